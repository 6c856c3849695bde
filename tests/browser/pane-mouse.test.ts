// The pane by mouse: opening, ticking and taking back, the menu, dragging, tabs, scope, and what it shows of typing.
import { describeSandbox, openSandbox } from "./harness";
import { box, list, menuItem, putNote, row, search, tab, titles } from "./pane";
import type { Sandbox } from "./sandbox";

const NOTE = "Conferences/PyConWeb.md";
const leaves = (sandbox: Sandbox): Promise<number> => sandbox.page.evaluate(() => window.app.workspace.getLeavesOfType("markdown").length);

describeSandbox("the pane by mouse", () => {
  test("has a tab for each kind, with its count", async () => {
    const sandbox = await openSandbox();
    await row(sandbox, "7 talks").waitFor();
    expect(await sandbox.pane().getByRole("tab").evaluateAll((tabs) => tabs.map((el) => el.getAttribute("aria-label")))).toEqual([
      "Talks 7", "Speakers 2", "Todos 4 open", "Questions 4 open", "Takeaways 6",
    ]);
    await tab(sandbox, "Todos").click();
    expect(await titles(sandbox)).toEqual(expect.arrayContaining(["pyconweb", "check prodigy from the same as spacy", "high-security environments"]));
    await tab(sandbox, "Speakers").click();
    expect(await titles(sandbox)).toEqual(["Daniel Hepper", "Ines Montani"]);
    await tab(sandbox, "Questions").click();
    await row(sandbox, "pip-audit").waitFor();
    await tab(sandbox, "Takeaways").click();
    await row(sandbox, "Don’t reinvent the wheel!").waitFor();
  });

  test("opens at the line with a highlight, in reading mode too", async () => {
    const sandbox = await openSandbox();
    await row(sandbox, "high-security").click();
    await sandbox.page.locator(".cm-line.is-flashing", { hasText: "high-security" }).waitFor();
    await sandbox.command("Toggle reading view");
    await row(sandbox, "UUIDv8").click();
    const line = sandbox.page.locator(".workspace-leaf.mod-active .markdown-preview-view .is-flashing", { hasText: "UUIDv8" });
    await line.waitFor();
    expect(await line.evaluate((el) => el.getBoundingClientRect().top < window.innerHeight)).toBe(true);
  });

  test("opens a tab by Mod or the middle button, and beside by Mod and Alt", async () => {
    const sandbox = await openSandbox();
    const before = await leaves(sandbox);
    await row(sandbox, "MTTR").click({ modifiers: ["ControlOrMeta"] });
    await sandbox.page.waitForFunction((count) => window.app.workspace.getLeavesOfType("markdown").length === count, before + 1);
    await row(sandbox, "MTTR").click({ button: "middle" });
    await sandbox.page.waitForFunction((count) => window.app.workspace.getLeavesOfType("markdown").length === count, before + 2);
    await row(sandbox, "MTTR").click({ modifiers: ["ControlOrMeta", "Alt"] });
    await sandbox.page.waitForFunction((count) => window.app.workspace.getLeavesOfType("markdown").length === count, before + 3);
    expect(await sandbox.page.locator(".mod-root > .workspace-tabs").count()).toBe(2);
  });

  test("takes a tick back within six seconds, at the row", async () => {
    const sandbox = await openSandbox();
    await tab(sandbox, "Todos").click();
    const before = await sandbox.noteText(NOTE);
    await box(sandbox, "high-security").click();
    const undo = row(sandbox, "high-security").getByRole("button", { name: "Undo" });
    await undo.waitFor();
    await sandbox.noteHolds(NOTE, "- [x] high-security");
    await undo.click();
    await sandbox.noteHolds(NOTE, "- [ ] high-security");
    expect(await sandbox.noteText(NOTE)).toBe(before);
    await undo.waitFor({ state: "detached" });
    expect(await box(sandbox, "high-security").isChecked()).toBe(false);
  });

  test("lets a ticked todo go from the open ones when the pointer is gone and the time is up", async () => {
    const sandbox = await openSandbox();
    await tab(sandbox, "Todos").click();
    await box(sandbox, "high-security").click();
    await sandbox.page.mouse.move(10, 10);
    await sandbox.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await row(sandbox, "high-security").getByRole("button", { name: "Undo" }).waitFor();
    expect(await row(sandbox, "high-security").count()).toBe(1);
    await sandbox.pane().getByText("high-security").waitFor({ state: "detached", timeout: 10_000 });
    await sandbox.pane().getByRole("button", { name: "Done", exact: true }).click();
    await row(sandbox, "high-security").waitFor();
  });

  test("has everything in the menu, with the items of the app", async () => {
    const sandbox = await openSandbox();
    await sandbox.page.evaluate(() => window.app.workspace.on("file-menu", (menu) => menu.addItem((item) => item.setTitle("Item of another plugin"))));
    await row(sandbox, "high-security").click({ button: "right" });
    expect(await sandbox.page.getByRole("menuitem").allTextContents()).toEqual([
      "Open", "Open to the right", "To do", "Done", "Dropped  [-]", "In progress  [/]", "Forwarded  [>]", "Important  [!]", "In question  [?]", "Copy link", "Copy as Markdown", "Item of another plugin",
    ]);
    await menuItem(sandbox, /In progress/u).click();
    await sandbox.noteHolds(NOTE, "- [/] high-security");
    expect(await row(sandbox, "high-security").getAttribute("data-task")).toBe("/");
    expect(await box(sandbox, "high-security").getAttribute("data-task")).toBe("/");
    await row(sandbox, "Spacy").click({ button: "right" });
    expect(await sandbox.page.getByRole("menuitem").allTextContents()).toEqual(["Open", "Open to the right", "Add todo…", "This is no talk", "Move into its own note", "Find todos in prose…", "Copy link", "Copy as Markdown", "Item of another plugin"]);
    await menuItem(sandbox, "This is no talk").click();
    await sandbox.noteHolds(NOTE, "%% no talk %%");
    await row(sandbox, "6 talks").waitFor();
  });

  test("copies a link and Markdown", async () => {
    const sandbox = await openSandbox();
    await sandbox.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const copied = (): Promise<string> => sandbox.page.evaluate(() => navigator.clipboard.readText());
    await row(sandbox, "high-security").click({ button: "right" });
    await menuItem(sandbox, "Copy as Markdown").click();
    await sandbox.page.locator(".notice", { hasText: "Markdown copied." }).waitFor();
    expect(await copied()).toBe("- [ ] high-security environments");
    await row(sandbox, "Spacy").click({ button: "right" });
    await menuItem(sandbox, "Copy link").click();
    await sandbox.page.locator(".notice", { hasText: "Link copied." }).waitFor();
    expect(await copied()).toMatch(/^\[\[PyConWeb#Talk 1 Ines Montani > Spacy\|Spacy\]\]$/u);
    await tab(sandbox, "Takeaways").click();
    await row(sandbox, "pyconweb").getByRole("button", { name: "Copy takeaways" }).click();
    await sandbox.page.waitForFunction(async () => (await navigator.clipboard.readText()).startsWith("# pyconweb\n\n## UUID\n\n- Don’t reinvent the wheel!"));
  });

  test("answers a question in its place", async () => {
    const sandbox = await openSandbox();
    await tab(sandbox, "Questions").click();
    await row(sandbox, "pip-audit").hover();
    await row(sandbox, "pip-audit").getByRole("button", { name: "Answer" }).click();
    await sandbox.page.keyboard.type("finds known holes");
    await sandbox.page.keyboard.press("Enter");
    await sandbox.noteHolds(NOTE, "pip-audit?? → finds known holes");
    await row(sandbox, "finds known holes").waitFor();
    expect(await row(sandbox, "pip-audit").locator(".conference-notes-answer").textContent()).toBe("finds known holes");
    expect(await row(sandbox, "pip-audit").locator("input").count()).toBe(0);
  });

  test("makes a todo of a line without a box, of a question and of a takeaway", async () => {
    const sandbox = await openSandbox();
    const note = "Conferences/Dunes.md";
    await putNote(sandbox, note, "# Dunes #event\n\n## Ada Keynes > Sand\nTODO: measure the wind\n- who pays??\n### Takeaways\n- Dry sand moves\n");
    await sandbox.openNote(note);
    for (const [words, line] of [["measure the wind", "- [ ] TODO: measure the wind"], ["who pays", "- [ ] who pays??"], ["Dry sand moves", "- [ ] Dry sand moves"]] as const) {
      await row(sandbox, words).click({ button: "right" });
      await menuItem(sandbox, "Turn into todo").click();
      await sandbox.noteHolds(note, line);
      await sandbox.pane().getByRole("treeitem").filter({ hasText: words }).filter({ has: sandbox.page.getByRole("checkbox") }).first().waitFor();
    }
    await box(sandbox, "measure the wind").click();
    await row(sandbox, "Sand").click({ button: "right" });
    await menuItem(sandbox, "Add todo…").waitFor();
    expect(await menuItem(sandbox, "Turn into todo").count()).toBe(0);
  });

  test("adds todos to a talk in its place, one after the other", async () => {
    const sandbox = await openSandbox();
    const talk = row(sandbox, "UUID");
    const add = talk.locator(".conference-notes-add");
    expect(await add.count()).toBe(0);
    const title = await talk.locator(".conference-notes-title").boundingBox();
    await talk.hover();
    expect(await add.evaluate((el) => getComputedStyle(el).opacity)).toBe("1");
    await talk.locator(".conference-notes-fold").click();
    expect(await talk.locator(".conference-notes-title").boundingBox()).toEqual(title);
    await add.click();
    expect(await talk.getAttribute("aria-expanded")).toBe("true");
    await sandbox.page.keyboard.type("compare the versions");
    await sandbox.page.keyboard.press("Enter");
    await row(sandbox, "compare the versions").waitFor();
    await sandbox.page.waitForFunction(() => (document.activeElement as HTMLInputElement | null)?.value === "");
    await sandbox.page.keyboard.type("ask about v7");
    await sandbox.page.keyboard.press("Enter");
    await sandbox.noteHolds(NOTE, "- [ ] compare the versions\n- [ ] ask about v7\n");
    await sandbox.page.waitForFunction(() => (document.activeElement as HTMLInputElement | null)?.value === "");
    await sandbox.page.keyboard.press("Escape");
    expect(await talk.locator("input").count()).toBe(0);
    expect(await talk.evaluate((el) => el === document.activeElement)).toBe(true);
  });

  test("asks the app for a preview while the pointer is on a row", async () => {
    const sandbox = await openSandbox();
    await sandbox.page.evaluate(() => {
      window.app.workspace.on("hover-link" as "quit", ((data: unknown) => {
        const { linktext, source, state } = data as { linktext: string; source: string; state: unknown };
        document.body.dataset.hovered = JSON.stringify([linktext, source, state]);
      }) as never);
    });
    await row(sandbox, "Daniel Hepper").hover();
    expect(await sandbox.page.evaluate(() => document.body.dataset.hovered)).toMatch(/^\["Conferences\/PyConWeb\.md","conference-notes-sidebar",\{"scroll":\d+\}\]$/u);
  });

  test("is dragged into a note as a link", async () => {
    const sandbox = await openSandbox();
    await row(sandbox, "Spacy").waitFor();
    const dropped = await row(sandbox, "Spacy").evaluate((el) => {
      const data = new DataTransfer();
      el.dispatchEvent(new DragEvent("dragstart", { bubbles: true, dataTransfer: data }));
      return [el.getAttribute("draggable"), data.getData("text/plain")];
    });
    expect(dropped).toEqual(["true", "[[PyConWeb#Talk 1 Ines Montani > Spacy|Spacy]]"]);
    expect(await row(sandbox, "Don’t reinvent").getAttribute("draggable")).toBeNull();
  });

  test("pins an event, shows all, sorts and folds", async () => {
    const sandbox = await openSandbox();
    await sandbox.pane().getByRole("button", { name: "Pin this event" }).click();
    await sandbox.openNote("Conferences/Testing Tuesday.md");
    await row(sandbox, "7 talks").waitFor();
    await sandbox.pane().getByRole("button", { name: "Unpin pyconweb" }).click();
    await row(sandbox, "Testing Tuesday").waitFor();
    await sandbox.pane().getByRole("button", { name: "Show all events" }).click();
    const first = (await titles(sandbox))[0];
    await sandbox.pane().getByRole("button", { name: "Sorted by date" }).click();
    await sandbox.pane().getByRole("button", { name: "Sorted by name" }).waitFor();
    const byName = await titles(sandbox);
    expect(first).toBe("Harbour Data Day 2025");
    expect(byName[0]).toBe("Cloud Corner Meetup");
    await sandbox.pane().getByRole("button", { name: "Fold or unfold all" }).click();
    expect((await titles(sandbox)).length).toBeGreaterThan(byName.length);
    await sandbox.pane().getByRole("button", { name: "Fold or unfold all" }).click();
    expect(await titles(sandbox)).toEqual(byName);
  });

  test("leads from the picture of an event to what is missing", async () => {
    const sandbox = await openSandbox();
    await sandbox.pane().getByRole("button", { name: "4 open questions" }).click();
    expect(await tab(sandbox, "Questions").getAttribute("aria-selected")).toBe("true");
    await tab(sandbox, "Talks").click();
    await sandbox.pane().getByRole("button", { name: "5 talks without speaker" }).click();
    await sandbox.page.locator(".cm-line.is-flashing", { hasText: "Talk 3" }).waitFor();
  });

  test("marks the talk of the cursor and brings it into sight, and leaves the focus in the note", async () => {
    const sandbox = await openSandbox({ height: 420 });
    const here = sandbox.pane().locator("[aria-current=location]");
    await sandbox.cursorAfterLine("check prodigy");
    await here.filter({ hasText: "Spacy" }).waitFor();
    await sandbox.page.keyboard.press("Control+End");
    await here.filter({ hasText: "Modulith" }).waitFor();
    await sandbox.page.waitForFunction(() => {
      const el = document.querySelector("[aria-current=location]");
      const box = el?.closest("[role=tree]")?.getBoundingClientRect();
      const own = el?.getBoundingClientRect();
      return box !== undefined && own !== undefined && own.bottom <= box.bottom + 1;
    });
    expect(await sandbox.page.evaluate(() => document.activeElement?.classList.contains("cm-content"))).toBe(true);
  });

  test("opens only addresses of the web, and shows text as text", async () => {
    const sandbox = await openSandbox();
    await sandbox.cursorAfterLine("high-security");
    await sandbox.page.keyboard.type(" [good](https://example.com/a) <img src=x onerror=alert(1)> [evil](javascript:alert(1)) **bold** `code` #later 📅 2020-01-01 ⏫");
    const todo = row(sandbox, "high-security");
    await todo.getByText("bold").waitFor();
    expect(await todo.locator(".conference-notes-text").textContent()).toBe("high-security environments good <img src=x onerror=alert(1)> evil bold code #later");
    expect(await todo.locator("img, script").count()).toBe(0);
    expect(await todo.locator("a").evaluateAll((links) => links.map((el) => el.getAttribute("href")))).toEqual(["https://example.com/a"]);
    expect(await todo.locator(".conference-notes-fields").textContent()).toBe("High priorityOverdue since 1 Jan 2020");
    await sandbox.page.evaluate(() => {
      window.open = ((url: string) => {
        document.body.dataset.opened = url;
        return null;
      }) as typeof window.open;
    });
    await todo.getByRole("link", { name: "good" }).click();
    expect(await sandbox.page.evaluate(() => document.body.dataset.opened)).toBe("https://example.com/a");
  });

  test("shows the talks of a speaker who has no note, and opens the note of one who has", async () => {
    const sandbox = await openSandbox();
    await row(sandbox, "Spacy").getByText("Ines Montani").click();
    await row(sandbox, "Ines Montani").waitFor();
    expect(await tab(sandbox, "Speakers").getAttribute("aria-selected")).toBe("true");
    await row(sandbox, "Spacy").waitFor();
    await row(sandbox, "Ines Montani").click({ button: "right" });
    await menuItem(sandbox, "Create note of speaker").click();
    await sandbox.page.waitForFunction(() => window.app.workspace.getActiveFile()?.basename === "Ines Montani");
    await row(sandbox, "Ines Montani").waitFor({ state: "detached" });
  });

  test("searches everything, marks what it found, and opens it", async () => {
    const sandbox = await openSandbox();
    await search(sandbox).fill("spcy");
    await row(sandbox, "Spacy").waitFor();
    expect(await list(sandbox).locator(".conference-notes-match").allTextContents()).toEqual(["Spacy", "spacy"]);
    expect(await sandbox.pane().getByRole("status").filter({ hasText: "2 results" }).count()).toBe(1);
    await search(sandbox).fill("zzzz");
    await sandbox.pane().getByText("Nothing matches “zzzz”.").waitFor();
    await sandbox.pane().getByText("Clear search", { exact: true }).click();
    await row(sandbox, "7 talks").waitFor();
  });
});
