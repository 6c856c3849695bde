// Faults on demand: the n-th call of the app's file functions throws before or after its effect, hangs, or is preceded by an outside edit.

export type FaultKind = "throw before" | "throw after" | "hang" | "edit before";

export interface Fault {
  /** Such as `vault.process`; `*` is any call. */
  readonly call: string;
  /** From 1, counted from the moment the fault is planned. */
  readonly nth: number;
  readonly kind: FaultKind;
  /** What another program does just before the call. */
  readonly edit?: () => void;
}

interface Planned {
  readonly fault: Fault;
  left: number;
}

export class Faults {
  /** Names of all calls so far, in order. */
  readonly calls: string[] = [];
  private planned: Planned[] = [];

  plan(fault: Fault): void {
    this.planned.push({ fault, left: fault.nth });
  }

  clear(): void {
    this.planned = [];
  }

  /** Runs a call's effect, with whatever was planned for it. */
  async run<T>(call: string, effect: () => T | Promise<T>): Promise<T> {
    this.calls.push(call);
    const fault = this.due(call);
    if (fault?.kind === "edit before") fault.edit?.();
    if (fault?.kind === "throw before") throw new Error(`${call} failed (as planned, before its effect)`);
    if (fault?.kind === "hang") return new Promise<T>(() => undefined);
    const answer = await effect();
    if (fault?.kind === "throw after") throw new Error(`${call} failed (as planned, after its effect)`);
    return answer;
  }

  private due(call: string): Fault | null {
    let due: Fault | null = null;
    for (const planned of this.planned) {
      if (planned.fault.call !== "*" && planned.fault.call !== call) continue;
      planned.left -= 1;
      if (planned.left === 0) due = planned.fault;
    }
    this.planned = this.planned.filter((planned) => planned.left > 0);
    return due;
  }
}
