// The trip report and the check of an event, and the settings, by the keyboard alone, and on a phone of 320 px.
import { violations } from "./axe";
import { describeSandbox, openSandbox } from "./harness";
import { row } from "./pane";
import type { Sandbox } from "./sandbox";

const REPORT = "Conferences/pyconweb trip report.md";
const notice = (sandbox: Sandbox, words: string | RegExp): Promise<void> => sandbox.page.locator(".notice", { hasText: words }).waitFor();

describeSandbox("the trip report", () => {
  test("is made beside its event, and written anew between its markers only", async () => {
    const sandbox = await openSandbox();
    await row(sandbox, "7 talks").waitFor();
    await sandbox.command("Write trip report");
    await notice(sandbox, `The trip report of “pyconweb” was made: ${REPORT}.`);
    await sandbox.page.waitForFunction((path) => window.app.workspace.getActiveFile()?.path === path, REPORT);
    const made = await sandbox.noteText(REPORT);
    expect(made).toMatch(/^---\nevent: "\[\[PyConWeb\|pyconweb\]\]"\n---\n\n# Trip report: pyconweb\n\n%% conference-notes:report: pyconweb %%\n## pyconweb\n/u);
    expect(made).toContain("**Open todos ([[PyConWeb#Talk 1 Ines Montani > Spacy|tick them in the note]])**\n\n- check prodigy from the same as spacy\n");
    expect(made).not.toContain("- [ ]");
    await sandbox.page.locator(".workspace-leaf.mod-active .cm-line", { hasText: "Trip report: pyconweb" }).click();
    await sandbox.page.keyboard.press("End");
    await sandbox.page.keyboard.type(" by me");
    await sandbox.openNote("Conferences/PyConWeb.md");
    await sandbox.cursorAfterLine("check prodigy");
    await sandbox.page.keyboard.type(" soon");
    await row(sandbox, "as spacy soon").waitFor();
    await sandbox.command("Write trip report");
    await notice(sandbox, `The trip report of “pyconweb” was written anew in ${REPORT}.`);
    await sandbox.noteHolds(REPORT, "- check prodigy from the same as spacy soon\n");
    expect((await sandbox.noteText(REPORT)).replace(" by me", "").replace(" as spacy soon", " as spacy")).toBe(made);
    // Nothing in it counts a second time, and from the report itself it can be written again.
    expect(await sandbox.page.evaluate(() => window.app.workspace.getActiveFile()?.path)).toBe(REPORT);
    await sandbox.command("Write trip report");
    await notice(sandbox, "The trip report of “pyconweb” says all there is.");
    await sandbox.openNote("Conferences/PyConWeb.md");
    await row(sandbox, "7 talks").waitFor();
    await row(sandbox, "0 of 4 todos done").waitFor();
  });

  test("goes to the clipboard, of an event that is chosen where the note is of none", async () => {
    const sandbox = await openSandbox();
    await row(sandbox, "7 talks").waitFor();
    await sandbox.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await sandbox.openNote("Recipes/Lentil soup.md");
    await sandbox.command("Copy trip report");
    await sandbox.page.locator(".prompt-input[placeholder='Choose an event…']").waitFor();
    expect(await violations(sandbox, ".prompt")).toEqual([]);
    await sandbox.page.keyboard.type("northern");
    await sandbox.page.locator(".prompt .is-selected .suggestion-title", { hasText: "Northern Web Summit" }).waitFor();
    await sandbox.page.keyboard.press("Enter");
    await notice(sandbox, /The trip report of “Northern Web Summit.*” is in the clipboard\./u);
    expect(await sandbox.page.evaluate(() => navigator.clipboard.readText())).toMatch(/^## Northern Web Summit/u);
  });
});

describeSandbox("the check of an event", () => {
  test("lists what is worth a look, each a jump", async () => {
    const sandbox = await openSandbox();
    await row(sandbox, "7 talks").waitFor();
    await sandbox.command("Check event");
    await sandbox.page.locator(".prompt .suggestion-note", { hasText: "Talk without speaker" }).first().waitFor();
    expect(await violations(sandbox, ".prompt")).toEqual([]);
    await sandbox.page.keyboard.type("pip audit");
    await sandbox.page.locator(".prompt .is-selected .suggestion-title", { hasText: "pip-audit??" }).waitFor();
    await sandbox.page.keyboard.press("Enter");
    await sandbox.page.locator(".cm-line.is-flashing", { hasText: "pip-audit" }).waitFor();
  });

  test("leads to links whose note is not there", async () => {
    const sandbox = await openSandbox();
    await row(sandbox, "7 talks").waitFor();
    await sandbox.cursorAfterLine("check prodigy");
    await sandbox.page.keyboard.type(" and [[Welcome]], [[Ines Montani]], [[Not here]]");
    await sandbox.noteHolds("Conferences/PyConWeb.md", "[[Not here]]");
    await row(sandbox, "UUID").click();
    await sandbox.command("Check event");
    await sandbox.page.keyboard.type("not there");
    await sandbox.page.locator(".prompt .suggestion-note", { hasText: "Link to a note that is not there · Spacy" }).waitFor();
    expect(await sandbox.page.locator(".prompt .suggestion-title").allInnerTexts()).toEqual(["Not here"]);
    await sandbox.page.keyboard.press("Enter");
    await sandbox.page.locator(".cm-line.is-flashing", { hasText: "Not here" }).waitFor();
  });

  test("fits a phone", async () => {
    const sandbox = await openSandbox({ width: 320, height: 640, touch: true });
    await sandbox.command("Check event");
    await sandbox.page.locator(".prompt .suggestion-note", { hasText: "Open question" }).first().waitFor();
    const rows = await sandbox.page.locator(".prompt .suggestion-item").evaluateAll((all) => all.map((el) => [el.getBoundingClientRect().height >= 44, el.scrollWidth <= el.clientWidth]));
    expect(rows.flat()).not.toContain(false);
    await sandbox.page.locator(".prompt .suggestion-item", { hasText: "UUID" }).first().tap();
    await sandbox.page.locator(".cm-line.is-flashing", { hasText: "UUID" }).waitFor();
  });
});

describeSandbox("the settings", () => {
  test("are grouped, count what is known, and fit a phone", async () => {
    const sandbox = await openSandbox();
    await row(sandbox, "7 talks").waitFor();
    const open = async (at: Sandbox): Promise<void> => {
      await at.command("Open settings");
      await at.page.locator("[data-setting-id='conference-notes']").click();
      await at.page.locator(".setting-item", { hasText: "What is known" }).locator("[role=status]", { hasText: "event notes" }).waitFor();
    };
    await open(sandbox);
    expect(await violations(sandbox, ".mod-settings .vertical-tab-content")).toEqual([]);
    await sandbox.page.locator(".setting-item", { hasText: "Folders to leave out" }).locator("textarea").fill("Conferences");
    await sandbox.pane().locator(".conference-notes-empty").waitFor();
    expect(await row(sandbox, "7 talks").count()).toBe(0);
    const phone = await openSandbox({ width: 320, height: 640, touch: true });
    await open(phone);
    expect(await phone.page.locator(".vertical-tab-content").evaluate((el) => el.scrollWidth <= el.clientWidth + 1)).toBe(true);
  });
});
