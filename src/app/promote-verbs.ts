// Prose made todos: the line at hand, or one that was offered; and what was said to be no todo, which is remembered.
import { noteAt } from "../core/catalog";
import { structureOf } from "../core/keys";
import type { Offer } from "../core/model";
import { offersIn, refusalOf } from "../core/offers";
import { readEventNote } from "../core/read/read-event-note";
import { findTodoMarks } from "../core/read/todo-marks";
import { shownText } from "../core/shown-text";
import { identifyLineAt } from "../core/write/find-again";
import { promoteLine } from "../core/write/promote-line";
import type { Place } from "./line-verbs";
import type { NoteEditor } from "./note-editor";
import type { Tools } from "./tools";

export interface PromoteVerbs {
  /** Makes a todo of the line. */
  readonly promote: (place: Place) => Promise<void>;
  /** The lines of a note that may be meant as todos and were not refused as such. */
  readonly offersOf: (path: string) => Promise<readonly Offer[]>;
  /** Makes a todo of the line that was offered, wherever it stands by now. */
  readonly promoteOffer: (path: string, offer: Offer) => Promise<void>;
  /** Remembers that a line is no todo; what is said has a way to forget it again. */
  readonly refuseOffer: (offer: Offer) => Promise<void>;
}

/** More refusals than this are not kept: the oldest are forgotten. */
const MOST_REFUSED = 1000;

/** What stands before the words of an item. */
const MARKER = /^[\s>]*(?:(?:[-*+•–·◦▪‣∙]|\d{1,9}[.)])\s+)?/u;

const quoted = (text: string): string => `“${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`;

export function promoteVerbs({ store, reader, desk, indexer, settings, saveSettings }: Tools, editor: NoteEditor): PromoteVerbs {
  /** What the text says is known already, unless it was written since. */
  const offersOf = (path: string, text: string): readonly Offer[] => {
    const known = noteAt(store.get().catalog, path);
    const isKnown = known !== null && known.structure === structureOf(text, findTodoMarks(text));
    return offersIn({ text }, isKnown ? known : readEventNote({ path, text }, indexer.options()));
  };
  /** `find` says which line of the text is meant, from 0; null if there is none. */
  const promoteIn = async (path: string, find: (text: string) => number | null): Promise<void> => {
    const read = await reader.read(path);
    const line = read.ok ? find(read.value.text) : null;
    const identity = read.ok && line !== null ? identifyLineAt(read.value.text, line) : null;
    if (!read.ok || !identity) {
      editor.refuse(path, "No todo was made of the line", read.ok ? { kind: line === null ? "not found" : "no place" } : read.error);
      return indexer.again(path);
    }
    const words = quoted(shownText(identity.text.replace(MARKER, "").trim()));
    const done = await editor.change(path, { refused: `No todo was made of ${words}`, undone: `making a todo of ${words}` }, (text) => promoteLine({ path, text }, identity, indexer.options()));
    if (done.ok) desk.say(`${words} is a todo now.`);
  };
  const refused = (): readonly string[] => settings().refusedOffers.split(" ").filter((name) => name !== "");
  const remember = (names: readonly string[]): Promise<void> => saveSettings({ ...settings(), refusedOffers: names.slice(-MOST_REFUSED).join(" ") });
  return {
    promote: ({ path, line }) => promoteIn(path, () => line),
    promoteOffer: (path, { key }) => promoteIn(path, (text) => offersOf(path, text).find((offer) => offer.key === key)?.line ?? null),
    offersOf: async (path) => {
      const read = await reader.read(path);
      const names = new Set(refused());
      return read.ok ? offersOf(path, read.value.text).filter((offer) => !names.has(refusalOf(offer))) : [];
    },
    refuseOffer: async (offer) => {
      const name = refusalOf(offer);
      const others = (): readonly string[] => refused().filter((other) => other !== name);
      await remember([...others(), name]);
      desk.say(`${quoted(offer.words)} is not offered again.`, { label: "Offer it again", run: () => void remember(others()) });
    },
  };
}
