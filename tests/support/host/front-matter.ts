// Front matter as the app sees it: a block at the very start, YAML inside; broken YAML is no front matter.
import type * as Api from "obsidian";
import { parse, stringify } from "yaml";

/** As documented in the typings: offsets of the YAML between the fences, and of what follows. A byte order mark before it is passed over. */
export function getFrontMatterInfo(content: string): Api.FrontMatterInfo {
  const start = content.startsWith("\ufeff") ? 1 : 0;
  const open = /^---[ \t]*(?:\r?\n|$)/u.exec(content.slice(start));
  const none = { exists: false, frontmatter: "", from: 0, to: 0, contentStart: 0 };
  if (!open) return none;
  const from = start + open[0].length;
  for (let at = from; at <= content.length;) {
    const end = content.indexOf("\n", at);
    const line = content.slice(at, end === -1 ? content.length : end).trimEnd();
    if (line === "---") return { exists: true, frontmatter: content.slice(from, at), from, to: at, contentStart: end === -1 ? content.length : end + 1 };
    if (end === -1) break;
    at = end + 1;
  }
  return none;
}

export const parseYaml = (yaml: string): unknown => parse(yaml, { maxAliasCount: 0, schema: "core" }) as unknown;
export const stringifyYaml = (value: unknown): string => stringify(value, { lineWidth: 0 });

/** The front matter as an object, or null where there is none, it is empty or broken. */
export function readFrontMatter(content: string): Api.FrontMatterCache | null {
  const info = getFrontMatterInfo(content);
  if (!info.exists) return null;
  try {
    const value = parseYaml(info.frontmatter);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value) : null;
  } catch {
    // The app takes broken YAML for no front matter.
    return null;
  }
}

type Values = Readonly<Record<string, unknown>> | null;

export function parseFrontMatterEntry(frontmatter: Values, key: string | RegExp): unknown {
  if (!frontmatter) return null;
  const found = Object.keys(frontmatter).find((name) => (typeof key === "string" ? name === key : key.test(name)));
  return found === undefined ? null : frontmatter[found];
}

export function parseFrontMatterStringArray(frontmatter: Values, key: string | RegExp): string[] | null {
  const value = parseFrontMatterEntry(frontmatter, key);
  if (typeof value === "string") return [value];
  if (!Array.isArray(value)) return null;
  return value.filter((item) => typeof item === "string" || typeof item === "number").map(String);
}

export const parseFrontMatterAliases = (frontmatter: Values): string[] | null => parseFrontMatterStringArray(frontmatter, /^alias(?:es)?$/iu);

/** Recorded: `tags: a, b` in one text gives none; a list gives each. */
export function parseFrontMatterTags(frontmatter: Values): string[] | null {
  const values = parseFrontMatterStringArray(frontmatter, /^tags$/iu);
  if (values === null) return null;
  return values.map((tag) => tag.trim().replace(/^#/u, "")).filter((tag) => tag !== "" && !/[\s,]/u.test(tag)).map((tag) => `#${tag}`);
}

/** Front matter first, as recorded; null without a cache's tags is not what the app was seen to give. */
export function getAllTags(cache: Api.CachedMetadata): string[] {
  return [...(parseFrontMatterTags(cache.frontmatter ?? null) ?? []), ...(cache.tags ?? []).map(({ tag }) => tag)];
}
