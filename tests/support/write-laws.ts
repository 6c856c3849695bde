// The laws of all verbs that write, on one note: what is asked for is put in, not one other byte changes, and what is undone is the old text.
import type { Edit, EventNote, Refusal } from "../../src/core/model";
import { scanLines } from "../../src/core/read/lines";
import { readEventNote } from "../../src/core/read/read-event-note";
import type { Result } from "../../src/core/result";
import { withTag } from "../../src/core/tag-line";
import { addItem } from "../../src/core/write/add-item";
import { answerQuestion } from "../../src/core/write/answer-question";
import { spliceOf } from "../../src/core/write/change";
import { cutTalk, leaveLink, replaceSection } from "../../src/core/write/cut-talk";
import { identifyLine, identifyLineAt, identifyTalk } from "../../src/core/write/find-again";
import { insertTalk } from "../../src/core/write/insert-talk";
import { markTalk } from "../../src/core/write/mark-talk";
import { setProperty } from "../../src/core/write/set-property";
import { identifyTodo, setTodo } from "../../src/core/write/set-todo";
import { undoEdit, undoStepOf } from "../../src/core/write/undo-edit";

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

/** How often each verb was done and refused. */
export const counts: Record<string, number> = {};
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
    const left = leaveLink({ path: "a.md", text }, section, `→ [[x]]${section.slice(section.trimEnd().length)}`, OPTIONS);
    must(!left.ok || (left.value.text.startsWith(before) && left.value.text.endsWith(after)), "around a section nothing changes");
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

/** Throws the law that does not hold. `at` is a line of the note, `words` what is written. */
export function checkAll(text: string, words: string, at: number): void {
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
