// Taking a change back: exactly in the text it was written to, by its own lines where others have written since, or not at all.
import fc from "fast-check";
import type { Refusal } from "../../../src/core/model";
import { undoEdit, undoStepOf } from "../../../src/core/write/undo-edit";
import { runs } from "../../support/runs";
import { render, todoCase } from "../../support/todo-cases";

const undone = (before: string, after: string, now: string): string | Refusal => {
  const result = undoEdit(now, undoStepOf(before, after));
  return result.ok ? result.value.text : result.error;
};

test("in the text as it was written it gives back the text before, byte for byte", () => {
  fc.assert(fc.property(todoCase, (example) => {
    const [before, after] = [render(example.before, example), render(example.after, example)];
    expect(undone(before, after, after)).toBe(before);
  }), { numRuns: runs(3_000, 200_000) });
});

test("a change that others wrote around is taken back, and theirs stays", () => {
  const word = fc.constantFrom("- [ ] a", "- [x] b", "words", "", "## Talk");
  fc.assert(fc.property(fc.array(word, { maxLength: 6 }), fc.array(word, { maxLength: 6 }), fc.array(word, { maxLength: 3 }), fc.constantFrom("\n", "\r\n", "\r"), (above, below, theirs, eol) => {
    const text = (middle: readonly string[], more: readonly string[]): string => [...more, ...above, ...middle, ...below].join(eol);
    const before = text(["- [ ] mine"], []);
    const after = text(["- [x] mine"], []);
    expect(undone(before, after, text(["- [x] mine"], theirs))).toBe(text(["- [ ] mine"], theirs));
    const inserted = text(["- [ ] mine", "new", "lines"], []);
    expect(undone(before, inserted, text(["- [ ] mine", "new", "lines"], ["their own", ...theirs]))).toBe(text(["- [ ] mine"], ["their own", ...theirs]));
  }), { numRuns: runs(1_000, 50_000) });
});

test("what was several lines comes back as such into a text that has no line end any more", () => {
  expect(undone("a\rb\r", "a b\r", "a b")).toBe("a\nb");
});

test("what is refused is what can't be told, and never more than the lines of the change is touched", () => {
  fc.assert(fc.property(todoCase, todoCase, (example, other) => {
    const [before, after] = [render(example.before, example), render(example.after, example)];
    const now = render(other.after, { ...other, eol: example.eol });
    const step = undoStepOf(before, after);
    const result = undoEdit(now, step);
    if (!result.ok) return;
    const [was, is] = [now.split(/\r\n?|\n/u), result.value.text.split(/\r\n?|\n/u)];
    let head = 0;
    while (head < was.length && was[head] === is[head]) head += 1;
    let tail = 0;
    while (tail < was.length - head && tail < is.length - head && was[was.length - 1 - tail] === is[is.length - 1 - tail]) tail += 1;
    expect(was.length - head - tail).toBeLessThanOrEqual(step.lines.length);
  }), { numRuns: runs(1_000, 50_000) });
});

test.each([
  ["the line is gone", "- [ ] a\nb", "- [x] a\nb", "b", { kind: "not found" }],
  ["the line was set by somebody else", "- [ ] a", "- [x] a", "- [/] a", { kind: "not found" }],
  ["it stood once and stands twice", "- [ ] a", "- [x] a", "- [x] a\n- [x] a", { kind: "ambiguous" }],
  ["equal lines lost their neighbours", "a\n- [ ] b\n- [x] b", "a\n- [x] b\n- [x] b", "- [x] b\nc\n- [x] b", { kind: "ambiguous" }],
  ["an equal line went, and one is left", "x\n- [ ] a\ny\n- [x] a", "x\n- [x] a\ny\n- [x] a", "y\n- [x] a", { kind: "ambiguous" }],
  ["a blank line is all that is left of it, and what was around has changed", "a\nx\n\nb", "a\n\nb", "z\n\nb", { kind: "ambiguous" }],
  ["a line of blanks is all that is left of it", "a\nx\n \nb", "a\n \nb", "z\n \nb", { kind: "ambiguous" }],
  ["the line below an equal one has changed", "p\n- [ ] b\nq\ns\n- [x] b\nr", "p\n- [x] b\nq\ns\n- [x] b\nr", "p\n- [x] b\nz\ns\n- [x] b\nr", { kind: "ambiguous" }],
  ["the line above an equal one has changed", "p\n- [ ] b\nq\ns\n- [x] b\nr", "p\n- [x] b\nq\ns\n- [x] b\nr", "z\n- [x] b\nq\ns\n- [x] b\nr", { kind: "ambiguous" }],
  ["equal lines have equal lines around them", "p\n- [ ] b\nq\np\n- [x] b\nq", "p\n- [x] b\nq\np\n- [x] b\nq", "new\np\n- [x] b\nq\np\n- [x] b\nq", { kind: "ambiguous" }],
  ["one more equal line came", "p\n- [ ] b\nq\ns\n- [x] b\nr", "p\n- [x] b\nq\ns\n- [x] b\nr", "p\n- [x] b\nq\ns\n- [x] b\nr\n- [x] b", { kind: "ambiguous" }],
])("is refused where %s", (_, before, after, now, expected) => expect(undone(before, after, now)).toEqual(expected));

test("equal lines are told apart by their neighbours", () => {
  expect(undone("one\n- [ ] a\ntwo\n- [x] a\n", "one\n- [x] a\ntwo\n- [x] a\n", "new\none\n- [x] a\ntwo\n- [x] a\n")).toBe("new\none\n- [ ] a\ntwo\n- [x] a\n");
});

test.each([
  ["the very text, among equal lines with equal lines around them", "p\n- [ ] b\nq\np\n- [x] b\nq", "p\n- [x] b\nq\np\n- [x] b\nq", "p\n- [x] b\nq\np\n- [x] b\nq", "p\n- [ ] b\nq\np\n- [x] b\nq"],
  ["equal lines by the one right below", "q\n- [ ] a\none\nz\nq\n- [x] a\ntwo\nz\nq\n", "q\n- [x] a\none\nz\nq\n- [x] a\ntwo\nz\nq\n", "new\nq\n- [x] a\none\nz\nq\n- [x] a\ntwo\nz\nq\n", "new\nq\n- [ ] a\none\nz\nq\n- [x] a\ntwo\nz\nq\n"],
  ["a blank line and one with words, whatever is around", "a\nb", "a\n\nb", "z\n\nb", "z\nb"],
  ["a change at the end of a text", "a\n- [ ] b", "a\n- [x] b", "new\na\n- [x] b", "new\na\n- [ ] b"],
])("takes back: %s", (_, before, after, now, expected) => expect(undone(before, after, now)).toBe(expected));

test("takes the line ends that the note has by now", () => {
  expect(undone("x\na\nb\nc\n", "x\nc\n", "new\rx\rc\r")).toBe("new\rx\ra\rb\rc\r");
  expect(undone("x\ra\rb\rc\r", "x\rc\r", "new\nx\nc\n")).toBe("new\nx\na\nb\nc\n");
  expect(undone("x\r\na\r\nb\r\nc\r\n", "x\r\nc\r\n", "new\nx\nc\n")).toBe("new\nx\na\nb\nc\n");
  expect(undone("x\na\nb\nc\n", "x\nc\n", "new\r\nx\r\nc\r\n")).toBe("new\r\nx\r\na\r\nb\r\nc\r\n");
});

test("gives back lines with line ends of several kinds as they were", () => {
  expect(undone("x\r\na\nb\rc\n", "x\r\nc\n", "new\r\nx\r\nc\n")).toBe("new\r\nx\r\na\nb\rc\n");
});
