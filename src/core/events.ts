// Which notes are one event: those that name it alike, and, where years are told, are of the same year.
import type { EventHint, EventNote, Speaker, Talk } from "./model";

/** An event over all its notes. */
export interface EventGroup {
  /** Unique in the catalog, and unmoved by edits that keep the event's name and year. */
  readonly key: string;
  readonly name: string;
  readonly date: string | null;
  readonly endDate: string | null;
  readonly place: string | null;
  /** Programmes first, then notes of one talk by date; equal ones by path. Never empty. */
  readonly notes: readonly EventNote[];
}

/** A talk with the note it stands in. */
export interface PlacedTalk {
  readonly note: EventNote;
  readonly talk: Talk;
}

/** How event names are compared: without case, width and runs of blanks. */
export const foldName = (name: string): string => name.normalize("NFKC").toLowerCase().split(/\s+/u).join(" ").trim();

/** How names of events are compared: letters, figures, `+` and `#` only, so that the tag `pycon-de-2024` is `PyCon DE 2024`. */
export function foldEvent(name: string): string {
  const folded = name.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{M}\p{N}+#]+/gu, "");
  return folded === "" ? foldName(name) : folded;
}

/** What notes that name one event share: the folded name. A talk that names no event stands for itself. */
export const eventKey = (note: EventNote): string => (note.event === null ? `\u0000${note.path}` : foldEvent(note.event));

const YEAR = /(?:^|\D)((?:19|20)\d\d)(?!\d)/u;

/** The name with the year that the date says, or without its own: a talk of `PyCon` in 2024 is one of `PyCon 2024`, and the other way round. */
function yearVariant({ event, date }: EventNote): readonly string[] {
  if (event === null) return [];
  if (YEAR.test(event)) return [event.replace(/(?:19|20)\d\d(?!\d)/u, "")];
  return date === null ? [] : [`${event} ${date.slice(0, 4)}`];
}

const others = new WeakMap<EventNote, readonly string[]>();

/**
 * Further keys by which a note can be of an event, the nearest first. A talk's count only where a note names an event so;
 * a programme's lead to it.
 */
export function otherKeys(note: EventNote): readonly string[] {
  const before = others.get(note);
  if (before) return before;
  const own = eventKey(note);
  const names = [...(note.kind === "talk" ? yearVariant(note) : []), ...note.hints.filter(({ by, name }) => note.kind === "talk" || by !== "folder" || isOfYear({ by, name })).map(({ name }) => name)];
  const keys = [...new Set(names.map(foldEvent))].filter((key) => key !== "" && key !== own);
  others.set(note, keys);
  return keys;
}

/** The name of an event that nothing but a tag or a folder with a year names; null if there is none. */
export const hintedName = (note: EventNote): string | null =>
  note.kind === "talk" && note.event === null ? note.hints.find(isOfYear)?.name ?? null : null;

const ANY_FOLDER = new Set("archive archiv notes notizen talks journal daily inbox project projects work event events conference conferences konferenzen meetup meetups".split(" "));
/** True for a folder that says nothing of an event, such as `Notes 2023`. */
const isAnyFolder = (name: string): boolean => name.toLowerCase().split(/\P{L}/u).every((word) => word === "" || ANY_FOLDER.has(word));
const isOfYear = ({ by, name }: EventHint): boolean => (by === "tag" || by === "folder") && YEAR.test(name) && /\p{L}{2}/u.test(name) && !isAnyFolder(name);

/** The name to show for the note's event: that of its tag or folder, or the path's last part, where the note names none. */
export const eventName = (note: EventNote): string => note.event ?? hintedName(note) ?? baseName(note.path);

function baseName(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return name.endsWith(".md") ? name.slice(0, -3) : name;
}

/** The year of an event note: out of its event's name, so that a talk noted later stays with it, or else out of its date. */
export function yearOf(note: EventNote): string | null {
  return YEAR.exec(note.event ?? hintedName(note) ?? "")?.[1] ?? note.date?.slice(0, 4) ?? null;
}

const byOrder = (a: EventNote, b: EventNote): number =>
  Number(a.kind === "talk") - Number(b.kind === "talk") ||
  (a.date ?? "").localeCompare(b.date ?? "") ||
  (a.path < b.path ? -1 : 1);

function groupOf(key: string, notes: readonly EventNote[]): EventGroup {
  const sorted = [...notes].sort(byOrder);
  const first = sorted[0];
  if (!first) throw new RangeError("an event has at least one note");
  const said = <K extends "date" | "endDate" | "place">(field: K): EventNote[K] | null =>
    sorted.find((note) => note[field] !== null && (note.kind === "programme" || field !== "date"))?.[field] ?? null;
  const date = said("date") ?? first.date;
  return { key, name: sorted.find(({ event }) => event !== null)?.event ?? eventName(first), date, endDate: said("endDate"), place: said("place"), notes: sorted };
}

/**
 * The events among notes that share an `eventKey`: one for each year told.
 * Notes that tell no year belong to the only year there is, or, among several, stand apart.
 */
export function eventsAmong(key: string, notes: readonly EventNote[]): readonly EventGroup[] {
  if (notes.length === 0) return [];
  const years = new Set(notes.map(yearOf).filter((year) => year !== null));
  if (years.size < 2) return [groupOf(key, notes)];
  return [...years, null].flatMap((year) => {
    const same = notes.filter((note) => yearOf(note) === year);
    return same.length === 0 ? [] : [groupOf(`${key}\u0000${year ?? ""}`, same)];
  });
}

const talksIn = new WeakMap<EventGroup, readonly PlacedTalk[]>();

/** The day that a talk is on as far as it or its note says. */
const dayTold = ({ note, talk }: PlacedTalk): string | null => talk.day ?? (note.kind === "talk" ? note.date : null);

const isSameDay = (a: string | null, b: string | null): boolean => a === null || b === null || a === b;

/** A talk that the programme only names stands there once: its own note takes its place. */
function eachTalkOnce(event: EventGroup, talks: readonly PlacedTalk[]): readonly PlacedTalk[] {
  if (event.notes[0]?.kind === "talk" || event.notes[event.notes.length - 1]?.kind === "programme") return talks;
  const own = new Map<string, PlacedTalk[]>();
  for (const each of talks) {
    if (each.note.kind === "programme" || each.talk.title === null) continue;
    const title = foldName(each.talk.title);
    own.set(title, [...(own.get(title) ?? []), each]);
  }
  const moved = new Set<PlacedTalk>();
  const ownOf = (named: PlacedTalk): PlacedTalk | undefined =>
    named.talk.empty && named.talk.title !== null ? own.get(foldName(named.talk.title))?.find((each) => !moved.has(each) && isSameDay(dayTold(named), dayTold(each))) : undefined;
  for (const each of talks) if (each.note.kind === "programme") moved.add(ownOf(each) ?? each);
  return [...moved, ...talks.filter((each) => each.note.kind === "talk" && !moved.has(each))];
}

/** The talks of an event in the order of its notes. */
export function talksOf(event: EventGroup): readonly PlacedTalk[] {
  const known = talksIn.get(event);
  if (known) return known;
  const talks = eachTalkOnce(event, event.notes.flatMap((note) => note.talks.map((talk) => ({ note, talk }))));
  talksIn.set(event, talks);
  return talks;
}

/** The talks of an event's programme in whose place their own notes stand. */
export function replacedIn(event: EventGroup): readonly Talk[] {
  if (event.notes.length < 2) return [];
  const shown = new Set(talksOf(event).map(({ talk }) => talk));
  return event.notes.flatMap(({ talks }) => talks.filter((talk) => talk.empty && !shown.has(talk)));
}

/** The notes of a talk that are not the note it stands in. */
export const ownNotesOf = (event: EventGroup, placed: PlacedTalk): readonly PlacedTalk[] => {
  const title = foldName(placed.talk.title ?? "");
  return talksOf(event).filter((each) => each.note !== placed.note && each.note.kind === "talk" && foldName(each.talk.title ?? "") === title && isSameDay(dayTold(placed), dayTold(each)));
};

const voiceKeys = new WeakMap<Speaker, string>();

/** The folded name of a speaker. */
export function voiceKey(speaker: Speaker): string {
  const known = voiceKeys.get(speaker);
  if (known !== undefined) return known;
  const key = foldName(speaker.name);
  voiceKeys.set(speaker, key);
  return key;
}

const voicesOf = new WeakMap<EventGroup, readonly string[]>();

/** The folded names of all speakers of an event, each once. */
export function speakerKeys(event: EventGroup): readonly string[] {
  const known = voicesOf.get(event);
  if (known) return known;
  const names = new Set(talksOf(event).flatMap(({ talk }) => talk.speakers.map(voiceKey)));
  const keys = [...names];
  voicesOf.set(event, keys);
  return keys;
}

/** The talks of an event that somebody with this folded name gave. */
export const talksBy = (event: EventGroup, voice: string): readonly PlacedTalk[] =>
  talksOf(event).filter(({ talk }) => talk.speakers.some((speaker) => voiceKey(speaker) === voice));
