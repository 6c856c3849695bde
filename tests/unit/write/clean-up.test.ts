// Cleaning up what was pasted: whole notes before and after, that a note reads the same, and that cleaning twice changes nothing more.
import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readEventNote } from "../../../src/core/read/read-event-note";
import { cleanUp, cleanUpChanges, withChanges } from "../../../src/core/write/clean-up";
import { visible } from "../../../src/core/read/invisible";
import { runs } from "../../support/runs";

const changesOf = (text: string, path = "PyCon.md"): ReturnType<typeof cleanUpChanges> => cleanUpChanges({ path, text }, { tag: "event", labels: [] }, null);
const cleaned = (text: string): string => withChanges(text, changesOf(text));

/** What the law promises to keep: talks, people, todos, questions, takeaways. */
function said(path: string, text: string): unknown {
  const note = readEventNote({ path, text }, { tag: "event", labels: [] });
  return [note, ...note.talks].map((part) => ({
    ...("title" in part ? { title: visible(part.title ?? ""), number: part.number, people: part.speakers.map(({ name }) => visible(name)), kind: part.kind } : { event: visible(part.event ?? ""), date: part.date }),
    todos: part.todos.map(({ text: words, state }) => [visible(words), state]), questions: part.questions.map(({ text: words, state }) => [visible(words), state]), takeaways: part.takeaways.map(({ text: words }) => visible(words)),
  }));
}

test("a note pasted from a phone", () => {
  expect(cleaned("PyCon 2024\n\nTalk 1: Ada Lovelace > Engines\n\n\u2022 \u2610 try it\n\u2022 a thought\n\nTakeaways\n\n\u2022 keep it simple\n\n2. Talk: Grace Hopper\n\n\u2611 done\n\n#event\n")).toBe(
    "# PyCon 2024\n\n## Talk 1: Ada Lovelace > Engines\n\n- [ ] try it\n- a thought\n\n### Takeaways\n\n- keep it simple\n\n## 2. Talk: Grace Hopper\n\n- [x] done\n\n#event\n");
});

test("bullets of the second level go below those of the first, as far in as they are read", () => {
  expect(cleaned("Harbour Days\n\n\u2022 Ada Lovelace \u2013 Cranes\n\u25e6 rope first\n\u25e6 \u2610 read the plan\n\u2022 Bob Kahn \u2013 Nets\n\u25e6 \u2611 took a picture\n\u25e6 who mends them??\n\n> \u2022 quoted\n> \u25aa deeper\n\n#event\n")).toBe(
    "Harbour Days\n\n- Ada Lovelace \u2013 Cranes\n  - rope first\n  - [ ] read the plan\n- Bob Kahn \u2013 Nets\n  - [x] took a picture\n  - who mends them??\n\n> - quoted\n>   - deeper\n\n#event\n");
  // Alone they are the first level.
  expect(cleaned("# Days\n\n\u25e6 rope first\n\u25e6 \u2610 read\n")).toBe("# Days\n\n- rope first\n- [ ] read\n");
});

test("a list that was pasted with a margin has none, as what is indented behind a blank line is code", () => {
  expect(cleaned("Harbour Days\n\nTalk 1: Ada Lovelace > Ropes\n\n\t\u2022\tone rope\n\n\t\u2022\tno knots\n\t\u2022\t\u2610 ask Ines\n\t\t\u25e6\tby mail\n\nTalk 2: Bob Kahn > Nets\n\n\t\u2022\t\u2611 mend ours\n\n#event\n")).toBe(
    "# Harbour Days\n\n## Talk 1: Ada Lovelace > Ropes\n\n- one rope\n\n- no knots\n- [ ] ask Ines\n\t- by mail\n\n## Talk 2: Bob Kahn > Nets\n\n- [x] mend ours\n\n#event\n");
});

test("a list is cleaned as a whole or not at all: half of one would be two", () => {
  // The first line names the event as it stands; with a bullet of Markdown it would not.
  expect(cleaned("\u25a0 rope\n\u25a0 nets\n\u25a0 sails\n\nwords\n\n\u25a0 tar\n\u25a0 oil\n")).toBe("\u25a0 rope\n\u25a0 nets\n\u25a0 sails\n\nwords\n\n- tar\n- oil\n");
});

test("a clean note has nothing to clean up", () => {
  for (const note of ["", "# PyCon\n\n## Talk 1: A\n\n- [ ] x\n- y\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n", "plain words\n\nmore of them"]) expect(changesOf(note)).toEqual([]);
});

test("code, math, comments and front matter are left alone", () => {
  const note = "---\ntitle: a\u200bb\n---\n\n```\n\u2022 \u2610 x\u200b\n```\n\n$$\n\u2022 y\n$$\n\n%%\n\u2022 z\n%%\n\n`a\u200bb` c\n";
  expect(changesOf(note)).toEqual([]);
});

test.each([
  ["a row without its ends", "a | b\n--- | ---\n1 | 2\n", "| a | b |\n| --- | --- |\n| 1 | 2 |\n"],
  ["a delimiter that is too short, with long dashes", "| a | b |\n| \u2014\u2014 |\n| 1 | 2\n", "| a | b |\n| --- | --- |\n| 1 | 2 |\n"],
  ["a row that is too short", "| a | b | c |\n| :-- | --- | --: |\n| 1 |\n", "| a | b | c |\n| :-- | --- | --: |\n| 1 |  |  |\n"],
  ["words with a pipe are no table", "a | b\n\nc | d\n", "a | b\n\nc | d\n"],
])("tables: %s", (_, before, after) => expect(cleaned(`# PyCon\n\n${before}`)).toBe(`# PyCon\n\n${after}`));

test.each([
  ["a\u200bb\u00adc\u2060d\ufeff", "abcd"], ["a\u00a0b", "a b"], ["\u{1f468}\u200d\u{1f469}\u200d\u{1f467}", "\u{1f468}\u200d\u{1f469}\u200d\u{1f467}"],
  ["\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"], ["\u0915\u094d\u200d\u0937", "\u0915\u094d\u200d\u0937"], ["\u0e01\u200b\u0e02", "\u0e01\u200b\u0e02"], ["`a\u200bb`", "`a\u200bb`"], ["a\u200db", "ab"], ["\u200ba\u200b", "a"], ["a\u2007\u202fb", "a  b"], ["\u{1f600}\u200b\u0e01", "\u{1f600}\u200b\u0e01"], ["a\u200b\u0e01", "a\u0e01"], ["\u0e01\u200ba", "\u0e01\u200ba"], ["\u1780\u200b\u1780 \u1000\u200b\u1000 \u0e81\u200b\u0e81 \u0f40\u200b\u0f40", "\u1780\u200b\u1780 \u1000\u200b\u1000 \u0e81\u200b\u0e81 \u0f40\u200b\u0f40"], ["\u0e01\u2060\u0e02\u00ad", "\u0e01\u0e02"], ["\u0915\u200b\u0915", "\u0915\u0915"], ["\u{1f600}\u200d", "\u{1f600}\u200d"], ["\u{1f400}\u200da\u200d", "\u{1f400}\u200da"], ["\ue000\u200db", "\ue000b"],
  ["\u0915\uff41\u200db", "\u0915\uff41b"], ["\u{1f44d}\u{1f3ff}\u200d\u{1f466}", "\u{1f44d}\u{1f3ff}\u200d\u{1f466}"], ["\u{1d400}\u200dx\u0915", "\u{1d400}x\u0915"], ["\u200b", ""],
])("what can't be seen: %j", (before, after) => expect(visible(before)).toBe(after));

test.each([
  ["---\nevent: PyCon\nspeaker: Ada Lovelace\n---\nTalk 1: A\nx\n\nTakeaways\n- y\n", "---\nevent: PyCon\nspeaker: Ada Lovelace\n---\nTalk 1: A\nx\n\nTakeaways\n- y\n", ""],
  ["PyCon\n\n### Talk 1: A\n\nx\n\nTalk 2: B\n\nNotes:\n- y\n", "# PyCon\n\n### Talk 1: A\n\nx\n\nTalk 2: B\n\n#### Notes\n- y\n", "0 headings, 8 headings"],
  ["PyCon 2024\n\n> Talk 1: A\n> x\n\nTalk 2: B\ny\n", "# PyCon 2024\n\n> Talk 1: A\n> x\n\nTalk 2: B\ny\n", "0 headings"],
  ["# PyCon\n\nwords\n\nTalk 1: A\ny\n", "# PyCon\n\nwords\n\n## Talk 1: A\ny\n", "4 headings"],
  ["PyCon\n\n# Talk 1: A\n\nTalk 2: B\n", "PyCon\n\n# Talk 1: A\n\nTalk 2: B\n", ""],
  ["PyCon 2024\n\n1. Talk: Engines\nx\n\n2. Talk: Nets\ny\n", "# PyCon 2024\n\n## 1. Talk: Engines\nx\n\n## 2. Talk: Nets\ny\n", "0 headings, 2 headings, 5 headings"],
  ["PyCon 2024\n\n- Talk: Engines\n- Talk: Nets\n", "# PyCon 2024\n\n- Talk: Engines\n- Talk: Nets\n", "0 headings"],
  ["# A\n\n- ☐ x\n* ☑ y\n• ☒ z\n☐️  a\n•  b\n  • c\n> • d\n•e\n☐ \n+ ✅ f\n", "# A\n\n- [ ] x\n- [x] y\n- [x] z\n- [ ] a\n- b\n  - c\n> - d\n•e\n☐ \n- [x] f\n", "2 todos, 3 todos, 4 todos, 5 todos, 6 bullets, 7 bullets, 8 bullets, 11 todos"],
  ["# A\n\na​b c\n", "# A\n\nab c\n", "2 invisible"],
  ["PyCon 2024\n\nTalk 1: Ada Lovelace > One:\n\nTakeaways:\n• x\n", "# PyCon 2024\n\n## Talk 1: Ada Lovelace > One:\n\n### Takeaways\n- x\n", "0 headings, 2 headings, 4 headings, 5 bullets"],
  ["Ada\n\nTalk 1: One\n\nwords\n", "# Ada\n\n## Talk 1: One\n\nwords\n", "0 headings, 2 headings"],
  ["12:30\n\nTalk 1: One\n\nwords\n", "12:30\n\nTalk 1: One\n\nwords\n", ""],
  ["## PyCon\n\nTalk 1: One\n\nwords\n", "## PyCon\n\n## Talk 1: One\n\nwords\n", "2 headings"],
  ["###### Talk 1: One\n\nTakeaways\n- x\n", "###### Talk 1: One\n\nTakeaways\n- x\n", ""],
  ["# A\n\n• Q: who?\n• A: me\n", "# A\n\n- Q: who?\n- A: me\n", "2 bullets, 3 bullets"],
  ["Talk 1: A\n• x\n\nTalk 2: B\n• ☐ y\n", "## Talk 1: A\n- x\n\n## Talk 2: B\n- [ ] y\n", "0 headings, 1 bullets, 3 headings, 4 todos"],
  ["# E\n\nTalk 1: A\nx\n• ☐ y\n1. z\n", "# E\n\n## Talk 1: A\nx\n- [ ] y\n1. z\n", "2 headings, 4 todos"],
  ["# E\n\nEngines​ - Ada Lovelace\nx\n", "# E\n\nEngines - Ada Lovelace\nx\n", "2 invisible"],
  ["• why??\n---\n", "• why??\n---\n", ""],
  ["Slides\nTalk 2: Two\n", "Slides\n## Talk 2: Two\n", "1 headings"],
  ["Notes:\n12. Talk: Nets\n☑ done\nTalk 2: Two\nEngines\nTakeaways\n", "Notes:\n## 12. Talk: Nets\n- [x] done\n## Talk 2: Two\nEngines\n### Takeaways\n", "1 headings, 2 todos, 3 headings, 5 headings"],
  ["☑ done\nTalk 2: Two\n", "☑ done\n## Talk 2: Two\n", "1 headings"],
  ["\t• deep\nQ: who?\nTODO: z\n", "- deep\nQ: who?\nTODO: z\n", "0 bullets"],
  ["# Days\n\n- a\n\t• b\n\t☐ c\n", "# Days\n\n- a\n\t- b\n\t- [ ] c\n", "3 bullets, 4 todos"],
  ["# Days\n\n  • a\n\t• b\n", "# Days\n\n  - a\n\t- b\n", "2 bullets, 3 bullets"],
  ["# Days\n\n\t- a\n\t• b\n1. c\n", "# Days\n\n\t- a\n- b\n1. c\n", "3 bullets"],
  ["# Days\n\n> • a\n>\t• b\n", "# Days\n\n> - a\n>\t- b\n", "2 bullets, 3 bullets"],
  ["PyCon\n\n> [!tip] Wear a hat\n\nTalk 1: A\n", "# PyCon\n\n> [!tip] Wear a hat\n\n## Talk 1: A\n", "0 headings, 4 headings"],
  ["# PyCon\n\n#3 Talk: Ten\nx\n\n#4 Talk: Nine\n", "# PyCon\n\n#3 Talk: Ten\nx\n\n#4 Talk: Nine\n", ""],
  ["# PyCon\n\n**Talk 1: A**\nx • y\n", "# PyCon\n\n**Talk 1: A**\nx • y\n", ""],
  // One change that would change the event's name takes no other with it.
  ["a\u200bb \u00a0 c\n\u{1f400}\u200bx\n", "ab   c\n\u{1f400}x\n", "0 invisible, 1 invisible"],
  ["■ rope\n■ nets\n\na\u200bb\n\na | b\n--- | ---\n1 | 2\n\nc\u200bd\n", "■ rope\n■ nets\n\nab\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\ncd\n", "3 invisible, 5 tables, 6 tables, 7 tables, 9 invisible"],
  ["# PyCon\n\n| a | b |\n  | --- |  \n  | 1\n", "# PyCon\n\n| a | b |\n| --- | --- |\n| 1 |  |\n", "3 tables, 4 tables"],
  ["# PyCon\n\n| a | b |\n| --- | —— |\n", "# PyCon\n\n| a | b |\n| --- | --- |\n", "3 tables"],
  ["# PyCon\n\n| a | b |\n|--|——|\n", "# PyCon\n\n| a | b |\n| -- | --- |\n", "3 tables"],
  ["# PyCon\n\n| 1 |\n|---|\n> a | b\n", "# PyCon\n\n| 1 |\n|---|\n> a | b\n", ""],
  ["# PyCon\n\n| 1 |\n|---|", "# PyCon\n\n| 1 |\n|---|", ""],
  ["# PyCon\n\n| 1 | 2\n---\n", "# PyCon\n\n| 1 | 2\n---\n", ""],
  ["# Days\n\n\t• a\n  \t• b\n", "# Days\n\n\t- a\n  \t- b\n", "2 bullets, 3 bullets"],
  ["■ rope\n■ nets\n\nTalk 1: Ada Lovelace > A\nx\n\nTalk 2: Bob Kahn > B\n• y\n", "■ rope\n■ nets\n\n## Talk 1: Ada Lovelace > A\nx\n\n## Talk 2: Bob Kahn > B\n- y\n", "3 headings, 6 headings, 7 bullets"],
  ["Takeaways\n| 1 | 2\n---\n", "Takeaways\n| 1 | 2\n---\n", ""],
  ["# Days\n\n\t\t• a\n\t• b\n", "# Days\n\n\t- a\n- b\n", "2 bullets, 3 bullets"],
  ["# Days\n\n## Talk 1: A\n\n■ why\n- x\n\n## Talk 2: B\n", "# Days\n\n## Talk 1: A\n\n- why\n- x\n\n## Talk 2: B\n", "4 bullets"],
  ["■ b\n\n2. Talk: Grace Hopper\nx\n", "■ b\n\n## 2. Talk: Grace Hopper\nx\n", "2 headings"],
  ["• ☐ todo\n---\n## Talk 3: Three\n", "• ☐ todo\n---\n## Talk 3: Three\n", ""],
  ["☑ done\n---\n\r\n", "☑ done\n---\n\r\n", ""],
  ["Ada Lovelace\nTalk 2: Two\n", "Ada Lovelace\n## Talk 2: Two\n", "1 headings"],
  ["# PyCon\n\na | b\n--- | ---\n1 | 2\n", "# PyCon\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n", "2 tables, 3 tables, 4 tables"],
  ["# PyCon\n#event\n\n☐\u200b box\n| x\u200b | y |\n", "# PyCon\n#event\n\n☐\u200b box\n| x | y |\n", "4 invisible"],
  ["# PyCon\n#event\n\nSlides\n• \u200b☐ x\nTalk 1: Ada > Loops\nTalk 2:\u200b Bob > Nets\nwo\u200brd\n\n| a | b |\n", "# PyCon\n#event\n\nSlides\n• \u200b☐ x\n## Talk 1: Ada > Loops\n## Talk 2: Bob > Nets\nword\n\n| a | b |\n", "5 headings, 6 headings, 7 invisible"],
  ["# PyCon\n\n  a | b\n  --- | ---\n  1 | 2\n", "# PyCon\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n", "2 tables, 3 tables, 4 tables"],
  ["# PyCon\n\n| a \\| b | c |\n| --- | --- |\n| 1 \\| 2\n", "# PyCon\n\n| a \\| b | c |\n| --- | --- |\n| 1 \\| 2 |  |\n", "4 tables"],
  ["# PyCon\n\n|  a  | b |\n|---|:-:|\n| 1 | 2 |\n| 3 | 4 | 5 |\n", "# PyCon\n\n|  a  | b |\n|---|:-:|\n| 1 | 2 |\n| 3 | 4 | 5 |\n", ""],
  ["# PyCon\n\n> a | b\n> --- | ---\n> 1 | 2\n", "# PyCon\n\n> a | b\n> --- | ---\n> 1 | 2\n", ""],
  ["# PyCon\n\na | b\nc | d\n--- | ---\n", "# PyCon\n\na | b\n| c | d |\n| --- | --- |\n", "3 tables, 4 tables"],
  ["# PyCon\n\n| a |\n| --- |\n| 1\n| 2 |\nwords\n| x\n", "# PyCon\n\n| a |\n| --- |\n| 1 |\n| 2 |\nwords\n| x\n", "4 tables"],
  ["# PyCon\n\n  | a | b |  \n| --- | --- |\n1 | 2 |\n", "# PyCon\n\n  | a | b |  \n| --- | --- |\n| 1 | 2 |\n", "4 tables"],
  ["# PyCon\n\n```\na | b\n--- | ---\n1 | 2\n```\n", "# PyCon\n\n```\na | b\n--- | ---\n1 | 2\n```\n", ""],
  ["# PyCon\n\na | b\n-- x | --\n1 | 2\n", "# PyCon\n\na | b\n-- x | --\n1 | 2\n", ""],
  ["# PyCon\n\nwords\n--- | ---\n1 | 2\n", "# PyCon\n\nwords\n--- | ---\n1 | 2\n", ""],
  ["# PyCon\n\na | b\n---\n1 | 2\n", "# PyCon\n\na | b\n---\n1 | 2\n", ""],
  ["# PyCon\n\n- ✅ a\n• ☑ b\nx ☐ c\n*   ☐ d\n", "# PyCon\n\n- [x] a\n- [x] b\nx ☐ c\n- [ ] d\n", "2 todos, 3 todos, 5 todos"],
  ["# PyCon\n\nTalk 1: A: one\n\nNotes: two:\n- x\n", "# PyCon\n\n## Talk 1: A: one\n\n### Notes: two\n- x\n", "2 headings, 4 headings"],
  ["PyCon\n\nTalk 1: A\n\n# Hallway\n\nTalk 2: B\n", "PyCon\n\n## Talk 1: A\n\n# Hallway\n\n## Talk 2: B\n", "2 headings, 6 headings"],
  ["PyCon\n\n## Hallway\n\nTalk 2: B\n", "# PyCon\n\n## Hallway\n\n## Talk 2: B\n", "0 headings, 4 headings"],
  ["PyCon\n\nTalk 1: A  \n\nB) Talk: C\n\n• Talk: D\n", "# PyCon\n\n## Talk 1: A\n\n### B) Talk: C\n\n- Talk: D\n", "0 headings, 2 headings, 4 headings, 6 bullets"],
])("%j becomes %j by %s", (before, after, kinds) => {
  const changes = changesOf(before);
  expect(withChanges(before, changes)).toBe(after);
  expect(changes.map(({ line, kind }) => `${line} ${kind}`).join(", ")).toBe(kinds);
  const lines = before.split("\n");
  for (const change of changes) expect(change.before).toBe(lines[change.line]);
});

const cleanedBy = (text: string, chosen: ReturnType<typeof cleanUpChanges>): ReturnType<typeof cleanUp> => cleanUp({ path: "PyCon.md", text }, chosen, { tag: "event", labels: [] });

test("of several talks some alone are no headings: the others would be no talks any more, so nothing is done", () => {
  const text = "Harbour Days\n\nTalk 1: Ada Lovelace > Ropes\n\n\u2022 wet\n\nTalk 2: Bob Kahn > Nets\n\n#event\n";
  const changes = changesOf(text);
  expect(changes.map(({ line, kind }) => `${line} ${kind}`)).toEqual(["0 headings", "2 headings", "4 bullets", "6 headings"]);
  expect(cleanedBy(text, changes.slice(0, 2))).toEqual({ ok: false, error: { kind: "misread" } });
  expect(cleanedBy(text, changes.slice(2, 3))).toEqual({ ok: true, value: { text: text.replace("\u2022", "-"), cursor: null } });
  expect(cleanedBy(text, changes)).toEqual({ ok: true, value: { text: withChanges(text, changes), cursor: null } });
});

test.each([
  ["the words of a todo", "- [ ] mend ours", "- [ ] sell ours"], ["the state of a todo", "- [ ] mend ours", "- [x] mend ours"], ["a question", "- who pays??", "- who eats??"], ["an answer", "- why?? \u2192 wind", "- why?? \u2192 rain"],
  ["a takeaway", "- start small", "- start large"], ["where a link goes", "see [slides](https://a.b)", "see [slides](https://a.c)"], ["what a link is called", "see [slides](https://a.b)", "see [pictures](https://a.b)"],
  ["a todo without a box", "TODO: call Ines", "TODO: call Bob"], ["who spoke", "## Talk 1: Ropes - Ada Lovelace", "## Talk 1: Ropes - Grace Hopper"], ["a title", "## Talk 1: Ropes - Ada Lovelace", "## Talk 1: Nets - Ada Lovelace"],
])("what would change %s is not done, whoever asks for it", (_, before, after) => {
  const text = "# Days\n#event\n\n## Talk 1: Ropes - Ada Lovelace\n\n- [ ] mend ours\n- who pays??\n- why?? \u2192 wind\n\nsee [slides](https://a.b)\nTODO: call Ines\n\n### Takeaways\n\n- start small\n";
  expect(cleanedBy(text, [{ line: text.split("\n").indexOf(before), kind: "invisible", before, after }])).toEqual({ ok: false, error: { kind: "misread" } });
});

test("only what is selected, and only what was chosen", () => {
  const text = "\u2022 a\n\u2022 b\n\u2022 c\n";
  const some = cleanUpChanges({ path: "x.md", text }, { tag: "event", labels: [] }, { from: 1, to: 2 });
  expect(some.map(({ line }) => line)).toEqual([1, 2]);
  expect(cleanedBy(text, some.slice(1))).toEqual({ ok: true, value: { text: "\u2022 a\n\u2022 b\n- c\n", cursor: null } });
  // A line above that became a fence a moment before.
  expect(cleanedBy("```\n\u2022 b\n\u2022 c\n", some.slice(1))).toEqual({ ok: false, error: { kind: "not found" } });
  expect(cleanedBy("\u2022 a\n\u2022 other\n\u2022 c\n", some)).toEqual({ ok: false, error: { kind: "not found" } });
  expect(cleanedBy("\u2022 a\n", some)).toEqual({ ok: false, error: { kind: "not found" } });
  expect(cleanedBy("\u2022 a\n", some.slice(1))).toEqual({ ok: false, error: { kind: "not found" } });
  expect(cleanUpChanges({ path: "x.md", text }, { tag: "event", labels: [] }, { from: 0, to: 1 }).map(({ line }) => line)).toEqual([0, 1]);
  expect(cleanedBy("new\n\u2022 a\n\u2022 b\n\u2022 c\n", some)).toEqual({ ok: false, error: { kind: "not found" } });
});

test("the seed and the recorded notes read the same when cleaned, and cleaning twice changes nothing more", () => {
  for (const folder of ["fixtures/seed", "notes"]) {
    const home = join(__dirname, "../..", folder);
    for (const name of readdirSync(home).filter((each) => /\.(?:md|txt)$/u.test(each) && !each.endsWith(".found.txt"))) {
      const text = readFileSync(join(home, name), "utf8");
      const path = name.replace(/\.txt$/u, ".md");
      const once = withChanges(text, changesOf(text, path));
      expect([name, said(path, once)]).toEqual([name, said(path, text)]);
      expect([name, changesOf(once, path)]).toEqual([name, []]);
    }
  }
});

test("the pasted seed becomes headings, lists and tasks", () => {
  const text = readFileSync(join(__dirname, "../../fixtures/seed/pyconweb.txt"), "utf8");
  const after = withChanges(text, changesOf(text));
  expect(after).not.toMatch(/[\u2022\u2610\u2611]/u);
  expect(after.match(/^## (?:Talk \d|\d\. Talk)/gmu)).toHaveLength(7);
});

const part = fc.constantFrom("Talk 1: Ada Lovelace > One\n", "Talk 2: Two\n", "2. Talk: Grace Hopper\n", "## Talk 3: Three\n", "Takeaways\n", "Notes:\n", "words\n", "\u2022 \u2610 todo\n", "  \u2022 item\n", "\u2611 done\n", "\u2022 why??\n", "\n", "\n", "\r\n", "#event\n", "a\u200bb \u00a0 c\n", "a | b\n", "--- | ---\n", "| 1 |\n", "```\n", "\t\u2022 deep\n", "> \u2022 quoted\n", "%%\n", "1. one\n", "\u25e6 x\n", "---\n", "Keynote\n");
const pasted = fc.array(part, { maxLength: 16 }).map((parts) => parts.join(""));

test("any note reads the same when cleaned, all lines stay, and cleaning twice changes nothing more", () => {
  fc.assert(fc.property(pasted, (text) => {
    const once = cleaned(text);
    expect(said("PyCon.md", once)).toEqual(said("PyCon.md", text));
    expect(once.split(/\r\n?|\n/u)).toHaveLength(text.split(/\r\n?|\n/u).length);
    expect(changesOf(once)).toEqual([]);
  }), { numRuns: runs(600, 20_000) });
});
