// The data half of the host with panes that are a buffer and nothing else: fast enough for many thousand interleavings of src/host.
// Every call of the vault waits for its turn before and after its effect. The app itself is perfect here: buffers take over what
// happens on the disk at once and merge it without loss, and a save writes the buffer of its very moment.
import type { App, TFile } from "obsidian";
import { ManualClock } from "./host/clock";
import { Disk } from "./host/disk";
import { Faults } from "./host/faults";
import { MarkdownView } from "./host/markdown-view";
import { Vault } from "./host/vault";
import { mergeLines } from "./merge-lines";

const lf = (text: string): string => text.split(/\r\n?|\n/u).join("\n");

/** Lets something else happen first. */
export type Delay = (label: string) => Promise<unknown>;

class SlowFaults extends Faults {
  constructor(private readonly delay: Delay) {
    super();
  }

  override async run<T>(call: string, effect: () => T | Promise<T>): Promise<T> {
    await this.delay(`${call} begins`);
    const answer = await super.run(call, effect);
    await this.delay(`${call} answers`);
    return answer;
  }
}

export interface Pane {
  readonly view: object;
  readonly file: TFile;
  mode: "source" | "preview";
  buffer: string;
  saved: string;
  isDirty: boolean;
  type: (text: string) => void;
  save: () => Promise<void>;
}

export class SlimApp {
  readonly disk = new Disk(new ManualClock());
  readonly vault: Vault;
  readonly panes: Pane[] = [];
  /** Writes that went to the disk although an editor held unsaved typing. */
  readonly violations: string[] = [];
  readonly app: App;

  constructor(files: Readonly<Record<string, string>>, delay: Delay) {
    for (const [path, text] of Object.entries(files)) this.disk.write(path, text);
    this.vault = new Vault(this.disk, new SlowFaults(delay));
    this.vault.on("modify", (file: TFile) => this.takeOver(file));
    this.vault.on("delete", (file: TFile) => this.panes.splice(0, this.panes.length, ...this.panes.filter((pane) => pane.file !== file)));
    this.app = { vault: this.guarded(), workspace: this.workspace(), fileManager: {} } as unknown as App;
  }

  open(file: TFile, mode: Pane["mode"]): Pane {
    // Panes of one note show one text, saved or not.
    const [there] = this.panesOf(file);
    const text = lf(this.disk.file(file.path)?.text ?? "");
    const pane: Pane = {
      view: {}, file, mode, buffer: there?.buffer ?? text, saved: there?.saved ?? text, isDirty: false,
      type: (next) => {
        for (const each of this.panesOf(file)) each.buffer = next;
        pane.isDirty = true;
      },
      save: () => this.save(pane),
    };
    Object.assign(pane, { view: this.viewOf(pane) });
    this.panes.push(pane);
    return pane;
  }

  panesOf(file: TFile): readonly Pane[] {
    return this.panes.filter((pane) => pane.file === file);
  }

  outside(path: string, change: (text: string) => string): void {
    const text = this.disk.file(path)?.text;
    if (text === undefined) return;
    this.disk.write(path, change(text));
    const file = this.vault.getFileByPath(path);
    if (file) this.takeOver(file);
  }

  private async save(pane: Pane): Promise<void> {
    if (!pane.isDirty) return;
    const save = (data: string): string => {
      // A pane that was closed when its file went writes into no other file of that name.
      if (!this.panes.includes(pane)) return data;
      for (const each of this.panesOf(pane.file)) Object.assign(each, { isDirty: false, saved: each.buffer });
      return pane.buffer;
    };
    if (this.vault.getFileByPath(pane.file.path) === pane.file) await Vault.prototype.process.call(this.vault, pane.file, save).catch(() => "");
  }

  private takeOver(file: TFile): void {
    const text = lf(this.disk.file(file.path)?.text ?? "");
    for (const pane of this.panesOf(file)) {
      pane.buffer = this.panesOf(file).some((each) => each.isDirty) ? mergeLines(pane.saved, pane.buffer, text) : text;
      pane.saved = text;
    }
  }

  private viewOf(pane: Pane): object {
    const at = (offset: number): { line: number; ch: number } => ({ line: 0, ch: offset });
    const editor = {
      getValue: () => pane.buffer, offsetToPos: at, setCursor: () => undefined, scrollIntoView: () => undefined,
      transaction: ({ changes }: { changes: readonly { from: { ch: number }; to: { ch: number }; text: string }[] }) => {
        for (const { from, to, text } of changes) pane.type(pane.buffer.slice(0, from.ch) + text + pane.buffer.slice(to.ch));
      },
    };
    const own = { file: pane.file, editor, getMode: () => pane.mode, getViewData: () => pane.buffer, save: pane.save };
    return Object.create(MarkdownView.prototype, Object.fromEntries(Object.entries(own).map(([key, value]) => [key, { value }]))) as object;
  }

  private workspace(): object {
    const leaves = (): { view: object }[] => this.panes.map(({ view }) => ({ view }));
    return { getLeavesOfType: leaves, getActiveViewOfType: () => null, iterateAllLeaves: (visit: (leaf: { view: object }) => unknown) => leaves().forEach(visit) };
  }

  /** The vault as the plugin has it: what it writes is watched. */
  private guarded(): Vault {
    const check = (file: TFile): void => {
      if (this.panesOf(file).some((pane) => pane.mode === "source" && pane.isDirty)) this.violations.push(file.path);
    };
    const watched = {
      process: (file: TFile, change: (data: string) => string) => this.vault.process(file, (data) => {
        const next = change(data);
        check(file);
        return next;
      }),
      modify: (file: TFile, data: string) => {
        check(file);
        return this.vault.modify(file, data);
      },
    };
    return new Proxy(this.vault, {
      get: (vault, key) => {
        const value: unknown = Object.hasOwn(watched, key) ? watched[key as keyof typeof watched] : Reflect.get(vault, key);
        return typeof value === "function" ? (value as (...args: unknown[]) => unknown).bind(vault) : value;
      },
    });
  }
}
