// A programme that a note begins with, in a list or a table, whose talks have headings of their own further down: those are the talks.
import { couldBe, withBelow, type Candidate } from "./candidates";
import type { Judge } from "./judge";
import { NOBODY, type Below } from "./people-below";
import { habitOf, splitHeading, type Habit } from "./split";

export interface Programme {
  readonly candidates: readonly Candidate[];
  readonly rows: readonly Candidate[];
}

const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
const PARTS = /\s[-–—|·>→]\s|[()|]|:\s|\s(?:by|von|par|por|di|door)\s/u;
const LEAST_PART = 8;
const LEAST = 2;

/** What a line and a heading about the same talk can have in common. */
const partsOf = ({ head }: Candidate): readonly string[] => [head.rest, ...head.rest.split(PARTS)].map(fold).filter((part) => part.length >= LEAST_PART);

/** The people of a line of the programme, as a row gives them or its words do. */
function peopleOf({ head, below }: Candidate, habit: Habit, judge: Judge): Below {
  if (below.form !== null) return { ...below, block: null };
  const { speakers, likeness } = splitHeading(head.rest, habit, judge);
  return speakers.length === 0 ? NOBODY : { speakers, block: null, form: "labelled", likeness };
}

/** A heading with what the programme says of its talk, where it says nothing itself. */
function withAnnounced(heading: Candidate, line: Candidate, habit: Habit, judge: Judge): Candidate {
  const { start, end, room } = line.head;
  const said = heading.named ? NOBODY : peopleOf(line, habit, judge);
  const people = said.form === null ? heading.below : said;
  const where = { room: heading.head.room ?? room };
  const head = heading.head.start === null ? { ...heading.head, ...where, start, end } : { ...heading.head, ...where };
  return { ...withBelow(heading, people), named: heading.named || people.form !== null, head };
}

/** The candidates and the rows without such a programme; as they were where there is none. */
export function withoutProgramme(candidates: readonly Candidate[], rows: readonly Candidate[], judge: Judge): Programme {
  const headings = candidates.filter((each) => each.shape === "heading" && couldBe(each));
  // `## Programme` can stand above it, and nothing else.
  const end = headings[1]?.at ?? 0;
  const before = [...candidates.filter((each) => each.at < end && (each.shape === "bullet" || each.shape === "ordered" || each.shape === "plain")), ...rows.filter(({ at }) => at < end)];
  if (before.length < LEAST) return { candidates, rows };
  const known = new Map(headings.flatMap((heading) => partsOf(heading).map((part) => [part, heading] as const)));
  const announced = new Map<Candidate, Candidate>();
  for (const line of before) {
    const heading = partsOf(line).map((part) => known.get(part)).find((each) => each !== undefined && each.at > line.at);
    if (heading && !announced.has(heading)) announced.set(heading, line);
  }
  const [first] = [...announced.keys()].sort((a, b) => a.at - b.at);
  const same = headings.filter(({ block }) => block.level === first?.block.level);
  if (!first || announced.size < LEAST || announced.size * 2 < same.length) return { candidates, rows };
  const shapes = new Set([...announced.values()].map(({ shape }) => shape));
  const habit = habitOf([...announced.values()].map(({ head }) => head.rest), judge);
  const isOther = ({ shape, at }: Candidate): boolean => at > first.at || !shapes.has(shape);
  return {
    candidates: candidates.filter(isOther).map((each) => { const line = announced.get(each); return line ? withAnnounced(each, line, habit, judge) : each; }),
    rows: rows.filter(isOther),
  };
}
