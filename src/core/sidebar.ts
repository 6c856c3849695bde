// What the pane draws, as data: a flat list of rows in order, each with its level in the tree, and what stands around them.
import type { Offer, Speaker, TalkKind, TodoBox, TodoState } from "./model";
import type { Tab } from "./choice";
import type { RowList } from "./rows/row-list";

/** `key` is unique in the pane and survives edits elsewhere; `level` counts from 1; a click opens `path` at `line` (from 0). */
interface Place {
  readonly key: string;
  readonly level: number;
  readonly path: string;
  readonly line: number;
}

/** What a search found in a row: pairs of UTF-16 offsets in its plain text, in its second line, and in the name of where it stands. */
export interface Found {
  readonly marks: readonly number[];
  readonly more: readonly number[];
  readonly where: string;
  readonly whereMarks: readonly number[];
}

export type Counted = "talks" | "todos" | "questions" | "takeaways";

/** Done and all. Todos that are `done` or `dropped`, and questions that are answered, are done; talks and takeaways never are. */
export interface Count {
  readonly of: Counted;
  readonly done: number;
  readonly all: number;
}

/** Talks of a day, or of an event whose days nobody told: of each hour, the first of which is `from`, or all in one. */
export interface DayCounts {
  readonly day: string | null;
  readonly from: number | null;
  readonly counts: readonly number[];
}

/** The picture of an event. */
export interface Card {
  readonly todos: Count;
  /** How many talks began in each hour of each day, or, where too few tell their time, on each day; empty if neither tells anything. */
  readonly days: readonly DayCounts[];
  readonly per: "hour" | "day";
  readonly openQuestions: number;
  readonly takeaways: number;
  /** Talks without a speaker, and where the first of them stands. */
  readonly unnamed: number;
  readonly firstUnnamed: { readonly path: string; readonly line: number } | null;
}

export interface EventRow extends Place {
  readonly kind: "event";
  readonly eventKey: string;
  readonly name: string;
  readonly date: string | null;
  readonly endDate: string | null;
  readonly place: string | null;
  readonly talks: number;
  readonly speakers: number;
  readonly count: Count;
  /** Null where there is nothing to unfold. */
  readonly folded: boolean | null;
  /** Null where it is not shown. */
  readonly card: Card | null;
  readonly found: Found | null;
}

/** A day of an event of several days. */
export interface DayRow extends Place {
  readonly kind: "day";
  readonly date: string;
  readonly count: Count;
  readonly folded: boolean;
}

export interface TalkRow extends Place {
  readonly kind: "talk";
  readonly talkKey: string;
  readonly number: number | null;
  readonly title: string | null;
  readonly speakers: readonly Speaker[];
  readonly talkKind: TalkKind;
  readonly start: string | null;
  readonly room: string | null;
  readonly count: Count;
  /** Null where there is nothing to unfold. */
  readonly folded: boolean | null;
  /** True if nothing was noted below its heading. */
  readonly empty: boolean;
  /** Why it was taken for a talk, if that is in doubt. */
  readonly doubt: string | null;
  /** Its event, where the row stands apart from it. */
  readonly event: string | null;
  readonly found: Found | null;
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
  readonly box: TodoBox;
  readonly depth: number;
  /** True while the last tick can be taken back. */
  readonly undo: boolean;
  readonly found: Found | null;
}

/** A `TODO:` line without a box. */
export interface PlainTodoRow extends Place {
  readonly kind: "plain todo";
  readonly text: string;
  readonly found: Found | null;
}

/** Lines of prose of a talk, or outside the talks, that may be meant as todos. They are in no count. */
export interface OffersRow extends Place {
  readonly kind: "offers";
  readonly many: number;
  readonly folded: boolean;
}

/** One of them. */
export interface OfferRow extends Place {
  readonly kind: "offer";
  readonly text: string;
  readonly offer: Offer;
}

export interface QuestionRow extends Place {
  readonly kind: "question";
  readonly questionKey: string;
  readonly text: string;
  readonly answered: boolean;
  readonly answer: string | null;
  readonly found: Found | null;
}

export interface TakeawayRow extends Place {
  readonly kind: "takeaway";
  readonly text: string;
  readonly found: Found | null;
}

/** Somebody who gave talks, over all events. */
export interface SpeakerRow extends Place {
  readonly kind: "speaker";
  readonly name: string;
  readonly affiliation: string | null;
  /** The target of a wikilink or an address, as the notes have it. */
  readonly link: string | null;
  readonly count: Count;
  readonly folded: boolean | null;
  readonly found: Found | null;
}

/** An event note that could not be read. */
export interface UnreadableRow extends Place {
  readonly kind: "unreadable";
  readonly reason: string;
}

export type Row = EventRow | DayRow | TalkRow | LooseRow | SectionRow | TodoRow | PlainTodoRow | OffersRow | OfferRow | QuestionRow | TakeawayRow | SpeakerRow | UnreadableRow;

/** Why there are no rows, or that there are. Each has its sentence in `ui/messages.ts`. */
export type SidebarState =
  | "rows"
  | "reading"
  | "empty vault"
  | "no event notes"
  | "not an event note"
  | "no talks"
  | "nothing of this kind"
  | "no match";

export interface Sidebar {
  readonly state: SidebarState;
  readonly rows: RowList<Row>;
  /** Event notes read so far and in all, while the first look at the vault lasts. */
  readonly progress: { readonly read: number; readonly all: number } | null;
  /** What each tab holds: talks, speakers, open todos, open questions, takeaways. */
  readonly counts: Readonly<Record<Tab, number>>;
  /** The event shown, where it is one. */
  readonly event: { readonly key: string; readonly name: string } | null;
  /** The key of the row that holds the cursor of the note, or null. */
  readonly here: string | null;
  /** How many things the query found, or null where nothing is searched. */
  readonly hits: number | null;
}
