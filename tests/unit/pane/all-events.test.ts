// Every event and everybody heard, kept from one catalog to the next: it must be what a fresh look at the catalog gives.
import fc from "fast-check";
import { eventByKey, everyEvent, type AllEvents } from "../../../src/core/all-events";
import { allEventKeys, EMPTY_CATALOG, notesNaming, put, remove, type Catalog } from "../../../src/core/catalog";
import { eventsAmong, foldName, talksOf } from "../../../src/core/events";
import { catalogOf, readNote } from "../../support/catalogs";

const outline = ({ byDate, byName, voices, sums }: AllEvents): unknown => ({
  sums,
  byDate: byDate.map(({ key, date }) => [key, date]),
  byName: byName.map(({ key }) => key),
  voices: [...voices].map(([key, { events }]) => [key, events.map((event) => event.key)]).sort(),
});

/** The same, worked out from nothing. */
function plainly(catalog: Catalog): unknown {
  const events = [...allEventKeys(catalog)].flatMap((key) => eventsAmong(key, notesNaming(catalog, key)));
  const voices = new Set(events.flatMap((event) => talksOf(event).flatMap(({ talk }) => talk.speakers.map(({ name }) => foldName(name)))));
  const talks = events.flatMap((event) => talksOf(event).map(({ talk }) => talk));
  const sums = {
    talks: talks.length, todos: talks.flatMap(({ todos }) => todos).filter(({ state }) => state === "open").length,
    questions: talks.flatMap(({ questions }) => questions).filter(({ state }) => state === "open").length, takeaways: talks.flatMap(({ takeaways }) => takeaways).length,
  };
  return { keys: events.map(({ key }) => key).sort(), voices: [...voices].sort(), sums };
}

const step = fc.record({
  path: fc.constantFrom("a.md", "b.md", "c.md", "d.md", "e.md"),
  event: fc.constantFrom("PyCon", "pycon", "EuroPython", "Éclair", null),
  date: fc.constantFrom("2023-04-01", "2024-05-01", ""),
  noted: fc.constantFrom("", "- [ ] a\n- [x] b\nQ: who??\n", "- [ ] c\nTakeaway: d\n"),
  speaker: fc.constantFrom("Ada Lovelace", "ADA lovelace", "Grace Hopper", "Alan Turing"),
});

test("is the same whether notes come one by one or all at once", () => {
  fc.assert(fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
    let catalog = EMPTY_CATALOG;
    for (const { path, event, date, speaker, noted } of steps) {
      const text = `---\n${date === "" ? "" : `date: ${date}\n`}tags: [event]\n---\n# ${event ?? ""}\n\n## Talk 1: ${speaker} > One\n${noted}`;
      catalog = event === null ? remove(catalog, path) : put(catalog, readNote(path, text));
      const grown = everyEvent(catalog);
      everyEvent(EMPTY_CATALOG);
      expect(outline(everyEvent({ ...catalog }))).toEqual(outline(grown));
      expect(plainly(catalog)).toEqual({ keys: grown.byDate.map(({ key }) => key).sort(), voices: [...grown.voices.keys()].sort(), sums: grown.sums });
    }
  }), { numRuns: 40 });
});

test("an event that did not change is the very same one", () => {
  const before = catalogOf({ "a.md": "# PyCon\n#event\n", "b.md": "# EuroPython\n#event\n" });
  const [first] = everyEvent(before).byName;
  const after = everyEvent(put(before, readNote("a.md", "# PyCon\n#event\n\n## Talk 1: Ada > One\n")));
  expect(after.byName[0]).toBe(first);
});

test("a pinned event is found again when its notes come to tell years", () => {
  const one = catalogOf({ "a.md": "# PyCon\n#event\n" });
  const key = everyEvent(one).byDate[0]?.key ?? "";
  const two = catalogOf({ "a.md": "---\ndate: 2023-01-01\n---\n# PyCon\n#event\n", "b.md": "---\ndate: 2024-01-01\n---\n# PyCon\n#event\n" });
  expect(eventByKey(two, key)?.name).toBe("PyCon");
  expect(eventByKey(one, "pycon\u00002024")?.key).toBe(key);
  expect(eventByKey(one, "nothing")).toBeNull();
});
