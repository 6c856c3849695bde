// What a click, key or menu in the pane does. It changes the choice, opens something, or asks an action to write.
import { Keymap, type App, type HoverParent, type WorkspaceLeaf } from "obsidian";
import type { Actions } from "../../app/actions";
import type { Desk } from "../../app/ports";
import type { Store } from "../../app/store";
import { eventByKey } from "../../core/all-events";
import { noteAt } from "../../core/catalog";
import { flip, type Choice } from "../../core/choice";
import { foldName } from "../../core/events";
import { isSafeUrl } from "../../core/pieces";
import type { Row } from "../../core/sidebar";
import { safeFileName } from "../../core/template/file-name";
import type { JumpTo } from "../messages";
import { openHow } from "../open-how";
import { rowWords } from "../rows/row-words";
import { showOffers } from "../show-offers";
import type { HeldTicks } from "./held-ticks";
import type { RowDeeds } from "./row-deeds";
import { linkTo, markdownOf, startDrag } from "./row-links";
import { showRowField } from "./row-field";
import { rowMenu, type MenuParts } from "./row-menu";

/** What the deeds work with. */
export interface DeedParts {
  readonly app: App;
  readonly leaf: WorkspaceLeaf;
  readonly source: string;
  readonly hoverParent: HoverParent;
  readonly store: Store;
  readonly desk: Desk;
  readonly actions: Actions;
  readonly held: HeldTicks;
  readonly choice: () => Choice;
  readonly choose: (choice: Choice) => void;
  readonly elementOf: (key: string) => HTMLElement | null;
  /** Moves the focus to a row of the next picture. */
  readonly go: (key: string) => void;
}

/** The note that a speaker's name leads to: what the notes link it to, or else a note of that name. */
function personOf({ app }: DeedParts, row: Row, name: string): { readonly target: string; readonly isThere: boolean; readonly url: string | null } {
  const link = row.kind === "speaker" ? row.link : row.kind === "talk" ? row.speakers.find((speaker) => speaker.name === name)?.link ?? null : null;
  const url = link !== null && isSafeUrl(link) ? link : null;
  const target = link !== null && url === null ? link : safeFileName(name);
  return { target, url, isThere: app.metadataCache.getFirstLinkpathDest(target.split("#")[0] ?? target, row.path) !== null };
}

function openSpeaker(parts: DeedParts, row: Row, name: string, event: MouseEvent | KeyboardEvent): void {
  const { target, isThere, url } = personOf(parts, row, name);
  if (isThere) void parts.app.workspace.openLinkText(target, row.path, Keymap.isModEvent(event));
  else if (url !== null) openUrl(url);
  else {
    const key = `speakers speaker ${foldName(name)}`;
    const { flipped } = parts.choice();
    parts.choose({ ...parts.choice(), tab: "speakers", query: "", flipped: new Set([...flipped, key]) });
    parts.go(key);
  }
}

function openUrl(url: string): void {
  if (isSafeUrl(url)) activeWindow.open(url, "_blank", "noopener");
}

function copy({ desk }: DeedParts, text: string, what: string): void {
  activeWindow.navigator.clipboard.writeText(text).then(() => desk.say(`${what} copied.`), () => desk.say(`${what} could not be copied: the clipboard did not take it.`));
}

function jump({ desk, choice, choose }: DeedParts, row: Row, to: JumpTo): void {
  if (to === "questions") choose({ ...choice(), tab: "questions", questions: "open", query: "" });
  else if (to === "takeaways") choose({ ...choice(), tab: "takeaways", query: "" });
  else if (row.kind === "event" && row.card?.firstUnnamed) void desk.open(row.card.firstUnnamed.path, row.card.firstUnnamed.line, "here");
}

/** For a talk its own lines, for an event all its notes. */
function findTodos(parts: DeedParts, row: Row): (() => void) | null {
  const { catalog } = parts.store.get();
  if (row.kind === "event") return () => void showOffers(parts, (eventByKey(catalog, row.eventKey)?.notes ?? []).map(({ path }) => path), "this event");
  const talk = row.kind === "talk" ? noteAt(catalog, row.path)?.talks.find(({ key }) => key === row.talkKey) : undefined;
  return talk ? () => void showOffers(parts, [row.path], "this talk", { from: talk.source.line + 1, to: talk.endLine }) : null;
}

/** What a box can be put in front of. */
const PROMOTED: ReadonlySet<Row["kind"]> = new Set<Row["kind"]>(["plain todo", "question", "takeaway"]);

function menuParts(parts: DeedParts, deeds: RowDeeds, row: Row): MenuParts {
  const { app, actions, store, desk, leaf } = parts;
  const { catalog } = store.get();
  const from = desk.activePath() ?? "";
  const person = row.kind === "speaker" ? personOf(parts, row, row.name) : null;
  return {
    open: (beside) => void desk.open(row.path, row.line, beside ? "split" : "here"),
    copyLink: () => copy(parts, linkTo(app, catalog, row, from), "Link"),
    copyMarkdown: () => copy(parts, markdownOf(catalog, row), "Markdown"),
    setStatus: (symbol) => deeds.setStatus(row, symbol),
    answer: () => deeds.answer(row),
    addTodo: () => deeds.addTodo(row),
    promote: row.kind === "offer" ? () => deeds.accept(row) : PROMOTED.has(row.kind) && actions.canPromote(row) ? () => void actions.promote(row) : null,
    markTalk: (mark) => {
      if (row.kind === "talk") void actions.markTalk(row.path, row.talkKey, mark);
    },
    refuse: () => deeds.refuse(row),
    moveTalk: row.kind === "talk" && actions.canMoveTalk(row.path, row.line) ? () => void actions.moveTalk(row.path, row.line) : null,
    findTodos: findTodos(parts, row),
    pin: row.kind === "event" && parts.choice().pinned !== row.eventKey ? () => parts.choose({ ...parts.choice(), pinned: row.eventKey, query: "" }) : null,
    person: person && { isThere: person.isThere, open: () => void app.workspace.openLinkText(person.target, row.path, "tab") },
    fileItems: (menu) => {
      const file = app.vault.getFileByPath(row.path);
      if (file) app.workspace.trigger("file-menu", menu, file, parts.source, leaf);
    },
  };
}

function showMenu(parts: DeedParts, deeds: RowDeeds, row: Row, event: MouseEvent): void {
  event.preventDefault();
  const el = parts.elementOf(row.key);
  const menu = rowMenu(row, menuParts(parts, deeds, row));
  if (el) menu.setParentElement(el);
  el?.addClass("has-active-menu");
  menu.onHide(() => {
    el?.removeClass("has-active-menu");
    // A menu that was opened from the row by key gives the focus back.
    if (el?.isConnected && (el.doc.activeElement === el.doc.body || el.doc.activeElement === null)) el.focus({ preventScroll: true });
  });
  menu.showAtMouseEvent(event);
}

/** The deeds of a pane. */
export function rowDeeds(parts: DeedParts): RowDeeds {
  const { app, desk, actions, held, store } = parts;
  const deeds: RowDeeds = {
    open: (row, event) => void desk.open(row.path, row.line, openHow(Keymap.isModEvent(event))),
    openBeside: (row) => void desk.open(row.path, row.line, "split"),
    fold: (row) => parts.choose(flip(parts.choice(), [row.key])),
    tick: (row) => {
      if (row.kind === "todo") void held.hold(row.key, row.state, () => actions.tick(row.path, row.todoKey));
    },
    setStatus: (row, symbol) => {
      if (row.kind === "todo") void held.hold(row.key, row.state, () => actions.setStatus(row.path, row.todoKey, symbol));
    },
    undo: (row) => void held.undo(row.key),
    menu: (row, event) => showMenu(parts, deeds, row, event),
    speaker: (row, name, event) => openSpeaker(parts, row, name, event),
    link: openUrl,
    note: (row, target, event) => void app.workspace.openLinkText(target, row.path, Keymap.isModEvent(event)),
    answer: (row) => {
      const el = parts.elementOf(row.key);
      if (!el || row.kind !== "question") return;
      showRowField(el, { hint: "Write the answer", label: `Answer to ${rowWords(row)}`, stays: false, write: (answer) => actions.answer(row.path, row.questionKey, answer) });
    },
    addTodo: (row) => {
      if (row.kind !== "talk") return;
      // What is added is to be seen.
      if (row.folded === true) deeds.fold(row);
      const el = parts.elementOf(row.key);
      if (el) showRowField(el, { hint: "What is to be done?", label: `Add todo to ${rowWords(row)}`, stays: true, write: (text) => actions.addToTalk(row.path, row.talkKey, { kind: "todo", text }) });
    },
    accept: (row) => {
      if (row.kind === "offer") void actions.promoteOffer(row.path, row.offer);
    },
    refuse: (row) => {
      if (row.kind === "offer") void actions.refuseOffer(row.offer);
    },
    copy: (row) => copy(parts, markdownOf(store.get().catalog, row), "Markdown"),
    jump: (row, to) => jump(parts, row, to as JumpTo),
    hover: (row, el, event) => app.workspace.trigger("hover-link", {
      event, source: parts.source, hoverParent: parts.hoverParent, targetEl: el, linktext: row.path, sourcePath: row.path, state: { scroll: row.line },
    }),
    drag: (row, event) => startDrag(event, linkTo(app, store.get().catalog, row, desk.activePath() ?? "")),
  };
  return deeds;
}

