// Where a talk ends that no other talk follows: a heading of its rank, what stands beside it in an outline, a break, the list of what is to be done after the event.
import type { Block } from "./blocks";
import { isAfterwards, isBreak, isContainer, isLooseSection, isSectionWord } from "./words";

interface Setting {
  readonly blocks: readonly Block[];
  /** The blocks that open talks. */
  readonly talks: ReadonlySet<Block>;
  /** The level of the heading under which the first talk stands; 0 if there is none. */
  readonly floor: number;
  /** The line of `lastList`. */
  readonly last: Block | null;
}

const LONGEST = 60;
const isLine = ({ kind, box, raw, first }: Block): boolean => first && box === null && raw.length < LONGEST && (kind === "plain" || kind === "bold" || kind === "callout");
const isList = ({ kind, box }: Block): boolean => kind === "item" || box !== null;

const MOST_WORDS = 4;
const isHead = (block: Block): boolean => (isLine(block) || (block.kind === "heading" && block.box === null && block.raw.length < LONGEST)) && block.words.split(/\s+/u).length <= MOST_WORDS;

/** True for a list of boxes mostly, and of nothing but items. */
const isToDo = (behind: readonly Block[]): boolean => behind.length > 0 && behind.every(isList) && behind.filter(({ box }) => box !== null).length * 2 >= behind.length;

/**
 * The line at the end of a note under which stands what is still to be done, such as `Zuhause` over a few boxes: a list of the event's and of no
 * talk, unless talks have such lists too. `mayBe` says of a line that was taken for a talk whether nothing but its form speaks for it.
 */
export function lastList({ blocks, talks }: Pick<Setting, "blocks" | "talks">, mayBe: (talk: Block) => boolean): Block | null {
  let at = blocks.length - 1;
  while (at >= 0 && blocks[at] !== undefined && isList(blocks[at] as Block) && !talks.has(blocks[at] as Block)) at -= 1;
  const line = blocks[at];
  const before = [...talks].filter((talk) => talk.line.index < (line?.line.index ?? 0));
  const last = before[before.length - 1];
  if (!line || !last || before.length < 2 || !isHead(line) || !isToDo(blocks.slice(at + 1)) || (talks.has(line) && !mayBe(line))) return null;
  // Below a heading of its own a talk has sections; a line that looks as the talks do is none.
  if (last.kind === "heading") return line.kind === "heading" && line.level <= last.level ? line : null;
  return hasSections(blocks, talks, line) ? null : line;
}

/** True if other lines of the same kind open sections of talks: the last may be one as they are. */
function hasSections(blocks: readonly Block[], talks: ReadonlySet<Block>, line: Block): boolean {
  if (isSectionWord(line.words) && !isAfterwards(line.words)) return true;
  const inside = blocks.slice(blocks.findIndex((block) => talks.has(block)));
  return inside.some((block) => block !== line && !talks.has(block) && block.kind === line.kind && isHead(block) && !isContainer(block.words) && !isBreak(block.words));
}

/** True if most talks have a line across the note right before them. */
function isRuled({ blocks, talks }: Setting): boolean {
  const ruled = blocks.filter((block, at) => talks.has(block) && blocks[at - 1]?.kind === "rule").length;
  return ruled > 0 && ruled * 2 >= talks.size;
}

/** The blocks that end the talk that stands open before them, and open none. */
export function talkEnds(setting: Setting): ReadonlySet<Block> {
  const { blocks, talks, floor } = setting;
  const ruled = isRuled(setting);
  const ends = new Set<Block>();
  let open: Block | null = null;
  let isNested = false;
  for (const [at, block] of blocks.entries()) {
    if (talks.has(block)) {
      open = block;
      const next = blocks[at + 1];
      isNested = block.kind === "item" && next !== undefined && next.indent > block.indent;
    } else if (open && ((block === setting.last) || (ruled && block.kind === "rule") || endsIt(block, open, isNested, floor))) {
      ends.add(block);
      open = null;
    }
  }
  return ends;
}

function endsIt(block: Block, open: Block, isNested: boolean, floor: number): boolean {
  if (open.kind === "row") return block.kind !== "row";
  if (block.kind === "heading") {
    if (open.kind === "heading") return block.level <= open.level;
    return block.level <= floor || isContainer(block.words) || isBreak(block.words) || isLooseSection(block.words);
  }
  // In an outline a talk is what is nested in it.
  if (isNested && block.indent <= open.indent) return block.kind === "item" || (block.first && (isLooseSection(block.words) || isBreak(block.words)));
  return block.kind === open.kind && block.kind === "bold" && isBreak(block.words);
}
