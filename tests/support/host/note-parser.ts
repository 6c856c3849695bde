// The Markdown of the app on top of @lezer/markdown: any one-symbol task, wikilinks, tags, `%%` comments, math, block ids, footnotes.
import { GFM, parser, type BlockContext, type Element, type InlineContext, type Line, type MarkdownConfig } from "@lezer/markdown";

const TAG = /^#(?:[\p{L}\p{N}\p{M}_/\p{Extended_Pictographic}-]|\u200d|\ufe0f)+/u;

function fenced(name: string, fence: string): (cx: BlockContext, line: Line) => boolean {
  return (cx, line) => {
    const text = line.text.slice(line.pos).trimEnd();
    if (!text.startsWith(fence)) return false;
    const from = cx.lineStart + line.pos;
    // On one line it is inline, unless nothing follows.
    if (text.length > fence.length && text.indexOf(fence, fence.length) !== -1) return false;
    let to = cx.lineStart + line.text.length;
    while (cx.nextLine()) {
      to = cx.lineStart + line.text.length;
      if (line.text.includes(fence)) {
        cx.nextLine();
        break;
      }
    }
    const inside = name === "NoteComment" ? insideComment(cx, (cx as unknown as Input).input.read(from, to), from) : [];
    cx.addElement(cx.elt(name, from, to, inside));
    return true;
  };
}

interface Input {
  readonly input: { read(from: number, to: number): string };
}

/** Tags and links count inside `%%` comments, as recorded; tasks do not. */
function insideComment(cx: BlockContext | InlineContext, text: string, from: number): Element[] {
  const found: [string, number, number][] = [];
  for (const match of text.matchAll(/(^|\s)(#[\p{L}\p{N}\p{M}_/\p{Extended_Pictographic}-]+)/gu)) {
    const [, lead = "", tag = ""] = match;
    if (/[^\d/#]/u.test(tag)) found.push(["Hashtag", from + match.index + lead.length, tag.length]);
  }
  for (const match of text.matchAll(/\[\[[^\]\n]{1,400}\]\]/gu)) found.push(["WikiLink", from + match.index, match[0].length]);
  return found.sort((a, b) => a[1] - b[1]).map(([name, at, length]) => cx.elt(name, at, at + length));
}

function hashtag(cx: InlineContext, next: number, pos: number): number {
  if (next !== 35) return -1;
  const before = pos === cx.offset ? " " : cx.slice(pos - 1, pos);
  // Recorded: `\\[#tag` is a tag, because an escaped character does not belong to the word.
  const escaped = pos - 2 >= cx.offset && cx.slice(pos - 2, pos - 1) === "\\";
  if (!/\s/u.test(before) && !escaped) return -1;
  const found = TAG.exec(cx.slice(pos, Math.min(cx.end, pos + 200)))?.[0];
  if (found === undefined || !/[^\d/#]/u.test(found)) return -1;
  return cx.addElement(cx.elt("Hashtag", pos, pos + found.length));
}

function between(name: string, open: string, close: string, shortest = 1) {
  return (cx: InlineContext, next: number, pos: number): number => {
    if (next !== open.charCodeAt(0) || cx.slice(pos, Math.min(cx.end, pos + open.length)) !== open) return -1;
    const rest = cx.slice(pos + open.length, cx.end);
    const end = rest.indexOf(close);
    if (end < shortest || (name === "WikiLink" && rest.slice(0, end).includes("\n"))) return -1;
    const to = pos + open.length + end + close.length;
    const inside = name === "InlineComment" ? insideComment(cx, rest.slice(0, end), pos + open.length) : [];
    return cx.addElement(cx.elt(name, pos, to, inside));
  };
}

function blockId(cx: InlineContext, next: number, pos: number): number {
  if (next !== 94) return -1;
  const rest = cx.slice(pos, cx.end);
  const found = /^\^[A-Za-z0-9-]+(?=[ \t]*(?:\n|$))/u.exec(rest)?.[0];
  const before = pos === cx.offset ? " " : cx.slice(pos - 1, pos);
  return found === undefined || !/\s/u.test(before) ? -1 : cx.addElement(cx.elt("BlockId", pos, pos + found.length));
}

/** A task with any one symbol; the GFM one knows blank and x only. */
const anyTask: MarkdownConfig = {
  remove: ["TaskList"],
  defineNodes: ["Task", "TaskMarker"],
  parseBlock: [{
    name: "AnyTask",
    leaf: (cx, leaf) => {
      const marker = /^\[[^\n]{1,2}\](?=[ \t]|$)/u.exec(leaf.content)?.[0];
      if (marker === undefined || cx.parentType().name !== "ListItem" || [...marker].length !== 3) return null;
      return {
        nextLine: () => false,
        finish: (context, block) => {
          const end = block.start + marker.length;
          context.addLeafElement(block, context.elt("Task", block.start, block.start + block.content.length, [
            context.elt("TaskMarker", block.start, end), ...context.parser.parseInline(block.content.slice(marker.length), end),
          ]));
          return true;
        },
      };
    },
    after: "SetextHeading",
  }],
};

const app: MarkdownConfig = {
  defineNodes: [
    { name: "NoteComment", block: true }, { name: "MathBlock", block: true }, { name: "FootnoteDefinition", block: true },
    "Hashtag", "WikiLink", "InlineComment", "InlineMath", "BlockId",
  ],
  parseBlock: [
    { name: "NoteComment", parse: fenced("NoteComment", "%%"), before: "HorizontalRule", endLeaf: (_, line) => line.text.startsWith("%%") },
    { name: "MathBlock", parse: fenced("MathBlock", "$$"), before: "HorizontalRule", endLeaf: (_, line) => line.text.startsWith("$$") },
    {
      name: "FootnoteDefinition", before: "LinkReference",
      parse: (cx, line) => {
        const mark = /^\[\^[^\]\s]+\]:/u.exec(line.text.slice(line.pos))?.[0];
        if (mark === undefined) return false;
        const from = cx.lineStart + line.pos;
        const to = cx.lineStart + line.text.length;
        cx.addElement(cx.elt("FootnoteDefinition", from, to, cx.parser.parseInline(line.text.slice(line.pos + mark.length), from + mark.length)));
        cx.nextLine();
        return true;
      },
    },
  ],
  parseInline: [
    { name: "InlineComment", parse: between("InlineComment", "%%", "%%"), before: "Escape" },
    { name: "InlineMath", parse: between("InlineMath", "$$", "$$"), before: "Escape" },
    { name: "WikiEmbed", parse: between("WikiLink", "![[", "]]"), before: "Image" },
    { name: "WikiLink", parse: between("WikiLink", "[[", "]]"), before: "Link" },
    { name: "Hashtag", parse: hashtag, after: "Emphasis" },
    { name: "BlockId", parse: blockId, after: "Emphasis" },
  ],
};

export const noteParser = parser.configure([GFM, anyTask, app]);
