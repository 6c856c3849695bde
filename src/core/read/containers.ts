// When and where a talk was: from the headings above it (days, tracks, rooms), its own heading, and the lines right below it.
import type { Block } from "./blocks";
import { addDays, findDate, findDates, isOnlyDate } from "./dates";
import { takeTime, type Head } from "./head";
import { foldWord, weekdayOf } from "./month-names";
import { isTrackOrRoom, roomOf, trackOf } from "./rooms";

/** When the event was, as far as the note says: what days without a year, numbered days and days of the week are counted by. */
export interface EventDays {
  readonly date: string | null;
  readonly endDate: string | null;
  readonly year: number | null;
}

/** A talk's day (ISO), times, room and track. */
export interface WhenAndWhere {
  readonly day: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly room: string | null;
  readonly track: string | null;
}

const DAY = "day|tag|jour|journée|día|dia|giorno|dag|dzień|den|день";
const DAY_NUMBER = new RegExp(`^(?:${DAY})\\s*[-–:#]?\\s*(\\d{1,2}|one|two|three|four|five|eins|zwei|drei)(?![\\p{L}\\d])`, "iu");
const NUMBER_DAY = new RegExp(`^(?:the )?(\\d{1,2})(?:\\.|er|e|º|ª|st|nd|rd|th|ste|de)?\\s*(?:${DAY})(?!\\p{L})`, "iu");
const WORD_DAY = new RegExp(`^(?:the |der |le |la |el |il |o )?(\\p{L}{4,10})\\s+(?:${DAY})(?!\\p{L})`, "iu");
const EAST = /^第?\s*([\d一二三四])\s*(?:天|日目)/u;
const NUMBERS: ReadonlyMap<string, number> = new Map([
  "one eins first erster premier première primer primero primo prima primeiro primeira pierwszy eerste 一", "two zwei second zweiter deuxième second segundo segunda secondo seconda drugi tweede 二",
  "three drei third dritter troisième tercer tercero terzo terceiro trzeci derde 三", "four fourth vierter quatrième cuarto quarto czwarty vierde 四", "five fifth fünfter cinquième quinto piąty vijfde",
].flatMap((names, at) => names.split(" ").map((name): readonly [string, number] => [name, at + 1])));
const MOST_DAYS = 14;

/** Which day of the event a heading says: 2 for `Day 2`, `Zweiter Tag`, `2e jour`; null for none. */
function dayNumberOf(words: string): number | null {
  const said = (DAY_NUMBER.exec(words) ?? NUMBER_DAY.exec(words) ?? WORD_DAY.exec(words) ?? EAST.exec(words))?.[1]?.toLowerCase();
  const number = said === undefined ? undefined : NUMBERS.get(said) ?? (/^\d+$/u.test(said) ? Number(said) : undefined);
  return number !== undefined && number > 0 && number <= MOST_DAYS ? number : null;
}

/** The day of the event on which a day of the week falls; null if the event's days are unknown or it falls on none of them. */
function onWeekday(words: string, { date, endDate }: EventDays): string | null {
  const first = /^(?:\p{L}{5,14}(?:-feira)?(?![\p{L}])|\p{L}{2,4}$)/u.exec(words)?.[0];
  const weekday = first === undefined ? null : weekdayOf(foldWord(first));
  if (weekday === null || date === null) return null;
  const offset = (weekday - new Date(`${date}T00:00:00Z`).getUTCDay() + 7) % 7;
  const day = addDays(date, offset);
  return endDate === null ? (offset < 4 ? day : null) : day <= endDate ? day : null;
}

/** The ISO day that a container says: a date, a numbered day, a day of the week. */
export function dayOf(words: string, days: EventDays): string | null {
  const date = findDate(words, days.year);
  if (date !== null) return date;
  const number = dayNumberOf(words);
  if (number !== null) return days.date === null ? null : addDays(days.date, number - 1);
  return onWeekday(words, days);
}

const SPLIT = /\s[-–—]\s|[|,·()[\]@•]|\s\/\s|:\s+(?=\p{L}+\s(?:\p{Lu}|\d))/u;

/** What a container says. */
export type Inside = Pick<WhenAndWhere, "day" | "room" | "track">;

/** What one container says: most talks stand under the same ones. */
export function insideOf(days: EventDays): (words: string) => Inside {
  const known = new Map<string, Inside>();
  return (words) => {
    const inside = known.get(words) ?? inContainer(words, days);
    known.set(words, inside);
    return inside;
  };
}

function inContainer(words: string, days: EventDays): Inside {
  const parts = words.length > 120 ? [] : [words, ...words.split(SPLIT)].map((part) => part.trim());
  const first = <T>(read: (part: string) => T | null): T | null => parts.reduce<T | null>((found, part) => found ?? read(part), null);
  return { day: first((part) => dayOf(part, days)), room: first(roomOf), track: first(trackOf) };
}

const PLACE_FIELD = /^[*_]{0,2}(room|raum|saal|salle|sala|zaal|where|wo|track|stream|day|date|tag|datum|jour|fecha|data|when|time|zeit|uhrzeit|heure|hora|ora|tijd|godzina)[*_]{0,2}\s*(?:::?|：)[*_]{0,2}\s*(\S.{0,80})$/iu;
const NOTHING: WhenAndWhere = { day: null, start: null, end: null, room: null, track: null };

/** A field right below a talk's heading: `Room: 5`, `Time: 10:30 – 11:15`. */
function inField(words: string, days: EventDays): WhenAndWhere | null {
  const [, label = "", value = ""] = PLACE_FIELD.exec(words) ?? [];
  if (value === "") return null;
  if (/^(?:room|raum|saal|salle|sala|zaal|where|wo)$/iu.test(label)) return { ...NOTHING, room: value.trim() };
  if (/^(?:track|stream)$/iu.test(label)) return { ...NOTHING, track: value.trim() };
  const date = findDates(value, days.year);
  const { start, end } = takeTime(value.slice(date?.to ?? 0).replace(/^[\s,·|-]+/u, ""));
  return { ...NOTHING, day: date?.date ?? dayOf(value, days), start, end };
}

/** A line that is a day, a time and a room and nothing else: `2026-05-07 14:45 - 15:15 @ 7F 703`. */
function inWhenLine(words: string, days: EventDays): WhenAndWhere | null {
  if (!/^\p{L}{0,12}\W{0,3}\d/u.test(words) || words.length > 80) return null;
  const date = findDates(words, days.year);
  const isFirst = date !== null && isOnlyDate(words.slice(0, date.to));
  const timed = takeTime((isFirst ? words.slice(date.to) : words).replace(/^[\s,·|-]+/u, ""));
  const rest = timed.rest.trim();
  if (timed.start === null && !(isFirst && rest === "")) return null;
  const at = /^(?:@|in|,|\|)\s*(\S.{0,40})$/u.exec(rest)?.[1];
  const room = at ?? roomOf(rest);
  return rest !== "" && room === null ? null : { ...NOTHING, day: isFirst ? date.date : null, start: timed.start, end: timed.end, room: room?.trim() ?? null };
}

const MOST_BELOW = 5;

/** Joins what several places say: the first one that says something counts. */
const firstOf = (found: readonly Partial<WhenAndWhere>[]): WhenAndWhere =>
  found.reduce<WhenAndWhere>((all, { day, start, end, room, track }) => ({ day: all.day ?? day ?? null, start: all.start ?? start ?? null, end: all.end ?? (all.start === null ? end ?? null : null), room: all.room ?? room ?? null, track: all.track ?? track ?? null }), NOTHING);

/** When and where a talk was. `below` are the blocks of the talk, `containers` what the headings above it say, the outermost first. */
export function whenAndWhere(head: Head, below: readonly Block[], containers: readonly Inside[], days: EventDays): WhenAndWhere {
  const own: WhenAndWhere = { day: head.date === null ? null : dayOf(head.date, days), start: head.start, end: head.end, room: head.room, track: head.track };
  const near: WhenAndWhere[] = [];
  for (const block of below.slice(0, MOST_BELOW)) {
    if (block.kind === "heading" || block.box || block.raw.length > 200) break;
    const said = inField(block.words, days) ?? (block.kind === "plain" || block.kind === "bold" ? inWhenLine(block.words, days) : null);
    if (said) near.push(said);
  }
  const { end } = own;
  const all = firstOf([own, ...near, ...[...containers].reverse()]);
  return own.start === null ? all : { ...all, end };
}

/** `Day 2`, with little behind it: in a line that is no heading more would be a note. */
const DAY_LINE = new RegExp(`^(?:${DAY})\\s*[#:]?\\s*\\d{1,2}(?:\\s*[-–—:,(].{0,40})?$`, "iu");

/** How high a block stands over what follows it: headings by their level, then bold lines and plain lines that are a day, a track or a room. 0 for others. */
function rankOf(block: Block): number {
  if (block.kind === "heading") return block.level;
  if ((block.kind !== "bold" && block.kind !== "plain") || !block.first || block.raw.length > 60 || block.box) return 0;
  const { words } = block;
  const isContainer = isOnlyDate(words) || isTrackOrRoom(words) || DAY_LINE.test(words) || weekdayOf(foldWord(words)) !== null;
  return isContainer ? (block.kind === "bold" ? 7 : 8) : 0;
}

/** For each talk, in the order of the note, what stands above it: its containers, the outermost first. */
export function containersOf(blocks: readonly Block[], talks: ReadonlySet<Block>, title: Block | null): readonly (readonly string[])[] {
  const open: { readonly rank: number; readonly words: string }[] = [];
  const found: (readonly string[])[] = [];
  for (const block of blocks) {
    const isTalk = talks.has(block);
    const rank = isTalk && block.kind !== "heading" ? 9 : rankOf(block);
    if (isTalk) found.push(open.filter((each) => each.rank < rank).map(({ words }) => words));
    if (rank === 0 || block === title || (isTalk && rank === 9)) continue;
    while ((open[open.length - 1]?.rank ?? 0) >= rank) open.pop();
    if (!isTalk) open.push({ rank, words: block.words });
  }
  return found;
}
