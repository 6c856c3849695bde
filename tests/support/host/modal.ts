// Windows over the app: in the document until they are closed, focus goes in and comes back, Escape and a click beside them close.
import type * as Api from "obsidian";
import { environment } from "./environment";
import { Scope } from "./keymap";
import { problems } from "./problems";

export class Modal {
  readonly scope = new Scope();
  readonly containerEl: HTMLElement;
  readonly modalEl: HTMLElement;
  readonly titleEl: HTMLElement;
  readonly contentEl: HTMLElement;
  shouldRestoreSelection = true;
  private closeCallback: (() => unknown) | null = null;
  private focusBefore: Element | null = null;

  constructor(readonly app: Api.App) {
    this.containerEl = createDiv({ cls: ["modal-container", "mod-dim"] });
    this.containerEl.createDiv("modal-bg").addEventListener("click", () => this.close());
    this.modalEl = this.containerEl.createDiv({ cls: "modal", attr: { role: "dialog", "aria-modal": "true" } });
    const closeEl = this.modalEl.createDiv({ cls: "modal-close-button", attr: { "aria-label": "Close" } });
    closeEl.addEventListener("click", () => this.close());
    const header = this.modalEl.createDiv("modal-header");
    this.titleEl = header.createDiv("modal-title");
    this.contentEl = this.modalEl.createDiv("modal-content");
    this.scope.register([], "Escape", () => {
      this.close();
      return false;
    });
    this.containerEl.addEventListener("keydown", (event) => this.keepFocus(event));
  }

  open(): void {
    const { document } = environment().win;
    this.focusBefore = document.activeElement;
    document.body.append(this.containerEl);
    this.app.keymap.pushScope(this.scope);
    problems.guard(() => this.onOpen());
    if (!this.modalEl.contains(document.activeElement)) this.focusable()[0]?.focus();
  }

  close(): void {
    if (!this.containerEl.isConnected) return;
    this.containerEl.remove();
    this.app.keymap.popScope(this.scope);
    problems.guard(() => this.onClose());
    problems.guard(() => this.closeCallback?.());
    if (this.shouldRestoreSelection && this.focusBefore?.isConnected) (this.focusBefore as HTMLElement).focus();
  }

  onOpen(): Promise<void> | void {
    // For subclasses.
  }

  onClose(): void {
    // For subclasses.
  }

  onHistoryBack(): void {
    this.close();
  }

  setTitle(title: string): this {
    this.titleEl.setText(title);
    return this;
  }

  setContent(content: string | DocumentFragment): this {
    this.contentEl.setText(content);
    return this;
  }

  setCloseCallback(callback: () => unknown): this {
    this.closeCallback = callback;
    return this;
  }

  private focusable(): HTMLElement[] {
    return Array.from(this.modalEl.querySelectorAll<HTMLElement>("input, textarea, select, button, a[href], [tabindex='0']")).filter((el) => !el.hasAttribute("disabled"));
  }

  private keepFocus(event: KeyboardEvent): void {
    if (event.key !== "Tab") return;
    const all = this.focusable();
    const [first, last] = [all[0], all[all.length - 1]];
    const { activeElement } = environment().win.document;
    const edge = event.shiftKey ? first : last;
    if (activeElement !== edge) return;
    event.preventDefault();
    (event.shiftKey ? last : first)?.focus();
  }
}
