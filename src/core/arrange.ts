// Catalog and Choice to Sidebar: which events, which tab, and what is folded. The same input gives the same rows and keys.
import { eventByKey, eventOf, everyEvent, NO_SUMS, sumsOf } from "./all-events";
import { noteAt, type Catalog } from "./catalog";
import type { Choice, Tab } from "./choice";
import { ownNotesOf, type EventGroup } from "./events";
import { dayOf, eventCounts } from "./rows/counts";
import { foundBlocks } from "./rows/found";
import type { Held } from "./rows/items";
import { planOf, type Plan, type Shown } from "./rows/plan";
import { blockOf, RowList, type Block } from "./rows/row-list";
import { speakerBlocks } from "./rows/speakers";
import { blockDrawn, eventBlock, talkRowKey } from "./rows/tree";
import type { Row, Sidebar, SidebarState } from "./sidebar";

/** What is known besides the choice of this pane. */
export interface Known {
  readonly catalog: Catalog;
  /** Why a note could not be read, by path. */
  readonly unreadable: ReadonlyMap<string, string>;
  readonly progress: { readonly read: number; readonly all: number } | null;
}

/** Where the user is, what the settings say, and what was ticked just now. */
export interface Look extends Shown {
  readonly activePath: string | null;
  /** The cursor's line in the active note, from 0; null where there is no cursor. */
  readonly activeLine: number | null;
  readonly vaultIsEmpty: boolean;
  readonly held: Held;
}

const NO_HELD: Held = new Map();

/** The event shown, `null` for all of them, or "none" where the active note belongs to none. */
type Focus = EventGroup | null | "none";

function focusOf({ catalog }: Known, { pinned, scope }: Choice, { activePath }: Look): Focus {
  const event = pinned === null ? null : eventByKey(catalog, pinned);
  if (event) return event;
  if (scope === "all" || activePath === null) return null;
  return eventOf(catalog, activePath) ?? "none";
}

const unreadableRow = (path: string, reason: string): Row => ({ kind: "unreadable", key: `unreadable ${path}`, level: 1, path, line: 0, reason });

function unreadableRows({ unreadable }: Known, focus: Focus, { activePath }: Look): readonly Row[] {
  if (focus === null) return [...unreadable].map(([path, reason]) => unreadableRow(path, reason));
  const reason = focus === "none" && activePath !== null ? unreadable.get(activePath) : undefined;
  return reason === undefined ? [] : [unreadableRow(activePath ?? "", reason)];
}

function heldBy(event: EventGroup, held: Held): Held {
  if (held.size === 0) return NO_HELD;
  const prefixes = event.notes.map((note) => `todo ${note.path}#`);
  return [...held.keys()].some((key) => prefixes.some((prefix) => key.startsWith(prefix))) ? held : NO_HELD;
}

function treeBlocks(known: Known, focus: Focus, choice: Choice, look: Look, plan: Plan): readonly Block<Row>[] {
  if (focus === "none") return [];
  const { byDate, byName } = focus === null ? everyEvent(known.catalog) : { byDate: [focus], byName: [focus] };
  const sign = `${plan.tab} ${plan.folds} ${look.showDone} ${look.showQuestions} ${look.showTakeaways}`;
  return (choice.sort === "name" ? byName : byDate).map((event) => eventBlock({ plan, choice, held: heldBy(event, look.held), offers: look.offers }, event, sign));
}

function countTabs({ catalog }: Known, focus: Focus): Readonly<Record<Tab, number>> {
  if (focus === "none") return { ...NO_SUMS, speakers: 0 };
  if (focus !== null) return { ...sumsOf(focus), speakers: eventCounts(focus).speakers };
  const { sums, voices } = everyEvent(catalog);
  return { ...sums, speakers: voices.size };
}

/** The row in which the cursor is: the talk's, or that of the branch it is folded into. */
function hereOf({ catalog }: Known, focus: Focus, tab: Tab, { activePath, activeLine }: Look): string | null {
  if (activePath === null || activeLine === null || tab === "speakers") return null;
  const note = noteAt(catalog, activePath);
  const talk = note?.talks.find(({ source, endLine }) => source.line <= activeLine && activeLine < endLine);
  if (!note || !talk) return null;
  const key = eventOf(catalog, activePath)?.key;
  const event = (focus === null ? everyEvent(catalog).byDate : [focus]).find((shown) => shown !== "none" && shown.key === key);
  if (event === undefined || event === "none") return null;
  const block = blockDrawn(event);
  const isShown = (row: string): boolean => (block?.indexOf(row) ?? -1) !== -1;
  const row = talkRowKey(tab, talk);
  if (isShown(row)) return row;
  const own = ownNotesOf(event, { note, talk }).map((each) => talkRowKey(tab, each.talk));
  return [...own, `${tab} day ${event.key} ${dayOf({ note, talk }) ?? ""}`, `${tab} event ${event.key}`].find(isShown) ?? null;
}

function stateOf(rows: RowList<Row>, known: Known, focus: Focus, choice: Choice, look: Look): SidebarState {
  if (rows.length > 0) {
    const first = rows.at(0);
    return choice.tab === "talks" && focus !== null && rows.length === 1 && first?.kind === "event" && first.talks === 0 ? "no talks" : "rows";
  }
  if (known.progress) return "reading";
  if (focus === "none") return known.catalog.size + known.unreadable.size > 0 ? "not an event note" : nothingAtAll(look);
  if (known.catalog.size > 0) return "nothing of this kind";
  return nothingAtAll(look);
}

const nothingAtAll = (look: Look): SidebarState => (look.vaultIsEmpty ? "empty vault" : "no event notes");

/** What the pane draws. Cost follows what is shown and what changed, not the vault. */
export function arrange(known: Known, choice: Choice, look: Look): Sidebar {
  const { progress, catalog } = known;
  const focus = focusOf(known, choice, look);
  const event = focus === null || focus === "none" ? null : { key: focus.key, name: focus.name };
  const counts = countTabs(known, focus);
  const plan = planOf(choice.tab === "speakers" ? "talks" : choice.tab, choice, look, focus === null);
  if (choice.query.trim() !== "") {
    const { blocks, total } = foundBlocks(catalog, choice.query, planOf("talks", choice, look, true), look.held);
    const rows = new RowList(blocks);
    return { state: rows.length > 0 ? "rows" : "no match", rows, progress, counts, event, here: null, hits: total };
  }
  const body = choice.tab === "speakers" && focus !== "none" ? speakerBlocks(everyEvent(catalog), focus, choice, plan) : treeBlocks(known, focus, choice, look, plan);
  const rows = new RowList([blockOf(unreadableRows(known, focus, look)), ...body]);
  const here = hereOf(known, focus, choice.tab, look);
  return { state: stateOf(rows, known, focus, choice, look), rows, progress, counts, event, here, hits: null };
}
