// The rows of todos, questions and takeaways, and which of them a filter lets through.
import type { QuestionFilter, TodoFilter } from "../choice";
import type { Items, Question, Takeaway, TextTodo, Todo, TodoState } from "../model";
import type { Found, PlainTodoRow, QuestionRow, Row, TakeawayRow, TodoRow } from "../sidebar";
import { isClosed } from "./counts";

/** Todos that were ticked just now, by the key of their row: shown where they were, and whether the tick can still be taken back. */
export type Held = ReadonlyMap<string, { readonly was: TodoState; readonly undo: boolean }>;

export const todoRowKey = (todo: Todo): string => `todo ${todo.source.path}#${todo.key}`;

/** Todos nested deeper than this are shown at this depth. */
const DEEPEST = 4;

export function todoRow(todo: Todo, level: number, held: Held, found: Found | null = null): TodoRow {
  const { key: todoKey, text, symbol, state, box, depth, source: { path, line } } = todo;
  const key = todoRowKey(todo);
  return { kind: "todo", key, level: level + Math.min(depth, DEEPEST), path, line, todoKey, text, symbol, state, box, depth, undo: held.get(key)?.undo ?? false, found };
}

/** `owner` is what it stands in, a talk or the note, and `nth` its place there. */
export const plainTodoRow = ({ text, source: { path, line } }: TextTodo, owner: Items, nth: number, level: number, found: Found | null = null): PlainTodoRow =>
  ({ kind: "plain todo", key: `plain ${path}#${"key" in owner ? String(owner.key) : ""} ${nth}`, level, path, line, text, found });

export const questionRow = (question: Question, level: number, found: Found | null = null): QuestionRow => {
  const { key, text, state, answer, source: { path, line } } = question;
  return { kind: "question", key: `question ${path}#${key}`, level, path, line, questionKey: key, text, answered: state === "answered", answer, found };
};

export const takeawayRow = ({ key, text, source: { path, line } }: Takeaway, level: number, found: Found | null = null): TakeawayRow =>
  ({ kind: "takeaway", key: `takeaway ${path}#${key}`, level, path, line, text, found });

/** The rows of todos, with a faint heading where there is more than one section. */
export function todoRows(items: Items, level: number, held: Held, showDone: boolean): readonly Row[] {
  const named = new Set(items.todos.map((todo) => todo.section)).size > 1;
  const rows: Row[] = [];
  let section: string | null = null;
  for (const todo of items.todos) {
    if (!showDone && isClosed(todo) && !held.has(todoRowKey(todo))) continue;
    if (named && todo.section !== section) {
      section = todo.section;
      const { path, line } = todo.source;
      if (section !== null) rows.push({ kind: "section", key: `section ${path}#${todo.key}`, level, path, line, heading: section });
    }
    rows.push(todoRow(todo, level, held));
  }
  for (const [nth, todo] of items.textTodos.entries()) rows.push(plainTodoRow(todo, items, nth, level));
  return rows;
}

/** Todos that the filter lets through, open ones first; a todo that was ticked just now counts as what it was. */
export function filteredTodos(items: Items, level: number, held: Held, filter: TodoFilter): readonly Row[] {
  const open: Row[] = [];
  const done: Row[] = [];
  const put = (list: Row[], todo: Todo): void => {
    // What it is nested in may stand elsewhere now.
    const depth = Math.min(todo.depth, (list[list.length - 1]?.level ?? level - 1) - level + 1);
    list.push(todoRow(depth === todo.depth ? todo : { ...todo, depth }, level, held));
  };
  for (const todo of items.todos) {
    const was = held.get(todoRowKey(todo))?.was ?? todo.state;
    const closed = isClosed({ state: was });
    if (filter === "all" || closed === (filter === "done")) put(closed ? done : open, todo);
  }
  if (filter !== "done") for (const [nth, todo] of items.textTodos.entries()) open.push(plainTodoRow(todo, items, nth, level));
  return [...open, ...done];
}

/** Questions that the filter lets through, open ones first. */
export function filteredQuestions(items: Items, level: number, filter: QuestionFilter): readonly Row[] {
  const open = items.questions.filter((question) => question.state === "open");
  const answered = items.questions.filter((question) => question.state === "answered");
  return [...(filter === "answered" ? [] : open), ...(filter === "open" ? [] : answered)].map((question) => questionRow(question, level));
}
