// The rows of todos, questions and takeaways, and which of them a filter lets through.
import type { QuestionFilter, TodoFilter } from "../choice";
import type { Items, Question, Takeaway, TextTodo, Todo, TodoState } from "../model";
import type { Count, Found, PlainTodoRow, QuestionRow, Row, TakeawayRow, TodoRow } from "../sidebar";
import { countsOf, isClosed } from "./counts";

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

/** Calls `put` for each todo that is shown, with its section where that is to be named: it is another than the last one's. */
function eachTodo({ todos }: Items, held: Held, showDone: boolean, put: (todo: Todo, section: string | null) => void): void {
  const named = todos.some(({ section }) => section !== todos[0]?.section);
  let section: string | null = null;
  for (const todo of todos) {
    if (!showDone && isClosed(todo) && !(held.size > 0 && held.has(todoRowKey(todo)))) continue;
    const begins = named && todo.section !== section;
    if (begins) section = todo.section;
    put(todo, begins ? section : null);
  }
}

/** The rows of todos, with a faint heading where there is more than one section. */
export function todoRows(items: Items, level: number, held: Held, showDone: boolean): readonly Row[] {
  const rows: Row[] = [];
  eachTodo(items, held, showDone, (todo, section) => {
    const { path, line } = todo.source;
    if (section !== null) rows.push({ kind: "section", key: `section ${path}#${todo.key}`, level, path, line, heading: section });
    rows.push(todoRow(todo, level, held));
  });
  for (const [nth, todo] of items.textTodos.entries()) rows.push(plainTodoRow(todo, items, nth, level));
  return rows;
}

/** How many rows `todoRows` answers with. */
export function countTodoRows(items: Items, held: Held, showDone: boolean): number {
  let rows = items.textTodos.length;
  eachTodo(items, held, showDone, (_, section) => {
    rows += section === null ? 1 : 2;
  });
  return rows;
}

/** Whether a todo is shown among those that are done or dropped: one that was ticked just now counts as what it was. */
const isShownClosed = (todo: Todo, held: Held): boolean => isClosed(held.size === 0 ? todo : { state: held.get(todoRowKey(todo))?.was ?? todo.state });

const passes = (closed: boolean, filter: TodoFilter): boolean => filter === "all" || closed === (filter === "done");

/** Todos that the filter lets through, open ones first. */
export function filteredTodos(items: Items, level: number, held: Held, filter: TodoFilter): readonly Row[] {
  const open: Row[] = [];
  const done: Row[] = [];
  const put = (list: Row[], todo: Todo): void => {
    // What it is nested in may stand elsewhere now.
    const depth = Math.min(todo.depth, (list[list.length - 1]?.level ?? level - 1) - level + 1);
    list.push(todoRow(depth === todo.depth ? todo : { ...todo, depth }, level, held));
  };
  for (const todo of items.todos) {
    const closed = isShownClosed(todo, held);
    if (passes(closed, filter)) put(closed ? done : open, todo);
  }
  if (filter !== "done") for (const [nth, todo] of items.textTodos.entries()) open.push(plainTodoRow(todo, items, nth, level));
  return [...open, ...done];
}

/** How many rows `filteredTodos` answers with. */
export function countFilteredTodos(items: Items, held: Held, filter: TodoFilter): number {
  const { todos, textTodos } = items;
  const plain = filter === "done" ? 0 : textTodos.length;
  if (held.size > 0) return todos.reduce((rows, todo) => rows + Number(passes(isShownClosed(todo, held), filter)), plain);
  return plain + countedBy(countsOf(items).todos, filter);
}

/** How many of what is counted a filter lets through. */
const countedBy = ({ done, all }: Count, filter: TodoFilter | QuestionFilter): number => (filter === "all" ? all : filter === "open" ? all - done : done);

/** How many rows `filteredQuestions` answers with. */
export const countFilteredQuestions = (items: Items, filter: QuestionFilter): number => countedBy(countsOf(items).questions, filter);

/** Questions that the filter lets through, open ones first. */
export function filteredQuestions(items: Items, level: number, filter: QuestionFilter): readonly Row[] {
  const open = items.questions.filter((question) => question.state === "open");
  const answered = items.questions.filter((question) => question.state === "answered");
  return [...(filter === "answered" ? [] : open), ...(filter === "open" ? [] : answered)].map((question) => questionRow(question, level));
}
