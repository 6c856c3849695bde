// What the form of a new talk note begins with and suggests, out of what the notes say.
import { allEvents, eventOf } from "./all-events";
import type { Catalog } from "./catalog";
import { foldName } from "./events";
import { allNotes } from "./catalog";

export interface FormStart {
  /** The event of the active note, or else the latest one; empty if there is none. */
  readonly event: string;
  /** ISO date. */
  readonly date: string;
  /** Names of events, the latest first. */
  readonly events: readonly string[];
  /** Names of speakers, in the order of the alphabet. */
  readonly speakers: readonly string[];
}

/** Names that are equal but for case or blanks, each once as first written. */
function eachOnce(names: Iterable<string>): readonly string[] {
  const found = new Map<string, string>();
  for (const name of names) if (!found.has(foldName(name))) found.set(foldName(name), name);
  return [...found.values()];
}

function* speakersOf(catalog: Catalog): Generator<string> {
  for (const note of allNotes(catalog)) for (const talk of note.talks) for (const speaker of talk.speakers) yield speaker.name;
}

/**
 * The form's start. `today` is an ISO date: a talk of an event that is over by then, or has not begun,
 * most likely was on the event's first day.
 */
export function formStart(catalog: Catalog, activePath: string | null, today: string): FormStart {
  const events = allEvents(catalog);
  const active = activePath === null ? null : eventOf(catalog, activePath);
  const event = active ?? events[0] ?? null;
  const first = event?.date ?? null;
  const isOn = first === null || (first <= today && today <= (event?.endDate ?? first));
  return {
    event: event?.name ?? "",
    date: isOn || active === null ? today : first,
    events: eachOnce(events.map(({ name }) => name)),
    speakers: [...eachOnce(speakersOf(catalog))].sort((a, b) => a.localeCompare(b)),
  };
}
