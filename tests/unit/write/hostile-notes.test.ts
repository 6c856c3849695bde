// Every verb on notes as hostile as notes get: what is asked for is put in, and not one other byte changes; what is undone is the old text.
import fc from "fast-check";
import type { Edit, EventNote, Refusal } from "../../../src/core/model";
import { scanLines } from "../../../src/core/read/lines";
import { readEventNote } from "../../../src/core/read/read-event-note";
import type { Result } from "../../../src/core/result";
import { withTag } from "../../../src/core/tag-line";
import { addItem } from "../../../src/core/write/add-item";
import { answerQuestion } from "../../../src/core/write/answer-question";
import { spliceOf } from "../../../src/core/write/change";
import { cutTalk, replaceSection } from "../../../src/core/write/cut-talk";
import { identifyLine, identifyLineAt, identifyTalk } from "../../../src/core/write/find-again";
import { insertTalk } from "../../../src/core/write/insert-talk";
import { markTalk } from "../../../src/core/write/mark-talk";
import { setProperty } from "../../../src/core/write/set-property";
import { identifyTodo, setTodo } from "../../../src/core/write/set-todo";
import { undoEdit, undoStepOf } from "../../../src/core/write/undo-edit";
import { isLong, runs } from "../../support/runs";

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

const OPTIONS = { tag: "event" };
const endsOf = (text: string): ReadonlySet<string> => new Set(text.match(/\r\n|\r|\n/gu) ?? []);
/** True if the new text has no kind of line end that the old one had not. */
const keepsEnds = (before: string, after: string): boolean => {
  const [were, are] = [endsOf(before), endsOf(after)];
  return [...are].every((end) => were.has(end) || (were.size === 0 && end === "\n"));
};

function must(holds: boolean, law: string): void {
  if (!holds) throw new Error(law);
}

/** The laws of every change, and of taking it back, also after others wrote at the end. */
function checkUndo(before: string, after: string): void {
  const step = undoStepOf(before, after);
  const back = undoEdit(after, step);
  must(back.ok && back.value.text === before, "undone is the old text");
  const more = /[\r\n]$/u.test(after) || after === "" ? "theirs" : "\ntheirs";
  const later = undoEdit(after + more, step);
  if (later.ok) must(later.value.text === before + more, "undone later is the old text and what others wrote");
}

/** True if one text is the other with something put in at one place. */
function isLonger(before: string, after: string): boolean {
  let [start, end] = [0, 0];
  while (start < before.length && before[start] === after[start]) start += 1;
  while (end < before.length && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return after.length >= before.length && start + end >= before.length;
}

function checkInsert(before: string, answer: Result<Edit, Refusal>): void {
  if (!answer.ok || answer.value.text === before) return;
  const after = answer.value.text;
  must(isLonger(before, after), "nothing goes");
  must(keepsEnds(before, after), "line ends are those of the note");
  const { cursor } = answer.value;
  must(cursor === null || (cursor > 0 && cursor <= after.length), "the cursor is in the text");
  checkUndo(before, after);
}

const counts: Record<string, number> = {};
const seen = (verb: string, answer: Result<Edit, Refusal>): Result<Edit, Refusal> => {
  const name = `${verb} ${answer.ok ? "done" : answer.error.kind}`;
  counts[name] = (counts[name] ?? 0) + 1;
  return answer;
};

function checkTodos(text: string, note: EventNote): void {
  for (const todo of [note, ...note.talks].flatMap(({ todos }) => todos)) {
    const to = todo.box === "task" ? "x" : "☑";
    const answer = seen("tick", setTodo(text, identifyTodo(note, todo), to));
    must(answer.ok, "a todo of the very text is set");
    if (!answer.ok || answer.value.text === text) continue;
    const { from, to: end, insert } = spliceOf(text, answer.value.text);
    must(text.slice(from, end) === todo.symbol && insert === to, "one symbol changes");
    checkUndo(text, answer.value.text);
  }
}

function checkCuts(text: string, note: EventNote): void {
  for (const talk of note.talks) {
    const cut = cutTalk({ path: "a.md", text }, identifyTalk(note, talk), OPTIONS);
    if (!cut.ok) continue;
    const { before, section, after } = cut.value;
    must(before + section + after === text, "the pieces are the text");
    for (const [now, words] of [[text, section], [text.split(/\r\n?|\n/u).join("\n"), section.split(/\r\n?|\n/u).join("\n")], [text, section.split(/\r\n?|\n/u).join("\n")]] as const) {
      const replaced = replaceSection(now, words, `→ x${words.slice(words.trimEnd().length)}`);
      if (!replaced.ok) continue;
      must(keepsEnds(now, replaced.value.text), "the place of a section keeps its line ends");
      checkUndo(now, replaced.value.text);
    }
  }
}

function checkProperty(text: string, value: string | readonly string[]): void {
  const answer = seen("property", setProperty(text, "event", value));
  if (!answer.ok) return;
  const next = answer.value.text;
  const rest = (each: string): string => each.slice(scanLines(each).find(({ kind }) => kind !== "front matter")?.start ?? each.length);
  must(rest(next) === rest(text), "the body stays");
  const twice = setProperty(next, "event", value);
  must(twice.ok && twice.value.text === next, "set twice is set once");
  if (next !== text) checkUndo(text, next);
}

function checkAll(text: string, words: string, at: number): void {
  const raw = { path: "a.md", text };
  const note = readEventNote(raw, OPTIONS);
  checkTodos(text, note);
  checkCuts(text, note);
  for (const talk of note.talks) for (const kind of ["todo", "question", "takeaway"] as const) checkInsert(text, seen(kind, addItem(raw, identifyTalk(note, talk), { kind, text: words }, OPTIONS)));
  for (const question of [note, ...note.talks].flatMap(({ questions }) => questions)) checkInsert(text, seen("answer", answerQuestion(raw, identifyLine(note, question.source), words, OPTIONS)));
  checkInsert(text, seen("insert", insertTalk(raw, at, OPTIONS)));
  checkInsert(text, seen("tag", withTag(raw, "event")));
  const line = identifyLineAt(text, at);
  if (line) for (const mark of ["talk", "no talk"] as const) {
    const marked = seen(mark, markTalk(raw, line, mark, OPTIONS));
    checkInsert(text, marked);
  }
  checkProperty(text, words);
  checkProperty(text, ["one", words]);
}

test("every verb changes what was asked for and nothing else, and undo gives the old text", () => {
  const RUNS = runs(2_000, 100_000);
  fc.assert(fc.property(hostileNote, given, fc.nat(12), checkAll), { numRuns: RUNS });
  process.stdout.write(`hostile notes: ${RUNS}, ${Object.entries(counts).sort().map(([name, count]) => `${name} ${count}`).join(", ")}\n`);
});

const MB = 2 ** 20;
type Long = (unit: string, end?: string) => string;
const longOf = (size: number): Long => (unit, end = "") => unit.repeat(Math.floor(size / unit.length)) + end;

describe("a line of a megabyte", () => {
  const shapesOf = (long: Long): Readonly<Record<string, string>> => ({
    letters: long("x"), words: long("some words "), blanks: long(" ", "x"), tabs: long("\t", "- [ ] x"), hashes: long("#"), "blanks before closing hashes": `## Talk 2: x${long(" ", "#")}`, "quote marks": long("> ", "- [ ] x"), dashes: long("- ", "[ ] x"),
    digits: long("1", ". [ ] x"), boxes: long("- [ ] "), ballots: long("☐ "), "a todo": `- [ ] ${long("call Ada ")}`, "a todo of emoji": `- [ ] ${long("\u{1f600}")}`, accents: long("e\u0301"), "question marks": long("??"), "a question": `Q: ${long("why ", "??")}`,
    "a label": `Takeaway: ${long("small ")}`, bars: long("| "), "a row": long("| why?? "), brackets: long("["), links: long("[[a|b]] "), "open links": long("[["), addresses: long("[x](https://a.b) "), emphasis: long("*a_ "), stars: long("**"), code: long("`"),
    comments: long("%% x %% "), "comment marks": long("<!-- "), math: long("$$ "), "a talk": `## Talk 2: ${long("Ada, Bob ", "> Nets")}`, "a talk of dashes": `## Talk 2: ${long("a - ")}`, times: `## ${long("10:00 ")}`, tags: long("#event "), "block ids": long(" ^id"), colons: long("a: "), brace: long("{{"), returns: "## Talk 2: x ".concat(long("\u2028")),
  });
  const around = (line: string): string => `# PyDays #event\n\n## Talk 1: Ada > Engines\n${line}\n- [ ] read\n- what??\n`;
  // In `npm test` most of them are shorter: a megabyte is read many times for all verbs.
  const shapes = shapesOf(longOf(isLong ? MB : 2 ** 13));
  const whole = shapesOf(longOf(MB));

  test.each(Object.keys(shapes))("of %s is written around, and nothing else changes", (name) => checkAll(around(shapes[name] ?? ""), "call Bob", 3), 120_000);

  test("of letters in whole is, too", () => checkAll(around(whole["letters"] ?? ""), "call Bob", 3), 120_000);

  test("is what is added, asked and answered", () => {
    for (const name of ["letters", "stars"]) checkAll("# PyDays #event\n\n## Talk 1: Ada > Engines\n- [ ] read\n- what??\n", whole[name] ?? "", 3);
  }, 120_000);

  test("is in the front matter", () => {
    const long = longOf(MB);
    for (const line of [`event: ${long("x")}`, `tags: [event, ${long(`${"x".repeat(1000)}, `, "y")}]`]) checkAll(`---\n${line}\n---\n# PyDays #event\n\n## Talk 1: Ada > Engines\n- [ ] read\n`, "PyCon", 8);
  }, 120_000);
});
