// Due date, priority and recurrence of a todo as small chips, in the forms of Tasks and Dataview.
import { moment, setIcon } from "obsidian";
import { shownMarkdown } from "../../core/shown-text";
import { taskFields, type Priority } from "../../core/task-fields";
import { shortDate } from "../dates";
import { isNew } from "./draw-text";
import { spoken } from "./row-frame";

const PRIORITIES: Readonly<Record<Priority, readonly [icon: string, words: string]>> = {
  highest: ["chevrons-up", "Highest priority"], high: ["chevron-up", "High priority"], medium: ["equal", "Medium priority"], low: ["chevron-down", "Low priority"], lowest: ["chevrons-down", "Lowest priority"],
};

function chip(parent: HTMLElement, icon: string, said: string, shown: string): HTMLElement {
  const el = parent.createSpan({ cls: "conference-notes-field" });
  const iconEl = el.createSpan({ cls: "conference-notes-field-icon", attr: { "aria-hidden": "true" } });
  setIcon(iconEl, icon);
  if (said !== "") spoken(el, said);
  if (shown !== "") el.appendText(shown);
  return el;
}

// The typings show moment as a namespace, which TypeScript does not let us call.
const today = (): string => (moment as unknown as () => { format: (format: string) => string })().format("YYYY-MM-DD");

/** Draws the chips of a todo's text into `el`, which is made when there is one. */
export function taskChips(parent: HTMLElement): (text: string, open: boolean) => void {
  let el: HTMLElement | null = null;
  return (text, open) => {
    const { due, scheduled, start, priority, repeats } = taskFields(shownMarkdown(text));
    if (due === null && scheduled === null && start === null && priority === null && repeats === null) {
      el?.remove();
      el = null;
      return;
    }
    const now = today();
    el ??= parent.createDiv({ cls: "conference-notes-fields" });
    if (!isNew(el, [due, scheduled, start, priority, repeats, open, now].join(" "))) return;
    el.empty();
    if (priority !== null) chip(el, PRIORITIES[priority][0], PRIORITIES[priority][1], "").addClass(`mod-${priority}`);
    if (due !== null) {
      const late = open && due < now;
      chip(el, "calendar", late ? "Overdue since " : "Due ", shortDate(due, now)).toggleClass("mod-late", late);
    }
    if (scheduled !== null) chip(el, "hourglass", "Scheduled ", shortDate(scheduled, now));
    if (start !== null) chip(el, "plane-takeoff", "Starts ", shortDate(start, now));
    if (repeats !== null) chip(el, "repeat", "Repeats ", repeats);
  };
}
