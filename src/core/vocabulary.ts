// The words of many texts, and which of them a mistyped word may mean. Words are folded: small letters without accents.

/** True for a UTF-16 unit that words are made of. */
export const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code > 127;

const letterMask = (word: string): number => {
  let mask = 0;
  for (let at = 0; at < word.length; at++) mask |= 1 << (word.charCodeAt(at) % 31);
  return mask;
};

function bits(mask: number): number {
  let left = mask;
  let count = 0;
  while (left !== 0) {
    left &= left - 1;
    count += 1;
  }
  return count;
}

/** Longer ones are no words that somebody types. */
const LONGEST = 40;

/** Every word of all texts, and which texts hold it. */
export interface Vocabulary {
  readonly words: readonly string[];
  readonly masks: Int32Array;
  readonly holders: readonly (readonly number[])[];
}

/** The words of folded texts. */
export function vocabularyOf(texts: readonly string[]): Vocabulary {
  const places = new Map<string, number[]>();
  const add = (word: string, at: number): void => {
    const known = places.get(word);
    if (!known) places.set(word, [at]);
    else if (known[known.length - 1] !== at) known.push(at);
  };
  for (const [at, text] of texts.entries()) {
    for (let end = 0, from = 0; end <= text.length; end++) {
      if (end < text.length && isLetter(text.charCodeAt(end))) continue;
      if (end > from && end - from <= LONGEST) add(text.slice(from, end), at);
      from = end + 1;
    }
  }
  const words = [...places.keys()];
  return { words, masks: Int32Array.from(words, letterMask), holders: [...places.values()] };
}

/** How many letters of a typed word the word of a mask lacks. */
export function lettersMissing(typed: string): (mask: number) => number {
  const own = letterMask(typed);
  return (mask) => bits(own & ~mask);
}

/** True if the word begins as was typed but for one mistake: a letter too much, too few, another one, or two that changed places. */
export function isOneOff(word: string, typed: string): boolean {
  let at = 0;
  while (at < typed.length && word.charCodeAt(at) === typed.charCodeAt(at)) at += 1;
  const rest = typed.slice(at + 1);
  if (word.startsWith(rest, at + 1) || word.startsWith(rest, at) || word.startsWith(typed.slice(at), at + 1)) return true;
  return word.charCodeAt(at) === typed.charCodeAt(at + 1) && word.charCodeAt(at + 1) === typed.charCodeAt(at) && word.startsWith(typed.slice(at + 2), at + 2);
}
