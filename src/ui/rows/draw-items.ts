// The rows of what was noted: todos, questions, takeaways, section names, and notes that could not be read.
import { Platform } from "obsidian";
import { askedMarkdown } from "../../core/shown-text";
import type { Found, PlainTodoRow, QuestionRow, SectionRow, TakeawayRow, TodoRow, UnreadableRow } from "../../core/sidebar";
import { STATUSES } from "../messages";
import type { Drawn } from "../patch-list";
import { drawLine, drawMarked, isNew } from "./draw-text";
import { doing, draggable, leadIcon, menuButton, place, rowButton, rowFrame, setTextIfNew, spoken, spokenIf, type RowFrame } from "./row-frame";
import { taskChips } from "./task-chips";

/** The frame of what stands in a talk. */
function itemFrame(parent: HTMLElement, cls: string): RowFrame {
  const frame = rowFrame(parent, cls);
  frame.el.addClass("conference-notes-item");
  return frame;
}

/** The event of a hit, in faint words below it. */
function whereLine(frame: RowFrame): (found: Found | null) => void {
  let el: HTMLElement | null = null;
  return (found) => {
    if (found === null || found.where === "") return;
    el ??= frame.inner.createDiv({ cls: ["conference-notes-quiet", "conference-notes-where"] });
    if (isNew(el, `${found.whereMarks.join()} ${found.where}`)) drawMarked(el, found.where, found.whereMarks);
  };
}

/** The button that takes a tick back, for as long as it can be. */
function undoButton(frame: RowFrame): (shown: boolean) => void {
  let el: HTMLElement | null = null;
  return (shown) => {
    if (shown === (el !== null)) return;
    el?.remove();
    el = shown ? doing(frame.flair.createEl("button", { cls: "conference-notes-undo", text: "Undo", attr: { type: "button", tabindex: "-1" } }), "undo") : null;
  };
}

let lastId = 0;

function drawBox(frame: RowFrame): (row: TodoRow) => void {
  const box = doing(frame.el.createEl("input", { type: "checkbox", cls: "task-list-item-checkbox", prepend: true }), "tick");
  box.tabIndex = -1;
  lastId += 1;
  frame.text.id = `conference-notes-row-${lastId}`;
  box.setAttribute("aria-labelledby", frame.text.id);
  const status = spokenIf(frame.inner);
  let isFresh = true;
  return ({ state, symbol }) => {
    const shown = state === "open" ? " " : state === "done" ? "x" : symbol;
    const checked = state !== "open";
    if (frame.el.dataset.task !== shown) {
      frame.el.dataset.task = shown;
      box.dataset.task = shown;
      frame.el.toggleClass("is-checked", checked);
      frame.el.toggleClass("conference-notes-closed", state === "done" || state === "dropped");
      frame.el.setAttribute("aria-checked", state === "other" ? "mixed" : String(checked));
      status(state === "dropped" || state === "other" ? STATUSES.get(symbol) ?? `Status ${symbol}` : "");
    }
    box.checked = checked;
    // A click that was refused in its handler puts the old state back after it: say the true one once more then.
    if (!isFresh) frame.el.win.setTimeout(() => {
      box.checked = frame.el.dataset.task !== " ";
    }, 0);
    isFresh = false;
  };
}

export function drawTodo(parent: HTMLElement): Drawn<TodoRow> {
  const frame = itemFrame(parent, "todo");
  frame.el.addClass("task-list-item");
  draggable(frame);
  const box = drawBox(frame);
  const chips = taskChips(frame.inner);
  const where = whereLine(frame);
  const undo = undoButton(frame);
  menuButton(frame);
  const update = (row: TodoRow): void => {
    place(frame.el, row.level, row.key);
    drawLine(frame.text, row.text, row.found?.marks ?? null);
    box(row);
    chips(row.text, row.state !== "done" && row.state !== "dropped");
    where(row.found);
    undo(row.undo);
  };
  return { el: frame.el, update };
}

export function drawPlainTodo(parent: HTMLElement): Drawn<PlainTodoRow> {
  const frame = itemFrame(parent, "plain-todo");
  leadIcon(frame.el, "circle-dashed");
  spoken(frame.inner, "To do, without a box");
  const where = whereLine(frame);
  menuButton(frame);
  const update = (row: PlainTodoRow): void => {
    place(frame.el, row.level, row.key);
    drawLine(frame.text, row.text, row.found?.marks ?? null);
    where(row.found);
  };
  return { el: frame.el, update };
}

/** A word for a thumb; for a pointer a sign, which leaves the words of the question their room. */
function answerButton({ flair }: RowFrame): HTMLElement {
  if (!Platform.isMobile) return rowButton(flair, "message-square-reply", "Answer", "answer");
  return doing(flair.createEl("button", { cls: "conference-notes-answer-button", text: "Answer", attr: { type: "button", tabindex: "-1" } }), "answer");
}

export function drawQuestion(parent: HTMLElement): Drawn<QuestionRow> {
  const frame = itemFrame(parent, "question");
  leadIcon(frame.el, "help-circle");
  const status = spoken(frame.inner, "");
  const answer = frame.inner.createDiv({ cls: ["conference-notes-quiet", "conference-notes-answer"] });
  const button = answerButton(frame);
  const where = whereLine(frame);
  menuButton(frame);
  const update = (row: QuestionRow): void => {
    place(frame.el, row.level, row.key);
    drawLine(frame.text, askedMarkdown(row), row.found?.marks ?? null);
    drawLine(answer, row.answer ?? "", row.found && row.answer !== null ? row.found.more : null);
    if (row.answer === null) answer.empty();
    frame.el.toggleClass("conference-notes-answered", row.answered);
    setTextIfNew(status, row.answered ? "Answered question" : "Open question");
    button.toggle(!row.answered);
    where(row.found);
  };
  return { el: frame.el, update };
}

export function drawTakeaway(parent: HTMLElement): Drawn<TakeawayRow> {
  const frame = itemFrame(parent, "takeaway");
  leadIcon(frame.el, "lightbulb");
  spoken(frame.inner, "Takeaway");
  const where = whereLine(frame);
  menuButton(frame);
  const update = (row: TakeawayRow): void => {
    place(frame.el, row.level, row.key);
    drawLine(frame.text, row.text, row.found?.marks ?? null);
    where(row.found);
  };
  return { el: frame.el, update };
}

export function drawSection(parent: HTMLElement): Drawn<SectionRow> {
  const frame = itemFrame(parent, "section");
  const update = (row: SectionRow): void => {
    place(frame.el, row.level, row.key);
    drawLine(frame.text, row.heading, null);
  };
  return { el: frame.el, update };
}

export function drawUnreadable(parent: HTMLElement): Drawn<UnreadableRow> {
  const frame = rowFrame(parent, "unreadable");
  leadIcon(frame.el, "alert-triangle");
  const update = (row: UnreadableRow): void => {
    place(frame.el, row.level, row.key);
    setTextIfNew(frame.text, `${row.path} could not be read: ${row.reason}. Open it to see what is wrong.`);
  };
  return { el: frame.el, update };
}
