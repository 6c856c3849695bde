// The rows that hold others: events, days, talks, speakers, and what stands outside the talks.
import { Platform } from "obsidian";
import type { DayRow, EventRow, Found, LooseRow, SpeakerRow, TalkRow } from "../../core/sidebar";
import { peopleOf } from "../../core/rows/found";
import type { TalkReason } from "../../core/model";
import { dayWords } from "../dates";
import { DOUBTS, factsOf } from "../messages";
import type { Drawn } from "../patch-list";
import { eventCard } from "./draw-card";
import { drawMarked, isNew } from "./draw-text";
import { countFlair, doing, draggable, foldIcon, leadIcon, menuButton, place, rowButton, rowFrame, setTextIfNew, type RowFrame } from "./row-frame";

const NO_MARKS: readonly number[] = [];

/** Plain words, with the letters that were found. */
function showWords(el: HTMLElement, words: string, marks: readonly number[] | undefined): void {
  if (isNew(el, `${marks?.join() ?? "-"} ${words}`)) drawMarked(el, words, marks ?? NO_MARKS);
}

/** In a list of hits an icon tells the kind; in the tree the triangle folds. */
function lead(frame: RowFrame, found: Found | null, icon: string): (folded: boolean | null) => void {
  if (!found) return foldIcon(frame.el);
  leadIcon(frame.el, icon);
  return () => undefined;
}

/** Facts side by side, each in one piece and in its own direction. There is a dot between two of a line; where a line begins, the style hides it. */
function drawFacts(el: HTMLElement, facts: readonly string[]): void {
  if (!isNew(el, facts.join("\n"))) return;
  el.empty();
  const line = el.createDiv({ cls: "conference-notes-facts" });
  for (const [at, text] of facts.entries()) {
    const fact = line.createSpan({ cls: "conference-notes-fact" });
    if (at > 0) fact.createSpan({ cls: "conference-notes-dot", text: " · " });
    fact.createSpan({ cls: "conference-notes-fact-words", text });
  }
}

export function drawEvent(parent: HTMLElement, first: EventRow): Drawn<EventRow> {
  const frame = rowFrame(parent, "event");
  const facts = frame.inner.createDiv({ cls: ["conference-notes-quiet", "conference-notes-clipped"] });
  if (first.count.of === "takeaways") rowButton(frame.flair, "copy", "Copy takeaways as Markdown", "copy");
  const count = countFlair(frame.flair);
  const fold = lead(frame, first.found, "calendar-days");
  menuButton(frame);
  const card = eventCard(frame.el);
  const update = (row: EventRow): void => {
    place(frame.el, row.level, row.key);
    showWords(frame.text, row.name, row.found?.marks);
    drawFacts(facts, factsOf(row));
    card(row.card, row.folded !== true);
    // The picture says it already, in words.
    count(row.card ? { ...row.count, all: 0 } : row.count);
    fold(row.folded);
  };
  return { el: frame.el, update };
}

export function drawDay(parent: HTMLElement): Drawn<DayRow> {
  const frame = rowFrame(parent, "day");
  const count = countFlair(frame.flair);
  const fold = foldIcon(frame.el);
  const update = (row: DayRow): void => {
    place(frame.el, row.level, row.key);
    setTextIfNew(frame.text, dayWords(row.date));
    count(row.count);
    fold(row.folded);
  };
  return { el: frame.el, update };
}

function drawSpeakers(el: HTMLElement, { speakers, found, event }: TalkRow): void {
  const where = event ?? "";
  if (!isNew(el, JSON.stringify([speakers.map(({ name, affiliation }) => [name, affiliation]), found, where]))) return;
  el.empty();
  if (found) drawMarked(el, peopleOf(speakers), found.more);
  else for (const [at, { name, affiliation }] of speakers.entries()) {
    if (at > 0) el.appendText(", ");
    doing(el.createEl("a", { cls: "conference-notes-speaker", text: name }), "speaker", name);
    // The dot goes with what it stands before: at the end of a line it would separate nothing.
    if (affiliation !== null) el.appendText(` ·\u00a0${affiliation}`);
  }
  if (where === "") return;
  if (speakers.length > 0) el.appendText(" ·\u00a0");
  drawMarked(el.createSpan({ cls: "conference-notes-where" }), where, found?.whereMarks ?? NO_MARKS);
}

/** Says that a talk is none perhaps, and why it was taken for one. */
function doubtMark(parent: HTMLElement, title: HTMLElement): (doubt: string | null) => void {
  let el: HTMLElement | null = null;
  return (doubt) => {
    title.toggleClass("conference-notes-doubt", doubt !== null);
    if (doubt === null) {
      el?.remove();
      el = null;
      return;
    }
    el ??= parent.createSpan({ cls: "conference-notes-doubt-mark", text: "?", attr: { role: "img" } });
    el.setAttribute("aria-label", `Perhaps no talk: it was taken for one because ${DOUBTS[doubt as TalkReason]}.`);
  };
}

/** The button that adds a todo to the talk under the pointer or with the focus: there is one, which goes along. */
export function addButton(): (talk: HTMLElement) => void {
  let el: HTMLElement | null = null;
  return (talk) => {
    const flair = talk.querySelector(".conference-notes-flair");
    // A thumb and a screen reader find it in the menu: it is not to be read out with each talk.
    if (Platform.isMobile || !flair || el?.parentElement === flair) return;
    if (el?.win !== talk.win) {
      el?.remove();
      el = rowButton(flair, "plus", "Add todo", "add");
      el.addClass("conference-notes-add");
      el.setAttribute("aria-hidden", "true");
    }
    flair.append(el);
  };
}

export function drawTalk(parent: HTMLElement, first: TalkRow): Drawn<TalkRow> {
  const frame = rowFrame(parent, "talk");
  draggable(frame);
  const number = frame.text.createSpan({ cls: "conference-notes-number" });
  frame.text.appendText(" ");
  const title = frame.text.createSpan({ cls: "conference-notes-title" });
  const doubt = doubtMark(frame.text, title);
  const speakers = frame.inner.createDiv({ cls: "conference-notes-quiet" });
  const count = countFlair(frame.flair);
  const fold = lead(frame, first.found, "presentation");
  menuButton(frame);
  const update = (row: TalkRow): void => {
    place(frame.el, row.level, row.key);
    setTextIfNew(number, row.found ? "" : row.number === null ? row.start ?? "" : String(row.number));
    showWords(title, row.title ?? "Untitled talk", row.found?.marks);
    doubt(row.doubt);
    drawSpeakers(speakers, row);
    count(row.count, row.empty && row.event === null ? "no notes" : "");
    frame.el.toggleClass("conference-notes-untold", row.empty);
    fold(row.folded);
  };
  return { el: frame.el, update };
}

export function drawSpeaker(parent: HTMLElement, first: SpeakerRow): Drawn<SpeakerRow> {
  const frame = rowFrame(parent, "speaker-row");
  const quiet = frame.inner.createDiv({ cls: "conference-notes-quiet" });
  const count = countFlair(frame.flair);
  const fold = lead(frame, first.found, "user");
  menuButton(frame);
  const update = (row: SpeakerRow): void => {
    place(frame.el, row.level, row.key);
    showWords(frame.text, row.name, row.found?.marks);
    showWords(quiet, row.affiliation ?? "", row.found?.more);
    count(row.count);
    fold(row.folded);
  };
  return { el: frame.el, update };
}

export function drawLoose(parent: HTMLElement): Drawn<LooseRow> {
  const frame = rowFrame(parent, "loose");
  const count = countFlair(frame.flair);
  frame.text.setText("Outside the talks");
  const fold = foldIcon(frame.el);
  const update = (row: LooseRow): void => {
    place(frame.el, row.level, row.key);
    count(row.count);
    fold(row.folded);
  };
  return { el: frame.el, update };
}
