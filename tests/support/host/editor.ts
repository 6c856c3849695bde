// The editor of a Markdown view: obsidian.d.ts on top of CodeMirror, so that typing, undo and the cursor are real.
import type * as Api from "obsidian";
import { redo, undo } from "@codemirror/commands";
import { EditorSelection, type ChangeSpec } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import { notInHost } from "./strict";

export class Editor {
  constructor(readonly cm: EditorView) {}

  private get doc() { return this.cm.state.doc; }

  getDoc(): this { return this; }
  refresh(): void { this.cm.requestMeasure(); }
  getValue(): string { return this.doc.toString(); }
  setValue(content: string): void { this.cm.dispatch({ changes: { from: 0, to: this.doc.length, insert: content } }); }
  getLine(line: number): string { return this.doc.line(line + 1).text; }
  setLine(line: number, text: string): void { this.replaceRange(text, { line, ch: 0 }, { line, ch: this.getLine(line).length }); }
  lineCount(): number { return this.doc.lines; }
  lastLine(): number { return this.doc.lines - 1; }

  posToOffset({ line, ch }: Api.EditorPosition): number {
    if (line < 0) return 0;
    if (line >= this.doc.lines) return this.doc.length;
    const found = this.doc.line(line + 1);
    return Math.min(found.from + Math.max(0, ch), found.to);
  }

  offsetToPos(offset: number): Api.EditorPosition {
    const at = Math.max(0, Math.min(offset, this.doc.length));
    const line = this.doc.lineAt(at);
    return { line: line.number - 1, ch: at - line.from };
  }

  getRange(from: Api.EditorPosition, to: Api.EditorPosition): string { return this.doc.sliceString(this.posToOffset(from), this.posToOffset(to)); }
  getSelection(): string { const { from, to } = this.cm.state.selection.main; return this.doc.sliceString(from, to); }
  somethingSelected(): boolean { return !this.cm.state.selection.main.empty; }
  replaceSelection(replacement: string): void { this.cm.dispatch(this.cm.state.replaceSelection(replacement)); }

  replaceRange(replacement: string, from: Api.EditorPosition, to: Api.EditorPosition = from): void {
    this.cm.dispatch({ changes: { from: this.posToOffset(from), to: this.posToOffset(to), insert: replacement } });
  }

  getCursor(side: "from" | "to" | "head" | "anchor" = "head"): Api.EditorPosition { return this.offsetToPos(this.cm.state.selection.main[side]); }

  listSelections(): Api.EditorSelection[] {
    return this.cm.state.selection.ranges.map(({ anchor, head }) => ({ anchor: this.offsetToPos(anchor), head: this.offsetToPos(head) }));
  }

  setCursor(pos: Api.EditorPosition | number, ch = 0): void {
    this.setSelection(typeof pos === "number" ? { line: pos, ch } : pos);
  }

  setSelection(anchor: Api.EditorPosition, head: Api.EditorPosition = anchor): void {
    this.cm.dispatch({ selection: { anchor: this.posToOffset(anchor), head: this.posToOffset(head) } });
  }

  setSelections(ranges: Api.EditorSelectionOrCaret[], main = 0): void {
    this.cm.dispatch({ selection: EditorSelection.create(ranges.map((range) => EditorSelection.range(this.posToOffset(range.anchor), this.posToOffset(range.head ?? range.anchor))), main) });
  }

  focus(): void { this.cm.focus(); }
  blur(): void { this.cm.contentDOM.blur(); }
  hasFocus(): boolean { return this.cm.hasFocus; }
  getScrollInfo(): { top: number; left: number } { return { top: this.cm.scrollDOM.scrollTop, left: this.cm.scrollDOM.scrollLeft }; }
  scrollTo(x?: number | null, y?: number | null): void { this.cm.scrollDOM.scrollTo({ ...(x == null ? {} : { left: x }), ...(y == null ? {} : { top: y }) }); }

  scrollIntoView(range: Api.EditorRange, center = false): void {
    this.cm.dispatch({ effects: (this.cm.constructor as typeof EditorView).scrollIntoView(this.posToOffset(range.from), { y: center ? "center" : "nearest" }) });
  }

  undo(): void { undo(this.cm); }
  redo(): void { redo(this.cm); }
  exec(command: Api.EditorCommandName): void { throw notInHost(`Editor.exec("${command}")`); }

  /** All changes count from the text as it is now, and are one step to undo. */
  transaction(tx: Api.EditorTransaction): void {
    const changes: ChangeSpec[] = (tx.changes ?? []).map(({ from, to, text }) => ({ from: this.posToOffset(from), to: this.posToOffset(to ?? from), insert: text }));
    if (tx.replaceSelection !== undefined) {
      const { from, to } = this.cm.state.selection.main;
      changes.push({ from, to, insert: tx.replaceSelection });
    }
    this.cm.dispatch({ changes, userEvent: "input" });
    const selections = tx.selections ?? (tx.selection ? [tx.selection] : []);
    if (selections.length > 0) this.setSelections(selections.map(({ from, to }) => ({ anchor: from, ...(to ? { head: to } : {}) })));
  }

  wordAt(pos: Api.EditorPosition): Api.EditorRange | null {
    const word = this.cm.state.wordAt(this.posToOffset(pos));
    return word ? { from: this.offsetToPos(word.from), to: this.offsetToPos(word.to) } : null;
  }

  processLines<T>(read: (line: number, text: string) => T | null, write: (line: number, text: string, value: T | null) => Api.EditorChange | void, ignoreEmpty = true): void {
    const lines = Array.from({ length: this.lineCount() }, (_, line) => [line, this.getLine(line)] as const).filter(([, text]) => !ignoreEmpty || text.trim() !== "");
    const values = lines.map(([line, text]) => read(line, text));
    this.transaction({ changes: lines.flatMap(([line, text], at) => write(line, text, values[at] ?? null) ?? []) });
  }
}
