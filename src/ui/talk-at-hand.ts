// What the form of a new talk note begins with: the pane's row, the words that are selected, or the link that the cursor is in.
import type { Desk } from "../app/ports";
import { noteAt, type Catalog } from "../core/catalog";
import { linkAt, saidByTalk, talkInWords, type SaidTalk } from "../core/said-talk";
import type { Row } from "../core/sidebar";

/** `row` is the pane's while that is active. Null where nothing is said of a talk. */
export function talkAtHand(catalog: Catalog, desk: Desk, row: Row | null): SaidTalk | null {
  if (row) {
    const talk = row.kind === "talk" ? noteAt(catalog, row.path)?.talks.find(({ source }) => source.line === row.line) : undefined;
    return talk ? saidByTalk(talk) : null;
  }
  const words = desk.selectedText() || linkAt(desk.activeWords() ?? "", desk.activeColumn() ?? 0);
  return words === null ? null : talkInWords(words);
}
