// Where the cursor is in the active note, and who wants to hear when it comes to another line.
import type { App, Component, Editor } from "obsidian";
import type { Desk } from "../app/ports";
import { viewAtHand } from "./open-editors";

/** Hears of every move of a cursor, in all windows: the app has no event for it, the page has. */
function watchSelections(app: App, owner: Component, moved: () => void): void {
  const { workspace } = app;
  owner.registerDomEvent(workspace.containerEl.doc, "selectionchange", moved);
  owner.registerEvent(workspace.on("window-open", ({ doc }) => owner.registerDomEvent(doc, "selectionchange", moved)));
}

/** The desk's side of the cursor; what it watches ends with `owner`. */
export function cursor(app: App, owner: Component): Pick<Desk, "activeLine" | "activeColumn" | "activeWords" | "selectedLines" | "selectedText" | "watchCursor"> {
  const editor = (): Editor | null => {
    const view = viewAtHand(app);
    return view?.getMode() === "source" ? view.editor : null;
  };
  const activeLine = (): number | null => editor()?.getCursor().line ?? null;
  const movers = new Set<() => void>();
  let line: number | null = null;
  watchSelections(app, owner, () => {
    if (movers.size === 0) return;
    const now = activeLine();
    if (now === line) return;
    line = now;
    for (const mover of movers) mover();
  });
  return {
    activeLine,
    activeColumn: () => editor()?.getCursor().ch ?? null,
    selectedText: () => editor()?.getSelection() ?? "",
    selectedLines: () => {
      const now = editor();
      if (!now || now.getSelection() === "") return null;
      const [from, to] = [now.getCursor("from"), now.getCursor("to")];
      // A selection that ends in front of a line does not hold it.
      return { from: from.line, to: to.ch === 0 && to.line > from.line ? to.line - 1 : to.line };
    },
    activeWords: () => {
      const now = editor();
      return now && now.getLine(now.getCursor().line);
    },
    watchCursor: (onMove) => {
      movers.add(onMove);
      return () => movers.delete(onMove);
    },
  };
}
