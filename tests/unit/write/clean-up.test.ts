// Cleaning up what was pasted: whole notes before and after, that a note reads the same, and that cleaning twice changes nothing more.
import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readEventNote } from "../../../src/core/read/read-event-note";
import { cleanUp, cleanUpChanges, withChanges } from "../../../src/core/write/clean-up";
import { visible } from "../../../src/core/write/invisible";
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
  ["\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"], ["\u0915\u094d\u200d\u0937", "\u0915\u094d\u200d\u0937"], ["\u0e01\u200b\u0e02", "\u0e01\u200b\u0e02"], ["`a\u200bb`", "`a\u200bb`"], ["a\u200db", "ab"],
])("what can't be seen: %j", (before, after) => expect(visible(before)).toBe(after));

test("only what is selected, and only what was chosen", () => {
  const text = "\u2022 a\n\u2022 b\n\u2022 c\n";
  const some = cleanUpChanges({ path: "x.md", text }, { tag: "event", labels: [] }, { from: 1, to: 2 });
  expect(some.map(({ line }) => line)).toEqual([1, 2]);
  expect(cleanUp(text, some.slice(1))).toEqual({ ok: true, value: { text: "\u2022 a\n\u2022 b\n- c\n", cursor: null } });
  // A line above that became a fence a moment before.
  expect(cleanUp("```\n\u2022 b\n\u2022 c\n", some.slice(1))).toEqual({ ok: false, error: { kind: "not found" } });
  expect(cleanUp("new\n\u2022 a\n\u2022 b\n\u2022 c\n", some)).toEqual({ ok: false, error: { kind: "not found" } });
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
