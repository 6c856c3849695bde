// The rows of the pane as one list in blocks: how many rows a block has is known, what they say is worked out when one of them is looked at.
// Of ten thousand todos a screen shows forty.

interface Listed {
  readonly key: string;
  readonly level: number;
}

/** Rows that follow each other: those of an event, of a speaker. */
export class Block<Row extends Listed> {
  private made: readonly Row[] | null = null;
  private places: ReadonlyMap<string, number> | null = null;

  /** `names` are parts of keys: a row whose key holds none of them is not in here. `roots` is how many rows stand at level 1. */
  constructor(readonly size: number, private readonly make: () => readonly Row[], private readonly names: readonly string[], readonly roots = 1) {}

  get rows(): readonly Row[] {
    return (this.made ??= this.make());
  }

  /** The place of the row with this key, or -1. */
  indexOf(key: string): number {
    if (!this.names.some((name) => key.includes(name))) return -1;
    this.places ??= new Map(this.rows.map((row, at) => [row.key, at]));
    return this.places.get(key) ?? -1;
  }
}

/** A block of rows that are there already. */
export const blockOf = <Row extends Listed>(rows: readonly Row[]): Block<Row> => new Block(rows.length, () => rows, [""], rows.filter(({ level }) => level === 1).length);

export class RowList<Row extends Listed> {
  /** The place of the first row of each block; one more for the end. */
  readonly starts: Uint32Array;
  readonly blocks: readonly Block<Row>[];

  constructor(blocks: readonly Block<Row>[]) {
    this.blocks = blocks.filter(({ size }) => size > 0);
    this.starts = new Uint32Array(this.blocks.length + 1);
    for (const [nth, { size }] of this.blocks.entries()) this.starts[nth + 1] = (this.starts[nth] ?? 0) + size;
  }

  get length(): number {
    return this.starts[this.blocks.length] ?? 0;
  }

  /** The block in which the row at this place stands; the last one for places behind the end. */
  blockAt(at: number): number {
    let [from, to] = [0, this.blocks.length - 1];
    while (from < to) {
      const middle = (from + to + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= at) from = middle;
      else to = middle - 1;
    }
    return from;
  }

  /** The row at this place, from 0; undefined where there is none. */
  at(at: number): Row | undefined {
    const nth = this.blockAt(at);
    return this.blocks[nth]?.rows[at - (this.starts[nth] ?? 0)];
  }

  /** The rows from one place up to another. */
  slice(from: number, to: number): readonly Row[] {
    const rows: Row[] = [];
    for (let at = from; at < Math.min(to, this.length); ) {
      const nth = this.blockAt(at);
      const start = this.starts[nth] ?? 0;
      const part = this.blocks[nth]?.rows.slice(at - start, to - start) ?? [];
      rows.push(...part);
      at += Math.max(1, part.length);
    }
    return rows;
  }

  /** The place of the row with this key, or -1. Makes the rows of no block that can't hold it. */
  indexOf(key: string): number {
    for (const [nth, block] of this.blocks.entries()) {
      const at = block.indexOf(key);
      if (at !== -1) return (this.starts[nth] ?? 0) + at;
    }
    return -1;
  }

  /** All rows, block by block. */
  *[Symbol.iterator](): Generator<Row> {
    for (const { rows } of this.blocks) yield* rows;
  }
}

export const NO_ROWS = new RowList<never>([]);
