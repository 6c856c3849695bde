// Cuts a talk's section out of a note, for a note of its own. Nothing gets lost: what is before, the section and what is behind it are the text.
import type { Edit, EventNote, RawNote, Refusal, Talk } from "../model";
import type { Block } from "../read/blocks";
import { isTimeOnly } from "../read/evidence";
import { readHead } from "../read/head";
import { labelsWith, type Labels } from "../read/labels";
import { readEventNote, type ReadOptions } from "../read/read-event-note";
import { err, ok, type Result } from "../result";
import { isTagLine } from "../tags";
import { findTalk, type TalkIdentity } from "./find-again";
import { partsSaid } from "./kept";
import { lineText, openNote, wordsEnd, type OpenNote } from "./talk-parts";

/** A text in three pieces; joined they are the text, byte for byte. */
export interface Cut {
  readonly before: string;
  readonly section: string;
  readonly after: string;
}

/** True for a line above a talk that says something of it and of no other: its time right above it, or its number in a line of its own. */
function isOfTalk(above: Block, { source, number }: Talk, labels: Labels): boolean {
  if (isTimeOnly(above)) return above.line.index === source.line - 1;
  const head = readHead(above.words, labels);
  return number !== null && head.number === number && head.rest === "";
}

/** The line with which the section begins. Without its time a talk would leave it to what stands in its place. */
function startOf({ blocks }: OpenNote, talk: Talk, labels: Labels): number {
  const above = blocks[blocks.findIndex(({ line }) => line.index === talk.source.line) - 1];
  return above && isOfTalk(above, talk, labels) ? above.line.index : talk.source.line;
}

/** The line behind the section: where the talk ends, but lines of tags at the very end of the note are the note's. */
function endOf(open: OpenNote, { source, endLine }: Talk): number {
  const words = wordsEnd(open, { from: source.line + 1, to: endLine });
  return open.lines.slice(words, endLine).find(({ index }) => isTagLine(lineText(open, index)))?.index ?? endLine;
}

/** The UTF-16 offset at which a line begins, or at which the text ends. */
const offsetOf = ({ raw, lines }: OpenNote, at: number): number => lines[at]?.start ?? raw.text.length;

/** The section of a talk, from its heading, or from what is said of it right above that, to the next talk or heading that ends it. `no place` for a note that is one talk. */
export function cutTalk(raw: RawNote, identity: TalkIdentity, options: ReadOptions): Result<Cut, Refusal> {
  const found = findTalk(raw, identity, options);
  if (!found.ok) return found;
  const { note, talk } = found.value;
  if (note.kind === "talk") return err({ kind: "no place" });
  const { text } = raw;
  const open = openNote(raw, note);
  const [from, to] = [offsetOf(open, startOf(open, talk, labelsWith(options.labels ?? []))), offsetOf(open, endOf(open, talk))];
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

/** What an item begins with: quote marks, indentation, list marker. */
const ITEM = /^[\s>]{0,40}(?:[-*+•]|\d{1,3}[.)])\s/u;

/** The forms of a link: an item where the section was one; behind an arrow it answers a question in the line above, and alone it can be the title of a talk whose name stands there. */
function formsOf(section: string, link: string): readonly [string, ...string[]] {
  const alone = link.replace("→ ", "");
  const item = ITEM.exec(section)?.[0];
  return item === undefined ? [link, alone, `- ${alone}`] : [item + link, item + alone, link, alone];
}

/** How much the one says and the other does not. */
function differences(one: EventNote, other: EventNote): number {
  const [was, is] = [new Set(partsSaid(one)), new Set(partsSaid(other))];
  return [...was, ...is].filter((part) => was.has(part) !== is.has(part)).length;
}

/**
 * Leaves a link in the place of a section, as `replaceSection`: `link` is `→ [[…]]` with the blank lines that end the section.
 * Of its forms the first one after which the rest of the note says most of what it said: one that answers a question says less.
 */
export function leaveLink(raw: RawNote, section: string, link: string, options: ReadOptions): Result<Edit, Refusal> {
  const before = readEventNote(raw, options);
  const wayOf = (form: string): { readonly edit: Result<Edit, Refusal>; readonly lost: number } => {
    const edit = replaceSection(raw.text, section, form);
    return { edit, lost: edit.ok ? differences(before, readEventNote({ ...raw, text: edit.value.text }, options)) : 0 };
  };
  const [first, ...others] = formsOf(section, link);
  return others.map(wayOf).reduce((best, each) => (each.lost < best.lost ? each : best), wayOf(first)).edit;
}
