// Tags: which ones a note has, and whether one of them is the wanted one or stands below it.
import { maskInline } from "./read/inline";
import type { FrontMatter } from "./read/front-matter";
import type { Line } from "./read/lines";

/** True if a tag equals the wanted one or is nested below it; without regard to case. Neither has a `#`. */
export function hasTag(tags: readonly string[], wanted: string): boolean {
  const name = wanted.toLowerCase();
  return tags.some((tag) => tag.toLowerCase() === name || tag.toLowerCase().startsWith(`${name}/`));
}

const isTagWord = (word: string): boolean => /^#[^\s#]/u.test(word);

/** True if a line holds tags and nothing else, or the label `Tags:` and tags. */
export function isTagLine(line: string): boolean {
  if (!line.includes("#")) return false;
  const words = line.trim().split(/[\s,]+/u);
  const labelled = /^\*{0,2}tags?::?\*{0,2}$/iu.test(words[0] ?? "");
  const tags = labelled ? words.slice(1) : words;
  return tags.length > 0 && tags.every(isTagWord);
}

const INLINE = /(?:^|\s)#((?:[\p{L}\p{N}\p{M}_/\p{Extended_Pictographic}-]|\u200d|\ufe0f){1,200})(?=$|[^\p{L}\p{N}\p{M}_/-])/gu;
const isTag = (tag: string): boolean => /[^\d/]/u.test(tag);

function frontMatterTags(front: FrontMatter): readonly string[] {
  const values = front.values.get("tags") ?? front.values.get("tag") ?? [];
  const words = values.length === 1 ? (values[0] ?? "").split(/[\s,]+/u) : values;
  return words.map((word) => word.trim().replace(/^#/u, "")).filter((word) => word !== "" && isTag(word));
}

function inlineTags(text: string, line: Line): readonly string[] {
  const found = text.slice(line.start, line.end);
  if (!found.includes("#")) return [];
  return [...maskInline(found).matchAll(INLINE)].map((match) => match[1] ?? "").filter(isTag);
}

/** All tags of a note without `#`, front matter first, each once as first written. None out of code, comments and math. */
export function readTags(text: string, lines: readonly Line[], front: FrontMatter): readonly string[] {
  const all = [...frontMatterTags(front), ...lines.flatMap((line) => (line.kind === "text" ? inlineTags(text, line) : []))];
  const seen = new Set<string>();
  return all.filter((tag) => !seen.has(tag.toLowerCase()) && seen.add(tag.toLowerCase()));
}
