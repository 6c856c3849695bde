// Text to EventNote. Total: any text gives a note. The passes: lines, front matter and tags, blocks, layout, people, items.
import { eventName } from "./event-name";
import { keyMaker, structureOf } from "../keys";
import type { EventNote, Problem, RawNote, Talk } from "../model";
import { DOUBT } from "../model";
import { readTags } from "../tags";
import { readBlocks, type Block } from "./blocks";
import { readFrontMatter, type FrontMatter } from "./front-matter";
import { readItems, type Maker } from "./items";
import { contentLines, type Line, type Scanned } from "./lines";
import { readTalkNote } from "./one-talk";
import type { TodoMark } from "./todo-marks";
import { readLayout, type Layout } from "./layout";
import { judgeWith } from "./split";
import { readTalks } from "./talks";

export interface ReadOptions {
  /** The event tag without `#`. */
  readonly tag: string;
  /** Names of people known from elsewhere, in lower case. */
  readonly people?: ReadonlySet<string>;
}

const baseName = (path: string): string => path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]{1,8}$/u, "");
const DATE = /(?:^|\D)((?:19|20)\d\d-[01]\d-[0-3]\d)(?!\d)/u;

function datesOf(front: FrontMatter, title: string, name: string): { readonly date: string | null; readonly endDate: string | null } {
  const said = (key: string): string | null => DATE.exec((front.values.get(key) ?? [])[0] ?? "")?.[1] ?? null;
  const date = said("date") ?? said("start") ?? said("startdate") ?? DATE.exec(title)?.[1] ?? DATE.exec(name)?.[1] ?? null;
  return { date, endDate: said("end") ?? said("enddate") ?? said("end date") };
}

function problemsOf(talks: readonly Talk[], front: FrontMatter, { count, last }: Scanned): readonly Problem[] {
  const doubtful = talks.filter((talk) => talk.confidence < DOUBT).map((talk): Problem => ({ kind: "doubtful talk", line: talk.source.line, found: talk.source.text }));
  const unclosed: Problem["kind"] | null = last === "code" ? "unclosed code" : last === "comment" || last === "html comment" ? "unclosed comment" : null;
  return [
    ...(front.broken ? [{ kind: "broken front matter", line: 0, found: "---" } as const] : []),
    ...doubtful,
    ...(unclosed ? [{ kind: unclosed, line: count - 1, found: "" }] : []),
  ];
}

/** The blocks that belong to no talk. */
function looseBlocks(blocks: readonly Block[], talks: readonly Talk[]): readonly Block[] {
  let next = 0;
  return blocks.filter(({ line }) => {
    while (next < talks.length && (talks[next]?.endLine ?? 0) <= line.index) next += 1;
    return line.index < (talks[next]?.source.line ?? Infinity);
  });
}

function makerOf(raw: RawNote, lines: readonly Line[], marks: readonly TodoMark[]): Maker {
  return { path: raw.path, text: raw.text, lines, marks: new Map(marks.map((mark) => [mark.lineStart, mark])), todoKey: keyMaker(), itemKey: keyMaker() };
}

const NOBODY: ReadonlySet<string> = new Set();

/** Reads one note. Pure; never throws. */
export function readEventNote(raw: RawNote, options: ReadOptions): EventNote {
  const { path, text } = raw;
  const scanned = contentLines(text);
  const { lines, count } = scanned;
  const front = readFrontMatter(text, lines);
  const blocks = readBlocks(text, lines);
  const marks = blocks.flatMap(({ box }) => box ?? []);
  const name = baseName(path);
  const maker = makerOf(raw, lines, marks);
  const judge = judgeWith(options.people ?? NOBODY);
  const layout: Layout = readLayout(text, blocks, name, judge);
  const one = readTalkNote(maker, front, blocks, layout, name, count);
  const talks = one ? [one] : readTalks(maker, blocks, layout, judge, count);
  const { todos, textTodos, questions, takeaways, links } = readItems(maker, "", looseBlocks(blocks.filter((block) => block !== layout.title), talks));
  const isTalk = one !== null || layout.isOneTalk;
  const event = eventName(front, blocks, isTalk ? null : layout.title, isTalk, name);
  const place = (front.values.get("place") ?? front.values.get("location") ?? front.values.get("city") ?? [])[0] ?? null;
  return {
    path, kind: isTalk ? "talk" : "programme", event, ...datesOf(front, layout.title?.words ?? "", name), place,
    tags: readTags(text, lines, front), talks, todos, textTodos, questions, takeaways, links,
    problems: problemsOf(talks, front, scanned),
    structure: structureOf(text, marks),
  };
}
