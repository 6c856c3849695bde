// Where the words of a line end: before trailing blanks, a block id, the closing marks of a heading, the last bar of a table row.

/** The UTF-16 offset in one line, without its line end, at which more words can be put. */
export function contentEnd(line: string): number {
  const trimmed = line.trimEnd();
  const isRow = trimmed.length > 1 && trimmed.endsWith("|") && /^[\s>]*\|/u.test(trimmed);
  if (isRow) return trimmed.slice(0, -1).trimEnd().length;
  const id = /\s\^[\p{L}\p{N}-]{1,100}$/u.exec(trimmed);
  const words = id ? trimmed.slice(0, id.index).trimEnd() : trimmed;
  const closing = /^[\s>]*#{1,6}\s/u.test(words) ? closingMarks(words) : words.length;
  return words.slice(0, closing).trimEnd().length;
}

/** Where the closing marks of a heading begin: `## Title ##`. */
function closingMarks(words: string): number {
  let at = words.length;
  while (words[at - 1] === "#") at -= 1;
  return /[^\s>#]/u.test(words) && /\s/u.test(words.charAt(at - 1)) ? at : words.length;
}
