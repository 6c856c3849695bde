// The filter of a tab, as one row of choices: Open · Done · All.
import { QUESTION_FILTERS, TODO_FILTERS, type Choice, type QuestionFilter, type TodoFilter } from "../../core/choice";
import { FILTER_NAMES } from "../messages";

type Filter = TodoFilter | QuestionFilter;

/** Draws the choices of the tab; the answer follows the tab and what is chosen. */
export function filterBar(parent: HTMLElement, choose: (change: Partial<Choice>) => void): (choice: Choice, searching: boolean) => void {
  const bar = parent.createDiv({ cls: "conference-notes-filter", attr: { role: "group" } });
  let shown = "";
  const fill = (filters: readonly Filter[], of: string, set: (filter: never) => Partial<Choice>): void => {
    bar.empty();
    bar.setAttribute("aria-label", `Which ${of}`);
    for (const filter of filters) {
      const el = bar.createEl("button", { cls: "conference-notes-filter-choice", text: FILTER_NAMES[filter], attr: { type: "button", "data-filter": filter } });
      el.addEventListener("click", () => choose(set(filter as never)));
    }
  };
  return (choice, searching) => {
    const tab = searching ? "" : choice.tab === "todos" || choice.tab === "questions" ? choice.tab : "";
    bar.toggle(tab !== "");
    if (tab !== shown) {
      shown = tab;
      bar.empty();
      if (tab === "todos") fill(TODO_FILTERS, "todos", (todos: TodoFilter) => ({ todos }));
      if (tab === "questions") fill(QUESTION_FILTERS, "questions", (questions: QuestionFilter) => ({ questions }));
    }
    const chosen = tab === "todos" ? choice.todos : choice.questions;
    for (const el of Array.from(bar.children)) {
      const on = el.getAttribute("data-filter") === chosen;
      el.toggleClass("is-active", on);
      if (el.getAttribute("aria-pressed") !== String(on)) el.setAttribute("aria-pressed", String(on));
    }
  };
}
