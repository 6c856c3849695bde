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
  ["links without a heading go on, the tags stay last", "# PyCon\n\n- [[A]]\n- [[B]]\n\n#event\n", `# PyCon\n\n- [[A]]\n- [[B]]\n- ${LINK}\n\n#event\n`],
  ["a heading that holds the talks is no list of links", "# PyCon\n#event\n\n## Talks\n\n### Talk 1: A\n\n- a\n\n### Talk 2: B\n\n- b\n", `# PyCon\n#event\n\n## Talks\n\n### Talk 1: A\n\n- a\n\n### Talk 2: B\n\n- b\n\n## Notes\n\n- ${LINK}\n`],
  ["above talks that nothing but the next one ends", "PyCon\n#event\n\nTalk 1: A\n• a\n\nTalk 2: B\n• b\n", `PyCon\n#event\n\n• ${LINK}\n\nTalk 1: A\n• a\n\nTalk 2: B\n• b\n`],
  ["returns stay returns", TALKS.replaceAll("\n", "\r\n"), `${TALKS}\n## Talks\n\n- ${LINK}\n`.replaceAll("\n", "\r\n")],
  ["a note that links to it stays", `${TALKS}see [[Talks/Loops more]] and [[Talks/Loops#x]]\n`, `${TALKS}see [[Talks/Loops more]] and [[Talks/Loops#x]]\n`],
  ["above a code block that never ends", "# PyCon\n#event\n\n## Talk 1: A\n```\nx", `# PyCon\n#event\n\n- ${LINK}\n\n## Talk 1: A\n\`\`\`\nx`],
  ["not into one", "# PyCon\n#event\n```\nx", "unclosed"],
  ["not where it would make another talk of the note", "---\nevent: PyCon\nspeaker: Ada Lovelace\n---\n# Engines\n#event\n", "no place"],
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
