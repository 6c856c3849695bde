// The user's word on a line: set, changed, taken away. Only the mark comes and goes.
import fc from "fast-check";
import { readEventNote } from "../../../src/core/read/read-event-note";
import { identifyLine, identifyLineAt } from "../../../src/core/write/find-again";
import { markTalk, type TalkMark } from "../../../src/core/write/mark-talk";
import { eventText } from "../../support/event-texts";
import { runs } from "../../support/runs";

const options = { tag: "event" };
const read = (text: string): ReturnType<typeof readEventNote> => readEventNote({ path: "PyCon.md", text }, options);

function marked(text: string, line: number, mark: TalkMark | null, now = text): string {
  const identity = identifyLineAt(text, line);
  if (!identity) return "no line";
  const answer = markTalk({ path: "PyCon.md", text: now }, identity, mark, options);
  return answer.ok ? answer.value.text : answer.error.kind;
}

const NOTE = (line: string): string => `# E\n\n## Talk 1: A - Ada Lovelace\n\nx\n\n${line}\n\ny\n`;

test.each([
  ["a heading", "## Budget", "no talk", "## Budget %% no talk %%"],
  ["a heading with closing marks", "## Budget ##", "no talk", "## Budget %% no talk %% ##"],
  ["a line of words", "An idea of mine", "talk", "An idea of mine %% talk %%"],
  ["a bold line before blanks", "**An idea**  ", "talk", "**An idea** %% talk %%  "],
  ["an item before its block id", "- an idea ^id-1", "talk", "- an idea %% talk %% ^id-1"],
  ["a row", "| a | b |", "talk", "| a | b %% talk %% |"],
  ["the other mark", "## Budget %%talk%%", "no talk", "## Budget %% no talk %%"],
  ["a mark that is there", "## Budget %% NO TALK %%", "no talk", "## Budget %% NO TALK %%"],
  ["no mark any more", "## Budget %% no talk %%  ", null, "## Budget  "],
  ["no mark any more, of several", "## %% talk %% Budget %% no talk %% b", null, "## Budget b"],
  ["no mark in front any more", "%% talk %% Budget", null, "Budget"],
  ["nothing where there is no mark", "## Budget", null, "## Budget"],
  ["the mark talk where it is there", "An idea %% TALK %% of mine", "talk", "An idea %% TALK %% of mine"],
  ["one mark where there were both", "An idea %% talk %% of mine %% no talk %%", "talk", "An idea of mine %% talk %%"],
  ["no mark any more, right behind a word", "## My budget%%talk%%", null, "## My budget"],
  ["no mark any more, right before words", "%%talk%%My budget", null, "My budget"],
  ["no mark any more before a comment that goes on", "## Budget %% no talk %% %% open", null, "## Budget %% open"],
  ["no mark any more, in another language", "## Budget %% kein talk %%", null, "## Budget"],
] as const)("gives %s", (_, before, mark, after) => {
  expect(marked(NOTE(before), 6, mark)).toBe(NOTE(after));
});

test("keeps to the line that was meant", () => {
  expect(marked(NOTE("## Budget"), 6, "no talk", `new\n${NOTE("## Budget")}`)).toBe(`new\n${NOTE("## Budget %% no talk %%")}`);
  const note = read(NOTE("## Talk 2: Budget"));
  const identity = identifyLine(note, (note.talks[1] as (typeof note.talks)[number]).source);
  expect(markTalk({ path: "a.md", text: NOTE("## Talk 2: Budget") }, identity, "no talk", options)).toMatchObject({ ok: true, value: { text: NOTE("## Talk 2: Budget %% no talk %%") } });
});

test.each([
  ["a line that is gone", NOTE("## Budget"), NOTE("## Money"), 6, "not found"],
  ["a line that is there twice by now", NOTE("## Budget"), `${NOTE("## Budget")}\n## Budget\n`, 6, "ambiguous"],
  ["a blank line", NOTE("## Budget"), NOTE("## Budget"), 5, "no line"],
  ["a line behind the note's end", NOTE("## Budget"), NOTE("## Budget"), 99, "no line"],
  ["a line of front matter", "---\ntags: [event]\n---\n", "---\ntags: [event]\n---\n", 1, "no line"],
  ["a line in which a comment stays open", NOTE("## Budget %% open"), NOTE("## Budget %% open"), 6, "misread"],
])("refuses %s", (_, before, now, line, kind) => {
  expect(marked(before, line, "no talk", now)).toBe(kind);
});

test("refuses the front matter of a talk note", () => {
  const text = "---\ntitle: A\nevent: E\nspeaker: Ada Lovelace\n---\nx\n";
  const note = read(text);
  const identity = identifyLine(note, (note.talks[0] as (typeof note.talks)[number]).source);
  expect(markTalk({ path: "a.md", text }, identity, "no talk", options)).toEqual({ ok: false, error: { kind: "no place" } });
});

test("makes a talk of any line, or none of it, and back is the old text", () => {
  const counts = { done: 0, refused: 0 };
  const RUNS = runs(500, 10_000);
  fc.assert(fc.property(eventText, fc.nat(30), fc.constantFrom<TalkMark>("talk", "no talk"), (text, pick, mark) => {
    const line = pick % text.split(/\r\n?|\n/u).length;
    const identity = identifyLineAt(text, line);
    if (!identity) return;
    const answer = markTalk({ path: "PyCon.md", text }, identity, mark, options);
    if (!answer.ok) {
      counts.refused += 1;
      return;
    }
    counts.done += 1;
    const next = answer.value.text;
    expect(read(next).talks.some(({ source }) => source.line === line)).toBe(mark === "talk");
    expect(next.length - text.length).toBe(` %% ${mark} %%`.length);
    expect(marked(next, line, null)).toBe(text);
  }), { numRuns: RUNS });
  process.stdout.write(`marks: ${RUNS} lines: marked ${counts.done}, refused ${counts.refused}, violations 0\n`);
  expect(counts.refused).toBeLessThan(counts.done);
});

test.each([["the underline of a heading", 3], ["a line across the note", 5], ["a row of signs below words", 8], ["a line of tags", 1]])("refuses %s: with a mark it were none", (_, at) => {
  const text = "# E\n#event\nEngines\n-------\n\n---\n\nNets\n^^^^^^\n";
  for (const mark of ["talk", "no talk"] as const) expect(marked(text, at, mark)).toBe("no place");
});

test("takes a mark away from a line of tags, but not from the front matter of a talk note", () => {
  expect(marked("# E\n#event %% talk %%\n\n## Talk 1: A\n", 1, null)).toBe("# E\n#event\n\n## Talk 1: A\n");
  const text = "---\ntitle: A %% talk %%\nevent: E\nspeaker: Ada Lovelace\n---\nx\n";
  const note = read(text);
  const identity = identifyLine(note, { path: "a.md", line: 1, text: "title: A %% talk %%" });
  expect(markTalk({ path: "a.md", text }, identity, null, options)).toEqual({ ok: false, error: { kind: "no place" } });
});
