// Short messages at the top corner, gone after their time.
import { environment } from "./environment";

const USUAL = 4000;

function containerIn(doc: Document): HTMLElement {
  return doc.querySelector<HTMLElement>(".notice-container") ?? doc.body.createDiv({ cls: "notice-container", attr: { role: "status" } });
}

export class Notice {
  readonly containerEl: HTMLElement;
  readonly messageEl: HTMLElement;
  private timer: number | null = null;

  /** `duration` in milliseconds; 0 stays until it is clicked or hidden. */
  constructor(message: string | DocumentFragment, duration = USUAL) {
    const { clock, win } = environment();
    this.containerEl = containerIn(win.document).createDiv("notice");
    this.messageEl = this.containerEl.createDiv({ cls: "notice-message" });
    this.messageEl.setText(message);
    this.containerEl.addEventListener("click", () => this.hide());
    if (duration > 0) this.timer = clock.setTimeout(() => this.hide(), duration);
  }

  get noticeEl(): HTMLElement {
    return this.containerEl;
  }

  setMessage(message: string | DocumentFragment): this {
    this.messageEl.setText(message);
    return this;
  }

  hide(): void {
    if (this.timer !== null) environment().clock.clearTimeout(this.timer);
    this.containerEl.remove();
  }
}
