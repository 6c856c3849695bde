// How a new item is written: with the quote marks, the indentation, the bullet and the box that the note has there.
import type { Talk, Todo } from "../model";
import { isAsked, isQuestion, markIn } from "../read/answers";
import type { Block } from "../read/blocks";
import { markOf, type TodoMark } from "../read/todo-marks";
import { letters, romans, type Counter } from "./counters";
import { lineText, type OpenNote, type Part } from "./talk-parts";
import type { ItemKind } from "./section-words";

/** What is written: an item of a kind, or a todo that is a task of Markdown whatever boxes the note has, as other plugins know no others. */
export type Written = ItemKind | "task";

const isTodo = (what: Written): boolean => what === "todo" || what === "task";

/** Only these are list markers of Markdown: behind any other, brackets make no task. */
export const isMarkdown = (marker: string): boolean => /^(?:[-*+]|\d{1,9}[.)])\s/u.test(marker);

export const markAt = (open: OpenNote, { line }: Block): TodoMark | null => markOf(open.raw.text, line);

export const blocksIn = ({ blocks }: OpenNote, { from, to }: Pick<Part, "from" | "to">): readonly Block[] =>
  blocks.filter(({ line }) => line.index >= from && line.index < to);

/** What stands before the words of a block's line: quote marks, indentation, list marker. */
export function beforeWords(open: OpenNote, { line, raw }: Block): string {
  const whole = lineText(open, line.index).trimEnd();
  return whole.slice(0, whole.length - raw.length);
}

/** Quote marks and indentation of a line. */
export const leadOf = (open: OpenNote, { line }: Block): string => open.raw.text.slice(line.start, line.from);

/** The list marker of a block's line with the blanks behind it. */
function markerOf(open: OpenNote, block: Block): string {
  const mark = markAt(open, block);
  return mark ? open.raw.text.slice(block.line.from, mark.symbolStart - (mark.box === "task" ? 1 : 0)) : beforeWords(open, block).slice(leadOf(open, block).length);
}

/** A blank line between lines with this lead. */
export const blankWith = (lead: string): string => lead.slice(0, lead.lastIndexOf(">") + 1);

/** The last block in some lines that is not nested in another one of those that are asked for. */
function lastOf(open: OpenNote, range: Pick<Part, "from" | "to">, isLike: (block: Block) => boolean): Block | null {
  const all = blocksIn(open, range).filter(isLike);
  const least = Math.min(...all.map(({ line }) => line.indent));
  return all.filter(({ line }) => line.indent === least).pop() ?? null;
}

/** The last item without a box in some lines. */
export const lastPoint = (open: OpenNote, range: Pick<Part, "from" | "to">): Block | null =>
  lastOf(open, range, (block) => block.kind === "item" && block.raw !== "" && markAt(open, block) === null);

/** The last item in some lines that can stand for a new one. */
export function lastItem(open: OpenNote, what: Written, range: Pick<Part, "from" | "to">): Block | null {
  if (!isTodo(what)) return lastPoint(open, range);
  return lastOf(open, range, (block) => markAt(open, block) !== null && (what === "todo" || isMarkdown(markerOf(open, block))));
}

/** An open box in the form of another: its bullet, its kind of box, its blanks. */
function openBox(open: OpenNote, mark: TodoMark): string {
  const { text } = open.raw;
  const symbol = mark.box === "task" ? " " : "☐";
  return text.slice(open.lines[mark.line]?.from ?? mark.lineStart, mark.symbolStart) + symbol + text.slice(mark.symbolEnd, mark.textStart).replace("\ufe0f", "");
}

/** How a list can be counted but by numbers. An `I`, `V` or `X` alone is a numeral more often than the ninth letter and later. */
const LIST_COUNTERS: readonly Counter[] = [romans, letters];

/** `a.`, `B)`, `II.`: no marker of Markdown, so that a box behind it is none. */
const isLettered = (marker: string): boolean => LIST_COUNTERS.some(({ read }) => read(marker) !== null);

const nextNumber = (words: string): string => words.replace(/\d+/u, (number) => String(Number(number) + 1));

/** The marker of a list that goes on: the next number, letter or Roman numeral. */
function nextMarker(marker: string): string {
  for (const { read, write } of LIST_COUNTERS) {
    const counted = read(marker);
    const next = counted && write(counted.value + 1, counted.count);
    if (counted && next !== null) return counted.before + next + marker.slice((counted.before + counted.count).length);
  }
  return nextNumber(marker);
}

const firstMarker = (marker: string): string => (/\d/u.test(marker) || isLettered(marker) ? "- " : marker);

/** What stands before the words of an item that follows `before` in its list. */
export function siblingStart(open: OpenNote, what: Written, before: Block): string {
  const mark = markAt(open, before);
  const [lead, marker] = [leadOf(open, before), markerOf(open, before)];
  if (isTodo(what) && mark && (what === "todo" || mark.box === "task")) return lead + nextMarker(openBox(open, mark));
  if (!isTodo(what)) return lead + nextMarker(marker);
  const own = isLettered(marker) ? "- " : nextMarker(marker);
  return lead + own + boxOf(open, what, own);
}

const allTodos = ({ note }: OpenNote): readonly Todo[] => [note, ...note.talks].flatMap(({ todos }) => todos);

/** The note's last box, to stand behind a list marker; where the note has none, one that makes a todo there. */
export function boxOf(open: OpenNote, what: Written, marker: string): string {
  const last = lastBox(open, what);
  const isBallot = last ? last.box === "ballot" : what !== "task" && !isMarkdown(marker);
  return isBallot ? "☐ " : "[ ] ";
}

function lastBox(open: OpenNote, what: Written): TodoMark | null {
  const boxes = allTodos(open).filter(({ box }) => what !== "task" || box === "task");
  const line = Math.max(...boxes.map(({ source }) => source.line));
  const block = open.blocks.find((each) => each.line.index === line);
  return block ? markAt(open, block) : null;
}

/** The bullet of the talk's last item, of the note's, or `- `. */
export function bullet(open: OpenNote, talk: Talk): string {
  const item = lastPoint(open, { from: talk.source.line + 1, to: talk.endLine }) ?? lastPoint(open, { from: 0, to: open.lines.length });
  return item ? firstMarker(beforeWords(open, item).slice(leadOf(open, item).length)) : "- ";
}

/** What stands before the words of the first item of a new list, without lead. */
export function firstStart(open: OpenNote, what: Written, talk: Talk): string {
  const marker = bullet(open, talk);
  if (!isTodo(what)) return marker;
  const mark = lastBox(open, what);
  if (!mark) return (what === "todo" || isMarkdown(marker) ? marker : "- ") + boxOf(open, what, marker);
  const box = openBox(open, mark);
  return /\d/u.test(box) ? `- ${box.slice(box.search(/[[☐]/u))}` : box;
}

const withMark = (text: string): string => (markIn(text) === -1 ? `${text.replace(/[\s?？؟]{1,9}$/u, "")}??` : text);

/** The words of an item, so that it is read as one of its kind: a question gets its mark, in the note's own form. */
export function wordsFor(open: OpenNote, kind: ItemKind, text: string): string {
  if (kind !== "question") return text;
  const asked = open.blocks.filter(isQuestion);
  const labelled = asked.filter(isAsked);
  const last = labelled[labelled.length - 1];
  const label = last && /^\**Q\w*\**:\**/u.exec(last.raw)?.[0];
  if (label === undefined || labelled.length * 2 <= asked.length) return withMark(text);
  const next = nextNumber(label);
  // Behind any label but a short one, words without a question mark are read as no question.
  const mark = /^Q\d?:/u.test(next) || text.includes("?") ? "" : "?";
  const isAllBold = next.split("**").length % 2 === 0;
  return `${next} ${text}${mark}${isAllBold ? "**" : ""}`;
}
