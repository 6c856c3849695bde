// What holds for any text whatsoever.
import fc from "fast-check";
import type { EventNote, Items } from "../../../src/core/model";
import { readEventNote } from "../../../src/core/read/read-event-note";
import { findTodoMarks } from "../../../src/core/read/todo-marks";

const part = fc.constantFrom(
  "# ", "## ", "### ", "- [ ] ", "* [x] ", "1. ", "☐ ", "• ☑ ", "> ", "> [!note] ", "**", "*", "_", "`", "```", "%%", "<!--", "-->", "$$", "---", "|", "Talk 1: ", "Speaker: ", "Day 2", "09:30 ", "Takeaways", "??", "Q: ", "TODO: ",
  "Ada Lovelace", " - ", " > ", " by ", "(", ")", "[[", "]]", "](", "#event", "\n", "\n", "\n\n", "\r\n", "\r", "\t", "    ", "\u{1f600}", "\ufeff", "é", "\u2028", "a", "tags: [event]\n",
);
const note = fc.oneof(fc.array(part, { maxLength: 60 }).map((parts) => parts.join("")), fc.string({ maxLength: 200 }));
const read = (text: string): EventNote => readEventNote({ path: "a.md", text }, { tag: "event" });
const groups = (found: EventNote): readonly Items[] => [found, ...found.talks];

test("any text is read, and twice the same", () => {
  fc.assert(fc.property(note, (text) => expect(read(text)).toEqual(read(text))), { numRuns: 3000 });
});

test("every checkbox is found exactly once", () => {
  fc.assert(fc.property(note, (text) => {
    const lines = groups(read(text)).flatMap(({ todos }) => todos.map((todo) => todo.source.line)).sort((a, b) => a - b);
    expect(lines).toEqual(findTodoMarks(text).map((mark) => mark.line));
  }), { numRuns: 3000 });
});

test("every item says its line as it stands there", () => {
  fc.assert(fc.property(note, (text) => {
    const lines = text.replace(/^\ufeff/u, "").split(/\r\n?|\n/u);
    const found = read(text);
    const sources = [...found.talks.map((talk) => talk.source), ...groups(found).flatMap((items) => [...items.todos, ...items.textTodos, ...items.questions, ...items.takeaways].map((item) => item.source))];
    for (const { line, text: said } of sources) expect(lines[line]).toBe(said);
  }), { numRuns: 3000, examples: [["\t\nSpeaker: Ada"]] });
});

test("names of talks and items are each given once", () => {
  fc.assert(fc.property(note, (text) => {
    const found = read(text);
    for (const keys of [found.talks.map(({ key }) => key), groups(found).flatMap(({ todos }) => todos.map(({ key }) => key)), groups(found).flatMap((items) => [...items.questions, ...items.takeaways].map(({ key }) => key))]) {
      expect(new Set(keys).size).toBe(keys.length);
    }
  }), { numRuns: 3000 });
});

test("talks follow each other and end where the next begins or before", () => {
  fc.assert(fc.property(note, (text) => {
    const { talks } = read(text);
    for (const [at, talk] of talks.entries()) {
      expect(talk.endLine).toBeGreaterThan(talk.source.line);
      expect(talk.endLine).toBeLessThanOrEqual(talks[at + 1]?.source.line ?? Infinity);
    }
  }), { numRuns: 3000 });
});

test("line ends make no difference to what is read", () => {
  fc.assert(fc.property(note.map((text) => text.replace(/\r\n?/gu, "\n")), (text) => {
    const { structure, ...unix } = read(text);
    const { structure: other, ...windows } = read(text.replaceAll("\n", "\r\n"));
    expect(windows).toEqual(unix);
    expect(typeof structure).toBe(typeof other);
  }), { numRuns: 3000 });
});

test("a tick changes no name and no structure", () => {
  fc.assert(fc.property(note, fc.nat(20), (text, pick) => {
    const marks = findTodoMarks(text);
    const mark = marks[pick % Math.max(1, marks.length)];
    if (!mark) return;
    const ticked = text.slice(0, mark.symbolStart) + (mark.box === "task" ? "/" : "☑") + text.slice(mark.symbolEnd);
    const keys = (found: EventNote): readonly string[] => groups(found).flatMap(({ todos }) => todos.map(({ key }) => key));
    expect(read(ticked).structure).toBe(read(text).structure);
    expect(keys(read(ticked))).toEqual(keys(read(text)));
  }), { numRuns: 3000 });
});

test("long lines and deep nesting are read in good time", () => {
  const hostile = [
    "`".repeat(100_000), "[".repeat(100_000), "*".repeat(100_000), "a ".repeat(50_000), "> ".repeat(50_000), "(".repeat(100_000), "%%".repeat(50_000), "<!--".repeat(25_000),
    "#".repeat(100_000), "- [ ] ".repeat(20_000), "Talk 1: ".repeat(12_000), " - ".repeat(33_000), "](".repeat(50_000), "**a".repeat(33_000), "#a".repeat(50_000), "&amp;".repeat(20_000), "\t".repeat(100_000), ", ".repeat(50_000),
  ];
  for (const line of hostile) for (const text of [`#event\n\n## ${line}\n\n${line}\n`, `#event\n\n- [ ] ${line}\n**${line}**`]) expect(read(text).path).toBe("a.md");
});
