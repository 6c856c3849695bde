// The fields a template can use, in one table: the code, the settings and the README are fed from it.

/** Name and meaning of each field. `date`, `endDate` and `time` take a Moment format behind a colon. */
export const FIELDS = {
  title: "The talk's title; of an event note the event's name",
  event: "The event's name",
  eventLink: "A link to the event's note, or its name if there is none",
  speakers: "The names of the speakers, with commas between them",
  speakerLinks: "A link for each speaker",
  number: "The talk's number in its event note",
  kind: "The kind of talk, such as keynote",
  place: "Where the event is",
  room: "The room",
  start: "The time at which the talk starts, such as 09:30",
  end: "The time at which it ends",
  url: "The address of the talk or event",
  abstract: "What the talk is announced with",
  date: "The talk's date, or the event's first day; {{date:DD.MM.YYYY}} for another form",
  endDate: "The event's last day, in the same forms",
  time: "The time at which the note is made; {{time:HH:mm}} for another form",
  tags: "The event tag, and the tags of the form",
  cursor: "Where the cursor goes",
} as const;

export type Field = keyof typeof FIELDS;

/** Those that say something in an event note. */
export const EVENT_FIELDS: ReadonlySet<Field> = new Set<Field>(["title", "event", "place", "url", "date", "endDate", "time", "tags", "cursor"]);

/** Fields that take a format. */
export type Timed = "date" | "endDate" | "time";
export const isTimed = (field: Field): field is Timed => field === "date" || field === "endDate" || field === "time";

/** The field a name stands for, whatever its case; null if there is none. */
export function fieldNamed(name: string): Field | null {
  const lower = name.toLowerCase();
  return (Object.keys(FIELDS) as Field[]).find((field) => field.toLowerCase() === lower) ?? null;
}
