// The plugin in a real browser, by keyboard and mouse, as a user has it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { describeSandbox, openSandbox } from "./harness";
import { box, putNote, row } from "./pane";

const NOTE = "Conferences/PyConWeb.md";
const seed = readFileSync(join(__dirname, "../fixtures/seed/pyconweb.md"), "utf8");

describeSandbox("the plugin", () => {
  test("shows the seed note's talks beside it", async () => {
    const sandbox = await openSandbox();
    await row(sandbox, "7 talks").waitFor();
    const talks = await sandbox.pane().locator(".conference-notes-talk .conference-notes-title").allTextContents();
    expect(talks).toEqual([
      "Spacy", "Lessons from processing one billion celery tasks", "UUID", "MTTR Mean time to recovery",
      "Django as an AI Orchestrator", "Security python web applications", "From 25 Microservices to 1 async Modulith",
    ]);
  });

  test("ticks a todo in the note, and back, and changes nothing else", async () => {
    const sandbox = await openSandbox({ theme: "dark" });
    await box(sandbox, "high-security").click();
    await sandbox.noteHolds(NOTE, "- [x] high-security");
    expect(await sandbox.noteText(NOTE)).toBe(seed.replace("- [ ] high-security", "- [x] high-security"));
    expect(await box(sandbox, "high-security").isChecked()).toBe(true);
    await box(sandbox, "high-security").click();
    await sandbox.noteHolds(NOTE, "- [ ] high-security");
    expect(await sandbox.noteText(NOTE)).toBe(seed);
  });

  test("ticks a ballot box in a note pasted from a phone", async () => {
    const sandbox = await openSandbox({ vault: "seed" });
    const before = await sandbox.noteText("PyConWeb.md");
    await box(sandbox, "high-security").click();
    await sandbox.noteHolds("PyConWeb.md", "☑ high-security");
    expect(await sandbox.noteText("PyConWeb.md")).toBe(before.replace("☐ high-security", "☑ high-security"));
  });

  test("follows the typing without moving what is on the screen", async () => {
    const sandbox = await openSandbox({ height: 500 });
    const list = sandbox.pane().locator(".conference-notes-rows");
    await row(sandbox, "7 talks").waitFor();
    await sandbox.cursorAfterLine("high-security environments");
    await sandbox.pane().locator("[aria-current=location]").waitFor();
    await list.evaluate((el) => el.scrollTo(0, 200));
    await sandbox.page.keyboard.type("!");
    await row(sandbox, "high-security environments!").waitFor();
    expect(await list.evaluate((el) => el.scrollTop)).toBe(200);
  });

  test("opens the note at a talk's line on a click, and by the keyboard", async () => {
    const sandbox = await openSandbox();
    await row(sandbox, "MTTR").click();
    await sandbox.page.locator(".cm-line.is-flashing", { hasText: "Talk 4: MTTR" }).waitFor();
    await row(sandbox, "UUID").focus();
    await sandbox.page.keyboard.press("ArrowDown");
    await sandbox.page.keyboard.press("ArrowLeft");
    await sandbox.page.keyboard.press("Enter");
    await sandbox.page.locator(".cm-line.is-flashing", { hasText: "Talk 3: UUID" }).waitFor();
  });

  test("makes a talk note from the palette with the keyboard alone", async () => {
    const sandbox = await openSandbox();
    await row(sandbox, "7 talks").waitFor();
    await sandbox.command("New talk note");
    await sandbox.page.keyboard.type("Queues: a love story");
    await sandbox.page.keyboard.press("Tab");
    await sandbox.page.keyboard.type("Ines Mon");
    await sandbox.page.locator(".suggestion-item.is-selected", { hasText: "Ines Montani" }).waitFor();
    await sandbox.page.keyboard.press("Enter");
    await sandbox.page.locator(".conference-notes-chip", { hasText: "Ines Montani" }).waitFor();
    await sandbox.page.locator(".conference-notes-path", { hasText: "Talks/Queues - a love story.md" }).waitFor();
    await sandbox.page.keyboard.press("Enter");
    await row(sandbox, "Queues: a love story").waitFor();
    await row(sandbox, "8 talks").waitFor();
    const text = await sandbox.noteText("Talks/Queues - a love story.md");
    expect(text).toContain("event: \"[[PyConWeb|pyconweb]]\"\nspeakers: [\"[[Ines Montani]]\"]");
    await sandbox.page.keyboard.type("typed at the cursor");
    expect(await sandbox.editorText()).toContain("# Queues: a love story\n\ntyped at the cursor\n");
  });

  test("begins a talk note with the words that are selected, previews it, and keeps what was typed when it is left", async () => {
    const sandbox = await openSandbox();
    await sandbox.cursorAfterLine("Talk 1: Ines Montani > Spacy");
    await sandbox.page.keyboard.press("Shift+Home");
    await sandbox.command("New talk note");
    const input = (name: string): Locator => sandbox.page.locator(`.conference-notes-form input[aria-label='${name}']`);
    expect(await input("Title").inputValue()).toBe("Spacy");
    await sandbox.page.locator(".conference-notes-chip", { hasText: "Ines Montani" }).waitFor();
    await input("Room").fill("Saal 1");
    await input("Starts").fill("09:30");
    await input("Tags").fill("nlp, #python");
    await sandbox.page.locator(".conference-notes-preview summary").click();
    await sandbox.page.locator(".conference-notes-preview pre", { hasText: "start: \"09:30\"" }).waitFor();
    expect(await sandbox.page.locator(".conference-notes-preview pre").innerText()).toContain("room: Saal 1");
    await sandbox.screenshot("form-preview");
    await sandbox.page.keyboard.press("Escape");
    await sandbox.page.locator(".conference-notes-form").waitFor({ state: "detached" });
    await sandbox.page.keyboard.press("ArrowRight");
    await sandbox.command("New talk note");
    expect(await input("Room").inputValue()).toBe("Saal 1");
    await input("Title").focus();
    await sandbox.page.keyboard.press("Enter");
    await sandbox.page.locator(".conference-notes-form").waitFor({ state: "detached" });
    const text = await sandbox.noteText("Talks/Spacy.md");
    expect(text).toContain("tags: [\"event\", \"nlp\", \"python\"]");
    await sandbox.command("New talk note");
    expect(await input("Room").inputValue()).toBe("");
  });

  test("puts the next talk into a table and behind letters, ready to type", async () => {
    const sandbox = await openSandbox();
    await putNote(sandbox, "Table.md", "# Tables 2024\n#event\n\n| # | Talk | Speaker |\n|---|---|---|\n| 1 | Engines | Ada Lovelace |\n| 2 | Moths | Grace Hopper |\n");
    await sandbox.openNote("Table.md");
    await row(sandbox, "2 talks").waitFor();
    await sandbox.cursorAfterLine("Moths");
    await sandbox.command("Next talk");
    await sandbox.page.keyboard.type("Loops");
    await row(sandbox, "Loops").waitFor();
    expect(await sandbox.editorText()).toContain("| 2 | Moths | Grace Hopper |\n| 3 | Loops |  |\n");
    await putNote(sandbox, "Letters.md", "# Letters 2024\n#event\n\n## A. Engines\n\nx\n\n## B. Moths\n\ny\n");
    await sandbox.openNote("Letters.md");
    await sandbox.cursorAfterLine("A. Engines");
    await sandbox.command("Insert talk section");
    await sandbox.page.keyboard.type("Loops");
    await row(sandbox, "3 talks").waitFor();
    expect(await sandbox.editorText()).toContain("## B. Moths\n\ny\n\n## C. Loops\n");
  });

  test("inserts the next talk section where it belongs, ready to type", async () => {
    const sandbox = await openSandbox();
    await sandbox.cursorAfterLine("check prodigy");
    await sandbox.command("Insert talk section");
    await sandbox.page.keyboard.type("Ada > Engines");
    await row(sandbox, "Engines").waitFor();
    const text = await sandbox.editorText();
    expect(text).toContain("## Talk 8: Ada > Engines\n");
    expect(text.replace("## Talk 8: Ada > Engines\n\n", "")).toBe(seed);
  });

  test("refuses in one sentence what is gone from the note", async () => {
    const sandbox = await openSandbox();
    await row(sandbox, "high-security").waitFor();
    await sandbox.page.evaluate(() => {
      const { vault } = window.app;
      const read = vault.process.bind(vault);
      // Another program takes the line out just before the write; the editor is closed, so the disk is written.
      vault.process = async (file, change, options) => read(file, (text) => change(text.replace("- [ ] high-security environments\n", "")), options);
    });
    await sandbox.page.keyboard.press("Control+p");
    await sandbox.page.keyboard.press("Escape");
    await sandbox.command("Toggle reading view");
    await box(sandbox, "high-security").click();
    await sandbox.page.locator(".notice", { hasText: "“high-security environments” was not ticked, because it is not in the note any more." }).waitFor();
    expect(await sandbox.noteText(NOTE)).toBe(seed);
  });

  test("changes the tag in the settings, and refuses what is no tag", async () => {
    const sandbox = await openSandbox();
    await sandbox.page.getByRole("button", { name: "Settings", exact: true }).first().click();
    await sandbox.page.locator("[data-setting-id='conference-notes']").click();
    const tag = sandbox.page.locator(".setting-item", { hasText: "Event tag" }).locator("input");
    await tag.fill("no tag");
    await sandbox.page.locator(".setting-item-error", { hasText: "Use letters, numbers" }).waitFor();
    await tag.fill("conference");
    await sandbox.page.keyboard.press("Escape");
    await sandbox.pane().locator(".conference-notes-empty", { hasText: "#conference" }).waitFor();
  });

  test("says what to do in an empty vault and in one without the tag", async () => {
    const empty = await openSandbox({ vault: "empty" });
    await empty.pane().locator(".conference-notes-empty", { hasText: "This vault has no notes yet." }).waitFor();
    const untagged = await openSandbox({ vault: "untagged" });
    const sentence = untagged.pane().locator(".conference-notes-empty", { hasText: "No event notes yet." });
    await sentence.waitFor();
    // Below the buttons, not at the bottom of the pane.
    expect((await sentence.boundingBox())?.y).toBeLessThan(200);
  });

  test("fits a phone: big targets, nothing cut off", async () => {
    const sandbox = await openSandbox({ width: 390, height: 844, touch: true });
    await sandbox.page.getByRole("button", { name: "Open right sidebar" }).click();
    await row(sandbox, "7 talks").waitFor();
    const sizes = await sandbox.pane().getByRole("treeitem").evaluateAll((rows) => rows.map((el) => [el.getBoundingClientRect().height, el.scrollWidth - el.clientWidth]));
    for (const [height, cut] of sizes) {
      expect(height).toBeGreaterThanOrEqual(44);
      expect(cut).toBeLessThanOrEqual(0);
    }
    await box(sandbox, "high-security").tap();
    await sandbox.noteHolds(NOTE, "- [x] high-security");
  });

  test("has a form as wide as the phone", async () => {
    const sandbox = await openSandbox({ width: 390, height: 844, touch: true });
    await sandbox.page.getByRole("button", { name: "Open command palette" }).tap();
    await sandbox.page.keyboard.type("New talk note");
    await sandbox.page.locator(".suggestion-item.is-selected").tap();
    const boxes = await sandbox.page.locator(".conference-notes-form input").evaluateAll((inputs) => inputs.map((input) => input.getBoundingClientRect()).map(({ left, width }) => [Math.round(left), Math.round(width)]));
    for (const box of boxes) expect(box).toEqual([17, 356]);
  });

  test("goes when it is switched off, and opens its pane when it is switched on", async () => {
    const sandbox = await openSandbox({ query: { plugin: "off" } });
    expect(await sandbox.pane().count()).toBe(0);
    await sandbox.page.getByRole("button", { name: "Settings", exact: true }).first().click();
    await sandbox.page.locator("[data-setting-id='community-plugins']").click();
    const toggle = sandbox.page.locator(".setting-item", { hasText: "Conference notes" }).locator(".checkbox-container");
    await toggle.click();
    await row(sandbox, "7 talks").waitFor();
    await toggle.click();
    await sandbox.pane().locator(".empty-state", { hasText: "Plugin no longer active" }).waitFor();
    expect(await sandbox.pane().getByRole("treeitem").count()).toBe(0);
  });
});
