// What speaks for a line being a talk: a label, a time, a number, people in it or right below it, links of a talk below it.
import type { TalkReason } from "../model";
import type { Block } from "./blocks";
import { readHead, type Head } from "./head";
import { NOBODY, peopleBelow, type Below } from "./people-below";
import { isLinkLine } from "./link-lines";
import { headingLikeness } from "./split";
import { markOf } from "./todo-marks";
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

function reasonOf(shape: Shape, head: Head, likeness: number, below: Below, near: readonly Block[]): TalkReason | null {
  if (head.labelled && (head.number !== null || head.rest !== "")) return "label";
  if (head.start !== null) return "time";
  if (below.form === "labelled" || below.form === "emphasised" || likeness >= 0.7) return "speaker";
  if (below.form === "heading") return "speaker";
  if (shape !== "row" && shape !== "bullet" && near.slice(0, 3).some((block) => isLinkLine(block, "talk"))) return "fields";
  return head.number !== null && shape === "heading" ? "number" : null;
}

const isNever = (words: string, head: Head): boolean =>
  words === "" || isContainer(words) || isSectionWord(words) || isBreak(words) || (head.rest !== "" && !head.labelled && (isBreak(head.rest) || isSectionWord(head.rest)));

/** What speaks for the block at a place being a talk; null if its form can't be one's. */
export function candidateAt(text: string, blocks: readonly Block[], at: number, people: ReadonlySet<string>, lettered: boolean): Candidate | null {
  const block = blocks[at];
  const shape = block && shapeOf(block);
  if (!block || !shape || (shape !== "heading" && markOf(text, block.line))) return null;
  const words = headWords(block);
  if (words.length > 400) return null;
  const head = readHead(words, lettered);
  if (shape === "plain" && !(head.labelled && (head.number !== null || head.rest !== "")) && head.start === null) return null;
  const near = following(blocks, at);
  const below = shape === "bullet" || shape === "row" ? NOBODY : peopleBelow(text, block, near);
  return { block, shape, at, head, below, reason: reasonOf(shape, head, headingLikeness(head.rest, people), below, near), never: isNever(words, head) };
}
