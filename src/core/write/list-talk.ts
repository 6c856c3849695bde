// Puts a link to a talk's own note into its event note: into the list under `Talks`, else under such a heading at the end, else above the talks.
// Of several ways the first is taken after which the note, read again, says what it said before.
import type { Edit, RawNote, Refusal } from "../model";
import type { Block } from "../read/blocks";
import { scanLines } from "../read/lines";
import { readEventNote, type ReadOptions } from "../read/read-event-note";
import { err, ok, type Result } from "../result";
import { lastPoint, siblingStart } from "./item-form";
import { readAgain } from "./kept";
import { putLines } from "./put-lines";
import { behindHeading, itemEnd, openNote, wordsEnd, type OpenNote } from "./talk-parts";
import { asFirst, blankBefore, type Way } from "./ways";

const NAMES = new Set("talks|sessions|talk notes|session notes|my talks|talks i saw|talks attended|sessions attended|vorträge|conférences|exposés|charlas|ponencias|interventi|palestras|prelekcje|lezingen|föredrag|доклады|доповіді|講演|演讲|발표".split("|"));

/** True for a line that says that the list of talks follows. */
const isList = ({ kind, words }: Block): boolean => kind !== "item" && NAMES.has(words.toLowerCase().replace(/[\s:：]{1,4}$/u, ""));

const opensTalk = ({ note }: OpenNote, { line }: Block): boolean => note.talks.some(({ source }) => source.line === line.index);

/** Behind the last item of the lines, in its form; null if they have none. */
function behindItem(open: OpenNote, from: number, to: number, link: string): Way | null {
  const item = lastPoint(open, { from, to });
  return item && { at: itemEnd(open, item, to), added: [siblingStart(open, "takeaway", item) + link] };
}

/** The mark of the note's lists. */
const bullet = ({ blocks }: OpenNote): string => `${blocks.find(({ mark }) => ["-", "*", "+", "•"].includes(mark))?.mark ?? "-"} `;

/** Into the lists that the note has for its talks. Where talks themselves stand below that heading there is none. */
function intoList(open: OpenNote, link: string): readonly Way[] {
  const { blocks, lines } = open;
  return blocks.filter(isList).flatMap((heading) => {
    const from = behindHeading(open, heading.line.index);
    const next = blocks.find((block) => block.line.index >= from && (opensTalk(open, block) || (block.kind === "heading" && (heading.level === 0 || block.level <= heading.level))));
    if (next && opensTalk(open, next) && next.level > heading.level) return [];
    return [behindItem(open, from, next?.line.index ?? lines.length, link) ?? asFirst(open, from, bullet(open) + link, "", heading.kind === "heading")];
  });
}

/** The level of a heading beside the talks or what holds them: that of the highest heading below the note's title. */
function levelOf(open: OpenNote): number {
  const [first, ...more] = open.blocks.filter(({ kind }) => kind === "heading");
  const rest = first && opensTalk(open, first) ? [first, ...more] : more;
  return rest.length === 0 ? 2 : Math.min(...rest.map(({ level }) => level));
}

/** A heading behind everything; above the talks where it would belong to the last one. Links that stand alone at the end go on. */
function newList(open: OpenNote, link: string): readonly Way[] {
  const { note, blocks, lines } = open;
  const end = wordsEnd(open, { from: 0, to: lines.length });
  const words = bullet(open) + link;
  const last = blocks[blocks.length - 1];
  const list = last && /^\[\[[^\]]{1,300}\]\]$/u.test(last.raw) ? behindItem(open, last.line.index, end, link) : null;
  const name = blocks.some(isList) ? "Notes" : "Talks";
  return [
    ...(list ? [list] : []),
    { at: end, added: [...(end === 0 ? [] : [""]), `${"#".repeat(levelOf(open))} ${name}`, "", words, ...blankBefore(open, end, "")] },
    ...note.talks.slice(0, 1).map(({ source }) => ({ at: source.line, added: [words, ""] })),
  ];
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
  for (const { at, added } of [...intoList(open, link), ...newList(open, link)]) {
    const text = putLines(raw.text, open.lines, at, added);
    const after = readAgain(raw, note, { from: at, to: at }, text, { from: at, to: at + added.length }, options);
    const line = at + added.findIndex((each) => each.includes(link));
    // A link inside of a talk is that talk's; one that is read as a talk would count that talk twice.
    if (after && scanLines(text)[line]?.kind === "text" && !after.talks.some(({ source, endLine }) => source.line < line && line < endLine)) return ok({ text, cursor: null });
  }
  return err({ kind: note.problems.some(({ kind }) => kind.startsWith("unclosed")) ? "unclosed" : "no place" });
}
