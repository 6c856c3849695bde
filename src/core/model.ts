// The glossary as types. One word, one meaning; all data is read-only, `null` is "the note does not say".
// Lines are counted from 0, offsets are UTF-16 units, dates are ISO text (`2024-05-24`), times `HH:MM`.

/** What the vault hands over. `path` is relative to the vault, with `/`. */
export interface RawNote {
  readonly path: string;
  readonly text: string;
}

/** A place in a note: the line, counted from 0, and the whole line as read, without its line end. */
export interface SourceLine {
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

/** Somebody who gave a talk. `link` is the target of a wikilink or the address the name was linked to. */
export interface Speaker {
  readonly name: string;
  readonly affiliation: string | null;
  readonly role: string | null;
  readonly handle: string | null;
  readonly link: string | null;
  /** As written, such as `she/her`. */
  readonly pronouns: string | null;
  /** What stands before the name and is none, such as `Dr.`. */
  readonly honorific: string | null;
}

/** `task` is a Markdown task (`- [ ]`), `ballot` a box drawn as a character (`☐`). */
export type TodoBox = "task" | "ballot";

/** `open` is a blank or `☐`, `done` is `x`, `X`, `☑`, `☒` or `✅`, `dropped` is `-`; any other symbol is `other`. */
export type TodoState = "open" | "done" | "dropped" | "other";

/** A checkbox in a note. */
export interface Todo {
  /**
   * Unique within its note; made of the talk it stands in, its line with the symbol blanked, and which of the equal ones it is.
   * Ticking it, or editing other lines, does not change it.
   */
  readonly key: string;
  /** What follows the box, trimmed, as written. */
  readonly text: string;
  readonly state: TodoState;
  /** The one symbol in the brackets (it can be two UTF-16 units long), or the ballot glyph. */
  readonly symbol: string;
  readonly box: TodoBox;
  /** How deep it is nested below other todos of its list, from 0. */
  readonly depth: number;
  /** The heading of the section inside the talk in which it stands. */
  readonly section: string | null;
  /** Hashes of the nearest line with text before and after it, todo symbols blanked: they tell equal todos apart. */
  readonly before: number;
  readonly after: number;
  readonly source: SourceLine;
}

/** A `TODO:` line without a box: shown, but nothing to tick. */
export interface TextTodo {
  readonly text: string;
  readonly source: SourceLine;
}

/** A `??` mark, a `(?)` or a `Q:` line. */
export interface Question {
  /** As for todos. */
  readonly key: string;
  /** The line without list marker, as written. */
  readonly text: string;
  readonly state: "open" | "answered";
  readonly answer: string | null;
  readonly source: SourceLine;
}

/** A line under a takeaways section, or what follows `Takeaway:`. */
export interface Takeaway {
  readonly key: string;
  readonly text: string;
  readonly source: SourceLine;
}

export type TalkLinkKind = "description" | "slides" | "video" | "code" | "other";

/** A link that belongs to a talk. `url` is `null` where only the word was left of it (pasted text). */
export interface TalkLink {
  readonly kind: TalkLinkKind;
  readonly label: string;
  readonly url: string | null;
  readonly source: SourceLine;
}

/** A section inside a talk. */
export interface Section {
  readonly heading: string;
  /** 0 for what is no heading; counted from the heading that the note begins with. */
  readonly level: number;
  readonly line: number;
}

export type TalkKind = "talk" | "keynote" | "workshop" | "tutorial" | "panel" | "lightning" | "poster" | "conversation";

/** Why a line was taken for a talk. `marked` is the user's own word and wins over everything. */
export type TalkReason =
  | "marked"
  | "label"
  | "number"
  | "time"
  | "level"
  | "form"
  | "bold"
  | "capitals"
  | "callout"
  | "list"
  | "table"
  | "speaker"
  | "fields"
  | "front matter"
  | "only heading"
  | "file name";

/** Everything that can stand inside a talk, and also outside of any. */
/** A line of prose that may be meant as a todo. It is none, and in no count, until somebody says so. */
export interface Offer {
  /** Made of its words and its talk's title, so that it is found again wherever it moves in the note; unique within its note. */
  readonly key: string;
  /** From 0. */
  readonly line: number;
  readonly words: string;
  /** The title of the talk it stands in, or null. */
  readonly talk: string | null;
  readonly talkKey: string | null;
}

export interface Items {
  readonly todos: readonly Todo[];
  readonly textTodos: readonly TextTodo[];
  readonly questions: readonly Question[];
  readonly takeaways: readonly Takeaway[];
  readonly links: readonly TalkLink[];
}

export interface Talk extends Items {
  /** Unique within its note; made of its heading and which of the equal ones it is. Edits elsewhere do not change it. */
  readonly key: string;
  readonly number: number | null;
  readonly title: string | null;
  readonly speakers: readonly Speaker[];
  readonly kind: TalkKind;
  /** The ISO day of the container it stands in, or of its own heading. */
  readonly day: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly room: string | null;
  readonly track: string | null;
  /** The catalog keeps those that are no headings: only who writes asks for more, and reads the note for it. */
  readonly sections: readonly Section[];
  readonly why: TalkReason;
  /** From 0 to 1; below `DOUBT` the sidebar says so. */
  readonly confidence: number;
  /** The line that opens the talk. */
  readonly source: SourceLine;
  /** The line after the last one of the talk. */
  readonly endLine: number;
  /** True if nothing was noted below its heading. */
  readonly empty: boolean;
}

/** Talks read with less confidence than this are shown as doubtful. */
export const DOUBT = 0.5;

export type ProblemKind = "doubtful talk" | "broken front matter" | "unclosed code" | "unclosed comment";

/** What could not be read, or not with certainty. */
export interface Problem {
  readonly kind: ProblemKind;
  readonly line: number;
  readonly found: string;
}

/** A name that an event note could mean its event by, and where it was found. */
export interface EventHint {
  readonly by: "link" | "tag" | "folder" | "file";
  readonly name: string;
}

/**
 * A note tagged as event. A `programme` holds talks; a `talk` is one talk and names its event.
 * The items of the note itself are those outside any talk.
 */
export interface EventNote extends Items {
  readonly path: string;
  readonly kind: "programme" | "talk";
  /** The event's name. For a `programme` never null; for a `talk` null where it names no event. */
  readonly event: string | null;
  /** Of a talk that names no event what it could belong to, of a programme what else its event is called; the nearest first. */
  readonly hints: readonly EventHint[];
  readonly date: string | null;
  readonly endDate: string | null;
  readonly place: string | null;
  /** All tags of the note without `#`, in the order of the note (front matter first), each once as first written. */
  readonly tags: readonly string[];
  readonly talks: readonly Talk[];
  readonly problems: readonly Problem[];
  /** Equal for two texts exactly if they differ in todo symbols only (up to a 64-bit hash and the length). */
  readonly structure: string;
}

/** Why a write did not happen. Each reason has its sentence in `ui/messages.ts`. */
export type Refusal =
  | { readonly kind: "not found" }
  | { readonly kind: "ambiguous" }
  | { readonly kind: "changed"; readonly found: string }
  | { readonly kind: "no place" }
  | { readonly kind: "empty" }
  | { readonly kind: "misread" }
  | { readonly kind: "unclosed" }
  | { readonly kind: "broken markers" }
  | { readonly kind: "answered"; readonly found: string }
  | { readonly kind: "broken front matter"; readonly reason: string }
  | { readonly kind: "file gone"; readonly path: string }
  | { readonly kind: "name taken"; readonly path: string }
  | { readonly kind: "bad name"; readonly name: string; readonly reason: string }
  | { readonly kind: "unreadable"; readonly path: string; readonly reason: string }
  /** The app did not answer in time. `late` is true if it had the new text by then, so that it may still be written. */
  | { readonly kind: "no answer"; readonly path: string; readonly late: boolean }
  /** The Tasks plugin was asked for the line and failed, or answered what can't be put into the note. */
  | { readonly kind: "tasks plugin"; readonly reason: string };

/** A text and the place in it where the cursor goes (a UTF-16 offset), or `null` if it stays where it is. */
export interface Edit {
  readonly text: string;
  readonly cursor: number | null;
}

/** What the vault told us. */
export type NoteChange =
  | { readonly kind: "written"; readonly note: RawNote; readonly isEvent: boolean }
  | { readonly kind: "renamed"; readonly from: string; readonly to: string }
  | { readonly kind: "removed"; readonly path: string };
