// Time of the host. The manual clock stands still until a test moves it; it also takes the place of a window's timers.

export interface Clock {
  now(): number;
  setTimeout(run: () => void, ms: number): number;
  clearTimeout(id: number): void;
}

const realTimeout = setTimeout;
const realClear = clearTimeout;

export const realClock: Clock = {
  now: () => Date.now(),
  setTimeout: (run, ms) => realTimeout(run, ms) as unknown as number,
  clearTimeout: (id) => realClear(id),
};

/** Lets promises that are ready run, and what follows from them. */
const settle = (): Promise<void> => new Promise((resolve) => void realTimeout(resolve, 0));

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

export class ManualClock implements Clock {
  private readonly timers = new Map<number, Timer>();
  private lastId = 0;

  constructor(private time = Date.UTC(2026, 4, 24, 10)) {}

  now(): number {
    return this.time;
  }

  setTimeout(run: () => void, ms: number): number {
    this.lastId += 1;
    this.timers.set(this.lastId, { at: this.time + Math.max(0, ms || 0), run });
    return this.lastId;
  }

  clearTimeout(id: number): void {
    this.timers.delete(id);
  }

  /** Moves time on; every timer that comes due runs at its own moment, and promises settle in between. */
  async advance(ms: number): Promise<void> {
    const end = this.time + ms;
    await settle();
    for (let next = this.due(end); next; next = this.due(end)) {
      this.time = Math.max(this.time, next[1].at);
      this.timers.delete(next[0]);
      next[1].run();
      await settle();
    }
    this.time = end;
    await settle();
  }

  private due(end: number): [number, Timer] | null {
    const due = [...this.timers].filter(([, timer]) => timer.at <= end);
    return due.reduce<[number, Timer] | null>((first, timer) => (first && first[1].at <= timer[1].at ? first : timer), null);
  }
}

/** Puts the clock in the place of a window's timers and frames. Answers with what puts them back. */
export function ruleTimers(win: Window, clock: Clock): () => void {
  const before = { setTimeout: win.setTimeout, clearTimeout: win.clearTimeout, requestAnimationFrame: win.requestAnimationFrame, cancelAnimationFrame: win.cancelAnimationFrame };
  Object.assign(win, {
    setTimeout: (run: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) => clock.setTimeout(() => run(...args), ms),
    clearTimeout: (id: number) => clock.clearTimeout(id),
    requestAnimationFrame: (run: FrameRequestCallback) => clock.setTimeout(() => run(clock.now()), 16),
    cancelAnimationFrame: (id: number) => clock.clearTimeout(id),
  });
  return () => void Object.assign(win, before);
}
