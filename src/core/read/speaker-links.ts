// What the names of people are linked to: `[[People/Ada Lovelace|Ada]]`, `[Ada Lovelace](https://example.org/ada)`.
import type { Speaker } from "../model";
import { plainWords } from "./inline";
import { readPeople } from "./people";

const WIKI = /\[\[([^[\]|]{1,300})(?:\|[^[\]]{0,200})?\]\]/gu;
const MARKDOWN = /\[[^[\]]{1,200}\]\(<?([^()<>\s]{1,500})/gu;
/** Longer lines are no place for a speaker's name. */
const MOST_RAW = 2000;

interface NamedLink {
  readonly name: string;
  readonly target: string;
}

/** The links of a piece of Markdown whose words name one person. */
function linksIn(raw: string): readonly NamedLink[] {
  if (raw.length > MOST_RAW || !raw.includes("[")) return [];
  return [WIKI, MARKDOWN].flatMap((form) => [...raw.matchAll(form)]).flatMap((match): readonly NamedLink[] => {
    const words = match[0].startsWith("[[") ? match[0] : match[0].slice(0, match[0].indexOf("]")).slice(1);
    const people = readPeople(plainWords(words), true);
    return people.length === 1 && people[0] ? [{ name: people[0].name.toLowerCase(), target: (match[1] ?? "").trim() }] : [];
  });
}

/** The same people with what their names are linked to in these pieces of Markdown, the first link of each. */
export function withLinks(speakers: readonly Speaker[], raws: readonly string[]): readonly Speaker[] {
  if (speakers.length === 0) return speakers;
  const links = raws.flatMap(linksIn);
  return links.length === 0 ? speakers : speakers.map((speaker) => {
    const link = links.find(({ name }) => name === speaker.name.toLowerCase());
    return link === undefined || speaker.link !== null ? speaker : { ...speaker, link: link.target };
  });
}
