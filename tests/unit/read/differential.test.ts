// Our Markdown tasks are those of another parser, on notes made at random; where they are not, it is one of the few reasons below.
import fc from "fast-check";
import { scanLines, type Line } from "../../../src/core/read/lines";
import { findTodoMarks } from "../../../src/core/read/todo-marks";
import { lezerTasks, markdownItTasks } from "../../support/markdown-tasks";
import { randomNote } from "../../support/random-notes";
import { runs } from "../../support/runs";

/** A line where only we, or only they, find a task. */
interface Difference {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly at: number;
  readonly isOurs: boolean;
}

interface Reason {
  readonly why: string;
  readonly holds: (difference: Difference) => boolean;
}

const wordsOf = ({ text, lines }: Difference, at: number): string => text.slice(lines[at]?.start ?? 0, lines[at]?.end ?? 0);
const isBlank = (difference: Difference, at: number): boolean => wordsOf(difference, at).replace(/^(?: {0,3}>)+/u, "").trim() === "";
const before = (difference: Difference, is: (line: string, kind: Line["kind"]) => boolean): boolean =>
  difference.lines.slice(0, difference.at + 1).some((line, at) => is(wordsOf(difference, at), line.kind));

function isUnderlined(difference: Difference): boolean {
  for (let at = difference.at + 1; at < difference.lines.length && !isBlank(difference, at); at++) if (/^[\s>]*(?:=+|-+)\s*$/u.test(wordsOf(difference, at))) return true;
  return false;
}

/** The first that holds is the reason. */
const REASONS: readonly Reason[] = [
  { why: "a box without text is nothing to do", holds: (each) => !each.isOurs && /\[[ xX]\]\s*$/u.test(wordsOf(each, each.at)) },
  { why: "a number other than 1 may follow a line of words", holds: (each) => each.isOurs && !isBlank(each, each.at - 1) && /^[\s>]*(?:[-*+][\s>]+)*\d+[.)]\s/u.test(wordsOf(each, each.at)) },
  { why: "a list right below a line of words may be indented by four columns and more", holds: (each) => each.isOurs && each.at > 0 && !isBlank(each, each.at - 1) && /^[\s>]*(?: {4}|\t)/u.test(wordsOf(each, each.at)) },
  { why: "a line with a box stays one where a line below underlines it as a heading", holds: (each) => each.isOurs && isUnderlined(each) },
  { why: "what stands in tags of HTML is content, and so are the lists that they stand in", holds: (each) => before(each, (line) => /<\/?div>/u.test(line)) },
  { why: "a no-break blank counts as a blank", holds: (each) => before(each, (line) => line.includes("\u00a0")) },
  { why: "bullets pasted from other programs open lists", holds: (each) => before(each, (line) => /^[\s>]*[•–]\s/u.test(line)) },
  { why: "front matter is no Markdown", holds: (each) => before(each, (_, kind) => kind === "front matter") },
  { why: "`%%` and `$$` hide what stands between them, as in the app", holds: (each) => before(each, (line, kind) => kind === "comment" || kind === "math" || line.includes("%%")) },
];
const SLIP = "@lezer/markdown leaves CommonMark there, and markdown-it finds what we find";

/** Why a difference is one, or null. */
function reasonOf(difference: Difference): string | null {
  const { text, at, isOurs } = difference;
  return REASONS.find(({ holds }) => holds(difference))?.why ?? (markdownItTasks(text).has(at) === isOurs ? SLIP : null);
}

test("tasks are those of another parser", () => {
  const counts = new Map<string, number>();
  let [notes, tasks] = [0, 0];
  fc.assert(fc.property(randomNote, (text) => {
    const lines = scanLines(text);
    const theirs = lezerTasks(text);
    const ours = new Set(findTodoMarks(text).filter(({ box, symbol }) => box === "task" && " xX".includes(symbol)).map(({ line }) => line));
    notes += 1;
    tasks += ours.size;
    for (const at of new Set([...theirs, ...ours])) {
      if (theirs.has(at) === ours.has(at)) continue;
      const reason = reasonOf({ text, lines, at, isOurs: ours.has(at) });
      expect([reason !== null, at, ours.has(at) ? "ours" : "theirs"]).toEqual([true, at, ours.has(at) ? "ours" : "theirs"]);
      counts.set(reason ?? "", (counts.get(reason ?? "") ?? 0) + 1);
    }
  }), { numRuns: runs(2000, 100_000), examples: [["a\n    > \n2. [ ] b\n"]] });
  const rows = [...counts].sort(([, a], [, b]) => b - a).map(([why, count]) => `  ${String(count).padStart(6)} ${why}\n`).join("");
  process.stdout.write(`differential: ${notes} notes, ${tasks} tasks; lines that differ, all of them for one of ${REASONS.length + 1} reasons:\n${rows}`);
});
