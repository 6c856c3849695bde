// The search: what is exactly there comes first, in any order of words; a typo is forgiven; growing queries answer as fresh ones do.
import fc from "fast-check";
import { foldText, marksIn, queryWords } from "../../../src/core/fold-text";
import { makeSearch, type Entry } from "../../../src/core/search";

const entry = (text: string, more = "", rank = 2): Entry => ({ text, more, context: "", rank });
const found = (entries: readonly Entry[], query: string): readonly string[] => makeSearch([entries]).find(query, 10).hits.map(({ at }) => entries[at]?.text ?? "");

const talks = [
  entry("Spacy", "Ines Montani", 1), entry("Lessons from processing one billion celery tasks", "Daniel Hepper · Userlike", 1),
  entry("check prodigy from the same as spacy"), entry("Straße der Daten", "Jürgen Müller", 1), entry("real-time commodities trading insights"),
];

test.each([
  ["spacy", ["Spacy", "check prodigy from the same as spacy"]],
  ["SPACY ines", ["Spacy"]],
  ["celery billion", ["Lessons from processing one billion celery tasks"]],
  ["hepper", ["Lessons from processing one billion celery tasks"]],
  ["strasse muller", ["Straße der Daten"]],
  ["", []],
  ["quantum", []],
])("%s finds what holds all its words", (query, expected) => {
  expect(found(talks, query)).toEqual(expected);
});

test.each([["spcy", "Spacy"], ["spaccy", "Spacy"], ["sapcy", "Spacy"], ["celrey", "Lessons from processing one billion celery tasks"], ["montanni", "Spacy"], ["comodities insight", "real-time commodities trading insights"]])("%s is forgiven", (query, expected) => {
  expect(found(talks, query)).toContain(expected);
});

test.each([["pipaudit", "pip-audit??"], ["ownnotes", "Our own notes"], ["pipaudit why", "why pip-audit"]])("%s, typed as one word, is found where it is two", (query, expected) => {
  expect(found(["Pipelines audited", "pip-audit??", "Our own notes", "own a note", "why pip-audit"].map((text) => entry(text)), query)[0]).toBe(expected);
  expect(found([entry("a pip and an audit"), entry("pipes audited")], query)).toEqual([]);
});

test("a short word is taken as it is, where it is there", () => {
  expect(found([entry("data day"), entry("a date"), entry("dato")], "data")).toEqual(["data day"]);
  expect(found([entry("a date")], "datw")).toEqual(["a date"]);
});

test("words that stand together as typed come before the same words apart", () => {
  expect(found([entry("ines and the montani"), entry("Spacy", "Ines Montani")], "ines montani")).toEqual(["Spacy", "ines and the montani"]);
});

const words = fc.constantFrom("alpha", "beta", "gamma", "delta", "über", "Straße", "naïve", "pip-audit", "x", "12");
const texts = fc.array(fc.array(words, { minLength: 1, maxLength: 6 }).map((list) => list.join(" ")), { minLength: 1, maxLength: 40 });

test("everything that holds all the words is found, whatever their order", () => {
  fc.assert(fc.property(texts, fc.array(words, { minLength: 1, maxLength: 3 }), (list, query) => {
    const wanted = queryWords(query.join(" "));
    const holds = list.filter((text) => wanted.every((word) => foldText(text).includes(word)));
    const hits = makeSearch([list.map((text) => entry(text))]).find(query.join(" "), 1000).hits.map(({ at }) => list[at]);
    expect(hits.slice(0, holds.length).sort()).toEqual([...holds].sort());
  }));
});

/** A word with one mistake at `place`: a letter left out, one too much, another one, or two that changed places. */
function mistyped(word: string, kind: number, place: number): string {
  const at = 1 + (place % (word.length - 2));
  const before = word.slice(0, at);
  if (kind === 0) return before + word.slice(at + 1);
  if (kind === 1) return `${before}z${word.slice(at)}`;
  return kind === 2 ? `${before}z${word.slice(at + 1)}` : before + (word[at + 1] ?? "") + (word[at] ?? "") + word.slice(at + 2);
}

test("one mistake in a word of five letters or more is forgiven, whatever the other words", () => {
  const word = fc.string({ unit: fc.constantFrom(..."abcdefghi"), minLength: 5, maxLength: 12 });
  fc.assert(fc.property(texts, fc.nat(3), fc.nat(20), word, fc.nat(), (list, kind, place, wanted, where) => {
    const all = [...list];
    all.splice(where % (list.length + 1), 0, `x ${wanted} 12`);
    expect(found(all.map((text) => entry(text)), mistyped(wanted, kind, place))).toContain(`x ${wanted} 12`);
  }));
});

test("a search that grows letter by letter answers as a fresh one", () => {
  fc.assert(fc.property(texts, fc.array(words, { minLength: 1, maxLength: 3 }).map((list) => list.join(" ")), (list, query) => {
    const entries = list.map((text) => entry(text));
    const search = makeSearch([entries]);
    for (let end = 1; end <= query.length; end++) expect(search.find(query.slice(0, end), 20)).toEqual(makeSearch([entries]).find(query.slice(0, end), 20));
    for (let end = query.length; end > 0; end--) expect(search.find(query.slice(0, end), 20)).toEqual(makeSearch([entries]).find(query.slice(0, end), 20));
  }), { numRuns: 30 });
});

test("groups are searched as one list, and again as they are with others", () => {
  const groups = [talks.slice(0, 2), [], talks.slice(2)];
  const query = "spacy prod";
  expect(makeSearch(groups).find(query, 10)).toEqual(makeSearch([talks]).find(query, 10));
  expect(makeSearch([...groups].reverse()).find(query, 10).hits.map(({ at }) => at)).toEqual([0]);
});

test("marks are the letters of the text as written", () => {
  const marked = (text: string, query: string): readonly string[] => {
    const marks = marksIn(text, queryWords(query));
    return marks.flatMap((from, nth) => (nth % 2 === 0 ? [text.slice(from, marks[nth + 1])] : []));
  };
  expect(marked("Straße der Daten", "strasse")).toEqual(["Straße"]);
  expect(marked("Jürgen Müller", "muller jur")).toEqual(["Jür", "Müller"]);
  expect(marked("aaaa", "aa")).toEqual(["aaaa"]);
  expect(marked("nothing", "x")).toEqual([]);
});

test("a letter alone is marked where words begin with it, or else once", () => {
  const marked = (text: string, query: string): readonly number[] => marksIn(text, queryWords(query)).filter((_, nth) => nth % 2 === 0);
  expect(marked("Talk to Tatyana about it", "t")).toEqual([0, 5, 8]);
  expect(marked("Python patterns", "n")).toEqual([5]);
  expect(marked("Émile (été)", "e")).toEqual([0, 7]);
});

test("marks never overlap and always fit", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), fc.array(fc.string({ unit: "grapheme", maxLength: 4 }), { maxLength: 4 }), (text, parts) => {
    const marks = marksIn(text, queryWords(parts.join(" ")));
    expect(marks.length % 2).toBe(0);
    for (const [nth, place] of marks.entries()) {
      expect(place).toBeGreaterThan(nth === 0 ? -1 : marks[nth - 1] ?? -1);
      expect(place).toBeLessThanOrEqual(text.length);
    }
  }));
});
