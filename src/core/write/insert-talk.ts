// A new talk in the form in which the note writes its talks: same marks, same label, the next number. The cursor goes where the title goes.
// A title, typed at the cursor, must be read as a talk, and every talk that was there as before.
import type { Edit, EventNote, RawNote, Refusal, Talk } from "../model";
import { labelsWith } from "../read/labels";
import { scanLines } from "../read/lines";
import { readEventNote, type ReadOptions } from "../read/read-event-note";
import { err, ok, type Result } from "../result";
import { isTagLine } from "../tags";
import { leadOf } from "./item-form";
import { isWithin } from "./kept";
import { putLines } from "./put-lines";
import { closingOf, commonForm, isNumbered, withNumber } from "./talk-form";
import { lineText, openNote, type OpenNote } from "./talk-parts";
import { nextCounted, nextRow } from "./talk-series";

/** What stands around the title, and the lines of the talk that it goes behind, `to` the one after the last. */
interface Way {
  readonly before: string;
  readonly after: string;
  /** The lines right below it. */
  readonly below: readonly string[];
  readonly from: number;
  readonly to: number;
}

/** A text with the talk in it, and where the title goes: its line, from 0, and the UTF-16 offset in this. */
interface Inserted {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

const nextNumber = (note: EventNote): number => 1 + Math.max(0, ...note.talks.map((talk) => talk.number ?? 0));

/** The talk to insert behind: the one of the cursor, or the last one where talks are numbered or the cursor is in none. */
function talkBefore({ talks }: EventNote, line: number | null, numbered: boolean): Talk | undefined {
  const own = numbered || line === null ? undefined : talks.find((talk) => line >= talk.source.line && line < talk.endLine);
  return own ?? talks[talks.length - 1];
}

const MARK = " %% talk %%";

/** The next talk in the form that most talks have; where nothing but words makes a line a talk, with a label or the user's own mark. */
function commonWays(open: OpenNote, line: number | null, options: ReadOptions): readonly [Way, ...Way[]] {
  const { note, lines } = open;
  const form = commonForm(open, labelsWith(options.labels ?? []));
  const talk = talkBefore(note, line, form !== null && isNumbered(form));
  const place = { from: talk?.source.line ?? -1, to: talk?.endLine ?? lines.length, below: [] };
  if (!form) return [{ ...place, before: "## Talk 1: ", after: "" }];
  const way = { ...place, ...form, before: withNumber(form, nextNumber(note)) };
  if (way.before !== "" || way.below.length > 0) return [way];
  // Of plain lines nothing would be seen until there is a title.
  return [{ ...place, before: "## Talk: ", after: "" }, { ...way, after: MARK }];
}

/** The line behind the last one with words before `to`; lines of tags at the very end of the note are left behind it. */
function wordsEnd(open: OpenNote, to: number): number {
  const isLast = to === open.lines.length;
  let at = to;
  while (at > 0 && (lineText(open, at - 1).trim() === "" || (isLast && isTagLine(lineText(open, at - 1))))) at -= 1;
  return at;
}

const ITEM = /^[\s>]*(?:[-*+•]|\d{1,3}[.)])\s/u;

/** True if the talks are items of a list between which no blank lines stand. */
const isTight = (open: OpenNote): boolean =>
  open.note.talks.every(({ source }) => ITEM.test(source.text)) && !open.note.talks.slice(1).some(({ source }) => lineText(open, source.line - 1).trim() === "");

/** The line of such a talk, from 0, that was put in before and has no title yet, so that it is none; null without one. */
function emptyOne({ raw: { text }, note, lines }: OpenNote, { before, after }: Pick<Way, "before" | "after">, from: number): number | null {
  const next = note.talks.find(({ source }) => source.line > from)?.source.line ?? lines.length;
  const isEmpty = (words: string): boolean => words.startsWith(before) && words.slice(before.length).trim() === after.trim();
  return lines.slice(Math.max(0, from), next).find(({ start, end, kind }) => kind === "text" && isEmpty(text.slice(start, end)))?.index ?? null;
}

function inserted(open: OpenNote, way: Way): Inserted {
  const { before, after, below, from, to } = way;
  const { raw: { text }, lines, blocks } = open;
  const empty = emptyOne(open, way, from);
  if (empty !== null) return { text, line: empty, column: before.length };
  const at = wordsEnd(open, to);
  // In a list without blank lines the new item is as deep as the one above it; behind a blank line it would be code.
  const above = ITEM.test(before) && isTight(open) ? blocks.find(({ line }) => line.index === from) : undefined;
  if (above) {
    const start = leadOf(open, above) + before.replace(/^[\s>]*/u, "");
    return { text: putLines(text, lines, at, [start + after, ...below]), line: at, column: start.length };
  }
  const isFollowed = lineText(open, at).trim() !== "";
  const added = [...(at === 0 ? [] : [""]), before + after, ...below, ...(isFollowed ? [""] : [])];
  return { text: putLines(text, lines, at, added), line: at === 0 ? 0 : at + 1, column: before.length };
}

const isRow = ({ blocks }: OpenNote, { source }: Talk): boolean => blocks.some(({ kind, line }) => kind === "row" && line.index === source.line);

/** A row below that of the cursor, or below the last one where rows are numbered or the cursor is in none. */
function withRow(open: OpenNote, line: number | null, rows: readonly Talk[], last: Talk): Inserted {
  const { raw: { text }, note, lines } = open;
  const isCounted = rows.some(({ number }) => number !== null);
  const { source } = rows.find((each) => !isCounted && each.source.line === line) ?? last;
  const { row, cursor } = nextRow(last, nextNumber(note));
  const empty = emptyOne(open, { before: row, after: "" }, source.line);
  if (empty !== null) return { text, line: empty, column: cursor };
  return { text: putLines(text, lines, source.line + 1, [row]), line: source.line + 1, column: cursor };
}

const titlesOf = (talks: readonly Talk[]): readonly string[] => talks.map(({ title }) => title ?? "");

/** Why a talk's line can't be put in: it would be code, or another talk were lost or read otherwise. */
function problemOf({ raw, note }: OpenNote, { text, line }: Inserted, options: ReadOptions): Refusal | null {
  const kind = scanLines(text)[line]?.kind;
  if (kind !== "text" && kind !== "blank") return { kind: "unclosed" };
  // Others may come: headings beside a first talk are taken for some until it has a title.
  return isWithin(titlesOf(note.talks), titlesOf(readEventNote({ ...raw, text }, options).talks)) ? null : { kind: "misread" };
}

/** Titles as somebody may type them, the likelier one first: among bare titles one with a name is another kind of talk. */
function likelyTitles({ talks }: EventNote): readonly [string, string] {
  const named = talks.filter(({ speakers }) => speakers.length > 0).length;
  return named * 2 < talks.length ? [TITLE, NAMED] : [NAMED, TITLE];
}

const TITLE = "Where the loops go";
const NAMED = "Loops - Grace Hopper";

const linesOf = (talks: readonly Talk[]): readonly string[] => talks.map(({ source }) => source.text);

/** True if the title, typed at the cursor, is read as a talk, and all lines of others are talks still: their titles may be read better with one more. */
function makesTalk({ raw, note }: OpenNote, inserted: Inserted, title: string, options: ReadOptions): boolean {
  const cursor = cursorOf(inserted);
  const { talks } = readEventNote({ ...raw, text: inserted.text.slice(0, cursor) + title + inserted.text.slice(cursor) }, options);
  const isOther = ({ source }: Talk): boolean => source.line !== inserted.line;
  const others = talks.filter(isOther);
  const before = inserted.text === raw.text ? note.talks.filter(isOther) : note.talks;
  return others.length < talks.length && isWithin(linesOf(before), linesOf(others));
}

/** The UTF-16 offset in the text at which the title goes. */
const cursorOf = ({ text, line, column }: Inserted): number => (scanLines(text)[line]?.start ?? 0) + column;

/** The ways to put a talk in, the best first. Where the form of the others says too little, the user's own mark says that the line is a talk. */
function waysOf(open: OpenNote, line: number | null, options: ReadOptions): readonly Way[] {
  const next = nextCounted(open, line);
  const common = commonWays(open, line, options);
  const marked = common.filter(({ after }) => after !== MARK).map((way): Way => ({ ...way, after: way.after + MARK }));
  const bold: Way = { ...common[0], before: "**", after: `**${MARK}`, below: [] };
  return [...(next ? [{ ...next, after: closingOf(next.before), below: [] }] : []), ...common, ...marked, bold];
}

/** The first of some after which a title makes a talk and nothing else; else the first after which one of another kind does. */
function best(open: OpenNote, all: readonly Inserted[], options: ReadOptions): Result<Edit, Refusal> {
  const [likely, other] = likelyTitles(open.note);
  const done = (each: Inserted): Result<Edit, Refusal> => ok({ text: each.text, cursor: cursorOf(each) });
  const kept: Inserted[] = [];
  const problems: Refusal[] = [];
  for (const each of all) {
    const problem = problemOf(open, each, options);
    if (problem) problems.push(problem);
    else if (makesTalk(open, each, likely, options)) return done(each);
    else kept.push(each);
  }
  const chosen = kept.find((each) => makesTalk(open, each, other, options));
  return chosen ? done(chosen) : err(problems[0] ?? { kind: "misread" });
}

/**
 * Inserts an empty talk. `line` is the cursor's, from 0, or null. A note without talks gets `## Talk 1: `; where talks are rows of a table it gets a row,
 * where they are counted by letters and the like the next count. A note that is one talk is refused, and one whose last code block or comment never ends:
 * what is behind it is no talk. All other text stays byte for byte, line ends included.
 */
export function insertTalk(raw: RawNote, line: number | null, options: ReadOptions): Result<Edit, Refusal> {
  const note = readEventNote(raw, options);
  if (note.kind === "talk") return err({ kind: "no place" });
  const open = openNote(raw, note);
  const rows = note.talks.filter((talk) => isRow(open, talk));
  const last = rows[rows.length - 1];
  if (last) return best(open, [withRow(open, line, rows, last)], options);
  const at = (place: number | null): Result<Edit, Refusal> => best(open, waysOf(open, place, options).map((way) => inserted(open, way)), options);
  const here = at(line);
  if (here.ok || line === null) return here;
  // Where one at the cursor would change what others say, it goes behind the last.
  const behind = at(null);
  return behind.ok ? behind : here;
}
