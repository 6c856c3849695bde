// What a workspace is built of: splits side by side, tabs in a split, leaves in tabs. Each has the app's element.
import { Events } from "./events";
import { setIcon } from "./icons";
import type { WorkspaceLeaf } from "./leaf";

export abstract class WorkspaceItem extends Events {
  abstract readonly containerEl: HTMLElement;
  parent: WorkspaceParent | null = null;

  getRoot(): WorkspaceItem {
    return this.parent ? this.parent.getRoot() : this;
  }

  getContainer(): WorkspaceItem {
    return this.getRoot();
  }
}

export abstract class WorkspaceParent extends WorkspaceItem {
  children: WorkspaceItem[] = [];

  /** All leaves below, in order. */
  leaves(): WorkspaceLeaf[] {
    return this.children.flatMap((child) => (child instanceof WorkspaceParent ? child.leaves() : [child as WorkspaceLeaf]));
  }

  remove(child: WorkspaceItem): void {
    this.children = this.children.filter((other) => other !== child);
    child.containerEl.remove();
    if (this.children.length === 0 && this.parent && !(this.parent instanceof WorkspaceSplit && this.parent.children.length === 1 && !this.parent.parent)) this.parent.remove(this);
  }
}

export class WorkspaceSplit extends WorkspaceParent {
  readonly containerEl: HTMLElement;

  constructor(direction: "vertical" | "horizontal", ...classes: string[]) {
    super();
    this.containerEl = createDiv({ cls: ["workspace-split", `mod-${direction}`, ...classes] });
  }

  add(child: WorkspaceItem, at = this.children.length): void {
    child.parent = this;
    this.containerEl.insertBefore(child.containerEl, this.children[at]?.containerEl ?? null);
    this.children.splice(at, 0, child);
  }

  get win(): Window { return this.containerEl.win; }
  get doc(): Document { return this.containerEl.doc; }
}

export class WorkspaceRoot extends WorkspaceSplit {}

export class WorkspaceSidedock extends WorkspaceSplit {
  collapsed = false;
  /** Told when it opens or closes. */
  onToggle: () => void = () => undefined;

  toggle(): void {
    this.set(!this.collapsed);
  }

  collapse(): void {
    this.set(true);
  }

  expand(): void {
    this.set(false);
  }

  private set(collapsed: boolean): void {
    if (collapsed === this.collapsed) return;
    this.collapsed = collapsed;
    this.containerEl.toggleClass("is-collapsed", collapsed);
    this.onToggle();
  }
}

export class WorkspaceTabs extends WorkspaceParent {
  readonly containerEl = createDiv("workspace-tabs");
  declare children: WorkspaceLeaf[];
  private current: WorkspaceLeaf | null = null;
  private readonly headersEl: HTMLElement;
  private readonly holderEl: HTMLElement;

  constructor(newTab: ((tabs: WorkspaceTabs) => void) | null) {
    super();
    this.children = [];
    const bar = this.containerEl.createDiv("workspace-tab-header-container");
    this.headersEl = bar.createDiv({ cls: "workspace-tab-header-container-inner", attr: { role: "tablist" } });
    if (newTab) {
      const el = bar.createDiv("workspace-tab-header-new-tab").createEl("button", { cls: "clickable-icon", attr: { "aria-label": "New tab", type: "button" } });
      setIcon(el, "plus");
      el.addEventListener("click", () => newTab(this));
    }
    bar.createDiv("workspace-tab-header-spacer");
    this.holderEl = this.containerEl.createDiv("workspace-tab-container");
  }

  get currentTab(): WorkspaceLeaf | null {
    return this.current;
  }

  add(leaf: WorkspaceLeaf): void {
    leaf.parent = this;
    this.children.push(leaf);
    this.headersEl.append(leaf.tabHeaderEl);
    this.holderEl.append(leaf.containerEl);
    if (!this.current) this.select(leaf);
    else leaf.containerEl.hide();
  }

  override remove(leaf: WorkspaceLeaf): void {
    leaf.tabHeaderEl.remove();
    const at = this.children.indexOf(leaf);
    super.remove(leaf);
    if (this.current !== leaf) return;
    this.current = null;
    const next = this.children[Math.max(0, at - 1)];
    if (next) this.select(next);
  }

  select(leaf: WorkspaceLeaf): void {
    this.current = leaf;
    for (const child of this.children) {
      child.containerEl.toggle(child === leaf);
      child.tabHeaderEl.toggleClass("is-active", child === leaf);
      child.tabHeaderEl.setAttribute("aria-selected", String(child === leaf));
    }
  }
}

export class WorkspaceRibbon {
  readonly containerEl: HTMLElement;
  readonly actionsEl: HTMLElement;

  constructor(side: string) {
    this.containerEl = createDiv({ cls: ["workspace-ribbon", "side-dock-ribbon", `mod-${side}`] });
    this.actionsEl = this.containerEl.createDiv("side-dock-actions");
  }

  addAction(icon: string, title: string, run: (event: MouseEvent) => unknown): HTMLElement {
    const el = this.actionsEl.createEl("button", { cls: ["clickable-icon", "side-dock-ribbon-action"], attr: { "aria-label": title, type: "button" } });
    setIcon(el, icon);
    el.addEventListener("click", run);
    return el;
  }
}
