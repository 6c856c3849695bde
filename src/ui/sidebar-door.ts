// The way to the pane for whoever is not in it: opens it, asks which row is chosen, shows somebody's talks in it.
import type { App } from "obsidian";
import type { Row } from "../core/sidebar";
import { SIDEBAR_VIEW, SidebarView } from "./sidebar-view";

export interface SidebarDoor {
  readonly open: () => Promise<void>;
  /** The row that has the focus, or had it last, while the pane is active. */
  readonly row: () => Row | null;
  readonly showSpeaker: (key: string) => Promise<void>;
}

export function sidebarDoor({ workspace }: App): SidebarDoor {
  const open = async (): Promise<void> => {
    await workspace.ensureSideLeaf(SIDEBAR_VIEW, "right", { active: true, reveal: true });
  };
  return {
    open,
    row: () => workspace.getActiveViewOfType(SidebarView)?.selected() ?? null,
    showSpeaker: async (key) => {
      await open();
      workspace.getActiveViewOfType(SidebarView)?.showSpeaker(key);
    },
  };
}
