// Trip reports: the Markdown of an event, and the note that holds it. Written again, only what stands between its markers changes.
import { allEvents, eventOf } from "../core/all-events";
import { foldEvent, type EventGroup } from "../core/events";
import { escaped, noteLink } from "../core/plain-markdown";
import { reportMarkdown } from "../core/report";
import { safeFileName } from "../core/template/file-name";
import { putReport, reportedEvent } from "../core/write/put-report";
import type { NoteEditor } from "./note-editor";
import type { Tools } from "./tools";

export interface Reporter {
  /** The event that the note is of, or whose report it holds; null if it is of none. */
  readonly eventAtHand: (path: string) => Promise<EventGroup | null>;
  readonly reportOf: (event: EventGroup, from: string) => string;
  /** Writes the report into the note `active` if it holds that report, else into the event's report note, made if it is missing. Says so, or why not. */
  readonly writeReport: (event: EventGroup, active: string | null) => Promise<void>;
}

interface Home {
  readonly folder: string;
  readonly name: string;
  readonly path: string;
}

function homeOf({ name, notes }: EventGroup): Home {
  const path = notes[0]?.path ?? "";
  const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
  const file = safeFileName(`${name} trip report`);
  return { folder, name: file, path: `${folder === "" ? "" : `${folder}/`}${file}.md` };
}

const quoted = (event: EventGroup): string => `“${event.name}”`;
const headOf = (event: EventGroup, link: string): string =>
  `---\nevent: ${JSON.stringify(link)}\n---\n\n# Trip report: ${escaped(event.name)}\n\n`;

export function reporter({ store, reader, writer, desk, refuse }: Tools, editor: NoteEditor): Reporter {
  const reportOf = (event: EventGroup, from: string): string => reportMarkdown(event, {
    note: (path) => desk.linkText(path, from),
    person: (name) => {
      const path = desk.resolve(safeFileName(name), from);
      return path === null ? null : desk.linkText(path, from);
    },
  });
  const reportIn = async (path: string): Promise<string | null> => {
    const read = await reader.read(path);
    return read.ok ? reportedEvent(read.value.text) : null;
  };
  const make = async (event: EventGroup, { folder, name, path }: Home): Promise<void> => {
    const body = putReport(headOf(event, noteLink(desk.linkText(event.notes[0]?.path ?? "", path), event.name)), event.name, reportOf(event, path));
    if (!body.ok) return desk.say(refuse("The trip report was not written", body.error));
    const made = await writer.create({ folder, name, text: body.value.text });
    if (!made.ok) return desk.say(refuse("The trip report was not written", made.error));
    await desk.open(made.value.path, null, "tab");
    desk.say(`The trip report of ${quoted(event)} was made: ${made.value.path}.`);
  };
  return {
    reportOf,
    eventAtHand: async (path) => {
      const { catalog } = store.get();
      const own = eventOf(catalog, path);
      const name = own ? null : await reportIn(path);
      return own ?? (name === null ? null : allEvents(catalog).find((event) => foldEvent(event.name) === foldEvent(name)) ?? null);
    },
    writeReport: async (event, active) => {
      const home = homeOf(event);
      const held = active === null ? null : await reportIn(active);
      const isHere = held !== null && (held === "" || foldEvent(held) === foldEvent(event.name));
      const path = isHere && active !== null ? active : home.path;
      const there = isHere ? null : await reader.read(path);
      if (there && !there.ok && there.error.kind === "file gone") return make(event, home);
      const words = { refused: `The trip report of ${quoted(event)} was not written`, undone: `writing the trip report of ${quoted(event)}` };
      const done = await editor.change(path, words, (text) => putReport(text, event.name, reportOf(event, path)));
      if (!done.ok) return;
      if (!isHere) await desk.open(done.value.path, null, "tab");
      desk.say(done.value.before === done.value.text ? `The trip report of ${quoted(event)} says all there is.` : `The trip report of ${quoted(event)} was written anew in ${done.value.path}.`);
    },
  };
}
