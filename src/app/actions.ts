// The verbs: what a click or a command does. Each write is refused in one sentence or heard of again as a change.
import { noteAt } from "../core/catalog";
import type { NoteChange, Refusal, Todo } from "../core/model";
import type { Result } from "../core/result";
import { identifyTodo, setTodo } from "../core/write/set-todo";
import { nextSymbol } from "../core/write/next-symbol";
import { insertTalk } from "../core/write/insert-talk";
import { setTodoByTasks } from "../core/write/tasks-line";
import type { TalkForm } from "../core/template/talk-note";
import { noteEditor } from "./note-editor";
import type { OpenHow } from "./ports";
import { talkMaker } from "./talk-maker";
import { isMovable, talkAt, talkMover, type TalkMover } from "./talk-mover";
import { UndoSteps } from "./undo-steps";
import type { Store } from "./store";
import type { Tools } from "./tools";

export interface Actions extends TalkMover {
  /** Sets a todo to its other state: done if it was open, open if it was closed. */
  readonly tick: (path: string, todoKey: string) => Promise<void>;
  /** Puts a new talk below the one the cursor is in, and the cursor into its title. */
  readonly insertTalk: (path: string) => Promise<void>;
  /** True if there is a talk at the line, from 0, that can be moved into a note of its own. */
  readonly canMoveTalk: (path: string, line: number) => boolean;
  readonly canUndo: () => boolean;
  /** Takes back the last change that was made in this session, wherever it was written, if it is still there. */
  readonly undo: () => Promise<void>;
  /** What can be undone follows a note that is renamed, and ends with one that is deleted. */
  readonly hear: (change: NoteChange) => void;
  /** Where the note of a form would be made, or why it can't be. */
  readonly talkPath: (form: TalkForm) => Result<string, Refusal>;
  /** Makes the talk note and opens it. True if it was made. */
  readonly makeTalk: (form: TalkForm, how: OpenHow) => Promise<boolean>;
}

const findTodo = (store: Store, path: string, key: string): Todo | null => {
  const note = noteAt(store.get().catalog, path);
  if (!note) return null;
  return [...note.todos, ...note.talks.flatMap((talk) => talk.todos)].find((todo) => todo.key === key) ?? null;
};

const quoted = (text: string): string => `“${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`;

export function makeActions(tools: Tools): Actions {
  const { store, desk, neighbours } = tools;
  const steps = new UndoSteps();
  const editor = noteEditor(tools, steps);
  return {
    tick: async (path, key) => {
      const note = noteAt(store.get().catalog, path);
      const todo = findTodo(store, path, key);
      if (!note || !todo) return;
      const identity = identifyTodo(note, todo);
      const to = nextSymbol(todo);
      const toggle = neighbours.tasks(path);
      const words = { refused: `${quoted(todo.text)} was not ticked`, undone: `ticking ${quoted(todo.text)}` };
      await editor.change(path, words, (text) => (toggle ? setTodoByTasks(text, identity, to, toggle) : setTodo(text, identity, to)));
    },
    insertTalk: async (path) => {
      const line = desk.activePath() === path ? desk.activeLine() : null;
      desk.focusNote(path);
      await editor.change(path, { refused: "No talk was inserted", undone: "inserting a talk" }, (text) => insertTalk({ path, text }, line));
    },
    canMoveTalk: (path, line) => {
      const note = noteAt(store.get().catalog, path);
      const talk = note && talkAt(note, line);
      return !!talk && isMovable(note, talk);
    },
    canUndo: () => !steps.isEmpty,
    undo: editor.undo,
    hear: (change) => steps.hear(change),
    ...talkMover(tools, editor),
    ...talkMaker(tools),
  };
}
