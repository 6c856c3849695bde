// Prose made a todo in its place: a box in the note's own form is all that comes, and everything else says what it said.
import fc from "fast-check";
import { identifyLineAt } from "../../../src/core/write/find-again";
import { promoteLine } from "../../../src/core/write/promote-line";
import { eventText } from "../../support/event-texts";
import { runs } from "../../support/runs";

const options = { tag: "event" };
const HEAD = "# Days 2024\n#event\n\n## Talk 1: Ada Lovelace > Numbers\n";

function promote(text: string, line: number): string {
  const identity = identifyLineAt(text, line);
  const done = identity ? promoteLine({ path: "A.md", text }, identity, options) : null;
  return done === null ? "no line" : done.ok ? done.value.text : done.error.kind;
}

test.each([
  ["- look into UUIDs", "- [ ] look into UUIDs"],
  ["look into UUIDs", "- [ ] look into UUIDs"],
  ["  * read it  ", "  * [ ] read it  "],
  ["3. try it", "3. [ ] try it"],
  ["12) try it", "12) [ ] try it"],
  ["• try it", "• ☐ try it"],
  ["> - watch it", "> - [ ] watch it"],
])("%j becomes %j", (before, after) => {
  expect(promote(`${HEAD}${before}\n- end\n`, 4)).toBe(`${HEAD}${after}\n- end\n`);
});

test("takes the form of the note's boxes", () => {
  expect(promote(`${HEAD}☐ a box\nlook into it\n`, 5)).toBe(`${HEAD}☐ a box\n☐ look into it\n`);
});

test.each([[0, "no place"], [1, "no place"], [3, "no place"], [4, "no place"]])("is refused in line %i", (line, kind) => {
  expect(promote(`${HEAD}- [ ] a todo\n`, line)).toBe(kind);
});

test("adds a box and nothing else, in any note, or refuses", () => {
  fc.assert(fc.property(eventText, fc.nat(40), (text, line) => {
    const lines = text.split(/\r\n?|\n/u);
    const next = promote(text, line % lines.length).split(/\r\n?|\n/u);
    if (next.length === 1 && lines.length > 1) return;
    const changed = next.flatMap((words, at) => (words === lines[at] ? [] : [at]));
    expect(changed.length).toBeLessThanOrEqual(1);
    for (const at of changed) expect(["[ ] ", "- [ ] ", "☐ "].map((box) => (next[at] ?? "").replace(box, ""))).toContain(lines[at]);
  }), { numRuns: runs(300, 5000) });
});

test.each([
  ["the answer to a question", "Q: who?\nA: Ada\n", 5, "misread"],
  ["a talk that is an item", "\n# Day 2\n\n- Bob Kahn - Nets %% talk %%\n", 7, "no place"],
])("%s is refused", (_, body, line, kind) => expect(promote(HEAD + body, line)).toBe(kind));

test("a line that is gone is refused", () => {
  const identity = identifyLineAt(`${HEAD}try it\n`, 4);
  expect(identity && promoteLine({ path: "A.md", text: `${HEAD}tried it\n` }, identity, options)).toEqual({ ok: false, error: { kind: "not found" } });
});
