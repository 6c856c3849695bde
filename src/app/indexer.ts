// Keeps the store true: one look at all event notes, then change by change. What is heard meanwhile is newer than what the look reads.
import { put, remove, noteAt, allNotes, EMPTY_CATALOG } from "../core/catalog";
import type { Known } from "../core/arrange";
import { compact } from "../core/compact";
import { hashOf } from "../core/keys";
import type { EventNote, NoteChange, RawNote } from "../core/model";
import { closedBy, leftOutBy, type Reach } from "../core/reach";
import type { ReadOptions } from "../core/read/read-event-note";
import { hasTag } from "../core/tags";
import { KnownPeople } from "./known-people";
import type { Pace, VaultReader } from "./ports";
import type { Store } from "./store";

export class Indexer {
  /** How often a path was heard of: a read that began before the last time is stale. */
  private readonly heard = new Map<string, number>();
  private looks = 0;
  /** Text and reach of each note, hashed: one that is heard of again and says what it said, such as when what was typed is saved, changes nothing. */
  private readonly said = new WeakMap<EventNote, string>();
  private people = new KnownPeople();
  /** The notes of people by which somebody is known. */
  private readonly met = new Set<string>();
  /** Notes that would be read otherwise by now: somebody in them has become known since, or is no longer. */
  private readonly stale = new Set<string>();

  constructor(
    private readonly store: Store,
    private readonly reader: VaultReader,
    private readonly pace: Pace,
    private readonly reach: () => Reach,
  ) {}

  /** Reads every event note. A later look, such as one with another tag, ends an earlier one. True if it came to its end. */
  async look(): Promise<boolean> {
    const look = ++this.looks;
    const paths = this.reader.eventPaths();
    for (const path of this.reader.peoplePaths(this.reach().peopleFolder)) this.meet(path);
    const wanted = new Set(paths);
    const gone = [...allNotes(this.store.get().catalog)].filter((note) => !wanted.has(note.path));
    for (const note of gone) this.forget(note.path);
    for (const [read, path] of paths.entries()) {
      if (look !== this.looks) return false;
      if (read % 50 === 0) this.progress({ read, all: paths.length });
      await this.readOne(path);
      await this.pace.breathe();
    }
    if (look !== this.looks) return false;
    await this.refresh();
    this.progress(null);
    return true;
  }

  /** Ends a look that is under way: what is read by now stays, and what was known of the rest. */
  stop(): void {
    this.looks += 1;
    this.progress(null);
  }

  /** How notes are read at this moment, with everybody who is known: what writes into a note reads it as the index does. */
  options(): ReadOptions {
    return { ...this.reach(), people: this.people };
  }

  /** Takes in one change, and what it tells of other notes. */
  async hear(change: NoteChange): Promise<void> {
    await this.hearOf(change);
    if (change.kind !== "removed") this.meet(change.kind === "written" ? change.note.path : change.to);
    await this.refresh();
  }

  private async hearOf(change: NoteChange): Promise<void> {
    if (change.kind === "removed") return this.heardOf(change.path, () => this.forget(change.path));
    if (change.kind === "written") {
      const { note, isEvent } = change;
      return this.heardOf(note.path, () => (isEvent ? this.take(note) : this.forget(note.path)));
    }
    const known = noteAt(this.store.get().catalog, change.from) !== null;
    this.heardOf(change.from, () => this.forget(change.from));
    if (known || this.reader.isEvent(change.to)) await this.readOne(change.to);
  }

  /** Reads one note again, as it is now. */
  async again(path: string): Promise<void> {
    if (noteAt(this.store.get().catalog, path) || this.reader.isEvent(path)) await this.readOne(path);
  }

  /** Forgets everything, for a look with other settings. */
  clear(): void {
    this.people = new KnownPeople();
    this.stale.clear();
    this.met.clear();
    this.store.set({ catalog: EMPTY_CATALOG, unreadable: new Map(), progress: null });
  }

  private heardOf(path: string, then: () => void): void {
    this.heard.set(path, (this.heard.get(path) ?? 0) + 1);
    then();
  }

  private async readOne(path: string): Promise<void> {
    const heard = this.heard.get(path);
    const answer = await this.reader.read(path);
    if (this.heard.get(path) !== heard) return;
    // What a look reads is kept for long; what is heard of has changed, and changes with the next key.
    if (answer.ok) this.take(answer.value, compact);
    else if (answer.error.kind === "unreadable") this.failed(path, answer.error.reason);
    else this.forget(path);
  }

  /** Reads what is stale. It comes to an end: what a note tells of others does not follow from what others tell. */
  private async refresh(): Promise<void> {
    for (const path of this.stale) {
      this.stale.delete(path);
      await this.again(path);
      await this.pace.breathe();
    }
  }

  /** Whoever a note of people is called by is known; `[[Ada Lovelace]]` leads to `People/Ada Lovelace.md`. */
  private meet(path: string): void {
    const isPerson = this.reader.isPerson(path, this.reach().peopleFolder);
    if (!isPerson && !this.met.delete(path)) return;
    if (isPerson) this.met.add(path);
    const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.md$/u, "");
    this.outdate(isPerson ? this.people.meet(path, [name]) : this.people.forget(path));
  }

  private take(raw: RawNote, kept = (note: EventNote): EventNote => note): void {
    const reach = this.reach();
    const known = noteAt(this.store.get().catalog, raw.path);
    const said = [raw.text, JSON.stringify(reach)].map((text) => `${text.length} ${hashOf(text)}`).join(" ");
    if (known && this.said.get(known) === said) return;
    const { note: event, others } = this.people.read(raw, reach);
    // The metadata also counts tags in comments, and lags behind what is typed: the text has the last word.
    if (hasTag(event.tags, reach.tag) && leftOutBy(reach, raw.path) === null) {
      const taken = kept(closedBy(event, reach.closed));
      this.said.set(taken, said);
      this.change((before) => ({ ...before, catalog: put(before.catalog, taken), unreadable: without(before.unreadable, raw.path) }));
    } else this.forget(raw.path);
    this.outdate(others);
  }

  /** These notes are to be read again, whatever they say. */
  private outdate(paths: readonly string[]): void {
    for (const path of paths) {
      this.stale.add(path);
      const note = noteAt(this.store.get().catalog, path);
      if (note) this.said.delete(note);
    }
  }

  private forget(path: string): void {
    this.outdate(this.people.forget(path));
    this.change((known) => ({ ...known, catalog: remove(known.catalog, path), unreadable: without(known.unreadable, path) }));
  }

  private failed(path: string, reason: string): void {
    this.change((known) => ({ ...known, catalog: remove(known.catalog, path), unreadable: new Map(known.unreadable).set(path, reason) }));
  }

  private progress(progress: Known["progress"]): void {
    this.change((known) => ({ ...known, progress }));
  }

  private change(change: (known: Known) => Known): void {
    this.store.set(change(this.store.get()));
  }
}

function without(map: ReadonlyMap<string, string>, path: string): ReadonlyMap<string, string> {
  if (!map.has(path)) return map;
  const rest = new Map(map);
  rest.delete(path);
  return rest;
}
