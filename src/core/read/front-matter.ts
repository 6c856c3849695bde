// Front matter to a few plain values. The only file of the reader that knows yaml; broken or hostile YAML gives nothing, never an error.
import { parseDocument, isMap, isScalar, isSeq } from "yaml";
import type { Line } from "./lines";
import { isTooDeep } from "./yaml-depth";

export interface FrontMatter {
  /** Texts by lower-case key: a scalar is one text, a list several, a key without a value none. Nested values are left out. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** The line of each key. */
  readonly lines: ReadonlyMap<string, number>;
  readonly broken: boolean;
}

const NONE: FrontMatter = { values: new Map(), lines: new Map(), broken: false };
const MOST = 100_000;

/** How YAML writes that there is no value. */
const NULL = new Set(["", "~", "null", "Null", "NULL"]);

const textOf = (node: unknown): readonly string[] => {
  if (isScalar(node)) return node.type === "PLAIN" && NULL.has(node.source ?? "") ? [] : [node.source ?? ""];
  // `[[Name]]` without quotes is a list in a list for YAML, and a link for whoever wrote it.
  if (isSeq(node)) return node.items.slice(0, 1000).flatMap((item) => (isSeq(item) ? item.items.flatMap(textOf).map((text) => `[[${text}]]`) : textOf(item)));
  return [];
};

/** Reads the front matter that `lines` found; without any, an empty one. */
export function readFrontMatter(text: string, lines: readonly Line[]): FrontMatter {
  const last = lines.findIndex((line) => line.kind !== "front matter");
  const block = last === -1 ? lines : lines.slice(0, last);
  const first = block[1];
  const end = block[block.length - 1];
  if (!first || !end || block.length < 3 || end.start - first.start > MOST) return NONE;
  // The library knows no lone \r as a line end.
  const yaml = text.slice(first.start, end.start).replace(/\r(?!\n)/gu, "\n");
  if (isTooDeep(yaml)) return { ...NONE, broken: true };
  const document = parseDocument(yaml, { logLevel: "silent", uniqueKeys: false, schema: "failsafe" });
  if (document.errors.length > 0) return { ...NONE, broken: true };
  if (!isMap(document.contents)) return NONE;
  const values = new Map<string, readonly string[]>();
  const keyLines = new Map<string, number>();
  const offsets = block.map((line) => line.start - first.start);
  for (const { key, value } of document.contents.items) {
    if (!isScalar(key) || typeof key.value !== "string") continue;
    const name = key.value.toLowerCase();
    const at = key.range?.[0] ?? 0;
    values.set(name, textOf(value));
    keyLines.set(name, offsets.filter((offset) => offset <= at).length - 1);
  }
  return { values, lines: keyLines, broken: false };
}
