// "Go to talk…" and "Go to speaker…" by the keyboard alone, and on a phone of 320 px.
import { violations } from "./axe";
import { describeSandbox, openSandbox } from "./harness";
import { row, tab } from "./pane";
import type { Sandbox } from "./sandbox";

const first = (sandbox: Sandbox): Promise<string | null> => sandbox.page.locator(".prompt .suggestion-item.is-selected .suggestion-title").textContent();
const tabs = (sandbox: Sandbox): Promise<number> => sandbox.page.evaluate(() => window.app.workspace.getLeavesOfType("markdown").length);
const active = (sandbox: Sandbox): Promise<string> => sandbox.page.evaluate(() => window.app.workspace.getActiveFile()?.path ?? "");

async function ask(sandbox: Sandbox, command: string, typed: string, title: string): Promise<void> {
  await sandbox.command(command);
  await sandbox.page.keyboard.type(typed);
  await sandbox.page.locator(".prompt .suggestion-item.is-selected .suggestion-title", { hasText: title }).waitFor();
}

describeSandbox("go to", () => {
  test("a talk: the newest first, typos forgiven, matched letters shown", async () => {
    const sandbox = await openSandbox();
    await row(sandbox, "7 talks").waitFor();
    await sandbox.command("Go to talk…");
    const notes = await sandbox.page.locator(".prompt .suggestion-note").allTextContents();
    const years = notes.map((note) => /\b20\d\d\b/u.exec(note)?.[0] ?? "0").map(Number);
    expect(notes.length).toBeGreaterThan(20);
    expect(years).toEqual([...years].sort((a, b) => b - a));
    await sandbox.page.keyboard.type("celry tasks");
    await sandbox.page.locator(".prompt .is-selected .suggestion-title", { hasText: "billion celery tasks" }).waitFor();
    expect(await sandbox.page.locator(".prompt .is-selected .conference-notes-match").allTextContents()).toContain("tasks");
    expect(await violations(sandbox, ".prompt")).toEqual([]);
    await sandbox.page.keyboard.press("Enter");
    await sandbox.page.locator(".cm-line.is-flashing", { hasText: "Daniel Hepper" }).waitFor();
    await sandbox.command("Go to talk…");
    await sandbox.page.keyboard.type("no such talk at all");
    await sandbox.page.locator(".prompt", { hasText: "No talk fits." }).waitFor();
  });

  test("a talk in a new tab", async () => {
    const sandbox = await openSandbox();
    await row(sandbox, "7 talks").waitFor();
    const before = await tabs(sandbox);
    await ask(sandbox, "Go to talk…", "streams account", "Streams for accountants");
    await sandbox.page.keyboard.press("ControlOrMeta+Enter");
    await sandbox.page.waitForFunction((count) => window.app.workspace.getLeavesOfType("markdown").length === count + 1, before);
    expect(await active(sandbox)).toBe("Talks/Harbour Data Day 2025/Streams for accountants.md");
  });

  test("a speaker: the note, or else all talks in the pane", async () => {
    const sandbox = await openSandbox();
    await row(sandbox, "7 talks").waitFor();
    await ask(sandbox, "Go to speaker…", "ngaire", "Ngaire Pohatu");
    expect(await violations(sandbox, ".prompt")).toEqual([]);
    await sandbox.page.keyboard.press("Enter");
    await sandbox.page.waitForFunction(() => window.app.workspace.getActiveFile()?.path === "People/Ngaire Pohatu.md");
    await ask(sandbox, "Go to speaker…", "hepper", "Daniel Hepper");
    expect(await first(sandbox)).toBe("Daniel Hepper");
    await sandbox.page.keyboard.press("Enter");
    await sandbox.pane().locator("[role=treeitem][aria-expanded=true]", { hasText: "Daniel Hepper" }).waitFor();
    expect(await tab(sandbox, "Speakers").getAttribute("aria-selected")).toBe("true");
    await row(sandbox, "Lessons from processing").waitFor();
    await ask(sandbox, "Go to speaker…", "hepper", "Daniel Hepper");
    const before = await tabs(sandbox);
    await sandbox.page.keyboard.press("ControlOrMeta+Enter");
    await sandbox.page.waitForFunction((count) => window.app.workspace.getLeavesOfType("markdown").length === count + 1, before);
    expect(await active(sandbox)).toBe("Conferences/PyConWeb.md");
  });

  test("is not offered where there is nothing, and fits a phone", async () => {
    const empty = await openSandbox({ vault: "untagged" });
    await empty.page.keyboard.press("ControlOrMeta+p");
    await empty.page.locator(".prompt-input").fill("Go to");
    expect(await empty.page.locator(".prompt .suggestion-item", { hasText: "Go to talk" }).count()).toBe(0);
    const sandbox = await openSandbox({ width: 320, height: 640, touch: true });
    await ask(sandbox, "Go to talk…", "celery", "billion celery tasks");
    const rows = await sandbox.page.locator(".prompt .suggestion-item").evaluateAll((all) => all.map((el) => [el.getBoundingClientRect().height >= 44, el.getBoundingClientRect().right <= window.innerWidth, el.scrollWidth <= el.clientWidth]));
    expect(rows.flat()).not.toContain(false);
    await sandbox.page.locator(".prompt .is-selected").tap();
    await sandbox.page.locator(".cm-line.is-flashing", { hasText: "Daniel Hepper" }).waitFor();
  });
});
