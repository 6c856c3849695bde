// Suggestions below an input: names, typos forgiven.
import { AbstractInputSuggest, type App } from "obsidian";
import { findNames } from "../core/search";

const MOST = 20;

export class NameSuggest extends AbstractInputSuggest<string> {
  constructor(app: App, private readonly inputEl: HTMLInputElement, private readonly names: readonly string[], private readonly choose: (name: string) => void) {
    super(app, inputEl);
    this.limit = MOST;
  }

  protected override getSuggestions(typed: string): string[] {
    return findNames(this.names, typed, MOST).filter((name) => name !== typed);
  }

  override renderSuggestion(name: string, el: HTMLElement): void {
    el.setText(name);
  }

  override selectSuggestion(name: string): void {
    this.setValue(name);
    this.choose(name);
    this.close();
    this.inputEl.focus();
  }
}
