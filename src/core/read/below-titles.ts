// Lines right below a title that look like talks of their own, and say when the talk above was or what it was called.
import type { Block } from "./blocks";
import { couldBe, type Candidate } from "./candidates";
import { detailOf } from "./details";
import { namesOnlyPeople } from "./split";
import { isEventLike } from "./words";

const SURE = 0.84;

const isMost = (some: readonly Candidate[], all: readonly Candidate[]): boolean => some.length > 0 && some.length * 3 >= all.length * 2;

/** How many titles have to have a line of which nobody knows the words. */
const LEAST_LOOSE = 3;

/** Lines that tell when the talk right above them was, and what stands below those, where most lines with a time do. */
function timesOf(blocks: readonly Block[], candidates: readonly Candidate[], top: Candidate | undefined): readonly Candidate[] {
  const isTitle = (each: Candidate): boolean => (each.shape === "heading" || (each.shape === "bold" && each.block.first)) && couldBe(each) && each.head.start === null;
  const below = [...candidates, ...(top && !isEventLike(top.block.words) ? [top] : [])].filter(({ at }) => /\d/u.test(blocks[at + 1]?.raw ?? "")).filter(isTitle).map(({ at }) => at + 1);
  const details = new Map(below.flatMap((at) => { const detail = detailOf(blocks[at]?.words ?? "", true); return detail ? [[at, detail] as const] : []; }));
  if (details.size === 0) return [];
  const isSure = (at: number): boolean => detailOf(blocks[at]?.words ?? "") !== null;
  const loose = [...details.keys()].filter((at) => !isSure(at));
  const sure = new Set([...details.keys()].filter((at) => loose.length >= LEAST_LOOSE || isSure(at)));
  const timed = candidates.filter((each) => each.shape !== "heading" && each.reason === "time");
  const found = timed.filter(({ at }) => sure.has(at) || details.get(at - 1)?.isAlone === true);
  return isMost(found, timed) ? found : [];
}

/** `## Ada Lovelace` over `Talk: Loops`: the title of that talk, where most lines with a label are. */
function titlesOf(candidates: readonly Candidate[]): readonly Candidate[] {
  const isBelowName = (each: Candidate, nth: number): boolean => {
    const before = candidates[nth - 1];
    return each.head.number === null && each.head.rest !== "" && before?.at === each.at - 1 && before.shape === "heading" && !before.head.labelled && namesOnlyPeople(before.head.rest, SURE);
  };
  const isLabelled = ({ shape, head }: Candidate): boolean => shape !== "heading" && shape !== "bullet" && head.labelled;
  const said = candidates.filter((each, nth) => isLabelled(each) && isBelowName(each, nth));
  return said.length > 0 && isMost(said, candidates.filter(isLabelled)) ? said : [];
}

/** The candidates without those that say when the talk right above them was, or what it was called. */
export function withoutDetails(blocks: readonly Block[], candidates: readonly Candidate[], top: Candidate | undefined): readonly Candidate[] {
  const details = new Set([...timesOf(blocks, candidates, top), ...titlesOf(candidates)]);
  return details.size > 0 ? candidates.filter((each) => !details.has(each)) : candidates;
}
