// The properties that a new note lacks. What its template has stays byte for byte: comments, order and quotes are the user's.
import type { Property, PropertyPlace } from "./front-matter";
import { scanLines } from "../read/lines";
import { propertiesIn, setProperty } from "./set-property";

/** A text with properties, and how much longer it got before its body, in UTF-16 units. */
export interface WithProperties {
  readonly text: string;
  readonly shift: number;
}

/** The tags with more; null where they are no texts. */
function moreTags({ text, items }: PropertyPlace, more: readonly string[]): readonly string[] | null {
  const now = text === null ? items.map((item) => item.text) : text.split(/[\s,]/u).filter((word) => word !== "");
  return now.every((each) => each !== null) ? [...now, ...more] : null;
}

/** What is to be set: what is not there or says nothing, and the tags. */
function toSet(all: readonly PropertyPlace[], wanted: Readonly<Record<string, Property>>, more: readonly string[]): readonly (readonly [name: string, value: Property])[] {
  const find = (name: string): PropertyPlace | undefined => all.find(({ key }) => key.toLowerCase() === name.toLowerCase());
  const missing = Object.entries(wanted).filter(([name, value]) => value.length > 0 && (find(name)?.kind ?? "empty") === "empty");
  const tags = more.length === 0 ? undefined : find("tags");
  const withMore = tags ? moreTags(tags, more) : null;
  return withMore ? [...missing.filter(([name]) => name !== "tags"), ["tags", withMore]] : missing;
}

/**
 * A new note's text with the properties that it lacks or leaves empty, and with more tags, if it has a property for them.
 * A front matter that is no list of properties is left alone.
 */
export function withProperties(text: string, wanted: Readonly<Record<string, Property>>, more: readonly string[]): WithProperties {
  const [first] = scanLines(text);
  const properties = propertiesIn(text);
  if (!properties.ok) return { text, shift: 0 };
  const all = toSet(properties.value, wanted, more);
  if (all.length === 0) return { text, shift: 0 };
  const start = first?.kind === "front matter" ? -1 : first?.start ?? 0;
  // A blank line between the properties and the first words.
  const apart = start === -1 ? text : `${text.slice(0, start)}\n${text.slice(start)}`;
  const next = all.reduce((now, [name, value]) => {
    const answer = setProperty(now, name, value);
    return answer.ok ? answer.value.text : now;
  }, apart);
  return { text: next, shift: next.length - text.length };
}
