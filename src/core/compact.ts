// A note as the catalog keeps it: equal to what was read, in half the memory. What is kept for every note of a vault counts more than
// what is made once: a list that grew has room for more, a text cut out of a longer one holds on to it, and one that stood beside a `’` takes twice the room.
import type { EventNote, Items, Question, Section, SourceLine, Takeaway, Talk, TalkLink, TextTodo, Todo } from "./model";

const NONE: readonly never[] = Object.freeze([]);
/** Shorter ones are never cut out of others; longer ones are rare, and too many to put on the stack. */
const [SHORTEST, LONGEST] = [13, 2000];

/** The text by itself, with one byte for each character where that will do. */
function alone(text: string): string {
  if (text.length < SHORTEST || text.length > LONGEST) return text;
  const codes: number[] = [];
  for (let at = 0; at < text.length; at++) codes.push(text.charCodeAt(at));
  return String.fromCharCode(...codes);
}

/** The text as a part of its line, so that the two are held once. */
function within(line: string, text: string): string {
  const at = line.lastIndexOf(text);
  return at === -1 ? alone(text) : line.slice(at, at + text.length);
}

type Same = (text: string) => string;

/** Equal texts of a note are one: the name of a section stands in each of its todos. */
function shared(): Same {
  const known = new Map<string, string>();
  return (text) => {
    const same = known.get(text);
    if (same !== undefined) return same;
    const made = alone(text);
    known.set(made, made);
    return made;
  };
}

const each = <T>(all: readonly T[], one: (item: T) => T): readonly T[] => (all.length === 0 ? NONE : all.map(one));

type Source = (source: SourceLine) => SourceLine;

/** One line, however many items stand in it. */
function sources(): Source {
  const known = new Map<number, SourceLine>();
  return ({ path, line, text }) => {
    const same = known.get(line);
    if (same?.text === text) return same;
    const made = { path, line, text: alone(text) };
    known.set(line, made);
    return made;
  };
}

function todo({ key, text, state, symbol, box, depth, section, before, after, source: read }: Todo, of: Source, same: Same): Todo {
  const source = of(read);
  return { key: alone(key), text: within(source.text, text), state, symbol, box, depth, section: section === null ? null : same(section), before, after, source };
}

function textTodo({ text, source: read }: TextTodo, of: Source): TextTodo {
  const source = of(read);
  return { text: within(source.text, text), source };
}

function question({ key, text, state, answer, source: read }: Question, of: Source): Question {
  const source = of(read);
  return { key: alone(key), text: within(source.text, text), state, answer: answer === null ? null : within(source.text, answer), source };
}

function takeaway({ key, text, source: read }: Takeaway, of: Source): Takeaway {
  const source = of(read);
  return { key: alone(key), text: within(source.text, text), source };
}

function link({ kind, label, url, source: read }: TalkLink, of: Source): TalkLink {
  const source = of(read);
  return { kind, label: within(source.text, label), url: url === null ? null : within(source.text, url), source };
}

function items(all: Items, of: Source, same: Same): Items {
  return {
    todos: each(all.todos, (item) => todo(item, of, same)), textTodos: each(all.textTodos, (item) => textTodo(item, of)), questions: each(all.questions, (item) => question(item, of)),
    takeaways: each(all.takeaways, (item) => takeaway(item, of)), links: each(all.links, (item) => link(item, of)),
  };
}

function talk(all: Talk, of: Source, same: Same): Talk {
  const { todos, textTodos, questions, takeaways, links } = items(all, of, same);
  const sections = each(all.sections, ({ heading, level, line }: Section) => ({ heading: same(heading), level, line }));
  const { key, number, title, kind, day, start, end, room, track, why, confidence, endLine, empty } = all;
  const source = of(all.source);
  return {
    todos, textTodos, questions, takeaways, links, key: alone(key), number, title: title === null ? null : within(source.text, title), speakers: each(all.speakers, (speaker) => speaker),
    kind, day, start, end, room, track, sections, why, confidence, source, endLine, empty,
  };
}

export function compact(note: EventNote): EventNote {
  const of = sources();
  const same = shared();
  return { ...note, ...items(note, of, same), talks: each(note.talks, (one) => talk(one, of, same)), tags: each(note.tags, alone), hints: each(note.hints, (hint) => hint), problems: each(note.problems, (problem) => problem) };
}
