// The sandbox itself: a page that behaves like the app.
import { ServerEnded, startServer } from "./server";
import { describeSandbox, openSandbox } from "./harness";

describeSandbox("the sandbox", () => {
  test("edits a note, saves it after two seconds, and undoes", async () => {
    const sandbox = await openSandbox();
    await sandbox.openNote("Recipes/Lentil soup.md");
    const before = await sandbox.noteText("Recipes/Lentil soup.md");
    await sandbox.page.locator(".cm-content:visible").click();
    await sandbox.page.keyboard.press("Control+End");
    await sandbox.page.keyboard.type("more salt");
    expect(await sandbox.noteText("Recipes/Lentil soup.md")).toBe(before);
    await sandbox.noteHolds("Recipes/Lentil soup.md", "more salt");
    await sandbox.page.keyboard.press("Control+z");
    expect(await sandbox.editorText()).toBe(before);
  });

  test("says plainly that it is a stand-in, on a desk and on a phone", async () => {
    const desk = await openSandbox();
    await desk.page.locator(".status-bar", { hasText: "Stand-in for Obsidian. Nothing is saved." }).waitFor();
    const phone = await openSandbox({ width: 390, height: 844 });
    await phone.page.locator(".mobile-navbar", { hasText: "Stand-in for Obsidian. Nothing is saved." }).waitFor();
  });

  test("switches between light and dark, and to reading view and back", async () => {
    const sandbox = await openSandbox({ vault: "seed" });
    await sandbox.command("Toggle light and dark mode");
    await sandbox.page.locator("body.theme-dark").waitFor();
    await sandbox.command("Toggle reading view");
    await sandbox.page.locator(".markdown-preview-view:visible", { hasText: "Ines Montani" }).waitFor();
    await sandbox.command("Toggle reading view");
    await sandbox.page.locator(".cm-content:visible").waitFor();
  });

  test("shows front matter as it is, callouts as boxes, and commands word by word", async () => {
    const sandbox = await openSandbox();
    await sandbox.openNote("Conferences/Cloud Corner Meetup.md");
    const place = sandbox.page.locator(".cm-line:visible", { hasText: "date: 2025-02-20" });
    expect(await place.getAttribute("class")).toBe("cm-hmd-frontmatter cm-line");
    await sandbox.command("Toggle reading view");
    await sandbox.page.locator(".callout[data-callout='todo'] .callout-title", { hasText: "After the talk" }).waitFor();
    expect(await sandbox.page.locator(".callout[data-callout='todo'] .task-list-item").count()).toBe(2);
    await sandbox.page.keyboard.press("Control+p");
    await sandbox.page.keyboard.type("new talk");
    const words = sandbox.page.locator(".suggestion-item.is-selected");
    await words.waitFor();
    expect(await words.innerText()).toBe("Conference notes: New talk note");
  });

  test("follows links in reading view, and with Ctrl in the editor", async () => {
    const sandbox = await openSandbox();
    for (const reading of [false, true]) {
      await sandbox.openNote("Welcome.md");
      if (reading) await sandbox.command("Toggle reading view");
      const link = sandbox.page.locator(reading ? "a.internal-link:visible" : ".cm-hmd-internal-link:visible", { hasText: "PyConWeb" });
      await link.click(reading ? {} : { modifiers: ["Control"] });
      await sandbox.page.waitForFunction(() => window.app.workspace.getActiveFile()?.path === "Conferences/PyConWeb.md");
    }
  });

  test("offers ways on from an empty tab", async () => {
    const sandbox = await openSandbox({ vault: "empty" });
    await sandbox.page.getByRole("button", { name: "Create new note" }).click();
    await sandbox.page.waitForFunction(() => window.app.workspace.getActiveFile()?.path === "Untitled.md");
    expect(await sandbox.notes()).toEqual(["Untitled.md"]);
  });

  test("resets the vault", async () => {
    const sandbox = await openSandbox({ vault: "seed" });
    await sandbox.page.evaluate(() => window.app.vault.create("New.md", ""));
    expect(await sandbox.notes()).toEqual(["New.md", "PyConWeb.md"]);
    await sandbox.page.getByRole("button", { name: "Reset vault" }).click();
    await sandbox.page.waitForFunction(() => window.app?.vault.getFileByPath("New.md") === null);
    await sandbox.ready();
    expect(await sandbox.notes()).toEqual(["PyConWeb.md"]);
  });

  test("opens its sidebars as drawers on a phone", async () => {
    const sandbox = await openSandbox({ width: 390, height: 844 });
    await sandbox.openNote("Conferences/Testing Tuesday.md");
    await sandbox.page.getByRole("button", { name: "Open right sidebar" }).click();
    await sandbox.pane().waitFor();
    await sandbox.page.locator(".workspace-drawer-backdrop").click({ position: { x: 10, y: 200 } });
    await sandbox.pane().waitFor({ state: "hidden" });
  });

  test("refuses a port that is taken or is none, in one line", async () => {
    const first = await startServer();
    try {
      const port = new URL(first.address).port;
      await expect(startServer({ port })).rejects.toThrow(ServerEnded);
      await expect(startServer({ port })).rejects.toMatchObject({ exitCode: 1, said: expect.stringContaining(port) as string });
      await expect(startServer({ port: "soup" })).rejects.toMatchObject({ exitCode: 1, said: expect.stringContaining("PORT must be a number") as string });
    } finally {
      first.stop();
    }
  });
});
