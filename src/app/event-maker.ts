// Makes event notes: beside the other event notes, or where talk notes are made if there are none.
import { allNotes } from "../core/catalog";
import type { Refusal } from "../core/model";
import type { Result } from "../core/result";
import { eventNoteText, type EventForm } from "../core/template/event-note";
import { openNew } from "./open-new";
import type { OpenHow } from "./ports";
import type { Tools } from "./tools";

export interface EventMaker {
  /** Where the event note of a form would be made, or why it can't be. */
  readonly eventPath: (form: EventForm) => Result<string, Refusal>;
  /** Makes the event note and opens it, where the settings say if `how` is null; says so, with the next step. True if it was made. */
  readonly makeEvent: (form: EventForm, how: OpenHow | null) => Promise<boolean>;
}

/** The folder in which most event notes are; that of talk notes if there is none. */
function eventFolder({ store, settings }: Tools): string {
  const counts = new Map<string, number>();
  for (const { kind, path } of allNotes(store.get().catalog)) {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
    if (kind === "programme") counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts].reduce<readonly [string, number]>((best, each) => (each[1] > best[1] ? each : best), [settings().talkFolder, 0])[0];
}

export function eventMaker(tools: Tools): EventMaker {
  const { writer, desk, settings, refuse } = tools;
  return {
    eventPath: ({ name }) => writer.freePath({ folder: eventFolder(tools), name }),
    makeEvent: async (form, how) => {
      const { text, cursor } = eventNoteText(form, settings().eventTag);
      const made = await writer.create({ folder: eventFolder(tools), name: form.name, text });
      if (!made.ok) {
        desk.say(refuse("The event note was not made", made.error));
        return false;
      }
      const { path, text: now } = made.value;
      const opened = await openNew(tools, path, now === text ? cursor : null, how);
      if (opened === "left") desk.say(`Made ${path}.`, { label: "Open note", run: () => void desk.open(path, null, "here") });
      else desk.say(opened === "open" ? `Made ${path}. “Next talk” adds a talk to it.` : `${path} was made, but it could not be opened.`);
      return true;
    },
  };
}
