// The line right below a title that says when, where and by whom a talk was: `10:30, Room 2`, `Thursday 14:00–14:30 | Main hall | Ada Lovelace`.
import { readHead } from "./head";
import { nameLikeness } from "./names";
import { isTrackOrRoom, roomOf } from "./rooms";
import { isContainer } from "./words";

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
/** Most lines have no hour. */
const MAY_BE_TIME = /\d(?:[:.h]\d|\s?(?:[ap]m|uhr|h)(?!\w))|\d{4}\s?[-–]\s?\d{4}/iu;
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
  if (words.length > LONGEST || !MAY_BE_TIME.test(words)) return null;
  const { start, end, room, rest, labelled, track, date } = readHead(words.replace(PICTURES, "").replace(LABEL, ""));
  if (start === null || labelled) return null;
  const parts = rest.split(PARTS).map((part) => part.trim()).filter((part) => part !== "");
  const isRoom = (part: string): boolean => isTrackOrRoom(part) || roomOf(part) !== null || NUMBERED.test(part);
  const people = parts.filter((part) => !isRoom(part) && nameLikeness(part) >= SURE);
  const others = parts.filter((part) => !people.includes(part));
  if (!others.every((part) => isRoom(part) || isContainer(part) || LENGTH.test(part) || (isLoose && isShort(part)))) return null;
  return { date, start, end, room: room ?? track ?? others.find(isRoom) ?? null, people: people.join(", "), isAlone: rest === "" };
}
