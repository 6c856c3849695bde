// The tree of an event: event > day > talk > what was noted. An event that did not change gives the very same block of rows again.
import { compareNames } from "../all-events";
import type { Choice } from "../choice";
import { talksOf, type EventGroup, type PlacedTalk } from "../events";
import { DOUBT, type EventNote, type Talk } from "../model";
import type { DayRow, EventRow, Found, LooseRow, Row, TalkRow } from "../sidebar";
import { cardOf } from "./card";
import { dayOf, daysOf, eventCounts } from "./counts";
import type { Held } from "./items";
import type { OffersByNote } from "./offers";
import { countBy, type Plan } from "./plan";
import { Block } from "./row-list";

/** One tree to draw: what it shows, how it is folded, what was ticked just now, and what its plan offers. */
export interface Tree {
  readonly plan: Plan;
  readonly choice: Choice;
  readonly held: Held;
  readonly offers: OffersByNote;
}

export const talkRowKey = (tab: string, talk: Talk): string => `${tab} talk ${talk.source.path}#${talk.key}`;
const looseRowKey = (tab: string, note: EventNote): string => `${tab} loose ${note.path}`;
const dayRowKey = ({ plan }: Tree, event: EventGroup, day: string): string => `${plan.tab} day ${event.key} ${day}`;

/** How a talk is shown apart from its event, or null inside it. */
export interface Apart {
  readonly event: string;
  readonly found: Found | null;
}

export function talkRow(key: string, talk: Talk, level: number, plan: Plan, folded: boolean | null, apart: Apart | null = null): TalkRow {
  // A row of a table has its notes in itself.
  const { key: talkKey, number, title, speakers, kind: talkKind, start, room, empty, source: { path, line } } = talk;
  return {
    kind: "talk", key, level, path, line, talkKey, number, title, speakers, talkKind, start, room, folded, empty: empty && folded === null,
    count: countBy(plan, talk), doubt: talk.confidence < DOUBT ? talk.why : null,
    event: apart?.event ?? null, found: apart?.found ?? null,
  };
}

function talkRows({ plan, choice, held }: Tree, talk: Talk, level: number): readonly Row[] {
  const key = talkRowKey(plan.tab, talk);
  const below = plan.below(talk, level + 1, held);
  if (below.length === 0) return plan.keepsEmpty ? [talkRow(key, talk, level, plan, null)] : [];
  const folded = choice.flipped.has(key);
  const row = talkRow(key, talk, level, plan, folded);
  return folded ? [row] : [row, ...below];
}

function looseRows({ plan, choice, held }: Tree, note: EventNote): readonly Row[] {
  const below = plan.below(note, 3, held);
  const first = below[0];
  if (!first) return [];
  const key = looseRowKey(plan.tab, note);
  const folded = choice.flipped.has(key);
  const row: LooseRow = { kind: "loose", key, level: 2, path: note.path, line: first.line, count: countBy(plan, note), folded };
  return folded ? [row] : [row, ...below];
}

function dayRows(tree: Tree, event: EventGroup, date: string, talks: readonly PlacedTalk[]): readonly Row[] {
  const first = talks[0]?.talk.source;
  if (!first) return [];
  const key = dayRowKey(tree, event, date);
  const folded = tree.choice.flipped.has(key);
  const row: DayRow = { kind: "day", key, level: 2, path: first.path, line: first.line, date, count: { of: "talks", done: 0, all: talks.length }, folded };
  return folded ? [row] : [row, ...talks.flatMap(({ talk }) => talkRows(tree, talk, 3))];
}

const byTitle = (a: PlacedTalk, b: PlacedTalk): number => compareNames(a.talk.title ?? "", b.talk.title ?? "");

function talksBelow(tree: Tree, event: EventGroup): readonly Row[] {
  const talks = talksOf(event);
  if (tree.choice.sort === "name") return [...talks].sort(byTitle).flatMap(({ talk }) => talkRows(tree, talk, 2));
  const days = daysOf(event);
  if (tree.plan.tab !== "talks" || days.length < 2) return talks.flatMap(({ talk }) => talkRows(tree, talk, 2));
  return [
    ...talks.filter((talk) => dayOf(talk) === null).flatMap(({ talk }) => talkRows(tree, talk, 2)),
    ...days.flatMap((day) => dayRows(tree, event, day, talks.filter((talk) => dayOf(talk) === day))),
  ];
}

/** The row of an event. */
export function eventRow(event: EventGroup, plan: Plan, key: string, folded: boolean | null, found: Found | null = null): EventRow {
  const { name, date, endDate, place, notes } = event;
  const counts = eventCounts(event);
  return {
    kind: "event", key, level: 1, path: notes[0]?.path ?? "", line: 0, eventKey: event.key, name, date, endDate, place,
    talks: counts.talks, speakers: counts.speakers, count: plan.count(counts), folded,
    card: plan.tab === "talks" && found === null && counts.talks > 0 ? cardOf(event) : null, found,
  };
}

function freshRows(tree: Tree, event: EventGroup): readonly Row[] {
  const { plan, choice } = tree;
  const key = `${plan.tab} event ${event.key}`;
  const folded = choice.flipped.has(key) !== plan.folds;
  if (folded && plan.keepsEmpty) return [eventRow(event, plan, key, true)];
  const below = [...event.notes.flatMap((note) => looseRows(tree, note)), ...talksBelow(tree, event)];
  if (below.length === 0) return plan.keepsEmpty ? [eventRow(event, plan, key, null)] : [];
  return folded ? [eventRow(event, plan, key, true)] : [eventRow(event, plan, key, false), ...below];
}

/** How many rows a branch has with so many below it. */
const branchSize = (below: number, folded: boolean, empty: number): number => (below === 0 ? empty : folded ? 1 : 1 + below);

const isFlipped = ({ flipped }: Choice, key: () => string): boolean => flipped.size > 0 && flipped.has(key());

function talksSize({ plan, choice, held }: Tree, talks: readonly PlacedTalk[]): number {
  let rows = 0;
  for (const { talk } of talks) rows += branchSize(plan.size(talk, held), isFlipped(choice, () => talkRowKey(plan.tab, talk)), Number(plan.keepsEmpty));
  return rows;
}

function daysSize(tree: Tree, event: EventGroup, talks: readonly PlacedTalk[]): number {
  const days = tree.choice.sort === "date" && tree.plan.tab === "talks" ? daysOf(event) : [];
  if (days.length < 2) return talksSize(tree, talks);
  const on = (day: string | null): number => talksSize(tree, talks.filter((talk) => dayOf(talk) === day));
  return days.reduce((rows, day) => rows + (isFlipped(tree.choice, () => dayRowKey(tree, event, day)) ? 1 : 1 + on(day)), on(null));
}

/** How many rows `freshRows` answers with: told without making them. */
function sizeOf(tree: Tree, event: EventGroup): number {
  const { plan, choice, held } = tree;
  const folded = isFlipped(choice, () => `${plan.tab} event ${event.key}`) !== plan.folds;
  if (folded && plan.keepsEmpty) return 1;
  const loose = event.notes.reduce((rows, note) => rows + branchSize(plan.size(note, held), isFlipped(choice, () => looseRowKey(plan.tab, note)), 0), 0);
  return branchSize(loose + daysSize(tree, event, talksOf(event)), folded, Number(plan.keepsEmpty));
}

interface Drawn {
  readonly choice: Choice;
  readonly held: Held;
  readonly offers: OffersByNote;
  readonly sign: string;
  readonly block: Block<Row>;
}

const drawn = new WeakMap<EventGroup, Drawn>();

/** The rows that were made of an event last; null if none were. */
export const blockDrawn = (event: EventGroup): Block<Row> | null => drawn.get(event)?.block ?? null;

/** The rows of an event; the same ones as the last time if nothing they are made of has changed. `sign` stands for the rest that they depend on. */
export function eventBlock(tree: Tree, event: EventGroup, sign: string): Block<Row> {
  const before = drawn.get(event);
  const { choice, held, offers } = tree;
  if (before && before.choice === choice && before.held === held && before.offers === offers && before.sign === sign) return before.block;
  const block = new Block(sizeOf(tree, event), () => freshRows(tree, event), [event.key, ...event.notes.map(({ path }) => path)]);
  drawn.set(event, { choice, held, offers, sign, block });
  return block;
}
