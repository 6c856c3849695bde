// The form of "New talk note": one page, Enter makes the note, the path is shown while typing.
import { Modal, Setting, type App, type TextComponent } from "obsidian";
import type { Actions } from "../app/actions";
import type { OpenHow } from "../app/ports";
import { dateFor, talksLike, type FormStart } from "../core/form-start";
import type { TalkKind } from "../core/model";
import type { SaidTalk } from "../core/said-talk";
import type { TalkForm } from "../core/template/talk-note";
import { tagsIn, tagsProblem } from "../core/typed-tags";
import { makeChips, type Chips } from "./chips";
import { formButtons } from "./form-buttons";
import { reasonOf } from "./messages";
import { NameSuggest } from "./name-suggest";
import { pathLine, type PathLine } from "./path-line";
import { TalkSuggest } from "./talk-suggest";

const KINDS: Readonly<Record<TalkKind, string>> = {
  talk: "Talk", keynote: "Keynote", workshop: "Workshop", tutorial: "Tutorial", panel: "Panel", lightning: "Lightning talk", poster: "Poster", conversation: "Conversation",
};

interface Typed {
  event: string;
  title: string;
  kind: TalkKind;
  date: string;
  start: string;
  room: string;
  tags: string;
  speakers: readonly string[];
}

type TextField = Exclude<keyof Typed, "kind" | "speakers">;

interface Draft {
  readonly typed: Typed;
  /** What the form began with. */
  readonly from: FormStart["talk"];
}

/** What was typed into a form that was closed without making anything, for the next time it opens: with nothing to begin with, or with the same. */
let draft: Draft | null = null;

const isFor = ({ from }: Draft, { talk }: FormStart): boolean => talk === null || JSON.stringify(talk) === JSON.stringify(from);

export class TalkFormModal extends Modal {
  private readonly form: Typed;
  private previewEl: HTMLDetailsElement | null = null;
  private textEl: HTMLElement | null = null;
  private chips: Chips | null = null;
  private path: PathLine | null = null;
  /** The date's input until the person has chosen a date: so long the date follows the event. */
  private dateText: TextComponent | null = null;
  /** Show what the form holds, each in its input. */
  private readonly shows: (() => unknown)[] = [];
  private making = false;
  private made = false;

  constructor(app: App, private readonly actions: Actions, private readonly start: FormStart) {
    super(app);
    const { title = "", kind = "talk", start: at = "", room = "", speakers = [] } = start.talk ?? {};
    this.form = draft !== null && isFor(draft, start) ? { ...draft.typed } : { event: start.event, title, kind, date: start.date, start: at, room, tags: "", speakers };
  }

  override onOpen(): void {
    this.setTitle("New talk note");
    this.modalEl.addClass("conference-notes-form");
    this.titleEl.id = "conference-notes-form-title";
    this.modalEl.setAttribute("aria-labelledby", this.titleEl.id);
    const { contentEl } = this;
    this.addText("Event", "event", (value) => this.setEvent(value), (text) => {
      const names = this.start.events.map(({ name }) => name);
      new NameSuggest(this.app, text.inputEl, names, (name) => this.change(() => this.setEvent(name)));
    });
    const title = this.addText("Title", "title", (value) => (this.form.title = value), (text) => {
      new TalkSuggest(this.app, text.inputEl, (typed) => talksLike(this.start, this.form.event, typed), (talk) => this.fillIn(talk));
    });
    const speakers = new Setting(contentEl).setName("Speakers");
    this.chips = makeChips(this.app, speakers.controlEl, "Speakers", this.start.speakers, () => this.showPath(), this.form.speakers);
    new Setting(contentEl).setName("Kind").addDropdown((dropdown) => {
      dropdown.addOptions({ ...KINDS }).setValue(this.form.kind).onChange((value) => this.change(() => (this.form.kind = value as TalkKind)));
      dropdown.selectEl.setAttribute("aria-label", "Kind");
      this.shows.push(() => dropdown.setValue(this.form.kind));
    });
    this.addText("Date", "date", (value) => this.setDate(value), (text) => {
      text.inputEl.type = "date";
      this.dateText = text;
    });
    this.addText("Starts", "start", (value) => (this.form.start = value), (text) => {
      text.inputEl.type = "time";
    });
    this.addText("Room", "room", (value) => (this.form.room = value));
    this.addText("Tags", "tags", (value) => (this.form.tags = value), (text) => void text.setPlaceholder("Python"));
    this.path = pathLine(contentEl);
    this.previewEl = contentEl.createEl("details", { cls: "conference-notes-preview" });
    this.previewEl.createEl("summary", { text: "Preview" });
    this.textEl = this.previewEl.createEl("pre", { attr: { tabindex: "0", "aria-label": "The note as it will be" } });
    this.previewEl.addEventListener("toggle", () => void this.showText().then(() => this.previewEl?.scrollIntoView({ block: "nearest" })));
    formButtons(contentEl, { text: "Create", run: () => this.submit(null) }, [{ text: "Cancel", run: () => this.close() }]);
    this.scope.register(null, "Enter", (event) => this.enter(event));
    this.showPath();
    title?.inputEl.focus();
  }

  override onClose(): void {
    const { title, tags, room } = this.form;
    const speakers = this.chips?.names() ?? [];
    draft = this.made || [title, tags, room, ...speakers].every((typed) => typed.trim() === "") ? null : { typed: { ...this.form, speakers }, from: this.start.talk };
    this.contentEl.empty();
  }

  private addText(name: string, field: TextField, set: (value: string) => void, more?: (text: TextComponent) => void): TextComponent | null {
    let made: TextComponent | null = null;
    new Setting(this.contentEl).setClass("conference-notes-entry").setName(name).addText((text) => {
      made = text;
      this.shows.push(() => text.setValue(this.form[field]));
      text.setValue(this.form[field]).onChange((typed) => this.change(() => set(typed)));
      text.inputEl.setAttribute("aria-label", name);
      more?.(text);
    });
    return made;
  }

  private setEvent(event: string): void {
    this.form.event = event;
    if (!this.dateText) return;
    this.form.date = dateFor(this.start, event);
    this.dateText.setValue(this.form.date);
  }

  /** Everything that the programme says of a talk, in the place of what stood there. */
  private fillIn({ title, speakers, kind, day, start, room }: SaidTalk): void {
    Object.assign(this.form, { title, kind, start, room });
    if (day !== "") this.form.date = day;
    for (const show of this.shows) show();
    this.chips?.set(speakers);
  }

  private setDate(date: string): void {
    this.form.date = date;
    this.dateText = null;
  }

  private change(change: () => void): void {
    change();
    this.showPath();
  }

  private read(): TalkForm {
    const { event, title, kind, date, start, room, tags } = this.form;
    return { event: event.trim(), title: title.trim(), speakers: this.chips?.names() ?? [], kind, date, start, room: room.trim(), tags: tagsIn(tags) };
  }

  /** The note as it will be, while the person wants to see it. */
  private async showText(): Promise<void> {
    if (this.previewEl?.open !== true) return;
    const form = this.read();
    const text = await this.actions.talkText(form);
    // What was typed meanwhile has asked again.
    if (JSON.stringify(form) === JSON.stringify(this.read())) this.textEl?.setText(text.ok ? text.value : `This can't be made, because ${reasonOf(text.error)}.`);
  }

  private problem({ title, tags = [] }: TalkForm): string | null {
    return title === "" ? "A title names the note." : tagsProblem(tags);
  }

  private showPath(): boolean {
    const form = this.read();
    void this.showText();
    return this.path?.show(this.problem(form), this.actions.talkPath(form), form.title !== "") ?? false;
  }

  /** Enter submits, except where it presses a button or belongs to the keyboard of another script. */
  private enter(event: KeyboardEvent): boolean {
    const target = event.target as Element | null;
    if (event.isComposing || target?.closest("button, select, summary")) return true;
    if (target === this.chips?.inputEl && this.chips.inputEl.value.trim() !== "" && !event.ctrlKey && !event.metaKey) return true;
    this.submit(event.ctrlKey || event.metaKey ? "tab" : null);
    return false;
  }

  private submit(how: OpenHow | null): void {
    const form = this.read();
    if (this.making) return;
    if (!this.showPath()) {
      this.path?.insist(form.title === "" ? "Name the talk first: its title names the note." : undefined);
      if (form.title === "") this.contentEl.querySelector<HTMLInputElement>("input[aria-label='Title']")?.focus();
      return;
    }
    this.making = true;
    void this.actions.makeTalk(form, how).then((made) => {
      this.making = false;
      if (!made) return;
      this.made = true;
      this.close();
    });
  }
}
