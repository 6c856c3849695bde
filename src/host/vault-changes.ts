// Hearing of changes: saved ones with the text they describe, typed ones once a frame, renames and deletes.
import { TFile, type App, type Component, type Editor } from "obsidian";
import type { VaultChanges } from "../app/ports";
import type { NoteChange } from "../core/model";
import { editorOf } from "./open-editors";
import { carriesTag } from "./vault-reader";

/** The first key is told at once, so that the frame that shows it shows it in the pane too; what is typed until then, once with the frame. */
function oncePerFrame(tell: (path: string, editor: Editor) => void): (path: string, editor: Editor) => void {
  const waiting = new Map<string, Editor>();
  /** The window whose next frame is waited for: the one that is typed in, as one that is out of sight has no frames, and one that is closed none any more. */
  let frame: Window | null = null;
  const run = (): void => {
    const typed = [...waiting];
    waiting.clear();
    for (const [path, editor] of typed) tell(path, editor);
  };
  const ask = (win: Window): void => {
    frame = win;
    win.requestAnimationFrame(() => next(win));
  };
  const next = (win: Window): void => {
    if (frame !== win) return;
    if (waiting.size > 0) ask(win);
    else frame = null;
    run();
  };
  return (path, editor) => {
    waiting.set(path, editor);
    if (frame === activeWindow) return;
    ask(activeWindow);
    // Not within the editor's own change: its text may not be whole before that is over.
    queueMicrotask(run);
  };
}

/** The vault's events as the app's changes; they end with `owner`. */
export function vaultChanges(app: App, owner: Component, tag: () => string): VaultChanges {
  const { vault, metadataCache, workspace } = app;
  return {
    watch: (onChange) => {
      let on = true;
      const tell = (change: NoteChange): void => {
        if (on) onChange(change);
      };
      owner.registerEvent(metadataCache.on("changed", (file, data, cache) => {
        // What is typed since the save is newer than what the cache describes.
        const text = editorOf(app, file)?.getValue() ?? data;
        tell({ kind: "written", note: { path: file.path, text }, isEvent: carriesTag(cache, tag()) });
      }));
      owner.registerEvent(metadataCache.on("deleted", (file) => tell({ kind: "removed", path: file.path })));
      owner.registerEvent(vault.on("rename", (file, from) => {
        if (file instanceof TFile && file.extension === "md") tell({ kind: "renamed", from, to: file.path });
        else if (file instanceof TFile) tell({ kind: "removed", path: from });
      }));
      const typed = oncePerFrame((path, editor) => {
        const file = vault.getFileByPath(path);
        if (file && carriesTag(metadataCache.getFileCache(file), tag())) tell({ kind: "written", note: { path, text: editor.getValue() }, isEvent: true });
      });
      owner.registerEvent(workspace.on("editor-change", (editor, info) => {
        if (info.file) typed(info.file.path, editor);
      }));
      return () => {
        on = false;
      };
    },
  };
}
