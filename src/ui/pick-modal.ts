// A window with a list to choose from: what is typed leaves what holds all its words, Enter opens, Mod+Enter opens in a new tab.
import { Keymap, Platform, SuggestModal, type App } from "obsidian";
import type { OpenHow } from "../app/ports";
import { foldText, marksIn, queryWords } from "../core/fold-text";
import { openHow } from "./open-how";
import { drawMarked } from "./rows/draw-text";

/** What one line of the list shows: its words, and what is said about them in small. */
export interface PickLine {
  readonly title: string;
  readonly note: string;
}

export interface Pick<T> {
  /** The name of the list. */
  readonly name: string;
  readonly placeholder: string;
  readonly items: readonly T[];
  readonly line: (item: T) => PickLine;
  readonly choose: (item: T, how: OpenHow) => void;
  /** What Enter does. */
  readonly does: string;
  /** What Mod+Enter does, or null if that does the same. */
  readonly other: string | null;
}

interface Found<T> {
  readonly item: T;
  readonly line: PickLine;
  readonly words: readonly string[];
}

/** Gives the window a name for a screen reader: an aria-label would show as a tooltip over the whole list. */
export function nameList({ modalEl, inputEl, resultContainerEl }: SuggestModal<unknown>, name: string): void {
  const el = modalEl.createSpan({ cls: "conference-notes-spoken", text: name, attr: { id: "conference-notes-list-name" } });
  for (const named of [modalEl, inputEl, resultContainerEl]) named.setAttribute("aria-labelledby", el.id);
}

/** What a thumb or the keys do in a list, said below it. */
export function sayKeys(modal: SuggestModal<unknown>, does: string, other: string | null): void {
  const [one, two] = Platform.isMobile ? ["tap", "long press"] : ["↵", Platform.isMacOS ? "cmd ↵" : "ctrl ↵"];
  const deeds = [{ command: one, purpose: does }, ...(other === null ? [] : [{ command: two, purpose: other }])];
  modal.setInstructions(Platform.isMobile ? deeds : [{ command: "↑↓", purpose: "to navigate" }, ...deeds, { command: "esc", purpose: "to dismiss" }]);
  modal.scope.register(["Mod"], "Enter", (event) => {
    modal.selectActiveSuggestion(event);
    return false;
  });
}

/** A thumb has no Mod key: a long press on a line of the list, or the other button of a mouse. */
export function onLongPress(modal: SuggestModal<unknown>, el: HTMLElement, run: () => void): void {
  el.addEventListener("contextmenu", (event) => {
    event.preventDefault();
    modal.close();
    run();
  });
}

export class PickModal<T> extends SuggestModal<Found<T>> {
  override limit = 500;

  constructor(app: App, private readonly pick: Pick<T>) {
    super(app);
    this.modalEl.addClass("conference-notes-goals");
    this.emptyStateText = "Nothing fits.";
    this.setPlaceholder(pick.placeholder);
    nameList(this, pick.name);
    sayKeys(this, pick.does, pick.other);
  }

  override getSuggestions(typed: string): Found<T>[] {
    const words = queryWords(typed);
    return this.pick.items.map((item) => ({ item, line: this.pick.line(item), words })).filter(({ line }) => {
      const text = foldText(`${line.title}\n${line.note}`);
      return words.every((word) => text.includes(word));
    });
  }

  override renderSuggestion({ item, line: { title, note }, words }: Found<T>, el: HTMLElement): void {
    el.addClass("mod-complex");
    const content = el.createDiv("suggestion-content");
    drawMarked(content.createDiv({ cls: "suggestion-title", attr: { dir: "auto" } }), title, marksIn(title, words));
    drawMarked(content.createDiv({ cls: "suggestion-note", attr: { dir: "auto" } }), note, marksIn(note, words));
    if (this.pick.other === null) return;
    onLongPress(this, el, () => this.pick.choose(item, "tab"));
  }

  override onChooseSuggestion({ item }: Found<T>, event: MouseEvent | KeyboardEvent): void {
    this.pick.choose(item, openHow(Keymap.isModEvent(event)));
  }
}
