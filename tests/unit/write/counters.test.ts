// Counts that the reader takes for a part of the title: each is followed by the next one, written as it is.
import { COUNTERS, type Counted } from "../../../src/core/write/counters";

/** The first way of counting that a line has. */
function read(line: string): Counted | null {
  for (const counter of COUNTERS) {
    const found = counter.read(line);
    if (found) return found;
  }
  return null;
}

test.each([
  ["### A. Engines", "### ", "A", ". ", 1], ["**c) Loops**", "**", "c", ") ", 3], ["Talk Z: Nets", "Talk ", "Z", ": ", 26], ["### B.", "### ", "B", ". ", 2], ["**B.**", "**", "B", ". ", 2],
  ["## II. Loops", "## ", "II", ". ", 2], ["> Talk xiv: Nets", "> Talk ", "xiv", ": ", 14], ["## T01 Engines", "## T", "01", " ", 1], ["- S-2: Loops", "- S-", "2", ": ", 2], ["## AB3 - Nets", "## AB", "3", " - ", 3], ["## T4", "## T", "4", " ", 4],
  ["[2/7] Loops", "[", "2/7", "] ", 2], ["Talk 12/14: Nets", "Talk ", "12/14", ": ", 12],
])("%j is counted", (line, before, count, after, value) => expect(read(line)).toEqual({ before, count, after, value }));

test.each(["A Title", "AB. Title", "### IIII. Engines", "T00 Engines", "0/7 Engines", "Engines", "2001: a talk", "T1Engines", "", "x A. y z"])("%j is not counted", (line) => expect(read(line)).toBeNull());

test.each([[0, "A", 26], [0, "a", 26], [1, "I", 39], [1, "i", 39], [2, "01", 99], [3, "1/7", 40]])("in the way %i what follows %s is read as the next, up to the last", (way, first, last) => {
  const counter = COUNTERS[way];
  const [, ...counts] = Array.from({ length: last + 1 }, (_, value) => counter?.write(value, first) ?? "");
  expect(new Set(counts).size).toBe(last);
  for (const [nth, count] of counts.entries()) expect(counter?.read(`## ${/^\d+$/u.test(count) ? "T" : ""}${count}: x`)?.value).toBe(nth + 1);
});

test("there is no letter behind Z, and no numeral behind XXXIX; parts become more, codes keep their width", () => {
  const [letters, romans, codes, parts] = COUNTERS;
  expect([letters?.write(27, "A"), romans?.write(40, "I"), codes?.write(3, "01"), codes?.write(10, "9"), parts?.write(3, "1/7"), parts?.write(8, "1/7")]).toEqual([null, null, "03", "10", "3/7", "8/8"]);
});
