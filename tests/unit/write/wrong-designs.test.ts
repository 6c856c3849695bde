// The tests have teeth: six usual wrong ways to tick a box are each caught by a small vault in which others write too.
import fc from "fast-check";
import type { Refusal } from "../../../src/core/model";
import { findTodoMarks, type TodoMark } from "../../../src/core/read/todo-marks";
import { setTodo, type TodoIdentity } from "../../../src/core/write/set-todo";
import { emptied, meantId, render, todoCase, type HiddenLine, type TodoCase } from "../../support/todo-cases";
import { identityOf } from "../../support/todo-identity";

/** A note in a vault of one. A design is run piece by piece; at each `yield` it waits, and others may write. */
interface Vault {
  text: string;
}

/** What the person saw and clicked. */
interface Click {
  readonly line: number;
  readonly lineText: string;
  readonly seen: string;
  readonly index: number;
  readonly identity: TodoIdentity;
  readonly to: string;
}

type Design = (vault: Vault, click: Click) => Generator<"waits", Refusal["kind"] | "done">;

const spliced = (text: string, { symbolStart, symbolEnd }: TodoMark, to: string): string => text.slice(0, symbolStart) + to + text.slice(symbolEnd);
const lineOf = (text: string, { lineStart, lineEnd }: TodoMark): string => text.slice(lineStart, lineEnd);

/** Ours: the change is a function of the text being written. */
const ours: Design = function* (vault, { identity, to }) {
  yield "waits";
  const answer = setTodo(vault.text, identity, to);
  if (!answer.ok) return answer.error.kind;
  vault.text = answer.value.text;
  return "done";
};

const wrong: Readonly<Record<string, Design>> = {
  "by line number": function* (vault, { line, to }) {
    yield "waits";
    const mark = findTodoMarks(vault.text).find((each) => each.line === line);
    if (!mark) return "not found";
    vault.text = spliced(vault.text, mark, to);
    return "done";
  },
  "by line number and equal text": function* (vault, { line, lineText, to }) {
    yield "waits";
    const marks = findTodoMarks(vault.text);
    const same = marks.filter((each) => lineOf(vault.text, each) === lineText);
    const mark = same.find((each) => each.line === line) ?? (same.length === 1 ? same[0] : undefined);
    if (!mark) return "not found";
    vault.text = spliced(vault.text, mark, to);
    return "done";
  },
  "a stale copy": function* (vault, { identity, to }) {
    const answer = setTodo(vault.text, identity, to);
    yield "waits";
    if (!answer.ok) return answer.error.kind;
    vault.text = answer.value.text;
    return "done";
  },
  "flip instead of set": function* (vault, { identity, to }) {
    yield "waits";
    const answer = setTodo(vault.text, identity, to);
    const mark = findTodoMarks(vault.text)[identity.index];
    if (answer.ok && answer.value.text === vault.text && mark) vault.text = spliced(vault.text, mark, mark.box === "ballot" ? "☐" : " ");
    else if (answer.ok) vault.text = answer.value.text;
    return answer.ok ? "done" : answer.error.kind;
  },
  retry: function* (vault, { identity, to }) {
    for (let tries = 0; tries < 3; tries++) {
      yield "waits";
      const marks = findTodoMarks(vault.text);
      const again = marks.findIndex((mark) => lineOf(vault.text, mark).replace(mark.symbol, "") === identity.line.replace("\u0000", ""));
      const answer = setTodo(vault.text, tries === 0 || again === -1 ? identity : identityOf(vault.text, marks, again), to);
      if (!answer.ok) continue;
      vault.text = answer.value.text;
      return "done";
    }
    return "not found";
  },
  "split and join lines": function* (vault, { identity, to }) {
    yield "waits";
    const answer = setTodo(vault.text, identity, to);
    if (!answer.ok) return answer.error.kind;
    vault.text = answer.value.text.split(/\r\n?|\n/u).join("\n");
    return "done";
  },
};

const todoLines = (example: TodoCase) => (lines: readonly HiddenLine[]): ReadonlySet<number> => new Set(findTodoMarks(render(lines, example)).map((mark) => mark.line));

/** Runs a design while others change the note at its first wait, and says what is wrong with the note afterwards; null if nothing is. */
function violation(design: Design, example: TodoCase): string | null {
  const vault: Vault = { text: render(example.before, example) };
  const marks = findTodoMarks(vault.text);
  const index = example.pick % Math.max(1, marks.length);
  const mark = marks[index];
  if (!mark) return null;
  const to = mark.box === "task" ? example.to : example.to === "x" ? "☑" : "☐";
  const click: Click = { line: mark.line, lineText: lineOf(vault.text, mark), seen: mark.symbol, index, identity: identityOf(vault.text, marks, index), to };
  const run = design(vault, click);
  run.next();
  vault.text = render(example.after, example);
  let step = run.next();
  while (!step.done) step = run.next();
  return faultOf(example, click, step.value, vault.text);
}

/** The note must be as the others left it, but for the symbol of the line that was clicked, if that was done. */
function faultOf(example: TodoCase, click: Click, said: Refusal["kind"] | "done", now: string): string | null {
  const left = render(example.after, example);
  if (said !== "done") return now === left ? null : "refused, and written";
  const meant = meantId(example, click.line, todoLines(example));
  const line = example.after.find(({ id }) => id === meant);
  const original = example.before[click.line] as HiddenLine;
  if (!line || emptied(line) !== emptied(original)) return "done, and the line is gone";
  const box = /\[[^\]]{1,2}\]|[☐☑☒]/u;
  const set = line.text.replace(box, (found) => (found.startsWith("[") ? `[${click.to}]` : click.to));
  return now === render(example.after.map((each) => (each.id === meant ? { ...each, text: set } : each)), example) ? null : "another text than asked for";
}

const check = (design: Design, most: number) => fc.check(fc.property(todoCase, (example) => violation(design, example) === null), { numRuns: most });

test("ours is not", () => {
  expect(check(ours, 3000).failed).toBe(false);
});

test.each(Object.keys(wrong))("%s is caught", (name) => {
  const found = check(wrong[name] as Design, 1000);
  process.stdout.write(`wrong design “${name}”: caught in case ${found.numRuns} of at most 1000\n`);
  expect(found.failed).toBe(true);
});
