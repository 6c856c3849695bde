// Values to YAML, and where properties stand in it. The only file of the writing side that knows yaml.
import { isAlias, isCollection, isMap, isNode, isPair, isScalar, isSeq, Lexer, parseDocument, stringify, type Document, type Pair, type YAMLSeq } from "yaml";
import { isTooDeep } from "../read/yaml-depth";
import { err, ok, type Result } from "../result";

/** A property's value: one text or a list of texts. */
export type Property = string | readonly string[];

/** One line of text: line ends, control characters and what is no character as blanks. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029\ufeff\ufffe\uffff\p{Cs}]+/gu, " ").trim();

/** What an older YAML takes for a number, a time or a truth value is quoted too: other programs read by it. */
const OPTIONS = { lineWidth: 0, flowCollectionPadding: false, compat: "yaml-1.1" } as const;

/** Some program or other reads a number or a time in such words: `-0o17`. */
const LIKE_NUMBER = /^[-+.\d][\w.:+-]*$/u;

/** A text as an item of a list: by itself it would be quoted for the place of a whole document. */
const plainText = (line: string): string => (LIKE_NUMBER.test(line) ? JSON.stringify(line) : stringify([line], OPTIONS).slice(2).trimEnd());

/** A value as it stands behind `key: `; texts that need quotes get them, a list is written in one line. */
export function yamlValue(value: Property): string {
  if (typeof value !== "string") return `[${value.map((item) => JSON.stringify(oneLine(item))).join(", ")}]`;
  const line = oneLine(value);
  if (line === "") return "";
  if (line.includes("<%")) return noCommand(JSON.stringify(line));
  return /^\d{4}-\d\d-\d\d$/u.test(line) ? line : plainText(line);
}

/** A value as it stands between double quotes. */
export const insideDoubleQuotes = (value: string): string => JSON.stringify(oneLine(value)).slice(1, -1);

/** What is between double quotes without the signs that begin a command of the Templater plugin: YAML's own escape stands for the first. */
export const noCommand = (quoted: string): string => quoted.split("<%").join("\\x3c%");

/** A value as it stands between single quotes. */
export const insideSingleQuotes = (value: string): string => oneLine(value).replace(/'/gu, "''");

/** How a value is quoted. */
export type Quote = "" | "'" | "\"";

/** A text in YAML. Places are UTF-16 offsets. */
export interface TextPlace {
  readonly from: number;
  readonly to: number;
  /** What it says; null for what is no text. */
  readonly text: string | null;
  readonly quote: Quote;
}

/** An item of a list; `dash` is where its dash stands, or -1 in a list in brackets. */
export interface ItemPlace extends TextPlace {
  readonly dash: number;
}

/** A property. `to` is the end of its value; a property without one ends where it begins, behind the colon. */
export interface PropertyPlace extends TextPlace {
  readonly key: string;
  /** Behind the colon. */
  readonly colon: number;
  readonly kind: "empty" | "text" | "dashes" | "brackets" | "other";
  readonly items: readonly ItemPlace[];
}

export interface Properties {
  readonly all: readonly PropertyPlace[];
  /** What stands before each key. */
  readonly indent: string;
  /** True if they are written in braces. */
  readonly inBraces: boolean;
  readonly comments: readonly string[];
}

const commentsOf = (yaml: string): readonly string[] => (yaml.includes("#") ? [...new Lexer().lex(yaml)].filter((lexeme) => lexeme.startsWith("#")) : []);

const QUOTES: ReadonlyMap<unknown, Quote> = new Map([["QUOTE_SINGLE", "'"], ["QUOTE_DOUBLE", "\""]]);

function textPlace(node: unknown, yaml: string, empty: number): TextPlace {
  const [start, end] = (isNode(node) && node.range) || [empty, empty];
  if (start === end) return { from: empty, to: empty, text: "", quote: "" };
  const isPlain = isScalar(node) && node.anchor === undefined && node.tag === undefined;
  // A text of several lines counts the line end behind it as its own.
  return { from: start, to: start + yaml.slice(start, end).trimEnd().length, text: isPlain ? String(node.value) : null, quote: (isScalar(node) && QUOTES.get(node.type)) || "" };
}

const dashOf = ({ srcToken }: YAMLSeq, at: number): number => (srcToken?.type === "block-seq" && srcToken.items[at]?.start.find(({ type }) => type === "seq-item-ind")?.offset) || -1;

/** True for a value, or a list of values, that has a name by which another property may say the same. */
const isNamed = (node: unknown): boolean => (isScalar(node) || isCollection(node)) && (node.anchor !== undefined || (isCollection(node) && node.items.some((item) => (isPair(item) ? isNamed(item.key) || isNamed(item.value) : isNamed(item)))));

function propertyPlace({ key, value, srcToken }: Pair, yaml: string): PropertyPlace | null {
  const colon = srcToken?.sep?.find(({ type }) => type === "map-value-ind");
  if (!isScalar(key) || !colon) return null;
  const behind = colon.offset + 1;
  const place = textPlace(value, yaml, behind);
  const isMarked = isNamed(value) || ((isSeq(value) || isScalar(value)) && value.tag !== undefined);
  const items = isSeq(value) ? value.items.map((item, at): ItemPlace => ({ ...textPlace(item, yaml, behind), dash: dashOf(value, at) })) : [];
  const list = isSeq(value) ? (value.flow ? "brackets" : "dashes") : null;
  const kind = isMarked ? "other" : list ?? (place.from === place.to ? "empty" : place.text === null && !isAlias(value) ? "other" : "text");
  return { ...place, key: String(key.value), colon: behind, kind, items };
}

const parsed = (yaml: string): Document.Parsed => parseDocument(yaml, { logLevel: "silent", schema: "failsafe", keepSourceTokens: true });

/** Where the properties stand in the YAML of a front matter, with line ends \n or \r\n; or what is wrong with it. */
export function readProperties(yaml: string): Result<Properties, string> {
  if (isTooDeep(yaml)) return err("they are nested too deeply");
  const { contents, errors: [error] } = parsed(yaml);
  if (error) return err(error.message.replace(/(?: at line |\n)[^]*/u, ""));
  if (contents === null) return ok({ all: [], indent: "", inBraces: false, comments: commentsOf(yaml) });
  if (!isMap(contents)) return err("it is no list of properties");
  const all = contents.items.flatMap((pair) => propertyPlace(pair, yaml) ?? []);
  if (all.length < contents.items.length) return err("a property has no name of one text");
  const [start] = contents.range;
  const indent = yaml.slice(yaml.lastIndexOf("\n", start) + 1, start);
  return ok({ all, indent: indent.trim() === "" ? indent : "", inBraces: contents.flow === true, comments: commentsOf(yaml) });
}

/** A text in YAML, quoted as asked or, without quotes, only where it needs them. `inBrackets` is a place inside brackets or braces. */
export function yamlText(text: string, quote: Quote, inBrackets = false): string {
  const line = oneLine(text);
  if (quote === "\"" || line === "" || line.includes("<%")) return noCommand(JSON.stringify(line));
  if (quote === "'") return `'${insideSingleQuotes(line)}'`;
  return inBrackets && !LIKE_NUMBER.test(line) ? stringify([line], { ...OPTIONS, collectionStyle: "flow" }).slice(1).trimEnd().slice(0, -1) : plainText(line);
}

/** A property's name in YAML. */
export const yamlKey = (key: string): string => stringify(key, OPTIONS).trimEnd();
