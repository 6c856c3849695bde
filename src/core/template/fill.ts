// Fills a template in one pass. Values are data: encoded for the place they stand in, and never read as template again.
import type { Edit } from "../model";
import { insideDoubleQuotes, insideSingleQuotes, oneLine, yamlValue, type Property } from "../write/front-matter";
import type { Field } from "./fields";
import { tokensOf, type Token } from "./grammar";

/** The value of each field, and how a field with a Moment format is worded. */
export interface TemplateValues {
  readonly values: Readonly<Record<Exclude<Field, "cursor">, Property>>;
  readonly format: (field: "date" | "time", format: string) => string;
}

type Encode = (value: Property) => string;

const joined: Encode = (value) => oneLine(typeof value === "string" ? value : value.join(", "));
const CURSOR = "\u0000";

function valueOf(token: Token & { readonly kind: "field" }, { values, format }: TemplateValues): Property {
  if (token.field === "cursor") return "";
  if (token.format !== null && (token.field === "date" || token.field === "time")) return format(token.field, token.format);
  return values[token.field];
}

const put = (tokens: readonly Token[], data: TemplateValues, encode: Encode): string =>
  tokens.map((token) => (token.kind === "text" ? token.text : token.field === "cursor" ? CURSOR : encode(valueOf(token, data)))).join("");

/** A line of front matter: the value is quoted as its place needs it; a field alone becomes a text or a list. */
function frontMatterLine(line: string, data: TemplateValues): string {
  const match = /^(\s*(?:- )?(?:[^\s:"'#][^:"'#]{0,80}:(?=\s|$))?\s*)([^]*)$/u.exec(line);
  const [lead, value] = [match?.[1] ?? "", match?.[2] ?? line];
  const tokens = tokensOf(value.trimEnd());
  if (!tokens.some((token) => token.kind === "field")) return line;
  if (value.startsWith("\"")) return lead + put(tokens, data, (item) => insideDoubleQuotes(joined(item)));
  if (value.startsWith("'")) return lead + put(tokens, data, (item) => insideSingleQuotes(joined(item)));
  const [only] = tokens;
  if (tokens.length === 1 && only?.kind === "field" && only.field !== "cursor") return lead + yamlValue(valueOf(only, data));
  if (value.startsWith("[")) return lead + put(tokens, data, (item) => (typeof item === "string" ? JSON.stringify(oneLine(item)) : item.map((text) => JSON.stringify(oneLine(text))).join(", ")));
  return lead + yamlValue(put(tokens, data, joined).split(CURSOR).join(""));
}

function bodyLine(line: string, data: TemplateValues): string {
  const inTable = line.trimStart().startsWith("|");
  return put(tokensOf(line), data, (value) => (inTable ? joined(value).replace(/\|/gu, "\\|") : joined(value)));
}

/** The filled text without its first `{{cursor}}`, which is where the cursor goes; further ones vanish. */
export function fillTemplate(template: string, data: TemplateValues): Edit {
  const lines = template.split("\n");
  const isFence = (line: string | undefined): boolean => line?.trimEnd() === "---";
  const end = isFence(lines[0]) ? lines.findIndex((line, at) => at > 0 && isFence(line)) : -1;
  const filled = lines.map((line, at) => (at < end ? frontMatterLine(line, data) : bodyLine(line, data))).join("\n");
  const cursor = filled.indexOf(CURSOR);
  return { text: filled.split(CURSOR).join(""), cursor: cursor === -1 ? null : cursor };
}
