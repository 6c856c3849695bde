// An answer in its place: behind an arrow or in an `A:` line. The question stays, and is read as answered.
import fc from "fast-check";
import type { EventNote, Question } from "../../../src/core/model";
import { readEventNote } from "../../../src/core/read/read-event-note";
import { answerQuestion } from "../../../src/core/write/answer-question";
import { spliceOf } from "../../../src/core/write/change";
import { identifyLine } from "../../../src/core/write/find-again";
import { oneLine } from "../../../src/core/write/front-matter";
import { eventText, words } from "../../support/event-texts";
import { runs } from "../../support/runs";

const options = { tag: "event" };
const read = (text: string): EventNote => readEventNote({ path: "PyCon.md", text }, options);
const questionsOf = (note: EventNote): readonly Question[] => [note, ...note.talks].flatMap(({ questions }) => questions).sort((a, b) => a.source.line - b.source.line);

function answered(before: string, answer: string, now = before, nth = 0): string {
  const note = read(before);
  const result = answerQuestion({ path: "PyCon.md", text: now }, identifyLine(note, (questionsOf(note)[nth] as Question).source), answer, options);
  return result.ok ? result.value.text : JSON.stringify(result.error);
}

const TALK = "# E\n\n## Talk 1: A\n\n";

describe("is written", () => {
  test.each([
    ["behind the words", "- pip-audit??\n", "- pip-audit?? → scans\n"],
    ["behind the words of a line of prose", "what is pip-audit?? He said so.\nmore\n", "what is pip-audit?? He said so. → scans\nmore\n"],
    ["behind a mark in brackets", "- inline caches (?)\n", "- inline caches (?) → scans\n"],
    ["before blanks and a block id", "- pip-audit?? ^b-1  \n", "- pip-audit?? → scans ^b-1  \n"],
    ["behind a todo", "- [ ] look up pip-audit??\n", "- [ ] look up pip-audit?? → scans\n"],
    ["in its cell", "| pip-audit?? | other |\n", "| pip-audit?? → scans | other |\n"],
    ["in the last cell", "| a | pip-audit?? |\n", "| a | pip-audit?? → scans |\n"],
    ["below its label", "Q: what is it?\nmore\n", "Q: what is it?\nA: scans\nmore\n"],
    ["below its label, in a list", "* Q: what is it?\n* more\n", "* Q: what is it?\n* A: scans\n* more\n"],
    ["below its label, with its number", "**Q2:** what is it?\n", "**Q2:** what is it?\n**A2:** scans\n"],
    ["below its label, in words", "Question: what is it?\n", "Question: what is it?\nAnswer: scans\n"],
    ["below its label, with what is nested", "- Q: what is it?\n  - asked twice\n", "- Q: what is it?\n  - A: scans\n  - asked twice\n"],
    ["below its label, with no number of its own", "1. Q: what is it?\n2. Q: and why?\n", "1. Q: what is it?\n   A: scans\n2. Q: and why?\n"],
    ["below its label, with no number of its own, however long it is", "12.  Q: what is it?\n13.  Q: and why?\n", "12.  Q: what is it?\n     A: scans\n13.  Q: and why?\n"],
    ["below its label, beside an item with another mark", "* Q: what is it?\n1. more\n", "* Q: what is it?\n* A: scans\n1. more\n"],
    ["below its label, beside what is less deep", "- a\n  - Q: what is it?\n- b\n", "- a\n  - Q: what is it?\n  - A: scans\n- b\n"],
    ["below its label, above what stands apart", "- Q: what is it?\n\n  1) asked twice\n", "- Q: what is it?\n- A: scans\n\n  1) asked twice\n"],
    ["below its label, with a nested todo", "- Q: what is it?\n  * [ ] ask\n", "- Q: what is it?\n  * A: scans\n  * [ ] ask\n"],
    ["below its label, in another language", "Frage: what is it?\n", "Frage: what is it?\nAntwort: scans\n"],
    ["behind the words of a labelled question that goes on in the next line", "- Q: what is it?\n  he asked\n", "- Q: what is it? → scans\n  he asked\n"],
    ["in its cell, whatever code is in others", "| `a??` | `|` pip-audit (?) `??` | b |\n", "| `a??` | `|` pip-audit (?) `??` → scans | b |\n"],
    ["in its cell in a quote", "> | pip-audit?? | b |\n", "> | pip-audit?? → scans | b |\n"],
    ["below its label, in a quote", "> Q: what is it?\n", "> Q: what is it?\n> A: scans\n"],
    ["below its label, at the end", "Q: what is it?", "Q: what is it?\nA: scans"],
  ])("%s", (_, before, after) => {
    expect(answered(TALK + before, "scans")).toBe(TALK + after);
    expect(questionsOf(read(TALK + after))[0]).toMatchObject({ state: "answered", answer: "scans" });
    expect(answered(TALK + after, "scans")).toBe(TALK + after);
  });

  test("as one line, with the bars of a table escaped", () => {
    expect(answered(`${TALK}- who??\n`, " Ada\r\nand Grace ")).toBe(`${TALK}- who?? → Ada and Grace\n`);
    expect(answered(`${TALK}| who?? | x |\n`, "a | b")).toBe(`${TALK}| who?? → a \\| b | x |\n`);
    expect(answered(`${TALK}| who?? → a \\| b | x |\n`, "a | b")).toBe(`${TALK}| who?? → a \\| b | x |\n`);
  });

  test("with the note's own returns", () => {
    expect(answered("# E\r\n\r\n## Talk 1: A\r\nQ: who?\r\n", "Ada")).toBe("# E\r\n\r\n## Talk 1: A\r\nQ: who?\r\nA: Ada\r\n");
  });

  test("into the line that is meant, wherever it is by now", () => {
    expect(answered(`${TALK}- who??\n`, "Ada", `${TALK}- new\n- who??\n`)).toBe(`${TALK}- new\n- who?? → Ada\n`);
    expect(answered(`${TALK}- who??\n- who??\n- [ ] x\n`, "Ada", `${TALK}- who??\n- who??\n- [x] x\n`, 1)).toBe(`${TALK}- who??\n- who?? → Ada\n- [x] x\n`);
  });
});

describe("is read", () => {
  test.each([
    ["- a?? → b", "b"], ["- a?? -> b", "b"], ["- a?? => b", "b"], ["- a?? c → b", "b"], ["Q: a? → b", "b"], ["Q: a?\n\nA: b", "b"], ["- a??\n  - Antwort: b", "b"], ["- a??\n- → b", "b"], ["**Frage:** a?\n**Antwort:** b", "b"],
    ["- a → b??", null], ["- a?? → b??", null], ["- a?? → (?)", null], ["Q: a -> b", null], ["Q: a?\nb\nA: c", null], ["- a??\n> A: b", null], ["- a?? `→ b`", null], ["- a??\n\n\nA: b", null],
  ])("%j as %j", (text, answer) => expect(questionsOf(read(TALK + text))[0]).toMatchObject({ answer, state: answer === null ? "open" : "answered" }));
});

describe("is refused", () => {
  test.each([
    ["without words", "- who??\n", "- who??\n", "  ", { kind: "empty" }],
    ["where there is another one", "- who?? → Ada\n", "- who?? → Ada\n", "Grace", { kind: "answered", found: "Ada" }],
    ["where the question is gone", "- who??\n", "- whom??\n", "Ada", { kind: "not found" }],
    ["where the question is in code by now", "- who??\n", "```\n- who??\n```\n", "Ada", { kind: "not found" }],
    ["where the question is there twice by now", "- who??\n", "- who??\n\n- who??\n", "Ada", { kind: "ambiguous" }],
    ["where one of two is left", "- who??\n- who??\n", "- who??\n", "Ada", { kind: "ambiguous" }],
    ["if it asks itself", "- who??\n", "- who??\n", "Ada??", { kind: "misread" }],
    ["if it would make code of the question", "- who ` is??\n", "- who ` is??\n", "Ada `", { kind: "misread" }],
    ["if it would hide what follows", "- who??\n- [ ] x\n", "- who??\n- [ ] x\n", "%% Ada", { kind: "misread" }],
  ])("%s", (_, before, now, answer, refusal) => expect(answered(TALK + before, answer, TALK + now)).toBe(JSON.stringify(refusal)));

  test("where the line asks nothing", () => {
    const note = read("# E\n\n## Talk 1: A\n");
    const identity = identifyLine(note, (note.talks[0] as { source: Question["source"] }).source);
    expect(answerQuestion({ path: "a.md", text: "# E\n\n## Talk 1: A\n" }, identity, "x", options)).toEqual({ ok: false, error: { kind: "not found" } });
  });
});

test("an answer is put in one place, nothing goes, and it is read back", () => {
  const counts = { done: 0, refused: 0, noop: 0 };
  const RUNS = runs(1000, 30_000);
  fc.assert(fc.property(eventText.filter((text) => /\?\?|\(\?\)|Q:/u.test(text)), fc.nat(5), words, (text, pick, given) => {
    const note = read(text);
    const questions = questionsOf(note);
    const nth = pick % Math.max(1, questions.length);
    const question = questions[nth];
    if (!question) return;
    const answer = answerQuestion({ path: "PyCon.md", text }, identifyLine(note, question.source), given, options);
    if (!answer.ok) {
      counts.refused += 1;
      expect(["misread", "answered", "empty"]).toContain(answer.error.kind);
      return;
    }
    const next = answer.value.text;
    if (next === text) counts.noop += 1;
    else {
      counts.done += 1;
      const { from, to } = spliceOf(text, next);
      expect(to).toBe(from);
    }
    const after = questionsOf(read(next));
    expect(after[nth]).toMatchObject({ state: "answered", answer: oneLine(given) });
    expect(after.filter((_, at) => at !== nth).map((each) => [each.text, each.answer])).toEqual(questions.filter((_, at) => at !== nth).map((each) => [each.text, each.answer]));
  }), { numRuns: RUNS });
  process.stdout.write(`answers: ${RUNS} notes: written ${counts.done}, refused ${counts.refused}, noop ${counts.noop}, violations 0\n`);
  expect(counts.done).toBeGreaterThan(RUNS / 2);
});
