// The items right below a line such as `Lightning talks:`: each is a talk if most of them name somebody.
import type { Block } from "./blocks";
import type { Candidate } from "./candidates";
import { isPluralLabel } from "./evidence";
import { readHead } from "./head";
import type { Labels } from "./labels";

const LONGEST = 60;
const isGroup = (block: Block, labels: Labels): boolean => (block.kind === "heading" || block.kind === "bold" || block.kind === "plain") && block.raw.length < LONGEST && !block.box && isPluralLabel(readHead(block.words, labels), block);

/** Those of the candidates that are items of such a list. Items that are under no such line are not looked at. */
export function groupItems(blocks: readonly Block[], candidates: readonly Candidate[], labels: Labels): readonly Candidate[] {
  const lists: Candidate[][] = [];
  let end = 0;
  let list: Candidate[] = [];
  for (const item of candidates) {
    if (item.block.kind !== "item") continue;
    if (item.at >= end) {
      end = item.at;
      while (blocks[end]?.kind === "item") end += 1;
      const label = blocks[item.at - 1];
      list = [];
      if (label && isGroup(label, labels)) lists.push(list);
    }
    list.push(item);
  }
  return lists.flatMap((all) => {
    const items = all.filter((item) => !item.never);
    const named = items.filter((item) => item.named).length;
    return named > 0 && named * 2 >= items.length ? items : [];
  });
}
