// The words that a row begins with, for looking it up by letters and for sentences about it.
import { shownText } from "../../core/shown-text";
import type { Row } from "../../core/sidebar";
import { dayWords } from "../dates";

export function rowWords(row: Row): string {
  switch (row.kind) {
    case "event": case "speaker": return row.name;
    case "day": return dayWords(row.date);
    case "talk": return row.title ?? "Untitled talk";
    case "loose": return "Outside the talks";
    case "section": return row.heading;
    case "offers": return "Maybe to do";
    case "todo": case "plain todo": case "offer": case "question": case "takeaway": return shownText(row.text);
    case "unreadable": return row.path;
  }
}
