// The catalog against the plainest model of it, and which notes make one event.
import fc from "fast-check";
import { allEvents, eventOf } from "../../src/core/all-events";
import { allEventKeys, allNotes, EMPTY_CATALOG, noteAt, notesNaming, put, remove, type Catalog } from "../../src/core/catalog";
import { eventKey, talksOf } from "../../src/core/events";
import { dateFor, formStart, talksLike } from "../../src/core/form-start";
import { eventCounts } from "../../src/core/rows/counts";
import { findNames } from "../../src/core/search";
import { readEventNote } from "../../src/core/read/read-event-note";
import type { EventNote } from "../../src/core/model";

const read = (path: string, text: string): EventNote => readEventNote({ path, text }, { tag: "event" });
const catalogOf = (notes: Readonly<Record<string, string>>): Catalog => Object.entries(notes).reduce((catalog, [path, text]) => put(catalog, read(path, text)), EMPTY_CATALOG);

test("is a map from paths to notes, whatever comes and goes", () => {
  const step = fc.record({ path: fc.constantFrom("a.md", "b.md", "c/d.md", "e.md"), event: fc.constantFrom("PyCon", "pycon ", "EuroPython", null) });
  fc.assert(fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
    let catalog = EMPTY_CATALOG;
    const model = new Map<string, EventNote>();
    for (const { path, event } of steps) {
      if (event === null) {
        model.delete(path);
        catalog = remove(catalog, path);
      } else {
        const note = read(path, `# ${event}\n#event`);
        model.set(path, note);
        catalog = put(catalog, note);
      }
    }
    expect(catalog.size).toBe(model.size);
    expect(new Set(allNotes(catalog))).toEqual(new Set(model.values()));
    for (const path of ["a.md", "b.md", "c/d.md", "e.md"]) expect(noteAt(catalog, path)).toBe(model.get(path) ?? null);
    const keys = new Set([...model.values()].map(eventKey));
    expect(new Set(allEventKeys(catalog))).toEqual(keys);
    for (const key of keys) expect(notesNaming(catalog, key)).toEqual([...model.values()].filter((note) => eventKey(note) === key).sort((a, b) => (a.path < b.path ? -1 : 1)));
  }));
});

test("an older catalog is what it was", () => {
  const before = catalogOf({ "a.md": "# PyCon\n#event" });
  put(before, read("b.md", "# PyCon\n#event"));
  remove(before, "a.md");
  expect([...allNotes(before)].map((note) => note.path)).toEqual(["a.md"]);
});

const talk = (event: string, date: string, speaker: string): string => `---\nevent: "[[${event}]]"\nspeaker: ${speaker}\ndate: ${date}\n---\n# A talk of ${speaker}\n#event`;

test("notes of one talk stand with the programme of their event, and years apart", () => {
  const catalog = catalogOf({
    "2023.md": "---\ndate: 2023-04-01\n---\n# PyCon\n#event", "2024.md": "---\ndate: 2024-05-01\n---\n# PyCon\n#event",
    "z.md": talk("PyCon", "2024-05-02", "Ada Lovelace"), "y.md": talk("pycon", "2023-04-01", "Grace Hopper"), "x.md": talk("EuroPython", "2024-07-01", "Alan Turing"),
  });
  expect(allEvents(catalog).map(({ name, date, notes }) => [name, date, notes.map(({ path }) => path)])).toEqual([
    ["EuroPython", "2024-07-01", ["x.md"]],
    ["PyCon", "2024-05-01", ["2024.md", "z.md"]],
    ["PyCon", "2023-04-01", ["2023.md", "y.md"]],
  ]);
  expect(eventOf(catalog, "z.md")?.notes[0]?.path).toBe("2024.md");
  expect(eventOf(catalog, "none.md")).toBeNull();
});

test("a talk noted later stays with an event whose name has the year", () => {
  const catalog = catalogOf({ "day.md": "---\ndate: 2025-10-03\n---\n# Data Day 2025\n#event", "late.md": talk("Data Day 2025", "2026-11-25", "Ada Lovelace") });
  expect(allEvents(catalog).map(({ name, notes }) => [name, notes.map(({ path }) => path)])).toEqual([["Data Day 2025", ["day.md", "late.md"]]]);
});

describe("a note of one talk that names no event stands with the programme", () => {
  const alone = "# Keeping bees in a data centre\n\nSpeaker: Ada Lovelace\n#event\n";
  const told = (path: string, text: string, programme: string, notes: string): readonly (readonly string[])[] => {
    const catalog = catalogOf({ [programme]: notes, [path]: text, "else/other.md": "# Other Days 2019\n#event" });
    const backwards = catalogOf({ [path]: text, [programme]: notes });
    expect(eventOf(backwards, path)?.notes.map((note) => note.path)).toEqual(eventOf(catalog, path)?.notes.map((note) => note.path));
    return allEvents(catalog).filter(({ notes: all }) => all.some((note) => note.path === path)).map(({ name, notes: all }) => [name, ...all.map((note) => note.path)]);
  };

  test.each([
    ["its tag means", "a.md", alone.replace("#event", "#event/pycon-de-2024"), "b.md", "# PyCon DE 2024\n#event"],
    ["its tag means without blanks", "a.md", alone.replace("#event", "#event/2024/PyConDE"), "b.md", "# PyCon DE 2024\n#event"],
    ["its link means", "a.md", alone.replace("Speaker", "At [[PyCon DE 2024]]\n\nSpeaker"), "b.md", "# PyCon DE 2024\n#event"],
    ["its link means by the programme's file", "a.md", alone.replace("Speaker", "[[Events/PyDE 24|the con]]\n\nSpeaker"), "Events/PyDE 24.md", "# PyCon DE 2024\n#event"],
    ["its folder is called like", "PyCon DE 2024/a.md", alone, "Programmes/b.md", "# PyCon DE 2024\n#event"],
    ["its folders are called like", "PyCon DE/2024/Day 1/a.md", alone, "b.md", "# PyCon DE 2024\n#event"],
    ["that lies in its folder", "PyConDE 2024/a.md", alone, "PyConDE 2024/index.md", "# PyCon DE 2024\n#event"],
    ["whose year is its own", "a.md", "---\nevent: PyCon DE\ndate: 2024-04-22\nspeaker: Ada Lovelace\n---\n#event", "b.md", "# PyCon DE 2024\n#event"],
    ["whose date has its year", "a.md", "---\nevent: PyCon DE 2024\nspeaker: Ada Lovelace\n---\n#event", "b.md", "---\ndate: 2024-04-22\nevent: PyCon DE\n---\n#event"],
  ])("%s", (_, path, text, programme, notes) => {
    expect(told(path, text, programme, notes)).toEqual([[notes.includes("\nevent: PyCon DE\n") ? "PyCon DE" : "PyCon DE 2024", programme, path]]);
  });

  test.each([
    ["a tag that no note names", "a.md", alone.replace("#event", "#event/keynotes")], ["a folder of talks", "Other Days/2020/a.md", alone], ["a folder of any kind", "Talks/a.md", alone], ["a day's note", "a.md", alone.replace("Speaker", "[[2019-05-01]]\n\nSpeaker")],
  ])("but %s is no event's", (_, path, text) => {
    const [found = []] = told(path, text, "b.md", "# PyCon DE 2024\n#event");
    expect(found.slice(1)).toEqual([path]);
  });

  test("or with the talks that name the event", () => {
    const catalog = catalogOf({ "a.md": alone.replace("#event", "#event/fosdem"), "b.md": talk("FOSDEM", "2024-02-03", "Grace Hopper") });
    expect(allEvents(catalog).map(({ name, notes }) => [name, notes.map(({ path }) => path)])).toEqual([["FOSDEM", ["a.md", "b.md"]]]);
  });

  test("or with the talks of its folder or tag, where that has a year", () => {
    const catalog = catalogOf({ "FOSDEM 2024/a.md": alone, "FOSDEM 2024/b.md": alone, "c.md": alone.replace("#event", "#event/fosdem-2024"), "Archive 2024/d.md": alone });
    expect(allEvents(catalog).map(({ name, notes }) => [name, notes.map(({ path }) => path)])).toEqual([["d", ["Archive 2024/d.md"]], ["FOSDEM 2024", ["FOSDEM 2024/a.md", "FOSDEM 2024/b.md", "c.md"]]]);
  });
});

test("every note is of one event, in whatever order notes come and go", () => {
  const notes: Readonly<Record<string, string>> = {
    "b.md": "# PyCon\n#event", "PyCon 2024/p.md": "# PyCon 2024\n#event", "x/2024.md": "---\ndate: 2024-05-01\n---\n# PyCon\n#event/pycon", "PyCon 2024/t.md": "# Bees that compute\n\nSpeaker: Ada Lovelace\n#event", "PyCon/2023/t.md": "# Bees that hum\n\nSpeaker: Ada Lovelace\n#event/pycon",
    "u.md": talk("PyCon", "2024-05-02", "Ada Lovelace"), "v.md": talk("PyCon 2024", "2025-05-02", "Ada Lovelace"), "w.md": "# Bees that sleep\n\nSpeaker: Ada Lovelace\n[[p]] #event",
  };
  const step = fc.record({ path: fc.constantFrom(...Object.keys(notes)), gone: fc.boolean() });
  fc.assert(fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
    const catalog = steps.reduce((known, { path, gone }) => (gone ? remove(known, path) : put(known, read(path, notes[path] ?? ""))), EMPTY_CATALOG);
    const paths = [...allNotes(catalog)].map(({ path }) => path).sort();
    const events = allEvents(catalog);
    expect(events.flatMap((event) => event.notes.map(({ path }) => path)).sort()).toEqual(paths);
    for (const path of paths) expect(eventOf(catalog, path)?.key).toBe(events.find((event) => event.notes.some((note) => note.path === path))?.key);
    const fresh = paths.reduce((known, path) => put(known, read(path, notes[path] ?? "")), EMPTY_CATALOG);
    expect(allEvents(fresh).map(({ key }) => key)).toEqual(events.map(({ key }) => key));
  }));
});

describe("the form begins", () => {
  const catalog = catalogOf({
    "old.md": talk("EuroPython", "2023-07-01", "ada lovelace"), "new.md": talk("PyCon", "2024-05-02", "Ada Lovelace"), "other.md": talk("PyCon", "2024-05-03", "Grace Hopper"),
  });

  test("with the event of the active note, or the latest", () => {
    expect(formStart(catalog, "old.md", { today: "2026-01-01", time: "" }).event).toBe("EuroPython");
    expect(formStart(catalog, null, { today: "2026-01-01", time: "" }).event).toBe("PyCon");
    expect(formStart(EMPTY_CATALOG, null, { today: "2026-01-01", time: "" })).toEqual({ event: "", date: "2026-01-01", today: "2026-01-01", events: [], speakers: [], talk: null });
  });

  test("with the event's first day when it is not on, and today otherwise", () => {
    expect(formStart(catalog, "new.md", { today: "2026-01-01", time: "" }).date).toBe("2024-05-02");
    expect(formStart(catalog, null, { today: "2026-01-01", time: "" }).date).toBe("2024-05-02");
    expect(formStart(catalog, null, { today: "2024-05-02", time: "" }).date).toBe("2024-05-02");
  });

  test("with each name once, and a day for each event", () => {
    const start = formStart(catalog, null, { today: "2026-01-01", time: "" });
    expect(start).toMatchObject({ events: [{ name: "PyCon", date: "2024-05-02" }, { name: "EuroPython", date: "2023-07-01" }], speakers: [{ name: "Ada Lovelace" }, { name: "Grace Hopper" }] });
    expect(start.speakers[0]?.last).toBe("A talk of Ada Lovelace · PyCon");
    expect(["europython ", "PyCon", "Another"].map((event) => dateFor(start, event))).toEqual(["2023-07-01", "2024-05-02", "2026-01-01"]);
  });
});

test("the form suggests everybody who spoke or has a note, with their latest talk; who is linked by another name by both", () => {
  const { talks, ...note } = read("x.md", talk("Old Camp", "2020-01-01", "Bob"));
  const linked = { ...note, talks: talks.map((each) => ({ ...each, speakers: each.speakers.map((speaker) => ({ ...speaker, link: "People/Bob Kahn#Work" })) })) };
  const catalog = [linked, read("new.md", talk("PyCon", "2024-05-02", "Ada Lovelace")), read("old.md", talk("EuroPython", "2023-07-01", "ada lovelace"))].reduce(put, EMPTY_CATALOG);
  expect(formStart(catalog, null, { today: "2026-01-01", time: "" }, null, ["ADA Lovelace", "Zita Zabel"]).speakers).toEqual([
    { name: "ADA Lovelace", last: "A talk of Ada Lovelace · PyCon" }, { name: "Bob", last: "A talk of Bob · Old Camp" }, { name: "Bob Kahn", last: "A talk of Bob · Old Camp" }, { name: "Zita Zabel", last: "" },
  ]);
});

test("names are found with typos and without accents, best first", () => {
  const names = ["Łukasz Langa", "Ada Lovelace", "Inês Montani", "Daniel Hepper"];
  expect(findNames(names, "ines", 5)[0]).toBe("Inês Montani");
  expect(findNames(names, "lovelase", 5)).toEqual(["Ada Lovelace"]);
  expect(findNames(names, " ", 2)).toEqual(["Łukasz Langa", "Ada Lovelace"]);
  expect(findNames(names, "xyzxyz", 5)).toEqual([]);
  // A year is no typo of another one.
  const years = ["PyCon 2023", "PyCon 2024"];
  expect(findNames(years, "pycn 202", 5)).toEqual(years);
  expect(findNames(years, "PyCon 2024", 5)).toEqual(["PyCon 2024"]);
  expect(findNames(years, "PyCon 2027", 5)).toEqual([]);
});

test("the form suggests what the programme names and nobody has noted, what is over last, until a title stands there in full", () => {
  const programme = "---\ntags: [event]\ndate: 2026-05-09\nendDate: 2026-05-10\n---\n# Camp\n## 2026-05-09\n### 09:00 Ada Keynes > Boring technology\n### 10:00 Jonas Peeters > Sensors below sea level\n### 11:00 Mei Tanaka > Types that pay rent\n- [ ] read\n## 2026-05-10\n### 09:00 Noor Idris > Search without a cluster\n";
  const catalog = catalogOf({ "camp.md": programme, "own.md": talk("Camp", "2026-05-10", "Noor Idris").replace("A talk of Noor Idris", "Search without a cluster") });
  const at = (today: string, time: string, typed = ""): readonly string[] => talksLike(formStart(catalog, "camp.md", { today, time }), "camp", typed).map(({ title }) => title);
  expect(at("2026-05-09", "08:55")).toEqual(["Boring technology", "Sensors below sea level"]);
  expect(at("2026-05-09", "09:50")).toEqual(["Sensors below sea level", "Boring technology"]);
  expect(at("2026-05-09", "", "peet")).toEqual(["Sensors below sea level"]);
  for (const typed of ["ensors", "below", "boring technology"]) expect(at("2026-05-09", "", typed)).toEqual([]);
  expect(talksLike(formStart(catalog, null, { today: "2026-05-01", time: "" }), "Camp", "sens")).toEqual([
    { title: "Sensors below sea level", speakers: ["Jonas Peeters"], kind: "talk", day: "2026-05-09", start: "10:00", room: "" },
  ]);
});

describe("a talk that the programme only names", () => {
  const programme = "# Camp\n#event\n## 2026-05-09\n### 09:00 Ada Keynes > Opening\n### 10:00 Jonas Peeters > Sensors\n### 11:00 Mei Tanaka > Types\n- [ ] read\n## 2026-05-10\n### 09:00 Ada Keynes > Opening\n";
  const own = (title: string, date: string): string => talk("Camp", date, "Somebody Else").replace("A talk of Somebody Else", title);
  const listed = (notes: Readonly<Record<string, string>>): readonly string[] =>
    allEvents(catalogOf({ "camp.md": programme, ...notes })).flatMap((event) => [`${eventCounts(event).talks}`, ...talksOf(event).map((placed) => `${placed.note.path} ${placed.talk.title ?? ""}`)]);

  test("stands there once, as its own note", () => {
    expect(listed({ "s.md": own("sensors", "2026-05-09") })).toEqual(["4", "camp.md Opening", "s.md sensors", "camp.md Types", "camp.md Opening"]);
  });

  test("is told from one of another day, and from a talk that is noted in both places", () => {
    expect(listed({ "o.md": own("Opening", "2026-05-10"), "t.md": own("Types", "2026-05-09") })).toEqual(["5", "camp.md Opening", "camp.md Sensors", "camp.md Types", "o.md Opening", "t.md Types"]);
    expect(listed({ "o.md": own("Opening", "2026-05-09"), "p.md": own("Opening", "2026-05-09") })).toEqual(["5", "o.md Opening", "camp.md Sensors", "camp.md Types", "camp.md Opening", "p.md Opening"]);
  });
});
