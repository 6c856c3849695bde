// What words say of a talk, for a form that begins with them: a selection, a link, a talk that a note has already.
import type { Talk, TalkKind } from "./model";
import { readHead } from "./read/head";
import { plainWords } from "./read/inline";
import { KNOWS_NOBODY } from "./read/judge";
import { NO_HABIT, splitHeading } from "./read/split";

export interface SaidTalk {
  readonly title: string;
  readonly speakers: readonly string[];
  readonly kind: TalkKind;
  /** An ISO date, or empty. */
  readonly day: string;
  /** `HH:MM`, or empty; the room too. */
  readonly start: string;
  readonly room: string;
}

/** What is longer is no heading of a talk. */
const LONGEST = 300;

/** The words of one line, with or without Markdown; null for none, for several lines and for prose. */
export function talkInWords(words: string): SaidTalk | null {
  const line = words.trim().replace(/^(?:#{1,6}|[-*+•])\s+/u, "");
  if (line === "" || line.length > LONGEST || /[\r\n]/u.test(line)) return null;
  const head = readHead(plainWords(line));
  const { title, speakers } = splitHeading(head.rest, NO_HABIT, KNOWS_NOBODY);
  return { title: title ?? "", speakers: speakers.map(({ name }) => name), kind: head.kind, day: "", start: head.start ?? "", room: head.room ?? "" };
}

/** A talk of a note. */
export const saidByTalk = ({ title, speakers, kind, day, start, room }: Talk): SaidTalk =>
  ({ title: title ?? "", speakers: speakers.map(({ name }) => name), kind, day: day ?? "", start: start ?? "", room: room ?? "" });

/** The words of the link in a line that a place, from 0, stands in: those it shows, or the note's name. Null outside of links. */
export function linkAt(line: string, at: number): string | null {
  for (const match of line.matchAll(/\[\[([^[\]]{1,200})\]\]/gu)) {
    if (at < match.index || at > match.index + match[0].length) continue;
    const [target = "", shown] = (match[1] ?? "").split("|");
    const name = target.split("#")[0] ?? "";
    return (shown ?? name.slice(name.lastIndexOf("/") + 1)).trim() || null;
  }
  return null;
}
