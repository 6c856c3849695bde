// A new talk in the note's own form: nothing else changes, and the note reads as before with one talk more.
import fc from "fast-check";
import { readEventNote } from "../../../src/core/read/read-event-note";
import { runs } from "../../support/runs";
import { insertTalk } from "../../../src/core/write/insert-talk";

const read = (text: string): ReturnType<typeof readEventNote> => readEventNote({ path: "PyCon.md", text }, { tag: "event" });

/** The note after the command, the cursor as `|`; the cursor before it stands at the line with `|`, if there is one. */
function inserted(note: string): string {
  const line = note.split("\n").findIndex((each) => each.includes("|"));
  const answer = insertTalk({ path: "PyCon.md", text: note.replace("|", "") }, line === -1 ? null : line, { tag: "event" });
  if (!answer.ok) return answer.error.kind;
  const { text, cursor } = answer.value;
  return cursor === null ? text : `${text.slice(0, cursor)}|${text.slice(cursor)}`;
}

test.each([
  ["an empty note", "", "## Talk 1: |\n"],
  ["a note without talks", "# PyCon 2024\n\nWelcome.\n\n#event\n", "# PyCon 2024\n\nWelcome.\n\n## Talk 1: |\n\n#event\n"],
  ["plain labels", "PyCon\n\nTalk 1: Ada > Engines\nnotes\n\nTalk 2: Loops\n\n#event", "PyCon\n\nTalk 1: Ada > Engines\nnotes\n\nTalk 2: Loops\n\nTalk 3: |\n\n#event"],
  ["labels in headings of the third level", "# PyCon\n\n### Talk 1: Engines\n\nx\n\n### Talk 2: Loops\n\ny\n", "# PyCon\n\n### Talk 1: Engines\n\nx\n\n### Talk 2: Loops\n\ny\n\n### Talk 3: |\n"],
  ["another language", "# PyCon\n\n## Vortrag 1: Maschinen\n\nx\n\n## Vortrag 2: Schleifen\n\ny\n", "# PyCon\n\n## Vortrag 1: Maschinen\n\nx\n\n## Vortrag 2: Schleifen\n\ny\n\n## Vortrag 3: |\n"],
  ["titles only, at the cursor", "# PyCon\n\n## Engines\n\nx|\n\n## Loops\n\ny\n", "# PyCon\n\n## Engines\n\nx\n\n## |\n\n## Loops\n\ny\n"],
  ["bold lines", "# PyCon\n\n**Talk 1: Engines**\n\nx\n\n**Talk 2: Loops**\n\ny\n", "# PyCon\n\n**Talk 1: Engines**\n\nx\n\n**Talk 2: Loops**\n\ny\n\n**Talk 3: |**\n"],
  ["a note with a byte order mark only", "\ufeff", "\ufeff## Talk 1: |\n"],
  ["a note with returns", "# PyCon\r\n\r\n## Talk 1: A\r\nx\r\n", "# PyCon\r\n\r\n## Talk 1: A\r\nx\r\n\r\n## Talk 2: |\r\n"],
  ["a note with lone returns", "# PyCon\r\r## Talk 1: A\r", "# PyCon\r\r## Talk 1: A\r\r## Talk 2: |\r"],
  ["a talk above one that ends in code", "# PyCon\n\n## A|\n\nx\n\n## B\n```\nx\n", "# PyCon\n\n## A\n\nx\n\n## |\n\n## B\n```\nx\n"],
  ["a code block that never ends", "# PyCon\n\n## Talk 1: A\n```\nx\n", "unclosed"],
  ["a comment that never ends", "# PyCon\n\n## Talk 1: A\n%%\nx\n", "unclosed"],
  ["times", "# PyCon\n\n## 09:00 A\n\nx\n\n## 10:00 B\n", "# PyCon\n\n## 09:00 A\n\nx\n\n## 10:00 B\n\n## |\n"],
  ["callouts", "# PyCon\n\n> [!talk] A — Ada Lovelace\n> x\n\n> [!talk] B — Ada Lovelace\n> y\n", "# PyCon\n\n> [!talk] A — Ada Lovelace\n> x\n\n> [!talk] B — Ada Lovelace\n> y\n\n> [!talk] |\n"],
  ["several lines of tags at the end", "# PyCon\n\n## Talk 1: A\nx\n\n#event\n\n#py\n", "# PyCon\n\n## Talk 1: A\nx\n\n## Talk 2: |\n\n#event\n\n#py\n"],
  ["a label without title", "# PyCon\n\n## Talk 1\nx\n", "# PyCon\n\n## Talk 1\nx\n\n## Talk 2: |\n"],
  ["a note that is one talk", "---\nevent: PyCon\nspeaker: Ada Lovelace\n---\n# Engines\n", "no place"],
])("%s", (_, before, after) => {
  expect(inserted(before)).toBe(after);
});

const part = fc.constantFrom("## Talk 1: Ada > One\n", "## Talk 2\n", "### Sub\n", "words\n", "- [ ] todo\n", "\n", "\r\n", "#event\n", "Talk 3: Plain\n", "**Talk 4: Bold**\n", "  \n", "> quote\n", "```\ncode\n```\n", "\t", "last");
const note = fc.array(part, { maxLength: 16 }).map((parts) => parts.join(""));

test("all other text stays, in one place there is more", () => {
  fc.assert(fc.property(note, fc.nat(20), (text, line) => {
    const answer = insertTalk({ path: "PyCon.md", text }, line, { tag: "event" });
    if (!answer.ok) return;
    const { text: next, cursor } = answer.value;
    let same = 0;
    while (same < text.length && text[same] === next[same]) same += 1;
    expect(next.endsWith(text.slice(same))).toBe(true);
    expect(next.length).toBeGreaterThan(text.length);
    expect(cursor).toBeGreaterThanOrEqual(same);
    expect(cursor).toBeLessThanOrEqual(next.length);
  }), { numRuns: runs(1500, 20_000) });
});

test("a title typed at the cursor is a talk, and every other talk is as it was", () => {
  fc.assert(fc.property(note.filter((text) => !text.includes("\t")), fc.nat(20), (text, line) => {
    const answer = insertTalk({ path: "PyCon.md", text }, line, { tag: "event" });
    if (!answer.ok) return;
    const at = answer.value.cursor ?? 0;
    const typed = `${answer.value.text.slice(0, at)}Garbage collection${answer.value.text.slice(at)}`;
    const [before, after] = [read(text).talks, read(typed).talks];
    expect(after.map((talk) => talk.title)).toContain("Garbage collection");
    expect(after).toHaveLength(before.length + 1);
    expect(after.filter((talk) => talk.title !== "Garbage collection").map((talk) => talk.source.text)).toEqual(before.map((talk) => talk.source.text));
  }), { numRuns: runs(1500, 20_000) });
});
