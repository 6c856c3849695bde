// Text to lines that know whether they are content: one linear pass over code fences, comments, math and front matter.
// Line ends are \n, \r\n and a lone \r; a byte order mark belongs to no line's content.

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

/** What is open from one line to the next. */
interface Open {
  readonly kind: "code" | "comment" | "html comment" | "math";
  /** The fence to close with, and the quote depth it stands in. */
  readonly mark: string;
  readonly quote: number;
}

function fenceAt(text: string, from: number, end: number): string | null {
  const char = text[from];
  if (char !== "`" && char !== "~") return null;
  let at = from;
  while (at < end && text[at] === char) at += 1;
  if (at - from < 3) return null;
  if (char === "`" && text.slice(at, end).includes("`")) return null;
  return text.slice(from, at);
}

function closesFence(text: string, from: number, end: number, mark: string): boolean {
  const char = mark[0];
  let at = from;
  while (at < end && text[at] === char) at += 1;
  return at - from >= mark.length && text.slice(at, end).trim() === "";
}

/** True if the text between two offsets holds the mark an odd number of times, so that it stays open. */
function staysOpen(text: string, from: number, end: number, mark: string): boolean {
  let open = false;
  for (let at = text.indexOf(mark, from); at !== -1 && at < end; at = text.indexOf(mark, at + mark.length)) open = !open;
  return open;
}

/** Where front matter ends: the index after its closing line's, or 0 if there is none. */
function frontMatterLines(text: string, bounds: readonly number[], bom: number): number {
  const lineAt = (i: number): string => text.slice(bounds[2 * i], bounds[2 * i + 1]);
  if (lineAt(0).slice(bom).trimEnd() !== "---") return 0;
  for (let i = 1; 2 * i < bounds.length; i++) if (lineAt(i).trimEnd() === "---") return i + 1;
  return 0;
}

/** Offsets of the start and the end of each line, two numbers a line; a note without text has one line. */
function boundsOf(text: string): readonly number[] {
  const bounds: number[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== 10 && code !== 13) continue;
    bounds.push(start, at);
    if (code === 13 && text.charCodeAt(at + 1) === 10) at += 1;
    start = at + 1;
  }
  bounds.push(start, text.length);
  return bounds;
}

/** Bullets and boxes as other programs draw them: a tab in front of them is a pasted list, not code. */
const PASTED = "•◦▪‣∙☐☑☒✅";

const isListMark = (text: string, from: number): boolean => {
  const char = text[from] ?? "";
  if ("-*+•–".includes(char)) return /\s/u.test(text[from + 1] ?? "");
  return char >= "0" && char <= "9";
};

/** What this line opens for the following ones. */
function opens(text: string, from: number, end: number, quote: number): Open | null {
  const fence = fenceAt(text, from, end);
  if (fence !== null) return { kind: "code", mark: fence, quote };
  if (text.startsWith("<!--", from)) return text.slice(from, end).includes("-->") ? null : { kind: "html comment", mark: "-->", quote };
  if (text.startsWith("$$", from)) return staysOpen(text, from, end, "$$") ? { kind: "math", mark: "$$", quote } : null;
  return staysOpen(text, from, end, "%%") ? { kind: "comment", mark: "%%", quote } : null;
}

function closes(open: Open, text: string, from: number, end: number): boolean {
  if (open.kind === "code") return closesFence(text, from, end, open.mark);
  return text.slice(from, end).includes(open.mark);
}

/** The fence that a list item opens right behind its marker, such as `- ~~~`. */
const afterListMark = (text: string, from: number, end: number): number => {
  if (!isListMark(text, from)) return from;
  const mark = /^(?:[-*+•–]|\d{1,9}[.)])[ \t]+/u.exec(text.slice(from, Math.min(end, from + 20)));
  return mark ? from + mark[0].length : from;
};

/** All lines of a text with what they are part of. Never throws; what is not closed runs to the end of the note. */
export function scanLines(text: string): readonly Line[] {
  const bom = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const bounds = boundsOf(text);
  const frontEnd = frontMatterLines(text, bounds, bom);
  const lines: Line[] = [];
  let open: Open | null = null;
  let inList = false;
  let afterBlank = true;
  for (let index = 0; 2 * index < bounds.length; index++) {
    const start = (bounds[2 * index] ?? 0) + (index === 0 ? bom : 0);
    const end = bounds[2 * index + 1] ?? start;
    const prefix = readPrefix(text, start, end);
    const { quote, indent, from } = prefix;
    let kind: LineKind = "text";
    if (index < frontEnd) kind = "front matter";
    else if (open && !(open.kind === "code" && quote < open.quote)) {
      kind = open.kind;
      if (closes(open, text, from, end)) open = null;
    } else {
      open = null;
      if (from >= end) kind = "blank";
      else if (indent >= 4 && !inList && !PASTED.includes(text[from] ?? " ") && (afterBlank || lines[index - 1]?.kind === "code") && quote === 0) kind = "code";
      else {
        open = opens(text, afterListMark(text, from, end), end, quote);
        if (open && (open.kind !== "comment" || text.startsWith("%%", from))) kind = open.kind;
        else if (text.startsWith("<!--", from) && text.slice(from, end).trimEnd().endsWith("-->")) kind = "html comment";
        inList = isListMark(text, from) || (inList && indent > 1);
      }
    }
    afterBlank = kind === "blank" || kind === "front matter" || (afterBlank && kind === "comment");
    lines.push({ index, start, end, kind, quote, indent, from });
  }
  return lines;
}
