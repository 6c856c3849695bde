// What the form of a new talk note begins with and suggests, out of what the notes say.
import { allEvents, eventOf } from "./all-events";
import { allNotes, type Catalog } from "./catalog";
import { foldName, type EventGroup } from "./events";
import type { SaidTalk } from "./said-talk";

/** An event to choose, and the ISO day on which a new talk of it most likely was. */
export interface EventChoice {
  readonly name: string;
  readonly date: string;
}

export interface FormStart {
  /** The event of the active note, or else the latest one; empty if there is none. */
  readonly event: string;
  /** ISO date of a talk of that event. */
  readonly date: string;
  /** ISO date of a talk of an event that no note names. */
  readonly today: string;
  /** The latest first, each name once. */
  readonly events: readonly EventChoice[];
  /** Names of speakers, in the order of the alphabet. */
  readonly speakers: readonly string[];
  /** What is known of the talk; null if nothing is. */
  readonly talk: SaidTalk | null;
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

/** The day of a new talk: today while the event is on or tells no date, else its first day, so that the talk stays with it. */
function dayOf({ date, endDate }: EventGroup, today: string): string {
  return date === null || (date <= today && today <= (endDate ?? date)) ? today : date;
}

function choicesOf(events: readonly EventGroup[], today: string): readonly EventChoice[] {
  const names = new Set(eachOnce(events.map(({ name }) => name)));
  return events.filter(({ name }) => names.delete(name)).map((event) => ({ name: event.name, date: dayOf(event, today) }));
}

/** The form's start. `today` is an ISO date, `talk` what is known of the talk. */
export function formStart(catalog: Catalog, activePath: string | null, today: string, talk: SaidTalk | null = null): FormStart {
  const events = allEvents(catalog);
  const active = activePath === null ? null : eventOf(catalog, activePath);
  const event = active ?? events[0] ?? null;
  return {
    event: event?.name ?? "",
    date: event ? dayOf(event, today) : today,
    today,
    events: choicesOf(events, today),
    speakers: [...eachOnce(speakersOf(catalog))].sort((a, b) => a.localeCompare(b)),
    talk,
  };
}

/** The day of a talk of the event that is named, known or not. */
export const dateFor = (start: FormStart, event: string): string =>
  start.events.find(({ name }) => foldName(name) === foldName(event))?.date ?? start.today;
