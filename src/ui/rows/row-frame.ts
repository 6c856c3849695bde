// The frame that all rows have, in the form of the app's own trees, and the parts rows are made of. Text of notes reaches the page as text only.
// Rows have no listeners of their own: a part says with `data-act` what a click on it does, and the list hears all clicks.
import { Platform, setIcon } from "obsidian";
import { wordsOf } from "../messages";
import type { Count } from "../../core/sidebar";
import { drawRing } from "./ring";

/** What a click on a part of a row does. Everything else of a row opens its note. */
export type Act = "fold" | "tick" | "undo" | "menu" | "speaker" | "link" | "note" | "answer" | "add" | "accept" | "refuse" | "copy" | "jump";

export interface RowFrame {
  readonly el: HTMLElement;
  readonly inner: HTMLElement;
  readonly text: HTMLElement;
  /** What stands at the end of the row; made when something does: each element is paid for with every row that comes into sight. */
  readonly flair: HTMLElement;
}

/** What the rows of a kind begin as: to copy it takes half as long as to make it. */
const models = new Map<string, HTMLElement>();

function modelOf(cls: string): HTMLElement {
  const known = models.get(cls);
  if (known) return known;
  const el = createEl("li", { cls: ["tree-item-self", "is-clickable", "conference-notes-row", `conference-notes-${cls}`], attr: { role: "treeitem", tabindex: "-1" } });
  el.createDiv({ cls: ["tree-item-inner", "conference-notes-inner"] }).createDiv({ cls: "conference-notes-text" });
  models.set(cls, el);
  return el;
}

/** The frame of a row, for the document of `parent`. It is not on the page yet: what is put into it there would be looked at one by one. */
export function rowFrame(parent: HTMLElement, cls: string): RowFrame {
  const el = parent.doc.importNode(modelOf(cls), true);
  const inner = el.firstElementChild as HTMLElement;
  const text = inner.firstElementChild as HTMLElement;
  let flair: HTMLElement | null = null;
  const makeFlair = (): HTMLElement => {
    const made = el.createDiv({ cls: ["tree-item-flair-outer", "conference-notes-flair"] });
    inner.after(made);
    return made;
  };
  return { el, inner, text, get flair() { return (flair ??= makeFlair()); } };
}

/** Lets a row be dragged into a note as a link. On a phone a long press is for the menu. */
export function draggable(frame: RowFrame): void {
  if (!Platform.isMobile) frame.el.draggable = true;
}

/** Puts what all rows share: level and key. */
export function place(el: HTMLElement, level: number, key: string): void {
  if (el.dataset.key === key && el.getAttribute("aria-level") === String(level)) return;
  el.setAttribute("aria-level", String(level));
  el.dataset.key = key;
  el.setCssProps({ "--conference-notes-level": String(level - 1) });
}

/** Marks an element as a part that does something. */
export function doing<E extends HTMLElement>(el: E, act: Act, arg = ""): E {
  el.dataset.act = act;
  if (arg !== "") el.dataset.arg = arg;
  return el;
}

/** The triangle that folds a row. */
export function foldIcon(el: HTMLElement): (folded: boolean | null) => void {
  const icon = doing(el.createDiv({ cls: ["tree-item-icon", "collapse-icon", "conference-notes-fold"], prepend: true }), "fold");
  let shown: boolean | null | undefined;
  return (folded) => {
    if (folded === shown) return;
    if (folded !== null && icon.childElementCount === 0) setIcon(icon, "right-triangle");
    shown = folded;
    icon.toggleClass("is-collapsed", folded === true);
    icon.toggleClass("conference-notes-leaf", folded === null);
    el.toggleClass("mod-collapsible", folded !== null);
    if (folded === null) el.removeAttribute("aria-expanded");
    else el.setAttribute("aria-expanded", String(!folded));
  };
}

/** A small icon in front of a row. */
export function leadIcon(el: HTMLElement, icon: string): HTMLElement {
  const lead = el.createDiv({ cls: ["tree-item-icon", "conference-notes-lead"], prepend: true });
  lead.setAttribute("aria-hidden", "true");
  setIcon(lead, icon);
  return lead;
}

/** A button at the end of a row. Its label is its tooltip too. */
export function rowButton(flair: Element, icon: string, label: string, act: Act): HTMLElement {
  const el = doing(flair.createEl("button", { cls: ["clickable-icon", "conference-notes-row-button"], attr: { type: "button", tabindex: "-1", "aria-label": label } }), act);
  setIcon(el, icon);
  return el;
}

/** On a phone, where nothing hovers and a long press is not told to everybody, each row has a quiet button for its menu. */
export function menuButton(frame: RowFrame): void {
  if (!Platform.isMobile) return;
  const el = doing(frame.el.createEl("button", { cls: ["clickable-icon", "conference-notes-more"], attr: { type: "button", tabindex: "-1", "aria-label": "More actions" } }), "menu");
  setIcon(el, "ellipsis-vertical");
}

/** Text that is only touched when it changes, so that a selection in it survives. */
export function setTextIfNew(el: HTMLElement, text: string): void {
  if (el.textContent !== text) el.setText(text);
}

/** An attribute that is only touched when it changes. */
export function setAttrIfNew(el: HTMLElement, name: string, value: string): void {
  if (el.getAttribute(name) !== value) el.setAttribute(name, value);
}

/** Words that are only read out. */
export const spoken = (el: HTMLElement, text: string): HTMLElement => el.createSpan({ cls: "conference-notes-spoken", text });

/** Words that are only read out, where there are any. */
export function spokenIf(parent: HTMLElement): (text: string) => void {
  let el: HTMLElement | null = null;
  return (text) => {
    if (text !== "") return setTextIfNew((el ??= spoken(parent, "")), text);
    el?.remove();
    el = null;
  };
}

/** The count at the end of a row: a ring where something can be done, the number, and both in words. */
export function countFlair(flair: HTMLElement): (count: Count, note?: string) => void {
  const ring = drawRing(flair);
  const number = flair.createSpan({ cls: "tree-item-flair", attr: { "aria-hidden": "true" } });
  const words = spokenIf(flair);
  return (count, note = "") => {
    const { done, all, of } = count;
    const counts = of === "todos" || of === "questions";
    ring(counts && all > 0 ? done / all : null, wordsOf(count));
    setTextIfNew(number, note !== "" ? note : all === 0 ? "" : counts ? `${done}/${all}` : String(all));
    words(note !== "" ? note : all === 0 || counts ? "" : wordsOf(count));
  };
}
