// What can be found and how a hit is drawn: one flat list over everything, the best first.
import { everyEvent, type Voice } from "../all-events";
import { allNotes, noteAt, type Catalog } from "../catalog";
import { eventName, replacedIn, type EventGroup } from "../events";
import { marksIn } from "../fold-text";
import type { EventNote, Items, Question, Speaker, Takeaway, Talk, TextTodo, Todo } from "../model";
import { foldGroup, makeSearch, type Entry, type Hit, type Search } from "../search";
import { askedMarkdown, shownText } from "../shown-text";
import type { Found, Row } from "../sidebar";
import { once } from "./counts";
import { plainTodoRow, questionRow, takeawayRow, todoRow, type Held } from "./items";
import type { Plan } from "./plan";
import { Block } from "./row-list";
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
    ...items.questions.map((question) => findable({ kind: "question", question }, shownText(askedMarkdown(question)), shownText(question.answer ?? ""), "")),
    ...items.takeaways.map((takeaway) => findable({ kind: "takeaway", takeaway }, shownText(takeaway.text), "", "")),
  ];
}

/** What is to find in a note: one group for the search, for as long as the note is what it is. */
const inNote = once((note: EventNote): readonly Findable[] => [
  ...note.talks.map((talk) => findable({ kind: "talk", talk }, talk.title ?? "", peopleOf(talk.speakers), eventName(note))),
  ...note.talks.flatMap(itemsIn),
  ...itemsIn(note),
]);

const ofEvent = once((event: EventGroup): Findable => findable({ kind: "event", event }, event.name, event.place ?? "", ""));

const ofVoice = once((voice: Voice): Findable => {
  const { name, affiliation } = speakerRow(voice, null);
  return findable({ kind: "speaker", voice }, name, affiliation ?? "", "");
});

interface Index {
  readonly list: readonly Findable[];
  readonly search: Search;
}

const indexOf = once((catalog: Catalog): Index => {
  const { byDate, voices } = everyEvent(catalog);
  const groups = [[...byDate.map(ofEvent), ...[...voices.values()].map(ofVoice)], ...Array.from(allNotes(catalog), inNote)];
  return { list: groups.flat(), search: makeSearch(groups) };
});

/** Makes everything ready for a search, a little with each step. */
export function* searchSteps(catalog: Catalog): Generator<void> {
  for (const note of allNotes(catalog)) yield void foldGroup(inNote(note));
  for (const voice of everyEvent(catalog).voices.values()) yield void ofVoice(voice);
  yield indexOf(catalog).search.prepare();
}

/** The path of the note that something stands in, or the key of what stands in many: a part of the key of its row. */
function homeOf(source: Source): string {
  switch (source.kind) {
    case "event": return source.event.key;
    case "speaker": return source.voice.key;
    case "talk": return source.talk.source.path;
    case "todo": case "plain todo": return source.todo.source.path;
    case "question": return source.question.source.path;
    case "takeaway": return source.takeaway.source.path;
  }
}

/** The name of the event in whose note something stands. */
function whereOf(catalog: Catalog, source: Source): string {
  const note = source.kind === "event" || source.kind === "speaker" ? null : noteAt(catalog, homeOf(source));
  return note ? eventName(note) : "";
}

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

const replacedOf = once(replacedIn);
const replaced = once((catalog: Catalog): ReadonlySet<Talk> => new Set(everyEvent(catalog).byDate.flatMap(replacedOf)));

/** True for a line of a programme whose talk has a note of its own, which is found instead. */
const isReplaced = (catalog: Catalog, { source }: Findable): boolean => source.kind === "talk" && source.talk.empty && replaced(catalog).has(source.talk);

/** So many hits are made into rows at once. */
const PART = 20;

/** The rows that a query finds, the best first, and how many things it found in all. */
export function foundBlocks(catalog: Catalog, query: string, plan: Plan, held: Held): { readonly blocks: readonly Block<Row>[]; readonly total: number } {
  const { list, search } = indexOf(catalog);
  const { hits, total } = search.find(query, MOST_HITS);
  const found = hits.flatMap((hit) => {
    const one = list[hit.at];
    return one && !isReplaced(catalog, one) ? [{ one, hit }] : [];
  });
  const blocks = Array.from({ length: Math.ceil(found.length / PART) }, (_, nth) => {
    const part = found.slice(nth * PART, (nth + 1) * PART);
    return new Block(part.length, () => part.map(({ one, hit }) => rowOf(one, hit, whereOf(catalog, one.source), plan, held)), part.map(({ one }) => homeOf(one.source)), part.length);
  });
  return { blocks, total: total - (hits.length - found.length) };
}
