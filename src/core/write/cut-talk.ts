// Cuts a talk's section out of a note, for a note of its own. Nothing gets lost: what is before, the section and what is behind it are the text.
import type { Edit, RawNote, Refusal, Talk } from "../model";
import type { ReadOptions } from "../read/read-event-note";
import { err, ok, type Result } from "../result";
import { isTagLine } from "../tags";
import { findTalk, type TalkIdentity } from "./find-again";
import { lineText, openNote, wordsEnd, type OpenNote } from "./talk-parts";

/** A text in three pieces; joined they are the text, byte for byte. */
export interface Cut {
  readonly before: string;
  readonly section: string;
  readonly after: string;
}

/** The line behind the section: where the talk ends, but lines of tags at the very end of the note are the note's. */
function endOf(open: OpenNote, { source, endLine }: Talk): number {
  const words = wordsEnd(open, { from: source.line + 1, to: endLine });
  return open.lines.slice(words, endLine).find(({ index }) => isTagLine(lineText(open, index)))?.index ?? endLine;
}

/** The UTF-16 offset at which a line begins, or at which the text ends. */
const offsetOf = ({ raw, lines }: OpenNote, at: number): number => lines[at]?.start ?? raw.text.length;

/** The section of a talk, from its heading to the next talk or heading that ends it. `no place` for a note that is one talk. */
export function cutTalk(raw: RawNote, identity: TalkIdentity, options: ReadOptions): Result<Cut, Refusal> {
  const found = findTalk(raw, identity, options);
  if (!found.ok) return found;
  const { note, talk } = found.value;
  if (note.kind === "talk") return err({ kind: "no place" });
  const { text } = raw;
  const open = openNote(raw, note);
  const [from, to] = [offsetOf(open, talk.source.line), offsetOf(open, endOf(open, talk))];
  return ok({ before: text.slice(0, from), section: text.slice(from, to), after: text.slice(to) });
}

const withLineEnds = (text: string, eol: string): string => text.split(/\r\n?|\n/u).join(eol);
/** True for a line end, and for where the text ends. */
const endsLine = (char: string | undefined): boolean => char === undefined || char === "\n" || char === "\r";

/** Where the words stand as whole lines. */
function placesOf(text: string, words: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const starts = endsLine(text[at - 1]) || (at === 1 && text[0] === "\ufeff");
    const ends = endsLine(words[words.length - 1]) || endsLine(text[at + words.length]);
    if (starts && ends) places.push(at);
  }
  return places;
}

/**
 * Puts other text in the place of a section that was cut, if it stands there unchanged exactly once; the rest of the note may have changed.
 * Line ends may be others than they were: an open editor knows only \n.
 */
export function replaceSection(text: string, section: string, replacement: string): Result<Edit, Refusal> {
  if (section.trim() === "") return err({ kind: "not found" });
  // Each form with what takes its place: a note that was read in an editor may be written on the disk, with its own line ends.
  const forms = new Map([[section, replacement]]);
  for (const eol of ["\n", "\r\n", "\r"]) if (!forms.has(withLineEnds(section, eol))) forms.set(withLineEnds(section, eol), withLineEnds(replacement, eol));
  const found = [...forms].flatMap(([words, instead]) => placesOf(text, words).map((at) => ({ at, words, instead })));
  const [only, ...more] = found;
  if (!only) return err({ kind: "not found" });
  if (more.length > 0) return err({ kind: "ambiguous" });
  return ok({ text: text.slice(0, only.at) + only.instead + text.slice(only.at + only.words.length), cursor: null });
}
