// What speaks for a line being a talk: a label, a time, a number, people in it or right below it, links of a talk below it.
import type { TalkReason } from "../model";
import type { Block } from "./blocks";
import { mayOpen, readHead, type Head } from "./head";
import { NOBODY, peopleBelow, type Below } from "./people-below";
import { isLinkLine } from "./link-lines";
import { headingLikeness, type Judge } from "./split";
import { isBreak, isContainer, isSectionWord } from "./words";

/** By its form, what a line could be a talk as. Talks of one note share a shape. */
export type Shape = "heading" | "bold" | "callout" | "ordered" | "bullet" | "row" | "plain";

export interface Candidate {
  readonly block: Block;
  readonly shape: Shape;
  /** Its place among the blocks of the note. */
  readonly at: number;
  readonly head: Head;
  readonly below: Below;
  /** The strongest thing that speaks for a talk; null if nothing but its form does. */
  readonly reason: TalkReason | null;
  /** True for words that are never a talk: a section, a break, a day, a room. */
  readonly never: boolean;
}

const MOST_BELOW = 8;
/** A longer line is prose; its Markdown can hold long addresses. */
const MOST_WORDS = 400;
const MOST_RAW = 3000;

const shapeOf = ({ kind, mark, line }: Block): Shape | null => {
  if (kind === "heading" || kind === "callout" || kind === "row" || kind === "plain") return kind;
  if (kind === "bold" || kind === "lead") return "bold";
  if (kind !== "item" || line.indent > 1) return null;
  return /^\d/u.test(mark) ? "ordered" : "bullet";
};

/** The words a head is read from: of a numbered item with its number. */
const headWords = (block: Block): string =>
  (/^\d/u.test(block.mark) ? `${block.mark} ${block.words}` : block.words).replace(/%%[^%]{0,40}%%/gu, "").trim();

const isSameKind = (a: Block, b: Block): boolean => shapeOf(a) === shapeOf(b) && (a.kind === "item" || b.first);

/** The blocks right below a line, up to the next one of its rank. */
function following(blocks: readonly Block[], at: number): readonly Block[] {
  const block = blocks[at];
  if (!block) return [];
  const below = blocks.slice(at + 1, at + 1 + MOST_BELOW);
  const stop = below.findIndex((next, nth) => (block.kind === "heading" && next.kind === "callout" && next.words !== "" && !isSectionWord(next.words)) || (next.kind === "heading" ? block.kind !== "heading" || next.level <= block.level : block.kind !== "heading" && (nth > 0 || shapeOf(block) !== "bold") && isSameKind(block, next)));
  return stop === -1 ? below : below.slice(0, stop);
}

function reasonOf(shape: Shape, head: Head, candidate: { readonly below: Below; readonly at: number }, { blocks, judge }: Setting): TalkReason | null {
  if (head.labelled && (head.number !== null || head.rest !== "")) return "label";
  if (head.start !== null) return "time";
  const { form } = candidate.below;
  if (form === "labelled" || form === "emphasised" || form === "heading" || headingLikeness(head.rest, judge) >= 0.7) return "speaker";
  if (shape !== "row" && shape !== "bullet" && following(blocks, candidate.at).slice(0, 3).some((block) => isLinkLine(block, "talk"))) return "fields";
  return head.number !== null && shape === "heading" ? "number" : null;
}

const isNever = (words: string, head: Head): boolean =>
  words === "" || isContainer(words) || isSectionWord(words) || isBreak(words) || (head.rest !== "" && !head.labelled && (isBreak(head.rest) || isSectionWord(head.rest)));

/** What a note tells about all its lines. */
export interface Setting {
  readonly blocks: readonly Block[];
  readonly judge: Judge;
  /** True if the note counts with letters: `A. Loops`, `B. Lists`. */
  readonly lettered: boolean;
}

/** Each answer is found when it is first asked for: of most lines nobody ever asks whom they name. */
class BlockCandidate implements Candidate {
  private foundHead: Head | null = null;
  private foundBelow: Below | null = null;
  private foundReason: TalkReason | null | undefined = undefined;
  private foundNever: boolean | null = null;

  constructor(readonly block: Block, readonly shape: Shape, readonly at: number, private readonly setting: Setting) {}

  get head(): Head {
    this.foundHead ??= readHead(headWords(this.block), this.setting.lettered);
    return this.foundHead;
  }


  get below(): Below {
    this.foundBelow ??= this.shape === "bullet" || this.shape === "row" ? NOBODY : peopleBelow(this.block, following(this.setting.blocks, this.at));
    return this.foundBelow;
  }

  get reason(): TalkReason | null {
    if (this.foundReason === undefined) this.foundReason = reasonOf(this.shape, this.head, this, this.setting);
    return this.foundReason;
  }

  get never(): boolean {
    this.foundNever ??= isNever(headWords(this.block), this.head);
    return this.foundNever;
  }
}

/** The same candidate where the heading below it turned out to be no name. */
export const withNobody = (candidate: Candidate): Candidate => {
  const { block, shape, at, head, reason, never } = candidate;
  return { block, shape, at, head, reason, never, below: NOBODY };
};

/** What speaks for the block at a place being a talk; null if its form can't be one's. */
export function candidateAt(setting: Setting, at: number): Candidate | null {
  const block = setting.blocks[at];
  const shape = block && shapeOf(block);
  if (!block || !shape || (shape !== "heading" && block.box)) return null;
  if (shape === "plain" && !mayOpen(block.raw)) return null;
  if (block.raw.length > MOST_RAW || (block.raw.length > MOST_WORDS && headWords(block).length > MOST_WORDS)) return null;
  const candidate = new BlockCandidate(block, shape, at, setting);
  const { head } = shape === "plain" ? candidate : { head: null };
  return head && !(head.labelled && (head.number !== null || head.rest !== "")) && head.start === null ? null : candidate;
}
