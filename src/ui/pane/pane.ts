// The pane as a whole: its parts from top to bottom, and how they follow one picture.
import type { Choice } from "../../core/choice";
import type { Sidebar } from "../../core/sidebar";
import { resultWords } from "../messages";
import { drawRow } from "../rows/draw-row";
import { filterBar } from "./filter-bar";
import { navBar, type NavDeeds } from "./nav-bar";
import { paneState, type StateDeeds } from "./pane-state";
import type { RowDeeds } from "./row-deeds";
import { RowFocus } from "./row-focus";
import { RowKeys } from "./row-keys";
import { RowPointer } from "./row-pointer";
import { searchBox, type SearchBox } from "./search-box";
import { tabBar } from "./tab-bar";
import { WindowedList, type ScrollPlace } from "./windowed-list";

export interface PaneDeeds extends NavDeeds, StateDeeds {
  readonly choose: (change: Partial<Choice>) => void;
  /** Gives the focus back to the note. */
  readonly leave: () => void;
  readonly undoLast: () => void;
  readonly searchSoon: () => void;
  readonly drawSoon: () => void;
  readonly scrolled: () => void;
  /** The pointer or the focus left a row. */
  readonly left: () => void;
}

let lastId = 0;

export class Pane {
  readonly list: WindowedList;
  readonly focus: RowFocus;
  readonly search: SearchBox;
  private readonly follow: readonly ((choice: Choice, sidebar: Sidebar, tag: string) => void)[];
  private readonly liveEl: HTMLElement;
  private keys: RowKeys | null = null;
  private here: HTMLElement | null = null;
  private hereKey: string | null = null;
  private said = "";

  constructor(private readonly el: HTMLElement, private readonly deeds: PaneDeeds) {
    el.addClass("conference-notes-pane");
    const nav = navBar(el, deeds);
    this.search = searchBox(el, { search: (query) => deeds.choose({ query }), begin: deeds.searchSoon, toResults: () => this.toRows(), leave: deeds.leave });
    lastId += 1;
    const panel = el.createDiv({ cls: "conference-notes-panel", attr: { role: "tabpanel", id: `conference-notes-panel-${lastId}` } });
    const tabs = tabBar(el, panel, (tab) => deeds.choose({ tab, query: "" }));
    const filter = filterBar(el, deeds.choose);
    // Behind the tabs, which name it.
    el.append(panel);
    const state = paneState(panel, deeds, deeds.drawSoon);
    const treeEl = panel.createDiv({ cls: ["conference-notes-rows", "markdown-rendered"], attr: { role: "tree", "aria-label": "Conference notes", tabindex: "-1" } });
    this.liveEl = el.createDiv({ cls: "conference-notes-spoken", attr: { role: "status", "aria-live": "polite" } });
    this.list = new WindowedList(treeEl, drawRow, () => this.around());
    this.focus = new RowFocus(this.list);
    this.follow = [
      (choice, sidebar) => nav(choice, sidebar),
      (choice, sidebar) => tabs(choice, sidebar),
      (choice, sidebar) => filter(choice, sidebar.hits !== null),
      (choice, sidebar, tag) => state(sidebar, choice, tag),
    ];
    treeEl.addEventListener("scroll", () => {
      this.list.refresh();
      deeds.scrolled();
    }, { passive: true });
    for (const name of ["mouseout", "focusout"]) treeEl.addEventListener(name, () => deeds.left());
  }

  /** Lets the rows be used. */
  use(deeds: RowDeeds): void {
    const { el } = this.list;
    new RowPointer(el, (key) => this.list.rowOf(key), deeds);
    this.keys = new RowKeys(() => this.list.all, this.focus, deeds, () => this.search.focus());
    el.addEventListener("keydown", (event) => {
      const isUndo = event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !(event.target as Element).closest("input[type=text]");
      if (isUndo) this.deeds.undoLast();
      if (!isUndo && this.keys?.press(event) !== true) return;
      event.preventDefault();
      event.stopPropagation();
    });
  }

  private toRows(): void {
    const first = this.list.all.at(0);
    if (first) this.focus.go(first.key);
  }

  /** Rows come and go: the focus stays with its row. */
  private around(): () => void {
    const refocus = this.focus.keep();
    return () => {
      refocus();
      this.markHere();
    };
  }

  /** Shows a picture. `place` is where to scroll to. */
  show(choice: Choice, sidebar: Sidebar, tag: string, place: ScrollPlace | null): void {
    for (const follow of this.follow) follow(choice, sidebar, tag);
    this.search.show(choice.query);
    const { el } = this.list;
    el.toggle(sidebar.rows.length > 0);
    el.toggleClass("conference-notes-flat", sidebar.hits !== null);
    const moved = sidebar.here !== this.hereKey;
    this.hereKey = sidebar.here;
    this.list.set(sidebar.rows, place);
    if (moved && place === null) this.revealHere();
    this.say(sidebar.hits === null ? "" : resultWords(sidebar.hits));
  }

  /** The row of the cursor comes into sight, unless the person is busy in the pane. */
  private revealHere(): void {
    const busy = this.el.matches(":hover") || this.el.contains(this.el.doc.activeElement);
    if (this.hereKey !== null && !busy) this.list.reveal(this.hereKey);
  }

  private markHere(): void {
    const el = this.hereKey === null ? null : this.list.elementOf(this.hereKey);
    if (el === this.here) return;
    this.here?.removeClass("conference-notes-here");
    this.here?.removeAttribute("aria-current");
    el?.addClass("conference-notes-here");
    el?.setAttribute("aria-current", "location");
    this.here = el;
  }

  private say(words: string): void {
    if (words === this.said) return;
    this.said = words;
    this.liveEl.setText(words);
  }

  /** True while the pointer or the focus is on a row. */
  isOn(key: string): boolean {
    const el = this.list.elementOf(key);
    return el !== null && (el.matches(":hover") || el.contains(el.doc.activeElement));
  }
}
