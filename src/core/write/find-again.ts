// Finds a line or a talk again in a later text of its note: by the note's structure, or else by its words where they are one of a kind.
import { blankedLine, structureOf } from "../keys";
import type { EventNote, RawNote, Refusal, SourceLine, Talk } from "../model";
import { scanLines, type Line } from "../read/lines";
import { readEventNote, type ReadOptions } from "../read/read-event-note";
import { findTodoMarks, markOf } from "../read/todo-marks";
import { err, ok, type Result } from "../result";

/** What finds a line again. */
export interface LineIdentity {
  /** The note's structure when the line was read; if it is the same still, `line` is the line. */
  readonly structure: string;
  /** From 0. */
  readonly line: number;
  /** The whole line, the symbol of its checkbox taken out. */
  readonly text: string;
  /** How many lines of the note read so. */
  readonly total: number;
}

/** What finds a talk again. */
export interface TalkIdentity {
  readonly structure: string;
  readonly key: string;
  /** How many talks of the note have the same heading. */
  readonly total: number;
}

/** A line as read, the symbol of its checkbox taken out. */
export function blankedSource(line: string): string {
  // Without its indentation: alone, an indented line would be code.
  const start = Math.max(0, line.search(/[^ \t\u00a0]/u));
  // In front of a whole text it would be its byte order mark.
  const mark = line[start] === "\ufeff" ? undefined : findTodoMarks(line.slice(start))[0];
  return mark ? line.slice(0, start) + blankedLine(line.slice(start), mark) : line;
}

/** A line of content, the symbol of its checkbox taken out. */
function blanked(text: string, line: Line): string {
  const mark = markOf(text, line);
  return mark ? blankedLine(text, mark) : text.slice(line.start, line.end);
}

function sourcesOf(note: EventNote): readonly SourceLine[] {
  const items = [note, ...note.talks].flatMap(({ todos, textTodos, questions, takeaways, links }) => [...todos, ...textTodos, ...questions, ...takeaways, ...links]);
  return [...note.talks, ...items].map(({ source }) => source);
}

/** The identity of a line that a note was read from: the line of a talk, a todo, a question. */
export function identifyLine(note: EventNote, source: SourceLine): LineIdentity {
  const text = blankedSource(source.text);
  const equal = sourcesOf(note).filter((other) => Math.abs(other.text.length - source.text.length) < 2 && blankedSource(other.text) === text);
  return { structure: note.structure, line: source.line, text, total: new Set(equal.map(({ line }) => line)).size };
}

/** The identity of any line of a text, from 0; null if there is no such line of content. */
export function identifyLineAt(text: string, at: number): LineIdentity | null {
  const lines = scanLines(text).filter(({ kind }) => kind === "text");
  const line = lines.find(({ index }) => index === at);
  if (!line) return null;
  const words = blanked(text, line);
  const total = lines.filter((other) => blanked(text, other) === words).length;
  return { structure: structureOf(text, findTodoMarks(text)), line: at, text: words, total };
}

/** The line that is meant, in the text as it is now. `not found`, or `ambiguous` where it was or is not one of a kind and the note has changed. */
export function findLine(text: string, identity: LineIdentity): Result<Line, Refusal> {
  const lines = scanLines(text);
  const same = lines[identity.line];
  if (same && structureOf(text, findTodoMarks(text)) === identity.structure) return ok(same);
  const [found, ...more] = lines.filter((line) => line.kind === "text" && blanked(text, line) === identity.text);
  if (!found) return err({ kind: "not found" });
  return more.length === 0 && identity.total === 1 ? ok(found) : err({ kind: "ambiguous" });
}

/** The part of a talk's key that its heading makes; what follows tells equal headings apart. */
const headingKey = (key: string): string => key.split(".")[0] ?? key;

/** The identity of a talk as its note was read. */
export const identifyTalk = (note: EventNote, talk: Pick<Talk, "key">): TalkIdentity => ({
  structure: note.structure,
  key: talk.key,
  total: note.talks.filter(({ key }) => headingKey(key) === headingKey(talk.key)).length,
});

/** The talk that is meant, and the note as it reads now. Refused as in `findLine`. `options` are those the note was read with. */
export function findTalk(raw: RawNote, identity: TalkIdentity, options: ReadOptions): Result<{ readonly note: EventNote; readonly talk: Talk }, Refusal> {
  const note = readEventNote(raw, options);
  const same = note.talks.find(({ key }) => key === identity.key);
  if (same && note.structure === identity.structure) return ok({ note, talk: same });
  const [talk, ...more] = note.talks.filter(({ key }) => headingKey(key) === headingKey(identity.key));
  if (!talk) return err({ kind: "not found" });
  return more.length === 0 && identity.total === 1 ? ok({ note, talk }) : err({ kind: "ambiguous" });
}
