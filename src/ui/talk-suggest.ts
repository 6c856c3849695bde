// Suggestions below a title: the talks that the event's programme names and nobody has noted yet.
import { AbstractInputSuggest, type App } from "obsidian";
import type { SaidTalk } from "../core/said-talk";
import { drawSuggestion } from "./name-suggest";

export class TalkSuggest extends AbstractInputSuggest<SaidTalk> {
  constructor(app: App, private readonly inputEl: HTMLInputElement, private readonly like: (typed: string) => readonly SaidTalk[], private readonly choose: (talk: SaidTalk) => void) {
    super(app, inputEl);
  }

  protected override getSuggestions(typed: string): SaidTalk[] {
    return [...this.like(typed)];
  }

  override renderSuggestion({ title, day, start, room, speakers }: SaidTalk, el: HTMLElement): void {
    const about = [day, start, speakers.join(", "), room].filter((said) => said !== "").join(" · ");
    if (about === "") el.setText(title);
    else drawSuggestion(el, title, about);
  }

  override selectSuggestion(talk: SaidTalk): void {
    this.choose(talk);
    this.close();
    this.inputEl.focus();
  }
}
