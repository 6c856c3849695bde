// Every event of a catalog, in order, and everybody who spoke. Kept from one catalog to the next: a changed note costs its own event only.
import { allEventKeys, homeKey, isAlike, keysMovedBy, notesNaming, noteAt, type Catalog } from "./catalog";
import { eventsAmong, speakerKeys, type EventGroup } from "./events";
import type { EventNote } from "./model";
import { eventCounts } from "./rows/counts";

/** Everybody heard under one folded name, and at which events. */
export interface Voice {
  readonly key: string;
  readonly events: readonly EventGroup[];
}

/** Talks, open todos, open questions and takeaways. */
export interface Sums {
  readonly talks: number;
  readonly todos: number;
  readonly questions: number;
  readonly takeaways: number;
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
  readonly sums: Sums;
}

/** Made when names are first compared: making it is some of what loading main.js took. */
let collator: Intl.Collator | null = null;

/** How names are put in order: without case and accents, numbers by their value. */
export const compareNames = (a: string, b: string): number => (collator ??= new Intl.Collator(undefined, { numeric: true, sensitivity: "base" })).compare(a, b);

const byKey = (a: EventGroup, b: EventGroup): number => (a.key < b.key ? -1 : Number(a.key > b.key));

const dateOf = (event: EventGroup): string => event.date ?? "";

const latestFirst = (a: EventGroup, b: EventGroup): number =>
  (dateOf(a) < dateOf(b) ? 1 : dateOf(a) > dateOf(b) ? -1 : 0) || compareNames(a.name, b.name) || byKey(a, b);

const nameFirst = (a: EventGroup, b: EventGroup): number => compareNames(a.name, b.name) || latestFirst(a, b);

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

/** A sorted list without what is gone and with what came. */
export function resorted<T>(list: readonly T[], isGone: (item: T) => boolean, come: readonly T[], order: (a: T, b: T) => number): readonly T[] {
  const rest = list.filter((item) => !isGone(item));
  if (come.length > 20) return [...rest, ...come].sort(order);
  for (const item of come) {
    let [from, to] = [0, rest.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (order(rest[middle] as T, item) < 0) from = middle + 1;
      else to = middle;
    }
    rest.splice(from, 0, item);
  }
  return rest;
}

function revoiced(voices: ReadonlyMap<string, Voice>, gone: ReadonlySet<EventGroup>, come: readonly EventGroup[]): ReadonlyMap<string, Voice> {
  const next = new Map(voices);
  const arrived = new Map<string, EventGroup[]>();
  for (const event of gone) for (const key of speakerKeys(event)) arrived.set(key, []);
  for (const event of come) for (const key of speakerKeys(event)) arrived.set(key, [...(arrived.get(key) ?? []), event]);
  for (const [key, found] of arrived) {
    const events = resorted(voices.get(key)?.events ?? [], (event) => gone.has(event), found, latestFirst);
    if (events.length === 0) next.delete(key);
    else next.set(key, { key, events });
  }
  return next;
}

const summed = (sums: Sums, events: Iterable<EventGroup>, sign: 1 | -1): Sums => {
  let { talks, todos, questions, takeaways } = sums;
  for (const event of events) {
    const counts = eventCounts(event);
    talks += sign * counts.talks;
    todos += sign * (counts.todos.all - counts.todos.done);
    questions += sign * (counts.questions.all - counts.questions.done);
    takeaways += sign * counts.takeaways.all;
  }
  return { talks, todos, questions, takeaways };
};

export const NO_SUMS: Sums = { talks: 0, todos: 0, questions: 0, takeaways: 0 };

/** What one event holds. */
export const sumsOf = (event: EventGroup): Sums => summed(NO_SUMS, [event], 1);

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
    byDate: resorted(last.byDate, (event) => gone.has(event), come, latestFirst),
    byName: resorted(last.byName, (event) => gone.has(event), come, nameFirst),
    voices: revoiced(last.voices, gone, come),
    sums: summed(summed(last.sums, gone, -1), come, 1),
  };
}

let last: AllEvents | null = null;

/** Every event of the catalog. The last answer is the start of the next one; the answer depends on the catalog alone. */
export function everyEvent(catalog: Catalog): AllEvents {
  if (last?.catalog === catalog) return last;
  const none: AllEvents = { catalog, byKey: new Map(), byDate: [], byName: [], voices: new Map(), sums: NO_SUMS };
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
