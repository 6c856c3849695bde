// What was read in a note, as text that people can check: one line for each finding, with its line number counted from 1.
import type { EventNote, Items, Speaker, Talk } from "../../src/core/model";

const person = ({ name, affiliation, role, handle, link }: Speaker): string => {
  const more = [role, affiliation, handle, link === null ? null : `→ ${link}`].filter((part) => part !== null && part !== name);
  return more.length === 0 ? name : `${name} (${more.join(" · ")})`;
};

const at = (line: number): string => String(line + 1).padStart(4);

function itemLines(items: Items, sections: readonly (readonly [number, string])[] = []): readonly string[] {
  const lines = [
    ...sections,
    ...items.links.map(({ kind, label, url, source }) => [source.line, `${kind}: ${url ?? "(lost)"}${kind === "other" && label !== url ? ` ${label}` : ""}`] as const),
    ...items.todos.map(({ symbol, text, depth, section, source }) => [source.line, `${"  ".repeat(depth)}[${symbol}] ${text}${section === null ? "" : `  § ${section}`}`] as const),
    ...items.textTodos.map(({ text, source }) => [source.line, `to do: ${text}`] as const),
    ...items.questions.map(({ text, state, answer, source }) => [source.line, `${state === "open" ? "?" : "!"} ${text}${answer === null ? "" : ` = ${answer}`}`] as const),
    ...items.takeaways.map(({ text, source }) => [source.line, `* ${text}`] as const),
  ];
  return lines.sort(([a], [b]) => a - b).map(([line, words]) => `${at(line)}    ${words}`);
}

const sectionLines = (talk: Talk): readonly (readonly [number, string])[] => talk.sections.map(({ heading, line, level }) => [line, `${level === 0 ? "" : `${"#".repeat(level)} `}§ ${heading}`]);

function talkLines(talk: Talk): readonly string[] {
  const { number, title, speakers, kind, day, start, end, room, track, why, confidence, source, empty } = talk;
  const when = [day, start === null ? null : end === null ? start : `${start}–${end}`, room, track].filter((part) => part !== null).join(", ");
  return [
    `${at(source.line)}  ${number === null ? "" : `${number}. `}${title ?? "(no title)"}${kind === "talk" ? "" : ` [${kind}]`}${speakers.length === 0 ? "" : ` — ${speakers.map(person).join("; ")}`}`,
    `        ${[when, `${why} ${confidence}`, empty ? "empty" : ""].filter((part) => part !== "").join(" · ")}`,
    ...itemLines(talk, sectionLines(talk)),
  ];
}

/** Everything that was read, in the order of the note. */
export function outline(note: EventNote): string {
  const { event, date, endDate, place, tags, kind, talks, problems } = note;
  return [
    `${kind}: ${event ?? "(no event)"}${date === null ? "" : `, ${date}${endDate === null ? "" : ` to ${endDate}`}`}${place === null ? "" : `, ${place}`}  ${tags.map((tag) => `#${tag}`).join(" ")}`,
    ...itemLines(note), ...talks.flatMap(talkLines),
    ...problems.map((problem) => `${at(problem.line)}  problem: ${problem.kind}`), "",
  ].join("\n");
}
