// Prose that may be meant as todos: which lines are offered, and how each is known again.
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ShownOffers } from "../../src/app/shown-offers";
import type { EventNote, Offer } from "../../src/core/model";
import { offersIn, refusalOf } from "../../src/core/offers";
import { readNote } from "../support/catalogs";
import { eventText } from "../support/event-texts";
import { runs } from "../support/runs";

const HEAD = "# Days 2024\n#event\n\n## Talk 1: Ada Lovelace > Numbers\n";
const offered = (text: string): readonly Offer[] => offersIn({ text }, readNote("A.md", text));

test("only prose that begins or ends as a todo does is offered", () => {
  const text = `${HEAD}- look into UUIDs\nWatch the recording\n- [ ] read it\n- reading is fun\n- Tutorial lesen\n- try??\n- checkers\n> ausprobieren: uv\n### Look up later\n- code\n`;
  expect(offered(text).map(({ words, talk }) => `${talk ?? ""}: ${words}`)).toEqual(["Numbers: look into UUIDs", "Numbers: Watch the recording", "Numbers: Tutorial lesen"]);
});

test("what opens a talk or a section is none, and each is told with its talk", () => {
  const text = "# Days 2024\n#event\n\nlook into the city\n\n## Talk 1\n- look into UUIDs\n\n## Talk 2: Try out nets\n\nRead later:\n- code\n\n- Try it - Bob Kahn %% talk %%\n";
  expect(offered(text).map(({ line, words, talk }) => [line, words, talk])).toEqual([[3, "look into the city", null], [6, "look into UUIDs", "Untitled talk"]]);
});

test("each is known by a name of its own, which a change elsewhere leaves it; equal ones are refused together", () => {
  const text = `${HEAD}- try it\n- try it\n\n## Talk 2: Grace Hopper > Moths\n- try it\n`;
  const [first, second, other] = offered(text);
  expect(new Set([first?.key, second?.key, other?.key]).size).toBe(3);
  expect(offered(text.replace("\n\n##", "\n\nintro\n\n## Talk 0: Alan Turing > Machines\n- a\n\n##")).map(({ key }) => key)).toEqual([first?.key, second?.key, other?.key]);
  if (!first || !second || !other) throw new Error("Three lines are offered.");
  expect(refusalOf(second)).toBe(refusalOf(first));
  expect(refusalOf(other)).not.toBe(refusalOf(first));
});

test("lines that are offered are no todos, talks or sections of the note, whatever the note", () => {
  const seed = readFileSync(join(__dirname, "../fixtures/seed/pyconweb.md"), "utf8");
  fc.assert(fc.property(eventText, (text) => {
    const note = readNote("A.md", text);
    const said = new Set([note, ...note.talks].flatMap(({ todos }) => todos).map(({ source }) => source.line));
    for (const talk of note.talks) for (const { line } of [talk.source, ...talk.sections]) said.add(line);
    const all = offered(text);
    expect(all.filter(({ line }) => said.has(line))).toEqual([]);
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
    const keys = new Set(note.talks.map(({ key }) => key));
    expect(all.every(({ talkKey }) => talkKey === null || keys.has(talkKey))).toBe(true);
  }), { numRuns: runs(300, 5000), examples: [[seed]] });
});

const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

/** What is shown of notes whose texts may change, and which of them were read. */
function scene(texts: Map<string, string>): { readonly shown: ShownOffers; readonly reads: string[]; readonly words: () => readonly string[]; changes: number } {
  const reads: string[] = [];
  const shown = new ShownOffers((path) => {
    reads.push(path);
    return Promise.resolve(offered(texts.get(path) ?? ""));
  }, () => (made.changes += 1));
  const made = { shown, reads, changes: 0, words: () => [...shown.get().values()].flat().map(({ words }) => words) };
  return made;
}

test("a note is read when it is looked at, again when it has changed, and not for nothing", async () => {
  const texts = new Map([["A.md", `${HEAD}- try it\n`], ["B.md", `${HEAD}- a point\n`], ["C.md", `${HEAD}- read it\n`]]);
  const noteOf = (path: string): EventNote => readNote(path, texts.get(path) ?? "");
  const [a, b] = [noteOf("A.md"), noteOf("B.md")];
  const at = scene(texts);
  at.shown.look([a, b]);
  at.shown.look([a, b]);
  await settled();
  expect([at.reads, at.words(), at.changes]).toEqual([["A.md", "B.md"], ["try it"], 1]);
  texts.set("A.md", `${HEAD}- try it\n- look up more\n`);
  at.shown.look([noteOf("A.md"), b]);
  expect(at.words()).toEqual(["try it"]);
  await settled();
  expect([at.reads, at.words()]).toEqual([["A.md", "B.md", "A.md"], ["try it", "look up more"]]);
  texts.set("A.md", `${HEAD}- a point\n`);
  at.shown.look([noteOf("A.md"), b]);
  await settled();
  expect(at.words()).toEqual([]);
  at.shown.look([noteOf("C.md")]);
  expect(at.words()).toEqual([]);
  await settled();
  expect(at.words()).toEqual(["read it"]);
});

test("what a note said before it changed is never shown over what it says now", async () => {
  const answers: ((offers: readonly Offer[]) => void)[] = [];
  const shown = new ShownOffers(() => new Promise((done) => answers.push(done)), () => undefined);
  const [old, now] = [`${HEAD}- try it\n`, `${HEAD}- read it\n`];
  shown.look([readNote("A.md", old)]);
  shown.look([readNote("A.md", now)]);
  answers[1]?.(offered(now));
  await settled();
  answers[0]?.(offered(old));
  await settled();
  expect([...shown.get().values()].flat().map(({ words }) => words)).toEqual(["read it"]);
});
