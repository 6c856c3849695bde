// The workspace: three splits of leaves, which of them is active, how places are opened, and what is told when that changes.
import type * as Api from "obsidian";
import { debounce } from "./debounce";
import { Events } from "./events";
import { TFile } from "./files";
import { FileView } from "./file-view";
import { WorkspaceLeaf } from "./leaf";
import { parseLinktext } from "./links";
import { MarkdownView } from "./markdown-view";
import { problems } from "./problems";
import { notInHost } from "./strict";
import { EmptyView, type View } from "./view";
import { restoreLayout, saveLayout, type SavedLayout } from "./workspace-layout";
import { WorkspaceRibbon, WorkspaceRoot, WorkspaceSidedock, WorkspaceSplit, WorkspaceTabs, type WorkspaceParent } from "./workspace-items";

type Leaf = Api.WorkspaceLeaf;
type Maker = (leaf: Leaf) => Api.View;
const ours = (leaf: Leaf): WorkspaceLeaf => leaf as unknown as WorkspaceLeaf;
const theirs = (leaf: WorkspaceLeaf): Leaf => leaf as unknown as Leaf;

export class Workspace extends Events {
  readonly containerEl = createDiv("workspace");
  readonly leftSplit = new WorkspaceSidedock("horizontal", "mod-left-split");
  readonly rootSplit = new WorkspaceRoot("vertical", "mod-root");
  readonly rightSplit = new WorkspaceSidedock("horizontal", "mod-right-split");
  readonly leftRibbon = new WorkspaceRibbon("left");
  readonly rightRibbon = new WorkspaceRibbon("right");
  activeLeaf: Leaf | null = null;
  layoutReady = false;
  /** The layout as it was last saved. */
  savedLayout: SavedLayout | null = null;
  readonly requestSaveLayout = debounce(async () => {
    this.savedLayout = saveLayout(this);
    return Promise.resolve();
  }, 2000);
  private readonly makers = new Map<string, Maker>();
  private waiting: (() => unknown)[] = [];
  /** The most recently active first. */
  private recent: WorkspaceLeaf[] = [];
  private readonly lastFiles: string[] = [];
  private shownFile: Api.TFile | null = null;

  constructor(private readonly app: Api.App) {
    super();
    this.containerEl.append(this.leftRibbon.containerEl, this.leftSplit.containerEl, this.rootSplit.containerEl, this.rightSplit.containerEl, this.rightRibbon.containerEl);
    this.rightSplit.collapse();
    for (const dock of [this.leftSplit, this.rightSplit]) dock.onToggle = () => this.layoutChanged();
    this.makers.set("markdown", (leaf) => new MarkdownView(leaf) as unknown as Api.View);
  }

  // Views of plugins

  registerView(type: string, maker: Maker): void {
    if (this.makers.has(type)) throw new Error(`Attempting to register an existing view type "${type}"`);
    this.makers.set(type, maker);
    for (const leaf of this.all()) if (leaf.view instanceof EmptyView && leaf.view.getViewType() === type) problems.guard(() => leaf.setViewState({ type, state: {} }));
  }

  unregisterView(type: string): void {
    this.makers.delete(type);
    for (const leaf of this.all()) if (leaf.view.getViewType() === type) problems.guard(() => leaf.open(new EmptyView(theirs(leaf), type, "Plugin no longer active") as unknown as Api.View));
  }

  makeView(type: string, leaf: Leaf): View {
    const maker = this.makers.get(type);
    if (!maker) return new EmptyView(leaf, type, type === "empty" ? "No file is open" : "Plugin no longer active");
    return maker(leaf) as unknown as View;
  }

  // Layout

  onLayoutReady(callback: () => unknown): void {
    if (this.layoutReady) problems.guard(callback);
    else this.waiting.push(callback);
  }

  setLayoutReady(): void {
    this.layoutReady = true;
    for (const callback of this.waiting.splice(0)) problems.guard(callback);
    this.layoutChanged();
  }

  layoutChanged(): void {
    if (!this.layoutReady) return;
    this.trigger("layout-change");
    this.requestSaveLayout();
  }

  getLayout(): Record<string, unknown> { return { ...saveLayout(this) }; }
  async changeLayout(layout: unknown): Promise<void> { await restoreLayout(this, layout as SavedLayout); }
  updateOptions(): void { return; }

  // Leaves

  all(): WorkspaceLeaf[] { return [this.leftSplit, this.rootSplit, this.rightSplit].flatMap((split) => split.leaves()); }
  iterateAllLeaves(callback: (leaf: Leaf) => unknown): void { for (const leaf of this.all()) callback(theirs(leaf)); }
  iterateRootLeaves(callback: (leaf: Leaf) => unknown): void { for (const leaf of this.rootSplit.leaves()) callback(theirs(leaf)); }
  getLeavesOfType(type: string): Leaf[] { return this.all().filter((leaf) => leaf.view.getViewType() === type).map(theirs); }
  getLeafById(id: string): Leaf | null { const found = this.all().find((leaf) => leaf.id === id); return found ? theirs(found) : null; }
  getGroupLeaves(group: string): Leaf[] { return this.all().filter((leaf) => leaf.isInGroup(group)).map(theirs); }
  detachLeavesOfType(type: string): void { for (const leaf of this.getLeavesOfType(type)) leaf.detach(); }

  newLeafIn(parent: WorkspaceTabs): WorkspaceLeaf {
    const leaf = new WorkspaceLeaf(this.app, this);
    parent.add(leaf);
    return leaf;
  }

  tabsIn(split: WorkspaceSplit): WorkspaceTabs {
    const first = split.children.find((child) => child instanceof WorkspaceTabs);
    return first ?? this.newTabs(split);
  }

  newTabs(split: WorkspaceSplit): WorkspaceTabs {
    const tabs = new WorkspaceTabs(split === this.rootSplit ? (home) => this.setActiveLeaf(theirs(this.newLeafIn(home)), { focus: true }) : null);
    split.add(tabs);
    return tabs;
  }

  getMostRecentLeaf(root: Api.WorkspaceParent = this.rootSplit as unknown as Api.WorkspaceParent): Leaf | null {
    const inside = (root as unknown as WorkspaceParent).leaves();
    const found = this.recent.find((leaf) => inside.includes(leaf)) ?? inside.find((leaf) => leaf.parent instanceof WorkspaceTabs && leaf.parent.currentTab === leaf) ?? inside[0];
    return found ? theirs(found) : null;
  }

  getUnpinnedLeaf(): Leaf {
    const recent = this.getMostRecentLeaf();
    return recent && !ours(recent).isPinned ? recent : theirs(this.newLeafIn(this.tabsIn(this.rootSplit)));
  }

  getLeaf(kind: Api.PaneType | boolean = false): Leaf {
    const recent = this.getMostRecentLeaf();
    if (kind === false) return this.getUnpinnedLeaf();
    if (kind === "split" && recent) return this.createLeafBySplit(recent);
    // Windows of their own are tabs here: there is one document.
    const tabs = recent && ours(recent).parent;
    return theirs(this.newLeafIn(tabs instanceof WorkspaceTabs ? tabs : this.tabsIn(this.rootSplit)));
  }

  createLeafBySplit(leaf: Leaf): Leaf {
    const split = ours(leaf).parent?.parent;
    return theirs(this.newLeafIn(this.newTabs(split instanceof WorkspaceSplit ? split : this.rootSplit)));
  }

  createLeafInParent(parent: Api.WorkspaceSplit): Leaf { return theirs(this.newLeafIn(this.newTabs(parent as unknown as WorkspaceSplit))); }
  splitActiveLeaf(): Leaf { return this.getLeaf("split"); }
  getLeftLeaf(split: boolean): Leaf | null { return this.sideLeaf(this.leftSplit, split); }
  getRightLeaf(split: boolean): Leaf | null { return this.sideLeaf(this.rightSplit, split); }
  openPopoutLeaf(): Leaf { throw notInHost("Workspace.openPopoutLeaf"); }
  moveLeafToPopout(): never { throw notInHost("Workspace.moveLeafToPopout"); }

  async duplicateLeaf(leaf: Leaf, kind: Api.PaneType | boolean | Api.SplitDirection = "split"): Promise<Leaf> {
    const copy = this.getLeaf(kind === "tab" || kind === true ? "tab" : "split");
    await copy.setViewState(leaf.getViewState());
    return copy;
  }

  private sideLeaf(dock: WorkspaceSidedock, split: boolean): Leaf {
    return theirs(this.newLeafIn(split ? this.newTabs(dock) : this.tabsIn(dock)));
  }

  async ensureSideLeaf(type: string, side: Api.Side, options: { active?: boolean; split?: boolean; reveal?: boolean; state?: unknown } = {}): Promise<Leaf> {
    const { active = true, split = false, reveal = true, state } = options;
    const dock = side === "left" ? this.leftSplit : this.rightSplit;
    const found = this.getLeavesOfType(type)[0];
    const leaf = found ?? this.sideLeaf(dock, split);
    if (!found) await leaf.setViewState({ type, ...(state === undefined ? {} : { state: state as Record<string, unknown> }) });
    if (reveal) await this.revealLeaf(leaf);
    if (active) this.setActiveLeaf(leaf, { focus: true });
    return leaf;
  }

  async revealLeaf(leaf: Leaf): Promise<void> {
    const root = ours(leaf).getRoot();
    if (root instanceof WorkspaceSidedock) root.expand();
    const { parent } = ours(leaf);
    if (parent instanceof WorkspaceTabs) parent.select(ours(leaf));
    await leaf.loadIfDeferred();
    this.layoutChanged();
  }

  setActiveLeaf(leaf: Leaf, params?: { focus?: boolean } | boolean, focus?: boolean): void {
    const { parent } = ours(leaf);
    if (parent instanceof WorkspaceTabs) parent.select(ours(leaf));
    problems.guard(() => leaf.loadIfDeferred());
    if (this.activeLeaf !== leaf) {
      this.activeLeaf = leaf;
      this.recent = [ours(leaf), ...this.recent.filter((other) => other !== ours(leaf))];
      for (const other of this.all()) {
        other.containerEl.toggleClass("mod-active", other === ours(leaf));
        other.parent?.containerEl.toggleClass("mod-active", other.parent === parent);
      }
      this.trigger("active-leaf-change", leaf);
      this.tellFile();
      this.layoutChanged();
    }
    if (focus === true || (typeof params === "object" && params.focus === true)) (leaf.view as Partial<Api.MarkdownView>).editor?.focus();
  }

  leafGone(leaf: WorkspaceLeaf): void {
    this.recent = this.recent.filter((other) => other !== leaf);
    if (this.rootSplit.leaves().length === 0) this.newLeafIn(this.tabsIn(this.rootSplit));
    if (this.activeLeaf === theirs(leaf)) {
      this.activeLeaf = null;
      const next = this.getMostRecentLeaf();
      if (next) this.setActiveLeaf(next);
    }
    this.layoutChanged();
  }

  // Files

  getActiveViewOfType<T extends Api.View>(type: Api.Constructor<T>): T | null {
    const view = this.activeLeaf?.view;
    return view instanceof type ? view : null;
  }

  get activeEditor(): Api.MarkdownFileInfo | null {
    const view = this.getMostRecentLeaf()?.view as unknown;
    return view instanceof MarkdownView ? (view) : null;
  }

  /** The file of the active view, or else of the most recent one among the notes. */
  getActiveFile(): Api.TFile | null {
    const active = this.activeLeaf?.view as unknown;
    if (active instanceof FileView && active.file) return active.file;
    const recent = this.getMostRecentLeaf()?.view as unknown;
    return recent instanceof FileView ? recent.file : null;
  }

  getLastOpenFiles(): string[] { return this.lastFiles.slice(0, 10); }

  fileOpened(leaf: WorkspaceLeaf): void {
    const { view } = leaf;
    if (view instanceof FileView && view.file) this.lastFiles.unshift(view.file.path);
    this.tellFile();
  }

  private tellFile(): void {
    const file = this.getActiveFile();
    if (file === this.shownFile) return;
    this.shownFile = file;
    this.trigger("file-open", file);
  }

  /** Opens what a link text points at; a note that is missing is made, as in the app. */
  async openLinkText(linktext: string, sourcePath: string, kind: Api.PaneType | boolean = false, state: Api.OpenViewState = {}): Promise<void> {
    const { path } = parseLinktext(linktext);
    const { vault, metadataCache } = this.app;
    const known = vault.getFileByPath(path) ?? metadataCache.getFirstLinkpathDest(path, sourcePath);
    const file = known ?? (await vault.create(path.endsWith(".md") ? path : `${path}.md`, ""));
    if (!(file instanceof TFile)) return;
    const open = kind === false ? this.rootSplit.leaves().find((leaf) => leaf.view instanceof FileView && leaf.view.file === file) : undefined;
    const leaf = open ? theirs(open) : this.getLeaf(kind);
    await leaf.openFile(file, state);
  }

  handleLinkContextMenu(menu: Api.Menu, linktext: string): boolean {
    menu.addItem((item) => item.setTitle("Open link").onClick(() => void this.openLinkText(linktext, "")));
    return true;
  }
}
