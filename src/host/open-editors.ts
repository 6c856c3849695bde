// Which editor holds a note. A note open in source mode may differ from the disk: its editor's text is the true one.
import { MarkdownView, TextFileView, type App, type Editor, type TFile } from "obsidian";

/** The Markdown views of all windows that show the file; views that are not loaded yet hold no text and are left out. */
export function viewsOf(app: App, file: TFile): readonly MarkdownView[] {
  const views = app.workspace.getLeavesOfType("markdown").map((leaf) => leaf.view);
  return views.filter((view) => view instanceof MarkdownView).filter((view) => view.file?.path === file.path);
}

/** The Markdown view at hand: the active one or, while a pane of the side is active, the one before it. */
export function viewAtHand({ workspace }: App): MarkdownView | null {
  const view = workspace.getActiveViewOfType(MarkdownView) ?? workspace.getMostRecentLeaf()?.view;
  return view instanceof MarkdownView ? view : null;
}

/** The editor of a view in source mode or live preview that holds the file, or null. The active one comes first. */
export function editorOf(app: App, file: TFile): Editor | null {
  const active = app.workspace.getActiveViewOfType(MarkdownView);
  const views = viewsOf(app, file).filter((view) => view.getMode() === "source");
  return (views.find((view) => view === active) ?? views[0])?.editor ?? null;
}

/** Saves what other kinds of views hold of the file, such as canvas cards or a view in reading mode. */
export async function flushViews(app: App, file: TFile): Promise<void> {
  const views: TextFileView[] = [];
  app.workspace.iterateAllLeaves((leaf) => {
    if (leaf.view instanceof TextFileView && leaf.view.file?.path === file.path) views.push(leaf.view);
  });
  for (const view of views) await view.save();
}
