// People named below a heading: a `Speaker:` line, a bold, italic or quoted name, a subheading, a plain line with a name.
import type { Speaker } from "../model";
import type { Block } from "./blocks";
import { peopleLikeness, readPeople } from "./people";
import { isLinkLine } from "./link-lines";
import { SPEAKER_WORDS, isSectionWord } from "./words";

const speakerWords = new Set(SPEAKER_WORDS);
const MOST_LABEL = 40;
const BY_LINE = /^(?:[-–—~]{1,2}\s*)?(?:by|par|von|por|di|presented by|talk by|door)\s+(\S.*)$/iu;

/** What stands behind `Speaker:` or a word like it: the people, or nothing if the line ends there. Null for any other line. */
function behindLabel(words: string): string | null {
  const colon = words.search(/[:：]/u);
  if (colon < 1 || colon > MOST_LABEL) return null;
  const label = words.slice(0, colon).replace(/^[-*•_\s~]{1,4}/u, "").trimEnd().toLowerCase();
  return speakerWords.has(label) ? words.slice(colon + 1).replace(/^:?[*_]{0,2}/u, "").trim() : null;
}

export interface Below {
  readonly speakers: readonly Speaker[];
  /** The block that named them. */
  readonly block: Block | null;
  /** How the line says that it names people; `plain` and `heading` say so only by being the habit of the note. */
  readonly form: Form | null;
  /** From 0 to 1: how much the words look like people. */
  readonly likeness: number;
}

export type Form = "labelled" | "emphasised" | "heading" | "plain";

export const NOBODY: Below = { speakers: [], block: null, form: null, likeness: 0 };

function labelledPeople(block: Block, next: readonly Block[]): readonly Speaker[] | null {
  const label = behindLabel(block.words);
  const who = label === null ? BY_LINE.exec(block.words)?.[1] : label;
  if (who !== undefined && who !== "") {
    const found = readPeople(who, label !== null);
    return found.length > 0 && (label !== null || peopleLikeness(who) >= 0.7) ? found : null;
  }
  if (block.words.length > MOST_LABEL || block.words.length < 3) return null;
  const alone = block.words.toLowerCase().replace(/:$/u, "");
  if (!speakerWords.has(alone)) return null;
  const list = next.slice(0, 6);
  const stop = list.findIndex((item) => item.kind !== "item");
  const found = list.slice(0, stop === -1 ? list.length : stop).flatMap((item) => readPeople(item.words, true).slice(0, 1));
  return found.length > 0 ? found : null;
}

/** The people of further labelled lines right behind the first: `speaker:: [[Ada]]`, `speaker:: [[Grace]]`. */
function moreLabelled(next: readonly Block[]): readonly Speaker[] {
  const stop = next.findIndex((block) => behindLabel(block.words) === null);
  return next.slice(0, stop === -1 ? next.length : stop).flatMap((block) => labelledPeople(block, []) ?? []);
}

/** A line that is a name by its form: emphasised, quoted, a subheading, or a plain line of its own right below the heading. */
function nameForm(block: Block, talk: Block): Form | null {
  const raw = block.raw.trim();
  const emphasised = block.kind === "bold" || /^[*_]{1,2}\p{Lu}/u.test(raw) || /^\[[^\]]{3,60}\]\(/u.test(raw) || raw.startsWith("[[");
  const placed = block.kind === "heading" ? block.level > talk.level : block.kind === "plain" || block.kind === "lead" || block.kind === "bold";
  if (!placed || block.words.length > 120 || isSectionWord(block.words) || isLinkLine(block) || peopleLikeness(block.words) < 0.7) return null;
  if (emphasised || block.line.quote > talk.line.quote) return "emphasised";
  if (!block.words.includes(" ")) return null;
  return block.kind === "heading" ? "heading" : "plain";
}

/** The people named in the first lines below a talk's heading. */
export function peopleBelow(talk: Block, blocks: readonly Block[]): Below {
  const near = blocks.slice(0, 8).filter((block) => block.kind !== "rule");
  for (const [at, block] of near.entries()) {
    if (block.box) break;
    const found = labelledPeople(block, near.slice(at + 1));
    if (found) return { speakers: [...found, ...moreLabelled(near.slice(at + 1))], block, form: "labelled", likeness: 1 };
  }
  const first = near.find((block) => !isLinkLine(block));
  const form = !first || first.box ? null : nameForm(first, talk);
  return first && form ? { speakers: readPeople(first.words, false), block: first, form, likeness: peopleLikeness(first.words) } : NOBODY;
}

/**
 * Keeps the people of a bare line or subheading only where they are known names, or where at least half of the talks with notes
 * have one: a single short line below a talk is far more often a section.
 */
export function keepHabits(found: readonly Below[], talksWithNotes: number): readonly Below[] {
  const count = (form: Form): number => found.filter((below) => below.form === form).length;
  const isHabit = (form: Form): boolean => form === "labelled" || form === "emphasised" || count(form) * 2 >= talksWithNotes;
  return found.map((below) => (below.form !== null && below.likeness < 0.95 && !isHabit(below.form) ? NOBODY : below));
}
