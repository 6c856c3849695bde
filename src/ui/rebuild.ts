// "Rebuild": reads all event notes again. What takes longer than a moment shows how far it is, and can be cancelled.
import { Notice, ProgressBarComponent } from "obsidian";
import type { Desk } from "../app/ports";
import type { Rebuilder } from "../app/rebuilder";
import type { Store } from "../app/store";
import { statusOf } from "../core/status";
import { plural, readingWords } from "./messages";

export interface RebuildParts {
  readonly store: Store;
  readonly desk: Desk;
  readonly rebuilder: Rebuilder;
}

/** Only what takes longer is worth a notice. */
const A_MOMENT = 500;

/** Shows the progress until the returned function is called. */
function showProgress({ store, rebuilder }: RebuildParts): () => void {
  const notice = new Notice("", 0);
  const words = notice.messageEl.createDiv();
  const bar = new ProgressBarComponent(notice.messageEl);
  const button = notice.messageEl.createEl("button", { text: "Cancel", cls: "conference-notes-notice-action", attr: { type: "button" } });
  button.addEventListener("click", () => rebuilder.stop());
  const draw = (): void => {
    const { progress } = store.get();
    if (!progress) return;
    words.setText(readingWords(progress.read, progress.all));
    bar.setValue(progress.all === 0 ? 100 : (100 * progress.read) / progress.all);
  };
  draw();
  const unwatch = store.watch(draw);
  return () => {
    unwatch();
    notice.hide();
  };
}

export async function rebuild(parts: RebuildParts): Promise<void> {
  const { store, desk, rebuilder } = parts;
  let hide = (): void => undefined;
  const timer = window.setTimeout(() => {
    hide = showProgress(parts);
  }, A_MOMENT);
  const end = await rebuilder.rebuild();
  window.clearTimeout(timer);
  hide();
  const { catalog, unreadable } = store.get();
  const { notes, talks, speakers, problems } = statusOf(catalog, unreadable);
  if (end === "stopped") desk.say("Reading was stopped. What was known of the other notes stays; rebuild again to read them.");
  else if (end === "done") desk.say(`Read ${plural(notes, "event note", "event notes")}: ${plural(talks, "talk", "talks")}, ${plural(speakers, "speaker", "speakers")}${problems.length > 0 ? `, ${plural(problems.length, "note with a problem", "notes with problems")}` : ""}.`);
}
