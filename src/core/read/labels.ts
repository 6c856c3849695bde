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
  at(lower: string): readonly Label[];
  /** What a word says by itself; undefined if it is no label. */
  kindOf(word: string): TalkKind | undefined;
  /** False for a word with which no label begins. Ignores case. */
  begins(word: string): boolean;
  /** In UTF-16 units. */
  readonly longest: number;
  /** True for a line that says that takeaways follow. */
  readonly isTakeaway: (text: string) => boolean;
}

/** A hyphen in a label may be a blank and the other way round; an accent may be a character of its own, as on a Mac's disk. */
const forms = (word: string): readonly string[] => [...new Set([word, word.replace(/-/gu, " "), word.replace(/ /gu, "-")].flatMap((form) => [form, form.normalize("NFC"), form.normalize("NFD")]))];

const firstWord = (word: string): string => /^[^\p{L}]{0,12}([\p{L}\p{M}]{1,30})/u.exec(word)?.[1] ?? "";

interface Tables {
  readonly kinds: ReadonlyMap<string, TalkKind>;
  readonly byLetter: ReadonlyMap<string, readonly Label[]>;
  readonly first: ReadonlySet<string>;
  readonly longest: number;
}

function tablesOf(all: readonly (readonly [string, TalkKind])[]): Tables {
  const kinds = new Map(all.flatMap(([word, kind]) => forms(word).map((form) => [form, kind] as const)));
  const byLetter = new Map<string, Label[]>();
  for (const [word, kind] of [...kinds].sort(([a], [b]) => b.length - a.length)) {
    const letter = word.slice(0, 1);
    const same = byLetter.get(letter);
    if (same) same.push({ word, kind });
    else byLetter.set(letter, [{ word, kind }]);
  }
  return { kinds, byLetter, first: new Set([...kinds.keys()].map(firstWord)), longest: Math.max(...[...kinds.keys()].map((word) => word.length)) };
}

/** The tables are made when a note is first read with them: making them is a quarter of what starting the plugin costs. */
class WordLabels implements Labels {
  private made: Tables | null = null;
  private takeaway: ((text: string) => boolean) | null = null;

  constructor(private readonly all: readonly (readonly [string, TalkKind])[], private readonly takeaways: readonly string[]) {}

  private get tables(): Tables {
    this.made ??= tablesOf(this.all);
    return this.made;
  }

  get longest(): number {
    return this.tables.longest;
  }

  at(lower: string): readonly Label[] {
    return (this.tables.byLetter.get(lower.slice(0, 1)) ?? []).filter(({ word }) => lower.startsWith(word));
  }

  kindOf(word: string): TalkKind | undefined {
    return this.tables.kinds.get(word);
  }

  begins(raw: string): boolean {
    const word = firstWord(raw).toLowerCase();
    return this.tables.first.has(word) || this.tables.first.has(word.replace(/s$/u, ""));
  }

  readonly isTakeaway = (text: string): boolean => {
    this.takeaway ??= takeawaysWith(this.takeaways);
    return this.takeaway(text);
  };
}

/** Ours alone. */
export const OUR_LABELS: Labels = new WordLabels(LABELS, []);

let last: { readonly words: string; readonly labels: Labels } | null = null;

/** Ours and those of the user, whose words come first. The same object for the same words, so that answers can be kept with it. */
export function labelsWith(words: readonly string[], takeaways: readonly string[] = []): Labels {
  if (words.length === 0 && takeaways.length === 0) return OUR_LABELS;
  const id = `${words.join("\n")}\n\n${takeaways.join("\n")}`;
  if (last?.words !== id) last = { words: id, labels: new WordLabels([...LABELS, ...words.map((word) => [word.toLowerCase(), "talk"] as const)], takeaways) };
  return last.labels;
}
