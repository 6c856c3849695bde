// Adds a todo, a question or a takeaway to a talk, where the note has such items: in its section, in its list, in the note's own form.
// Of several ways the first is taken after which the note, read again, says what it said before and the new item.
import type { Edit, Question, RawNote, Refusal, Takeaway, Talk, Todo } from "../model";
import type { Block } from "../read/blocks";
import type { ReadOptions } from "../read/read-event-note";
import { err, ok, type Result } from "../result";
import { findTalk, type TalkIdentity } from "./find-again";
import { oneLine } from "./front-matter";
import { beforeWords, blankWith, blocksIn, firstStart, lastItem, lastPoint, leadOf, siblingStart, wordsFor, type Written } from "./item-form";
import { readAgain } from "./kept";
import { innerLead, quoteLead, sampleOf, sectionForms, type SectionForm } from "./new-section";
import { putLines } from "./put-lines";
import { kindsWith, type KindOf } from "./section-names";
import type { ItemKind } from "./section-words";
import { asFirst, blankBefore, isRealBlank, type Way } from "./ways";
import { behindHeading, isBlank, itemEnd, openNote, partsOf, wordsEnd, type OpenNote, type Part } from "./talk-parts";

/** What is to be added. `text` is what the item says, without box, bullet and label. */
export interface NewItem {
  readonly kind: ItemKind;
  readonly text: string;
  /** True for a todo that other plugins must know as a task, whatever boxes the note has. */
  readonly isTask?: boolean;
}

/** What is written where: the talk, its parts, and the words of the item. */
interface Task {
  readonly open: OpenNote;
  readonly talk: Talk;
  readonly parts: readonly [Part, ...Part[]];
  readonly kind: ItemKind;
  /** In which form. */
  readonly what: Written;
  readonly kindOf: KindOf;
  readonly words: string;
  /** What stands before each line inside the talk. */
  readonly lead: string;
  /** The line behind what stands inside the talk, from 0. */
  readonly end: number;
}

/** Behind the last item of a list, apart from it where its items stand apart. */
function behindItem({ open, what, words }: Task, item: Block, to: number): Way {
  const above = open.blocks[open.blocks.indexOf(item) - 1];
  const isApart = above?.kind === "item" && above.line.indent === item.line.indent && isBlank(open, item.line.index - 1);
  return { at: itemEnd(open, item, to), added: [...(isApart ? [blankWith(leadOf(open, item))] : []), siblingStart(open, what, item) + words] };
}

const hasGap = ({ open, talk }: Task, line: number): boolean => {
  const others = open.note.talks.filter((each) => each !== talk && !each.empty).map(({ source }) => source.line);
  const isHeading = open.blocks.some((block) => block.line.index === line && block.kind === "heading");
  const apart = others.filter((each) => isRealBlank(open, behindHeading(open, each))).length;
  return others.length === 0 ? isHeading : apart * 2 > others.length;
};

/** Right below the heading of a part. */
function belowHeading(task: Task, { from, heading }: Part, start = firstStart(task.open, task.what, task.talk)): Way {
  return asFirst(task.open, from, start + task.words, task.lead, hasGap(task, heading?.line ?? task.talk.source.line));
}

/** Behind everything in a part, after a blank line. */
function behindWords(task: Task, part: Part): Way {
  const { open, what, talk, words, lead } = task;
  const at = wordsEnd(open, part);
  return { at, added: [blankWith(lead), lead + firstStart(open, what, talk) + words, ...blankBefore(open, at, lead)] };
}

/** Ways into one part of the talk. */
function intoPart(task: Task, part: Part): readonly Way[] {
  const { open, what } = task;
  const item = lastItem(open, what, part) ?? (part.heading ? lastPoint(open, part) : null);
  const below = belowHeading(task, part);
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
function newSection({ open, talk, parts: [{ from }], what, words, lead: inner, end }: Task, { heading, lead, gap, apart }: SectionForm): Way {
  const at = wordsEnd(open, { from, to: end });
  const item = lead + firstStart(open, what, talk) + words;
  if (!apart) return { at, added: [heading, item] };
  return { at, added: [blankWith(inner), heading, ...(gap ? [blankWith(lead)] : []), item, ...blankBefore(open, at, inner)] };
}

/** What stands before the words of the note's takeaways where none has a section, so that each has a label, such as `Takeaway: `; null if it has none. */
function labelOf({ open, talk }: Task): string | null {
  const last = [...open.note.talks, talk].flatMap(({ takeaways }) => takeaways).pop();
  const block = open.blocks.find(({ line }) => line.index === last?.source.line);
  return last && block ? beforeWords(open, block).slice(leadOf(open, block).length) + block.raw.slice(0, block.raw.lastIndexOf(last.text)) : null;
}

/** A takeaway that has no section. */
const LABEL = "Takeaway: ";

function labelled(task: Task, label: string): Way {
  const { open, parts: [own], words, lead } = task;
  const at = wordsEnd(open, own);
  return { at, added: [blankWith(lead), `${lead}${label}${words}`, ...blankBefore(open, at, lead)] };
}

/** All ways to add the item, the best first; most notes need the first one only. */
function* waysOf(task: Task): Generator<Way> {
  const { open, talk, parts, kind, what, kindOf } = task;
  const own = parts.filter(({ heading }) => heading && kindOf(heading.heading) === kind).pop();
  if (own) yield* intoPart(task, own);
  const listed = kind === "todo" ? parts.map((part) => ({ part, item: lastItem(open, what, part) })).filter(({ item }) => item).pop() : undefined;
  if (listed?.item) yield behindItem(task, listed.item, listed.part.to);
  const sample = sampleOf(open, talk, kind, kindOf);
  const label = kind === "takeaway" && !sample ? labelOf(task) : null;
  if (label !== null) yield labelled(task, label);
  const isLoose = kind !== "takeaway" && !sample && (parts.length === 1 || open.note.talks.some((each) => (kind === "todo" ? [...each.todos, ...each.textTodos] : each.questions).length > 0));
  if (isLoose) yield* loose(task);
  for (const form of sectionForms(open, talk, kind, task.lead, kindOf)) yield newSection(task, form);
  yield* kind === "takeaway" ? [labelled(task, LABEL)] : loose(task);
}

/** The same inside of the list item that opens the talk, if its sections hold nothing behind that: what stands there is not nested any more. */
function insideItem(task: Task): Task {
  const { open, talk, parts: [own, ...sections] } = task;
  const opening = open.blocks.find(({ line }) => line.index === talk.source.line);
  const inside = opening?.kind === "item" ? itemEnd(open, opening, talk.endLine) : talk.endLine;
  const end = sections.every((part) => part.from <= inside || wordsEnd(open, part) === part.from) ? inside : talk.endLine;
  const within = ({ heading, from, to }: Part): Part => ({ heading, from: Math.min(from, end), to: Math.min(to, end) });
  return { ...task, lead: innerLead(open, talk), end, parts: [within(own), ...sections.filter(({ from }) => from <= end).map(within)] };
}

/** The line behind the paragraph that a talk's line begins: what is put into it would cut it in two. */
function behindParagraph({ blocks }: OpenNote, { from }: Part): number {
  const kinds = new Map(blocks.map(({ line, kind }) => [line.index, kind]));
  const isWords = (line: number): boolean => kinds.get(line) === "plain" || kinds.get(line) === "lead";
  let at = from;
  while (isWords(at - 1) && isWords(at)) at += 1;
  return at;
}

/** The ways with the lead of the talk's lines, then those without: behind a line that ended a list, what is indented is code. At last, above all that the talk has. */
function* allWays(plain: Task): Generator<Way> {
  const { open, talk, parts: [own], kind, what, words, lead } = plain;
  const task = innerLead(open, talk) === lead ? plain : insideItem(plain);
  yield* waysOf(task);
  if (lead !== task.lead) yield* waysOf(plain);
  // What follows an item can be its own and end the list all the same: code at the start of the line.
  const item = lastItem(open, what, { from: talk.source.line + 1, to: talk.endLine });
  if (item) yield { at: item.line.index + 1, added: [siblingStart(open, what, item) + words] };
  const top = { ...own, from: behindParagraph(open, own) };
  for (const each of [task.lead, lead]) yield belowHeading({ ...task, lead: each }, top, kind === "takeaway" ? LABEL : undefined);
}

const itemsOf = ({ todos, questions, takeaways }: Talk, kind: ItemKind): readonly (Todo | Question | Takeaway)[] => (kind === "todo" ? todos : kind === "question" ? questions : takeaways);

/** True if the note says what it said and, in one of the new lines of the talk, the item. */
function isAdded({ open, talk, kind, words }: Task, { at, added }: Way, next: string, options: ReadOptions): boolean {
  const { raw, note } = open;
  const after = readAgain(raw, note, { from: at, to: at }, next, { from: at, to: at + added.length }, options)?.talks[note.talks.indexOf(talk)];
  const said = after && itemsOf(after, kind).filter(({ source }) => source.line >= at && source.line < at + added.length).map(({ text }) => text);
  return JSON.stringify(said) === JSON.stringify([words]);
}

/**
 * Adds an item to a talk. `empty` without words, `no place` in a table, `unclosed` where a code block or comment never ends and there is no place above it, `misread` if the note would not read back so, or as in `findTalk`.
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
  const task: Task = {
    open, talk, parts: partsOf(open, talk), end: talk.endLine, lead: quoteLead(open, talk),
    kind: item.kind, what: item.isTask === true ? "task" : item.kind, kindOf: kindsWith(options.takeaways), words: wordsFor(open, item.kind, text),
  };
  for (const way of allWays(task)) {
    const next = putLines(raw.text, open.lines, way.at, way.added);
    if (isAdded(task, way, next, options)) return ok({ text: next, cursor: null });
  }
  return err({ kind: note.problems.some((problem) => problem.kind.startsWith("unclosed")) ? "unclosed" : "misread" });
}
