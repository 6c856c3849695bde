// The pane in a window of its own: it draws with that window's frames, and keys, clicks and fields work there.
import type { FrameLocator } from "playwright-core";
import { describeSandbox, openSandbox } from "./harness";
import { putNote, row } from "./pane";
import type { Sandbox } from "./sandbox";

const NOTE = "Conferences/PyConWeb.md";

async function popOut(sandbox: Sandbox): Promise<FrameLocator> {
  await row(sandbox, "Spacy").focus();
  await sandbox.command("Move current tab to new window");
  const frame = sandbox.page.frameLocator("iframe.sandbox-window");
  await frame.getByRole("treeitem").filter({ hasText: "Spacy" }).first().waitFor();
  return frame;
}

describeSandbox("the pane in a window of its own", () => {
  test("follows the note, ticks, and takes the tick back", async () => {
    const sandbox = await openSandbox();
    const frame = await popOut(sandbox);
    const todo = frame.getByRole("treeitem").filter({ hasText: "high-security" }).first();
    await todo.getByRole("checkbox").click();
    await sandbox.noteHolds(NOTE, "- [x] high-security");
    await todo.getByRole("button", { name: "Undo" }).click();
    await sandbox.noteHolds(NOTE, "- [ ] high-security");
    await sandbox.page.evaluate(async (path) => {
      const file = window.app.vault.getFileByPath(path);
      if (file) await window.app.vault.process(file, (text) => text.replace("high-security", "low-security"));
    }, NOTE);
    await frame.getByRole("treeitem").filter({ hasText: "low-security" }).first().waitFor();
  });

  test("hears what is typed while the main window is out of sight and has no frames", async () => {
    const sandbox = await openSandbox();
    const frame = await popOut(sandbox);
    await sandbox.page.evaluate(async () => {
      const out = document.querySelector<HTMLIFrameElement>("iframe.sandbox-window")?.contentWindow;
      Object.assign(window, { activeWindow: out, requestAnimationFrame: () => 1 });
      const editor = window.app.workspace.activeEditor?.editor;
      const end = { line: editor?.lastLine() ?? 0, ch: 1000 };
      // The first key is told at once, what comes later with a frame.
      editor?.replaceRange("\n- [ ] a", end);
      await Promise.resolve();
      editor?.replaceRange("\n- [ ] abc", end);
    });
    await frame.getByRole("treeitem").filter({ hasText: "abc" }).first().waitFor();
    expect(await sandbox.noteText(NOTE)).not.toContain("abc");
  });

  test("is walked by keys, searched, and written in", async () => {
    const sandbox = await openSandbox();
    const frame = await popOut(sandbox);
    await frame.getByRole("treeitem").filter({ hasText: "Spacy" }).first().focus();
    await sandbox.page.keyboard.press("ArrowDown");
    const focused = (): Promise<string> => frame.locator(":focus").evaluate((el) => el.textContent ?? "");
    expect(await focused()).toContain("check prodigy");
    await sandbox.page.keyboard.press("ArrowUp");
    await sandbox.page.keyboard.press("ArrowLeft");
    expect(await frame.getByRole("treeitem").filter({ hasText: "Spacy" }).first().getAttribute("aria-expanded")).toBe("false");
    const talk = frame.getByRole("treeitem").filter({ hasText: "UUID" }).first();
    await talk.hover();
    await talk.locator(".conference-notes-add").click();
    await sandbox.page.keyboard.type("compare the versions");
    await sandbox.page.keyboard.press("Enter");
    await frame.getByRole("treeitem").filter({ hasText: "compare the versions" }).first().waitFor();
    await frame.getByRole("searchbox").fill("spcy");
    await frame.locator(".conference-notes-match", { hasText: "Spacy" }).first().waitFor();
  });
});

describeSandbox("the facts of an event", () => {
  test("have a dot between two of a line, and none where a line begins or ends", async () => {
    const sandbox = await openSandbox();
    await putNote(sandbox, "Facts.md", "---\ntags: [event]\ndate: 2024-05-24\nplace: Kongresshalle am Hauptbahnhof\n---\n# Facts\n\n## Talk 1: Ada Lovelace > Numbers\n");
    await sandbox.openNote("Facts.md");
    for (let narrower = 0; narrower < 160; narrower += 16) {
      await sandbox.pane().getByRole("tree").evaluate((el, by) => el.setCssProps({ "padding-inline-end": `${by}px` }), narrower);
      const { lines, dots, facts } = await row(sandbox, "Kongresshalle").locator(".conference-notes-clipped").evaluate((clip) => {
        const all = [...clip.querySelectorAll(".conference-notes-fact")].map((fact) => fact.getBoundingClientRect());
        const edge = clip.getBoundingClientRect().left;
        const dots = [...clip.querySelectorAll(".conference-notes-dot")].filter((dot) => dot.getBoundingClientRect().right > edge + 1);
        return { lines: new Set(all.map(({ top }) => Math.round(top))).size, dots: dots.length, facts: all.length };
      });
      expect([facts, dots]).toEqual([4, facts - lines]);
    }
  });
});
