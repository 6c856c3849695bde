// Every event note now known, by path, and which notes name the same event. Immutable: each change answers with a new Catalog.
// Both indexes are cut into shards, so one changed note copies a few entries and not one per note of the vault.
import type { EventNote } from "./model";
import { eventKey } from "./events";

const SHARDS = 256;
type Shards<V> = readonly ReadonlyMap<string, V>[];

export interface Catalog {
  readonly size: number;
  readonly notes: Shards<EventNote>;
  /** Paths of the notes that name one event, by `eventKey`, in the order of their paths. */
  readonly events: Shards<readonly string[]>;
}

const none: Shards<never> = Array.from({ length: SHARDS }, () => new Map<string, never>());

export const EMPTY_CATALOG: Catalog = { size: 0, notes: none, events: none };

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

function withPath(events: Shards<readonly string[]>, key: string, path: string): Shards<readonly string[]> {
  const paths = lookUp(events, key) ?? [];
  return changed(events, key, [...paths, path].sort());
}

function withoutPath(events: Shards<readonly string[]>, key: string, path: string): Shards<readonly string[]> {
  const paths = (lookUp(events, key) ?? []).filter((other) => other !== path);
  return changed(events, key, paths.length > 0 ? paths : undefined);
}

/** The note at the path, or null. */
export const noteAt = (catalog: Catalog, path: string): EventNote | null => lookUp(catalog.notes, path) ?? null;

/** The notes that name the event with this key, in the order of their paths. */
export const notesNaming = (catalog: Catalog, key: string): readonly EventNote[] =>
  (lookUp(catalog.events, key) ?? []).flatMap((path) => noteAt(catalog, path) ?? []);

/** Every note, in no order. */
export function* allNotes(catalog: Catalog): Generator<EventNote> {
  for (const shard of catalog.notes) yield* shard.values();
}

/** Every event key, in no order. */
export function* allEventKeys(catalog: Catalog): Generator<string> {
  for (const shard of catalog.events) yield* shard.keys();
}

/** Puts a note in the place of what stood at its path. */
export function put(catalog: Catalog, note: EventNote): Catalog {
  const before = noteAt(catalog, note.path);
  const notes = changed(catalog.notes, note.path, note);
  const key = eventKey(note);
  const oldKey = before && eventKey(before);
  if (key === oldKey) return { ...catalog, notes };
  const cleared = oldKey === null ? catalog.events : withoutPath(catalog.events, oldKey, note.path);
  return { size: catalog.size + (before ? 0 : 1), notes, events: withPath(cleared, key, note.path) };
}

/** Takes the note at the path out; the same Catalog if there is none. */
export function remove(catalog: Catalog, path: string): Catalog {
  const before = noteAt(catalog, path);
  if (!before) return catalog;
  return {
    size: catalog.size - 1,
    notes: changed(catalog.notes, path, undefined),
    events: withoutPath(catalog.events, eventKey(before), path),
  };
}
