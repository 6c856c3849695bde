// Lines of content to blocks: what each line is by its own form. No meaning is given here.
import { maskInline, plainWords } from "./inline";
import { hasInvisible, visible } from "./invisible";
import type { Line } from "./lines";
import { afterMarker, markOf, type TodoMark } from "./todo-marks";
import { isTagLine } from "../tags";

/** `lead` is a line that begins with a bold part and goes on behind it: `**Title** - Name`, `**Name**: *Title*`, `**Title** Name`. */
export type BlockKind = "heading" | "bold" | "lead" | "item" | "callout" | "row" | "plain" | "rule";

/** One line of content. `level` is the heading's, or how deep a callout is quoted, or 0. `raw` is what follows the marker, `words` the same without Markdown. */
export interface Block {
  readonly kind: BlockKind;
  readonly line: Line;
  readonly level: number;
  readonly raw: string;
  readonly words: string;
  /** `raw` with inline code, comments and math blanked out, every other sign at its place. */
  readonly visible: string;
  /** The list marker, such as `-` or `1.`, or the type of a callout in lower case; empty otherwise. */
  readonly mark: string;
  /** True if the line before it is no content, or there is none. */
  readonly first: boolean;
  /** How far in the line stands, in columns inside its quotes. A list pasted from a phone shows its depth by its bullets alone. */
  readonly indent: number;
  /** The checkbox that the line holds. */
  readonly box: TodoMark | null;
}

const BULLETS = "-*+•–·◦▪‣∙";
/** Counters that Markdown does not know: `1、Title`, `B) Title`, `II. Title`, `#3 Title`, `3 - Title`, `[3/7] Title`, `3/ Title`. */
const COUNTER = /^(?:\[?\d{1,2}\/\d{1,2}\]?\s|\d{1,2}\s[-–—]\s(?=["“„«\p{L}])|\d{1,2}[、．）]|\d{1,2}\/\s|[（(]?\d{1,2}[)）]\s|(?:[IVX]{2,4}|[ivx]{2,4})[).]\s|[J-Z][).]\s(?!(?:\p{Lu}[\p{L}.’'-]*(?:\s|$)|(?:and|und|&|de|van|von)\s)+$)|[A-Ia-z][).]\s(?!\p{Lu}[\p{L}-]{1,24}(?:\s\p{Lu}[\p{L}-]{1,24})?\s?[:–—-]\s)|#\d{1,2}\s)\s*(?=\S)/u;

/** Bullets of East Asia and of word processors, which Markdown does not know. */
const PASTED = /^[・●○](?:\s{0,2})(?=\S)/u;

/** Most lines are never looked at as words, so these are made on first use. */
class LineBlock implements Block {
  private plain: string | null = null;
  private masked: string | null = null;

  constructor(readonly kind: BlockKind, readonly line: Line, readonly level: number, readonly raw: string, readonly mark: string, readonly first: boolean, readonly box: TodoMark | null, readonly indent: number = line.indent) {}

  get words(): string {
    this.plain ??= plainWords(this.raw);
    return this.plain;
  }

  get visible(): string {
    this.masked ??= maskInline(this.raw);
    return this.masked;
  }
}

/** The same heading at another level. */
export const atLevel = ({ kind, line, raw, mark, first, box, indent }: Block, level: number): Block => new LineBlock(kind, line, level, raw, mark, first, box, indent);

function headingLevel(content: string): number {
  let level = 0;
  while (content[level] === "#") level += 1;
  return level >= 1 && level <= 6 && (content[level] === " " || content[level] === "\t") ? level : 0;
}

/** `#Title of a talk`: a heading by the look of it, a tag for Markdown unless more words follow that are no tags. */
function looseHeadingLevel(content: string): number {
  const match = /^(?:(#{2,6})\p{L}|(#)\p{Lu}[^#\s]{0,60}\s+[^#\s])/u.exec(content);
  const level = (match?.[1] ?? match?.[2] ?? "").length;
  return level > 0 && !content.slice(level).includes("#") ? level : 0;
}

const setextLevel = (next: string | undefined): number => {
  if (next === undefined || next.length < 2 || (next[0] !== "=" && next[0] !== "-")) return 0;
  if (/^=+\s*$/u.test(next)) return 1;
  return next.length > 2 && /^-+\s*$/u.test(next) ? 2 : 0;
};

/** `===== Title =====`: a heading by the look of it. */
const DECORATED = /^([=~*#+-])\1{2,}\s+([^=~#+\s][^=~#+]{1,200}?)\s+\1{3,}$/u;

/** A row of one sign below a line, as other markups have below a heading: `~~~~~`. */
const UNDERLINE = /^([\^~"'`+#])\1{3,}\s*$/u;

const isRule = (content: string): boolean => "-*_=".includes(content[0] ?? "x") && content.length >= 3 && content.length < 200 && /^(?:(?:-\s*)+|(?:\*\s*)+|(?:_\s*)+|=+)$/u.test(content);
const LEAD = /^(?:\*{1,3}|_{1,3})(?=[^\s*_])[^*_]{2,200}[^*_:](?:\*{1,3}|_{1,3})\s*(?:[-–—|/>→(,]|by\s|von\s|par\s|por\s|di\s)\s*\S[^\n]{0,200}$/u;
/** The same at the beginning of a paragraph, with a colon, a name or a verb behind the bold part. */
const FIRST_LEAD = /^\*\*(?=[^\s*])[^*]{1,200}\*\*(?:\s?:\s\S[^\n]{0,120}|,?\s[\p{Lu}*_"“(][^\n]{0,120}|\s(?:talk|sp|present|on|about)\p{L}{0,6}\s[^\n]{1,120})$/u;
/** `Name: **Title**` */
const TAIL = /^[^*:]{3,60}(?:\s?:|\s[-–—|])\s\*\*[^*]{2,200}\*\*$/u;
const BOLD = /^(?:\*{2,3}|_{2,3})([^\s*][^*]*)(?:\*{2,3}|_{2,3})[:.]?$/u;
/** The same as other apps export it. */
const HTML_BOLD = /^(?:<details[^<>]{0,60}>\s?)?<(b|strong|u|summary|h[1-6])>([^<>]{2,280})<\/\1>$/u;
const LONGEST_BOLD = 300;

const stripClosing = (text: string): string => {
  let end = text.length;
  while (end > 0 && text[end - 1] === "#") end -= 1;
  return end < text.length && (end === 0 || /\s/u.test(text[end - 1] ?? "")) ? text.slice(0, end).trim() : text;
};

type Seen = (text: string) => string;

function blockOf(text: string, line: Line, first: boolean, next: string | undefined, seen: Seen): Block {
  const content = seen(text.slice(line.from, line.end)).trim();
  const block = (kind: BlockKind, raw: string, level = 0, mark = ""): Block => new LineBlock(kind, line, level, raw, mark, first, markOf(text, line));
  const level = content.startsWith("#") ? headingLevel(content) || looseHeadingLevel(content) : 0;
  if (level > 0) return block("heading", stripClosing(content.slice(level).trim()), level);
  const callout = line.quote > 0 ? /^\[!([^\]]{1,40})\][+-]?([^]*)$/u.exec(content) : null;
  if (callout) return block("callout", (callout[2] ?? "").trim(), line.quote, (callout[1] ?? "").toLowerCase());
  if (isRule(content)) return block("rule", content);
  const decorated = content.length < LONGEST_BOLD ? DECORATED.exec(content) : null;
  if (decorated) return block("bold", decorated[2] ?? "");
  const underline = first && line.quote === 0 ? setextLevel(next) : 0;
  if (underline > 0) return block("heading", content, underline);
  if (first && next !== undefined && UNDERLINE.test(next) && content.length > 2 && !content.startsWith("-")) return block("bold", content);
  if (content.startsWith("|") && content.endsWith("|") && content.length > 2) return block("row", content);
  const item = afterMarker(text, line.from, line.end, BULLETS);
  if (item > line.from) {
    const inside = seen(text.slice(item, line.end)).trim();
    // `- ## Title`: an outline of headings, each an item.
    const deep = inside.startsWith("#") ? headingLevel(inside) : 0;
    return deep > 0 ? block("heading", stripClosing(inside.slice(deep).trim()), deep) : block("item", inside, 0, text.slice(line.from, item).trim());
  }
  const counter = (COUNTER.exec(content) ?? PASTED.exec(content))?.[0];
  if (counter !== undefined) return block("item", content.slice(counter.length), 0, counter.trim());
  const marked = content.startsWith("<") && content.length < LONGEST_BOLD ? HTML_BOLD.exec(content) : null;
  if (marked) return block("bold", marked[2] ?? "");
  if (!content.startsWith("*") && !content.startsWith("_")) return block(first && content.endsWith("**") && TAIL.test(content) ? "lead" : "plain", content);
  const bold = content.length > LONGEST_BOLD ? null : BOLD.exec(content);
  if (bold) return block("bold", bold[1] ?? "");
  return block(LEAD.test(content) || (first && FIRST_LEAD.test(content) && !/[.!?]$/u.test(content)) ? "lead" : "plain", content);
}

/** The blocks of a note, in order: one for each line of content; blank lines and code may be left out of `lines`. Lines of tags only are none. What can't be seen is left out of them, and all blanks are plain ones. */
export function readBlocks(text: string, lines: readonly Line[]): readonly Block[] {
  const blocks: Block[] = [];
  // Few notes have any.
  const seen: Seen = hasInvisible(text) ? visible : (words) => words;
  for (const [at, line] of lines.entries()) {
    if (line.kind !== "text" || isTagLine(text.slice(line.from, line.end))) continue;
    const before = lines[at - 1];
    const after = lines[at + 1];
    const next = after?.kind === "text" && after.index === line.index + 1 ? text.slice(after.from, after.end) : undefined;
    const first = before === undefined || before.index !== line.index - 1 || before.kind !== "text" || before.quote !== line.quote;
    blocks.push(blockOf(text, line, first, next, seen));
  }
  return withDepths(joinBold(joinLinks(blocks.filter((block, at) => !((block.kind === "rule" || UNDERLINE.test(block.raw)) && isUnderline(block, blocks[at - 1]))))));
}

/** The bullets of the second level, which phones and word processors write at the margin when their lists are copied. */
const INNER = "◦▪‣";
const INDENT = 2;

/** Where other bullets stand as far out, those of the second level are one level deeper. */
function withDepths(blocks: readonly Block[]): readonly Block[] {
  const isInner = ({ kind, mark }: Block): boolean => kind === "item" && INNER.includes(mark || " ");
  if (!blocks.some(isInner)) return blocks;
  const outer = new Set(blocks.filter((block) => block.kind === "item" && !isInner(block)).map(({ line }) => line.indent));
  return blocks.map((block) => (isInner(block) && outer.has(block.line.indent) ? new LineBlock(block.kind, block.line, block.level, block.raw, block.mark, block.first, block.box, block.line.indent + INDENT) : block));
}

/** True if a link opens in a line and does not close in it. */
const isOpen = (raw: string): boolean => raw.includes("[") && raw.lastIndexOf("[") > raw.lastIndexOf("]");

/** A longer line is not joined: many that each go on would be copied again and again. */
const MOST_JOINED = 1000;

/** A link whose words go over the end of a line makes one of the two. */
function joinLinks(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some(({ raw }) => isOpen(raw))) return blocks;
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined[joined.length - 1];
    const goesOn = last !== undefined && block.kind === "plain" && last.line.index === block.line.index - 1 && !block.box && last.raw.length < MOST_JOINED && isOpen(last.raw) && /^[^[\]]{0,120}\]\(/u.test(block.raw);
    if (!goesOn) joined.push(block);
    else joined[joined.length - 1] = new LineBlock(last.kind, last.line, last.level, `${last.raw} ${block.raw}`, last.mark, last.first, last.box);
  }
  return joined;
}

const MOST_BOLD_LINES = 6;
/** `Speaker: Ada Lovelace`: what no title goes on with. */
const LABELLED = /^\p{Lu}[\p{L}-]{2,20}(?:\s\p{L}{2,12})?:\s/u;

/** How many lines right behind one belong to its bold paragraph, which ends where a line ends with its mark; 0 if it is none. */
function boldLines(blocks: readonly Block[], at: number): number {
  const first = blocks[at];
  if (first?.kind !== "plain" || !first.first || !/^\*\*[^\s*][^*]{0,300}$/u.test(first.raw)) return 0;
  for (let nth = 1; nth < MOST_BOLD_LINES; nth++) {
    const next = blocks[at + nth];
    if (next?.kind !== "plain" || next.box || next.line.index !== first.line.index + nth) return 0;
    if (/^[^*]{1,300}\*\*$/u.test(next.raw)) return nth;
    if (next.raw.includes("*")) return 0;
  }
  return 0;
}

/** A bold paragraph of several lines: its title in one block, and what has a label in lines of its own. */
function joinBold(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const first = blocks[at] as Block;
    const lines = boldLines(blocks, at);
    if (lines === 0) {
      joined.push(first);
      continue;
    }
    const all = blocks.slice(at, at + lines + 1);
    const bare = all.map(({ raw }) => raw.replace(/^\*\*|\*\*$/gu, "").trim());
    const label = bare.findIndex((raw, nth) => nth > 0 && LABELLED.test(raw));
    const title = label === -1 ? bare : bare.slice(0, label);
    joined.push(new LineBlock("bold", first.line, first.level, title.join(" "), first.mark, first.first, first.box));
    if (label !== -1) joined.push(...all.slice(label).map((block, nth) => new LineBlock(block.kind, block.line, block.level, bare[label + nth] ?? "", block.mark, block.first, block.box)));
    at += lines;
  }
  return joined;
}

const isUnderline = (rule: Block, before: Block | undefined): boolean =>
  before?.kind === "bold" ? before.first && before.line.index === rule.line.index - 1 && UNDERLINE.test(rule.raw) : before?.kind === "heading" && before.line.index === rule.line.index - 1 && before.first && setextLevel(rule.raw) === before.level;
