// What words say of a talk, for the form that begins with them.
import { linkAt, talkInWords } from "../../src/core/said-talk";

test.each([
  ["## Talk 1: Ines Montani > Spacy", ["Spacy", ["Ines Montani"], "talk", "", ""]],
  ["- 09:30 Workshop: Knots by hand (Anna Weber)", ["Knots by hand", ["Anna Weber"], "workshop", "09:30", ""]],
  ["Keynote by Ada Lovelace", ["", ["Ada Lovelace"], "keynote", "", ""]],
  ["**What queues forget**", ["What queues forget", [], "talk", "", ""]],
])("%s", (words, [title, speakers, kind, start, room]) => {
  expect(talkInWords(words)).toEqual({ title, speakers, kind, day: "", start, room });
});

test.each([["nothing", " "], ["two lines", "a\nb"], ["prose", "x".repeat(301)]])("no talk is said by %s", (_, words) => {
  expect(talkInWords(words)).toBeNull();
});

test.each([
  ["see [[Talks/Spacy|the talk]] there", 8, "the talk"],
  ["see [[Talks/Spacy#Notes]] there", 24, "Spacy"],
  ["see [[Spacy]] there", 3, null],
  ["[[A]] [[B]]", 9, "B"],
])("the link in %s at %i", (line, at, expected) => {
  expect(linkAt(line, at)).toBe(expected);
});
