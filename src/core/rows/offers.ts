// The rows of prose that may be meant as todos: one quiet row below the todos of a talk, folded until somebody wants to see them. No count knows them.
import type { Choice } from "../choice";
import type { EventNote, Offer, Talk } from "../model";
import type { OfferRow, OffersRow, Row } from "../sidebar";
import { once } from "./counts";

/** The offers of notes, by path, in the order of their lines. */
export type OffersByNote = ReadonlyMap<string, readonly Offer[]>;

export const NO_OFFERS: OffersByNote = new Map();

const byTalk = once((offers: readonly Offer[]): ReadonlyMap<string | null, readonly Offer[]> => {
  const talks = new Map<string | null, Offer[]>();
  for (const offer of offers) {
    const known = talks.get(offer.talkKey);
    if (known) known.push(offer);
    else talks.set(offer.talkKey, [offer]);
  }
  return talks;
});

/** A talk, or a note outside its talks. */
const placeOf = (of: Talk | EventNote): readonly [path: string, talkKey: string | null] => ("path" in of ? [of.path, null] : [of.source.path, of.key]);

function offersOf(offers: OffersByNote, of: Talk | EventNote): readonly Offer[] {
  if (offers.size === 0) return [];
  const [path, talkKey] = placeOf(of);
  const all = offers.get(path);
  return (all && byTalk(all).get(talkKey)) ?? [];
}

const keyOf = (of: Talk | EventNote): string => {
  const [path, talkKey] = placeOf(of);
  return `offers ${path}#${talkKey ?? ""}`;
};

/** The row that stands for them, and, where it was unfolded, theirs. */
export function offerRows(offers: OffersByNote, { flipped }: Choice, of: Talk | EventNote, level: number): readonly Row[] {
  const mine = offersOf(offers, of);
  const first = mine[0];
  if (!first) return [];
  const [path] = placeOf(of);
  const key = keyOf(of);
  const folded = !flipped.has(key);
  const row: OffersRow = { kind: "offers", key, level, path, line: first.line, many: mine.length, folded };
  return folded ? [row] : [row, ...mine.map((offer): OfferRow => ({ kind: "offer", key: `offer ${path}#${offer.key}`, level: level + 1, path, line: offer.line, text: offer.words, offer }))];
}

/** How many rows `offerRows` answers with. */
export function countOfferRows(offers: OffersByNote, { flipped }: Choice, of: Talk | EventNote): number {
  const many = offersOf(offers, of).length;
  return many === 0 ? 0 : flipped.has(keyOf(of)) ? 1 + many : 1;
}
