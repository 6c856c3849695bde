// The host: an app on a window, with a vault in memory. It starts like the app: plugins load, files are told, then the layout is ready.
import type * as Api from "obsidian";
import { HostApp } from "./app";
import { ManualClock, realClock, ruleTimers, type Clock } from "./clock";
import { Disk } from "./disk";
import { installDom } from "./dom";
import { setEnvironment } from "./environment";
import { Faults } from "./faults";
import { fillModule } from "./host-module";
import * as obsidian from "./obsidian-module";
import type { Plugin } from "./plugin";
import type { PluginFiles } from "./plugin-loader";
import { problems } from "./problems";
import { restoreLayout, type SavedLayout } from "./workspace-layout";

export interface HostOptions {
  /** The vault by path. */
  readonly files?: Readonly<Record<string, string>>;
  readonly clock?: Clock;
  readonly win?: Window & typeof globalThis;
  /** Plugins that are installed; those in `enabled` load at the start. */
  readonly plugins?: readonly PluginFiles[];
  readonly enabled?: readonly string[];
  readonly layout?: SavedLayout;
  /** True if the metadata of no note is known at the start, as in a new vault. */
  readonly cold?: boolean;
}

export interface Host {
  readonly app: HostApp;
  readonly api: Api.App;
  readonly clock: Clock;
  readonly disk: Disk;
  readonly faults: Faults;
  readonly problems: typeof problems;
  readonly start: () => Promise<void>;
  readonly plugin: (id: string) => Plugin;
  /** What another program writes; the app notices it at once. */
  readonly writeOutside: (path: string, text: string) => void;
  readonly removeOutside: (path: string) => void;
  readonly stop: () => void;
}

export function createHost(options: HostOptions = {}): Host {
  const win = options.win ?? (window);
  const clock = options.clock ?? realClock;
  installDom(win);
  const restoreTimers = clock instanceof ManualClock ? ruleTimers(win, clock) : (): void => undefined;
  setEnvironment({ app: null, clock, win });
  fillModule(obsidian);
  problems.clear();
  const disk = new Disk(clock);
  disk.mkdirs(".obsidian/plugins");
  for (const [path, text] of Object.entries(options.files ?? {})) disk.write(path, text);
  const faults = new Faults();
  const app = new HostApp(disk, faults, clock, win);
  const api = app as unknown as Api.App;
  setEnvironment({ app: api, clock, win });
  for (const plugin of options.plugins ?? []) app.plugins.install(plugin);
  win.document.body.append(app.workspace.containerEl);

  const start = async (): Promise<void> => {
    const { workspace, vault, metadataCache, plugins } = app;
    if (!options.cold) metadataCache.loadSaved();
    for (const id of options.enabled ?? []) await plugins.enablePlugin(id);
    if (options.layout) await restoreLayout(workspace, options.layout);
    if (workspace.rootSplit.leaves().length === 0) workspace.newLeafIn(workspace.tabsIn(workspace.rootSplit));
    const first = workspace.getMostRecentLeaf();
    if (first) workspace.setActiveLeaf(first);
    // Told for every file there is, before the layout is ready, as documented at Vault.on("create").
    for (const file of vault.getAllLoadedFiles()) if (file !== vault.getRoot()) vault.trigger("create", file);
    workspace.setLayoutReady();
    metadataCache.parseUnknown();
  };
  return {
    app, api, clock, disk, faults, problems, start,
    plugin: (id) => {
      const plugin = app.plugins.getPlugin(id);
      if (!plugin) throw new Error(`host: the plugin ${id} is not enabled`);
      return plugin;
    },
    writeOutside: (path, text) => {
      disk.write(path, text);
      app.vault.noticeOutside(path);
    },
    removeOutside: (path) => {
      disk.remove(path);
      app.vault.noticeOutside(path);
    },
    stop: () => {
      for (const id of [...app.plugins.enabledPlugins]) void app.plugins.disablePlugin(id);
      app.keymap.stop();
      app.workspace.containerEl.remove();
      win.document.body.empty();
      restoreTimers();
      setEnvironment(null);
    },
  };
}
