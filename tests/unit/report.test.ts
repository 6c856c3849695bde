// Trip reports: what they say, that nothing in them is a task or a tag of its own, and that only what stands between the markers changes.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { allEvents } from "../../src/core/all-events";
import { checkEvent } from "../../src/core/check";
import type { EventGroup } from "../../src/core/events";
import { reportMarkdown } from "../../src/core/report";
import { putReport, reportedEvent, reportStart, REPORT_END } from "../../src/core/write/put-report";
import { catalogOf, readNote } from "../support/catalogs";
import { eventText, words } from "../support/event-texts";
import { NASTY } from "../support/nasty-words";
import { runs } from "../support/runs";

const seed = readFileSync(join(__dirname, "../fixtures/seed/pyconweb.md"), "utf8");
const links = { note: (path: string): string => path.replace(/\.md$/u, ""), person: (name: string): string | null => (name.startsWith("Ada") ? name : null) };
const eventIn = (text: string, path = "Conf.md"): EventGroup | undefined => allEvents(catalogOf({ [path]: text }))[0];
const report = (text: string): string => {
  const event = eventIn(text);
  if (!event) throw new Error("There is no event.");
  return reportMarkdown(event, links);
};

const NOTE = `# PyCon 2024
#event

## Talk 1: Ada Lovelace (Engines) > Numbers
- [ ] call **Ada** #urgent at https://a.b
- [x] done
- [ ] [[Note|see]] \`x\`
what is a number??
Q: who asks?
A: me
Takeaway: 1. count %% aside %%

## Talk 2: Grace Hopper > Moths
`;

test("asks of a row of a table by what stands in it, and calls a talk whose title is still asked for untitled", () => {
  const asked = report("# Days\n#event\n\n| Time | Talk | Speaker |\n|---|---|---|\n| 10:00 | Engines | Ada Lovelace |\n| 11:00 | ?? | ?? |\n| 12:00 | Moths (??) | ?? |\n\n## Notes\n- ??\n").split("\n");
  expect(asked.filter((line) => /^(?:- [^[]*|###.*)$/u.test(line))).toEqual(expect.arrayContaining(["### [[Conf|Untitled talk]]", "- 11:00", "- 12:00 · Moths (?)", "- ?"]));
  expect(asked.join("\n")).not.toContain("? · ?");
});

test("says talk by talk what was noted, with links", () => {
  expect(report(NOTE).split("\n")).toEqual([
    "## PyCon 2024", "", "2 talks · 2 speakers · 1 of 3 todos done · 1 of 2 questions answered", "",
    "### [[Conf#Talk 1 Ada Lovelace (Engines) > Numbers|Numbers]]", "", "[[Ada Lovelace]] (Engines)", "",
    "**Takeaways**", "", "- 1\\. count", "",
    "**Open todos ([[Conf#Talk 1 Ada Lovelace (Engines) > Numbers|tick them in the note]])**", "", "- call Ada \\#urgent at <https://a.b>", "- [[Note|see]] `x`", "",
    "**Open questions**", "", "- what is a number?", "",
    "### Speakers", "",
    "- [[Ada Lovelace]] (Engines): [[Conf#Talk 1 Ada Lovelace (Engines) > Numbers|Numbers]]",
    "- Grace Hopper: [[Conf#Talk 2 Grace Hopper > Moths|Moths]]", "",
    "Nothing to report: [[Conf#Talk 2 Grace Hopper > Moths|Moths]].",
  ]);
});

const nastyNote = fc.array(fc.oneof(fc.constantFrom(...NASTY), words), { minLength: 1, maxLength: 6 }).map((all) =>
  `# Days\n#event\n\n## Talk 1: Ada Lovelace > ${all[0] ?? ""}\n${all.map((each) => `- [ ] ${each}\n- is ${each}??\nTakeaway: ${each}\n`).join("")}`);

test("holds no task, no tag, no question and no marker of its own, whatever the notes say", () => {
  fc.assert(fc.property(fc.oneof(eventText, nastyNote), (text) => {
    const event = eventIn(text);
    if (!event) return;
    const put = putReport("# Mine\n", event.name, reportMarkdown(event, links));
    if (!put.ok) throw new Error(put.error.kind);
    // A heading is linked to as it is written, question marks and all.
    const read = readNote("Report.md", put.value.text.replace(/\[\[[^\]|]*\|/gu, "[["));
    expect(read.tags).toEqual([]);
    const items = [read, ...read.talks];
    expect(items.flatMap(({ todos, textTodos, questions }) => [...todos, ...textTodos, ...questions]).map((item) => item.text)).toEqual([]);
    expect(read.problems.filter(({ kind }) => kind !== "doubtful talk")).toEqual([]);
    expect(putReport(put.value.text, event.name, "x")).toMatchObject({ ok: true, value: { text: `# Mine\n\n${reportStart(event.name)}\nx\n${REPORT_END}\n` } });
  }), { numRuns: runs(200, 4000) });
});

test("is written between its markers, and all other text stays byte for byte", () => {
  const eol = fc.constantFrom("\n", "\r\n");
  const around = fc.array(fc.constantFrom("# Head", "words", "- [ ] mine", "", "%% aside %%", "```\ncode\n```"), { maxLength: 4 });
  fc.assert(fc.property(around, around, eol, fc.constantFrom("a", "a\nb", "## x\n\n- y"), (before, after, end, body) => {
    const start = `${before.join("\n")}\n${reportStart("Days")}\nold\nolder\n`.replaceAll("\n", end);
    const rest = `${REPORT_END}\n${after.join("\n")}`.replaceAll("\n", end);
    const put = putReport(start + rest, "Days", body);
    const head = `${before.join("\n")}\n${reportStart("Days")}\n`.replaceAll("\n", end);
    expect(put).toEqual({ ok: true, value: { text: head + body.replaceAll("\n", end) + end + rest, cursor: null } });
  }), { numRuns: runs(200, 5000) });
});

test("written twice is the same", () => {
  const first = putReport("", "pyconweb", report(seed));
  expect(first.ok && putReport(first.value.text, "pyconweb", report(seed))).toEqual(first);
  expect(first.ok && reportedEvent(first.value.text)).toBe("pyconweb");
  expect(reportedEvent("nothing")).toBeNull();
});

test.each([
  ["one is missing", `${reportStart("a")}\nx\n`],
  ["the other is missing", `x\n${REPORT_END}\n`],
  ["they are the wrong way round", `${REPORT_END}\nx\n${reportStart("a")}\n`],
  ["there are two", `${reportStart("a")}\n${reportStart("a")}\n${REPORT_END}\n`],
  ["one stands in a comment", `<!--\n${reportStart("a")}\n-->\n${REPORT_END}\n`],
])("is refused when of the markers %s", (_, text) => {
  expect(putReport(text, "a", "x")).toEqual({ ok: false, error: { kind: "broken markers" } });
});

test("is refused behind a code block that never ends, and markers in code are none", () => {
  expect(putReport("```\nx\n", "a", "x")).toEqual({ ok: false, error: { kind: "unclosed" } });
  const code = `\`\`\`\n${reportStart("a")}\n\`\`\`\n`;
  expect(putReport(code, "a", "x")).toEqual({ ok: true, value: { text: `${code}\n${reportStart("a")}\nx\n${REPORT_END}\n`, cursor: null } });
});

test("a check finds links to notes that are not there, with their talk, but not people", () => {
  const event = eventIn("# Days\n#event\n[[Trip]]\n\n## Talk 1: Ada Lovelace > Numbers\nsee [[X/Engine]] by [[People/ada lovelace]]\n") as EventGroup;
  const missing = [{ target: "Trip", line: 2 }, { target: "X/Engine", line: 5 }, { target: "People/ada lovelace", line: 5 }];
  expect(checkEvent(event, (path) => (path === event.notes[0]?.path ? missing : []))).toMatchObject([
    { kind: "missing note", what: "Trip", talk: null, line: 2 }, { kind: "missing note", what: "X/Engine", talk: "Numbers", line: 5 },
  ]);
});

test("a check finds talks without speaker or notes, lost links and open questions", () => {
  const event = eventIn(seed);
  const found = event ? checkEvent(event) : [];
  expect(found.filter(({ kind }) => kind === "no speaker")).toHaveLength(5);
  expect(found.filter(({ kind }) => kind === "open question").map(({ what }) => what)).toContain("pip-audit??");
  expect(found.filter(({ kind }) => kind === "lost link").map(({ what }) => what)).toContain("description");
  const lines = seed.split("\n");
  for (const { kind, what, line } of found) if (kind === "open question") expect(lines[line]).toContain(what);
  expect(checkEvent(eventIn("# Days\n#event\n\n## Talk 1: Ada Lovelace > Numbers\nnotes\n") as EventGroup)).toEqual([]);
});
