// Names made of content, and the fingerprint of a note: what keeps them equal and what does not.
import fc from "fast-check";
import { blankedLine, hashOf, keyMaker, neighboursIn, neighboursOf, smallHash, structureOf } from "../../src/core/keys";
import { findTodoMarks } from "../../src/core/read/todo-marks";
import { runs } from "../support/runs";

const structure = (text: string): string => structureOf(text, findTodoMarks(text));

test("a hash of 64 bits tells texts apart that differ in one character, wherever it stands", () => {
  fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 40 }), fc.nat(39), fc.constantFrom("x", "y", "\u0000", "é"), (text, pick, char) => {
    const at = pick % text.length;
    const other = text.slice(0, at) + char + text.slice(at + 1);
    expect(hashOf(other) === hashOf(text)).toBe(other === text);
    expect(smallHash(other) === smallHash(text)).toBe(other === text);
  }), { numRuns: runs(5000, 100_000) });
});

test("a hash is spread over 64 bits, in letters and digits", () => {
  const hashes = Array.from({ length: 20_000 }, (_, at) => hashOf(`- [ ] ${at}`));
  expect(new Set(hashes).size).toBe(hashes.length);
  expect(Math.min(...hashes.map((hash) => hash.length))).toBeGreaterThan(8);
  expect(hashes.every((hash) => /^[0-9a-z]+$/u.test(hash))).toBe(true);
  const bits = Array.from({ length: 20_000 }, (_, at) => smallHash(`line ${at}`));
  expect(new Set(bits).size).toBeGreaterThan(19_990);
  expect(bits.every((hash) => Number.isInteger(hash) && hash >= 0 && hash < 2 ** 31)).toBe(true);
});

test.each([["", "7h0j2bk4n83c"], ["- [ ] call Ada", "b7qo4e14ogx7z"]])("the hash of %j is the same in every release, for folded rows are saved by it", (text, hash) => {
  expect(hashOf(text)).toBe(hash);
});

test("the structure of a note is what is left without its symbols", () => {
  const text = "# E\n- [ ] a\n☐ b\nx\n";
  expect(structure("# E\n- [x] a\n☑ b\nx\n")).toBe(structure(text));
  expect(structure("# E\n- [\u{1f525}] a\n☐ b\nx\n")).toBe(structure(text));
  for (const other of ["# E\n- [ ] a\n☐ b\ny\n", "# F\n- [ ] a\n☐ b\nx\n", "# E\n- [ ] b\n☐ b\nx\n", "# E\n- [ ] a\n☐ c\nx\n", "# E\n- [ ] a\n\n☐ b\nx\n", "# E\n- [ ] a\n☐ b\nx", "# E\n* [ ] a\n☐ b\nx\n", `${text}\n`]) expect(structure(other)).not.toBe(structure(text));
  expect(structure(text).endsWith(`.${text.length}`)).toBe(true);
});

test("the line of a box without its symbol keeps all else", () => {
  const text = "x\n  - [y]  a [z]\t\nz";
  expect(findTodoMarks(text).map((mark) => blankedLine(text, mark))).toEqual(["  - [\u0000]  a [z]\t"]);
});

test("equal contents get names that differ, in order", () => {
  const key = keyMaker();
  const names = ["a", "b", "a", "a", "b"].map(key);
  expect(names).toEqual([hashOf("a"), hashOf("b"), `${hashOf("a")}.1`, `${hashOf("a")}.2`, `${hashOf("b")}.1`]);
});

test("neighbours are the nearest lines with words", () => {
  const lines = ["", "a", " ", "\t", "mine", "", "b", "c"];
  expect(neighboursOf(lines, 4)).toEqual({ before: smallHash("a"), after: smallHash("b") });
  expect(neighboursOf(lines, 1)).toEqual({ before: 0, after: smallHash("mine") });
  expect(neighboursOf(lines, 7)).toEqual({ before: smallHash("b"), after: 0 });
  expect(neighboursOf(["a", "b"], 0)).toEqual({ before: 0, after: smallHash("b") });
  expect(smallHash("")).not.toBe(0);
});

test("a small hash is the sum of its characters, each weighed by its place", () => {
  expect(smallHash("ab")).toBe((17 * 31 + 97) * 31 + 98);
});

/** Out of the text, as they are out of its lines. */
const neighbours = (text: string, line: number): readonly [before: string | null, after: string | null] => {
  const marks = findTodoMarks(text);
  const mark = marks.find((each) => each.line === line);
  if (!mark) throw new Error("no todo");
  const { before, after } = neighboursIn(text, mark, new Map(marks.map((each) => [each.lineStart, each])));
  const known = ["", "one", "two", " two ", "- [] a", "- [] b"].map((words): [number, string | null] => [words === "" ? 0 : smallHash(words), words === "" ? null : words]);
  return [new Map(known).get(before) ?? null, new Map(known).get(after) ?? null];
};

test.each([
  ["lines around it", "one\n- [ ] x\ntwo", 1, "one", "two"],
  ["no line", "- [ ] x", 0, null, null],
  ["blank lines only", " \n\n- [ ] x\n\n\t\n", 2, null, null],
  ["lines behind blank ones, with Windows line ends", "one\r\n\r\n- [ ] x\r\n  \r\n two \r\n", 2, "one", " two "],
  ["lines with returns", "\rone\r\r- [ ] x\r\rtwo", 3, "one", "two"],
  ["a line behind the byte order mark", "\ufeffone\n- [ ] x\ntwo", 1, "one", "two"],
  ["nothing before the first line behind the byte order mark", "\ufeff- [ ] x\ntwo", 0, null, "two"],
  ["a blank first line behind the byte order mark", "\ufeff\n- [ ] x\ntwo", 1, null, "two"],
  ["boxes, whatever their symbols", "\ufeff- [x] a\n- [ ] x\n- [\u{1f525}] b\n", 1, "- [] a", "- [] b"],
])("the neighbours are %s", (_, text, line, before, after) => {
  expect(neighbours(text, line)).toEqual([before, after]);
});
