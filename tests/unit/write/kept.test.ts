// What a note has to say still after a write: everything outside the lines that were written.
import { readEventNote } from "../../../src/core/read/read-event-note";
import { readAgain } from "../../../src/core/write/kept";

const options = { tag: "event" };
const BEFORE = `---
tags: [event, conf]
date: 2024-05-24
end: 2024-05-26
place: Berlin
---
# PyDays

TODO: pack
- [ ] tickets
- where??
- Takeaway: none yet
[programme](https://a.b/p)

# Friday, 24 May 2024

## 10:00-10:30 Keynote 1: Engines (Ada Lovelace, Room A)
- [ ] read
  - [ ] more
TODO: call
Q: why?
A: because
Takeaway: small
[slides](https://a.b/s.pdf)
### Notes
words

## Talk 2: Nets (Bob Kahn)

written
`;

/** The note with one of its lines as another; its last line is what was written. */
function again(line: string, as: string, was = "written"): boolean {
  const raw = { path: "a.md", text: BEFORE };
  const lines = BEFORE.split("\n");
  const at = lines.indexOf(was);
  const next = lines.map((each) => (each === line ? as : each)).join("\n");
  if (next === BEFORE) throw new Error(`no line ${line}`);
  return readAgain(raw, readEventNote(raw, options), { from: at, to: at + 1 }, next, { from: at, to: at + 1 }, options) !== null;
}

/** What can be written in one line, too. */
const ITEMS: readonly (readonly [what: string, line: string, as: string])[] = [
  ["a todo without a box", "TODO: pack", "TODO: back"], ["a todo's words", "- [ ] tickets", "- [ ] ticket"], ["a todo's symbol", "- [ ] tickets", "- [x] tickets"], ["a question", "- where??", "- when??"],
  ["a takeaway", "- Takeaway: none yet", "- Takeaway: one"], ["a link's words", "[programme](https://a.b/p)", "[program](https://a.b/p)"], ["a link's address", "[programme](https://a.b/p)", "[programme](https://a.b/q)"],
  ["how deep a todo is", "  - [ ] more", "- [ ] more"], ["a talk's todo", "- [ ] read", "- [ ] write"], ["a talk's todo without a box", "TODO: call", "TODO: fall"], ["a talk's question", "Q: why?", "Q: who?"],
  ["a talk's takeaway", "Takeaway: small", "Takeaway: large"], ["a link's kind", "[slides](https://a.b/s.pdf)", "[video](https://a.b/s.pdf)"], ["a talk's link", "[slides](https://a.b/s.pdf)", "words"],
  ["a section", "### Notes", "Notes"], ["a section's name", "### Notes", "### Note"],
];

const NOTE: typeof ITEMS = [
  ["a tag", "tags: [event, conf]", "tags: [event, con]"], ["the date", "date: 2024-05-24", "date: 2024-05-23"], ["the last day", "end: 2024-05-26", "end: 2024-05-27"], ["the place", "place: Berlin", "place: Bonn"],
  ["the name", "# PyDays", "# PyConf"], ["a talk's day", "# Friday, 24 May 2024", "# Saturday, 25 May 2024"],
  ["a talk's start", "## 10:00-10:30 Keynote 1: Engines (Ada Lovelace, Room A)", "## 10:10-10:30 Keynote 1: Engines (Ada Lovelace, Room A)"],
  ["a talk's end", "## 10:00-10:30 Keynote 1: Engines (Ada Lovelace, Room A)", "## 10:00-10:40 Keynote 1: Engines (Ada Lovelace, Room A)"],
  ["a talk's kind", "## 10:00-10:30 Keynote 1: Engines (Ada Lovelace, Room A)", "## 10:00-10:30 Talk 1: Engines (Ada Lovelace, Room A)"],
  ["a talk's number", "## 10:00-10:30 Keynote 1: Engines (Ada Lovelace, Room A)", "## 10:00-10:30 Keynote 3: Engines (Ada Lovelace, Room A)"],
  ["a talk's title", "## 10:00-10:30 Keynote 1: Engines (Ada Lovelace, Room A)", "## 10:00-10:30 Keynote 1: Engine (Ada Lovelace, Room A)"],
  ["a talk's speaker", "## 10:00-10:30 Keynote 1: Engines (Ada Lovelace, Room A)", "## 10:00-10:30 Keynote 1: Engines (Eve Lovelace, Room A)"],
  ["a talk's room", "## 10:00-10:30 Keynote 1: Engines (Ada Lovelace, Room A)", "## 10:00-10:30 Keynote 1: Engines (Ada Lovelace, Room B)"], ["an answer", "A: because", "A: so"], ["a talk", "## Talk 2: Nets (Bob Kahn)", "Nets"],
  ["what a line is part of", "words", "```"], ["that a comment has an end", "words", "words %% aside"],
];

test.each([...ITEMS, ...NOTE])("%s stays", (_, line, as) => expect(again(line, as)).toBe(false));

test.each(ITEMS)("%s may be another in the lines that were written", (_, line, as) => expect(again(line, as, line)).toBe(true));

test.each(ITEMS)("%s stays when the line above it is written", (_, line, as) => {
  const lines = BEFORE.split("\n");
  expect(again(line, as, lines[lines.indexOf(line) - 1])).toBe(false);
});

test.each([["words that are a comment now", "words", "<!-- words -->"], ["what is written, with all that will be written behind it", "written", "```"], ["what is written, with all that will be", "written", "%% aside"]])("%s", (_, line, as) => {
  expect(again(line, as)).toBe(false);
  expect(again(line, as, "- [ ] tickets")).toBe(false);
  if (line === "words") expect(again(line, as, "### Notes")).toBe(false);
});

test("words that nothing is read in may be others", () => expect(again("words", "more words")).toBe(true));

test("lines come and go, and all behind them is where it was", () => {
  const raw = { path: "a.md", text: BEFORE };
  const note = readEventNote(raw, options);
  const lines = BEFORE.split("\n");
  const at = lines.indexOf("- [ ] read");
  const put = [...lines.slice(0, at), "- [ ] new", "- [ ] newer", ...lines.slice(at)].join("\n");
  const read = readAgain(raw, note, { from: at, to: at }, put, { from: at, to: at + 2 }, options);
  expect(read?.talks[0]?.todos.map(({ text }) => text)).toEqual(["new", "newer", "read", "more"]);
  expect(readAgain(raw, note, { from: at, to: at }, put, { from: at, to: at + 1 }, options)).toBeNull();
  expect(readAgain(raw, note, { from: at, to: at }, put, { from: at + 1, to: at + 3 }, options)).toBeNull();
  const gone = [...lines.slice(0, at), ...lines.slice(at + 2)].join("\n");
  expect(readAgain(raw, note, { from: at, to: at + 2 }, gone, { from: at, to: at }, options)?.talks[0]?.todos).toEqual([]);
  expect(readAgain(raw, note, { from: at + 1, to: at + 2 }, gone, { from: at, to: at }, options)).toBeNull();
  expect(readAgain(raw, note, { from: at, to: at + 1 }, gone, { from: at, to: at }, options)).toBeNull();
});

test("a section that is new is no loss, one in the place of another is", () => {
  const text = "# E #event\n\n## Talk 1: A\n\n### One\n- x\n### Two\n- y\n";
  const raw = { path: "a.md", text };
  const note = readEventNote(raw, options);
  const all = (next: string, from: number, to: number): boolean => readAgain(raw, note, { from, to: from }, next, { from, to }, options) !== null;
  expect(all(text.replace("### Two", "### New\n- z\n### Two"), 6, 8)).toBe(true);
  expect(all(text.replace("### One", "### New\n### One"), 4, 5)).toBe(true);
  const [one, two] = ["### One\n- x\n", "### Two\n- y\n"];
  expect(readAgain(raw, note, { from: 8, to: 8 }, text.replace(one + two, two + one), { from: 8, to: 8 }, options)).toBeNull();
});
