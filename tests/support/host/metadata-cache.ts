// What the notes say of themselves, parsed after the write and never inside it: `changed` comes later, and a rename fires none.
import type * as Api from "obsidian";
import type { Clock } from "./clock";
import type { Disk } from "./disk";
import { Events } from "./events";
import { TFile } from "./files";
import { getLinkpath, resolveLinkpath } from "./links";
import { nameOf } from "./paths";
import { parseMetadata } from "./parse-metadata";
import type { Vault } from "./vault";

/** How long after a write the app is taken to parse. */
const PARSE_LATER = 50;

export class MetadataCache extends Events implements Api.MetadataCache {
  resolvedLinks: Record<string, Record<string, number>> = {};
  unresolvedLinks: Record<string, Record<string, number>> = {};
  private readonly caches = new Map<string, Api.CachedMetadata>();
  private readonly waiting = new Set<TFile>();
  private timer: number | null = null;

  constructor(private readonly vault: Vault, private readonly disk: Disk, private readonly clock: Clock) {
    super();
    vault.on("create", (file: Api.TAbstractFile) => this.later(file));
    vault.on("modify", (file: Api.TAbstractFile) => this.later(file));
    vault.on("delete", (file: Api.TAbstractFile) => this.gone(file));
    vault.on("rename", (file: Api.TAbstractFile, from: string) => this.moved(file, from));
  }

  /** Takes in what the app had saved of all notes when it was closed. */
  loadSaved(): void {
    for (const file of this.vault.getMarkdownFiles()) this.caches.set(file.path, parseMetadata(this.textOf(file)));
    for (const file of this.vault.getMarkdownFiles()) this.resolveLinks(file);
  }

  /** Parses everything that is not known yet, as after the start: `changed` for each, then `resolved`. */
  parseUnknown(): void {
    for (const file of this.vault.getMarkdownFiles()) if (!this.caches.has(file.path)) this.waiting.add(file);
    this.runLater(0);
  }

  getFileCache(file: Api.TFile): Api.CachedMetadata | null { return this.getCache(file.path); }
  getCache(path: string): Api.CachedMetadata | null { return this.caches.get(path) ?? null; }

  getFirstLinkpathDest(linkpath: string, sourcePath: string): TFile | null {
    const path = resolveLinkpath(getLinkpath(linkpath), sourcePath, this.vault.getFiles().map((file) => file.path));
    return path === null ? null : this.vault.getFileByPath(path);
  }

  fileToLinktext(file: Api.TFile, _sourcePath: string, omitMdExtension = true): string {
    const bare = (path: string): string => (omitMdExtension && path.endsWith(".md") ? path.slice(0, -3) : path);
    const name = nameOf(file.path).toLowerCase();
    const alone = this.vault.getFiles().filter((other) => nameOf(other.path).toLowerCase() === name).length < 2;
    return bare(alone ? file.name : file.path);
  }

  private textOf(file: TFile): string {
    return this.disk.file(file.path)?.text ?? "";
  }

  private later(file: Api.TAbstractFile): void {
    if (!(file instanceof TFile) || file.extension !== "md") return;
    this.waiting.add(file);
    this.runLater(PARSE_LATER);
  }

  private runLater(ms: number): void {
    this.timer ??= this.clock.setTimeout(() => this.run(), ms);
  }

  private run(): void {
    this.timer = null;
    const files = [...this.waiting].filter((file) => this.vault.getFileByPath(file.path) === file);
    this.waiting.clear();
    for (const file of files) {
      const text = this.textOf(file);
      const cache = parseMetadata(text);
      this.caches.set(file.path, cache);
      this.trigger("changed", file, text, cache);
    }
    for (const file of files) {
      this.resolveLinks(file);
      this.trigger("resolve", file);
    }
    if (this.waiting.size === 0) this.trigger("resolved");
  }

  private gone(file: Api.TAbstractFile): void {
    if (!(file instanceof TFile)) return;
    const before = this.caches.get(file.path) ?? null;
    this.caches.delete(file.path);
    this.waiting.delete(file);
    this.resolvedLinks = without(this.resolvedLinks, file.path);
    this.unresolvedLinks = without(this.unresolvedLinks, file.path);
    this.clock.setTimeout(() => this.trigger("deleted", file, before), 0);
  }

  private moved(file: Api.TAbstractFile, from: string): void {
    const cache = this.caches.get(from);
    if (!cache) return;
    this.caches.delete(from);
    this.caches.set(file.path, cache);
    this.resolvedLinks = { ...without(this.resolvedLinks, from), [file.path]: this.resolvedLinks[from] ?? {} };
  }

  private resolveLinks(file: TFile): void {
    const cache = this.caches.get(file.path);
    const found: Record<string, number> = {};
    const lost: Record<string, number> = {};
    for (const { link } of [...(cache?.links ?? []), ...(cache?.embeds ?? []), ...(cache?.frontmatterLinks ?? [])]) {
      const target = this.getFirstLinkpathDest(link, file.path);
      if (target) found[target.path] = (found[target.path] ?? 0) + 1;
      else lost[link] = (lost[link] ?? 0) + 1;
    }
    this.resolvedLinks = { ...this.resolvedLinks, [file.path]: found };
    this.unresolvedLinks = { ...this.unresolvedLinks, [file.path]: lost };
  }
}

const without = <V>(record: Readonly<Record<string, V>>, key: string): Record<string, V> => Object.fromEntries(Object.entries(record).filter(([other]) => other !== key));
