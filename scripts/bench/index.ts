// What a vault costs: the first index, one changed note in a small and in a large vault, and the memory that the catalog takes.
import { readFileSync } from "node:fs";
import process from "node:process";
import { arrange, type Look } from "../../src/core/arrange";
import { NO_OFFERS } from "../../src/core/rows/offers";
import { EMPTY_CATALOG, put, type Catalog } from "../../src/core/catalog";
import { compact } from "../../src/core/compact";
import { FIRST_CHOICE, type Choice } from "../../src/core/choice";
import { readEventNote } from "../../src/core/read/read-event-note";
import { hasTag } from "../../src/core/tags";
import { chance, eventNotes } from "./support/event-notes";
import { asRead, figure, medianOf, printGoals, printTable, quantileOf, timeOf, type Goal } from "./support/measure";

const seed = readFileSync("tests/fixtures/seed/pyconweb.md", "utf8");
const TAG = { tag: "event" };
const pathOf = (nth: number): string => `Conferences/${nth}.md`;
const withNote = (catalog: Catalog, path: string, text: string): Catalog => put(catalog, readEventNote({ path, text }, TAG));
const catalogOf = (texts: readonly string[]): Catalog => texts.reduce((catalog, text, nth) => withNote(catalog, pathOf(nth), text), EMPTY_CATALOG);

/** Each conference has a name of its own, as those of a vault do. */
const renamed = (text: string, nth: number): string => text.replace("pyconweb", `conference ${nth}`);
const notesOf = (count: number): readonly string[] => eventNotes(seed, count).map((text, nth) => asRead(renamed(text, nth)));

// 1. The first index: the tag test of every note, then the event notes.
const NOTES = 100_000;
const EVENTS = 2000;
const roll = chance(7);
const tagsOf = Array.from({ length: NOTES }, (_, nth) => (nth % (NOTES / EVENTS) === 0 ? ["event", "python"] : roll() < 0.5 ? ["recipe", "draft"] : []));
const texts = notesOf(EVENTS);
const tagTest = (): number => tagsOf.reduce((count, tags) => count + Number(hasTag(tags, TAG.tag)), 0);

function heapNow(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

const SPLIT = 8;
const slices: number[] = [];
/** As the indexer does: note by note, with a breath when a slice of the main thread is used up. */
function firstIndex(textOf: (nth: number) => string = (nth) => texts[nth] ?? ""): Catalog {
  let catalog = EMPTY_CATALOG;
  let began = performance.now();
  for (let nth = 0; nth < EVENTS; nth++) {
    catalog = put(catalog, compact(readEventNote({ path: pathOf(nth), text: textOf(nth) }, TAG)));
    const now = performance.now();
    if (now - began < SPLIT / 2) continue;
    slices.push(now - began);
    began = performance.now();
  }
  return catalog;
}
for (let warm = 0; warm < 3; warm++) catalogOf(texts.slice(0, 200));
const test = medianOf(Array.from({ length: 7 }, () => timeOf(tagTest)));
let catalog: Catalog = EMPTY_CATALOG;
const first = medianOf(Array.from({ length: 5 }, () => timeOf(() => {
  catalog = firstIndex();
})));
const half = medianOf(Array.from({ length: 5 }, () => timeOf(() => catalogOf(texts.slice(0, EVENTS / 2)))));

// 2. Memory: each text is made for its reading, as one that comes from a file: if the catalog holds on to it, it counts.
catalog = EMPTY_CATALOG;
const files = texts.map((text) => Buffer.from(text, "utf8"));
// The reader remembers answers about equal words: that memory is bounded, and full by now.
const before = heapNow();
catalog = firstIndex((nth) => files[nth]?.toString("utf8") ?? "");
const bytes = heapNow() - before;
let todos = 0;
let things = 0;
for (const shard of catalog.notes) for (const note of shard.values()) for (const part of [note, ...note.talks]) {
  todos += part.todos.length;
  things += 1 + part.todos.length + part.questions.length + part.takeaways.length + part.links.length;
}
const textBytes = texts.reduce((sum, text) => sum + text.length, 0);

// 3. One changed note: text in, catalog and arranged sidebar out.
const SMALL = 1000 / (NOTES / EVENTS);
const look = (path: string): Look => ({ activePath: path, activeLine: 20, vaultIsEmpty: false, showDone: true, showQuestions: true, showTakeaways: true, held: new Map(), offers: NO_OFFERS });
interface Times {
  readonly read: number;
  readonly put: number;
  readonly arrange: number;
}
function editor(start: Catalog, choice: Choice): () => Times {
  let known = start;
  let key = 0;
  const path = pathOf(7);
  const text = texts[7] ?? "";
  const at = text.indexOf("- [");
  const draw = (): void => void arrange({ catalog: known, unreadable: new Map(), progress: null }, choice, look(path));
  draw();
  return () => {
    key += 1;
    const next = asRead(`${text.slice(0, at + 6)}${key} ${text.slice(at + 6)}`);
    let note = readEventNote({ path, text: "" }, TAG);
    const read = timeOf(() => {
      note = readEventNote({ path, text: next }, TAG);
    });
    const place = timeOf(() => {
      known = put(known, note);
    });
    return { read: 1000 * read, put: 1000 * place, arrange: 1000 * timeOf(draw) };
  };
}
const TURNS = 5;
const ROUNDS = 110;
const WARM = 10;
const cases = [["follows the active note", FIRST_CHOICE], ["all events", { ...FIRST_CHOICE, scope: "all" as const }]] as const;
const changes = cases.flatMap(([name, choice]) => {
  const vaults = [["1,000 notes", editor(catalogOf(texts.slice(0, SMALL)), choice)], ["100,000 notes", editor(catalog, choice)]] as const;
  const times = vaults.map((): Times[] => []);
  // Turns of many changes each: an app has one vault, and what it remembers of it is part of what is measured.
  for (let turn = 0; turn < TURNS; turn++) for (const [at, [, change]] of vaults.entries()) {
    for (let round = 0; round < ROUNDS; round++) {
      const time = change();
      if (turn > 0 && round >= WARM) times[at]?.push(time);
    }
  }
  return vaults.map(([vault], at) => ({ name: `${name}, ${vault}`, times: times[at] ?? [] }));
});
const whole = ({ read, put: place, arrange: draw }: Times): number => read + place + draw;

process.stdout.write(`${NOTES} notes, ${EVENTS} of them event notes of ${(textBytes / EVENTS / 1000).toFixed(1)} thousand characters; small: 1000 and ${SMALL}\n`);
printTable(["one changed note, µs", "read", "put", "arrange", "in all", "p99"], changes.map(({ name, times }) => [
  name, ...[(time: Times) => time.read, (time: Times) => time.put, (time: Times) => time.arrange, whole].map((part) => figure(medianOf(times.map(part)))), figure(quantileOf(times.map(whole), 0.99)),
]));
printTable(["first index", "ms"], [["tag test of every note", figure(test)], [`${EVENTS} event notes`, figure(first)], [`${EVENTS / 2} event notes`, figure(half)]]);
const timesOf = (at: number, part = whole): readonly number[] => changes[at]?.times.map(part) ?? [];
const goals: readonly Goal[] = [
  { name: "one changed 8 KB note, to catalog and sidebar: median, µs", value: medianOf(timesOf(1)), most: 60 },
  { name: "the same: p99, µs", value: quantileOf(timesOf(1), 0.99), most: 250 },
  { name: "the same: at 100,000 notes, times what it is at 1,000", value: medianOf(timesOf(1)) / medianOf(timesOf(0)), most: 1.2 },
  { name: "first index: µs for each event note besides the tag test", value: (first * 1000) / EVENTS, most: 75 },
  { name: "first index: longest slice of the main thread, ms (p99)", value: quantileOf(slices, 0.99), most: 8 },
  { name: "first index: twice the notes, times the time", value: first / half, most: 2.2 },
  { name: "heap of everything found, bytes for each todo", value: bytes / todos, most: 250 },
];
process.stdout.write(`heap: ${figure(bytes / 1e6)} MB for ${todos} todos, ${things} things in all (notes, talks, todos, questions, takeaways, links), ${figure(bytes / things)} bytes for each; the texts are ${figure(textBytes / 1e6)} MB\n`);
process.exitCode = printGoals(goals) ? 0 : 1;
