// The tree of files and folders by path.
import type * as Api from "obsidian";
import type { Entry, FileEntry } from "./disk";
import { TAbstractFile, TFile, TFolder } from "./files";
import { folderOf } from "./paths";

export class VaultTree {
  readonly root: TFolder;
  private readonly byPath = new Map<string, TAbstractFile>();

  constructor(private readonly vault: Api.Vault) {
    this.root = new TFolder(vault, "/");
    this.byPath.set("/", this.root);
  }

  get(path: string): TAbstractFile | null {
    return this.byPath.get(path) ?? null;
  }

  all(): TAbstractFile[] {
    return [...this.byPath.values()];
  }

  statOf(entry: FileEntry | null): Api.FileStats {
    return { ctime: entry?.ctime ?? 0, mtime: entry?.mtime ?? 0, size: entry?.size ?? 0 };
  }

  add(path: string, entry: Entry): TAbstractFile {
    const file = entry.kind === "file" ? new TFile(this.vault, path, this.statOf(entry)) : new TFolder(this.vault, path);
    this.hang(file);
    return file;
  }

  /** Takes a file, or a folder with all below it, out; the deepest first. */
  remove(file: TAbstractFile): readonly TAbstractFile[] {
    const gone = file instanceof TFolder ? [...file.children].flatMap((child) => this.remove(child)) : [];
    this.byPath.delete(file.path);
    if (file.parent) file.parent.children = file.parent.children.filter((child) => child !== file);
    return [...gone, file];
  }

  /** Moves it, and all below it; answers with each and the path it had. */
  move(file: TAbstractFile, to: string): readonly (readonly [TAbstractFile, string])[] {
    const from = file.path;
    const below = file instanceof TFolder ? [...file.children] : [];
    this.byPath.delete(from);
    if (file.parent) file.parent.children = file.parent.children.filter((child) => child !== file);
    file.path = to;
    this.hang(file);
    return [[file, from] as const, ...below.flatMap((child) => this.move(child, `${to}/${child.name}`))];
  }

  private hang(file: TAbstractFile): void {
    const folder = this.byPath.get(folderOf(file.path));
    if (!(folder instanceof TFolder)) throw new Error(`ENOENT: no such folder for '${file.path}'`);
    file.parent = folder;
    if (!folder.children.includes(file)) folder.children.push(file);
    this.byPath.set(file.path, file);
  }
}
