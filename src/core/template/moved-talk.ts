// The note of a talk that was a section: properties that say what the section's place in its note said, then the section itself, byte for byte.
import type { EventNote, Talk } from "../model";
import type { Property } from "../write/front-matter";
import { withProperties } from "../write/new-properties";
import { linkTo, safeLink } from "./talk-note";

/** What is known besides the talk and its note. */
export interface MovedTalkContext {
  /** Link text of the note the section comes from. */
  readonly eventLink: string;
  readonly eventTag: string;
}

const known = (value: string | null): string => value ?? "";

/** The text of the new note. Line ends are those of the section. */
export function movedTalkText(note: EventNote, talk: Talk, section: string, { eventLink, eventTag }: MovedTalkContext): string {
  const wanted: Readonly<Record<string, Property>> = {
    title: known(talk.title),
    event: linkTo(eventLink, note.event ?? eventLink),
    speakers: talk.speakers.map(({ name, link }) => linkTo(safeLink(link !== null && !link.includes(":") ? link : name), name)),
    kind: talk.kind,
    date: known(talk.day ?? note.date),
    start: known(talk.start), end: known(talk.end), room: known(talk.room), track: known(talk.track),
    tags: [eventTag],
  };
  const head = withProperties("", wanted, []).text;
  const eol = section.includes("\r\n") ? "\r\n" : section.includes("\r") && !section.includes("\n") ? "\r" : "\n";
  return `${head.trimEnd()}\n\n`.split("\n").join(eol) + section;
}

/** What stays in the place of the section: a link, and the blank lines that ended the section. */
export function linkInPlace(section: string, target: string, title: string | null): string {
  const rest = section.slice(section.trimEnd().length);
  return `→ ${linkTo(target, title ?? target)}${rest}`;
}
