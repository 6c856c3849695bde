// Values to YAML. The only file of the writing side that knows yaml.
import { isMap, isSeq, parseDocument, stringify } from "yaml";

/** A property's value: one text or a list of texts. */
export type Property = string | readonly string[];

/** One line of text: line ends and control characters as blanks. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029\ufeff\p{Cs}]+/gu, " ").trim();

const OPTIONS = { lineWidth: 0, flowCollectionPadding: false } as const;

/** A value as it stands behind `key: `; texts that need quotes get them, a list is written in one line. */
export function yamlValue(value: Property): string {
  if (typeof value !== "string") return `[${value.map((item) => JSON.stringify(oneLine(item))).join(", ")}]`;
  const line = oneLine(value);
  if (line === "") return "";
  return /^\d{4}-\d\d-\d\d$/u.test(line) ? line : stringify(line, OPTIONS).trimEnd();
}

/** A value as it stands between double quotes. */
export const insideDoubleQuotes = (value: string): string => JSON.stringify(oneLine(value)).slice(1, -1);

/** A value as it stands between single quotes. */
export const insideSingleQuotes = (value: string): string => oneLine(value).replace(/'/gu, "''");

const BLOCK = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/mu;

/** The front matter of a text without its fences, and where it and its closing fence end; null if there is none. */
function blockOf(text: string): { readonly yaml: string; readonly end: number } | null {
  if (!text.startsWith("---")) return null;
  const found = BLOCK.exec(text);
  return found && found.index === 0 ? { yaml: found[1] ?? "", end: found[0].length } : null;
}

/**
 * A new note's text with the properties that it lacks, and with the tag among its tags. What it has stays as it is.
 * A front matter that is no list of properties is left alone. The number is how much longer the text got before its body.
 */
export function withProperties(text: string, wanted: Readonly<Record<string, Property>>, tag: string | null): { readonly text: string; readonly shift: number } {
  const block = blockOf(text);
  const document = parseDocument(block?.yaml ?? "", { logLevel: "silent" });
  if (document.errors.length > 0 || (document.contents !== null && !isMap(document.contents))) return { text, shift: 0 };
  const missing = Object.entries(wanted).filter(([key, value]) => value.length > 0 && !document.has(key));
  const tags: unknown = document.get("tags");
  const needsTag = tag !== null && document.has("tags");
  if (missing.length === 0 && !needsTag) return { text, shift: 0 };
  for (const [key, value] of missing) document.set(key, typeof value === "string" ? oneLine(value) : value.map(oneLine));
  if (needsTag) {
    if (isSeq(tags)) tags.add(document.createNode(tag));
    else document.set("tags", [...(typeof tags === "string" && tags !== "" ? tags.split(/[\s,]+/u) : []), tag]);
  }
  const head = `---\n${document.toString({ ...OPTIONS })}---\n`;
  const body = text.slice(block?.end ?? 0);
  const glue = block ? "" : "\n";
  return { text: head + glue + body, shift: head.length + glue.length - (block?.end ?? 0) };
}
