// The rows of prose that may be meant as todos: the quiet one that stands for them, and a line with what makes it a todo and what refuses it.
import { Platform } from "obsidian";
import type { OfferRow, OffersRow } from "../../core/sidebar";
import { plural } from "../messages";
import type { Drawn } from "../patch-list";
import { drawLine } from "./draw-text";
import { doing, draggable, foldIcon, leadIcon, menuButton, place, rowButton, rowFrame, setTextIfNew, spoken, type Act, type RowFrame } from "./row-frame";

export function drawOffers(parent: HTMLElement): Drawn<OffersRow> {
  const frame = rowFrame(parent, "offers");
  const fold = foldIcon(frame.el);
  frame.text.setText("Maybe to do");
  const number = frame.flair.createSpan({ cls: "tree-item-flair", attr: { "aria-hidden": "true" } });
  const words = spoken(frame.flair, "");
  const update = (row: OffersRow): void => {
    place(frame.el, row.level, row.key);
    setTextIfNew(number, String(row.many));
    setTextIfNew(words, plural(row.many, "line", "lines"));
    fold(row.folded);
  };
  return { el: frame.el, update };
}

const wordButton = (frame: RowFrame, text: string, act: Act): HTMLElement =>
  doing(frame.flair.createEl("button", { cls: "conference-notes-take", text, attr: { type: "button", tabindex: "-1" } }), act);

export function drawOffer(parent: HTMLElement): Drawn<OfferRow> {
  const frame = rowFrame(parent, "offer");
  frame.el.addClass("conference-notes-item");
  draggable(frame);
  leadIcon(frame.el, "box-select");
  spoken(frame.inner, "Maybe to do");
  if (Platform.isMobile) {
    wordButton(frame, "Add", "accept").setAttribute("aria-label", "Add as a todo");
    wordButton(frame, "Not a todo", "refuse");
  } else {
    rowButton(frame.flair, "plus", "Add as a todo", "accept");
    rowButton(frame.flair, "x", "Not a todo", "refuse");
  }
  menuButton(frame);
  const update = (row: OfferRow): void => {
    place(frame.el, row.level, row.key);
    drawLine(frame.text, row.text, null);
  };
  return { el: frame.el, update };
}
