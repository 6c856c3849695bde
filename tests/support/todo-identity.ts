// The identity of a checkbox by the definition of it, out of the text alone: much faster than reading the note, and a check on the way that does.
import { blankedLine, neighboursOf, structureOf } from "../../src/core/keys";
import { scanLines } from "../../src/core/read/lines";
import type { TodoMark } from "../../src/core/read/todo-marks";
import type { TodoIdentity } from "../../src/core/write/set-todo";

export function identityOf(text: string, marks: readonly TodoMark[], index: number): TodoIdentity {
  const mark = marks[index] as TodoMark;
  const lines = scanLines(text).map(({ start, end }) => text.slice(start, end));
  for (const each of marks) lines[each.line] = text.slice(each.lineStart, each.symbolStart) + text.slice(each.symbolEnd, each.lineEnd);
  const line = blankedLine(text, mark);
  const equal = marks.filter((each) => blankedLine(text, each) === line);
  return { structure: structureOf(text, marks), index, line, symbol: mark.symbol, ordinal: equal.indexOf(mark), total: equal.length, ...neighboursOf(lines, mark.line) };
}
