// What the form of a new talk note begins with and suggests, out of what the notes say.
import { allEvents, eventOf } from "./all-events";
import type { Catalog } from "./catalog";
import { foldName, talksOf, type EventGroup, type PlacedTalk } from "./events";
import type { Talk } from "./model";
import { saidByTalk, type SaidTalk } from "./said-talk";

/** An event to choose, and the ISO day on which a new talk of it most likely was. */
export interface EventChoice {
  readonly name: string;
  readonly date: string;
  /** What its programme names and nobody has noted yet: what is over comes behind the others. */
  readonly talks: readonly SaidTalk[];
}

/** When it is: an ISO date, and `HH:MM` or empty. */
export interface Now {
  readonly today: string;
  readonly time: string;
}

/** Somebody to suggest as a speaker. `last` is their latest talk and its event; empty if none is known. */
export interface KnownPerson {
  readonly name: string;
  readonly last: string;
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
  /** Everybody who spoke or has a note, in the order of the alphabet. */
  readonly speakers: readonly KnownPerson[];
  /** What is known of the talk; null if nothing is. */
  readonly talk: SaidTalk | null;
}

/** Names that are equal but for case or blanks, each once as first written. */
function eachOnce(names: Iterable<string>): readonly string[] {
  const found = new Map<string, string>();
  for (const name of names) if (!found.has(foldName(name))) found.set(foldName(name), name);
  return [...found.values()];
}

/** The name of the note that a link leads to; null for an address. */
function linkedName(link: string | null): string | null {
  const target = link === null || /^[a-z][\w+.-]*:/iu.test(link) ? "" : link.split("#")[0] ?? "";
  return target.slice(target.lastIndexOf("/") + 1).replace(/\.md$/u, "").trim() || null;
}

/** `people` are the names of their notes. A speaker who is called otherwise than the note they are linked to is known by both names. */
function peopleOf(events: readonly EventGroup[], people: readonly string[]): readonly KnownPerson[] {
  const found = new Map<string, KnownPerson>(people.map((name) => [foldName(name), { name, last: "" }]));
  for (const event of events) for (const { talk } of talksOf(event)) for (const { name, link } of talk.speakers) {
    const last = [talk.title ?? "Untitled talk", event.name].join(" · ");
    for (const each of new Set([name, linkedName(link) ?? name])) {
      const known = found.get(foldName(each));
      if (!known || known.last === "") found.set(foldName(each), { name: known?.name ?? each, last });
    }
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name));
}

/** The day of a new talk: today while the event is on or tells no date, else its first day, so that the talk stays with it. */
function dayOf({ date, endDate }: EventGroup, today: string): string {
  return date === null || (date <= today && today <= (endDate ?? date)) ? today : date;
}

/** A talk that tells no end is over after so many minutes: whoever comes late looks for it still. */
const LASTS = 45;

const minutes = (time: string): number => 60 * Number(time.slice(0, 2)) + Number(time.slice(3, 5));

/** True for a talk of another day before, or of an hour before. */
function isOver({ day, start, end }: Talk, date: string | null, { today, time }: Now): boolean {
  const on = day ?? date ?? "";
  if (on !== today) return on < today;
  const until = end === null ? minutes(start ?? "23:59") + LASTS : minutes(end);
  return time !== "" && until <= minutes(time);
}

/** The talks of the programme that have a title, nothing noted below, and no note of their own. */
function talksAhead(event: EventGroup, now: Now): readonly SaidTalk[] {
  const named = talksOf(event).filter(({ note, talk }) => note.kind === "programme" && talk.empty && talk.title !== null);
  const over = ({ talk }: PlacedTalk): boolean => isOver(talk, event.date, now);
  return [...named.filter((each) => !over(each)), ...named.filter(over)].map(({ talk }) => saidByTalk(talk));
}

function choicesOf(events: readonly EventGroup[], now: Now): readonly EventChoice[] {
  const names = new Set(eachOnce(events.map(({ name }) => name)));
  return events.filter(({ name }) => names.delete(name)).map((event) => ({ name: event.name, date: dayOf(event, now.today), talks: talksAhead(event, now) }));
}

/** The form's start. `talk` is what is known of the talk, `people` are the names of notes of people. */
export function formStart(catalog: Catalog, activePath: string | null, now: Now, talk: SaidTalk | null = null, people: readonly string[] = []): FormStart {
  const { today } = now;
  const events = allEvents(catalog);
  const active = activePath === null ? null : eventOf(catalog, activePath);
  const event = active ?? events[0] ?? null;
  return {
    event: event?.name ?? "",
    date: talk?.day || (event ? dayOf(event, today) : today),
    today,
    events: choicesOf(events, now),
    speakers: peopleOf(events, people),
    talk,
  };
}

const choiceOf = ({ events }: FormStart, event: string): EventChoice | undefined => events.find(({ name }) => foldName(name) === foldName(event));

/** The day of a talk of the event that is named, known or not. */
export const dateFor = (start: FormStart, event: string): string => choiceOf(start, event)?.date ?? start.today;

/**
 * The talks ahead whose title, or a name of whose speakers, begins with what is typed; none once a title is typed in full.
 * Words inside a title don't count: Enter takes the first, and a title that is typed is not to become one that shares a word with it.
 */
export function talksLike(start: FormStart, event: string, typed: string): readonly SaidTalk[] {
  const begun = foldName(typed);
  const isMeant = ({ title, speakers }: SaidTalk): boolean => foldName(title).startsWith(begun) || speakers.some((name) => ` ${foldName(name)}`.includes(` ${begun}`));
  const found = (choiceOf(start, event)?.talks ?? []).filter(isMeant);
  return found.some(({ title }) => foldName(title) === begun) ? [] : found;
}
