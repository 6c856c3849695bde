// The view in the right sidebar: draws what `arrange` says, once a frame and only while it is seen, and keeps the choice with the workspace.
import { ItemView, Scope, type HoverParent, type ViewStateResult, type WorkspaceLeaf } from "obsidian";
import type { Actions } from "../app/actions";
import type { Desk, VaultReader } from "../app/ports";
import { ShownOffers } from "../app/shown-offers";
import type { Store } from "../app/store";
import { arrange } from "../core/arrange";
import { noteAt } from "../core/catalog";
import { eventByKey } from "../core/all-events";
import { FIRST_CHOICE, flip, readChoice, writeChoice, type Choice } from "../core/choice";
import { leftOutBy, type Reach } from "../core/reach";
import { searchSteps } from "../core/rows/found";
import { NO_ROWS } from "../core/rows/row-list";
import type { Row, Sidebar } from "../core/sidebar";
import type { Settings } from "../core/settings";
import { whyUnlisted, type WhyUnlisted } from "../core/why-unlisted";
import { EventFormModal } from "./event-form";
import { whyWords } from "./messages";
import { HeldTicks } from "./pane/held-ticks";
import { rowDeeds } from "./pane/deeds";
import { Pane, type PaneDeeds } from "./pane/pane";
import type { ScrollPlace } from "./pane/windowed-list";

export const SIDEBAR_VIEW = "conference-notes-sidebar";

/** What the pane is made of. */
export interface SidebarParts {
  readonly store: Store;
  readonly reader: VaultReader;
  readonly desk: Desk;
  readonly actions: Actions;
  readonly settings: () => Settings;
  readonly reach: () => Reach;
  readonly newTalkNote: () => void;
  /** Calls back after the settings changed, until the returned function is called. */
  readonly watchSettings: (watcher: () => void) => () => void;
}

const NOTHING: Sidebar = { state: "reading", rows: NO_ROWS, progress: null, counts: { talks: 0, speakers: 0, todos: 0, questions: 0, takeaways: 0 }, event: null, here: null, hits: null };
/** The layout is saved when scrolling has come to rest. */
const REST = 500;
/** How long the main thread is kept from other work at a time. */
const SLICE = 4;

function readPlace(state: unknown): ScrollPlace | null {
  const place = (state as { readonly place?: unknown } | null)?.place;
  const { key, offset } = typeof place === "object" && place !== null ? (place as Readonly<Record<string, unknown>>) : {};
  return typeof key === "string" && typeof offset === "number" && Number.isFinite(offset) ? { key, offset } : null;
}

export class SidebarView extends ItemView implements HoverParent {
  override navigation = false;
  hoverPopover: HoverParent["hoverPopover"] = null;
  private choice: Choice = FIRST_CHOICE;
  private shown: Sidebar = NOTHING;
  private pane: Pane | null = null;
  private readonly held = new HeldTicks(() => this.contentEl.win, (key) => this.pane?.isOn(key) ?? false, () => this.drawSoon());
  private readonly offers = new ShownOffers((path) => this.parts.actions.offersOf(path), () => this.drawSoon());
  /** The window whose next frame draws; another one if the pane was moved since. */
  private frame: Window | null = null;
  private resting = 0;
  /** Where to scroll to when its row is there. */
  private place: ScrollPlace | null = null;
  private goTo: string | null = null;
  private width = 0;

  constructor(leaf: WorkspaceLeaf, private readonly parts: SidebarParts) {
    super(leaf);
  }

  override getViewType(): string {
    return SIDEBAR_VIEW;
  }

  override getDisplayText(): string {
    return "Conference notes";
  }

  override getIcon(): string {
    return "presentation";
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), ...writeChoice(this.choice), place: this.place ?? this.pane?.list.top() ?? null };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    await super.setState(state, result);
    this.choice = readChoice(state);
    this.place = readPlace(state);
    this.drawSoon();
  }

  protected override async onOpen(): Promise<void> {
    const { store, desk, watchSettings, actions } = this.parts;
    this.contentEl.empty();
    const pane = new Pane(this.contentEl, this.paneDeeds());
    this.pane = pane;
    pane.use(rowDeeds({
      app: this.app, leaf: this.leaf, source: SIDEBAR_VIEW, hoverParent: this, store, desk, actions, held: this.held,
      choice: () => this.choice, choose: (choice) => this.choose(choice), elementOf: (key) => pane.list.elementOf(key),
      go: (key) => {
        this.goTo = key;
        this.drawSoon();
      },
    }));
    this.scope = new Scope(this.app.scope);
    this.scope.register(["Mod"], "f", () => {
      pane.search.focus();
      return false;
    });
    const soon = (): void => this.drawSoon();
    // At once: what became a todo is offered no more in the frame that shows it.
    const changed = (): void => {
      this.lookForOffers();
      this.drawSoon();
    };
    const set = (): void => {
      this.offers.again();
      changed();
    };
    for (const unwatch of [store.watch(changed), desk.watchActive(soon), desk.watchCursor(soon), watchSettings(set)]) this.register(unwatch);
    this.registerEvent(this.app.workspace.on("layout-change", () => this.drawSoon()));
    this.draw();
    return Promise.resolve();
  }

  /** The row that has the focus, or had it last. */
  selected(): Row | null {
    return this.pane?.focus.row ?? null;
  }

  /** Shows all talks of a speaker, and gives their row the focus. */
  showSpeaker(voice: string): void {
    const key = `speakers speaker ${voice}`;
    this.choose({ ...this.choice, tab: "speakers", scope: "all", pinned: null, query: "", flipped: new Set([...this.choice.flipped, key]) });
    this.goTo = key;
    this.drawSoon();
  }

  override onResize(): void {
    super.onResize();
    const width = this.contentEl.clientWidth;
    if (width !== this.width) this.pane?.list.resized();
    else this.pane?.list.refresh();
    this.width = width;
    this.drawSoon();
  }

  private paneDeeds(): PaneDeeds {
    const { parts } = this;
    const change = (change: Partial<Choice>): void => this.choose({ ...this.choice, ...change });
    return {
      choose: change,
      newTalkNote: parts.newTalkNote, newEventNote: () => new EventFormModal(this.app, parts.actions).open(),
      pin: () => change({ pinned: this.choice.pinned === null ? this.shown.event?.key ?? null : null, query: "" }),
      toggleAll: () => change(this.choice.scope === "all" && this.choice.pinned === null ? { scope: "active" } : { scope: "all", pinned: null }),
      sort: () => change({ sort: this.choice.sort === "date" ? "name" : "date" }),
      foldAll: () => this.foldAll(),
      showAll: () => change({ scope: "all", pinned: null }),
      clearSearch: () => {
        change({ query: "" });
        this.pane?.search.focus();
      },
      addTag: () => this.withActive((path) => void parts.actions.addTag(path)),
      insertTalk: () => this.withActive((path) => void parts.actions.insertTalk(path)),
      why: (el) => this.withActive((path) => void this.answerWhy(path, el)),
      leave: () => {
        const recent = this.app.workspace.getMostRecentLeaf();
        if (recent) this.app.workspace.setActiveLeaf(recent, { focus: true });
      },
      searchSoon: () => this.prepareSearch(),
      undoLast: () => void parts.actions.undo(),
      drawSoon: () => this.drawSoon(),
      scrolled: () => this.saveSoon(),
      left: () => this.contentEl.win.setTimeout(() => this.held.release(), 0),
    };
  }

  /** Makes the search ready before the first letter, some milliseconds at a time. */
  private prepareSearch(): void {
    const { win } = this.contentEl;
    const steps = searchSteps(this.parts.store.get().catalog);
    const go = (): void => {
      const end = win.performance.now() + SLICE;
      while (win.performance.now() < end) if (steps.next().done === true) return;
      win.setTimeout(go, 0);
    };
    win.setTimeout(go, 0);
  }

  private withActive(run: (path: string) => void): void {
    const path = this.parts.desk.activePath();
    if (path !== null) run(path);
    else this.parts.desk.say("No note is open.");
  }

  private async answerWhy(path: string, el: HTMLElement): Promise<void> {
    const { reader, store, settings, desk } = this.parts;
    const read = await reader.read(path);
    const { catalog, unreadable } = store.get();
    const { eventTag } = settings();
    const reason = read.ok ? unreadable.get(path) ?? null : "reason" in read.error ? read.error.reason : null;
    const leftOut = leftOutBy(this.parts.reach(), path);
    const why: WhyUnlisted = leftOut !== null ? { kind: "left out", found: leftOut, mending: { kind: "none" } } : whyUnlisted(read.ok ? read.value : null, path, eventTag, noteAt(catalog, path), reason);
    el.setText(whyWords(why, eventTag));
    const { mending } = why;
    if (mending.kind === "open line") el.createEl("button", { text: "Show the line", attr: { type: "button" } }).addEventListener("click", () => void desk.open(path, mending.line, "here"));
  }

  private choose(choice: Choice): void {
    const tab = this.choice.tab !== choice.tab || this.choice.query !== choice.query;
    this.choice = choice;
    // Another list begins at its beginning.
    if (tab) this.pane?.list.toStart();
    this.app.workspace.requestSaveLayout();
    this.draw();
  }

  private saveSoon(): void {
    const { win } = this.contentEl;
    win.clearTimeout(this.resting);
    this.resting = win.setTimeout(() => this.app.workspace.requestSaveLayout(), REST);
  }

  /** Folds what is unfolded, or unfolds everything if nothing is. */
  private foldAll(): void {
    const foldable = [...this.shown.rows].filter((row): row is Row & { readonly folded: boolean } => "folded" in row && row.folded !== null);
    const level = foldable.some((row) => row.kind !== "event" && row.kind !== "speaker") && this.shown.event !== null ? 2 : 1;
    const here = foldable.filter((row) => row.level === level);
    const open = here.filter((row) => !row.folded);
    this.choose(flip(this.choice, (open.length > 0 ? open : here).map(({ key }) => key)));
  }

  /** One picture a frame, however much happens; none while nobody sees the pane. */
  private drawSoon(): void {
    const { win } = this.contentEl;
    if (this.frame === win || !this.pane) return;
    this.frame = win;
    win.requestAnimationFrame(() => {
      if (this.frame === win) this.frame = null;
      if (this.contentEl.isShown()) this.draw();
    });
  }

  /** Prose is looked at where it is shown: among the talks of one event. */
  private lookForOffers(): void {
    const { event } = this.shown;
    const isShown = event !== null && this.choice.tab === "talks" && this.shown.hits === null && this.parts.settings().showOffers;
    this.offers.look(isShown ? eventByKey(this.parts.store.get().catalog, event.key)?.notes ?? [] : []);
  }

  private draw(): void {
    if (!this.pane) return;
    const { store, reader, desk, settings } = this.parts;
    const { eventTag, showDone, showQuestions, showTakeaways } = settings();
    const known = store.get();
    this.shown = arrange(known, this.choice, {
      // Asked where it can be so only: the app counts all notes of the vault for it.
      vaultIsEmpty: known.catalog.size === 0 && reader.isEmpty(),
      activePath: desk.activePath(), activeLine: desk.activeLine(), showDone, showQuestions, showTakeaways, held: this.held.held, offers: this.offers.get(),
    });
    this.lookForOffers();
    const place = this.place && this.shown.rows.indexOf(this.place.key) !== -1 ? this.place : null;
    this.pane.show(this.choice, this.shown, eventTag, place);
    if (place || (this.place && this.shown.progress === null && this.shown.rows.length > 0)) this.place = null;
    if (this.goTo !== null) this.pane.focus.go(this.goTo);
    this.goTo = null;
  }
}
