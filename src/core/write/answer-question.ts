// Answers a question in its place: behind an arrow in its line, or, below a `Q:` line, in an `A:` line. Nothing is taken away, so that the question stays.
import type { Edit, EventNote, Question, RawNote, Refusal } from "../model";
import { answerOf, isAsked, isQuestion, rowEnd } from "../read/answers";
import { readBlocks, type Block } from "../read/blocks";
import { scanLines, type Line } from "../read/lines";
import { readEventNote, type ReadOptions } from "../read/read-event-note";
import { err, ok, type Result } from "../result";
import { findLine, type LineIdentity } from "./find-again";
import { oneLine } from "./front-matter";
import { readAgain } from "./kept";
import { contentEnd } from "./line-end";
import { putLines } from "./put-lines";

/** A text with an answer written, and how many lines there are more. */
interface Written {
  readonly text: string;
  readonly added: 0 | 1;
}

/** Behind the words of the question's own line; in a table, at the end of its cell. */
function inLine(text: string, block: Block, answer: string): Written {
  const { start, end, from } = block.line;
  const line = text.slice(start, end);
  const isRow = block.kind === "row";
  const mark = Math.max(line.search(/\?\?|\(\?\)/u), from - start + 1);
  const at = start + (isRow ? line.slice(0, rowEnd(line, mark)).trimEnd().length : contentEnd(line));
  const words = isRow ? answer.replaceAll("|", "\\|") : answer;
  return { text: `${text.slice(0, at)} → ${words}${text.slice(at)}`, added: 0 };
}

const LABEL = /^(\**)(Q|Question|Frage)(\d{0,2})(\**):(\**)/u;
const ANSWER: Readonly<Record<string, string>> = { Q: "A", Question: "Answer", Frage: "Antwort" };

/** `A:` for `Q:`, `**A2:**` for `**Q2:**`. */
function labelFor(raw: string): string {
  const [, open = "", word = "", number = "", inner = "", outer = ""] = LABEL.exec(raw) ?? [];
  return `${open}${ANSWER[word] ?? "A"}${number}${inner}:${outer}`;
}

/** What stands before the words of the line below: as before the question's, or as before what is nested below it. */
function leadBelow(text: string, { line, raw }: Block, next: Block | undefined): string {
  const nested = next && next.line.index === line.index + 1 && next.line.indent > line.indent && next.kind === "item" ? next : null;
  const under = nested ?? { line, raw };
  const lead = text.slice(under.line.start, under.line.end);
  const before = lead.slice(0, nested ? lead.length - lead.slice(under.line.from - under.line.start).replace(/^\S+\s+/u, "").length : lead.lastIndexOf(raw));
  return /\d[.)]\s*$/u.test(before) ? before.replace(/\d{1,9}[.)]/u, (number) => " ".repeat(number.length)) : before;
}

function below(text: string, lines: readonly Line[], block: Block, next: Block | undefined, answer: string): Written {
  return { text: putLines(text, lines, block.line.index + 1, [`${leadBelow(text, block, next)}${labelFor(block.raw)} ${answer}`]), added: 1 };
}

const questionsOf = (note: EventNote): readonly Question[] => [note, ...note.talks].flatMap(({ questions }) => questions);

/** True if the note reads as before, and the question in the line has the answer. */
function isAnswered(raw: RawNote, { text, added }: Written, line: number, answer: string, options: ReadOptions): boolean {
  const after = readAgain(raw, readEventNote(raw, options), { from: line, to: line + 1 }, text, { from: line, to: line + 1 + added }, options);
  return after !== null && questionsOf(after).find(({ source }) => source.line === line)?.answer === answer;
}

/**
 * Writes the answer to a question that is open. The same text back if it has that answer; `answered` if it has another one;
 * `misread` if the note would not read back so. Line ends in the answer become blanks.
 */
export function answerQuestion(raw: RawNote, identity: LineIdentity, answer: string, options: ReadOptions): Result<Edit, Refusal> {
  const { text } = raw;
  const words = oneLine(answer);
  if (words === "") return err({ kind: "empty" });
  const found = findLine(text, identity);
  if (!found.ok) return found;
  const line = found.value.index;
  const lines = scanLines(text);
  const blocks = readBlocks(text, lines);
  const at = blocks.findIndex((block) => block.line.index === line);
  const [block, next] = [blocks[at], blocks[at + 1]];
  if (!block || !isQuestion(block)) return err({ kind: "not found" });
  const given = answerOf(block, next);
  if (given === words) return ok({ text, cursor: null });
  if (given !== null) return err({ kind: "answered", found: given });
  const ways = [...(isAsked(block) ? [below(text, lines, block, next, words)] : []), inLine(text, block, words)];
  const way = ways.find((each) => isAnswered(raw, each, line, words, options));
  return way ? ok({ text: way.text, cursor: null }) : err({ kind: "misread" });
}
