// Where a click with modifier keys opens a note, in the app's own manner.
import type { PaneType } from "obsidian";
import type { OpenHow } from "../app/ports";

/** `pane` is what `Keymap.isModEvent` answers. */
export function openHow(pane: PaneType | boolean): OpenHow {
  if (pane === true) return "tab";
  return pane === false ? "here" : pane;
}
