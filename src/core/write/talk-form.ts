// The form in which a note writes the headings of its talks: same marks, same label; the number is left open.
import type { Talk } from "../model";
import { readHead } from "../read/head";
import { plainWords } from "../read/inline";
import type { Labels } from "../read/labels";
import { lineText, type OpenNote } from "./talk-parts";

/** How a heading of this note begins and ends: `## Talk 3: ` and ``, or `**` and `**`, its number as `NUMBER`. */
export interface Form {
  readonly before: string;
  readonly after: string;
  /** What stands below each: a row of signs under the words, or nothing. */
  readonly below: readonly string[];
}

const NUMBER = "\ue000";

export const isNumbered = ({ before }: Form): boolean => before.includes(NUMBER);

/** The beginning of a heading with a number, as wide as the note writes it. */
export const withNumber = ({ before }: Form, number: number): string => before.replace(/0{0,3}\ue000/u, (mark) => String(number).padStart(mark.length, "0"));

const MARKS = /^[\s>]*(?:#{1,6}\s+|\*\*|__|[-*+•]\s+|\[![^\]]{1,40}\][+-]?\s*)/u;
const marksOf = (line: string): string => MARKS.exec(line)?.[0] ?? "";

/** What closes the mark or tag in front of a title. */
function closerOf(before: string): string {
  const [mark = "", tag] = /==|<([a-z]{1,9})>/u.exec(before) ?? [];
  return tag === undefined ? mark : `</${tag}>`;
}

/** What closes the marks that a line begins with. */
export const closingOf = (line: string): string => /\*\*|__/u.exec(marksOf(line))?.[0] ?? "";

/** What stands before a title without who is named there in brackets: `Talk 1 (Ada Lovelace): ` is for no other talk. */
const unnamed = (before: string, { speakers }: Talk): string =>
  before.replace(/\s?\([^()]{1,200}\)/gu, (bracket) => (speakers.some(({ name }) => bracket.toLowerCase().includes(name.toLowerCase())) ? "" : bracket));

/** A row of signs below words that makes a talk of them: no underline of Markdown's. */
const ROW = /^([\^~"'`+#])\1{3,}\s*$/u;

function rowBelow(open: OpenNote, at: number): readonly string[] {
  const below = lineText(open, at + 1);
  return ROW.test(below) ? [below.trimEnd()] : [];
}

/** The form of one talk's heading. */
function formOf(open: OpenNote, talk: Talk, labels: Labels): Form {
  const { blocks } = open;
  const { source, number } = talk;
  // Without its indentation: behind a blank line that would be code.
  const line = source.text.trimStart();
  const block = blocks.find((each) => each.line.index === source.line);
  // One that is underlined as one with marks: without words there is nothing to underline.
  if (block?.kind === "heading" && block.raw === line.trimEnd()) return { before: `${"#".repeat(block.level)} `, after: "", below: [] };
  const below = rowBelow(open, source.line);
  // `===== Loops =====`: framed on both sides.
  const frame = block?.kind === "bold" && "=~#+-".includes(line.charAt(0)) ? line.indexOf(block.raw) : 0;
  if (block && frame > 0) return { before: line.slice(0, frame), after: line.slice(frame + block.raw.length).trimEnd(), below };
  const [marks, after] = [marksOf(line), closingOf(line)];
  const { start, rest } = readHead(plainWords(line.slice(marks.length)), labels);
  // The first words of the title, or the first one, as there can be marks behind it; or all of a short one, to which who speaks was added.
  const places = [rest.slice(0, 12), rest.slice(0, 5), rest.split(" (")[0] ?? rest].map((words) => line.indexOf(words, marks.length));
  const place = rest === "" ? line.length : places.find((at) => at !== -1) ?? -1;
  if (start !== null || place === -1) return { before: marks, after, below };
  const before = unnamed(line.slice(0, place).replace(/["“*_[]{1,9}$/u, after), talk);
  const numbered = number === null ? before : before.replace(new RegExp(`(^|[^\\d])(0*)${number}(?!\\d)`, "u"), `$1$2${NUMBER}`);
  return { before: rest === "" && !/[:：.\s-]$/u.test(numbered) ? `${numbered}: ` : numbered, after: closerOf(numbered) + after, below };
}

/** The form most talks of the note have, the later one where two are as common; null without talks. */
export function commonForm(open: OpenNote, labels: Labels): Form | null {
  const all = open.note.talks.map((talk) => formOf(open, talk, labels));
  const count = (form: Form): number => all.filter(({ before }) => before === form.before).length;
  return all.reduce<Form | null>((best, form) => (best && count(best) > count(form) ? best : form), null);
}
