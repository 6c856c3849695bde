// The items right below a line such as `Lightning talks:`: each is a talk if most of them name somebody.
import type { Block } from "./blocks";
import { isPluralLabel, type Candidate } from "./evidence";
import { readHead } from "./head";

const LONGEST = 60;
const isGroup = (block: Block): boolean => (block.kind === "heading" || block.kind === "bold" || block.kind === "plain") && block.raw.length < LONGEST && !block.box && isPluralLabel(readHead(block.words), block);

/** Those of the candidates that are items of such a list. */
export function groupItems(blocks: readonly Block[], candidates: readonly Candidate[]): readonly Candidate[] {
  const lists: Candidate[][] = [];
  let end = 0;
  for (const item of candidates) {
    if (item.block.kind !== "item" || item.never) continue;
    if (item.at >= end) {
      end = item.at;
      while (blocks[end]?.kind === "item") end += 1;
      lists.push([]);
    }
    lists[lists.length - 1]?.push(item);
  }
  return lists.filter((list) => {
    const label = blocks[(list[0]?.at ?? 0) - 1];
    const named = label && isGroup(label) ? list.filter((item) => item.named).length : 0;
    return named > 0 && named * 2 >= list.length;
  }).flat();
}
