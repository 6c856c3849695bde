// The block at the top of the settings: what is known, in real numbers, and the button that reads everything again.
import type { Setting, SettingDefinition } from "obsidian";
import type { Settings } from "../core/settings";
import { statusOf, type Status } from "../core/status";
import { plural, readingWords } from "./messages";
import { rebuild, type RebuildParts } from "./rebuild";

function wordsOf({ notes, events, talks, speakers, todos }: Status, lookedAt: string | null): string {
  const counts = [plural(notes, "event note", "event notes"), plural(events, "event", "events"), plural(talks, "talk", "talks"), plural(speakers, "speaker", "speakers"), `${plural(todos.all, "todo", "todos")}, ${todos.open.toLocaleString("en")} open`];
  return `${counts.join(" · ")}. ${lookedAt === null ? "Not read through yet." : `All read at ${lookedAt}.`}`;
}

function drawProblems(el: HTMLElement, { problems }: Status, open: (path: string) => void): void {
  if (problems.length === 0) return;
  const box = el.createDiv({ text: `${plural(problems.length, "note", "notes")} with problems: ` });
  for (const path of problems.slice(0, 20)) {
    box.createEl("button", { cls: "conference-notes-problem", text: path, attr: { type: "button" } }).addEventListener("click", () => open(path));
  }
  if (problems.length > 20) box.appendText(` and ${plural(problems.length - 20, "more", "more")}`);
}

/** Draws the block; what it answers ends it. */
function drawStatus(setting: Setting, parts: RebuildParts): () => void {
  const { store, desk, rebuilder } = parts;
  const counts = setting.descEl.createDiv({ attr: { role: "status" } });
  const problems = setting.descEl.createDiv();
  let shown = "";
  const draw = (): void => {
    const { catalog, unreadable, progress } = store.get();
    const status = statusOf(catalog, unreadable);
    counts.setText(progress ? `${readingWords(progress.read, progress.all)}…` : wordsOf(status, rebuilder.lookedAt));
    if (status.problems.join("\n") === shown) return;
    shown = status.problems.join("\n");
    problems.empty();
    drawProblems(problems, status, (path) => void desk.open(path, null, "tab"));
  };
  setting.addButton((button) => button.setButtonText("Rebuild").onClick(() => {
    void rebuild(parts).then(draw);
  }));
  draw();
  return store.watch(draw);
}

export const statusItem = (parts: RebuildParts): SettingDefinition<keyof Settings> => ({
  name: "What is known", aliases: ["status", "index", "rebuild", "problems"], render: (setting) => drawStatus(setting, parts),
});
