// Catalog and Choice to Sidebar: which events, in which order, and what is folded. The same input gives the same rows and keys.
import { allEventKeys, homeKey, noteAt, notesNaming, type Catalog } from "./catalog";
import { eventsAmong, talksOf, type EventGroup } from "./events";
import { DOUBT, type EventNote, type Items, type Talk, type Todo } from "./model";
import type { Choice, Count, EventRow, LooseRow, Row, Sidebar, SidebarState, TalkRow } from "./sidebar";

/** What is known besides the choice of this pane. */
export interface Known {
  readonly catalog: Catalog;
  /** Why a note could not be read, by path. */
  readonly unreadable: ReadonlyMap<string, string>;
  readonly progress: { readonly read: number; readonly all: number } | null;
}

/** Where the user is, and what the settings say. */
export interface Look {
  readonly activePath: string | null;
  readonly vaultIsEmpty: boolean;
  readonly showDone: boolean;
}

const isClosed = (todo: Todo): boolean => todo.state === "done" || todo.state === "dropped";

const countOf = (todos: readonly Todo[]): Count => ({ done: todos.filter(isClosed).length, all: todos.length });

const sum = (counts: readonly Count[]): Count =>
  counts.reduce((a, b) => ({ done: a.done + b.done, all: a.all + b.all }), { done: 0, all: 0 });

function todoRows(todos: readonly Todo[], level: number, look: Look, named: boolean): readonly Row[] {
  const shown = look.showDone ? todos : todos.filter((todo) => !isClosed(todo));
  let section: string | null = null;
  return shown.flatMap((todo): readonly Row[] => {
    const { path, line } = todo.source;
    const key = `${path}#${todo.key}`;
    const { text, symbol, state, depth } = todo;
    const row: Row = { kind: "todo", key: `todo ${key}`, level, path, line, todoKey: todo.key, text, symbol, state, depth };
    if (!named || todo.section === section) return [row];
    section = todo.section;
    return section === null ? [row] : [{ kind: "section", key: `section ${key}`, level, path, line, heading: section }, row];
  });
}

function itemRows(items: Items, level: number, look: Look): readonly Row[] {
  const named = new Set(items.todos.map((todo) => todo.section)).size > 1;
  return [
    ...todoRows(items.todos, level, look, named),
    ...items.questions.map(({ key, text, state, source: { path, line } }): Row => (
      { kind: "question", key: `question ${path}#${key}`, level, path, line, text, answered: state === "answered" }
    )),
    ...items.takeaways.map(({ key, text, source: { path, line } }): Row => (
      { kind: "takeaway", key: `takeaway ${path}#${key}`, level, path, line, text }
    )),
  ];
}

function talkRows(talk: Talk, level: number, choice: Choice, look: Look): readonly Row[] {
  const { path, line } = talk.source;
  const key = `talk ${path}#${talk.key}`;
  const below = itemRows(talk, level + 1, look);
  const folded = below.length === 0 ? null : choice.flipped.has(key);
  const { number, title, speakers, start, room } = talk;
  const row: TalkRow = {
    kind: "talk", key, level, path, line, number, title, speakers, start, room, folded,
    count: countOf(talk.todos), empty: talk.empty, doubt: talk.confidence < DOUBT ? talk.why : null,
  };
  return folded === false ? [row, ...below] : [row];
}

function looseRows(note: EventNote, level: number, choice: Choice, look: Look): readonly Row[] {
  const below = itemRows(note, level + 1, look);
  const first = below[0];
  if (!first) return [];
  const key = `loose ${note.path}`;
  const folded = choice.flipped.has(key);
  const row: LooseRow = { kind: "loose", key, level, path: note.path, line: first.line, count: countOf(note.todos), folded };
  return folded ? [row] : [row, ...below];
}

function eventRow(event: EventGroup, folded: boolean): EventRow {
  const talks = talksOf(event);
  const todos = [...talks.map(({ talk }) => countOf(talk.todos)), ...event.notes.map((note) => countOf(note.todos))];
  const speakers = new Set(talks.flatMap(({ talk }) => talk.speakers.map((speaker) => speaker.name.toLowerCase())));
  const { name, date, endDate, place, notes } = event;
  return {
    kind: "event", key: `event ${event.key}`, level: 1, path: notes[0]?.path ?? "", line: 0,
    name, date, endDate, place, talks: talks.length, speakers: speakers.size, count: sum(todos), folded,
  };
}

function eventRows(event: EventGroup, choice: Choice, look: Look): readonly Row[] {
  const folds = choice.scope === "all";
  const folded = choice.flipped.has(`event ${event.key}`) !== folds;
  const row = eventRow(event, folded);
  if (folded) return [row];
  const below = event.notes.flatMap((note) => [
    ...looseRows(note, 2, choice, look),
    ...note.talks.flatMap((talk) => talkRows(talk, 2, choice, look)),
  ]);
  return [row, ...below];
}

const latestFirst = (a: EventGroup, b: EventGroup): number =>
  (b.date ?? "").localeCompare(a.date ?? "") || a.name.localeCompare(b.name) || (a.key < b.key ? -1 : 1);

/** Every event, the latest first. */
export const allEvents = (catalog: Catalog): readonly EventGroup[] =>
  [...allEventKeys(catalog)].flatMap((key) => eventsAmong(key, notesNaming(catalog, key))).sort(latestFirst);

/** The event that the note belongs to, or null if it is no event note. */
export function eventOf(catalog: Catalog, path: string): EventGroup | null {
  const note = noteAt(catalog, path);
  if (!note) return null;
  const key = homeKey(catalog, note);
  return eventsAmong(key, notesNaming(catalog, key)).find((event) => event.notes.includes(note)) ?? null;
}

const unreadableRow = (path: string, reason: string): Row => ({ kind: "unreadable", key: `unreadable ${path}`, level: 1, path, line: 0, reason });

function shownRows(known: Known, choice: Choice, look: Look): readonly Row[] {
  const { catalog, unreadable } = known;
  if (choice.scope === "active" && look.activePath !== null) {
    const reason = unreadable.get(look.activePath);
    if (reason !== undefined) return [unreadableRow(look.activePath, reason)];
    const event = eventOf(catalog, look.activePath);
    return event ? eventRows(event, choice, look) : [];
  }
  const all: Choice = { ...choice, scope: "all" };
  return [
    ...[...unreadable].map(([path, reason]) => unreadableRow(path, reason)),
    ...allEvents(catalog).flatMap((event) => eventRows(event, all, look)),
  ];
}

function stateOf(rows: readonly Row[], known: Known, look: Look): SidebarState {
  if (rows.length > 0) return rows.some((row) => row.kind !== "event" || row.talks > 0 || row.folded) ? "rows" : "no talks";
  if (known.progress) return "reading";
  if (known.catalog.size > 0 || known.unreadable.size > 0) return "not an event note";
  return look.vaultIsEmpty ? "empty vault" : "no event notes";
}

/** What the pane draws. Cost follows what is shown, not the vault. */
export function arrange(known: Known, choice: Choice, look: Look): Sidebar {
  const rows = shownRows(known, choice, look);
  return { state: stateOf(rows, known, look), rows, progress: known.progress };
}

