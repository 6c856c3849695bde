// How much there is: of a talk, of a note, of an event. Counted once for each object, as all data is read-only.
import { speakerKeys, talksOf, type EventGroup, type PlacedTalk } from "../events";
import type { EventNote, Items, Todo } from "../model";
import type { Count, Counted } from "../sidebar";

export const isClosed = (todo: Pick<Todo, "state">): boolean => todo.state === "done" || todo.state === "dropped";

/** A function of one read-only object, worked out once for each. */
export function once<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}

export interface ItemCounts {
  readonly todos: Count;
  readonly questions: Count;
  readonly takeaways: Count;
}

const countOf = <T>(of: Counted, items: readonly T[], isDone: (item: T) => boolean): Count => {
  let done = 0;
  for (const item of items) if (isDone(item)) done += 1;
  return { of, done, all: items.length };
};

/** What stands in a talk, or in a note outside its talks. */
export const countsOf = once((items: Items): ItemCounts => ({
  todos: countOf("todos", items.todos, isClosed),
  questions: countOf("questions", items.questions, (question) => question.state === "answered"),
  takeaways: countOf("takeaways", items.takeaways, () => false),
}));

const sum = (of: Counted, counts: readonly Count[]): Count => {
  let done = 0;
  let all = 0;
  for (const count of counts) {
    done += count.done;
    all += count.all;
  }
  return { of, done, all };
};

function* itemsOf(note: EventNote): Generator<Items> {
  yield note;
  yield* note.talks;
}

const ofNote = once((note: EventNote): ItemCounts => total([...itemsOf(note)].map(countsOf)));

const total = (parts: readonly ItemCounts[]): ItemCounts => ({
  todos: sum("todos", parts.map((part) => part.todos)),
  questions: sum("questions", parts.map((part) => part.questions)),
  takeaways: sum("takeaways", parts.map((part) => part.takeaways)),
});

export interface EventCounts extends ItemCounts {
  readonly talks: number;
  readonly speakers: number;
}

/** What an event holds over all its notes. */
export const eventCounts = once((event: EventGroup): EventCounts => ({
  ...total(event.notes.map(ofNote)),
  talks: talksOf(event).length,
  speakers: speakerKeys(event).length,
}));

/** The ISO day of a talk: its own, or that of its note where the note is that talk. */
export const dayOf = ({ note, talk }: PlacedTalk): string | null => talk.day ?? (note.kind === "talk" ? note.date : null);

/** The days on which an event has talks, in order; those that tell no day are left out. */
export const daysOf = once((event: EventGroup): readonly string[] =>
  [...new Set(talksOf(event).flatMap((talk) => dayOf(talk) ?? []))].sort());
