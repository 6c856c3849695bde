// A talk cut into its own notes and its sections, and where in them something new goes.
import type { EventNote, RawNote, Section, Talk } from "../model";
import { readBlocks, type Block } from "../read/blocks";
import { scanLines, type Line } from "../read/lines";
import { isSectionWord } from "../read/words";
import { isTagLine } from "../tags";

/** A note and what is needed to write into it. */
export interface OpenNote {
  readonly raw: RawNote;
  readonly note: EventNote;
  readonly lines: readonly Line[];
  readonly blocks: readonly Block[];
}

/** A stretch of lines, from 0, `to` the line after the last one. The notes above the first section have no heading. */
export interface Part {
  readonly heading: Section | null;
  readonly from: number;
  readonly to: number;
}

export function openNote(raw: RawNote, note: EventNote): OpenNote {
  const lines = scanLines(raw.text);
  return { raw, note, lines, blocks: readBlocks(raw.text, lines) };
}

/** A line without its line end. */
export const lineText = ({ raw, lines }: OpenNote, at: number): string => raw.text.slice(lines[at]?.start ?? 0, lines[at]?.end ?? 0);

/** True for a line without words; quote marks are none. */
export const isBlank = (open: OpenNote, at: number): boolean => {
  const line = open.lines[at];
  return line === undefined || line.from >= line.end;
};

const UNDERLINE = /^ {0,3}(?:=+|-+)\s*$/u;

/** Bold by its marks: it ends where they are closed, maybe some lines below. Others are bold by a row of signs, or by what is around them in their line. */
const BOLD = /^[\s>]*(?:\*\*|__)/u;
const ROW = /^[\s>]*([\^~"'`+#=-])\1{2,}\s*$/u;
const BOLD_END = /(?:\*\*|__)[:.]?$/u;

/** The line behind a heading: behind its underline, if it has one, or behind all lines of a bold paragraph. */
export function behindHeading(open: OpenNote, at: number): number {
  const block = open.blocks.find(({ line }) => line.index === at);
  if (block?.kind === "bold" && !BOLD.test(lineText(open, at))) return at + (ROW.test(lineText(open, at + 1)) ? 2 : 1);
  if (block?.kind === "bold") {
    let end = at;
    while (end < open.lines.length && !BOLD_END.test(lineText(open, end).trimEnd())) end += 1;
    return end + 1;
  }
  const isUnderlined = block?.kind === "heading" && !lineText(open, at).trimStart().startsWith("#") && UNDERLINE.test(lineText(open, at + 1));
  return at + (isUnderlined ? 2 : 1);
}

/** False for a plain line that was taken for a heading because a list follows it. */
const isHeading = ({ blocks }: OpenNote, { heading, line }: Section): boolean =>
  isSectionWord(heading) || !blocks.some((block) => block.line.index === line && (block.kind === "plain" || block.kind === "item"));

/** The parts of a talk in order, its own notes first. */
export function partsOf(open: OpenNote, talk: Talk): readonly [Part, ...Part[]] {
  const start = open.lines[talk.source.line]?.kind === "front matter" ? open.lines.findIndex(({ kind }) => kind !== "front matter") : behindHeading(open, talk.source.line);
  const first = Math.min(start === -1 ? open.lines.length : start, talk.endLine);
  const headings = talk.sections.filter((section) => isHeading(open, section));
  const endOf = (at: number): number => headings[at]?.line ?? talk.endLine;
  return [
    { heading: null, from: first, to: Math.max(endOf(0), first) },
    ...headings.map((heading, at): Part => ({ heading, from: Math.min(behindHeading(open, heading.line), endOf(at + 1)), to: endOf(at + 1) })),
  ];
}

/** The line behind the last one with words; lines of tags at the very end of the note and rules between talks are left behind it. */
export function wordsEnd(open: OpenNote, { from, to }: Pick<Part, "from" | "to">): number {
  const rules = new Set(open.blocks.filter(({ kind }) => kind === "rule").map(({ line }) => line.index));
  const isLast = to >= open.lines.length;
  let at = Math.min(to, open.lines.length);
  while (at > from && (isBlank(open, at - 1) || rules.has(at - 1) || (isLast && open.lines[at - 1]?.kind === "text" && isTagLine(lineText(open, at - 1))))) at -= 1;
  return at;
}

/** True for a line that stands deeper than an item, a quote by where its marks begin. */
function isDeeper({ raw }: OpenNote, { line: item }: Block, line: Line | undefined): boolean {
  if (!line || line.quote <= item.quote) return (line?.indent ?? 0) > item.indent;
  const [lead, own] = [raw.text.slice(item.start, item.from), raw.text.slice(line.start, line.from)];
  return own.startsWith(lead) && /^\s/u.test(own.slice(lead.length));
}

/** The line behind an item and all that belongs to it: what is nested, and lines that go on with its text. */
export function itemEnd(open: OpenNote, item: Block, to: number): number {
  const kinds = new Map(open.blocks.map(({ line, kind }) => [line.index, kind]));
  const goesOn = (at: number): boolean => {
    const line = open.lines[at];
    if (!line || isBlank(open, at) || line.quote < item.line.quote) return false;
    if (line.kind !== "text" || isDeeper(open, item, line)) return true;
    return item.kind === "item" && !isBlank(open, at - 1) && (kinds.get(at) === "plain" || kinds.get(at) === "lead");
  };
  let end = item.line.index + 1;
  for (let at = end; at < to; at++) {
    if (goesOn(at)) end = at + 1;
    else if (!isBlank(open, at) || !isDeeper(open, item, open.lines[at + 1])) break;
  }
  return end;
}
