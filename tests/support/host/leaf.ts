// A leaf: the place of one view. `setViewState` makes the view, `detach` closes it.
import type * as Api from "obsidian";
import { FileView } from "./file-view";
import { setIcon } from "./icons";
import { problems } from "./problems";
import { DeferredView, EmptyView, View } from "./view";
import type { Workspace } from "./workspace";
import { WorkspaceItem, WorkspaceTabs } from "./workspace-items";

let lastId = 0;

export class WorkspaceLeaf extends WorkspaceItem {
  readonly containerEl = createDiv("workspace-leaf");
  readonly tabHeaderEl = createDiv({ cls: ["workspace-tab-header", "tappable"], attr: { role: "tab", tabindex: "0", draggable: "true" } });
  readonly id = `leaf-${++lastId}`;
  view: View;
  hoverPopover: Api.HoverPopover | null = null;
  private pinned = false;
  private group: string | null = null;
  private readonly iconEl: HTMLElement;
  private readonly titleEl: HTMLElement;

  constructor(readonly app: Api.App, private readonly workspace: Workspace) {
    super();
    const inner = this.tabHeaderEl.createDiv("workspace-tab-header-inner");
    this.iconEl = inner.createDiv("workspace-tab-header-inner-icon");
    this.titleEl = inner.createDiv("workspace-tab-header-inner-title");
    const closeEl = inner.createDiv({ cls: "workspace-tab-header-inner-close-button", attr: { "aria-label": "Close" } });
    setIcon(closeEl, "x");
    closeEl.addEventListener("click", (event) => {
      event.stopPropagation();
      this.detach();
    });
    this.tabHeaderEl.addEventListener("click", () => workspace.setActiveLeaf(this.asApi));
    this.containerEl.addEventListener("focusin", () => workspace.setActiveLeaf(this.asApi));
    this.containerEl.addEventListener("mousedown", () => workspace.setActiveLeaf(this.asApi));
    this.view = new EmptyView(this.asApi, "empty", "No file is open");
    problems.guard(() => this.view.openIn(this.containerEl));
    this.showTab();
  }

  private get asApi(): Api.WorkspaceLeaf {
    return this as unknown as Api.WorkspaceLeaf;
  }

  get isDeferred(): boolean {
    return this.view instanceof DeferredView;
  }

  async loadIfDeferred(): Promise<void> {
    if (this.view instanceof DeferredView) await this.setViewState(this.view.wanted);
  }

  async open(view: Api.View): Promise<Api.View> {
    await this.put(view as unknown as View);
    return view;
  }

  async openFile(file: Api.TFile, openState: Api.OpenViewState = {}): Promise<void> {
    const state = { ...(this.view.getViewType() === "markdown" ? { mode: this.view.getState().mode } : {}), ...openState.state, file: file.path };
    await this.setViewState({ type: "markdown", state, ...(openState.active === undefined ? {} : { active: openState.active }) }, openState.eState);
    if (openState.active !== false) this.workspace.setActiveLeaf(this.asApi, { focus: true });
    this.workspace.fileOpened(this);
  }

  getViewState(): Api.ViewState {
    return { type: this.view.getViewType(), state: this.view.getState(), ...(this.pinned ? { pinned: true } : {}) };
  }

  async setViewState(viewState: Api.ViewState, eState?: unknown): Promise<void> {
    const { type, state = {} } = viewState;
    const standIn = this.isDeferred || (this.view instanceof EmptyView && type !== "empty");
    if (this.view.getViewType() !== type || standIn) await this.put(this.workspace.makeView(type, this.asApi));
    await this.view.setState(state, { history: false });
    if (eState !== undefined) this.view.setEphemeralState(eState);
    this.showTab();
    if (viewState.active) this.workspace.setActiveLeaf(this.asApi);
    this.workspace.layoutChanged();
  }

  /** Puts a stand-in that becomes the view when it is looked at. */
  async defer(viewState: Api.ViewState, title: string): Promise<void> {
    await this.put(new DeferredView(this.asApi, viewState, title));
  }

  getEphemeralState(): unknown { return this.view.getEphemeralState(); }
  setEphemeralState(state: unknown): void { this.view.setEphemeralState(state); }
  getIcon(): string { return this.view.getIcon(); }
  getDisplayText(): string { return this.view.getDisplayText(); }
  onResize(): void { this.view.onResize(); }
  togglePinned(): void { this.setPinned(!this.pinned); }
  setGroup(group: string): void { this.group = group; }
  setGroupMember(other: Api.WorkspaceLeaf): void { this.group = (other as unknown as WorkspaceLeaf).group ?? null; }

  setPinned(pinned: boolean): void {
    this.pinned = pinned;
    this.trigger("pinned-change", pinned);
  }

  get isPinned(): boolean { return this.pinned; }
  isInGroup(group: string): boolean { return this.group === group; }

  detach(): void {
    const { view, parent } = this;
    if (!(parent instanceof WorkspaceTabs)) return;
    this.parent = null;
    parent.remove(this);
    problems.guard(() => view.close());
    this.workspace.leafGone(this);
  }

  showTab(): void {
    this.titleEl.setText(this.view.getDisplayText());
    this.tabHeaderEl.setAttribute("aria-label", this.view.getDisplayText());
    this.tabHeaderEl.setAttribute("data-type", this.view.getViewType());
    setIcon(this.iconEl, this.view.getIcon());
  }

  private async put(view: View): Promise<void> {
    const before = this.view;
    await before.close();
    this.view = view;
    await view.openIn(this.containerEl);
    this.showTab();
    if (before instanceof FileView || view instanceof FileView) this.workspace.fileOpened(this);
  }
}
