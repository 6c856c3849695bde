// Sets one checkbox: found again by what it says in the text being written, or refused. It sets and never flips.
import { blankedLine, neighboursOf, structureOf } from "../keys";
import type { Edit, EventNote, Refusal, Todo } from "../model";
import { scanLines } from "../read/lines";
import { BALLOTS, findTodoMarks, type TodoMark } from "../read/todo-marks";
import { err, ok, type Result } from "../result";
import { blankedSource } from "./find-again";

/** What finds a todo again in a later text of its note. */
export interface TodoIdentity {
  /** The text's structure when the todo was read; if it is the same still, the todo is number `index` of all. */
  readonly structure: string;
  readonly index: number;
  /** The whole line and where its symbol stood; todos whose lines are equal but for the symbol are `total`, this one is number `ordinal`. */
  readonly line: string;
  readonly symbol: string;
  readonly ordinal: number;
  readonly total: number;
  readonly before: number;
  readonly after: number;
}

const todosInOrder = (note: EventNote): readonly Todo[] =>
  [...note.todos, ...note.talks.flatMap((talk) => talk.todos)].sort((a, b) => a.source.line - b.source.line);

/** The identity of a todo as its note was read. */
export function identifyTodo(note: EventNote, todo: Todo): TodoIdentity {
  const all = todosInOrder(note);
  const line = blankedSource(todo.source.text);
  const equal = all.filter((other) => other.text === todo.text && blankedSource(other.source.text) === line);
  const { symbol, before, after } = todo;
  return { structure: note.structure, index: all.indexOf(todo), line, symbol, ordinal: equal.indexOf(todo), total: equal.length, before, after };
}

function blankedLines(text: string, marks: readonly TodoMark[]): readonly string[] {
  const lines = scanLines(text).map((line) => text.slice(line.start, line.end));
  for (const mark of marks) lines[mark.line] = text.slice(mark.lineStart, mark.symbolStart) + text.slice(mark.symbolEnd, mark.lineEnd);
  return lines;
}

/** The mark that the identity means in this text, or why it can't be told. */
export function locateTodo(text: string, identity: TodoIdentity): Result<TodoMark, Refusal> {
  const marks = findTodoMarks(text);
  const same = marks[identity.index];
  if (same && structureOf(text, marks) === identity.structure) return ok(same);
  const equal = marks.filter((mark) => blankedLine(text, mark) === identity.line);
  const [only] = equal;
  if (!only) return err({ kind: "not found" });
  if (equal.length === 1 && identity.total === 1) return ok(only);
  if (equal.length !== identity.total) return err({ kind: "ambiguous" });
  const lines = blankedLines(text, marks);
  const near = equal.filter((mark) => {
    const { before, after } = neighboursOf(lines, mark.line);
    return before === identity.before && after === identity.after;
  });
  const [found] = near;
  return near.length === 1 && found && equal.indexOf(found) === identity.ordinal ? ok(found) : err({ kind: "ambiguous" });
}

/** True if the box is one still with this symbol: one character for a task, a ballot glyph for a ballot. */
const holds = (box: TodoMark["box"], symbol: string): boolean =>
  box === "ballot" ? symbol.length === 1 && BALLOTS.includes(symbol) : /^[^\r\n\p{Cs}]$/u.test(symbol);

/**
 * Sets the todo's symbol. The same text back if it is set already; refused if it is gone, in doubt, or has another symbol than was seen;
 * `misread` for a symbol that makes no box.
 */
export function setTodo(text: string, identity: TodoIdentity, to: string): Result<Edit, Refusal> {
  const found = locateTodo(text, identity);
  if (!found.ok) return found;
  const { symbol, symbolStart, symbolEnd, box } = found.value;
  if (!holds(box, to)) return err({ kind: "misread" });
  if (symbol === to) return ok({ text, cursor: null });
  if (symbol !== identity.symbol) return err({ kind: "changed", found: symbol });
  return ok({ text: text.slice(0, symbolStart) + to + text.slice(symbolEnd), cursor: null });
}
