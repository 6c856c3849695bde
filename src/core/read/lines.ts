// Text to lines that know whether they are content: one linear pass over code fences, comments, math and front matter.
// Line ends are \n, \r\n and a lone \r; a byte order mark belongs to no line's content.
import { Nesting, fenceLength } from "./nesting";
import { maskInline } from "./inline";

/** What a line is part of. Only `text` is read as content; `comment` still counts for tags, as in the app. */
export type LineKind = "text" | "blank" | "code" | "comment" | "html comment" | "math" | "front matter";

export interface Line {
  /** Counted from 0. */
  readonly index: number;
  /** UTF-16 offsets of the line without its line end. */
  readonly start: number;
  readonly end: number;
  readonly kind: LineKind;
  /** How many `>` stand before the content. */
  readonly quote: number;
  /** Columns of white space before the content, after the last `>`; a tab goes to the next multiple of four. */
  readonly indent: number;
  /** Offset of the content: after quote marks and white space. */
  readonly from: number;
}

interface Prefix {
  readonly quote: number;
  readonly indent: number;
  readonly from: number;
}

const TAB = 9;
const FEED = 10;
const RETURN = 13;
const SPACE = 32;
const QUOTE = 62;

function readPrefix(text: string, start: number, end: number): Prefix {
  let quote = 0;
  let indent = 0;
  let at = start;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === SPACE || code === 160) indent += 1;
    else if (code === TAB) indent += 4 - (indent % 4);
    else if (code === QUOTE && indent < 4) {
      quote += 1;
      indent = text.charCodeAt(at + 1) === SPACE ? -1 : 0;
    } else break;
  }
  return { quote, indent: Math.max(indent, 0), from: at };
}

/** What is open from one line to the next: a fence with its signs, or what one of the marks closes. */
interface Open {
  readonly kind: "code" | "comment" | "html comment" | "math";
  readonly mark: string;
  /** How many containers it stands in: code and HTML end with them. */
  readonly depth: number;
}

function closesFence(text: string, from: number, end: number, mark: string): boolean {
  const code = mark.charCodeAt(0);
  let at = from;
  while (at < end && text.charCodeAt(at) === code) at += 1;
  return at - from >= mark.length && text.slice(at, end).trim() === "";
}

/** The places of a mark in a text, asked for from the front to the back: each part of the text is searched once. */
class Places {
  private next = -1;

  constructor(private readonly text: string, private readonly mark: string) {}

  /** True if the mark stands between two offsets. */
  isIn(from: number, end: number): boolean {
    if (this.next < from) this.next = this.text.indexOf(this.mark, from);
    if (this.next === -1) this.next = Infinity;
    return this.next < end;
  }
}

/** Where lines begin and end, in order: [start, end) without the line end. */
class LineEnds {
  start = 0;
  end = 0;
  private next = 0;
  private feed = -1;
  private ret = -1;

  constructor(private readonly text: string) {}

  /** Goes to the next line; false behind the last one. A text without anything has one line. */
  advance(): boolean {
    const { text } = this;
    if (this.next > text.length) return false;
    this.start = this.next;
    // Many lines are blank: those are not searched for their ends.
    if (text.charCodeAt(this.start) === FEED) this.end = this.start;
    else {
      if (this.feed < this.start) this.feed = placeOf(text, "\n", this.start);
      if (this.ret < this.start) this.ret = placeOf(text, "\r", this.start);
      this.end = Math.min(this.feed, this.ret, text.length);
    }
    this.next = this.end + (text.charCodeAt(this.end) === RETURN && text.charCodeAt(this.end + 1) === FEED ? 2 : 1);
    return true;
  }
}

const placeOf = (text: string, sign: string, from: number): number => {
  const at = text.indexOf(sign, from);
  return at === -1 ? Infinity : at;
};

/** How many lines the front matter has, its fences counted; 0 if there is none. */
function frontMatterLines(text: string, bom: number): number {
  if (!text.startsWith("---", bom)) return 0;
  const ends = new LineEnds(text);
  for (let index = 0; ends.advance(); index++) {
    const from = index === 0 ? bom : ends.start;
    if (text.startsWith("---", from) && text.slice(from, ends.end).trimEnd() === "---") {
      if (index > 0) return index + 1;
    } else if (index === 0) return 0;
  }
  return 0;
}

/** Says of each line, in order, what it is part of. */
class Kinds {
  private open: Open | null = null;
  private readonly nesting = new Nesting();
  private readonly comments: Places;
  private readonly htmlEnds: Places;
  private readonly maths: Places;

  constructor(private readonly text: string) {
    this.comments = new Places(text, "%%");
    this.htmlEnds = new Places(text, "-->");
    this.maths = new Places(text, "$$");
  }

  kindOf(start: number, end: number): LineKind {
    const { open, nesting } = this;
    if (open?.kind === "comment" || open?.kind === "math") {
      if ((open.kind === "math" ? this.maths : this.comments).isIn(start, end)) this.open = null;
      return open.kind;
    }
    nesting.enter(this.text, start, end);
    if (open && nesting.depth >= open.depth) {
      if (open.kind === "code" ? nesting.indent < 4 && closesFence(this.text, nesting.content, end, open.mark) : this.htmlEnds.isIn(nesting.content, end)) this.open = null;
      return open.kind;
    }
    this.open = null;
    const kind = nesting.place(this.text, end);
    if (kind === "fence") this.start("code", this.text.slice(nesting.content, nesting.content + fenceLength(this.text, nesting.content, end)));
    return kind === "fence" ? "code" : kind === "text" ? this.textKind(nesting.content, end) : kind;
  }

  /** A line of text that does not open a comment or math, or what it opens; what it opens behind words begins with the next line. */
  private textKind(from: number, end: number): LineKind {
    const { text } = this;
    if (this.nesting.indent < 4 && text.startsWith("<!--", from)) {
      const line = text.slice(from, end);
      if (!line.includes("-->", 4)) return this.start("html comment", "-->");
      return line.trimEnd().endsWith("-->") ? "html comment" : "text";
    }
    if (text.startsWith("$$", from)) return maskInline(text.slice(from, end)).startsWith("$$") ? this.start("math", "$$") : "text";
    if (!this.comments.isIn(from, end)) return "text";
    const visible = maskInline(text.slice(from, end));
    if (!visible.includes("%%")) return "text";
    this.start("comment", "%%");
    return visible.startsWith("%%") ? "comment" : "text";
  }

  private start(kind: Open["kind"], mark: string): Open["kind"] {
    this.open = { kind, mark, depth: this.nesting.count };
    this.nesting.endParagraph();
    return kind;
  }
}

/** The lines of a text that were kept, how many it has in all, and what the last one is part of. */
export interface Scanned {
  readonly lines: readonly Line[];
  readonly count: number;
  readonly last: LineKind;
}

function scan(text: string, keeps: (kind: LineKind) => boolean): Scanned {
  const bom = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const frontEnd = frontMatterLines(text, bom);
  const kinds = new Kinds(text);
  const ends = new LineEnds(text);
  const lines: Line[] = [];
  let last: LineKind = "blank";
  let index = 0;
  let wasEmpty = false;
  for (; ends.advance(); index++) {
    const start = ends.start + (index === 0 ? bom : 0);
    const { end } = ends;
    // An empty line below another one is what that one is.
    if (wasEmpty && start === end && !keeps(last)) continue;
    wasEmpty = start === end && index >= frontEnd;
    last = index < frontEnd ? "front matter" : kinds.kindOf(start, end);
    if (!keeps(last)) continue;
    const { quote, indent, from } = readPrefix(text, start, end);
    if (last === "text" && from >= end) last = "blank";
    if (keeps(last)) lines.push({ index, start, end, kind: last, quote, indent, from });
  }
  return { lines, count: index, last };
}

/** All lines of a text with what they are part of. Never throws; what is not closed runs to the end of the note. */
export const scanLines = (text: string): readonly Line[] => scan(text, () => true).lines;

/** The lines of content and of front matter only: what a note is read from, however many blank lines and how much code it has. */
export const contentLines = (text: string): Scanned => scan(text, (kind) => kind === "text" || kind === "front matter");
