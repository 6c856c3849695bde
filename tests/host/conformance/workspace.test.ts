// The workspace of the host: leaves and splits, the life of a view, opening places, the layout.
import { ItemView, type MarkdownView, type WorkspaceLeaf } from "obsidian";
import { behaves } from "../../support/conformance";
import { ManualClock } from "../../support/host/clock";
import { createHost, type Host, type HostOptions } from "../../support/host/host";
import { hostModule } from "../../support/host/host-module";

type Typings = typeof import("obsidian");

let host: Host & { clock: ManualClock };
let log: string[] = [];

const TYPE = "test-view";

/** A view that writes down its life. */
function register(): void {
  const Base = hostModule.ItemView as Typings["ItemView"];
  class TestView extends Base {
    private count = 0;
    override getViewType(): string { return TYPE; }
    override getDisplayText(): string { return "Test"; }
    override getState(): Record<string, unknown> { return { count: this.count }; }
    override async setState(state: unknown): Promise<void> {
      this.count = (state as { count?: number }).count ?? 0;
      log.push(`state ${this.count}`);
      return Promise.resolve();
    }
    protected override async onOpen(): Promise<void> {
      this.registerDomEvent(this.contentEl, "click", () => log.push("click"));
      log.push("open");
      return Promise.resolve();
    }
    protected override async onClose(): Promise<void> {
      log.push("close");
      return Promise.resolve();
    }
    override onunload(): void { log.push("unload"); }
  }
  host.app.workspace.registerView(TYPE, (leaf) => new TestView(leaf));
}

const start = async (options: HostOptions = {}): Promise<void> => {
  log = [];
  host = createHost({ files: { "a.md": "one\ntwo\nthree\n", "b.md": "b\n" }, ...options, clock: new ManualClock() }) as typeof host;
  register();
  await host.start();
};
const { files: _, ...none }: HostOptions = { files: {} };
const shown = (leaf: WorkspaceLeaf): MarkdownView => leaf.view as MarkdownView;

afterEach(() => {
  expect(host.problems.found).toEqual([]);
  host.stop();
});

describe("the life of a view", () => {
  behaves("obsidian.d.ts: WorkspaceLeaf.setViewState, View.onOpen, View.setState", "is opened by setViewState, with its state", async () => {
    await start(none);
    const leaf = host.app.workspace.getRightLeaf(false) as WorkspaceLeaf;
    await leaf.setViewState({ type: TYPE, state: { count: 3 } });
    expect(log).toEqual(["open", "state 3"]);
    expect(leaf.getViewState()).toEqual({ type: TYPE, state: { count: 3 } });
    expect(leaf.view.containerEl.isConnected).toBe(true);
  });

  behaves("obsidian.d.ts: WorkspaceLeaf.detach, View.onClose, Component.onunload", "is closed and unloaded by detach, and gone from the page", async () => {
    await start(none);
    const leaf = host.app.workspace.getRightLeaf(false) as WorkspaceLeaf;
    await leaf.setViewState({ type: TYPE });
    const { view } = leaf;
    leaf.detach();
    await host.clock.advance(0);
    (view as ItemView).contentEl.click();
    expect(log).toEqual(["open", "state 0", "close", "unload"]);
    expect(view.containerEl.isConnected).toBe(false);
    expect(host.app.workspace.getLeavesOfType(TYPE)).toEqual([]);
  });

  behaves("obsidian.d.ts: Workspace.detachLeavesOfType", "ends for all views of a type at once", async () => {
    await start(none);
    for (const side of ["left", "right"] as const) await host.app.workspace.ensureSideLeaf(TYPE, side);
    await (host.app.workspace.getLeaf("tab")).setViewState({ type: TYPE });
    host.app.workspace.detachLeavesOfType(TYPE);
    await host.clock.advance(0);
    expect(log.filter((word) => word === "unload")).toHaveLength(2);
  });

  behaves("developer docs: guides/defer-views", "is a stand-in until it is revealed, when it was hidden at the start", async () => {
    await start({ layout: {
      left: { collapsed: true, tabs: [] }, main: { collapsed: false, tabs: [] },
      right: { collapsed: true, tabs: [{ leaves: [{ state: { type: TYPE, state: { count: 7 } }, title: "Test" }], current: 0 }] },
    } });
    const leaf = host.app.workspace.getLeavesOfType(TYPE)[0] as WorkspaceLeaf;
    expect(leaf.isDeferred).toBe(true);
    expect(leaf.view).not.toBeInstanceOf(hostModule.ItemView as Typings["ItemView"]);
    expect(log).toEqual([]);
    await host.app.workspace.revealLeaf(leaf);
    expect(leaf.isDeferred).toBe(false);
    expect(log).toEqual(["open", "state 7"]);
  });

  behaves("obsidian.d.ts: WorkspaceLeaf.loadIfDeferred", "is loaded on demand, without being shown", async () => {
    await start({ layout: {
      left: { collapsed: true, tabs: [] }, main: { collapsed: false, tabs: [] },
      right: { collapsed: true, tabs: [{ leaves: [{ state: { type: TYPE }, title: "Test" }], current: 0 }] },
    } });
    const leaf = host.app.workspace.getLeavesOfType(TYPE)[0] as WorkspaceLeaf;
    await leaf.loadIfDeferred();
    expect(log).toEqual(["open", "state 0"]);
    expect((host.app.workspace.rightSplit).collapsed).toBe(true);
  });
});

describe("leaves", () => {
  behaves("obsidian.d.ts: Workspace.getLeaf", "are new for tab and split, and the recent one otherwise", async () => {
    await start();
    const { workspace } = host.app;
    const first = workspace.getLeaf();
    expect(workspace.getLeaf(false)).toBe(first);
    const tab = workspace.getLeaf("tab");
    const split = workspace.getLeaf("split");
    expect(new Set([first, tab, split]).size).toBe(3);
    expect((tab as unknown as { parent: unknown }).parent).toBe((first as unknown as { parent: unknown }).parent);
    expect((split as unknown as { parent: unknown }).parent).not.toBe((first as unknown as { parent: unknown }).parent);
  });

  behaves("obsidian.d.ts: Workspace.getLeaf (a pinned tab is kept)", "are new where the recent one is pinned", async () => {
    await start();
    const { workspace } = host.app;
    const first = workspace.getLeaf();
    first.setPinned(true);
    expect(workspace.getLeaf()).not.toBe(first);
  });

  behaves("obsidian.d.ts: Workspace.ensureSideLeaf", "in a sidebar are made once, shown, and found again", async () => {
    await start();
    const { workspace } = host.app;
    const made = await workspace.ensureSideLeaf(TYPE, "right", { active: false, state: { count: 2 } });
    expect(workspace.rightSplit.collapsed).toBe(false);
    expect(workspace.activeLeaf).not.toBe(made);
    expect(await workspace.ensureSideLeaf(TYPE, "right", { active: true })).toBe(made);
    expect(workspace.activeLeaf).toBe(made);
    expect(log).toEqual(["open", "state 2"]);
  });

  behaves("obsidian.d.ts: Workspace.ensureSideLeaf (reveal)", "in a sidebar that is closed stay hidden when nobody asked to reveal", async () => {
    await start();
    await host.app.workspace.ensureSideLeaf(TYPE, "right", { active: false, reveal: false });
    expect(host.app.workspace.rightSplit.collapsed).toBe(true);
  });

  behaves("obsidian.d.ts: Workspace.iterateRootLeaves, iterateAllLeaves", "are walked with and without the sidebars", async () => {
    await start();
    await host.app.workspace.ensureSideLeaf(TYPE, "left", { active: false });
    const count = { root: 0, all: 0 };
    host.app.workspace.iterateRootLeaves(() => { count.root += 1; });
    host.app.workspace.iterateAllLeaves(() => { count.all += 1; });
    expect(count).toEqual({ root: 1, all: 2 });
  });
});

describe("opening", () => {
  behaves("obsidian.d.ts: Workspace.openLinkText, OpenViewState.eState", "a link text opens its note at the line of eState", async () => {
    await start();
    await host.app.workspace.openLinkText("a", "b.md", false, { eState: { line: 2 } });
    const view = host.app.workspace.activeLeaf?.view as MarkdownView;
    expect(view.file?.path).toBe("a.md");
    expect(view.editor.getCursor()).toEqual({ line: 2, ch: 0 });
  });

  behaves("obsidian.d.ts: Workspace.openLinkText", "makes the note of a link that leads nowhere", async () => {
    await start();
    await host.app.workspace.openLinkText("New", "");
    expect(host.app.vault.getFileByPath("New.md")).not.toBeNull();
  });

  behaves("obsidian.d.ts: Workspace.on('file-open'), on('active-leaf-change'), getActiveFile", "is told once for each note and leaf", async () => {
    await start();
    const { workspace } = host.app;
    const heard: string[] = [];
    workspace.on("file-open", (file: { path: string } | null) => heard.push(file?.path ?? "none"));
    await workspace.openLinkText("a", "");
    await workspace.openLinkText("a", "");
    await workspace.openLinkText("b", "", "tab");
    expect(heard).toEqual(["a.md", "b.md"]);
    expect(workspace.getActiveFile()?.path).toBe("b.md");
  });

  behaves("obsidian.d.ts: Workspace.getActiveFile (the most recent file when a sidebar is active)", "stays the active file when a pane of the side is", async () => {
    await start();
    const { workspace } = host.app;
    await workspace.openLinkText("a", "");
    await workspace.ensureSideLeaf(TYPE, "right", { active: true });
    expect(workspace.getActiveFile()?.path).toBe("a.md");
    expect(workspace.getActiveViewOfType(hostModule.MarkdownView as Typings["MarkdownView"])).toBeNull();
    expect(workspace.getMostRecentLeaf()?.view.getViewType()).toBe("markdown");
  });

  behaves("obsidian.d.ts: Vault.on('delete'), FileView", "a deleted note closes its tab, a renamed one keeps it", async () => {
    await start();
    const { workspace, vault, fileManager } = host.app;
    await workspace.openLinkText("a", "");
    const file = vault.getFileByPath("a.md");
    if (!file) throw new Error("a.md is missing");
    await fileManager.renameFile(file, "c.md");
    expect(shown(workspace.getLeavesOfType("markdown")[0] as WorkspaceLeaf).file?.path).toBe("c.md");
    expect(Array.from(document.querySelectorAll(".mod-root .workspace-tab-header-inner-title, .mod-root .view-header-title"), (el) => el.textContent)).toEqual(["c", "c"]);
    await vault.delete(file);
    await host.clock.advance(0);
    expect(workspace.getLeavesOfType("markdown")).toEqual([]);
  });
});

describe("the layout", () => {
  behaves("obsidian.d.ts: Workspace.onLayoutReady", "calls back once when it is ready, or at once afterwards", async () => {
    log = [];
    host = createHost({ clock: new ManualClock() }) as typeof host;
    const heard: string[] = [];
    host.app.workspace.onLayoutReady(() => heard.push("first"));
    expect(heard).toEqual([]);
    await host.start();
    host.app.workspace.onLayoutReady(() => heard.push("late"));
    expect(heard).toEqual(["first", "late"]);
  });

  behaves("obsidian.d.ts: Workspace.requestSaveLayout, View.getState", "is saved two seconds after a change, with the state of each view", async () => {
    await start();
    await host.app.workspace.ensureSideLeaf(TYPE, "right", { state: { count: 4 } });
    await host.clock.advance(2000);
    expect(host.app.workspace.savedLayout?.right).toEqual({ collapsed: false, tabs: [{ current: 0, leaves: [{ title: "Test", state: { type: TYPE, state: { count: 4 } } }] }] });
  });

  behaves("developer docs: guides/defer-views; platform notes", "comes back as it was saved", async () => {
    await start();
    await host.app.workspace.openLinkText("a", "");
    await host.app.workspace.openLinkText("b", "", "tab");
    await host.app.workspace.ensureSideLeaf(TYPE, "right", { state: { count: 9 } });
    await host.clock.advance(2000);
    const layout = host.app.workspace.savedLayout;
    host.stop();
    if (!layout) throw new Error("nothing was saved");
    await start({ layout });
    await host.clock.advance(2000);
    expect(host.app.workspace.savedLayout).toEqual(layout);
    expect(log).toEqual(["open", "state 9"]);
  });

  behaves("obsidian.d.ts: Plugin.registerView", "shows an empty view where the plugin of a view is gone, and the view again when it is back", async () => {
    await start();
    const leaf = await host.app.workspace.ensureSideLeaf(TYPE, "right");
    host.app.workspace.unregisterView(TYPE);
    await host.clock.advance(0);
    expect(leaf.view.getDisplayText()).toBe("Plugin no longer active");
    register();
    await host.clock.advance(0);
    expect(leaf.view.getDisplayText()).toBe("Test");
  });
});
