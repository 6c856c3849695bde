// A new talk in the form in which the note writes its talks: same marks, same label, the next number. The cursor goes where the title goes.
import type { Edit, EventNote, RawNote, Refusal, Talk } from "../model";
import { readHead } from "../read/head";
import { plainWords } from "../read/inline";
import { labelsWith, type Labels } from "../read/labels";
import { scanLines, type Line } from "../read/lines";
import { readEventNote, type ReadOptions } from "../read/read-event-note";
import { err, ok, type Result } from "../result";
import { isTagLine } from "../tags";
import { nextLettered, nextRow } from "./talk-series";

/** How a heading of this note begins and ends: `## Talk 3: ` and ``, or `**` and `**`. */
interface Form {
  readonly before: string;
  readonly after: string;
}

const lineEndOf = (text: string): string => (text.includes("\r\n") ? "\r\n" : text.includes("\r") && !text.includes("\n") ? "\r" : "\n");

const UNDERLINE = /^ {0,3}(=+|-+)[ \t]*$/u;

/** A heading that is underlined, as one with marks: without words there is nothing to underline. Null for other lines. */
function underlinedForm(text: string, lines: readonly Line[], { source }: Talk): Form | null {
  const below = lines[source.line + 1];
  const marks = below && UNDERLINE.exec(text.slice(below.start, below.end))?.[1];
  return marks && !/^[\s>]*(?:#|\*\*|__|[-*+•>|])/u.test(source.text) ? { before: marks.startsWith("=") ? "# " : "## ", after: "" } : null;
}

/** The form of one talk's heading, its number as `\u0001`; null if its words can't be found in its line. */
function formOf(talk: Talk, labels: Labels): Form | null {
  // Without its indentation: behind a blank line that would be code.
  const line = talk.source.text.trimStart();
  const marks = /^[\s>]*(?:#{1,6}\s+|\*\*|__|[-*+•]\s+|\[![^\]]{1,40}\][+-]?\s*)?/u.exec(line)?.[0] ?? "";
  const head = readHead(plainWords(line.slice(marks.length)), labels);
  if (head.start !== null) return { before: marks, after: closing(marks) };
  const place = head.rest === "" ? line.length : line.indexOf(head.rest.slice(0, 12), marks.length);
  if (place === -1) return { before: marks, after: closing(marks) };
  const before = line.slice(0, place).replace(/["“*_[]{1,9}$/u, marks.endsWith("**") || marks.endsWith("__") ? marks.trimEnd().slice(-2) : "");
  const numbered = talk.number === null ? before : before.replace(new RegExp(`(^|\\D)${talk.number}(?!\\d)`, "u"), "$1\u0001");
  return { before: head.rest === "" && !/[:.\s-]$/u.test(numbered) ? `${numbered}: ` : numbered, after: closing(marks) };
}

const closing = (marks: string): string => (marks.endsWith("**") ? "**" : marks.endsWith("__") ? "__" : "");

/** The form most talks of the note have, the later one where two are as common. */
function commonForm(note: EventNote, text: string, lines: readonly Line[], labels: Labels): Form | null {
  const votes = new Map<string, { readonly form: Form; readonly count: number }>();
  for (const form of note.talks.map((talk) => underlinedForm(text, lines, talk) ?? formOf(talk, labels))) {
    if (!form) continue;
    const id = form.before + form.after;
    votes.set(id, { form, count: (votes.get(id)?.count ?? 0) + 1 });
  }
  return [...votes.values()].reduce<{ form: Form; count: number } | null>((best, vote) => (best && best.count > vote.count ? best : vote), null)?.form ?? null;
}

const nextNumber = (note: EventNote): number => 1 + Math.max(0, ...note.talks.map((talk) => talk.number ?? 0));

/** The talk to insert behind: the one of the cursor, or the last one where talks are numbered or the cursor is in none. */
function talkBefore(note: EventNote, line: number | null, numbered: boolean): Talk | null {
  const last = note.talks[note.talks.length - 1] ?? null;
  if (numbered || line === null) return last;
  return note.talks.find((talk) => line >= talk.source.line && line < talk.endLine) ?? last;
}

/** The line behind the last one with content before `end`, tag lines at the very end of the note left out. */
function lastContent(text: string, lines: readonly Line[], end: number, floor: number): number {
  const words = (at: number): string => text.slice(lines[at]?.start ?? 0, lines[at]?.end ?? 0);
  let at = end;
  const skipBlank = (): void => {
    while (at > floor && words(at - 1).trim() === "") at -= 1;
  };
  skipBlank();
  if (end === lines.length) while (at > floor && isTagLine(words(at - 1))) {
    at -= 1;
    skipBlank();
  }
  return at;
}

const isRow = (talk: Talk): boolean => /^[\s>]*\|/u.test(talk.source.text);
const ITEM = /^[\s>]*(?:[-*+•]|\d{1,3}[.)])\s/u;

/** True if the talks are items of a list between which no blank lines stand. */
function isTight({ talks }: EventNote, text: string, lines: readonly Line[]): boolean {
  const isBlank = (at: number): boolean => text.slice(lines[at]?.start ?? 0, lines[at]?.end ?? 0).trim() === "";
  return talks.every(({ source }) => ITEM.test(source.text)) && !talks.slice(1).some(({ source }) => isBlank(source.line - 1));
}

/** Titles of the talks in other lines than that of the offset. */
const titlesBut = (note: EventNote, line: number): string => JSON.stringify(note.talks.filter(({ source }) => source.line !== line).map(({ title }) => title));

/** The text with a talk's line put in; refused where it would be code, or the other talks were read otherwise. */
function written(raw: RawNote, note: EventNote, { text, cursor }: { readonly text: string; readonly cursor: number }, options: ReadOptions): Result<Edit, Refusal> {
  const line = scanLines(text).find(({ end }) => end >= cursor);
  if (line?.kind !== "text") return err({ kind: "unclosed" });
  const isSame = titlesBut(readEventNote({ ...raw, text }, options), line.index) === titlesBut(note, -1);
  return isSame ? ok({ text, cursor }) : err({ kind: "misread" });
}

/** A row below the last one of the table, or below that of the cursor. */
function insertRow(raw: RawNote, note: EventNote, line: number | null, options: ReadOptions): Result<Edit, Refusal> {
  const { text } = raw;
  const rows = note.talks.filter(isRow);
  const talk = rows.find(({ source }) => source.line === line && source.line !== rows[rows.length - 1]?.source.line && rows.every(({ number }) => number === null)) ?? rows[rows.length - 1];
  if (!talk) return err({ kind: "no place" });
  const { row, cursor } = nextRow(talk, nextNumber(note));
  const at = scanLines(text)[talk.source.line]?.end ?? text.length;
  const lead = lineEndOf(text);
  return written(raw, note, { text: text.slice(0, at) + lead + row + text.slice(at), cursor: at + lead.length + cursor }, options);
}

/**
 * Inserts an empty talk. `line` is the cursor's, from 0, or null. A note without talks gets `## Talk 1: `; where talks are rows of a table it gets a row,
 * where letters count them the next letter. A note that is one talk is refused, and one whose last code block or comment never ends: what is behind it is no talk.
 * All other text stays byte for byte, line ends included.
 */
export function insertTalk(raw: RawNote, line: number | null, options: ReadOptions): Result<Edit, Refusal> {
  const { text } = raw;
  const note = readEventNote(raw, options);
  if (note.kind === "talk") return err({ kind: "no place" });
  if (note.talks.some(isRow)) return insertRow(raw, note, line, options);
  const lines = scanLines(text);
  const lettered = nextLettered(note, line);
  const form = lettered ? { before: lettered.before, after: closing(/^[\s>]*(\*\*|__)/u.exec(lettered.before)?.[1] ?? "") } : commonForm(note, text, lines, labelsWith(options.labels ?? [])) ?? { before: "## Talk \u0001: ", after: "" };
  const bare = form.before.replace("\u0001", String(nextNumber(note)));
  if (bare.trim() === "") return err({ kind: "no place" });
  const talk = lettered?.talk ?? talkBefore(note, line, form.before.includes("\u0001"));
  const tight = talk !== null && ITEM.test(bare) && isTight(note, text, lines);
  // In a list without blank lines the new item is as deep as the one above it; behind a blank line it would be code.
  const before = tight ? (/^[\s>]*/u.exec(talk.source.text)?.[0] ?? "") + bare.trimStart() : bare;
  const eol = lineEndOf(text);
  const at = lastContent(text, lines, talk?.endLine ?? lines.length, (talk?.source.line ?? -1) + 1);
  const offset = at === 0 ? lines[0]?.start ?? 0 : lines[at - 1]?.end ?? text.length;
  const lead = at === 0 ? "" : tight ? eol : eol + eol;
  const rest = text.slice(offset);
  const tail = at === 0 && rest !== "" ? eol + eol : rest === "" ? eol : tight || /^(?:\r\n?|\n)[ \t]*(?:\r\n?|\n|$)/u.test(rest) ? "" : eol;
  return written(raw, note, { text: text.slice(0, offset) + lead + before + form.after + tail + rest, cursor: offset + lead.length + before.length }, options);
}
