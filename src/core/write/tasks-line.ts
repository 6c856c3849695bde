// A todo toggled by the Tasks plugin, which knows done dates, recurrence and custom statuses: its answer takes the place of the line.
// What it answers is another program's word: it is put into the note only if it is this task still.
import type { Edit, Refusal } from "../model";
import { findTodoMarks, type TodoMark } from "../read/todo-marks";
import { err, ok, type Result } from "../result";
import { locateTodo, setTodo, type TodoIdentity } from "./set-todo";

/** A line of a note as Tasks toggles it: one line, two for a task that recurs, or none for one that is deleted when it is done. */
export type ToggleLine = (line: string) => Result<string, Refusal>;

/** What Tasks reads as a task: a marker, blanks, a box. Other boxes are none to it, so they are set without it. */
const TASKS_FORM = /^[\s>]*(?:[-*+]|\d+[.)]) +\[[^\]]\]/u;
/** Where the fields of Tasks or Dataview begin; before them stand the user's words. */
const FIELDS = /\u{1F4C5}|\u{1F4C6}|\u{1F5D3}|\u{23F3}|\u{231B}|\u{1F6EB}|\u{2795}|\u{2705}|\u{274C}|\u{1F501}|\u{1F3C1}|\u{1F194}|\u{26D4}|\u{1F53A}|\u{23EB}|\u{1F53C}|\u{1F53D}|\u{23EC}|[[(][\p{L} ]{1,30}::/u;
const DELETES = /\u{1F3C1}\ufe0f? ?delete|onCompletion:: ?delete/iu;

const squeezed = (text: string): string => text.split(/\s+/u).join(" ").trim();
const wordsOf = (line: string, mark: TodoMark): string => squeezed(line.slice(mark.textStart).split(FIELDS)[0] ?? "");
const leadOf = (line: string, mark: TodoMark): string => line.slice(0, mark.symbolStart).replace(/\s/gu, "");

/** Why an answer can't take the place of the line, or null. */
function problemOf(line: string, answer: string): string | null {
  if (answer === "") return DELETES.test(line) ? null : "it answered with nothing for a task that is not to be deleted";
  if (answer === line) return "it left the task as it is";
  const lines = answer.split(/\r\n?|\n/u);
  if (lines.length > 2) return "it answered with more than two lines";
  const [mark] = findTodoMarks(line);
  const isThis = (next: string): boolean => {
    const [found] = findTodoMarks(next);
    return mark !== undefined && found !== undefined && leadOf(next, found) === leadOf(line, mark) && wordsOf(next, found).startsWith(wordsOf(line, mark));
  };
  return lines.every(isThis) ? null : "it answered with another line";
}

/** The line break behind an offset, or before it, or the usual one. */
function breakAt(text: string, mark: TodoMark): string {
  return /^(?:\r\n?|\n)/u.exec(text.slice(mark.lineEnd, mark.lineEnd + 2))?.[0] ?? /\r\n$|[\r\n]$/u.exec(text.slice(Math.max(0, mark.lineStart - 2), mark.lineStart))?.[0] ?? "\n";
}

function replaceLine(text: string, mark: TodoMark, answer: string): string {
  const lineBreak = breakAt(text, mark);
  if (answer !== "") return text.slice(0, mark.lineStart) + answer.split(/\r\n?|\n/u).join(lineBreak) + text.slice(mark.lineEnd);
  const rest = text.slice(mark.lineEnd);
  if (rest !== "") return text.slice(0, mark.lineStart) + rest.slice(lineBreak.length);
  return text.slice(0, mark.lineStart).replace(/(?:\r\n|[\r\n])$/u, "");
}

/**
 * Sets the todo through Tasks. As `setTodo` it is the same text back if the box holds `to` already, and refused if the todo is gone,
 * in doubt, or has another symbol than was seen, so that a second click never toggles back. Which symbol comes next is for Tasks to say.
 */
export function setTodoByTasks(text: string, identity: TodoIdentity, to: string, toggle: ToggleLine): Result<Edit, Refusal> {
  const found = locateTodo(text, identity);
  if (!found.ok) return found;
  const mark = found.value;
  const line = text.slice(mark.lineStart, mark.lineEnd);
  if (mark.symbol === to || mark.symbol !== identity.symbol || !TASKS_FORM.test(line)) return setTodo(text, identity, to);
  const answer = toggle(line);
  if (!answer.ok) return answer;
  const problem = problemOf(line, answer.value);
  return problem === null ? ok({ text: replaceLine(text, mark, answer.value), cursor: null }) : err({ kind: "tasks plugin", reason: problem });
}
