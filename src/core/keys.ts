// Names of talks and items that survive edits elsewhere in the note, and the fingerprint of a note's structure.
// A name is made of content, never of a line number.
import type { TodoMark } from "./read/todo-marks";

/** Looked up once, not for each character: where tests run, a global name is slow. */
const { imul } = Math;

const SEED_A = 0xdeadbeef;
const SEED_B = 0x41c6ce57;

/** Two 32-bit hashes of a text, as one short string. */
export function hashOf(text: string): string {
  let a = SEED_A;
  let b = SEED_B;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = imul(a ^ code, 2654435761);
    b = imul(b ^ code, 1597334677);
  }
  a = imul(a ^ (a >>> 16), 2246822507) ^ imul(b ^ (b >>> 13), 3266489909);
  b = imul(b ^ (b >>> 16), 2246822507) ^ imul(a ^ (a >>> 13), 3266489909);
  return (a >>> 0).toString(36) + (b >>> 0).toString(36);
}

/** A text's hash as a 31-bit number. */
export function smallHash(text: string): number {
  let hash = 17;
  for (let at = 0; at < text.length; at++) hash = (imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash & 0x7fffffff;
}

/** The line of a checkbox with its symbol taken out: what stays the same when it is ticked. */
export const blankedLine = (text: string, mark: TodoMark): string =>
  `${text.slice(mark.lineStart, mark.symbolStart)}\u0000${text.slice(mark.symbolEnd, mark.lineEnd)}`;

/** Equal for two texts exactly if they differ in todo symbols only, up to a 64-bit hash. */
export function structureOf(text: string, marks: readonly TodoMark[]): string {
  let blanked = "";
  let at = 0;
  for (const mark of marks) {
    blanked += `${text.slice(at, mark.symbolStart)}\u0000`;
    at = mark.symbolEnd;
  }
  blanked += text.slice(at);
  return `${hashOf(blanked)}.${blanked.length}`;
}

/** Gives equal contents different names: the second one of a kind ends in `.1`, the third in `.2`. */
export function keyMaker(): (content: string) => string {
  const seen = new Map<string, number>();
  return (content) => {
    const hash = hashOf(content);
    const nth = seen.get(hash) ?? 0;
    seen.set(hash, nth + 1);
    return nth === 0 ? hash : `${hash}.${nth}`;
  };
}

const isLineEnd = (code: number): boolean => code === 10 || code === 13;

/** Where the line begins that ends at a place: behind the byte order mark in the first one. */
function startOf(text: string, end: number): number {
  let start = end;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start -= 1;
  return start === 0 && text.charCodeAt(0) === 0xfeff ? Math.min(1, end) : start;
}

/** [start, end) of a line; between \r and \n is one without text. */
type Bounds = readonly [start: number, end: number];

const hasText = (text: string, [start, end]: Bounds): boolean => text.slice(start, end).trim() !== "";

/** The nearest line with text before the line that begins at a place; null if there is none. */
function lineBefore(text: string, place: number): Bounds | null {
  for (let start = place; start > 0;) {
    const end = start - 1;
    start = startOf(text, end);
    if (hasText(text, [start, end])) return [start, end];
  }
  return null;
}

/** The nearest line with text behind the line that ends at a place; null if there is none. */
function lineBehind(text: string, place: number): Bounds | null {
  for (let end = place; end < text.length;) {
    const start = end + 1;
    end = start;
    while (end < text.length && !isLineEnd(text.charCodeAt(end))) end += 1;
    if (hasText(text, [start, end])) return [start, end];
  }
  return null;
}

/** As `neighboursOf`, out of the text itself: `marks` are the checkboxes by the start of their lines. */
export function neighboursIn(text: string, mark: TodoMark, marks: ReadonlyMap<number, TodoMark>): { readonly before: number; readonly after: number } {
  const hashed = (line: Bounds | null): number => {
    if (!line) return 0;
    const [start, end] = line;
    const other = marks.get(start);
    return smallHash(other ? text.slice(start, other.symbolStart) + text.slice(other.symbolEnd, end) : text.slice(start, end));
  };
  return { before: hashed(lineBefore(text, mark.lineStart)), after: hashed(lineBehind(text, mark.lineEnd)) };
}

/** Hashes of the nearest lines with text before and after each checkbox, its symbols and theirs blanked. */
export function neighboursOf(lines: readonly string[], at: number): { readonly before: number; readonly after: number } {
  const nearest = (step: -1 | 1): number => {
    for (let i = at + step; ; i += step) {
      const line = lines[i];
      if (line === undefined) return 0;
      if (line.trim() !== "") return smallHash(line);
    }
  };
  return { before: nearest(-1), after: nearest(1) };
}
