// The sandbox page: the host with a sample vault and the plugin's built main.js, in a frame that looks like the app.
import { type App, type PluginManifest, type WorkspaceLeaf } from "obsidian";
import { createHost, type Host } from "../../support/host/host";
import { emulateMac, emulatePhone } from "../../support/host/platform";
import { readAddress } from "./address";
import { AppearanceTab, PluginsTab } from "./core-settings";
import { FILE_EXPLORER, FileExplorerView } from "./file-explorer";
import { makeFrame } from "./frame";
import { freePath } from "./free-path";
import { fillNewTabs } from "./new-tab";
import { Palette, Switcher } from "./palette";
import { popOut } from "./pop-out";
import { setTheme, systemTheme, toggleTheme } from "./theme";
import { showTooltips } from "./tooltips";
import { loadVault } from "./vaults";

const text = async (path: string): Promise<string> => {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.text();
};

function addStyles(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

async function newNote({ vault, workspace }: App): Promise<void> {
  const file = await vault.create(freePath(vault, vault.getRoot(), "Untitled", ".md"), "");
  await workspace.getLeaf(false).openFile(file, { active: true });
}

function addCommands(app: App, host: Host, reset: () => void): void {
  const { commands } = host.app;
  const add = (id: string, name: string, icon: string, callback: () => void): void => commands.addCommand({ id, name, icon, callback });
  add("command-palette:open", "Command palette: Open command palette", "terminal", () => new Palette(app, commands).open());
  add("switcher:open", "Quick switcher: Open quick switcher", "file-search", () => new Switcher(app).open());
  add("file-explorer:new-file", "Create new note", "square-pen", () => void newNote(app));
  add("app:open-settings", "Open settings", "settings", () => host.app.setting.open());
  add("app:toggle-left-sidebar", "Toggle left sidebar", "panel-left", () => app.workspace.leftSplit.toggle());
  add("app:toggle-right-sidebar", "Toggle right sidebar", "panel-right", () => app.workspace.rightSplit.toggle());
  add("workspace:move-to-new-window", "Move current tab to new window", "picture-in-picture-2", () => popOut(app));
  add("theme:toggle-light-dark", "Toggle light and dark mode", "sun-moon", toggleTheme);
  add("sandbox:reset", "Reset vault", "rotate-ccw", reset);
  commands.addCommand({
    id: "markdown:toggle-preview", name: "Toggle reading view", icon: "book-open",
    checkCallback: (checking) => {
      const view = app.workspace.getMostRecentLeaf()?.view as unknown as { toggleMode?: () => Promise<void> };
      if (view.toggleMode && !checking) void view.toggleMode();
      return view.toggleMode !== undefined;
    },
  });
  for (const [key, id] of [["p", "command-palette:open"], ["o", "switcher:open"], [",", "app:open-settings"], ["e", "markdown:toggle-preview"]] as const) {
    app.scope.register(["Mod"], key, () => {
      commands.executeCommandById(id);
      return false;
    });
  }
}

async function openExplorer(app: App, phone: boolean): Promise<void> {
  const leaf = app.workspace.getLeftLeaf(false);
  await leaf?.setViewState({ type: FILE_EXPLORER });
  if (phone) app.workspace.leftSplit.collapse();
}

/** The notes a visitor sees first: what this page is, and the note the plugin was made for. */
async function openFirst(app: App): Promise<void> {
  const first = ["Welcome.md", "Conferences/PyConWeb.md", "PyConWeb.md"].flatMap((path) => app.vault.getFileByPath(path) ?? []);
  for (const [at, file] of first.entries()) await app.workspace.getLeaf(at > 0 ? "tab" : false).openFile(file, { active: true });
}

async function main(): Promise<void> {
  const address = readAddress(location.search, window.innerWidth);
  setTheme(address.theme ?? systemTheme());
  const { classList } = document.body;
  for (const name of address.phone ? ["is-mobile", "is-phone"] : []) classList.add(name);
  emulatePhone(address.phone);
  emulateMac(navigator.platform.startsWith("Mac"));
  const [files, code, manifest, css] = await Promise.all([loadVault(address.vault), text("plugin/main.js"), text("plugin/manifest.json"), text("plugin/styles.css")]);
  const plugin = { code, manifest: JSON.parse(manifest) as PluginManifest };
  const host = createHost({ files, plugins: [plugin] });
  const app = host.api;
  window.app = app;
  addStyles(css);
  const reset = (): void => location.reload();
  host.app.workspace.registerView(FILE_EXPLORER, (leaf: WorkspaceLeaf) => new FileExplorerView(leaf));
  addCommands(app, host, reset);
  host.app.setting.addTab(new AppearanceTab(app), true);
  host.app.setting.addTab(new PluginsTab(app, host.app.plugins), true);
  const run = (id: string) => (): void => void host.app.commands.executeCommandById(id);
  makeFrame(app.workspace, { palette: run("command-palette:open"), settings: run("app:open-settings"), theme: toggleTheme, reset }, address.phone);
  fillNewTabs(app.workspace, { newNote: run("file-explorer:new-file"), goToFile: run("switcher:open") });
  showTooltips(document);
  await openExplorer(app, address.phone);
  await host.start();
  if (address.plugin) await host.app.plugins.enablePluginAndSave(plugin.manifest.id);
  await openFirst(app);
  // On a phone the pane that opens with the plugin would cover the note.
  if (address.phone) app.workspace.rightSplit.collapse();
  document.body.dataset.sandbox = "ready";
}

void main().catch((error: unknown) => {
  document.body.textContent = `The sandbox could not start: ${error instanceof Error ? error.message : String(error)}`;
  console.error(error);
});
