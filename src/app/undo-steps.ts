// What was written in this session and can be taken back, the last one first. A note's steps follow it when it is renamed and end when it is deleted.
import type { NoteChange } from "../core/model";
import type { UndoStep } from "../core/write/undo-edit";

/** One change of one note. `what` names it within a sentence, such as `ticking “call Ada”`; `rest` is said after it is undone. */
export interface Done {
  readonly path: string;
  readonly what: string;
  readonly rest: string;
  readonly step: UndoStep;
}

const MOST = 100;

export class UndoSteps {
  private done: readonly Done[] = [];

  get isEmpty(): boolean {
    return this.done.length === 0;
  }

  add(done: Done): void {
    this.done = [...this.done, done].slice(-MOST);
  }

  /** Takes the last one out, so that no second call undoes it too. */
  take(): Done | null {
    const last = this.done[this.done.length - 1] ?? null;
    this.done = this.done.slice(0, -1);
    return last;
  }

  /** Takes out the one that holds this very change; null if it is undone or forgotten already. */
  takeOf(step: UndoStep): Done | null {
    const found = this.done.find((done) => done.step === step) ?? null;
    this.done = this.done.filter((done) => done !== found);
    return found;
  }

  hear(change: NoteChange): void {
    if (change.kind === "renamed") this.done = this.done.map((done) => (done.path === change.from ? { ...done, path: change.to } : done));
    if (change.kind === "removed") this.done = this.done.filter((done) => done.path !== change.path);
  }
}
