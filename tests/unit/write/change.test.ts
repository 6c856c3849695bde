// The smallest edit between two texts.
import fc from "fast-check";
import { applySplice, behindLine, spliceOf } from "../../../src/core/write/change";

const text = fc.array(fc.constantFrom("a", "b", "\r\n", "\n", "\r", "\u{1f600}", "\u{1f601}", "\u{10000}", "\u{10ffff}", "\ud800", "\udfff"), { maxLength: 12 }).map((parts) => parts.join(""));

test("gives the second text out of the first", () => {
  fc.assert(fc.property(text, text, (before, after) => {
    expect(applySplice(before, spliceOf(before, after))).toBe(after);
  }), { numRuns: 2000 });
});

const isCut = (text: string, at: number): boolean => /^[\ud800-\udbff][\udc00-\udfff]$|^\r\n$/.test(text.slice(Math.max(0, at - 1), at + 1));

test("cuts no character and no line end in two, neither in the old text nor in the new one", () => {
  fc.assert(fc.property(text, text, (before, after) => {
    const { from, to, insert } = spliceOf(before, after);
    expect([isCut(before, from), isCut(before, to), isCut(after, from), isCut(after, from + insert.length)]).toEqual([false, false, false, false]);
  }), { numRuns: 2000 });
});

test("is no larger than what differs", () => {
  expect(spliceOf("abc", "axc")).toEqual({ from: 1, to: 2, insert: "x" });
  expect(spliceOf("same", "same")).toEqual({ from: 4, to: 4, insert: "" });
});

test.each([
  ["a character of two units", "a\u{1f600}b", "a\u{1f601}b", { from: 1, to: 3, insert: "\u{1f601}" }],
  ["the first one of two units", "\u{10000}", "\u{10001}", { from: 0, to: 2, insert: "\u{10001}" }],
  ["the second half of a character", "a\u{1f600}", "a\u{1fa00}", { from: 1, to: 3, insert: "\u{1fa00}" }],
  ["a half that becomes a character", "x\udc00", "\ud800\udc00", { from: 0, to: 2, insert: "\ud800\udc00" }],
  ["a character that becomes a half", "\ud800\udc00", "x\udc00", { from: 0, to: 2, insert: "x\udc00" }],
  ["a half behind a half", "\ud800a", "\ud800b", { from: 1, to: 2, insert: "b" }],
  ["what follows the last one of one unit", "a\uffffb", "a\uffffc", { from: 2, to: 3, insert: "c" }],
  ["a return that becomes a Windows line end", "a\rb", "a\r\nb", { from: 1, to: 2, insert: "\r\n" }],
  ["a line feed that becomes one", "a\nb", "a\r\nb", { from: 1, to: 2, insert: "\r\n" }],
  ["a Windows line end that becomes a line feed", "a\r\nb", "a\nb", { from: 1, to: 3, insert: "\n" }],
  ["letters that are there twice", "aa", "aaa", { from: 2, to: 2, insert: "a" }],
  ["the end", "abc", "ab", { from: 2, to: 3, insert: "" }],
  ["the start", "bc", "abc", { from: 0, to: 0, insert: "a" }],
])("%s", (_, before, after, splice) => expect(spliceOf(before, after)).toEqual(splice));

test("moves new lines behind the line above, and gives the same text", () => {
  fc.assert(fc.property(text, text, (before, after) => {
    const splice = spliceOf(before, after);
    const moved = behindLine(before, splice);
    expect(applySplice(before, moved)).toBe(after);
    expect(moved.from).toBeLessThanOrEqual(splice.from);
  }), { numRuns: 2000 });
});

test.each([
  ["a line above a blank one", "a\n\nb", { from: 2, to: 2, insert: "x\n" }, { from: 1, to: 1, insert: "\nx" }],
  ["a line", "a\nb", { from: 2, to: 2, insert: "x\n" }, { from: 1, to: 1, insert: "\nx" }],
  ["lines with half of the line below", "a\nbc", { from: 3, to: 3, insert: "x\nb" }, { from: 1, to: 1, insert: "\nbx" }],
  ["a line whose start is that of the one below", "- [ ] a", { from: 6, to: 6, insert: "x\n- [ ] " }, { from: 6, to: 6, insert: "x\n- [ ] " }],
  ["lines that begin with a line end", "a\n\nb", { from: 1, to: 1, insert: "\nx\n" }, { from: 1, to: 1, insert: "\nx\n" }],
  ["words", "a\naa", { from: 3, to: 3, insert: "ba" }, { from: 3, to: 3, insert: "ba" }],
  ["a line in the place of another", "a\nb\nc", { from: 2, to: 3, insert: "x\n" }, { from: 2, to: 3, insert: "x\n" }],
  ["a line at the start", "b", { from: 0, to: 0, insert: "x\n" }, { from: 0, to: 0, insert: "x\n" }],
  ["a line behind a Windows line end", "a\r\nb", { from: 3, to: 3, insert: "x\r\n" }, { from: 3, to: 3, insert: "x\r\n" }],
])("%s, moved behind the line above", (_, before, splice, moved) => {
  expect(behindLine(before, splice)).toEqual(moved);
  expect(applySplice(before, moved)).toBe(applySplice(before, splice));
});
