// Where each row stands among its siblings, for screen readers: its neighbours may not be on the page. Worked out block by block.
import { once } from "../../core/rows/counts";
import type { Block, RowList } from "../../core/rows/row-list";
import type { Row } from "../../core/sidebar";

interface Positions {
  /** From 1; of rows at level 1 among those of the block. */
  readonly at: Uint32Array;
  readonly size: Uint32Array;
}

const inBlock = once(({ rows }: Block<Row>): Positions => {
  const at = new Uint32Array(rows.length);
  const size = new Uint32Array(rows.length);
  const open: number[][] = [];
  const close = (level: number): void => {
    for (const places of open.splice(level)) for (const [nth, place] of places.entries()) {
      at[place] = nth + 1;
      size[place] = places.length;
    }
  };
  for (const [nth, { level }] of rows.entries()) {
    close(level);
    while (open.length < level) open.push([]);
    open[level - 1]?.push(nth);
  }
  close(0);
  return { at, size };
});

/** How many rows stand at level 1 before each block; one more for all. */
const rootsOf = once(({ blocks }: RowList<Row>): Uint32Array => {
  const roots = new Uint32Array(blocks.length + 1);
  for (const [nth, block] of blocks.entries()) roots[nth + 1] = (roots[nth] ?? 0) + block.roots;
  return roots;
});

/** The position of a row among its siblings, from 1, and how many they are. */
export function positionOf(rows: RowList<Row>, at: number): readonly [position: number, size: number] {
  const nth = rows.blockAt(at);
  const block = rows.blocks[nth];
  const place = at - (rows.starts[nth] ?? 0);
  if (!block) return [0, 0];
  const { at: position, size } = inBlock(block);
  if ((block.rows[place]?.level ?? 1) > 1) return [position[place] ?? 0, size[place] ?? 0];
  const roots = rootsOf(rows);
  return [(roots[nth] ?? 0) + (position[place] ?? 0), roots[rows.blocks.length] ?? 0];
}
