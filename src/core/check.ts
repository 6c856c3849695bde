// What is worth a look in an event: talks without speaker or without notes, doubtful ones, links whose address was lost, open questions.
import { foldName, talksOf, type EventGroup } from "./events";
import { DOUBT, type EventNote, type Items, type Problem } from "./model";

export type FindingKind = "no speaker" | "empty talk" | "doubtful talk" | "lost link" | "missing note" | "open question" | Exclude<Problem["kind"], "doubtful talk">;

/** Something to look at. `what` is the words of the line, or the title of the talk; `line` is counted from 0. */
export interface Finding {
  readonly kind: FindingKind;
  readonly what: string;
  /** The talk it is in, where that is not what is found. */
  readonly talk: string | null;
  readonly path: string;
  readonly line: number;
}

const ORDER: readonly FindingKind[] = ["broken front matter", "unclosed code", "unclosed comment", "no speaker", "empty talk", "doubtful talk", "lost link", "missing note", "open question"];
const titleOf = (title: string | null): string => title ?? "Untitled talk";

function inItems(items: Items, talk: string | null): readonly Finding[] {
  const lost = items.links.filter(({ url }) => url === null).map(({ label, source: { path, line } }): Finding => ({ kind: "lost link", what: label, talk, path, line }));
  const open = items.questions.filter(({ state }) => state === "open").map(({ text, source: { path, line } }): Finding => ({ kind: "open question", what: text, talk, path, line }));
  return [...lost, ...open];
}

/** A link of a note's text, outside its properties, to a note that is not there. `line` is counted from 0. */
export interface MissingNote {
  readonly target: string;
  readonly line: number;
}

/** Links to people of the event are no mistake: not everybody has a note. */
function missingIn({ path, talks }: EventNote, missing: readonly MissingNote[], people: ReadonlySet<string>): readonly Finding[] {
  return missing.filter(({ target }) => !people.has(foldName(target.slice(target.lastIndexOf("/") + 1)))).map(({ target, line }): Finding => {
    const talk = talks.find(({ source, endLine }) => line >= source.line && line < endLine);
    return { kind: "missing note", what: target, talk: talk ? titleOf(talk.title) : null, path, line };
  });
}

/** The findings of an event, kind by kind, in the order of its notes. Empty if there is nothing to look at. `missing` answers for the path of a note. */
export function checkEvent(event: EventGroup, missing: (path: string) => readonly MissingNote[] = () => []): readonly Finding[] {
  const people = new Set(talksOf(event).flatMap(({ talk }) => talk.speakers.map(({ name }) => foldName(name))));
  const found: Finding[] = event.notes.flatMap((note) => [
    ...missingIn(note, missing(note.path), people),
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
