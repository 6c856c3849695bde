// A note is kept in less memory (`npm run bench -- index` says how much), and says what it said.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { compact } from "../../src/core/compact";
import { offersIn } from "../../src/core/offers";
import type { EventNote } from "../../src/core/model";
import { readEventNote } from "../../src/core/read/read-event-note";
import { randomNote } from "../support/random-notes";

const read = (text: string): EventNote => readEventNote({ path: "a.md", text }, { tag: "event" });
const folder = join(__dirname, "../notes");
const NOTES = readdirSync(folder).filter((name) => name.endsWith(".md")).map((name) => readFileSync(join(folder, name), "utf8"));

/** What is kept of what a text says. */
const keptOf = (text: string): EventNote => {
  const note = read(text);
  return { ...note, talks: note.talks.map((talk) => ({ ...talk, sections: talk.sections.filter(({ level }) => level === 0) })) };
};

test("says what any note says, but for the headings inside its talks", () => {
  for (const text of NOTES) expect(compact(read(text))).toStrictEqual(keptOf(text));
  fc.assert(fc.property(randomNote, (text) => expect(compact(read(text))).toStrictEqual(keptOf(text))));
  fc.assert(fc.property(fc.string({ unit: "binary", minLength: 13, maxLength: 80 }), (words) => {
    const text = `## Talk 1: ${words}\n- [ ] ${words}\n### ${words}\n- ${words} ??\n`;
    expect(compact(read(text))).toStrictEqual(keptOf(text));
  }));
});

test("is enough to tell which lines are offered as todos", () => {
  const offered = (text: string): void => expect(offersIn({ text }, compact(read(text)))).toStrictEqual(offersIn({ text }, read(text)));
  NOTES.forEach(offered);
  fc.assert(fc.property(randomNote, offered));
  // Lines that would be offered if they did not open a section.
  offered("# A\n#event\n## Talk 1: Ada Lovelace > Engines\n\nRead this first\n- a book\n\n**Watch later**\n- a film\n\n### Look into\n\nlook into engines\n");
});

test("holds a line once, however many items stand in it, and a section's name once for all its todos", () => {
  const { talks: [talk] } = compact(read("# A\n#event\n## Talk 1: Ada Lovelace > Engines\n### What is to be done\n- [ ] one\n- [ ] two [slides](https://a.b/c) what for??\n"));
  const [todo, question, link] = [talk?.todos[1], talk?.questions[0], talk?.links[0]];
  expect(todo?.source.line).toBe(5);
  expect(question?.source).toBe(todo?.source);
  expect(link?.source).toBe(todo?.source);
  expect(talk?.takeaways).toBe(talk?.textTodos);
});
