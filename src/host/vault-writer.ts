// Writing: one queue per file. An open editor gets one transaction, everything else `vault.process`; a refusal writes nothing.
// The change is a function of the text being written, so a stale copy can't be written. `mtime` is never passed.
import { normalizePath, type App, type Editor, type TFile } from "obsidian";
import type { VaultWriter } from "../app/ports";
import type { Edit, Refusal } from "../core/model";
import { err, ok, type Result } from "../core/result";
import { spliceOf } from "../core/write/change";
import { editorOf, flushViews } from "./open-editors";

type Change = (text: string) => Result<Edit, Refusal>;
type Answer = Result<Edit, Refusal>;

/** Thrown inside `process` so that nothing is written; what it was for is kept beside it. */
class Abort extends Error {}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function editBuffer(editor: Editor, change: Change): Answer {
  const text = editor.getValue();
  const answer = change(text);
  if (!answer.ok) return answer;
  const { text: next, cursor } = answer.value;
  if (next !== text) {
    const { from, to, insert } = spliceOf(text, next);
    editor.transaction({ changes: [{ from: editor.offsetToPos(from), to: editor.offsetToPos(to), text: insert }] });
  }
  if (cursor !== null) {
    const place = editor.offsetToPos(cursor);
    editor.setCursor(place);
    editor.scrollIntoView({ from: place, to: place }, true);
  }
  return answer;
}

async function editDisk(app: App, file: TFile, change: Change): Promise<Answer> {
  await flushViews(app, file);
  let answer: Answer = err({ kind: "file gone", path: file.path });
  try {
    await app.vault.process(file, (data) => {
      answer = change(data);
      if (!answer.ok || answer.value.text === data) throw new Abort();
      return answer.value.text;
    });
  } catch (error) {
    if (!(error instanceof Abort)) return err({ kind: "unreadable", path: file.path, reason: messageOf(error) });
  }
  return answer;
}

/**
 * An editor holds only \n. A saved note with other line ends and nothing unsaved is changed on the disk,
 * because a save out of the editor would convert all its line ends.
 */
async function isCleanWithReturns(app: App, file: TFile, editor: Editor): Promise<boolean> {
  const disk = await app.vault.read(file);
  return disk.includes("\r") && disk.split(/\r\n?|\n/u).join("\n") === editor.getValue();
}

async function editNote(app: App, path: string, change: Change): Promise<Answer> {
  const file = app.vault.getFileByPath(path);
  if (!file) return err({ kind: "file gone", path });
  const editor = editorOf(app, file);
  if (editor) {
    const onDisk = await isCleanWithReturns(app, file, editor);
    // The editor may have closed or changed meanwhile: look again, and act without another pause.
    const now = editorOf(app, file);
    if (now && !onDisk) return editBuffer(now, change);
  }
  return editDisk(app, file, change);
}

const folded = (path: string): string => path.normalize("NFC").toLowerCase();

function taken(app: App, path: string): boolean {
  const slash = path.lastIndexOf("/");
  const folder = slash === -1 ? app.vault.getRoot() : app.vault.getFolderByPath(path.slice(0, slash));
  return folder?.children.some((child) => folded(child.path) === folded(path)) ?? false;
}

/** Why a path is no place for a note, or null. */
function badPath(app: App, path: string): string | null {
  const parts = path.replace(/\\/gu, "/").split("/");
  if (path === "" || path.startsWith("/") || /^[a-z]:/iu.test(path)) return "it does not lead into the vault";
  if (parts.some((part) => part === "" || part === "." || part === "..")) return "it leads out of its folder";
  if (parts.some((part) => part.startsWith("."))) return "hidden folders and notes are not shown";
  if (folded(parts[0] ?? "") === folded(app.vault.configDir)) return "it is the app's own folder";
  return path.endsWith(".md") ? null : "it is no Markdown note";
}

async function makeFolders(app: App, path: string): Promise<void> {
  const parts = path.split("/").slice(0, -1);
  for (let depth = 1; depth <= parts.length; depth++) {
    const folder = parts.slice(0, depth).join("/");
    if (!app.vault.getAbstractFileByPath(folder)) await app.vault.createFolder(folder);
  }
}

async function createNote(app: App, wanted: string, text: string): Promise<Result<string, Refusal>> {
  const reason = badPath(app, wanted);
  const path = normalizePath(wanted);
  if (reason !== null) return err({ kind: "bad name", name: wanted, reason });
  if (taken(app, path) || (await app.vault.adapter.exists(path))) return err({ kind: "name taken", path });
  try {
    await makeFolders(app, path);
    const file = await app.vault.create(path, text);
    return ok(file.path);
  } catch (error) {
    const message = messageOf(error);
    return err(/already exists/iu.test(message) ? { kind: "name taken", path } : { kind: "bad name", name: path, reason: message });
  }
}

/** The vault as the app's writer. */
export function vaultWriter(app: App): VaultWriter {
  const queues = new Map<string, Promise<unknown>>();
  return {
    edit: (path, change) => {
      const turn = (queues.get(path) ?? Promise.resolve()).then(() => editNote(app, path, change));
      // What went wrong is told to who asked for the turn; the next in the queue has its turn all the same.
      const settled = turn.catch(() => undefined).then(() => {
        if (queues.get(path) === settled) queues.delete(path);
      });
      queues.set(path, settled);
      return turn;
    },
    create: (path, text) => createNote(app, path, text),
    taken: (path) => taken(app, normalizePath(path)),
  };
}
