// Lines of prose that may be meant as todos: those of a note, each with the talk it stands in. They are offered and never counted.
import { keyMaker } from "./keys";
import type { EventNote, Offer, RawNote } from "./model";
import { readBlocks } from "./read/blocks";
import { contentLines } from "./read/lines";
import { isOffer } from "./read/offers";

/** What a refusal is remembered by: the same words in the same talk are refused as often as they stand there. */
export const refusalOf = ({ key }: Offer): string => key.split(".")[0] ?? key;

const linesTaken = ({ talks }: EventNote): ReadonlySet<number> => new Set(talks.flatMap(({ source, sections }) => [source.line, ...sections.map(({ line }) => line)]));

/** The lines of a text that may be meant as todos, in order: prose below talks, and outside of them. `note` is what the text says. */
export function offersIn({ text }: Pick<RawNote, "text">, note: EventNote): readonly Offer[] {
  const taken = linesTaken(note);
  const keyOf = keyMaker();
  const blocks = readBlocks(text, contentLines(text).lines);
  return blocks.filter((block) => !taken.has(block.line.index) && block.box === null && isOffer(block)).map(({ line, words }) => {
    const talk = note.talks.find(({ source, endLine }) => line.index > source.line && line.index < endLine);
    const title = talk ? talk.title ?? "Untitled talk" : null;
    return { key: keyOf(`${title ?? ""}\n${words}`), line: line.index, words, talk: title, talkKey: talk?.key ?? null };
  });
}
