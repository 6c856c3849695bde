// The base of plugins: whatever it registers ends when it is unloaded.
import type * as Api from "obsidian";
import type { HostApp } from "./app";
import { Component } from "./component";
import { environment } from "./environment";
import type { PluginSettingTab } from "./setting-tab";
import { notInHost } from "./strict";

export abstract class Plugin extends Component {
  settings?: unknown;

  constructor(readonly app: HostApp, readonly manifest: Api.PluginManifest) {
    super();
  }

  onUserEnable(): void { return; }

  addRibbonIcon(icon: string, title: string, run: (event: MouseEvent) => unknown): HTMLElement {
    const el = this.app.workspace.leftRibbon.addAction(icon, title, run);
    this.register(() => el.remove());
    return el;
  }

  addStatusBarItem(): HTMLElement {
    const { document } = environment().win;
    const bar = document.querySelector<HTMLElement>(".status-bar") ?? document.body.createDiv("status-bar");
    const el = bar.createDiv({ cls: ["status-bar-item", `plugin-${this.manifest.id}`] });
    this.register(() => el.remove());
    return el;
  }

  addCommand(command: Api.Command): Api.Command {
    const full = { ...command, id: `${this.manifest.id}:${command.id}`, name: `${this.manifest.name}: ${command.name}` };
    this.app.commands.addCommand(full);
    this.register(() => this.app.commands.removeCommand(full.id));
    return full;
  }

  removeCommand(id: string): void {
    this.app.commands.removeCommand(`${this.manifest.id}:${id}`);
  }

  addSettingTab(tab: PluginSettingTab): void {
    this.app.setting.addTab(tab);
    this.register(() => this.app.setting.removeTab(tab));
  }

  registerView(type: string, maker: (leaf: Api.WorkspaceLeaf) => Api.View): void {
    this.app.workspace.registerView(type, maker);
    this.register(() => this.app.workspace.unregisterView(type));
  }

  registerHoverLinkSource(id: string, info: Api.HoverLinkSource): void { this.record("hoverLinkSources", id, info); }
  registerObsidianProtocolHandler(action: string, handler: Api.ObsidianProtocolHandler): void { this.record("protocolHandlers", action, handler); }
  registerCliHandler(command: string, _description: string, _flags: Api.CliFlags | null, handler: Api.CliHandler): void { this.record("cliHandlers", command, handler); }
  registerMarkdownCodeBlockProcessor(language: string, handler: unknown): void { this.record("codeBlockProcessors", language, handler); }
  registerMarkdownPostProcessor(): never { throw notInHost("Plugin.registerMarkdownPostProcessor"); }
  registerEditorExtension(): never { throw notInHost("Plugin.registerEditorExtension"); }
  registerEditorSuggest(): never { throw notInHost("Plugin.registerEditorSuggest"); }
  registerExtensions(): never { throw notInHost("Plugin.registerExtensions"); }
  registerBasesView(): boolean { return false; }

  private record(kind: string, id: string, value: unknown): void {
    const home = this.app.registered[kind] ??= new Map<string, unknown>();
    if (home.has(id)) throw new Error(`${kind}: ${id} is registered already`);
    home.set(id, value);
    this.register(() => home.delete(id));
  }

  private get dataPath(): string {
    return `${this.manifest.dir ?? `.obsidian/plugins/${this.manifest.id}`}/data.json`;
  }

  /** null without a file; what is no JSON throws. */
  async loadData(): Promise<unknown> {
    const { adapter } = this.app.vault;
    if (!(await adapter.exists(this.dataPath))) return null;
    return JSON.parse(await adapter.read(this.dataPath)) as unknown;
  }

  async saveData(data: unknown): Promise<void> {
    const { adapter } = this.app.vault;
    const folder = this.dataPath.slice(0, this.dataPath.lastIndexOf("/"));
    if (!(await adapter.exists(folder))) await adapter.mkdir(folder);
    await adapter.write(this.dataPath, JSON.stringify(data, null, 2));
  }
}
