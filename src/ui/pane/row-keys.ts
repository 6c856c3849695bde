// The keyboard in the tree, as in the app's own panes: arrows walk and fold, Enter opens, Space ticks or takes, Delete refuses, letters look for a row.
import type { RowList } from "../../core/rows/row-list";
import type { Row } from "../../core/sidebar";
import { foldText } from "../../core/fold-text";
import { rowWords } from "../rows/row-words";
import type { RowDeeds } from "./row-deeds";
import type { RowFocus } from "./row-focus";

/** Letters that come later than this begin anew. */
const PAUSE = 700;
const PAGE = 10;

export class RowKeys {
  private typed = "";
  private typedAt = 0;

  constructor(private readonly rows: () => RowList<Row>, private readonly focus: RowFocus, private readonly deeds: RowDeeds, private readonly toSearch: () => void) {}

  /** Answers a key. True if it was one of the tree's. */
  press(event: KeyboardEvent): boolean {
    const { row } = this.focus;
    const target = event.target as Element | null;
    if (!row || event.isComposing || target?.closest("input[type=text]")) return false;
    const isButton = target?.closest("button, a") !== null && target?.closest("button, a") !== undefined;
    if (event.key === "Enter" || event.key === " ") {
      if (isButton) return false;
      return this.act(event, row);
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    if (row.kind === "offer" && (event.key === "Delete" || event.key === "Backspace")) {
      this.deeds.refuse(row);
      return true;
    }
    return this.walk(event, row) || this.type(event, row);
  }

  private act(event: KeyboardEvent, row: Row): boolean {
    if (event.key === "Enter") this.deeds.open(row, event);
    else if (row.kind === "todo") this.deeds.tick(row);
    else if (row.kind === "offer") this.deeds.accept(row);
    else if ("folded" in row && row.folded !== null) this.deeds.fold(row);
    else this.deeds.open(row, event);
    return true;
  }

  private walk(event: KeyboardEvent, row: Row): boolean {
    const at = this.rows().indexOf(row.key);
    switch (event.key) {
      case "ArrowDown": this.focus.goTo(at + 1); return true;
      case "ArrowUp":
        if (at === 0) this.toSearch();
        else this.focus.goTo(at - 1);
        return true;
      case "PageDown": this.focus.goTo(at + PAGE); return true;
      case "PageUp": this.focus.goTo(at - PAGE); return true;
      case "Home": this.focus.goTo(0); return true;
      case "End": this.focus.goTo(this.rows().length - 1); return true;
      case "ArrowRight": return this.across(row, at, true, event);
      case "ArrowLeft": return this.across(row, at, false, event);
      default: return false;
    }
  }

  /** Unfolds or goes in; folds or goes out. In a script that runs the other way the keys do too. */
  private across(row: Row, at: number, right: boolean, { target }: KeyboardEvent): boolean {
    const inward = right !== ((target as Element).getCssPropertyValue("direction") === "rtl");
    const folded = "folded" in row ? row.folded : null;
    if (folded !== null && folded === inward) this.deeds.fold(row);
    else if (inward && folded === false) this.focus.goTo(at + 1);
    else if (!inward) this.toParent(row, at);
    return true;
  }

  private toParent(row: Row, at: number): void {
    const rows = this.rows();
    for (let above = at - 1; above >= 0; above--) {
      if ((rows.at(above)?.level ?? row.level) < row.level) return this.focus.goTo(above);
    }
  }

  /** The next row that begins with the letters typed. */
  private type(event: KeyboardEvent, row: Row): boolean {
    if ([...event.key].length !== 1) return false;
    this.typed = event.timeStamp - this.typedAt > PAUSE ? event.key : this.typed + event.key;
    this.typedAt = event.timeStamp;
    const wanted = foldText(this.typed);
    const rows = this.rows();
    const at = rows.indexOf(row.key) + (this.typed.length === 1 ? 1 : 0);
    for (let step = 0; step < rows.length; step++) {
      const other = rows.at((at + step) % rows.length);
      if (other && foldText(rowWords(other)).startsWith(wanted)) {
        this.focus.go(other.key);
        break;
      }
    }
    return true;
  }
}
