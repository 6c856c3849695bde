// What is done with the line of the cursor or of a row: an item added to its talk, the line said to be a talk or none.
import { noteAt } from "../core/catalog";
import { DOUBT, type EventNote, type Question, type Talk } from "../core/model";
import type { ReadOptions } from "../core/read/read-event-note";
import { shownText } from "../core/shown-text";
import { addItem, type NewItem } from "../core/write/add-item";
import { identifyLineAt, identifyTalk } from "../core/write/find-again";
import { markTalk, type TalkMark } from "../core/write/mark-talk";
import type { ItemKind } from "../core/write/section-words";
import type { NoteEditor } from "./note-editor";
import { talkAt } from "./talk-mover";
import type { Tools } from "./tools";

/** A line of a note, from 0. */
export interface Place {
  readonly path: string;
  readonly line: number;
}

export interface LineVerbs {
  /** The talk that the line is in, or null. */
  readonly talkAt: (place: Place) => Talk | null;
  /** The open question of the line, or null. */
  readonly questionAt: (place: Place) => Question | null;
  /** True if the line can be said to be a talk, or to be none: it is not known to be that already. */
  readonly canMark: (place: Place, mark: TalkMark) => boolean;
  /** Adds an item to the talk with the key; says so, or why not. True if it was added. */
  readonly addToTalk: (path: string, talkKey: string, item: NewItem) => Promise<boolean>;
  /** True if todos can be written in the form of the Tasks plugin. */
  readonly hasTaskForm: () => boolean;
  /** Opens that form with the words, and adds what comes of it to the talk; says so, or why not. True if it was added. */
  readonly addByTaskForm: (path: string, talkKey: string, words: string) => Promise<boolean>;
  /** True if the note is read as an event note. */
  readonly isRead: (path: string) => boolean;
  /** True if the line of an event note is no todo and opens no talk. */
  readonly canPromote: (place: Place) => boolean;
  /** Says of the line that it is a talk, or none. */
  readonly markLine: (place: Place, mark: TalkMark) => Promise<void>;
}

/** The words of a line that is one open task, or null. */
const openTask = (line: string): string | null => /^\s*[-*+]\s+\[ \]\s+(\S[^\r\n]*)$/u.exec(line.trimEnd())?.[1] ?? null;

const KINDS: Readonly<Record<ItemKind, string>> = { todo: "todo", question: "question", takeaway: "takeaway" };

const quoted = (text: string): string => `“${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`;
const titleOf = (talk: Talk): string => quoted(talk.title ?? "Untitled talk");

/** Adds an item to the talk with the key; see `LineVerbs`. */
const adder = ({ store, desk, indexer }: Tools, editor: NoteEditor): LineVerbs["addToTalk"] => async (path, key, item) => {
  const note = noteAt(store.get().catalog, path);
  const talk = note?.talks.find((other) => other.key === key);
  const what = `The ${KINDS[item.kind]} was not added`;
  if (!note || !talk) {
    editor.refuse(path, what, { kind: "not found" });
    return false;
  }
  const identity = identifyTalk(note, talk);
  const done = await editor.change(path, { refused: what, undone: `adding ${quoted(item.text)}` }, (text) => addItem({ path, text }, identity, item, indexer.options()));
  if (done.ok) desk.say(`Added the ${KINDS[item.kind]} ${quoted(item.text)} to ${titleOf(talk)}.`);
  return done.ok;
};

export function lineVerbs(tools: Tools, editor: NoteEditor): LineVerbs {
  const { store, reader, desk, indexer, neighbours } = tools;
  const addToTalk = adder(tools, editor);
  const noteOf = (path: string): EventNote | null => noteAt(store.get().catalog, path);
  const options = (): ReadOptions => indexer.options();
  const at = ({ path, line }: Place): Talk | null => {
    const note = noteOf(path);
    return note && talkAt(note, line);
  };
  return {
    talkAt: at,
    questionAt: ({ path, line }) => {
      const note = noteOf(path);
      const questions = note ? [note, ...note.talks].flatMap((items) => items.questions) : [];
      return questions.find(({ source, state }) => source.line === line && state === "open") ?? null;
    },
    canMark: (place, mark) => {
      const talk = at(place);
      const opens = talk?.source.line === place.line;
      return mark === "no talk" ? opens : noteOf(place.path) !== null && (!opens || talk.confidence < DOUBT);
    },
    addToTalk,
    hasTaskForm: () => neighbours.taskForm() !== null,
    addByTaskForm: async (path, key, words) => {
      const made = await neighbours.taskForm()?.(`- [ ] ${words.trim()}`);
      if (!made || (made.ok && made.value.trim() === "")) return false;
      const text = made.ok ? openTask(made.value) : null;
      if (text !== null) return addToTalk(path, key, { kind: "todo", text, isTask: true });
      editor.refuse(path, "The todo was not added", made.ok ? { kind: "tasks plugin", reason: "what it made is no single open task" } : made.error);
      return false;
    },
    isRead: (path) => noteOf(path) !== null,
    canPromote: ({ path, line }) => {
      const note = noteOf(path);
      return note !== null && ![...note.talks, ...[note, ...note.talks].flatMap(({ todos }) => todos)].some(({ source }) => source.line === line);
    },
    markLine: async ({ path, line }, mark) => {
      const refused = `The line was not marked as ${mark}`;
      const read = await reader.read(path);
      const identity = read.ok ? identifyLineAt(read.value.text, line) : null;
      if (!read.ok || !identity) return editor.refuse(path, refused, read.ok ? { kind: "no place" } : read.error);
      const words = quoted(shownText(identity.text.trim()));
      const done = await editor.change(path, { refused, undone: `marking ${words}` }, (text) => markTalk({ path, text }, identity, mark, options()));
      if (done.ok) desk.say(mark === "talk" ? `${words} is a talk now.` : `${words} is no talk any more.`);
    },
  };
}
