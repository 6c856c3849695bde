// The buttons above the pane, as in the file explorer: what is shown, in which order, folded or not.
import { setIcon } from "obsidian";
import type { Choice } from "../../core/choice";
import type { Sidebar } from "../../core/sidebar";

export interface NavDeeds {
  readonly newTalkNote: () => void;
  readonly pin: () => void;
  readonly toggleAll: () => void;
  readonly sort: () => void;
  readonly foldAll: () => void;
}

function setLabel(el: HTMLElement, label: string): void {
  if (el.getAttribute("aria-label") !== label) el.setAttribute("aria-label", label);
}

function press(el: HTMLElement, pressed: boolean): void {
  el.toggleClass("is-active", pressed);
  if (el.getAttribute("aria-pressed") !== String(pressed)) el.setAttribute("aria-pressed", String(pressed));
}

/** Draws the buttons; the answer shows the state of things on them. */
export function navBar(parent: HTMLElement, deeds: NavDeeds): (choice: Choice, sidebar: Sidebar) => void {
  const bar = parent.createDiv({ cls: "nav-header" }).createDiv({ cls: "nav-buttons-container" });
  const button = (icon: string, label: string, run: () => void): HTMLElement => {
    const el = bar.createEl("button", { cls: ["clickable-icon", "nav-action-button"], attr: { "aria-label": label, type: "button" } });
    setIcon(el, icon);
    el.addEventListener("click", run);
    return el;
  };
  button("file-plus-2", "New talk note", deeds.newTalkNote);
  const pin = button("pin", "Pin this event", deeds.pin);
  const all = button("layers", "Show all events", deeds.toggleAll);
  const sort = button("calendar-arrow-down", "Sorted by date", deeds.sort);
  button("chevrons-down-up", "Fold or unfold all", deeds.foldAll);
  let sorted = "date";
  return (choice, sidebar) => {
    press(pin, choice.pinned !== null);
    setLabel(pin, choice.pinned !== null ? `Unpin ${sidebar.event?.name ?? "the event"}` : "Pin this event");
    const canPin = choice.pinned !== null || sidebar.event !== null;
    pin.toggleAttribute("disabled", !canPin);
    press(all, choice.scope === "all" && choice.pinned === null);
    if (sorted === choice.sort) return;
    sorted = choice.sort;
    sort.empty();
    setIcon(sort, sorted === "date" ? "calendar-arrow-down" : "arrow-down-a-z");
    setLabel(sort, `Sorted by ${sorted}`);
  };
}
