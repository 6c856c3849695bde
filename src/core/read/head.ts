// The words of one heading to its parts: number, label, kind, time, room; what is left is title and people together.
import type { TalkKind } from "../model";
import { findDates } from "./dates";
import { keeping } from "./kept";
import { nameLikeness } from "./names";
import { takeWhere } from "./rooms";
import { LABELS } from "./words";

export interface Head {
  readonly number: number | null;
  readonly kind: TalkKind;
  /** True if an explicit label said that this is a talk. */
  readonly labelled: boolean;
  readonly start: string | null;
  readonly end: string | null;
  readonly room: string | null;
  readonly track: string | null;
  /** A date at one of its ends, as written; null if there is none. */
  readonly date: string | null;
  /** Title and people, not yet told apart; empty if there was a label only. */
  readonly rest: string;
}

const kinds = new Map<string, TalkKind>(LABELS);
/** Labels by their first letter, longer ones first; a hyphen in one may be a blank. */
const labels = new Map<string, string[]>();
for (const label of [...kinds.keys()].flatMap((word) => (word.includes("-") ? [word, word.replace(/-/gu, " ")] : [word])).sort((a, b) => b.length - a.length)) {
  const letter = label.slice(0, 1);
  labels.set(letter, [...(labels.get(letter) ?? []), label]);
}
const LONGEST = Math.max(...[...kinds.keys()].map((label) => label.length));
const BEHIND_LABEL = /^s?(?:\s?#?\s?(\d{1,3}|[a-z](?![\p{L}])))?\s?(?:[:：|]|\s[-–—]\s|[.)]\s|$)\s*/iu;
const NUMBER_BEHIND = /^\s?#?\s?(\d{1,3})\s+(?=\S)/u;
const NUMBER_FIRST = /^#?(\d{1,3})\s?[.):]?\s?/u;
const LABEL_BEHIND_NUMBER = /^\s?(?:[:：|]|\s?[-–—]\s|$)\s*/u;
/** The first words of all labels: a line that begins otherwise has none. */
const FIRST_WORDS = new Set(LABELS.map(([word]) => word.split(/[\s-]/u)[0] ?? word));
/** `Lightning talk Dr Max Simon`: a name right behind a label. */
const NAME_BEHIND = /^\s+(\S[^]{2,60})$/u;
const KEYNOTE_BY = /^(keynote)(?=\s(?:by|von|par|por|di)\s)/iu;

const TIME = "(\\d{1,2})(?::|\\.|h)(\\d{2})(?:\\s?(am|pm|Uhr|h)(?![\\p{L}]))?";
const TIME_FIRST = new RegExp(`^[[(]?${TIME}(?:\\s*(?:-|–|—|to|bis|→)\\s*${TIME})?[\\])]?\\s*(?:[-–—:|,•·]\\s*)?`, "iu");
const TIME_LAST = new RegExp(`${TIME}(?:\\s?(?:-|–|—|to|bis)\\s?${TIME})?\\s?[)\\]]?$`, "iu");
const BEFORE_TIME = /[([|@,–-]\s?(?:(?:in )?([\p{L}\d][\p{L}\d. ]{0,24}?)[ ,]{1,3})?$/iu;

/** A time at the end of a heading stands in its last so many characters, and so does the room before it. */
const NEAR_END = 60;

function clock(hour: string | undefined, minute: string | undefined, half: string | undefined): string | null {
  if (hour === undefined || minute === undefined) return null;
  const pm = half?.toLowerCase() === "pm" && Number(hour) < 12 ? 12 : 0;
  const h = Number(hour) + pm;
  return h < 24 && Number(minute) < 60 ? `${String(h).padStart(2, "0")}:${minute}` : null;
}

interface Timed {
  readonly rest: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly room: string | null;
}

const isDigit = (char: string | undefined): boolean => char !== undefined && char >= "0" && char <= "9";

/** Takes a time off the beginning of a text, or off its end with the room before it. */
export function takeTime(text: string): Timed {
  const first = isDigit(text[0]) || isDigit(text[1]) ? TIME_FIRST.exec(text) : null;
  const start = first && clock(first[1], first[2], first[3]);
  if (first && start) return { rest: text.slice(first[0].length), start, end: clock(first[4], first[5], first[6]), room: null };
  const last = text.includes(":") && /\d\s?[)\]hm]?$|[ap]m\)?$/iu.test(text) ? TIME_LAST.exec(text.slice(-NEAR_END)) : null;
  const lastStart = last && clock(last[1], last[2], last[3]);
  const before = last && lastStart ? BEFORE_TIME.exec(text.slice(0, text.length - last[0].length).slice(-NEAR_END)) : null;
  if (last && lastStart && before) {
    return { rest: text.slice(0, text.length - last[0].length - before[0].length).trim(), start: lastStart, end: clock(last[4], last[5], last[6]), room: before[1] ?? null };
  }
  return { rest: text, start: null, end: null, room: null };
}

interface Labelled {
  readonly rest: string;
  readonly number: number | null;
  readonly kind: TalkKind;
  readonly labelled: boolean;
}

const kindOf = (label: string): TalkKind => kinds.get(label) ?? kinds.get(label.replace(/ /gu, "-")) ?? "talk";
const numberOf = (digits: string | undefined): number | null => (digits !== undefined && /^\d+$/u.test(digits) ? Number(digits) : null);

/** The label at a place with what one of the patterns finds behind it; null if there is none. */
function labelAt(text: string, from: number, ...behind: readonly RegExp[]): { readonly label: string; readonly match: RegExpExecArray; readonly end: number } | null {
  const lower = text.slice(from, from + LONGEST).toLowerCase();
  const here = (labels.get(lower.slice(0, 1)) ?? []).filter((label) => lower.startsWith(label));
  for (const pattern of behind) for (const label of here) {
    const match = pattern.exec(text.slice(from + label.length));
    if (match) return { label, match, end: from + label.length + match[0].length };
  }
  return null;
}

function takeLabel(text: string): Labelled {
  const first = NUMBER_FIRST.exec(text);
  const counted = first && labelAt(text, first[0].length, LABEL_BEHIND_NUMBER);
  if (counted) return { rest: text.slice(counted.end), number: numberOf(first[1]), kind: kindOf(counted.label), labelled: true };
  const found = labelAt(text, 0, BEHIND_LABEL, NUMBER_BEHIND);
  if (found) return { rest: text.slice(found.end), number: numberOf(found.match[1]), kind: kindOf(found.label), labelled: true };
  const named = labelAt(text, 0, NAME_BEHIND);
  if (named && nameLikeness(named.match[1] ?? "") >= 0.9) return { rest: named.match[1] ?? "", number: null, kind: kindOf(named.label), labelled: true };
  const keynote = KEYNOTE_BY.exec(text);
  if (keynote) return { rest: text.slice(keynote[0].length).trim(), number: null, kind: "keynote", labelled: true };
  return takeNumber(text) ?? { rest: text, number: null, kind: "talk", labelled: false };
}

function takeNumber(text: string): Labelled | null {
  if (!isDigit(text[0]) && !isDigit(text[1])) return null;
  const number = /^#?(\d{1,3})[.)]\s+(?=\S)/u.exec(text);
  if (!number) return null;
  const inner = takeLabel(text.slice(number[0].length));
  return { ...inner, number: inner.number ?? Number(number[1]) };
}

/** False for a line that has neither a label nor a time at its ends, which is told by its first word and its last sign. */
export function mayOpen(raw: string): boolean {
  const [, word = ""] = /^[^\p{L}]{0,12}(\p{L}{2,30})/u.exec(raw) ?? [];
  const lower = word.toLowerCase();
  return FIRST_WORDS.has(lower) || FIRST_WORDS.has(lower.replace(/s$/u, "")) || /^[^\p{L}\d]{0,12}\d/u.test(raw) || /\d\s?[)\]hm]?[^\p{L}\d]{0,4}$|[ap]m\)?[^\p{L}\d]{0,4}$/iu.test(raw);
}

interface Dated {
  readonly rest: string;
  readonly date: string | null;
}

/** Marks between a date and a title. */
const BEFORE_DATE = /(?:\s[|@·–—-]|[|@·,([])\s*$/u;
const BEHIND_DATE = /^\s*[|·–—:-]\s*(?=\S)/u;
/** A longer start or end of a heading holds no date alone. */
const NEAR = 40;

/** Takes a date with its year off an end of a heading: `2024-10-19 | Hostile benches`, `Streams - 30 Sept 2014`. */
function takeDate(text: string): Dated {
  const none = { rest: text, date: null };
  const isFirst = isDigit(text[0]);
  if (!isFirst && !/\d{4}[)\]]?$|\d{4}-\d\d-\d\d[)\]]?$|\d\.\d\d[)\]]?$/u.test(text)) return none;
  const first = isFirst ? findDates(text.slice(0, NEAR), null) : null;
  if (first?.from === 0 && BEHIND_DATE.test(text.slice(first.to))) return { rest: text.slice(first.to).replace(BEHIND_DATE, ""), date: text.slice(0, first.to) };
  const cut = Math.max(0, text.length - NEAR);
  const last = findDates(text.slice(cut), null);
  const before = last ? text.slice(0, cut + last.from) : "";
  if (!last || !/^[)\]]?$/u.test(text.slice(cut + last.to)) || !BEFORE_DATE.test(before)) return none;
  return { rest: before.replace(BEFORE_DATE, "").trim(), date: text.slice(cut + last.from, cut + last.to) };
}

/** Takes the words of a heading apart. With `lettered`, a letter and a dot in front count like a number: `B. Loops`. */
export const readHead = (heading: string, lettered = false): Head => (lettered ? headOf(heading, true) : plainHead(heading));

const plainHead = keeping(2000, (heading) => headOf(heading, false));

function headOf(heading: string, lettered: boolean): Head {
  const cleaned = heading.charCodeAt(0) > 32 && heading.charCodeAt(0) < 128 ? heading : heading.replace(/^(?:\p{Extended_Pictographic}|\ufe0f|\u200d|☐|☑|\s){1,12}/u, "").trim();
  const dated = takeDate(cleaned);
  const where = takeWhere(dated.rest);
  const timed = takeTime(where.rest);
  const label = takeLabel(lettered ? timed.rest.trim().replace(/^[A-Z][.)]\s+(?=\S)/u, "") : timed.rest.trim());
  const again = timed.start === null ? takeTime(label.rest) : timed;
  const left = timed.start === null ? again.rest : label.rest;
  // `- 30 Sept 2014 15:25`: what stands before the time has the form of a room.
  const asDate = dated.date === null && again.room !== null && findDates(again.room, null) !== null ? again.room : null;
  const late = again.start === null || dated.date !== null || asDate !== null ? { rest: left, date: dated.date ?? asDate } : takeDate(left.trim());
  const { number, kind, labelled } = label;
  return { number, kind, labelled, start: again.start, end: again.end, room: asDate === null ? again.room ?? where.room : where.room, track: where.track, date: late.date, rest: late.rest.trim() };
}
