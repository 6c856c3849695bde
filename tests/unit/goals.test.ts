// What can be gone to: everything there is, the newest first, found by any of its words.
import { EMPTY_CATALOG, put } from "../../src/core/catalog";
import { findGoals } from "../../src/core/goals";
import { readEventNote } from "../../src/core/read/read-event-note";

const catalog = [
  ["Old.md", "# Old days 2019\n#event\nDate: 2019-05-01\n\n## Talk 1: Ada Lovelace > Engines\n## Talk 2: Grace Hopper > Moths\n"],
  ["New.md", "# New days 2024\n#event\nDate: 2024-05-01\n\n## Talk 1: Grace Hopper > Ships\n## Talk 2: Łukasz Żółć > Engines again\n"],
].reduce((known, [path = "", text = ""]) => put(known, readEventNote({ path, text }, { tag: "event" })), EMPTY_CATALOG);
const titles = (kind: "talk" | "speaker", typed: string): readonly string[] => findGoals(catalog, kind, typed, 10).map(({ goal }) => goal.title);

test("are in the order of their events, the newest first", () => {
  expect(titles("talk", " ")).toEqual(["Ships", "Engines again", "Engines", "Moths"]);
  expect(titles("speaker", "")).toEqual(["Grace Hopper", "Łukasz Żółć", "Ada Lovelace"]);
});

test("are found by title, speaker and event, with typos and without accents", () => {
  expect(titles("talk", "hoper")).toEqual(["Ships", "Moths"]);
  expect(titles("talk", "engines old")).toEqual(["Engines"]);
  expect(titles("speaker", "lukasz zolc")).toEqual(["Łukasz Żółć"]);
  expect(titles("talk", "nothing of it")).toEqual([]);
});

test("lead a speaker to the newest talk, and say what was matched", () => {
  const [found] = findGoals(catalog, "speaker", "grace", 10);
  expect(found).toMatchObject({ goal: { path: "New.md", line: 4, event: "New days 2024", speaker: { talks: 2 } }, title: [0, 5] });
});
