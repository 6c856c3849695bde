// The words of a line as a row shows them: without Markdown, and without the fields of other plugins at its end.
import { plainWords } from "../core/read/inline";

/** The text of a todo, question or takeaway for display. */
export const plainText = (markdown: string): string => plainWords(markdown);
