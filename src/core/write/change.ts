// The smallest edit that makes one text of another.

/** Put `insert` in the place of the text between two UTF-16 offsets. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** True between the two units of a character, and between \r and \n. */
const splitsPair = (text: string, at: number): boolean => (text.codePointAt(at - 1) ?? 0) > 0xffff || (text[at - 1] === "\r" && text[at] === "\n");

/** What differs between two texts, as one splice that cuts no surrogate pair and no \r\n in two. */
export function spliceOf(before: string, after: string): Splice {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  while (splitsPair(before, head) || splitsPair(after, head)) head -= 1;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  while (splitsPair(before, before.length - tail) || splitsPair(after, after.length - tail)) tail -= 1;
  return { from: head, to: before.length - tail, insert: after.slice(head, after.length - tail) };
}

/** The text with a splice made. */
export const applySplice = (text: string, { from, to, insert }: Splice): string => text.slice(0, from) + insert + text.slice(to);

/**
 * An insertion moved to the end of a line, if it can stand there too: new lines come behind the line above, so that a cursor
 * at the start of the line below keeps its line. Other splices stay as they are.
 */
export function behindLine(before: string, splice: Splice): Splice {
  const { from, to, insert } = splice;
  const at = insert.lastIndexOf("\n");
  if (to !== from || at === -1 || insert.startsWith("\n")) return splice;
  const last = insert.slice(at);
  const start = from - last.length;
  return before.endsWith(last, from) && !splitsPair(before, start) ? { from: start, to: start, insert: last + insert.slice(0, at) } : splice;
}
