// Puts the event tag into a note that lacks it: one line of its own above the first content, behind the properties. No other byte changes.
import type { Edit, RawNote, Refusal } from "./model";
import { scanLines } from "./read/lines";
import { readEventNote } from "./read/read-event-note";
import { err, ok, type Result } from "./result";
import { hasTag } from "./tags";
import { lineEndAt } from "./write/put-lines";

/** The text with `#tag` in a line of its own. The same text back if it has the tag; `misread` if it would not count there. */
export function withTag({ path, text }: RawNote, tag: string): Result<Edit, Refusal> {
  const carries = (now: string): boolean => hasTag(readEventNote({ path, text: now }, { tag }).tags, tag);
  if (carries(text)) return ok({ text, cursor: null });
  const lines = scanLines(text);
  const first = lines.find((line) => line.kind !== "front matter");
  const at = first?.start ?? text.length;
  const end = lineEndAt(text, lines, first?.index ?? lines.length);
  // Properties whose closing line ends the note have no line end behind them.
  const before = at > 0 && !/[\r\n\ufeff]$/u.test(text.slice(0, at)) ? end : "";
  const next = `${text.slice(0, at)}${before}#${tag}${end}${first && first.kind !== "blank" ? end : ""}${text.slice(at)}`;
  return carries(next) ? ok({ text: next, cursor: null }) : err({ kind: "misread" });
}
