// What the app needs of the world, in its own words. `host/` answers with Obsidian; nothing here knows it.
import type { MissingNote } from "../core/check";
import type { Edit, NoteChange, RawNote, Refusal } from "../core/model";
import type { Result } from "../core/result";
import type { AppFormats } from "../core/template/fill";

/** How a note is opened: in the tab at hand, a new tab, beside it, or in a window of its own. */
export type OpenHow = "here" | "tab" | "split" | "window";

/** Reading notes. */
export interface VaultReader {
  /** Paths of all notes that carry the tag (or one below it), from the metadata alone; no file is read. */
  eventPaths(): readonly string[];
  /** True if there is no note at all. */
  isEmpty(): boolean;
  /** True if the note carries the tag now. */
  isEvent(path: string): boolean;
  /** Paths of the notes of people: those in the folder, if one is named, and those tagged `#person`. */
  peoplePaths(folder: string): readonly string[];
  /** True if the note is one of those. */
  isPerson(path: string, folder: string): boolean;
  /** The links in the note's text that lead to no note, as the metadata has them. */
  missingNotes(path: string): readonly MissingNote[];
  /** The text as the user sees it: of the open editor where there is one, else of the disk. `unreadable` or `file gone`. */
  read(path: string): Promise<Result<RawNote, Refusal>>;
}

/** Hearing of changes. */
export interface VaultChanges {
  /** Calls back for each change until the returned function is called. */
  watch(onChange: (change: NoteChange) => void): () => void;
}

/** A write that was made, or found to be made already: then `before` and `text` are equal. */
export interface Written extends Edit {
  /** Where the note is now: it may have been renamed while the write waited. */
  readonly path: string;
  /** The text that was there, with the line ends of where it was written: an editor holds only \n. */
  readonly before: string;
}

/** A note to be made. */
export interface NewNote {
  /** From the vault's root; empty or `/` is the root. */
  readonly folder: string;
  /** Without extension; made safe, and numbered if it is taken. */
  readonly name: string;
  readonly text: string;
  /** Awaited with the path before anything is made; what it throws ends the making. */
  readonly announce?: (path: string) => Promise<void>;
}

/** A note that was made. */
export interface Made {
  readonly path: string;
  /** What the note said when it was read back: another plugin may have changed it at once. Null if it could not be read. */
  readonly text: string | null;
}

/** Writing notes. Every write is a function of the text being written; see `core/write`. No answer is an exception. */
export interface VaultWriter {
  /**
   * Changes the note that stands at the path now, wherever it is renamed to while it waits for its turn.
   * `change` gets the text as it is at that moment and must be pure: it may be called more than once.
   * An answer equal to the text is no write. The cursor is set only where the note is open in an editor.
   */
  edit(path: string, change: (text: string) => Result<Edit, Refusal>): Promise<Result<Written, Refusal>>;
  /** Makes a new note, and its folders, inside the vault. Never overwrites: a name that is taken gives way to a numbered one. */
  create(note: NewNote): Promise<Result<Made, Refusal>>;
  /** Where `create` would make it as things stand, without asking the disk. */
  freePath(note: Pick<NewNote, "folder" | "name">): Result<string, Refusal>;
  /** Moves a note to the trash if it still holds exactly this text. True if it was moved. */
  discard(path: string, text: string): Promise<boolean>;
}

/** The Templater plugin. */
export interface Templater {
  /** Called with the path before a note is made: Templater leaves it to us. */
  expect(path: string): void;
  /** Runs the commands in the note once. False if it failed or did not answer in time. */
  run(path: string): Promise<boolean>;
}

/** Other plugins, and the app's own, that are asked. What can't be found out is left out. */
export interface Neighbours {
  /** Folders in which templates are kept, from the vault's root. */
  templateFolders(): readonly string[];
  /** What toggles a line of the note as the Tasks plugin does, or null where it is not installed. */
  tasks(path: string): ((line: string) => Result<string, Refusal>) | null;
  /** What opens the Tasks plugin's form for a task's line and answers with the line it made, empty if the form was left; null where it is not installed or has no such form. */
  taskForm(): ((line: string) => Promise<Result<string, Refusal>>) | null;
  /** How the app's own plugins write days and times, as Moment formats; null where they don't say. */
  formats(): AppFormats;
  /** Templater, or null where it is not installed. */
  templater(): Templater | null;
}

/** A talk on its way from one note into another. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** What is written down while two notes are changed, so that a crash in between is known at the next start. */
export interface Journal {
  /** Answers when it is saved; rejects if it can't be. */
  begin(move: Move): Promise<void>;
  end(): Promise<void>;
  /** What was begun and never ended before this start, once. */
  interrupted(): Move | null;
}

/** Keeps long work from holding up the app. */
export interface Pace {
  /** Answers at once, or, when the slice of time is used up, after the app had its turn. */
  breathe(): Promise<void>;
}

/** A button in a notice. */
export interface NoticeAction {
  readonly label: string;
  readonly run: () => void;
}

/** The user's desk: what is open, where the cursor is, and how to speak to the person. */
export interface Desk {
  /** The note in the active or last active Markdown tab, or null. */
  activePath(): string | null;
  /** The cursor's line in that note while it is open in an editor, else null. */
  activeLine(): number | null;
  /** The text of that line, without its line end; null where there is no line. */
  activeWords(): string | null;
  /** The first and the last line of what is selected there, from 0; null where nothing is. */
  selectedLines(): { readonly from: number; readonly to: number } | null;
  /** What is selected there; empty where nothing is. */
  selectedText(): string;
  /** The cursor's place in its line, in UTF-16 units; null without an editor. */
  activeColumn(): number | null;
  /** Gives that note the keyboard, where it is at hand. */
  focusNote(path: string): void;
  /** Calls back when another note becomes active, until the returned function is called. */
  watchActive(onActive: () => void): () => void;
  /** Calls back when the cursor comes to another line, until the returned function is called. */
  watchCursor(onMove: () => void): () => void;
  /** Opens the note with the line in view and marked; a note that is gone is not made again. */
  open(path: string, line: number | null, how: OpenHow): Promise<void>;
  /** Opens the note in an editor with the cursor at the UTF-16 offset. False if it could not be opened in time. */
  openAtCursor(path: string, cursor: number | null, how: OpenHow): Promise<boolean>;
  /** One sentence to the user. */
  say(sentence: string, action?: NoticeAction): void;
  /** Link text for a note as the user's vault would write it, without brackets. */
  linkText(path: string, from: string): string;
  /** The note a link leads to, or null. */
  resolve(linkText: string, from: string): string | null;
  /** The present moment in a Moment format, such as `YYYY-MM-DD`. */
  now(format: string): string;
  /** An ISO date in a Moment format. */
  format(date: string, format: string): string;
}
