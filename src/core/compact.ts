// A note as the catalog keeps it: equal to what was read, in half the memory. What is kept for every note of a vault counts more than
// what is made once: a list that grew has room for more, a text cut out of a longer one holds on to it, and one that stood beside a `’` takes twice the room.
import type { EventNote, Items, SourceLine, Talk, Todo } from "./model";

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

/** What stands in a line of a note, made small. */
interface Line {
  readonly key?: string;
  readonly text?: string;
  readonly source: SourceLine;
}

function item<T extends Line>(read: T, of: Source): T {
  const source = of(read.source);
  const { key, text } = read;
  return { ...read, source, ...(key === undefined ? null : { key: alone(key) }), ...(text === undefined ? null : { text: within(source.text, text) }) };
}

/** Named one by one: what was put together out of two keeps room for the parts. */
function todo(read: Todo, of: Source, same: Same): Todo {
  const { key, text, source } = item(read, of);
  const { state, symbol, box, depth, section, before, after } = read;
  return { key, text, state, symbol, box, depth, section: section === null ? null : same(section), before, after, source };
}

const part = (line: SourceLine, text: string | null): string | null => (text === null ? null : within(line.text, text));

function items({ todos, textTodos, questions, takeaways, links }: Items, of: Source, same: Same): Items {
  return {
    todos: each(todos, (one) => todo(one, of, same)),
    textTodos: each(textTodos, (one) => item(one, of)),
    questions: each(questions, (one) => ({ ...item(one, of), answer: part(of(one.source), one.answer) })),
    takeaways: each(takeaways, (one) => item(one, of)),
    links: each(links, (one) => {
      const link = item(one, of);
      return { ...link, label: within(link.source.text, link.label), url: part(link.source, link.url) };
    }),
  };
}

function talk(read: Talk, of: Source, same: Same): Talk {
  const source = of(read.source);
  return {
    ...read, ...items(read, of, same), key: alone(read.key), title: part(source, read.title), source,
    speakers: each(read.speakers, (speaker) => speaker), sections: each(read.sections, (section) => ({ ...section, heading: same(section.heading) })),
  };
}

/** The same note, made anew of parts that hold nothing but themselves. It costs a tenth of a millisecond or two. */
export function compact(note: EventNote): EventNote {
  const of = sources();
  const same = shared();
  return { ...note, ...items(note, of, same), talks: each(note.talks, (one) => talk(one, of, same)), tags: each(note.tags, alone), hints: each(note.hints, (hint) => hint), problems: each(note.problems, (problem) => problem) };
}
