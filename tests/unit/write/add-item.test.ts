// A new todo, question or takeaway: where the note has such items, as it writes them, and nothing else changes.
import fc from "fast-check";
import type { Items, RawNote } from "../../../src/core/model";
import { readEventNote } from "../../../src/core/read/read-event-note";
import { addItem, type NewItem } from "../../../src/core/write/add-item";
import { spliceOf } from "../../../src/core/write/change";
import { identifyTalk } from "../../../src/core/write/find-again";
import { oneLine } from "../../../src/core/write/front-matter";
import { eventText, words } from "../../support/event-texts";
import { runs } from "../../support/runs";

const options = { tag: "event" };
const read = (text: string): ReturnType<typeof readEventNote> => readEventNote({ path: "PyCon.md", text }, options);

function added(text: string, nth: number, kind: NewItem["kind"], words_ = "NEW"): string {
  const raw: RawNote = { path: "PyCon.md", text };
  const note = read(text);
  const talk = note.talks[nth];
  if (!talk) throw new Error(`${note.talks.length} talks`);
  const answer = addItem(raw, identifyTalk(note, talk), { kind, text: words_ }, options);
  return answer.ok ? answer.value.text : answer.error.kind;
}

describe("a todo goes", () => {
  test.each([
    ["behind the last one of its section, nested ones counted in", "# E\n\n## Talk 1: A\n\n### Todos\n\n- [ ] a\n  - [ ] b\n\n### Notes\nx\n", "# E\n\n## Talk 1: A\n\n### Todos\n\n- [ ] a\n  - [ ] b\n- [ ] NEW\n\n### Notes\nx\n"],
    ["into its empty section", "# E\n\n## Talk 1: A\n\n### Todos\n\n### Notes\nx\n", "# E\n\n## Talk 1: A\n\n### Todos\n\n- [ ] NEW\n\n### Notes\nx\n"],
    ["behind the talk's last todo", "# E\n\n## Talk 1: A\n\n* [x] a\n\nwords\n\n## Talk 2: B\n", "# E\n\n## Talk 1: A\n\n* [x] a\n* [ ] NEW\n\nwords\n\n## Talk 2: B\n"],
    ["into the list that ends the talk's notes", "# E\n\n## Talk 1: A\n\n+ a\n+ b\n\n#event\n", "# E\n\n## Talk 1: A\n\n+ a\n+ b\n+ [ ] NEW\n\n#event\n"],
    ["behind the talk's words", "# E\n\n## Talk 1: A\nwords\n## Talk 2: B\n", "# E\n\n## Talk 1: A\nwords\n\n- [ ] NEW\n\n## Talk 2: B\n"],
    ["below the heading of an empty talk", "# E\n\n## Talk 1: A\n\n## Talk 2: B", "# E\n\n## Talk 1: A\n\n- [ ] NEW\n\n## Talk 2: B"],
    ["at the end of a note without line end", "# E\n\n## Talk 1: A\n- [ ] a", "# E\n\n## Talk 1: A\n- [ ] a\n- [ ] NEW"],
    ["with the next number", "# E\n\n## Talk 1: A\n\n1. [ ] a\n2. [ ] b\n", "# E\n\n## Talk 1: A\n\n1. [ ] a\n2. [ ] b\n3. [ ] NEW\n"],
    ["as a ballot where the note has ballots", "PyCon\n\nTalk 1: A\n• ☑\ufe0f a\n\nTalk 2: B\n• b\n", "PyCon\n\nTalk 1: A\n• ☑\ufe0f a\n• ☐ NEW\n\nTalk 2: B\n• b\n"],
    ["into a section as other talks have it", "# E\n\n## Talk 1: A\n\n### ✅ To do:\n- [ ] a\n\n## Talk 2: B\n\nx\n", "# E\n\n## Talk 1: A\n\n### ✅ To do:\n- [ ] a\n- [ ] NEW\n\n## Talk 2: B\n\nx\n"],
    ["into a callout with its marks", "# E\n\n> [!talk] A — Ada Lovelace\n> - x\n\n> [!talk] B — Ada Lovelace\n", "# E\n\n> [!talk] A — Ada Lovelace\n> - x\n> - [ ] NEW\n\n> [!talk] B — Ada Lovelace\n"],
    ["apart where the items stand apart", "# E\n\n## Talk 1: A\n\n- [ ] a\n\n- [ ] b\n", "# E\n\n## Talk 1: A\n\n- [ ] a\n\n- [ ] b\n\n- [ ] NEW\n"],
    ["with the note's returns", "# E\r\r## Talk 1: A\r- [ ] a\r", "# E\r\r## Talk 1: A\r- [ ] a\r- [ ] NEW\r"],
    ["before code that ended its list", "# E\n\n1. Talk: Engines\n\t- [ ] a\n```\nx\n```\n", "# E\n\n1. Talk: Engines\n\t- [ ] a\n\t- [ ] NEW\n```\nx\n```\n"],
    ["behind what a todo goes on with", "# E\n\n## Talk 1: A\n\n- [ ] a\n  goes on\n\n  and on\n- b\n", "# E\n\n## Talk 1: A\n\n- [ ] a\n  goes on\n\n  and on\n- [ ] NEW\n- b\n"],
  ])("%s", (_, before, after) => expect(added(before, 0, "todo")).toBe(after));

  test("into a section in the form of the other talks' one", () => {
    const other = "# E\n\n## Talk 1: A\n\n### ✅ To do:\n- [ ] a\n\n## Talk 2: B\n\nx\n";
    expect(added(other, 1, "todo")).toBe(`${other}\n### ✅ To do:\n- [ ] NEW\n`);
    expect(added("PyCon 2024\n\n# Talk 1: A\n\n## Todos\n- [ ] a\n\n# Talk 2: B\n\nx\n\n## Notes\ny\n", 1, "todo")).toBe("PyCon 2024\n\n# Talk 1: A\n\n## Todos\n- [ ] a\n\n# Talk 2: B\n\nx\n\n## Notes\ny\n\n## Todos\n- [ ] NEW\n");
  });
});

describe("a question goes", () => {
  test.each([
    ["into its section", "# E\n\n## Talk 1: A\n\n### Questions\n- who??\n", "# E\n\n## Talk 1: A\n\n### Questions\n- who??\n- NEW??\n", "NEW?"],
    ["behind the notes, with a mark", "# E\n\n## Talk 1: A\n\n- x\n", "# E\n\n## Talk 1: A\n\n- x\n- what is it??\n", "what is it ?"],
    ["with the mark it has", "# E\n\n## Talk 1: A\n\n- x\n", "# E\n\n## Talk 1: A\n\n- x\n- it (?) is\n", "it (?) is"],
    ["with a label where the note's questions have one", "# E\n\n## Talk 1: A\n\nQ: who?\n", "# E\n\n## Talk 1: A\n\nQ: who?\n\n- Q: NEW?\n", "NEW?"],
    ["with the next number", "# E\n\n## Talk 1: A\n\n- Q1: who?\n", "# E\n\n## Talk 1: A\n\n- Q1: who?\n- Q2: NEW?\n", "NEW?"],
    ["into a section of its own where the talk has sections", "# E\n\n## Talk 1: A\n\nx\n\n### Takeaways\n- a\n", "# E\n\n## Talk 1: A\n\nx\n\n### Takeaways\n- a\n\n### Questions\n- NEW??\n", "NEW"],
  ])("%s", (_, before, after, text) => expect(added(before, 0, "question", text)).toBe(after));
});

describe("a takeaway goes", () => {
  test.each([
    ["into its section", "# E\n\n## Talk 1: A\n\n### Takeaways\n- a\n- b\n\n## Talk 2: B\n", "# E\n\n## Talk 1: A\n\n### Takeaways\n- a\n- b\n- NEW\n\n## Talk 2: B\n"],
    ["below the heading where words would end the list", "# E\n\n## Talk 1: A\n\n### Takeaways\n\nwords\n", "# E\n\n## Talk 1: A\n\n### Takeaways\n\n- NEW\n\nwords\n"],
    ["below a heading one level deeper", "# E\n\n### Talk 1: A\n\nx\n", "# E\n\n### Talk 1: A\n\nx\n\n#### Takeaways\n\n- NEW\n"],
    ["below a bold line", "PyCon\n\n**Talk 1: A**\nx\n\n**Talk 2: B**\n", "PyCon\n\n**Talk 1: A**\nx\n\n**Takeaways**\n- NEW\n\n**Talk 2: B**\n"],
    ["below a word alone", "PyCon\n\nTalk 1: A\n• x\n\nTalk 2: B\n", "PyCon\n\nTalk 1: A\n• x\n\nTakeaways\n• NEW\n\nTalk 2: B\n"],
    ["below the word of the note's language", "# Tagung\n\n## Vortrag 1: A\n\n### Notizen\nx\n", "# Tagung\n\n## Vortrag 1: A\n\n### Notizen\nx\n\n### Erkenntnisse\n- NEW\n"],
    ["behind a label where the note has labels", "# E\n\n## Talk 1: A\n\nx\n\n**Takeaway:** a\n", "# E\n\n## Talk 1: A\n\nx\n\n**Takeaway:** a\n\n**Takeaway:** NEW\n"],
    ["below a bold line where no deeper heading is", "# E\n\n###### Talk 1: A\n\nx\n", "# E\n\n###### Talk 1: A\n\nx\n\n**Takeaways**\n- NEW\n"],
    ["into a talk note", "---\nevent: E\nspeaker: Ada Lovelace\n---\n# A\n\nx\n", "---\nevent: E\nspeaker: Ada Lovelace\n---\n# A\n\nx\n\n## Takeaways\n\n- NEW\n"],
    ["into the built-in template", "---\nevent: E\nspeaker: Ada Lovelace\n---\n\n# A\n\n\n\n## Takeaways\n\n", "---\nevent: E\nspeaker: Ada Lovelace\n---\n\n# A\n\n\n\n## Takeaways\n\n- NEW\n"],
    ["into a list of talks", "# E\n\n* Ada Lovelace - Engines\n  * x\n* Grace Hopper - Loops\n", "# E\n\n* Ada Lovelace - Engines\n  * x\n  * Takeaways\n    * NEW\n* Grace Hopper - Loops\n"],
    ["before a rule between talks", "# E\n\n## Talk 1: A\n\nx\n\n---\n\n## Talk 2: B\n", "# E\n\n## Talk 1: A\n\nx\n\n### Takeaways\n\n- NEW\n\n---\n\n## Talk 2: B\n"],
  ])("%s", (_, before, after) => expect(added(before, 0, "takeaway")).toBe(after));

  test("below the word that other talks have, at the level that fits", () => {
    expect(added("PyCon 2024\n\n# Talk 1: A\n\n## Fazit\n\n- a\n\n# Talk 2: B\n", 1, "takeaway")).toBe("PyCon 2024\n\n# Talk 1: A\n\n## Fazit\n\n- a\n\n# Talk 2: B\n\n## Fazit\n\n- NEW\n");
    expect(added("# E\n\n**Talk 1: A**\nx\n\n**Main points:**\n- a\n\n**Talk 2: B**\ny\n", 1, "takeaway")).toBe("# E\n\n**Talk 1: A**\nx\n\n**Main points:**\n- a\n\n**Talk 2: B**\ny\n\n**Main points:**\n- NEW\n");
  });
});

describe("refuses", () => {
  test.each([
    ["no words", "# E\n\n## Talk 1: A\n", " \n ", "empty"],
    ["words that would hide what follows", "# E\n\n## Talk 1: A\n\n- [ ] a\n\nx\n", "50 %% of", "misread"],
    ["words that would hide what is written next", "# E\n\n## Talk 1: A\n\n- [ ] a", "50 %% of", "misread"],
    ["a talk behind a code block that never ends", "# E\n\n## Talk 1: A\n\t- [ ] by tab\nwords\n```\nx\n", "a", "unclosed"],
  ])("%s", (_, text, words_, kind) => expect(added(text, 0, "todo", words_)).toBe(kind));

  test("a talk that is a row of a table", () => {
    const text = "# E\n\n| Talk | Speaker |\n|---|---|\n| Engines %% talk %% | Ada Lovelace |\n";
    expect(added(text, 0, "todo")).toBe("no place");
  });

  test("a talk that is gone, or not one of a kind", () => {
    const [before, after] = ["# E\n\n## Talk 1: A\n\n## Talk 2: B\n", "# E\n\n## Talk 2: B\n"];
    const note = read(before);
    const identity = identifyTalk(note, note.talks[0] as { key: string });
    expect(addItem({ path: "a.md", text: after }, identity, { kind: "todo", text: "x" }, options)).toEqual({ ok: false, error: { kind: "not found" } });
    expect(addItem({ path: "a.md", text: `${before}\n## Talk 1: A\n` }, identity, { kind: "todo", text: "x" }, options)).toEqual({ ok: false, error: { kind: "ambiguous" } });
  });
});

const listOf = (items: Items, kind: NewItem["kind"]): readonly string[] => (kind === "todo" ? items.todos : kind === "question" ? items.questions : items.takeaways).map(({ text }) => text);
const counts = { done: 0, refused: 0 };

test("adds lines in one place, and the note says what it said and the new item", () => {
  const RUNS = runs(1000, 30_000);
  fc.assert(fc.property(eventText, fc.nat(3), fc.constantFrom("todo", "question", "takeaway"), words, (text, pick, kind, given) => {
    const note = read(text);
    const nth = pick % Math.max(1, note.talks.length);
    const talk = note.talks[nth];
    if (!talk) return;
    const answer = addItem({ path: "PyCon.md", text }, identifyTalk(note, talk), { kind, text: given }, options);
    if (!answer.ok) {
      counts.refused += 1;
      expect(["misread", "unclosed", "empty"]).toContain(answer.error.kind);
      return;
    }
    counts.done += 1;
    const next = answer.value.text;
    const { from, to, insert } = spliceOf(text, next);
    expect(to).toBe(from);
    expect(insert.replace(/[^\r\n]/gu, "")).toMatch(text.includes("\r\n") ? /^(?:\r\n)+$|^\n(?:\r\n)*\r$/u : text.includes("\r") ? /^\r+$/u : /^\n+$/u);
    // What is put in may begin as the line behind it does, so that the splice has its words in another order.
    const said = oneLine(given).replace(/[\s?]+$/u, "");
    expect(next.split(said).length).toBeGreaterThan(text.split(said).length);
    const after = read(next).talks[nth];
    expect(after && listOf(after, kind)).toHaveLength(listOf(talk, kind).length + 1);
    expect(read(next).talks.map(({ title }) => title)).toEqual(note.talks.map(({ title }) => title));
  }), { numRuns: RUNS });
  process.stdout.write(`items: ${RUNS} notes: added ${counts.done}, refused ${counts.refused}, violations 0\n`);
  expect(counts.done).toBeGreaterThan(RUNS / 2);
});

test("plain words find a place in any talk", () => {
  fc.assert(fc.property(eventText, fc.nat(3), fc.constantFrom("todo", "question", "takeaway"), (text, pick, kind) => {
    const note = read(text);
    const talk = note.talks[pick % Math.max(1, note.talks.length)];
    if (!talk) return;
    const answer = addItem({ path: "PyCon.md", text }, identifyTalk(note, talk), { kind, text: "read the paper" }, options);
    expect(answer.ok || answer.error.kind).toBe(true);
  }), { numRuns: runs(500, 10_000) });
});
