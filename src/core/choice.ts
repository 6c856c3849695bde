// What this pane's user chose, and how it is kept with the workspace: anything may stand there, each part is checked by itself.

export const TABS = ["talks", "speakers", "todos", "questions", "takeaways"] as const;
export type Tab = (typeof TABS)[number];

export const TODO_FILTERS = ["open", "done", "all"] as const;
export type TodoFilter = (typeof TODO_FILTERS)[number];

export const QUESTION_FILTERS = ["open", "answered", "all"] as const;
export type QuestionFilter = (typeof QUESTION_FILTERS)[number];

export interface Choice {
  readonly tab: Tab;
  /** `active` follows the active note's event; `all` shows every event. */
  readonly scope: "active" | "all";
  /** The key of the event that stays whatever note is active; it wins over the scope. */
  readonly pinned: string | null;
  readonly sort: "date" | "name";
  readonly query: string;
  readonly todos: TodoFilter;
  readonly questions: QuestionFilter;
  /** Keys of rows that are folded against their rule. */
  readonly flipped: ReadonlySet<string>;
}

export const FIRST_CHOICE: Choice = {
  tab: "talks", scope: "active", pinned: null, sort: "date", query: "", todos: "open", questions: "all", flipped: new Set(),
};

/** More folds than this are not kept: the oldest are forgotten. */
const MOST_FOLDS = 2000;
const MOST_QUERY = 500;

const oneOf = <T extends string>(values: readonly T[], value: unknown, otherwise: T): T => values.find((known) => known === value) ?? otherwise;

/** The choice out of a saved workspace, whatever is in it. */
export function readChoice(state: unknown): Choice {
  const saved = typeof state === "object" && state !== null ? (state as Readonly<Record<string, unknown>>) : {};
  const { flipped, pinned, query } = saved;
  return {
    tab: oneOf(TABS, saved.tab, FIRST_CHOICE.tab),
    scope: oneOf(["active", "all"], saved.scope, FIRST_CHOICE.scope),
    pinned: typeof pinned === "string" && pinned !== "" ? pinned : null,
    sort: oneOf(["date", "name"], saved.sort, FIRST_CHOICE.sort),
    query: typeof query === "string" ? query.slice(0, MOST_QUERY) : "",
    todos: oneOf(TODO_FILTERS, saved.todos, FIRST_CHOICE.todos),
    questions: oneOf(QUESTION_FILTERS, saved.questions, FIRST_CHOICE.questions),
    flipped: new Set(Array.isArray(flipped) ? flipped.filter((key) => typeof key === "string").slice(-MOST_FOLDS) : []),
  };
}

/** The choice as plain data. `readChoice` answers with an equal choice. */
export const writeChoice = (choice: Choice): Record<string, unknown> => ({ ...choice, query: choice.query.slice(0, MOST_QUERY), flipped: [...choice.flipped].slice(-MOST_FOLDS) });

/** The choice with a row folded or unfolded. */
export function flip(choice: Choice, keys: readonly string[]): Choice {
  const flipped = new Set(choice.flipped);
  for (const key of keys) if (!flipped.delete(key)) flipped.add(key);
  return { ...choice, flipped };
}
