// A list of rows of which only those in sight are on the page. A short one is there as a whole. What is in sight stays where it is when rows
// above it come, go or turn out higher than was thought.
import { NO_ROWS, type RowList } from "../../core/rows/row-list";
import type { Row } from "../../core/sidebar";
import { patchList, type Drawn, type PatchList } from "../patch-list";
import { setAttrIfNew } from "../rows/row-frame";
import { RowHeights } from "./row-heights";
import { positionOf } from "./row-positions";

/** A row and how far its top is below the upper edge of what is in sight; negative if it is cut. */
export interface ScrollPlace {
  readonly key: string;
  readonly offset: number;
}

/** Up to this many rows are all on the page. */
const SHORT = 60;
/** How far beyond what is in sight rows are drawn. */
const SPARE = 240;
/** What is assumed to be in sight where nothing is laid out. */
const UNSEEN = 800;
/** How many rows before one that is gone are looked at for one that is still there. */
const BACK = 50;

export class WindowedList {
  private rows: RowList<Row> = NO_ROWS;
  private from = 0;
  private to = 0;
  private readonly innerEl: HTMLElement;
  private readonly patch: PatchList<Row>;
  private readonly heights = new RowHeights();
  private above = -1;
  private below = -1;
  /** How far the list is scrolled and how much of it is in sight, as it was last looked up: asking the page would make it lay out what was drawn just now. */
  private seen = { top: 0, height: UNSEEN };

  /** `around` is called before rows come onto the page or go, and what it answers after. */
  constructor(readonly el: HTMLElement, draw: (parent: HTMLElement, row: Row) => Drawn<Row>, private readonly around: () => () => void) {
    this.innerEl = el.createEl("ul", { cls: ["conference-notes-window", "contains-task-list"], attr: { role: "presentation" } });
    this.patch = patchList<Row>(this.innerEl, (row) => draw(this.innerEl, row));
  }

  get isLong(): boolean {
    return this.rows.length > SHORT;
  }

  get all(): RowList<Row> {
    return this.rows;
  }

  /** The row with this key, or null. */
  rowOf(key: string): Row | null {
    return this.rows.at(this.rows.indexOf(key)) ?? null;
  }

  /** Shows other rows. `to` says where to scroll; without it, what is in sight stays. */
  set(rows: RowList<Row>, to: ScrollPlace | null = null): void {
    const drawn = this.around();
    const place = to ?? (this.isLong ? this.top() : null);
    const was = this.rows;
    this.rows = rows;
    this.heights.set(rows);
    this.el.toggleClass("conference-notes-long", this.isLong);
    const still = this.placeIn(was, place);
    if (this.isLong) {
      const wanted = still && Math.max(0, this.heights.topOf(still.at) - still.offset);
      if (wanted !== null && Math.abs(wanted - this.seen.top) >= 1) this.scroll(wanted);
      this.show(still);
    } else {
      this.from = 0;
      this.to = rows.length;
      this.patch.draw([...rows]);
      this.pad(0, 0);
      this.position();
      if (to) this.scrollTo(to);
    }
    drawn();
  }

  /** The row of a place in the new list; if it is gone, the nearest one before it that is still there. */
  private placeIn(was: RowList<Row>, place: ScrollPlace | null): { readonly at: number; readonly offset: number } | null {
    if (!place) return null;
    const at = this.indexOf(place.key);
    if (at !== -1) return { at, offset: place.offset };
    const gone = was.indexOf(place.key);
    for (let before = gone - 1; before >= Math.max(0, gone - BACK); before--) {
      const found = this.indexOf(was.at(before)?.key ?? "");
      if (found !== -1) return { at: found, offset: place.offset };
    }
    return null;
  }

  /** Draws what is in sight now; called after scrolling and when the pane has another size. */
  refresh(): void {
    this.look();
    if (!this.isLong) return;
    const drawn = this.around();
    this.show(null);
    drawn();
  }

  /** Measures all rows anew: the pane has another width. */
  resized(): void {
    this.look();
    const top = this.top();
    this.heights.forget();
    if (!this.isLong) return;
    const drawn = this.around();
    this.show(this.placeIn(this.rows, top));
    drawn();
  }

  private look(): void {
    this.seen = { top: this.el.scrollTop, height: this.el.clientHeight || UNSEEN };
  }

  private show(still: { readonly at: number; readonly offset: number } | null): void {
    const kept = still ?? this.inSight(this.seen.top);
    // What is measured may move what is in sight: a second look finds it settled.
    for (let look = 0; look < 3; look++) {
      const { top, height } = this.seen;
      const from = this.heights.rowAt(Math.max(0, top - SPARE));
      const to = Math.min(this.rows.length, this.heights.rowAt(top + height + SPARE) + 1);
      if (look > 0 && from >= this.from && to <= this.to) break;
      [this.from, this.to] = [from, to];
      const touched = new Set(this.patch.draw(this.rows.slice(from, to)));
      // Before they are measured: laid out too short for a moment, the page would scroll the list by itself.
      this.pad(this.heights.topOf(from), this.heights.below(to));
      if (this.measure(touched)) this.pad(this.heights.topOf(from), this.heights.below(to));
      const wanted = Math.max(0, this.heights.topOf(kept.at) - kept.offset);
      if (Math.abs(wanted - this.seen.top) >= 1) this.scroll(wanted);
    }
    this.position();
  }

  private inSight(top: number): { readonly at: number; readonly offset: number } {
    const at = this.heights.rowAt(top);
    return { at, offset: this.heights.topOf(at) - top };
  }

  /** Reads the heights of rows that were drawn or whose height is not known. True if one is not as high as was thought. */
  private measure(touched: ReadonlySet<HTMLElement>): boolean {
    let [laidOut, moved] = [false, false];
    for (let at = this.from; at < this.to; at++) {
      const el = this.elementOf(this.rows.at(at)?.key ?? "");
      if (!el || !(touched.has(el) || !this.heights.knows(at))) continue;
      moved = this.heights.measure(at, el.offsetHeight) || moved;
      laidOut = true;
    }
    // Asked while the page is laid out anyway.
    if (laidOut) this.look();
    return moved;
  }

  private pad(above: number, below: number): void {
    if (above === this.above && below === this.below) return;
    this.above = above;
    this.below = below;
    this.innerEl.setCssProps({ "--conference-notes-above": `${above}px`, "--conference-notes-below": `${below}px` });
  }

  /** Says to screen readers where in its branch each row stands, as its neighbours may not be on the page. */
  private position(): void {
    for (let nth = this.from; nth < this.to; nth++) {
      const el = this.elementOf(this.rows.at(nth)?.key ?? "");
      const [position, size] = positionOf(this.rows, nth);
      if (!el) continue;
      setAttrIfNew(el, "aria-posinset", String(position));
      setAttrIfNew(el, "aria-setsize", String(size));
    }
  }

  /** Scrolls, and takes down how far the page let it. */
  private scroll(top: number): void {
    this.el.scrollTop = top;
    this.seen.top = this.el.scrollTop;
  }

  /** Another list begins at its beginning. */
  toStart(): void {
    if (this.seen.top > 0) this.scroll(0);
  }

  elementOf(key: string): HTMLElement | null {
    return this.patch.elementOf(key);
  }

  indexOf(key: string): number {
    return this.rows.indexOf(key);
  }

  /** The first row in sight, or null if there is none. */
  top(): ScrollPlace | null {
    const { top } = this.seen;
    if (this.isLong) {
      const { at, offset } = this.inSight(top);
      const row = this.rows.at(at);
      return row ? { key: row.key, offset } : null;
    }
    if (top === 0) return null;
    for (const row of this.rows) {
      const el = this.elementOf(row.key);
      if (el && el.offsetTop + el.offsetHeight > top) return { key: row.key, offset: el.offsetTop - top };
    }
    return null;
  }

  /** Scrolls so that the place is as it was. */
  scrollTo({ key, offset }: ScrollPlace): void {
    const at = this.indexOf(key);
    if (at === -1) return;
    if (!this.isLong) return this.scroll(Math.max(0, (this.elementOf(key)?.offsetTop ?? 0) - offset));
    const drawn = this.around();
    this.scroll(Math.max(0, this.heights.topOf(at) - offset));
    this.show({ at, offset });
    drawn();
  }

  /** Brings a row onto the page and into sight, moving no more than needed. */
  reveal(key: string): HTMLElement | null {
    const at = this.indexOf(key);
    if (at === -1) return null;
    if (this.isLong) {
      const [top, end] = [this.heights.topOf(at), this.heights.topOf(at + 1)];
      this.look();
      const { top: seen, height } = this.seen;
      if (top < seen) this.scrollTo({ key, offset: 0 });
      else if (end > seen + height) this.scrollTo({ key, offset: height - (end - top) });
    }
    const el = this.elementOf(key);
    el?.scrollIntoView({ block: "nearest" });
    this.look();
    return el;
  }
}
