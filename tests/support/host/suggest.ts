// Lists of suggestions: below an input, or in a window of their own. Arrow keys walk, Enter chooses, Escape closes.
import type * as Api from "obsidian";
import { environment } from "./environment";
import { prepareFuzzySearch, renderMatches } from "./fuzzy";
import { Scope } from "./keymap";
import { Modal } from "./modal";
import { problems } from "./problems";

/** The rows of one list and which of them is selected. */
class Rows<T> {
  values: readonly T[] = [];
  private selected = 0;

  constructor(private readonly el: HTMLElement, private readonly draw: (value: T, el: HTMLElement) => void, private readonly choose: (value: T, event: MouseEvent | KeyboardEvent) => void) {}

  show(values: readonly T[]): void {
    this.values = values;
    this.el.empty();
    for (const [at, value] of values.entries()) {
      const row = this.el.createDiv({ cls: "suggestion-item", attr: { role: "option" } });
      problems.guard(() => this.draw(value, row));
      row.addEventListener("mousemove", () => this.select(at));
      row.addEventListener("mousedown", (event) => event.preventDefault());
      row.addEventListener("click", (event) => this.choose(value, event));
    }
    this.select(0);
  }

  select(at: number): void {
    const rows = Array.from(this.el.children);
    this.selected = rows.length === 0 ? 0 : (at + rows.length) % rows.length;
    for (const [index, row] of rows.entries()) row.classList.toggle("is-selected", index === this.selected);
    (rows[this.selected] as HTMLElement | undefined)?.scrollIntoView?.({ block: "nearest" });
  }

  move(by: number): void {
    this.select(this.selected + by);
  }

  use(event: MouseEvent | KeyboardEvent): boolean {
    const value = this.values[this.selected];
    if (value === undefined) return false;
    this.choose(value, event);
    return true;
  }

  keysIn(scope: Scope): void {
    for (const [key, by] of [["ArrowDown", 1], ["ArrowUp", -1]] as const) scope.register([], key, (event) => {
      if (this.values.length === 0) return undefined;
      event.preventDefault();
      this.move(by);
      return false;
    });
    scope.register(null, "Enter", (event) => (event.isComposing || !this.use(event) ? undefined : false));
  }
}

export abstract class PopoverSuggest<T> {
  readonly suggestEl = createDiv("suggestion-container");
  protected readonly rows: Rows<T>;
  readonly scope: Scope;

  constructor(readonly app: Api.App, scope?: Api.Scope) {
    this.scope = (scope as Scope | undefined) ?? new Scope(app.scope);
    this.rows = new Rows<T>(this.suggestEl.createDiv("suggestion"), (value, el) => this.renderSuggestion(value, el), (value, event) => this.selectSuggestion(value, event));
    this.rows.keysIn(this.scope);
    this.scope.register([], "Escape", () => {
      this.close();
      return false;
    });
  }

  open(): void {
    if (this.suggestEl.isConnected) return;
    environment().win.document.body.append(this.suggestEl);
    this.app.keymap.pushScope(this.scope);
  }

  close(): void {
    this.suggestEl.remove();
    this.app.keymap.popScope(this.scope);
  }

  onHistoryBack(): void {
    this.close();
  }

  abstract renderSuggestion(value: T, el: HTMLElement): void;
  abstract selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;
}

export abstract class AbstractInputSuggest<T> extends PopoverSuggest<T> {
  limit = 100;
  private selected: ((value: T, event: MouseEvent | KeyboardEvent) => unknown) | null = null;

  constructor(app: Api.App, private readonly textEl: HTMLInputElement | HTMLDivElement) {
    super(app, new Scope(app.scope));
    const show = (): void => void this.suggest();
    textEl.addEventListener("input", show);
    textEl.addEventListener("focus", show);
    textEl.addEventListener("click", show);
    textEl.addEventListener("blur", () => this.close());
  }

  getValue(): string {
    return this.textEl.instanceOf(HTMLInputElement) ? this.textEl.value : this.textEl.textContent ?? "";
  }

  setValue(value: string): void {
    if (this.textEl.instanceOf(HTMLInputElement)) this.textEl.value = value;
    else this.textEl.setText(value);
  }

  selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
    problems.guard(() => this.selected?.(value, event));
  }

  onSelect(callback: (value: T, event: MouseEvent | KeyboardEvent) => unknown): this {
    this.selected = callback;
    return this;
  }

  protected abstract getSuggestions(query: string): T[] | Promise<T[]>;

  private async suggest(): Promise<void> {
    const found = (await this.getSuggestions(this.getValue())).slice(0, this.limit);
    if (found.length === 0 || environment().win.document.activeElement !== this.textEl) return this.close();
    this.rows.show(found);
    this.open();
    const { left, bottom, width } = this.textEl.getBoundingClientRect();
    this.suggestEl.setCssStyles({ left: `${left}px`, top: `${bottom + 4}px`, minWidth: `${width}px` });
  }
}

export abstract class SuggestModal<T> extends Modal {
  limit = 100;
  emptyStateText = "No results found.";
  readonly inputEl: HTMLInputElement;
  readonly resultContainerEl: HTMLElement;
  private readonly rows: Rows<T>;
  private readonly instructionsEl: HTMLElement;

  constructor(app: Api.App) {
    super(app);
    this.modalEl.className = "prompt";
    this.modalEl.empty();
    this.inputEl = this.modalEl.createDiv("prompt-input-container").createEl("input", { cls: "prompt-input", type: "text", attr: { autocapitalize: "off", spellcheck: "false" } });
    this.resultContainerEl = this.modalEl.createDiv({ cls: "prompt-results", attr: { role: "listbox" } });
    this.instructionsEl = this.modalEl.createDiv("prompt-instructions");
    this.rows = new Rows<T>(this.resultContainerEl, (value, el) => this.renderSuggestion(value, el), (value, event) => this.selectSuggestion(value, event));
    this.rows.keysIn(this.scope);
    this.inputEl.addEventListener("input", () => void this.suggest());
  }

  override open(): void {
    super.open();
    this.inputEl.focus();
    void this.suggest();
  }

  setPlaceholder(placeholder: string): void {
    this.inputEl.placeholder = placeholder;
  }

  setInstructions(instructions: Api.Instruction[]): void {
    this.instructionsEl.empty();
    for (const { command, purpose } of instructions) {
      const el = this.instructionsEl.createDiv("prompt-instruction");
      el.createSpan({ cls: "prompt-instruction-command", text: command });
      el.createSpan({ text: purpose });
    }
  }

  onNoSuggestion(): void {
    this.resultContainerEl.createDiv({ cls: "suggestion-empty", text: this.emptyStateText });
  }

  /** Closes first, so `onClose` runs before the choice, as in the app. */
  selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
    this.close();
    problems.guard(() => this.onChooseSuggestion(value, event));
  }

  selectActiveSuggestion(event: MouseEvent | KeyboardEvent): void {
    this.rows.use(event);
  }

  abstract getSuggestions(query: string): T[] | Promise<T[]>;
  abstract renderSuggestion(value: T, el: HTMLElement): void;
  abstract onChooseSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;

  private async suggest(): Promise<void> {
    const found = (await this.getSuggestions(this.inputEl.value)).slice(0, this.limit);
    this.rows.show(found);
    if (found.length === 0) this.onNoSuggestion();
  }
}

export abstract class FuzzySuggestModal<T> extends SuggestModal<Api.FuzzyMatch<T>> {
  getSuggestions(query: string): Api.FuzzyMatch<T>[] {
    const search = prepareFuzzySearch(query);
    const found = this.getItems().flatMap((item) => {
      const match = search(this.getItemText(item));
      return match ? [{ item, match }] : [];
    });
    return query === "" ? found : found.sort((a, b) => b.match.score - a.match.score);
  }

  renderSuggestion({ item, match }: Api.FuzzyMatch<T>, el: HTMLElement): void {
    renderMatches(el, this.getItemText(item), match.matches);
  }

  onChooseSuggestion({ item }: Api.FuzzyMatch<T>, event: MouseEvent | KeyboardEvent): void {
    this.onChooseItem(item, event);
  }

  abstract getItems(): T[];
  abstract getItemText(item: T): string;
  abstract onChooseItem(item: T, event: MouseEvent | KeyboardEvent): void;
}
