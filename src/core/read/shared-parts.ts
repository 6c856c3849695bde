// Headings over the same parts. Whoever writes `Summary` and `To try` below each talk says thereby which headings are the talks, whatever stands in them.
import type { Block } from "./blocks";
import { OUR_LABELS } from "./labels";
import { isBreak, isContainer, isSectionWord } from "./words";

const LONGEST = 40;
/** A word of nobody else's has to come more often than one that opens sections everywhere. */
const LEAST_KNOWN = 2;
const LEAST_OWN = 3;

const wordOf = ({ kind, words, box }: Block): string | null => {
  if ((kind !== "heading" && kind !== "bold") || box || words.length > LONGEST || /\d/u.test(words)) return null;
  const word = words.toLowerCase().replace(/\s?[:：]$/u, "").trim();
  return word === "" || isBreak(word) || isContainer(word) || OUR_LABELS.kindOf(word) !== undefined ? null : word;
};

/** The words of the parts right below each heading: its bold lines, and the headings one level down. */
function partsOf(blocks: readonly Block[]): ReadonlyMap<Block, ReadonlySet<string>> {
  const parts = new Map<Block, Set<string>>();
  const open: Block[] = [];
  for (const block of blocks) {
    if (block.kind !== "heading" && block.kind !== "bold") continue;
    if (block.kind === "heading") while ((open[open.length - 1]?.level ?? 0) >= block.level) open.pop();
    const parent = open[open.length - 1];
    const word = parent && wordOf(block);
    if (parent && word) parts.set(parent, (parts.get(parent) ?? new Set()).add(word));
    if (block.kind === "heading") open.push(block);
  }
  return parts;
}

/** The headings that have a part which others of their level have too. */
export function overSharedParts(blocks: readonly Block[]): ReadonlySet<Block> {
  const parts = partsOf(blocks);
  const times = new Map<string, number>();
  const at = (level: number, word: string): string => `${level} ${word}`;
  for (const [{ level }, words] of parts) for (const word of words) times.set(at(level, word), (times.get(at(level, word)) ?? 0) + 1);
  const isShared = (level: number, word: string): boolean => (times.get(at(level, word)) ?? 0) >= (isSectionWord(word) ? LEAST_KNOWN : LEAST_OWN);
  return new Set([...parts].flatMap(([block, words]) => ([...words].some((word) => isShared(block.level, word)) ? [block] : [])));
}
