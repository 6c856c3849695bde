// How high the rows of a long list are: measured where they were seen, else guessed from their kind. A list that changes keeps what it knows by key.

interface Keyed {
  readonly key: string;
  readonly kind: string;
}

const GUESS = 28;

export class RowHeights {
  private rows: readonly Keyed[] = [];
  private heights = new Float64Array(0);
  private measured = new Uint8Array(0);
  /** Where each row begins; one more for the end. Right up to `sound`. */
  private tops = new Float64Array(1);
  private sound = 0;
  /** Sum and number of the measured heights of each kind. */
  private readonly kinds = new Map<string, { sum: number; count: number }>();

  /** Takes in a new list. */
  set(rows: readonly Keyed[]): void {
    const before = this.rows;
    if (rows === before) return;
    const heights = new Float64Array(rows.length);
    const measured = new Uint8Array(rows.length);
    const most = Math.min(rows.length, before.length);
    let head = 0;
    while (head < most && rows[head]?.key === before[head]?.key) head += 1;
    let tail = 0;
    while (tail < most - head && rows[rows.length - 1 - tail]?.key === before[before.length - 1 - tail]?.key) tail += 1;
    heights.set(this.heights.subarray(0, head));
    measured.set(this.measured.subarray(0, head));
    heights.set(this.heights.subarray(before.length - tail), rows.length - tail);
    measured.set(this.measured.subarray(before.length - tail), rows.length - tail);
    this.fillMiddle(rows, heights, measured, head, tail);
    this.rows = rows;
    this.heights = heights;
    this.measured = measured;
    this.tops = new Float64Array(rows.length + 1);
    this.sound = 0;
  }

  private fillMiddle(rows: readonly Keyed[], heights: Float64Array, measured: Uint8Array, head: number, tail: number): void {
    const known = new Map<string, number>();
    for (let at = head; at < this.rows.length - tail; at++) if (this.measured[at]) known.set(this.rows[at]?.key ?? "", this.heights[at] ?? GUESS);
    for (let at = head; at < rows.length - tail; at++) {
      const row = rows[at];
      const height = known.get(row?.key ?? "");
      heights[at] = height ?? this.guess(row?.kind ?? "");
      measured[at] = height === undefined ? 0 : 1;
    }
  }

  private guess(kind: string): number {
    const known = this.kinds.get(kind);
    return known ? known.sum / known.count : GUESS;
  }

  /** Takes down how high a row is. True if it is another height than was thought. */
  measure(at: number, height: number): boolean {
    const row = this.rows[at];
    if (!row || height === 0) return false;
    if (!this.measured[at]) {
      const kind = this.kinds.get(row.kind) ?? { sum: 0, count: 0 };
      this.kinds.set(row.kind, { sum: kind.sum + height, count: kind.count + 1 });
      this.measured[at] = 1;
    }
    if (this.heights[at] === height) return false;
    this.heights[at] = height;
    this.sound = Math.min(this.sound, at);
    return true;
  }

  /** True if the row's height was measured. */
  knows(at: number): boolean {
    return this.measured[at] === 1;
  }

  /** All rows are as high as nobody knows, such as after a change of the pane's width. */
  forget(): void {
    this.measured.fill(0);
    this.kinds.clear();
  }

  /** The top of a row, or the end of the list for the row after the last one. */
  topOf(at: number): number {
    for (; this.sound < at; this.sound++) this.tops[this.sound + 1] = (this.tops[this.sound] ?? 0) + (this.heights[this.sound] ?? 0);
    return this.tops[at] ?? 0;
  }

  get total(): number {
    return this.topOf(this.rows.length);
  }

  /** The row at this distance from the top of the list; the last one below it. */
  rowAt(distance: number): number {
    this.topOf(this.rows.length);
    let from = 0;
    let to = this.rows.length - 1;
    while (from < to) {
      const middle = (from + to + 1) >> 1;
      if ((this.tops[middle] ?? 0) <= distance) from = middle;
      else to = middle - 1;
    }
    return from;
  }
}
