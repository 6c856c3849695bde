// What a click makes of a checkbox: closed ones open again, all others are done. The kind of box stays.
import type { Todo } from "../model";

/** The symbol to set. */
export function nextSymbol(todo: Pick<Todo, "state" | "box">): string {
  const closed = todo.state === "done" || todo.state === "dropped";
  if (todo.box === "ballot") return closed ? "☐" : "☑";
  return closed ? " " : "x";
}
