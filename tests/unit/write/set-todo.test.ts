// Setting a todo: the right one or nothing, whatever happened to the note meanwhile. Each line has a hidden id that tells which is which.
import fc from "fast-check";
import type { EventNote, Refusal, Todo } from "../../../src/core/model";
import { readEventNote } from "../../../src/core/read/read-event-note";
import { findTodoMarks } from "../../../src/core/read/todo-marks";
import { spliceOf } from "../../../src/core/write/change";
import { nextSymbol } from "../../../src/core/write/next-symbol";
import { identifyTodo, setTodo } from "../../../src/core/write/set-todo";
import { runs } from "../../support/runs";
import { emptied, meantId, render, startsOf, todoCase, type HiddenLine, type TodoCase } from "../../support/todo-cases";
import { identityOf } from "../../support/todo-identity";

const RUNS = runs(20_000, 200_000);
const counts = { right: 0, refused: 0, noop: 0 };

function must(holds: boolean, law: string): void {
  if (!holds) throw new Error(law);
}

const todoLines = (example: TodoCase) => (lines: readonly HiddenLine[]): ReadonlySet<number> => new Set(findTodoMarks(render(lines, example)).map((mark) => mark.line));

/** The place of the line in the text after the changes that nobody could take for another one, or -1. */
function wholeAndAlone({ before, after, ...example }: TodoCase, line: number, todos: ReadonlySet<number>): number {
  const original = before[line] as HiddenLine;
  const equal = (lines: readonly HiddenLine[]): readonly HiddenLine[] => lines.filter((each) => emptied(each) === emptied(original));
  if (render(before, example) === render(after, example)) return line;
  const at = after.findIndex(({ text }) => text === original.text);
  return equal(before).length === 1 && equal(after).length === 1 && todos.has(at) ? at : -1;
}

test("sets the line that was meant, by its hidden id, and never refuses one that is whole and one of a kind", () => {
  fc.assert(fc.property(todoCase, (example) => {
    const text = render(example.before, example);
    const marks = findTodoMarks(text);
    if (marks.length === 0) return;
    const index = example.pick % marks.length;
    const mark = marks[index] as (typeof marks)[number];
    const now = render(example.after, example);
    const to = mark.box === "task" ? example.to : example.to === "x" ? "☑" : "☐";
    const answer = setTodo(now, identityOf(text, marks, index), to);
    const todos = todoLines(example)(example.after);
    if (!answer.ok) {
      counts.refused += 1;
      must(wholeAndAlone(example, mark.line, todos) === -1, "refused though it need not be");
      return;
    }
    if (answer.value.text === now) {
      counts.noop += 1;
      return;
    }
    counts.right += 1;
    const { from, to: end } = spliceOf(now, answer.value.text);
    const starts = startsOf(example.after, example);
    const line = starts.findIndex((start, nth) => from >= start && from < (starts[nth + 1] ?? Infinity));
    must(end <= (starts[line + 1] ?? Infinity) && example.after[line]?.id === meantId(example, mark.line, todoLines(example)), "the wrong line was changed");
  }), { numRuns: RUNS });
  process.stdout.write(`hidden ids: ${RUNS} notes: right ${counts.right}, refused ${counts.refused}, noop ${counts.noop}; wrong 0, refused though it need not be 0\n`);
  expect(counts.right).toBeGreaterThan(RUNS / 3);
});

const todosOf = (note: EventNote): readonly Todo[] => [...note.todos, ...note.talks.flatMap((talk) => talk.todos)].sort((a, b) => a.source.line - b.source.line);
const read = (text: string): EventNote => readEventNote({ path: "a.md", text }, { tag: "event" });

test("three ticks in any order give one text", () => {
  const text = "- [ ] a\n- [ ] b\n\n> - [ ] a\n• ☐ c";
  const note = read(text);
  const set = (now: string, todo: Todo): string => {
    const answer = setTodo(now, identifyTodo(note, todo), nextSymbol(todo));
    return answer.ok ? answer.value.text : now;
  };
  fc.assert(fc.property(fc.shuffledSubarray([...todosOf(note)], { minLength: 4 }), (order) => {
    expect(order.reduce(set, text)).toBe("- [x] a\n- [x] b\n\n> - [x] a\n• ☑ c");
  }));
});

describe("refuses", () => {
  const refusal = (before: string, after: string, pick = 0, to = "x"): Refusal | string => {
    const note = read(before);
    const answer = setTodo(after, identifyTodo(note, todosOf(note)[pick] as Todo), to);
    return answer.ok ? answer.value.text : answer.error;
  };

  test.each([
    ["a line that is gone", "- [ ] a\n- [ ] b", "- [ ] b", { kind: "not found" }],
    ["a line that is in code now", "- [ ] a", "```\n- [ ] a\n```", { kind: "not found" }],
    ["one of two equal lines when a third came", "- [ ] a\n- [ ] a", "- [ ] a\n- [ ] a\n- [ ] a", { kind: "ambiguous" }],
    ["one of two equal lines when the other went", "- [ ] a\n- [ ] a", "- [ ] a", { kind: "ambiguous" }],
    ["a line that was one of a kind and is two now", "- [ ] a", "- [ ] a\nx\n- [ ] a", { kind: "ambiguous" }],
    ["one of two equal lines when what is around it changed", "a\n- [ ] a\nb\n- [ ] a", "a\n- [ ] a\nc\n- [ ] a", { kind: "ambiguous" }],
    ["one of two equal lines that changed places with what is around them", "b\n- [ ] a\nc\n- [ ] a", "c\n- [ ] a\nb\n- [ ] a\nc", { kind: "ambiguous" }],
    ["one of two equal lines with equal lines around them, in a note that changed", "x\n- [ ] a\ny\nx\n- [ ] a\ny", "new\nx\n- [ ] a\ny\nx\n- [ ] a\ny", { kind: "ambiguous" }],
    ["one of two equal lines when both have other lines around them", "x\n- [ ] a\ny\n- [ ] a\nz", "- [ ] a\n1\n- [ ] a", { kind: "ambiguous" }],
    ["a symbol that somebody else has set", "- [ ] a\n", "new\n- [/] a\n", { kind: "changed", found: "/" }],
  ])("%s", (_, before, after, expected) => {
    expect(refusal(before, after)).toEqual(expected);
  });

  test.each(["", "xx", "\n", "\r", "\ud83d"])("the symbol %j in a task", (to) => {
    expect(refusal("- [ ] a", "- [ ] a", 0, to)).toEqual({ kind: "misread" });
  });

  test.each(["", "x", " ", "☐☑"])("the symbol %j in a ballot", (to) => {
    expect(refusal("☐ a", "☐ a", 0, to)).toEqual({ kind: "misread" });
  });

  test.each([
    ["an equal line moved with its neighbours", "one\n- [ ] a\ntwo\n- [ ] a\n", "zero\none\n- [ ] a\ntwo\n- [ ] a\n", 1, "zero\none\n- [ ] a\ntwo\n- [x] a\n"],
    ["equal lines are as they were and other boxes were ticked", "- [ ] a\n- [ ] b\n- [ ] a", "- [ ] a\n- [x] b\n- [ ] a", 2, "- [ ] a\n- [x] b\n- [x] a"],
    ["nothing but boxes changed, and all lines are equal", "- [ ] a\n- [ ] a\n- [ ] a\n- [ ] a", "- [x] a\n- [ ] a\n- [ ] a\n- [ ] a", 2, "- [x] a\n- [ ] a\n- [x] a\n- [ ] a"],
    ["the line above tells equal lines apart", "one\n- [ ] a\nx\ntwo\n- [ ] a\nx", "new\n\none\n- [ ] a\nx\ntwo\n- [ ] a\nx", 0, "new\n\none\n- [x] a\nx\ntwo\n- [ ] a\nx"],
    ["the line below does", "x\n- [ ] a\none\nx\n- [ ] a\ntwo", "new\n\nx\n- [ ] a\none\nx\n- [ ] a\ntwo", 1, "new\n\nx\n- [ ] a\none\nx\n- [x] a\ntwo"],
    ["boxes around equal lines were ticked in a note that changed", "- [ ] b\n- [ ] a\n- [ ] c\n\n- [ ] d\n- [ ] a\n- [ ] e", "new\n- [x] b\n- [ ] a\n- [x] c\n\n- [/] d\n- [ ] a\n- [ ] e", 4, "new\n- [x] b\n- [ ] a\n- [x] c\n\n- [/] d\n- [x] a\n- [ ] e"],
    ["the note has todos of its own behind those of a talk", "## Talk 1: A\n- [ ] a\n## Break %% no talk %%\n- [ ] a\n- [ ] a", "## Talk 1: A\n- [ ] a\n## Break %% no talk %%\n- [x] a\n- [ ] a", 0, "## Talk 1: A\n- [x] a\n## Break %% no talk %%\n- [x] a\n- [ ] a"],
  ])("nothing where %s", (_, before, after, pick, expected) => expect(refusal(before, after, pick)).toBe(expected));
});

test.each([
  ["open", "task", "x"], ["other", "task", "x"], ["done", "task", " "], ["dropped", "task", " "], ["open", "ballot", "☑"], ["done", "ballot", "☐"],
] as const)("a click on a %s %s sets %j", (state, box, symbol) => {
  expect(nextSymbol({ state, box })).toBe(symbol);
});
