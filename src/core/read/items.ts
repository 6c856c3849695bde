// What stands inside a talk: todos, TODO lines, questions, takeaways, links and sections. One pass over its blocks.
import { blankedLine, hashOf, neighboursIn } from "../keys";
import type { Items, Question, Section, SourceLine, Takeaway, TalkLink, TextTodo, Todo } from "../model";
import { answerOf, isQuestion } from "./answers";
import type { Block } from "./blocks";
import { copied } from "./kept";
import { maskInline, plainWords } from "./inline";
import type { Line } from "./lines";
import { stateOf, type TodoMark } from "./todo-marks";
import { isSectionWord, isTakeawayWord, LINK_WORDS, TAKEAWAYS } from "./words";

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

function linksOf(block: Block): readonly { readonly label: string; readonly url: string | null }[] {
  const raw = block.raw;
  const alone = raw.length < 30 ? raw.replace(/[:*_.]/gu, "").trim() : "";
  if (linkKindOf(alone)) return [{ label: alone, url: null }];
  if (!raw.includes("http") && !raw.includes("](")) return [];
  const labelled = LABELLED_LINK.exec(raw);
  const found = labelled && linkKindOf(labelled[1] ?? "") ? [{ label: labelled[1] ?? "", url: labelled[2] ?? null }] : [];
  const inline = [...maskInline(raw).matchAll(/\[([^\][]{1,200})\]\(<?([^()\s>]{1,800})>?(?: "[^"]{0,200}")?\)/gu)].map((match) => ({ label: match[1] ?? "", url: match[2] ?? null }));
  return [...found, ...inline.filter((link) => !found.some((other) => other.url === link.url))];
}

const takeawayWords = new Set(TAKEAWAYS);
const LONGEST_LABEL = 60;
const LONGEST_PREFIX = 300;
const TEXT_TODO = /^(?:[-*]\s+)?(?:\*\*)?(?:TODO|To-?do|FIXME)(?:\*\*)?\s?[:：](?:\*\*)?\s*(\S[^]*)$/u;

/** What the pass remembers from one block to the next. */
interface State {
  section: string | null;
  takeaways: false | "open" | "listed";
  readonly indents: number[];
  lastLine: number;
}

const opensSection = (block: Block, next: Block | undefined): boolean =>
  block.kind === "heading" || block.kind === "callout" || (block.kind === "bold" && block.first) ||
  (block.kind === "plain" && block.words.length < 60 && block.first && (isSectionWord(block.words) || (next?.kind === "item" && !/[.:;,]$/u.test(block.words))));

function depthOf(state: State, mark: TodoMark): number {
  const { indents } = state;
  if (mark.line > state.lastLine + 2) indents.length = 0;
  while (indents.length > 0 && (indents[indents.length - 1] ?? 0) >= mark.indent) indents.pop();
  indents.push(mark.indent);
  state.lastLine = mark.line;
  return indents.length - 1;
}

/** What follows `Takeaway:` on its line, or null. */
function inlineTakeaway(raw: string): string | null {
  const colon = raw.slice(0, LONGEST_LABEL).search(/[:：]/u);
  const label = raw.slice(0, Math.max(0, colon)).trim().replace(/^\*\*/u, "").replace(/\*\*$/u, "").toLowerCase();
  const rest = takeawayWords.has(label) ? raw.slice(colon + 1).replace(/^:?(?:\*\*)?/u, "").trim() : "";
  return rest === "" ? null : rest;
}

function readTakeaway(maker: Maker, block: Block, state: State, found: Found): void {
  const inline = inlineTakeaway(block.raw);
  const add = (text: string): void => {
    found.takeaways.push({ key: maker.itemKey(text), text: copied(text), source: sourceOf(maker, block) });
  };
  if (inline !== null) add(inline);
  else if (state.takeaways && block.kind === "item" && block.raw !== "") {
    state.takeaways = "listed";
    add(block.raw.trim());
  } else if (block.kind === "plain" && block.first) state.takeaways = false;
}

function readBlock(maker: Maker, talk: string, block: Block, next: Block | undefined, state: State, found: Found): void {
  const mark = block.box;
  const word = block.words;
  if (isTakeawayWord(word) && !mark) {
    state.section = copied(word);
    state.takeaways = "open";
    found.sections.push({ heading: copied(word), level: block.level, line: block.line.index });
    return;
  }
  const links = linksOf(block);
  // One for all: a line of many links is as long as they are many.
  const source = links.length === 0 ? null : sourceOf(maker, block);
  for (const { label, url } of links) if (source) found.links.push({ kind: linkKindOf(label) ?? "other", label: copied(plainWords(label)), url: url && copied(url), source });
  if (!mark && opensSection(block, next)) {
    if (linkKindOf(word.replace(/:$/u, "")) === null || block.kind === "heading") {
      state.section = copied(word);
      found.sections.push({ heading: copied(word), level: block.level, line: block.line.index });
    }
    if (block.kind === "heading" || block.kind === "callout" || block.kind === "bold" || !isTakeawayWord(word)) state.takeaways = false;
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

/** Reads the items of some blocks. `talk` is what the keys of the todos begin with. */
export function readItems(maker: Maker, talk: string, blocks: readonly Block[]): ItemsAndSections {
  const found: Found = { todos: [], textTodos: [], questions: [], takeaways: [], links: [], sections: [] };
  const state: State = { section: null, takeaways: false, indents: [], lastLine: -9 };
  // Each todo's key is made with it: a long one costs once.
  const prefix = talk.length > LONGEST_PREFIX ? hashOf(talk) : talk;
  for (const [at, block] of blocks.entries()) readBlock(maker, prefix, block, blocks[at + 1], state, found);
  return found;
}
