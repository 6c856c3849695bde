// The frame around the workspace: the ribbon's fixed buttons, the status bar, and on a phone the bar at the bottom and the drawers' backdrop.
import { setIcon, type Workspace, type WorkspaceLeaf } from "obsidian";
import { makeResizable } from "./resize";

/** Said in the status bar, and above the phone's bar. */
export const STAND_IN = "Stand-in for Obsidian. Nothing is saved.";

export interface FrameActions {
  readonly palette: () => void;
  readonly settings: () => void;
  readonly theme: () => void;
  readonly reset: () => void;
}

type Sidebar = Workspace["leftSplit"];

function iconButton(parent: HTMLElement, icon: string, label: string, cls: string, run: () => void): HTMLElement {
  const el = parent.createEl("button", { cls: ["clickable-icon", cls], attr: { "aria-label": label, type: "button" } });
  setIcon(el, icon);
  el.addEventListener("click", run);
  return el;
}

function fillRibbon(workspace: Workspace, actions: FrameActions): void {
  const ribbon = workspace.containerEl.querySelector<HTMLElement>(".workspace-ribbon.mod-left");
  if (!ribbon) throw new Error("The workspace has no ribbon.");
  const toggles = ribbon.createDiv({ cls: "sidebar-toggle-button", prepend: true });
  iconButton(toggles, "panel-left", "Toggle left sidebar", "side-dock-ribbon-action", () => workspace.leftSplit.toggle());
  const settings = ribbon.createDiv("side-dock-settings");
  iconButton(settings, "terminal", "Open command palette", "side-dock-ribbon-action", actions.palette);
  iconButton(settings, "sun-moon", "Toggle light and dark mode", "side-dock-ribbon-action", actions.theme);
  iconButton(settings, "rotate-ccw", "Reset vault", "side-dock-ribbon-action", actions.reset);
  iconButton(settings, "panel-right", "Toggle right sidebar", "side-dock-ribbon-action", () => workspace.rightSplit.toggle());
  iconButton(settings, "settings", "Settings", "side-dock-ribbon-action", actions.settings);
}

function fillNavbar(container: HTMLElement, workspace: Workspace, actions: FrameActions): void {
  const bar = container.createDiv("mobile-navbar");
  bar.createDiv({ cls: "mobile-navbar-note", text: STAND_IN });
  const buttons = bar.createDiv("mobile-navbar-actions");
  const toggle = (wanted: Sidebar, other: Sidebar) => (): void => {
    other.collapse();
    wanted.toggle();
  };
  iconButton(buttons, "panel-left", "Open left sidebar", "mobile-navbar-action", toggle(workspace.leftSplit, workspace.rightSplit));
  iconButton(buttons, "terminal", "Open command palette", "mobile-navbar-action", actions.palette);
  iconButton(buttons, "settings", "Settings", "mobile-navbar-action", actions.settings);
  iconButton(buttons, "panel-right", "Open right sidebar", "mobile-navbar-action", toggle(workspace.rightSplit, workspace.leftSplit));
}

/** A drawer covers the note on a phone: a tap beside it closes it, and so does opening a note. */
function drawers(workspace: Workspace): void {
  const both = [workspace.leftSplit, workspace.rightSplit];
  const close = (): void => {
    for (const dock of both) dock.collapse();
  };
  let backdrop: HTMLElement | null = null;
  workspace.on("layout-change", () => {
    const open = both.some((dock) => !dock.collapsed);
    if (open && !backdrop) {
      backdrop = workspace.containerEl.createDiv("workspace-drawer-backdrop");
      backdrop.addEventListener("click", close);
    } else if (!open) {
      backdrop?.remove();
      backdrop = null;
    }
  });
  let last: WorkspaceLeaf | null = null;
  workspace.on("active-leaf-change", (leaf) => {
    if (leaf !== last && leaf?.view.getViewType() === "markdown") close();
    last = leaf;
  });
  workspace.on("file-open", (file) => {
    if (file) close();
  });
}

/** Puts the workspace into its frame. */
export function makeFrame(workspace: Workspace, actions: FrameActions, phone: boolean): void {
  const { body } = document;
  const app = body.createDiv("app-container");
  app.createDiv("horizontal-main-container").append(workspace.containerEl);
  const status = app.createDiv("status-bar");
  status.createDiv({ cls: ["status-bar-item", "sandbox-note"], text: STAND_IN });
  fillRibbon(workspace, actions);
  fillNavbar(app, workspace, actions);
  makeResizable(workspace.containerEl.querySelector<HTMLElement>(".mod-left-split") ?? app, "left");
  makeResizable(workspace.containerEl.querySelector<HTMLElement>(".mod-right-split") ?? app, "right");
  if (phone) drawers(workspace);
}
