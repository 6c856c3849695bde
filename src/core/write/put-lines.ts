// Puts whole lines between the lines of a text, with the line ends that the text has there. Nothing else changes.
import type { Line } from "../read/lines";

/** The line end that follows the line before `at`; at the end of a text without one, that of the line before. */
export function lineEndAt(text: string, lines: readonly Line[], at: number): string {
  for (let before = Math.max(0, at - 1); before >= 0; before--) {
    const [line, next] = [lines[before], lines[before + 1]];
    if (line && next) return text.slice(line.end, next.start);
  }
  return "\n";
}

/** The text with lines put before the line `at` (from 0), or behind the last one. `added` are lines without line ends, at least one. */
export function putLines(text: string, lines: readonly Line[], at: number, added: readonly string[]): string {
  const eol = lineEndAt(text, lines, at);
  const next = lines[at];
  if (next) return text.slice(0, next.start) + added.map((line) => line + eol).join("") + text.slice(next.start);
  return text + added.map((line) => eol + line).join("");
}
