// The disk below the vault: what programs other than the app see. Text is kept as the bytes of its UTF-8 would give it back.
import type { Clock } from "./clock";
import { foldPath, folderOf } from "./paths";

export interface FileEntry {
  readonly kind: "file";
  readonly text: string;
  readonly ctime: number;
  readonly mtime: number;
  readonly size: number;
}

export type Entry = FileEntry | { readonly kind: "folder" };

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

export class Disk {
  private readonly entries = new Map<string, Entry>();
  private readonly folded = new Map<string, string>();

  constructor(private readonly clock: Clock) {}

  get(path: string): Entry | null {
    return this.entries.get(path) ?? null;
  }

  file(path: string): FileEntry | null {
    const entry = this.entries.get(path);
    return entry?.kind === "file" ? entry : null;
  }

  /** The path of what stands there on a disk that does not tell case or Unicode forms apart. */
  sameAs(path: string): string | null {
    return this.folded.get(foldPath(path)) ?? null;
  }

  /** All paths, in the order of the alphabet. */
  paths(): readonly string[] {
    return [...this.entries.keys()].sort();
  }

  below(folder: string): readonly string[] {
    return this.paths().filter((path) => path.startsWith(`${folder}/`));
  }

  /** Writes a file; missing folders are made. Times are the clock's unless they are given. */
  write(path: string, text: string, times: { readonly ctime?: number; readonly mtime?: number } = {}): FileEntry {
    this.mkdirs(folderOf(path));
    const bytes = encoder.encode(text);
    const before = this.file(path);
    const now = this.clock.now();
    const entry: FileEntry = { kind: "file", text: decoder.decode(bytes), ctime: times.ctime ?? before?.ctime ?? now, mtime: times.mtime ?? now, size: bytes.length };
    this.put(path, entry);
    return entry;
  }

  mkdirs(folder: string): void {
    if (folder === "/" || folder === "" || this.entries.has(folder)) return;
    this.mkdirs(folderOf(folder));
    this.put(folder, { kind: "folder" });
  }

  remove(path: string): void {
    for (const each of [path, ...this.below(path)]) {
      this.entries.delete(each);
      this.folded.delete(foldPath(each));
    }
  }

  move(from: string, to: string): void {
    const moved = [from, ...this.below(from)].map((path) => [path, this.entries.get(path)] as const);
    this.remove(from);
    this.mkdirs(folderOf(to));
    for (const [path, entry] of moved) if (entry) this.put(to + path.slice(from.length), entry);
  }

  private put(path: string, entry: Entry): void {
    this.entries.set(path, entry);
    this.folded.set(foldPath(path), path);
  }
}
