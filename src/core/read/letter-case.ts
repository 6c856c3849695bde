// Headings in capitals throughout are read as if their writer had used small letters, for `WITH` is a word between others and names are told by their letters; names in small letters get their capitals.
import { isBetweenWords, isFirstKnown } from "./names";

/** True for two words in capitals or more, and no small letter. */
export const isAllCapitals = (text: string): boolean => !/\p{Ll}/u.test(text) && text.split(/\s+/u).filter((word) => /\p{Lu}{2}/u.test(word)).length > 1;

/** A shorter word is an abbreviation as often as a name. */
const LEAST = 5;

/** The small letter of a capital, if that is one sign as well and has that capital. */
function small(letter: string): string {
  const lower = letter.toLowerCase();
  return lower.length === letter.length && lower.toUpperCase() === letter ? lower : letter;
}

function inSmall(word: string): string {
  if (isBetweenWords(word)) return word.replace(/\p{Lu}/gu, small);
  return word.length < LEAST && !isFirstKnown(word) ? word : word.replace(/(\p{Lu}\p{M}?)(\p{Lu}+)/gu, (_, first: string, rest: string) => first + rest.replace(/\p{Lu}/gu, small));
}

/** `LOOPS WITH ADA LOVELACE` as `LOOPS with Ada Lovelace`, each sign at its place; a text that is not in capitals throughout as it is. */
export const withSmallLetters = (text: string): string => (isAllCapitals(text) ? text.replace(/[\p{L}\p{M}'’]+/gu, inSmall) : text);

/** `tarmo kuusk` as `Tarmo Kuusk`, `anna van dam` as `Anna van Dam`. */
export const withCapitals = (name: string): string => name.replace(/\p{Ll}[\p{L}\p{M}]*/gu, (word) => (isBetweenWords(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)));
