// Views of a file. A text view holds a buffer of its own, which is saved two seconds after the last change.
import type * as Api from "obsidian";
import { environment } from "./environment";
import { endRef } from "./events";
import { problems } from "./problems";
import { ItemView } from "./view";

/** Documented at `TextFileView.requestSave`. */
export const SAVE_LATER = 2000;

export abstract class FileView extends ItemView {
  allowNoFile = false;
  file: Api.TFile | null = null;
  override navigation = true;

  override getDisplayText(): string { return this.file?.basename ?? ""; }

  override onload(): void {
    super.onload();
    const { vault } = this.app;
    const refs = [
      vault.on("rename", (file) => {
        if (file === this.file) problems.guard(() => this.onRename(file as Api.TFile));
      }),
      vault.on("delete", (file) => {
        if (file === this.file) this.leaf.detach();
      }),
    ];
    for (const ref of refs) this.register(() => endRef(ref));
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), ...(this.file ? { file: this.file.path } : {}) };
  }

  override async setState(state: unknown, result: Api.ViewStateResult): Promise<void> {
    await super.setState(state, result);
    const path = (state as { readonly file?: unknown } | null)?.file;
    const file = typeof path === "string" ? this.app.vault.getFileByPath(path) : null;
    if (file && file !== this.file) await this.loadFile(file);
  }

  async loadFile(file: Api.TFile | null): Promise<void> {
    if (this.file) await this.onUnloadFile(this.file);
    this.file = file;
    if (file) await this.onLoadFile(file);
    this.titleEl.setText(this.getDisplayText());
  }

  override async close(): Promise<void> {
    if (this.file) await this.onUnloadFile(this.file);
    await super.close();
  }

  async onLoadFile(_file: Api.TFile): Promise<void> { return Promise.resolve(); }
  async onUnloadFile(_file: Api.TFile): Promise<void> { return Promise.resolve(); }

  async onRename(_file: Api.TFile): Promise<void> {
    this.titleEl.setText(this.getDisplayText());
    (this.leaf as unknown as { showTab(): void }).showTab();
    return Promise.resolve();
  }

  canAcceptExtension(_extension: string): boolean { return false; }
}

export abstract class EditableFileView extends FileView {}

export abstract class TextFileView extends EditableFileView {
  data = "";
  /** The text as it was last read from or written to the disk. */
  protected saved = "";
  private dirty = false;
  private timer: number | null = null;

  override onload(): void {
    super.onload();
    const ref = this.app.vault.on("modify", (file) => {
      if (file === this.file) problems.guard(() => this.changedOutside());
    });
    this.register(() => endRef(ref));
  }

  get isDirty(): boolean { return this.dirty; }

  requestSave = (): void => {
    const { clock } = environment();
    this.dirty = true;
    if (this.timer !== null) clock.clearTimeout(this.timer);
    this.timer = clock.setTimeout(() => problems.guard(() => this.save()), SAVE_LATER);
  };

  override async onLoadFile(file: Api.TFile): Promise<void> {
    this.saved = await this.app.vault.read(file);
    this.dirty = false;
    this.data = this.saved;
    this.setViewData(this.saved, true);
  }

  override async onUnloadFile(): Promise<void> {
    await this.save(true);
  }

  /** Writes the buffer if it differs from what was saved. */
  async save(clear = false): Promise<void> {
    if (this.timer !== null) environment().clock.clearTimeout(this.timer);
    this.timer = null;
    const { file } = this;
    if (file && this.dirty) {
      this.dirty = false;
      this.data = this.getViewData();
      this.saved = this.data;
      // A note that was deleted below its view is not written again.
      if (this.app.vault.getAbstractFileByPath(file.path) === file) await this.app.vault.modify(file, this.data);
    }
    if (clear) this.clear();
  }

  /** The disk changed below the buffer: a clean buffer takes it over, a dirty one is merged. */
  private async changedOutside(): Promise<void> {
    if (!this.file) return;
    const text = await this.app.vault.read(this.file);
    if (text === this.saved) return;
    const before = this.saved;
    this.saved = text;
    const next = this.dirty ? mergeTexts(before, this.getViewData(), text) : text;
    this.data = next;
    this.setViewData(next, false);
  }

  abstract getViewData(): string;
  abstract setViewData(data: string, clear: boolean): void;
  abstract clear(): void;
}

interface Change {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

function changeOf(before: string, after: string): Change {
  let from = 0;
  while (from < before.length && from < after.length && before[from] === after[from]) from += 1;
  let end = 0;
  while (end < before.length - from && end < after.length - from && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return { from, to: before.length - end, insert: after.slice(from, after.length - end) };
}

/**
 * Two changes of one text. The app merges them fuzzily; here both are kept where they lie apart,
 * and the buffer's wins where they touch, which is the worse of what the app may do.
 */
export function mergeTexts(base: string, buffer: string, disk: string): string {
  const [ours, theirs] = [changeOf(base, buffer), changeOf(base, disk)];
  if (theirs.to < ours.from) return buffer.slice(0, theirs.from) + theirs.insert + buffer.slice(theirs.to);
  const shift = ours.insert.length - (ours.to - ours.from);
  if (theirs.from > ours.to) return buffer.slice(0, theirs.from + shift) + theirs.insert + buffer.slice(theirs.to + shift);
  return buffer;
}
