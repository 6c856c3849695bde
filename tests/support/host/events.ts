// Named events, as obsidian.d.ts describes them. A handler that throws never stops the others: what it threw is kept for the test to see.
import type { EventRef } from "obsidian";
import { problems } from "./problems";

type Handler = (...data: never[]) => unknown;

interface Ref extends EventRef {
  readonly home: Events;
  readonly name: string;
  readonly callback: Handler;
  readonly ctx: unknown;
}

export class Events {
  private refs: readonly Ref[] = [];

  on(name: string, callback: Handler, ctx?: unknown): EventRef {
    const ref: Ref = { home: this, name, callback, ctx };
    this.refs = [...this.refs, ref];
    return ref;
  }

  off(name: string, callback: Handler): void {
    this.refs = this.refs.filter((ref) => ref.name !== name || ref.callback !== callback);
  }

  offref(ref: EventRef): void {
    this.refs = this.refs.filter((other) => other !== ref);
  }

  trigger(name: string, ...data: unknown[]): void {
    for (const ref of this.refs) if (ref.name === name && this.refs.includes(ref)) this.tryTrigger(ref, data);
  }

  tryTrigger(ref: EventRef, args: unknown[]): void {
    const { callback, ctx } = ref as Ref;
    problems.guard(() => (callback as (...data: unknown[]) => unknown).apply(ctx, args));
  }
}

/** Takes a handler off whatever it was put on. */
export const endRef = (ref: EventRef): void => (ref as Ref).home.offref(ref);
