// The pane in the right sidebar: draws what `arrange` says, once a frame, and hands every click to the actions.
import { ItemView, Keymap, setIcon, type ViewStateResult, type WorkspaceLeaf } from "obsidian";
import type { Actions } from "../app/actions";
import type { Desk, VaultReader } from "../app/ports";
import type { Store } from "../app/store";
import { arrange } from "../core/arrange";
import { FIRST_CHOICE, type Choice, type Row, type Sidebar } from "../core/sidebar";
import type { Settings } from "../core/settings";
import { drawRow } from "./draw-row";
import { STATES } from "./messages";
import { openHow } from "./open-how";
import { patchList, type PatchList } from "./patch-list";
import { rowKeys } from "./row-keys";
import type { RowActions } from "./row-parts";

export const SIDEBAR_VIEW = "conference-notes-sidebar";

/** What the pane is made of. */
export interface SidebarParts {
  readonly store: Store;
  readonly reader: VaultReader;
  readonly desk: Desk;
  readonly actions: Actions;
  readonly settings: () => Settings;
  readonly newTalkNote: () => void;
  /** Calls back after the settings changed, until the returned function is called. */
  readonly watchSettings: (watcher: () => void) => () => void;
}

/** The choice out of a saved workspace, whatever is in it. */
function readChoice(state: unknown): Choice {
  if (typeof state !== "object" || state === null) return FIRST_CHOICE;
  const { scope, flipped } = state as { readonly scope?: unknown; readonly flipped?: unknown };
  const keys = Array.isArray(flipped) ? flipped.filter((key) => typeof key === "string") : [];
  return { scope: scope === "all" ? "all" : "active", flipped: new Set(keys) };
}

export class SidebarView extends ItemView {
  override navigation = false;
  private choice: Choice = FIRST_CHOICE;
  private shown: Sidebar = { state: "reading", rows: [], progress: null };
  private rows: PatchList<Row> | null = null;
  private emptyEl: HTMLElement | null = null;
  private scopeButton: HTMLElement | null = null;
  private frame = 0;

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
    return { ...super.getState(), scope: this.choice.scope, flipped: [...this.choice.flipped] };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    await super.setState(state, result);
    this.choice = readChoice(state);
    this.drawSoon();
  }

  protected override async onOpen(): Promise<void> {
    const { store, desk, watchSettings } = this.parts;
    this.contentEl.empty();
    this.contentEl.addClass("conference-notes-pane");
    this.makeButtons();
    const list = this.contentEl.createDiv({ cls: ["conference-notes-rows", "markdown-rendered"] });
    list.setAttribute("role", "tree");
    list.setAttribute("aria-label", "Talks and todos");
    const rowActions = this.rowActions();
    this.rows = patchList<Row>(list, (row) => drawRow(list, row, rowActions));
    this.emptyEl = this.contentEl.createDiv({ cls: ["pane-empty", "conference-notes-empty"] });
    this.emptyEl.setAttribute("role", "status");
    this.registerDomEvent(list, "keydown", rowKeys(list, () => this.shown.rows, rowActions));
    this.register(store.watch(() => this.drawSoon()));
    this.register(desk.watchActive(() => this.drawSoon()));
    this.register(watchSettings(() => this.drawSoon()));
    this.draw();
    return Promise.resolve();
  }

  private makeButtons(): void {
    const header = this.contentEl.createDiv({ cls: "nav-header" });
    const bar = header.createDiv({ cls: "nav-buttons-container" });
    const button = (icon: string, label: string, run: () => void): HTMLElement => {
      const el = bar.createEl("button", { cls: ["clickable-icon", "nav-action-button"], attr: { "aria-label": label, type: "button" } });
      setIcon(el, icon);
      el.addEventListener("click", run);
      return el;
    };
    button("file-plus-2", "New talk note", () => this.parts.newTalkNote());
    this.scopeButton = button("layers", "Show all events", () => this.choose({ ...this.choice, scope: this.choice.scope === "all" ? "active" : "all" }));
    button("chevrons-down-up", "Fold or unfold all", () => this.foldAll());
  }

  private choose(choice: Choice): void {
    this.choice = choice;
    this.app.workspace.requestSaveLayout();
    this.draw();
  }

  private fold(key: string): void {
    const flipped = new Set(this.choice.flipped);
    if (!flipped.delete(key)) flipped.add(key);
    this.choose({ ...this.choice, flipped });
  }

  /** Folds what is unfolded, or unfolds everything if nothing is. */
  private foldAll(): void {
    const foldable = this.shown.rows.filter((row): row is Row & { readonly folded: boolean } => "folded" in row && row.folded !== null && row.level === (this.choice.scope === "all" ? 1 : 2));
    const open = foldable.filter((row) => !row.folded);
    const flipped = new Set(this.choice.flipped);
    for (const row of open.length > 0 ? open : foldable) if (!flipped.delete(row.key)) flipped.add(row.key);
    this.choose({ ...this.choice, flipped });
  }

  private rowOf(key: string): Row | undefined {
    return this.shown.rows.find((row) => row.key === key);
  }

  private rowActions(): RowActions {
    const { desk, actions } = this.parts;
    return {
      open: (key, event) => {
        const row = this.rowOf(key);
        if (row) void desk.open(row.path, row.line, openHow(Keymap.isModEvent(event)));
      },
      fold: (key) => this.fold(key),
      tick: (key) => {
        const row = this.rowOf(key);
        if (row?.kind === "todo") void actions.tick(row.path, row.todoKey);
      },
      openSpeaker: (link, path, event) => void this.app.workspace.openLinkText(link, path, Keymap.isModEvent(event)),
    };
  }

  private drawSoon(): void {
    if (this.frame !== 0 || !this.rows) return;
    const { win } = this.contentEl;
    this.frame = win.requestAnimationFrame(() => {
      this.frame = 0;
      this.draw();
    });
  }

  private draw(): void {
    if (!this.rows || !this.emptyEl) return;
    const { store, reader, desk, settings } = this.parts;
    const { eventTag, showDone } = settings();
    this.shown = arrange(store.get(), this.choice, { activePath: desk.activePath(), vaultIsEmpty: reader.isEmpty(), showDone });
    this.rows.draw(this.shown.rows);
    this.drawState(eventTag);
    const all = this.choice.scope === "all";
    this.scopeButton?.toggleClass("is-active", all);
    this.scopeButton?.setAttribute("aria-pressed", String(all));
    const list = this.contentEl.querySelector("[role=tree]");
    if (list && !list.querySelector("[tabindex='0']")) list.querySelector<HTMLElement>("[role=treeitem]")?.setAttribute("tabindex", "0");
  }

  private drawState(tag: string): void {
    const { state, progress } = this.shown;
    this.emptyEl?.toggle(state !== "rows");
    if (state === "rows" || !this.emptyEl) return;
    const sentence = progress && state === "reading" ? `Reading ${progress.read} of ${progress.all} event notes` : STATES[state](tag);
    if (this.emptyEl.dataset.sentence === sentence) return;
    this.emptyEl.dataset.sentence = sentence;
    this.emptyEl.empty();
    this.emptyEl.createDiv({ text: sentence });
    if (state === "not an event note") this.emptyButton("Show all events", () => this.choose({ ...this.choice, scope: "all" }));
    if (state === "no event notes" || state === "empty vault") this.emptyButton("New talk note", () => this.parts.newTalkNote());
  }

  private emptyButton(label: string, run: () => void): void {
    this.emptyEl?.createEl("button", { text: label, attr: { type: "button" } }).addEventListener("click", run);
  }
}
