// Talks that are told in sentences: `First up was Ada Lovelace from Engines with "Loops"`. A title in quotes, and a name before it.
import type { Candidate } from "./candidates";
import type { Setting } from "./evidence";
import { readHead } from "./head";
import { nameLikeness } from "./names";
import { readPeople } from "./people";

/** The first quoted words of a sentence, with what stands before them. */
const QUOTED = /^([^"“„«»”]{3,160}\s)["“„«]\s?([^"“”„«»]{3,150}?)[.,!]?\s?["”“»]/u;
const NAME = "\\p{Lu}[\\p{L}'’.-]{1,24}(?:\\s(?:(?:van|von|de|da|di|del|der|den|la|le|el|al|bin|ter)\\s){0,2}\\p{Lu}[\\p{L}'’.-]{1,24}){1,3}";
/** One name or two, where they are from, and a few words up to the title: `Ada Lovelace from Engines spoke about`. */
const PEOPLE = new RegExp(`(?:^|\\s)(${NAME}(?:,?\\s(?:and|und|et|y|e|en|i|&|och|og)\\s${NAME})?)((?:,?\\s(?:from|of|at|vom?n?|von der|bei|beim|aus|de|du|di|da|van|från|z)\\s[^,.;:]{2,50}|\\s?\\([^()]{2,50}\\)|,\\s[^,.;:]{2,50},)?)\\s(?:\\p{Ll}[\\p{L}'’]{0,14}[\\s:,]{1,2}){1,4}$`, "u");
const SURE = 0.84;

interface Told {
  readonly title: string;
  readonly people: string;
}

/** A name without the word of the sentence before it: `Then Ada Lovelace`. */
const nameIn = (words: string): string => (nameLikeness(words.split(/,?\s(?:and|und|et|y|e|en|i|&|och|og)\s/u)[0] ?? "") >= SURE ? words : words.replace(/^\S+\s/u, ""));

/** `… the talk "Loops" by Ada Lovelace, …`: the name behind the title. */
const BEHIND = new RegExp(`^[^"“„«»”]{0,160}["“„«]\\s?([^"“”„«»]{3,150}?)[.,!]?\\s?["”“»]\\s(?:by|von|par|de|di|por|da|door|av|af|przez|from)\\s(${NAME})(?=[\\s,.;:(]|$)`, "u");

/** `_Loops_, Ada Lovelace (Engines). Prose`: a title in italics or quotes, and who told it. */
const TITLE_FIRST = new RegExp(`^(?:[*_]{1,2}|["“„«])([^*_"“”„«»]{3,150}?)(?:[*_]{1,2}|["”“»]),?\\s(?:by\\s|von\\s|par\\s|por\\s|di\\s)?(${NAME}(?:(?:,|,?\\s(?:and|und|et|y|e|en|i|&|och|og))\\s${NAME}){0,3})(\\s?\\([^()]{2,50}\\))?(?=[.,:;]|$)`, "u");

function titleFirst(raw: string): Told | null {
  const [, title, people = "", where = ""] = TITLE_FIRST.exec(raw) ?? [];
  const likeness = Math.min(...people.split(/,\s|,?\s(?:and|und|et|y|e|en|i|&|och|og)\s/u).map(nameLikeness));
  return title !== undefined && likeness >= SURE ? { title, people: `${people}${where}` } : null;
}

function toldIn(sentence: string): Told | null {
  const [, behindTitle = "", after = ""] = BEHIND.exec(sentence) ?? [];
  if (after !== "" && nameLikeness(after) >= SURE) return { title: behindTitle, people: after };
  const [, before = "", title = ""] = QUOTED.exec(sentence) ?? [];
  const [, names, where = ""] = title === "" ? [] : PEOPLE.exec(before) ?? [];
  if (names === undefined) return null;
  const name = nameIn(names);
  const likeness = Math.min(...name.split(/,?\s(?:and|und|et|y|e|en|i|&|och|og)\s/u).map(nameLikeness));
  return likeness >= SURE ? { title, people: `${name}${where}` } : null;
}

/** The paragraphs that tell of a talk each. One alone says nothing. */
export function toldTalks({ blocks, labels }: Setting): readonly Candidate[] {
  const found = blocks.flatMap((block, at): readonly Candidate[] => {
    const told = (block.kind === "plain" || block.kind === "lead") && block.first && !block.box ? titleFirst(block.raw.slice(0, 400)) ?? toldIn(block.words.slice(0, 400)) : null;
    if (!told) return [];
    const below = { speakers: readPeople(told.people, true), block: null, form: "labelled", likeness: 1 } as const;
    return [{ block, shape: "plain", at, head: { ...readHead("", labels), rest: told.title }, below, reason: "speaker", never: false, named: true, isPlural: false, place: 0, isOverHeading: false, hasNotes: true }];
  });
  return found.length > 1 ? found : [];
}
