// One function for each kind of row: data in, element out, and how it takes in newer data.
import type { EventRow, LooseRow, QuestionRow, Row, SectionRow, TakeawayRow, TalkRow, TodoRow, UnreadableRow } from "../core/sidebar";
import type { TalkReason } from "../core/model";
import { countWords, DOUBTS, factsOf } from "./messages";
import type { Drawn } from "./patch-list";
import { foldIcon, leadIcon, place, rowFrame, setTextIfNew, type RowActions, type RowFrame } from "./row-parts";
import { plainText } from "./plain-text";

function showCount(flair: HTMLElement, count: { readonly done: number; readonly all: number }): void {
  const open = count.all - count.done;
  setTextIfNew(flair, count.all === 0 ? "" : `${open}/${count.all}`);
  if (count.all === 0) flair.removeAttribute("aria-label");
  else flair.setAttribute("aria-label", `${open} open, ${countWords(count.done, count.all)}`);
}

function clickable(frame: RowFrame, key: () => string, actions: RowActions): void {
  frame.el.addEventListener("click", (event) => actions.open(key(), event));
  frame.el.addEventListener("auxclick", (event) => {
    if (event.button === 1) actions.open(key(), event);
  });
}

function drawEvent(parent: HTMLElement, actions: RowActions): Drawn<EventRow> {
  const frame = rowFrame(parent, "event");
  const facts = frame.inner.createDiv({ cls: "conference-notes-quiet" });
  const flair = frame.flair.createSpan({ cls: "tree-item-flair" });
  let key = "";
  const fold = foldIcon(frame.el, () => actions.fold(key));
  clickable(frame, () => key, actions);
  const update = (row: EventRow): void => {
    key = row.key;
    place(frame.el, row.level, row.key);
    setTextIfNew(frame.text, row.name);
    setTextIfNew(facts, factsOf(row));
    showCount(flair, row.count);
    fold(row.folded);
  };
  return { el: frame.el, update };
}

function drawSpeakers(el: HTMLElement, row: TalkRow, actions: RowActions): void {
  const words = row.speakers.map((speaker) => `${speaker.name}\u0000${speaker.link ?? ""}`).join("\u0001");
  if (el.dataset.drawn === words) return;
  el.dataset.drawn = words;
  el.empty();
  for (const [at, { name, link }] of row.speakers.entries()) {
    if (at > 0) el.appendText(" · ");
    if (link === null || /^[a-z][a-z+.-]*:/iu.test(link)) el.appendText(name);
    else el.createEl("a", { text: name, cls: "conference-notes-speaker" }).addEventListener("click", (event) => {
      event.stopPropagation();
      event.preventDefault();
      actions.openSpeaker(link, row.path, event);
    });
  }
}

function drawTalk(parent: HTMLElement, actions: RowActions): Drawn<TalkRow> {
  const frame = rowFrame(parent, "talk");
  const number = frame.text.createSpan({ cls: "conference-notes-number" });
  const title = frame.text.createSpan({ cls: "conference-notes-title" });
  const speakers = frame.inner.createDiv({ cls: "conference-notes-quiet" });
  const flair = frame.flair.createSpan({ cls: "tree-item-flair" });
  let key = "";
  const fold = foldIcon(frame.el, () => actions.fold(key));
  clickable(frame, () => key, actions);
  const update = (row: TalkRow): void => {
    key = row.key;
    place(frame.el, row.level, row.key);
    setTextIfNew(number, row.number === null ? row.start ?? "" : String(row.number));
    setTextIfNew(title, row.title ?? "Untitled talk");
    title.toggleClass("conference-notes-doubt", row.doubt !== null);
    if (row.doubt === null) title.removeAttribute("aria-label");
    else title.setAttribute("aria-label", `Perhaps no talk: it was taken for one because ${DOUBTS[row.doubt as TalkReason]}.`);
    drawSpeakers(speakers, row, actions);
    showCount(flair, row.count);
    if (row.empty) setTextIfNew(flair, "no notes");
    frame.el.toggleClass("conference-notes-untold", row.empty);
    fold(row.folded);
  };
  return { el: frame.el, update };
}

function drawLoose(parent: HTMLElement, actions: RowActions): Drawn<LooseRow> {
  const frame = rowFrame(parent, "loose");
  const flair = frame.flair.createSpan({ cls: "tree-item-flair" });
  frame.text.setText("Outside the talks");
  let key = "";
  const fold = foldIcon(frame.el, () => actions.fold(key));
  clickable(frame, () => key, actions);
  const update = (row: LooseRow): void => {
    key = row.key;
    place(frame.el, row.level, row.key);
    showCount(flair, row.count);
    fold(row.folded);
  };
  return { el: frame.el, update };
}

const CHECKED: Readonly<Record<string, boolean>> = { open: false, done: true, dropped: true, other: true };

function drawTodo(parent: HTMLElement, actions: RowActions): Drawn<TodoRow> {
  const frame = rowFrame(parent, "todo");
  frame.el.addClass("task-list-item");
  const box = frame.el.createEl("input", { type: "checkbox", cls: "task-list-item-checkbox" });
  frame.el.prepend(box);
  box.tabIndex = -1;
  let key = "";
  box.addEventListener("click", (event) => {
    // The note decides what the box shows: it is drawn again when the note has changed.
    event.preventDefault();
    event.stopPropagation();
    actions.tick(key);
  });
  clickable(frame, () => key, actions);
  const update = (row: TodoRow): void => {
    key = row.key;
    place(frame.el, row.level + Math.min(row.depth, 4), row.key);
    setTextIfNew(frame.text, plainText(row.text));
    const symbol = row.state === "open" ? " " : row.state === "done" ? "x" : row.symbol;
    frame.el.dataset.task = symbol;
    box.dataset.task = symbol;
    const checked = CHECKED[row.state] === true;
    box.checked = checked;
    box.setAttribute("aria-label", frame.text.textContent ?? "");
    // A click that was refused in its handler puts the old state back after it: say the true one once more then.
    frame.el.win.setTimeout(() => {
      box.checked = checked;
    }, 0);
    frame.el.toggleClass("is-checked", row.state === "done" || row.state === "dropped");
    frame.el.setAttribute("aria-checked", String(checked));
  };
  return { el: frame.el, update };
}

function drawLeaf<R extends QuestionRow | TakeawayRow | UnreadableRow | SectionRow>(parent: HTMLElement, actions: RowActions, icon: string | null, cls: string, words: (row: R) => string): Drawn<R> {
  const frame = rowFrame(parent, cls);
  if (icon !== null) leadIcon(frame.el, icon);
  let key = "";
  clickable(frame, () => key, actions);
  return {
    el: frame.el,
    update: (row) => {
      key = row.key;
      place(frame.el, row.level, row.key);
      setTextIfNew(frame.text, words(row));
    },
  };
}

function drawEmpty(parent: HTMLElement, row: Row, actions: RowActions): Drawn<Row> {
  switch (row.kind) {
    case "event": return drawEvent(parent, actions) as Drawn<Row>;
    case "talk": return drawTalk(parent, actions) as Drawn<Row>;
    case "loose": return drawLoose(parent, actions) as Drawn<Row>;
    case "todo": return drawTodo(parent, actions) as Drawn<Row>;
    case "section": return drawLeaf<SectionRow>(parent, actions, null, "section", (data) => data.heading) as Drawn<Row>;
    case "question": return drawLeaf<QuestionRow>(parent, actions, "help-circle", "question", (data) => plainText(data.text)) as Drawn<Row>;
    case "takeaway": return drawLeaf<TakeawayRow>(parent, actions, "lightbulb", "takeaway", (data) => plainText(data.text)) as Drawn<Row>;
    case "unreadable": return drawLeaf<UnreadableRow>(parent, actions, "alert-triangle", "unreadable", (data) => `${data.path} could not be read: ${data.reason}. Open it to see what is wrong.`) as Drawn<Row>;
  }
}

/** Draws a row. */
export function drawRow(parent: HTMLElement, row: Row, actions: RowActions): Drawn<Row> {
  const drawn = drawEmpty(parent, row, actions);
  drawn.update(row);
  return drawn;
}
