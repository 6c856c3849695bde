// Fuzzy search behind two functions; the only file that knows fuse.js. A cheap exact pass goes first, fuse.js scores only the few
// words that look like a mistyped one: over everything on every key it would be ten times too slow.
import Fuse from "fuse.js/basic";
import { foldText, queryWords } from "./fold-text";

const indexes = new WeakMap<readonly string[], Fuse<string>>();

function indexOf(names: readonly string[]): Fuse<string> {
  const known = indexes.get(names);
  if (known) return known;
  const made = new Fuse(names, { threshold: 0.35, ignoreDiacritics: true });
  indexes.set(names, made);
  return made;
}

/** The names that fit what was typed, best first, typos and accents forgiven; all of them, in their order, for nothing typed. */
export function findNames(names: readonly string[], typed: string, most: number): readonly string[] {
  const query = typed.trim();
  if (query === "") return names.slice(0, most);
  return indexOf(names).search(query, { limit: most }).map((hit) => hit.item);
}

/** Something to find. What stands in `text` counts most; `more` and `context` are searched too; of equals the lower `rank` comes first. */
export interface Entry {
  readonly text: string;
  readonly more: string;
  readonly context: string;
  readonly rank: number;
}

/** An entry found, by its place in the list, and the folded words that made it one. */
export interface Hit {
  readonly at: number;
  readonly words: readonly string[];
}

export interface Hits {
  /** The best first. */
  readonly hits: readonly Hit[];
  readonly total: number;
}

export interface Search {
  readonly find: (query: string, most: number) => Hits;
}

interface Haystack {
  readonly texts: readonly string[];
  /** Where the first part of each text ends. */
  readonly ends: readonly number[];
  readonly ranks: readonly number[];
}

const NOTHING: Hits = { hits: [], total: 0 };
/** With fewer exact hits than this, what looks alike is searched too. */
const FEW = 10;
/** How good a place is comes before how short the text is, and both before the order of the list. */
const SHORTEST = 256;
const PLACES = 2 ** 21;

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code > 127;

/** How good a word stands in a text: 0 at its beginning, 1 at the beginning of a word, 3 inside one; 4 more in the second part; -1 if nowhere. */
function placeOf(text: string, word: string, end: number): number {
  const first = text.indexOf(word);
  if (first === -1) return -1;
  let at = first;
  while (at > 0 && isLetter(text.charCodeAt(at - 1))) {
    const next = text.indexOf(word, at + 1);
    if (next === -1 || next > at + 400) return first < end ? 3 : 7;
    at = next;
  }
  return (at === 0 ? 0 : 1) + (at < end ? 0 : 4);
}

/** The texts that hold all the words, as numbers that sort the best first: `score * … + place`. */
function exactHits({ texts, ends, ranks }: Haystack, words: readonly string[], among: readonly number[] | null): readonly number[] {
  const phrase = words.join(" ");
  const count = among?.length ?? texts.length;
  const found: number[] = [];
  for (let nth = 0; nth < count; nth++) {
    const at = among ? among[nth] ?? 0 : nth;
    const text = texts[at] ?? "";
    let score = 0;
    for (const word of words) {
      const place = placeOf(text, word, ends[at] ?? 0);
      if (place === -1) {
        score = -1;
        break;
      }
      score += place;
    }
    if (score === -1) continue;
    score = score * 2 + (ranks[at] ?? 0) + (words.length > 1 && !text.includes(phrase) ? 4 : 0);
    found.push((score * SHORTEST + Math.min(text.length >> 1, SHORTEST - 1)) * PLACES + at);
  }
  return found;
}

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
interface Vocabulary {
  readonly words: readonly string[];
  readonly masks: Int32Array;
  readonly holders: readonly (readonly number[])[];
}

function vocabularyOf(texts: readonly string[]): Vocabulary {
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

/** A shorter word with a mistake in it could be any. */
const SHORTEST_TYPO = 4;
/** Most words that one mistyped word may mean. */
const MOST_ALIKE = 40;
const LOOSE = { threshold: 0.35, includeScore: true, ignoreLocation: false, distance: 30, minMatchCharLength: 1 } as const;

/** True if two neighbouring letters changed places, which fuse.js counts as two mistakes. */
function isSwapped(word: string, typed: string): boolean {
  if (word.length < typed.length) return false;
  let at = 0;
  while (at < typed.length && word[at] === typed[at]) at += 1;
  return word[at] === typed[at + 1] && word[at + 1] === typed[at] && word.slice(at + 2, typed.length) === typed.slice(at + 2);
}

/** Words of the vocabulary that a word may mean, and how far off each is, from 0 to 1. */
function alike({ words, masks }: Vocabulary, typed: string): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const mask = letterMask(typed);
  const maybe: { readonly word: string; readonly at: number }[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? "";
    if (word.length >= typed.length && word.includes(typed)) found.set(at, 0);
    else if (typed.length >= SHORTEST_TYPO && word.length >= typed.length - 1 && bits(mask & ~(masks[at] ?? 0)) <= 1) maybe.push({ word, at });
  }
  if (maybe.length === 0) return found;
  const fuse = new Fuse(maybe, { ...LOOSE, keys: ["word"] });
  for (const { item, score = 1 } of fuse.search(typed, { limit: MOST_ALIKE })) {
    found.set(item.at, Math.max(0.02, score) + Math.min(0.2, Math.abs(item.word.length - typed.length) / 50));
  }
  for (const { word, at } of maybe) if (isSwapped(word, typed)) found.set(at, 0.02 + Math.min(0.2, (word.length - typed.length) / 50));
  return found;
}

interface Near {
  readonly far: number;
  readonly words: readonly string[];
}

/** The texts that hold, for every word typed, one that looks like it, and how far off they are. */
function nearHits(vocabulary: Vocabulary, typed: readonly string[]): ReadonlyMap<number, Near> {
  let found: Map<number, Near> | null = null;
  for (const word of typed) {
    const next = new Map<number, Near>();
    const meant = [...alike(vocabulary, word)].sort((a, b) => a[1] - b[1]);
    for (const [nth, far] of meant) {
      const shown = vocabulary.words[nth] ?? "";
      for (const at of vocabulary.holders[nth] ?? []) {
        if (next.has(at)) continue;
        const before: Near | undefined = found ? found.get(at) : { far: 0, words: [] };
        if (before) next.set(at, { far: before.far + far, words: [...before.words, far === 0 ? word : shown] });
      }
    }
    found = next;
    if (found.size === 0) break;
  }
  return found ?? new Map<number, Near>();
}

function haystackOf(entries: readonly Entry[]): Haystack {
  const first = entries.map((entry) => foldText(entry.text));
  return {
    texts: entries.map((entry, at) => `${first[at] ?? ""}\n${foldText(entry.more)}\n${foldText(entry.context)}`),
    ends: first.map((text) => text.length),
    ranks: entries.map((entry) => entry.rank),
  };
}

/** A search over a list that does not change. It remembers its last answer: while a query grows, only that is searched. */
export function makeSearch(entries: readonly Entry[]): Search {
  const haystack = haystackOf(entries);
  let vocabulary: Vocabulary | null = null;
  let last: { readonly query: string; readonly places: readonly number[] } | null = null;
  const exact = (query: string, words: readonly string[]): readonly number[] => {
    const among = last && query.startsWith(last.query) ? last.places : null;
    const found = exactHits(haystack, words, among);
    last = { query, places: found.map((hit) => hit % PLACES) };
    return found;
  };
  const near = (words: readonly string[], besides: readonly number[], most: number): readonly Hit[] => {
    vocabulary ??= vocabularyOf(haystack.texts);
    const known = new Set(besides.map((hit) => hit % PLACES));
    const length = (at: number): number => haystack.texts[at]?.length ?? 0;
    return [...nearHits(vocabulary, words)].filter(([at]) => !known.has(at))
      .sort((a, b) => a[1].far - b[1].far || length(a[0]) - length(b[0]) || a[0] - b[0])
      .slice(0, most).map(([at, hit]) => ({ at, words: hit.words }));
  };
  return {
    find: (typed, most) => {
      const words = queryWords(typed);
      if (words.length === 0) return NOTHING;
      const found = exact(foldText(typed).trimStart(), words);
      const hits = Array.from(Float64Array.from(found).sort().subarray(0, most), (hit) => ({ at: hit % PLACES, words }));
      const alikes = found.length < FEW && words.some((word) => word.length >= SHORTEST_TYPO) ? near(words, found, Math.min(most, 50)) : [];
      return { hits: [...hits, ...alikes], total: found.length + alikes.length };
    },
  };
}
