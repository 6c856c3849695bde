// A note that is one talk: its front matter or a field names the people or the talk's event.
import { hashOf } from "../keys";
import type { Speaker, Talk } from "../model";
import type { Block } from "./blocks";
import { findDate, findDates } from "./dates";
import { valueOf } from "./event-name";
import type { FrontMatter } from "./front-matter";
import { readHead, takeTime, type Head } from "./head";
import { plainWords } from "./inline";
import { readItems, type Maker } from "./items";
import type { Judge } from "./judge";
import { isCalled, sectionLikeness, speaksOfNone, titleLikeness, withoutCount } from "./one-heading";
import { readPeople } from "./people";
import { peopleAtTop, peopleOfNote } from "./people-at-top";
import type { Labels } from "./labels";
import type { Layout } from "./layout";
import { habitOf, splitHeading, type Parts } from "./split";
import { withLinks } from "./speaker-links";
import { LINK_WORDS, SPEAKER_WORDS, isEventLike } from "./words";

/** A name in the name of a file has to be a sure one. */
const SURE_NAME = 0.95;

/** `author` is who wrote the note as often as who spoke: it counts only where no line is clearly a talk. */
const AUTHOR_KEYS = ["author", "authors"];
const PEOPLE_KEYS = SPEAKER_WORDS.filter((word) => !word.includes(" ") && word.length > 3 && !AUTHOR_KEYS.includes(word));

const peopleOf = (front: FrontMatter, keys: readonly string[]): readonly Speaker[] =>
  keys.flatMap((key) => front.values.get(key) ?? []).flatMap((value) => withLinks(readPeople(plainWords(value), true), [value]));

const FIELD = /^\s*\[?(speakers?|title|event|conference)::\s*(\S[^]*)$/iu;

function fieldsOf(blocks: readonly Block[]): ReadonlyMap<string, string> {
  const found = blocks.slice(0, 10).map((block) => FIELD.exec(block.raw)).filter((match) => match !== null);
  return new Map(found.map((match) => [(match[1] ?? "").toLowerCase(), plainWords((match[2] ?? "").replace(/\]$/u, ""))]));
}

/** The heading's title without its date, time, room and label, and without the people that are named elsewhere too. */
function titleOf(head: Head, speakers: readonly Speaker[], judge: Judge): string {
  const parts = splitHeading(head.rest, habitOf([head.rest], judge), judge);
  const named = new Set(speakers.map(({ name }) => name.toLowerCase()));
  return parts.title !== null && parts.speakers.length > 0 && parts.speakers.every(({ name }) => named.has(name.toLowerCase())) ? parts.title : head.rest;
}

/** A time out of the first value for one of the keys, which may hold a date too; null if there is none. */
function timeOf(front: FrontMatter, keys: readonly string[]): string | null {
  const value = valueOf(front, keys) ?? "";
  const date = findDates(value, null);
  return takeTime(value.slice(date?.to ?? 0).replace(/^[\sT,]{1,3}/u, "")).start;
}

/** The addresses under a key; the key alone is one that got lost. */
const urlsOf = (front: FrontMatter, key: string): readonly string[] => {
  const urls = front.values.get(key);
  return urls?.length === 0 ? [""] : urls ?? [];
};

/** What says of a line that it is a talk, whatever its form. */
const CLEAR: ReadonlySet<string> = new Set(["marked", "label", "speaker", "time", "table", "front matter"]);

/** True for a note without a heading of level one whose property `title` is that of a talk, as its people or its sections say. */
function isTitled(title: string | null, name: string, blocks: readonly Block[], layout: Layout, people: readonly Speaker[]): title is string {
  const headings = blocks.filter(({ kind }) => kind === "heading");
  if (title === null || isEventLike(title) || headings.some(({ level }) => level === 1) || (layout.isClear && layout.talks.length > 1)) return false;
  return (people.length > 0 ? 4 : 0) + (isCalled(name, title) ? 2 : 0) + titleLikeness(title) + sectionLikeness(headings) > 2;
}

/** How a note begins that is about one thing, which its file is called by. */
const BEGINNING = /^(?:intro|introduction|overview|background|motivation|abstract|tl;?dr|einleitung|einführung|überblick|introducción|introdução|introduzione|wstęp|inleiding|はじめに|概要)\s?:?$/iu;
const LEAST_NAME = 2;
/** A file of so many words is called by a title, if nothing else is. */
const LEAST_TITLE = 5;

/** True for a note that begins with an introduction, or whose file has a title for a name, with headings that say of no line that it is a talk; no event is called so. */
function isBegun(blocks: readonly Block[], name: string, layout: Layout): boolean {
  const headings = blocks.filter(({ kind }) => kind === "heading");
  const words = withoutCount(name).split(/[\s_-]+/u).filter((word) => word !== "");
  const isTitle = words.length >= LEAST_TITLE && !headings.some(({ level }) => level === 1);
  return headings.length > 1 && ((BEGINNING.test(headings[0]?.words ?? "") && words.length >= LEAST_NAME) || isTitle) && speaksOfNone("", name) && layout.talks.every(({ why }) => !CLEAR.has(why)) && sectionLikeness(headings) > -2;
}

/** `what-we_heard` as words. */
const titleOfFile = (name: string): string => (/\s/u.test(name) ? withoutCount(name) : withoutCount(name).replace(/[-_]+/gu, " ")).trim();

/** What the name of a file says whose note has no heading: `Day 1 - 03 - Level up - Ada Lovelace`, `Level up by Ada Lovelace`. */
function readName(name: string, judge: Judge): Parts | null {
  const words = name.replace(/^(?:\d{4}-\d\d-\d\d\s*[-–_]?\s*)?(?:day \d{1,2}\s*[-–_]\s*)?(?:\d{1,3}\s*[-–_.]\s*)?/iu, "");
  const parts = splitHeading(words, habitOf([words], judge), judge);
  return parts.title !== null && parts.likeness >= SURE_NAME && !isEventLike(parts.title) ? parts : null;
}

/** How many lines of a note can name its people. */
const MOST_NAMING = 8;
const FIRST_LINE = /^\ufeff?([^\r\n]*)/u;

/** The one talk of a note whose front matter says so, or null if the note is a programme. */
export function readTalkNote(maker: Maker, front: FrontMatter, blocks: readonly Block[], layout: Layout, name: string, judge: Judge, labels: Labels, lineCount: number): Talk | null {
  const file = layout.talks.length === 0 && !blocks.some(({ kind }) => kind === "heading") ? readName(name, judge) : null;
  const others = layout.talks.some(({ block, why }) => block !== blocks[0] && CLEAR.has(why));
  const said = [...peopleOf(front, PEOPLE_KEYS), ...(others ? [] : peopleOfNote(blocks, layout.talks.length === 0))];
  const titled = valueOf(front, ["title", "talk"]);
  const atTop = peopleAtTop(blocks);
  const isCalledSo = !layout.isOneTalk && titled === null && isBegun(blocks, name, layout);
  const isTalk = isCalledSo || isTitled(titled, name, blocks, layout, atTop);
  const named = [said, file?.speakers ?? [], isTalk ? atTop : []].find((people) => people.length > 0) ?? [];
  const mayBeAuthor = named.length === 0 && !layout.isClear && !isEventLike(titled ?? "");
  const speakers = mayBeAuthor ? peopleOf(front, AUTHOR_KEYS) : named;
  const names = valueOf(front, ["event", "conference"]) !== null && (front.values.has("title") || front.values.has("type") || speakers.length > 0);
  const fields = fieldsOf(blocks);
  if (speakers.length === 0 && !names && !isTalk) return null;
  const isFront = titled !== null || names || peopleOf(front, PEOPLE_KEYS).length > 0;
  if (!isFront && layout.isOneTalk && layout.talks[0]?.block.kind === "plain") return null;
  const top = blocks.find((block) => block.kind === "heading" && block.level === 1 && !block.box) ?? null;
  // A heading further down is no title where the properties give one.
  const heading = isCalledSo || (top !== blocks[0] && front.values.has("title") && speakers.length > 0) ? null : top;
  const head = heading && readHead(heading.words, labels);
  const title = (head && (titleOf(head, speakers, judge) || heading.words)) ?? titled ?? fields.get("title") ?? file?.title ?? (isCalledSo ? titleOfFile(name) : name.replace(/^\d{4}-\d\d-\d\d\s*[-–_]?\s*/u, ""));
  const line = heading?.line.index ?? front.lines.get(titled === null ? "" : front.values.has("title") ? "title" : "talk") ?? 0;
  const body = blocks.filter((block) => block !== heading);
  const items = readItems(maker, title, body);
  const links = LINK_WORDS.flatMap(([word, kind]) => urlsOf(front, word).map((url) => ({ kind, label: word, url: url === "" ? null : url, source: { path: maker.path, line: front.lines.get(word) ?? 0, text: word } })));
  const place = maker.lines.find(({ index }) => index === line);
  // No line of content and none of front matter: it is the first one, which may be blank or code.
  const lineText = place ? maker.text.slice(place.start, place.end) : FIRST_LINE.exec(maker.text)?.[1] ?? "";
  return {
    key: hashOf("talk"), number: head?.number ?? null, title, speakers: withLinks(speakers, body.slice(0, MOST_NAMING).map(({ raw }) => raw)), kind: head?.kind ?? "talk", day: head?.date == null ? null : findDate(head.date, null),
    start: timeOf(front, ["start", "time"]) ?? head?.start ?? null, end: timeOf(front, ["end"]) ?? head?.end ?? null, room: valueOf(front, ["room"]) ?? head?.room ?? null, track: valueOf(front, ["track"]) ?? head?.track ?? null,
    ...items, links: [...links, ...items.links], why: isCalledSo ? "file name" : isFront || isTalk ? "front matter" : "speaker", confidence: layout.talks.length > 8 ? 0.4 : speakers.length === 0 && !names ? 0.6 : 1,
    source: { path: maker.path, line, text: lineText }, endLine: lineCount, empty: body.length === 0,
  };
}
