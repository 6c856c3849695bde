// Setting a todo: the one symbol or nothing, whatever happened to the note meanwhile. Wrong designs are caught by the same laws.
import fc from "fast-check";
import type { Edit, EventNote, Refusal, Todo } from "../../../src/core/model";
import { readEventNote } from "../../../src/core/read/read-event-note";
import { findTodoMarks } from "../../../src/core/read/todo-marks";
import { err, ok, type Result } from "../../../src/core/result";
import { identifyTodo, setTodo, type TodoIdentity } from "../../../src/core/write/set-todo";
import { render, todoCase, type HiddenLine, type TodoCase } from "../../support/todo-cases";

type Setter = (text: string, identity: TodoIdentity, to: string) => Result<Edit, Refusal>;

const RUNS = 20_000 * Number(process.env.TEST_LONG ?? 1);

const todosOf = (note: EventNote): readonly Todo[] => [...note.todos, ...note.talks.flatMap((talk) => talk.todos)].sort((a, b) => a.source.line - b.source.line);
const read = (text: string): EventNote => readEventNote({ path: "a.md", text }, { tag: "event" });
const glyph = (todo: Todo, to: string): string => (todo.box === "task" ? to : to === "x" ? "☑" : "☐");

/** The ids whose line differs between two texts of the same number of lines, or null where the lines do not match. */
function changedIds(lines: readonly HiddenLine[], before: string, after: string, eol: string): readonly number[] | null {
  const [a, b] = [before.split(eol), after.split(eol)];
  if (a.length !== b.length || a.length !== lines.length) return null;
  return lines.flatMap(({ id }, at) => (a[at] === b[at] ? [] : [id]));
}

const plain = (line: HiddenLine): string => line.text.replace(/\[[^\]]{1,2}\]|[☐☑☒]/u, (box) => (box.startsWith("[") ? "[]" : "□"));

/**
 * The id of the line that a todo means after the changes. Among as many equal todos as before, the n-th stays the n-th:
 * that two of them changed places, or one went and another came, can't be seen by anybody.
 */
function meant(example: TodoCase, line: number): number | undefined {
  const { before, after } = example;
  const original = before[line];
  if (!original) return undefined;
  const equal = (lines: readonly HiddenLine[]): readonly HiddenLine[] => {
    const todos = new Set(findTodoMarks(render(lines, example)).map((mark) => mark.line));
    return lines.filter((each, at) => todos.has(at) && plain(each) === plain(original));
  };
  const [then, now] = [equal(before), equal(after)];
  return then.length === now.length ? now[then.indexOf(original)]?.id : original.id;
}

/** What is wrong with a setter in one case, or null. */
function violation(setter: Setter, example: TodoCase): string | null {
  const text = render(example.before, example);
  const note = read(text);
  const todos = todosOf(note);
  const todo = todos[example.pick % Math.max(1, todos.length)];
  if (!todo) return null;
  const id = example.before[todo.source.line]?.id;
  const now = render(example.after, example);
  const to = glyph(todo, example.to);
  const answer = setter(now, identifyTodo(note, todo), to);
  if (!answer.ok) return now === text && todo.symbol !== to ? "an intact note was refused" : null;
  const next = answer.value.text;
  if (next === now) {
    const marks = findTodoMarks(now);
    return marks.some((mark) => mark.symbol === to) ? null : "nothing was done, and nothing is set";
  }
  const changed = changedIds(example.after, now, next, example.eol);
  if (changed === null) return "lines or line ends changed";
  if (changed.length !== 1 || changed[0] !== meant(example, todo.source.line)) return `line ${String(changed)} was changed, not ${id}`;
  if (next.length - now.length !== to.length - todo.symbol.length) return "more than the symbol changed";
  const again = setter(next, identifyTodo(note, todo), to);
  if (!again.ok || again.value.text !== next) return "setting twice is not setting once";
  const back = setter(next, { ...identifyTodo(note, todo), symbol: to }, todo.symbol);
  return back.ok && back.value.text === now ? null : "setting back does not give the old text";
}

test("sets exactly the todo that was meant, or nothing", () => {
  fc.assert(fc.property(todoCase, (example) => {
    const found = violation(setTodo, example);
    if (found !== null) throw new Error(found);
  }), { numRuns: RUNS });
});

test("never refuses a todo whose line is whole and one of a kind", () => {
  fc.assert(fc.property(todoCase, (example) => {
    const note = read(render(example.before, example));
    const todo = todosOf(note)[example.pick % Math.max(1, todosOf(note).length)];
    if (!todo) return;
    const { text } = example.before[todo.source.line] as HiddenLine;
    const own = { id: 0, text };
    const alone = (lines: readonly HiddenLine[]): boolean => lines.filter((line) => plain(line) === plain(own)).length === 1;
    const now = render(example.after, example);
    const stillTodo = findTodoMarks(now).some((mark) => plain({ id: 0, text: now.slice(mark.lineStart, mark.lineEnd) }) === plain(own));
    const symbolKept = example.after.some((line) => line.text === text);
    if (!alone(example.before) || !alone(example.after) || !stillTodo || !symbolKept) return;
    expect(setTodo(now, identifyTodo(note, todo), glyph(todo, "x")).ok).toBe(true);
  }), { numRuns: RUNS / 10 });
});

test("three ticks in any order give one text", () => {
  const text = "- [ ] a\n- [ ] b\n\n> - [ ] a\n• ☐ c";
  const note = read(text);
  const set = (now: string, todo: Todo): string => {
    const answer = setTodo(now, identifyTodo(note, todo), glyph(todo, "x"));
    return answer.ok ? answer.value.text : now;
  };
  fc.assert(fc.property(fc.shuffledSubarray([...todosOf(note)], { minLength: 4 }), (order) => {
    expect(order.reduce(set, text)).toBe("- [x] a\n- [x] b\n\n> - [x] a\n• ☑ c");
  }));
});

describe("refuses", () => {
  const refusal = (before: string, after: string, pick = 0): Refusal | string => {
    const note = read(before);
    const answer = setTodo(after, identifyTodo(note, todosOf(note)[pick] as Todo), "x");
    return answer.ok ? answer.value.text : answer.error;
  };

  test.each([
    ["a line that is gone", "- [ ] a\n- [ ] b", "- [ ] b", { kind: "not found" }],
    ["a line that is in code now", "- [ ] a", "```\n- [ ] a\n```", { kind: "not found" }],
    ["one of two equal lines when a third came", "- [ ] a\n- [ ] a", "- [ ] a\n- [ ] a\n- [ ] a", { kind: "ambiguous" }],
    ["a line that was one of a kind and is two now", "- [ ] a", "- [ ] a\nx\n- [ ] a", { kind: "ambiguous" }],
    ["a symbol that somebody else has set", "- [ ] a\n", "new\n- [/] a\n", { kind: "changed", found: "/" }],
  ])("%s", (_, before, after, expected) => {
    expect(refusal(before, after)).toEqual(expected);
  });

  test("nothing where an equal line moved with its neighbours", () => {
    expect(refusal("one\n- [ ] a\ntwo\n- [ ] a\n", "zero\none\n- [ ] a\ntwo\n- [ ] a\n", 1)).toBe("zero\none\n- [ ] a\ntwo\n- [x] a\n");
  });
});

describe("wrong designs are caught", () => {
  const splice = (text: string, from: number, to: number, insert: string): Result<Edit, Refusal> => ok({ text: text.slice(0, from) + insert + text.slice(to), cursor: null });
  const lost: Result<Edit, Refusal> = err({ kind: "not found" });
  const designs: Readonly<Record<string, Setter>> = {
    "by the number of the todo alone": (text, { index }, to) => {
      const mark = findTodoMarks(text)[index];
      return mark ? splice(text, mark.symbolStart, mark.symbolEnd, to) : lost;
    },
    "by the first line that is equal": (text, { line }, to) => {
      const mark = findTodoMarks(text).find((each) => `${text.slice(each.lineStart, each.symbolStart)}\u0000${text.slice(each.symbolEnd, each.lineEnd)}` === line);
      return mark ? splice(text, mark.symbolStart, mark.symbolEnd, to) : lost;
    },
    "by which of the equal lines it is": (text, { line, ordinal }, to) => {
      const mark = findTodoMarks(text).filter((each) => `${text.slice(each.lineStart, each.symbolStart)}\u0000${text.slice(each.symbolEnd, each.lineEnd)}` === line)[ordinal];
      return mark ? splice(text, mark.symbolStart, mark.symbolEnd, to) : lost;
    },
    "by flipping": (text, identity, to) => {
      const answer = setTodo(text, identity, to);
      if (!answer.ok || answer.value.text !== text) return answer;
      const mark = findTodoMarks(text)[identity.index];
      return mark ? splice(text, mark.symbolStart, mark.symbolEnd, mark.symbol === "x" ? " " : "x") : lost;
    },
    "by rewriting the lines": (text, identity, to) => {
      const answer = setTodo(text, identity, to);
      return answer.ok ? ok({ ...answer.value, text: answer.value.text.split(/\r\n?|\n/u).join("\n") }) : answer;
    },
    "by trimming what stands at line ends": (text, identity, to) => {
      const answer = setTodo(text, identity, to);
      return answer.ok ? ok({ ...answer.value, text: answer.value.text.replace(/[ \t]+(?=[\r\n]|$)/gu, "") }) : answer;
    },
  };

  test.each(Object.keys(designs))("%s", (name) => {
    const details = fc.check(fc.property(todoCase, (example) => violation(designs[name] as Setter, example) === null), { numRuns: 1000 });
    expect(details.failed).toBe(true);
  });
});
