// A small window that asks for one line of text: Enter takes it, Escape leaves everything as it is. What was typed is kept until it is written.
import { Modal, type App } from "obsidian";
import { formButtons } from "./form-buttons";
import { keepWords, keptWords } from "./kept-words";

export interface Ask {
  readonly title: string;
  /** What the text is to say; the name of its field. */
  readonly label: string;
  readonly button: string;
  /** True if it was done: then the window closes. */
  readonly submit: (text: string) => Promise<boolean>;
  /** Another way to do it, with the text or without; null where there is none. */
  readonly other?: { readonly button: string; readonly submit: (text: string) => Promise<boolean> } | null;
}

export class TextPrompt extends Modal {
  private busy = false;
  private done = false;

  constructor(app: App, private readonly ask: Ask) {
    super(app);
  }

  override onOpen(): void {
    const { title, label, button, other } = this.ask;
    this.setTitle(title);
    this.modalEl.addClass("conference-notes-prompt");
    this.titleEl.id = "conference-notes-prompt-title";
    this.modalEl.setAttribute("aria-labelledby", this.titleEl.id);
    const form = this.contentEl.createEl("form");
    const field = form.createEl("label", { text: label, cls: "conference-notes-prompt-label" });
    const input = field.createEl("input", { type: "text", value: keptWords(this.asked), attr: { enterkeyhint: "done", dir: "auto" } });
    const error = form.createDiv({ cls: "conference-notes-path", attr: { role: "status" } });
    const more = other ? [{ text: other.button, run: () => void this.end(other.submit(input.value)) }] : [];
    formButtons(form, { text: button, run: () => form.requestSubmit() }, [...more, { text: "Cancel", run: () => this.close() }]);
    input.addEventListener("input", () => error.setText(""));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (input.value.trim() === "") error.setText("Write something first.");
      else void this.submit(input.value);
    });
    input.focus();
    input.select();
  }

  override onClose(): void {
    keepWords(this.asked, this.done ? "" : this.contentEl.querySelector("input")?.value ?? "");
    this.contentEl.empty();
  }

  private get asked(): string {
    return `${this.ask.title}: ${this.ask.label}`;
  }

  private async submit(text: string): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    await this.end(this.ask.submit(text));
    this.busy = false;
  }

  private async end(done: Promise<boolean>): Promise<void> {
    this.done = await done;
    if (this.done) this.close();
  }
}
