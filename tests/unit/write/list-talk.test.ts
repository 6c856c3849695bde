// The link to a talk's own note: in the list of talks that the event note has, in its style, or in one of its own; everything else reads and stays as it was.
import fc from "fast-check";
import { readEventNote } from "../../../src/core/read/read-event-note";
import { listTalk } from "../../../src/core/write/list-talk";
import { randomNote } from "../../support/random-notes";
import { runs } from "../../support/runs";

const LINK = "[[Talks/Loops|Loops: a story]]";
const listed = (text: string, link = LINK): string => {
  const answer = listTalk({ path: "PyCon.md", text }, link, { tag: "event" });
  return answer.ok ? answer.value.text : answer.error.kind;
};

const TALKS = "# PyCon 2024\n#event\n\n## Talk 1: Ada Lovelace > Engines\n\n- one\n\n## Talk 2: Grace Hopper > Moths\n\n- two\n";

test.each([
  ["a note that just begins", "---\ntags:\n  - event\n---\n\n# PyCon\n", `---\ntags:\n  - event\n---\n\n# PyCon\n\n## Talks\n\n- ${LINK}\n`],
  ["a note with talks gets a list behind them, beside their headings", TALKS, `${TALKS}\n## Talks\n\n- ${LINK}\n`],
  ["a note with days gets it beside the days", "# PyCon\n#event\n\n## Day 1\n\n### Talk 1: A\n\n* x\n\n## Day 2\n\n### Talk 2: B\n\n* y\n", `# PyCon\n#event\n\n## Day 1\n\n### Talk 1: A\n\n* x\n\n## Day 2\n\n### Talk 2: B\n\n* y\n\n## Talks\n\n* ${LINK}\n`],
  ["a list of talks goes on with its own marks", "# PyCon\n#event\n\n## Talks\n\n* [[A]]\n* [[B]]\n\n## Hallway\n\nx\n", `# PyCon\n#event\n\n## Talks\n\n* [[A]]\n* [[B]]\n* ${LINK}\n\n## Hallway\n\nx\n`],
  ["a list with numbers goes on counting", "# PyCon\n#event\n\n## Sessions\n1. [[A]]\n2. [[B]]", `# PyCon\n#event\n\n## Sessions\n1. [[A]]\n2. [[B]]\n3. ${LINK}`],
  ["an empty list, in another language", "# PyCon\n#event\n\n## Vorträge\n\n## Hallway\n", `# PyCon\n#event\n\n## Vorträge\n\n- ${LINK}\n\n## Hallway\n`],
  ["links without a heading go on, the tags stay last", "# PyCon\n\n- [[A]]\n- [[My nets]]\n\n#event\n", `# PyCon\n\n- [[A]]\n- [[My nets]]\n- ${LINK}\n\n#event\n`],
  ["an empty list right above another one", "# PyCon\n#event\n\n## Talks\n## Hallway\n- x\n", `# PyCon\n#event\n\n## Talks\n\n- ${LINK}\n\n## Hallway\n- x\n`],
  ["a list below words goes on", "# PyCon\n#event\n\n## Talks\n\nThese I saw.\n\n* [[A]]\n", `# PyCon\n#event\n\n## Talks\n\nThese I saw.\n\n* [[A]]\n* ${LINK}\n`],
  ["a note with one talk of the first level", "#event\n\n# Talk 1: A\nx\n", `#event\n\n# Talk 1: A\nx\n\n# Talks\n\n- ${LINK}\n`],
  ["with marks, not with counts", "# PyCon\n#event\n\n3 - Engines\n\n+ x\n", `# PyCon\n#event\n\n3 - Engines\n\n+ x\n\n## Talks\n\n+ ${LINK}\n`],
  ["a heading that holds the talks is no list of links", "# PyCon\n#event\n\n## Talks\n\n### Talk 1: A\n\n- a\n\n### Talk 2: B\n\n- b\n", `# PyCon\n#event\n\n## Talks\n\n### Talk 1: A\n\n- a\n\n### Talk 2: B\n\n- b\n\n## Notes\n\n- ${LINK}\n`],
  ["above talks that nothing but the next one ends", "PyCon\n#event\n\nTalk 1: A\n• a\n\nTalk 2: B\n• b\n", `PyCon\n#event\n\n• ${LINK}\n\nTalk 1: A\n• a\n\nTalk 2: B\n• b\n`],
  ["returns stay returns", TALKS.replaceAll("\n", "\r\n"), `${TALKS}\n## Talks\n\n- ${LINK}\n`.replaceAll("\n", "\r\n")],
  ["a note that links to it stays", `${TALKS}see [[Talks/Loops more]] and [[Talks/Loops#x]]\n`, `${TALKS}see [[Talks/Loops more]] and [[Talks/Loops#x]]\n`],
  ["above a code block that never ends", "# PyCon\n#event\n\n## Talk 1: A\n```\nx", `# PyCon\n#event\n\n- ${LINK}\n\n## Talk 1: A\n\`\`\`\nx`],
  ["not into one", "# PyCon\n#event\n```\nx", "unclosed"],
  ["not where it would make another talk of the note", "---\nevent: PyCon\nspeaker: Ada Lovelace\n---\n# Engines\n#event\n", "no place"],
  ["a list whose items are talks gets none of other lists' items", "# PyCon\n#event\n\n## Talks\n\n- Engines - Ada Lovelace\n- Nets - Bob Kahn\n\n## Hallway\n\n- x\n", `# PyCon\n#event\n\n## Talks\n\n- Engines - Ada Lovelace\n- Nets - Bob Kahn\n\n## Hallway\n\n- x\n\n## Notes\n\n- ${LINK}\n`],
  ["an item is no heading of a list", "# PyCon\n#event\n\n- Talks\n  - [[A]]\n- Other\n", `# PyCon\n#event\n\n- Talks\n  - [[A]]\n- Other\n\n## Talks\n\n- ${LINK}\n`],
  ["a list below a word alone goes on, up to the next heading", "# PyCon\n#event\n\nTalks:\n- [[A]]\n\n## Hallway\n- x\n", `# PyCon\n#event\n\nTalks:\n- [[A]]\n- ${LINK}\n\n## Hallway\n- x\n`],
  ["a list below a bold line goes on", "# PyCon\n#event\n\n**TALKS :**\n\n- [[A]]\n\n## Hallway\n- x\n", `# PyCon\n#event\n\n**TALKS :**\n\n- [[A]]\n- ${LINK}\n\n## Hallway\n- x\n`],
  ["a list with a name of two words goes on", "# PyCon #event\n\n# Talk notes\n\n- [[A]]\n\n# Programme\n\n## Talk 1: Ada Lovelace > B\n\nx\n\n## Talk 2: Bob Kahn > C\n\ny\n", `# PyCon #event\n\n# Talk notes\n\n- [[A]]\n- ${LINK}\n\n# Programme\n\n## Talk 1: Ada Lovelace > B\n\nx\n\n## Talk 2: Bob Kahn > C\n\ny\n`],
  ["a list in a callout goes on in it", "# PyCon #event\n\n> [!note] Talks\n> - [[A]]\n", `# PyCon #event\n\n> [!note] Talks\n> - [[A]]\n> - ${LINK}\n`],
  ["a list in parts goes on in the last one", "# PyCon #event\n\n## Talks\n### Day 1\n- [[A]]\n\n## Hallway\n- x\n", `# PyCon #event\n\n## Talks\n### Day 1\n- [[A]]\n- ${LINK}\n\n## Hallway\n- x\n`],
  ["a list above talks goes on", "# PyCon #event\n\n## Talks\n\n- [[A]]\n\n## Talk 1: B\n\n- x\n", `# PyCon #event\n\n## Talks\n\n- [[A]]\n- ${LINK}\n\n## Talk 1: B\n\n- x\n`],
  ["talks without marks below their heading get it in front", "# PyCon\n#event\n\n## Talks\n\nTalk 1: A\nx\n\nTalk 2: B\ny\n", `# PyCon\n#event\n\n## Talks\n\n- ${LINK}\n\nTalk 1: A\nx\n\nTalk 2: B\ny\n`],
  ["a bold line that holds the talks is no list of links", "# PyCon #event\n\n**Talks**\n\n### Talk 1: B\n\n- x\n", `# PyCon #event\n\n**Talks**\n\n### Talk 1: B\n\n- x\n\n### Notes\n\n- ${LINK}\n`],
  ["an empty list right above another heading", "# PyCon\n#event\n\n## Talks\n## Hallway\n", `# PyCon\n#event\n\n## Talks\n\n- ${LINK}\n\n## Hallway\n`],
  ["an empty list at the end", "# PyCon\n#event\n\n## Talks", `# PyCon\n#event\n\n## Talks\n\n- ${LINK}`],
  ["an empty list below a bold line", "# PyCon\n#event\n\n**Talks**\n", `# PyCon\n#event\n\n**Talks**\n- ${LINK}\n`],
  ["an empty list above words", "# PyCon\n#event\n\n## Talks\n\nMy words on them.\n", `# PyCon\n#event\n\n## Talks\n\n- ${LINK}\n\nMy words on them.\n`],
  ["a note with one title has the list below it", "# PyCon #event\n\nwords\n", `# PyCon #event\n\nwords\n\n## Talks\n\n- ${LINK}\n`],
  ["a note without title", "#event\n\nwords\n", `#event\n\nwords\n\n## Talks\n\n- ${LINK}\n`],
  ["an empty note", "", `## Talks\n\n- ${LINK}\n`],
  ["a note whose talks are of the first level", "#event\n\n# Talk 1: A\nx\n\n# Talk 2: B\ny\n", `#event\n\n# Talk 1: A\nx\n\n# Talk 2: B\ny\n\n# Talks\n\n- ${LINK}\n`],
  ["a note whose talks are deep", "# PyCon #event\n\n### Talk 1: A\n\nx\n\n### Talk 2: B\n\ny\n", `# PyCon #event\n\n### Talk 1: A\n\nx\n\n### Talk 2: B\n\ny\n\n### Talks\n\n- ${LINK}\n`],
  ["a note with a heading above the level of its days", "# PyCon #event\n\n## Day 1\n\n### Talk 1: A\n\nx\n\n# Hallway\n\ny\n", `# PyCon #event\n\n## Day 1\n\n### Talk 1: A\n\nx\n\n# Hallway\n\ny\n\n# Talks\n\n- ${LINK}\n`],
  ["links of a talk are the talk's", "# PyCon #event\n\n## Talk 1: A\n\n- [[A]]\n", `# PyCon #event\n\n## Talk 1: A\n\n- [[A]]\n\n## Talks\n\n- ${LINK}\n`],
  ["a link with words around it is no list", "# PyCon #event\n\n- see [[A]]\n", `# PyCon #event\n\n- see [[A]]\n\n## Talks\n\n- ${LINK}\n`],
  ["two links in an item are no list", "# PyCon #event\n\n- [[A]] and [[B]]\n", `# PyCon #event\n\n- [[A]] and [[B]]\n\n## Talks\n\n- ${LINK}\n`],
  ["above callouts", "# PyCon\n#event\n\n> [!talk] A — Ada Lovelace\n> x\n", `# PyCon\n#event\n\n- ${LINK}\n\n> [!talk] A — Ada Lovelace\n> x\n`],
  ["above talks that are all of the note", "Talk 1: A\nx\n\nTalk 2: B\ny\n#event\n", `- ${LINK}\n\nTalk 1: A\nx\n\nTalk 2: B\ny\n#event\n`],
  ["before the note's last tags, right behind words", "# PyCon #event\n\nwords\n#async #event", `# PyCon #event\n\nwords\n\n## Talks\n\n- ${LINK}\n\n#async #event`],
  ["before a line across the note", "hello\n\n---\n\n#event\n", `hello\n\n## Talks\n\n- ${LINK}\n\n---\n\n#event\n`],
  ["with the first mark that is no number", "# PyCon\n#event\n\n1. one\n\n## Hallway\n+ x\n- y\n", `# PyCon\n#event\n\n1. one\n\n## Hallway\n+ x\n- y\n\n## Talks\n\n+ ${LINK}\n`],
  ["links to other notes are no link to it", "# PyCon #event\n\n[[Talks/Loops2]] [[xTalks/Loops]]\n", `# PyCon #event\n\n[[Talks/Loops2]] [[xTalks/Loops]]\n\n## Talks\n\n- ${LINK}\n`],
  ["a bare link to it is one", "# PyCon #event\n\n[[Talks/Loops]] said x\n", "# PyCon #event\n\n[[Talks/Loops]] said x\n"],
  ["not where a heading would be read as a talk of the note", "###### Hello\n", "no place"],
  ["not there, whatever else is wrong", "---\nevent: [\n---\n###### Hello\n", "no place"],
  ["not into code that never ends, whatever else is wrong", "---\nevent: [\n---\n###### Hello\n```\nx", "unclosed"],
  ["not into a comment that never ends", "# PyCon\n#event\n%%\nx", "unclosed"],
])("%s", (_, before, after) => {
  expect(listed(before)).toBe(after);
});

test("every note keeps its lines and what it says; once is as good as twice", () => {
  fc.assert(fc.property(randomNote, (text) => {
    const answer = listTalk({ path: "PyCon.md", text }, LINK, { tag: "event" });
    if (!answer.ok) return;
    const next = answer.value.text;
    const lines = next.split(/\r\n?|\n/u);
    let at = 0;
    for (const line of text.split(/\r\n?|\n/u)) {
      while (at < lines.length && lines[at] !== line) at += 1;
      expect(at).toBeLessThan(lines.length);
      at += 1;
    }
    const [before, after] = [text, next].map((each) => readEventNote({ path: "PyCon.md", text: each }, { tag: "event" }));
    expect(after?.talks.map(({ title, speakers, todos }) => [title, speakers.length, todos.length])).toEqual(before?.talks.map(({ title, speakers, todos }) => [title, speakers.length, todos.length]));
    expect(listTalk({ path: "PyCon.md", text: next }, LINK, { tag: "event" })).toEqual({ ok: true, value: { text: next, cursor: null } });
  }), { numRuns: runs(300, 20_000) });
});
