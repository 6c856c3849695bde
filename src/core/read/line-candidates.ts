// What could open a talk where no line of a note has a better form: paragraphs, the rows of tables, items below a part of the day.
import { hasSign } from "./alike";
import type { Block } from "./blocks";
import type { Candidate } from "./candidates";
import { BlockCandidate, isInItem, isNever, PICTURE, type Setting } from "./evidence";
import { readHead } from "./head";
import { isAllCapitals } from "./letter-case";
import { isLinkLine } from "./link-lines";
import { peopleLikeness, readPeople } from "./people";
import { NOBODY, type Below } from "./people-below";
import { behindLabel } from "./people-labels";
import { mayNameSomebody, namesOnlyPeople } from "./split";
import { talkRows } from "./tables";
import { isContainer, isLooseSection } from "./words";

/** Items one step in, below items that are a part of the day, a day or a room, with something nested in each. */
export function itemsInside(setting: Setting): readonly Candidate[] {
  let over: Block | null = null;
  let inside = 0;
  return setting.blocks.flatMap((block, at): readonly Candidate[] => {
    if (block.kind !== "item" || over === null || block.indent <= over.indent) {
      over = block.kind === "item" && isContainer(block.words) ? block : null;
      inside = 0;
      return [];
    }
    if (block.box) return [];
    inside ||= block.indent;
    return block.indent === inside && (setting.blocks[at + 1]?.indent ?? 0) > inside ? [new BlockCandidate(block, "bullet", at, setting)] : [];
  });
}

/** True for a line in capitals, or with capitals up to where its people stand. */
const isInCapitals = (line: string): boolean => isAllCapitals(line) || (/\s[–—|/-]\s/u.test(line) && isAllCapitals(line.split(/\s[–—|/-]\s(?=[^\p{L}]*\p{Ll}|\p{L}+\.?\s\p{Ll}|\p{Lu}\p{Ll})/u, 1)[0] ?? ""));
const MOST_TITLE = 150;

/** A mark between two parts of a line. */
const IN_PARTS = /\s[-–—|/>→:·<←~]{1,2}\s|\w:\s/u;

/** Paragraphs that could be talks where no line of the note has a better form: in capitals, with people in them or right below, or in two parts. */
export function paragraphsOf(setting: Setting): readonly Candidate[] {
  const { blocks } = setting;
  return blocks.flatMap((block, at): readonly Candidate[] => {
    const next = blocks[at + 1];
    const isOver = next?.line.index === block.line.index + 1 && next.indent > block.indent;
    // `- point` and the next talk, with no blank line between.
    const before = blocks[at - 1];
    const isBetween = before?.kind === "item" && block.indent <= before.indent && (next?.kind === "item" || next === undefined);
    if (block.kind !== "plain" || isInItem(setting, at) || !(block.first || isOver || isBetween || PICTURE.test(block.raw)) || block.box || isLinkLine(block) || block.raw.length > MOST_TITLE || /[.!,;]$/u.test(block.raw)) return [];
    if (isInCapitals(block.raw)) return [new BlockCandidate(block, "capitals", at, setting)];
    const labelled = behindLabel(block.words);
    if (labelled && (labelled.sure || peopleLikeness(labelled.people) >= 0.7)) return [];
    const candidate = new BlockCandidate(block, "plain", at, setting);
    return (candidate.hasNotes && hasSign(block.raw)) || (candidate.hasNotes && (candidate.named || mayNameSomebody(candidate.head.rest))) || IN_PARTS.test(block.words) || (candidate.hasNotes && namesOnlyPeople(block.words, 0.8)) ? [candidate] : [];
  });
}

const LEAST_LISTED = 3;
const LEAST_TITLE_WORDS = 2.5;

/** Lines of several words right above a list each, with nothing between the list and the next: what a group of people spoke of, point by point. */
export function overLists(setting: Setting): readonly Candidate[] {
  const all = setting.blocks.flatMap((block, at): readonly Candidate[] => {
    const next = setting.blocks[at + 1];
    if (block.kind !== "plain" || !block.first || block.box || block.raw.length > MOST_TITLE || /[.:;,]$/u.test(block.raw) || next?.kind !== "item" || next.line.index !== block.line.index + 1) return [];
    const candidate = new BlockCandidate(block, "plain", at, setting);
    return candidate.never ? [] : [candidate];
  });
  const words = all.reduce((sum, { head }) => sum + head.rest.split(/\s+/u).length, 0);
  return all.length < LEAST_LISTED || words < all.length * LEAST_TITLE_WORDS ? [] : all.filter(({ head }) => !isLooseSection(head.rest));
}

/** The rows of tables that hold a talk each. */
export function rowsOf({ blocks, labels }: Setting): readonly Candidate[] {
  return talkRows(blocks).flatMap(({ at, words }): readonly Candidate[] => {
    const block = blocks[at];
    if (!block) return [];
    const title = readHead(words.title ?? "", labels);
    const timed = readHead(`${words.time ?? ""} x`);
    const number = /^\d{1,3}$/u.test(words.number ?? "") ? Number(words.number) : title.number;
    const speakers = readPeople(words.people ?? "", true);
    const below: Below = speakers.length === 0 ? NOBODY : { speakers, block, form: "labelled", likeness: 1 };
    const head = { ...title, number, start: title.start ?? timed.start, end: title.end ?? timed.end, room: title.room ?? (words.room || null) };
    // `| tea | – |`: what nobody gave is no talk.
    const never = /^[-–—]$/u.test((words.people ?? "").trim()) || isNever(words.title ?? "", title, labels);
    return never ? [] : [{ block, shape: "row", at, head, below, reason: "table", never, named: speakers.length > 0, isPlural: false, place: 0, isOverHeading: false, hasNotes: false }];
  });
}
