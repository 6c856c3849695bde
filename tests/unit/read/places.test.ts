// Where things stand: lines and offsets point at what they say, whatever the line ends and the characters; names stay when something else is edited.
import fc from "fast-check";
import { neighboursIn, neighboursOf } from "../../../src/core/keys";
import type { EventNote, Items } from "../../../src/core/model";
import { contentLines, scanLines } from "../../../src/core/read/lines";
import { readEventNote } from "../../../src/core/read/read-event-note";
import { findTodoMarks } from "../../../src/core/read/todo-marks";
import { randomNote } from "../../support/random-notes";
import { runs } from "../../support/runs";

const NASTY = ["\ud83d", "\ude00", "\u{1f600}", "\u0000", "\r", "\r\n", "\n", "\u2028", "\u2029", "\u0085", "\ufeff", "\u200f", "\u202e", "שלום", "مرحبا", "\t", "\v", "\f", "\u00a0", "e\u0301", "\u200d", "\ufe0f", "Å"];

/** A note at random with other line ends, and signs put in that text often stumbles over. */
const nastyNote = fc.tuple(randomNote, fc.constantFrom("\n", "\r\n", "\r"), fc.boolean(), fc.array(fc.tuple(fc.nat(), fc.constantFrom(...NASTY)), { maxLength: 6 })).map(([note, eol, bom, signs]) => {
  const text = signs.reduce((done, [at, sign]) => {
    const place = at % (done.length + 1);
    return done.slice(0, place) + sign + done.slice(place);
  }, note.replaceAll("\n", eol));
  return bom ? `\ufeff${text}` : text;
});
const RUNS = runs(1000, 50_000);
const read = (text: string): EventNote => readEventNote({ path: "a.md", text }, { tag: "event" });
const groups = (note: EventNote): readonly Items[] => [note, ...note.talks];
const todosOf = (note: EventNote) => groups(note).flatMap(({ todos }) => todos);

test("lines are those of the text, and their content begins inside them", () => {
  fc.assert(fc.property(nastyNote, (text) => {
    const lines = scanLines(text);
    expect(lines.map(({ start, end }) => text.slice(start, end))).toEqual(text.replace(/^\ufeff/u, "").split(/\r\n|\r|\n/u));
    expect(lines.map(({ index }) => index)).toEqual(lines.map((_, at) => at));
    for (const { start, from, end } of lines) expect(start <= from && from <= end).toBe(true);
  }), { numRuns: RUNS });
});

test("a note is read from its lines of content and front matter, numbered as all of them are", () => {
  fc.assert(fc.property(nastyNote, (text) => {
    const all = scanLines(text);
    const { lines, count, last } = contentLines(text);
    expect(lines).toEqual(all.filter(({ kind }) => kind === "text" || kind === "front matter"));
    expect([count, last]).toEqual([all.length, all[all.length - 1]?.kind]);
  }), { numRuns: RUNS });
});

test("a checkbox says where its symbol, its text and its line are", () => {
  fc.assert(fc.property(nastyNote, (text) => {
    const lines = scanLines(text);
    for (const mark of findTodoMarks(text)) {
      const line = lines[mark.line];
      expect([line?.start, line?.end, line?.kind]).toEqual([mark.lineStart, mark.lineEnd, "text"]);
      expect(text.slice(mark.symbolStart, mark.symbolEnd)).toBe(mark.symbol);
      if (mark.box === "task") expect([text[mark.symbolStart - 1], text[mark.symbolEnd]]).toEqual(["[", "]"]);
      expect(text.slice(mark.textStart, mark.lineEnd).trim()).not.toBe("");
    }
  }), { numRuns: RUNS, examples: [["- [ ] \u000b\n"]] });
});

test("every checkbox is a todo of the note or of one talk, with its own symbol and words", () => {
  fc.assert(fc.property(nastyNote, (text) => {
    const found = todosOf(read(text)).map(({ source, symbol, text: words }) => [source.line, symbol, words] as const).sort(([a], [b]) => a - b);
    expect(found).toEqual(findTodoMarks(text).map((mark) => [mark.line, mark.symbol, text.slice(mark.textStart, mark.lineEnd).trim()]));
  }), { numRuns: RUNS, examples: [["- [ ] before\nSpeaker: Ada Lovelace\n\n# Loops\n\n- [ ] behind\n"]] });
});

test("neighbours out of the text are those out of its lines", () => {
  fc.assert(fc.property(nastyNote, (text) => {
    const marks = findTodoMarks(text);
    const lines = scanLines(text).map(({ start, end }) => text.slice(start, end));
    for (const mark of marks) lines[mark.line] = text.slice(mark.lineStart, mark.symbolStart) + text.slice(mark.symbolEnd, mark.lineEnd);
    const known = new Map(marks.map((mark) => [mark.lineStart, mark]));
    for (const mark of marks) expect(neighboursIn(text, mark, known)).toEqual(neighboursOf(lines, mark.line));
  }), { numRuns: RUNS });
});

test("ten thousand levels of lists and of quotes are read", () => {
  const depth = 10_000;
  const list = Array.from({ length: 300 }, (_, level) => `${"  ".repeat(level)}- [ ] level ${level}`).join("\n");
  for (const text of [`${"> ".repeat(depth)}- [ ] deep`, `${"- ".repeat(depth)}[ ] deep`, `${"- > ".repeat(depth)}- [ ] deep\n\n\n- [ ] b`, list]) expect(read(`#event\n\n${text}\n`).path).toBe("a.md");
  expect(findTodoMarks(`${"> ".repeat(depth)}- [ ] deep`)).toHaveLength(1);
  expect(findTodoMarks(`${"- ".repeat(depth)}[ ] deep`)).toHaveLength(1);
  expect(findTodoMarks(list)).toHaveLength(300);
});

describe("names", () => {
  const word = fc.stringMatching(/^[a-z]{3,8}$/u);
  const line = fc.oneof(word.map((each) => `- [ ] ${each}`), word.map((each) => `- [x] ${each}`), word.map((each) => `- ${each}`), word.map((each) => `- what is ${each}??`));
  const talks = fc.array(fc.tuple(word, fc.array(line, { minLength: 1, maxLength: 6 })), { minLength: 2, maxLength: 6 });
  const written = (parts: readonly (readonly [string, readonly string[]])[]): string => parts.map(([title, lines], nth) => `## Talk ${nth + 1}: ${title}\n\n${lines.join("\n")}\n`).join("\n");
  const namesOf = (note: EventNote, without: number): readonly string[] =>
    note.talks.filter((_, nth) => nth !== without).flatMap(({ key, todos, questions }) => [key, ...[...todos, ...questions].map((item) => item.key)]);

  test("of all other talks and of what stands in them stay when one talk is edited", () => {
    fc.assert(fc.property(talks, fc.nat(), fc.array(line, { maxLength: 4 }), (parts, pick, more) => {
      const edited = pick % parts.length;
      const before = read(`#event\n\n${written(parts)}`);
      const after = read(`#event\n\n${written(parts.map(([title, lines], nth) => [title, nth === edited ? more : lines]))}`);
      // Questions of equal words are told apart by their order in the note: an equal one above renames those below.
      const asked = (note: EventNote): readonly string[] => note.talks.flatMap(({ questions }) => questions.map(({ text }) => text));
      fc.pre(new Set(asked(before)).size === asked(before).length && new Set(asked(after)).size === asked(after).length);
      expect(namesOf(after, edited)).toEqual(namesOf(before, edited));
    }), { numRuns: RUNS });
  });
});
