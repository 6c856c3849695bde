// Prose that may be meant as todos, offered in the menu of a row; and what makes todos and reports of it on a phone of 320 px.
import { violations } from "./axe";
import { describeSandbox, openSandbox } from "./harness";
import { menuItem, putNote, row } from "./pane";
import type { Sandbox } from "./sandbox";

const PROSE = "# Prose 2024\n#event\n\n## Talk 1: Ada Lovelace > Numbers\n\n- look into UUIDs\n\n## Talk 2: Grace Hopper > Moths\n\n- read the logbook\n- a point\nWatch the recording\n";
const offers = (sandbox: Sandbox): Promise<readonly string[]> => sandbox.page.locator(".prompt .suggestion-title").allInnerTexts();
const notice = (sandbox: Sandbox, words: string): Promise<void> => sandbox.page.locator(".notice", { hasText: words }).first().waitFor();

async function openProse(sandbox: Sandbox): Promise<void> {
  await putNote(sandbox, "Prose.md", PROSE);
  await sandbox.openNote("Prose.md");
}

/** Opens the menu of a row by key and chooses the entry by key. */
async function choose(sandbox: Sandbox, words: string, entry: string): Promise<void> {
  await row(sandbox, words).focus();
  await sandbox.page.keyboard.press("Shift+F10");
  await menuItem(sandbox, entry).waitFor();
  for (let step = 0; step < 12 && !(await menuItem(sandbox, entry).evaluate((el) => el === document.activeElement)); step++) await sandbox.page.keyboard.press("ArrowDown");
  await sandbox.page.keyboard.press("Enter");
}

describeSandbox("todos in prose", () => {
  test("are offered for a talk and for an event by the menu of their rows, by the keyboard alone, and a refusal stays", async () => {
    const sandbox = await openSandbox();
    await openProse(sandbox);
    await row(sandbox, "2 talks").waitFor();
    await choose(sandbox, "Moths", "Find todos in prose…");
    await sandbox.page.locator(".prompt").waitFor();
    expect(await offers(sandbox)).toEqual(["read the logbook", "Watch the recording"]);
    expect(await violations(sandbox, ".prompt")).toEqual([]);
    await sandbox.page.keyboard.press("ControlOrMeta+Enter");
    await notice(sandbox, "“read the logbook” is not offered again.");
    await choose(sandbox, "2 talks", "Find todos in prose…");
    await sandbox.page.locator(".prompt").waitFor();
    expect(await offers(sandbox)).toEqual(["look into UUIDs", "Watch the recording"]);
    await sandbox.page.keyboard.press("Enter");
    await row(sandbox, "0 of 1 todo done").waitFor();
    await choose(sandbox, "Numbers", "Find todos in prose…");
    await notice(sandbox, "No line of this talk begins as a todo does");
    expect(await sandbox.editorText()).toBe(PROSE.replace("- look", "- [ ] look"));
  });

  test("become todos on a phone of 320 px", async () => {
    const sandbox = await openSandbox({ width: 320, height: 640, touch: true });
    await openProse(sandbox);
    await sandbox.command("Find todos in prose…");
    const offer = sandbox.page.locator(".prompt .suggestion-item", { hasText: "look into UUIDs" });
    await offer.waitFor();
    expect(await sandbox.page.locator(".prompt *").evaluateAll((all) => all.filter((el) => el.getBoundingClientRect().right > window.innerWidth + 1).length)).toBe(0);
    await sandbox.page.locator(".prompt .suggestion-item", { hasText: "read the logbook" }).dispatchEvent("contextmenu");
    await notice(sandbox, "“read the logbook” is not offered again.");
    await sandbox.command("Find todos in prose…");
    expect(await offers(sandbox)).toEqual(["look into UUIDs", "Watch the recording"]);
    await offer.tap();
    await notice(sandbox, "“look into UUIDs” is a todo now.");
    await sandbox.cursorAfterLine("Watch the recording");
    await sandbox.command("Turn line into todo");
    await sandbox.noteHolds("Prose.md", "- [ ] Watch the recording\n");
    await sandbox.page.getByRole("button", { name: "Open right sidebar" }).tap();
    await row(sandbox, "0 of 2 todos done").waitFor();
  });
});

describeSandbox("the trip report on a phone of 320 px", () => {
  test("is written and shown", async () => {
    const sandbox = await openSandbox({ width: 320, height: 640, touch: true });
    await sandbox.cursorAfterLine("check prodigy");
    await sandbox.command("Write trip report");
    await notice(sandbox, "The trip report of “pyconweb” was made");
    await sandbox.page.waitForFunction(() => window.app.workspace.getActiveFile()?.path === "Conferences/pyconweb trip report.md");
    expect(await sandbox.page.locator(".notice").first().evaluate((el) => el.getBoundingClientRect().right)).toBeLessThanOrEqual(320);
  });
});
