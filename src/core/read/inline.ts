// Inline Markdown to plain words, and the parts of a line that are no content (inline code, comments, math).
import { decodeEntities } from "./entities";

const BACKTICK = 96;
const BACKSLASH = 92;

/** Where the runs of backticks of a line begin, by their length, the last one first. */
function runsOf(line: string): ReadonlyMap<number, number[]> {
  const runs = new Map<number, number[]>();
  for (let at = line.lastIndexOf("`"); at >= 0; at--) {
    if (line.charCodeAt(at) !== BACKTICK) continue;
    const end = at + 1;
    while (at > 0 && line.charCodeAt(at - 1) === BACKTICK) at -= 1;
    const places = runs.get(end - at);
    if (places) places.push(at);
    else runs.set(end - at, [at]);
  }
  return runs;
}

/** Where a code span ends whose backticks end at `from`: behind the next run as long. -1 if there is none. */
function codeEnd(runs: ReadonlyMap<number, number[]>, from: number, length: number): number {
  const places = runs.get(length) ?? [];
  while ((places[places.length - 1] ?? from) < from) places.pop();
  const close = places.pop();
  return close === undefined ? -1 : close + length;
}

/** `%`, `<` and `$`: see `isFirstSign`. */
const MARKS: readonly (readonly [string, string])[] = [["%%", "%%"], ["<!--", "-->"], ["$$", "$$"]];
const isFirstSign = (code: number): boolean => code === 37 || code === 60 || code === 36;
const NO_RUNS: ReadonlyMap<number, number[]> = new Map();

/** Where the comment or math ends that begins at a place: -1 if it stays open, 0 if there is none. Openers known to stay open are in `missing`. */
function markEnd(line: string, at: number, missing: Set<string>): number {
  const [open, close] = MARKS.find(([mark]) => line.startsWith(mark, at)) ?? ["", ""];
  if (open === "") return 0;
  const end = missing.has(open) ? -1 : line.indexOf(close, at + open.length);
  if (end === -1) missing.add(open);
  return end === -1 ? -1 : end + close.length;
}

/** The line with inline code, comments and math blanked out, every other character where it was. */
export function maskInline(line: string): string {
  const hasCode = line.includes("`");
  if (!hasCode && !MARKS.some(([open]) => line.includes(open))) return line;
  let out = "";
  let done = 0;
  const missing = new Set<string>();
  const runs = hasCode ? runsOf(line) : NO_RUNS;
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code === BACKSLASH) at += 1;
    if (code !== BACKTICK && !isFirstSign(code)) continue;
    let next = at + 1;
    while (code === BACKTICK && line.charCodeAt(next) === BACKTICK) next += 1;
    const end = code === BACKTICK ? codeEnd(runs, next, next - at) : markEnd(line, at, missing);
    if (end > 0) {
      out += line.slice(done, at) + " ".repeat(end - at);
      done = end;
      next = end;
    }
    at = next - 1;
  }
  return done === 0 ? line : out + line.slice(done);
}

/** The name of a note without the folders before it, which are where it is kept and no words of the writer's. */
const withoutFolders = (target: string): string => /^[^#|]{0,300}\/([^/#|]{1,200}(?:#[^|]{0,300})?)$/u.exec(target)?.[1] ?? target;

/** Wikilinks as the words they show. */
function wikiWords(text: string): string {
  let out = "";
  let done = 0;
  for (let close = text.indexOf("]]", 2); close !== -1; close = text.indexOf("]]", close + 2)) {
    const before = text.slice(done, close);
    const open = before.lastIndexOf("[");
    const inside = before.slice(open + 1);
    if (before[open - 1] !== "[" || inside === "" || inside.includes("]")) continue;
    const words = inside.slice(inside.indexOf("|") + 1);
    out += before.slice(0, before[open - 2] === "!" ? open - 2 : open - 1) + (words === "" ? inside : words === inside ? withoutFolders(inside) : words);
    done = close + 2;
  }
  return done === 0 ? text : out + text.slice(done);
}

const TARGET = /[^()\s]*(?:\([^()]*\))?(?: "[^"]*")?\)/uy;

/** `[1]` behind `[words]`: the address stands elsewhere in the note. */
const REFERENCE = /\[[^[\]]{0,60}\]/uy;

/** Markdown links as the words they show: `[words](target "title")`. */
function linkWords(text: string): string {
  let out = "";
  let done = 0;
  let open = -1;
  for (let at = text.indexOf("["); at !== -1 && at < text.length; at++) {
    const char = text[at];
    if (char === "[") open = at;
    if (char !== "]") continue;
    TARGET.lastIndex = at + 2;
    REFERENCE.lastIndex = at + 1;
    if (open >= done && at - open > 2 && text[at + 1] === "[" && REFERENCE.test(text)) {
      out += text.slice(done, open) + text.slice(open + 1, at);
      done = REFERENCE.lastIndex;
      at = done - 1;
    } else if (open >= done && text[at + 1] === "(" && TARGET.test(text)) {
      out += text.slice(done, text[open - 1] === "!" ? open - 1 : open) + text.slice(open + 1, at);
      done = TARGET.lastIndex;
      at = done - 1;
    }
    open = -1;
  }
  return done === 0 ? text : out + text.slice(done);
}

/** What can be Markdown at all: most lines have none of it. */
const MARKDOWN = /[[*_~=`\\&<{]/u;
/** HTML that people write into headings; `<T>` is the writer's own. */
const TAGS = /<\/?(?:a|b|i|u|em|strong|span|br|mark|sup|sub|small|font|img|kbd|code|center|div|p|h[1-6])(?:\s[^<>]{0,300})?\/?>/giu;

/** The words of a piece of Markdown: links as their text, no emphasis marks, entities as characters. */
export function plainWords(markdown: string): string {
  if (!MARKDOWN.test(markdown)) return markdown.trim();
  let text = markdown.includes("[") ? linkWords(wikiWords(markdown)) : markdown;
  if (text.includes("<")) text = text.replace(TAGS, "");
  if (text.includes("{:")) text = text.replace(/\{:[^{}]*\}/gu, "");
  // The anchor of a heading.
  if (text.includes("{#")) text = text.replace(/\s?\{#[\w.-]{1,100}\}\s*$/u, "");
  text = text.replace(/\*\*|__|~~|==/gu, "");
  text = text.replace(/(^|[\s("'“])[*_](?=\S)/gu, "$1").replace(/([^\s*_])[*_](?=$|[\s.,:;!?)"'”-])/gu, "$1");
  text = text.replace(/`/gu, "").replace(/\\([^\p{L}\p{N}\s])/gu, "$1");
  // Last, for an entity is never a mark: `&#42;` is a star to read.
  return decodeEntities(text).trim();
}
