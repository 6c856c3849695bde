// Who spoke, as the first lines of a note of one talk say it.
import type { Speaker } from "../model";
import type { Block } from "./blocks";
import { nameLikeness } from "./names";
import { peopleLikeness, readPeople } from "./people";
import { toldBy } from "./people-in-prose";
import { behindLabel, isSpeakerWord } from "./people-labels";

/** How far at the top a note says who spoke. */
const MOST_TOP = 6;
/** In a paragraph, and as a line without any label. */
const SURE_PEOPLE = 0.84;
const SURE_NAME = 0.95;

/** The lines above the first heading, as far as they count. */
function topOf(blocks: readonly Block[]): readonly Block[] {
  const top = blocks.slice(0, MOST_TOP);
  const stop = top.findIndex(({ kind }) => kind === "heading");
  return stop === -1 ? top : top.slice(0, stop);
}

/** The people of the lines above the first heading that say who spoke: `By Ada Lovelace, Engines`. */
export function peopleAtTop(blocks: readonly Block[]): readonly Speaker[] {
  return topOf(blocks).flatMap(({ words }) => {
    const people = toldBy(words) || (behindLabel(words)?.people ?? "");
    return people !== "" && peopleLikeness(people) >= SURE_PEOPLE ? readPeople(people, true) : [];
  });
}

/** What stands behind a sure label such as `Speaker:`; empty if there is none. */
const labelled = ({ words }: Block): string => {
  const behind = behindLabel(words);
  return behind?.sure === true ? behind.people : "";
};

/** A first line that is a name, with the handle below it. */
function nameLine([first, second]: readonly Block[]): readonly Speaker[] {
  if (first?.kind !== "plain" || !first.words.includes(" ") || nameLikeness(first.words) < SURE_NAME) return [];
  const handle = second && /^@[\w.-]{2,40}$/u.test(second.words) ? `, ${second.words}` : "";
  return readPeople(`${first.words}${handle}`, true);
}

/** The only sure label of some lines, or an empty text. */
const onlyLabel = (blocks: readonly Block[]): string => {
  const all = blocks.map(labelled).filter((people) => people !== "");
  return all.length === 1 ? all[0] ?? "" : "";
};

/**
 * The people of a note whose title stands nowhere in it: `Speaker: Ada Lovelace` as its first heading, above its first heading, or at its
 * top if it has none; or a name in its first line. `isFree` is true where no line could be a talk.
 */
export function peopleOfNote(blocks: readonly Block[], isFree: boolean): readonly Speaker[] {
  const [first, second] = blocks;
  const said = first?.kind === "heading" ? labelled(first) : "";
  // A picture of a microphone stands before the name of an event as well.
  if (first && said !== "" && (/^\p{L}/u.test(first.words) || peopleLikeness(said) >= SURE_PEOPLE)) return readPeople(said, true);
  // `## Speaker`, and the name in the line below.
  if (first?.kind === "heading" && second && second.kind !== "heading" && isSpeakerWord(first.words) && peopleLikeness(second.words) >= SURE_PEOPLE) return readPeople(second.words, true);
  const hasHeadings = blocks.some(({ kind }) => kind === "heading");
  if (!hasHeadings && !isFree) return [];
  const named = hasHeadings ? [] : nameLine(blocks);
  if (named.length > 0) return named;
  const people = onlyLabel(hasHeadings ? topOf(blocks) : blocks);
  const isAtTop = people !== "" && topOf(blocks).slice(0, hasHeadings ? MOST_TOP : 3).some((block) => labelled(block) === people);
  return isAtTop ? readPeople(people, true) : [];
}
