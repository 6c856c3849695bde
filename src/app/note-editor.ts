// Every change of a note goes through here: written, then heard of and kept for undo, or else refused in one sentence and read again.
import type { Edit, Refusal } from "../core/model";
import type { Result } from "../core/result";
import { undoEdit, undoStepOf, type UndoStep } from "../core/write/undo-edit";
import type { Written } from "./ports";
import type { Tools } from "./tools";
import type { Done, UndoSteps } from "./undo-steps";

/** How a change is spoken of: `refused` begins a sentence (“x” was not ticked), `undone` ends one (ticking “x”). */
export interface Words {
  readonly refused: string;
  readonly undone: string;
}

export type Change = (text: string) => Result<Edit, Refusal>;

export interface NoteEditor {
  /** Says why, if it is refused. */
  readonly change: (path: string, words: Words, change: Change) => Promise<Result<Written, Refusal>>;
  /** Takes in a write that was made: the index hears of it, and it can be undone. */
  readonly wrote: (written: Written, undone: string, rest?: string) => Promise<void>;
  readonly undo: () => Promise<void>;
  /** As `change`; answers with what takes it back without a word, or null if nothing was written. */
  readonly changeAndBack: (path: string, words: Words, change: Change) => Promise<(() => Promise<void>) | null>;
  /** One sentence, and a way to the note if there is one. */
  readonly refuse: (path: string, what: string, refusal: Refusal) => void;
}

const upper = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);
/** The vault failed, not the change: it may be undone another time. */
const isPassing = (refusal: Refusal): boolean => refusal.kind === "unreadable" || refusal.kind === "no answer";

export function noteEditor(tools: Tools, steps: UndoSteps): NoteEditor {
  const { writer, indexer, desk } = tools;
  const openNote = (path: string): { readonly label: string; readonly run: () => void } => ({ label: "Open note", run: () => void desk.open(path, null, "here") });
  const refuse = (path: string, what: string, refusal: Refusal): void => {
    desk.say(tools.refuse(what, refusal), refusal.kind === "file gone" ? undefined : openNote(path));
  };
  const hear = ({ path, text }: Written): Promise<void> => indexer.hear({ kind: "written", note: { path, text }, isEvent: true });
  const failed = async (path: string, what: string, refusal: Refusal): Promise<void> => {
    refuse(path, what, refusal);
    await indexer.again(path);
  };
  const keep = ({ path, before, text }: Written, what: string, rest: string): UndoStep | null => {
    if (before === text) return null;
    const step = undoStepOf(before, text);
    steps.add({ path, what, rest, step });
    return step;
  };
  const wrote = async (written: Written, what: string, rest = ""): Promise<void> => {
    keep(written, what, rest);
    await hear(written);
  };
  const takeBack = async (done: Done | null, quiet: boolean): Promise<void> => {
    if (!done) return;
    const { path, what, rest, step } = done;
    const answer = await writer.edit(path, (text) => undoEdit(text, step));
    if (answer.ok) {
      await hear(answer.value);
      if (!quiet) desk.say(`Undone: ${what}.${rest === "" ? "" : ` ${rest}`}`, openNote(answer.value.path));
      return;
    }
    if (isPassing(answer.error)) steps.add(done);
    await failed(path, `${upper(what)} was not undone`, answer.error);
  };
  return {
    refuse, wrote,
    change: async (path, { refused, undone }, change) => {
      const answer = await writer.edit(path, change);
      if (answer.ok) await wrote(answer.value, undone);
      else await failed(path, refused, answer.error);
      return answer;
    },
    changeAndBack: async (path, { refused, undone }, change) => {
      const answer = await writer.edit(path, change);
      if (!answer.ok) {
        await failed(path, refused, answer.error);
        return null;
      }
      const step = keep(answer.value, undone, "");
      await hear(answer.value);
      return step && (() => takeBack(steps.takeOf(step), true));
    },
    undo: () => takeBack(steps.take(), false),
  };
}
