// The level of headings that a note begins with. Obsidian shows the name of the file as the title, so many begin with `##`.
import { atLevel, type Block } from "./blocks";

/** The blocks of a note that begins with a heading, its headings moved up until that one has level one, where it stands above all others. */
export function withTopLevel(blocks: readonly Block[]): readonly Block[] {
  const [first, ...others] = blocks.filter(({ kind }) => kind === "heading");
  const by = (first?.level ?? 1) - 1;
  if (!first || blocks[0] !== first || by === 0 || others.length === 0 || others.some(({ level }) => level <= first.level)) return blocks;
  return blocks.map((block) => (block.kind === "heading" ? atLevel(block, block.level - by) : block));
}
