// Previews in the settings: the path and the text that a sample note would have, and what is worth a look in the template. Drawn again after each change.
import type { App, Setting } from "obsidian";
import type { Sample } from "../app/make-note";
import type { Refusal } from "../core/model";
import type { Result } from "../core/result";
import type { TemplateProblem } from "../core/template/grammar";
import { reasonOf } from "./messages";

/** What draws itself anew; the settings call all of them after a change. */
export type Redraws = Set<() => void>;

const PROBLEMS: Readonly<Record<TemplateProblem["kind"], (found: string) => string>> = {
  unknown: (found) => `${found} is no field, and stays as it is.`,
  unclosed: (found) => `${found} is never closed in its line, and stays as it is.`,
  empty: (found) => `${found} says nothing in such a note.`,
};

/** Lines and columns as editors count them, from 1. */
const problemWords = ({ kind, line, column, found }: TemplateProblem): string => `Line ${line + 1}, column ${column + 1}: ${PROBLEMS[kind](found)}`;

const notMade = (refusal: Refusal): string => `No note can be made, because ${reasonOf(refusal)}.`;

function registered(draw: () => void, redraws: Redraws): () => void {
  draw();
  redraws.add(draw);
  return () => redraws.delete(draw);
}

/** The path of a sample note. */
export const pathPreview = (path: () => Result<string, Refusal>, redraws: Redraws) => (setting: Setting): (() => void) => {
  const el = setting.controlEl.createDiv({ cls: "conference-notes-path", attr: { role: "status" } });
  return registered(() => {
    const now = path();
    el.setText(now.ok ? now.value : notMade(now.error));
  }, redraws);
};

/** The text of a sample note and the problems of its template, drawn again also when a note at `path` changes. */
export const templatePreview = (app: App, label: string, sample: () => Promise<Result<Sample, Refusal>>, path: () => string, redraws: Redraws) => (setting: Setting): (() => void) => {
  setting.settingEl.addClass("conference-notes-template");
  const problems = setting.descEl.createDiv({ cls: "conference-notes-template-problems", attr: { role: "status" } });
  const text = setting.controlEl.createEl("pre", { attr: { tabindex: "0", role: "region", "aria-label": label, dir: "auto" } });
  let turn = 0;
  const draw = (): void => {
    turn += 1;
    const mine = turn;
    void sample().then((answer) => {
      // A later change has asked again.
      if (mine !== turn) return;
      text.setText(answer.ok ? answer.value.text : "");
      problems.empty();
      for (const words of answer.ok ? answer.value.problems.map(problemWords) : [notMade(answer.error)]) problems.createDiv({ text: words });
    });
  };
  const ref = app.metadataCache.on("changed", (file) => {
    if (file.path === path()) draw();
  });
  const end = registered(draw, redraws);
  return () => {
    app.metadataCache.offref(ref);
    end();
  };
};
