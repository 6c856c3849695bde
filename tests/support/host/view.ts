// Views and their life: made by a leaf, opened with their state, closed and unloaded with it.
import type * as Api from "obsidian";
import { Component } from "./component";
import { setIcon } from "./icons";
import type { Menu } from "./menu";

type Leaf = Api.WorkspaceLeaf;

export abstract class View extends Component {
  readonly app: Api.App;
  icon = "lucide-file";
  navigation = false;
  readonly containerEl: HTMLElement;
  scope: Api.Scope | null = null;

  constructor(public leaf: Leaf) {
    super();
    this.app = (leaf as unknown as { readonly app: Api.App }).app;
    this.containerEl = createDiv("workspace-leaf-content");
  }

  protected async onOpen(): Promise<void> {
    // For subclasses.
  }

  protected async onClose(): Promise<void> {
    // For subclasses.
  }

  /** Opens the view in `parent`; the leaf calls it. */
  async openIn(parent: HTMLElement): Promise<void> {
    this.containerEl.setAttribute("data-type", this.getViewType());
    parent.replaceChildren(this.containerEl);
    await this.loadAndWait();
    await this.onOpen();
  }

  async close(): Promise<void> {
    await this.onClose();
    this.unload();
    this.containerEl.remove();
  }

  abstract getViewType(): string;
  abstract getDisplayText(): string;
  getState(): Record<string, unknown> { return {}; }
  async setState(_state: unknown, _result: Api.ViewStateResult): Promise<void> { return Promise.resolve(); }
  getEphemeralState(): Record<string, unknown> { return {}; }
  setEphemeralState(_state: unknown): void { return; }
  getIcon(): string { return this.icon; }
  onResize(): void { return; }
  onPaneMenu(_menu: Menu, _source: string): void { return; }
}

export abstract class ItemView extends View {
  readonly contentEl: HTMLElement;
  readonly titleEl: HTMLElement;
  private readonly actionsEl: HTMLElement;

  constructor(leaf: Leaf) {
    super(leaf);
    const header = this.containerEl.createDiv("view-header");
    this.titleEl = header.createDiv("view-header-title-container").createDiv("view-header-title");
    this.actionsEl = header.createDiv("view-actions");
    this.contentEl = this.containerEl.createDiv("view-content");
  }

  override async openIn(parent: HTMLElement): Promise<void> {
    await super.openIn(parent);
    this.titleEl.setText(this.getDisplayText());
  }

  addAction(icon: string, title: string, run: (event: MouseEvent) => unknown): HTMLElement {
    const el = this.actionsEl.createEl("button", { cls: ["clickable-icon", "view-action"], attr: { "aria-label": title, type: "button" }, prepend: true });
    setIcon(el, icon);
    el.addEventListener("click", run);
    return el;
  }
}

/** What a leaf holds when nothing is open, or when the plugin of its view is gone. */
export class EmptyView extends ItemView {
  constructor(leaf: Leaf, private readonly type: string, private readonly words: string) {
    super(leaf);
  }

  override getViewType(): string { return this.type; }
  override getDisplayText(): string { return this.type === "empty" ? "New tab" : "Plugin no longer active"; }

  protected override async onOpen(): Promise<void> {
    this.contentEl.createDiv("empty-state").createDiv({ cls: "empty-state-title", text: this.words });
    return Promise.resolve();
  }
}

/** Stands for a view that was not looked at yet since the start. */
export class DeferredView extends View {
  constructor(leaf: Leaf, readonly wanted: Api.ViewState, private readonly title: string) {
    super(leaf);
  }

  override getViewType(): string { return this.wanted.type; }
  override getDisplayText(): string { return this.title; }
  override getState(): Record<string, unknown> { return this.wanted.state ?? {}; }
}
