// A line of prose made a todo in its place: a box is put in front of its words, in the form that the note's boxes have. The words stay.
import type { Edit, EventNote, RawNote, Refusal, Todo } from "../model";
import { readEventNote, type ReadOptions } from "../read/read-event-note";
import { err, ok, type Result } from "../result";
import { findLine, type LineIdentity } from "./find-again";
import { beforeWords, boxOf, isMarkdown, leadOf, markAt } from "./item-form";
import { readAgain } from "./kept";
import { openNote, type OpenNote } from "./talk-parts";

const todosOf = (note: EventNote): readonly Todo[] => [note, ...note.talks].flatMap(({ todos }) => todos);

/** The line's own text with a box behind its list marker, or with marker and box where it has none. */
function boxed(open: OpenNote, block: OpenNote["blocks"][number]): { readonly at: number; readonly insert: string } {
  const { line, kind } = block;
  if (kind === "plain") {
    const box = boxOf(open, "todo", "- ");
    return { at: line.from, insert: box.startsWith("☐") ? box : `- ${box}` };
  }
  const before = beforeWords(open, block);
  const marker = before.slice(leadOf(open, block).length);
  return { at: line.start + before.length, insert: isMarkdown(marker) ? boxOf(open, "todo", marker) : "☐ " };
}

/**
 * Makes a todo of the line. `no place` for a heading, a table, a line that is a todo already or opens a talk or a section;
 * `misread` if the note would not read back so. All other text stays byte for byte.
 */
export function promoteLine(raw: RawNote, identity: LineIdentity, options: ReadOptions): Result<Edit, Refusal> {
  const found = findLine(raw.text, identity);
  if (!found.ok) return found;
  const at = found.value.index;
  const note = readEventNote(raw, options);
  const open = openNote(raw, note);
  const block = open.blocks.find(({ line }) => line.index === at);
  if (!block || (block.kind !== "item" && block.kind !== "plain") || markAt(open, block) || note.talks.some(({ source }) => source.line === at)) return err({ kind: "no place" });
  const { at: place, insert } = boxed(open, block);
  const text = raw.text.slice(0, place) + insert + raw.text.slice(place);
  const after = readAgain(raw, note, { from: at, to: at + 1 }, text, { from: at, to: at + 1 }, options);
  const isTodo = after !== null && todosOf(after).some(({ source }) => source.line === at);
  return isTodo ? ok({ text, cursor: null }) : err({ kind: "misread" });
}
