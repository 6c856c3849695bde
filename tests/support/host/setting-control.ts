// One declared control: which component it is, what it shows, and what it hands on when the user changes it.
import type * as Api from "obsidian";
import { TFile, TFolder } from "./files";
import { notInHost } from "./strict";
import type { Setting } from "./setting";
import { AbstractInputSuggest } from "./suggest";

type Change = (value: unknown) => void;

class PathSuggest extends AbstractInputSuggest<string> {
  constructor(app: Api.App, private readonly inputEl: HTMLInputElement, private readonly paths: () => readonly string[], private readonly changed: Change) {
    super(app, inputEl);
  }

  protected getSuggestions(query: string): string[] {
    return this.paths().filter((path) => path.toLowerCase().includes(query.toLowerCase()));
  }

  renderSuggestion(path: string, el: HTMLElement): void { el.setText(path); }

  override selectSuggestion(path: string): void {
    this.inputEl.value = path;
    this.close();
    this.changed(path);
  }
}

const words = (value: unknown): string => (typeof value === "string" || typeof value === "number" ? String(value) : "");

function drawPath(app: Api.App, setting: Setting, control: Api.SettingFileControl | Api.SettingFolderControl, value: unknown, change: Change): void {
  const wanted = (file: Api.TAbstractFile): boolean => (control.type === "file"
    ? file instanceof TFile && (control.filter?.(file) ?? true)
    : file instanceof TFolder && (control.includeRoot === true || !file.isRoot()) && (control.filter?.(file) ?? true));
  setting.addSearch((search) => {
    search.setValue(words(value)).onChange(change);
    if (control.placeholder !== undefined) search.setPlaceholder(control.placeholder);
    new PathSuggest(app, search.inputEl, () => app.vault.getAllLoadedFiles().filter(wanted).map((file) => file.path), change);
  });
}

/** Draws the control with `value`; `change` gets what the user makes of it. */
export function drawControl(app: Api.App, setting: Setting, control: Api.SettingControl, value: unknown, change: Change): void {
  switch (control.type) {
    case "toggle": setting.addToggle((toggle) => toggle.setValue(value === true).onChange(change)); break;
    case "text": setting.addText((text) => text.setPlaceholder(control.placeholder ?? "").setValue(words(value)).onChange(change)); break;
    case "textarea": setting.addTextArea((text) => text.setValue(words(value)).onChange(change)); break;
    case "number": setting.addText((text) => {
      text.inputEl.type = "number";
      text.setValue(words(value)).onChange((typed) => change(Number(typed)));
    }); break;
    case "dropdown": setting.addDropdown((dropdown) => dropdown.addOptions(control.options).setValue(words(value)).onChange(change)); break;
    case "slider": setting.addSlider((slider) => slider.setLimits(control.min, control.max, control.step).setValue(Number(value)).onChange(change)); break;
    case "color": setting.addColorPicker((color) => color.setValue(words(value)).onChange(change)); break;
    case "file":
    case "folder": drawPath(app, setting, control, value, change); break;
    default: throw notInHost(`the setting control ${(control as { type: string }).type}`);
  }
}
