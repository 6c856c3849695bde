// The context menu of a row. What can't be done with it is not in the menu; the app's and other plugins' items for its note come last.
import { Menu, type MenuItem } from "obsidian";
import type { Row } from "../../core/sidebar";
import { STATUSES } from "../messages";

/** What the menu offers besides opening. */
export interface MenuParts {
  readonly open: (beside: boolean) => void;
  readonly copyLink: () => void;
  readonly copyMarkdown: () => void;
  readonly setStatus: (symbol: string) => void;
  readonly answer: () => void;
  readonly addTodo: () => void;
  /** Puts a box in front of the row's words. Null where the line is no place for one. */
  readonly promote: (() => void) | null;
  readonly markTalk: (mark: "talk" | "no talk") => void;
  /** Null where the talk can't be moved. */
  readonly moveTalk: (() => void) | null;
  /** Looks for lines of prose that may be meant as todos. Null where there is no place to look at. */
  readonly findTodos: (() => void) | null;
  /** Of a line of prose that is offered. */
  readonly refuse: () => void;
  readonly pin: (() => void) | null;
  /** The note of a speaker: its name, and whether it is there already. */
  readonly person: { readonly isThere: boolean; readonly open: () => void } | null;
  /** Adds the items of the app and of other plugins. */
  readonly fileItems: (menu: Menu) => void;
}

type Add = (section: string, title: string, icon: string, run: () => void) => MenuItem;

/** What tells the statuses apart at a glance. */
const ICONS: Readonly<Record<string, string>> = { " ": "square", "☐": "square", "-": "square-minus", "/": "square-slash", ">": "square-arrow-right", "!": "alert-circle", "?": "help-circle" };

function todoItems(add: Add, row: Extract<Row, { kind: "todo" }>, { setStatus }: MenuParts): void {
  const ballot = row.box === "ballot";
  const symbols = ballot ? [["☐", "To do"], ["☑", "Done"]] : [...STATUSES];
  for (const [symbol = "", name = ""] of symbols) {
    const current = ballot ? (row.state === "open") === (symbol === "☐") : symbol.toLowerCase() === row.symbol.toLowerCase();
    add("status", ballot || symbol === " " || symbol === "x" ? name : `${name}  [${symbol}]`, ICONS[symbol] ?? "square-check", () => {
      if (!current) setStatus(symbol);
    }).setChecked(current);
  }
}

function talkItems(add: Add, row: Extract<Row, { kind: "talk" }>, { addTodo, markTalk, moveTalk }: MenuParts): void {
  add("talk", "Add todo…", "square-plus", addTodo);
  if (row.doubt !== null) add("talk", "This is a talk", "check", () => markTalk("talk"));
  add("talk", "This is no talk", "x", () => markTalk("no talk"));
  if (moveTalk) add("talk", "Move into its own note", "file-output", moveTalk);
}

/** The menu for a row. */
export function rowMenu(row: Row, parts: MenuParts): Menu {
  const menu = new Menu();
  const add: Add = (section, title, icon, run) => {
    let made: MenuItem | null = null;
    menu.addItem((item) => {
      made = item.setSection(section).setTitle(title).setIcon(icon).onClick(run);
    });
    return made as unknown as MenuItem;
  };
  add("open", "Open", "file-text", () => parts.open(false));
  add("open", "Open to the right", "separator-vertical", () => parts.open(true));
  if (parts.person) add("open", parts.person.isThere ? "Open note of speaker" : "Create note of speaker", "user", parts.person.open);
  if (parts.pin) add("open", "Pin this event", "pin", parts.pin);
  if (row.kind === "todo") todoItems(add, row, parts);
  if (row.kind === "question" && !row.answered) add("status", "Answer…", "message-square-reply", parts.answer);
  if (parts.promote) add("status", "Turn into todo", "square-check", parts.promote);
  if (row.kind === "offer") add("status", "Not a todo", "x", parts.refuse);
  if (row.kind === "talk") talkItems(add, row, parts);
  if (parts.findTodos) add("talk", "Find todos in prose…", "list-todo", parts.findTodos);
  add("copy", "Copy link", "link", parts.copyLink);
  add("copy", row.kind === "event" && row.count.of === "takeaways" ? "Copy takeaways as Markdown" : "Copy as Markdown", "copy", parts.copyMarkdown);
  parts.fileItems(menu);
  return menu;
}
