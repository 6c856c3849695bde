// Which lines of a note open a talk. One shape and level is chosen for the whole note, by what most speaks for it; what else is as clear is taken too.
import type { TalkReason } from "../model";
import type { Block } from "./blocks";
import { candidateAt, type Candidate, type Shape } from "./evidence";
import { readHead, type Head } from "./head";
import { NOBODY, type Below } from "./people-below";
import { namesOnlyPeople } from "./split";
import { markOf } from "./todo-marks";
import { isBreak, isContainer, isEventLike, isLooseSection, isSectionWord } from "./words";

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
  /** True if a block ends a talk that stands open without opening one. */
  readonly ends: (block: Block, open: Block) => boolean;
}

export const NO_TALK = /%%\s*(?:no|not a|kein|pas une|no es) *talk\s*%%/iu;
export const IS_TALK = /%%\s*talk\s*%%/iu;

const isHeading = (candidate: Candidate): boolean => candidate.shape === "heading";
const isFull = (candidate: Candidate): boolean => candidate.reason !== null && !candidate.never;
const couldBe = (candidate: Candidate): boolean => !candidate.never;

const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
const sameName = (heading: string, name: string): boolean => fold(heading) !== "" && (fold(name).includes(fold(heading)) || fold(heading).includes(fold(name)));

/** The first line of a note when it stands for the whole of it: the only heading of its level, or a short line of words. */
function topOf(text: string, blocks: readonly Block[], name: string, candidates: readonly Candidate[]): Block | null {
  const content = blocks.filter((block) => block.kind !== "rule" && !markOf(text, block.line));
  const headings = content.filter((block) => block.kind === "heading");
  const [first, top] = [headings[0], content[0]];
  const isAlone = first !== undefined && headings.every((other) => other === first || other.level > first.level);
  const isClear = candidates.some((each) => each.block === first && isFull(each));
  const isNone = !first || isContainer(first.words) || isLooseSection(first.words) || isSectionWord(first.words) || (isClear && (!isAlone || (first.level > 1 && !isEventLike(first.words))));
  if (!isNone) {
    if (first === top && (isAlone || (first.level === 1 && (sameName(first.words, name) || isEventLike(first.words))))) return first;
    if (isAlone && first.level === 1 && headings.length > 1) return first;
  }
  const isLine = top && (top.kind === "plain" || top.kind === "bold") && !isContainer(top.words) && !readHead(top.words).labelled && readHead(top.words).start === null && top.words.length < 90;
  return isLine ? top : null;
}

/** Headings that are the people of the talk above them: most name-only headings of their level come right below a higher heading. */
function peopleHeadings(headings: readonly Candidate[]): ReadonlySet<Block> {
  const used = new Set<Block>();
  const named = new Set(headings.map(({ below }) => below.block));
  const names = headings.filter(({ head, block, below }) => block.level > 1 && below.form === null && namesOnlyPeople(head.rest, 0.7));
  for (const level of new Set(names.map(({ block }) => block.level))) {
    const same = names.filter(({ block }) => block.level === level);
    const belowTitle = same.filter(({ block }) => named.has(block));
    if (belowTitle.length * 2 > same.length) for (const { block } of belowTitle) used.add(block);
  }
  for (const { below } of headings) if (below.form === "labelled" && below.block?.kind === "heading") used.add(below.block);
  return used;
}

/** Which headings hold one of the talks: those above a talk, each with a lower level than the one below it. */
function holders(headings: readonly Candidate[], talks: readonly Candidate[]): ReadonlySet<Candidate> {
  const isTalk = new Set(talks);
  const holding = new Set<Candidate>();
  const open: Candidate[] = [];
  for (const heading of headings) {
    while ((open[open.length - 1]?.block.level ?? 0) >= heading.block.level) open.pop();
    if (isTalk.has(heading)) for (let nth = open.length - 1; nth >= 0; nth--) {
      const above = open[nth];
      if (!above || holding.has(above)) break;
      holding.add(above);
    }
    open.push(heading);
  }
  return holding;
}

/** How many headings of each level are clearly talks; the level with most, the higher one where two have as many. */
function levelOf(clear: readonly Candidate[]): number {
  const count = (level: number): number => clear.filter(({ block }) => block.level === level).reduce((sum, { reason }) => sum + (reason === "label" ? 2 : 1), 0);
  return [1, 2, 3, 4, 5, 6].reduce((best, level) => (count(level) > count(best) ? level : best), 1);
}

/** Talks among headings, by what is clear: the level with most of them, higher ones that hold none of these, and bare ones of the level. */
function clearHeadings(headings: readonly Candidate[]): readonly Candidate[] {
  const clear = headings.filter(isFull);
  if (clear.length === 0) return [];
  const level = levelOf(clear);
  const atLevel = headings.filter((each) => each.block.level === level && couldBe(each));
  const kept = keepBare(atLevel);
  const [aboveKept, aboveClear] = [holders(headings, kept), holders(headings, clear)];
  const higher = clear.filter((each) => each.block.level < level && !aboveKept.has(each));
  return [...higher, ...kept.filter((each) => each.reason !== null || !aboveClear.has(each))].sort((a, b) => a.at - b.at);
}

/** Lines about which nothing is known but their form stay, unless nearly all others of the note are clear and they sound like a section of the note. */
function keepBare(all: readonly Candidate[]): readonly Candidate[] {
  return all.filter((each) => each.reason !== null || !isLooseSection(each.head.rest));
}

/** Headings where nothing is clear: the highest level with at least two that are no sections, or else one. */
function bareHeadings(headings: readonly Candidate[]): readonly Candidate[] {
  const levels = [...new Set(headings.map(({ block }) => block.level))].sort((a, b) => a - b);
  const at = (level: number): readonly Candidate[] => keepBare(headings.filter((each) => each.block.level === level && couldBe(each)));
  const level = levels.find((each) => at(each).length > 1) ?? levels.find((each) => at(each).length > 0);
  return level === undefined ? [] : at(level);
}

/** Numbered lines that count up and have something between them: each opens a talk. */
function countedLines(candidates: readonly Candidate[]): readonly Candidate[] {
  const ordered = candidates.filter((each) => each.shape === "ordered" && couldBe(each) && each.head.number !== null);
  const run: Candidate[] = [];
  for (const each of ordered) if (each.head.number === run.length + 1) run.push(each);
  const apart = run.filter((each, nth) => nth > 0 && each.at > (run[nth - 1]?.at ?? 0) + 1).length;
  return run.length > 1 && apart * 2 > run.length - 1 ? run : [];
}

interface Picked {
  readonly shape: Shape;
  readonly talks: readonly Candidate[];
  /** How much speaks for them, all told. */
  readonly weight: number;
}

const weightOf = (talks: readonly Candidate[]): number => talks.reduce((sum, { reason }) => sum + (reason === "label" ? 2 : reason === null ? 0 : 1), 0);

/** Labelled lines that are no headings, such as `Talk 3: UUID` and `2. Talk: Daniel Hepper`, whatever their shapes. */
function labelledLines(candidates: readonly Candidate[]): Picked {
  const talks = candidates.filter((each) => each.reason === "label" && (each.shape === "plain" || each.shape === "ordered" || (each.shape === "bold" && each.block.first)) && couldBe(each));
  return { shape: "plain", talks, weight: weightOf(talks) };
}

/** Lines of one shape other than headings, if at least two are clear and half of them are. */
function clearLines(candidates: readonly Candidate[], shape: Shape): Picked | null {
  const all = candidates.filter((each) => each.shape === shape && couldBe(each) && (shape !== "bold" || each.block.first));
  const clear = all.filter(isFull);
  if (clear.length * 2 < all.length || (clear.length < 2 && !clear.some(({ reason }) => reason === "label"))) return null;
  return { shape, talks: shape === "callout" ? keepBare(all) : clear, weight: weightOf(clear) };
}

function bareLines(candidates: readonly Candidate[], shape: "callout" | "bold"): Picked | null {
  const all = keepBare(candidates.filter((each) => each.shape === shape && couldBe(each) && each.block.first));
  return all.length === 0 ? null : { shape, talks: all, weight: 0 };
}

/** The talks of a programme: the shape for which most speaks, headings twice as heavy as lines. */
function pick(candidates: readonly Candidate[], headings: readonly Candidate[]): Picked | null {
  const counted = countedLines(candidates);
  const clear = clearHeadings(headings);
  const options: readonly (Picked | null)[] = [
    { shape: "heading", talks: clear, weight: 2 * weightOf(clear) },
    labelledLines(candidates),
    { shape: "ordered", talks: counted, weight: counted.length },
    ...(["bold", "callout", "ordered", "plain", "bullet"] as const).map((shape) => clearLines(candidates, shape)),
  ];
  const best = options.reduce((most, option) => (option && option.talks.length > 0 && option.weight > (most?.weight ?? 0) ? option : most), null);
  if (best) return best;
  const bare = bareHeadings(headings);
  if (bare.length > 0) return { shape: "heading", talks: bare, weight: 0 };
  return bareLines(candidates, "callout") ?? bareLines(candidates, "bold");
}

const SHAPE_REASON: Readonly<Record<Shape, TalkReason>> = { heading: "level", bold: "bold", callout: "callout", ordered: "number", bullet: "list", row: "table", plain: "time" };
const SURE: Readonly<Partial<Record<TalkReason, number>>> = { marked: 1, label: 1, "front matter": 1, speaker: 0.9, time: 0.9, fields: 0.85, number: 0.8 };

function confidenceOf(why: TalkReason, count: number, clear: boolean): number {
  return SURE[why] ?? (clear ? 0.7 : count > 1 ? 0.6 : 0.4);
}

/** Whether the first heading of level one is the note's only talk: it names its people, and no other line is clearly a talk. */
function isOneTalk(top: Block | null, candidates: readonly Candidate[], headings: readonly Candidate[], picked: Picked | null): boolean {
  const first = candidates.find(({ block }) => block === top);
  if (!first || first.block.kind !== "heading" || first.block.level !== 1 || first.head.number !== null || first.never) return false;
  const others = headings.filter((each) => each !== first);
  if (others.some(isFull) || (picked && picked.weight > 0)) return false;
  if (first.reason === "speaker" || first.reason === "time") return !isEventLike(first.head.rest) || first.below.form === "labelled";
  const next = Math.min(...others.map(({ block }) => block.level));
  const below = others.filter(({ block }) => block.level === next);
  const sections = below.filter(({ head }) => isSectionWord(head.rest)).length;
  return !isEventLike(first.block.words) && sections > 1 && sections * 2 >= below.length;
}

function withMarks(text: string, blocks: readonly Block[], candidates: readonly Candidate[], talks: readonly Candidate[]): { readonly talks: readonly Candidate[]; readonly marked: ReadonlySet<Block> } {
  const line = (block: Block): string => text.slice(block.line.start, block.line.end);
  const marked = new Set(blocks.filter((block) => IS_TALK.test(line(block))));
  const known = new Map(candidates.map((each) => [each.block, each]));
  const chosen = new Set(talks.map(({ block }) => block));
  const extra = blocks.flatMap((block, at): readonly Candidate[] => (!marked.has(block) || chosen.has(block) ? [] : [
    known.get(block) ?? { block, shape: "plain", at, head: readHead(block.words.replace(/%%[^%]{0,40}%%/gu, "").trim()), below: NOBODY, reason: "marked", never: false },
  ]));
  const kept = talks.filter(({ block }) => !NO_TALK.test(line(block)));
  return { talks: [...kept, ...extra].sort((a, b) => a.at - b.at), marked };
}

/** For each talk the headings above it, which are its containers, the outermost first. */
function containersOf(headings: readonly Candidate[], talks: readonly Candidate[]): readonly (readonly string[])[] {
  const open: Candidate[] = [];
  let next = 0;
  return talks.map((talk) => {
    for (let heading = headings[next]; heading && heading.at < talk.at; heading = headings[++next]) {
      while ((open[open.length - 1]?.block.level ?? 0) >= heading.block.level) open.pop();
      open.push(heading);
    }
    const level = talk.shape === "heading" ? talk.block.level : 7;
    return open.filter(({ block }) => block.level < level).map(({ block }) => block.words);
  });
}

/** True if a heading or bold line begins with the letter and a dot. */
const hasLetter = (blocks: readonly Block[], letter: string): boolean =>
  blocks.some(({ kind, words }) => (kind === "heading" || kind === "bold") && words.startsWith(letter) && /^.[.)]\s/u.test(words));

/** Chooses the layout of a note. `name` is the note's file name, `people` are known names in lower case. */
export function readLayout(text: string, blocks: readonly Block[], name: string, people: ReadonlySet<string>): Layout {
  const lettered = hasLetter(blocks, "A") && hasLetter(blocks, "B");
  const candidates = blocks.flatMap((_, at) => candidateAt(text, blocks, at, people, lettered) ?? []);
  const top = topOf(text, blocks, name, candidates);
  const asPeople = peopleHeadings(candidates.filter(isHeading));
  const others = candidates.filter(({ block }) => block !== top && !asPeople.has(block)).map((each) => (each.below.form === "heading" && each.below.block && !asPeople.has(each.below.block) ? { ...each, below: NOBODY } : each));
  const headings = others.filter(isHeading);
  const all = pick(others, headings);
  const one = isOneTalk(top, candidates, headings, all);
  const first = candidates.find(({ block }) => block === top);
  const lonely = !one && !all && first && isHeading(first) && isFull(first) && first.reason === "label";
  const found = withMarks(text, blocks, candidates, one || lonely ? candidates.filter(({ block }) => block === top) : all?.talks ?? []);
  const picked = new Set(found.talks.map(({ block }) => block));
  const title = top && picked.has(top) ? null : top;
  const anyClear = found.talks.some(isFull);
  const containers = containersOf(headings, found.talks);
  const talks = found.talks.map((talk, nth): TalkLine => {
    const why = found.marked.has(talk.block) ? "marked" : talk.reason ?? (one ? "only heading" : SHAPE_REASON[talk.shape]);
    return { block: talk.block, head: talk.head, below: talk.below, why, confidence: confidenceOf(why, found.talks.length, anyClear), containers: containers[nth] ?? [] };
  });
  const floor = floorOf(candidates, found.talks[0]);
  const ends = (block: Block, open: Block): boolean => {
    if (picked.has(block) || block.kind !== "heading" || one) return false;
    if (open.kind === "heading") return block.level <= open.level;
    return block.level <= floor || isContainer(block.words) || isBreak(block.words) || isLooseSection(block.words);
  };
  return { talks, title, isClear: anyClear && !one, isOneTalk: one, ends };
}

/** The level of the heading under which the first talk stands: one of that level ends talks that are no headings. */
function floorOf(candidates: readonly Candidate[], first: Candidate | undefined): number {
  const above = candidates.filter((each) => isHeading(each) && first !== undefined && each.at < first.at);
  return above[above.length - 1]?.block.level ?? 0;
}
