// Text of notes on the screen: Markdown-looking pieces, and the letters that a search matched. Built of text nodes only, nothing of it runs.
import { piecesOf, type Piece } from "../../core/pieces";
import { shownMarkdown, shownText } from "../../core/shown-text";
import { taskFields } from "../../core/task-fields";
import { doing } from "./row-frame";

const TAGS = { strong: "strong", em: "em", strike: "s", mark: "mark" } as const;

function drawPiece(parent: HTMLElement, piece: Piece): void {
  switch (piece.kind) {
    case "text": {
      let el = parent;
      for (const look of piece.looks) el = el.createEl(TAGS[look]);
      el.appendText(piece.text);
      break;
    }
    case "code":
      parent.createEl("code", { text: piece.text });
      break;
    case "tag":
      parent.createSpan({ cls: ["tag", "conference-notes-tag"], text: piece.text });
      break;
    case "link":
      doing(parent.createEl("a", { cls: "external-link", text: piece.text, attr: { href: piece.url, rel: "noopener nofollow", target: "_blank", tabindex: "-1" } }), "link", piece.url);
      break;
    case "note":
      doing(parent.createEl("a", { cls: "internal-link", text: piece.text, attr: { role: "link", tabindex: "-1", "data-href": piece.target } }), "note", piece.target);
      break;
  }
}

/** Puts plain text with the letters between the marks (pairs of offsets) made to stand out. */
export function drawMarked(el: HTMLElement, text: string, marks: readonly number[]): void {
  el.empty();
  let at = 0;
  for (let nth = 0; nth + 1 < marks.length; nth += 2) {
    const [from = 0, to = 0] = [marks[nth], marks[nth + 1]];
    el.appendText(text.slice(at, from));
    el.createSpan({ cls: "conference-notes-match", text: text.slice(from, to) });
    at = to;
  }
  el.appendText(text.slice(at));
}

const drawn = new WeakMap<HTMLElement, string>();

/** True if the element shows something else than this so far; it is taken down as shown. */
export function isNew(el: HTMLElement, what: string): boolean {
  if (drawn.get(el) === what) return false;
  drawn.set(el, what);
  return true;
}

/** Draws a line of a note; with marks, its plain words and the letters that were found. */
export function drawLine(el: HTMLElement, markdown: string, marks: readonly number[] | null): void {
  if (!isNew(el, `${marks?.join() ?? "-"} ${markdown}`)) return;
  if (marks) return drawMarked(el, shownText(markdown), marks);
  el.empty();
  for (const piece of piecesOf(taskFields(shownMarkdown(markdown)).words)) drawPiece(el, piece);
  // A line that shows nothing, such as an image without a name, is still a row to click.
  if (el.textContent?.trim() === "") el.setText(markdown);
}
