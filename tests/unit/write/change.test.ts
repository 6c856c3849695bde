// The smallest edit between two texts.
import fc from "fast-check";
import { applySplice, behindLine, spliceOf } from "../../../src/core/write/change";

const text = fc.array(fc.constantFrom("a", "b", "\r\n", "\n", "\r", "\u{1f600}", "\u{1f601}"), { maxLength: 12 }).map((parts) => parts.join(""));

test("gives the second text out of the first", () => {
  fc.assert(fc.property(text, text, (before, after) => {
    expect(applySplice(before, spliceOf(before, after))).toBe(after);
  }), { numRuns: 2000 });
});

test("cuts no character and no line end in two", () => {
  fc.assert(fc.property(text, text, (before, after) => {
    const { from, to, insert } = spliceOf(before, after);
    for (const part of [before.slice(0, from), before.slice(to), insert]) {
      expect(part).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/u);
    }
    const cuts = (at: number): boolean => before[at - 1] === "\r" && before[at] === "\n";
    expect(cuts(from) || cuts(to)).toBe(false);
  }), { numRuns: 2000 });
});

test("is no larger than what differs", () => {
  expect(spliceOf("abc", "axc")).toEqual({ from: 1, to: 2, insert: "x" });
  expect(spliceOf("same", "same")).toEqual({ from: 4, to: 4, insert: "" });
  expect(spliceOf("a\u{1f600}b", "a\u{1f601}b")).toEqual({ from: 1, to: 3, insert: "\u{1f601}" });
});

test("moves new lines behind the line above, and gives the same text", () => {
  fc.assert(fc.property(text, text, (before, after) => {
    const splice = spliceOf(before, after);
    const moved = behindLine(before, splice);
    expect(applySplice(before, moved)).toBe(after);
    expect(moved.from).toBeLessThanOrEqual(splice.from);
  }), { numRuns: 2000 });
  expect(behindLine("a\n\nb", spliceOf("a\n\nb", "a\nx\n\nb"))).toEqual({ from: 1, to: 1, insert: "\nx" });
  expect(behindLine("- [ ] a", spliceOf("- [ ] a", "- [ ] x\n- [ ] a"))).toEqual({ from: 6, to: 6, insert: "x\n- [ ] " });
});
