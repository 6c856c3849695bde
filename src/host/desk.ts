// The user's desk: what is open, how a place is opened, and how the plugin speaks.
import { MarkdownView, Notice, moment, type App, type Component, type PaneType, type TFile, type WorkspaceLeaf } from "obsidian";
import type { Desk, OpenHow, Pace } from "../app/ports";
import { cursor } from "./cursor";
import { viewAtHand } from "./open-editors";
import { inTime, messageOf } from "./patience";

const PANE: Readonly<Record<OpenHow, PaneType | false>> = { here: false, tab: "tab", split: "split", window: "window" };
const SLICE = 6;
// The typings show moment as a namespace, which TypeScript does not let us call.
const dateOf = moment as unknown as (date?: string) => { format: (format: string) => string };
const NOTICE_TIME = 8000;

function showNotice(sentence: string, action?: { readonly label: string; readonly run: () => void }): void {
  if (!action) {
    new Notice(sentence, NOTICE_TIME);
    return;
  }
  const notice = new Notice("", NOTICE_TIME);
  notice.messageEl.createDiv({ text: sentence });
  const button = notice.messageEl.createEl("button", { text: action.label, cls: "conference-notes-notice-action" });
  button.addEventListener("click", () => {
    notice.hide();
    action.run();
  });
}

/** The leaf in which a file is opened; one that shows it already is taken rather than a second one. */
function leafFor({ workspace }: App, file: TFile, how: OpenHow): WorkspaceLeaf {
  if (how !== "here") return workspace.getLeaf(PANE[how]);
  const open: WorkspaceLeaf[] = [];
  workspace.iterateRootLeaves((leaf) => {
    if (leaf.getViewState().state?.["file"] === file.path) open.push(leaf);
  });
  const recent = workspace.getMostRecentLeaf();
  return open.find((leaf) => leaf === recent) ?? open[0] ?? workspace.getLeaf(false);
}

/** The workspace as the app's desk; what it watches ends with `owner`. */
export function desk(app: App, owner: Component): Desk {
  const { workspace, metadataCache, vault } = app;
  const fileAt = (path: string): TFile | null => vault.getFileByPath(path);
  return {
    activePath: () => workspace.getActiveFile()?.path ?? null,
    ...cursor(app, owner),
    focusNote: (path) => {
      const view = viewAtHand(app);
      if (view?.file?.path === path) workspace.setActiveLeaf(view.leaf, { focus: true });
    },
    watchActive: (onActive) => {
      let on = true;
      const tell = (): void => {
        if (on) onActive();
      };
      owner.registerEvent(workspace.on("active-leaf-change", tell));
      owner.registerEvent(workspace.on("file-open", tell));
      return () => {
        on = false;
      };
    },
    open: async (path, line, how) => {
      const file = fileAt(path);
      if (!file) return showNotice(`There is no note ${path} any more.`);
      try {
        // By file, never by link text: a `#` in a name would lead elsewhere, and two notes may have one name.
        await leafFor(app, file, how).openFile(file, { active: true, ...(line === null ? {} : { eState: { line } }) });
      } catch (error) {
        showNotice(`${path} could not be opened: ${messageOf(error)}`);
      }
    },
    openAtCursor: (path, cursor, how) => inTime(async ({ over }) => {
      const file = fileAt(path);
      if (!file || over) return false;
      const leaf = workspace.getLeaf(PANE[how]);
      await leaf.openFile(file, { active: true, state: { mode: "source" } });
      const { view } = leaf;
      if (!(view instanceof MarkdownView)) return false;
      if (cursor !== null) view.editor.setCursor(view.editor.offsetToPos(cursor));
      view.editor.focus();
      return true;
      // Whoever asked says that it is not open; the note itself is there.
    }, () => false).catch(() => false),
    say: showNotice,
    linkText: (path, from) => {
      const file = fileAt(path);
      return file ? metadataCache.fileToLinktext(file, from) : path.replace(/\.md$/u, "");
    },
    resolve: (linkText, from) => metadataCache.getFirstLinkpathDest(linkText, from)?.path ?? null,
    now: (format) => dateOf().format(format),
    format: (date, format) => dateOf(date).format(format),
  };
}

/** Gives the app its turn whenever a slice of a few milliseconds is used up. */
export function pace(): Pace {
  let since = performance.now();
  return {
    breathe: async () => {
      if (performance.now() - since < SLICE) return;
      await new Promise<void>((resolve) => {
        window.setTimeout(resolve, 0);
      });
      since = performance.now();
    },
  };
}
