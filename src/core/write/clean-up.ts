// Cleaning up a pasted note: what could be changed, line by line, and the text with the changes that were chosen. The note must read as before.
import type { Edit, EventNote, Items, RawNote, Refusal } from "../model";
import { readBlocks, type Block } from "../read/blocks";
import { visible } from "../read/invisible";
import { scanLines, type Line } from "../read/lines";
import { readEventNote, type ReadOptions } from "../read/read-event-note";
import { err, ok, type Result } from "../result";
import type { CleanUpChange } from "./clean-change";
import { tableChanges } from "./clean-tables";

const BULLET = /^([\s>]*)[•◦▪‣∙·●○■](?=[\s\u00a0])[\s\u00a0]+/u;
const BALLOT = /^([\s>]*)(?:(?:[-*+]|[•–·◦▪‣∙])[\s\u00a0]+)?([☐☑☒✅])\ufe0f?[\s\u00a0]*(?=\S)/u;

/** A list as Markdown has it. White space that a phone put in front stays, as it says how deep the item is; `deeper` is put behind it. */
function listLine(text: string, deeper: string): { readonly kind: "bullets" | "todos"; readonly after: string } | null {
  const ballot = BALLOT.exec(text);
  if (ballot) return { kind: "todos", after: `${ballot[1] ?? ""}${deeper}- [${ballot[2] === "☐" ? " " : "x"}] ${text.slice(ballot[0].length)}` };
  const bullet = BULLET.exec(text);
  return bullet ? { kind: "bullets", after: `${bullet[1] ?? ""}${deeper}- ${text.slice(bullet[0].length)}` } : null;
}

/** The level of the note's talks where they are headings already, else one below the note's own title. */
function talkLevel(note: EventNote, blocks: readonly Block[]): number {
  const opening = new Set(note.talks.map(({ source }) => source.line));
  const talk = blocks.find((block) => block.kind === "heading" && opening.has(block.line.index));
  return talk?.level ?? 2;
}

/** Plain lines that open talks or sections, as headings. */
function headingChanges(text: string, note: EventNote, blocks: readonly Block[]): readonly CleanUpChange[] {
  if (note.kind === "talk") return [];
  const level = talkLevel(note, blocks);
  const opening = new Set(note.talks.filter(({ why }) => why === "label").map(({ source }) => source.line));
  const sections = new Set(note.talks.flatMap((talk) => talk.sections.map(({ line }) => line)));
  const change = ({ line }: Block, depth: number): CleanUpChange => {
    const [before, words] = [text.slice(line.start, line.end), text.slice(line.from, line.end).trim()];
    return { line: line.index, kind: "headings", before, after: `${"#".repeat(Math.min(depth, 6))} ${depth > level ? words.replace(/:$/u, "") : words}` };
  };
  const hasTitle = blocks.some(({ kind, level: depth }) => kind === "heading" && depth === 1);
  return blocks.filter(({ line }) => line.quote === 0).flatMap((block, at) => {
    const { index } = block.line;
    const isLine = block.kind === "plain" || /^\d/u.test(block.mark);
    if (isLine && opening.has(index)) return [change(block, level)];
    // A bullet that the reader does not know is one all the same.
    if (block.kind !== "plain" || !/\p{L}/u.test(block.words) || BULLET.test(text.slice(block.line.start, block.line.end))) return [];
    if (at === 0 && !hasTitle && opening.size > 0) return [change(block, 1)];
    return sections.has(index) ? [change(block, level + 1)] : [];
  });
}

/** The white space in front of each line of a pasted list: some phones indent the first level, too, which would be code. None where the note has lists of Markdown. */
function marginOf(text: string, blocks: readonly Block[]): string {
  const leads = blocks.filter(({ line }) => listLine(text.slice(line.start, line.end), "")).map(({ line }) => text.slice(line.start, line.from));
  const [least = "", ...others] = [...leads].sort((a, b) => a.length - b.length);
  const hasOwn = blocks.some(({ kind, mark }) => kind === "item" && "-*+".includes(mark));
  return hasOwn || /\S/u.test(least) || others.some((lead) => !lead.startsWith(least)) ? "" : least;
}

/** `depth` is how much deeper in its list the line is than it stands, in blanks: bullets of the second level are pasted at the margin. */
function lineChange(text: string, line: Line, margin: string, depth: number): CleanUpChange | null {
  const before = text.slice(line.start, line.end);
  const clean = visible(before);
  const list = listLine(clean.startsWith(margin) ? clean.slice(margin.length) : clean, " ".repeat(depth));
  if (list) return { line: line.index, kind: list.kind, before, after: list.after };
  return clean === before ? null : { line: line.index, kind: "invisible", before, after: clean };
}

/** What a note says. Lines are not told, as none comes or goes. */
function saidBy(note: EventNote): string {
  const items = ({ todos, questions, takeaways, links, textTodos }: Items): unknown => [
    todos.map(({ text, state, depth, source }) => [text, state, depth, source.line]), questions.map(({ text, state, answer }) => [text, state, answer]),
    takeaways.map(({ text }) => text), links.map(({ kind, label, url }) => [kind, label, url]), textTodos.map(({ text }) => text),
  ];
  const talks = note.talks.map((talk) => [talk.source.line, talk.number, talk.title, talk.kind, talk.start, talk.end, talk.room, talk.track, talk.day, talk.speakers.map(({ name }) => name), items(talk)]);
  return JSON.stringify([note.kind, note.event, note.date, note.endDate, note.place, note.tags, talks, items(note)]);
}

const readIt = (raw: RawNote, text: string, options: ReadOptions): EventNote => readEventNote({ path: raw.path, text }, options);

/** The text with the changes made. */
export function withChanges(text: string, changes: readonly CleanUpChange[]): string {
  const wanted = new Map(changes.map((change) => [change.line, change]));
  let out = "";
  let done = 0;
  for (const line of scanLines(text)) {
    const change = wanted.get(line.index);
    if (!change) continue;
    out += text.slice(done, line.start) + change.after;
    done = line.end;
  }
  return out + text.slice(done);
}

/** True for a line of a list or a table. */
const isMember = ({ kind }: CleanUpChange): boolean => kind !== "invisible" && kind !== "headings";

/** The changes cut into those that are made together: the lines of a list or a table, of which some alone would take it apart, and each other line by itself. */
function togetherIn(changes: readonly CleanUpChange[]): readonly (readonly CleanUpChange[])[] {
  const groups: CleanUpChange[][] = [];
  for (const change of changes) {
    const group = groups[groups.length - 1];
    const last = group?.[group.length - 1];
    if (group && last && isMember(change) && last.line + 1 === change.line) group.push(change);
    else groups.push([change]);
  }
  return groups;
}

/** The changes of those that leave what the note says as it is: all of them, else list by list and line by line. */
function harmless(raw: RawNote, options: ReadOptions, changes: readonly CleanUpChange[]): readonly CleanUpChange[] {
  const said = saidBy(readIt(raw, raw.text, options));
  const keeps = (some: readonly CleanUpChange[]): boolean => saidBy(readIt(raw, withChanges(raw.text, some), options)) === said;
  let kept: readonly CleanUpChange[] = [];
  const take = (groups: readonly (readonly CleanUpChange[])[]): void => {
    const more = [...kept, ...groups.flat()];
    if (keeps(more)) kept = more;
    else if (groups.length > 1) {
      const half = groups.length >> 1;
      take(groups.slice(0, half));
      take(groups.slice(half));
    }
  };
  take(togetherIn(changes));
  return kept;
}

const MOST_ROUNDS = 6;

/**
 * What could be cleaned up between two lines, both counted from 0 and included, in the order of the note; empty for a clean note.
 * Code, math, comments and front matter are never touched, and only what leaves talks, speakers, todos, questions and takeaways as they were is offered.
 */
export function cleanUpChanges(raw: RawNote, options: ReadOptions, range: { readonly from: number; readonly to: number } | null): readonly CleanUpChange[] {
  let changes: readonly CleanUpChange[] = [];
  // What is cleaned can show what else is not: a second cleaning must find nothing.
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const more = oneRound({ path: raw.path, text: withChanges(raw.text, changes) }, options, range);
    if (more.length === 0) break;
    const known = new Map(changes.map((change) => [change.line, change]));
    for (const change of more) known.set(change.line, { ...change, before: known.get(change.line)?.before ?? change.before });
    changes = [...known.values()].sort((a, b) => a.line - b.line);
  }
  return changes;
}

function oneRound(raw: RawNote, options: ReadOptions, range: { readonly from: number; readonly to: number } | null): readonly CleanUpChange[] {
  const { text } = raw;
  const lines = scanLines(text);
  const blocks = readBlocks(text, lines);
  const note = readIt(raw, text, options);
  const indents = new Map(blocks.map(({ line, indent }) => [line.index, indent]));
  const margin = marginOf(text, blocks);
  const found = new Map<number, CleanUpChange>();
  for (const line of lines) {
    const change = line.kind === "text" ? lineChange(text, line, margin, (indents.get(line.index) ?? line.indent) - line.indent) : null;
    if (change) found.set(line.index, change);
  }
  for (const change of [...headingChanges(text, note, blocks), ...tableChanges(text, lines)]) found.set(change.line, { ...change, after: visible(change.after) });
  const all = [...found.values()].filter(({ line }) => range === null || (line >= range.from && line <= range.to));
  return harmless(raw, options, all);
}

/**
 * Makes the chosen changes in the note as it is now. `not found` if one of their lines is not what it was, or stands in code, math, a comment or front matter by now;
 * `misread` if the note would not say what it says: of lines that were offered together some alone can make others talks no more.
 */
export function cleanUp(raw: RawNote, chosen: readonly CleanUpChange[], options: ReadOptions): Result<Edit, Refusal> {
  const { text } = raw;
  const lines = scanLines(text);
  const isThere = chosen.every(({ line, before }) => {
    const now = lines[line];
    return now?.kind === "text" && text.slice(now.start, now.end) === before;
  });
  if (!isThere) return err({ kind: "not found" });
  const next = withChanges(text, chosen);
  return saidBy(readIt(raw, next, options)) === saidBy(readIt(raw, text, options)) ? ok({ text: next, cursor: null }) : err({ kind: "misread" });
}
