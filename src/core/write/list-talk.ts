// Puts a link to a talk's own note into its event note: into the list under `Talks`, else under such a heading at the end, else above the talks.
// Of several ways the first is taken after which the note, read again, says what it said before.
import type { Edit, EventNote, RawNote, Refusal } from "../model";
import type { Block } from "../read/blocks";
import { scanLines } from "../read/lines";
import { readEventNote, type ReadOptions } from "../read/read-event-note";
import { err, ok, type Result } from "../result";
import { lastItem, leadOf, siblingStart } from "./item-form";
import { putLines } from "./put-lines";
import { behindHeading, isBlank, itemEnd, openNote, wordsEnd, type OpenNote } from "./talk-parts";

const NAMES = new Set("talks|sessions|talk notes|session notes|my talks|talks i saw|talks attended|sessions attended|vorträge|conférences|exposés|charlas|ponencias|interventi|palestras|prelekcje|lezingen|föredrag|доклады|доповіді|講演|演讲|발표".split("|"));

/** Lines to put before a line, from 0. */
interface Way {
  readonly at: number;
  readonly added: readonly string[];
}

const isList = ({ kind, words }: Block): boolean => (kind === "heading" || kind === "bold" || kind === "plain") && NAMES.has(words.toLowerCase().replace(/[\s:：]{1,4}$/u, ""));

const opensTalk = ({ talks }: EventNote, line: number): boolean => talks.some(({ source }) => source.line === line);

/** Behind the last item of the lines, in its form; null if they have none. */
function behindItem(open: OpenNote, from: number, to: number, link: string): Way | null {
  const item = lastItem(open, "takeaway", { from, to });
  return item && { at: itemEnd(open, item, to), added: [siblingStart(open, "takeaway", item) + link] };
}

/** The mark of the note's lists. */
function bullet(open: OpenNote): string {
  const item = open.blocks.find(({ kind, mark }) => kind === "item" && /^[-*+•]$/u.test(mark));
  return `${item?.mark ?? "-"} `;
}

/** Into the list that the note has for its talks. Where talks themselves stand below that heading there is none. */
function intoList(open: OpenNote, link: string): readonly Way[] {
  const { blocks, note, lines } = open;
  return blocks.filter(isList).flatMap((heading) => {
    const from = behindHeading(open, heading.line.index);
    const next = blocks.find(({ kind, level, line }) => line.index >= from && (opensTalk(note, line.index) || (kind === "heading" && (heading.kind !== "heading" || level <= heading.level))));
    const to = next?.line.index ?? lines.length;
    if (next && next.kind !== "item" && opensTalk(note, to) && (heading.kind !== "heading" || next.level > heading.level)) return [];
    const end = next?.kind === "item" ? lines.length : to;
    const item = behindItem(open, from, end, link);
    const gap = isBlank(open, from) && from + 1 < lines.length ? [] : [""];
    return [item ?? { at: gap.length === 0 ? from + 1 : from, added: [...(heading.kind === "heading" ? gap : []), bullet(open) + link, ...(isBlank(open, from + 1 - gap.length) ? [] : [""])] }];
  });
}

/** Levels of a heading beside the talks or what holds them: that of the highest heading below the note's title, that of the talks. */
function levels({ blocks, note }: OpenNote): readonly number[] {
  const headings = blocks.filter(({ kind }) => kind === "heading");
  const [first] = headings;
  const rest = headings.filter((block) => block !== first || opensTalk(note, block.line.index)).map(({ level }) => level);
  const talk = headings.find(({ line }) => opensTalk(note, line.index));
  return [...new Set([rest.length === 0 ? Math.min(2, (first?.level ?? 1) + 1) : Math.min(...rest), ...(talk ? [talk.level] : [])])];
}

/** A heading behind everything; above the talks where it would belong to the last one. */
function newList(open: OpenNote, link: string): readonly Way[] {
  const { note, blocks } = open;
  const end = wordsEnd(open, { from: 0, to: open.lines.length });
  const words = bullet(open) + link;
  const last = note.talks.length === 0 ? blocks.filter(({ line }) => line.index < end).pop() : undefined;
  const list = last?.kind === "item" && /^\[\[[^\]]{1,300}\]\]$/u.test(last.raw) ? behindItem(open, last.line.index, end, link) : null;
  const rest = end < open.lines.length && !isBlank(open, end) ? [""] : [];
  const first = note.talks[0]?.source.line ?? -1;
  const name = blocks.some(isList) ? "Notes" : "Talks";
  return [
    ...(list ? [list] : []),
    ...levels(open).map((level) => ({ at: end, added: [...(end === 0 ? [] : [""]), `${"#".repeat(level)} ${name}`, "", words, ...rest] })),
    ...(first > 0 && blocks.some((block) => block.line.index === first && leadOf(open, block).trim() === "") ? [{ at: first, added: [words, ""] }] : []),
  ];
}

const OF_PLACE = new Set(["line", "endLine", "key", "before", "after", "structure", "confidence", "why", "path", "empty"]);

/** What a note says, wherever in it: without what is read from `count` lines at `at`. */
function saidBy(note: EventNote, at: number, count: number): string {
  const isAdded = (value: unknown): boolean => {
    const line = (value as { source?: { line?: number } } | null)?.source?.line ?? -1;
    return line >= at && line < at + count;
  };
  return JSON.stringify(note, (key, value: unknown) => (OF_PLACE.has(key) ? undefined : Array.isArray(value) ? value.filter((each) => !isAdded(each)) : value));
}

/**
 * Adds the link as an item, in the note's own style. `link` is a whole wikilink; a note that has a link to its target already stays as it is.
 * Refused where every place would change what the note says, or is in code or a comment that never ends.
 */
export function listTalk(raw: RawNote, link: string, options: ReadOptions): Result<Edit, Refusal> {
  const target = link.slice(0, link.search(/[|\]]/u));
  if (raw.text.split(target).slice(1).some((rest) => /^[|\]#]/u.test(rest))) return ok({ text: raw.text, cursor: null });
  const note = readEventNote(raw, options);
  if (note.kind === "talk") return err({ kind: "no place" });
  const open = openNote(raw, note);
  const isUnclosed = note.problems.some(({ kind }) => kind === "unclosed code" || kind === "unclosed comment");
  const said = saidBy(note, 0, 0);
  for (const { at, added } of [...intoList(open, link), ...newList(open, link)]) {
    const text = putLines(raw.text, open.lines, at, added);
    const after = readEventNote({ ...raw, text }, options);
    const line = at + added.findIndex((each) => each.includes(link));
    const isContent = scanLines(text)[line]?.kind === "text";
    const inside = after.talks.find(({ source, endLine }) => source.line < line && line < endLine);
    // A link that is read as a talk would count that talk twice.
    if (isContent && !inside && after.talks.length === note.talks.length && saidBy(after, at, added.length) === said) return ok({ text, cursor: null });
  }
  return err({ kind: isUnclosed ? "unclosed" : "no place" });
}
