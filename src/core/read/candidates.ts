// A line that could open a talk, and lines of one form that could be the talks of a note.
import type { TalkReason } from "../model";
import type { Block } from "./blocks";
import type { Head } from "./head";
import type { Below } from "./people-below";

/** By its form, what a line could be a talk as. Talks of one note share a shape. */
export type Shape = "heading" | "bold" | "callout" | "ordered" | "bullet" | "row" | "plain" | "capitals";

export interface Candidate {
  readonly block: Block;
  readonly shape: Shape;
  /** Its place among the blocks of the note. */
  readonly at: number;
  readonly head: Head;
  readonly below: Below;
  /** The strongest thing that speaks for a talk; null if nothing but its form does. */
  readonly reason: TalkReason | null;
  /** True for words that are never a talk: a section, a break, a day, a room. */
  readonly never: boolean;
  /** True if it names people, in it or right below it. */
  readonly named: boolean;
  /** True for a label that stands over talks: `Lightning talks`. */
  readonly isPlural: boolean;
  /** Its place by its own count: 2 for `2.` and for `B)`; 0 if it has none. */
  readonly place: number;
  /** True if a deeper heading comes right below it. */
  readonly isOverHeading: boolean;
  /** True if something stands below it that is no line of its kind. */
  readonly hasNotes: boolean;
}

/** Lines of one form that could be the talks of a note. */
export interface Series {
  readonly shape: Shape;
  readonly talks: readonly Candidate[];
  /** How much speaks for them, all told. */
  readonly weight: number;
}

/** True where more than its form speaks for a talk. */
export const isFull = (candidate: Candidate): boolean => candidate.reason !== null && !candidate.never;
export const couldBe = (candidate: Candidate): boolean => !candidate.never;

const copyOf = ({ block, shape, at, head, below, reason, never, named, isPlural, place, isOverHeading, hasNotes }: Candidate): Candidate => ({ block, shape, at, head, below, reason, never, named, isPlural, place, isOverHeading, hasNotes });

/** The same candidate with other people below it. */
export const withBelow = (candidate: Candidate, below: Below): Candidate => ({ ...copyOf(candidate), named: below.form !== null, below });

/** The same candidate where the others of its form say that it is somebody. */
export const asNamed = (candidate: Candidate): Candidate => ({ ...copyOf(candidate), named: true, reason: candidate.reason ?? "speaker" });
