// Pipe tables that lost their delimiter's width or the pipes at their ends: rows of one width, ends closed. No row is added and none goes.
import type { Line } from "../read/lines";
import type { CleanUpChange } from "./clean-change";

const DELIMITER = /^\|?\s*:?[-–—]{2,}:?\s*(?:\|\s*:?[-–—]{2,}:?\s*)*\|?$/u;

/** The cells of a row as they stand between its pipes; a pipe behind a backslash or in code is none. */
function cells(row: string): readonly string[] {
  const inside = row.trim().replace(/^\|/u, "");
  const found: string[] = [];
  let from = 0;
  for (let at = 0; at < inside.length; at++) {
    if (inside[at] === "\\") at += 1;
    else if (inside[at] === "|") {
      found.push(inside.slice(from, at));
      from = at + 1;
    }
  }
  const last = inside.slice(from);
  return last === "" ? found : [...found, last];
}

const isRow = (row: string): boolean => row.trim().startsWith("|") || cells(row).length > 1;
const closed = (parts: readonly string[]): string => `| ${parts.map((part) => part.trim()).join(" | ")} |`;

/** One row made whole, or null if it is: ends closed, dashes that are dashes, at least as many cells as the head. */
function whole(row: string, width: number): string | null {
  const parts = cells(row);
  const isDelimiter = DELIMITER.test(row.trim());
  const filled = [...parts, ...Array.from({ length: Math.max(0, width - parts.length) }, () => (isDelimiter ? "---" : ""))];
  const dashed = isDelimiter ? filled.map((part) => part.replace(/[–—-]+/gu, (dashes) => (/[–—]/u.test(dashes) ? "-".repeat(Math.max(3, dashes.length)) : dashes))) : filled;
  const isWhole = row.trim().startsWith("|") && row.trim().endsWith("|") && dashed.every((part, at) => part === parts[at]);
  return isWhole ? null : closed(dashed);
}

/** The rows to mend: of blocks of rows whose second is a delimiter. */
export function tableChanges(text: string, lines: readonly Line[]): readonly CleanUpChange[] {
  const words = (line: Line | undefined): string => (line?.kind === "text" && line.quote === 0 ? text.slice(line.start, line.end) : "");
  const changes: CleanUpChange[] = [];
  for (let at = 1; at < lines.length; at++) {
    const head = words(lines[at - 1]);
    if (!isRow(head) || !isRow(words(lines[at])) || !DELIMITER.test(words(lines[at]).trim())) continue;
    const width = cells(head).length;
    for (let row = at - 1; isRow(words(lines[row])); row++) {
      const before = words(lines[row]);
      const after = whole(before, width);
      if (after !== null) changes.push({ line: row, kind: "tables", before, after });
    }
  }
  return changes;
}
