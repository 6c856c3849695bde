// Runs a plugin's built main.js: `require("obsidian")` is answered by the host, everything else is refused.
import type * as Api from "obsidian";
import type { HostApp } from "./app";
import { hostModule } from "./host-module";
import type { Plugin } from "./plugin";
import { problems } from "./problems";

export interface PluginFiles {
  /** The built main.js. */
  readonly code: string;
  readonly manifest: Api.PluginManifest;
}

type PluginClass = new (app: HostApp, manifest: Api.PluginManifest) => Plugin;

function run(code: string): PluginClass {
  const module: { exports: { default?: PluginClass } } = { exports: {} };
  const require = (name: string): unknown => {
    if (name === "obsidian") return hostModule;
    throw new Error(`host: the plugin requires ${name}, which is not there on a phone`);
  };
  // The app loads plugins in this way too.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- running the built plugin is what the loader is for
  const load = new Function("module", "exports", "require", code) as (module: unknown, exports: unknown, require: unknown) => void;
  load(module, module.exports, require);
  if (!module.exports.default) throw new Error("host: main.js exports no plugin");
  return module.exports.default;
}

export class PluginLoader {
  readonly plugins: Record<string, Plugin> = {};
  readonly manifests: Record<string, Api.PluginManifest> = {};
  readonly enabledPlugins = new Set<string>();
  private readonly files = new Map<string, PluginFiles>();

  constructor(private readonly app: HostApp) {}

  install(files: PluginFiles): void {
    const manifest = { ...files.manifest, dir: `.obsidian/plugins/${files.manifest.id}` };
    this.files.set(manifest.id, { ...files, manifest });
    this.manifests[manifest.id] = manifest;
  }

  /** As at the start of the app. */
  async enablePlugin(id: string): Promise<Plugin> {
    const files = this.files.get(id);
    if (!files) throw new Error(`host: the plugin ${id} is not installed`);
    const Class = run(files.code);
    const plugin = new Class(this.app, files.manifest);
    this.plugins[id] = plugin;
    this.enabledPlugins.add(id);
    await plugin.loadAndWait();
    return plugin;
  }

  /** As when the user switches it on. */
  async enablePluginAndSave(id: string): Promise<Plugin> {
    const plugin = await this.enablePlugin(id);
    problems.guard(() => plugin.onUserEnable());
    return plugin;
  }

  async disablePlugin(id: string): Promise<void> {
    this.plugins[id]?.unload();
    Reflect.deleteProperty(this.plugins, id);
    this.enabledPlugins.delete(id);
    return Promise.resolve();
  }

  disablePluginAndSave(id: string): Promise<void> {
    return this.disablePlugin(id);
  }

  getPlugin(id: string): Plugin | null {
    return this.plugins[id] ?? null;
  }
}
