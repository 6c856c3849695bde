// Days in words and figures: `9 December 2022`, `Freitag, 9. Dezember`, `06.06.`, `2020-10-13`, `Dec 9th`, `12–14 June 2023`.
// A text is cut into numbers, words and marks once; each date is a few of these in a row, so the cost is the text's length.
import { keeping } from "./kept";
import { foldWord, monthOf, weekdayOf } from "./month-names";

/** A day or several in a row. ISO text; `from` and `to` are offsets into the text. */
export interface FoundDate {
  readonly date: string;
  /** The last day where several are said. */
  readonly endDate: string | null;
  readonly from: number;
  readonly to: number;
}

interface Token {
  readonly kind: "number" | "word" | "mark";
  /** Words are folded; a run of blanks is no token. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** A longer text is prose. */
const MOST = 300;
const TOKENS = /\d+|\p{L}[\p{L}\p{M}]*|[^\s\d\p{L}]/gu;

function tokensOf(text: string): readonly Token[] {
  return [...text.slice(0, MOST).matchAll(TOKENS)].map((match): Token => {
    const first = match[0].charCodeAt(0);
    const kind = first >= 48 && first <= 57 ? "number" : /\p{L}/u.test(match[0]) ? "word" : "mark";
    return { kind, text: kind === "word" ? foldWord(match[0]) : match[0], from: match.index, to: match.index + match[0].length };
  });
}

/** What some tokens say; parts that they leave out are null. */
interface Said {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number;
  /** The token behind it. */
  readonly next: number;
}

const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

function isDay(year: number | null, month: number, day: number): boolean {
  const length = LENGTHS[month - 1];
  return length !== undefined && day >= 1 && day <= length && !(year !== null && month === 2 && day === 29 && !isLeap(year));
}

const iso = (year: number, month: number, day: number): string => `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

/** The number of a token with as many figures as wanted, or null. */
function numberAt(tokens: readonly Token[], at: number, least: number, most: number): number | null {
  const token = tokens[at];
  return token?.kind === "number" && token.text.length >= least && token.text.length <= most ? Number(token.text) : null;
}

function yearAt(tokens: readonly Token[], at: number): number | null {
  const year = numberAt(tokens, at, 4, 4);
  return year !== null && year >= 1970 && year < 2100 ? year : null;
}

const touches = (tokens: readonly Token[], at: number): boolean => tokens[at - 1]?.to === tokens[at]?.from;
const textAt = (tokens: readonly Token[], at: number): string => tokens[at]?.text ?? "";

/** `2020-10-13`, `2020/10/13`, `2020.10.13`, `2024年5月24日`. */
function yearFirst(tokens: readonly Token[], at: number): Said | null {
  const year = yearAt(tokens, at);
  const [first, second] = [textAt(tokens, at + 1), textAt(tokens, at + 3)];
  if (year === null || !((first === second && /^[-/.]$/u.test(first) && touches(tokens, at + 1) && touches(tokens, at + 3)) || /^[年년]$/u.test(first))) return null;
  const [month, day] = [numberAt(tokens, at + 2, 1, 2), numberAt(tokens, at + 4, 1, 2)];
  return month !== null && day !== null && isDay(year, month, day) ? { year, month, day, next: at + 5 + (/^[日일]$/u.test(textAt(tokens, at + 5)) ? 1 : 0) } : null;
}

/** `20201013`. */
function inOneRun(tokens: readonly Token[], at: number): Said | null {
  const digits = numberAt(tokens, at, 8, 8) === null ? "" : textAt(tokens, at);
  const [year, month, day] = [Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6))];
  return year >= 1970 && year < 2100 && isDay(year, month, day) ? { year, month, day, next: at + 1 } : null;
}

/** Which of two numbers with a slash between them is the day: the one that can be, or the one that falls on the weekday that is said. */
function dayAndMonth(a: number, b: number, year: number | null, mark: string, tokens: readonly Token[]): readonly [number, number] | null {
  if (mark !== "/" || a > 12 || a === b) return [a, b];
  if (b > 12) return [b, a];
  const weekday = tokens.map(({ text }) => (text.length > 2 ? weekdayOf(text) : null)).find((day) => day !== null);
  if (weekday === undefined || year === null) return null;
  const falls = (month: number, day: number): boolean => new Date(Date.UTC(year, month - 1, day)).getUTCDay() === weekday;
  return falls(b, a) === falls(a, b) ? null : falls(b, a) ? [a, b] : [b, a];
}

/** `06.06.`, `06.06.2024`, `3-10-2025`, `24/05/2024`: two figures alone are a day only with a dot behind both. */
function dayFirst(tokens: readonly Token[], at: number): Said | null {
  const [a, b] = [numberAt(tokens, at, 1, 2), numberAt(tokens, at + 2, 1, 2)];
  const mark = textAt(tokens, at + 1);
  if (a === null || b === null || !/^[-/.]$/u.test(mark) || !touches(tokens, at + 1) || (mark !== "." && !touches(tokens, at + 2))) return null;
  const behind = textAt(tokens, at + 3) === mark && touches(tokens, at + 3);
  const short = behind && mark === "." && touches(tokens, at + 4) ? numberAt(tokens, at + 4, 2, 2) : null;
  const year = behind ? yearAt(tokens, at + 4) ?? (short === null ? null : 2000 + short) : null;
  const pair = dayAndMonth(a, b, year, mark, tokens);
  if (pair === null || !isDay(year, pair[1], pair[0])) return null;
  if (year !== null) return { year, month: pair[1], day: pair[0], next: at + 5 };
  // `1.2. Goals` counts chapters.
  const isChapter = textAt(tokens, at + 2).length === 1 && tokens[at + 4]?.kind === "word" && weekdayOf(textAt(tokens, at + 4)) === null;
  const isDotted = mark === "." && behind && numberAt(tokens, at + 4, 1, 9) === null && !isChapter;
  return isDotted ? { year: null, month: pair[1], day: pair[0], next: at + 4 } : null;
}

const isOrdinal = (text: string): boolean => /^(?:st|nd|rd|th|er|re|e|º|°|ª)$/u.test(text);

/** The day of a month and what makes it an ordinal: `9`, `9.`, `9th`, `1er`. */
function dayNumber(tokens: readonly Token[], at: number): Said | null {
  const day = numberAt(tokens, at, 1, 2);
  if (day === null || day < 1 || day > 31) return null;
  let next = at + 1;
  if (touches(tokens, next) && isOrdinal(textAt(tokens, next))) next += 1;
  else if (textAt(tokens, next) === "." && touches(tokens, next)) next += 1;
  return { year: null, month: null, day, next };
}

/** A year behind a month or day: `2022`, `, 2022`, `de 2022`, `. 2022`. */
function trailingYear(tokens: readonly Token[], at: number): { readonly year: number | null; readonly next: number } {
  let next = at;
  while (next < at + 2 && /^(?:[.,]|de|del|of)$/u.test(textAt(tokens, next))) next += 1;
  const year = yearAt(tokens, next);
  return year === null ? { year, next: at } : { year, next: next + 1 };
}

/** `9 December 2022`, `9. Dezember`, `24 de mayo de 2024`. */
function dayThenMonth(tokens: readonly Token[], at: number): Said | null {
  const number = dayNumber(tokens, at);
  if (!number) return null;
  let next = number.next;
  const linked = /^(?:de|of|di)$/u.test(textAt(tokens, next));
  if (linked || (/^[-/]$/u.test(textAt(tokens, next)) && touches(tokens, next) && touches(tokens, next + 1))) next += 1;
  const month = tokens[next]?.kind === "word" ? monthOf(textAt(tokens, next)) : null;
  if (!month) return null;
  const dashed = textAt(tokens, next + 1) === "-" && touches(tokens, next + 1) && yearAt(tokens, next + 2) !== null;
  const { year, next: behind } = dashed ? { year: yearAt(tokens, next + 2), next: next + 3 } : trailingYear(tokens, next + 1);
  if ((month.weak && year === null && !linked) || !isDay(year, month.month, number.day)) return null;
  return { year, month: month.month, day: number.day, next: behind };
}

/** `Dec 9th`, `December 9, 2022`. */
function monthThenDay(tokens: readonly Token[], at: number): Said | null {
  const month = tokens[at]?.kind === "word" ? monthOf(textAt(tokens, at)) : null;
  const number = month && dayNumber(tokens, at + (textAt(tokens, at + 1) === "." ? 2 : 1));
  if (!month || !number) return null;
  const { year, next } = trailingYear(tokens, number.next);
  return (month.weak && year === null) || !isDay(year, month.month, number.day) ? null : { year, month: month.month, day: number.day, next };
}

const wholeDate = (tokens: readonly Token[], at: number): Said | null =>
  tokens[at]?.kind === "word"
    ? monthThenDay(tokens, at)
    : tokens[at]?.kind === "number" ? yearFirst(tokens, at) ?? inOneRun(tokens, at) ?? dayFirst(tokens, at) ?? dayThenMonth(tokens, at) : null;

/** The token behind what joins two days: `–`, `to`, `bis`, a day of the week after it. 0 if nothing does. */
function behindJoin(tokens: readonly Token[], at: number): number {
  const text = textAt(tokens, at);
  if (text === "t" && textAt(tokens, at + 1) === "/" && textAt(tokens, at + 2) === "m") return at + 3;
  if (!/^(?:[-–—−/~+&,]|to|through|until|till|bis|und|and|et|au|al|a|y|e|ao|do|i|tot|en|por)$/u.test(text)) return 0;
  const more = weekdayOf(textAt(tokens, at + 1)) === null ? at + 1 : at + 2;
  return textAt(tokens, more) === "," || textAt(tokens, more) === "." ? more + 1 : more;
}

/** `12–14 June`, `12.–14.06.`: a number, what joins, and a whole date. */
function shortRange(tokens: readonly Token[], at: number): readonly [Said, Said] | null {
  const first = dayNumber(tokens, at);
  const next = first ? behindJoin(tokens, first.next) : 0;
  if (!first || next === 0) return null;
  const last = dayThenMonth(tokens, next) ?? dayFirst(tokens, next);
  return last && last.day > first.day ? [first, last] : null;
}

/** The last day behind a whole date: another date, or the number of a day alone, as in `June 12–14, 2023`. */
function lastDay(tokens: readonly Token[], first: Said, wordFirst: boolean): Said | null {
  const next = behindJoin(tokens, first.next);
  if (next === 0) return null;
  const whole = wholeDate(tokens, next);
  if (whole) return whole;
  const number = wordFirst && first.year === null ? dayNumber(tokens, next) : null;
  if (!number || number.day <= first.day || /^[:.h]$/u.test(textAt(tokens, number.next))) return null;
  return { ...number, month: first.month, ...trailingYear(tokens, number.next) };
}

function dateAt(tokens: readonly Token[], at: number): readonly [Said, Said | null] | null {
  if (tokens[at]?.kind === "number" && (tokens[at - 1]?.kind === "word" || textAt(tokens, at - 1) === ":") && touches(tokens, at)) return null;
  const range = shortRange(tokens, at);
  if (range) return range;
  const first = wholeDate(tokens, at);
  return first && [first, lastDay(tokens, first, tokens[at]?.kind === "word")];
}

function inYear([first, last]: readonly [Said, Said | null], year: number | null, tokens: readonly Token[], at: number): FoundDate | null {
  const own = first.year ?? last?.year ?? year;
  const month = first.month ?? last?.month ?? null;
  if (own === null || month === null || !isDay(own, month, first.day)) return null;
  const date = iso(own, month, first.day);
  const end = last && last.month !== null && isDay(last.year ?? own, last.month, last.day) ? iso(last.year ?? own, last.month, last.day) : null;
  const endDate = end !== null && end > date ? end : null;
  // What is no later day lends no year either.
  if (endDate === null && last && first.month !== null && first.year === null && last.year !== null) return inYear([first, null], year, tokens, at);
  const next = endDate === null && last && first.month !== null ? first.next : last?.next ?? first.next;
  return { date, endDate, from: tokens[at]?.from ?? 0, to: tokens[next - 1]?.to ?? 0 };
}

/** The first date in a text, with the last day where it says several; null if there is none. `year` counts where the text says none. */
export function findDates(text: string, year: number | null): FoundDate | null {
  if (!/\d/u.test(text)) return null;
  const tokens = tokensOf(text);
  for (let at = 0; at < tokens.length; at++) {
    const said = dateAt(tokens, at);
    const found = said && inYear(said, year, tokens, at);
    if (found) return found;
  }
  return null;
}

/** The ISO day that a text says first, or null. `year` counts where the text says none. */
export const findDate = (text: string, year: number | null): string | null => findDates(text, year)?.date ?? null;

/** The first year that a text says, from 1970, or null. */
export function findYear(text: string): number | null {
  for (const match of text.slice(0, MOST).matchAll(/\d+/gu)) {
    const year = Number(match[0].length === 8 ? match[0].slice(0, 4) : match[0]);
    if ((match[0].length === 4 || match[0].length === 8) && year >= 1970 && year < 2100) return year;
  }
  return null;
}

/** The ISO day some days after another. */
export function addDays(date: string, days: number): string {
  const at = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(at.getTime()) ? date : new Date(at.getTime() + days * 86_400_000).toISOString().slice(0, 10);
}

/** True if a text is a date and names of days of the week and nothing else. */
export const isOnlyDate = keeping(2000, (text): boolean => {
  const found = text.length < 60 ? findDates(text, 2000) : null;
  return found !== null && tokensOf(text.slice(0, found.from) + text.slice(found.to)).every(({ kind, text: word }) => kind === "mark" || (kind === "word" && weekdayOf(word) !== null));
});
