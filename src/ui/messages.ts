// Every sentence the plugin says, in one place. A reason without a sentence does not compile.
import type { Refusal, TalkReason } from "../core/model";
import type { EventRow, SidebarState } from "../core/sidebar";

type Sentence<R> = (refusal: R) => string;
type Sentences = { readonly [K in Refusal["kind"]]: Sentence<Extract<Refusal, { readonly kind: K }>> };

const REFUSALS: Sentences = {
  "not found": () => "it is not in the note any more",
  ambiguous: () => "the note holds it more than once and has changed",
  changed: (refusal) => `the note has “${refusal.found}” in its box by now`,
  "no place": () => "there is no place for it in the note",
  empty: () => "there is nothing to write",
  misread: () => "the note would not say what you meant: characters in it have a meaning of their own there",
  unclosed: () => "a code block or comment above that place is never closed",
  answered: (refusal) => `it has the answer “${refusal.found}” by now`,
  "broken front matter": (refusal) => `the note's properties can't be changed safely: ${refusal.reason}`,
  "file gone": (refusal) => `there is no note ${refusal.path} any more`,
  "name taken": (refusal) => `there is a note ${refusal.path} already`,
  "bad name": (refusal) => `${refusal.name} can't be a note: ${refusal.reason}`,
  unreadable: (refusal) => `${refusal.path} could not be read or written: ${refusal.reason}`,
  "no answer": (refusal) => `the vault did not answer in time${refusal.late ? `; it may still write ${refusal.path}` : ""}`,
  "tasks plugin": (refusal) => `the Tasks plugin did not answer as it should: ${refusal.reason}`,
};

/** Why a write did not happen, as the second half of a sentence. */
export function reasonOf(refusal: Refusal): string {
  const sentence = REFUSALS[refusal.kind] as Sentence<Refusal>;
  return sentence(refusal);
}

/** One sentence that names what was not done and why. */
export const refused = (what: string, refusal: Refusal): string => `${what}, because ${reasonOf(refusal)}.`;

export const quote = (words: string): string => `“${words.length > 60 ? `${words.slice(0, 59)}…` : words}”`;

/** What a pane without rows says, and what to do about it. */
export const STATES: Readonly<Record<Exclude<SidebarState, "rows">, (tag: string) => string>> = {
  reading: () => "Reading event notes…",
  "empty vault": (tag) => `This vault has no notes yet. Create one and tag it #${tag} to see its talks here.`,
  "no event notes": (tag) => `No event notes yet. Tag a note with #${tag}, or create a talk note.`,
  "not an event note": (tag) => `This note is not tagged #${tag}. Tag it to see its talks here.`,
  "no talks": () => "No talks found in this note. A line such as “Talk 1: Speaker > Title” or a heading for each talk makes them.",
};

export const DOUBTS: Readonly<Record<TalkReason, string>> = {
  marked: "you marked it",
  label: "its line has a label such as “Talk 1:”",
  number: "its line is numbered",
  time: "its line has a time",
  level: "it is a heading at the level of the talks",
  bold: "it is a bold line",
  capitals: "a line in capitals",
  callout: "it is the title of a callout",
  list: "it is an item of a list of talks",
  table: "it is a row of a table of talks",
  speaker: "a speaker is named below it",
  fields: "its fields say so",
  "front matter": "the note's front matter says so",
  "only heading": "it is the only heading",
};

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** The quiet line below an event: only what the notes say. */
export function factsOf(row: EventRow): string {
  const date = row.endDate && row.endDate !== row.date ? `${row.date ?? ""} – ${row.endDate}` : row.date;
  const facts = [date, row.place, plural(row.talks, "talk", "talks"), row.speakers > 0 ? plural(row.speakers, "speaker", "speakers") : null];
  return facts.filter((fact) => fact !== null && fact !== "").join(" · ");
}

export const countWords = (done: number, all: number): string => `${done} of ${plural(all, "todo", "todos")} done`;
