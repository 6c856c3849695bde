// Lines to put into a note, with the blank lines that belong around them.
import { blankWith } from "./item-form";
import { isBlank, type OpenNote } from "./talk-parts";

/** Lines to put before a line, from 0. */
export interface Way {
  readonly at: number;
  readonly added: readonly string[];
}

/** True for a blank line that is not the end of the last one. */
export const isRealBlank = (open: OpenNote, at: number): boolean => isBlank(open, at) && at + 1 < open.lines.length;

/** A blank line before what stands at a line, if something does. */
export const blankBefore = (open: OpenNote, at: number, lead: string): readonly string[] => (isBlank(open, at) ? [] : [blankWith(lead)]);

/** A line as the first one below a heading; `from` is the line behind that, `gap` says whether a blank line is to be between them. */
export function asFirst(open: OpenNote, from: number, words: string, lead: string, gap: boolean): Way {
  const has = isRealBlank(open, from);
  const at = has ? from + 1 : from;
  return { at, added: [...(gap && !has ? [blankWith(lead)] : []), lead + words, ...blankBefore(open, at, lead)] };
}
