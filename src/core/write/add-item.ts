// Adds a todo, a question or a takeaway to a talk, where the note has such items: in its section, in its list, in the note's own form.
// Of several ways the first is taken after which the note, read again, says what it said before and the new item.
import type { Edit, RawNote, Refusal, Talk } from "../model";
import type { Block } from "../read/blocks";
import type { ReadOptions } from "../read/read-event-note";
import { err, ok, type Result } from "../result";
import { findTalk, type TalkIdentity } from "./find-again";
import { oneLine } from "./front-matter";
import { beforeWords, blankWith, blocksIn, firstStart, lastItem, lastPoint, leadOf, siblingStart, wordsFor } from "./item-form";
import { readAgain } from "./kept";
import { innerLead, quoteLead, sampleOf, sectionForms, type SectionForm } from "./new-section";
import { putLines } from "./put-lines";
import { sectionKind } from "./section-names";
import type { ItemKind } from "./section-words";
import { behindHeading, isBlank, itemEnd, openNote, partsOf, wordsEnd, type OpenNote, type Part } from "./talk-parts";

/** What is to be added. `text` is what the item says, without box, bullet and label. */
export interface NewItem {
  readonly kind: ItemKind;
  readonly text: string;
}

/** Lines to put before a line. */
interface Way {
  readonly at: number;
  readonly added: readonly string[];
}

/** What is written where: the talk, its parts, and the words of the item. */
interface Task {
  readonly open: OpenNote;
  readonly talk: Talk;
  readonly parts: readonly [Part, ...Part[]];
  readonly kind: ItemKind;
  readonly words: string;
  /** What stands before each line inside the talk. */
  readonly lead: string;
}

const isRealBlank = (open: OpenNote, at: number): boolean => isBlank(open, at) && at + 1 < open.lines.length;
const isTaken = (open: OpenNote, at: number): boolean => at < open.lines.length && !isBlank(open, at);

/** Behind the last item of a list, apart from it where its items stand apart. */
function behindItem({ open, kind, words }: Task, item: Block, to: number): Way {
  const above = open.blocks[open.blocks.indexOf(item) - 1];
  const isApart = above?.kind === "item" && above.line.indent === item.line.indent && isBlank(open, item.line.index - 1);
  return { at: itemEnd(open, item, to), added: [...(isApart ? [blankWith(leadOf(open, item))] : []), siblingStart(open, kind, item) + words] };
}

/** Right below a heading. */
function belowHeading({ open, words, lead }: Task, { from }: Part, start: string, gap: boolean): Way {
  const blank = blankWith(lead);
  const has = isRealBlank(open, from);
  const at = has ? from + 1 : from;
  return { at, added: [...(gap && !has ? [blank] : []), lead + start + words, ...(isTaken(open, at) ? [blank] : [])] };
}

/** Behind everything in a part, after a blank line. */
function behindWords(task: Task, part: Part): Way {
  const { open, kind, talk, words, lead } = task;
  const at = wordsEnd(open, part);
  return { at, added: [blankWith(lead), lead + firstStart(open, kind, talk) + words, ...(isTaken(open, at) ? [blankWith(lead)] : [])] };
}

const hasGap = ({ open, talk }: Task, line: number): boolean => {
  const others = open.note.talks.filter((each) => each !== talk && !each.empty).map(({ source }) => source.line);
  const isHeading = open.blocks.some((block) => block.line.index === line && block.kind === "heading");
  const apart = others.filter((each) => isRealBlank(open, behindHeading(open, each))).length;
  return others.length === 0 ? isHeading : apart * 2 > others.length;
};

/** Ways into one part of the talk. */
function intoPart(task: Task, part: Part): readonly Way[] {
  const { open, talk, kind } = task;
  const item = lastItem(open, kind, part) ?? (part.heading ? lastPoint(open, part) : null);
  const below = belowHeading(task, part, firstStart(open, kind, talk), hasGap(task, part.heading?.line ?? talk.source.line));
  if (item) return [behindItem(task, item, part.to), below];
  return wordsEnd(open, part) > part.from ? [behindWords(task, part), below] : [below];
}

/** Ways behind the talk's own notes, outside its sections. */
function loose(task: Task): readonly Way[] {
  const { open, parts: [own] } = task;
  const end = wordsEnd(open, own);
  const item = blocksIn(open, own).filter((block) => block.kind === "item").reduce<Block | null>((least, block) => (least && least.line.indent < block.line.indent ? least : block), null);
  const inList = item && itemEnd(open, item, own.to) === end ? [behindItem(task, item, own.to)] : [];
  return end > own.from ? [...inList, behindWords(task, own)] : intoPart(task, own);
}

/** A section at the end of the talk. */
function newSection({ open, talk, parts: [{ from }], kind, words, lead: inner }: Task, { heading, lead, gap, apart }: SectionForm): Way {
  const at = wordsEnd(open, { from, to: talk.endLine });
  const blank = blankWith(inner);
  const item = lead + firstStart(open, kind, talk) + words;
  if (!apart) return { at, added: [heading, item] };
  return { at, added: [blank, heading, ...(gap ? [blankWith(lead)] : []), item, ...(isTaken(open, at) ? [blank] : [])] };
}

/** What stands before the words of the note's takeaways that have a label each, such as `Takeaway: `; null if it has none. */
function labelOf({ open, talk }: Task): string | null {
  const all = [...open.note.talks, talk].flatMap(({ takeaways }) => takeaways);
  const block = all.map(({ source, text }) => ({ block: open.blocks.find(({ line }) => line.index === source.line), text })).filter((each) => each.block && each.block.raw !== each.text).pop();
  return block?.block ? beforeWords(open, block.block).slice(leadOf(open, block.block).length) + block.block.raw.slice(0, block.block.raw.lastIndexOf(block.text)) : null;
}

function labelled(task: Task, label: string): Way {
  const { open, parts: [own], words, lead } = task;
  const at = wordsEnd(open, own);
  return { at, added: [blankWith(lead), `${lead}${label}${words}`, ...(isTaken(open, at) ? [blankWith(lead)] : [])] };
}

/** All ways to add the item, the best first; most notes need the first one only. */
function* waysOf(task: Task): Generator<Way> {
  const { open, talk, parts, kind } = task;
  const own = parts.filter(({ heading }) => heading && sectionKind(heading.heading) === kind).pop();
  if (own) yield* intoPart(task, own);
  const listed = kind === "todo" ? parts.map((part) => ({ part, item: lastItem(open, kind, part) })).filter(({ item }) => item).pop() : undefined;
  if (listed?.item) yield behindItem(task, listed.item, listed.part.to);
  const sample = sampleOf(open, talk, kind);
  const label = kind === "takeaway" && !sample ? labelOf(task) : null;
  if (label !== null) yield labelled(task, label);
  const isLoose = kind !== "takeaway" && !sample && (parts.length === 1 || open.note.talks.some((each) => (kind === "todo" ? [...each.todos, ...each.textTodos] : each.questions).length > 0));
  if (isLoose) yield* loose(task);
  for (const form of sectionForms(open, talk, kind, task.lead)) yield newSection(task, form);
  yield* kind === "takeaway" ? [labelled(task, "Takeaway: ")] : loose(task);
}

/** The ways with the lead of the talk's lines, then those without: behind a line that ended a list, what is indented is code. */
function* allWays(task: Task): Generator<Way> {
  yield* waysOf(task);
  const { open, talk, kind, words } = task;
  const lead = quoteLead(open, talk);
  if (lead !== task.lead) yield* waysOf({ ...task, lead });
  // What follows an item can be its own and end the list all the same: code at the start of the line.
  const item = lastItem(open, kind, { from: talk.source.line + 1, to: talk.endLine });
  if (item) yield { at: item.line.index + 1, added: [siblingStart(open, kind, item) + words] };
}

/** True if the note says what it said and, in one of the new lines of the talk, the item. */
function isAdded({ open, talk, kind, words }: Task, { at, added }: Way, next: string, options: ReadOptions): boolean {
  const { raw, note } = open;
  const after = readAgain(raw, note, { from: at, to: at }, next, { from: at, to: at + added.length }, options)?.talks[note.talks.indexOf(talk)];
  const isNew = ({ source }: { readonly source: { readonly line: number } }): boolean => source.line >= at && source.line < at + added.length;
  const fresh = kind === "todo" ? after?.todos : kind === "question" ? after?.questions : after?.takeaways;
  const said = fresh?.filter(isNew).map(({ text }) => text) ?? [];
  return said.length === 1 && said[0] === words;
}

/**
 * Adds an item to a talk. `empty` without words, `no place` in a table, `unclosed` behind a code block that never ends, `misread` if the note would not read back so, or as in `findTalk`.
 * All other text stays byte for byte. Line ends in the words become blanks; a question without a mark of its own gets `??`.
 */
export function addItem(raw: RawNote, identity: TalkIdentity, item: NewItem, options: ReadOptions): Result<Edit, Refusal> {
  const text = oneLine(item.text);
  if (text === "") return err({ kind: "empty" });
  const found = findTalk(raw, identity, options);
  if (!found.ok) return found;
  const { note, talk } = found.value;
  const open = openNote(raw, note);
  if (open.blocks.some((block) => block.line.index === talk.source.line && block.kind === "row")) return err({ kind: "no place" });
  const task: Task = { open, talk, parts: partsOf(open, talk), kind: item.kind, words: wordsFor(open, item.kind, text), lead: innerLead(open, talk) };
  for (const way of allWays(task)) {
    const next = putLines(raw.text, open.lines, way.at, way.added);
    if (isAdded(task, way, next, options)) return ok({ text: next, cursor: null });
  }
  return err({ kind: note.problems.some((problem) => problem.kind.startsWith("unclosed")) ? "unclosed" : "misread" });
}
