// How high the rows of a long list are: measured where they were seen, else guessed from their kind, or, where nobody looked at a block of rows yet,
// from all that were measured. A list that changes keeps what it knows by key.
import { NO_ROWS, type Block, type RowList } from "../../core/rows/row-list";
import type { Row } from "../../core/sidebar";

interface Kind {
  sum: number;
  count: number;
}

const GUESS = 28;
/** More heights than this are not remembered of rows that are not in sight. */
const MOST = 5000;

const mean = (kind: Kind | undefined): number => (kind ? kind.sum / kind.count : GUESS);

export class RowHeights {
  private rows: RowList<Row> = NO_ROWS;
  private readonly known = new Map<string, number>();
  /** Sum and number of the measured heights of each kind, and of all. */
  private readonly kinds = new Map<string, Kind>();
  private all: Kind | undefined;
  /** The heights of the rows of blocks that were looked at. */
  private opened = new WeakMap<Block<Row>, Float64Array>();
  private heights = new Float64Array(0);
  /** Where each block begins; one more for the end. Right up to `sound`. */
  private tops = new Float64Array(1);
  private sound = 0;

  /** Takes in a new list. */
  set(rows: RowList<Row>): void {
    if (rows === this.rows) return;
    if (this.known.size > MOST) this.known.clear();
    this.rows = rows;
    this.guessBlocks();
  }

  private guessBlocks(): void {
    const { blocks } = this.rows;
    const each = mean(this.all);
    this.heights = Float64Array.from(blocks, (block) => this.opened.get(block)?.reduce((sum, height) => sum + height, 0) ?? block.size * each);
    this.tops = new Float64Array(blocks.length + 1);
    this.sound = 0;
  }

  /** The heights of the rows of a block. */
  private open(nth: number): Float64Array {
    const block = this.rows.blocks[nth];
    if (!block) return new Float64Array(0);
    const known = this.opened.get(block);
    if (known) return known;
    const own = Float64Array.from(block.rows, ({ key, kind }) => this.known.get(key) ?? mean(this.kinds.get(kind)));
    this.opened.set(block, own);
    this.resize(nth, own.reduce((sum, height) => sum + height, 0));
    return own;
  }

  private resize(nth: number, height: number): void {
    this.heights[nth] = height;
    this.sound = Math.min(this.sound, nth);
  }

  /** Takes down how high a row is. True if it is another height than was thought. */
  measure(at: number, height: number): boolean {
    const row = this.rows.at(at);
    if (!row || height === 0) return false;
    if (!this.known.has(row.key)) {
      const kind = this.kinds.get(row.kind);
      this.kinds.set(row.kind, { sum: (kind?.sum ?? 0) + height, count: (kind?.count ?? 0) + 1 });
      this.all = { sum: (this.all?.sum ?? 0) + height, count: (this.all?.count ?? 0) + 1 };
    }
    this.known.set(row.key, height);
    const nth = this.rows.blockAt(at);
    const own = this.open(nth);
    const place = at - (this.rows.starts[nth] ?? 0);
    const before = own[place] ?? 0;
    if (before === height) return false;
    own[place] = height;
    this.resize(nth, (this.heights[nth] ?? 0) + height - before);
    return true;
  }

  /** True if the row's height was measured. */
  knows(at: number): boolean {
    return this.known.has(this.rows.at(at)?.key ?? "");
  }

  /** All rows are as high as nobody knows, such as after a change of the pane's width. */
  forget(): void {
    this.known.clear();
    this.kinds.clear();
    this.all = undefined;
    this.opened = new WeakMap();
    this.guessBlocks();
  }

  private topOfBlock(nth: number): number {
    for (; this.sound < nth; this.sound++) this.tops[this.sound + 1] = (this.tops[this.sound] ?? 0) + (this.heights[this.sound] ?? 0);
    return this.tops[nth] ?? 0;
  }

  /** The top of a row, or the end of the list for the row after the last one. */
  topOf(at: number): number {
    if (at >= this.rows.length) return this.total;
    const nth = this.rows.blockAt(at);
    const own = this.open(nth);
    let top = this.topOfBlock(nth);
    for (let place = at - (this.rows.starts[nth] ?? 0) - 1; place >= 0; place--) top += own[place] ?? 0;
    return top;
  }

  get total(): number {
    return this.topOfBlock(this.rows.blocks.length);
  }

  /** How high the list is from a row on. */
  below(at: number): number {
    // In this order: a block that is looked at for the first time may change how high all is.
    const top = this.topOf(at);
    return this.total - top;
  }

  /** The row at this distance from the top of the list; the last one below it. */
  rowAt(distance: number): number {
    this.topOfBlock(this.rows.blocks.length);
    let [from, to] = [0, this.rows.blocks.length - 1];
    while (from < to) {
      const middle = (from + to + 1) >> 1;
      if ((this.tops[middle] ?? 0) <= distance) from = middle;
      else to = middle - 1;
    }
    // A block that is looked at for the first time may turn out lower than was thought.
    for (let nth = Math.max(0, from); nth < this.rows.blocks.length; nth++) {
      const own = this.open(nth);
      let end = this.topOfBlock(nth);
      for (const [place, height] of own.entries()) {
        end += height;
        if (distance < end) return (this.rows.starts[nth] ?? 0) + place;
      }
    }
    return Math.max(0, this.rows.length - 1);
  }
}
