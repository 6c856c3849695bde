// A list of rows of which only those in sight are on the page. A short one is there as a whole. What is in sight stays where it is when rows
// above it come, go or turn out higher than was thought.
import { patchList, type Drawn, type PatchList } from "../patch-list";
import { RowHeights } from "./row-heights";

interface Keyed {
  readonly key: string;
  readonly kind: string;
  readonly level: number;
}

/** A row and how far its top is below the upper edge of what is in sight; negative if it is cut. */
export interface ScrollPlace {
  readonly key: string;
  readonly offset: number;
}

/** Up to this many rows are all on the page. */
const SHORT = 120;
/** How far beyond what is in sight rows are drawn. */
const SPARE = 240;
/** What is assumed to be in sight where nothing is laid out. */
const UNSEEN = 800;

export class WindowedList<T extends Keyed> {
  private rows: readonly T[] = [];
  private from = 0;
  private to = 0;
  private readonly innerEl: HTMLElement;
  private readonly patch: PatchList<T>;
  private readonly heights = new RowHeights();
  private above = -1;
  private below = -1;
  private positions: { readonly of: readonly T[]; readonly at: Uint32Array; readonly size: Uint32Array } | null = null;

  /** `around` is called before rows come onto the page or go, and what it answers after. */
  constructor(readonly el: HTMLElement, draw: (parent: HTMLElement, row: T) => Drawn<T>, private readonly around: () => () => void) {
    this.innerEl = el.createEl("ul", { cls: ["conference-notes-window", "contains-task-list"], attr: { role: "presentation" } });
    this.patch = patchList<T>(this.innerEl, (row) => draw(this.innerEl, row));
  }

  get isLong(): boolean {
    return this.rows.length > SHORT;
  }

  get all(): readonly T[] {
    return this.rows;
  }

  /** Shows other rows. `to` says where to scroll; without it, what is in sight stays. */
  set(rows: readonly T[], to: ScrollPlace | null = null): void {
    const drawn = this.around();
    const place = to ?? (this.isLong ? this.top() : null);
    const was = this.rows;
    this.rows = rows;
    this.heights.set(rows);
    this.el.toggleClass("conference-notes-long", this.isLong);
    const still = this.placeIn(was, place);
    if (this.isLong) {
      if (still) this.scroll(Math.max(0, this.heights.topOf(still.at) - still.offset));
      this.show(still);
    } else {
      this.from = 0;
      this.to = rows.length;
      this.patch.draw(rows);
      this.pad(0, 0);
      if (to) this.scrollTo(to);
    }
    drawn();
  }

  /** The row of a place in the new list; if it is gone, the nearest one before it that is still there. */
  private placeIn(was: readonly T[], place: ScrollPlace | null): { readonly at: number; readonly offset: number } | null {
    if (!place) return null;
    const at = this.indexOf(place.key);
    if (at !== -1) return { at, offset: place.offset };
    let before = was.findIndex((row) => row.key === place.key);
    while (before > 0) {
      before -= 1;
      const found = this.indexOf(was[before]?.key ?? "");
      if (found !== -1) return { at: found, offset: place.offset };
    }
    return null;
  }

  /** Draws what is in sight now; called after scrolling and when the pane has another size. */
  refresh(): void {
    if (!this.isLong) return;
    const drawn = this.around();
    this.show(null);
    drawn();
  }

  /** Measures all rows anew: the pane has another width. */
  resized(): void {
    const top = this.top();
    this.heights.forget();
    if (!this.isLong) return;
    const drawn = this.around();
    this.show(this.placeIn(this.rows, top));
    drawn();
  }

  private get height(): number {
    return this.el.clientHeight || UNSEEN;
  }

  private show(still: { readonly at: number; readonly offset: number } | null): void {
    const top = this.el.scrollTop;
    const kept = still ?? this.inSight(top);
    // What is measured may move what is in sight: a second look finds it settled.
    for (let look = 0; look < 3; look++) {
      const at = this.el.scrollTop;
      this.from = this.heights.rowAt(Math.max(0, at - SPARE));
      this.to = Math.min(this.rows.length, this.heights.rowAt(at + this.height + SPARE) + 1);
      const touched = new Set(this.patch.draw(this.rows.slice(this.from, this.to)));
      const moved = this.measure(touched);
      this.pad(this.heights.topOf(this.from), this.heights.total - this.heights.topOf(this.to));
      this.position();
      if (!moved) return;
      const wanted = Math.max(0, this.heights.topOf(kept.at) - kept.offset);
      if (Math.abs(wanted - this.el.scrollTop) >= 1) this.scroll(wanted);
    }
  }

  private inSight(top: number): { readonly at: number; readonly offset: number } {
    const at = this.heights.rowAt(top);
    return { at, offset: this.heights.topOf(at) - top };
  }

  /** Reads the heights of rows that were drawn or whose height is not known. */
  private measure(touched: ReadonlySet<HTMLElement>): boolean {
    let moved = false;
    for (let at = this.from; at < this.to; at++) {
      const el = this.elementOf(this.rows[at]?.key ?? "");
      if (el && (touched.has(el) || !this.heights.knows(at))) moved = this.heights.measure(at, el.offsetHeight) || moved;
    }
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
    if (this.positions?.of !== this.rows) this.positions = positionsOf(this.rows);
    const { at, size } = this.positions;
    for (let nth = this.from; nth < this.to; nth++) {
      const el = this.elementOf(this.rows[nth]?.key ?? "");
      const [pos, all] = [String(at[nth]), String(size[nth])];
      if (!el || (el.getAttribute("aria-posinset") === pos && el.getAttribute("aria-setsize") === all)) continue;
      el.setAttribute("aria-posinset", pos);
      el.setAttribute("aria-setsize", all);
    }
  }

  private scroll(top: number): void {
    this.el.scrollTop = top;
  }

  elementOf(key: string): HTMLElement | null {
    return this.patch.elementOf(key);
  }

  indexOf(key: string): number {
    return this.rows.findIndex((row) => row.key === key);
  }

  /** The first row in sight, or null if there is none. */
  top(): ScrollPlace | null {
    const top = this.el.scrollTop;
    if (this.isLong) {
      const { at, offset } = this.inSight(top);
      const row = this.rows[at];
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
      const seen = this.el.scrollTop;
      if (top < seen) this.scrollTo({ key, offset: 0 });
      else if (end > seen + this.height) this.scrollTo({ key, offset: this.height - (end - top) });
    }
    const el = this.elementOf(key);
    el?.scrollIntoView({ block: "nearest" });
    return el;
  }
}

function positionsOf<T extends Keyed>(rows: readonly T[]): { readonly of: readonly T[]; readonly at: Uint32Array; readonly size: Uint32Array } {
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
  return { of: rows, at, size };
}
