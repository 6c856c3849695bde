// Which lines of a note open a talk. One shape and level is chosen for the whole note, by what most speaks for it; what else is as clear is taken too.
import type { TalkReason } from "../model";
import { withoutProgramme } from "./announced";
import type { Block } from "./blocks";
import { isFull, withBelow, type Candidate, type Series, type Shape } from "./candidates";
import { withoutDetails } from "./below-titles";
import { containersOf } from "./containers";
import { MOST_BELOW, candidateAt, firstLine, isOutline, isOverTalks, type Setting } from "./evidence";
import { itemsInside, overLists, paragraphsOf, rowsOf } from "./line-candidates";
import { readHead, type Head } from "./head";
import type { Labels } from "./labels";
import { NOBODY, isNextTo, type Below } from "./people-below";
import type { Judge } from "./judge";
import { countWords, isCalled, isOneTalk, titleOfNotes } from "./one-heading";
import { topStatement } from "./one-line";
import { groupItems } from "./group-items";
import { pickSeries } from "./series";
import { overSharedParts } from "./shared-parts";
import { signsOf } from "./signs";
import { headingLikeness, namesOnlyPeople } from "./split";
import { lastList, talkEnds } from "./talk-ends";
import { toldTalks } from "./told";
import { isContainer, isEventLike, isLooseSection, isSectionWord } from "./words";

/** A line that opens a talk. */
export interface TalkLine {
  readonly block: Block;
  readonly head: Head;
  readonly below: Below;
  readonly why: TalkReason;
  readonly confidence: number;
  /** The containers above it, such as `Day 1` and `Track A`, the outermost first. */
  readonly containers: readonly string[];
}

export interface Layout {
  readonly talks: readonly TalkLine[];
  /** The heading or first line that names the event, or null. */
  readonly title: Block | null;
  /** True if something besides their form speaks for the talks. */
  readonly isClear: boolean;
  /** True if the note is one talk, which its first heading opens. */
  readonly isOneTalk: boolean;
  /** The blocks that end the talk before them without opening one. */
  readonly ends: ReadonlySet<Block>;
}

export const NO_TALK = /%%\s*(?:no|not a|kein|pas une|no es) *talk\s*%%/iu;
export const IS_TALK = /%%\s*talk\s*%%/iu;

const isHeading = (candidate: Candidate): boolean => candidate.shape === "heading";

const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
const sameName = (heading: string, name: string): boolean => fold(heading) !== "" && (fold(name).includes(fold(heading)) || fold(heading).includes(fold(name)));

/** True if a heading of level one names people, and the others of its level are a few words without anybody. */
function isNamedAbove(first: Block, candidates: readonly Candidate[]): boolean {
  const same = candidates.filter(({ block }) => block.kind === "heading" && block.level === 1);
  const others = same.filter(({ block }) => block !== first);
  const words = others.reduce((sum, { head }) => sum + head.rest.split(/\s+/u).length, 0);
  return others.length > 0 && words < others.length * 3.5 && same.some((each) => each.block === first && each.named) && !others.some(isFull);
}

const MOST_TITLE = 150;
/** How many paragraphs are looked at. */
const MOST_PARAGRAPHS = 40;

/** True if the first line of a note without headings names people, and another paragraph begins so: each is a talk. */
function isFirstOfMany([top, ...others]: readonly Block[], judge: Judge): boolean {
  const isNamed = ({ kind, first, words }: Block): boolean => kind === "plain" && first && words.length < MOST_TITLE && !isEventLike(words) && !namesOnlyPeople(words, 0.7) && headingLikeness(words, judge) >= 0.9;
  return top !== undefined && isNamed(top) && others.slice(0, MOST_PARAGRAPHS).some(isNamed);
}

const LEAST_BOLD = 3;

/** True if the first line is bold and no name of an event, and others are bold as well: it is the first of the talks if it names people, or is as long as a title and has notes. */
function isFirstOfBold(top: Block, candidates: readonly Candidate[]): boolean {
  const bold = candidates.filter(({ shape, block, never }) => shape === "bold" && block.kind === "bold" && block.first && !never && !/[.:：]$/u.test(block.raw));
  const [first] = bold;
  return first?.block === top && bold.length >= LEAST_BOLD && !isEventLike(top.words) && (isFull(first) || (first.hasNotes && bold.filter(({ head }) => countWords(head.rest) >= LEAST_BOLD).length * 2 >= bold.length && countWords(first.head.rest) > LEAST_BOLD));
}

/** A picture alone in its line. */
const PICTURE = /^!\[[^\]]{0,200}\]\([^()]{1,400}\)$/u;

/** The first line of a note when it stands for the whole of it: the only heading of its level, or a short line of words. */
function topOf({ blocks, signs, labels, judge }: Setting, name: string, candidates: readonly Candidate[]): Block | null {
  const content = blocks.filter((block) => block.kind !== "rule" && !block.box && !PICTURE.test(block.raw));
  const headings = content.filter((block) => block.kind === "heading");
  const [first, top] = [headings[0], content[0]];
  const isAlone = first !== undefined && headings.every((other) => other === first || other.level > first.level);
  // What stands below the name of an event is its place as often as somebody's name.
  const isPlaced = ({ below }: Candidate): boolean => first !== undefined && isEventLike(first.words) && (below.form === "heading" || below.form === "plain");
  // Links below the name of an event are the event's.
  const isLinked = ({ reason }: Candidate): boolean => reason === "fields" && first !== undefined && isEventLike(first.words);
  const isClear = candidates.some((each) => each.block === first && isFull(each) && !isPlaced(each) && !isLinked(each));
  const isOver = first !== undefined && isOverTalks(first.words, readHead(first.words, labels, signs));
  const isNone = !first || isOver || isLooseSection(first.words) || isSectionWord(first.words) || (isClear && !(isCalled(name, first.words) && !isEventLike(first.words)) && (!isAlone || (first.level > 1 && !isEventLike(first.words))));
  if (first && first === top && first.level === 1 && !isOver && isNamedAbove(first, candidates)) return first;
  if (!isNone) {
    if (first === top && !isClear && isEventLike(first.words)) return first;
    if (first === top && (isAlone || (first.level === 1 && (sameName(first.words, name) || isEventLike(first.words))) || (isCalled(name, first.words) && !isEventLike(first.words)))) return first;
    if (isAlone && first.level === 1 && headings.length > 1) return first;
  }
  const isLine = top && (top.kind === "plain" || top.kind === "bold") && /[\p{L}\d]/u.test(top.words) && !isContainer(top.words) && !readHead(top.words, labels, signs).labelled && readHead(top.words).start === null && top.words.length < 90;
  // A remark above several talks of the first level is no name of the event.
  const isRemark = top && headings.filter(({ level }) => level === 1).length > 1 && !sameName(top.words, name) && !isEventLike(top.words);
  return isLine && !isRemark && !isFirstOfBold(top, candidates) && !(headings.length === 0 && isFirstOfMany(content, judge)) ? top : null;
}

/** True for a name right below the event's, where another heading of its level is more than a name and names people: each is a talk. */
const isFirstOfTalks = ({ block: name }: Below, headings: readonly Candidate[]): boolean =>
  headings.some((each) => each.block !== name && each.block.level === name?.level && each.named && !namesOnlyPeople(each.head.rest, 0.7));

const isOver = (blocks: readonly Block[], at: number, level: number): boolean => blocks.slice(at + 1, at + 1 + MOST_BELOW).some((block) => block.kind === "heading" && block.level > level);

/** Headings that are the people of the talk above them: most name-only headings of their level come right below a higher heading. */
function peopleHeadings(blocks: readonly Block[], headings: readonly Candidate[], top: Block | null): ReadonlySet<Block> {
  const used = new Set<Block>();
  const names = headings.filter(({ head, block, below }) => block.level > 1 && namesOnlyPeople(head.rest, 0.7) && below.form === null);
  // Only what stands above another heading can have its people in one.
  const over = headings.filter(({ at, block }) => isOver(blocks, at, block.level));
  const named = new Set(names.length === 0 ? [] : over.filter(({ block, below, never }) => !never && (block !== top || !isFirstOfTalks(below, headings))).map(({ below }) => below.block));
  for (const level of new Set(names.map(({ block }) => block.level))) {
    const same = names.filter(({ block }) => block.level === level);
    const belowTitle = same.filter(({ block }) => named.has(block));
    if (belowTitle.length * 2 > same.length) for (const { block } of belowTitle) used.add(block);
  }
  for (const { below, block } of headings) if (below.block && isNextTo(block, below.block)) used.add(below.block);
  for (const { below, never } of over) if (!never && below.form === "labelled" && below.block?.kind === "heading") used.add(below.block);
  return used;
}

const SHAPE_REASON: Readonly<Record<Shape, TalkReason>> = { heading: "level", bold: "bold", callout: "callout", ordered: "number", bullet: "list", row: "table", plain: "form", capitals: "capitals" };
const SURE: Readonly<Partial<Record<TalkReason, number>>> = { marked: 1, label: 1, "front matter": 1, speaker: 0.9, time: 0.9, fields: 0.85, number: 0.8 };

function confidenceOf(why: TalkReason, count: number, clear: boolean): number {
  return SURE[why] ?? (clear ? 0.7 : count > 1 ? 0.6 : 0.4);
}

function withMarks(text: string, { blocks, labels }: Setting, candidates: readonly Candidate[], talks: readonly Candidate[]): { readonly talks: readonly Candidate[]; readonly marked: ReadonlySet<Block> } {
  const line = (block: Block): string => text.slice(block.line.start, block.line.end);
  const marked = new Set(blocks.filter((block) => IS_TALK.test(line(block))));
  const known = new Map(candidates.map((each) => [each.block, each]));
  const chosen = new Set(talks.map(({ block }) => block));
  const extra = blocks.flatMap((block, at): readonly Candidate[] => (!marked.has(block) || chosen.has(block) ? [] : [
    known.get(block) ?? { block, shape: "plain", at, head: readHead(block.words.replace(/%%[^%]{0,40}%%/gu, "").trim(), labels), below: NOBODY, reason: "marked", never: false, named: false, isPlural: false, place: 0, isOverHeading: false, hasNotes: false },
  ]));
  const kept = talks.filter(({ block }) => !NO_TALK.test(line(block)));
  return { talks: [...kept, ...extra].sort((a, b) => a.at - b.at), marked };
}

/** A series without the lines that name the people of another of its talks. */
function withoutPeople(series: Series): Series {
  const below = new Set(series.talks.map((talk) => talk.below.block));
  const talks = series.talks.filter(({ block, head }) => !below.has(block) || !namesOnlyPeople(head.rest, 0.7));
  return talks.length === series.talks.length ? series : { ...series, talks };
}

/** A series with the items that a group holds. */
function withItems(series: Series | null, items: readonly Candidate[]): Series | null {
  if (items.length === 0) return series;
  // Beside a list of talks, headings that nothing speaks for are about the event.
  if (series?.weight === 0 && items.length > 1) return { shape: "bullet", talks: items, weight: items.length };
  const more = items.filter((item) => !series?.talks.includes(item));
  return { shape: series?.shape ?? "bullet", talks: [...(series?.talks ?? []), ...more].sort((a, b) => a.at - b.at), weight: (series?.weight ?? 0) + more.length };
}

/** `## Talk 1` right above `## When otters bundle`: the label of one talk and its title. */
const isLabelOf = (label: Candidate, title: Candidate | undefined): title is Candidate =>
  label.shape === "heading" && label.head.labelled && label.head.rest === "" && label.head.number !== null &&
  title?.shape === "heading" && title.at === label.at + 1 && !title.head.labelled && title.head.number === null;

/** The talks where a label with its number stands in a heading of its own above the title. */
function joinLabels(talks: readonly Candidate[]): readonly Candidate[] {
  return talks.flatMap((talk, nth): readonly Candidate[] => {
    const [before, next] = [talks[nth - 1], talks[nth + 1]];
    if (isLabelOf(talk, next)) return [];
    if (!before || !isLabelOf(before, talk)) return [talk];
    const { number, kind, start, end, room } = before.head;
    return [{ ...withBelow(talk, talk.below), reason: "label", head: { ...talk.head, number, kind, labelled: true, start: talk.head.start ?? start, end: talk.head.end ?? end, room: talk.head.room ?? room } }];
  });
}

/** A talk whose heading says that these are notes of it. */
const ofNotes = (talk: Candidate): Candidate => (talk.head.rest === titleOfNotes(talk.head.rest) ? talk : { ...withBelow(talk, talk.below), head: { ...talk.head, rest: titleOfNotes(talk.head.rest) } });

const NO_ENDS: ReadonlySet<Block> = new Set();

/** A code or a letter in front of a talk is short, and so is the line. */
const mayCount = ({ kind, first, raw }: Block): boolean => raw.length < 200 && (kind === "heading" || kind === "bold" || kind === "lead" || kind === "item" || (kind === "plain" && (first || raw.startsWith("**"))));

/** Chooses the layout of a note. `name` is the note's file name. */
export function readLayout(text: string, blocks: readonly Block[], name: string, judge: Judge, labels: Labels): Layout {
  const signs = signsOf(blocks.filter((block) => mayCount(block) && /^[^\p{L}\d]{0,4}[A-Z\dt]/u.test(block.raw)).map(({ mark, words }) => (/^[IVX]/u.test(mark) ? `${mark} ${words}` : words)));
  const setting: Setting = { blocks, judge, signs, labels, alike: overSharedParts(blocks), isOutline: isOutline(blocks) };
  const candidates = blocks.flatMap((_, at) => candidateAt(setting, at) ?? []);
  const top = topOf(setting, name, candidates);
  const asPeople = peopleHeadings(blocks, candidates.filter(isHeading), top);
  const others = candidates.filter(({ block }) => block !== top && !asPeople.has(block)).map((each) => (isHeading(each) && each.below.form === "heading" && each.below.block && !asPeople.has(each.below.block) ? withBelow(each, NOBODY) : each));
  const programme = withoutProgramme(withoutDetails(blocks, others, candidates.find(({ block }) => block === top)), rowsOf(setting), judge);
  const headings = programme.candidates.filter(isHeading);
  const series = pickSeries(programme.candidates, () => programme.rows, () => paragraphsOf(setting).filter(({ block }) => block !== top), () => toldTalks(setting), () => itemsInside(setting), () => (top && isEventLike(top.words) ? overLists(setting).filter(({ block }) => block !== top) : []));
  const all = withItems(series && withoutPeople(series), groupItems(blocks, others, labels));
  const first = candidates.find(({ block }) => block === top) ?? (top ? firstLine(setting, blocks.indexOf(top)) : undefined);
  const said = topStatement(setting, all, name);
  const one = said !== null || isOneTalk(first, headings, all, name, blocks);
  const lonely = !one && !all && first && isHeading(first) && isFull(first) && first.reason === "label";
  const chosen = said ? [said] : (one || lonely) && first ? [one ? ofNotes(first) : first] : joinLabels(all?.talks ?? []);
  const bare = new Set(chosen.filter((each) => each.reason === null && !each.named).map(({ block }) => block));
  const last = one ? null : lastList({ blocks, talks: new Set(chosen.map(({ block }) => block)) }, (talk) => bare.has(talk));
  const found = withMarks(text, setting, candidates, chosen.filter(({ block }) => block !== last));
  const picked = new Set(found.talks.map(({ block }) => block));
  const title = top && picked.has(top) ? null : top;
  const anyClear = found.talks.some(isFull);
  const containers = containersOf(blocks, picked, title);
  const talks = found.talks.map((talk, nth): TalkLine => {
    const why = found.marked.has(talk.block) ? "marked" : talk.reason ?? (one ? "only heading" : SHAPE_REASON[talk.shape]);
    return { block: talk.block, head: talk.head, below: talk.below, why, confidence: confidenceOf(why, found.talks.length, anyClear || (one && talk.below.form !== null)), containers: containers[nth] ?? [] };
  });
  const floor = floorOf(candidates, found.talks[0]);
  const ends = one ? NO_ENDS : talkEnds({ blocks, talks: picked, floor, last: last && !picked.has(last) ? last : null });
  // A heading that names the people of a talk is a part of it, though it be of the same level.
  const people = new Set(talks.map(({ below }) => below.block));
  return { talks, title, isClear: anyClear && !one, isOneTalk: one, ends: new Set([...ends].filter((block) => !people.has(block))) };
}

/** The level of the heading under which the first talk stands: one of that level ends talks that are no headings. */
function floorOf(candidates: readonly Candidate[], first: Candidate | undefined): number {
  const above = candidates.filter((each) => isHeading(each) && first !== undefined && each.at < first.at);
  return above[above.length - 1]?.block.level ?? 0;
}
