// A new talk note out of the form: its path, its text, and where the cursor goes.
import type { Edit, TalkKind } from "../model";
import { readEventNote } from "../read/read-event-note";
import { hasTag } from "../tags";
import type { Property } from "../write/front-matter";
import { withProperties } from "../write/new-properties";
import { safeFileName } from "./file-name";
import { fillTemplate, type TemplateValues } from "./fill";

/** What the person entered. */
export interface TalkForm {
  readonly event: string;
  readonly title: string;
  readonly speakers: readonly string[];
  readonly kind: TalkKind;
  /** ISO date, or empty. */
  readonly date: string;
}

/** What is known besides the form. */
export interface TalkContext {
  /** The link text of the event's note, or null if there is none. */
  readonly eventLink: string | null;
  readonly eventTag: string;
  /** More words that open a talk. */
  readonly labels?: readonly string[];
  readonly time: string;
  readonly format: TemplateValues["format"];
}

export const BUILT_IN_TEMPLATE = `---
event: {{eventLink}}
speakers: {{speakerLinks}}
kind: {{kind}}
date: {{date}}
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
  const { event, title, speakers, kind, date } = form;
  const { eventLink, eventTag, time, format } = context;
  const speakerLinks = speakers.map((name) => linkTo(safeLink(name), name));
  const values: TemplateValues["values"] = {
    title, event, speakers: speakers.join(", "), speakerLinks, kind, date, time, tags: [eventTag],
    eventLink: eventLink === null ? event : linkTo(eventLink, event),
  };
  return { values, format };
}

/** The name of the note's file, without extension, by the user's pattern. */
export function talkFileName(form: TalkForm, context: TalkContext, pattern: string): string {
  const { text } = fillTemplate(pattern, valuesOf(form, context));
  return safeFileName(text);
}

/** The text of the note. Where the template names no event, speakers or tag, or nothing says that it is a talk, the front matter does. */
export function talkNoteText(form: TalkForm, context: TalkContext, template: string | null): Edit {
  const data = valuesOf(form, context);
  const source = (template ?? BUILT_IN_TEMPLATE).split(/\r\n?|\n/u).join("\n");
  const filled = fillTemplate(source, data);
  const read = readEventNote({ path: "new.md", text: filled.text }, { tag: context.eventTag, labels: context.labels ?? [] });
  const tagged = hasTag(read.tags, context.eventTag);
  const wanted: Record<string, Property> = {
    ...(form.event === "" || read.event === form.event ? {} : { event: data.values.eventLink }),
    ...(form.speakers.length === 0 || read.talks.some((talk) => talk.speakers.length > 0) ? {} : { speakers: data.values.speakerLinks }),
    // Without speakers nothing else in the front matter says that the note is one talk of the event.
    ...(form.speakers.length > 0 || read.kind === "talk" ? {} : { title: form.title }),
    ...(tagged ? {} : { tags: [context.eventTag] }),
  };
  const { text, shift } = withProperties(filled.text, wanted, tagged ? null : context.eventTag);
  return { text, cursor: filled.cursor === null ? null : filled.cursor + shift };
}
