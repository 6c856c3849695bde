// The disk as plugins reach it past the vault: hidden folders are here too.
import type * as Api from "obsidian";
import type { Disk } from "./disk";
import type { Faults } from "./faults";
import { folderOf, normalizePath } from "./paths";

const decode = (data: ArrayBuffer): string => new TextDecoder("utf-8", { ignoreBOM: true }).decode(data);

/** `changed` hears of every path that was written, made or removed. */
export function makeAdapter(disk: Disk, faults: Faults, changed: (path: string) => void): Api.DataAdapter {
  const run = <T>(call: string, effect: () => T): Promise<T> => faults.run(`adapter.${call}`, effect);
  const textOf = (path: string): string => {
    const entry = disk.file(normalizePath(path));
    if (!entry) throw new Error(`ENOENT: no such file or directory, open '${path}'`);
    return entry.text;
  };
  const write = (path: string, text: string, options?: Api.DataWriteOptions): void => {
    const folder = folderOf(path);
    if (folder !== "/" && disk.get(folder)?.kind !== "folder") throw new Error(`ENOENT: no such file or directory, open '${path}'`);
    disk.write(path, text, options);
    changed(path);
  };
  const remove = (path: string): void => {
    if (!disk.get(path)) throw new Error(`ENOENT: no such file or directory, unlink '${path}'`);
    disk.remove(path);
    changed(path);
  };
  const adapter: Api.DataAdapter = {
    getName: () => "Sample vault",
    exists: (path, sensitive) => run("exists", () => path === "/" || (sensitive ? disk.get(path) !== null : disk.sameAs(path) !== null)),
    stat: (path) => run("stat", () => {
      const entry = disk.get(path);
      if (!entry) return null;
      return entry.kind === "file" ? { type: "file" as const, ctime: entry.ctime, mtime: entry.mtime, size: entry.size } : { type: "folder" as const, ctime: 0, mtime: 0, size: 0 };
    }),
    list: (folder) => run("list", () => {
      const here = disk.paths().filter((path) => folderOf(path) === normalizePath(folder));
      return { files: here.filter((path) => disk.file(path)), folders: here.filter((path) => !disk.file(path)) };
    }),
    read: (path) => run("read", () => textOf(path)),
    readBinary: (path) => run("readBinary", () => new TextEncoder().encode(textOf(path)).buffer),
    write: (path, data, options) => run("write", () => write(path, data, options)),
    writeBinary: (path, data, options) => run("writeBinary", () => write(path, decode(data), options)),
    append: (path, data, options) => run("append", () => write(path, (disk.file(path)?.text ?? "") + data, options)),
    appendBinary: (path, data, options) => run("appendBinary", () => write(path, (disk.file(path)?.text ?? "") + decode(data), options)),
    process: (path, change, options) => run("process", () => {
      const next = change(textOf(path));
      write(path, next, options);
      return next;
    }),
    getResourcePath: (path) => `app://local/${path}`,
    mkdir: (path) => run("mkdir", () => {
      disk.mkdirs(normalizePath(path));
      changed(path);
    }),
    trashSystem: (path) => run("trashSystem", () => {
      remove(path);
      return true;
    }),
    trashLocal: (path) => run("trashLocal", () => {
      const entry = disk.file(path);
      if (entry) disk.write(`.trash/${path}`, entry.text);
      remove(path);
    }),
    rmdir: (path, recursive) => run("rmdir", () => {
      if (!recursive && disk.below(path).length > 0) throw new Error(`ENOTEMPTY: directory not empty, rmdir '${path}'`);
      remove(path);
    }),
    remove: (path) => run("remove", () => remove(path)),
    rename: (from, to) => run("rename", () => {
      if (disk.get(to)) throw new Error("Destination file already exists!");
      disk.move(from, to);
      changed(from);
      changed(to);
    }),
    copy: (from, to) => run("copy", () => {
      if (disk.get(to)) throw new Error("Destination file already exists!");
      write(to, textOf(from));
    }),
  };
  return adapter;
}
