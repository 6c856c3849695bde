// Rooms and tracks by the words people use for them: `Room 5`, `Main stage`, `Saal 1`, `Track A`, `Track: Web`, `[K.4.201]`.
import { keeping } from "./kept";

const list = (text: string): ReadonlySet<string> => new Set(text.split(" "));
const pattern = (words: ReadonlySet<string>): string => [...words].join("|");

const TRACKS = list("track piste parcours filière pista trilha traccia percorso ścieżka spoor spår трек");
const ROOMS = list("room raum saal hörsaal salle sala zaal hall halle aula stage bühne scène escenario palco scena auditorium auditorio auditório amphi amphithéâtre theatre theater teatro ballroom зал");
/** Words that stand beside such a word without a capital: `Main stage`, `Sala grande`. */
const WHICH = list("main big small large great upper lower second first third north south east west red green blue yellow große großer kleine kleiner grand grande petit petite principal principale principali pequeña pequena piccola grote kleine duża mała główna stora lilla");
const ARTICLES = list("the der die das la le il de");
const COMPOUND = /^(?:haupt|neben|seminar|vortrags|konferenz|theater|hoofd|hör)(?:saal|raum|bühne|zaal|podium)$/iu;
/** `K.4.201`, `UA2.114`, `H.1301`: the codes of rooms in large buildings. */
const CODE = /^\p{Lu}{1,3}\d?(?:\.\d{1,4}){1,2}\p{L}?$/u;

const TRACK_FIELD = new RegExp(`^(?:${pattern(TRACKS)})\\s*[:：]\\s*(\\S.{0,60})$`, "iu");
const ROOM_FIELD = /^(?:room|raum|saal|salle|sala|zaal)\s*[:：]\s*(\S.{0,40})$/iu;
const LONGEST = 60;
const MOST_WORDS = 4;

const isName = (word: string): boolean => /^[\p{Lu}\d#]/u.test(word);
const wordsOf = (text: string): readonly string[] => text.trim().split(/\s+/u);
const isRoomWord = (word: string): boolean => ROOMS.has(word) || COMPOUND.test(word);

/** The room that some words name and nothing else, as written; what stands behind `Room:` without the word. Null if they name none. */
export function roomOf(words: string): string | null {
  if (words.length > LONGEST) return null;
  const text = words.trim();
  const field = ROOM_FIELD.exec(text);
  if (field) return (field[1] ?? "").trim();
  const all = wordsOf(text);
  if (all.length === 1) return COMPOUND.test(text) || CODE.test(text) ? text : null;
  return all.length <= MOST_WORDS && isRoom(all) ? text : null;
}

/** `Room 5`, `Main stage`, `the Red Hall`: a word for a room, and a name, a number or a word that tells it from others. */
function isRoom(all: readonly string[]): boolean {
  const lower = all.map((word) => word.toLowerCase());
  const [first = "", last = ""] = [lower[0], lower[lower.length - 1]];
  if (isRoomWord(first)) return all.slice(1).every(isName) || (all.length === 2 && WHICH.has(last));
  const named = ARTICLES.has(first) ? 1 : 0;
  return isRoomWord(last) && all.length - named > 1 && all.slice(named, -1).every((word, at) => isName(word) || WHICH.has(lower[at + named] ?? ""));
}

/** The track that some words name and nothing else, as written; what stands behind `Track:` without the word. */
export function trackOf(words: string): string | null {
  const text = words.trim();
  if (text.length > LONGEST) return null;
  const field = TRACK_FIELD.exec(text);
  if (field) return (field[1] ?? "").trim();
  const all = wordsOf(text);
  const [first = "", last = ""] = [(all[0] ?? "").toLowerCase(), (all[all.length - 1] ?? "").toLowerCase()];
  if (all.length < 2) return null;
  return (all.length <= MOST_WORDS && TRACKS.has(last) && isName(all[0] ?? "")) || (TRACKS.has(first) && isName(all[1] ?? "") && all.length < 8) ? text : null;
}

/** True for a heading that can only be a track or a room: `Track: Web`, `Security track`, `Main stage`. */
export const isTrackOrRoom = keeping(2000, (heading): boolean => {
  if (heading.length > LONGEST) return false;
  const all = wordsOf(heading.toLowerCase());
  if (all.length > MOST_WORDS) return false;
  const [first = "", last = ""] = [all[0], all[all.length - 1]];
  if (TRACK_FIELD.test(heading) || ROOM_FIELD.test(heading) || (all.length === 1 && COMPOUND.test(first))) return true;
  return trackOf(heading) !== null || (all.length < 4 && ((WHICH.has(all[all.length - 2] ?? "") && ROOMS.has(last)) || (all.length === 2 && ROOMS.has(first) && WHICH.has(last))));
});

/** Where a talk was, as far as its heading says. */
export interface Where {
  readonly room: string | null;
  readonly track: string | null;
}

/** Words for rooms that are parts of names too: `Rebecca Hall`, `Halle Berry`. */
const NAMES_TOO = list("hall halle sala scena palco aula theatre theater teatro scène stage");

/** False for a room that could be a person: beside a talk's title only numbers, letters and words such as `main` tell it from one. */
function isSurelyRoom(room: string): boolean {
  const all = wordsOf(room.toLowerCase());
  return !all.some((word) => NAMES_TOO.has(word)) || all.some((word) => /^#?\d|^.{1,2}$/u.test(word) || WHICH.has(word));
}

/** What the words in brackets or behind a mark say, if all of them are rooms or tracks. */
function whereIn(words: string): Where | null {
  let [room, track]: [string | null, string | null] = [null, null];
  for (const part of words.split(/[,|·/]|\s[-–—]\s/u)) {
    const [asTrack, asRoom] = [trackOf(part), roomOf(part)];
    if (asTrack === null && (asRoom === null || !isSurelyRoom(asRoom))) return null;
    if (asTrack === null) room ??= asRoom;
    else track ??= asTrack;
  }
  return { room, track };
}

const IN_BRACKETS_LAST = /[([]([^()[\]]+)[)\]]$/u;
const IN_BRACKETS_FIRST = /^[([]([^()[\]]{2,60})[)\]]\s?[:–—-]?\s([^]*)$/u;
const FIRST_MARK = /[|·:]\s|\s[-–—]\s/u;
const MARKS = /[@|·,]|\s[-–—]/gu;
const NO_PLACE = /[@|·,:()[\]]/u;
const MOST_PLACE = 40;

/** A heading in two: what stands at an end of it, and the other words. */
type Ends = readonly [place: string, rest: string];

const isPlace = (text: string): boolean => text.length > 1 && text.length <= MOST_PLACE;

/** What stands in brackets at the end, or else behind the last mark. */
function lastOf(text: string): Ends | null {
  const brackets = IN_BRACKETS_LAST.exec(text);
  const before = brackets ? text.slice(0, brackets.index).trimEnd() : "";
  if (brackets && before !== "" && brackets[0].length > 3) return [brackets[1] ?? "", before];
  for (const { index, 0: mark } of [...text.matchAll(MARKS)].reverse()) {
    const [place, rest] = [text.slice(index + mark.length).trim(), text.slice(0, index).trimEnd()];
    if (/[()[\]]/u.test(place)) return null;
    if (isPlace(place)) return rest === "" || /[@|·,]/u.test(place) ? null : [place, rest];
  }
  return null;
}

/** What stands in brackets at the beginning, or else before the first mark. */
function firstOf(text: string): Ends | null {
  if (text.startsWith("[") || text.startsWith("(")) {
    const [, place, rest = ""] = IN_BRACKETS_FIRST.exec(text) ?? [];
    return place === undefined || rest.trim() === "" ? null : [place, rest.trim()];
  }
  const mark = FIRST_MARK.exec(text.slice(0, MOST_PLACE + 3));
  const place = mark ? text.slice(0, mark.index).trimEnd() : "";
  const rest = mark ? text.slice(mark.index + mark[0].length).trim() : "";
  return !isPlace(place) || rest === "" || NO_PLACE.test(place) ? null : [place, rest];
}
const MAY_HAVE = new RegExp(`(?:${pattern(ROOMS)}|${pattern(TRACKS)})(?!\\p{L})|[A-Z]\\d?\\.\\d`, "iu");
const NEAR = 64;
const MOST_HEADING = 400;

/** Takes a room and a track off the ends of a heading. `rest` is what is left; the heading itself if it names neither. */
export function takeWhere(heading: string): Where & { readonly rest: string } {
  let [rest, room, track]: [string, string | null, string | null] = [heading, null, null];
  for (let round = 0; round < 3; round++) {
    const tail = rest.slice(-NEAR);
    const cut = rest.length - tail.length;
    if (!MAY_HAVE.test(tail) && !MAY_HAVE.test(rest.slice(0, NEAR)) && !rest.startsWith("[") && !rest.startsWith("(")) break;
    const last = lastOf(tail);
    const first = rest.length >= MOST_HEADING ? null : firstOf(rest);
    const atEnd = last && whereIn(last[0]);
    const where = atEnd ?? (first && whereIn(first[0]));
    if (!where) break;
    rest = atEnd ? rest.slice(0, cut) + (last?.[1] ?? "") : first?.[1] ?? rest;
    room ??= where.room;
    track ??= where.track;
  }
  return { rest, room, track };
}
