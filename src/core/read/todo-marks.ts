// Every checkbox of a text and where its symbol stands. Reading and writing both use it, so they can't disagree.
import type { TodoBox, TodoState } from "../model";
import { scanLines, type Line } from "./lines";

/** A checkbox. All places are UTF-16 offsets into the text, `line` counts from 0. */
export interface TodoMark {
  readonly line: number;
  readonly lineStart: number;
  /** Without the line break. */
  readonly lineEnd: number;
  readonly symbolStart: number;
  readonly symbolEnd: number;
  readonly symbol: string;
  readonly box: TodoBox;
  /** Where the text behind the box begins. */
  readonly textStart: number;
  readonly indent: number;
  readonly quote: number;
}

/** The glyphs that are boxes by themselves. */
export const BALLOTS = "☐☑☒✅";

const isBlank = (char: string | undefined): boolean => char === " " || char === "\t" || char === "\u00a0";

/** Where the content of a list item begins, or `from` if the line is none. `bullets` are the one-character markers. */
export function afterMarker(text: string, from: number, end: number, bullets: string): number {
  let at = from;
  if (bullets.includes(text[at] ?? "\n")) at += 1;
  else {
    while (at < end && at - from < 9 && (text[at] ?? "") >= "0" && (text[at] ?? "") <= "9") at += 1;
    if (at === from || (text[at] !== "." && text[at] !== ")")) return from;
    at += 1;
  }
  if (at >= end) return at;
  if (!isBlank(text[at])) return from;
  while (at < end && isBlank(text[at])) at += 1;
  return at;
}

/** The column that white space and signs reach, from a place and its column to another. */
function columnAt(text: string, from: number, column: number, to: number): number {
  let reached = column;
  for (let at = from; at < to; at++) reached += text[at] === "\t" ? 4 - (reached % 4) : 1;
  return reached;
}

/** More columns between a marker and what follows it make code of that. */
const MOST_BLANKS = 4;

interface Content {
  readonly from: number;
  /** True if a list marker stands right before it, and it is no code. */
  readonly isItem: boolean;
}

/** The innermost content of a line: behind the markers of items and quotes that begin in it, such as `- > 1. `. */
function contentOf(text: string, { start, from, end }: Line): Content {
  let at = from;
  // The column is followed only to where a tab asks for it.
  let [known, column] = [start, 0];
  let isItem = false;
  for (let isCode = false; !isCode; ) {
    const next = text[at] === ">" ? at + 1 : afterMarker(text, at, end, "-*+");
    if (next === at || next >= end) break;
    let content = next;
    while (content < end && isBlank(text[content])) content += 1;
    let marker = content;
    while (isBlank(text[marker - 1])) marker -= 1;
    let width = content - marker;
    if (width <= MOST_BLANKS && text.slice(marker, content).includes("\t")) {
      const reached = columnAt(text, known, column, marker);
      [known, column] = [content, columnAt(text, marker, reached, content)];
      width = column - reached;
    }
    isCode = width > MOST_BLANKS;
    isItem = !isCode && text[at] !== ">";
    at = content;
  }
  return { from: at, isItem };
}

/** The checkbox that a line holds, or null. */
export function markOf(text: string, line: Line): TodoMark | null {
  const { index, start, end, indent, quote } = line;
  const mark = (symbolStart: number, symbolEnd: number, box: TodoBox, after: number): TodoMark | null => {
    let textStart = after;
    while (textStart < end && (isBlank(text[textStart]) || text[textStart] === "\ufe0f")) textStart += 1;
    if (!/\S/u.test(text.slice(textStart, end))) return null;
    const symbol = text.slice(symbolStart, symbolEnd);
    return { line: index, lineStart: start, lineEnd: end, symbolStart, symbolEnd, symbol, box, textStart, indent, quote };
  };
  const content = contentOf(text, line);
  if (text[content.from] === "[") {
    const symbolStart = content.from + 1;
    const symbolEnd = symbolStart + String.fromCodePoint(text.codePointAt(symbolStart) ?? 0).length;
    const closed = text[symbolEnd] === "]" && symbolEnd < end && isBlank(text[symbolEnd + 1]);
    return closed && content.isItem ? mark(symbolStart, symbolEnd, "task", symbolEnd + 1) : null;
  }
  const ballot = afterMarker(text, content.from, end, "-*+•–·◦▪‣∙");
  return BALLOTS.includes(text[ballot] ?? "\n") ? mark(ballot, ballot + 1, "ballot", ballot + 1) : null;
}

/** Every checkbox outside code, comments, math and front matter, in order. A box without text is none; `- [x](url)` is a link. */
export function findTodoMarks(text: string): readonly TodoMark[] {
  return scanLines(text).flatMap((line) => (line.kind === "text" ? markOf(text, line) ?? [] : []));
}

/** The state a symbol stands for. */
export function stateOf(symbol: string, box: TodoBox): TodoState {
  if (box === "ballot") return symbol === "☐" ? "open" : "done";
  if (symbol === " ") return "open";
  if (symbol === "x" || symbol === "X") return "done";
  return symbol === "-" ? "dropped" : "other";
}
