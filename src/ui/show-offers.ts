// Lines of prose that may be meant as todos, to choose those that are: of a note, of a talk, or of all notes of an event. Looked for only when somebody asks.
import type { App } from "obsidian";
import type { Actions } from "../app/actions";
import type { Desk } from "../app/ports";
import type { Offer } from "../core/model";
import { plural } from "./messages";
import { PickModal } from "./pick-modal";

export interface OfferParts {
  readonly app: App;
  readonly actions: Actions;
  readonly desk: Desk;
}

interface Found {
  readonly path: string;
  readonly offer: Offer;
}

/** Lines of a note, from 0, `to` the line after the last one. */
export interface Lines {
  readonly from: number;
  readonly to: number;
}

/** `where` is said where nothing is found, such as `this note`. With `lines` only those of the notes are looked at. */
export async function showOffers({ app, actions, desk }: OfferParts, paths: readonly string[], where: string, lines: Lines = { from: 0, to: Infinity }): Promise<void> {
  const all: Found[] = [];
  for (const path of paths) for (const offer of await actions.offersOf(path)) if (offer.line >= lines.from && offer.line < lines.to) all.push({ path, offer });
  if (all.length === 0) return desk.say(`No line of ${where} begins as a todo does, such as “look into …” or “read …”.`);
  new PickModal<Found>(app, {
    name: "Find todos in prose", placeholder: `${plural(all.length, "line that may be meant as a todo", "lines that may be meant as todos")}…`, items: all, does: "to make it a todo", other: "to say that it is none",
    line: ({ offer: { words, talk } }) => ({ title: words, note: talk ?? "Outside the talks" }),
    choose: ({ path, offer }, how) => void (how === "here" ? actions.promoteOffer(path, offer) : actions.refuseOffer(offer)),
  }).open();
}
