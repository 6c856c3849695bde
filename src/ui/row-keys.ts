// The keyboard in the tree: one tab stop, arrows to walk and fold, Enter to open, Space to tick.
import type { Row } from "../core/sidebar";
import type { RowActions } from "./row-parts";

const items = (list: HTMLElement): readonly HTMLElement[] => Array.from(list.querySelectorAll<HTMLElement>("[role=treeitem]"));

/** Moves the one tab stop of the tree, and the focus, to a row. */
function focusRow(list: HTMLElement, row: HTMLElement | undefined): void {
  if (!row) return;
  for (const other of list.querySelectorAll("[role=treeitem][tabindex='0']")) other.setAttribute("tabindex", "-1");
  row.setAttribute("tabindex", "0");
  row.focus();
}

function foldOrGo(list: HTMLElement, all: readonly HTMLElement[], at: number, row: Row, unfold: boolean, actions: RowActions): void {
  const folded = "folded" in row ? row.folded : null;
  if (folded === unfold) actions.fold(row.key);
  else if (unfold && folded === false) focusRow(list, all[at + 1]);
  else if (!unfold) focusRow(list, [...all.slice(0, at)].reverse().find((el) => Number(el.getAttribute("aria-level")) < row.level));
}

/** Answers the keys pressed in a list of rows. */
export function rowKeys(list: HTMLElement, rows: () => readonly Row[], actions: RowActions): (event: KeyboardEvent) => void {
  return (event) => {
    const target = event.target as Element | null;
    const el = target?.closest<HTMLElement>("[role=treeitem]");
    const row = rows().find((candidate) => candidate.key === el?.dataset.key);
    if (!el || !row) return;
    const all = items(list);
    const at = all.indexOf(el);
    const opens = event.key === "Enter";
    if (!opens && (event.ctrlKey || event.metaKey || event.altKey)) return;
    const run: Readonly<Record<string, () => void>> = {
      ArrowDown: () => focusRow(list, all[at + 1]),
      ArrowUp: () => focusRow(list, all[at - 1]),
      Home: () => focusRow(list, all[0]),
      End: () => focusRow(list, all[all.length - 1]),
      ArrowRight: () => foldOrGo(list, all, at, row, true, actions),
      ArrowLeft: () => foldOrGo(list, all, at, row, false, actions),
      Enter: () => actions.open(row.key, event),
      " ": () => (row.kind === "todo" ? actions.tick(row.key) : actions.open(row.key, event)),
    };
    const answer = Object.hasOwn(run, event.key) ? run[event.key] : undefined;
    if (!answer) return;
    event.preventDefault();
    event.stopPropagation();
    answer();
  };
}
