// Fuzzy search behind two functions; the only file that knows fuse.js. A cheap exact pass goes first, fuse.js scores only the few
// words that look like a mistyped one: over everything on every key it would be ten times too slow.
import Fuse from "fuse.js/basic";
import { foldText, queryWords } from "./fold-text";
import { isLetter, isOneOff, lettersMissing, vocabularyOf, type Vocabulary } from "./vocabulary";

const indexes = new WeakMap<readonly string[], Fuse<string>>();

function indexOf(names: readonly string[]): Fuse<string> {
  const known = indexes.get(names);
  if (known) return known;
  const made = new Fuse(names, { threshold: 0.35, ignoreDiacritics: true });
  indexes.set(names, made);
  return made;
}

/** The names that fit what was typed, best first, typos and accents forgiven, but not in numbers; all of them, in their order, for nothing typed. */
export function findNames(names: readonly string[], typed: string, most: number): readonly string[] {
  const query = typed.trim();
  if (query === "") return names.slice(0, most);
  // "PyCon 2027" is no mistyped "PyCon 2026".
  const numbers = query.match(/\d+/gu) ?? [];
  return indexOf(names).search(query).map((hit) => hit.item).filter((name) => numbers.every((number) => name.includes(number))).slice(0, most);
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
  /** Works out now what the first mistyped word would have to wait for. */
  readonly prepare: () => void;
}

interface Haystack {
  readonly texts: readonly string[];
  /** Where the first part of each text ends. */
  readonly ends: readonly number[];
  readonly ranks: readonly number[];
}

const NOTHING: Hits = { hits: [], total: 0 };
/** With fewer exact hits than this, what looks alike is searched too. Where only short words were typed, too much looks like them: one exact hit is enough. */
const enough = (words: readonly string[]): number => (words.some((word) => word.length > SHORTEST_TYPO) ? 10 : 1);
/** How good a place is comes before how short the text is, and both before the order of the list. */
const SHORTEST = 256;
const PLACES = 2 ** 21;

/** How good a word stands in a text: 0 at its beginning, 1 at the beginning of a word, 3 inside one; 1 more in the second part; -1 if nowhere. */
function placeOf(text: string, word: string, end: number): number {
  const first = text.indexOf(word);
  if (first === -1) return -1;
  let at = first;
  while (at > 0 && isLetter(text.charCodeAt(at - 1))) {
    const next = text.indexOf(word, at + 1);
    if (next === -1 || next > at + 400) return first < end ? 3 : 4;
    at = next;
  }
  return (at === 0 ? 0 : 1) + (at < end ? 0 : 1);
}

/** The texts that hold all the words, as numbers that sort the best first: `score * … + place`. */
function exactHits({ texts, ends, ranks }: Haystack, words: readonly string[], among: readonly number[] | null): readonly number[] {
  const phrase = words.join(" ");
  const apart = 4 * words.length + 2;
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
    // Words that stand together as typed come before the same words apart, wherever they stand.
    score = score * 2 + (ranks[at] ?? 0) + (words.length > 1 && !text.includes(phrase) ? apart : 0);
    found.push((score * SHORTEST + Math.min(text.length >> 1, SHORTEST - 1)) * PLACES + at);
  }
  return found;
}

/** A shorter word with a mistake in it could be any. */
const SHORTEST_TYPO = 4;
/** Most words that one mistyped word may mean. */
const MOST_ALIKE = 40;
const LOOSE = { keys: ["word"], threshold: 0.35, includeScore: true, distance: 30 };

/** What a word that was typed may mean. */
interface Meant {
  readonly typed: string;
  /** Words of the vocabulary by their place in it, and how far off each is, from 0 to 1; the nearest first. */
  readonly words: readonly (readonly [word: number, far: number])[];
  /** How many texts hold one of them, some counted more than once. */
  readonly holders: number;
}

/** Words that look like a mistyped one in a way that one mistake does not explain. Letter masks leave fuse.js few to score. */
function looselyAlike({ words, masks }: Vocabulary, typed: string): readonly (readonly [number, number])[] {
  const missing = lettersMissing(typed);
  const maybe: { readonly word: string; readonly at: number }[] = [];
  for (const [at, word] of words.entries()) {
    if (word.length >= typed.length - 1 && word.length <= typed.length + 4 && missing(masks[at] ?? 0) <= 1) maybe.push({ word, at });
  }
  if (maybe.length === 0) return [];
  return new Fuse(maybe, LOOSE).search(typed, { limit: MOST_ALIKE }).map(({ item, score = 1 }) => [item.at, 0.2 + score]);
}

function meantBy(vocabulary: Vocabulary, typed: string): Meant {
  const found: (readonly [number, number])[] = [];
  const forgiving = typed.length >= SHORTEST_TYPO;
  for (const [at, word] of vocabulary.words.entries()) {
    if (word.includes(typed)) found.push([at, 0]);
    else if (forgiving && word.length >= typed.length - 1 && isOneOff(word, typed)) found.push([at, 0.1 + Math.min(0.1, Math.abs(word.length - typed.length) / 100)]);
  }
  if (found.length === 0 && forgiving) found.push(...looselyAlike(vocabulary, typed));
  const words = found.sort((a, b) => a[1] - b[1]);
  return { typed, words, holders: words.reduce((sum, [word]) => sum + (vocabulary.holders[word]?.length ?? 0), 0) };
}

interface Near {
  readonly far: number;
  readonly words: readonly string[];
}

/** How far the nearest word of a text is from what was typed, and the word; null if none is near. */
function nearestIn(text: string, { typed, words }: Meant, vocabulary: Vocabulary): readonly [far: number, word: string] | null {
  if (text.includes(typed)) return [0, typed];
  for (const [at, far] of words) {
    const word = vocabulary.words[at] ?? "";
    if (far > 0 && text.includes(word)) return [far, word];
  }
  return null;
}

/** The texts that hold, for every word typed, one that looks like it, and how far off they are. The rarest word is looked up, the others are tried. */
function nearHits(texts: readonly string[], vocabulary: Vocabulary, typed: readonly string[]): ReadonlyMap<number, Near> {
  const meant = typed.map((word) => meantBy(vocabulary, word)).sort((a, b) => a.holders - b.holders);
  const found = new Map<number, Near>();
  const [rarest, ...others] = meant;
  if (!rarest || rarest.words.length === 0) return found;
  for (const [word, far] of rarest.words) {
    const shown = far === 0 ? rarest.typed : vocabulary.words[word] ?? "";
    for (const at of vocabulary.holders[word] ?? []) if (!found.has(at)) found.set(at, { far, words: [shown] });
  }
  for (const other of others) {
    for (const [at, { far, words }] of found) {
      const nearest = nearestIn(texts[at] ?? "", other, vocabulary);
      if (nearest) found.set(at, { far: far + nearest[0], words: [...words, nearest[1]] });
      else found.delete(at);
    }
  }
  return found;
}

/** The shortest part of two words that were typed as one, and how many places to cut it are tried. */
const [SHORTEST_PART, MOST_CUTS] = [3, 30];

/** The ways to read one word as two that are known: `pipaudit` may mean `pip-audit`. */
const cutsOf = (word: string, { words }: Vocabulary): readonly (readonly [string, string])[] =>
  Array.from({ length: Math.max(0, Math.min(MOST_CUTS, word.length - 2 * SHORTEST_PART + 1)) }, (_, nth) => [word.slice(0, nth + SHORTEST_PART), word.slice(nth + SHORTEST_PART)] as const)
    .filter(([first, second]) => words.includes(first) && words.some((other) => other.startsWith(second)));

/** True if the text holds the two with one sign between them. */
function holdsPair(text: string, first: string, second: string): boolean {
  for (let at = text.indexOf(first); at !== -1; at = text.indexOf(first, at + 1)) {
    const end = at + first.length;
    if (!isLetter(text.charCodeAt(end)) && text.startsWith(second, end + 1)) return true;
  }
  return false;
}

/** The lowest of many numbers, in order. What is far from the lowest is left out before it is sorted. */
function lowest(all: readonly number[], most: number): Float64Array {
  if (all.length <= most * 2) return Float64Array.from(all).sort().subarray(0, most);
  const step = SHORTEST * PLACES;
  const counts: number[] = [];
  for (const each of all) {
    const score = Math.floor(each / step);
    counts[score] = (counts[score] ?? 0) + 1;
  }
  let last = -1;
  for (let left = most; left > 0; left -= counts[last] ?? 0) last += 1;
  return Float64Array.from(all.filter((each) => each < (last + 1) * step)).sort().subarray(0, most);
}

const folded = new WeakMap<readonly Entry[], Haystack>();

/** The folded texts of a group; worked out once for each. */
export function foldGroup(group: readonly Entry[]): Haystack {
  const known = folded.get(group);
  if (known) return known;
  const first = group.map((entry) => foldText(entry.text));
  const made: Haystack = {
    texts: group.map((entry, at) => `${first[at] ?? ""}\n${foldText(entry.more)}\n${foldText(entry.context)}`),
    ends: first.map((text) => text.length),
    ranks: group.map((entry) => entry.rank),
  };
  folded.set(group, made);
  return made;
}

function haystackOf(groups: readonly (readonly Entry[])[]): Haystack {
  const parts = groups.map(foldGroup);
  return { texts: parts.flatMap(({ texts }) => texts), ends: parts.flatMap(({ ends }) => ends), ranks: parts.flatMap(({ ranks }) => ranks) };
}

/**
 * A search over groups of entries, none of which changes; a hit's place is that in all of them one after the other. A group that was searched
 * before costs next to nothing. The search remembers its last answer: while a query grows, only that is searched.
 */
export function makeSearch(groups: readonly (readonly Entry[])[]): Search {
  const haystack = haystackOf(groups);
  let vocabulary: Vocabulary | null = null;
  let last: { readonly query: string; readonly places: readonly number[] } | null = null;
  const exact = (query: string, words: readonly string[]): readonly number[] => {
    const among = last && query.startsWith(last.query) ? last.places : null;
    const found = exactHits(haystack, words, among);
    last = { query, places: found.map((hit) => hit % PLACES) };
    return found;
  };
  const words = (): Vocabulary => (vocabulary ??= vocabularyOf(haystack.texts));
  const near = (typed: readonly string[], besides: readonly number[], most: number): readonly Hit[] => {
    const vocabulary = words();
    const known = new Set(besides.map((hit) => hit % PLACES));
    const length = (at: number): number => haystack.texts[at]?.length ?? 0;
    return [...nearHits(haystack.texts, vocabulary, typed)].filter(([at]) => !known.has(at))
      .sort((a, b) => a[1].far - b[1].far || length(a[0]) - length(b[0]) || a[0] - b[0])
      .slice(0, most).map(([at, hit]) => ({ at, words: hit.words }));
  };
  /** Where nothing looks like what was typed: the texts in which a word of it stands as two. */
  const apart = (typed: readonly string[], most: number): readonly Hit[] => {
    for (const [nth, word] of typed.entries()) for (const [first, second] of cutsOf(word, words())) {
      const parts = [...typed.slice(0, nth), first, second, ...typed.slice(nth + 1)];
      const hits = Array.from(lowest(exactHits(haystack, parts, null), most), (hit) => hit % PLACES).filter((at) => holdsPair(haystack.texts[at] ?? "", first, second));
      if (hits.length > 0) return hits.map((at) => ({ at, words: parts }));
    }
    return [];
  };
  return {
    prepare: () => void words(),
    find: (query, most) => {
      const typed = queryWords(query);
      if (typed.length === 0) return NOTHING;
      const found = exact(foldText(query).trimStart(), typed);
      const hits = Array.from(lowest(found, most), (hit) => ({ at: hit % PLACES, words: typed }));
      const alikes = found.length < enough(typed) && typed.some((word) => word.length >= SHORTEST_TYPO) ? near(typed, found, Math.min(most, 50)) : [];
      const more = found.length + alikes.length > 0 ? alikes : apart(typed, Math.min(most, 50));
      return { hits: [...hits, ...more], total: found.length + more.length };
    },
  };
}
