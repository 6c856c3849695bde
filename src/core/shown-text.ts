// The words of a line as a row shows them: the cells of a table row side by side, no fields of other plugins, no Markdown.
import { plainWords } from "./read/inline";
import { taskFields } from "./task-fields";

const cellsOf = (row: string): string => row.split("|").map((cell) => cell.trim()).filter((cell) => cell !== "").join(" · ");

/** The line's Markdown without what is no text of its own: bars of a table, block ids, and comments. */
export function shownMarkdown(markdown: string): string {
  const text = markdown.startsWith("|") ? cellsOf(markdown) : markdown;
  return text.replace(/%%[^%]*%%/gu, "").replace(/(?:^| )\^[A-Za-z0-9-]+$/u, "").trim();
}

/** The box of a todo that asks: the todo's row has it already. */
const BOX = /^(?:\[[^\]]\]\s+|[☐☑☒✅]\s*)/u;

/** A question's Markdown without its box, and without the answer that stands behind an arrow in the same line: the answer is shown below it. */
export function askedMarkdown({ text: line, answer }: { readonly text: string; readonly answer: string | null }): string {
  const text = line.replace(BOX, "");
  if (answer === null || !text.endsWith(answer)) return text;
  const before = text.slice(0, text.length - answer.length).trimEnd();
  const arrow = ["→", "⇒", "->", "=>"].find((sign) => before.endsWith(sign));
  return arrow === undefined ? text : before.slice(0, -arrow.length).trimEnd();
}

/** The text of a todo, question or takeaway for display. */
export const shownText = (markdown: string): string => plainWords(taskFields(shownMarkdown(markdown)).words);
