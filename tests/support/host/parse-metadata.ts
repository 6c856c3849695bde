// Text to what the app's metadata cache holds for it. Checked against 89 notes recorded from the real app.
import type * as Api from "obsidian";
import type { SyntaxNode } from "@lezer/common";
import { getFrontMatterInfo, readFrontMatter } from "./front-matter";
import { noteParser } from "./note-parser";
import { Places } from "./places";

const SECTIONS: Readonly<Record<string, string>> = {
  Paragraph: "paragraph", BulletList: "list", OrderedList: "list", Blockquote: "blockquote", FencedCode: "code", CodeBlock: "code", HTMLBlock: "html", CommentBlock: "html",
  ProcessingInstructionBlock: "html", HorizontalRule: "thematicBreak", Table: "table", LinkReference: "definition", NoteComment: "comment", MathBlock: "math", FootnoteDefinition: "footnoteDefinition",
};

interface Found {
  readonly sections: Api.SectionCache[];
  readonly headings: Api.HeadingCache[];
  readonly tags: Api.TagCache[];
  readonly links: Api.LinkCache[];
  readonly embeds: Api.EmbedCache[];
  readonly listItems: Api.ListItemCache[];
  readonly blocks: Record<string, Api.BlockCache>;
}

/** An address as it is meant; one that is no encoded text as it stands. */
function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

class Reader {
  readonly found: Found = { sections: [], headings: [], tags: [], links: [], embeds: [], listItems: [], blocks: {} };
  private readonly places: Places;

  constructor(private readonly text: string) {
    this.places = new Places(text);
  }

  read(root: SyntaxNode): Found {
    for (let node = root.firstChild; node; node = node.nextSibling) {
      this.section(node);
      this.visit(node, -1);
    }
    return this.found;
  }

  private section(node: SyntaxNode): void {
    const heading = /^(?:ATX|Setext)Heading\d$/u.test(node.name);
    const type = heading ? "heading" : SECTIONS[node.name];
    if (type === undefined) return;
    const callout = type === "blockquote" && /^[ \t]*(?:>[ \t]*)+\[![^\]\n]+\]/u.test(this.text.slice(node.from, node.to));
    this.found.sections.push({ type: callout ? "callout" : type, position: this.places.between(node.from, this.trimEnd(node.from, node.to)) });
  }

  private trimEnd(from: number, to: number): number {
    let end = to;
    while (end > from && " \t\r\n".includes(this.text[end - 1] ?? "x")) end -= 1;
    return end;
  }

  private visit(node: SyntaxNode, parent: number): void {
    const level = /^(?:ATX|Setext)Heading(\d)$/u.exec(node.name)?.[1];
    if (level !== undefined) this.heading(node, Number(level));
    if (node.name === "BulletList" || node.name === "OrderedList") return this.list(node, parent);
    if (node.name === "Hashtag") this.found.tags.push({ tag: this.text.slice(node.from, node.to), position: this.places.between(node.from, node.to) });
    if (node.name === "WikiLink" || node.name === "Link" || node.name === "Image") this.link(node);
    if (node.name === "BlockId") this.block(node);
    for (let child = node.firstChild; child; child = child.nextSibling) this.visit(child, parent);
  }

  private heading(node: SyntaxNode, level: number): void {
    const raw = this.text.slice(node.from, node.to);
    const setext = node.name.startsWith("Setext");
    const heading = setext ? raw.slice(0, raw.lastIndexOf("\n")).trim() : raw.replace(/^\s*#{1,6}/u, "").trim().replace(/(?:^|\s)#+$/u, "").trim();
    this.found.headings.push({ heading, level, position: this.places.between(node.from, this.trimEnd(node.from, node.to)) });
  }

  private list(node: SyntaxNode, parent: number): void {
    const first = this.places.lineOf(node.firstChild?.from ?? node.from);
    for (let item = node.firstChild; item; item = item.nextSibling) {
      if (item.name !== "ListItem") continue;
      const line = this.places.lineOf(item.from);
      this.found.listItems.push(this.item(item, parent === -1 ? -Math.max(1, first) : parent), ...this.listInTask(item, line));
      for (let child = item.firstChild; child; child = child.nextSibling) this.visit(child, line);
    }
  }

  private item(item: SyntaxNode, parent: number): Api.ListItemCache {
    const nested = item.getChild("BulletList") ?? item.getChild("OrderedList");
    const end = this.trimEnd(item.from, nested ? nested.from : item.to);
    const task = item.getChild("Task")?.getChild("TaskMarker");
    const symbol = task ? [...this.text.slice(task.from + 1, task.to - 1)].join("") : undefined;
    return { position: this.places.between(item.from, end), parent, ...(symbol === undefined ? {} : { task: symbol }) };
  }

  /** `- [ ] 1. x` is two items on one line, as recorded: the second is no task. */
  private listInTask(item: SyntaxNode, line: number): Api.ListItemCache[] {
    const task = item.getChild("Task");
    const marker = task?.getChild("TaskMarker");
    if (!task || !marker || !/^\s+(?:[-*+]|\d{1,9}[.)])\s/u.test(this.text.slice(marker.to, task.to))) return [];
    return [{ position: this.places.between(marker.to + 1, this.trimEnd(task.from, task.to)), parent: line }];
  }

  private link(node: SyntaxNode): void {
    const original = this.text.slice(node.from, node.to);
    const embed = original.startsWith("!");
    const wiki = /^!?\[\[([^\]|]+|\|[^\]]*)(?:\|([^\]]*))?\]\]$/u.exec(original);
    if (original.includes("[[") && !wiki) return;
    const plain = wiki ? null : /^!?\[([^\]]*)\]\(\s*<?([^)\s>]+)[^)]*\)$/u.exec(original);
    if (plain && /^[a-z][a-z+.-]*:/iu.test(plain[2] ?? "")) return;
    const link = wiki ? wiki[1] : plain ? decoded(plain[2] ?? "") : undefined;
    if (link === undefined) return;
    const displayText = wiki ? wiki[2] ?? link : plain?.[1];
    (embed ? this.found.embeds : this.found.links).push({ link, original, ...(displayText === undefined ? {} : { displayText }), position: this.places.between(node.from, node.to) });
  }

  private block(node: SyntaxNode): void {
    const id = this.text.slice(node.from + 1, node.to).toLowerCase();
    this.found.blocks[id] = { id, position: this.places.between(node.from, node.to) };
  }
}

function frontMatterLinks(frontmatter: Api.FrontMatterCache): Api.FrontmatterLinkCache[] {
  return Object.entries(frontmatter).flatMap(([key, value]) =>
    (Array.isArray(value) ? value.map((item: unknown, at) => [`${key}.${at}`, item] as const) : [[key, value] as const]).flatMap(([place, item]) => {
      const match = typeof item === "string" ? /^\[\[([^\]|]+)(?:\|([^\]]+))?\]\]$/u.exec(item.trim()) : null;
      return match ? [{ key: place, link: match[1] ?? "", original: item as string, displayText: match[2] ?? match[1] ?? "" }] : [];
    }));
}

/** The cache of a note. Arrays are absent where they would be empty. */
export function parseMetadata(text: string): Api.CachedMetadata {
  const info = getFrontMatterInfo(text);
  // Same length and lines, so that all places stay right.
  const body = info.exists ? text.slice(0, info.contentStart).replace(/[^\r\n]/gu, " ") + text.slice(info.contentStart) : text;
  const found = new Reader(body).read(noteParser.parse(body).topNode);
  const frontmatter = readFrontMatter(text);
  const fence = info.exists ? new Places(text).between(text.startsWith("\ufeff") ? 1 : 0, text.slice(0, info.contentStart).trimEnd().length) : null;
  const sections = fence ? [{ type: "yaml", position: fence }, ...found.sections] : found.sections;
  const lists = { links: found.links, embeds: found.embeds, tags: found.tags, headings: found.headings, sections, listItems: found.listItems };
  const filled = Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
  return {
    ...filled,
    ...(Object.keys(found.blocks).length > 0 ? { blocks: found.blocks } : {}),
    ...(frontmatter && Object.keys(frontmatter).length > 0 ? { frontmatter, frontmatterLinks: frontMatterLinks(frontmatter) } : {}),
    ...(fence && frontmatter ? { frontmatterPosition: fence } : {}),
  };
}
