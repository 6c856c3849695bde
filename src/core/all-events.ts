// Every event of a catalog, in order, and everybody who spoke. Kept from one catalog to the next: a changed note costs its own event only.
import { allEventKeys, homeKey, isAlike, keysMovedBy, notesNaming, noteAt, type Catalog } from "./catalog";
import { eventsAmong, foldName, talksOf, type EventGroup, type PlacedTalk } from "./events";
import type { EventNote } from "./model";

/** Everybody heard under one folded name, and at which events. */
export interface Voice {
  readonly key: string;
  readonly events: readonly EventGroup[];
}

export interface AllEvents {
  readonly catalog: Catalog;
  /** The events by the key that their notes share. */
  readonly byKey: ReadonlyMap<string, readonly EventGroup[]>;
  /** The latest first. */
  readonly byDate: readonly EventGroup[];
  readonly byName: readonly EventGroup[];
  /** By folded name. */
  readonly voices: ReadonlyMap<string, Voice>;
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

/** How names are put in order: without case and accents, numbers by their value. */
export const compareNames = (a: string, b: string): number => collator.compare(a, b);

const byKey = (a: EventGroup, b: EventGroup): number => (a.key < b.key ? -1 : Number(a.key > b.key));

const dateOf = (event: EventGroup): string => event.date ?? "";

const latestFirst = (a: EventGroup, b: EventGroup): number =>
  (dateOf(a) < dateOf(b) ? 1 : dateOf(a) > dateOf(b) ? -1 : 0) || compareNames(a.name, b.name) || byKey(a, b);

const nameFirst = (a: EventGroup, b: EventGroup): number => compareNames(a.name, b.name) || latestFirst(a, b);

const voicesOf = new WeakMap<EventGroup, readonly string[]>();

/** The folded names of all speakers of an event, each once. */
export function speakerKeys(event: EventGroup): readonly string[] {
  const known = voicesOf.get(event);
  if (known) return known;
  const names = new Set(talksOf(event).flatMap(({ talk }) => talk.speakers.map(({ name }) => foldName(name))));
  const keys = [...names];
  voicesOf.set(event, keys);
  return keys;
}

/** The talks of an event that somebody with this folded name gave. */
export const talksBy = (event: EventGroup, voice: string): readonly PlacedTalk[] =>
  talksOf(event).filter(({ talk }) => talk.speakers.some(({ name }) => foldName(name) === voice));

function changedKeys(before: Catalog, after: Catalog): ReadonlySet<string> {
  const keys = new Set<string>();
  const moved: EventNote[] = [];
  for (const [at, shard] of after.notes.entries()) {
    const old = before.notes[at];
    if (old === shard) continue;
    for (const note of shard.values()) {
      const known = old?.get(note.path);
      if (known === note) continue;
      // What is typed in a note moves it to another event only if its keys change.
      if (known && isAlike(known, note) && known.kind === note.kind) keys.add(homeKey(after, note));
      else moved.push(note, ...(known ? [known] : []));
    }
    for (const note of old?.values() ?? []) if (!shard.has(note.path)) moved.push(note);
  }
  return moved.length === 0 ? keys : new Set([...keys, ...keysMovedBy(before, after, moved)]);
}

/** The place in a sorted list where something belongs. */
function placeIn(list: readonly EventGroup[], event: EventGroup, order: (a: EventGroup, b: EventGroup) => number): number {
  let from = 0;
  let to = list.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const at = list[middle];
    if (at && order(at, event) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}

function resorted(list: readonly EventGroup[], gone: ReadonlySet<EventGroup>, come: readonly EventGroup[], order: (a: EventGroup, b: EventGroup) => number): readonly EventGroup[] {
  const rest = gone.size === 0 ? [...list] : list.filter((event) => !gone.has(event));
  if (come.length > 20) return [...rest, ...come].sort(order);
  for (const event of come) rest.splice(placeIn(rest, event, order), 0, event);
  return rest;
}

function revoiced(voices: ReadonlyMap<string, Voice>, gone: ReadonlySet<EventGroup>, come: readonly EventGroup[]): ReadonlyMap<string, Voice> {
  const next = new Map(voices);
  const events = new Map<string, EventGroup[]>();
  const of = (key: string): EventGroup[] => {
    const known = events.get(key) ?? (voices.get(key)?.events ?? []).filter((event) => !gone.has(event));
    events.set(key, known);
    return known;
  };
  for (const event of gone) for (const key of speakerKeys(event)) of(key);
  for (const event of come) for (const key of speakerKeys(event)) of(key).push(event);
  for (const [key, found] of events) {
    if (found.length === 0) next.delete(key);
    else next.set(key, { key, events: found.sort(latestFirst) });
  }
  return next;
}

function brought(last: AllEvents, catalog: Catalog, keys: Iterable<string>): AllEvents {
  const next = new Map(last.byKey);
  const gone = new Set<EventGroup>();
  const come: EventGroup[] = [];
  for (const key of keys) {
    for (const event of last.byKey.get(key) ?? []) gone.add(event);
    const events = eventsAmong(key, notesNaming(catalog, key));
    come.push(...events);
    if (events.length === 0) next.delete(key);
    else next.set(key, events);
  }
  return {
    catalog, byKey: next,
    byDate: resorted(last.byDate, gone, come, latestFirst),
    byName: resorted(last.byName, gone, come, nameFirst),
    voices: revoiced(last.voices, gone, come),
  };
}

let last: AllEvents | null = null;

/** Every event of the catalog. The last answer is the start of the next one; the answer depends on the catalog alone. */
export function everyEvent(catalog: Catalog): AllEvents {
  if (last?.catalog === catalog) return last;
  const none: AllEvents = { catalog, byKey: new Map(), byDate: [], byName: [], voices: new Map() };
  last = last ? brought(last, catalog, changedKeys(last.catalog, catalog)) : brought(none, catalog, allEventKeys(catalog));
  return last;
}

/** Every event, the latest first. */
export const allEvents = (catalog: Catalog): readonly EventGroup[] => everyEvent(catalog).byDate;

const eventOfNote = new WeakMap<EventNote, { readonly notes: readonly EventNote[]; readonly event: EventGroup | null }>();

/** The event that the note belongs to, or null if it is no event note. */
export function eventOf(catalog: Catalog, path: string): EventGroup | null {
  const note = noteAt(catalog, path);
  if (!note) return null;
  const key = homeKey(catalog, note);
  const notes = notesNaming(catalog, key);
  const known = eventOfNote.get(note);
  if (known && known.notes.length === notes.length && known.notes.every((other, at) => other === notes[at])) return known.event;
  const event = eventsAmong(key, notes).find((found) => found.notes.includes(note)) ?? null;
  eventOfNote.set(note, { notes, event });
  return event;
}

/** The event with this key, or, if it was cut by years or made one again since, the first of its name; null if there is none. */
export function eventByKey(catalog: Catalog, key: string): EventGroup | null {
  const shared = key.startsWith("\u0000") ? key : key.split("\u0000")[0] ?? key;
  const notes = notesNaming(catalog, shared);
  const first = eventsAmong(shared, notes);
  const found = first.find((event) => event.key === key) ?? first[0];
  const note = found?.notes[0];
  return note ? eventOf(catalog, note.path) : null;
}
