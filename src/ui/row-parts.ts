// The parts that rows are made of. Text of notes reaches the page as text only.
import { setIcon } from "obsidian";

/** What a row asks of the pane. */
export interface RowActions {
  readonly open: (key: string, event: MouseEvent | KeyboardEvent) => void;
  readonly fold: (key: string) => void;
  readonly tick: (key: string) => void;
  readonly openSpeaker: (link: string, path: string, event: MouseEvent) => void;
}

export interface RowFrame {
  readonly el: HTMLElement;
  readonly inner: HTMLElement;
  readonly text: HTMLElement;
  readonly flair: HTMLElement;
}

/** The frame of a row, in the form of the app's own trees. */
export function rowFrame(parent: HTMLElement, cls: string): RowFrame {
  const el = parent.createDiv({ cls: ["tree-item-self", "is-clickable", "conference-notes-row", `conference-notes-${cls}`] });
  el.setAttribute("role", "treeitem");
  el.tabIndex = -1;
  const inner = el.createDiv({ cls: ["tree-item-inner", "conference-notes-inner"] });
  const text = inner.createDiv({ cls: "conference-notes-text" });
  const flair = el.createDiv({ cls: "tree-item-flair-outer" });
  return { el, inner, text, flair };
}

/** Puts what all rows share: level and key. */
export function place(el: HTMLElement, level: number, key: string): void {
  el.setAttribute("aria-level", String(level));
  el.dataset.key = key;
  el.setCssProps({ "--conference-notes-level": String(level - 1) });
}

/** The triangle that folds a row. */
export function foldIcon(el: HTMLElement, fold: () => void): (folded: boolean | null) => void {
  const icon = el.createDiv({ cls: ["tree-item-icon", "collapse-icon", "conference-notes-fold"] });
  setIcon(icon, "right-triangle");
  el.prepend(icon);
  icon.addEventListener("click", (event) => {
    event.stopPropagation();
    fold();
  });
  return (folded) => {
    icon.toggleClass("is-collapsed", folded === true);
    icon.toggleClass("conference-notes-leaf", folded === null);
    el.toggleClass("mod-collapsible", folded !== null);
    if (folded === null) el.removeAttribute("aria-expanded");
    else el.setAttribute("aria-expanded", String(!folded));
  };
}

/** A small icon in front of a row. */
export function leadIcon(el: HTMLElement, icon: string): void {
  const lead = el.createDiv({ cls: ["tree-item-icon", "conference-notes-lead"] });
  setIcon(lead, icon);
  el.prepend(lead);
}

/** Text that is only touched when it changes, so that a selection in it survives. */
export function setTextIfNew(el: HTMLElement, text: string): void {
  if (el.textContent !== text) el.setText(text);
}
