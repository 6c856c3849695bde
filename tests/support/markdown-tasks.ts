// The tasks that other Markdown parsers find: @lezer/markdown with what GitHub adds to Markdown, and markdown-it.
// Only boxes in the line of their list marker count. Lines from 0; line ends are \n.
import type { SyntaxNode } from "@lezer/common";
import { GFM, parser } from "@lezer/markdown";
import MarkdownIt from "markdown-it";

const github = parser.configure(GFM);

function itemOf(node: SyntaxNode): SyntaxNode | null {
  for (let at = node.parent; at; at = at.parent) if (at.name === "ListItem") return at;
  return null;
}

/** By @lezer/markdown. */
export function lezerTasks(text: string): ReadonlySet<number> {
  const lines = new Set<number>();
  github.parse(text).iterate({
    enter: ({ name, node }) => {
      const item = name === "TaskMarker" ? itemOf(node) : null;
      if (item && !text.slice(item.from, node.from).includes("\n")) lines.add(text.slice(0, node.from).split("\n").length - 1);
    },
  });
  return lines;
}

const commonMark = new MarkdownIt("commonmark");

/** By markdown-it, which keeps to CommonMark more closely. */
export function markdownItTasks(text: string): ReadonlySet<number> {
  const lines = new Set<number>();
  const tokens = commonMark.parse(text, {});
  for (const [at, { type, map }] of tokens.entries()) {
    const inline = type === "list_item_open" && tokens[at + 1]?.type === "paragraph_open" ? tokens[at + 2] : undefined;
    if (map && inline?.map?.[0] === map[0] && /^\[[ xX]\]\s/u.test(inline.content)) lines.add(map[0]);
  }
  return lines;
}
