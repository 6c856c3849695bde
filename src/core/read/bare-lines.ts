// Lines that could be talks, and about which nothing is known but their form: which of them stay.
import type { Candidate } from "./candidates";
import { mayNameSomebody, namesOnlyPeople } from "./split";
import { isLooseSection } from "./words";

const MOST_BARE_WORDS = 2;
export const isNameAlone = ({ head }: Candidate): boolean => namesOnlyPeople(head.rest, 0.8);

/**
 * Lines about which nothing is known but their form stay, unless they sound like a section of the note. Where most of the others name
 * their people, a word or two without anybody is a remark about the day: `Links`, `wine`, `Offenes Ende`.
 */
export function keepBare(all: readonly Candidate[]): readonly Candidate[] {
  const named = all.filter((each) => each.named).length;
  const isPeopled = named * 3 > all.length && (named > 1 || all.length === 2);
  // Where names alone stand over the talks, two words that could be one are no remark.
  const alone = all.filter((each) => each.named && isNameAlone(each)).length;
  const isRemark = (each: Candidate): boolean => !each.named && !(alone * 2 > named && isNameAlone(each)) && each.reason !== "label" && each.reason !== "fields" && each.head.number === null && !each.isOverHeading && each.block.kind !== "lead" && !mayNameSomebody(each.head.rest) && each.head.rest.split(/\s+/u).length <= MOST_BARE_WORDS;
  // `Proposals:` opens a list.
  const opens = (each: Candidate): boolean => each.block.kind === "heading" && each.reason === null && !each.named && /[:：]$/u.test(each.block.raw);
  return all.filter((each) => (each.reason !== null || !isLooseSection(each.head.rest)) && !opens(each) && !(isPeopled && isRemark(each)));
}
