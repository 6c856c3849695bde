// Random toggles over hostile notes: every kind of line end, byte order marks, tabs, callouts, astral symbols, fences, lines that are equal.
import fc from "fast-check";
import type { EventNote, Todo } from "../../../src/core/model";
import { readEventNote } from "../../../src/core/read/read-event-note";
import { BALLOTS, findTodoMarks, type TodoMark } from "../../../src/core/read/todo-marks";
import { spliceOf } from "../../../src/core/write/change";
import { identifyTodo, setTodo, type TodoIdentity } from "../../../src/core/write/set-todo";
import { runs } from "../../support/runs";
import { identityOf } from "../../support/todo-identity";

const words = fc.constantFrom("call Ada", "call Ada", "call Ada", "read", "read", "\u{1f600} smile", "e\u0301 \u{1f468}\u200d\u{1f469}", "trailing  ", "[x] twice", "`- [ ] code`", "%% aside %%", "x ^block-1", "due 📅 2024-05-24", "\u00a0nbsp\u2003");
const symbol = fc.constantFrom(" ", " ", " ", " ", "x", "X", "-", "/", "?", "\u{1f525}", "é");
const marker = fc.constantFrom("- ", "- ", "* ", "+ ", "1. ", "12) ", "-\t", "\t- ", "\t\t* ", "  - ", "> - ", ">- ", "> > * ", ">\t- ", "    - ");
const task = fc.tuple(marker, symbol, words).map(([mark, sign, text]) => `${mark}[${sign}] ${text}`);
const ballot = fc.tuple(fc.constantFrom("", "• ", "- ", "\t• ", "> "), fc.constantFrom("☐", "☐", "☑", "☒", "✅", "☑\ufe0f"), words).map(([mark, box, text]) => `${mark}${box} ${text}`);
const other = fc.constantFrom(
  "", "", "  ", "## Talk 1: Ada > One", "plain", "> [!todo]- Callout", "> ", "```", "```js", "~~~", "> ```", "- ```", "%%", "<!--", "-->", "$$", "---", "- [x](https://a.b)", "- [ ]", "- [ ]x", "-[ ] x",
  "- []  x", "| - [ ] a |", "\ufeff- [ ] inside", "\u2028- [ ] x", "tags: [event]",
);
const line = fc.oneof({ arbitrary: task, weight: 7 }, { arbitrary: ballot, weight: 2 }, { arbitrary: other, weight: 4 });
const ending = fc.constantFrom("\n", "\r\n", "\r");

interface Note {
  readonly bom: boolean;
  readonly lines: readonly (readonly [text: string, eol: string])[];
  readonly last: boolean;
}

const note: fc.Arbitrary<Note> = fc.record({
  bom: fc.boolean(),
  last: fc.boolean(),
  lines: fc.oneof(
    { arbitrary: fc.tuple(fc.array(line, { minLength: 1, maxLength: 9 }), ending).map(([texts, eol]) => texts.map((text): [string, string] => [text, eol])), weight: 3 },
    { arbitrary: fc.array(fc.tuple(line, ending), { minLength: 1, maxLength: 9 }), weight: 1 },
  ),
});

const textOf = ({ bom, lines, last }: Note): string => (bom ? "\ufeff" : "") + lines.map(([text, eol], at) => text + (last || at < lines.length - 1 ? eol : "")).join("");

/** What somebody else does to the note: other ticks, lines put in, taken out, written anew, or nothing. */
type Change = readonly [kind: "tick" | "put" | "take" | "none", at: number, line: readonly [string, string]];
const change: fc.Arbitrary<Change> = fc.tuple(fc.constantFrom("none", "tick", "tick", "put", "put", "take"), fc.nat(8), fc.tuple(line, ending));

function changed(from: Note, [kind, at, fresh]: Change): Note {
  const { lines } = from;
  if (kind === "put") return { ...from, lines: [...lines.slice(0, at), fresh, ...lines.slice(at)] };
  if (kind === "take") return { ...from, lines: lines.length > 1 ? lines.filter((_, nth) => nth !== at) : lines };
  if (kind === "tick") return { ...from, lines: lines.map(([text, eol], nth) => [nth === at ? text.replace("[ ]", "[x]") : text, eol]) };
  return from;
}

const blanked = (text: string, { lineStart, symbolStart, symbolEnd, lineEnd }: TodoMark): string => `${text.slice(lineStart, symbolStart)}\u0000${text.slice(symbolEnd, lineEnd)}`;

/** I6: the todo is whole and one of a kind, before and now, and nobody has set it. */
function mustBeDone(before: string, now: string, identity: TodoIdentity): boolean {
  if (before === now) return true;
  const equal = findTodoMarks(now).filter((mark) => blanked(now, mark) === identity.line);
  return identity.total === 1 && equal.length === 1 && equal[0]?.symbol === identity.symbol;
}

/** Matchers of the test runner take longer than what they look at here. */
function must(holds: boolean, law: string): void {
  if (!holds) throw new Error(law);
}

/** I1, I2, I7: exactly the symbol of one box, whose line is the one that was meant, and nothing else. */
function checkChange(now: string, next: string, identity: TodoIdentity, to: string): void {
  const { from, to: end, insert } = spliceOf(now, next);
  must(now.slice(0, from) + insert + now.slice(end) === next && now.slice(from, end) === identity.symbol && insert === to, "one symbol changes, all else is as it was");
  must(BALLOTS.includes(to) || (now[from - 1] === "[" && now[end] === "]"), "the symbol stands in a box");
  const mark = findTodoMarks(next).find(({ symbolStart }) => symbolStart === from);
  must(mark !== undefined && mark.symbol === to && blanked(next, mark) === identity.line, "the line that changed is the one that was meant");
}

const counts = { applied: 0, refused: 0, noop: 0 };
const textAfter = (answer: ReturnType<typeof setTodo>): string | null => (answer.ok && answer.value.cursor === null ? answer.value.text : null);

function check(before: string, now: string, pick: number, wanted: string): void {
  const marks = findTodoMarks(before);
  if (marks.length === 0) return;
  const index = pick % marks.length;
  const identity = identityOf(before, marks, index);
  const to = marks[index]?.box === "task" ? wanted : wanted === " " ? "☐" : "☑";
  const answer = setTodo(now, identity, to);
  if (!answer.ok) {
    counts.refused += 1;
    must(!mustBeDone(before, now, identity), "a todo that is whole and one of a kind is set");
    return;
  }
  const next = answer.value.text;
  must(textAfter(setTodo(next, identity, to)) === next, "set twice is set once");
  if (next === now) {
    counts.noop += 1;
    return;
  }
  counts.applied += 1;
  checkChange(now, next, identity, to);
  must(textAfter(setTodo(next, { ...identity, symbol: to }, identity.symbol)) === now, "set back is the old text");
}

const RUNS = runs(20_000, 1_000_000);

test("a tick changes the one symbol that was meant, or nothing; twice is once; back is the old text; no todo that is whole and one of a kind is refused", () => {
  fc.assert(fc.property(note.filter((each) => each.lines.some(([text]) => /[[☐☑☒✅]/u.test(text))), fc.array(change, { maxLength: 2 }), fc.nat(8), fc.constantFrom("x", "x", "x", " ", "\u{1f525}"), (before, changes, pick, to) => {
    check(textOf(before), textOf(changes.reduce(changed, before)), pick, to);
  }), { numRuns: RUNS });
  const all = counts.applied + counts.refused + counts.noop;
  const share = (count: number): string => `${count} (${((100 * count) / all).toFixed(1)} %)`;
  process.stdout.write(`toggles: ${RUNS} notes, ${all} with a todo: applied ${share(counts.applied)}, refused ${share(counts.refused)}, noop ${share(counts.noop)}, violations 0\n`);
  expect(counts.applied / RUNS).toBeGreaterThanOrEqual(0.4);
});

test("the identity out of a note that was read is the one out of its text", () => {
  const todosOf = (read: EventNote): readonly Todo[] => [read, ...read.talks].flatMap(({ todos }) => todos).sort((a, b) => a.source.line - b.source.line);
  fc.assert(fc.property(note.map(textOf), (text) => {
    const read = readEventNote({ path: "a.md", text }, { tag: "event" });
    const marks = findTodoMarks(text);
    expect(todosOf(read).map((todo) => identifyTodo(read, todo))).toEqual(marks.map((_, index) => identityOf(text, marks, index)));
  }), { numRuns: runs(1000, 100_000) });
});
