// Takes one change of a text back, also when the text has changed elsewhere since. What was written is found again by its lines,
// and only what is still there as it was written is put back; nothing is taken from a copy of the whole text.
import { hashOf, neighboursOf } from "../keys";
import type { Edit, Refusal } from "../model";
import { scanLines, type Line } from "../read/lines";
import { err, ok, type Result } from "../result";
import { spliceOf, type Splice } from "./change";

/** What is kept of a change in order to take it back. */
export interface UndoStep {
  /** Hash and length of the text as it was written: in that very text the splice back is exact. */
  readonly written: string;
  readonly back: Splice;
  /** The whole lines that were written or touched, and the text that stood in their place. */
  readonly lines: readonly string[];
  readonly was: string;
  /** How often these lines stood in the written text, and the hashes of the nearest lines with text around them. */
  readonly total: number;
  readonly before: number;
  readonly after: number;
  /** True if the written text had line ends with \r. */
  readonly returns: boolean;
}

const fingerprint = (text: string): string => `${hashOf(text)}.${text.length}`;
const contentOf = (text: string, lines: readonly Line[]): readonly string[] => lines.map(({ start, end }) => text.slice(start, end));

/** The last line that begins at or before an offset. */
function lineAt(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where the block's lines begin among all lines. */
const placesOf = (content: readonly string[], block: readonly string[]): readonly number[] =>
  [...content.keys()].filter((at) => block.every((line, nth) => content[at + nth] === line));

const around = (content: readonly string[], at: number, size: number): { readonly before: number; readonly after: number } =>
  ({ before: neighboursOf(content, at).before, after: neighboursOf(content, at + size - 1).after });

/** What takes `after` back to `before`. */
export function undoStepOf(before: string, after: string): UndoStep {
  const { from, to, insert } = spliceOf(before, after);
  const scanned = scanLines(after);
  const content = contentOf(after, scanned);
  const first = lineAt(scanned, from);
  const last = lineAt(scanned, from + insert.length);
  const start = Math.min(from, scanned[first]?.start ?? 0);
  const end = scanned[last]?.end ?? after.length;
  const lines = content.slice(first, last + 1);
  return {
    written: fingerprint(after),
    back: { from, to: from + insert.length, insert: before.slice(from, to) },
    lines, was: after.slice(start, from) + before.slice(from, to) + after.slice(from + insert.length, end),
    total: placesOf(content, lines).length, ...around(content, first, lines.length), returns: after.includes("\r"),
  };
}

/** Where the lines of the step stand now, or why that can't be told. */
function locate(content: readonly string[], step: UndoStep): Result<number, Refusal> {
  const places = placesOf(content, step.lines);
  const [only] = places;
  if (only === undefined) return err({ kind: "not found" });
  if (places.length === 1 && step.total === 1 && step.lines.some((line) => line.trim() !== "")) return ok(only);
  const near = places.filter((at) => {
    const { before, after } = around(content, at, step.lines.length);
    return before === step.before && after === step.after;
  });
  const [found] = near;
  return near.length === 1 && found !== undefined && places.length === step.total ? ok(found) : err({ kind: "ambiguous" });
}

const lineEndOf = (text: string): string => (text.includes("\r\n") ? "\r\n" : text.includes("\r") && !text.includes("\n") ? "\r" : "\n");

/** What stood there before, in the line ends of the text: an editor holds and saves \n only, so the note may have others by now. */
const wasIn = (text: string, { was, returns }: UndoStep): string => (text.includes("\r") === returns ? was : was.split(/\r\n?|\n/u).join(lineEndOf(text)));

/** The text without the change; everything that was written since stays. Refused if what the change wrote is gone, or can't be told from its like. */
export function undoEdit(text: string, step: UndoStep): Result<Edit, Refusal> {
  const { from, to, insert } = step.back;
  if (fingerprint(text) === step.written) return ok({ text: text.slice(0, from) + insert + text.slice(to), cursor: null });
  const scanned = scanLines(text);
  const found = locate(contentOf(text, scanned), step);
  if (!found.ok) return found;
  const start = scanned[found.value]?.start ?? 0;
  const end = scanned[found.value + step.lines.length - 1]?.end ?? text.length;
  return ok({ text: text.slice(0, start) + wasIn(text, step) + text.slice(end), cursor: null });
}
