// Tags: which ones a note has, and whether one of them is the wanted one or stands below it.
import { maskInline } from "./read/inline";
import type { FrontMatter } from "./read/front-matter";
import type { Line } from "./read/lines";

/** True if a tag equals the wanted one or is nested below it; without regard to case. Neither has a `#`. */
export function hasTag(tags: readonly string[], wanted: string): boolean {
  const name = wanted.toLowerCase();
  return tags.some((tag) => tag.toLowerCase() === name || tag.toLowerCase().startsWith(`${name}/`));
}

const BEFORE_TAGS = /^\s*(?:\*{0,2}tags?::?\*{0,2}[\s,]+)?/iu;
const ONE_TAG = /#[^\s#,][^\s,]*[\s,]*/uy;

/** True if a line holds tags and nothing else, or the label `Tags:` and tags. */
export function isTagLine(line: string): boolean {
  const first = line.includes("#") ? BEFORE_TAGS.exec(line) : null;
  if (!first) return false;
  const words = line.trimEnd();
  for (let at = first[0].length; at < words.length; at = ONE_TAG.lastIndex) {
    ONE_TAG.lastIndex = at;
    if (!ONE_TAG.test(words)) return false;
  }
  return words.length > first[0].length && !words.endsWith(",");
}

const WORD = /(?:[\p{L}\p{N}\p{M}_/\p{Extended_Pictographic}-]|\u200d)*/uy;
const isTag = (tag: string): boolean => /[^\d/]/u.test(tag);

function frontMatterTags(front: FrontMatter): readonly string[] {
  const values = front.values.get("tags") ?? front.values.get("tag") ?? [];
  const words = values.length === 1 ? (values[0] ?? "").split(/[\s,]+/u) : values;
  return words.map((word) => word.trim().replace(/^#/u, "")).filter((word) => word !== "" && isTag(word));
}

/** True for a sign behind a backslash: it does not belong to the word, so that the app sees a tag in `\\[#here`. */
const isEscaped = (line: string, at: number): boolean => line[at - 1] === "\\" && line[at - 2] !== "\\" && /[!-/:-@[-`{-~]/u.test(line[at] ?? "");

/** Calls back with each tag of a line, without `#`. */
function eachTag(found: string, then: (tag: string) => void): void {
  const visible = maskInline(found);
  for (let at = visible.indexOf("#"); at !== -1; at = visible.indexOf("#", at + 1)) {
    if (at > 0 && !/\s/u.test(visible[at - 1] ?? "") && !isEscaped(visible, at - 1)) continue;
    WORD.lastIndex = at + 1;
    const tag = WORD.exec(visible)?.[0] ?? "";
    if (isTag(tag)) then(tag);
  }
}

/** All tags of a note without `#`, front matter first, each once as first written. None out of code, comments and math. */
export function readTags(text: string, lines: readonly Line[], front: FrontMatter): readonly string[] {
  const tags = new Map<string, string>();
  const add = (tag: string): void => {
    const name = tag.toLowerCase();
    if (!tags.has(name)) tags.set(name, tag);
  };
  frontMatterTags(front).forEach(add);
  for (const line of lines) {
    const found = line.kind === "text" ? text.slice(line.start, line.end) : "";
    if (found.includes("#")) eachTag(found, add);
  }
  return [...tags.values()];
}
