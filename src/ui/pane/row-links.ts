// Links to what a row shows: to copy them, and to drag them into a note.
import type { App } from "obsidian";
import { noteAt, type Catalog } from "../../core/catalog";
import { eventByKey } from "../../core/all-events";
import { eventMarkdown, subpathOf, takeawaysMarkdown, talkMarkdown, todoMarkdown } from "../../core/copy";
import type { Row } from "../../core/sidebar";
import { rowWords } from "../rows/row-words";

/** The words of a link: brackets and bars would end it. */
const linkWords = (row: Row): string => rowWords(row).replace(/[[\]|\n]/gu, " ").trim().slice(0, 200);

/** A link in the form that the user's settings say, as it is to stand in the note at `from`. */
export function linkTo(app: App, catalog: Catalog, row: Row, from: string): string {
  const file = app.vault.getFileByPath(row.path);
  if (!file) return linkWords(row);
  const note = noteAt(catalog, row.path);
  const subpath = note && row.kind !== "event" ? subpathOf(note, row.line) : "";
  return app.fileManager.generateMarkdownLink(file, from, subpath, linkWords(row));
}

/** What a row shows, and what is below it, as Markdown. */
export function markdownOf(catalog: Catalog, row: Row): string {
  switch (row.kind) {
    case "event": {
      const event = eventByKey(catalog, row.eventKey);
      if (!event) return row.name;
      return row.count.of === "takeaways" ? takeawaysMarkdown(event) : eventMarkdown(event);
    }
    case "talk": {
      const talk = noteAt(catalog, row.path)?.talks.find(({ key }) => key === row.talkKey);
      return talk ? talkMarkdown(talk) : rowWords(row);
    }
    case "todo": return todoMarkdown(row);
    case "question": return `- ${row.answer === null || row.text.includes(row.answer) ? row.text : `${row.text} → ${row.answer}`}`;
    case "takeaway": case "plain todo": case "offer": return `- ${row.text}`;
    case "day": case "loose": case "section": case "offers": case "speaker": case "unreadable": return rowWords(row);
  }
}

/** Fills a drag with a link: as text, which editors and other programs take. */
export function startDrag(event: DragEvent, link: string): void {
  event.dataTransfer?.setData("text/plain", link);
  if (event.dataTransfer) event.dataTransfer.effectAllowed = "copyLink";
}
