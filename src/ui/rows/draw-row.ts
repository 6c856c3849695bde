// One function for each kind of row: data in, element out, and how it takes in newer data.
import type { Row } from "../../core/sidebar";
import type { Drawn } from "../patch-list";
import { drawDay, drawEvent, drawLoose, drawSpeaker, drawTalk } from "./draw-branches";
import { drawOffer, drawOffers } from "./draw-offers";
import { drawPlainTodo, drawQuestion, drawSection, drawTakeaway, drawTodo, drawUnreadable } from "./draw-items";

function drawEmpty(parent: HTMLElement, row: Row): Drawn<never> {
  switch (row.kind) {
    case "event": return drawEvent(parent, row);
    case "day": return drawDay(parent);
    case "talk": return drawTalk(parent, row);
    case "speaker": return drawSpeaker(parent, row);
    case "loose": return drawLoose(parent);
    case "todo": return drawTodo(parent);
    case "plain todo": return drawPlainTodo(parent);
    case "offers": return drawOffers(parent);
    case "offer": return drawOffer(parent);
    case "question": return drawQuestion(parent);
    case "takeaway": return drawTakeaway(parent);
    case "section": return drawSection(parent);
    case "unreadable": return drawUnreadable(parent);
  }
}

/** Draws a row. Rows of one key and kind are of one form: hits have keys of their own. */
export function drawRow(parent: HTMLElement, row: Row): Drawn<Row> {
  const drawn = drawEmpty(parent, row) as Drawn<Row>;
  drawn.update(row);
  return drawn;
}
