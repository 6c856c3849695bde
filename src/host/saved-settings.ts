// The settings in data.json: read whatever is there, written only when the user changed one or moves a talk, never over what could not be read.
import { normalizePath, type Plugin } from "obsidian";
import type { Journal, Move } from "../app/ports";
import { readSettings, writeSettings, DEFAULTS, type ReadSettings, type Settings } from "../core/settings";
import { inTime, messageOf } from "./patience";

const NOTHING: ReadSettings = { settings: DEFAULTS, unknown: {}, newer: false, problems: [] };
const keptName = (nth: number): string => (nth === 0 ? "data.broken.json" : `data.broken ${nth}.json`);

/** The key of a talk that is being moved; there only while it is. */
const MOVING = "moving";

function readMove(saved: unknown): Move | null {
  if (typeof saved !== "object" || saved === null) return null;
  const { from, to } = saved as { readonly from?: unknown; readonly to?: unknown };
  return typeof from === "string" && typeof to === "string" ? { from, to } : null;
}

export class SavedSettings implements Journal {
  private read: ReadSettings = NOTHING;
  /** True while data.json holds what is no JSON: it is set aside before the first write. */
  private broken = false;
  private loaded = false;
  private saving: Promise<void> = Promise.resolve();
  private moving: Move | null = null;
  private left: Move | null = null;
  private readonly watchers = new Set<() => void>();

  /** `say` gets one sentence for each thing that could not be used. */
  constructor(private readonly plugin: Plugin, private readonly say: (sentence: string) => void) {}

  get(): Settings {
    return this.read.settings;
  }

  /** Reads data.json, at the start and when it was changed from outside. */
  async load(): Promise<void> {
    try {
      const { unknown, ...read } = readSettings(await this.plugin.loadData());
      const { [MOVING]: moving, ...rest } = unknown;
      this.read = { ...read, unknown: rest };
      if (!this.loaded) this.left = readMove(moving);
      this.broken = false;
    } catch (error) {
      this.broken = true;
      this.loaded = true;
      this.say(`Conference notes can't read its settings and uses the last good ones: ${messageOf(error)}`);
      return;
    }
    this.loaded = true;
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
      await this.save();
    } catch (error) {
      this.say(`The settings of Conference notes could not be saved: ${messageOf(error)}`);
    }
  }

  async begin(move: Move): Promise<void> {
    this.moving = move;
    try {
      await this.save();
    } catch (error) {
      this.moving = null;
      throw error;
    }
  }

  async end(): Promise<void> {
    this.moving = null;
    await this.save();
  }

  interrupted(): Move | null {
    const { left } = this;
    this.left = null;
    return left;
  }

  /** Calls back after each change until the returned function is called. */
  watch(watcher: () => void): () => void {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }

  private tell(): void {
    for (const watcher of this.watchers) watcher();
  }

  /** One save after the other, each of what is to be saved by then. */
  private save(): Promise<void> {
    const write = async (): Promise<boolean> => {
      if (this.broken) await this.setAside();
      const { settings, unknown } = this.read;
      await this.plugin.saveData({ ...writeSettings(settings, unknown), ...(this.moving ? { [MOVING]: this.moving } : {}) });
      this.broken = false;
      return true;
    };
    const turn = this.saving.then(async () => {
      if (!(await inTime(write, () => false))) throw new Error("the vault did not answer in time");
    });
    // Whoever asked hears of a failure; the next save has its turn all the same.
    this.saving = turn.catch(() => undefined);
    return turn;
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
