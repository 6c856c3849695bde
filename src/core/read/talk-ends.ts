// Where a talk ends that no other talk follows: a heading of its rank, what stands beside it in an outline, a break, the list of what is to be done after the event.
import type { Block } from "./blocks";
import { isAfterwards, isBreak, isContainer, isLooseSection, isSectionWord } from "./words";

interface Setting {
  readonly blocks: readonly Block[];
  /** The blocks that open talks. */
  readonly talks: ReadonlySet<Block>;
  /** The level of the heading under which the first talk stands; 0 if there is none. */
  readonly floor: number;
}

const LONGEST = 60;
const isLine = ({ kind, box, raw, first }: Block): boolean => first && box === null && raw.length < LONGEST && (kind === "plain" || kind === "bold" || kind === "callout");
const isList = ({ kind, box }: Block): boolean => kind === "item" || box !== null;

/** The line behind the last talk under which the note says what is still to be done, if there is no other of its kind and talks have no such sections. */
function lastList({ blocks, talks }: Setting): Block | null {
  if (talks.size < 2) return null;
  const sections = blocks.filter((block) => !talks.has(block) && isLine(block) && (isAfterwards(block.words) || isSectionWord(block.words)));
  const [line, more] = sections.filter((block) => isAfterwards(block.words));
  if (!line || more || sections.some((other) => other !== line && other.kind === line.kind)) return null;
  const behind = blocks.slice(blocks.indexOf(line) + 1);
  return behind.length > 0 && behind.every((block) => !talks.has(block) && isList(block)) ? line : null;
}

/** True if most talks have a line across the note right before them. */
function isRuled({ blocks, talks }: Setting): boolean {
  const ruled = blocks.filter((block, at) => talks.has(block) && blocks[at - 1]?.kind === "rule").length;
  return ruled > 0 && ruled * 2 >= talks.size;
}

/** The blocks that end the talk that stands open before them, and open none. */
export function talkEnds(setting: Setting): ReadonlySet<Block> {
  const { blocks, talks, floor } = setting;
  const last = lastList(setting);
  const ruled = isRuled(setting);
  const ends = new Set<Block>();
  let open: Block | null = null;
  let isNested = false;
  for (const [at, block] of blocks.entries()) {
    if (talks.has(block)) {
      open = block;
      const next = blocks[at + 1];
      isNested = block.kind === "item" && next !== undefined && next.line.indent > block.line.indent;
    } else if (open && ((block === last && open.kind !== "heading") || (ruled && block.kind === "rule") || endsIt(block, open, isNested, floor))) {
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
  if (isNested && block.line.indent <= open.line.indent) return block.kind === "item" || (block.first && (isLooseSection(block.words) || isBreak(block.words)));
  return block.kind === open.kind && block.kind === "bold" && isBreak(block.words);
}
