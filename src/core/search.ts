// Fuzzy search behind one function; the only file that knows fuse.js. Its index is built on first use and dropped with its list.
import Fuse from "fuse.js/basic";

const indexes = new WeakMap<readonly string[], Fuse<string>>();

function indexOf(names: readonly string[]): Fuse<string> {
  const known = indexes.get(names);
  if (known) return known;
  const made = new Fuse(names, { threshold: 0.35, ignoreDiacritics: true });
  indexes.set(names, made);
  return made;
}

/** The names that fit what was typed, best first, typos and accents forgiven; all of them, in their order, for nothing typed. */
export function findNames(names: readonly string[], typed: string, most: number): readonly string[] {
  const query = typed.trim();
  if (query === "") return names.slice(0, most);
  return indexOf(names).search(query, { limit: most }).map((hit) => hit.item);
}
