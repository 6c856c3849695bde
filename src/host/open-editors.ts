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

/** A text as an editor holds it. */
export const asInEditor = (text: string): string => (text.includes("\r") ? text.split(/\r\n?|\n/u).join("\n") : text);

/** Puts the cursor at a UTF-16 offset of the editor's text, in view. */
export function putCursor(editor: Editor, offset: number): void {
  const place = editor.offsetToPos(offset);
  editor.setCursor(place);
  editor.scrollIntoView({ from: place, to: place }, true);
}

const LOOK_EVERY = 50;
const MOST_LOOKS = 40;

/** Puts the cursor into a text that was written on the disk, as soon as the app has brought it into an editor; there is no event for that. */
export function putCursorOnceShown(app: App, file: TFile, text: string, offset: number, looks = MOST_LOOKS): void {
  const editor = editorOf(app, file);
  if (editor?.getValue() === asInEditor(text)) putCursor(editor, asInEditor(text.slice(0, offset)).length);
  else if (editor && looks > 0) window.setTimeout(() => putCursorOnceShown(app, file, text, offset, looks - 1), LOOK_EVERY);
}

/**
 * Saves what views hold of the file that is not on the disk yet, such as canvas cards or a view in reading mode.
 * One with nothing unsaved is left alone: saving it would convert the line ends of the note.
 */
export async function flushViews(app: App, file: TFile): Promise<void> {
  const views: TextFileView[] = [];
  app.workspace.iterateAllLeaves((leaf) => {
    if (leaf.view instanceof TextFileView && leaf.view.file?.path === file.path) views.push(leaf.view);
  });
  for (const view of views) {
    const disk = await app.vault.read(file);
    if (asInEditor(view.getViewData()) !== asInEditor(disk)) await view.save();
  }
}
