// The vault: a tree of files over the disk, refusing what the app refuses. Each write is serialised per file.
import type * as Api from "obsidian";
import { makeAdapter } from "./adapter";
import type { Disk } from "./disk";
import { Events } from "./events";
import type { Faults } from "./faults";
import { TAbstractFile, TFile, TFolder } from "./files";
import { checkPath, folderOf } from "./paths";
import { Queues } from "./queues";
import { VaultTree } from "./vault-tree";

const decode = (data: ArrayBuffer): string => new TextDecoder("utf-8", { ignoreBOM: true }).decode(data);
const encode = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer;

export class Vault extends Events implements Api.Vault {
  readonly configDir = ".obsidian";
  readonly adapter: Api.DataAdapter;
  readonly tree: VaultTree;
  private readonly queues = new Queues();

  constructor(private readonly disk: Disk, private readonly faults: Faults) {
    super();
    this.adapter = makeAdapter(disk, faults, (path) => this.noticeOutside(path));
    this.tree = new VaultTree(this);
    for (const path of disk.paths()) this.show(path);
  }

  getName(): string { return "Sample vault"; }
  getRoot(): TFolder { return this.tree.root; }
  getAbstractFileByPath(path: string): TAbstractFile | null { return this.tree.get(path); }
  getAllLoadedFiles(): TAbstractFile[] { return this.tree.all(); }
  getFiles(): TFile[] { return this.tree.all().filter((file) => file instanceof TFile); }
  getMarkdownFiles(): TFile[] { return this.getFiles().filter((file) => file.extension === "md"); }
  getResourcePath(file: Api.TFile): string { return this.adapter.getResourcePath(file.path); }

  getFileByPath(path: string): TFile | null {
    const file = this.tree.get(path);
    return file instanceof TFile ? file : null;
  }

  getFolderByPath(path: string): TFolder | null {
    const folder = this.tree.get(path);
    return folder instanceof TFolder ? folder : null;
  }

  getAllFolders(includeRoot = true): TFolder[] {
    return this.tree.all().filter((file) => file instanceof TFolder).filter((folder) => includeRoot || !folder.isRoot());
  }

  static recurseChildren(root: Api.TFolder, visit: (file: Api.TAbstractFile) => unknown): void {
    visit(root);
    for (const child of root.children) {
      if (child instanceof TFolder) Vault.recurseChildren(child, visit);
      else visit(child);
    }
  }

  create(path: string, data: string, options?: Api.DataWriteOptions): Promise<TFile> {
    return this.faults.run("vault.create", () => {
      this.checkFree(path);
      this.disk.write(path, data, options);
      return this.appear(path) as TFile;
    });
  }

  createBinary(path: string, data: ArrayBuffer, options?: Api.DataWriteOptions): Promise<TFile> {
    return this.create(path, decode(data), options);
  }

  createFolder(path: string): Promise<TFolder> {
    return this.faults.run("vault.createFolder", () => {
      checkPath(path);
      if (this.disk.sameAs(path) !== null) throw new Error("Folder already exists.");
      this.disk.mkdirs(path);
      for (const folder of path.split("/").map((_, at, parts) => parts.slice(0, at + 1).join("/"))) if (!this.tree.get(folder)) this.appear(folder);
      return this.tree.get(path) as TFolder;
    });
  }

  read(file: Api.TFile): Promise<string> {
    return this.faults.run("vault.read", () => this.textOf(file));
  }

  cachedRead(file: Api.TFile): Promise<string> {
    return this.faults.run("vault.cachedRead", () => this.textOf(file));
  }

  async readBinary(file: Api.TFile): Promise<ArrayBuffer> {
    return encode(await this.read(file));
  }

  modify(file: Api.TFile, data: string, options?: Api.DataWriteOptions): Promise<void> {
    return this.queues.run(file.path, () => this.faults.run("vault.modify", () => this.write(file, data, options)));
  }

  modifyBinary(file: Api.TFile, data: ArrayBuffer, options?: Api.DataWriteOptions): Promise<void> {
    return this.modify(file, decode(data), options);
  }

  append(file: Api.TFile, data: string, options?: Api.DataWriteOptions): Promise<void> {
    return this.queues.run(file.path, () => this.faults.run("vault.append", () => this.write(file, this.textOf(file) + data, options)));
  }

  appendBinary(file: Api.TFile, data: ArrayBuffer, options?: Api.DataWriteOptions): Promise<void> {
    return this.append(file, decode(data), options);
  }

  /** One read and one write that no other write comes between. A text equal to the old one is written all the same: the typings promise no more. */
  process(file: Api.TFile, change: (data: string) => string, options?: Api.DataWriteOptions): Promise<string> {
    return this.queues.run(file.path, () => this.faults.run("vault.process", () => {
      const next: unknown = change(this.textOf(file));
      if (typeof next !== "string") throw new TypeError("Vault.process: the callback must answer with a string, and not with a promise");
      this.write(file, next, options);
      return next;
    }));
  }

  rename(file: Api.TAbstractFile, newPath: string): Promise<void> {
    return this.faults.run("vault.rename", () => {
      checkPath(newPath);
      const there = this.disk.sameAs(newPath);
      if (there !== null && there !== file.path) throw new Error("Destination file already exists!");
      this.checkFolder(newPath);
      this.disk.move(file.path, newPath);
      for (const [moved, from] of this.tree.move(file, newPath)) this.trigger("rename", moved, from);
    });
  }

  delete(file: Api.TAbstractFile, force = false): Promise<void> {
    return this.faults.run("vault.delete", () => {
      if (file instanceof TFolder && file.children.length > 0 && !force) throw new Error("Folder is not empty.");
      this.vanish(file);
    });
  }

  trash(file: Api.TAbstractFile, system: boolean): Promise<void> {
    return this.faults.run("vault.trash", () => {
      if (!system) for (const path of [file.path, ...this.disk.below(file.path)]) {
        const entry = this.disk.file(path);
        if (entry) this.disk.write(`.trash/${path}`, entry.text);
      }
      this.vanish(file);
    });
  }

  async copy<T extends Api.TAbstractFile>(file: T, newPath: string): Promise<T> {
    if (!(file instanceof TFile)) throw new Error("host: Vault.copy copies files only");
    return (await this.create(newPath, this.textOf(file))) as unknown as T;
  }

  /** What another program did at a path: the app hears of it as if it had done it itself. */
  noticeOutside(path: string): void {
    const known = this.tree.get(path);
    const entry = this.disk.get(path);
    if (!entry && known) this.vanish(known);
    else if (entry && !known && this.isShown(path)) for (const part of path.split("/").map((_, at, parts) => parts.slice(0, at + 1).join("/"))) {
      if (!this.tree.get(part)) this.appear(part);
    } else if (entry?.kind === "file" && known instanceof TFile && (entry.mtime !== known.stat.mtime || entry.size !== known.stat.size)) this.touch(known);
  }

  private textOf(file: Api.TAbstractFile): string {
    const entry = this.disk.file(file.path);
    if (!entry) throw new Error(`ENOENT: no such file or directory, open '${file.path}'`);
    return entry.text;
  }

  /** With the old time passed on and as many bytes as before, the app does not see that a file changed. */
  private write(file: Api.TFile, data: string, options?: Api.DataWriteOptions): void {
    this.textOf(file);
    const before = file.stat;
    const { mtime, size } = this.disk.write(file.path, data, options);
    if (options?.mtime === before.mtime && size === before.size && mtime === before.mtime) return;
    this.touch(file);
  }

  private touch(file: TFile): void {
    file.stat = this.tree.statOf(this.disk.file(file.path));
    this.trigger("modify", file);
  }

  private isShown(path: string): boolean {
    return path.split("/").every((part) => !part.startsWith("."));
  }

  private show(path: string): TAbstractFile | null {
    const entry = this.disk.get(path);
    return entry && this.isShown(path) ? this.tree.add(path, entry) : null;
  }

  private appear(path: string): TAbstractFile {
    const file = this.show(path);
    if (!file) throw new Error(`Invalid path: ${path}`);
    this.trigger("create", file);
    return file;
  }

  private vanish(file: TAbstractFile): void {
    this.disk.remove(file.path);
    for (const gone of this.tree.remove(file)) this.trigger("delete", gone);
  }

  private checkFree(path: string): void {
    checkPath(path);
    if (this.disk.sameAs(path) !== null) throw new Error("File already exists.");
    this.checkFolder(path);
  }

  private checkFolder(path: string): void {
    const folder = folderOf(path);
    if (folder !== "/" && this.disk.get(folder)?.kind !== "folder") throw new Error(`ENOENT: no such file or directory, open '${path}'`);
  }
}
