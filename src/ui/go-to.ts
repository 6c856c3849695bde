// "Go to talk…" and "Go to speaker…": what is typed finds it over all events, Enter opens it, Mod+Enter in a new tab.
import { Keymap, SuggestModal, type App } from "obsidian";
import type { Desk, OpenHow } from "../app/ports";
import type { Store } from "../app/store";
import { findGoals, type FoundGoal, type Goal } from "../core/goals";
import { isSafeUrl } from "../core/pieces";
import { safeFileName } from "../core/template/file-name";
import { longDate } from "./dates";
import { openHow } from "./open-how";
import { nameList, onLongPress, sayKeys } from "./pick-modal";
import { drawMarked } from "./rows/draw-text";

const MOST = 100;

export interface GoToParts {
  readonly app: App;
  readonly store: Store;
  readonly desk: Desk;
  /** Shows all talks of a speaker in the pane. */
  readonly showSpeaker: (key: string) => void;
}

/** The note of a speaker: what the notes link the name to, or else a note of that name. Null if there is none. */
function personPath({ desk }: GoToParts, { title, path, speaker }: Goal): string | null {
  const link = speaker?.link ?? null;
  const target = link !== null && !isSafeUrl(link) ? link : safeFileName(title);
  return desk.resolve(target.split("#")[0] ?? target, path);
}

/** A talk opens at its line. A speaker opens their note, or else shows all their talks; in a new tab, where the pane has none, the newest one. */
export function openGoal(parts: GoToParts, goal: Goal, how: OpenHow): void {
  const { desk } = parts;
  if (!goal.speaker) return void desk.open(goal.path, goal.line, how);
  const person = personPath(parts, goal);
  if (person !== null) void desk.open(person, null, how);
  else if (how === "here") parts.showSpeaker(goal.speaker.key);
  else void desk.open(goal.path, goal.line, how);
}

export class GoToModal extends SuggestModal<FoundGoal> {
  override limit = MOST;

  constructor(app: App, private readonly parts: GoToParts, private readonly kind: "talk" | "speaker") {
    super(app);
    this.modalEl.addClass("conference-notes-goals");
    const isTalk = kind === "talk";
    this.emptyStateText = isTalk ? "No talk fits." : "No speaker fits.";
    this.setPlaceholder(isTalk ? "Find a talk by title, speaker or event…" : "Find a speaker by name or event…");
    nameList(this, isTalk ? "Go to talk" : "Go to speaker");
    sayKeys(this, isTalk ? "to open" : "to open note or talks", "to open in new tab");
  }

  override getSuggestions(typed: string): FoundGoal[] {
    return [...findGoals(this.parts.store.get().catalog, this.kind, typed, MOST)];
  }

  override renderSuggestion({ goal, title, more, event }: FoundGoal, el: HTMLElement): void {
    el.addClass("mod-complex");
    const content = el.createDiv("suggestion-content");
    drawMarked(content.createDiv({ cls: "suggestion-title", attr: { dir: "auto" } }), goal.title, title);
    const note = content.createDiv({ cls: ["suggestion-note", "conference-notes-goal"], attr: { dir: "auto" } });
    const part = (text: string, marks: readonly number[]): void => {
      if (text !== "") drawMarked(note.createSpan("conference-notes-goal-part"), text, marks);
    };
    part(goal.more, more);
    part(goal.event, event);
    if (goal.date !== null) part(longDate(goal.date), []);
    if (goal.speaker && goal.speaker.talks > 1) part(`${goal.speaker.talks} talks`, []);
    onLongPress(this, el, () => openGoal(this.parts, goal, "tab"));
  }

  override onChooseSuggestion({ goal }: FoundGoal, event: MouseEvent | KeyboardEvent): void {
    openGoal(this.parts, goal, openHow(Keymap.isModEvent(event)));
  }
}
