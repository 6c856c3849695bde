// The mutants that no test can notice, and why: what `npm run mutate` leaves is in this list, or is a gap.

/** [file, the code as it stands, what it became, why nothing can tell]. */
const EQUAL = [
  ["core/keys", "start > 0", "start >= 0", "at 0 the line before ends at -1, has no text, and the loop begins anew with 0 no more"],
  ["core/keys", "end < text.length", "end <= text.length", "one step behind the end there is no character, no line end and no text"],
  ["core/write/set-todo", "other.text === todo.text", "true", "equal lines have equal words: a look at the words first is quicker for 20,000 todos"],
  ["core/write/talk-parts", "at > from", "true", "the line above a part is its heading, which has words"],
  ["core/write/talk-parts", "at > from", "at >= from", "the line above a part is its heading, which has words"],
  ["core/write/talk-parts", "block?.kind", "block.kind", "each line that opens a talk or a section is a block; the compiler can't know it"],
  ["core/write/talk-parts", "open.lines[talk.source.line]?.kind", "open.lines[talk.source.line].kind", "a talk stands in a line of its note; the compiler can't know it"],
  ["core/write/talk-parts", "open.lines[at - 1]?.kind", "open.lines[at - 1].kind", "it is asked for lines above the end only; the compiler can't know it"],
  ["host/vault-writer", "wanted?.ok", "wanted.ok", "once the app has the text there is an answer; the compiler can't know it"],
  ["host/vault-writer", "answer?.ok", "answer.ok", "a write that was not given up has an answer; the compiler can't know it"],
  ["host/vault-writer", "!job.given || !wanted?.ok", "!job.given && !wanted?.ok", "the app has the text exactly if the answer is that it was written"],
];

const textOf = (source, { start, end }) => {
  const lines = source.split("\n");
  return start.line === end.line ? lines[start.line - 1].slice(start.column - 1, end.column - 1) : null;
};

/** Why a mutant that was not noticed can't be, or null if nobody has said so. */
export function explain(file, source, { location, replacement }) {
  const code = textOf(source, location);
  return EQUAL.find(([name, was, is]) => file === `src/${name}.ts` && code === was && replacement === is)?.[3] ?? null;
}
