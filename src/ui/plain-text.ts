// The words of a line as a row shows them: without Markdown, and without the fields of other plugins at its end.
import { plainWords } from "../core/read/inline";

const cellsOf = (row: string): string => row.split("|").map((cell) => cell.trim()).filter((cell) => cell !== "").join(" · ");

/** The text of a todo, question or takeaway for display; a row of a table as its cells. */
export const plainText = (markdown: string): string => plainWords(markdown.startsWith("|") ? cellsOf(markdown) : markdown);
