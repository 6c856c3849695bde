// Whether a note is one talk that its first heading opens: half of the people keep a note for each talk.
import type { Block } from "./blocks";
import { isFull, type Candidate, type Series } from "./candidates";
import { isOwnTalk } from "./cuts";
import { OUR_LABELS } from "./labels";
import { isFirstKnown } from "./names";
import { speakerWas } from "./people-in-prose";
import { namesOnlyPeople } from "./split";
import { isBreak, isContainer, isEventLike, isSectionWord } from "./words";

/** Scripts without blanks have about two signs to a word. */
export const countWords = (text: string): number => text.split(/\s+/u).length + Math.floor((text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0) / 2);

const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** The name of a file without the date or the count before it. */
export const withoutCount = (name: string): string => name.replace(/^(?:day|tag|jour|día|dia|giorno|dag)[-_ ]?\d{1,2}[-_. ](?=\S)/iu, "").replace(/^(?:(?:\d{4}[-_.]?\d\d[-_.]?\d\d|\d{1,3}(?=[-_. )]))[-_. )]{0,4}){1,3}/u, "");

/** No system has longer names of files, and a heading says little more. */
const LONGEST_CALLED = 600;
const LEAST_CALLED = 3;
/** So many sentences of a talk may quote somebody, each at least so long. */
const MOST_QUOTED = 3;
const LEAST_SENTENCE = 60;

/** True if a file is called by a heading, or by some of its words. */
export function isCalled(fileName: string, heading: string): boolean {
  if (heading.length > LONGEST_CALLED) return false;
  const said = withoutCount(fileName);
  const [name, words] = [fold(said), fold(heading)];
  if (name.length < 6) return false;
  const parts = said.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((part) => part !== "");
  const all = new Set(heading.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  // `2_ada_lovelace_loops_for_all`: who spoke, and the title.
  const called = [...all].filter((word) => word !== "" && !/^(?:19|20)\d\d$/u.test(word));
  if (called.length >= LEAST_CALLED && called.every((word) => parts.includes(word))) return true;
  return name === words || (parts.length > 1 && (words.startsWith(name) || parts.every((part) => all.has(part))));
}

/** A year that a title speaks of: `Fossil fuels from 1950`. */
const YEAR_IN_TITLE = /(?:^|\s)(?:from|since|in|of|by|until|after|before|seit|ab|von|depuis|en|desde|dal|nel)\s+(?:19|20)\d\d(?!\d)/giu;
/** `Notes: Why students cheat`: notes of that, which is no event for it. */
const NOTES_OF = /^(?:(?:my|talk|lecture) )?(?:notes?|notizen|notas|appunti|notatki|mitschrift)\s?(?:[:–—-]|on|zu|sur|sobre|su|over)\s+(?=\S+\s\S+)/iu;
const isEventName = (said: string): boolean => {
  const words = said.replace(NOTES_OF, "");
  return !isOwnTalk(words) && isEventLike(countWords(words) > 4 ? words.replace(YEAR_IN_TITLE, " ") : words);
};
/** A title without the word that says that these are notes of it. */
export const titleOfNotes = (words: string): string => words.replace(NOTES_OF, "");

/** What a title has and the name of an event has not. */
export function titleLikeness(words: string): number {
  return (countWords(words) > 3 ? 1 : 0) + (/[:?!"“„«]|\s[-–—]\s/u.test(words) ? 1 : 0);
}

/** `Lesson: …`, `Story 2: …`: the word that says what part of a talk a heading opens. */
const PART = /^(\p{L}{3,20})(?:\s#?(?:\d{1,2}|[IVX]{1,4}))?\s?[:：–—-]\s/u;

/** The headings that open a part, with a word that another of them begins with too. */
function partsOf(headings: readonly Block[]): readonly Block[] {
  const said = headings.map(({ words }) => PART.exec(words)?.[1]?.toLowerCase() ?? "");
  const isWord = (word: string): boolean => word !== "" && OUR_LABELS.kindOf(word) === undefined && !isFirstKnown(word);
  const count = new Map<string, number>();
  for (const word of said) count.set(word, (count.get(word) ?? 0) + 1);
  return headings.filter((_, at) => isWord(said[at] ?? "") && (count.get(said[at] ?? "") ?? 0) > 1);
}

/** How much the headings below look like sections of a talk, from -2 for titles to 2 for sections. */
export function sectionLikeness(headings: readonly Block[]): number {
  const next = headings.reduce((least, { level }) => Math.min(least, level), Infinity);
  const below = headings.filter(({ level }) => level === next);
  if (below.length === 0) return 1;
  const parts = new Set(partsOf(below));
  const others = below.filter((block) => !parts.has(block));
  const sections = parts.size + others.filter(({ words: heading }) => isSectionWord(heading) || isBreak(heading) || isContainer(heading) || /[.:]$/u.test(heading)).length;
  const words = others.reduce((sum, { words: heading }) => sum + countWords(heading), 0) / Math.max(others.length, 1);
  return (sections * 2 >= below.length && sections > 0 ? 2 : sections * 4 >= below.length && sections > 0 ? 1 : 0) + (words > 4 ? -2 : words > 3 ? -1 : 0) + (below.length === 1 ? 1 : -1);
}

/** What is no name of an event by itself, but of what talks are held at, or of several talks. */
const GATHERING = /(?:#|vol\.?\s?|第)\d|(?:^|[^\p{L}])(?:talks|sessions?|meetings?|workshops?|week|weekend|day|evening|morning|afternoon|night|tracks?|retreat|(?:summer|winter|autumn|spring) school|seminars?|webinars?|series|programme|program|agenda|lightnings?|vorträge|tagungen|treffen|tag|abend|woche|workshopreihe|ringvorlesung|journée|soirée|semaine|séminaire|réunion|rencontre|exposés|charlas|jornada|semana|reunión|encuentros?|ponencias|giornata|giorni|settimana|incontri|interventi|convegno|palestras|jornada|encontros?|reunião|dzień|spotkani[ea]|wykłady|prelekcje|dag|middag|avond|lezingen|bijeenkomst|workshops|sessie)(?!\p{L})/iu;

/** True if neither the name of the file nor the heading is one of an event, or of a part of it: then what stands below is nobody's talk. */
export const speaksOfNone = (heading: string, fileName: string): boolean => [heading, withoutCount(fileName).replace(/[_-]/gu, " ")].every((words) => !isEventLike(words) && !GATHERING.test(words));

/** An event has a shorter name. */
const LEAST_TITLE = 5;
/** What says nothing of an event can be shorter, where the file is called so too. */
const LEAST_WORDS = 2;
/** Of the headings at least half are sections of a talk. */
const MOSTLY = 1;

const isTitleLine = ({ block, head, below, never, named }: Candidate, isAlone: boolean, isFile: boolean, isCounted: boolean): boolean =>
  (head.number === null || (head.labelled && (below.form === "labelled" || below.form === "heading")) || (isAlone && (named || isCounted))) && !never && (block.kind === "heading" ? block.level === 1 || isAlone || (isFile && (below.form === "labelled" || countWords(block.words) > LEAST_TITLE)) : (block.kind === "plain" || block.kind === "bold") && (below.form !== null || (isFile && countWords(block.words) > (speaksOfNone(block.words, "") ? LEAST_WORDS : LEAST_TITLE))));

/**
 * Whether the first heading of level one, or a first line with its people, is the note's only talk: it reads as a title, names its
 * people, and no other line is clearly a talk.
 */
export function isOneTalk(first: Candidate | undefined, headings: readonly Candidate[], picked: Series | null, fileName: string, blocks: readonly Block[]): boolean {
  if (!first || !isTitleLine(first, headings.every(({ block }) => block === first.block || block.level > first.block.level), isCalled(fileName, first.block.words), /^\d{1,3}(?!\d)/u.test(fileName))) return false;
  const others = headings.filter((each) => each !== first && each.block !== first.below.block);
  // No talk lasts for days.
  if (others.filter(({ block }) => isContainer(block.words)).length > 1) return false;
  // Links and numbers below a heading make it no talk beside a title that names its people.
  const isStrong = (each: Candidate): boolean => isFull(each) && (each.named || each.reason === "label" || each.reason === "time" || !first.named);
  const isLabelled = first.below.form === "labelled" || first.below.form === "heading";
  const strong = others.filter(isStrong).length;
  if (first.named ? strong * 4 > Math.max(others.length, 4) : strong > 0) return false;
  const lines = picked && picked.shape !== "heading" ? picked.talks.filter((each) => each.block !== first.below.block && !/^@[\w.-]{2,40}$/u.test(each.block.words) && isFull(each) && each.reason !== "fields" && !((isLabelled || (first.named && !isEventName(first.head.rest))) && each.reason === "number")) : [];
  const sections = sectionLikeness(others.map(({ block }) => block));
  // Among sections only, a paragraph that names somebody says who that is.
  const isQuoted = others.length === 0 && first.below.block?.line.index === first.block.line.index + 1 && !isEventName(first.head.rest) && (picked?.talks.length ?? 0) <= MOST_QUOTED && picked?.talks.every(({ block }) => block.words.length > LEAST_SENTENCE) === true;
  const isAbout = picked?.shape === "plain" && first.block.kind === "heading" && (isQuoted || (others.length > 0 && sections >= MOSTLY));
  if (!isAbout && lines.length > 0) return false;
  // Headings of one level that name people, the first of them right below: those are as many talks.
  const rank = first.below.form === "heading" ? first.below.block?.level : undefined;
  const siblings = others.filter(({ block }) => block.level === rank);
  if (siblings.length > 0 && siblings.filter((each) => each.isOverHeading || each.named || namesOnlyPeople(each.head.rest, 0.7)).length * 2 > siblings.length) return false;
  // Most of them begin with another person, who did something: each is a talk.
  const highest = others.reduce((least, { block }) => Math.min(least, block.level), Infinity);
  const next = others.filter(({ block }) => block.level === highest && !isSectionWord(block.words));
  const told = next.filter(({ below }) => below.form === "prose");
  if (first.below.form === null && told.length > 1 && told.length * 2 > next.length) return false;
  const event = isEventName(first.head.rest) ? 4 : 0;
  const title = titleLikeness(first.head.rest);
  // Who keeps a note for each talk calls it by the talk.
  const isFileNamed = isEventLike(withoutCount(fileName)) ? 0 : isCalled(fileName, first.block.words) ? 4 : title > 0 ? 1 : 0;
  const named = isLabelled ? 5 : first.named || isOwnTalk(titleOfNotes(first.head.rest)) || first.below.form === "prose" || first.below.form === "plain" || first.reason === "time" || blocks.filter((block) => speakerWas(block) !== "").length === 1 ? 4 : 0;
  // Nothing speaks for a talk further down.
  const isBare = others.length > 0 && others.every(({ block }) => block.level > first.block.level) && picked?.talks.some(isFull) !== true && speaksOfNone(first.head.rest, fileName) ? 5 : 0;
  return named + title + Math.max(isFileNamed, isBare) + sections - event > 2;
}
