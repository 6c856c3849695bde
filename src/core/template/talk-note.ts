// A new talk note out of the form: its path, its text, and where the cursor goes.
import type { Edit, TalkKind } from "../model";
import { readEventNote } from "../read/read-event-note";
import { hasTag } from "../tags";
import type { Property } from "../write/front-matter";
import { withProperties } from "../write/new-properties";
import { safeFileName } from "./file-name";
import type { Field } from "./fields";
import { fillTemplate, type AppFormats, type TemplateValues } from "./fill";
import { tokensOf } from "./grammar";

/** What the person entered. */
export interface TalkForm {
  readonly event: string;
  readonly title: string;
  readonly speakers: readonly string[];
  readonly kind: TalkKind;
  /** ISO date, or empty. */
  readonly date: string;
  readonly room?: string;
  /** `HH:MM`, or empty. */
  readonly start?: string;
  /** Besides the event tag, without `#`. */
  readonly tags?: readonly string[];
  /** What is known of a talk that is in its event note already. */
  readonly known?: { readonly number: string; readonly end: string; readonly url: string; readonly abstract: string };
}

/** What is known besides the form. */
export interface TalkContext {
  /** The link text of the event's note, or null if there is none. */
  readonly eventLink: string | null;
  readonly eventTag: string;
  /** More words that open a talk. */
  readonly labels?: readonly string[];
  /** Of the event, where its note says them. */
  readonly place?: string;
  readonly endDate?: string;
  readonly time: string;
  readonly format: TemplateValues["format"];
  readonly formats?: AppFormats;
}

export const NO_FORMATS: AppFormats = { date: null, time: null };

export const BUILT_IN_TEMPLATE = `---
event: {{eventLink}}
speakers: {{speakerLinks}}
kind: {{kind}}
date: {{date}}
start: {{start}}
room: {{room}}
tags: {{tags}}
---

# {{title}}

{{cursor}}

## Takeaways

`;

/** A name as it can stand in a wikilink. */
export const safeLink = (name: string): string => name.replace(/[[\]|#^\\]/gu, " ").split(/\s+/u).join(" ").trim();

/** A wikilink that shows the name, or the name if nothing is left to link to. */
export function linkTo(target: string, name: string): string {
  const shown = safeLink(name);
  if (target === "") return name;
  return shown === "" || shown === target ? `[[${target}]]` : `[[${target}|${shown}]]`;
}

function valuesOf(form: TalkForm, context: TalkContext): TemplateValues {
  const { event, title, speakers, kind, date, room = "", start = "", tags = [], known = { number: "", end: "", url: "", abstract: "" } } = form;
  const { eventLink, eventTag, time, format, formats = NO_FORMATS, place = "", endDate = "" } = context;
  const speakerLinks = speakers.map((name) => linkTo(safeLink(name), name));
  const values: TemplateValues["values"] = {
    title, event, speakers: speakers.join(", "), speakerLinks, kind, date, endDate, place, time, room, start, ...known,
    tags: [eventTag, ...tags.filter((tag) => tag.toLowerCase() !== eventTag.toLowerCase())],
    eventLink: eventLink === null ? event : linkTo(eventLink, event),
  };
  return { values, format, formats };
}

/** The name of the note's file, without extension, by the user's pattern. */
export function talkFileName(form: TalkForm, context: TalkContext, pattern: string): string {
  const { text } = fillTemplate(pattern, valuesOf(form, context));
  return safeFileName(text);
}

/** A built-in template without the properties that the form does not say. */
export const without = (template: string, properties: readonly string[]): string =>
  template.split("\n").filter((line) => !properties.some((key) => line.startsWith(`${key}:`))).join("\n");

/** The built-in template: start and room stand in it where the form says them. */
const builtIn = ({ start = "", room = "" }: TalkForm): string => without(BUILT_IN_TEMPLATE, [...(start === "" ? ["start"] : []), ...(room === "" ? ["room"] : [])]);

/** The path of the template for one kind of talk beside the template for all: `Talk (keynote).md` beside `Talk.md`. */
export const kindTemplatePath = (path: string, kind: TalkKind): string => path.replace(/\.md$/u, ` (${kind}).md`);

/** The text of the note. Where the template names no event, speakers or tag, or nothing says that it is a talk, the front matter does. */
export function talkNoteText(form: TalkForm, context: TalkContext, template: string | null): Edit {
  const data = valuesOf(form, context);
  const source = (template ?? builtIn(form)).split(/\r\n?|\n/u).join("\n");
  const filled = fillTemplate(source, data);
  const read = readEventNote({ path: "new.md", text: filled.text }, { tag: context.eventTag, labels: context.labels ?? [] });
  const says = (field: Field): boolean => tokensOf(source).some((token) => token.kind === "field" && token.field === field);
  const { tags, room = "", start = "" } = data.values;
  const untagged = [...tags].filter((tag) => !hasTag(read.tags, tag));
  const wanted: Record<string, Property> = {
    ...(form.event === "" || read.event === form.event ? {} : { event: data.values.eventLink }),
    ...(form.speakers.length === 0 || read.talks.some((talk) => talk.speakers.length > 0) ? {} : { speakers: data.values.speakerLinks }),
    // Without speakers nothing else in the front matter says that the note is one talk of the event.
    ...(form.speakers.length > 0 || read.kind === "talk" ? {} : { title: form.title }),
    ...(says("date") || read.date === form.date ? {} : { date: form.date }),
    ...(says("start") ? {} : { start }), ...(says("room") ? {} : { room }),
    ...(untagged.length === 0 ? {} : { tags: untagged }),
  };
  const { text, shift } = withProperties(filled.text, wanted, untagged);
  return { text: text, cursor: filled.cursor === null ? null : filled.cursor + shift };
}
