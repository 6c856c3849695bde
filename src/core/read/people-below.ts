// People named below a heading: a `Speaker:` line, a bold, italic or quoted name, a subheading, a plain line with a name.
import type { Speaker } from "../model";
import type { Block } from "./blocks";
import { isRole } from "./affiliation";
import { detailOf } from "./details";
import { readHead } from "./head";
import type { Judge } from "./judge";
import type { Labels } from "./labels";
import { peopleLikeness, readPeople } from "./people";
import { isLinkLine, withoutLinkWords } from "./link-lines";
import { capitalised, couldBeName, isEastAsian, nameLikeness } from "./names";
import { peopleInProse, profileIn } from "./people-in-prose";
import { behindLabel } from "./people-labels";
import { SPEAKER_WORDS, isContainer, isEventLike, isSectionWord } from "./words";

const speakerWords = new Set(SPEAKER_WORDS);
const MOST_LABEL = 40;
/** `Prof. Dr. `, before a name. */
const LONGEST_TITLE = 16;

export interface Below {
  readonly speakers: readonly Speaker[];
  /** The block that named them. */
  readonly block: Block | null;
  /** How the line says that it names people; `plain`, `heading` and `prose` say so only by being the habit of the note. */
  readonly form: Form | null;
  /** From 0 to 1: how much the words look like people. */
  readonly likeness: number;
}

export type Form = "labelled" | "emphasised" | "heading" | "plain" | "prose";

export const NOBODY: Below = { speakers: [], block: null, form: null, likeness: 0 };

/** `(Ada Lovelace)`: a line in brackets and nothing else. */
/** `by Ada Lovelace (18 October 2024)` */
const DATED_LAST = /\s?\([^()]{0,30}(?:19|20)\d\d[^()]{0,12}\)$/u;
const insideBrackets = (words: string): string => /^\(([^()]{3,100})\)$/u.exec(words)?.[1] ?? words;

function labelledPeople(block: Block, next: readonly Block[]): readonly Speaker[] | null {
  const labelled = behindLabel(insideBrackets(block.words).replace(DATED_LAST, ""));
  if (labelled?.unknown === true) return [];
  if (labelled && labelled.people !== "") {
    // `Presenter: Ada Lovelace - Liaison at Engines`: behind a label and a name only what is about the person follows.
    const [name = "", about, more] = labelled.sure ? labelled.people.split(/\s[-–—]\s/u, 3) : [];
    const isAbout = about !== undefined && more === undefined && !/[,&()]/u.test(name) && nameLikeness(name) >= 0.84 && peopleLikeness(about) < 0.7;
    const found = readPeople(isAbout ? `${name} (${about.replace(/[()]/gu, " ")})` : labelled.people, labelled.sure, labelled.many || block.raw.split("[[").length > 2);
    const [first] = found;
    // `From card to cloud / Mei-Hua Tsai`: a name further behind is not what the word stood before.
    const isNext = first !== undefined && labelled.people.indexOf(first.name) < LONGEST_TITLE && nameLikeness(first.name) >= 0.7;
    return first && (labelled.sure || isNext) ? found : null;
  }
  if (block.words.length > MOST_LABEL || block.words.length < 3) return null;
  const alone = block.words.toLowerCase().replace(/:$/u, "");
  if (!speakerWords.has(alone) && !(labelled?.sure === true && labelled.people === "")) return null;
  // `## Speaker`, and the name in a line of its own.
  const [line] = next;
  if (block.kind === "heading" && line?.kind === "plain" && peopleLikeness(line.words) >= 0.84) return readPeople(line.words, true);
  const list = next.slice(0, 6);
  const stop = list.findIndex((item, nth) => item.kind !== "item" || item.box || item.mark !== list[0]?.mark || (nth > 0 && item.first));
  const found = list.slice(0, stop === -1 ? list.length : stop).flatMap((item) => readPeople(item.words, true).slice(0, 1));
  return found.length > 0 ? found : null;
}

/** The people of further labelled lines right behind the first: `speaker:: [[Ada]]`, `speaker:: [[Grace]]`. */
function moreLabelled(next: readonly Block[]): readonly Speaker[] {
  const stop = next.findIndex((block) => !behindLabel(block.words)?.sure);
  return next.slice(0, stop === -1 ? next.length : stop).flatMap((block) => labelledPeople(block, []) ?? []);
}

const withoutTags = (words: string): string => words.replace(/(?:^|[\s,])#[\p{L}\d][^\s#]{0,60}/gu, "");

/** `🎙️ Ada Lovelace`. */
const PICTURE = /^(?:(?![☑✅☒✔])\p{Extended_Pictographic}\ufe0f?\s?){1,3}/u;

/** `Ada Lovelace, https://ada.example`. */
const ADDRESS_LAST = /[\s,|–—-]{1,4}<?https?:\/\/[^\s<>]{3,200}>?$/u;

/** A name alone in its paragraph, with the capitals that somebody in a hurry left out. */
const wordsOf = (block: Block, next: Block | undefined): string => {
  const words = insideBrackets(withoutLinkWords(block.words.replace(PICTURE, "").replace(/^:\s+/u, "").replace(ADDRESS_LAST, "")));
  const parts = block.kind === "plain" && /\d|#/u.test(words) ? withoutTags(words).split(", ") : [];
  // `10:30, Room 2, Ada Lovelace`
  const detail = block.kind === "plain" || block.kind === "item" ? detailOf(words)?.people ?? "" : "";
  if (detail !== "") return detail;
  // `Ada Lovelace @ the loop conference, big hall`: where it was.
  const [who = "", where] = words.split(/\s(?:@|at|auf|beim|auf der|chez|en)\s/u, 2);
  if (where !== undefined && nameLikeness(who) >= 0.84 && (isEventLike(where) || /\d|,/u.test(where))) return who;
  // `Ada Lovelace · Loop evening · #event`: when and where it was.
  const [before = "", behind] = block.kind === "plain" ? words.split(/\s[·•|]\s/u, 2) : [];
  if (behind !== undefined && nameLikeness(before) >= 0.84 && nameLikeness(behind) < 0.7 && !behind.startsWith("@") && (/\d|#/u.test(words) || isEventLike(words))) return before;
  // `Ada Lovelace, Engines, 3 May`: when it was is no part of who it was.
  if (parts.length > 1 && nameLikeness(parts[0] ?? "") >= 0.84) return parts.filter((part) => !/\d/u.test(part)).join(", ");
  const isAlone = block.kind === "plain" && block.first && words.includes(" ") && next?.line.index !== block.line.index + 1;
  return isAlone ? capitalised(words, true) : block.kind === "plain" && words.includes(" ") ? capitalised(words) : words;
};

/** `### Loops`, and `### Ada Lovelace` in the line below it. */
export const isNextTo = (talk: Block, people: Block): boolean => talk.kind === "heading" && people.kind === "heading" && people.level === talk.level && people.line.index === talk.line.index + 1 && (peopleLikeness(people.words) >= (/\d\s?[:.–-]\s/u.test(talk.words) ? 0.84 : 0.9) || behindLabel(people.words)?.sure === true) && peopleLikeness(talk.words) < 0.7;

/** True for a name with a handle right below it that is made of it. */
const isHandled = (words: string, next: Block | undefined): boolean => {
  const handle = /^@([\w.-]{2,40})$/u.exec(next?.words ?? "")?.[1]?.toLowerCase() ?? "";
  return handle !== "" && words.includes(" ") && couldBeName(words) && words.toLowerCase().split(/\s/u).some((part) => part.length > 2 && handle.includes(part.slice(0, 6)));
};

/** True for a line that is a name and nothing else, as its words or the handle below it say. */
export const isNameLine = ({ words }: Block, next: Block | undefined): boolean => words.length < 40 && (nameLikeness(words) >= 0.95 || isHandled(words, next));

/** A line that is a name by its form: emphasised, quoted, a subheading, or a plain line of its own right below the heading. */
function nameForm(block: Block, words: string, talk: Block, next: Block | undefined, judge: Judge): Form | null {
  const raw = block.raw.replace(PICTURE, "").trim();
  const emphasised = words.length < block.words.length - 1 && block.words.startsWith("(") || block.kind === "bold" || (block.kind === "lead" && words !== block.words) || /^[*_]{1,2}\p{Lu}/u.test(raw) || /^\[[^\]]{3,60}\]\(/u.test(raw) || raw.startsWith("[[") || /^@[\w.-]{2,40}$/u.test(words);
  // The only item right below a heading.
  const isOnlyItem = next?.kind !== "item" && peopleLikeness(words) >= 0.95;
  const placed = block.kind === "item" ? (isOnlyItem || /^\[[^\]]{3,60}\]\([^()\s]{1,300}\)$/u.test(raw)) && talk.kind === "heading" : block.kind === "heading" ? block.level > talk.level || isNextTo(talk, block) : block.kind === "plain" || block.kind === "lead" || block.kind === "bold";
  if (!placed || words.length > 120 || isSectionWord(words) || (isLinkLine(block) && peopleLikeness(words) < 0.9) || (peopleLikeness(words) < 0.7 && !judge.knows(words) && !isHandled(words, next))) return null;
  if (emphasised || block.line.quote > talk.line.quote) return "emphasised";
  if (!words.includes(" ") && !isEastAsian(words)) return null;
  return block.kind === "heading" ? "heading" : "plain";
}

/** `Program Manager` of `Program Manager, Engines`: a line that begins so is about the person above it. */
const firstPart = (words: string): string => words.split(/,\s/u, 1)[0] ?? "";

/** A line among names can be a name that no list knows, where a name comes behind it. */
const isMore = (words: string, next: string): boolean => !isRole(firstPart(words)) && (peopleLikeness(words) >= 0.84 || (peopleLikeness(next) >= 0.84 && words.length < 60 && couldBeName(firstPart(words))));

/** A paragraph that is one person and where they are from: `Ada Lovelace, Engines`. */
const isPersonLine = (words: string): boolean => words.length < 60 && peopleLikeness(words) >= 0.84 && !isRole(firstPart(words));

/** Each in bold, one below the other. */
function moreBold(first: Block, next: readonly Block[]): readonly Speaker[] {
  const stop = next.findIndex((block, nth) => block.kind !== "bold" || block.line.index !== first.line.index + nth + 1 || !isPersonLine(block.words));
  return next.slice(0, stop === -1 ? next.length : stop).flatMap(({ words }) => readPeople(words, true));
}

/** The people of the lines right behind the first one that are names too, one a line. */
function moreLines(first: Block, next: readonly Block[]): readonly Speaker[] {
  if (first.kind === "bold") return moreBold(first, next);
  if (first.kind !== "plain") return [];
  const isFar = (block: Block, nth: number): boolean => block.line.index > (next[nth - 1] ?? first).line.index + 2;
  const stop = next.findIndex((block, nth) => block.kind !== "plain" || isFar(block, nth) || (block.first ? !isPersonLine(block.words) : !isMore(block.words, next[nth + 1]?.words ?? "")));
  return next.slice(0, stop === -1 ? next.length : stop).filter(({ words }) => !words.startsWith("@")).flatMap((block) => readPeople(block.words, true));
}

/** `Level: beginner`, `Tags: #web`. */
const PARTICULAR = /^(?:level|niveau|nivel|livello|nível|poziom|language|sprache|langue|idioma|lingua|taal|język|format|formato|type|typ|category|kategorie|catégorie|categoría|topics?|thema|thème|tema|tags?|keywords?|track|duration|dauer|durée|duración|length|audience|zielgruppe|public)\s?:\s*\S.{0,60}$/iu;

/** A short line with the time, the day or the room, or with how long it takes. */
const isWhenOrWhere = ({ kind, words }: Block): boolean => (kind === "item" && detailOf(words)?.people === "") || (words.includes(":") && PARTICULAR.test(words)) || (kind === "plain" && (detailOf(words)?.people ?? "") === "" && nameLikeness(words.split(/\s?[,(]/u, 1)[0] ?? "") < 0.84 && words.length < 60 && /\d/u.test(words) && !/[.!?]$/u.test(words) && (isContainer(words) || /\d{1,2}(?::\d\d|\s?[ap]m|h\d\d|\s?(?:min|minutes?|minuten|minutos|minuti|minut|分)(?!\p{L}))|(?:19|20)\d\d/iu.test(words)));

const NETWORK = /^(?:twitter|x|mastodon|bluesky|github|linkedin|handle)\s*[:：]\s*(@[\w.-]{2,40})/iu;
/** Prose that begins with a linked name: `[Ada Lovelace](https://…) spoke about …`. */
const LINKED = /^\[([^\]]{3,60})\]\([^()\s]{1,300}\)\s+\p{Ll}/u;

/** `[Loops for all](https://…)` */
const ONLY_LINK = /^\[[^\]]{3,200}\]\([^()\s]{1,300}\)$/u;

/** `**Ada Lovelace**, about wheels`. */
const BOLD_THEN = /^(?:\*\*|__)(\p{Lu}[^*_.,]{2,59})[.,]?(?:\*\*|__)[.,]?\s/u;

/** Whoever the first sentence below a heading names, or whoever the only link to a person leads to. */
function inProse(block: Block, near: readonly Block[]): Below {
  const people = peopleInProse({ kind: block.kind, first: block.first, words: insideBrackets(block.words) }) || profileIn(near);
  return people === "" ? NOBODY : { speakers: readPeople(people, true, true), block, form: "prose", likeness: 0.8 };
}

/** The people named in the first lines below a talk's heading. */
export function peopleBelow(talk: Block, blocks: readonly Block[], { labels, judge }: { readonly labels: Labels; readonly judge: Judge }): Below {
  const lettered = blocks.slice(0, 8).filter((block) => block.kind !== "rule" && !block.raw.startsWith("![") && /\p{L}/u.test(block.raw));
  // What stands below a heading that is no name belongs to that heading.
  const stop = lettered.findIndex((block) => block.kind === "heading");
  const near = stop === -1 ? lettered : lettered.slice(0, stop + 1);
  for (const [at, block] of near.entries()) {
    // `## Keynote by Ada Lovelace` below the event's name is a talk.
    if (block.box || (block.kind === "heading" && readHead(block.words, labels).labelled)) break;
    const found = labelledPeople(block, lettered.slice(at + 1));
    if (found) return { speakers: [...found, ...moreLabelled(near.slice(at + 1))], block, form: "labelled", likeness: 1 };
  }
  const network = near.slice(0, 3).map((block) => NETWORK.exec(block.words)?.[1]).find((handle) => handle !== undefined);
  if (network !== undefined) return { speakers: readPeople(network, true), block: near[0] ?? null, form: "labelled", likeness: 1 };
  const prose = near[0]?.kind === "plain" ? LINKED.exec(near[0].raw)?.[1] : undefined;
  if (near[0] && prose !== undefined && nameLikeness(prose) >= 0.9) return { speakers: readPeople(prose, true), block: near[0], form: "emphasised", likeness: 1 };
  const [, bold] = near[0] && peopleLikeness(near[0].words) >= 0.7 ? [] : near[0]?.kind === "plain" || near[0]?.kind === "lead" ? BOLD_THEN.exec(near[0].raw) ?? [] : [];
  if (near[0] && bold !== undefined && nameLikeness(bold) >= 0.84) return { speakers: readPeople(bold, true), block: near[0], form: "emphasised", likeness: nameLikeness(bold) };
  const first = near.find((block) => (!isLinkLine(block) && !ONLY_LINK.test(block.raw) && !isWhenOrWhere(block)) || nameLikeness(block.words) >= 0.9);
  const words = first ? wordsOf(first, lettered[lettered.indexOf(first) + 1]) : "";
  const form = !first || first.box ? null : nameForm(first, words, talk, lettered[lettered.indexOf(first) + 1], judge);
  if (!first || !form) return first ? inProse(first, near) : NOBODY;
  const known = judge.knows(words) || isHandled(words, lettered[lettered.indexOf(first) + 1]);
  const likeness = known ? 1 : peopleLikeness(words);
  return { speakers: [...readPeople(words, known), ...moreLines(first, near.slice(near.indexOf(first) + 1))], block: first, form, likeness };
}
