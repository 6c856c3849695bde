// Making notes: the only place that creates a file of the vault. It never overwrites, and nothing gets out of the vault or into the app's own folder.
import { normalizePath, type App, type TFolder } from "obsidian";
import type { Made, NewNote } from "../app/ports";
import type { Refusal } from "../core/model";
import { err, ok, type Result } from "../core/result";
import { freePath, safeFileName } from "../core/template/file-name";
import { inTime, messageOf, type Turn } from "./patience";

const MOST_TRIES = 1000;

/** Paths that one of the platforms takes for the same file. */
const folded = (path: string): string => path.normalize("NFC").toLowerCase();

const isExisting = (error: unknown): boolean => /already exists/iu.test(messageOf(error));

/** Why a folder is no place for notes, or null. `\` counts as `/`, as it does on Windows. */
function badFolder(app: App, folder: string): string | null {
  if (/^(?:[\\/].|[a-z]:)/isu.test(folder)) return "it does not lead into the vault";
  const path = normalizePath(folder);
  if (path === "/") return null;
  const parts = path.split("/");
  if (parts.some((part) => part === "." || part === "..")) return "it leads out of its folder";
  if (parts.some((part) => part.startsWith("."))) return "hidden folders and notes are not shown";
  if (`${folded(path)}/`.startsWith(`${folded(normalizePath(app.vault.configDir))}/`)) return "it is the app's own folder";
  return null;
}

/** What stands in a folder under a name, or one that only case or Unicode form tells apart. */
const childOf = (folder: TFolder, name: string): TFolder["children"][number] | undefined =>
  folder.children.find((child) => child.name === name) ?? folder.children.find((child) => folded(child.name) === folded(name));

/** How a folder is written in this vault as far as it exists, with the rest of its path as it was asked for. */
function asInVault(app: App, path: string): { readonly home: TFolder; readonly missing: readonly string[] } {
  let home = app.vault.getRoot();
  const parts = path === "/" ? [] : path.split("/");
  for (const [depth, part] of parts.entries()) {
    const child = childOf(home, part);
    const next = child && app.vault.getFolderByPath(child.path);
    if (!next) return { home, missing: parts.slice(depth) };
    home = next;
  }
  return { home, missing: [] };
}

/** True for a path of the folder under which something stands, or something that only case or Unicode form tells apart. */
function takenIn(folder: TFolder | null): (path: string) => boolean {
  const names = new Set((folder?.children ?? []).map((child) => folded(child.path)));
  return (path) => names.has(folded(path));
}

const joined = (folder: string, rest: readonly string[]): string => [...(folder === "/" ? [] : [folder]), ...rest].join("/");

/** The folder as a path, made if it is missing; it may be there without the app knowing it yet. */
async function makeFolder(app: App, wanted: string): Promise<Result<string, Refusal>> {
  const { home, missing } = asInVault(app, normalizePath(wanted));
  let path = home.path;
  for (const [depth, part] of missing.entries()) {
    if (safeFileName(part) !== part) return err({ kind: "bad name", name: wanted, reason: `${part} can't be a folder on every device` });
    if (depth === 0 && childOf(home, part)) return err({ kind: "bad name", name: wanted, reason: `${part} is a file` });
    path = joined(path, [part]);
    try {
      await app.vault.createFolder(path);
    } catch (error) {
      if ((await app.vault.adapter.stat(path))?.type !== "folder") return err({ kind: "bad name", name: path, reason: messageOf(error) });
    }
  }
  return ok(path);
}

/** Where a note of this name would be made, as far as the app knows the vault. */
export function freePathIn(app: App, wanted: string, name: string): Result<string, Refusal> {
  const reason = badFolder(app, wanted);
  if (reason !== null) return err({ kind: "bad name", name: wanted, reason });
  const { home, missing } = asInVault(app, normalizePath(wanted));
  const folder = joined(home.path, missing);
  const path = freePath(folder, safeFileName(name), takenIn(missing.length === 0 ? home : null));
  return path === null ? err({ kind: "name taken", path: joined(folder, [`${safeFileName(name)}.md`]) }) : ok(path);
}

/** What the note says now; null if that can't be read. */
async function readBack(app: App, path: string): Promise<string | null> {
  const file = app.vault.getFileByPath(path);
  try {
    return file && (await app.vault.read(file));
  } catch {
    // The note is made; what its text is stays unknown, and whoever needs to know is told so by the null.
    return null;
  }
}

/** One try at one path: made, or null if something stands there, or why it can't be made. */
async function tryPath(app: App, path: string, text: string): Promise<Result<Made, Refusal> | null> {
  try {
    const { path: made } = await app.vault.create(path, text);
    return ok({ path: made, text: await readBack(app, made) });
  } catch (error) {
    if (isExisting(error)) return null;
    // Nothing stood there a moment ago: if our text does now, the call failed after its work.
    if ((await readBack(app, path)) === text) return ok({ path, text });
    return err({ kind: "bad name", name: path, reason: messageOf(error) });
  }
}

async function makeNote(app: App, { folder, name, text, announce }: NewNote, turn: Turn): Promise<Result<Made, Refusal>> {
  const reason = badFolder(app, folder);
  if (reason !== null) return err({ kind: "bad name", name: folder, reason });
  const home = await makeFolder(app, folder);
  if (!home.ok) return home;
  const refused = new Set<string>();
  for (let tries = 0; tries < MOST_TRIES && !turn.over; tries++) {
    const taken = takenIn(app.vault.getFolderByPath(home.value));
    const path = freePath(home.value, safeFileName(name), (candidate) => refused.has(candidate) || taken(candidate));
    if (path === null) break;
    refused.add(path);
    if (await app.vault.adapter.exists(path)) continue;
    await announce?.(path);
    if (turn.over) break;
    const made = await tryPath(app, path, text);
    if (made) return made;
  }
  return err({ kind: "name taken", path: joined(home.value, [`${safeFileName(name)}.md`]) });
}

/** Makes a note under the first name that is free, on a disk that tells no case or Unicode forms apart too. */
export function createNote(app: App, note: NewNote): Promise<Result<Made, Refusal>> {
  const path = joined(normalizePath(note.folder), [`${safeFileName(note.name)}.md`]);
  const work = async (turn: Turn): Promise<Result<Made, Refusal>> => {
    try {
      return await makeNote(app, note, turn);
    } catch (error) {
      return err({ kind: "unreadable", path, reason: messageOf(error) });
    }
  };
  return inTime(work, () => err({ kind: "no answer", path, late: true }));
}

/** To the trash, if the note still says exactly this. */
export function discardNote(app: App, path: string, text: string): Promise<boolean> {
  const work = async (turn: Turn): Promise<boolean> => {
    const file = app.vault.getFileByPath(path);
    if (!file || (await app.vault.read(file)) !== text || turn.over) return false;
    await app.fileManager.trashFile(file);
    return true;
  };
  return inTime(work, () => false).catch(() => false);
}
