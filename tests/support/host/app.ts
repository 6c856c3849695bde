// The app: everything a plugin reaches through `app`, and the unofficial members that palettes and other plugins use.
import type * as Api from "obsidian";
import type { Clock } from "./clock";
import { Commands } from "./commands";
import type { Disk } from "./disk";
import { Events } from "./events";
import type { Faults } from "./faults";
import { FileManager } from "./file-manager";
import { Keymap, Scope } from "./keymap";
import { MetadataCache } from "./metadata-cache";
import { PluginLoader } from "./plugin-loader";
import { SettingWindow } from "./setting-window";
import { strict } from "./strict";
import { Vault } from "./vault";
import { Workspace } from "./workspace";

class SecretStorage extends Events {
  private readonly secrets = new Map<string, string>();

  setSecret(id: string, secret: string): void {
    if (!/^[a-z0-9-]+$/u.test(id)) throw new Error("Secret IDs are lowercase letters, numbers and dashes.");
    this.secrets.set(id, secret);
  }

  getSecret(id: string): string | null { return this.secrets.get(id) ?? null; }
  listSecrets(): string[] { return [...this.secrets.keys()]; }
}

export class HostApp {
  readonly scope = new Scope();
  readonly keymap: Keymap;
  readonly vault: Vault;
  readonly metadataCache: MetadataCache;
  readonly fileManager: FileManager;
  readonly workspace: Workspace;
  readonly commands: Commands;
  readonly setting: SettingWindow;
  readonly plugins: PluginLoader;
  readonly internalPlugins = strict({ plugins: {}, getPluginById: () => null, getEnabledPluginById: () => null }, "app.internalPlugins");
  readonly secretStorage = new SecretStorage();
  readonly renderContext = { hoverPopover: null };
  readonly registered: Record<string, Map<string, unknown>> = {};
  readonly appId = "conference-notes-host";
  lastEvent: Api.UserEvent | null = null;
  isMobile = false;
  private readonly local = new Map<string, string>();

  constructor(disk: Disk, faults: Faults, clock: Clock, win: Window & typeof globalThis) {
    const me = strict(this, "App");
    const api = me as unknown as Api.App;
    this.keymap = strict(new Keymap(win, () => (this.workspace.activeLeaf?.view.scope as Scope | null | undefined) ?? this.scope), "Keymap");
    this.vault = strict(new Vault(disk, faults), "Vault");
    this.metadataCache = strict(new MetadataCache(this.vault, disk, clock), "MetadataCache");
    this.fileManager = strict(new FileManager(this.vault, this.metadataCache, faults), "FileManager");
    this.workspace = strict(new Workspace(api), "Workspace");
    this.commands = new Commands(api);
    this.setting = new SettingWindow(api);
    this.plugins = new PluginLoader(me);
    return me;
  }

  isDarkMode(): boolean {
    return this.workspace.containerEl.doc.body.classList.contains("theme-dark");
  }

  loadLocalStorage(key: string): unknown {
    const saved = this.local.get(key);
    return saved === undefined ? null : (JSON.parse(saved) as unknown);
  }

  saveLocalStorage(key: string, data: unknown): void {
    if (data === null) this.local.delete(key);
    else this.local.set(key, JSON.stringify(data));
  }
}
