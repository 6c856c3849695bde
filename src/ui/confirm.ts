// Asks before something that can't be taken back is done.
import { Modal, type App } from "obsidian";
import { formButtons } from "./form-buttons";

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
    const confirmed = (): void => {
      this.close();
      run();
    };
    const main = formButtons(this.contentEl, { text: button, run: confirmed }, [{ text: "Cancel", run: () => this.close() }], "mod-warning");
    (main.nextElementSibling as HTMLElement | null)?.focus();
  }

  override onClose(): void {
    this.contentEl.empty();
  }
}
