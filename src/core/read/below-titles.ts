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

/** The candidates without the lines that tell when the talk right above them was, and what stands below those, where most lines with a time do; without titles that a label gives below a name. */
export function withoutDetails(blocks: readonly Block[], candidates: readonly Candidate[], top: Candidate | undefined): readonly Candidate[] {
  const isTitle = (each: Candidate): boolean => (each.shape === "heading" || (each.shape === "bold" && each.block.first)) && couldBe(each) && each.head.start === null;
  const titles = new Set([...candidates, ...(top && !isEventLike(top.block.words) ? [top] : [])].filter(isTitle).map(({ at }) => at));
  const details = new Map(blocks.flatMap((block, at) => (titles.has(at - 1) ? [[at, detailOf(block.words)] as const] : [])));
  const loose = new Set(blocks.flatMap((block, at) => (titles.has(at - 1) && details.get(at) === null && detailOf(block.words, true) !== null ? [at] : [])));
  const isDetail = ({ at }: Candidate): boolean => details.get(at) != null || (loose.size >= LEAST_LOOSE && loose.has(at)) || details.get(at - 1)?.isAlone === true;
  const timed = candidates.filter((each) => each.shape !== "heading" && each.reason === "time");
  const found = timed.filter(isDetail);
  // `## Ada Lovelace` over `Talk: Loops`: the title of that talk.
  const people = new Set(candidates.filter((each) => each.shape === "heading" && !each.head.labelled && namesOnlyPeople(each.head.rest, SURE)).map(({ at }) => at));
  const labelled = candidates.filter((each) => each.shape !== "heading" && each.reason === "label");
  const said = labelled.filter(({ at, head }) => people.has(at - 1) && head.number === null && head.rest !== "");
  const dropped = new Set([...isMost(found, timed) ? found : [], ...isMost(said, labelled) ? said : []]);
  return dropped.size > 0 ? candidates.filter((each) => !dropped.has(each)) : candidates;
}
