// Every event note now known, by path, and which notes are of the same event. Immutable: each change answers with a new Catalog.
// Both indexes are cut into shards, so one changed note copies a few entries and not one per note of the vault.
import type { EventNote } from "./model";
import { eventKey, foldEvent, hintedName, otherKeys } from "./events";

const SHARDS = 256;
type Shards<V> = readonly ReadonlyMap<string, V>[];
type Paths = Shards<readonly string[]>;

export interface Catalog {
  readonly size: number;
  readonly notes: Shards<EventNote>;
  /** Paths of programmes by each key that leads to them, in order. */
  readonly programmes: Paths;
  /** Paths of notes of one talk by the key of the event that they name, in order. */
  readonly named: Paths;
  /** Paths of notes of one talk by each further key by which they can be of an event, in order. */
  readonly hinted: Paths;
}

const none: Shards<never> = Array.from({ length: SHARDS }, () => new Map<string, never>());

export const EMPTY_CATALOG: Catalog = { size: 0, notes: none, programmes: none, named: none, hinted: none };

function shardOf(key: string): number {
  let hash = 0;
  for (let i = 0; i < key.length; i++) hash = (Math.imul(hash, 31) + key.charCodeAt(i)) | 0;
  return (hash ^ (hash >>> 16)) & (SHARDS - 1);
}

const lookUp = <V>(shards: Shards<V>, key: string): V | undefined => shards[shardOf(key)]?.get(key);

function changed<V>(shards: Shards<V>, key: string, value: V | undefined): Shards<V> {
  const at = shardOf(key);
  const shard = new Map(shards[at]);
  if (value === undefined) shard.delete(key);
  else shard.set(key, value);
  const next = shards.slice();
  next[at] = shard;
  return next;
}

/** Where a path stands or would stand among ordered ones. */
function placeOf(paths: readonly string[], path: string): number {
  let [from, to] = [0, paths.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((paths[middle] ?? "") < path) from = middle + 1;
    else to = middle;
  }
  return from;
}

function withPath(index: Paths, key: string, path: string): Paths {
  const paths = lookUp(index, key) ?? [];
  const at = placeOf(paths, path);
  return paths[at] === path ? index : changed(index, key, [...paths.slice(0, at), path, ...paths.slice(at)]);
}

function withoutPath(index: Paths, key: string, path: string): Paths {
  const paths = lookUp(index, key) ?? [];
  const at = placeOf(paths, path);
  if (paths[at] !== path) return index;
  return changed(index, key, paths.length > 1 ? [...paths.slice(0, at), ...paths.slice(at + 1)] : undefined);
}

type Index = "programmes" | "named" | "hinted";
const INDEXES: readonly Index[] = ["programmes", "named", "hinted"];

/** Under which keys of which index a note stands. */
function entriesOf(note: EventNote): readonly (readonly [Index, string])[] {
  const isTalk = note.kind === "talk";
  const own = note.event === null ? [] : [[isTalk ? "named" : "programmes", eventKey(note)] as const];
  return [...own, ...otherKeys(note).map((key) => [isTalk ? "hinted" : "programmes", key] as const)];
}

/** The note at the path, or null. */
export const noteAt = (catalog: Catalog, path: string): EventNote | null => lookUp(catalog.notes, path) ?? null;

const notesAt = (catalog: Catalog, index: Paths, key: string): readonly EventNote[] => (lookUp(index, key) ?? []).flatMap((path) => noteAt(catalog, path) ?? []);

/** The event to which a key leads by a programme: its own, or the only one that is called so besides. Null if there is none. */
function programmeKey(catalog: Catalog, key: string): string | null {
  const keys = new Set(notesAt(catalog, catalog.programmes, key).map(eventKey));
  return keys.has(key) ? key : keys.size === 1 ? [...keys][0] ?? null : null;
}

/**
 * The key of the event that a note belongs to. A note of one talk goes with the programme of the event that it names or that its links,
 * tags and folders mean; else with the talks that name the same event.
 */
export function homeKey(catalog: Catalog, note: EventNote): string {
  const own = eventKey(note);
  if (note.kind === "programme") return own;
  for (const key of note.event === null ? otherKeys(note) : [own, ...otherKeys(note)]) {
    const home = programmeKey(catalog, key);
    if (home !== null) return home;
    if (note.event === null && lookUp(catalog.named, key) !== undefined) return key;
  }
  const hinted = hintedName(note);
  return hinted === null ? own : foldEvent(hinted);
}

/** The notes of the event with this key, in the order of their paths. */
export function notesNaming(catalog: Catalog, key: string): readonly EventNote[] {
  if (key.startsWith("\u0000")) return [noteAt(catalog, key.slice(1))].flatMap((note) => (note && homeKey(catalog, note) === key ? note : []));
  const programmes = notesAt(catalog, catalog.programmes, key).filter((note) => eventKey(note) === key);
  const keys = new Set([key, ...programmes.flatMap(otherKeys)]);
  const talks = new Set([...keys].flatMap((each) => [...notesAt(catalog, catalog.named, each), ...notesAt(catalog, catalog.hinted, each)]).filter((note) => homeKey(catalog, note) === key));
  return [...programmes, ...talks].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * The keys of all events that can differ between two catalogs in which other notes stand at a path: those that the notes belong to,
 * and those of all notes that share a key with one of them, since a programme gathers the talks that mean it.
 */
export function keysMovedBy(before: Catalog, after: Catalog, notes: readonly EventNote[]): ReadonlySet<string> {
  const shared = new Set(notes.flatMap((note) => [eventKey(note), ...otherKeys(note)]));
  const others = [before, after].flatMap((catalog) => [...shared].flatMap((key) => INDEXES.flatMap((index) => notesAt(catalog, catalog[index], key))));
  return new Set([...notes, ...others].flatMap((note) => [homeKey(before, note), homeKey(after, note)]));
}

/** Every note, in no order. */
export function* allNotes(catalog: Catalog): Generator<EventNote> {
  for (const shard of catalog.notes) yield* shard.values();
}

/** Every event's key, each once, in no order. */
export function allEventKeys(catalog: Catalog): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const note of allNotes(catalog)) keys.add(homeKey(catalog, note));
  return keys;
}

const unindexed = (catalog: Catalog, note: EventNote): Catalog =>
  entriesOf(note).reduce((known, [index, key]) => ({ ...known, [index]: withoutPath(known[index], key, note.path) }), catalog);

const indexed = (catalog: Catalog, note: EventNote): Catalog =>
  entriesOf(note).reduce((known, [index, key]) => ({ ...known, [index]: withPath(known[index], key, note.path) }), catalog);

/** True if two notes stand under the same keys. */
export const isAlike = (a: EventNote, b: EventNote): boolean => {
  const [one, two] = [entriesOf(a), entriesOf(b)];
  return one.length === two.length && one.every(([index, key], at) => index === two[at]?.[0] && key === two[at]?.[1]);
};

/** Puts a note in the place of what stood at its path. Its cost does not follow the number of notes, but for one list of those that share a key. */
export function put(catalog: Catalog, note: EventNote): Catalog {
  const before = noteAt(catalog, note.path);
  const next = { ...catalog, size: catalog.size + (before ? 0 : 1), notes: changed(catalog.notes, note.path, note) };
  if (before && isAlike(before, note)) return next;
  return indexed(before ? unindexed(next, before) : next, note);
}

/** Takes the note at the path out; the same Catalog if there is none. */
export function remove(catalog: Catalog, path: string): Catalog {
  const before = noteAt(catalog, path);
  if (!before) return catalog;
  return unindexed({ ...catalog, size: catalog.size - 1, notes: changed(catalog.notes, path, undefined) }, before);
}
