// What a note says its event is called: front matter, a field, the first heading or line, the file name.
import type { Block } from "./blocks";
import type { FrontMatter } from "./front-matter";
import { findDates, findYear } from "./dates";
import { plainWords } from "./inline";
import { foldWord, monthOf, weekdayOf } from "./month-names";
import { peopleLikeness } from "./people";
import { isContainer, isEventLike } from "./words";

const FIELD = /^[-*\s]{0,6}(\p{L}+)\*{0,2}\s?::?\*{0,2}\s+(\S[^]*)$/u;
const EVENT_WORDS = new Set("event conference konferenz conférence evento conferencia veranstaltung".split(" "));
const LABEL = /^([\p{L} ]+)[:：]\s*(\S[^]*)$/u;
const IS_LABEL = /(?:events?|conferences?|konferenz|meetup|notes|evento|conferencia|notizen)$/u;
const LONGEST_LABEL = 44;
const LEADING_DATE = /^\d{4}[-_./]?\d{0,2}[-_./]?\d{0,2}\s*[-–—_]?\s*/u;
/** Words behind an event's name that say what the note is: `PyGotham 2018 talk links and notes`. */
const ABOUT = new Set("talk talks session sessions conference my notes note links link and & summary summaries recap trip report notizen mitschrift notas appunti notatki aantekeningen anotações zusammenfassung".split(" "));
const TRAILING = /[-–—:|,·\s(]{1,4}(?:conference |my |talk |event |meine |mes |mis |minhas |miei |moje |mijn )?(?:notes|notizen|notas|appunti|notatki|recap|trip report|mitschrift|aantekeningen|anotações|anotacoes|apuntes|anteckningar|noter|poznámky|conference review|review|reportage|retrospective|retrospektive|rückblick|resümee|nachlese|후기|참관기|다녀왔습니다|参加レポート|参加してきた|参加記|レポート)(?: (?:by|von|de|par) [^-–—|]{2,40})?\)?$/iu;
/** `RiverConf 2019 - Day 2`: a part of it. */
const TRAILING_DAY = /(?:\s[-–—|·]|[,:(])\s?(?:day|tag|jour|día|dia|giorno|dzień|dag) (?:\d{1,2}|one|two|three|[IV]{1,3})\)?$/iu;
const LEADING = /^(?:(?:(?:conference |my |talk )?(?:notes|notizen|notas|mitschrift|appunti)(?: (?:from|on|zu|zur|zum|von|de|del|di|sur))?|(?:some )?(?:thoughts|impressions) (?:from|on|of)|(?:retrospektive|rückblick|nachlese)(?: (?:der|des|auf die|auf den|zur|zum|von))?|eindrücke (?:von der|vom|von)|wrażenia z)\s?[:–—-]?\s+)/iu;

const LONGEST_NAME = 300;
const SURE_PEOPLE = 0.95;

/** Cuts the words at the end that say what the note is, where they follow a year or are at least two. */
function withoutEnd(name: string): string {
  if (name.length > LONGEST_NAME) return name;
  const words = name.split(" ");
  let to = words.length;
  while (to > 1 && ABOUT.has((words[to - 1] ?? "").toLowerCase())) to -= 1;
  return words.length - to > 1 ? words.slice(0, to).join(" ").replace(/[\s:–—-]{1,3}$/u, "") : name;
}

/** `PyCon 2019 2`: the number that an app puts behind the name of a second file. */
const COPY = /([^]{3}(?:19|20)\d\d(?: notes)?) \d{1,2}$/iu;

/** A name before the day and the place: of `RiverConf, 12–14 June 2023, Basel` the first word. */
function withoutDays(name: string): string {
  const found = findDates(name, null);
  const before = found === null ? name : name.slice(0, found.from).replace(/[\s([,|·@–—-]{1,6}$/u, "");
  const day = /^\p{L}{2,13}$/u.exec(before.slice(before.lastIndexOf(" ") + 1))?.[0];
  const bare = day !== undefined && day !== before && /[,|·(]\s*\p{L}+$/u.test(before) && weekdayOf(foldWord(day)) !== null ? before.slice(0, -day.length).replace(/[\s([,|·@–—-]{1,6}$/u, "") : before;
  return found === null || found.from === 0 || bare.length < 3 ? name : bare;
}

/** `RiverConf, Basel`, where a date stood behind it. */
const PLACE = /^([^,]{4,60}), \p{Lu}[\p{L}.'’ -]{1,24}$/u;
/** `River Conference, Basel`, without a date: a name of several words, and one or two behind the comma. */
const NAME_AND_PLACE = /^([^,\d]{3,40} [^,]{2,60}), \p{Lu}[\p{L}.'’-]{2,20}(?: \p{Lu}[\p{L}'’-]{2,20})?$/u;
/** `RiverConf (Basel, May 2023)`: brackets at the end with a number in them. */
const WITH_NUMBER = /^(\S[^]{2,})\s\((?=[^()]{0,60}\d)[^()]{3,60}\)$/u;

/** The year stays where no day is said: it tells one event from the next. */
function withoutMonth(words: string): string {
  const [, name = words] = WITH_NUMBER.exec(words) ?? [];
  const year = findYear(words.slice(name.length));
  return year === null || findYear(name) !== null ? name : `${name} ${year}`;
}

/** `title: RiverConf`, `title = "RiverConf"`: properties that no app reads. */
const PROPERTY = /^title\s?(?:[:：]|\s=)\s*["']?(\S[^"]*?)["']?$/iu;

const trimmed = (said: string): string => {
  const words = said.replace(PROPERTY, "$1").replace(/(?:^|\s)#(?=[^\s#]{0,79}\p{L})[^\s#]{1,80}/gu, "").trim();
  const dated = withoutDays(words);
  const name = (dated === words ? withoutMonth(words) : dated).replace(dated === words ? NAME_AND_PLACE : PLACE, (all, bare: string) => (monthOf(foldWord(all.slice(bare.length + 2))) === null ? bare : all)).trim();
  const bare = withoutEnd(name.replace(LEADING_DATE, "")).replace(TRAILING_DAY, "").replace(TRAILING, "").replace(LEADING, "").trim();
  return bare === "" ? name.trim() : bare;
};

/** The text of the first value a note gives for one of the keys; a link counts as its text. */
export function valueOf(front: FrontMatter, keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = plainWords((front.values.get(key) ?? [])[0] ?? "").trim();
    if (value !== "") return value;
  }
  return null;
}

/** The event's name; null only for a note of one talk that names none. */
export function eventName(front: FrontMatter, blocks: readonly Block[], title: Block | null, oneTalk: boolean, fileName: string): string | null {
  const said = valueOf(front, ["event", "conference", "konferenz", "evento", "conferencia", "conférence"]);
  if (said !== null) return said;
  for (const block of blocks.slice(0, 12)) {
    const field = FIELD.exec(block.raw);
    if (field && EVENT_WORDS.has((field[1] ?? "").toLowerCase()) && (block.raw.includes("::") || block.kind !== "heading")) return plainWords(field[2] ?? "");
  }
  if (oneTalk) return isEventLike(fileName.replace(LEADING_DATE, "")) ? trimmed(COPY.exec(fileName)?.[1] ?? fileName) : null;
  const fromFrontMatter = valueOf(front, ["title"]);
  // Who stands in the first line is no event.
  if (title && (title.kind === "heading" || (fromFrontMatter === null && peopleLikeness(title.words) < SURE_PEOPLE))) {
    const [, label = "", rest = ""] = LABEL.exec(title.words) ?? [];
    if (isContainer(rest)) return trimmed(label);
    return trimmed(label.length < LONGEST_LABEL && IS_LABEL.test(label.trimEnd().toLowerCase()) ? rest : title.words);
  }
  return fromFrontMatter ?? trimmed(fileName.replace(COPY, "$1"));
}
