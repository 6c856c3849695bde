// A talk's section cut out and put back: no character is lost on the way.
import fc from "fast-check";
import { readEventNote } from "../../../src/core/read/read-event-note";
import { cutTalk, leaveLink, replaceSection } from "../../../src/core/write/cut-talk";
import { identifyTalk } from "../../../src/core/write/find-again";
import { eventText } from "../../support/event-texts";
import { runs } from "../../support/runs";

const options = { tag: "event" };
const read = (text: string): ReturnType<typeof readEventNote> => readEventNote({ path: "PyCon.md", text }, options);

function cut(text: string, nth: number): readonly string[] | string {
  const note = read(text);
  const answer = cutTalk({ path: "PyCon.md", text }, identifyTalk(note, note.talks[nth] as { key: string }), options);
  return answer.ok ? [answer.value.before, answer.value.section, answer.value.after] : answer.error.kind;
}

test.each([
  ["up to the next talk", "# E\n\n## Talk 1: A\nx\n### Notes\ny\n\n## Talk 2: B\n", 0, ["# E\n\n", "## Talk 1: A\nx\n### Notes\ny\n\n", "## Talk 2: B\n"]],
  ["up to a heading that ends it", "# E\n\n## Talk 1: A\nx\n\n# Hallway\ny\n", 0, ["# E\n\n", "## Talk 1: A\nx\n\n", "# Hallway\ny\n"]],
  ["over headings in code", "# E\n\n## Talk 1: A\n```\n## Talk 2: no\n```\n~~~\n# no\n~~~\n\n## Talk 2: B\n", 0, ["# E\n\n", "## Talk 1: A\n```\n## Talk 2: no\n```\n~~~\n# no\n~~~\n\n", "## Talk 2: B\n"]],
  ["up to the end", "\ufeff# E\r\n\r\n## Talk 1: A\r\nx", 0, ["\ufeff# E\r\n\r\n", "## Talk 1: A\r\nx", ""]],
  ["without the tags of the note", "# E\n\n## Talk 1: A\nx\n\n#event\n\n#2024 #py\n", 0, ["# E\n\n", "## Talk 1: A\nx\n\n", "#event\n\n#2024 #py\n"]],
  ["with the tags that end a talk before another one", "# E\n\n## Talk 1: A\nx\n\n#async\n\n## Talk 2: B\n", 0, ["# E\n\n", "## Talk 1: A\nx\n\n#async\n\n", "## Talk 2: B\n"]],
  ["with all of a code block that never ends", "# E\n\n## Talk 1: A\n```\nx\n#event\n", 0, ["# E\n\n", "## Talk 1: A\n```\nx\n#event\n", ""]],
  ["with the time right above it", "# E\n#event\n\n09:00\nRopes that lie, Ada Lovelace\n\n10:00\nKnots that tell, Grace Hopper\n- x\n", 1, ["# E\n#event\n\n09:00\nRopes that lie, Ada Lovelace\n\n", "10:00\nKnots that tell, Grace Hopper\n- x\n", ""]],
  ["without a time above others", "# E\n\n## 09:00\n\n### Talk 1: A\nx\n\n### Talk 2: B\n", 0, ["# E\n\n## 09:00\n\n", "### Talk 1: A\nx\n\n", "### Talk 2: B\n"]],
  ["with its label in a heading of its own", "# E\n\n## Talk 1\n\n## Otters\n### Speaker: Ada Lovelace\n\n## Talk 2\n\n## Boxes\n### Speaker: Grace Hopper\nx\n", 1, ["# E\n\n## Talk 1\n\n## Otters\n### Speaker: Ada Lovelace\n\n", "## Talk 2\n\n## Boxes\n### Speaker: Grace Hopper\nx\n", ""]],
  ["without a heading over several", "# E\n\n## Talks\n\n### Talk 1: A\nx\n\n### Talk 2: B\n", 0, ["# E\n\n## Talks\n\n", "### Talk 1: A\nx\n\n", "### Talk 2: B\n"]],
  ["without a kind of talk above others", "# E\n\n## Keynote\n\n### Engines - Ada Lovelace\nx\n\n### Nets - Grace Hopper\ny\n", 0, ["# E\n\n## Keynote\n\n", "### Engines - Ada Lovelace\nx\n\n", "### Nets - Grace Hopper\ny\n"]],
  ["without a part of the day that has its number", "# E\n\n## 2. Morning\n\n### Talk 2: A\nx\n\n### Talk 3: B\ny\n", 0, ["# E\n\n## 2. Morning\n\n", "### Talk 2: A\nx\n\n", "### Talk 3: B\ny\n"]],
  ["without the number of another talk", "# E\n\n### Talk 1\n\n### Talk 2: A\nx\n\n### Talk 3: B\ny\n", 1, ["# E\n\n### Talk 1\n\n", "### Talk 2: A\nx\n\n", "### Talk 3: B\ny\n"]],
  ["with tags in the middle", "# E\n\n## Talk 1: A\n#async\n\nx\n", 0, ["# E\n\n", "## Talk 1: A\n#async\n\nx\n", ""]],
])("cuts %s", (_, text, nth, expected) => expect(cut(text, nth)).toEqual(expected));

test("refuses a note that is one talk", () => {
  expect(cut("---\nevent: E\nspeaker: Ada Lovelace\n---\n# A\n", 0)).toBe("no place");
});

test("refuses a talk that is gone", () => {
  const note = read("# E\n\n## Talk 1: A\n");
  expect(cutTalk({ path: "a.md", text: "# E\n" }, identifyTalk(note, note.talks[0] as { key: string }), options)).toEqual({ ok: false, error: { kind: "not found" } });
});

test("the pieces are the text, and put back where the rest of the note has changed they are the note", () => {
  fc.assert(fc.property(eventText, fc.nat(3), fc.constantFrom("", "new\n", "\r\n", "# more\r"), (text, pick, more) => {
    const note = read(text);
    const talk = note.talks[pick % Math.max(1, note.talks.length)];
    if (!talk || note.kind === "talk") return;
    const answer = cutTalk({ path: "PyCon.md", text }, identifyTalk(note, talk), options);
    if (!answer.ok) throw new Error(answer.error.kind);
    const { before, section, after } = answer.value;
    expect(before + section + after).toBe(text);
    expect(section.startsWith(talk.source.text)).toBe(true);
    const put = replaceSection(`${before}${section}${after}${more}`, section, "![[note]]\n");
    if (put.ok) expect(put.value.text).toBe(`${before}![[note]]\n${after}${more}`);
    else expect(put.error.kind).toBe("ambiguous");
  }), { numRuns: runs(1000, 20_000) });
});

test.each([
  ["with what became of the rest", "new\n## A\nx\nmore\n", "## A\nx\n", "new\n[[A]]\nmore\n"],
  ["with \\n where it was cut with \\r\\n", "b\n## A\nx\n\nc", "## A\r\nx\r\n\r\n", "b\n[[A]]\nc"],
  ["with \\r\\n where it was cut with \\n", "b\r\n## A\r\nx\r\nc", "## A\nx\n", "b\r\n[[A]]\r\nc"],
  ["with \\n where it was cut with \\r", "b\n## A\nx\nc", "## A\rx\r", "b\n[[A]]\nc"],
  ["with \\r where it was cut with \\n", "b\r## A\rx\rc", "## A\nx\n", "b\r[[A]]\rc"],
  ["at the end of a note without line end", "b\n## A\nx", "## A\nx", "b\n[[A]]\n"],
  ["behind a byte order mark", "\ufeff## A\nx\n", "## A\nx\n", "\ufeff[[A]]\n"],
])("is replaced %s", (_, text, section, after) => {
  expect(replaceSection(text, section, "[[A]]\n")).toEqual({ ok: true, value: { text: after, cursor: null } });
});

test.each([
  ["that has changed", "## A\ny\n", "## A\nx\n", "not found"],
  ["whose last line goes on", "## A\nxy", "## A\nx", "not found"],
  ["whose first line begins before it", "# ## A\nx\n", "## A\nx\n", "not found"],
  ["whose first line begins with another character", "x## A\nx\n", "## A\nx\n", "not found"],
  ["whose first line begins before it, behind a byte order mark", "\ufeff# ## A\nx\n", "## A\nx\n", "not found"],
  ["that stands there twice", "## A\nx\n## A\nx\n", "## A\nx\n", "ambiguous"],
  ["of blanks", "\n\n", "\n", "not found"],
])("refuses a section %s", (_, text, section, kind) => {
  expect(replaceSection(text, section, "")).toEqual({ ok: false, error: { kind } });
});

describe("a link in the place of a section", () => {
  const left = (text: string, nth: number): string => {
    const [, section = ""] = cut(text, nth);
    const answer = leaveLink({ path: "PyCon.md", text }, section, `→ [[Moved]]${section.slice(section.trimEnd().length)}`, options);
    return answer.ok ? answer.value.text : answer.error.kind;
  };

  test.each([
    ["is an arrow and the link", "# E\n\n## Talk 1: A\nx\n\n## Talk 2: B\ny\n", 0, "# E\n\n→ [[Moved]]\n\n## Talk 2: B\ny\n"],
    ["has no arrow where that would answer a question", "# E\n\n## Talk 1: A\nwhy??\n\n## Talk 2: B\ny\n", 1, "# E\n\n## Talk 1: A\nwhy??\n\n[[Moved]]\n"],
    ["has the line ends of the note", "# E\r\n\r\n## Talk 1: A\r\nwhy??\r\n\r\n## Talk 2: B\r\ny\r\n\r\n## Talk 3: C\r\n", 1, "# E\r\n\r\n## Talk 1: A\r\nwhy??\r\n\r\n[[Moved]]\r\n\r\n## Talk 3: C\r\n"],
    ["is no talk at the time of the one that left", "# E\n#event\n\n09:00\nRopes that lie, Ada Lovelace\n\n10:00\nKnots that tell, Grace Hopper\n- x\n\n11:15\nNets for the sky, Alan Turing\n", 1, "# E\n#event\n\n09:00\nRopes that lie, Ada Lovelace\n\n→ [[Moved]]\n\n11:15\nNets for the sky, Alan Turing\n"],
    ["is an item as the talk was", "# Day\n#event\n\n* Kelsey Hightide - Engines\n  * demo\n* Chana Goldfarb - Nets\n  * [ ] call\n* Ada Lovelace - Loops\n  * x\n", 1, "# Day\n#event\n\n* Kelsey Hightide - Engines\n  * demo\n* → [[Moved]]\n* Ada Lovelace - Loops\n  * x\n"],
    ["is an item where it would answer a question that is nested above", "# Day\n#event\n\n* Kelsey Hightide - Engines\n  * why??\n* Chana Goldfarb - Nets\n  * [ ] call\n* Ada Lovelace - Loops\n  * x\n", 1, "# Day\n#event\n\n* Kelsey Hightide - Engines\n  * why??\n* → [[Moved]]\n* Ada Lovelace - Loops\n  * x\n"],
    ["is an item with the number of the talk", "# Day\n#event\n\n10. Talk: Engines\n    - demo\n11. Talk: Nets\n    - x\n12. Talk: Loops\n", 1, "# Day\n#event\n\n10. Talk: Engines\n    - demo\n11. → [[Moved]]\n12. Talk: Loops\n"],
    ["is an item without arrow where that would answer a question", "# Day\n#event\n\n- Talk 1: Engines\n- why??\n- Talk 2: Nets\n- x\n- Talk 3: Loops\n", 1, "# Day\n#event\n\n- Talk 1: Engines\n- why??\n- [[Moved]]\n- Talk 3: Loops\n"],
    ["is an item where it would be the title of the person above", "# Forum\n#event\n\n## Speaker: Ottilie Brandauer\n\n- salvage\n\n## Speaker: Femi Ogunleye\n\n- two tugs\n\n## Speaker: Rupert Hallam\n\n- y\n", 1, "# Forum\n#event\n\n## Speaker: Ottilie Brandauer\n\n- salvage\n\n## Speaker: Femi Ogunleye\n\n- two tugs\n\n- [[Moved]]\n"],
  ])("%s", (_, text, nth, after) => expect(left(text, nth)).toBe(after));

  test("is an item with the quote marks and the indentation of the section", () => {
    const raw = { path: "a.md", text: "> - a\n>   - b\n>   - c\n" };
    expect(leaveLink(raw, ">   - b\n", "→ [[Moved]]\n", options)).toEqual({ ok: true, value: { text: "> - a\n>   - → [[Moved]]\n>   - c\n", cursor: null } });
  });

  test("is refused as the section is", () => {
    const raw = { path: "a.md", text: "## A\ny\n" };
    expect(leaveLink(raw, "## A\nx\n", "→ [[Moved]]\n", options)).toEqual({ ok: false, error: { kind: "not found" } });
  });
});
