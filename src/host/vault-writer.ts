// Writing: one queue per file. An open editor gets one transaction, everything else `vault.process`; a refusal writes nothing.
// The change is a function of the text being written, so a stale copy can't be written. `mtime` is never passed.
import type { App, Editor, TFile } from "obsidian";
import type { VaultWriter, Written } from "../app/ports";
import type { Edit, Refusal } from "../core/model";
import { err, ok, type Result } from "../core/result";
import { behindLine, spliceOf } from "../core/write/change";
import { createNote, discardNote, freePathIn } from "./note-maker";
import { asInEditor, editorOf, flushViews, putCursor, putCursorOnceShown } from "./open-editors";
import { inTime, messageOf, type Turn } from "./patience";

type Change = (text: string) => Result<Edit, Refusal>;
type Answer = Result<Written, Refusal>;

/** Thrown inside `process` so that nothing is written; what it was for is kept beside it. */
class Abort extends Error {}

/** One write on its way. `given` is true once the app has the new text. */
interface Job extends Turn {
  given: boolean;
}

/** The note may change between an editor and the disk while it is looked at; it does not do so for ever. */
const MOST_ROUTES = 4;

const gone = (file: TFile): Answer => err({ kind: "file gone", path: file.path });
const failed = (file: TFile, error: unknown): Answer => err({ kind: "unreadable", path: file.path, reason: messageOf(error) });
/** A file that was deleted and made again is another one. */
const isThere = (app: App, file: TFile): boolean => app.vault.getFileByPath(file.path) === file;

function editBuffer(file: TFile, editor: Editor, change: Change): Answer {
  const before = editor.getValue();
  const answer = change(before);
  if (!answer.ok) return answer;
  const { text, cursor } = answer.value;
  try {
    if (text !== before) {
      const { from, to, insert } = behindLine(before, spliceOf(before, text));
      editor.transaction({ changes: [{ from: editor.offsetToPos(from), to: editor.offsetToPos(to), text: insert }] });
    }
    if (cursor !== null) putCursor(editor, cursor);
  } catch (error) {
    // Whether a call that failed did its work is for the note to say.
    if (editor.getValue() !== text) return failed(file, error);
  }
  return editor.getValue() === text ? ok({ path: file.path, before, text, cursor }) : failed(file, "its editor did not take the change");
}

/**
 * The way through an open editor, or null if the note is to be changed on the disk: because no editor holds it, or because
 * the saved note has other line ends than \n and nothing is unsaved. An editor holds only \n, and its save would convert them all.
 */
async function editOpen(app: App, file: TFile, change: Change, job: Job): Promise<Answer | null> {
  const seen = editorOf(app, file)?.getValue();
  if (seen === undefined) return null;
  const disk = await app.vault.read(file);
  // Looked at again after the pause, and acted on without another one.
  const editor = editorOf(app, file);
  if (!editor || job.over) return null;
  if (!isThere(app, file)) return gone(file);
  // A buffer that changed while the disk was read may be what the disk says by now: the disk's way finds that out.
  if (disk.includes("\r") && (asInEditor(disk) === seen || editor.getValue() !== seen)) return null;
  return editBuffer(file, editor, change);
}

async function holds(app: App, file: TFile, text: string): Promise<boolean> {
  try {
    return isThere(app, file) && (await app.vault.read(file)) === text;
  } catch {
    // What can't be read can't be shown to be written: the caller says that the write failed.
    return false;
  }
}

/** The way through the disk, or null if an editor holds the note by now and knows more than the disk. */
async function editDisk(app: App, file: TFile, change: Change, job: Job): Promise<Answer | null> {
  await flushViews(app, file);
  let answer: Answer | null = null;
  try {
    await app.vault.process(file, (data) => {
      if (job.over || !isThere(app, file)) {
        answer = gone(file);
        throw new Abort();
      }
      const editor = editorOf(app, file);
      if (editor && !(data.includes("\r") && asInEditor(data) === editor.getValue())) throw new Abort();
      const edit = change(data);
      answer = edit.ok ? ok({ path: file.path, before: data, ...edit.value }) : edit;
      if (!edit.ok || edit.value.text === data) throw new Abort();
      job.given = true;
      return edit.value.text;
    });
  } catch (error) {
    if (error instanceof Abort) return answer;
    const wanted = answer as Answer | null;
    if (!job.given || !wanted?.ok || !(await holds(app, file, wanted.value.text))) return isThere(app, file) ? failed(file, error) : gone(file);
  }
  showCursor(app, file, answer);
  return answer;
}

/** An editor that holds the note, because it has other line ends, gets the text a little later. */
function showCursor(app: App, file: TFile, answer: Answer | null): void {
  if (answer?.ok && answer.value.cursor !== null) putCursorOnceShown(app, file, answer.value.text, answer.value.cursor);
}

async function editNote(app: App, file: TFile, change: Change, job: Job): Promise<Answer> {
  try {
    for (let route = 0; route < MOST_ROUTES && !job.over; route++) {
      if (!isThere(app, file)) return gone(file);
      const answer = (await editOpen(app, file, change, job)) ?? (await editDisk(app, file, change, job));
      if (answer) return answer;
    }
    return failed(file, "it was opened and changed all the while");
  } catch (error) {
    return isThere(app, file) ? failed(file, error) : gone(file);
  }
}

/** The vault as the app's writer. */
export function vaultWriter(app: App): VaultWriter {
  const queues = new WeakMap<TFile, Promise<unknown>>();
  return {
    edit: (path, change) => {
      // The file is kept, not its path: it carries the new one when it is renamed.
      const file = app.vault.getFileByPath(path);
      if (!file) return Promise.resolve(err({ kind: "file gone", path }));
      const run = (): Promise<Answer> => {
        const job: Job = { over: false, given: false };
        return inTime<Answer>(() => editNote(app, file, change, job), () => err({ kind: "no answer", path: file.path, late: job.given }), job);
      };
      const turn = (queues.get(file) ?? Promise.resolve()).then(run);
      queues.set(file, turn);
      return turn;
    },
    create: (note) => createNote(app, note),
    freePath: ({ folder, name }) => freePathIn(app, folder, name),
    discard: (path, text) => discardNote(app, path, text),
  };
}
