// Words of one's own over takeaways: whole notes with and without the setting.
import fc from "fast-check";
import type { EventNote } from "../../../src/core/model";
import { readEventNote } from "../../../src/core/read/read-event-note";
import { readOptions } from "../../../src/core/settings";
import { eventText } from "../../support/event-texts";

const read = (text: string, takeawayWords: string, labelWords = ""): EventNote => readEventNote({ path: "a.md", text }, readOptions({ eventTag: "event", labelWords, takeawayWords }));
const kept = (text: string, words: string): readonly string[] => read(text, words).talks.map(({ title, takeaways }) => `${title ?? "?"}: ${takeaways.map((each) => each.text).join(" / ")}`);

const HEADINGS = "# Tag der Daten\n#event\n\n## Talk 1: Ada Lovelace > Engines\n- notes\n\n### \u2728 Merke:\n- start small\n- stay small\n\n## Talk 2: Grace Hopper > Moths\n\n### MERKE\n- look closely\n";
const LINES = "# Tag der Daten\n#event\n\n## Talk 1: Ada Lovelace > Engines\n\n**Gwersi**\n- start small\n\n## Talk 2: Grace Hopper > Moths\nGwersi: look closely\nGwersi\n- and twice\n";

test.each([
  ["headings, with signs and in capitals", HEADINGS, "Merke", ["Engines: start small / stay small", "Moths: look closely"]],
  ["bold lines, plain ones and those with words behind a colon", LINES, "Wichtig, Gwersi", ["Engines: start small", "Moths: look closely / and twice"]],
])("%s", (_, text, words, expected) => {
  expect(kept(text, words)).toEqual(expected);
  expect(kept(text, "")).toEqual(["Engines: ", "Moths: "]);
  expect(kept(text, words)).toEqual(expected);
});

test("such a line is no talk, also where nothing else tells it from one", () => {
  const text = "# Tag der Daten\n#event\n\n## Engines of the sea\n\n- a\n\n## Gwersi\n\n- start small\n\n## Moths and lamps\n\n- b\n";
  expect(read(text, "").talks.map(({ title }) => title)).toEqual(["Engines of the sea", "Gwersi", "Moths and lamps"]);
  expect(read(text, "Gwersi").talks.map(({ title }) => title)).toEqual(["Engines of the sea", "Moths and lamps"]);
});

test("accents as characters of their own are the same word, and it is read with words for talks too", () => {
  const text = "Con\n\nEttekanne 1: Loops\n\u00d5pitud:\n- small\n\n#event";
  for (const form of ["NFC", "NFD"] as const) expect(read(text.normalize(form), "\u00d5pitud".normalize(form === "NFC" ? "NFD" : "NFC"), "Ettekanne").talks[0]?.takeaways.map((each) => each.text)).toEqual(["small"]);
});

test("words that no note holds change nothing, and any words are data", () => {
  fc.assert(fc.property(eventText, (text) => {
    expect(read(text, "qqqqq, (.*)q+")).toEqual(read(text, ""));
  }));
});
