// When and where an event was: front matter, fields, the first heading and the first lines, the file's name and folders.
import type { Block } from "./blocks";
import type { EventDays } from "./containers";
import { findDates, findYear, type FoundDate } from "./dates";
import type { FrontMatter } from "./front-matter";
import { plainWords } from "./inline";
import { foldWord, monthOf, weekdayOf } from "./month-names";
import { isBreak, isContainer, isSectionWord } from "./words";

export interface EventFacts extends EventDays {
  readonly place: string | null;
}

/** What a note says before its talks, and what it is called. */
export interface Opening {
  readonly front: FrontMatter;
  /** The heading or first line that names the event, or null. */
  readonly title: Block | null;
  /** The blocks before the first talk. */
  readonly blocks: readonly Block[];
  /** The path of the note, relative to the vault. */
  readonly path: string;
}

const DATE_KEYS = ["date", "dates", "start", "startdate", "start date", "start-date", "start_date", "when", "datum", "fecha", "data", "termin", "quand", "quando", "cuándo", "kiedy", "wanneer", "wann"];
const END_KEYS = ["end", "enddate", "end date", "end-date", "end_date", "ende", "fin", "fine", "fim", "koniec", "einde"];
const PLACE_KEYS = ["place", "location", "city", "venue", "where", "ort", "stadt", "veranstaltungsort", "wo", "lieu", "ville", "où", "lugar", "ciudad", "sede", "dónde", "luogo", "città", "dove", "local", "cidade", "onde", "miejsce", "miasto", "gdzie", "plaats", "locatie", "stad", "waar", "plats", "место", "город", "会場", "場所", "地点"];
const WANTED: ReadonlyMap<string, "date" | "end" | "place"> = new Map([
  ...DATE_KEYS.map((key) => [key, "date"] as const), ...END_KEYS.map((key) => [key, "end"] as const), ...PLACE_KEYS.map((key) => [key, "place"] as const),
]);

const FIELD = /^[[(]?[*_]{0,2}(\p{L}[\p{L} _-]{1,20}?)[*_]{0,2}\s*(?:::?|：)[*_]{0,2}\s*(\S.{0,200}?)[\])]?$/u;

/** The labelled lines of an opening: `Date: …`, `Ort: …`, `place:: …`. The first of each counts. */
function fieldsOf(blocks: readonly Block[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { words, raw } of blocks) {
    const field = raw.length < 300 ? FIELD.exec(words) : null;
    const wanted = field && WANTED.get((field[1] ?? "").toLowerCase());
    if (field && wanted && !found.has(wanted)) found.set(wanted, (field[2] ?? "").trim());
  }
  return found;
}

const MARKS = /^[\s,;:·|•/()[\]–—@-]{1,12}|[\s,;:·|•/()[\]–—@-]{1,12}$/gu;
const trimMarks = (words: string): string => words.replace(MARKS, "").trim();

/** True for words that can be a town or a house: few, beginning with a capital, no sentence. */
const isPlace = (words: string): boolean =>
  words.length < 60 && /^\p{Lu}|^[\p{Lo}]/u.test(words) && !/[?!:;=]|\d{3}|https?/u.test(words) && words.split(/\s+/u).length < 7 && !isSectionWord(words) && !isBreak(words);

interface WhenLine {
  readonly found: FoundDate;
  readonly place: string | null;
}

/** A line of a date and perhaps a place, and nothing else: `24 May 2024 · Munich`, `3-10-2025, Dordrecht`, `Basel, 12–14 June 2023`. */
function whenLine(words: string, year: number | null): WhenLine | null {
  const found = words.length < 120 ? findDates(words, year) : null;
  if (!found) return null;
  const [before, behind] = [trimMarks(words.slice(0, found.from)), trimMarks(words.slice(found.to).replace(/^[,\s]*\d{1,2}[:.h]\d\d(?:\s*[-–—]\s*\d{1,2}[:.h]\d\d)?/u, ""))];
  const weekday = /^\p{L}{2,13}\.?$/u.test(before) ? before : "";
  const rest = [before === weekday && behind !== "" ? "" : before, behind].filter((part) => part !== "");
  if (rest.length === 0) return { found, place: null };
  const place = rest[0] ?? "";
  return rest.length === 1 && isPlace(place) && !/^\p{L}{2,3}\.?$/u.test(place) ? { found, place: weekday === place ? null : place } : null;
}

/** What stands behind a date in the event's title is a place, or before it: `RiverConf, 12–14 June 2023, Basel`, `RiverConf, Basel (12/6/2023)`. */
function placeBeside(title: string, found: FoundDate | null): string | null {
  if (found === null) return placeInBrackets(title);
  const behind = trimMarks(title.slice(found.to));
  if (behind !== "") return isPlace(behind) ? behind : null;
  const before = /^[^]{3,}[,·|([]\s*([^,·|()[\]]{2,40})$/u.exec(trimMarks(title.slice(0, found.from)))?.[1] ?? "";
  return isPlace(before) && weekdayOf(foldWord(before)) === null && monthOf(foldWord(before)) === null ? before : null;
}

/** `RiverConf (Basel, May 2023)`: what stands beside a month in brackets. */
function placeInBrackets(title: string): string | null {
  const inside = /\(([^()]{3,60})\)\s*$/u.exec(title)?.[1]?.split(/,\s*/u) ?? [];
  const [place = "", more] = inside.filter((part) => !/\d/u.test(part) && monthOf(foldWord(part)) === null);
  return inside.length > 1 && more === undefined && isPlace(place) ? place : null;
}

const MOST_LINES = 12;

/** The lines at the top in which a date and a place may stand alone. */
const topLines = ({ blocks, title }: Opening): readonly Block[] =>
  blocks.slice(0, MOST_LINES).filter((block) => block !== title && !block.box && block.raw.length < 200 && (block.kind !== "heading" || !isContainer(block.words)));

const baseName = (path: string): string => path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]{1,8}$/u, "");

/** The year that the note's name, its title or a folder above it says, the nearest first. */
function yearOf(path: string, title: string): number | null {
  const parts = [title, ...path.replace(/\.[^./]{1,8}$/u, "").split("/").reverse()];
  return parts.reduce<number | null>((year, part) => year ?? findYear(part), null);
}

const frontValue = (front: FrontMatter, keys: readonly string[]): string | null => {
  for (const key of keys) {
    const values = front.values.get(key) ?? [];
    const said = values.map((value) => plainWords(value)).filter((value) => value !== "").join(" – ");
    if (said !== "") return said;
  }
  return null;
};

/** When and where the event was, as far as the note says. */
export function readEventFacts(opening: Opening): EventFacts {
  const { front, title, blocks, path } = opening;
  const name = title?.words ?? "";
  const fields = fieldsOf(blocks.slice(0, MOST_LINES));
  const said = { date: frontValue(front, DATE_KEYS) ?? fields.get("date"), end: frontValue(front, END_KEYS) ?? fields.get("end") };
  const year = yearOf(path, name);
  const field = said.date === undefined ? null : findDates(said.date, year);
  const inTitle = findDates(name, year);
  const lines = topLines(opening).flatMap(({ words }) => whenLine(words, year) ?? []);
  const found = field ?? inTitle ?? lines[0]?.found ?? findDates(baseName(path), null);
  const ownYear = found === null ? year : Number(found.date.slice(0, 4));
  const end = said.end === undefined ? null : findDates(said.end, ownYear);
  const endDate = end?.date ?? found?.endDate ?? null;
  const place = frontValue(front, PLACE_KEYS) ?? fields.get("place") ?? placeBeside(name, inTitle) ?? lines[0]?.place ?? null;
  return { date: found?.date ?? null, endDate: endDate !== null && found && endDate > found.date ? endDate : null, year: ownYear, place };
}

/** The event's days where nothing at its top says them: those of its talks. */
export function withTalkDays(facts: EventFacts, days: readonly (string | null)[]): EventFacts {
  const said = days.filter((day) => day !== null).sort();
  const [first, last] = [said[0], said[said.length - 1]];
  if (first === undefined || last === undefined) return facts;
  const date = facts.date ?? first;
  const endDate = facts.endDate ?? (date <= first && last > date ? last : null);
  return { ...facts, date, endDate };
}
