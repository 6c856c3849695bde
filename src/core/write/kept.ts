// Whether a note still says all that it said before a write: read again, it must differ in the written lines only.
import type { EventNote, Items, RawNote, Talk } from "../model";
import { scanLines } from "../read/lines";
import { readEventNote, type ReadOptions } from "../read/read-event-note";

/** Lines of a note, from 0; `to` is the line after the last one. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

const NO_LINES: LineRange = { from: 0, to: 0 };

type Sourced = { readonly source: { readonly line: number } };

function itemsOf(items: Items, { from, to }: LineRange): readonly unknown[] {
  const outside = <T extends Sourced>(all: readonly T[]): readonly T[] => all.filter(({ source: { line } }) => line < from || line >= to);
  return [
    outside(items.todos).map(({ text, symbol, depth }) => [text, symbol, depth]),
    outside(items.textTodos).map(({ text }) => text),
    outside(items.questions).map(({ text, answer }) => [text, answer]),
    outside(items.takeaways).map(({ text }) => text),
    outside(items.links).map(({ kind, label, url }) => [kind, label, url]),
  ];
}

const talkHead = ({ number, title, speakers, kind, day, start, end, room, track }: Talk): unknown => [number, title, speakers, kind, day, start, end, room, track];

const headOf = ({ kind, event, date, endDate, place, tags }: EventNote): unknown => [kind, event, date, endDate, place, tags];

/** What the note says of itself and of each talk, and what stands in each, as one text each. */
export const partsSaid = (note: EventNote): readonly string[] =>
  [headOf(note), itemsOf(note, NO_LINES), ...note.talks.flatMap((talk) => [talkHead(talk), itemsOf(talk, NO_LINES)])].map((part) => JSON.stringify(part));

function saidBy(note: EventNote, range: LineRange): string {
  return JSON.stringify([headOf(note), itemsOf(note, range), note.talks.map((talk) => [talkHead(talk), itemsOf(talk, range)])]);
}

/** The headings of all sections outside the lines, in order. */
const headingsOf = (note: EventNote, { from, to }: LineRange): readonly string[] =>
  note.talks.flatMap(({ sections }) => sections.filter(({ line }) => line < from || line >= to).map(({ heading }) => heading));

/** True if all of some stand among others in their order: none was lost. */
export function isWithin(some: readonly string[], all: readonly string[]): boolean {
  let at = 0;
  for (const heading of all) if (heading === some[at]) at += 1;
  return at === some.length;
}

/** What each line outside the lines is part of; the last one is what would be written next at the end. */
const kindsOf = (text: string, { from, to }: LineRange): string =>
  scanLines(`${text}\nx`).filter(({ index }) => index < from || index >= to).map(({ kind }) => kind).join();

/** Reads a note again after its lines `was` became the lines `now`; null if anything else in it is not read as it was. */
export function readAgain(raw: RawNote, before: EventNote, was: LineRange, next: string, now: LineRange, options: ReadOptions): EventNote | null {
  if (kindsOf(raw.text, was) !== kindsOf(next, now)) return null;
  const after = readEventNote({ ...raw, text: next }, options);
  // A line above new items can be taken for their heading.
  return saidBy(before, was) === saidBy(after, now) && isWithin(headingsOf(before, was), headingsOf(after, now)) ? after : null;
}
