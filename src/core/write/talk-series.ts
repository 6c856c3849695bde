// How talks that are counted, or stand in the rows of a table, go on.
import type { Talk } from "../model";
import type { Block } from "../read/blocks";
import { plainWords } from "../read/inline";
import { cellsOf } from "../read/tables";
import { COUNTERS, type Counted, type Counter } from "./counters";
import { lineText, type OpenNote } from "./talk-parts";

/** What the next line of a series begins with, and the lines it goes behind, `to` the one after the last. */
export interface NextOfSeries {
  readonly before: string;
  readonly from: number;
  readonly to: number;
}

interface Member {
  readonly block: Block;
  readonly counted: Counted | null;
}

/** The lines that look like the first one that is counted, whether they are read as talks yet or not: one `### A. Title` alone is not. */
function seriesOf(open: OpenNote, { read }: Counter): readonly Member[] {
  const opening = new Set(open.note.talks.map(({ source }) => source.line));
  const lines = open.blocks.filter(({ kind, line }) => kind === "heading" || kind === "bold" || opening.has(line.index));
  const members = lines.map((block): Member => ({ block, counted: read(lineText(open, block.line.index).trimStart()) }));
  const first = members.find(({ counted }) => counted?.value === 1)?.block;
  return members.filter(({ block }) => block.kind === first?.kind && block.level === first.level);
}

/** `A. Lovelace - Engines` is counted by nothing. */
const NAME = /^\p{Lu}[\p{L}-]{1,24}\s?[:–—-]\s/u;

/** True for a first count that is one without another: `A.`, `T01`, `1/7`, but not `P1 problems`. */
const isSure = ({ count, after }: Counted, rest: string): boolean => (/0|\//u.test(count) || /[.):\]]/u.test(after)) && !NAME.test(rest);

/** True if most of the lines are counted, and two that follow each other are counted on, or there is but one. */
function isCounted(open: OpenNote, members: readonly Member[]): boolean {
  const known = members.map(({ counted }) => counted?.value ?? 0).filter((value) => value > 0);
  const [only] = members;
  if (members.length === 1 && only?.counted) {
    const { before, count, after } = only.counted;
    return isSure(only.counted, lineText(open, only.block.line.index).trimStart().slice((before + count + after).length));
  }
  return known.length * 2 > members.length && known.some((value, nth) => value + 1 === known[nth + 1]);
}

/** The line behind a member of the series and what belongs to it. */
function endOf({ note, blocks, lines }: OpenNote, { line, level }: Block): number {
  const talk = note.talks.find(({ source }) => source.line === line.index);
  const next = blocks.find((each) => each.line.index > line.index && each.kind === "heading" && each.level <= level);
  return talk?.endLine ?? next?.line.index ?? lines.length;
}

/** Where the lines of talks are counted: what the next one begins with, and where it goes. Null if they are not, or after the last count there is. */
export function nextCounted(open: OpenNote, line: number | null): NextOfSeries | null {
  for (const counter of COUNTERS) {
    const members = seriesOf(open, counter);
    if (!isCounted(open, members)) continue;
    // Counts begin anew under each day: the new talk goes behind the last one of the cursor's.
    const above = members.filter(({ block }) => line !== null && block.line.index <= line);
    let at = (above.length === 0 ? members : above).length - 1;
    const value = (nth: number): number => members[nth]?.counted?.value ?? NaN;
    while (value(at) + 1 === value(at + 1)) at += 1;
    const member = members[at];
    const count = member?.counted ? counter.write(member.counted.value + 1, member.counted.count) : null;
    return member?.counted && count !== null ? { before: member.counted.before + count + member.counted.after, from: member.block.line.index, to: endOf(open, member.block) } : null;
  }
  return null;
}

/** A row like that of a talk with nothing in it but the next number; `cursor` is the UTF-16 offset in it where the title goes. */
export function nextRow({ source: { text }, title, number }: Talk, next: number): { readonly row: string; readonly cursor: number } {
  const lead = /^[\s>]*/u.exec(text)?.[0] ?? "";
  const cells = cellsOf(text.slice(lead.length).trimEnd());
  const numbered = cells.findIndex((cell) => plainWords(cell).replace(/\D/gu, "") === String(number));
  const titled = cells.findIndex((cell) => title !== null && (plainWords(cell) === title || cell.includes(title)));
  const place = titled === -1 ? (numbered === 0 ? 1 : 0) : titled;
  const written = cells.map((_, nth) => (nth === numbered ? ` ${next} ` : "  "));
  const before = `${lead}|${written.slice(0, place).map((cell) => `${cell}|`).join("")} `;
  return { row: `${before}${written.slice(place).join("|").slice(1)}|`, cursor: before.length };
}
