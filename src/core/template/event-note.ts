// A new event note out of the form: its name, its text, and where the cursor goes.
import type { Edit } from "../model";
import { readEventNote } from "../read/read-event-note";
import { hasTag } from "../tags";
import type { Property } from "../write/front-matter";
import { withProperties } from "../write/new-properties";
import type { Field } from "./fields";
import { safeFileName } from "./file-name";
import { fillTemplate, type TemplateValues } from "./fill";
import { tokensOf } from "./grammar";
import { NO_FORMATS, without, type TalkContext } from "./talk-note";

/** What the person entered; days are ISO dates, and all but the name may be empty. */
export interface EventForm {
  readonly name: string;
  readonly date: string;
  readonly endDate: string;
  readonly place: string;
  readonly url: string;
  /** Besides the event tag, without `#`. */
  readonly tags: readonly string[];
}

/** What is known besides the form. */
export type EventContext = Pick<TalkContext, "eventTag" | "labels" | "time" | "format" | "formats">;

export const BUILT_IN_EVENT_TEMPLATE = `---
date: {{date}}
end: {{endDate}}
place: {{place}}
url: {{url}}
tags: {{tags}}
---

# {{title}}

{{cursor}}`;

const lastDay = ({ date, endDate }: EventForm): string => (endDate === date ? "" : endDate);

function valuesOf(form: EventForm, { eventTag, time, format, formats = NO_FORMATS }: EventContext): TemplateValues {
  const { name, date, place, url, tags } = form;
  const values: TemplateValues["values"] = {
    title: name, event: name, eventLink: name, speakers: "", speakerLinks: [], number: "", kind: "", room: "", start: "", end: "", abstract: "",
    date, endDate: lastDay(form), place, url, time, tags: [eventTag, ...tags.filter((tag) => tag.toLowerCase() !== eventTag.toLowerCase())],
  };
  return { values, format, formats };
}

/** The name of the note's file, without extension, by the user's pattern. */
export const eventFileName = (form: EventForm, context: EventContext, pattern: string): string => safeFileName(fillTemplate(pattern, valuesOf(form, context)).text);

/** The text of the note; without a template of the user's the cursor is where the first talk goes. What the template leaves out, the front matter says. */
export function eventNoteText(form: EventForm, context: EventContext, template: string | null): Edit {
  const { date, place, url } = form;
  const data = valuesOf(form, context);
  const unsaid = Object.entries({ date, end: lastDay(form), place, url }).filter(([, value]) => value === "").map(([key]) => key);
  const source = (template ?? without(BUILT_IN_EVENT_TEMPLATE, unsaid)).split(/\r\n?|\n/u).join("\n");
  const filled = fillTemplate(source, data);
  const read = readEventNote({ path: "new.md", text: filled.text }, { tag: context.eventTag, labels: context.labels ?? [] });
  const says = (field: Field): boolean => tokensOf(source).some((token) => token.kind === "field" && token.field === field);
  const untagged = [...data.values.tags].filter((tag) => !hasTag(read.tags, tag));
  const wanted: Record<string, Property> = {
    ...(says("date") ? {} : { date }), ...(says("endDate") ? {} : { end: lastDay(form) }), ...(says("place") ? {} : { place }), ...(says("url") ? {} : { url }),
    ...(untagged.length === 0 ? {} : { tags: untagged }),
  };
  const { text, shift } = withProperties(filled.text, wanted, untagged);
  return { text, cursor: filled.cursor === null ? null : filled.cursor + shift };
}
