// Which lines of a note open a talk. One layout is chosen for the whole note: labels first, else the repeated level, else other forms.
import type { TalkReason } from "../model";
import type { Block } from "./blocks";
import { readHead, type Head } from "./head";
import { markOf } from "./todo-marks";
import { isBreak, isContainer, isSectionWord } from "./words";

/** A line that opens a talk. */
export interface TalkLine {
  readonly block: Block;
  readonly head: Head;
  readonly why: TalkReason;
  readonly confidence: number;
  /** The last container above it, such as `Day 1` or `Track A`. */
  readonly container: string | null;
}

export interface Layout {
  readonly talks: readonly TalkLine[];
  /** The heading or first line that names the event, or null. */
  readonly title: Block | null;
  /** True if a block ends the talk above it without opening one: a break, a container, a section at the talks' level. */
  readonly ends: (block: Block) => boolean;
}

const NO_TALK = /%%\s*(?:no|not a|kein|pas une|no es) *talk\s*%%/iu;
const IS_TALK = /%%\s*talk\s*%%/iu;

const isOther = (words: string): boolean => words === "" || isSectionWord(words) || isBreak(words) || isContainer(words);

/** A break behind its time is a break all the same. */
const isNoTalk = (words: string): boolean => isOther(words) || isBreak(readHead(words).rest) || isSectionWord(readHead(words).rest);

const isHeading = (block: Block): boolean => block.kind === "heading";

/** A checkbox is never the title: it would be lost as a todo. */
function titleOf(text: string, all: readonly Block[], name: string): Block | null {
  const blocks = all.filter((block) => !markOf(text, block.line));
  const headings = blocks.filter(isHeading);
  const first = headings[0];
  const top = blocks[0];
  if (first && headings.every((other) => other === first || other.level > first.level) && first === blocks.find((block) => block.kind !== "rule")) {
    return readHead(first.words).labelled && headings.length === 1 ? null : first;
  }
  if (first && first.level === 1 && sameName(first.words, name) && headings.length > 1) return first;
  const startsPlain = top && (top.kind === "plain" || top.kind === "bold") && !readHead(top.words).labelled && top.words.length < 90;
  return startsPlain ? top : null;
}

const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
const sameName = (heading: string, name: string): boolean => fold(name).includes(fold(heading)) || fold(heading).includes(fold(name));

/** Labelled lines: headings, bold, plain lines and items such as `Talk 1: …`; plain ones need a number or a mark behind the label. */
function labelled(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter((block) => {
    if (!["heading", "bold", "plain", "item", "callout"].includes(block.kind) || block.line.indent > 1) return false;
    if (block.kind === "item" && !/^\d/u.test(rawStart(block))) return false;
    return readHead(headText(block)).labelled;
  });
}

/** The text a head is read from: of a numbered item with its number. */
const headText = (block: Block): string => (block.kind === "item" ? rawStart(block) : block.words);
const rawStart = (block: Block): string => numbered.get(block) ?? block.words;
const numbered = new WeakMap<Block, string>();

/** Remembers the number in front of an ordered item, which its words lack. */
export function rememberNumbers(text: string, blocks: readonly Block[]): void {
  for (const block of blocks) {
    if (block.kind !== "item") continue;
    const digits = /^\d{1,3}[.)] /u.exec(text.slice(block.line.from, block.line.from + 6));
    if (digits) numbered.set(block, digits[0] + block.words);
  }
}

function levelOf(headings: readonly Block[]): number | null {
  const levels = [...new Set(headings.map((block) => block.level))].sort();
  for (const level of levels) if (headings.some((block) => block.level === level && !isNoTalk(block.words))) return level;
  return null;
}

type Chosen = { readonly picked: readonly Block[]; readonly why: TalkReason; readonly confidence: number };

function byLabels(blocks: readonly Block[], body: readonly Block[]): Chosen | null {
  const found = labelled(body);
  if (found.length === 0) return null;
  const asHeading = found.filter(isHeading);
  if (asHeading.length === 0) {
    const kind = found[0]?.kind;
    const same = kind === "bold" ? body.filter((block) => block.kind === "bold" && (found.includes(block))) : found;
    return { picked: same, why: "label", confidence: 1 };
  }
  const level = Math.min(...asHeading.map((block) => block.level));
  const picked = blocks.filter((block) => body.includes(block) && isHeading(block) && block.level === level && (found.includes(block) || !isNoTalk(block.words)));
  return { picked, why: "label", confidence: 1 };
}

const TIMED = /^[[(]?\d{1,2}[:.h]\d{2}/u;

function byLevel(body: readonly Block[]): Chosen | null {
  const headings = body.filter(isHeading);
  const level = levelOf(headings);
  if (level === null) return null;
  const picked = headings.filter((block) => block.level === level && !isNoTalk(block.words));
  const timed = picked.some((block) => TIMED.test(block.words));
  return { picked, why: timed ? "time" : "level", confidence: picked.length > 1 || timed ? 0.8 : 0.6 };
}

function byOtherForms(body: readonly Block[]): Chosen | null {
  const talkCallouts = body.filter((block) => block.kind === "callout" && block.words !== "" && !isNoTalk(block.words));
  if (talkCallouts.length > 0) return { picked: talkCallouts, why: "callout", confidence: 0.8 };
  const bold = body.filter((block) => block.kind === "bold" && block.first && !isNoTalk(block.words));
  if (bold.length > 0) return { picked: bold, why: "bold", confidence: bold.length > 1 ? 0.7 : 0.45 };
  const timed = body.filter((block) => (block.kind === "plain" || block.kind === "item") && block.line.indent < 2 && TIMED.test(block.words) && !isNoTalk(block.words));
  return timed.length > 1 ? { picked: timed, why: "time", confidence: 0.7 } : null;
}

function obeyMarks(text: string, body: readonly Block[], chosen: Chosen | null): Chosen {
  const line = (block: Block): string => text.slice(block.line.start, block.line.end);
  const picked = (chosen?.picked ?? []).filter((block) => !NO_TALK.test(line(block)));
  const marked = body.filter((block) => !picked.includes(block) && IS_TALK.test(line(block)));
  const all = [...picked, ...marked].sort((a, b) => a.line.index - b.line.index);
  return { picked: all, why: chosen?.why ?? "marked", confidence: chosen?.confidence ?? 1 };
}

/** Chooses the layout of a note and the lines that open its talks. `name` is the note's file name. */
export function readLayout(text: string, blocks: readonly Block[], name: string): Layout {
  rememberNumbers(text, blocks);
  const title = titleOf(text, blocks, name);
  const body = blocks.filter((block) => block !== title);
  const chosen = obeyMarks(text, body, byLabels(blocks, body) ?? byLevel(body) ?? byOtherForms(body));
  const picked = new Set(chosen.picked);
  const level = Math.max(0, ...chosen.picked.filter(isHeading).map((block) => block.level));
  let container: string | null = null;
  const talks: TalkLine[] = [];
  for (const block of body) {
    if (picked.has(block)) {
      const head = readHead(headText(block).replace(/%%[^%]{0,40}%%/gu, "").trim());
      talks.push({ block, head, why: chosen.why, confidence: chosen.confidence, container });
    } else if (isHeading(block) && isContainer(block.words)) container = block.words;
  }
  const ends = (block: Block): boolean =>
    !picked.has(block) && (isHeading(block) ? level > 0 && block.level <= level : level === 0 && block.kind === "callout");
  return { talks, title, ends };
}
