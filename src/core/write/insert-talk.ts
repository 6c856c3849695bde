// A new talk in the form in which the note writes its talks: same marks, same label, the next number. The cursor goes where the title goes.
import type { Edit, EventNote, RawNote, Refusal, Talk } from "../model";
import { readHead } from "../read/head";
import { plainWords } from "../read/inline";
import { labelsWith, type Labels } from "../read/labels";
import { scanLines, type Line } from "../read/lines";
import { readEventNote, type ReadOptions } from "../read/read-event-note";
import { err, ok, type Result } from "../result";
import { isTagLine } from "../tags";

/** How a heading of this note begins and ends: `## Talk 3: ` and ``, or `**` and `**`. */
interface Form {
  readonly before: string;
  readonly after: string;
}

const lineEndOf = (text: string): string => (text.includes("\r\n") ? "\r\n" : text.includes("\r") && !text.includes("\n") ? "\r" : "\n");

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
function commonForm(note: EventNote, labels: Labels): Form | null {
  const votes = new Map<string, { readonly form: Form; readonly count: number }>();
  for (const form of note.talks.map((talk) => formOf(talk, labels))) {
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

/**
 * Inserts an empty talk. `line` is the cursor's, from 0, or null. A note without talks gets `## Talk 1: `; a note that is one talk is refused,
 * and one whose last code block or comment never ends: what is behind it is no talk.
 * All other text stays byte for byte, line ends included.
 */
export function insertTalk(raw: RawNote, line: number | null, options: ReadOptions): Result<Edit, Refusal> {
  const { text } = raw;
  const note = readEventNote(raw, options);
  if (note.kind === "talk") return err({ kind: "no place" });
  const form = commonForm(note, labelsWith(options.labels ?? [])) ?? { before: "## Talk \u0001: ", after: "" };
  const before = form.before.replace("\u0001", String(nextNumber(note)));
  const lines = scanLines(text);
  const eol = lineEndOf(text);
  const talk = talkBefore(note, line, form.before.includes("\u0001"));
  const at = lastContent(text, lines, talk?.endLine ?? lines.length, (talk?.source.line ?? -1) + 1);
  const offset = at === 0 ? lines[0]?.start ?? 0 : lines[at - 1]?.end ?? text.length;
  const lead = at === 0 ? "" : eol + eol;
  const rest = text.slice(offset);
  const tail = at === 0 && rest !== "" ? eol + eol : rest === "" ? eol : /^(?:\r\n?|\n)[ \t]*(?:\r\n?|\n|$)/u.test(rest) ? "" : eol;
  const next = text.slice(0, offset) + lead + before + form.after + tail + rest;
  const cursor = offset + lead.length + before.length;
  const written = scanLines(next).find(({ end }) => end >= cursor);
  return written?.kind === "text" ? ok({ text: next, cursor }) : err({ kind: "unclosed" });
}
