// What the app needs of the world, in its own words. `host/` answers with Obsidian; nothing here knows it.
import type { Edit, NoteChange, RawNote, Refusal } from "../core/model";
import type { Result } from "../core/result";

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
  /** The text as the user sees it: of the open editor where there is one, else of the disk. `unreadable` or `file gone`. */
  read(path: string): Promise<Result<RawNote, Refusal>>;
}

/** Hearing of changes. */
export interface VaultChanges {
  /** Calls back for each change until the returned function is called. */
  watch(onChange: (change: NoteChange) => void): () => void;
}

/** Writing notes. Every write is a function of the text being written; see `core/write`. */
export interface VaultWriter {
  /**
   * Changes one note. `change` gets the text as it is at that moment and must be pure: it may be called more than once.
   * An answer equal to the text is no write. The cursor is set only where the note is open in an editor.
   */
  edit(path: string, change: (text: string) => Result<Edit, Refusal>): Promise<Result<Edit, Refusal>>;
  /** Makes a new note, and its folders. Never overwrites: `name taken` if there is one. Answers with the path as made. */
  create(path: string, text: string): Promise<Result<string, Refusal>>;
  /** True if something stands at the path, also where only case or Unicode form differs. */
  taken(path: string): boolean;
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
  /** Gives that note the keyboard, where it is at hand. */
  focusNote(path: string): void;
  /** Calls back when another note becomes active, until the returned function is called. */
  watchActive(onActive: () => void): () => void;
  /** Opens the note with the line in view and marked. */
  open(path: string, line: number | null, how: OpenHow): Promise<void>;
  /** Opens the note in an editor with the cursor at the UTF-16 offset. */
  openAtCursor(path: string, cursor: number | null, how: OpenHow): Promise<void>;
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
