// Sets one property of a note's front matter. Comments, order, quoting and every other property stay as they are, or nothing is written.
import type { Edit, Refusal } from "../model";
import { scanLines, type Line } from "../read/lines";
import { err, ok, type Result } from "../result";
import { applySplice, type Splice } from "./change";
import { oneLine, readProperties, yamlKey, yamlText, yamlValue, type ItemPlace, type Properties, type Property, type PropertyPlace } from "./front-matter";
import { lineEndAt } from "./put-lines";

const broken = (reason: string): { readonly ok: false; readonly error: Refusal } => err({ kind: "broken front matter", reason });

/** Makes splices that do not overlap, whatever their order. */
const allSplices = (text: string, splices: readonly Splice[]): string => [...splices].sort((a, b) => b.from - a.from).reduce(applySplice, text);

/** How many texts at the start and at the end of two lists that differ are the same. */
function sameEnds(items: readonly ItemPlace[], wanted: readonly string[]): { readonly head: number; readonly tail: number } {
  let head = 0;
  while (items[head]?.text === wanted[head]) head += 1;
  const most = Math.min(items.length, wanted.length) - head;
  let tail = 0;
  while (tail < most && items[items.length - 1 - tail]?.text === wanted[wanted.length - 1 - tail]) tail += 1;
  return { head, tail };
}

const lineStart = (yaml: string, at: number): number => yaml.lastIndexOf("\n", at) + 1;
const nextLine = (yaml: string, at: number): number => yaml.indexOf("\n", at) + 1;

/** Items of a list with a dash a line, taken out. */
const cutDashes = (yaml: string, cut: readonly ItemPlace[]): readonly Splice[] => cut.map(({ dash, to }) => ({ from: lineStart(yaml, dash), to: nextLine(yaml, to), insert: "" }));

/** New items of a list with a dash a line, before the item `at`, or behind the last one. */
function addDashes(yaml: string, items: readonly ItemPlace[], at: number, added: readonly string[]): readonly Splice[] {
  const before = items[at - 1];
  const model = items[at] ?? before;
  if (!model) return [];
  const start = lineStart(yaml, model.dash);
  const from = before ? nextLine(yaml, before.to) : start;
  return [{ from, to: from, insert: added.map((text) => `${yaml.slice(start, model.dash)}- ${yamlText(text, model.quote)}\n`).join("") }];
}

/** Items `from` to `to` of a list in brackets, taken out. */
function cutBrackets(items: readonly ItemPlace[], from: number, to: number): readonly Splice[] {
  const [before, first, last, next] = [items[from - 1], items[from], items[to - 1], items[to]];
  if (!first || !last) return [];
  return [before ? { from: before.to, to: last.to, insert: "" } : { from: first.from, to: next?.from ?? last.to, insert: "" }];
}

/** New items of a list in brackets, before the item `at`, or behind the last one. */
function addBrackets({ from: open, items }: PropertyPlace, at: number, added: readonly string[]): readonly Splice[] {
  const [before, next] = [items[at - 1], items[at]];
  const texts = added.map((text) => yamlText(text, items[0]?.quote ?? "", true)).join(", ");
  const from = before?.to ?? next?.from ?? open + 1;
  return [{ from, to: from, insert: before ? `, ${texts}` : next ? `${texts}, ` : texts }];
}

/** What makes the list of the property say the texts: items that stay are not touched. */
function listSplices(yaml: string, place: PropertyPlace, wanted: readonly string[]): readonly Splice[] {
  const { items, kind } = place;
  const { head, tail } = sameEnds(items, wanted);
  const [old, fresh] = [items.slice(head, items.length - tail), wanted.slice(head, wanted.length - tail)];
  const inBrackets = kind === "brackets";
  const changed = old.flatMap(({ from, to, quote }, nth): readonly Splice[] => {
    const text = fresh[nth];
    return text === undefined ? [] : [{ from, to, insert: yamlText(text, quote, inBrackets) }];
  });
  const [at, cut, added] = [head + changed.length, old.slice(changed.length), fresh.slice(changed.length)];
  if (cut.length > 0) return [...changed, ...(inBrackets ? cutBrackets(items, at, at + cut.length) : cutDashes(yaml, cut))];
  if (added.length > 0) return [...changed, ...(inBrackets ? addBrackets(place, at, added) : addDashes(yaml, items, at, added))];
  return changed;
}

/** What makes the property say the value. */
function valueSplices(yaml: string, place: PropertyPlace, value: Property, inBraces: boolean): readonly Splice[] {
  const { kind, colon, from, to, quote } = place;
  if (typeof value !== "string" && (kind === "brackets" || (kind === "dashes" && value.length > 0))) return listSplices(yaml, place, value.map(oneLine));
  if (kind === "text" && typeof value === "string" && value !== "") return [{ from, to, insert: quote === "" && !inBraces ? yamlValue(value) : yamlText(value, quote, inBraces) }];
  const written = yamlValue(value);
  return [{ from: colon, to: Math.max(colon, to), insert: written === "" ? "" : ` ${written}` }];
}

const saysOf = (place: PropertyPlace): string => JSON.stringify(place.kind === "dashes" || place.kind === "brackets" ? place.items.map(({ text }) => text) : place.text ?? place.kind);
const wanted = (value: Property): string => JSON.stringify(typeof value === "string" ? oneLine(value) : value.map(oneLine));

/** True if the property says the value, or a new one behind all others does, and each of these, and every comment, is as before. */
function isAsked(before: Properties, after: Properties, key: string, value: Property): boolean {
  const said = before.all.map((place) => [place.key, place.key === key ? wanted(value) : saysOf(place)]);
  const all = before.all.some((place) => place.key === key) ? said : [...said, [key, wanted(value)]];
  return JSON.stringify([all, before.comments]) === JSON.stringify([after.all.map((place) => [place.key, saysOf(place)]), after.comments]);
}

/** The lines between the two fences, as UTF-16 offsets. */
interface FrontMatterPlace {
  readonly from: number;
  readonly to: number;
}

/** Where the YAML of a front matter stands; null without one. */
function blockOf(lines: readonly Line[]): FrontMatterPlace | null {
  const last = lines.findIndex(({ kind }) => kind !== "front matter");
  const block = last === -1 ? lines : lines.slice(0, last);
  const [first, end] = [block[1], block[block.length - 1]];
  return first && end ? { from: first.start, to: end.start } : null;
}

/** A lone \r ends a line too, which the YAML library does not know. Places stay as they are, since the lengths do. */
const yamlAt = (text: string, { from, to }: FrontMatterPlace): string => text.slice(from, to).replace(/\r(?!\n)/gu, "\n");

/** The properties of a text as they stand; none without front matter. */
export function propertiesIn(text: string): Result<readonly PropertyPlace[], Refusal> {
  const place = blockOf(scanLines(text));
  const read = place && readProperties(yamlAt(text, place));
  if (!read) return ok([]);
  return read.ok ? ok(read.value.all) : broken(read.error);
}

/** The splices that set a property in YAML with line ends \n or \r\n. */
function propertySplices(yaml: string, name: string, value: Property): Result<readonly Splice[], Refusal> {
  const read = readProperties(yaml);
  if (!read.ok) return broken(read.error);
  const { all, indent, inBraces } = read.value;
  const [place, ...more] = all.filter(({ key }) => key.toLowerCase() === name.toLowerCase());
  if (more.length > 0) return err({ kind: "ambiguous" });
  if (place && saysOf(place) === wanted(value)) return ok([]);
  if (place?.kind === "other") return broken(`“${place.key}” is more than a text or a list of texts`);
  if (!place && inBraces) return broken("they are written in braces");
  const splices = place ? valueSplices(yaml, place, value, inBraces) : [{ from: yaml.length, to: yaml.length, insert: `${newProperty(name, value, indent)}\n` }];
  const after = readProperties(allSplices(yaml, splices));
  if (after.ok && isAsked(read.value, after.value, place?.key ?? name, value)) return ok(splices);
  return broken("a comment or another property would change with it");
}

/** A property of its own, behind `indent`: a list as the app writes them, an item a line. */
function newProperty(name: string, value: Property, indent: string): string {
  const key = `${indent}${yamlKey(name)}:`;
  if (typeof value !== "string" && value.length > 0) return [key, ...value.map((text) => `${indent}  - ${yamlText(text, "")}`)].join("\n");
  const written = yamlValue(value);
  return `${key}${written === "" ? "" : ` ${written}`}`;
}

/**
 * Sets a property to a text or a list of texts; an empty text empties it. A name that differs in case only is the same property.
 * Without front matter the note gets one. `broken front matter` where its YAML can't be read or something else would change with it;
 * `ambiguous` where two properties have the name. Line ends in values become blanks.
 */
export function setProperty(text: string, name: string, value: Property): Result<Edit, Refusal> {
  const lines = scanLines(text);
  const place = blockOf(lines);
  const eol = lineEndAt(text, lines, place ? 1 : 0);
  if (!place) {
    const start = lines[0]?.start ?? 0;
    const block = `---\n${newProperty(name, value, "")}\n---\n`;
    return ok({ text: text.slice(0, start) + block.replaceAll("\n", eol) + text.slice(start), cursor: null });
  }
  const yaml = yamlAt(text, place);
  const splices = propertySplices(yaml, name, value);
  if (!splices.ok) return splices;
  const placed = splices.value.map(({ from, to, insert }) => ({ from: from + place.from, to: to + place.from, insert: insert.replaceAll("\n", eol) }));
  return ok({ text: allSplices(text, placed), cursor: null });
}
