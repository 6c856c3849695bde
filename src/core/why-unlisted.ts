// Why a note is not among the events, or shows no talks: the reason nearest to what its writer meant, and the step that mends it.
import type { EventNote, RawNote } from "./model";
import { scanLines, type Line } from "./read/lines";
import { maskInline } from "./read/inline";
import { readFrontMatter } from "./read/front-matter";
import { hasTag, readTags } from "./tags";

/** What mends it. A line is counted from 0. */
export type Mending =
  | { readonly kind: "add tag" }
  | { readonly kind: "open line"; readonly line: number }
  | { readonly kind: "insert talk" }
  | { readonly kind: "wait" }
  | { readonly kind: "none" };

export type WhyUnlisted =
  | { readonly kind: "no markdown"; readonly mending: Mending }
  | { readonly kind: "unreadable"; readonly found: string; readonly mending: Mending }
  | { readonly kind: "broken properties"; readonly mending: Mending }
  | { readonly kind: "hidden tag"; readonly found: string; readonly mending: Mending }
  | { readonly kind: "other tag"; readonly found: string; readonly mending: Mending }
  | { readonly kind: "no tag"; readonly mending: Mending }
  | { readonly kind: "left out"; readonly found: string; readonly mending: Mending }
  | { readonly kind: "not read yet"; readonly mending: Mending }
  | { readonly kind: "no talks"; readonly mending: Mending }
  | { readonly kind: "listed"; readonly mending: Mending };

const PLACES: Readonly<Partial<Record<Line["kind"], string>>> = { code: "a code block", comment: "a comment", "html comment": "a comment", math: "a formula" };

/** Where the tag stands without counting. */
function hiddenTag(text: string, lines: readonly Line[], tag: string): { readonly line: number; readonly found: string } | null {
  const wanted = `#${tag.toLowerCase()}`;
  for (const line of lines) {
    const words = text.slice(line.start, line.end);
    const at = words.toLowerCase().indexOf(wanted);
    if (at === -1 || /[\p{L}\p{N}_-]/u.test(words[at + wanted.length] ?? "")) continue;
    const place = PLACES[line.kind];
    if (place !== undefined) return { line: line.index, found: place };
    if (line.kind === "front matter") return { line: line.index, found: "the properties, where a # begins a comment" };
    if (maskInline(words)[at] !== "#") return { line: line.index, found: words.slice(0, at).includes("`") ? "code" : "a comment" };
    if (/[^\s]/u.test(words[at - 1] ?? " ")) return { line: line.index, found: "a word: a tag begins after a blank" };
  }
  return null;
}

/** A tag that may be meant: it begins as the wanted one does, or is the beginning of it. */
const likeTag = (tags: readonly string[], tag: string): string | null => {
  const wanted = tag.toLowerCase();
  return tags.find((other) => {
    const name = other.toLowerCase();
    return name.startsWith(wanted) || (name.length > 2 && wanted.startsWith(name)) || name.split("/").includes(wanted);
  }) ?? null;
};

/** `note` is what is known of it, null if it is not listed; `unreadable` why it could not be read. */
export function whyUnlisted(raw: RawNote | null, path: string, tag: string, note: EventNote | null, unreadable: string | null): WhyUnlisted {
  if (!path.endsWith(".md")) return { kind: "no markdown", mending: { kind: "none" } };
  if (unreadable !== null || !raw) return { kind: "unreadable", found: unreadable ?? "it is gone", mending: { kind: "open line", line: 0 } };
  if (note) return note.talks.length > 0 ? { kind: "listed", mending: { kind: "none" } } : { kind: "no talks", mending: { kind: "insert talk" } };
  const lines = scanLines(raw.text);
  const front = readFrontMatter(raw.text, lines);
  const tags = readTags(raw.text, lines, front);
  if (hasTag(tags, tag)) return { kind: "not read yet", mending: { kind: "wait" } };
  if (front.broken) return { kind: "broken properties", mending: { kind: "open line", line: 0 } };
  const hidden = hiddenTag(raw.text, lines, tag);
  if (hidden) return { kind: "hidden tag", found: hidden.found, mending: { kind: "open line", line: hidden.line } };
  const other = likeTag(tags, tag);
  return other === null ? { kind: "no tag", mending: { kind: "add tag" } } : { kind: "other tag", found: other, mending: { kind: "add tag" } };
}
