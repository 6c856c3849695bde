// Lines that are written as the talks of a note are, though nobody in them is known: people keep to one form.
import { cutsOf } from "./cuts";
import type { Candidate } from "./candidates";
import { capitalised, couldBeName } from "./names";
import { peopleLikeness } from "./people";

const SMALL = /^\p{Ll}[\p{L}'’. -]{2,30}$/u;
/** People nobody knows, by the form of the words: in small letters where the note has none else. */
const mayBePeople = (people: string, isSmall: boolean): boolean => couldBeName(people) || /^\?{1,3}$/u.test(people) || (isSmall && SMALL.test(people));

/** The forms in which a line may be cut into a title and people. */
const formsOf = ({ head }: Candidate, mayBe: (people: string, form: string) => boolean): readonly string[] =>
  peopleLikeness(head.rest) >= 0.8 ? ["people alone"] : cutsOf(head.rest).flatMap(({ form, people }) => (mayBe(people, form) ? [form] : []));

/** A sign that opens a line and is no Markdown: `►`, `[+]`. */
const SIGN = /^(?:\[[-+~?!*]\]|[^\p{L}\p{N}\s"“„«»'‘’()[\]{}<>@#&*_`|.,:;!?/\\+=–—-]{1,3})(?=\s)/u;
export const hasSign = (raw: string): boolean => SIGN.test(raw);
const signOf = ({ block, shape }: Candidate): string => (shape === "plain" ? (SIGN.exec(block.raw)?.[0] ?? "").replace(/^\[.\]$/u, "[]") : "");

/** Those of `others` that can be cut in the form that at least half of two clear lines or more have. */
export function alikeOf(clear: readonly Candidate[], others: readonly Candidate[]): ReadonlySet<Candidate> {
  if (clear.length < 2 || others.length === 0) return new Set();
  const signs = new Map<string, number>();
  for (const sign of clear.map(signOf)) signs.set(sign, (signs.get(sign) ?? 0) + 1);
  const isSigned = (each: Candidate): boolean => signOf(each) !== "" && (signs.get(signOf(each)) ?? 0) * 2 >= clear.length;
  const count = new Map<string, number>();
  for (const form of clear.flatMap((each) => [...new Set(formsOf(each, (people) => peopleLikeness(capitalised(people)) >= 0.7))])) count.set(form, (count.get(form) ?? 0) + 1);
  const common = new Set([...count].flatMap(([form, times]) => (times > 1 && times * 2 >= clear.length ? [form] : [])));
  const isSmall = clear.filter(({ block }) => !/\p{Lu}/u.test(block.raw)).length * 2 >= clear.length;
  return new Set(others.filter((each) => isSigned(each) || formsOf(each, (people, form) => form.startsWith("arrow") || mayBePeople(people, isSmall)).some((form) => common.has(form))));
}
