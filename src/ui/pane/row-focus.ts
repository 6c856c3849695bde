// The one tab stop of the tree: a row, or, while that row is not on the page, the tree itself, which hands the focus on to it.
import type { Row } from "../../core/sidebar";
import type { WindowedList } from "./windowed-list";

export class RowFocus {
  private key: string | null = null;
  private stop: HTMLElement | null = null;
  /** True while the tree takes the focus for a row that went out of sight. */
  private holding = false;

  constructor(private readonly list: WindowedList) {
    const { el } = list;
    el.addEventListener("focusin", (event) => {
      const row = (event.target as Element | null)?.closest<HTMLElement>("[role=treeitem]");
      if (row?.dataset.key !== undefined) this.mark(row.dataset.key);
      else if (event.target === el && this.key !== null && !this.holding) this.go(this.key);
    });
  }

  /** The row that has the focus, or had it last. */
  get row(): Row | null {
    return this.key === null ? null : this.list.rowOf(this.key);
  }

  /** Moves the focus to a row and brings it into sight. */
  go(key: string): void {
    const el = this.list.reveal(key);
    this.mark(key);
    el?.focus({ preventScroll: true });
  }

  goTo(at: number): void {
    const row = this.list.all.at(Math.max(0, Math.min(at, this.list.all.length - 1)));
    if (row) this.go(row.key);
  }

  /** Moves the tab stop, and leaves the focus where it is. */
  mark(key: string | null): void {
    this.key = key;
    this.settle();
  }

  /** Remembers whether the focus is in the list; what it answers is called after the rows have changed and puts the focus back on its row or a neighbour. */
  keep(): () => void {
    const { el } = this.list;
    const active = el.doc.activeElement;
    const inside = active !== null && el.contains(active);
    const at = this.key === null ? -1 : this.list.indexOf(this.key);
    return () => {
      if (this.key !== null && this.list.indexOf(this.key) === -1) this.key = this.list.all.at(Math.max(0, Math.min(at, this.list.all.length - 1)))?.key ?? null;
      this.settle();
      // What was put elsewhere lost the focus too, though it is still there.
      if (!inside || active === el || el.contains(el.doc.activeElement)) return;
      const row = active.isConnected ? (active as HTMLElement) : this.key === null ? null : this.list.elementOf(this.key);
      if (row) row.focus({ preventScroll: true });
      else {
        // The row went out of sight: the tree holds the focus for it.
        this.holding = true;
        el.focus({ preventScroll: true });
        this.holding = false;
      }
    };
  }

  /** Puts the tab stop onto its row, if that is on the page. */
  settle(): void {
    const { list } = this;
    this.key ??= list.all.at(0)?.key ?? null;
    const el = this.key === null ? null : list.elementOf(this.key);
    if (this.stop !== el) {
      this.stop?.setAttribute("tabindex", "-1");
      this.stop?.setAttribute("aria-selected", "false");
      this.stop = el;
    }
    if (el && el.getAttribute("tabindex") !== "0") {
      el.setAttribute("tabindex", "0");
      el.setAttribute("aria-selected", "true");
    }
    const own = el || list.all.length === 0 ? "-1" : "0";
    if (list.el.getAttribute("tabindex") !== own) list.el.setAttribute("tabindex", own);
  }
}
