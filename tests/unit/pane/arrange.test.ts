// What the pane draws, as an outline of whole notes, tab by tab; and the laws of keys and levels.
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { arrange, type Known, type Look } from "../../../src/core/arrange";
import { put, type Catalog } from "../../../src/core/catalog";
import { FIRST_CHOICE, QUESTION_FILTERS, TABS, TODO_FILTERS, type Choice } from "../../../src/core/choice";
import type { EventNote } from "../../../src/core/model";
import { offersIn } from "../../../src/core/offers";
import { NO_OFFERS, type OffersByNote } from "../../../src/core/rows/offers";
import { Block } from "../../../src/core/rows/row-list";
import type { Row, Sidebar } from "../../../src/core/sidebar";
import { shownText } from "../../../src/core/shown-text";
import { catalogOf, readNote } from "../../support/catalogs";

const PYCON = `---
date: 2024-05-24
endDate: 2024-05-25
place: Munich
tags: [event]
---
# PyCon

- [ ] book the train

## 2024-05-24

### 09:00 Talk 1: Ada Lovelace > Engines
- [ ] read the notes
  - [x] find them
- [x] buy cards
Q: Who built it?
Takeaway: Loops are old.

### 10:00 Talk 2: Grace Hopper > Compilers
why??

## 2024-05-25

### 09:00 Talk 3: Ada Lovelace > Poetry
`;
const EURO = "# EuroPython 2023\n#event\n\n## Talk 1: Ada Lovelace > Older\n- [ ] compare\n\n## Talk 2: Nobody's talk\n";

const known = (catalog: Catalog, more: Partial<Known> = {}): Known => ({ catalog, unreadable: new Map(), progress: null, ...more });
const look = (more: Partial<Look> = {}): Look => ({ activePath: "PyCon.md", activeLine: null, vaultIsEmpty: false, showDone: true, showQuestions: true, showTakeaways: true, held: new Map(), offers: NO_OFFERS, ...more });
/** The note with each talk on the day whose heading it stands below. */
function onDays(note: EventNote): EventNote {
  const dayAt = (at: number): string | null => PYCON.split("\n").slice(0, at).flatMap((text) => /^## (\S+)/u.exec(text)?.[1] ?? []).pop() ?? null;
  return { ...note, talks: note.talks.map((talk) => ({ ...talk, day: dayAt(talk.source.line) })) };
}

const pycon = (text = PYCON): EventNote => onDays(readNote("PyCon.md", text));
const both = known(put(catalogOf({ "Euro.md": EURO }), pycon()));

/** The picture with its rows as a list. Every block has as many rows as it said it would, and finds them by their keys. */
function draw(of: Known, choice: Choice, at: Look): Omit<Sidebar, "rows"> & { readonly rows: readonly Row[] } {
  const sidebar = arrange(of, choice, at);
  expect(sidebar.rows.blocks.map(({ size }) => size)).toEqual(sidebar.rows.blocks.map(({ rows }) => rows.length));
  const rows = [...sidebar.rows];
  expect(sidebar.rows).toHaveLength(rows.length);
  expect(rows.every((row, nth) => sidebar.rows.at(nth) === row && sidebar.rows.indexOf(row.key) === nth)).toBe(true);
  const [from, to] = [1, Math.max(1, rows.length - 1)];
  const part = sidebar.rows.slice(from, to);
  expect(part.length === to - from && part.every((row, nth) => row === rows[from + nth])).toBe(true);
  return { ...sidebar, rows };
}

function line(row: Row): string {
  const fold = "folded" in row && row.folded !== null ? (row.folded ? "> " : "v ") : "";
  const words = "text" in row ? shownText(row.text) : "name" in row ? row.name : "title" in row ? row.title ?? "?" : row.kind === "day" ? row.date : row.kind === "section" ? row.heading : row.kind;
  const count = "many" in row ? ` ${row.many}` : "count" in row ? ` ${row.count.done}/${row.count.all}` : "";
  const box = row.kind === "todo" ? `[${row.symbol}] ` : row.kind === "question" ? "? " : row.kind === "takeaway" ? "! " : "";
  return `${"  ".repeat(row.level - 1)}${fold}${box}${words}${count}`;
}
const outline = (choice: Partial<Choice>, at: Partial<Look> = {}, of: Known = both): readonly string[] => draw(of, { ...FIRST_CHOICE, ...choice }, look(at)).rows.map(line);

test("talks stand under their days, and what was noted under its talk", () => {
  expect(outline({})).toEqual([
    "v PyCon 2/4",
    "  v loose 0/1", "    [ ] book the train",
    "  v 2024-05-24 0/2",
    "    v Engines 2/3", "      [ ] read the notes", "        [x] find them", "      [x] buy cards", "      ? Q: Who built it?", "      ! Loops are old.",
    "    v Compilers 0/0", "      ? why??",
    "  v 2024-05-25 0/1",
    "    Poetry 0/0",
  ]);
});

test("all events are folded until they are unfolded, the latest first or by name", () => {
  expect(outline({ scope: "all" })).toEqual(["> PyCon 2/4", "> EuroPython 2023 0/1"]);
  expect(outline({ scope: "all", sort: "name" })).toEqual(["> EuroPython 2023 0/1", "> PyCon 2/4"]);
  expect(outline({ scope: "all", flipped: new Set(["talks event europython2023"]) })).toEqual(["> PyCon 2/4", "v EuroPython 2023 0/1", "  v Older 0/1", "    [ ] compare", "  Nobody's talk 0/0"]);
});

test("a pinned event stays, whatever note is active, and gives way when it is gone", () => {
  expect(outline({ pinned: "europython2023" })[0]).toBe("v EuroPython 2023 0/1");
  expect(outline({ pinned: "gone" })[0]).toBe("v PyCon 2/4");
});

test("todos are filtered, open ones first; one ticked just now stays where it was", () => {
  expect(outline({ tab: "todos" })).toEqual(["v PyCon 2/4", "  v loose 0/1", "    [ ] book the train", "  v Engines 2/3", "    [ ] read the notes"]);
  expect(outline({ tab: "todos", todos: "done" })).toEqual(["v PyCon 2/4", "  v Engines 2/3", "    [x] find them", "    [x] buy cards"]);
  expect(outline({ tab: "todos", todos: "all" }).slice(3)).toEqual(["  v Engines 2/3", "    [ ] read the notes", "    [x] find them", "    [x] buy cards"]);
  const rows = draw(both, { ...FIRST_CHOICE, tab: "todos", todos: "done" }, look()).rows;
  const ticked = rows.find((row) => row.kind === "todo" && row.text === "buy cards");
  const held = new Map([[ticked?.key ?? "", { was: "open" as const, undo: true }]]);
  expect(outline({ tab: "todos" }, { held }).slice(3)).toEqual(["  v Engines 2/3", "    [ ] read the notes", "    [x] buy cards"]);
});

const PROSE = "# Prose\n#event\n\nsend the expenses\n\n## Talk 1: Ada Lovelace > Numbers\n\n- look into UUIDs\n- [ ] a todo\nread the logbook\nwhy??\n\n## Talk 2: Grace Hopper > Moths\n- try it\n- try it\n";
const offersFor = (notes: Readonly<Record<string, string>>): OffersByNote => new Map(Object.entries(notes).map(([path, text]) => [path, offersIn({ text }, readNote(path, text))]));

test("prose that may be meant as todos stands below the todos of its talk, folded, in no count and in no other tab", () => {
  const of = known(catalogOf({ "Prose.md": PROSE }));
  const at = { activePath: "Prose.md", offers: offersFor({ "Prose.md": PROSE }) };
  const counts = draw(of, FIRST_CHOICE, look({ activePath: "Prose.md" })).counts;
  expect(outline({}, at, of)).toEqual([
    "v Prose 0/1", "  v loose 0/0", "    > offers 1",
    "  v Numbers 0/1", "    [ ] a todo", "    > offers 2", "    ? why??",
    "  v Moths 0/0", "    > offers 2",
  ]);
  const { rows } = draw(of, FIRST_CHOICE, look(at));
  const flipped = new Set(rows.filter(({ kind }) => kind === "offers").map(({ key }) => key));
  expect(outline({ flipped }, at, of).slice(6, 9)).toEqual(["    v offers 2", "      look into UUIDs", "      read the logbook"]);
  expect(outline({ flipped }, at, of).slice(-3)).toEqual(["    v offers 2", "      try it", "      try it"]);
  expect(draw(of, { ...FIRST_CHOICE, flipped }, look(at)).counts).toEqual(counts);
  for (const tab of TABS.filter((each) => each !== "talks")) expect(outline({ tab, flipped }, at, of)).toEqual(outline({ tab, flipped }, { activePath: "Prose.md" }, of));
});

test("a row of a table that holds a question is not said to be without notes", () => {
  const text = "# Tables\n#event\n\n| Time | Talk | Speaker | Notes |\n|---|---|---|---|\n| 10:00 | One | Ada Lovelace | |\n| 11:00 | Two | Grace Hopper | why?? |\n";
  const { rows } = draw(known(catalogOf({ "T.md": text })), FIRST_CHOICE, look({ activePath: "T.md" }));
  expect(rows.flatMap((row) => (row.kind === "talk" ? [[row.title, row.empty]] : []))).toEqual([["One", true], ["Two", false]]);
});

test("questions and takeaways stand under their talks", () => {
  expect(outline({ tab: "questions" })).toEqual(["v PyCon 0/2", "  v Engines 0/1", "    ? Q: Who built it?", "  v Compilers 0/1", "    ? why??"]);
  expect(outline({ tab: "questions", questions: "answered" })).toEqual([]);
  expect(outline({ tab: "takeaways" })).toEqual(["v PyCon 0/1", "  v Engines 0/1", "    ! Loops are old."]);
});

test("speakers have all their talks, the newest first", () => {
  expect(outline({ tab: "speakers" })).toEqual(["> Ada Lovelace 0/3", "> Grace Hopper 0/1"]);
  expect(outline({ tab: "speakers", flipped: new Set(["speakers speaker ada lovelace"]) })).toEqual(["v Ada Lovelace 0/3", "  Poetry 0/0", "  Engines 2/3", "  Older 0/1", "> Grace Hopper 0/1"]);
});

test("a talk below its speaker names only who spoke with them", () => {
  const of = known(catalogOf({ "A.md": "# A\n#event\n\n## Talk 1: Ada Lovelace and Grace Hopper > Both\n- [ ] a\n\n## Talk 2: Alan Turing > Other\n" }));
  const { rows } = draw(of, { ...FIRST_CHOICE, tab: "speakers", flipped: new Set(["speakers speaker ada lovelace"]) }, look({ activePath: "A.md" }));
  expect(rows.map((row) => (row.kind === "talk" ? row.speakers.map(({ name }) => name) : row.kind))).toEqual(["speaker", ["Grace Hopper"], "speaker", "speaker"]);
});

test("a note that could not be read is a row with the reason: among all events, and where it is the active note", () => {
  const of = known(both.catalog, { unreadable: new Map([["Locked.md", "no permission"]]) });
  expect(draw(of, { ...FIRST_CHOICE, scope: "all" }, look()).rows[0]).toMatchObject({ kind: "unreadable", path: "Locked.md", reason: "no permission" });
  expect(draw(of, FIRST_CHOICE, look({ activePath: "Locked.md" })).rows).toHaveLength(1);
  expect(draw(of, FIRST_CHOICE, look()).rows.some(({ kind }) => kind === "unreadable")).toBe(false);
});

test("tabs say what they hold, for one event and for all", () => {
  expect(draw(both, FIRST_CHOICE, look()).counts).toEqual({ talks: 3, speakers: 2, todos: 2, questions: 2, takeaways: 1 });
  expect(draw(both, { ...FIRST_CHOICE, scope: "all" }, look()).counts).toEqual({ talks: 5, speakers: 2, todos: 3, questions: 2, takeaways: 1 });
});

test("the picture of an event counts talks by the hour, and what is missing", () => {
  const card = (path: string): unknown => draw(both, FIRST_CHOICE, look({ activePath: path })).rows.map((row) => (row.kind === "event" ? row.card : null))[0];
  expect(card("PyCon.md")).toMatchObject({ per: "hour", days: [{ day: "2024-05-24", from: 9, counts: [1, 1] }, { day: "2024-05-25", from: 9, counts: [1] }], openQuestions: 2, takeaways: 1, unnamed: 0 });
  expect(card("Euro.md")).toMatchObject({ days: [], unnamed: 1, firstUnnamed: { path: "Euro.md", line: 6 } });
});

test("the talk of the cursor is marked, or the branch that it is folded into", () => {
  const at = PYCON.split("\n").findIndex((text) => text.includes("buy cards"));
  const here = (choice: Partial<Choice>): string | undefined => {
    const { rows, here: key } = draw(both, { ...FIRST_CHOICE, ...choice }, look({ activeLine: at }));
    return rows.filter((row) => row.key === key).map(line)[0]?.trim();
  };
  expect(here({})).toBe("v Engines 2/3");
  expect(here({ flipped: new Set(["talks day pycon 2024-05-24"]) })).toBe("> 2024-05-24 0/2");
  expect(here({ flipped: new Set(["talks event pycon"]) })).toBe("> PyCon 2/4");
  expect(here({ tab: "todos" })).toBe("v Engines 2/3");
  expect(here({ pinned: "europython2023" })).toBeUndefined();
  expect(here({ scope: "all" })).toBe("> PyCon 2/4");
  expect(here({ scope: "all", flipped: new Set(["talks event pycon"]) })).toBe("v Engines 2/3");
  expect(here({ tab: "speakers" })).toBeUndefined();
});

test("where the cursor is in a talk that is shown as its own note, that note's row is marked", () => {
  const programme = "# Camp\n#event\n\n### 09:00 Ada Lovelace > Engines\n\n### 10:00 Grace Hopper > Compilers\n";
  const catalog = catalogOf({ "Camp.md": programme, "Engines.md": '---\nevent: "[[Camp]]"\nspeakers: [Ada Lovelace]\ntags: [event]\n---\n# Engines\n- [ ] read the notes\n' });
  const marked = (activeLine: number): unknown => {
    const { rows, here } = draw(known(catalog), FIRST_CHOICE, look({ activePath: "Camp.md", activeLine }));
    return rows.filter(({ key }) => key === here).map((row) => "path" in row && row.path);
  };
  expect([marked(3), marked(5)]).toEqual([["Engines.md"], ["Camp.md"]]);
});

test("a search is one flat list over everything, with marks and where it stands", () => {
  const { rows, hits, state } = draw(both, { ...FIRST_CHOICE, query: "ada" }, look());
  expect(hits).toBe(rows.length);
  expect(state).toBe("rows");
  expect(rows.map(({ kind, level }) => [kind, level])).toEqual([["speaker", 1], ["talk", 1], ["talk", 1], ["talk", 1]]);
  expect(rows.map((row) => (row.kind === "talk" ? [row.title, row.event, row.found?.more] : []))).toEqual(expect.arrayContaining([["Older", "EuroPython 2023", [0, 3]]]));
  expect(draw(both, { ...FIRST_CHOICE, query: "europython" }, look()).rows.map((row) => ("found" in row ? row.found?.whereMarks : null))).toEqual([[], [0, 10], [0, 10]]);
  expect(draw(both, { ...FIRST_CHOICE, query: "zzz" }, look())).toMatchObject({ rows: [], state: "no match", hits: 0 });
});

test("a search finds a talk that has a note of its own there, and not the line of the programme that only names it", () => {
  const camp = known(catalogOf({
    "Camp.md": "# Camp\n#event\n\n## 09:00 Jonas Peeters > Sensors\n\n## 10:00 Mei Tanaka > Sensible types\n",
    "Sensors.md": "---\nevent: Camp\ntags: [event]\nspeakers: [Jonas Peeters]\n---\n# Sensors\n\n- cold\n",
  }));
  const { rows, hits } = draw(camp, { ...FIRST_CHOICE, query: "sens" }, look({ activePath: "Camp.md" }));
  expect(rows.map(({ key }) => key.replace(/#.*/u, ""))).toEqual(["found talk Sensors.md", "found talk Camp.md"]);
  expect(hits).toBe(2);
});

test.each<[string, Known, Partial<Choice>, Partial<Look>, Sidebar["state"]]>([
  ["an empty vault", known(catalogOf({})), {}, { activePath: null, vaultIsEmpty: true }, "empty vault"],
  ["no event notes", known(catalogOf({})), {}, {}, "no event notes"],
  ["the first look", known(catalogOf({}), { progress: { read: 0, all: 9 } }), {}, {}, "reading"],
  ["a note that is none", both, {}, { activePath: "Other.md" }, "not an event note"],
  ["a note without talks", known(catalogOf({ "A.md": "# A\n#event" })), {}, { activePath: "A.md" }, "no talks"],
  ["no questions", both, { tab: "questions", pinned: "europython2023" }, {}, "nothing of this kind"],
])("says of %s what it is", (_, of, choice, at, state) => {
  expect(draw(of, { ...FIRST_CHOICE, ...choice }, look(at)).state).toBe(state);
});

test("the same input gives the very same rows, and a changed note touches its own event only", () => {
  const choice: Choice = { ...FIRST_CHOICE, scope: "all", flipped: new Set(["talks event europython2023", "talks event pycon"]) };
  const first = draw(both, choice, look()).rows;
  expect(draw(both, choice, look()).rows.every((row, at) => row === first[at])).toBe(true);
  const next = draw(known(put(both.catalog, pycon(`${PYCON}- [ ] more\n`))), choice, look()).rows;
  const kept = new Set(first);
  expect(next.filter((row) => row.path === "Euro.md").every((row) => kept.has(row))).toBe(true);
});

const seed = readFileSync(join(__dirname, "../../fixtures/seed/pyconweb.md"), "utf8");
const lines = fc.constantFrom("## Talk 1: Ada > One", "## Talk 1: Ada > One", "- [ ] a", "  - [x] b", "read c", "??", "Takeaway: c", "TODO: d", "### Todos", "", "words", "# Day", "## 10:00 Keynote");

const noted = fc.array(fc.array(lines, { maxLength: 25 }).map((list) => `#event\n${list.join("\n")}`), { minLength: 1, maxLength: 4 });
const choices: fc.Arbitrary<Choice> = fc.record({
  tab: fc.constantFrom(...TABS), scope: fc.constantFrom("active" as const, "all" as const), pinned: fc.constant(null), sort: fc.constantFrom("date" as const, "name" as const), query: fc.constant(""),
  todos: fc.constantFrom(...TODO_FILTERS), questions: fc.constantFrom(...QUESTION_FILTERS), flipped: fc.constant(new Set<string>()),
});
const shown = fc.record({ showDone: fc.boolean(), showQuestions: fc.boolean(), showTakeaways: fc.boolean() });

test("keys are unique, levels never skip and blocks are as long as they say, whatever the notes, the choice and what is folded or was ticked just now", () => {
  fc.assert(fc.property(noted, choices, shown, fc.array(fc.nat(), { maxLength: 4 }), (texts, choice, settings, turns) => {
    const catalog = catalogOf({ "seed.md": seed, ...Object.fromEntries(texts.map((text, at) => [`${at}.md`, text])) });
    const notes = known(put(catalog, pycon()));
    const offers = offersFor(Object.fromEntries(texts.map((text, at) => [`${at}.md`, text])));
    const first = draw(notes, choice, look({ activePath: "0.md", offers, ...settings })).rows;
    const picked = turns.flatMap((turn) => first[turn % Math.max(1, first.length)] ?? []);
    const held = new Map(picked.filter(({ kind }) => kind === "todo").map(({ key }, at) => [key, { was: at % 2 === 0 ? ("open" as const) : ("done" as const), undo: false }]));
    const { rows } = draw(notes, { ...choice, flipped: new Set(picked.map(({ key }) => key)) }, look({ activePath: "0.md", offers, ...settings, held }));
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
    for (const [at, row] of rows.entries()) expect(row.level).toBeLessThanOrEqual((rows[at - 1]?.level ?? 0) + 1);
  }));
});

test("of many events only those that are looked at are worked out", () => {
  const catalog = catalogOf(Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`${at}.md`, `# Event number ${at}\n#event\n\n## Talk 1: Ada > One\n- [ ] a\n`])));
  const { rows } = arrange(known(catalog), { ...FIRST_CHOICE, scope: "all", tab: "todos" }, look());
  const made = jest.spyOn(Block.prototype, "rows", "get");
  expect(rows).toHaveLength(150);
  expect(rows.at(4)).toMatchObject({ kind: "talk" });
  expect(rows.slice(3, 6)).toHaveLength(3);
  expect(rows.indexOf("todos event eventnumber7")).toBeGreaterThan(-1);
  expect(new Set(made.mock.contexts).size).toBe(2);
  made.mockRestore();
});
