// What speaks for a line being a talk: a label, a time, a number, people in it or right below it, links of a talk below it.
import type { TalkReason } from "../model";
import type { Block } from "./blocks";
import type { Candidate, Shape } from "./candidates";
import { takeDay } from "./day-before";
import { emphasisedTitle } from "./emphasis";
import { mayOpen, readHead, type Head } from "./head";
import { KNOWS_NOBODY, type Judge } from "./judge";
import type { Labels } from "./labels";
import { NOBODY, isNextTo, isNameLine, peopleBelow, type Below } from "./people-below";
import { isLinkLine } from "./link-lines";
import { headWords } from "./opening-words";
import { behindLabel } from "./people-labels";
import { isSigned, type Signs } from "./signs";
import { headingLikeness } from "./split";
import { hasTitleLabel, isBreak, isContainer, isEventLike, isSectionWord, titleBehindLabel } from "./words";

/** How many lines below a line are looked at for its people. */
export const MOST_BELOW = 8;
/** A longer line is prose; its Markdown can hold long addresses. */
const MOST_WORDS = 400;
const MOST_RAW = 3000;

const SURE_PERSON = 0.85;

const ROMAN = /^[IVX]{1,4}[).]$/u;
const ROMANS = "I II III IV V VI VII VIII IX X XI XII".split(" ");
const COUNTED = /^(?:[#[(]?\d|[A-Za-z][).]$|[IVX]{2,4}[).]$)/u;

const shapeOf = ({ kind, mark, indent }: Block): Shape | null => {
  if (kind === "heading" || kind === "callout" || kind === "row" || kind === "plain") return kind;
  if (kind === "bold" || kind === "lead") return "bold";
  if (kind !== "item" || indent > 1) return null;
  return COUNTED.test(mark) ? "ordered" : "bullet";
};

const isSameKind = (a: Block, b: Block): boolean => shapeOf(a) === shapeOf(b) && (a.kind === "item" || b.first);

/** The blocks right below a line, up to the next one of its rank. */
function following({ blocks, labels }: Setting, at: number): readonly Block[] {
  const block = blocks[at];
  if (!block) return [];
  const below = blocks.slice(at + 1, at + 1 + MOST_BELOW);
  const stop = below.findIndex((next, nth) => {
    if (next.kind === "heading") return block.kind !== "heading" || (next.level <= block.level && !(nth === 0 && isNextTo(block, next)));
    if (block.kind === "heading") return next.kind === "callout" && next.words !== "" && !isSectionWord(next.words);
    if (block.kind === "item" && next.kind === "plain" && ((next.first && isContainer(next.words)) || readHead(next.words).start !== null)) return true;
    // A bold line right below a bold title can be its people, but not another talk.
    const mayBePeople = nth === 0 && ((shapeOf(block) === "bold" && !readHead(next.words, labels).labelled) || (at === 0 && block.kind === "plain" && isNameLine(next, below[1])));
    return !mayBePeople && isSameKind(block, next) && behindLabel(next.words) === null;
  });
  return stop === -1 ? below : below.slice(0, stop);
}

/** A label with something behind it, or one that is enough: `Keynote`. */
const isLabelled = (head: Head): boolean => head.labelled && (head.number !== null || head.rest !== "" || head.kind === "keynote" || head.kind === "panel");

/** True for a line that is a time and nothing else. */
export const isTimeOnly = (block: Block | undefined): boolean => {
  if (!block || block.raw.length > 30 || !/^\W{0,4}\d/u.test(block.raw)) return false;
  const { start, rest } = readHead(block.words);
  return start !== null && rest === "";
};

/** True for a plain line right below a line that is a time only. */
const isBelowTime = (blocks: readonly Block[], at: number): boolean => {
  const [before, block] = [blocks[at - 1], blocks[at]];
  return block?.kind === "plain" && before?.kind === "plain" && before.line.index === block.line.index - 1 && isTimeOnly(before);
};

function reasonOf(candidate: Candidate, setting: Setting): TalkReason | null {
  const { shape, head, named, at } = candidate;
  if (isLabelled(head)) return "label";
  if (head.start !== null || isBelowTime(setting.blocks, at)) return "time";
  if (named) return "speaker";
  if ((shape === "bold" || (shape === "heading" && candidate.block.level > 1)) && !isEventLike(candidate.block.words) && WHOLE_LINK.test(candidate.block.raw)) return "fields";
  if (setting.alike.has(candidate.block)) return "fields";
  if (shape !== "row" && shape !== "bullet" && following(setting, at).slice(0, 3).some((block) => isLinkLine(block, "talk"))) return "fields";
  return (head.number !== null && shape === "heading") || isCounted(candidate.block, setting.signs) ? "number" : null;
}

/** `S3.1 Loops`, `II. Loops`: a line that is no heading, counted as no list is. Letters are as often points of a talk. */
const isCounted = (block: Block, signs: Signs | null): boolean => block.kind === "plain" && (signs === "roman" || (signs === "codes" && !block.raw.startsWith("["))) && isSigned(block.words, signs);

/** A heading or a bold line that is a link and nothing else leads to the page of the talk. */
const WHOLE_LINK = /^\[[^[\]]{3,200}\]\(https?:[^()\s]{1,500}\)$/u;

/** `Lightning talks` and `Keynotes` stand over talks. */
export const isPluralLabel = (head: Head, block: Block): boolean => head.labelled && head.number === null && head.rest === "" && /[^s]s[:.]?$/iu.test(headWords(block));

/** A day, a track or a room over talks; not `Day 2 keynote: Loops`. */
export const isOverTalks = (words: string, head: Head): boolean => isContainer(words) && !(head.rest !== "" && (takeDay(words)?.day === head.date || (head.track !== null && headingLikeness(head.rest, KNOWS_NOBODY) >= 0.7)));

/** `Date: 3 May`, `Twitter: @ada`, `Notes by Ada Lovelace`. */
const PARTICULAR = /^(?:date|time|when|where|location|venue|ort|datum|wann|lieu|quand|fecha|lugar|luogo|quando|onde|kiedy|gdzie)\s?:\s*\S|^(?:twitter|x|mastodon|bluesky|linkedin|github|instagram|website|homepage|e-?mail)\s?(?::|\s[-–])\s*(?:@\w|https?:|\S{1,40}@\w)|^(?:(?:sketch ?|live )?notes?|notizen|mitschrift|notas|summary)\s(?:by|von|par|por)\s\S/iu;

export const isNever = (words: string, head: Head, labels: Labels): boolean =>
  words === "" || PARTICULAR.test(words) || labels.isTakeaway(words) || /^https?:/u.test(head.rest) || isOverTalks(words, head) || isSectionWord(words) || isBreak(words) || (head.rest !== "" && !head.labelled && (isBreak(head.rest) || isSectionWord(head.rest)));

/** What a note tells about all its lines. */
export interface Setting {
  readonly blocks: readonly Block[];
  readonly judge: Judge;
  /** What the note counts its talks by, besides numbers. */
  readonly signs: Signs | null;
  readonly labels: Labels;
  /** Headings with the same parts below them. */
  readonly alike: ReadonlySet<Block>;
  /** True for lines that are set in without a list: how deep they stand says what they belong to. */
  readonly isOutline: boolean;
}

/** True if the first line that is set in stands in no list. */
export function isOutline(blocks: readonly Block[]): boolean {
  const first = blocks.findIndex(({ indent, kind }) => indent > 1 || kind === "item");
  return first !== -1 && blocks[first]?.kind !== "item";
}

/** Each answer is found when it is first asked for: of most lines nobody ever asks whom they name. */
export class BlockCandidate implements Candidate {
  private foundHead: Head | null = null;
  private foundBelow: Below | null = null;
  private foundReason: TalkReason | null | undefined = undefined;
  private foundNever: boolean | null = null;
  private foundNamed: boolean | null = null;

  constructor(readonly block: Block, readonly shape: Shape, readonly at: number, private readonly setting: Setting) {}

  get head(): Head {
    this.foundHead ??= readHead(headWords(this.block), this.setting.labels, this.setting.signs);
    return this.foundHead;
  }

  get below(): Below {
    // `**Speaker: Ada Lovelace**`, above its title: the people are in the line.
    this.foundBelow ??= this.shape === "row" || behindLabel(this.block.words)?.sure ? NOBODY : this.shape === "bullet" ? this.belowItem() : this.belowLine();
    return this.foundBelow;
  }

  get reason(): TalkReason | null {
    if (this.foundReason === undefined) this.foundReason = reasonOf(this, this.setting);
    return this.foundReason;
  }

  private belowLine(): Below {
    const below = peopleBelow(this.block, following(this.setting, this.at), this.setting);
    const before = this.setting.blocks[this.at - 1];
    // `# Ada Lovelace`, `## Loops`, `@ada`: the handle belongs to the name.
    const isSecond = this.block.kind === "heading" && before?.kind === "heading" && before.level < this.block.level;
    return isSecond && below.speakers.length > 0 && below.speakers.every(({ name }) => name.startsWith("@")) ? NOBODY : below;
  }

  /** Of an item of a list what is nested in it counts if it is labelled, or is its second line and somebody's name. */
  private belowItem(): Below {
    const near = following(this.setting, this.at);
    const stop = near.findIndex((block) => block.indent <= this.block.indent);
    const below = peopleBelow(this.block, stop === -1 ? near : near.slice(0, stop), this.setting);
    const { form, block, likeness } = below;
    // `- Loops` and `Ada Lovelace` below it, in the same item.
    const isInside = block !== null && block.kind !== "item" && block.kind !== "heading" && block.line.index <= this.block.line.index + 2 && likeness >= SURE_PERSON;
    return form === "labelled" || (isInside && form !== "prose") ? below : NOBODY;
  }

  get isPlural(): boolean {
    return isPluralLabel(this.head, this.block);
  }

  get named(): boolean {
    const { form, likeness, block } = this.below;
    const isPlain = form === "plain" && (this.block.kind === "heading" ? likeness >= 0.92 : likeness >= 0.85 && block?.line.index === this.block.line.index + 1);
    this.foundNamed ??= form === "labelled" || form === "emphasised" || form === "heading" || isPlain || headingLikeness(this.head.rest, this.setting.judge) >= 0.7 || emphasisedTitle(this.block.raw) !== null;
    return this.foundNamed;
  }

  get place(): number {
    const [sign = ""] = /[A-Za-z]|\d{1,3}/u.exec(this.block.mark) ?? [];
    // Of one letter alone nobody knows whether it counts as a Roman number: the first of a list does if a second follows.
    if (this.setting.signs === "roman" && ROMAN.test(this.block.mark)) return ROMANS.indexOf(this.block.mark.slice(0, -1)) + 1;
    return sign === "" ? 0 : /\d/u.test(sign) ? Number(sign) : sign.toLowerCase().charCodeAt(0) - 96;
  }

  get isOverHeading(): boolean {
    const next = this.setting.blocks[this.at + 1];
    return this.shape === "heading" && next?.kind === "heading" && next.level > this.block.level;
  }

  get hasNotes(): boolean {
    const next = this.setting.blocks[this.at + 1];
    if (next === undefined || next.kind === "heading") return false;
    return next.indent > this.block.indent || next.kind === "plain" || (next.kind === "bold" && this.block.kind === "heading") || (next.kind === "item" && this.block.kind !== "item");
  }

  get never(): boolean {
    this.foundNever ??= isNever(headWords(this.block), this.head, this.setting.labels) || this.isPlural || (this.block.kind === "plain" && isTimeOnly(this.block) && isBelowTime(this.setting.blocks, this.at + 1));
    return this.foundNever;
  }
}

export const PICTURE = /^\p{Extended_Pictographic}/u;

/** `Speaker: Ada Lovelace`, or a picture of a speaker, right above the title. */
const isOverTitle = (people: Block, next: Block | undefined): boolean => {
  if (next === undefined) return false;
  if (hasTitleLabel(next.words)) return true;
  if (!people.first || next.kind !== "plain" || next.line.index !== people.line.index + 1) return false;
  const { labelled, rest } = readHead(next.words);
  return titleBehindLabel(next.words) !== next.words || (labelled && rest !== "") || (PICTURE.test(people.raw) && PICTURE.test(next.raw));
};

/** How far above a line the item is looked for that it stands in. */
const MOST_INSIDE = 60;

/** True for a line that is no item itself, and stands in one. */
export function isInItem({ blocks, isOutline }: Setting, at: number): boolean {
  const block = blocks[at];
  if (!block || isOutline || block.indent < 2 || block.kind === "item" || block.kind === "heading") return false;
  for (let above = at - 1; above >= Math.max(0, at - MOST_INSIDE); above--) {
    const before = blocks[above];
    if (before && before.indent < block.indent) return before.kind === "item";
  }
  return false;
}

/** A line of a table of contents. */
const IN_CONTENTS = /^\[[^\]]{1,200}\]\(#[^()\s]{1,200}\)$/u;

/** What speaks for the block at a place being a talk; null if its form can't be one's. */
export function candidateAt(setting: Setting, at: number): Candidate | null {
  const block = setting.blocks[at];
  const shape = block && shapeOf(block);
  if (!block || !shape || (shape !== "heading" && block.box) || IN_CONTENTS.test(block.raw) || isInItem(setting, at)) return null;
  if (hasTitleLabel(block.words) && behindLabel(setting.blocks[at - 1]?.words ?? "")?.sure) return null;
  const isTimed = shape === "plain" && isBelowTime(setting.blocks, at);
  // `Speaker: Ada Lovelace` right above `Title: Loops`.
  const isCard = shape === "plain" && behindLabel(block.words)?.sure === true && isOverTitle(block, setting.blocks[at + 1]);
  if (isCard) return new BlockCandidate(block, shape, at, setting);
  if (shape === "plain" && !isTimed && setting.signs !== "titles" && !isCounted(block, setting.signs) && !mayOpen(block.raw, setting.labels)) return null;
  if (block.raw.length > MOST_RAW || (block.raw.length > MOST_WORDS && headWords(block).length > MOST_WORDS)) return null;
  const candidate = new BlockCandidate(block, shape, at, setting);
  return shape !== "plain" || isTimed || isCounted(block, setting.signs) || candidate.head.start !== null || (candidate.head.labelled && (candidate.head.number !== null || candidate.head.rest !== "")) ? candidate : null;
}

/** The first line of a note, of whatever form: it can be the title of its only talk. */
export function firstLine(setting: Setting, at: number): Candidate | undefined {
  const block = setting.blocks[at];
  return block && new BlockCandidate(block, "plain", at, setting);
}
