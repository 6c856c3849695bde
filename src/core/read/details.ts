// The line right below a title that says when, where and by whom a talk was: `10:30, Room 2`, `Thursday 14:00–14:30 | Main hall | Ada Lovelace`.
import type { Block } from "./blocks";
import type { Candidate } from "./candidates";
import { couldBe } from "./candidates";
import { readHead } from "./head";
import { nameLikeness } from "./names";
import { namesOnlyPeople } from "./split";
import { isTrackOrRoom, roomOf } from "./rooms";
import { isContainer, isEventLike } from "./words";

export interface Detail {
  /** The day in front of the time, as written. */
  readonly date: string | null;
  readonly start: string;
  readonly end: string | null;
  readonly room: string | null;
  /** As written; empty if it names nobody. */
  readonly people: string;
  /** True for a time and nothing else. */
  readonly isAlone: boolean;
}

const LONGEST = 120;
const PARTS = /[,|·•@]|\s[–—-]\s/u;
const SURE = 0.84;
/** `🕙 10:30 · 📍 Room 2`. */
const PICTURES = /\p{Extended_Pictographic}\ufe0f?\s?/gu;
const LABEL = /^(?:when|time|where|zeit|wann|ort|quand|heure|lieu|cuándo|hora|lugar|quando|ora|luogo|onde|tijd|tid)\s?:\s*/iu;
/** `Barn A`, behind a time. */
const NUMBERED = /^\p{Lu}\p{L}{2,14}\s(?:\p{Lu}|\d{1,3})$/u;
const LENGTH = /^\(?\d{1,3}\s?(?:min|minutes?|minuten|minutos|minuti|h|hours?|分)\.?\)?$/iu;

/** `Auditorium`, `English`: nobody knows what a short part is, but it is no title where a title stands above. */
const isShort = (part: string): boolean => part.length < 25 && part.split(" ").length < 4;

/** What a line says of a talk's time, if it tells nothing else but a day, a room and people, or a word or two where `isLoose`; else null. */
export function detailOf(words: string, isLoose = false): Detail | null {
  if (words.length > LONGEST || !/\d/u.test(words)) return null;
  const { start, end, room, rest, labelled, track, date } = readHead(words.replace(PICTURES, "").replace(LABEL, ""));
  if (start === null || labelled) return null;
  const parts = rest.split(PARTS).map((part) => part.trim()).filter((part) => part !== "");
  const isRoom = (part: string): boolean => isTrackOrRoom(part) || roomOf(part) !== null || NUMBERED.test(part);
  const people = parts.filter((part) => !isRoom(part) && nameLikeness(part) >= SURE);
  const others = parts.filter((part) => !people.includes(part));
  if (!others.every((part) => isRoom(part) || isContainer(part) || LENGTH.test(part) || (isLoose && isShort(part)))) return null;
  return { date, start, end, room: room ?? track ?? others.find(isRoom) ?? null, people: people.join(", "), isAlone: rest === "" };
}

const isMost = (some: readonly Candidate[], all: readonly Candidate[]): boolean => some.length > 0 && some.length * 3 >= all.length * 2;

/** How many titles have to have a line of which nobody knows the words. */
const LEAST_LOOSE = 3;

/** The candidates without the lines that tell when the talk right above them was, and what stands below those, where most lines with a time do; without titles that a label gives below a name. */
export function withoutDetails(blocks: readonly Block[], candidates: readonly Candidate[], top: Candidate | undefined): readonly Candidate[] {
  const isTitle = (each: Candidate): boolean => (each.shape === "heading" || (each.shape === "bold" && each.block.first)) && couldBe(each) && each.head.start === null;
  const titles = new Set([...candidates, ...(top && !isEventLike(top.block.words) ? [top] : [])].filter(isTitle).map(({ at }) => at));
  const details = new Map(blocks.flatMap((block, at) => (titles.has(at - 1) ? [[at, detailOf(block.words)] as const] : [])));
  const loose = new Set(blocks.flatMap((block, at) => (titles.has(at - 1) && details.get(at) === null && detailOf(block.words, true) !== null ? [at] : [])));
  const isDetail = ({ at }: Candidate): boolean => details.get(at) != null || (loose.size >= LEAST_LOOSE && loose.has(at)) || details.get(at - 1)?.isAlone === true;
  const timed = candidates.filter((each) => each.shape !== "heading" && each.reason === "time");
  const found = timed.filter(isDetail);
  // `## Ada Lovelace` over `Talk: Loops`: the title of that talk.
  const people = new Set(candidates.filter((each) => each.shape === "heading" && !each.head.labelled && namesOnlyPeople(each.head.rest, SURE)).map(({ at }) => at));
  const labelled = candidates.filter((each) => each.shape !== "heading" && each.reason === "label");
  const said = labelled.filter(({ at, head }) => people.has(at - 1) && head.number === null && head.rest !== "");
  const dropped = new Set([...isMost(found, timed) ? found : [], ...isMost(said, labelled) ? said : []]);
  return dropped.size > 0 ? candidates.filter((each) => !dropped.has(each)) : candidates;
}
