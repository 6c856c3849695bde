// What is worth a look in an event: talks without speaker or without notes, doubtful ones, links whose address was lost, open questions.
import { talksOf, type EventGroup } from "./events";
import { DOUBT, type Items, type Problem } from "./model";

export type FindingKind = "no speaker" | "empty talk" | "doubtful talk" | "lost link" | "open question" | Exclude<Problem["kind"], "doubtful talk">;

/** Something to look at. `what` is the words of the line, or the title of the talk; `line` is counted from 0. */
export interface Finding {
  readonly kind: FindingKind;
  readonly what: string;
  /** The talk it is in, where that is not what is found. */
  readonly talk: string | null;
  readonly path: string;
  readonly line: number;
}

const ORDER: readonly FindingKind[] = ["broken front matter", "unclosed code", "unclosed comment", "no speaker", "empty talk", "doubtful talk", "lost link", "open question"];
const titleOf = (title: string | null): string => title ?? "Untitled talk";

function inItems(items: Items, talk: string | null): readonly Finding[] {
  const lost = items.links.filter(({ url }) => url === null).map(({ label, source: { path, line } }): Finding => ({ kind: "lost link", what: label, talk, path, line }));
  const open = items.questions.filter(({ state }) => state === "open").map(({ text, source: { path, line } }): Finding => ({ kind: "open question", what: text, talk, path, line }));
  return [...lost, ...open];
}

/** The findings of an event, kind by kind, in the order of its notes. Empty if there is nothing to look at. */
export function checkEvent(event: EventGroup): readonly Finding[] {
  const found: Finding[] = event.notes.flatMap((note) => [
    ...note.problems.flatMap(({ kind, line, found: what }): Finding[] => (kind === "doubtful talk" ? [] : [{ kind, what, talk: null, path: note.path, line }])),
    ...inItems(note, null),
  ]);
  for (const { talk } of talksOf(event)) {
    const { path, line } = talk.source;
    const add = (kind: FindingKind): unknown => found.push({ kind, what: titleOf(talk.title), talk: null, path, line });
    if (talk.speakers.length === 0) add("no speaker");
    if (talk.empty) add("empty talk");
    if (talk.confidence < DOUBT) add("doubtful talk");
    found.push(...inItems(talk, titleOf(talk.title)));
  }
  return ORDER.flatMap((kind) => found.filter((finding) => finding.kind === kind));
}
