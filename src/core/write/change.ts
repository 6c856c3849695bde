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
