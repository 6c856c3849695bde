// Makes event notes: in the folder of the settings, else beside the other event notes, else where talk notes are made.
import { allNotes } from "../core/catalog";
import type { Refusal } from "../core/model";
import { ok, type Result } from "../core/result";
import { readOptions } from "../core/settings";
import { eventFileName, eventNoteText, type EventContext, type EventForm } from "../core/template/event-note";
import { EVENT_FIELDS } from "../core/template/fields";
import { makeNote, readTemplate, sampleOf, type Sample } from "./make-note";
import { momentsOf } from "./moments";
import type { OpenHow } from "./ports";
import type { Tools } from "./tools";

export interface EventMaker {
  /** Where the event note of a form would be made, or why it can't be. */
  readonly eventPath: (form: EventForm) => Result<string, Refusal>;
  /** What the user's template, or the built-in one, makes of an event that never was; and where that would be. */
  readonly eventSample: () => Promise<Result<Sample, Refusal>>;
  readonly eventSamplePath: () => Result<string, Refusal>;
  /** Makes the event note and opens it, where the settings say if `how` is null; says so, with the next step. True if it was made. */
  readonly makeEvent: (form: EventForm, how: OpenHow | null) => Promise<boolean>;
}

/** The folder of the settings; without one that in which most event notes are; that of talk notes if there is none. */
function eventFolder({ store, settings }: Tools): string {
  if (settings().eventFolder !== "") return settings().eventFolder;
  const counts = new Map<string, number>();
  for (const { kind, path } of allNotes(store.get().catalog)) {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
    if (kind === "programme") counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts].reduce<readonly [string, number]>((best, each) => (each[1] > best[1] ? each : best), [settings().talkFolder, 0])[0];
}

function contextOf(tools: Tools, form: EventForm): EventContext {
  const { tag, labels = [] } = readOptions(tools.settings());
  return { eventTag: tag, labels, ...momentsOf(tools, form) };
}

/** An event that never was, for the settings to show. `date` is an ISO date. */
const sampleForm = (date: string): EventForm => ({ name: "PyCon: 2025", date, endDate: "", place: "Berlin", url: "https://example.org", tags: ["python"] });

const placeOf = (tools: Tools, form: EventForm): { readonly folder: string; readonly name: string } =>
  ({ folder: eventFolder(tools), name: eventFileName(form, contextOf(tools, form), tools.settings().eventFileName) });

export function eventMaker(tools: Tools): EventMaker {
  const { writer, desk, settings } = tools;
  const template = (): Promise<Result<string | null, Refusal>> => readTemplate(tools, [settings().eventTemplatePath]);
  const sample = (): EventForm => sampleForm(desk.now("YYYY-MM-DD"));
  const pathOf = (form: EventForm): Result<string, Refusal> => writer.freePath(placeOf(tools, form));
  return {
    eventPath: pathOf,
    eventSample: async () => sampleOf(await template(), EVENT_FIELDS, (text) => eventNoteText(sample(), contextOf(tools, sample()), text)),
    eventSamplePath: () => pathOf(sample()),
    makeEvent: async (form, how) => {
      const own = await template();
      const text = own.ok ? ok(eventNoteText(form, contextOf(tools, form), own.value)) : own;
      return null !== (await makeNote(tools, placeOf(tools, form), text, how, { refused: "The event note was not made", done: (path) => `Made ${path}. “Next talk” adds a talk to it.` }));
    },
  };
}
