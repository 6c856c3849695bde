// How texts are compared in a search: without case and accents; and where the words of a query stand in the text as written.
import { isLetter } from "./vocabulary";

const OTHERS: Readonly<Record<string, string>> = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", ł: "l", þ: "th", ı: "i" };
const PLAIN = /^[\p{ASCII}]*$/u;
const SPECIAL = /[ßæœøđðłþı]/gu;

/** The text without case and accents; letters that are two for the eye are two. */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase().replace(SPECIAL, (letter) => OTHERS[letter] ?? letter);
}

/** The words of a query, folded, each once; at most eight. */
export const queryWords = (query: string): readonly string[] =>
  [...new Set(foldText(query).split(/\s+/u).filter((word) => word !== ""))].slice(0, 8);

/** The folded text and, for each of its UTF-16 units, where its letter begins in the text; one more for the end. No places where each unit stands for itself. */
function foldedWithPlaces(text: string): { readonly folded: string; readonly places: readonly number[] | null } {
  if (PLAIN.test(text)) return { folded: text.toLowerCase(), places: null };
  let folded = "";
  const places: number[] = [];
  let at = 0;
  for (const letter of text) {
    const part = letter < "\u0080" ? letter.toLowerCase() : foldText(letter);
    for (let unit = 0; unit < part.length; unit++) places.push(at);
    folded += part;
    at += letter.length;
  }
  places.push(at);
  return { folded, places };
}

const MOST_MARKS = 50;

/** Where a word stands in a folded text. A letter alone is told by the words that begin with it, or else by its first place: it stands nearly everywhere. */
function placesOf(word: string, folded: string): readonly number[] {
  const places: number[] = [];
  for (let at = folded.indexOf(word); at !== -1 && places.length < MOST_MARKS; at = folded.indexOf(word, at + word.length)) places.push(at);
  if (word.length > 1) return places;
  const begins = places.filter((at) => at === 0 || !isLetter(folded.charCodeAt(at - 1)));
  return begins.length > 0 ? begins : places.slice(0, 1);
}

/** Where the words stand in the text: pairs of UTF-16 offsets in order, each letter at most once. */
export function marksIn(text: string, words: readonly string[]): readonly number[] {
  const { folded, places } = foldedWithPlaces(text);
  const found = words.flatMap((word) => placesOf(word, folded).map((at): [number, number] => [at, at + word.length])).slice(0, MOST_MARKS);
  const marks: number[] = [];
  for (const [from, to] of found.sort((a, b) => a[0] - b[0])) {
    const [start, end] = places ? [places[from] ?? 0, places[to] ?? text.length] : [from, to];
    const last = marks[marks.length - 1];
    if (last !== undefined && start <= last) marks[marks.length - 1] = Math.max(last, end);
    else marks.push(start, end);
  }
  return marks;
}
