// Answers a question in its place: behind an arrow in its line, or, below a `Q:` line, in an `A:` line. Nothing is taken away, so that the question stays.
import type { Edit, EventNote, Question, RawNote, Refusal } from "../model";
import { answerOf, isAsked, isQuestion, markIn, rowEnd } from "../read/answers";
import type { Block } from "../read/blocks";
import { readEventNote, type ReadOptions } from "../read/read-event-note";
import { err, ok, type Result } from "../result";
import { findLine, type LineIdentity } from "./find-again";
import { oneLine } from "./front-matter";
import { beforeWords } from "./item-form";
import { readAgain } from "./kept";
import { contentEnd } from "./line-end";
import { putLines } from "./put-lines";
import { openNote, type OpenNote } from "./talk-parts";

/** A text with an answer written, and how many lines there are more. */
interface Written {
  readonly text: string;
  readonly added: 0 | 1;
}

/** Behind the words of the question's own line; in a table, at the end of its cell. */
function inLine(text: string, { kind, line, raw, visible }: Block, answer: string): Written {
  const isRow = kind === "row";
  const at = isRow ? line.from + raw.slice(0, rowEnd(visible, markIn(visible))).trimEnd().length : line.start + contentEnd(text.slice(line.start, line.end));
  const words = isRow ? answer.replaceAll("|", "\\|") : answer;
  return { text: `${text.slice(0, at)} → ${words}${text.slice(at)}`, added: 0 };
}

/** `A:` for `Q:`, `**A2:**` for `**Q2:**`. */
function labelFor({ raw }: Block): string {
  const end = raw.indexOf(":") + 1;
  const label = raw.slice(0, end).replace("Question", "Answer").replace("Frage", "Antwort").replace("Q", "A");
  return raw.startsWith("**", end) ? `${label}**` : label;
}

/** A line of its own, that begins as the question's, or as what is nested right below it. */
function below(open: OpenNote, block: Block, nested: Block | null, answer: string): Written {
  const before = beforeWords(open, nested ?? block).replace(/\d{1,9}[.)]/u, (number) => " ".repeat(number.length));
  return { text: putLines(open.raw.text, open.lines, block.line.index + 1, [`${before}${labelFor(block)} ${answer}`]), added: 1 };
}

/** All ways to write the answer, the best first. What goes on with the question's own words must not come to stand below the answer. */
function waysOf(open: OpenNote, block: Block, next: Block | undefined, answer: string): readonly Written[] {
  const inside = next && next.line.index === block.line.index + 1 && next.line.indent > block.line.indent ? next : null;
  const here = inLine(open.raw.text, block, answer);
  return isAsked(block) && (inside === null || inside.kind === "item") ? [below(open, block, inside, answer), here] : [here];
}

const questionsOf = (note: EventNote): readonly Question[] => [note, ...note.talks].flatMap(({ questions }) => questions);

/** True if the note reads as before, and the question in the line has the answer. */
function isAnswered({ raw, note }: OpenNote, { text, added }: Written, line: number, answer: string, options: ReadOptions): boolean {
  const after = readAgain(raw, note, { from: line, to: line + 1 }, text, { from: line, to: line + 1 + added }, options);
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
  const open = openNote(raw, readEventNote(raw, options));
  const at = open.blocks.findIndex((each) => each.line.index === line);
  const [block, next] = [open.blocks[at], open.blocks[at + 1]];
  if (!block || !isQuestion(block)) return err({ kind: "not found" });
  const given = answerOf(block, next);
  if (given === words) return ok({ text, cursor: null });
  if (given !== null) return err({ kind: "answered", found: given });
  const way = waysOf(open, block, next, words).find((each) => isAnswered(open, each, line, words, options));
  return way ? ok({ text: way.text, cursor: null }) : err({ kind: "misread" });
}
