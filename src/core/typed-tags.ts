// Tags as people type them into a form: with or without `#`, blanks or commas between them.
import { tagProblem } from "./settings";

/** The tags, without `#`. */
export const tagsIn = (typed: string): readonly string[] => typed.split(/[\s,]+/u).map((tag) => tag.replace(/^#/u, "")).filter((tag) => tag !== "");

/** Why one of the tags can't be used, or null. */
export function tagsProblem(tags: readonly string[]): string | null {
  const bad = tags.find((tag) => tagProblem(tag) !== null);
  return bad === undefined ? null : `${bad} can't be a tag. ${tagProblem(bad) ?? ""}`;
}
