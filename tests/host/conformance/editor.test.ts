// The Markdown view of the host: a buffer of its own, saved two seconds after the last key, and an editor with undo.
import type { Editor, MarkdownView, TFile } from "obsidian";
import { behaves } from "../../support/conformance";
import { ManualClock } from "../../support/host/clock";
import { createHost, type Host } from "../../support/host/host";
import { mergeTexts } from "../../support/host/file-view";

let host: Host & { clock: ManualClock };

const open = async (text: string): Promise<MarkdownView> => {
  host = createHost({ files: { "a.md": text }, clock: new ManualClock() }) as typeof host;
  await host.start();
  await host.app.workspace.openLinkText("a", "");
  return host.app.workspace.activeLeaf?.view as MarkdownView;
};
const disk = (): string => host.disk.file("a.md")?.text ?? "";
const type = (editor: Editor, words: string): void => editor.replaceRange(words, editor.offsetToPos(editor.getValue().length));

afterEach(() => {
  expect(host.problems.found).toEqual([]);
  host.stop();
});

describe("the buffer", () => {
  behaves("obsidian.d.ts: TextFileView.requestSave (two seconds after the last change)", "differs from the disk until two seconds after the last key", async () => {
    const { editor } = await open("a");
    type(editor, "b");
    await host.clock.advance(1999);
    expect([editor.getValue(), disk()]).toEqual(["ab", "a"]);
    type(editor, "c");
    await host.clock.advance(1999);
    expect(disk()).toBe("a");
    await host.clock.advance(1);
    expect(disk()).toBe("abc");
  });

  behaves("obsidian.d.ts: TextFileView.save, onUnloadFile", "is saved on request and when the view closes", async () => {
    const view = await open("a");
    type(view.editor, "b");
    await view.save();
    expect(disk()).toBe("ab");
    type(view.editor, "c");
    view.leaf.detach();
    await host.clock.advance(0);
    expect(disk()).toBe("abc");
  });

  behaves("reliability notes, B: a clean editor takes over what is on the disk", "takes over a change from outside, without losing the cursor", async () => {
    const { editor } = await open("one\ntwo\n");
    editor.setCursor({ line: 1, ch: 2 });
    host.writeOutside("a.md", "zero\none\ntwo\n");
    await host.clock.advance(0);
    expect(editor.getValue()).toBe("zero\none\ntwo\n");
    expect(editor.getCursor()).toEqual({ line: 2, ch: 2 });
  });

  behaves("reliability notes, B: a dirty editor merges", "keeps what is typed and what came from outside, where they lie apart", async () => {
    const { editor } = await open("one\ntwo\nthree\n");
    editor.setLine(2, "three!");
    await host.clock.advance(1);
    host.writeOutside("a.md", "ONE\ntwo\nthree\n");
    await host.clock.advance(3000);
    expect([editor.getValue(), disk()]).toEqual(["ONE\ntwo\nthree!\n", "ONE\ntwo\nthree!\n"]);
  });

  behaves("reliability notes, B: the worse case", "keeps what is typed where both changed the same place", async () => {
    await open("");
    expect(mergeTexts("abc", "aXc", "aYc")).toBe("aXc");
    expect(mergeTexts("abc", "abcX", "Yabc")).toBe("YabcX");
    expect(mergeTexts("abc", "Xabc", "abcY")).toBe("XabcY");
  });

  behaves("stricter than documented", "holds \\n only", async () => {
    const { editor } = await open("a\r\nb\r\n");
    expect(editor.getValue()).toBe("a\nb\n");
    await host.clock.advance(3000);
    expect(disk()).toBe("a\r\nb\r\n");
  });

  behaves("obsidian.d.ts: Workspace.on('editor-change')", "tells of typing at once, not of what comes from the disk", async () => {
    const { editor } = await open("a");
    let told = 0;
    host.app.workspace.on("editor-change", () => { told += 1; });
    type(editor, "b");
    expect(told).toBe(1);
    await host.clock.advance(3000);
    host.writeOutside("a.md", "other");
    await host.clock.advance(0);
    expect(told).toBe(1);
  });

  behaves("seen in the app: two panes of a note show one text", "is the same in all panes of a note", async () => {
    const { editor } = await open("a");
    await host.app.workspace.openLinkText("a", "", "split");
    const other = host.app.workspace.activeLeaf?.view as MarkdownView;
    type(editor, "b");
    expect(other.editor.getValue()).toBe("ab");
  });
});

describe("the editor", () => {
  behaves("obsidian.d.ts: Editor.transaction", "makes several changes one step to undo, counted from the text as it was", async () => {
    const { editor } = await open("one two\nthree\n");
    editor.transaction({ changes: [{ from: { line: 0, ch: 0 }, to: { line: 0, ch: 3 }, text: "1" }, { from: { line: 1, ch: 0 }, to: { line: 1, ch: 5 }, text: "3" }] });
    expect(editor.getValue()).toBe("1 two\n3\n");
    editor.undo();
    expect(editor.getValue()).toBe("one two\nthree\n");
    editor.redo();
    expect(editor.getValue()).toBe("1 two\n3\n");
  });

  behaves("obsidian.d.ts: Editor.transaction", "moves the cursor with the text around it", async () => {
    const { editor } = await open("one\ntwo\n");
    editor.setCursor({ line: 1, ch: 1 });
    editor.transaction({ changes: [{ from: { line: 0, ch: 0 }, text: "zero\n" }] });
    expect(editor.getCursor()).toEqual({ line: 2, ch: 1 });
  });

  behaves("obsidian.d.ts: Editor.posToOffset, offsetToPos", "counts offsets in UTF-16 units, both ways", async () => {
    const { editor } = await open("😀a\nb");
    expect(editor.offsetToPos(4)).toEqual({ line: 1, ch: 0 });
    expect(editor.posToOffset({ line: 0, ch: 2 })).toBe(2);
    expect(editor.posToOffset({ line: 9, ch: 9 })).toBe(5);
  });

  behaves("obsidian.d.ts: MarkdownView.getMode, Editor", "is there in reading mode too, without a cursor of the user", async () => {
    const view = await open("# A\n\n- [ ] b\n");
    await view.setState({ ...view.getState(), mode: "preview" }, { history: false });
    expect(view.getMode()).toBe("preview");
    expect(view.containerEl.querySelector(".markdown-preview-view h1")?.textContent).toBe("A");
    expect(view.containerEl.querySelectorAll(".markdown-preview-view input[type=checkbox]")).toHaveLength(1);
  });

  behaves("obsidian.d.ts: Vault.process beside an editor", "does not notice a write below it before the event", async () => {
    const { editor } = await open("a");
    await host.app.vault.process(host.app.vault.getFileByPath("a.md") as TFile, (text) => `${text}!`);
    await host.clock.advance(0);
    expect(editor.getValue()).toBe("a!");
  });
});
