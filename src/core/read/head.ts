// The words of one heading to its parts: number, label, kind, time, room; what is left is title and people together.
import type { TalkKind } from "../model";
import { findDates, isOnlyDate } from "./dates";
import { takeDay } from "./day-before";
import { keeping } from "./kept";
import { OUR_LABELS, type Labels } from "./labels";
import { areFirstNames, capitalised, nameLikeness } from "./names";
import { takeWhere } from "./rooms";
import { isSigned, withoutSign, type Signs } from "./signs";

export interface Head {
  readonly number: number | null;
  readonly kind: TalkKind;
  /** True if an explicit label said that this is a talk. */
  readonly labelled: boolean;
  readonly start: string | null;
  readonly end: string | null;
  readonly room: string | null;
  readonly track: string | null;
  /** A date at one of its ends or a day in front of it, as written; null if there is none. */
  readonly date: string | null;
  /** Title and people, not yet told apart; empty if there was a label only. */
  readonly rest: string;
}

const BEHIND_LABEL = /^s?(?:\s?#?\s?(\d{1,3}(?:\.\d)?|(?:one|two|three|four|five|six|seven|eight|nine|ten)(?![\p{L}])|[a-z](?![\p{L}])))?\s?(?:[:：|]|\s[-–—/]\s|[.)]\s|$)\s*/iu;
const NUMBER_BEHIND = /^\s?#?\s?(\d{1,3}),?\s+(?=\S)/u;
const NUMBER_FIRST = /^#?(\d{1,3})\s?[.):/]?\s?/u;
const LABEL_BEHIND_NUMBER = /^\s?(?:[:：|]|\s?[-–—]\s|$)\s*/u;
/** `Lightning talk Dr Max Simon`: a name right behind a label. */
const NAME_BEHIND = /^\s+(\S[^]{2,60})$/u;
/** `Ada Lovelace keynote`, `Ada Lovelace's (lightning talk)`. */
const NAME_BEFORE = /^(\S[^()]{2,58}?)(?:['’]s)?\s\(?(\p{L}{4,12}(?: talk)?)\)?$/u;
/** `Loops for all - Keynote`, `Loops for all (workshop)`. */
const KIND_LAST = /^(\S[^]{2,200}?)(?:\s[-–—|·]\s(\p{L}{4,12}(?: talk)?)|\s[([](\p{L}{4,12}(?: talk)?)[)\]])$/u;
const MAY_END_IN_KIND = /[)\]]$|[-–—|·]\s/u;
const LONGEST_KIND = 20;
/** `Talk 3 (Ada Lovelace, Engines Ltd): Title`. */
const PEOPLE_BEHIND = /^\s?#?(\d{1,3})?\s?\(([^()]{3,80})\)\s?[:–—-]\s*(\S[^]{1,200})$/u;
/** `Keynote by Ada Lovelace`, `Vortrag von Ada Lovelace, Engines`: what follows the label begins with the word. `Panel "Loops"`. */
const BY_BEHIND = /^\s+(?=(?:by|with|von|mit|par|avec|por|con|di|door|przez|av|af|de|da|do|del)\s+\p{Lu}|["“„«]|@\w)/u;

/** `9:30`, `9h30 am`, or an hour that says it is one: `10am`, `17 Uhr`, `14h`. */
const TIME = "(\\d{1,2})(?:(?::|\\.|h)(\\d{2})(?!\\d)(?:\\s?(am|pm|Uhr|h)(?![\\p{L}]))?|(\\s?(?:am|pm|Uhr|h))(?![\\p{L}\\d]))";
const TIME_FIRST = new RegExp(`^[[(]?${TIME}(?:\\s*(?:-|–|—|~|to|bis|→)\\s*${TIME})?[\\])]?\\s*(?:[-–—:|,•·]\\s*|\\.\\s+)?`, "iu");
const TIME_LAST = new RegExp(`${TIME}(?:\\s?(?:-|–|—|~|to|bis)\\s?${TIME})?\\s?[)\\]]?$`, "iu");
const BEFORE_TIME = /[([|@,–-]\s?(?:(?:in )?([\p{L}\d][\p{L}\d. ]{0,24}?)[ ,]{1,3})?$/iu;

/** A time at the end of a heading stands in its last so many characters, and so does the room before it. */
const NEAR_END = 60;

/** Before that hour, `2h` is how long something takes. */
const EARLIEST = 7;

/** `03.05. Opening`: a day and a month, as German writes them. */
const DAY_AND_MONTH = /^(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?!\d)/u;

/** The time that a pattern found, whose four groups begin at `from`. */
function clock(match: RegExpExecArray, from: number): string | null {
  const [hour, minute, half, alone] = match.slice(from, from + 4);
  if (hour === undefined || (minute === undefined && alone === undefined)) return null;
  if (alone?.trim() === "h" && Number(hour) < EARLIEST) return null;
  const pm = /pm/iu.test(half ?? alone ?? "") && Number(hour) < 12 ? 12 : 0;
  const h = Number(hour) + pm;
  return h < 24 && Number(minute ?? 0) < 60 ? `${String(h).padStart(2, "0")}:${minute ?? "00"}` : null;
}

interface Timed {
  readonly rest: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly room: string | null;
}

const isDigit = (char: string | undefined): boolean => char !== undefined && char >= "0" && char <= "9";

/** `0930-1000`, on the five minutes; `2010-2020` is years. */
const FOUR_DIGITS = /^([01]\d|2[0-3])([0-5][05])\s?[-–—]\s?([01]\d|2[0-3])([0-5][05])(?!\d)/u;

/** `Ore 10`, `kl. 14.30`: a word that says that an hour follows, which then needs no minutes. */
const HOUR_WORD = /^(?:ore|alle|kl\.?|klo|godz\.?|o godz\.?|um|a las|às|à)\s(\d{1,2})(?:([.:h]\d{2})|(?![\d.:h]))(?=[\s,:–—-]|$)/iu;

/** `10 Uhr 30`, `14 h 15`: minutes behind the word. */
const MINUTES_BEHIND = /^(\d{1,2})\s?(?:Uhr|h)\s([0-5]\d)(?!\d|[.:]\d)/iu;

function withColons(words: string): string {
  const text = words.replace(MINUTES_BEHIND, "$1:$2").replace(HOUR_WORD, (_, hour: string, minutes: string | undefined) => `${hour}${minutes ?? ":00"}`);
  const hour = isDigit(text[3]) ? /^(0[7-9]|1[0-8])([0-5][05])\s(?=\p{L})/u.exec(text) : null;
  if (hour) return `${hour[1] ?? ""}:${hour[2] ?? ""}${text.slice(4)}`;
  const four = isDigit(text[3]) ? FOUR_DIGITS.exec(text) : null;
  const isYears = four !== null && /^(?:19|20)/u.test(text) && /^(?:19|20)$/u.test(four[3] ?? "");
  return four && !isYears ? `${four[1] ?? ""}:${four[2] ?? ""}-${four[3] ?? ""}:${four[4] ?? ""}${text.slice(four[0].length)}` : text;
}

/** Takes a time off the beginning of a text, or off its end with the room before it. */
export function takeTime(words: string): Timed {
  const text = withColons(words);
  const first = (isDigit(text[0]) || isDigit(text[1])) && !DAY_AND_MONTH.test(text) ? TIME_FIRST.exec(text) : null;
  const start = first && clock(first, 1);
  if (first && start) return { rest: text.slice(first[0].length), start, end: clock(first, 5), room: null };
  const last = (text.includes(":") || /[ap]m\)?$/iu.test(text)) && /\d\s?[)\]hm]?$|[ap]m\)?$/iu.test(text) ? TIME_LAST.exec(text.slice(-NEAR_END)) : null;
  const lastStart = last && clock(last, 1);
  const before = last && lastStart ? BEFORE_TIME.exec(text.slice(0, text.length - last[0].length).slice(-NEAR_END)) : null;
  if (last && lastStart && before) {
    return { rest: text.slice(0, text.length - last[0].length - before[0].length).trim(), start: lastStart, end: clock(last, 5), room: before[1] ?? null };
  }
  return { rest: text, start: null, end: null, room: null };
}

interface Labelled {
  readonly rest: string;
  readonly number: number | null;
  readonly kind: TalkKind;
  readonly labelled: boolean;
}

const NUMBER_WORDS = "one two three four five six seven eight nine ten".split(" ");
const numberOf = (digits: string | undefined): number | null => {
  if (digits === undefined) return null;
  const word = NUMBER_WORDS.indexOf(digits.toLowerCase()) + 1;
  return word > 0 ? word : /^\d+$/u.test(digits) ? Number(digits) : null;
};

/** How long a word is where it was written: a small letter can be longer than its capital, such as that of `İ`. */
function lengthOf(written: string, word: string): number {
  let length = written.length;
  while (length > 0 && written.slice(0, length).toLowerCase().length > word.length) length -= 1;
  return length;
}

/** The label at a place with what one of the patterns finds behind it; null if there is none. */
function labelAt(labels: Labels, text: string, from: number, ...behind: readonly RegExp[]): { readonly kind: TalkKind; readonly match: RegExpExecArray; readonly end: number } | null {
  const here = labels.at(text.slice(from, from + labels.longest).toLowerCase());
  for (const pattern of behind) for (const { word, kind } of here) {
    const start = from + lengthOf(text.slice(from, from + word.length), word);
    const match = pattern.exec(text.slice(start));
    if (match) return { kind, match, end: start + match[0].length };
  }
  return null;
}

function takeLabel(text: string, labels: Labels): Labelled {
  const first = NUMBER_FIRST.exec(text);
  const counted = first && labelAt(labels, text, first[0].length, LABEL_BEHIND_NUMBER);
  if (counted) return { rest: text.slice(counted.end), number: numberOf(first[1]), kind: counted.kind, labelled: true };
  const bracketed = labelAt(labels, text, 0, PEOPLE_BEHIND);
  const inside = capitalised((bracketed?.match[2] ?? "").split(",")[0] ?? "");
  if (bracketed && (nameLikeness(inside) >= 0.7 || areFirstNames(inside))) return { rest: `${bracketed.match[3] ?? ""} (${bracketed.match[2] ?? ""})`, number: numberOf(bracketed.match[1]), kind: bracketed.kind, labelled: true };
  const found = labelAt(labels, text, 0, BEHIND_LABEL, NUMBER_BEHIND);
  if (found) return { rest: text.slice(found.end), number: numberOf(found.match[1]), kind: found.kind, labelled: true };
  const named = labelAt(labels, text, 0, NAME_BEHIND);
  if (named && nameLikeness(named.match[1] ?? "") >= 0.9) return { rest: named.match[1] ?? "", number: null, kind: named.kind, labelled: true };
  const last = MAY_END_IN_KIND.test(text.slice(-LONGEST_KIND)) ? KIND_LAST.exec(text) : null;
  const lastKind = labels.kindOf((last?.[2] ?? last?.[3] ?? "").toLowerCase());
  if (last && lastKind !== undefined && lastKind !== "talk") return { ...takeLabel(last[1] ?? "", labels), kind: lastKind, labelled: true };
  const behind = NAME_BEFORE.exec(text);
  const kind = labels.kindOf(behind?.[2]?.toLowerCase() ?? "");
  if (behind && kind !== undefined && kind !== "talk" && nameLikeness(behind[1] ?? "") >= 0.9) return { rest: behind[1] ?? "", number: null, kind, labelled: true };
  const by = labelAt(labels, text, 0, BY_BEHIND);
  if (by) return { rest: text.slice(by.end), number: null, kind: by.kind, labelled: true };
  return takeNumber(text, labels) ?? { rest: text, number: null, kind: "talk", labelled: false };
}

function takeNumber(text: string, labels: Labels): Labelled | null {
  if (!isDigit(text[0]) && !isDigit(text[1])) return null;
  const number = /^#?(\d{1,3})(?:[.)/]\s+(?=\S)|\s[–—-]\s+(?=[\p{L}"“„«]))/u.exec(text);
  if (!number) return null;
  const inner = takeLabel(text.slice(number[0].length), labels);
  return { ...inner, number: inner.number ?? Number(number[1]) };
}

/** False for a line that has neither a label nor a time at its ends, which is told by its first word and its last sign. */
export const mayOpen = (raw: string, labels: Labels): boolean =>
  labels.begins(raw) || takeDay(raw) !== null || HOUR_WORD.test(raw) || /^[*_]{1,2}[^*_]{0,10}\d/u.test(raw) || /^[^\p{L}\d]{0,12}\d/u.test(raw) || /\d\s?[)\]hm]?[^\p{L}\d]{0,4}$|[ap]m\)?[^\p{L}\d]{0,4}$/iu.test(raw);

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

/** Heads without signs, kept apart for each set of labels. */
const plainHeads = new WeakMap<Labels, (heading: string) => Head>();

/** Takes the words of a heading apart; the signs that its note counts by count like a number. */
export function readHead(heading: string, labels: Labels = OUR_LABELS, signs: Signs | null = null): Head {
  if (signs) return headOf(heading, labels, signs);
  const plain = plainHeads.get(labels) ?? keeping(2000, (words) => headOf(words, labels, null));
  plainHeads.set(labels, plain);
  return plain(heading);
}

/** Stars and their like behind a heading say what somebody thought of it. */
const SIGNS_LAST = /(?:\s{0,2}(?:\p{Extended_Pictographic}|\ufe0f|\u200d|[⭐☆★✩½]|\*)){1,8}\s{0,2}$/u;
/** `[+] Loops`, `> 09:45 Loops`: what somebody thought of it, or a sign where a heading begins. */
const MARK_FIRST = /^(?:(?:\[[-+~?!*]\]|>{1,3}|~{1,3})\s+|:[a-z0-9_+-]{2,30}:\s*)(?=\S)/u;
/** The states of an outline in org mode, before its headings. */
const STATE = /^(?:(?:TODO|NEXT)\s+(?=\p{Lu})|(?:DONE|WAITING|CANCELL?ED|STARTED|DOING|HOLD)\s+(?=\S))/u;
const STATE_LETTERS: ReadonlySet<string> = new Set("TDWCNSH");

function headOf(heading: string, labels: Labels, signs: Signs | null): Head {
  const plain = heading.charCodeAt(0) > 62 && heading.charCodeAt(0) !== 91 && heading.charCodeAt(0) < 126 ? heading : heading.charCodeAt(0) < 128 ? heading.replace(MARK_FIRST, "") : heading.replace(/^(?:\p{Extended_Pictographic}|\ufe0f|\u200d|☐|☑|[★☆✩½►▸▹▷➤■□◆◇●○✦✧]|\s){1,12}/u, "").trim();
  const cleaned = STATE_LETTERS.has(plain[0] ?? "") ? plain.replace(STATE, "") : plain;
  const day = takeDay(cleaned);
  const ofDay = day && headOf(day.rest, labels, signs);
  if (ofDay && (ofDay.start !== null || ofDay.labelled) && ofDay.date === null && ofDay.rest !== "" && !isOnlyDate(ofDay.rest)) return { ...ofDay, date: day.day };
  const dated = takeDate(/[\p{L}\d)\]?!."”]$/u.test(cleaned) ? cleaned : cleaned.replace(SIGNS_LAST, "").replace(/\s[-–—|·~]{1,3}$/u, ""));
  const outside = takeWhere(dated.rest);
  const timed = takeTime(outside.rest);
  // `10:00 Sala 1 · Title`: a room behind the time.
  const behind = timed.start !== null && outside.room === null ? takeWhere(timed.rest.trim()) : null;
  const where = { room: outside.room ?? behind?.room ?? null, track: outside.track ?? behind?.track ?? null };
  const said = (behind?.rest ?? timed.rest).trim();
  // `10:00 (they began late) – Loops`
  const words = timed.start === null ? said : said.replace(/^\([^()]{3,60}\)\s[–—-]\s(?=\S)/u, "");
  const label = takeLabel(signs ? withoutSign(words, signs) : words, labels);
  const again = timed.start === null ? takeTime(label.rest) : timed;
  const left = timed.start === null ? again.rest : label.rest;
  // `- 30 Sept 2014 15:25`: what stands before the time has the form of a room.
  const asDate = dated.date === null && again.room !== null && findDates(again.room, null) !== null ? again.room : null;
  const late = again.start === null || dated.date !== null || asDate !== null ? { rest: left, date: dated.date ?? asDate } : takeDate(left.trim());
  const { number, kind } = label;
  const labelled = label.labelled || (signs === "titles" && isSigned(words, signs));
  return { number, kind, labelled, start: again.start, end: again.end, room: asDate === null ? again.room ?? where.room : where.room, track: where.track, date: late.date, rest: late.rest.trim() };
}
