// Values for the place they stand in: a link, an address, a table cell, or words of the note. Data never becomes template, code, comment or math.

/** The words of a link: without the brackets a link of its own has. */
const insideLink = (value: string): string => (value.startsWith("[[") && value.endsWith("]]") ? value.slice(2, -2) : value.replace(/[[\]|#^<\\]/gu, " ").split(/\s+/u).join(" ").trim());

const inAddress = (value: string): string => value.replace(/[\s()<>\\`|]/gu, (char) => `%${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, "0")}`);

/**
 * Marks that would begin something of their own where the note is shown, or that other plugins run, in a form that shows the same:
 * `<%` and `<!--`, comments, math of several lines, the inline queries of Dataview, and a value alone in its line that would be a fence or a block.
 */
export function asWords(value: string, opensLine: boolean): string {
  const inside = value.replace(/<(?=[%!?/\p{L}])/gu, "&lt;").replace(/%%/gu, "%&#37;").replace(/\$\$/gu, () => "$&#36;").replace(/`(?=\$?=)/gu, "&#96;");
  if (!opensLine) return inside;
  return inside.replace(/^(?:`(?=``)|~(?=~~))/u, (char) => `&#${String(char.charCodeAt(0))};`).replace(/^(?=(?:#{1,6}\s|[-*_+=]|>))/u, "\\");
}

const isOpen = (before: string, open: string, close: string): boolean => before.lastIndexOf(open) > before.lastIndexOf(close);

/** A value for its place in a line of the body: `before` is the line up to it. */
export function encodeInBody(value: string, before: string): string {
  if (isOpen(before, "[[", "]]")) return insideLink(value);
  if (isOpen(before, "](", ")")) return inAddress(value);
  const words = asWords(value, before.trim() === "");
  const shown = isOpen(before, "[", "]") ? words.replace(/[[\]]/gu, "\\$&") : words;
  return before.trimStart().startsWith("|") ? shown.replace(/\\?\|/gu, "\\|") : shown;
}
