// Every verb in every whole note of the reader's tests, at every talk: notes in more styles than anybody thinks of when writing.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { EventNote, Talk } from "../../../src/core/model";
import { readEventNote } from "../../../src/core/read/read-event-note";
import { addItem } from "../../../src/core/write/add-item";
import { cutTalk, leaveLink } from "../../../src/core/write/cut-talk";
import { identifyTalk } from "../../../src/core/write/find-again";
import { insertTalk } from "../../../src/core/write/insert-talk";

const folder = join(__dirname, "../../notes");
const names = readdirSync(folder).filter((name) => /\.(?:md|txt)$/u.test(name) && !name.endsWith(".found.txt"));
const options = { tag: "event" };
const textOf = (name: string): string => readFileSync(join(folder, name), "utf8");
const read = (path: string, text: string): EventNote => readEventNote({ path, text }, options);

const isRow = ({ source }: Talk): boolean => source.text.trimStart().startsWith("|");
/** What became of the notes' talks, as `done 3, no place 1`. */
const told = (counts: ReadonlyMap<string, number>): string => [...counts].sort().map(([kind, count]) => `${kind} ${count}`).join(", ");
const linesOf = (text: string): readonly string[] => text.split(/\r\n?|\n/u);

test.each(["todo", "question", "takeaway"] as const)("a %s finds a place in every talk that is no row of a table", (kind) => {
  const refused: string[] = [];
  for (const name of names) {
    const raw = { path: name, text: textOf(name) };
    const note = read(name, raw.text);
    for (const talk of note.talks) {
      const answer = addItem(raw, identifyTalk(note, talk), { kind, text: "zebra crossing" }, options);
      if (!answer.ok) refused.push(`${isRow(talk) ? "row" : `${name}: ${talk.source.text}`}: ${answer.error.kind}`);
      else expect(linesOf(answer.value.text).filter((line) => line.includes("zebra crossing"))).toHaveLength(1);
    }
  }
  expect(new Set(refused)).toEqual(new Set(["row: no place"]));
});

test("a talk more finds a place in every note that is not one talk, and is read as one when a title is typed", () => {
  const counts = new Map<string, number>();
  for (const name of names) {
    const text = textOf(name);
    const note = read(name, text);
    const answer = insertTalk({ path: name, text }, null, options);
    const outcome = answer.ok ? "done" : answer.error.kind;
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    expect(outcome).toBe(note.kind === "talk" ? "no place" : "done");
    if (!answer.ok) continue;
    const { text: after, cursor } = answer.value;
    const at = cursor ?? 0;
    const line = linesOf(after.slice(0, at)).length - 1;
    const typed = ["Where zebras go", "Zebras - Grace Hopper"].map((title) => read(name, after.slice(0, at) + title + after.slice(at)).talks.some(({ source }) => source.line === line));
    expect([name, typed.includes(true)]).toEqual([name, true]);
  }
  process.stdout.write(`a talk more in whole notes: ${told(counts)}\n`);
});

test("the link that a moved talk leaves answers no question and ticks nothing", () => {
  let moved = 0;
  const changed: string[] = [];
  const saidIn = ({ todos, questions }: Pick<Talk, "todos" | "questions">): string => JSON.stringify([todos.map(({ text, symbol }) => [text, symbol]), questions.map(({ text, answer }) => [text, answer])]);
  for (const name of names) {
    const raw = { path: name, text: textOf(name) };
    const note = read(name, raw.text);
    if (note.kind === "talk") continue;
    for (const talk of note.talks.filter((each) => !isRow(each))) {
      const cut = cutTalk(raw, identifyTalk(note, talk), options);
      const section = cut.ok ? cut.value.section : "";
      const left = leaveLink(raw, section, `→ [[Moved]]${section.slice(section.trimEnd().length)}`, options);
      expect([name, left.ok]).toEqual([name, true]);
      if (!left.ok) continue;
      moved += 1;
      const after = read(name, left.value.text);
      const items = [after, ...after.talks].flatMap(({ todos, questions }) => [...todos.map(({ text, symbol }) => text + symbol), ...questions.map(({ text, answer }) => `${text}${answer ?? ""}`)]);
      for (const other of [note, ...note.talks.filter((each) => each !== talk)]) {
        const were = [...other.todos.map(({ text, symbol }) => text + symbol), ...other.questions.map(({ text, answer }) => `${text}${answer ?? ""}`)];
        if (were.some((item) => !items.includes(item))) changed.push(`${name}: ${saidIn(other)}`);
      }
    }
  }
  expect(changed).toEqual([]);
  process.stdout.write(`talks moved out of whole notes: ${moved}\n`);
});
