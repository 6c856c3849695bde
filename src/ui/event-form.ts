// The form of "New event note": one page, Enter makes the note, the path is shown while typing.
import { Modal, Setting, type App } from "obsidian";
import type { Actions } from "../app/actions";
import type { OpenHow } from "../app/ports";
import type { EventForm } from "../core/template/event-note";
import { tagsIn, tagsProblem } from "../core/typed-tags";
import { formButtons } from "./form-buttons";
import { pathLine, type PathLine } from "./path-line";

const FIELDS = [["name", "Name", "text"], ["date", "First day", "date"], ["endDate", "Last day", "date"], ["place", "Place", "text"], ["url", "Link", "text"], ["tags", "Tags", "text"]] as const;

/** What was typed into a form that was closed without making anything, for the next time it opens. */
let draft: Readonly<Record<string, string>> = {};

export class EventFormModal extends Modal {
  private typed: Record<string, string> = { ...draft };
  private path: PathLine | null = null;
  private making = false;

  constructor(app: App, private readonly actions: Actions) {
    super(app);
  }

  override onOpen(): void {
    this.setTitle("New event note");
    this.modalEl.addClass("conference-notes-form");
    this.titleEl.id = "conference-notes-event-form-title";
    this.modalEl.setAttribute("aria-labelledby", this.titleEl.id);
    for (const [key, name, type] of FIELDS) {
      new Setting(this.contentEl).setClass("conference-notes-entry").setName(name).addText((text) => {
        text.setValue(this.typed[key] ?? "").onChange((value) => {
          this.typed[key] = value;
          this.showPath();
        });
        text.inputEl.type = type;
        // The app has no look for fields of the type url; a phone needs its keyboard only.
        if (key === "url") text.inputEl.inputMode = "url";
        text.inputEl.setAttribute("aria-label", name);
        if (key === "tags") text.setPlaceholder("Python");
      });
    }
    this.path = pathLine(this.contentEl);
    formButtons(this.contentEl, { text: "Create", run: () => void this.submit(null) }, [{ text: "Cancel", run: () => this.close() }]);
    this.scope.register(null, "Enter", (event) => {
      if (event.isComposing || (event.target as Element | null)?.closest("button")) return true;
      void this.submit(event.ctrlKey || event.metaKey ? "tab" : null);
      return false;
    });
    this.showPath();
    this.contentEl.querySelector("input")?.focus();
  }

  override onClose(): void {
    draft = this.typed;
    this.contentEl.empty();
  }

  private read(): EventForm {
    const { name = "", date = "", endDate = "", place = "", url = "", tags = "" } = this.typed;
    return { name: name.trim(), date, endDate, place: place.trim(), url: url.trim(), tags: tagsIn(tags) };
  }

  /** Why the note can't be made, or null. */
  private problem({ name, date, endDate, tags }: EventForm): string | null {
    if (name === "") return "A name names the note.";
    if (date !== "" && endDate !== "" && endDate < date) return "The last day is before the first.";
    return tagsProblem(tags);
  }

  private showPath(): boolean {
    const form = this.read();
    return this.path?.show(this.problem(form), this.actions.eventPath(form), form.name !== "") ?? false;
  }

  private async submit(how: OpenHow | null): Promise<void> {
    if (this.making) return;
    if (!this.showPath()) {
      this.path?.insist();
      if (this.read().name === "") this.contentEl.querySelector("input")?.focus();
      return;
    }
    this.making = true;
    const made = await this.actions.makeEvent(this.read(), how);
    this.making = false;
    if (!made) return;
    this.typed = {};
    this.close();
  }
}
