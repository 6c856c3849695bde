// Todos that were ticked in this pane just now: each stays where it was while the pointer or the focus is on it, and can be taken back for six seconds.
import type { Held } from "../../core/rows/items";
import type { TodoState } from "../../core/model";

type Back = () => Promise<void>;

interface Tick {
  readonly was: TodoState;
  readonly undo: boolean;
  readonly back: Back | null;
}

const SECONDS = 6;

export class HeldTicks {
  private ticks: ReadonlyMap<string, Tick> = new Map();

  /** `isOn` is true while the pointer or the focus is on a row; `changed` asks for a new picture. */
  constructor(private readonly win: () => Window, private readonly isOn: (key: string) => boolean, private readonly changed: () => void) {}

  /** What `arrange` needs of them. The same object until something changes. */
  get held(): Held {
    return this.ticks;
  }

  /** Holds a row through a change of its todo. `does` answers with what takes the change back. */
  async hold(key: string, was: TodoState, does: () => Promise<Back | null>): Promise<void> {
    const first = this.ticks.get(key)?.was ?? was;
    this.set(key, { was: first, undo: false, back: null });
    const back = await does();
    if (!back) return this.set(key, null);
    const tick: Tick = { was: first, undo: true, back };
    this.set(key, tick);
    this.win().setTimeout(() => {
      if (this.ticks.get(key) !== tick) return;
      this.set(key, { ...tick, undo: false, back: null });
      this.release();
    }, SECONDS * 1000);
  }

  /** Takes the change of a row back. */
  async undo(key: string): Promise<void> {
    const tick = this.ticks.get(key);
    if (!tick?.back) return;
    this.set(key, { ...tick, undo: false, back: null });
    await tick.back();
    this.release();
  }

  /** Lets go of the rows that nobody is at any more. */
  release(): void {
    for (const [key, { undo, back }] of this.ticks) if (!undo && back === null && !this.isOn(key)) this.set(key, null);
  }

  private set(key: string, tick: Tick | null): void {
    const next = new Map(this.ticks);
    if (tick) next.set(key, tick);
    else if (!next.delete(key)) return;
    this.ticks = next;
    this.changed();
  }
}
