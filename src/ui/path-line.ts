// The line of a form that says where its note will be made, or what is in the way of that.
import type { Refusal } from "../core/model";
import type { Result } from "../core/result";
import { reasonOf } from "./messages";

export interface PathLine {
  /** Shows the path, or why there is none, which is a warning where the form was begun. True if the note can be made. */
  readonly show: (problem: string | null, path: Result<string, Refusal>, isBegun: boolean) => boolean;
  /** The note was asked for: a warning of these words, or else of what stands there. */
  readonly insist: (words?: string) => void;
}

export function pathLine(parent: HTMLElement): PathLine {
  const el = parent.createDiv({ cls: "conference-notes-path", attr: { role: "status" } });
  return {
    show: (problem, path, isBegun) => {
      const isMakeable = problem === null && path.ok;
      el.toggleClass("mod-warning", isBegun && !isMakeable);
      el.setText(problem ?? (path.ok ? path.value : `This can't be made, because ${reasonOf(path.error)}.`));
      return isMakeable;
    },
    insist: (words) => {
      if (words !== undefined) el.setText(words);
      el.addClass("mod-warning");
    },
  };
}
