// Cleaning up a note: what could be changed in it as it is now, and the changes that were chosen, in one step.
import type { Result } from "../core/result";
import type { Refusal } from "../core/model";
import type { CleanUpChange } from "../core/write/clean-change";
import { cleanUp, cleanUpChanges } from "../core/write/clean-up";
import type { NoteEditor } from "./note-editor";
import type { Tools } from "./tools";

export interface CleanVerbs {
  /** What could be cleaned up in the note, or between two of its lines, both from 0 and included. Says why, if it can't be read. */
  readonly cleanUpChanges: (path: string, range: { readonly from: number; readonly to: number } | null) => Promise<readonly CleanUpChange[] | null>;
  /** Makes the chosen changes, and says how many. True if they were made. */
  readonly cleanUp: (path: string, chosen: readonly CleanUpChange[]) => Promise<boolean>;
}

export const linesInWords = (count: number): string => `${count.toLocaleString("en")} ${count === 1 ? "line" : "lines"}`;

export function cleanVerbs({ reader, desk, indexer }: Tools, editor: NoteEditor): CleanVerbs {
  return {
    cleanUpChanges: async (path, range) => {
      const read = await reader.read(path);
      if (read.ok) return cleanUpChanges(read.value, indexer.options(), range);
      editor.refuse(path, "The note was not cleaned up", read.error);
      return null;
    },
    cleanUp: async (path, chosen) => {
      const done: Result<unknown, Refusal> = await editor.change(path, { refused: "Nothing was cleaned up: one of the lines could not be changed", undone: "cleaning up" }, (text) => cleanUp({ path, text }, chosen, indexer.options()));
      if (done.ok) desk.say(`Cleaned up ${linesInWords(chosen.length)}.`);
      return done.ok;
    },
  };
}
