// Parts of the notes as Markdown to paste elsewhere, and the part of a note that a link leads to.
import type { EventGroup, PlacedTalk } from "./events";
import { talksOf } from "./events";
import type { EventNote, Items, Speaker, Takeaway, Talk, Todo } from "./model";

const bullet = (text: string): string => `- ${text}`;

export const todoMarkdown = ({ text, symbol, box }: Pick<Todo, "text" | "symbol" | "box">): string =>
  `- [${box === "task" ? symbol : symbol === "☐" ? " " : "x"}] ${text}`;

const takeawayLines = (takeaways: readonly Takeaway[]): readonly string[] => takeaways.map(({ text }) => bullet(text));

function itemLines(items: Items): readonly string[] {
  const questions = items.questions.map(({ text, answer }) => bullet(answer === null || text.includes(answer) ? text : `${text} → ${answer}`));
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ["", items.todos.map(todoMarkdown)], ["Questions", questions], ["Takeaways", takeawayLines(items.takeaways)],
  ];
  return parts.flatMap(([name, lines]) => (lines.length === 0 ? [] : [...(name === "" ? [] : [`**${name}**`, ""]), ...lines, ""]));
}

const people = (speakers: readonly Speaker[]): string => speakers.map(({ name, affiliation }) => (affiliation === null ? name : `${name} (${affiliation})`)).join(", ");

/** A talk with everything that was noted. `level` is that of its heading. */
export function talkMarkdown(talk: Talk, level = 2): string {
  const head = [`${"#".repeat(level)} ${talk.title ?? "Untitled talk"}`, ""];
  const by = talk.speakers.length === 0 ? [] : [people(talk.speakers), ""];
  return `${[...head, ...by, ...itemLines(talk)].join("\n").trimEnd()}\n`;
}

const withTakeaways = ({ talk }: PlacedTalk): readonly string[] =>
  (talk.takeaways.length === 0 ? [] : [`## ${talk.title ?? "Untitled talk"}`, "", ...takeawayLines(talk.takeaways), ""]);

/** The takeaways of an event under the talks they are of. */
export function takeawaysMarkdown(event: EventGroup): string {
  const loose = event.notes.flatMap((note) => takeawayLines(note.takeaways));
  const lines = [`# ${event.name}`, "", ...(loose.length > 0 ? [...loose, ""] : []), ...talksOf(event).flatMap(withTakeaways)];
  return `${lines.join("\n").trimEnd()}\n`;
}

/** An event with all its talks. */
export function eventMarkdown(event: EventGroup): string {
  const loose = event.notes.flatMap((note) => itemLines(note)).join("\n").trimEnd();
  const parts = [`# ${event.name}`, ...(loose === "" ? [] : [loose]), ...talksOf(event).map(({ talk }) => talkMarkdown(talk).trimEnd())];
  return `${parts.join("\n\n")}\n`;
}

const HEADING = /^\s{0,3}#{1,6}\s([^]*)$/u;

/**
 * The part of the note that holds a line (from 0), as the subpath of a link: the heading of its talk, as Obsidian writes it in links.
 * Empty where no heading opens the talk, or where an earlier one reads the same, as a link would lead there.
 */
export function subpathOf(note: EventNote, line: number): string {
  const at = note.talks.findIndex(({ source, endLine }) => source.line <= line && line < endLine);
  const heading = headingOf(note.talks[at]);
  if (heading === "" || note.talks.slice(0, at).some((talk) => headingOf(talk) === heading)) return "";
  return `#${heading}`;
}

function headingOf(talk: Talk | undefined): string {
  const words = HEADING.exec(talk?.source.text ?? "")?.[1] ?? "";
  return words.replace(/%%.*?%%|%%|\[\[|\]\]|[:#|^\\]/gu, " ").split(/\s+/u).join(" ").trim();
}
