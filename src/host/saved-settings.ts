// The settings in data.json: read whatever is there, written only when the user changed one, never over what could not be read.
import { normalizePath, type Plugin } from "obsidian";
import { readSettings, writeSettings, DEFAULTS, type ReadSettings, type Settings } from "../core/settings";

const NOTHING: ReadSettings = { settings: DEFAULTS, unknown: {}, newer: false, problems: [] };
const keptName = (nth: number): string => (nth === 0 ? "data.broken.json" : `data.broken ${nth}.json`);

export class SavedSettings {
  private read: ReadSettings = NOTHING;
  /** True while data.json holds what is no JSON: it is set aside before the first write. */
  private broken = false;
  private readonly watchers = new Set<() => void>();

  /** `say` gets one sentence for each thing that could not be used. */
  constructor(private readonly plugin: Plugin, private readonly say: (sentence: string) => void) {}

  get(): Settings {
    return this.read.settings;
  }

  /** Reads data.json, at the start and when it was changed from outside. */
  async load(): Promise<void> {
    try {
      this.read = readSettings(await this.plugin.loadData());
      this.broken = false;
    } catch (error) {
      this.broken = true;
      this.say(`Conference notes can't read its settings and uses the last good ones: ${error instanceof Error ? error.message : String(error)}`);
      return;
    }
    for (const problem of this.read.problems) this.say(`Conference notes: ${problem}`);
    if (this.read.newer) this.say("The settings of Conference notes were saved by a newer version. Update it on this device too.");
    this.tell();
  }

  async set(settings: Settings): Promise<void> {
    const before = this.read.settings;
    if (JSON.stringify(before) === JSON.stringify(settings)) return;
    this.read = { ...this.read, settings };
    this.tell();
    try {
      if (this.broken) await this.setAside();
      await this.plugin.saveData(writeSettings(settings, this.read.unknown));
      this.broken = false;
    } catch (error) {
      this.say(`The settings of Conference notes could not be saved: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  /** Calls back after each change until the returned function is called. */
  watch(watcher: () => void): () => void {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }

  private tell(): void {
    for (const watcher of this.watchers) watcher();
  }

  /** Copies the file that is no JSON beside itself, over nothing that was kept before. */
  private async setAside(): Promise<void> {
    const { adapter, configDir } = this.plugin.app.vault;
    const folder = this.plugin.manifest.dir ?? `${configDir}/plugins/${this.plugin.manifest.id}`;
    let nth = 0;
    while (await adapter.exists(normalizePath(`${folder}/${keptName(nth)}`))) nth += 1;
    await adapter.copy(normalizePath(`${folder}/data.json`), normalizePath(`${folder}/${keptName(nth)}`));
  }
}
