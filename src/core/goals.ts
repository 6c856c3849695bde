// Where one can go: every talk and every speaker of all events, the newest first, and which of them fit what was typed.
import { everyEvent } from "./all-events";
import type { Catalog } from "./catalog";
import { talksOf } from "./events";
import { marksIn } from "./fold-text";
import { once } from "./rows/counts";
import { peopleOf } from "./rows/found";
import { speakerRow } from "./rows/speakers";
import { makeSearch, type Entry, type Search } from "./search";

/** A place to go to. `path` and `line` (from 0) are those of the talk, of a speaker's newest one. */
export interface Goal {
  readonly title: string;
  /** The people of a talk; where a speaker is from. */
  readonly more: string;
  /** The event's name. */
  readonly event: string;
  readonly date: string | null;
  readonly path: string;
  readonly line: number;
  /** Of a speaker only. */
  readonly speaker: { readonly key: string; readonly link: string | null; readonly talks: number } | null;
}

/** A goal that fits; the marks are pairs of UTF-16 offsets of what was typed. */
export interface FoundGoal {
  readonly goal: Goal;
  readonly title: readonly number[];
  readonly more: readonly number[];
  readonly event: readonly number[];
}

interface Goals {
  readonly list: readonly Goal[];
  readonly search: () => Search;
}

function goalsOf(list: readonly Goal[]): Goals {
  let search: Search | null = null;
  return { list, search: () => (search ??= makeSearch([list.map(({ title, more, event }): Entry => ({ text: title, more, context: event, rank: 0 }))])) };
}

const talkGoals = once((catalog: Catalog): Goals => goalsOf(everyEvent(catalog).byDate.flatMap((event) => talksOf(event).map(({ talk }): Goal => ({
  title: talk.title ?? "Untitled talk", more: peopleOf(talk.speakers), event: event.name, date: talk.day ?? event.date,
  path: talk.source.path, line: talk.source.line, speaker: null,
})))));

const newestFirst = (a: Goal, b: Goal): number => ((a.date ?? "") < (b.date ?? "") ? 1 : Number((a.date ?? "") > (b.date ?? "")) * -1);

const speakerGoals = once((catalog: Catalog): Goals => goalsOf([...everyEvent(catalog).voices.values()].map((voice): Goal => {
  const { name, affiliation, path, line, link, count } = speakerRow(voice, null);
  const latest = voice.events[0];
  return { title: name, more: affiliation ?? "", event: latest?.name ?? "", date: latest?.date ?? null, path, line, speaker: { key: voice.key, link, talks: count.all } };
}).sort(newestFirst)));

/** The goals that fit what was typed, the best first and of equals the newest; for nothing typed the newest. */
export function findGoals(catalog: Catalog, kind: "talk" | "speaker", typed: string, most: number): readonly FoundGoal[] {
  const { list, search } = (kind === "talk" ? talkGoals : speakerGoals)(catalog);
  if (typed.trim() === "") return list.slice(0, most).map((goal) => ({ goal, title: [], more: [], event: [] }));
  return search().find(typed, most).hits.flatMap(({ at, words }) => {
    const goal = list[at];
    return goal ? [{ goal, title: marksIn(goal.title, words), more: marksIn(goal.more, words), event: marksIn(goal.event, words) }] : [];
  });
}
