// What each tab shows below a talk, and how it counts. The tabs with a tree of events differ in nothing else.
import type { Choice, Tab } from "../choice";
import type { EventNote, Items, Talk } from "../model";
import type { Count, Row } from "../sidebar";
import { countsOf, type ItemCounts } from "./counts";
import { countFilteredQuestions, countFilteredTodos, countTodoRows, filteredQuestions, filteredTodos, questionRow, takeawayRow, todoRows, type Held } from "./items";
import { countOfferRows, offerRows, type OffersByNote } from "./offers";

/** What the settings say about the rows, and what of the notes that are shown may be meant as todos. */
export interface Shown {
  readonly showDone: boolean;
  /** Among the talks; the tab of their own shows them always. */
  readonly showQuestions: boolean;
  readonly showTakeaways: boolean;
  readonly offers: OffersByNote;
}

export interface Plan {
  readonly tab: Exclude<Tab, "speakers">;
  /** True if events are folded until they are unfolded. */
  readonly folds: boolean;
  /** True if a talk without rows below it is shown too. */
  readonly keepsEmpty: boolean;
  readonly count: (counts: ItemCounts) => Count;
  readonly below: (items: Talk | EventNote, level: number, held: Held) => readonly Row[];
  /** How many rows `below` answers with: told without making them. */
  readonly size: (items: Talk | EventNote, held: Held) => number;
}

const allItems = (choice: Choice, shown: Shown): Plan["below"] => (items, level, held) => [
  ...todoRows(items, level, held, shown.showDone),
  ...offerRows(shown.offers, choice, items, level),
  ...(shown.showQuestions ? items.questions : []).map((question) => questionRow(question, level)),
  ...(shown.showTakeaways ? items.takeaways : []).map((takeaway) => takeawayRow(takeaway, level)),
];

const allSize = (choice: Choice, { showDone, showQuestions, showTakeaways, offers }: Shown): Plan["size"] => (items, held) =>
  countTodoRows(items, held, showDone) + countOfferRows(offers, choice, items) + (showQuestions ? items.questions.length : 0) + (showTakeaways ? items.takeaways.length : 0);

/** The plan of a tab. `all` is true where every event is shown. */
export function planOf(tab: Plan["tab"], choice: Choice, shown: Shown, all: boolean): Plan {
  const below = { tab, folds: false, keepsEmpty: false };
  switch (tab) {
    case "talks": return { tab, folds: all, keepsEmpty: true, count: ({ todos }) => todos, below: allItems(choice, shown), size: allSize(choice, shown) };
    case "todos": return {
      ...below, count: ({ todos }) => todos,
      below: (items, level, held) => filteredTodos(items, level, held, choice.todos), size: (items, held) => countFilteredTodos(items, held, choice.todos),
    };
    case "questions": return {
      ...below, count: ({ questions }) => questions,
      below: (items, level) => filteredQuestions(items, level, choice.questions), size: (items) => countFilteredQuestions(items, choice.questions),
    };
    case "takeaways": return {
      ...below, count: ({ takeaways }) => takeaways,
      below: (items, level) => items.takeaways.map((takeaway) => takeawayRow(takeaway, level)), size: (items) => items.takeaways.length,
    };
  }
}

export const countBy = (plan: Plan, items: Items): Count => plan.count(countsOf(items));
