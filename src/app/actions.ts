// The verbs: what a click or a command does. Each write is refused in one sentence or heard of again as a change.
import { noteAt } from "../core/catalog";
import type { Edit, Refusal, Todo } from "../core/model";
import type { Result } from "../core/result";
import { identifyTodo, setTodo } from "../core/write/set-todo";
import { nextSymbol } from "../core/write/next-symbol";
import { insertTalk } from "../core/write/insert-talk";
import type { TalkForm } from "../core/template/talk-note";
import type { OpenHow } from "./ports";
import { talkMaker } from "./talk-maker";
import type { Store } from "./store";
import type { Tools } from "./tools";

export interface Actions {
  /** Sets a todo to its other state: done if it was open, open if it was closed. */
  readonly tick: (path: string, todoKey: string) => Promise<void>;
  /** Puts a new talk below the one the cursor is in, and the cursor into its title. */
  readonly insertTalk: (path: string) => Promise<void>;
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
  const { store, indexer, writer, desk, refuse } = tools;
  const write = async (path: string, what: string, change: (text: string) => Result<Edit, Refusal>): Promise<void> => {
    const answer = await writer.edit(path, change);
    const open = { label: "Open note", run: () => void desk.open(path, null, "here") };
    if (answer.ok) await indexer.hear({ kind: "written", note: { path, text: answer.value.text }, isEvent: true });
    else desk.say(refuse(what, answer.error), open);
  };
  return {
    tick: async (path, key) => {
      const note = noteAt(store.get().catalog, path);
      const todo = findTodo(store, path, key);
      if (!note || !todo) return;
      const identity = identifyTodo(note, todo);
      await write(path, `${quoted(todo.text)} was not ticked`, (text) => setTodo(text, identity, nextSymbol(todo)));
    },
    insertTalk: async (path) => {
      const line = desk.activePath() === path ? desk.activeLine() : null;
      desk.focusNote(path);
      await write(path, "No talk was inserted", (text) => insertTalk({ path, text }, line));
    },
    ...talkMaker(tools),
  };
}
