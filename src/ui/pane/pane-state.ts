// What the pane says when there are no rows, and how far the first look at the vault is. Each state names the step that helps.
import type { Choice } from "../../core/choice";
import type { Sidebar } from "../../core/sidebar";
import { noMatch, nothingHere, readingWords, STATES } from "../messages";

export interface StateDeeds {
  readonly newTalkNote: () => void;
  readonly newEventNote: () => void;
  readonly showAll: () => void;
  readonly clearSearch: () => void;
  readonly addTag: () => void;
  readonly insertTalk: () => void;
  /** Answers why the active note is not listed. */
  readonly why: (answerEl: HTMLElement) => void;
}

type Button = readonly [label: string, run: (deeds: StateDeeds, el: HTMLElement) => void];

const NEW: Button = ["New talk note", (deeds) => deeds.newTalkNote()];
const EVENT: Button = ["New event note", (deeds) => deeds.newEventNote()];
const ALL: Button = ["Show all events", (deeds) => deeds.showAll()];
const WHY: Button = ["Why?", (deeds, el) => deeds.why(el)];
const TAG: Button = ["Add the tag", (deeds) => deeds.addTag()];
const CLEAR: Button = ["Clear search", (deeds) => deeds.clearSearch()];
const INSERT: Button = ["New talk section", (deeds) => deeds.insertTalk()];

const BUTTONS: Readonly<Record<Exclude<Sidebar["state"], "rows">, readonly Button[]>> = {
  reading: [], "empty vault": [EVENT], "no event notes": [EVENT, NEW, WHY], "not an event note": [TAG, ALL, WHY], "no talks": [INSERT, WHY], "nothing of this kind": [], "no match": [CLEAR],
};

function sentenceOf({ state, progress }: Sidebar, choice: Choice, tag: string): string {
  switch (state) {
    case "rows": return "";
    case "no match": return noMatch(choice.query);
    case "nothing of this kind": return nothingHere(choice);
    case "reading": return progress && progress.all > 0 ? readingWords(progress.read, progress.all) : STATES.reading(tag);
    case "empty vault": case "no event notes": case "not an event note": case "no talks": return STATES[state](tag);
  }
}

/** Reading that is over before this is not shown. */
const SLOW = 500;

/** Draws both; the answer follows the sidebar. `later` is called when something may be due to show. */
export function paneState(parent: HTMLElement, deeds: StateDeeds, later: () => void): (sidebar: Sidebar, choice: Choice, tag: string) => void {
  const barEl = parent.createDiv({ cls: "conference-notes-reading" });
  barEl.hide();
  const fillEl = barEl.createDiv({ cls: "conference-notes-reading-done" });
  const el = parent.createDiv({ cls: ["pane-empty", "conference-notes-empty"] });
  const sentenceEl = el.createDiv({ attr: { role: "status" } });
  const buttonsEl = el.createDiv({ cls: "conference-notes-empty-buttons" });
  const answerEl = el.createDiv({ cls: "conference-notes-why", attr: { role: "status" } });
  let shown = "";
  let since: number | null = null;
  const showProgress = ({ progress }: Sidebar): void => {
    const now = el.win.performance.now();
    if (!progress) since = null;
    else if (since === null) {
      since = now;
      el.win.setTimeout(later, SLOW);
    }
    const slow = progress !== null && since !== null && now - since >= SLOW;
    barEl.toggle(slow);
    if (!slow || !progress) return;
    barEl.setAttrs({ role: "progressbar", "aria-label": readingWords(progress.read, progress.all), "aria-valuemin": 0, "aria-valuemax": progress.all, "aria-valuenow": progress.read });
    fillEl.setCssProps({ "--conference-notes-share": `${progress.all === 0 ? 0 : (100 * progress.read) / progress.all}%` });
  };
  return (sidebar, choice, tag) => {
    showProgress(sidebar);
    const { state } = sidebar;
    el.toggle(state !== "rows");
    const sentence = sentenceOf(sidebar, choice, tag);
    if (sentence === shown) return;
    shown = sentence;
    sentenceEl.setText(sentence);
    buttonsEl.empty();
    answerEl.empty();
    if (state === "rows") return;
    for (const [label, run] of BUTTONS[state]) buttonsEl.createEl("button", { text: label, attr: { type: "button" } }).addEventListener("click", () => run(deeds, answerEl));
  };
}
