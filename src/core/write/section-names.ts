// What a section is for, by its heading, and what a new one is called in the language of the note.
import { isTakeawayWord, takeawaysWith } from "../read/takeaway-words";
import { LANGUAGES, type ItemKind } from "./section-words";

/** Words without what stands around them: `✅ Todos:` is `todos`. */
const folded = (words: string): string => words.toLowerCase().replace(/^[^\p{L}\p{N}]{1,8}/u, "").replace(/[\s:：.!…*_#-]{1,8}$/u, "");

const todos = new Set(LANGUAGES.flatMap(({ todo }) => todo));
const questions = new Set(LANGUAGES.flatMap(({ question }) => question));

/** What a section is for, by its heading; null if for none of these. */
export type KindOf = (heading: string) => ItemKind | null;

/** The same with the words that the user has over takeaways. */
export const kindsWith = (words: readonly string[] = []): KindOf => {
  const isTakeaway = takeawaysWith(words);
  return (heading) => sectionKind(heading, isTakeaway);
};

export function sectionKind(heading: string, isTakeaway = isTakeawayWord): ItemKind | null {
  if (isTakeaway(heading)) return "takeaway";
  const words = folded(heading);
  return todos.has(words) ? "todo" : questions.has(words) ? "question" : null;
}

/** The type of a callout for each kind of section, and the app's other names for these. */
export const CALLOUTS: Readonly<Record<ItemKind, string>> = { todo: "todo", question: "question", takeaway: "summary" };
const ALIASES: ReadonlyMap<string, ItemKind> = new Map([["todo", "todo"], ["question", "question"], ["help", "question"], ["faq", "question"]]);

/** What a callout without a title is for, by its type; null if for none of these. */
export const calloutKind = (type: string): ItemKind | null => ALIASES.get(type) ?? null;

/** The first word of a heading that stands for the rest: of `Vortrag 3: Titel` the label. */
const labelOf = (words: string): string => /^\p{L}+/u.exec(words)?.[0] ?? words;

const knownWords = LANGUAGES.map(({ todo, question, words, names }) => ({ names, known: new Set([...todo, ...question, ...words]) }));

/** What a section of the kind is called in the language of most of the headings. */
export function sectionName(kind: ItemKind, headings: readonly string[]): string {
  const said = headings.flatMap((heading) => [folded(heading), labelOf(folded(heading))]);
  const votes = knownWords.map(({ names, known }) => ({ names, count: said.filter((word) => known.has(word)).length }));
  return votes.reduce((most, each) => (each.count > most.count ? each : most)).names[kind];
}
