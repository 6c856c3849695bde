// What stands inside a talk: todos, TODO lines, questions, takeaways, links and sections. One pass over its blocks.
import { blankedLine, hashOf, neighboursIn } from "../keys";
import type { Items, Question, Section, SourceLine, Takeaway, TalkLink, TextTodo, Todo } from "../model";
import { answerOf, isAsked, isQuestion } from "./answers";
import type { Block } from "./blocks";
import { copied } from "./kept";
import { plainWords } from "./inline";
import type { Line } from "./lines";
import { isLinkLine } from "./link-lines";
import { behindLabel } from "./people-labels";
import { stateOf, type TodoMark } from "./todo-marks";
import { takeawayBehind } from "./takeaway-words";
import { isSectionWord, LINK_WORDS } from "./words";

/** What all items of a note are made with. */
export interface Maker {
  readonly path: string;
  readonly text: string;
  /** The lines of content and of front matter. */
  readonly lines: readonly Line[];
  /** The checkboxes by the offsets where their lines begin. */
  readonly marks: ReadonlyMap<number, TodoMark>;
  readonly todoKey: (content: string) => string;
  readonly itemKey: (content: string) => string;
  /** True for a line that says that takeaways follow. */
  readonly isTakeaway: (text: string) => boolean;
}

interface Found {
  readonly todos: Todo[];
  readonly textTodos: TextTodo[];
  readonly questions: Question[];
  readonly takeaways: Takeaway[];
  readonly links: TalkLink[];
  readonly sections: Section[];
}

export interface ItemsAndSections extends Items {
  readonly sections: readonly Section[];
}

/** The line of a block, its todo symbol taken out. */
export const blankedOf = ({ text }: Maker, { line, box }: Block): string =>
  box ? text.slice(line.start, box.symbolStart) + text.slice(box.symbolEnd, line.end) : text.slice(line.start, line.end);

const sourceOf = (maker: Maker, block: Block): SourceLine => ({
  path: maker.path,
  line: block.line.index,
  text: copied(maker.text.slice(block.line.start, block.line.end)),
});

const linkKinds = new Map(LINK_WORDS);
const linkKindOf = (label: string): TalkLink["kind"] | null => linkKinds.get(label.toLowerCase().trim()) ?? null;

function makeTodo(maker: Maker, block: Block, mark: TodoMark, talk: string, section: string | null, depth: number): Todo {
  const key = maker.todoKey(`${talk}\n${blankedLine(maker.text, mark)}`);
  return {
    key, depth, section, symbol: mark.symbol, box: mark.box,
    text: copied(maker.text.slice(mark.textStart, mark.lineEnd).trim()),
    state: stateOf(mark.symbol, mark.box),
    ...neighboursIn(maker.text, mark, maker.marks),
    source: sourceOf(maker, block),
  };
}

const LABELLED_LINK = /^(?:\*\*|__|\*|_)?([\p{L}' ]{2,24}?)(?:\*\*|__|\*|_)?\s?::?(?:\*\*|__)?\s?(?:\[[^\]]{0,200}\]\()?<?(https?:\/\/[^\s)>]{1,800})/u;

const INLINE_LINK = /\[([^\][]+)\]\(([^()]+)\)/gu;
const TARGET = /^<?([^\s>]+)>?(?: "[^"]*")?$/u;
const MOST_LABEL = 200;
const MOST_TARGET = 1000;

interface Link {
  readonly label: string;
  readonly url: string | null;
}

function linksOf(block: Block): readonly Link[] {
  const raw = block.raw;
  const alone = raw.length < 30 ? raw.replace(/[:*_.]/gu, "").trim() : "";
  if (linkKindOf(alone)) return [{ label: alone, url: null }];
  if (!raw.includes("http") && !raw.includes("](")) return [];
  const labelled = LABELLED_LINK.exec(raw);
  const found: Link[] = labelled && linkKindOf(labelled[1] ?? "") ? [{ label: labelled[1] ?? "", url: labelled[2] ?? null }] : [];
  const url = found[0]?.url;
  for (const [, words = "", inside = ""] of block.visible.matchAll(INLINE_LINK)) {
    const target = words.length > MOST_LABEL || inside.length > MOST_TARGET ? undefined : TARGET.exec(inside)?.[1];
    if (target !== undefined && target !== url) found.push({ label: words, url: target });
  }
  return found;
}

const LONGEST_PREFIX = 300;
const TEXT_TODO = /^(?:[-*]\s+)?(?:\*\*)?(?:TODO|To-?do|FIXME)(?:\*\*)?\s?[:：](?:\*\*)?\s*(\S[^]*)$/u;

/** What the pass remembers from one block to the next. */
interface State {
  section: string | null;
  takeaways: false | "open" | "listed";
  /** The indent of the list item that opened the takeaways, which are nested below it then; -1 for other lines. */
  takeawayIndent: number;
  readonly indents: number[];
  lastLine: number;
  /** Blocks that are the talk's title or name its people. */
  readonly named: ReadonlySet<Block>;
}

/** A line that names people, a day or a link, which is about the talk and opens nothing. */
const isAbout = (block: Block): boolean => isLinkLine(block) || behindLabel(block.words) !== null || ABOUT.test(block.words);
const ABOUT = /^(?:\p{L}{2,12}\s*::|(?:room|raum|saal|salle|sala|zaal|track|time|zeit|uhrzeit|heure|hora|ora|date|datum|fecha|data|level|tags?|format|language)\s*:)/iu;

const opensSection = (block: Block, next: Block | undefined): boolean =>
  block.kind === "heading" || block.kind === "callout" || (block.kind === "bold" && block.first && !isAbout(block) && !isQuestion(block)) ||
  (block.kind === "plain" && block.words.length < 60 && block.first && (isSectionWord(block.words) || (next?.kind === "item" && !/[.;,]$/u.test(block.words) && !isAbout(block) && !isAsked(block))));

function depthOf(state: State, mark: TodoMark): number {
  const { indents } = state;
  if (mark.line > state.lastLine + 2) indents.length = 0;
  while (indents.length > 0 && (indents[indents.length - 1] ?? 0) >= mark.indent) indents.pop();
  indents.push(mark.indent);
  state.lastLine = mark.line;
  return indents.length - 1;
}

function readTakeaway(maker: Maker, block: Block, state: State, found: Found): void {
  const inline = takeawayBehind(block.raw, maker.isTakeaway);
  const add = (text: string): void => {
    found.takeaways.push({ key: maker.itemKey(text), text: copied(text), source: sourceOf(maker, block) });
  };
  if (inline !== null) add(inline);
  else if (state.takeaways && block.kind === "item" && block.raw !== "") {
    if (state.takeaways === "open" && block.indent <= state.takeawayIndent) state.takeawayIndent = -1;
    const isBeside = block.indent <= state.takeawayIndent;
    state.takeaways = isBeside ? false : "listed";
    if (!isBeside) add(block.raw.trim());
  } else if (block.kind === "plain" && block.first) state.takeaways = false;
}

function openSection(block: Block, state: State, found: Found): void {
  const heading = copied(block.words.replace(/\s{0,3}[:：]$/u, ""));
  state.section = heading;
  found.sections.push({ heading, level: block.level, line: block.line.index });
}

function readBlock(maker: Maker, talk: string, block: Block, next: Block | undefined, state: State, found: Found): void {
  const mark = block.box;
  const word = block.words;
  if (maker.isTakeaway(word) && !mark) {
    openSection(block, state, found);
    state.takeaways = "open";
    state.takeawayIndent = block.kind === "item" ? block.indent : -1;
    return;
  }
  const links = linksOf(block);
  // One for all: a line of many links is as long as they are many.
  const source = links.length === 0 ? null : sourceOf(maker, block);
  for (const { label, url } of links) if (source) found.links.push({ kind: linkKindOf(label) ?? "other", label: copied(plainWords(label)), url: url && copied(url), source });
  if (!mark && !state.named.has(block) && opensSection(block, next)) {
    if (linkKindOf(word.replace(/:$/u, "")) === null || block.kind === "heading") openSection(block, state, found);
    if (block.kind === "heading" || block.kind === "callout" || block.kind === "bold" || !maker.isTakeaway(word)) state.takeaways = false;
  }
  if (mark) found.todos.push(makeTodo(maker, block, mark, talk, state.section, depthOf(state, mark)));
  const todo = mark ? null : TEXT_TODO.exec(block.raw);
  if (todo) found.textTodos.push({ text: copied((todo[1] ?? "").trim()), source: sourceOf(maker, block) });
  if (isQuestion(block)) {
    const text = copied(block.raw.trim());
    const answer = answerOf(block, next);
    found.questions.push({ key: maker.itemKey(text), text, state: answer === null ? "open" : "answered", answer: answer && copied(answer), source: sourceOf(maker, block) });
  }
  if (!mark) readTakeaway(maker, block, state, found);
}

const NONE: ReadonlySet<Block> = new Set();

/** Reads the items of some blocks. `talk` is what the keys of the todos begin with; `named` are blocks that are the talk's title or its people. */
export function readItems(maker: Maker, talk: string, blocks: readonly Block[], named = NONE): ItemsAndSections {
  const found: Found = { todos: [], textTodos: [], questions: [], takeaways: [], links: [], sections: [] };
  const state: State = { section: null, takeaways: false, takeawayIndent: -1, indents: [], lastLine: -9, named };
  // Each todo's key is made with it: a long one costs once.
  const prefix = talk.length > LONGEST_PREFIX ? hashOf(talk) : talk;
  for (const [at, block] of blocks.entries()) readBlock(maker, prefix, block, blocks[at + 1], state, found);
  return found;
}
