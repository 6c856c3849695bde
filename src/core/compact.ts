// A note as the catalog keeps it: what was read, in half the memory. What is kept for every note of a vault counts more than
// what is made once: a list that grew has room for more, a text that stood beside a `’` takes twice the room, and one that was cut out
// of a longer one holds on to all of it: one such text keeps the whole note. So every text of a note is made anew here, whatever it says.
import type { EventNote, Items, Question, Section, SourceLine, Speaker, Talk, TalkLink, Todo } from "./model";
import { copied } from "./read/kept";

const NONE: readonly never[] = Object.freeze([]);
/** Shorter ones are never cut out of others; longer ones are rare, and too many to put on the stack. */
const [SHORTEST, LONGEST] = [13, 2000];
/** A part of a line that is held as its place in the line takes as much room as so many letters. */
const PLACE = 16;

/** The text by itself, with one byte for each character where that will do. */
function alone(text: string): string {
  if (text.length < SHORTEST) return text;
  if (text.length > LONGEST) return copied(text);
  const codes: number[] = [];
  for (let at = 0; at < text.length; at++) codes.push(text.charCodeAt(at));
  return String.fromCharCode(...codes);
}

type Anew = (text: string) => string;

/** Equal texts of a note are one: the name of a section stands in each of its todos. */
function shared(): Anew {
  const known = new Map<string, string>();
  return (text) => {
    const same = known.get(text);
    if (same !== undefined) return same;
    const made = alone(text);
    known.set(made, made);
    return made;
  };
}

type Maybe = string | null;
const maybe = (anew: Anew, text: Maybe): Maybe => (text === null ? null : anew(text));
const each = <T>(all: readonly T[], one: (item: T) => T): readonly T[] => (all.length === 0 ? NONE : all.map(one));

type Source = (source: SourceLine) => SourceLine;

/** One line, however many items stand in it. */
function sources(anew: Anew): Source {
  const known = new Map<number, SourceLine>();
  return ({ path, line, text }) => {
    const same = known.get(line);
    if (same?.text === text) return same;
    const made = { path: anew(path), line, text: anew(text) };
    known.set(line, made);
    return made;
  };
}

/** A text that is part of its line is held as such, so that the two are held once. */
const within = ({ text: line }: SourceLine, anew: Anew): Anew => (text) => {
  const at = text.length > PLACE ? line.lastIndexOf(text) : -1;
  return at === -1 ? anew(text) : line.slice(at, at + text.length);
};

// Each kind is named property by property: an object that is spread out of another keeps room for more.

function todo(read: Todo, of: Source, anew: Anew): Todo {
  const { key, text, state, symbol, box, depth, section, before, after } = read;
  const source = of(read.source);
  return { key: anew(key), text: within(source, anew)(text), state, symbol: anew(symbol), box, depth, section: maybe(anew, section), before, after, source };
}

function question({ key, text, state, answer, source: line }: Question, of: Source, anew: Anew): Question {
  const source = of(line);
  const part = within(source, anew);
  return { key: anew(key), text: part(text), state, answer: maybe(part, answer), source };
}

function link({ kind, label, url, source: line }: TalkLink, of: Source, anew: Anew): TalkLink {
  const source = of(line);
  const part = within(source, anew);
  return { kind, label: part(label), url: maybe(part, url), source };
}

function items({ todos, textTodos, questions, takeaways, links }: Items, of: Source, anew: Anew): Items {
  const line = (read: SourceLine, text: string): { readonly text: string; readonly source: SourceLine } => {
    const source = of(read);
    return { text: within(source, anew)(text), source };
  };
  return {
    todos: each(todos, (one) => todo(one, of, anew)),
    textTodos: each(textTodos, ({ text, source }) => line(source, text)),
    questions: each(questions, (one) => question(one, of, anew)),
    takeaways: each(takeaways, ({ key, text, source: read }) => {
      const source = of(read);
      return { key: anew(key), text: within(source, anew)(text), source };
    }),
    links: each(links, (one) => link(one, of, anew)),
  };
}

function speaker({ name, affiliation, role, handle, link: to, pronouns, honorific }: Speaker, anew: Anew): Speaker {
  return {
    name: anew(name), affiliation: maybe(anew, affiliation), role: maybe(anew, role), handle: maybe(anew, handle), link: maybe(anew, to),
    pronouns: maybe(anew, pronouns), honorific: maybe(anew, honorific),
  };
}

/** What opens a section is no prose to be offered as a todo. A heading can't be taken for it anyway, and nobody else asks the catalog for sections. */
const isTold = ({ level }: Section): boolean => level === 0;

function talk(read: Talk, of: Source, anew: Anew): Talk {
  const { key, number, title, kind, day, start, end, room, track, why, confidence, endLine, empty } = read;
  const source = of(read.source);
  const { todos, textTodos, questions, takeaways, links } = items(read, of, anew);
  return {
    key: anew(key), number, title: maybe(within(source, anew), title), speakers: each(read.speakers, (one) => speaker(one, anew)), kind,
    day: maybe(anew, day), start: maybe(anew, start), end: maybe(anew, end), room: maybe(anew, room), track: maybe(anew, track),
    sections: each(read.sections.filter(isTold), ({ heading, level, line }) => ({ heading: anew(heading), level, line })), why, confidence, source, endLine, empty, todos, textTodos, questions, takeaways, links,
  };
}

/** The same note, but for the headings inside its talks, made anew of parts that hold nothing but themselves. It costs a tenth of a millisecond or two. */
export function compact(note: EventNote): EventNote {
  const anew = shared();
  const of = sources(anew);
  const { path, kind, event, hints, date, endDate, place, tags, talks, problems, structure } = note;
  return {
    path: anew(path), kind, event: maybe(anew, event), hints: each(hints, ({ by, name }) => ({ by, name: anew(name) })), date: maybe(anew, date), endDate: maybe(anew, endDate),
    place: maybe(anew, place), tags: each(tags, anew), talks: each(talks, (one) => talk(one, of, anew)),
    problems: each(problems, ({ kind: what, line, found }) => ({ kind: what, line, found: anew(found) })), structure: anew(structure), ...items(note, of, anew),
  };
}
