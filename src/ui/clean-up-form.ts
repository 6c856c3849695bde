// The preview of "Clean up pasted note": every change a ticked box, grouped by kind; the button says what it will do.
import { Modal, type App } from "obsidian";
import { linesInWords } from "../app/clean-verbs";
import type { CleanUpChange, CleanUpKind } from "../core/write/clean-change";
import { formButtons } from "./form-buttons";

const KINDS: Readonly<Record<CleanUpKind, readonly [one: string, many: string]>> = {
  headings: ["heading", "headings"], todos: ["todo", "todos"], bullets: ["bullet", "bullets"], tables: ["table row", "table rows"], invisible: ["line with invisible characters", "lines with invisible characters"],
};
/** Above so many lines the groups begin folded: a box for each would take long to draw. */
const MANY = 400;

/** What both texts have in front and behind, so that the rest can be marked; never half a character. */
function differing(before: string, after: string): { readonly lead: number; readonly tail: number } {
  const [from, to] = [Array.from(before), Array.from(after)];
  let lead = 0;
  while (lead < Math.min(from.length, to.length) && from[lead] === to[lead]) lead += 1;
  let tail = 0;
  while (tail < Math.min(from.length, to.length) - lead && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail += 1;
  return { lead: from.slice(0, lead).join("").length, tail: from.slice(from.length - tail).join("").length };
}

/** What can't be seen, as its name. */
const shown = (text: string): string => text.replace(/[\u00a0\u00ad\u200b-\u200d\u2007\u202f\u2060\ufeff]/gu, (char) => `⟨${char.codePointAt(0)?.toString(16).padStart(4, "0") ?? ""}⟩`);

function drawText(parent: HTMLElement, sign: string, text: string, { lead, tail }: { readonly lead: number; readonly tail: number }): void {
  const el = parent.createDiv({ cls: ["conference-notes-change-text", sign === "+" ? "mod-new" : "mod-old"], attr: { dir: "auto" } });
  el.createSpan({ cls: "conference-notes-change-sign", text: sign });
  el.appendText(shown(text.slice(0, lead)));
  if (text.length > lead + tail) el.createEl(sign === "+" ? "ins" : "del", { text: shown(text.slice(lead, text.length - tail)) });
  el.appendText(shown(text.slice(text.length - tail)));
}

export class CleanUpModal extends Modal {
  private chosen: Set<CleanUpChange>;
  private listEl: HTMLElement | null = null;
  private button: HTMLButtonElement | null = null;
  private busy = false;

  /** `submit` makes the chosen changes and answers with true; if it could not, `again` tells what could be changed by then. */
  constructor(app: App, private changes: readonly CleanUpChange[], private readonly submit: (chosen: readonly CleanUpChange[]) => Promise<boolean>, private readonly again: () => Promise<readonly CleanUpChange[]>) {
    super(app);
    this.chosen = new Set(changes);
  }

  override onOpen(): void {
    this.setTitle("Clean up pasted note");
    this.modalEl.addClass("conference-notes-clean-up");
    this.titleEl.id = "conference-notes-clean-up-title";
    this.modalEl.setAttribute("aria-labelledby", this.titleEl.id);
    this.listEl = this.contentEl.createDiv({ cls: "conference-notes-changes" });
    this.button = formButtons(this.contentEl, { text: "", run: () => void this.run() }, [{ text: "Cancel", run: () => this.close() }]);
    this.scope.register([], "Enter", (event) => {
      if ((event.target as Element | null)?.closest("button, summary")) return true;
      void this.run();
      return false;
    });
    this.scope.register(["Mod"], "Enter", () => {
      void this.run();
      return false;
    });
    this.drawList();
  }

  private drawList(): void {
    this.listEl?.empty();
    if (this.listEl) for (const kind of Object.keys(KINDS) as CleanUpKind[]) this.drawGroup(this.listEl, kind);
    this.showCount();
    this.contentEl.querySelector("input")?.focus();
  }

  /** The note changed while it was looked at: what is shown is what it says now, and what was left out stays so. */
  private async look(): Promise<void> {
    const textOf = ({ before, after }: CleanUpChange): string => `${before}\n${after}`;
    const left = new Set(this.changes.filter((change) => !this.chosen.has(change)).map(textOf));
    this.changes = await this.again();
    this.chosen = new Set(this.changes.filter((change) => !left.has(textOf(change))));
    if (this.changes.length === 0) this.close();
    else this.drawList();
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private drawGroup(parent: HTMLElement, kind: CleanUpKind): void {
    const changes = this.changes.filter((change) => change.kind === kind);
    if (changes.length === 0) return;
    const group = parent.createEl("fieldset", { cls: "conference-notes-change-group" });
    const legend = group.createEl("legend");
    const label = legend.createEl("label");
    const all = label.createEl("input", { type: "checkbox" });
    label.appendText(`${changes.length.toLocaleString("en")} ${KINDS[kind][changes.length === 1 ? 0 : 1]}`);
    const boxes: HTMLInputElement[] = [];
    const showAll = (): void => {
      const count = changes.filter((change) => this.chosen.has(change)).length;
      all.checked = count === changes.length;
      all.indeterminate = count > 0 && count < changes.length;
      this.showCount();
    };
    const drawAll = (to: HTMLElement): void => {
      for (const change of changes) boxes.push(this.drawChange(to, change, showAll));
    };
    if (this.changes.length <= MANY) drawAll(group);
    else {
      const fold = group.createEl("details");
      fold.createEl("summary", { text: "Show them" });
      fold.addEventListener("toggle", () => {
        if (fold.open && boxes.length === 0) drawAll(fold);
      });
    }
    all.addEventListener("change", () => {
      for (const change of changes) this.choose(change, all.checked);
      for (const box of boxes) box.checked = all.checked;
      showAll();
    });
    showAll();
  }

  private drawChange(parent: HTMLElement, change: CleanUpChange, changed: () => void): HTMLInputElement {
    const label = parent.createEl("label", { cls: "conference-notes-change" });
    const box = label.createEl("input", { type: "checkbox" });
    box.checked = this.chosen.has(change);
    label.createSpan({ cls: "conference-notes-change-line", text: String(change.line + 1) });
    const texts = label.createDiv({ cls: "conference-notes-change-texts" });
    const part = differing(change.before, change.after);
    drawText(texts, "-", change.before, part);
    drawText(texts, "+", change.after, part);
    box.addEventListener("change", () => {
      this.choose(change, box.checked);
      changed();
    });
    return box;
  }

  private choose(change: CleanUpChange, on: boolean): void {
    if (on) this.chosen.add(change);
    else this.chosen.delete(change);
  }

  private showCount(): void {
    if (!this.button) return;
    this.button.setText(this.chosen.size === 0 ? "Nothing chosen" : `Change ${linesInWords(this.chosen.size)}`);
    this.button.disabled = this.chosen.size === 0;
  }

  private async run(): Promise<void> {
    if (this.busy || this.chosen.size === 0) return;
    this.busy = true;
    const done = await this.submit(this.changes.filter((change) => this.chosen.has(change)));
    if (done) this.close();
    else await this.look();
    this.busy = false;
  }
}
