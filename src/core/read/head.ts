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
const words = LABELS.map(([word]) => word).sort((a, b) => b.length - a.length).map((word) => word.replace(/[-]/gu, "[- ]")).join("|");
const LABEL_FIRST = new RegExp(`^(${words})s?(?:\\s*#?\\s*(\\d{1,3}|[a-z](?![\\p{L}])))?\\s*(?:[:：|]|\\s[-–—]\\s|[.)]\\s|$)\\s*`, "iu");
const NUMBER_LABEL = new RegExp(`^#?(\\d{1,3})\\s*[.):]?\\s*(${words})\\s*(?:[:：|]|\\s?[-–—]\\s|$)\\s*`, "iu");
const LABEL_NUMBER = new RegExp(`^(${words})\\s*#?\\s*(\\d{1,3})\\s+(?=\\S)`, "iu");
/** The first words of all labels: what begins otherwise has none, which spares most lines the patterns below. */
const FIRST_WORDS = new Set(LABELS.map(([word]) => word.split(/[\s-]/u)[0] ?? word));
const FIRST_WORD = /^#?(?:\d{1,3}\s*[.):]?\s*)?(\p{L}{2,30})/u;
/** `Lightning talk Dr Max Simon`: a name right behind a label. */
const LABEL_NAME = new RegExp(`^(${words})\\s+(\\S.{2,60})$`, "iu");
const KEYNOTE_BY = /^(keynote)(?=\s(?:by|von|par|por|di)\s)/iu;

const TIME = "(\\d{1,2})(?::|\\.|h)(\\d{2})(?:\\s*(am|pm|Uhr|h)(?![\\p{L}]))?";
const TIME_FIRST = new RegExp(`^[[(]?${TIME}(?:\\s*(?:-|–|—|to|bis|→)\\s*${TIME})?[\\])]?\\s*(?:[-–—:|,•·]\\s*)?`, "iu");
const TIME_LAST = new RegExp(`\\s*[([|@,–-]?\\s*(?:(?:in )?([\\p{L}\\d][\\p{L}\\d. ]{0,24}?)[ ,]+)?${TIME}(?:\\s*(?:-|–|—|to|bis)\\s*${TIME})?\\s*[)\\]]?$`, "iu");

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
  const last = text.includes(":") && /\d\s*[)\]hm]?$|[ap]m\)?$/iu.test(text) ? TIME_LAST.exec(text.slice(-60)) : null;
  const lastStart = last && clock(last[2], last[3], last[4]);
  if (last && lastStart && /[([|@,–-]/u.test(last[0].trimStart()[0] ?? "")) {
    return { rest: text.slice(0, text.length - last[0].length).trim(), start: lastStart, end: clock(last[5], last[6], last[7]), room: last[1] ?? null };
  }
  return { rest: text, start: null, end: null, room: null };
}

interface Labelled {
  readonly rest: string;
  readonly number: number | null;
  readonly kind: TalkKind;
  readonly labelled: boolean;
}

const kindOf = (label: string | undefined): TalkKind => kinds.get((label ?? "").toLowerCase().replace(/\s+/gu, " ")) ?? "talk";
const numberOf = (digits: string | undefined): number | null => (digits !== undefined && /^\d+$/u.test(digits) ? Number(digits) : null);

function takeLabel(text: string): Labelled {
  const none = { rest: text, number: null, kind: "talk", labelled: false } as const;
  const [, word = ""] = FIRST_WORD.exec(text) ?? [];
  const mayHave = word !== "" && (FIRST_WORDS.has(word.toLowerCase()) || FIRST_WORDS.has(word.toLowerCase().replace(/s$/u, "")));
  if (!mayHave) return takeNumber(text) ?? none;
  const counted = NUMBER_LABEL.exec(text);
  if (counted) return { rest: text.slice(counted[0].length), number: numberOf(counted[1]), kind: kindOf(counted[2]), labelled: true };
  const label = LABEL_FIRST.exec(text) ?? LABEL_NUMBER.exec(text);
  if (label) return { rest: text.slice(label[0].length), number: numberOf(label[2]), kind: kindOf(label[1]), labelled: true };
  const named = LABEL_NAME.exec(text);
  if (named && nameLikeness(named[2] ?? "") >= 0.9) return { rest: named[2] ?? "", number: null, kind: kindOf(named[1]), labelled: true };
  const keynote = KEYNOTE_BY.exec(text);
  if (keynote) return { rest: text.slice(keynote[0].length).trim(), number: null, kind: "keynote", labelled: true };
  return takeNumber(text) ?? none;
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
  return FIRST_WORDS.has(lower) || FIRST_WORDS.has(lower.replace(/s$/u, "")) || /^[^\p{L}\d]{0,12}\d/u.test(raw) || /\d\s*[)\]hm]?[^\p{L}\d]{0,4}$|[ap]m\)?[^\p{L}\d]{0,4}$/iu.test(raw);
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
