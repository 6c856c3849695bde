// A small window that asks for one line of text: Enter takes it, Escape leaves everything as it is. What was typed stays until it is written.
import { Modal, type App } from "obsidian";

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
    const input = field.createEl("input", { type: "text", attr: { enterkeyhint: "done", dir: "auto" } });
    const error = form.createDiv({ cls: "conference-notes-path", attr: { role: "status" } });
    const buttons = form.createDiv("modal-button-container");
    buttons.createEl("button", { text: button, cls: "mod-cta", attr: { type: "submit" } });
    if (other) buttons.createEl("button", { text: other.button, attr: { type: "button" } }).addEventListener("click", () => void this.end(other.submit(input.value)));
    buttons.createEl("button", { text: "Cancel", attr: { type: "button" } }).addEventListener("click", () => this.close());
    input.addEventListener("input", () => error.setText(""));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (input.value.trim() === "") error.setText("Write something first.");
      else void this.submit(input.value);
    });
    input.focus();
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private async submit(text: string): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    await this.end(this.ask.submit(text));
    this.busy = false;
  }

  private async end(done: Promise<boolean>): Promise<void> {
    if (await done) this.close();
  }
}
