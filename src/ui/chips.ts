// An input that collects names as chips: Enter or a comma takes one in, Backspace in the empty input takes the last one out.
import { setIcon, type App } from "obsidian";
import { NameSuggest, type Suggested } from "./name-suggest";

export interface Chips {
  readonly inputEl: HTMLInputElement;
  /** The names, and what still stands in the input. */
  readonly names: () => readonly string[];
  /** Puts these names in the place of all others. */
  readonly set: (names: readonly string[]) => void;
}

function drawChip(el: HTMLElement, name: string, remove: () => void): void {
  const chip = el.createDiv({ cls: ["multi-select-pill", "conference-notes-chip"] });
  chip.createSpan({ cls: "multi-select-pill-content", text: name });
  const button = chip.createEl("button", { cls: ["clickable-icon", "multi-select-pill-remove-button"], attr: { type: "button", "aria-label": `Remove ${name}` } });
  setIcon(button, "x");
  button.addEventListener("click", remove);
}

/** Makes the chips' input. `changed` is called after each change; Enter in the empty input is left to the form. `first` are the names it begins with. */
export function makeChips(app: App, parent: HTMLElement, label: string, known: readonly Suggested[], changed: () => void, first: readonly string[] = []): Chips {
  const box = parent.createDiv({ cls: "conference-notes-chips" });
  const chipsEl = box.createDiv({ cls: "conference-notes-chip-list" });
  const inputEl = box.createEl("input", { type: "text", attr: { "aria-label": label, placeholder: "Add a name" } });
  let names: readonly string[] = first;
  const draw = (): void => {
    chipsEl.empty();
    for (const name of names) drawChip(chipsEl, name, () => set(names.filter((other) => other !== name)));
  };
  const set = (next: readonly string[]): void => {
    names = next;
    draw();
    changed();
  };
  const take = (typed: string): void => {
    const found = typed.split(",").map((name) => name.trim()).filter((name) => name !== "" && !names.includes(name));
    inputEl.value = "";
    if (found.length > 0) set([...names, ...found]);
  };
  draw();
  new NameSuggest(app, inputEl, known, take);
  inputEl.addEventListener("input", () => (inputEl.value.includes(",") ? take(inputEl.value) : changed()));
  inputEl.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Enter" && inputEl.value.trim() !== "" && !event.defaultPrevented && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      event.stopPropagation();
      take(inputEl.value);
    } else if (event.key === "Backspace" && inputEl.value === "" && names.length > 0) set(names.slice(0, -1));
  });
  return { inputEl, set, names: () => [...names, ...[inputEl.value.trim()].filter((name) => name !== "" && !names.includes(name))] };
}
