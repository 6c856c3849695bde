// Markdown to elements, made of text nodes only. Enough to read a note by: headings, lists, tasks, quotes, tables, code, emphasis, links.
import type { SyntaxNode } from "@lezer/common";
import { getFrontMatterInfo } from "./front-matter";
import { noteParser } from "./note-parser";

const INLINE: Readonly<Record<string, keyof HTMLElementTagNameMap>> = { StrongEmphasis: "strong", Emphasis: "em", Strikethrough: "del", InlineCode: "code" };
const HIDDEN = new Set(["HeaderMark", "EmphasisMark", "CodeMark", "ListMark", "QuoteMark", "TaskMarker", "LinkMark", "URL", "StrikethroughMark", "CodeInfo", "TableDelimiter", "NoteComment", "InlineComment", "CommentBlock", "Comment", "LinkTitle", "BlockId"]);

const CALLOUT = /^> ?\[!([^\]\n]{1,40})\][+-]?[ \t]*([^\n]*)(?:\n|$)/u;

class Renderer {
  /** `first` is the line of the note, from 0, in which the text begins. */
  constructor(private readonly text: string, private readonly first: number) {}

  /** Each block carries its line, so that a place in the note can be found again in the reading view. */
  blocks(node: SyntaxNode, parent: HTMLElement): void {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      const before = parent.lastElementChild;
      this.block(child, parent);
      const made = parent.lastElementChild;
      if (made && made !== before) (made as HTMLElement).dataset.line = String(this.lineOf(child));
    }
  }

  private lineOf(node: SyntaxNode): number {
    return this.first + this.text.slice(0, node.from).split("\n").length - 1;
  }

  private block(node: SyntaxNode, parent: HTMLElement): void {
    const level = /^(?:ATX|Setext)Heading(\d)$/u.exec(node.name)?.[1];
    if (level !== undefined) return this.inline(node, parent.createEl(`h${level}` as "h1"));
    switch (node.name) {
      case "Paragraph": return this.inline(node, parent.createEl("p"));
      case "BulletList": return this.blocks(node, parent.createEl("ul"));
      case "OrderedList": return this.blocks(node, parent.createEl("ol"));
      case "ListItem": return this.item(node, parent.createEl("li"));
      case "Task": return this.inline(node, parent);
      case "Blockquote": return this.quote(node, parent);
      case "FencedCode": case "CodeBlock": {
        const code = node.getChild("CodeText") ?? node;
        parent.createEl("pre").createEl("code", { text: this.text.slice(code.from, code.to) });
        return;
      }
      case "HorizontalRule": parent.createEl("hr"); return;
      case "Table": return this.blocks(node, parent.createEl("table"));
      case "TableHeader": case "TableRow": return this.row(node, parent.createEl("tr"));
      default: return;
    }
  }

  /** A quote, or a callout where its first line is `[!type] title`. */
  private quote(node: SyntaxNode, parent: HTMLElement): void {
    const head = CALLOUT.exec(this.text.slice(node.from, node.to));
    if (!head) return this.blocks(node, parent.createEl("blockquote"));
    const [line, type = "", words = ""] = head;
    const el = parent.createDiv({ cls: "callout", attr: { "data-callout": type.toLowerCase() } });
    const title = words === "" ? type.charAt(0).toUpperCase() + type.slice(1) : words;
    el.createDiv("callout-title").createDiv({ cls: "callout-title-inner", text: title });
    const body = this.text.slice(node.from + line.length, node.to).split("\n").map((row) => row.replace(/^\s{0,3}> ?/u, "")).join("\n");
    if (body.trim() !== "") new Renderer(body, this.lineOf(node) + 1).blocks(noteParser.parse(body).topNode, el.createDiv("callout-content"));
  }

  private item(node: SyntaxNode, el: HTMLElement): void {
    const marker = node.getChild("Task")?.getChild("TaskMarker");
    if (marker) {
      const symbol = this.text.slice(marker.from + 1, marker.to - 1);
      el.addClass("task-list-item");
      el.dataset.task = symbol;
      el.toggleClass("is-checked", symbol !== " ");
      const box = el.createEl("input", { type: "checkbox", cls: "task-list-item-checkbox" });
      box.checked = symbol !== " ";
      box.disabled = true;
    }
    this.blocks(node, el);
  }

  private row(node: SyntaxNode, el: HTMLElement): void {
    for (const cell of node.getChildren("TableCell")) this.inline(cell, el.createEl(node.name === "TableHeader" ? "th" : "td"));
  }

  private inline(node: SyntaxNode, el: HTMLElement): void {
    let at = node.from;
    const upTo = (to: number): void => {
      if (to > at) el.appendText(this.text.slice(at, to).replace(/^(?: ?>)+ ?/gmu, ""));
      at = to;
    };
    for (let child = node.firstChild; child; child = child.nextSibling) {
      upTo(child.from);
      at = child.to;
      if (HIDDEN.has(child.name)) {
        // A mark at the beginning takes its blank with it.
        while (child.from === node.from && this.text[at] === " ") at += 1;
        continue;
      }
      const tag = INLINE[child.name];
      if (tag !== undefined) this.inline(child, el.createEl(tag));
      else if (child.name === "Hashtag") el.createEl("a", { cls: "tag", text: this.text.slice(child.from, child.to) });
      else if (child.name === "WikiLink") this.wikiLink(child, el);
      else if (child.name === "Link") this.inline(child, el.createEl("a", { cls: "external-link" }));
      else el.appendText(this.text.slice(child.from, child.to));
    }
    upTo(node.to);
  }

  private wikiLink(node: SyntaxNode, el: HTMLElement): void {
    const inside = this.text.slice(node.from, node.to).replace(/^!?\[\[|\]\]$/gu, "");
    const bar = inside.indexOf("|");
    el.createEl("a", { cls: "internal-link", text: bar === -1 ? inside : inside.slice(bar + 1), attr: { "data-href": bar === -1 ? inside : inside.slice(0, bar) } });
  }
}

/** Renders a note's text below `parent`. */
export function renderMarkdown(text: string, parent: HTMLElement): void {
  const { contentStart } = getFrontMatterInfo(text);
  const body = text.slice(contentStart);
  new Renderer(body, text.slice(0, contentStart).split("\n").length - 1).blocks(noteParser.parse(body).topNode, parent);
}
