// What the Tasks plugin answers takes the place of the line, if it is that task still. Everything else is refused, and nothing is written.
import fc from "fast-check";
import type { Refusal, Todo } from "../../../src/core/model";
import { readEventNote } from "../../../src/core/read/read-event-note";
import { err, ok, type Result } from "../../../src/core/result";
import { identifyTodo } from "../../../src/core/write/set-todo";
import { setTodoByTasks } from "../../../src/core/write/tasks-line";
import { runs } from "../../support/runs";
import { fakeTasks } from "../../support/tasks-plugin";
import { render, todoCase } from "../../support/todo-cases";

const todosOf = (text: string): { readonly note: ReturnType<typeof readEventNote>; readonly todos: readonly Todo[] } => {
  const note = readEventNote({ path: "a.md", text }, { tag: "event" });
  return { note, todos: [...note.todos, ...note.talks.flatMap((talk) => talk.todos)].sort((a, b) => a.source.line - b.source.line) };
};
const tick = (text: string, answer: (line: string) => Result<string, Refusal>, words = "a"): string | Refusal => {
  const { note, todos } = todosOf(text);
  const todo = todos.find((each) => each.text.startsWith(words)) as Todo;
  const result = setTodoByTasks(text, identifyTodo(note, todo), todo.state === "done" ? " " : "x", answer);
  return result.ok ? result.value.text : result.error;
};
const asTasks = (line: string): Result<string, Refusal> => ok(fakeTasks().apiV1.executeToggleTaskDoneCommand(line, "a.md") as string);

test.each([
  ["a done date", "one\n- [ ] a #task\ntwo", "one\n- [x] a #task ✅ 2026-05-24\ntwo"],
  ["and off again", "- [x] a ✅ 2026-05-24\r\n", "- [ ] a\r\n"],
  ["recurrence as two lines, with the note's line ends", "b\r\n> * [ ] a 🔁 every week 📅 2026-05-24\r\nc", "b\r\n> * [ ] a 🔁 every week 📅 2026-05-31\r\n> * [x] a 🔁 every week 📅 2026-05-24 ✅ 2026-05-24\r\nc"],
  ["recurrence in the last line", "b\r- [ ] a 🔁 every week 📅 2026-05-24", "b\r- [ ] a 🔁 every week 📅 2026-05-31\r- [x] a 🔁 every week 📅 2026-05-24 ✅ 2026-05-24"],
  ["deletion, with its line end", "b\r\n- [ ] a 🏁 delete\r\nc", "b\r\nc"],
  ["deletion of the last line", "b\n- [ ] a 🏁 delete", "b"],
  ["deletion of all there is", "\ufeff- [ ] a 🏁 delete", "\ufeff"],
  ["deletion of the last of several lines", "x\ny\r\n- [ ] a 🏁 delete", "x\ny"],
  ["deletion between returns", "b\r- [ ] a 🏁 delete\rc", "b\rc"],
  ["recurrence in the first line of a note with returns", "- [ ] a 🔁 every week 📅 2026-05-24\rb\n", "- [ ] a 🔁 every week 📅 2026-05-31\r- [x] a 🔁 every week 📅 2026-05-24 ✅ 2026-05-24\rb\n"],
  ["recurrence in the last line, with the line end before it", "b\nc\r\n- [ ] a 🔁 every week 📅 2026-05-24", "b\nc\r\n- [ ] a 🔁 every week 📅 2026-05-31\r\n- [x] a 🔁 every week 📅 2026-05-24 ✅ 2026-05-24"],
  ["recurrence in the only line", "- [ ] a 🔁 every week 📅 2026-05-24", "- [ ] a 🔁 every week 📅 2026-05-31\n- [x] a 🔁 every week 📅 2026-05-24 ✅ 2026-05-24"],
  ["recurrence in the last line, with the line end right before it, not with the one above", "b\n\r- [ ] a 🔁 every week 📅 2026-05-24", "b\n\r- [ ] a 🔁 every week 📅 2026-05-31\r- [x] a 🔁 every week 📅 2026-05-24 ✅ 2026-05-24"],
  ["recurrence behind nothing but a return", "\r- [ ] a 🔁 every week 📅 2026-05-24", "\r- [ ] a 🔁 every week 📅 2026-05-31\r- [x] a 🔁 every week 📅 2026-05-24 ✅ 2026-05-24"],
  ["a status of the user's own", "- [/] a", "- [x] a ✅ 2026-05-24"],
  ["a box that is none to Tasks, without it", "-\t[ ] a", "-\t[x] a"],
])("%s", (_, before, after) => expect(tick(before, asTasks)).toBe(after));

test("a ballot with a task among its words is set without it", () => {
  const text = "☐ a - [ ] b";
  const { note, todos } = todosOf(text);
  const asked: string[] = [];
  expect(setTodoByTasks(text, identifyTodo(note, todos[0] as Todo), "☑", (line) => { asked.push(line); return ok(line); })).toEqual({ ok: true, value: { text: "☑ a - [ ] b", cursor: null } });
  expect(asked).toEqual([]);
});

test.each([
  ["nothing for a task that is to stay", "", "it answered with nothing for a task that is not to be deleted"],
  ["the same line", "- [ ] a 📅 2026-05-24", "it left the task as it is"],
  ["three lines", "- [x] a\n- [x] a\n- [x] a", "it answered with more than two lines"],
  ["another task", "- [x] b 📅 2026-05-24", "it answered with another line"],
  ["another marker", "* [x] a 📅 2026-05-24", "it answered with another line"],
  ["no task", "a", "it answered with another line"],
  ["a second line that is no task", "- [x] a\n\n", "it answered with more than two lines"],
])("refuses %s", (_, answer, reason) => {
  expect(tick("- [ ] a 📅 2026-05-24", () => ok(answer))).toEqual({ kind: "tasks plugin", reason });
});

test.each([
  ["nothing, for one that is to be deleted", "- [ ] a 🏁delete\nb", "", "b"],
  ["nothing, for one that says so in a field of Dataview", "- [ ] a [onCompletion:: delete]\nb", "", "b"],
  ["nothing, for one that says so there without a blank", "- [ ] a [onCompletion::delete]\nb", "", "b"],
  ["words behind those that were there", "- [ ] a", "- [x] a and more", "- [x] a and more"],
  ["words before them", "- [ ] a", "- [x] more a", null],
  ["fields of Dataview in brackets", "- [ ] a [due:: 2026-05-24]", "- [x] a [completion:: 2026-05-24]", "- [x] a [completion:: 2026-05-24]"],
  ["fields of Dataview in parentheses", "- [ ] a (due date:: 2026-05-24)", "- [x] a", "- [x] a"],
  ["other brackets", "- [ ] a [x] b", "- [x] a", null],
  ["blanks between words", "- [ ] a  b", "- [x] a b", "- [x] a b"],
  ["words without the blanks between them", "- [ ] a b", "- [x] ab", null],
  ["blanks behind the marker", "-  [ ] a", "- [x] a", "- [x] a"],
  ["two lines with a return between them", "- [ ] a\n", "- [ ] a\r- [x] a", "- [ ] a\n- [x] a\n"],
  ["three lines with returns between them", "- [ ] a", "- [ ] a\r- [x] a\r- [x] a", null],
  ["a second line of another task", "- [ ] a", "- [x] a\n- [ ] b", null],
])("an answer with %s", (_, before, answer, after) => expect(tick(before, () => ok(answer))).toEqual(after ?? expect.objectContaining({ kind: "tasks plugin" })));

test.each([
  ["- [ ] a", true], ["* [ ] a", true], ["+ [ ] a", true], ["1. [ ] a", true], ["12) [ ] a", true], ["-   [ ] a", true], ["  > > - [ ] a", true], ["- [\u{1f525}] a", true], ["☐ a", false], ["- ☐ a", false], ["-\t[ ] a", false],
])("%j is asked of Tasks: %s", (line, asked) => {
  let was = false;
  tick(line, (given) => {
    was = true;
    return asTasks(given);
  });
  expect(was).toBe(asked);
});

test("a box that is to stay as it was seen is not asked of Tasks", () => {
  const { note, todos } = todosOf("- [x] a");
  expect(setTodoByTasks("- [x] a", identifyTodo(note, todos[0] as Todo), "x", () => ok("- [ ] a"))).toEqual(ok({ text: "- [x] a", cursor: null }));
});

test("passes on why Tasks failed", () => {
  expect(tick("- [ ] a", () => err({ kind: "tasks plugin", reason: "broken" }))).toEqual({ kind: "tasks plugin", reason: "broken" });
});

test("never toggles back what is set already, and refuses what somebody else has set", () => {
  const { note, todos } = todosOf("- [ ] a");
  const identity = identifyTodo(note, todos[0] as Todo);
  expect(setTodoByTasks("- [x] a", identity, "x", asTasks)).toEqual(ok({ text: "- [x] a", cursor: null }));
  expect(setTodoByTasks("- [/] a", identity, "x", asTasks)).toEqual(err({ kind: "changed", found: "/" }));
});

test("whatever Tasks answers, every other line stays byte for byte", () => {
  const answers = fc.oneof(fc.constant(""), fc.string({ unit: "binary" }), fc.constantFrom("- [x] read\n- [ ] read", "- [x] call Ada", "\n", "\r\n- [x] x"));
  fc.assert(fc.property(todoCase, answers, fc.boolean(), (example, answer, asked) => {
    const text = render(example.before, example);
    const { note, todos } = todosOf(text);
    const todo = todos[example.pick % Math.max(1, todos.length)];
    if (!todo) return;
    const now = render(example.after, example);
    const result = setTodoByTasks(now, identifyTodo(note, todo), example.to, (line) => (asked ? asTasks(line) : ok(answer)));
    if (!result.ok || result.value.text === now) return;
    const [before, after] = [now.split(example.eol), result.value.text.split(example.eol)];
    let head = 0;
    while (head < before.length && before[head] === after[head]) head += 1;
    let tail = 0;
    while (tail < before.length - head && tail < after.length - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
    expect(before.length - head - tail).toBeLessThanOrEqual(1);
    expect(after.length - before.length).toBeLessThanOrEqual(1);
  }), { numRuns: runs(2_000, 100_000) });
});
