// What a new tab offers: the app's three ways on from an empty tab.
import { Platform, type Workspace, type WorkspaceLeaf } from "obsidian";

export interface NewTabActions {
  readonly newNote: () => void;
  readonly goToFile: () => void;
}

function fill(leaf: WorkspaceLeaf, { newNote, goToFile }: NewTabActions): void {
  const el = leaf.view.containerEl.querySelector(".empty-state");
  if (!el || el.querySelector(".empty-state-action-list")) return;
  const list = el.createDiv("empty-state-action-list");
  const add = (text: string, run: () => void): void => {
    list.createEl("button", { cls: "empty-state-action", text, attr: { type: "button" } }).addEventListener("click", run);
  };
  add("Create new note", newNote);
  add(`Go to file (${Platform.isMacOS ? "⌘ O" : "Ctrl + O"})`, goToFile);
  add("Close", () => leaf.detach());
}

/** Offers them in every empty tab from now on. */
export function fillNewTabs(workspace: Workspace, actions: NewTabActions): void {
  const fillAll = (): void => {
    for (const leaf of workspace.getLeavesOfType("empty")) fill(leaf, actions);
  };
  workspace.on("layout-change", fillAll);
  fillAll();
}
