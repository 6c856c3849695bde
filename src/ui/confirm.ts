// Asks before something that can't be taken back is done.
import { Modal, type App } from "obsidian";

export interface Question {
  readonly title: string;
  readonly words: string;
  readonly button: string;
  readonly run: () => void;
}

export class ConfirmModal extends Modal {
  constructor(app: App, private readonly question: Question) {
    super(app);
  }

  override onOpen(): void {
    const { title, words, button, run } = this.question;
    this.setTitle(title);
    this.titleEl.id = "conference-notes-confirm-title";
    this.modalEl.setAttribute("aria-labelledby", this.titleEl.id);
    this.contentEl.createEl("p", { text: words });
    const buttons = this.contentEl.createDiv("modal-button-container");
    buttons.createEl("button", { text: button, cls: "mod-warning", attr: { type: "button" } }).addEventListener("click", () => {
      this.close();
      run();
    });
    const cancel = buttons.createEl("button", { text: "Cancel", attr: { type: "button" } });
    cancel.addEventListener("click", () => this.close());
    cancel.focus();
  }

  override onClose(): void {
    this.contentEl.empty();
  }
}
