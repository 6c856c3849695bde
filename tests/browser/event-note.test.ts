// From an empty vault to an event note and its first talk, by the keyboard alone; and the form on a phone of 320 px.
import { violations } from "./axe";
import { describeSandbox, openSandbox } from "./harness";
import { row } from "./pane";

const FORM = ".conference-notes-form";

describeSandbox("new event note", () => {
  test("says what is wrong, makes the note, and Next talk adds the first talk", async () => {
    const sandbox = await openSandbox({ vault: "empty" });
    await sandbox.pane().getByRole("button", { name: "New event note" }).focus();
    await sandbox.page.keyboard.press("Enter");
    const { keyboard } = sandbox.page;
    await keyboard.press("Enter");
    await sandbox.page.locator(".conference-notes-path.mod-warning", { hasText: "A name names the note." }).waitFor();
    await keyboard.type("PyCon: 2026");
    expect(await violations(sandbox, FORM)).toEqual([]);
    await keyboard.press("Escape");
    await sandbox.command("New event note");
    await sandbox.page.locator(".conference-notes-path", { hasText: "Talks/PyCon - 2026.md" }).waitFor();
    await sandbox.page.getByLabel("First day").fill("2026-05-08");
    await sandbox.page.getByLabel("Place").focus();
    await keyboard.type("Berlin");
    await keyboard.press("Enter");
    await sandbox.page.locator(".notice", { hasText: "Made Talks/PyCon - 2026.md." }).waitFor();
    expect(await sandbox.noteText("Talks/PyCon - 2026.md")).toBe("---\ndate: 2026-05-08\nplace: Berlin\ntags: [\"event\"]\n---\n\n# PyCon: 2026\n\n");
    await sandbox.command("Next talk");
    await keyboard.type("Ada Lovelace > Engines");
    await row(sandbox, "Engines").waitFor();
  });

  test("fits a phone of 320 px", async () => {
    const sandbox = await openSandbox({ width: 320, height: 640, touch: true });
    await sandbox.command("New event note");
    const form = sandbox.page.locator(FORM);
    await form.waitFor();
    expect(await form.evaluate((el) => Array.from(el.querySelectorAll<HTMLElement>("*")).filter((part) => part.getBoundingClientRect().right > window.innerWidth + 1).map((part) => part.className))).toEqual([]);
  });
});
