// Fills a template in one pass. Values are data: encoded for the place they stand in, and never read as template again.
import type { Edit } from "../model";
import { insideDoubleQuotes, insideSingleQuotes, noCommand, oneLine, yamlValue, type Property } from "../write/front-matter";
import { encodeInBody } from "./encode";
import { isTimed, type Field, type Timed } from "./fields";
import { tokensOf, type Token } from "./grammar";

/** The value of each field, and how a field with a Moment format is worded. Days are ISO dates, as properties have to be. */
export interface TemplateValues {
  readonly values: Readonly<Record<Exclude<Field, "cursor">, Property>>;
  readonly format: (field: Timed, format: string) => string;
  /** The formats of days and times outside the properties where the template says none; null for that of the value. */
  readonly formats: AppFormats;
}

type Encode = (value: Property) => string;

/** How the user's app writes days and times. */
export interface AppFormats {
  readonly date: string | null;
  readonly time: string | null;
}

const joined: Encode = (value) => oneLine(typeof value === "string" ? value : value.join(", "));
const CURSOR = "\u0000";

function valueOf(token: Token & { readonly kind: "field" }, { values, format, formats }: TemplateValues, isBody = false): Property {
  const { field } = token;
  if (field === "cursor") return "";
  if (!isTimed(field)) return values[field];
  const own = token.format ?? (isBody ? formats[field === "time" ? "time" : "date"] : null);
  return own === null ? values[field] : format(field, own);
}

const put = (tokens: readonly Token[], data: TemplateValues, encode: Encode): string =>
  tokens.map((token) => (token.kind === "text" ? token.text : token.field === "cursor" ? CURSOR : encode(valueOf(token, data)))).join("");

/** A text between double quotes in which nothing is a command of Templater. */
const quoted = (text: string): string => noCommand(JSON.stringify(oneLine(text)));

const holdsCommand = (tokens: readonly Token[], data: TemplateValues): boolean =>
  tokens.some((token) => token.kind === "field" && joined(valueOf(token, data)).includes("<%"));

/** The words of a line of which a value would be a command, between double quotes: no other form has an escape for it. */
function inDoubleQuotes(value: string, data: TemplateValues): string {
  const single = value.startsWith("'") && value.trimEnd().endsWith("'") ? value.trimEnd().slice(1, -1).replace(/''/gu, "'") : value;
  const parts = tokensOf(single.trimEnd()).map((token) => (token.kind === "text" ? JSON.stringify(token.text).slice(1, -1) : quoted(joined(valueOf(token, data))).slice(1, -1)));
  return `"${parts.join("")}"`;
}

/** Braces are YAML too: without quotes around them the app's editor of properties would write something else in their place. */
export const quoteFields = (template: string): string => template.replace(/^(\w+: )(\{\{\w+\}\})$/gmu, "$1\"$2\"");

/** A field alone between quotes, which are there for the template (see `quoteFields`), without them: its value gets those it needs. An empty one keeps them. */
function unquoted(value: string, data: TemplateValues): string {
  const [, , field = ""] = /^(["'])(\{\{[^{}"']*\}\})\1\s*$/u.exec(value) ?? [];
  const [only] = tokensOf(field);
  return only?.kind === "field" && yamlValue(valueOf(only, data)) !== "" ? field : value;
}

/** A line of front matter: the value is quoted as its place needs it; a field alone becomes a text or a list. */
function frontMatterLine(line: string, data: TemplateValues): string {
  const match = /^(\s*(?:- )?(?:[^\s:"'#][^:"'#]{0,80}:(?=\s|$))?\s*)([^]*)$/u.exec(line);
  const [lead, value] = [match?.[1] ?? "", unquoted(match?.[2] ?? line, data)];
  const tokens = tokensOf(value.trimEnd());
  if (!tokens.some((token) => token.kind === "field")) return line;
  if (value.startsWith("\"")) return lead + put(tokens, data, (item) => noCommand(insideDoubleQuotes(joined(item))));
  const [only] = tokens;
  const alone = tokens.length === 1 && only?.kind === "field" && only.field !== "cursor" ? valueOf(only, data) : null;
  if (alone !== null && typeof alone !== "string") return lead + noCommand(yamlValue(alone));
  if (alone === null && value.startsWith("[")) return lead + put(tokens, data, (item) => (typeof item === "string" ? quoted(item) : item.map(quoted).join(", ")));
  if (holdsCommand(tokens, data)) return lead + inDoubleQuotes(value, data);
  if (value.startsWith("'")) return lead + put(tokens, data, (item) => insideSingleQuotes(joined(item)));
  return lead + yamlValue(alone ?? put(tokens, data, joined).split(CURSOR).join(""));
}

/** `before` is what the line holds up to the value, others that are put in included. */
function bodyLine(line: string, data: TemplateValues): string {
  return tokensOf(line).reduce((before, token) => {
    if (token.kind === "text") return before + token.text;
    // A format is the template's own text.
    if (token.format !== null) return before + joined(valueOf(token, data));
    return before + (token.field === "cursor" ? CURSOR : encodeInBody(joined(valueOf(token, data, true)), before.split(CURSOR).join("")));
  }, "");
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
