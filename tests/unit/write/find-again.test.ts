// A line and a talk found again in a later text: by the structure of the note, or by words that are one of a kind; never guessed.
import fc from "fast-check";
import type { EventNote } from "../../../src/core/model";
import { readEventNote } from "../../../src/core/read/read-event-note";
import { blankedSource, findLine, findTalk, identifyLine, identifyLineAt, identifyTalk } from "../../../src/core/write/find-again";
import { lineEndAt, putLines } from "../../../src/core/write/put-lines";
import { scanLines } from "../../../src/core/read/lines";
import { contentEnd } from "../../../src/core/write/line-end";
import { runs } from "../../support/runs";

const options = { tag: "event" };
const read = (text: string): EventNote => readEventNote({ path: "PyCon.md", text }, options);

/** The number of the line that is found, or why there is none. */
function found(before: string, at: number, now: string): number | string {
  const identity = identifyLineAt(before, at);
  if (!identity) return "no line";
  const answer = findLine(now, identity);
  return answer.ok ? answer.value.index : answer.error.kind;
}

describe("a line is found", () => {
  test.each([
    ["in the same text, one of two", "a\nb\na", 2, "a\nb\na", 2],
    ["where boxes were ticked only, one of two", "- [ ] a\nb\n- [ ] a", 2, "- [x] a\nb\n- [/] a", 2],
    ["where it moved", "a\nb", 1, "b\na", 0],
    ["with its own box ticked", "- [ ] a\nb", 0, "new\n- [x] a\nb", 1],
    ["not where it was one of two", "a\nb\na", 2, "b\na", "ambiguous"],
    ["not where it is one of two", "a\nb", 0, "a\nb\na", "ambiguous"],
    ["not where it is gone", "a\nb", 0, "b\nc", "not found"],
    ["not where it is code by now", "a\nb", 0, "```\na\n```\nb", "not found"],
    ["not where it has other blanks", "  a\nb", 0, "a\nb\nc", "not found"],
    ["not where its box has other words", "- [ ] a\nb", 0, "- [ ] b\nb\nc", "not found"],
    ["not in code", "```\na\n```", 1, "```\na\n```", "no line"],
  ])("%s", (_, before, at, now, line) => expect(found(before, at, now)).toBe(line));
});

test("the identity out of a note counts the lines that read so", () => {
  const text = "# E\n\n## Talk 1: A\n\n- [ ] who??\n- [x] who??\n- whom??\n  - [ ] who??\n";
  const note = read(text);
  const [talk] = note.talks;
  expect(talk?.questions.map(({ source }) => identifyLine(note, source).total)).toEqual([2, 2, 1, 1]);
  expect(talk?.questions.map(({ source }) => identifyLine(note, source))).toEqual([4, 5, 6, 7].map((line) => identifyLineAt(text, line)));
  expect(identifyLine(note, (talk as { source: EventNote["talks"][number]["source"] }).source)).toEqual(identifyLineAt(text, 2));
});

test.each([
  ["- [ ] a", "- [\u0000] a"], ["    - [x] a  ", "    - [\u0000] a  "], ["\u00a0      - [x] a", "\u00a0      - [\u0000] a"], ["\t☑ a", "\t\u0000 a"], ["> - [x] a", "> - [\u0000] a"], ["\ufeff- [ ] a", "\ufeff- [ ] a"], ["no box", "no box"], ["", ""],
])("%j without its symbol is %j", (line, blanked) => expect(blankedSource(line)).toBe(blanked));

describe("a talk is found", () => {
  const TEXT = "# E\n\n## Talk 1: A\n\n## Talk 2: B\n\n## Talk 1: A\n";
  const at = (before: string, nth: number, now: string): string => {
    const note = read(before);
    const answer = findTalk({ path: "PyCon.md", text: now }, identifyTalk(note, note.talks[nth] as { key: string }), options);
    return answer.ok ? `${answer.value.talk.source.line} of ${answer.value.note.talks.length}` : answer.error.kind;
  };

  test.each([
    ["in the same text, one of two", TEXT, 2, TEXT, "6 of 3"],
    ["where it moved", TEXT, 1, `${TEXT}x\n## Talk 3: C\n`, "4 of 4"],
    ["not where it was one of two", TEXT, 0, "# E\n\n## Talk 1: A\n\n## Talk 2: B\n", "ambiguous"],
    ["not where it is one of two", "# E\n\n## Talk 1: A\n\n## Talk 2: B\n", 0, TEXT, "ambiguous"],
    ["not where it is gone", TEXT, 1, "# E\n\n## Talk 1: A\n\n## Talk 3: C\n", "not found"],
  ])("%s", (_, before, nth, now, line) => expect(at(before, nth, now)).toBe(line));
});

const anyText = fc.array(fc.constantFrom("a", "b c", "", "\n", "\r\n", "\r", "> ", "- x"), { maxLength: 10 }).map((parts) => parts.join(""));

test("lines are put between lines, with the line ends that are there, and nothing else changes", () => {
  fc.assert(fc.property(anyText, fc.boolean(), fc.nat(10), fc.array(fc.constantFrom("new", "", "newer"), { minLength: 1, maxLength: 3 }), (body, bom, pick, added) => {
    const text = (bom ? "\ufeff" : "") + body;
    const lines = scanLines(text);
    const at = pick % (lines.length + 1);
    const content = (of: string): readonly string[] => scanLines(of).map(({ start, end }) => of.slice(start, end));
    const next = putLines(text, lines, at, added);
    expect(content(next)).toEqual([...content(text).slice(0, at), ...added, ...content(text).slice(at)]);
    const eol = lineEndAt(text, lines, at);
    expect(next.length).toBe(text.length + added.join("").length + added.length * eol.length);
    expect(next.startsWith("\ufeff")).toBe(bom);
  }), { numRuns: runs(4000, 100_000) });
});

test.each([
  ["a\r\nb\nc", 0, "\r\n"], ["a\r\nb\nc", 1, "\r\n"], ["a\r\nb\nc", 2, "\n"], ["a\r\nb\nc", 3, "\n"], ["a\rb", 2, "\r"], ["a", 1, "\n"], ["a", 0, "\n"], ["", 0, "\n"],
])("the line end in %j before line %i is %j", (text, at, eol) => expect(lineEndAt(text, scanLines(text), at)).toBe(eol));

test.each([
  ["words", 5], ["words  \t", 5], ["words ^id-1", 5], ["words  ^id  ", 5], ["a ^b c", 6], ["a ^", 3], ["## A ##", 4], ["## A #b", 7], ["## A#", 5], ["## ##", 5], ["> ## A ##", 6], ["A ##", 4], ["## A ## ^id", 4], ["| a | b |", 7], ["| a |  ", 3], ["| a | b", 7], ["  words  ^id", 7], ["## A ##  ^id", 4], ["> | a |", 5], ["a |", 3], ["|", 1], ["", 0], ["^id", 3], ["######  A   ######", 9], ["####### A #", 11],
])("the words of %j end at %i", (line, at) => expect(contentEnd(line)).toBe(at));
