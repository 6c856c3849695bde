// Every sentence the plugin says, in one place. A reason without a sentence does not compile.
import type { Refusal, TalkReason } from "../core/model";
import type { Choice, QuestionFilter, Tab, TodoFilter } from "../core/choice";
import type { Card, Count, Counted, EventRow, SidebarState } from "../core/sidebar";
import type { WhyUnlisted } from "../core/why-unlisted";
import { dateRange, dayWords } from "./dates";

type Sentence<R> = (refusal: R) => string;
type Sentences = { readonly [K in Refusal["kind"]]: Sentence<Extract<Refusal, { readonly kind: K }>> };

const REFUSALS: Sentences = {
  "not found": () => "it is not in the note any more",
  ambiguous: () => "the note holds it more than once and has changed",
  changed: (refusal) => `the note has “${refusal.found}” in its box by now`,
  "no place": () => "there is no place for it in the note",
  empty: () => "there is nothing to write",
  misread: () => "the note would then not say what it says now and what you meant",
  unclosed: () => "a code block or comment above that place is never closed",
  "broken markers": () => "the two markers of the report are not both there, once and in order",
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

let figures: Intl.NumberFormat | null = null;

/** A number to read. Those without a comma, which are nearly all, need no table of the language, and the others one for all: to look it up took as long as to draw the row that changed. */
export const figure = (number: number): string => (number < 1000 ? String(number) : (figures ??= new Intl.NumberFormat("en")).format(number));

export const quote = (words: string): string => `“${words.length > 60 ? `${words.slice(0, 59)}…` : words}”`;

/** What a pane without rows says, and what to do about it. */
export const STATES: Readonly<Record<Exclude<SidebarState, "rows" | "no match" | "nothing of this kind">, (tag: string) => string>> = {
  reading: () => "Reading event notes…",
  "empty vault": (tag) => `This vault has no notes yet. Create one and tag it #${tag} to see its talks here.`,
  "no event notes": (tag) => `No event notes yet. Tag a note with #${tag}, or create a talk note.`,
  "not an event note": (tag) => `This note is not tagged #${tag}.`,
  "no talks": () => "No talks found in this note. A line such as “Talk 1: Speaker > Title” or a heading for each talk makes them.",
};

export const noMatch = (query: string): string => `Nothing matches ${quote(query.trim())}.`;

const KINDS: Readonly<Record<Tab, string>> = { talks: "No talks yet.", speakers: "No speakers yet.", todos: "No todos yet.", questions: "No questions yet.", takeaways: "No takeaways yet." };
const TODO_KINDS: Readonly<Record<TodoFilter, string>> = { open: "No open todos.", done: "No done todos.", all: "No todos yet." };
const QUESTION_KINDS: Readonly<Record<QuestionFilter, string>> = { all: "No questions yet.", open: "No open questions.", answered: "No answered questions." };

/** What a tab without rows says. */
export function nothingHere({ tab, todos, questions }: Choice): string {
  if (tab === "todos") return TODO_KINDS[todos];
  return tab === "questions" ? QUESTION_KINDS[questions] : KINDS[tab];
}

export const TAB_NAMES: Readonly<Record<Tab, string>> = { talks: "Talks", speakers: "Speakers", todos: "Todos", questions: "Questions", takeaways: "Takeaways" };

/** The name of a tab with its number, beginning with what is seen of it. */
export const tabWords = (tab: Tab, count: number): string =>
  `${TAB_NAMES[tab]} ${figure(count)}${tab === "todos" || tab === "questions" ? " open" : ""}`;

export const FILTER_NAMES: Readonly<Record<TodoFilter | QuestionFilter, string>> = { open: "Open", done: "Done", answered: "Answered", all: "All" };

/** The statuses of todos by their symbol, as themes and other plugins have them. */
export const STATUSES: ReadonlyMap<string, string> = new Map([
  [" ", "To do"], ["x", "Done"], ["-", "Dropped"], ["/", "In progress"], [">", "Forwarded"], ["!", "Important"], ["?", "In question"],
]);

export const DOUBTS: Readonly<Record<TalkReason, string>> = {
  marked: "you marked it",
  label: "its line has a label such as “Talk 1:”",
  number: "its line is numbered",
  time: "its line has a time",
  level: "it is a heading at the level of the talks",
  form: "it is written like the others",
  bold: "it is a bold line",
  capitals: "a line in capitals",
  callout: "it is the title of a callout",
  list: "it is an item of a list of talks",
  table: "it is a row of a table of talks",
  speaker: "a speaker is named below it",
  fields: "its fields say so",
  "front matter": "the note's front matter says so",
  "only heading": "it is the only heading",
  "file name": "the note is called so, and its headings are parts",
};

export const plural = (count: number, one: string, many: string): string => `${figure(count)} ${count === 1 ? one : many}`;

/** The quiet line below an event: only what the notes say. */
export function factsOf(row: EventRow): readonly string[] {
  const date = row.date === null ? null : dateRange(row.date, row.endDate);
  const facts = [date, row.place, plural(row.talks, "talk", "talks"), row.speakers > 0 ? plural(row.speakers, "speaker", "speakers") : null];
  return facts.flatMap((fact) => (fact === null || fact === "" ? [] : [fact]));
}

const KIND_WORDS: Readonly<Record<Counted, readonly [one: string, many: string]>> = {
  talks: ["talk", "talks"], todos: ["todo", "todos"], questions: ["question", "questions"], takeaways: ["takeaway", "takeaways"],
};

/** A count in words: what is done of all, or how many there are where nothing is ever done. */
export function wordsOf({ of, done, all }: Count): string {
  const [one, many] = KIND_WORDS[of];
  if (of === "todos" || of === "questions") return `${done} of ${plural(all, one, many)} ${of === "todos" ? "done" : "answered"}`;
  return plural(all, one, many);
}

/** What an event's picture of its days says. */
export function daysInWords(days: Card["days"], per: Card["per"]): string {
  const all = days.map(({ day, counts }) => {
    const talks = plural(counts.reduce((sum, count) => sum + count, 0), "talk", "talks");
    return day === null ? talks : `${dayWords(day)}: ${talks}`;
  });
  return `${all.join(", ")}${per === "hour" ? ", by the hour" : ""}`;
}

export type JumpTo = "questions" | "takeaways" | "unnamed";

/** What an event's picture leads to. */
export function jumpsOf({ openQuestions, takeaways, unnamed }: Card): readonly { readonly to: JumpTo; readonly words: string }[] {
  const all: readonly { readonly to: JumpTo; readonly count: number; readonly words: string }[] = [
    { to: "questions", count: openQuestions, words: plural(openQuestions, "open question", "open questions") },
    { to: "takeaways", count: takeaways, words: plural(takeaways, "takeaway", "takeaways") },
    { to: "unnamed", count: unnamed, words: `${plural(unnamed, "talk", "talks")} without speaker` },
  ];
  return all.filter(({ count }) => count > 0);
}

export const resultWords = (hits: number): string => (hits === 0 ? "No results" : plural(hits, "result", "results"));

export const readingWords = (read: number, all: number): string => `Reading ${figure(read)} of ${plural(all, "event note", "event notes")}`;

/** Why a note is not listed, or shows no talks. */
export function whyWords(why: WhyUnlisted, tag: string): string {
  switch (why.kind) {
    case "no markdown": return "Only Markdown notes are read.";
    case "unreadable": return `This note could not be read: ${why.found}.`;
    case "broken properties": return "The properties of this note can't be read, so a tag in them does not count. Mend them, or put the tag into the text.";
    case "hidden tag": return `#${tag} stands in ${why.found}, where it does not count.`;
    case "other tag": return `This note has the tag #${why.found}. Notes with #${tag}, or a tag below it, are read.`;
    case "no tag": return `This note has no tag #${tag}.`;
    case "left out": return `The settings leave ${why.found} out.`;
    case "not read yet": return "This note has the tag and is about to be read.";
    case "no talks": return "This note has the tag, but no line in it was taken for a talk. A label such as “Talk 1:”, or headings of one level with names or times, makes talks.";
    case "listed": return "This note is listed.";
  }
}
