// The layout as it is saved and restored: views come back by their type and state; hidden tabs come back deferred.
import type { ViewState } from "obsidian";
import type { Workspace } from "./workspace";
import { WorkspaceTabs, type WorkspaceSplit } from "./workspace-items";

interface SavedTabs {
  readonly leaves: readonly { readonly state: ViewState; readonly title: string }[];
  readonly current: number;
}

interface SavedSplit {
  readonly collapsed: boolean;
  readonly tabs: readonly SavedTabs[];
}

export interface SavedLayout {
  readonly left: SavedSplit;
  readonly main: SavedSplit;
  readonly right: SavedSplit;
}

const tabsOf = (split: WorkspaceSplit): readonly WorkspaceTabs[] => split.children.filter((child) => child instanceof WorkspaceTabs);

function saveSplit(split: WorkspaceSplit): SavedSplit {
  return {
    collapsed: (split as { readonly collapsed?: boolean }).collapsed ?? false,
    tabs: tabsOf(split).map((tabs) => ({
      leaves: tabs.children.map((leaf) => ({ state: JSON.parse(JSON.stringify(leaf.getViewState())) as ViewState, title: leaf.getDisplayText() })),
      current: Math.max(0, tabs.children.findIndex((leaf) => leaf === tabs.currentTab)),
    })),
  };
}

/** What is written to the workspace file. */
export const saveLayout = ({ leftSplit, rootSplit, rightSplit }: Workspace): SavedLayout =>
  ({ left: saveSplit(leftSplit), main: saveSplit(rootSplit), right: saveSplit(rightSplit) });

async function restoreSplit(workspace: Workspace, split: WorkspaceSplit, saved: SavedSplit): Promise<void> {
  for (const { leaves, current } of saved.tabs) {
    const tabs = workspace.newTabs(split);
    for (const [at, { state, title }] of leaves.entries()) {
      const leaf = workspace.newLeafIn(tabs);
      if (at === current && !saved.collapsed) await leaf.setViewState(state);
      else await leaf.defer(state, title);
    }
    const shown = tabs.children[current];
    if (shown) tabs.select(shown);
  }
}

/** Opens a saved layout in an empty workspace. */
export async function restoreLayout(workspace: Workspace, saved: SavedLayout): Promise<void> {
  await restoreSplit(workspace, workspace.leftSplit, saved.left);
  await restoreSplit(workspace, workspace.rootSplit, saved.main);
  await restoreSplit(workspace, workspace.rightSplit, saved.right);
  for (const [dock, { collapsed }] of [[workspace.leftSplit, saved.left], [workspace.rightSplit, saved.right]] as const) {
    if (collapsed) dock.collapse();
    else dock.expand();
  }
}
