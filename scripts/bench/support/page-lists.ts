// Ways to put the pane's rows onto a page, for the bench to compare: ours, the same rows without windowing, and an empty-and-rebuild.
import * as obsidian from "obsidian";
import { blockOf, RowList } from "../../../src/core/rows/row-list";
import type { Row } from "../../../src/core/sidebar";
import { patchList } from "../../../src/ui/patch-list";
import { drawRow } from "../../../src/ui/rows/draw-row";
import { WindowedList } from "../../../src/ui/pane/windowed-list";

export interface PageList {
  readonly draw: (rows: readonly Row[]) => void;
}

/** The rows as the pane gives them to its list: a block for each event. */
function listOf(rows: readonly Row[]): RowList<Row> {
  const starts = [...rows.flatMap(({ level }, at) => (level === 1 ? [at] : [])), rows.length];
  return new RowList(starts.slice(1).map((end, nth) => blockOf(rows.slice(starts[nth], end))));
}

const windowed = (el: HTMLElement): PageList => {
  const list = new WindowedList(el, drawRow, () => () => undefined);
  return { draw: (rows) => list.set(listOf(rows)) };
};

const keyed = (el: HTMLElement): PageList => {
  const inner = el.createEl("ul", { cls: ["conference-notes-window", "contains-task-list"] });
  const list = patchList<Row>(inner, (row) => drawRow(inner, row));
  return { draw: (rows) => void list.draw(rows) };
};

const rebuilt = (el: HTMLElement): PageList => ({
  draw: (rows) => {
    el.empty();
    const inner = el.createEl("ul", { cls: ["conference-notes-window", "contains-task-list"] });
    for (const row of rows) inner.append(drawRow(inner, row).el);
  },
});

/** The least that a list of todos could be: a box and its words, all made anew. */
const bare = (el: HTMLElement): PageList => ({
  draw: (rows) => {
    el.empty();
    const inner = el.createEl("ul", { cls: ["conference-notes-window", "contains-task-list"] });
    for (const row of rows) {
      const item = inner.createEl("li", { cls: ["tree-item-self", "conference-notes-row"] });
      if (row.kind === "todo") item.createEl("input", { type: "checkbox" }).checked = row.state === "done";
      else obsidian.setIcon(item.createDiv("tree-item-icon"), "right-triangle");
      item.createDiv({ text: "text" in row ? row.text : "title" in row ? row.title ?? "" : "name" in row ? row.name : "" });
    }
  },
});

Object.assign(window, { benchLists: { windowed, keyed, rebuilt, bare }, benchModule: obsidian });
