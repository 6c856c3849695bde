// How much is known, in numbers: what the settings show.
import { allEvents, everyEvent } from "./all-events";
import { allNotes, type Catalog } from "./catalog";
import { eventCounts } from "./rows/counts";

export interface Status {
  readonly notes: number;
  readonly events: number;
  readonly talks: number;
  readonly speakers: number;
  readonly todos: { readonly all: number; readonly open: number };
  /** Notes that could not be read or whose properties, code blocks or comments are broken, by path. */
  readonly problems: readonly string[];
}

export function statusOf(catalog: Catalog, unreadable: ReadonlyMap<string, string>): Status {
  const events = allEvents(catalog);
  const counts = events.map(eventCounts);
  const all = counts.reduce((sum, { todos }) => sum + todos.all, 0);
  const broken = [...allNotes(catalog)].filter(({ problems }) => problems.some(({ kind }) => kind !== "doubtful talk")).map(({ path }) => path);
  return {
    notes: catalog.size, events: events.length, talks: counts.reduce((sum, { talks }) => sum + talks, 0), speakers: everyEvent(catalog).voices.size,
    todos: { all, open: all - counts.reduce((sum, { todos }) => sum + todos.done, 0) }, problems: [...new Set([...unreadable.keys(), ...broken])].sort(),
  };
}
