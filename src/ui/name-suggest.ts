// Suggestions below an input: names, typos forgiven.
import { AbstractInputSuggest, type App } from "obsidian";
import type { KnownPerson } from "../core/form-start";
import { findNames } from "../core/search";

const MOST = 20;

/** Names to suggest, some with what is said about them in small. */
export type Suggested = string | KnownPerson;

const nameOf = (each: Suggested): string => (typeof each === "string" ? each : each.name);

/** Draws a suggestion with what is said about it in small. */
export function drawSuggestion(el: HTMLElement, name: string, about: string): void {
  el.addClass("mod-complex");
  const content = el.createDiv("suggestion-content");
  content.createDiv({ cls: "suggestion-title", text: name, attr: { dir: "auto" } });
  content.createDiv({ cls: "suggestion-note", text: about, attr: { dir: "auto" } });
}

export class NameSuggest extends AbstractInputSuggest<string> {
  private readonly names: readonly string[];
  private readonly about: ReadonlyMap<string, string>;

  constructor(app: App, private readonly inputEl: HTMLInputElement, known: readonly Suggested[], private readonly choose: (name: string) => void) {
    super(app, inputEl);
    this.limit = MOST;
    this.names = known.map(nameOf);
    this.about = new Map(known.flatMap((each) => (typeof each === "string" || each.last === "" ? [] : [[each.name, each.last]])));
  }

  protected override getSuggestions(typed: string): string[] {
    const found = findNames(this.names, typed, MOST);
    // Enter takes the first: a name that was typed in full is not changed for one like it.
    if (!found.includes(typed)) return [...found];
    return found.length === 1 ? [] : [typed, ...found.filter((name) => name !== typed)];
  }

  override renderSuggestion(name: string, el: HTMLElement): void {
    const about = this.about.get(name);
    if (about === undefined) el.setText(name);
    else drawSuggestion(el, name, about);
  }

  override selectSuggestion(name: string): void {
    this.setValue(name);
    this.choose(name);
    this.close();
    this.inputEl.focus();
  }
}
