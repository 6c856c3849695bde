// The trip report of an event in Markdown: talk by talk what was learned, what is to be done and what is still unknown, and who spoke.
// Todos are shown as plain items below a link to where they are ticked: a report holds no task, no tag and no question of its own.
import { askedMarkdown } from "./shown-text";
import { compareNames } from "./all-events";
import { subpathOf } from "./copy";
import { foldName, talksOf, type EventGroup, type PlacedTalk } from "./events";
import type { EventNote, Items, Speaker, Talk } from "./model";
import { noteLink, escaped, plainMarkdown } from "./plain-markdown";
import { isSafeUrl } from "./pieces";
import { eventCounts, isClosed } from "./rows/counts";

/** Link text without brackets, as the report's place would write it: for a note, and for somebody's note, null where there is none. */
export interface ReportLinks {
  readonly note: (path: string) => string;
  readonly person: (name: string) => string | null;
}

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`;

const bullets = (lines: readonly string[]): readonly string[] => lines.filter((line) => line !== "").map((line) => `- ${line}`);

/** Without the mark of a question: in a report it asks nobody. */
const unmarked = (words: string): string => words.replace(/\?{2,}|\(\?\)/gu, "?");

/** The words of an item. Of a row of a table a cell that only asks is left out: the others say what is asked about. */
function said(text: string): string {
  const row = text.startsWith("|") ? text.replace(/\|\s*(?:\?+|\(\?\))\s*(?=\||$)/gu, "") : text;
  return unmarked(plainMarkdown(row.replace(/^(\*{0,2})Q\d{0,2}(\*{0,2}):\2\s*/u, ""))) || "?";
}

function part(name: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`**${name}**`, "", ...lines, ""];
}

function itemLines(items: Items, place: string): readonly string[] {
  const todos = [...items.todos.filter((todo) => !isClosed(todo)), ...items.textTodos].map(({ text }) => said(text));
  const questions = items.questions.filter(({ state }) => state === "open").map((question) => said(askedMarkdown(question)));
  return [
    ...part("Takeaways", bullets(items.takeaways.map(({ text }) => said(text)))),
    ...part(`Open todos (${place})`, bullets(todos)),
    ...part("Open questions", bullets(questions)),
  ];
}

function personLink({ name, link }: Speaker, links: ReportLinks): string {
  const note = link === null || isSafeUrl(link) ? links.person(name) : null;
  if (note !== null) return noteLink(note, name);
  if (link === null) return escaped(name);
  return isSafeUrl(link) ? `[${escaped(name)}](<${link.replaceAll("%%", "%25%")}>)` : noteLink(link, name);
}

const personWords = (speaker: Speaker, links: ReportLinks): string => personLink(speaker, links) + (speaker.affiliation === null ? "" : ` (${escaped(speaker.affiliation)})`);

const titleOf = ({ title }: Talk): string => (title === null || /^[?\s]*$/u.test(title) ? "Untitled talk" : unmarked(title));
const talkLink = ({ note, talk }: PlacedTalk, links: ReportLinks): string => noteLink(links.note(note.path) + subpathOf(note, talk.source.line), titleOf(talk));

function talkLines(placed: PlacedTalk, links: ReportLinks): readonly string[] {
  const { talk, note } = placed;
  const items = itemLines(talk, noteLink(links.note(note.path) + subpathOf(note, talk.source.line), "tick them in the note"));
  if (items.length === 0) return [];
  const by = talk.speakers.length === 0 ? [] : [talk.speakers.map((speaker) => personWords(speaker, links)).join(", "), ""];
  return [`### ${talkLink(placed, links)}`, "", ...by, ...items];
}

function looseLines(notes: readonly EventNote[], links: ReportLinks): readonly string[] {
  const lines = notes.flatMap((note) => itemLines(note, noteLink(links.note(note.path), "tick them in the note")));
  return lines.length === 0 ? [] : ["### Outside the talks", "", ...lines];
}

function speakerLines(event: EventGroup, links: ReportLinks): readonly string[] {
  const people = new Map<string, { readonly speaker: Speaker; readonly talks: string[] }>();
  for (const placed of talksOf(event)) {
    for (const speaker of placed.talk.speakers) {
      const known = people.get(foldName(speaker.name)) ?? { speaker, talks: [] };
      known.talks.push(talkLink(placed, links));
      people.set(foldName(speaker.name), known);
    }
  }
  const lines = [...people.values()].sort((a, b) => compareNames(a.speaker.name, b.speaker.name)).map(({ speaker, talks }) => `- ${personWords(speaker, links)}: ${talks.join(", ")}`);
  return lines.length === 0 ? [] : ["### Speakers", "", ...lines, ""];
}

function factLine(event: EventGroup): string {
  const { talks, speakers, todos, questions } = eventCounts(event);
  const date = event.date === null || event.endDate === null || event.endDate === event.date ? event.date : `${event.date} – ${event.endDate}`;
  const facts = [date, event.place === null ? null : escaped(event.place), plural(talks, "talk"), speakers > 0 ? plural(speakers, "speaker") : null,
    todos.all > 0 ? `${todos.done} of ${plural(todos.all, "todo")} done` : null, questions.all > 0 ? `${questions.done} of ${plural(questions.all, "question")} answered` : null];
  return facts.filter((fact) => fact !== null && fact !== "").join(" · ");
}

/** The report, without line end. Talks of which nothing was noted are named in one line. */
export function reportMarkdown(event: EventGroup, links: ReportLinks): string {
  const talks = talksOf(event).map((placed) => ({ placed, lines: talkLines(placed, links) }));
  const bare = talks.filter(({ lines }) => lines.length === 0).map(({ placed }) => talkLink(placed, links));
  const lines = [
    `## ${escaped(event.name)}`, "", factLine(event), "",
    ...talks.flatMap((talk) => talk.lines), ...looseLines(event.notes, links), ...speakerLines(event, links),
    ...(bare.length === 0 ? [] : [`Nothing to report: ${bare.join(", ")}.`]),
  ];
  return lines.join("\n").trimEnd();
}
