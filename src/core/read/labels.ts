// The words that open a talk, or the takeaways in it: ours, and those of the user's own language. The user's are plain words, never patterns.
import type { TalkKind } from "../model";
import { takeawaysWith } from "./takeaway-words";
import { LABELS } from "./words";

interface Label {
  readonly word: string;
  readonly kind: TalkKind;
}

/** The labels one note is read with. */
export interface Labels {
  /** The labels with which a text in lower case begins, longer ones first. */
  readonly at: (lower: string) => readonly Label[];
  /** What a word says by itself; undefined if it is no label. */
  readonly kindOf: (word: string) => TalkKind | undefined;
  /** False for a word with which no label begins. Ignores case. */
  readonly begins: (word: string) => boolean;
  /** In UTF-16 units. */
  readonly longest: number;
  /** True for a line that says that takeaways follow. */
  readonly isTakeaway: (text: string) => boolean;
}

/** A hyphen in a label may be a blank and the other way round; an accent may be a character of its own, as on a Mac's disk. */
const forms = (word: string): readonly string[] => [...new Set([word, word.replace(/-/gu, " "), word.replace(/ /gu, "-")].flatMap((form) => [form, form.normalize("NFC"), form.normalize("NFD")]))];

const firstWord = (word: string): string => /^[^\p{L}]{0,12}([\p{L}\p{M}]{1,30})/u.exec(word)?.[1] ?? "";

function labelsOf(all: readonly (readonly [string, TalkKind])[], takeaways: readonly string[]): Labels {
  const known = new Map(all.flatMap(([word, kind]) => forms(word).map((form) => [form, kind] as const)));
  const byLetter = new Map<string, Label[]>();
  for (const [word, kind] of [...known].sort(([a], [b]) => b.length - a.length)) {
    const letter = word.slice(0, 1);
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), { word, kind }]);
  }
  const first = new Set([...known.keys()].map(firstWord));
  return {
    at: (lower) => (byLetter.get(lower.slice(0, 1)) ?? []).filter(({ word }) => lower.startsWith(word)),
    kindOf: (word) => known.get(word),
    begins: (raw) => {
      const word = firstWord(raw).toLowerCase();
      return first.has(word) || first.has(word.replace(/s$/u, ""));
    },
    longest: Math.max(...[...known.keys()].map((word) => word.length)),
    isTakeaway: takeawaysWith(takeaways),
  };
}

/** Ours alone. */
export const OUR_LABELS: Labels = labelsOf(LABELS, []);

let last: { readonly words: string; readonly labels: Labels } | null = null;

/** Ours and those of the user, whose words come first. The same object for the same words, so that answers can be kept with it. */
export function labelsWith(words: readonly string[], takeaways: readonly string[] = []): Labels {
  if (words.length === 0 && takeaways.length === 0) return OUR_LABELS;
  const id = `${words.join("\n")}\n\n${takeaways.join("\n")}`;
  if (last?.words !== id) last = { words: id, labels: labelsOf([...LABELS, ...words.map((word) => [word.toLowerCase(), "talk"] as const)], takeaways) };
  return last.labels;
}
