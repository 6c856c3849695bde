// Who is known in the vault, and which notes would read otherwise if somebody else were. What a note tells of others is what it says by itself,
// so that the answer is the same in whatever order notes are read.
import { foldName } from "../core/events";
import type { EventNote, RawNote, Speaker } from "../core/model";
import { copied } from "../core/read/kept";
import { nameLikeness } from "../core/read/names";
import { readEventNote, type ReadOptions } from "../core/read/read-event-note";

/** How much two words or more must look like a name. One word alone is known only as what a note is called by. */
const LEAST = 0.84;
const LONGEST = 60;

function isSomebody({ name, link, handle, role, pronouns, honorific }: Speaker): boolean {
  if (!name.includes(" ") || name.length > LONGEST) return false;
  return [link, handle, role, pronouns, honorific].some((said) => said !== null) || nameLikeness(name) >= LEAST;
}

type Names = ReadonlySet<string>;
const NOBODY: Names = new Set();

const namedIn = (note: EventNote): Names =>
  new Set(note.talks.flatMap(({ speakers }) => speakers.filter(isSomebody).map(({ name }) => copied(foldName(name)))));

export interface ReadNote {
  readonly note: EventNote;
  /** Paths of the notes that would now be read otherwise; the note itself can be one. */
  readonly others: readonly string[];
}

export class KnownPeople {
  /** How many notes name somebody, and whom each does. */
  private readonly counts = new Map<string, number>();
  private readonly named = new Map<string, Names>();
  /** Which notes asked for a name, and for which names each did. */
  private readonly askers = new Map<string, Set<string>>();
  private readonly asked = new Map<string, Names>();

  /** Reads a note with everybody who is known, and takes in whom it names. */
  read(raw: RawNote, options: ReadOptions): ReadNote {
    const asked = new Set<string>();
    let met = false;
    const has = (name: string): boolean => {
      asked.add(name);
      const known = this.has(name);
      met ||= known;
      return known;
    };
    const note = readEventNote(raw, { ...options, people: { has } });
    this.remember(note.path, asked);
    return { note, others: this.put(note.path, namedIn(met ? readEventNote(raw, options) : note)) };
  }

  /** True if somebody is known by this folded name. */
  has(name: string): boolean {
    return this.counts.has(name);
  }

  /** Takes in a note that is called by somebody's names. Answers as `read` does. */
  meet(path: string, names: readonly string[]): readonly string[] {
    return this.put(path, new Set(names.map(foldName)));
  }

  /** Forgets a note. Answers as `read` does. */
  forget(path: string): readonly string[] {
    this.remember(path, NOBODY);
    return this.put(path, NOBODY);
  }

  private put(path: string, named: Names): readonly string[] {
    const before = this.named.get(path) ?? NOBODY;
    const others = new Set<string>();
    const count = (name: string, change: number): void => {
      const notes = (this.counts.get(name) ?? 0) + change;
      if (notes === 0) this.counts.delete(name);
      else this.counts.set(name, notes);
      // Somebody is known from now on, or no longer.
      if (notes === 0 || notes === change) for (const asker of this.askers.get(name) ?? []) others.add(asker);
    };
    for (const name of named) if (!before.has(name)) count(name, 1);
    for (const name of before) if (!named.has(name)) count(name, -1);
    if (named.size === 0) this.named.delete(path);
    else this.named.set(path, named);
    return [...others];
  }

  private remember(path: string, asked: Names): void {
    for (const name of this.asked.get(path) ?? []) {
      const askers = this.askers.get(name);
      askers?.delete(path);
      if (askers?.size === 0) this.askers.delete(name);
    }
    for (const name of asked) this.askers.set(name, (this.askers.get(name) ?? new Set()).add(path));
    if (asked.size === 0) this.asked.delete(path);
    else this.asked.set(path, asked);
  }
}
