// A note that is one talk: its front matter or a field names the people or the talk's event.
import { hashOf } from "../keys";
import type { Speaker, Talk } from "../model";
import type { Block } from "./blocks";
import { valueOf } from "./event-name";
import type { FrontMatter } from "./front-matter";
import { plainWords } from "./inline";
import { readItems, type Maker } from "./items";
import { readPeople } from "./people";
import { behindLabel } from "./people-labels";
import type { Layout } from "./layout";
import { LINK_WORDS, SPEAKER_WORDS } from "./words";

/** `author` is who wrote the note as often as who spoke: it counts only where no line is clearly a talk. */
const AUTHOR_KEYS = ["author", "authors"];
const PEOPLE_KEYS = SPEAKER_WORDS.filter((word) => !word.includes(" ") && word.length > 3 && !AUTHOR_KEYS.includes(word));

const peopleOf = (front: FrontMatter, keys: readonly string[]): readonly Speaker[] =>
  keys.flatMap((key) => front.values.get(key) ?? []).flatMap((value) => readPeople(plainWords(value), true));

const FIELD = /^\s*\[?(speakers?|title|event|conference)::\s*(\S[^]*)$/iu;

function fieldsOf(blocks: readonly Block[]): ReadonlyMap<string, string> {
  const found = blocks.slice(0, 10).map((block) => FIELD.exec(block.raw)).filter((match) => match !== null);
  return new Map(found.map((match) => [(match[1] ?? "").toLowerCase(), plainWords((match[2] ?? "").replace(/\]$/u, ""))]));
}

/** The addresses under a key; the key alone is one that got lost. */
const urlsOf = (front: FrontMatter, key: string): readonly string[] => {
  const urls = front.values.get(key);
  return urls?.length === 0 ? [""] : urls ?? [];
};

/** The people of a `Speaker:` line at the top of a note without headings, whose title is the name of its file. */
function labelledPeople(blocks: readonly Block[]): readonly Speaker[] {
  if (blocks.some(({ kind }) => kind === "heading")) return [];
  const labelled = blocks.map((block) => behindLabel(block.words)).filter((each) => each?.sure === true && each.people !== "");
  const [only] = labelled;
  return labelled.length === 1 && only && blocks.slice(0, 3).some((block) => behindLabel(block.words)?.people === only.people) ? readPeople(only.people, true) : [];
}

/** The one talk of a note whose front matter says so, or null if the note is a programme. */
export function readTalkNote(maker: Maker, front: FrontMatter, blocks: readonly Block[], layout: Layout, name: string, lineCount: number): Talk | null {
  const named = [...peopleOf(front, PEOPLE_KEYS), ...(layout.talks.length === 0 ? labelledPeople(blocks) : [])];
  const speakers = named.length === 0 && !layout.isClear ? peopleOf(front, AUTHOR_KEYS) : named;
  const names = valueOf(front, ["event", "conference"]) !== null && (front.values.has("title") || front.values.has("type") || speakers.length > 0);
  const fields = fieldsOf(blocks);
  if (speakers.length === 0 && !names) return null;
  const heading = blocks.find((block) => block.kind === "heading" && block.level === 1 && !block.box) ?? null;
  const said = valueOf(front, ["title", "talk"]);
  const title = heading?.words ?? said ?? fields.get("title") ?? name.replace(/^\d{4}-\d\d-\d\d\s*[-–_]?\s*/u, "");
  const line = heading?.line.index ?? front.lines.get(said === null ? "" : front.values.has("title") ? "title" : "talk") ?? 0;
  const body = blocks.filter((block) => block !== heading);
  const items = readItems(maker, title, body);
  const links = LINK_WORDS.flatMap(([word, kind]) => urlsOf(front, word).map((url) => ({ kind, label: word, url: url === "" ? null : url, source: { path: maker.path, line: front.lines.get(word) ?? 0, text: word } })));
  const place = maker.lines.find(({ index }) => index === line);
  const lineText = place ? maker.text.slice(place.start, place.end) : "";
  return {
    key: hashOf("talk"), number: null, title, speakers, kind: "talk", day: null,
    start: valueOf(front, ["start", "time"]), end: valueOf(front, ["end"]), room: valueOf(front, ["room"]), track: valueOf(front, ["track"]),
    ...items, links: [...links, ...items.links], why: "front matter", confidence: layout.talks.length > 8 ? 0.4 : 1,
    source: { path: maker.path, line, text: lineText }, endLine: lineCount, empty: body.length === 0,
  };
}
