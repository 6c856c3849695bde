// Every verb on notes as hostile as notes get: what is asked for is put in, and not one other byte changes; what is undone is the old text.
import fc from "fast-check";
import { runs } from "../../support/runs";
import { checkAll, counts } from "../../support/write-laws";

const FRONT = [
  "", "", "---\ntags: [event]\n---\n", "---\n---\n", "---\n", "---\n\n---\n", "---\n# only a comment\n---\n", "---\ntags:\n- event\nbase: &b {x: 1}\nother: *b\n---\n", "---\ntext: >-\n  folded\n  text\n\nTags: event # mine\n---\n",
  "---\na: 1\na: 2\ntags: event\n---\n", "---\ntags: event\n\tx: tab\n---\n", "---\ntags: event\nlist:\n\n  - a\n\n  - b # why\n---   \n", "---\nEVENT: 'x'   # c\ntags: [ event , 'b' ]\n---\n", "---\ntags: event\nlit: |+\n  keep\n\n\n---\n", "---\n{tags: [event]}\n---\n", "---\ntags: event\n...\n", "---\ntags: event\n---",
] as const;
const LINES = [
  "# PyDays", "## Talk 1: Ada Lovelace > Engines", "## Talk 2: Bob Kahn > Nets", "**Talk 3: Carl > Maps**", "Talk 4: Dora", "---------", "### Takeaways", "### Questions:", "**Todos**", "> [!talk] Ada — Engines", "> - [ ] in a callout", "> > - [ ] deeper", ">", "> - what??",
  "- [ ] call Ada", "- [ ] call Ada", "- [ ] call Ada", "\t- [ ] by tab", "    - [ ] four blanks", "* [x] done  ", "1. [ ] numbered", "- ☐ ballot", "☑ ballot", "| a | b |", "|---|---|", "| Talk 5: Eve | [ ] x |", "| why?? | |", "what is it??", "- who (?)   ", "Q: how many?", "A: two", "**Q1:** why?",
  "Takeaway: small", "- point", "words", "trailing   ", "\u00a0nbsp", "😀 smile", "e\u0301", "nul \u0000 here", "\u2028sep", "\ufeffinside", "```", "```js", "~~~", "%%", "%% aside", "<!--", "-->", "$$", "---", "***", "#event", "#event #other", "^block", "x ^block-1", "", "", "", "  ", "\t", "- [ ]", "- [ ] ", "[[A|b]] and [x](https://a.b)", "\\", "\ud83d lone", "\u0085",
] as const;
const ending = fc.constantFrom("\n", "\r\n", "\r");
const body: fc.Arbitrary<readonly (readonly [line: string, end: string])[]> = fc.oneof(
  { arbitrary: fc.tuple(fc.array(fc.constantFrom(...LINES), { maxLength: 12 }), ending).map(([lines, eol]) => lines.map((line): [string, string] => [line, eol])), weight: 3 },
  { arbitrary: fc.array(fc.tuple(fc.constantFrom<string>(...LINES), ending), { maxLength: 12 }), weight: 1 },
);
const hostileNote = fc.record({ bom: fc.boolean(), front: fc.constantFrom(...FRONT), frontEnd: ending, lines: body, last: fc.boolean() }).map(({ bom, front, frontEnd, lines, last }) =>
  (bom ? "\ufeff" : "") + front.replaceAll("\n", frontEnd) + lines.map(([text, eol], at) => text + (last || at < lines.length - 1 ? eol : "")).join(""));
const given = fc.constantFrom("call Bob", "see [[Note]]", "a | b", "what??", "`x`", "# x", "- [ ] y", "two\r\nlines", "😀", "%% x %%", "```", "$&$1$'", "\\");

test("every verb changes what was asked for and nothing else, and undo gives the old text", () => {
  const RUNS = runs(2_000, 100_000);
  fc.assert(fc.property(hostileNote, given, fc.nat(12), checkAll), { numRuns: RUNS, examples: [["---\r---\n\n", "call Bob", 0]] });
  process.stdout.write(`hostile notes: ${RUNS}, ${Object.entries(counts).sort().map(([name, count]) => `${name} ${count}`).join(", ")}\n`);
});
