// A line of a note as Markdown that says the same and does nothing: links and code stay, everything else is words. It can stand behind
// a bullet of any note without making a task, a tag, a heading or a comment there.
import { piecesOf, type Piece } from "./pieces";
import { shownMarkdown } from "./shown-text";

const ALWAYS = /[\\`*[\]<|$]/gu;

/** Words with what Markdown would take for more than words behind a backslash. */
export function escaped(words: string): string {
  return words
    .replace(/\s+/gu, " ")
    .replace(ALWAYS, "\\$&")
    .replace(/&(?=#?\w{1,30};)/gu, "\\&")
    .replace(/#(?=\S)/gu, "\\#")
    .replace(/~~|==|%%/gu, (pair) => `\\${pair[0] ?? ""}\\${pair[1] ?? ""}`)
    .replace(/(^|[^\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, (found) => found.replace("_", "\\_"));
}

const safeUrl = (url: string): string => url.replaceAll("%%", "%25%").replaceAll("<", "%3C").replaceAll(">", "%3E");

/** A link to a note; `target` is link text with or without subpath. */
export const noteLink = (target: string, words: string): string => {
  const clean = (text: string): string => text.replace(/%%|[[\]|\n]/gu, " ").replace(/\s+/gu, " ").trim();
  const [to, shown] = [clean(target), clean(words)];
  return shown === "" || shown === to ? `[[${to}]]` : `[[${to}|${shown}]]`;
};

function written(piece: Piece): string {
  switch (piece.kind) {
    case "text": case "tag": return escaped(piece.text);
    // A backtick inside would end it; what is shown is the words in any case.
    case "code": return /^[^`%]+$/u.test(piece.text) ? `\`${piece.text}\`` : escaped(piece.text);
    case "link": return piece.text === piece.url ? `<${safeUrl(piece.url)}>` : `[${escaped(piece.text)}](<${safeUrl(piece.url)}>)`;
    case "note": return noteLink(piece.target, piece.text);
  }
}

/** What begins a list, a quote, a heading or a box, behind a bullet too. */
const OPENS = /^(?:[-+>#=~☐☑☒✅•–·◦▪‣∙]|\d{1,9}[.)])/u;

/** The line for a place behind a bullet, on one line. */
export function plainMarkdown(markdown: string): string {
  const words = piecesOf(shownMarkdown(markdown)).map(written).join("").trim();
  const opens = OPENS.exec(words)?.[0];
  if (opens === undefined) return words;
  return /^\d/u.test(opens) ? `${opens.slice(0, -1)}\\${words.slice(opens.length - 1)}` : `\\${words}`;
}
