// The Markdown view: an editor with a buffer of its own in source mode, a rendering in reading mode.
// The buffer holds \n only; a save writes it as it is. Whether the app keeps \r\n there is not documented: this is the worse case.
import type * as Api from "obsidian";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { Annotation, EditorState } from "@codemirror/state";
import { EditorView, drawSelection, keymap } from "@codemirror/view";
import { Editor } from "./editor";
import { editorLook, flashLine } from "./editor-look";
import { environment } from "./environment";
import { Keymap } from "./keymap";
import { TextFileView } from "./file-view";
import { problems } from "./problems";
import { renderMarkdown } from "./render-markdown";

/** Set on changes that bring the buffer in step with the disk or another pane: nobody typed them. */
const fromElsewhere = Annotation.define<boolean>();
const FLASH = 1500;

export class MarkdownView extends TextFileView {
  readonly editor: Api.Editor;
  hoverPopover: Api.HoverPopover | null = null;
  override icon = "lucide-file-text";
  private readonly cm: EditorView;
  private readonly sourceEl: HTMLElement;
  private readonly previewEl: HTMLElement;
  private mode: Api.MarkdownViewModeType = "source";

  constructor(leaf: Api.WorkspaceLeaf) {
    super(leaf);
    this.sourceEl = this.contentEl.createDiv({ cls: ["markdown-source-view", "cm-s-obsidian", "mod-cm6", "is-live-preview"] });
    this.previewEl = this.contentEl.createDiv("markdown-reading-view").createDiv({ cls: ["markdown-preview-view", "markdown-rendered"] });
    this.cm = new EditorView({ parent: this.sourceEl, state: this.stateOf("") });
    this.editor = new Editor(this.cm);
    this.showMode();
    this.previewEl.addEventListener("click", (event) => this.follow(event, "a.internal-link", true));
    this.sourceEl.addEventListener("mousedown", (event) => this.follow(event, ".cm-hmd-internal-link", Keymap.isModifier(event, "Mod")));
    this.addAction("book-open", "Toggle reading view", () => void this.toggleMode());
  }

  getViewType(): string { return "markdown"; }
  getMode(): Api.MarkdownViewModeType { return this.mode; }
  getViewData(): string { return this.cm.state.doc.toString(); }
  showSearch(): void { return; }
  override canAcceptExtension(extension: string): boolean { return extension === "md"; }
  get previewMode(): HTMLElement { return this.previewEl; }

  clear(): void {
    this.cm.setState(this.stateOf(""));
  }

  setViewData(data: string, clear: boolean): void {
    if (clear) this.cm.setState(this.stateOf(data));
    else this.takeOver(data);
    if (this.mode === "preview") this.render();
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), mode: this.mode, source: false };
  }

  override async setState(state: unknown, result: Api.ViewStateResult): Promise<void> {
    await super.setState(state, result);
    const mode = (state as { readonly mode?: unknown } | null)?.mode;
    if (mode === "source" || mode === "preview") this.setMode(mode);
  }

  override getEphemeralState(): Record<string, unknown> {
    return { cursor: { from: this.editor.getCursor("from"), to: this.editor.getCursor("to") }, scroll: this.cm.scrollDOM.scrollTop };
  }

  override setEphemeralState(state: unknown): void {
    const line = (state as { readonly line?: unknown } | null)?.line;
    if (typeof line !== "number") return;
    const { from } = this.cm.state.doc.line(Math.max(1, Math.min(line + 1, this.cm.state.doc.lines)));
    this.cm.dispatch({ selection: { anchor: from }, effects: [flashLine.of(from), EditorView.scrollIntoView(from, { y: "center" })] });
    environment().clock.setTimeout(() => this.cm.dispatch({ effects: flashLine.of(null) }), FLASH);
    const shown = this.previewEl.querySelector(`[data-line='${line}']`);
    shown?.scrollIntoView({ block: "center" });
    shown?.addClass("is-flashing");
    environment().clock.setTimeout(() => shown?.removeClass("is-flashing"), FLASH);
  }

  async toggleMode(): Promise<void> {
    await this.save();
    this.setMode(this.mode === "source" ? "preview" : "source");
  }

  setMode(mode: Api.MarkdownViewModeType): void {
    this.mode = mode;
    this.showMode();
  }

  override async close(): Promise<void> {
    await super.close();
    this.cm.destroy();
  }

  /** Changes only what differs, so that the cursor and the undo history stay. */
  takeOver(data: string): void {
    const next = data.split(/\r\n?|\n/u).join("\n");
    const now = this.getViewData();
    if (next === now) return;
    let from = 0;
    while (from < now.length && from < next.length && now[from] === next[from]) from += 1;
    let end = 0;
    while (end < now.length - from && end < next.length - from && now[now.length - 1 - end] === next[next.length - 1 - end]) end += 1;
    this.cm.dispatch({ changes: { from, to: now.length - end, insert: next.slice(from, next.length - end) }, annotations: fromElsewhere.of(true) });
  }

  private stateOf(doc: string): EditorState {
    return EditorState.create({
      doc,
      extensions: [
        history(), drawSelection(), keymap.of([...defaultKeymap, ...historyKeymap]), EditorView.lineWrapping, editorLook,
        EditorView.contentAttributes.of({ "aria-label": "Note" }),
        EditorView.updateListener.of((update) => {
          if (!update.docChanged || update.transactions.some((transaction) => transaction.annotation(fromElsewhere))) return;
          this.requestSave();
          this.tellOthers();
          this.app.workspace.trigger("editor-change", this.editor, this);
        }),
      ],
    });
  }

  /** Panes of one note show one text. */
  private tellOthers(): void {
    for (const { view } of this.app.workspace.getLeavesOfType("markdown")) {
      if (view instanceof MarkdownView && view !== (this as unknown) && view.file === this.file) view.takeOver(this.getViewData());
    }
  }

  private showMode(): void {
    this.sourceEl.toggle(this.mode === "source");
    this.previewEl.parentElement?.toggle(this.mode === "preview");
    if (this.mode === "preview") this.render();
  }

  /** A link in reading mode is followed by a click, in source mode by a click with Mod. */
  private follow(event: MouseEvent, selector: string, wanted: boolean): void {
    const link = (event.target as Element | null)?.closest<HTMLElement>(selector);
    if (!link || !wanted) return;
    event.preventDefault();
    const [target = ""] = (link.dataset.href ?? (link.textContent ?? "").replace(/^!?\[\[|\]\]$/gu, "")).split("|");
    const pane = this.mode === "preview" ? Keymap.isModEvent(event) : false;
    problems.guard(() => this.app.workspace.openLinkText(target, this.file?.path ?? "", pane));
  }

  private render(): void {
    this.previewEl.empty();
    renderMarkdown(this.getViewData(), this.previewEl.createDiv({ cls: ["markdown-preview-sizer", "markdown-preview-section"] }));
  }
}
