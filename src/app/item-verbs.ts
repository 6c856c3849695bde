// What is done with one line of a note: a todo ticked or given a status, a question answered, a line said to be a talk or none, the tag put in.
import { noteAt } from "../core/catalog";
import type { EventNote, Question, Todo } from "../core/model";
import type { ReadOptions } from "../core/read/read-event-note";
import { withTag } from "../core/tag-line";
import { answerQuestion } from "../core/write/answer-question";
import { identifyLine } from "../core/write/find-again";
import { markTalk, type TalkMark } from "../core/write/mark-talk";
import { nextSymbol } from "../core/write/next-symbol";
import { identifyTodo, setTodo } from "../core/write/set-todo";
import { setTodoByTasks } from "../core/write/tasks-line";
import type { NoteEditor, Words } from "./note-editor";
import type { Tools } from "./tools";

/** Takes back what was just done, without a word. */
export type Back = () => Promise<void>;

export interface ItemVerbs {
  /** Sets a todo to its other state: done if it was open, open if it was closed. Answers with what takes it back, or null if it was not done. */
  readonly tick: (path: string, todoKey: string) => Promise<Back | null>;
  /** Gives a todo this symbol, as it stands in its box. */
  readonly setStatus: (path: string, todoKey: string, symbol: string) => Promise<Back | null>;
  /** Writes the answer to an open question. True if it was written. */
  readonly answer: (path: string, questionKey: string, answer: string) => Promise<boolean>;
  /** Says of a talk's line that it is one, or none. */
  readonly markTalk: (path: string, talkKey: string, mark: TalkMark) => Promise<void>;
  /** Puts the event tag into a note. */
  readonly addTag: (path: string) => Promise<void>;
}

const quoted = (text: string): string => `“${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`;

const todoIn = (note: EventNote, key: string): Todo | undefined => [note, ...note.talks].flatMap(({ todos }) => todos).find((todo) => todo.key === key);
const questionIn = (note: EventNote, key: string): Question | undefined => [note, ...note.talks].flatMap(({ questions }) => questions).find((question) => question.key === key);

export function itemVerbs({ store, neighbours, indexer, settings }: Tools, editor: NoteEditor): ItemVerbs {
  const noteOf = (path: string): EventNote | null => noteAt(store.get().catalog, path);
  const options = (): ReadOptions => indexer.options();
  const words = (what: string, past: string, gerund: string): Words => ({ refused: `${quoted(what)} was not ${past}`, undone: `${gerund} ${quoted(what)}` });
  return {
    tick: async (path, key) => {
      const note = noteOf(path);
      const todo = note && todoIn(note, key);
      if (!note || !todo) return null;
      const identity = identifyTodo(note, todo);
      const to = nextSymbol(todo);
      const toggle = neighbours.tasks(path);
      return editor.changeAndBack(path, words(todo.text, "ticked", "ticking"), (text) => (toggle ? setTodoByTasks(text, identity, to, toggle) : setTodo(text, identity, to)));
    },
    setStatus: async (path, key, symbol) => {
      const note = noteOf(path);
      const todo = note && todoIn(note, key);
      if (!note || !todo) return null;
      const identity = identifyTodo(note, todo);
      return editor.changeAndBack(path, words(todo.text, "changed", "changing"), (text) => setTodo(text, identity, symbol));
    },
    answer: async (path, key, answer) => {
      const note = noteOf(path);
      const question = note && questionIn(note, key);
      if (!note || !question) return false;
      const identity = identifyLine(note, question.source);
      const done = await editor.change(path, words(question.text, "answered", "answering"), (text) => answerQuestion({ path, text }, identity, answer, options()));
      return done.ok;
    },
    markTalk: async (path, key, mark) => {
      const note = noteOf(path);
      const talk = note?.talks.find((other) => other.key === key);
      if (!note || !talk) return;
      const identity = identifyLine(note, talk.source);
      await editor.change(path, words(talk.title ?? "Untitled talk", "marked", "marking"), (text) => markTalk({ path, text }, identity, mark, options()));
    },
    addTag: async (path) => {
      const { eventTag } = settings();
      await editor.change(path, { refused: "The tag was not added", undone: "adding the tag" }, (text) => withTag({ path, text }, eventTag));
    },
  };
}
