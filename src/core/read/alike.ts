// Lines that are written as the talks of a note are, though nobody in them is known: people keep to one form.
import { cutsOf } from "./cuts";
import type { Candidate } from "./candidates";
import { couldBeName } from "./names";
import { peopleLikeness } from "./people";

/** The forms in which a line may be cut into a title and people. `least` is how sure it must be that those are people. */
const formsOf = ({ head }: Candidate, least: number): readonly string[] =>
  peopleLikeness(head.rest) >= 0.8 ? ["people alone"] : cutsOf(head.rest).flatMap(({ form, people }) => (peopleLikeness(people) >= least || (least === 0 && (couldBeName(people) || /^\?{1,3}$/u.test(people))) ? [form] : []));

/** Those of `others` that can be cut in the form that at least half of two clear lines or more have. */
export function alikeOf(clear: readonly Candidate[], others: readonly Candidate[]): ReadonlySet<Candidate> {
  if (clear.length < 2 || others.length === 0) return new Set();
  const count = new Map<string, number>();
  for (const form of clear.flatMap((each) => [...new Set(formsOf(each, 0.7))])) count.set(form, (count.get(form) ?? 0) + 1);
  const common = new Set([...count].flatMap(([form, times]) => (times > 1 && times * 2 >= clear.length ? [form] : [])));
  return new Set(others.filter((each) => formsOf(each, 0).some((form) => common.has(form))));
}
