// The smallest edit that makes one text of another.

/** Put `insert` in the place of the text between two UTF-16 offsets. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

const splitsPair = (text: string, at: number): boolean => {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  const surrogates = before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
  return surrogates || (before === 13 && after === 10);
};

/** What differs between two texts, as one splice that cuts no surrogate pair and no \r\n in two. */
export function spliceOf(before: string, after: string): Splice {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) head += 1;
  while (head > 0 && (splitsPair(before, head) || splitsPair(after, head))) head -= 1;
  let tail = 0;
  while (tail < most - head && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail += 1;
  while (tail > 0 && (splitsPair(before, before.length - tail) || splitsPair(after, after.length - tail))) tail -= 1;
  return { from: head, to: before.length - tail, insert: after.slice(head, after.length - tail) };
}

/** The text with a splice made. */
export const applySplice = (text: string, { from, to, insert }: Splice): string => text.slice(0, from) + insert + text.slice(to);

/**
 * An insertion moved to the end of a line, if it can stand there too: new lines come behind the line above, so that a cursor
 * at the start of the line below keeps its line. Other splices stay as they are.
 */
export function behindLine(before: string, splice: Splice): Splice {
  let { from, insert } = splice;
  if (splice.to !== from || !insert.includes("\n")) return splice;
  while (!insert.startsWith("\n")) {
    const last = insert[insert.length - 1] ?? "";
    if (from === 0 || before[from - 1] !== last) return splice;
    insert = last + insert.slice(0, -1);
    from -= 1;
  }
  return splitsPair(before, from) ? splice : { from, to: from, insert };
}
