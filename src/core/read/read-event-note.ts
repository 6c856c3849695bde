// Text to EventNote. Total: any text gives a note. The passes: lines, front matter and tags, blocks, layout, people, items.
import { readEventFacts, withTalkDays } from "./event-days";
import { readHints } from "./event-hints";
import { eventName } from "./event-name";
import { keyMaker, structureOf } from "../keys";
import type { EventNote, Problem, RawNote, Talk } from "../model";
import { DOUBT } from "../model";
import { readTags } from "../tags";
import { readBlocks, type Block } from "./blocks";
import { readFrontMatter, type FrontMatter } from "./front-matter";
import { judgeWith, type KnownNames } from "./judge";
import { readItems, type Maker } from "./items";
import { labelsWith, type Labels } from "./labels";
import { contentLines, type Line, type Scanned } from "./lines";
import { readTalkNote } from "./one-talk";
import { withToml } from "./toml";
import { withTopLevel } from "./top-level";
import type { TodoMark } from "./todo-marks";
import { readLayout, type Layout } from "./layout";
import { readTalks } from "./talks";

export interface ReadOptions {
  /** The event tag without `#`. */
  readonly tag: string;
  /** People known from elsewhere. */
  readonly people?: KnownNames;
  /** More words that open a talk, such as `Ettekanne`; see `labelWords`. */
  readonly labels?: readonly string[];
  /** More words that open takeaways, such as `Merke`; see `takeawayWords`. */
  readonly takeaways?: readonly string[];
}

const baseName = (path: string): string => path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]{1,8}$/u, "");

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

function makerOf(raw: RawNote, lines: readonly Line[], marks: readonly TodoMark[], { isTakeaway }: Labels): Maker {
  return { path: raw.path, text: raw.text, lines, marks: new Map(marks.map((mark) => [mark.lineStart, mark])), todoKey: keyMaker(), itemKey: keyMaker(), isTakeaway };
}

/** Reads one note. Pure; never throws. */
export function readEventNote(raw: RawNote, options: ReadOptions): EventNote {
  const { path, text } = raw;
  const scanned = contentLines(text);
  const { lines, count } = scanned;
  const { blocks: found, front } = withToml(readBlocks(text, lines), readFrontMatter(text, lines));
  const blocks = withTopLevel(found);
  const marks = blocks.flatMap(({ box }) => box ?? []);
  const name = baseName(path);
  const judge = judgeWith(options.people);
  const labels = labelsWith(options.labels ?? [], options.takeaways);
  const maker = makerOf(raw, lines, marks, labels);
  const layout: Layout = readLayout(text, blocks, name, judge, labels);
  const one = readTalkNote(maker, front, blocks, layout, name, judge, labels, count);
  const first = one ? undefined : layout.talks[0]?.block;
  const facts = readEventFacts({ front, title: layout.title, blocks: first ? blocks.slice(0, blocks.indexOf(first)) : blocks, path });
  const talks = one ? [{ ...one, day: one.day ?? facts.date }] : readTalks(maker, blocks, layout, judge, facts, count);
  const { todos, textTodos, questions, takeaways, links } = readItems(maker, "", one ? [] : looseBlocks(blocks.filter((block) => block !== layout.title), talks));
  const isTalk = one !== null || layout.isOneTalk;
  const event = eventName(front, blocks, isTalk ? null : layout.title, isTalk, name);
  const { date, endDate, place } = withTalkDays(facts, talks.map(({ day }) => day));
  const tags = readTags(text, lines, front);
  const hints = isTalk && event !== null ? [] : readHints({ path, isTalk, tags, tag: options.tag, front, blocks });
  return {
    path, kind: isTalk ? "talk" : "programme", event, hints, date, endDate, place,
    tags, talks, todos, textTodos, questions, takeaways, links,
    problems: problemsOf(talks, front, scanned),
    structure: structureOf(text, marks),
  };
}
