// Commands for the line at hand: that of the cursor or, while the pane is active, that of its row.
import type { App, Command } from "obsidian";
import type { Actions } from "../app/actions";
import type { Place } from "../app/line-verbs";
import type { Desk } from "../app/ports";
import type { Talk } from "../core/model";
import { shownText } from "../core/shown-text";
import type { Row } from "../core/sidebar";
import type { TalkMark } from "../core/write/mark-talk";
import type { ItemKind } from "../core/write/section-words";
import { quote } from "./messages";
import { offered } from "./offered";
import { showOffers } from "./show-offers";
import { TextPrompt } from "./text-prompt";

export interface LineParts {
  readonly app: App;
  readonly actions: Actions;
  readonly desk: Desk;
  /** The row of the pane that was chosen last, while the pane is active. */
  readonly paneRow: () => Row | null;
}

interface TalkAtHand {
  readonly place: Place;
  readonly talk: Talk;
}

const ITEMS: readonly (readonly [kind: ItemKind, icon: string, hint: string])[] = [
  ["todo", "square-plus", "What is to be done?"],
  ["question", "message-circle-question", "What is still unknown?"],
  ["takeaway", "lightbulb", "What is worth keeping?"],
];

/** Rows that stand for one line of a note. */
const OF_A_LINE: ReadonlySet<Row["kind"]> = new Set<Row["kind"]>(["talk", "todo", "plain todo", "offer", "question", "takeaway", "section"]);

/** The line at hand, or null. */
export function placeAtHand({ desk, paneRow }: LineParts): Place | null {
  const row = paneRow();
  if (row) return OF_A_LINE.has(row.kind) ? { path: row.path, line: row.line } : null;
  const [path, line] = [desk.activePath(), desk.activeLine()];
  return path !== null && line !== null ? { path, line } : null;
}

const wordsAtHand = ({ desk, paneRow }: LineParts): string => (paneRow() ? "x" : desk.activeWords()?.trim() ?? "");

/** Headings, rows of tables, rules and fences hold no todo. */
const isProse = (words: string): boolean => words !== "" && !/^(?:#{1,6}\s|\||```|~~~|---|===|%%)/u.test(words);

function addCommand(parts: LineParts, [kind, icon, hint]: (typeof ITEMS)[number]): Command {
  const { app, actions } = parts;
  const can = (): TalkAtHand | null => {
    const place = placeAtHand(parts);
    const talk = place && actions.talkAt(place);
    return place && talk ? { place, talk } : null;
  };
  return {
    id: `add-${kind}`, name: `Add ${kind} to current talk`, icon,
    checkCallback: offered(can, ({ place: { path }, talk }) => new TextPrompt(app, {
      title: `Add ${kind} to ${talk.title ?? "untitled talk"}`, label: hint, button: "Add",
      submit: (text) => actions.addToTalk(path, talk.key, { kind, text }),
      other: kind === "todo" && actions.hasTaskForm() ? { button: "Edit in Tasks…", submit: (text) => actions.addByTaskForm(path, talk.key, text) } : null,
    }).open()),
  };
}

function markCommand(parts: LineParts, mark: TalkMark, icon: string): Command {
  const can = (): Place | null => {
    const place = placeAtHand(parts);
    return place && wordsAtHand(parts) !== "" && parts.actions.canMark(place, mark) ? place : null;
  };
  return { id: `mark-as-${mark.replace(" ", "-")}`, name: `Mark line as ${mark}`, icon, checkCallback: offered(can, (place) => void parts.actions.markLine(place, mark)) };
}

export function lineCommands(parts: LineParts): readonly Command[] {
  const { app, actions, desk, paneRow } = parts;
  const question = (): { readonly path: string; readonly key: string; readonly text: string } | null => {
    const place = placeAtHand(parts);
    const found = place && actions.questionAt(place);
    return found && { path: found.source.path, key: found.key, text: found.text };
  };
  const plainLine = (): Place | null => {
    const place = placeAtHand(parts);
    return place && !paneRow() && isProse(wordsAtHand(parts)) && actions.canPromote(place) ? place : null;
  };
  const eventNote = (): string | null => {
    const path = desk.activePath();
    return path !== null && actions.isRead(path) ? path : null;
  };
  return [
    ...ITEMS.map((item) => addCommand(parts, item)),
    {
      id: "answer-question", name: "Answer question", icon: "message-square-reply",
      checkCallback: offered(question, ({ path, key, text }) => new TextPrompt(app, {
        title: "Answer question", label: shownText(text), button: "Answer", submit: async (answer) => {
          const done = await actions.answer(path, key, answer);
          if (done) desk.say(`Answered ${quote(shownText(text))}.`);
          return done;
        },
      }).open()),
    },
    { id: "turn-line-into-todo", name: "Turn line into todo", icon: "square-check", checkCallback: offered(plainLine, (place) => void actions.promote(place)) },
    { id: "find-todos-in-prose", name: "Find todos in prose…", icon: "list-todo", checkCallback: offered(eventNote, (path) => void showOffers(parts, [path], "this note")) },
    markCommand(parts, "talk", "mic"),
    markCommand(parts, "no talk", "mic-off"),
  ];
}
