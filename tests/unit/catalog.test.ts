// The catalog against the plainest model of it, and which notes make one event.
import fc from "fast-check";
import { allEvents, eventOf } from "../../src/core/arrange";
import { allEventKeys, allNotes, EMPTY_CATALOG, noteAt, notesNaming, put, remove, type Catalog } from "../../src/core/catalog";
import { eventKey } from "../../src/core/events";
import { dateFor, formStart } from "../../src/core/form-start";
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

describe("the form begins", () => {
  const catalog = catalogOf({
    "old.md": talk("EuroPython", "2023-07-01", "ada  lovelace"), "new.md": talk("PyCon", "2024-05-02", "Ada Lovelace"), "other.md": talk("PyCon", "2024-05-03", "Grace Hopper"),
  });

  test("with the event of the active note, or the latest", () => {
    expect(formStart(catalog, "old.md", "2026-01-01").event).toBe("EuroPython");
    expect(formStart(catalog, null, "2026-01-01").event).toBe("PyCon");
    expect(formStart(EMPTY_CATALOG, null, "2026-01-01")).toEqual({ event: "", date: "2026-01-01", today: "2026-01-01", events: [], speakers: [] });
  });

  test("with the event's first day when it is not on, and today otherwise", () => {
    expect(formStart(catalog, "new.md", "2026-01-01").date).toBe("2024-05-02");
    expect(formStart(catalog, null, "2026-01-01").date).toBe("2024-05-02");
    expect(formStart(catalog, null, "2024-05-02").date).toBe("2024-05-02");
  });

  test("with each name once, and a day for each event", () => {
    const start = formStart(catalog, null, "2026-01-01");
    expect(start).toMatchObject({ events: [{ name: "PyCon", date: "2024-05-02" }, { name: "EuroPython", date: "2023-07-01" }], speakers: ["ada  lovelace", "Grace Hopper"] });
    expect(["europython ", "PyCon", "Another"].map((event) => dateFor(start, event))).toEqual(["2023-07-01", "2024-05-02", "2026-01-01"]);
  });
});

test("names are found with typos and without accents, best first", () => {
  const names = ["Łukasz Langa", "Ada Lovelace", "Inês Montani", "Daniel Hepper"];
  expect(findNames(names, "ines", 5)[0]).toBe("Inês Montani");
  expect(findNames(names, "lovelase", 5)).toEqual(["Ada Lovelace"]);
  expect(findNames(names, " ", 2)).toEqual(["Łukasz Langa", "Ada Lovelace"]);
  expect(findNames(names, "xyzxyz", 5)).toEqual([]);
});
