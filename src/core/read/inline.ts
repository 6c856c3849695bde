// Inline Markdown to plain words, and the parts of a line that are no content (inline code, comments, math).
import { decodeEntities } from "./entities";

/** The line with inline code, comments and math blanked out, every other character where it was. */
export function maskInline(line: string): string {
  let out = line;
  for (const [open, close] of [["`", "`"], ["%%", "%%"], ["<!--", "-->"]] as const) {
    for (let at = out.indexOf(open); at !== -1; ) {
      const end = out.indexOf(close, at + open.length);
      if (end === -1) break;
      const stop = end + close.length;
      out = out.slice(0, at) + " ".repeat(stop - at) + out.slice(stop);
      at = out.indexOf(open, stop);
    }
  }
  return out;
}

/** What a wikilink or Markdown link shows. */
function linkWords(text: string): string {
  if (!text.includes("[")) return text;
  return text
    .replace(/!?\[\[([^\][|]{1,300})\|([^\][]{1,300})\]\]/gu, "$2")
    .replace(/!?\[\[([^\][|]{1,300})\]\]/gu, "$1")
    .replace(/!?\[([^\][]{0,500})\]\([^()\s]{0,800}(?:\([^()]{0,200}\))?(?: "[^"]{0,200}")?\)/gu, "$1");
}

/** What can be Markdown at all: most lines have none of it. */
const MARKS = /[[*_~=`\\&]/u;

/** The words of a piece of Markdown: links as their text, no emphasis marks, entities as characters. */
export function plainWords(markdown: string): string {
  if (!MARKS.test(markdown)) return markdown.trim();
  let text = linkWords(markdown);
  if (text.includes("{:")) text = text.replace(/\{:[^{}]{0,100}\}/gu, "");
  text = text.replace(/\*\*|__|~~|==/gu, "");
  text = text.replace(/(^|[\s("'“])[*_](?=\S)/gu, "$1").replace(/([^\s*_])[*_](?=$|[\s.,:;!?)"'”-])/gu, "$1");
  text = text.replace(/`/gu, "").replace(/\\([^\p{L}\p{N}\s])/gu, "$1");
  // Last, for an entity is never a mark: `&#42;` is a star to read.
  return decodeEntities(text).trim();
}
