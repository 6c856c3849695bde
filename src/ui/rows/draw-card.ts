// The picture of an event: how far its todos are, when its talks were, and what is missing, each a way there.
import type { Card } from "../../core/sidebar";
import { hour, weekday } from "../dates";
import { daysInWords, jumpsOf, wordsOf } from "../messages";
import { isNew } from "./draw-text";
import { doing } from "./row-frame";

const BAR = 4;
const GAP = 1.5;
const HEIGHT = 16;

/** Talks of a day as bars side by side, as high as there are many. */
function drawBars(parent: HTMLElement, counts: readonly number[], most: number): void {
  const width = counts.length * (BAR + GAP) - GAP;
  const svg = parent.createSvg("svg", { cls: "conference-notes-bars", attr: { viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT, "aria-hidden": "true" } });
  for (const [at, count] of counts.entries()) {
    const height = count === 0 ? 1 : Math.max(3, (count / most) * HEIGHT);
    svg.createSvg("rect", { attr: { x: at * (BAR + GAP), y: HEIGHT - height, width: BAR, height, rx: 1 } });
  }
}

function drawDays(parent: HTMLElement, { days, per }: Card): void {
  if (days.length === 0) return;
  const el = parent.createDiv({ cls: "conference-notes-days", attr: { role: "img", "aria-label": daysInWords(days, per) } });
  const most = Math.max(1, ...days.flatMap(({ counts }) => counts));
  for (const { day, from, counts } of days) {
    const dayEl = el.createSpan({ cls: "conference-notes-day-bars", attr: { "aria-hidden": "true" } });
    if (day !== null && days.length > 1) dayEl.createSpan({ text: weekday(day) });
    if (from !== null) dayEl.createSpan({ cls: "conference-notes-hour", text: hour(from) });
    drawBars(dayEl, counts, most);
    if (from !== null) dayEl.createSpan({ cls: "conference-notes-hour", text: hour(from + counts.length) });
  }
}

function drawProgress(parent: HTMLElement, { todos }: Card): void {
  if (todos.all === 0) return;
  const el = parent.createDiv({ cls: "conference-notes-progress" });
  const bar = el.createDiv({ cls: "conference-notes-progress-bar", attr: { "aria-hidden": "true" } });
  bar.createDiv({ cls: "conference-notes-progress-done" }).setCssProps({ "--conference-notes-share": `${(100 * todos.done) / todos.all}%` });
  el.createSpan({ text: wordsOf(todos) });
}

/** Draws the card below an event's facts, and takes it away again; one of a folded event is the picture without the ways. */
export function eventCard(parent: HTMLElement): (card: Card | null, whole: boolean) => void {
  const el = parent.createDiv({ cls: "conference-notes-card" });
  return (card, whole) => {
    if (!isNew(el, JSON.stringify([card, whole]))) return;
    el.empty();
    if (!card) return;
    drawProgress(el, card);
    drawDays(el, card);
    const jumps = jumpsOf(card);
    if (jumps.length === 0 || !whole) return;
    const jumpsEl = el.createDiv({ cls: "conference-notes-jumps" });
    for (const { to, words } of jumps) doing(jumpsEl.createEl("button", { text: words, cls: "conference-notes-jump", attr: { type: "button", tabindex: "-1" } }), "jump", to);
  };
}
