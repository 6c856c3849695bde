// Cleaning up a pasted note by the keyboard alone, and on a phone of 320 px.
import { violations } from "./axe";
import { describeSandbox, openSandbox } from "./harness";
import { putNote, row } from "./pane";
import type { Sandbox } from "./sandbox";

const FORM = ".conference-notes-clean-up";
const PASTED = "PyCon 2024\n\nTalk 1: Ada Lovelace > Engines\n\n\u2022 \u2610 try it\n\u2022 a thought\n\nTakeaways\n\n\u2022 keep it\u200b simple\n\n#event\n";
const CLEAN = "# PyCon 2024\n\n## Talk 1: Ada Lovelace > Engines\n\n- [ ] try it\n- a thought\n\n### Takeaways\n\n- keep it simple\n\n#event\n";

async function openPasted(sandbox: Sandbox): Promise<void> {
  await putNote(sandbox, "Pasted.md", PASTED);
  await sandbox.openNote("Pasted.md");
  await sandbox.cursorAfterLine("a thought");
}

describeSandbox("clean up pasted note", () => {
  test("shows every change, changes the chosen ones in one step, and then finds nothing more", async () => {
    const sandbox = await openSandbox();
    await openPasted(sandbox);
    await row(sandbox, "Engines").waitFor();
    await sandbox.command("Clean up pasted note");
    await sandbox.page.getByRole("button", { name: "Change 6 lines" }).waitFor();
    expect(await violations(sandbox, FORM)).toEqual([]);
    await sandbox.screenshot("clean-up");
    // The focus is on the box of the first group; its first change is the title.
    await sandbox.page.keyboard.press("Tab");
    await sandbox.page.keyboard.press("Space");
    await sandbox.page.getByRole("button", { name: "Change 5 lines" }).waitFor();
    await sandbox.page.keyboard.press("Space");
    await sandbox.page.keyboard.press("Enter");
    await sandbox.page.locator(".notice", { hasText: "Cleaned up 6 lines." }).waitFor();
    expect(await sandbox.editorText()).toBe(CLEAN);
    await sandbox.command("Clean up pasted note");
    await sandbox.page.locator(".notice", { hasText: "Nothing to clean up." }).waitFor();
    await sandbox.page.keyboard.press("Control+z");
    expect(await sandbox.editorText()).toBe(PASTED);
  });

  test("of a note that changed while it was looked at is refused in one sentence, and what it says now is shown, what was left out left out", async () => {
    const sandbox = await openSandbox();
    await openPasted(sandbox);
    await sandbox.command("Clean up pasted note");
    await sandbox.page.locator(FORM).getByRole("checkbox", { name: /keep it/u }).uncheck();
    const changed = PASTED.replace("a thought", "another thought");
    await sandbox.page.evaluate((text) => window.app.workspace.activeEditor?.editor?.setValue(text), changed);
    await sandbox.page.getByRole("button", { name: "Change 5 lines" }).click();
    await sandbox.page.locator(".notice", { hasText: "Nothing was cleaned up: one of the lines could not be changed, because it is not in the note any more." }).waitFor();
    expect(await sandbox.editorText()).toBe(changed);
    await sandbox.page.locator(FORM).getByText("another thought").first().waitFor();
    await sandbox.page.getByRole("button", { name: "Change 5 lines" }).click();
    await sandbox.page.locator(".notice", { hasText: "Cleaned up 5 lines." }).waitFor();
    expect(await sandbox.editorText()).toBe(CLEAN.replace("a thought", "another thought").replace("- keep it simple", "• keep it\u200b simple"));
  });

  test("fits a phone of 320 px", async () => {
    const sandbox = await openSandbox({ width: 320, height: 640, touch: true });
    await openPasted(sandbox);
    await sandbox.command("Clean up pasted note");
    const form = sandbox.page.locator(FORM);
    await form.waitFor();
    expect(await form.evaluate((el) => Array.from(el.querySelectorAll<HTMLElement>("*")).filter((part) => part.getBoundingClientRect().right > window.innerWidth + 1).map((part) => part.className))).toEqual([]);
    await sandbox.page.getByRole("button", { name: "Change 6 lines" }).tap();
    await sandbox.page.locator(".notice", { hasText: "Cleaned up 6 lines." }).waitFor();
  });

  test("Next talk goes behind the last talk wherever the cursor is, and there", async () => {
    const sandbox = await openSandbox();
    await sandbox.cursorAfterLine("check prodigy");
    await sandbox.command("Next talk");
    await sandbox.page.keyboard.type("Ada > Engines");
    await row(sandbox, "Engines").waitFor();
    expect(await sandbox.editorText()).toContain("## Talk 8: Ada > Engines\n");
  });
});
