// What can be found and how a hit is drawn: one flat list over everything, the best first.
import { everyEvent, type Voice } from "../all-events";
import { allNotes, type Catalog } from "../catalog";
import { eventName, type EventGroup } from "../events";
import { marksIn } from "../fold-text";
import type { EventNote, Items, Question, Speaker, Takeaway, Talk, TextTodo, Todo } from "../model";
import { makeSearch, type Entry, type Hit, type Search } from "../search";
import { shownText } from "../shown-text";
import type { Found, Row } from "../sidebar";
import { once } from "./counts";
import { plainTodoRow, questionRow, takeawayRow, todoRow, type Held } from "./items";
import type { Plan } from "./plan";
import { speakerRow } from "./speakers";
import { eventRow, talkRow } from "./tree";

type Source =
  | { readonly kind: "event"; readonly event: EventGroup }
  | { readonly kind: "speaker"; readonly voice: Voice }
  | { readonly kind: "talk"; readonly talk: Talk }
  | { readonly kind: "todo"; readonly todo: Todo }
  | { readonly kind: "plain todo"; readonly todo: TextTodo; readonly owner: Items; readonly nth: number }
  | { readonly kind: "question"; readonly question: Question }
  | { readonly kind: "takeaway"; readonly takeaway: Takeaway };

/** Something to find, and what it is. */
type Findable = Entry & { readonly source: Source };

export const MOST_HITS = 200;
const RANK: Readonly<Record<Source["kind"], number>> = { event: 0, speaker: 1, talk: 1, todo: 2, "plain todo": 3, question: 2, takeaway: 2 };

/** The second line of a talk: who spoke, and of where. */
export const peopleOf = (speakers: readonly Speaker[]): string =>
  speakers.map(({ name, affiliation }) => (affiliation === null ? name : `${name} · ${affiliation}`)).join(", ");

const findable = (source: Source, text: string, more: string, context: string): Findable => ({ source, text, more, context, rank: RANK[source.kind] });

function itemsIn(items: Items): readonly Findable[] {
  return [
    ...items.todos.map((todo) => findable({ kind: "todo", todo }, shownText(todo.text), "", "")),
    ...items.textTodos.map((todo, nth) => findable({ kind: "plain todo", todo, owner: items, nth }, shownText(todo.text), "", "")),
    ...items.questions.map((question) => findable({ kind: "question", question }, shownText(question.text), shownText(question.answer ?? ""), "")),
    ...items.takeaways.map((takeaway) => findable({ kind: "takeaway", takeaway }, shownText(takeaway.text), "", "")),
  ];
}

interface NoteFindables {
  readonly note: EventNote;
  readonly list: readonly Findable[];
}

const inNote = once((note: EventNote): NoteFindables => ({
  note,
  list: [
    ...note.talks.map((talk) => findable({ kind: "talk", talk }, talk.title ?? "", peopleOf(talk.speakers), eventName(note))),
    ...note.talks.flatMap(itemsIn),
    ...itemsIn(note),
  ],
}));

interface Index {
  readonly list: readonly Findable[];
  /** The name of the event of each. */
  readonly where: readonly string[];
  readonly search: Search;
}

const indexOf = once((catalog: Catalog): Index => {
  const { byDate, voices } = everyEvent(catalog);
  const list: Findable[] = byDate.map((event) => findable({ kind: "event", event }, event.name, event.place ?? "", ""));
  const where: string[] = byDate.map(() => "");
  for (const voice of voices.values()) {
    const { name, affiliation } = speakerRow(voice, null);
    list.push(findable({ kind: "speaker", voice }, name, affiliation ?? "", ""));
    where.push("");
  }
  for (const { note, list: found } of [...allNotes(catalog)].map(inNote)) {
    for (const one of found) {
      list.push(one);
      where.push(eventName(note));
    }
  }
  return { list, where, search: makeSearch(list) };
});

function rowOf({ source, text, more }: Findable, { words }: Hit, where: string, plan: Plan, held: Held): Row {
  const found: Found = { marks: marksIn(text, words), more: marksIn(more, words), where, whereMarks: marksIn(where, words) };
  switch (source.kind) {
    case "event": return eventRow(source.event, plan, `found event ${source.event.key}`, null, found);
    case "speaker": return { ...speakerRow(source.voice, null, found), key: `found speaker ${source.voice.key}` };
    case "talk": return talkRow(`found talk ${source.talk.source.path}#${source.talk.key}`, source.talk, 1, plan, null, { event: where, found });
    case "todo": return todoRow({ ...source.todo, depth: 0 }, 1, held, found);
    case "plain todo": return plainTodoRow(source.todo, source.owner, source.nth, 1, found);
    case "question": return questionRow(source.question, 1, found);
    case "takeaway": return takeawayRow(source.takeaway, 1, found);
  }
}

/** The rows that a query finds, and how many things it found in all. */
export function foundRows(catalog: Catalog, query: string, plan: Plan, held: Held): { readonly rows: readonly Row[]; readonly total: number } {
  const { list, where, search } = indexOf(catalog);
  const { hits, total } = search.find(query, MOST_HITS);
  const rows = hits.flatMap((hit) => {
    const found = list[hit.at];
    return found ? [rowOf(found, hit, where[hit.at] ?? "", plan, held)] : [];
  });
  return { rows, total };
}
