// What the pane draws, as data: a flat list of rows in order, each with its level in the tree.
import type { Speaker, TodoState } from "./model";

/** What this pane's user chose; kept with the workspace. */
export interface Choice {
  /** `active` follows the active note's event; `all` shows every event. */
  readonly scope: "active" | "all";
  /** Keys of rows that are folded against their rule: events fold by default where all are shown, talks never. */
  readonly flipped: ReadonlySet<string>;
}

export const FIRST_CHOICE: Choice = { scope: "active", flipped: new Set() };

/** `key` is unique in the pane and survives edits elsewhere; `level` counts from 1; a click opens `path` at `line` (from 0). */
interface Place {
  readonly key: string;
  readonly level: number;
  readonly path: string;
  readonly line: number;
}

/** Done and all: todos that are `done` or `dropped` count as done. */
export interface Count {
  readonly done: number;
  readonly all: number;
}

export interface EventRow extends Place {
  readonly kind: "event";
  readonly name: string;
  readonly date: string | null;
  readonly endDate: string | null;
  readonly place: string | null;
  readonly talks: number;
  readonly speakers: number;
  readonly count: Count;
  readonly folded: boolean;
}

export interface TalkRow extends Place {
  readonly kind: "talk";
  readonly number: number | null;
  readonly title: string | null;
  readonly speakers: readonly Speaker[];
  readonly start: string | null;
  readonly room: string | null;
  readonly count: Count;
  /** Null where there is nothing to unfold. */
  readonly folded: boolean | null;
  /** True if nothing was noted below its heading. */
  readonly empty: boolean;
  /** Why it was taken for a talk, if that is in doubt. */
  readonly doubt: string | null;
}

/** The items of an event note that stand outside any talk. */
export interface LooseRow extends Place {
  readonly kind: "loose";
  readonly count: Count;
  readonly folded: boolean;
}

/** A section of a talk, named where the talk has todos in more than one. */
export interface SectionRow extends Place {
  readonly kind: "section";
  readonly heading: string;
}

export interface TodoRow extends Place {
  readonly kind: "todo";
  readonly todoKey: string;
  readonly text: string;
  readonly symbol: string;
  readonly state: TodoState;
  readonly depth: number;
}

export interface QuestionRow extends Place {
  readonly kind: "question";
  readonly text: string;
  readonly answered: boolean;
}

export interface TakeawayRow extends Place {
  readonly kind: "takeaway";
  readonly text: string;
}

/** An event note that could not be read. */
export interface UnreadableRow extends Place {
  readonly kind: "unreadable";
  readonly reason: string;
}

export type Row = EventRow | TalkRow | LooseRow | SectionRow | TodoRow | QuestionRow | TakeawayRow | UnreadableRow;

/** Why there are no rows, or that there are. Each has its sentence in `ui/messages.ts`. */
export type SidebarState = "rows" | "reading" | "empty vault" | "no event notes" | "not an event note" | "no talks";

export interface Sidebar {
  readonly state: SidebarState;
  readonly rows: readonly Row[];
  /** Event notes read so far and in all, while the first look at the vault lasts. */
  readonly progress: { readonly read: number; readonly all: number } | null;
}
