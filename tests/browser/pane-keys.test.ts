// The pane by keyboard alone, and as a screen reader has it.
import { describeSandbox, openSandbox } from "./harness";
import { bigNote, focused, list, menuItem, putNote, row, search, tab } from "./pane";
import type { Sandbox } from "./sandbox";

const NOTE = "Conferences/PyConWeb.md";

/** Puts the focus into the pane, as the command does. */
async function enter(sandbox: Sandbox): Promise<void> {
  await sandbox.command("Open sidebar");
  await row(sandbox, "7 talks").waitFor();
}
const press = async (sandbox: Sandbox, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await sandbox.page.keyboard.press(key);
};

describeSandbox("the pane by keyboard", () => {
  test("is searched: Mod+F, letters, Down, Enter; Escape clears, and then gives the focus back", async () => {
    const sandbox = await openSandbox();
    await enter(sandbox);
    await press(sandbox, "ControlOrMeta+f");
    await sandbox.page.keyboard.type("uuid");
    await row(sandbox, "UUID").waitFor();
    await sandbox.page.waitForFunction(() => document.querySelectorAll(".conference-notes-match").length > 1);
    await press(sandbox, "ArrowDown");
    expect(await focused(sandbox)).toContain("UUID");
    await press(sandbox, "Enter");
    await sandbox.page.locator(".cm-line.is-flashing", { hasText: "UUID" }).waitFor();
    await enter2(sandbox);
    await press(sandbox, "Escape");
    expect(await search(sandbox).inputValue()).toBe("");
    await row(sandbox, "7 talks").waitFor();
    await press(sandbox, "Escape");
    await sandbox.page.waitForFunction(() => document.activeElement?.classList.contains("cm-content"));
  });

  const enter2 = async (sandbox: Sandbox): Promise<void> => {
    await sandbox.command("Open sidebar");
    await press(sandbox, "ControlOrMeta+f");
    await sandbox.page.waitForFunction(() => document.activeElement?.getAttribute("type") === "search");
  };

  test("is walked: arrows, Home and End, in and out, letters", async () => {
    const sandbox = await openSandbox();
    await enter2(sandbox);
    await press(sandbox, "ArrowDown");
    expect(await focused(sandbox)).toBe("pyconweb");
    await press(sandbox, "ArrowDown");
    expect(await focused(sandbox)).toBe("1 Spacy");
    await press(sandbox, "ArrowLeft");
    expect(await row(sandbox, "Spacy").getAttribute("aria-expanded")).toBe("false");
    await press(sandbox, "ArrowDown");
    expect(await focused(sandbox)).toContain("Lessons");
    await press(sandbox, "ArrowLeft");
    expect(await focused(sandbox)).toBe("pyconweb");
    await press(sandbox, "ArrowRight");
    expect(await focused(sandbox)).toBe("1 Spacy");
    await press(sandbox, "ArrowRight", "ArrowRight");
    expect(await focused(sandbox)).toContain("check prodigy");
    await press(sandbox, "End");
    expect(await focused(sandbox)).toContain("Modulith");
    await press(sandbox, "Home");
    expect(await focused(sandbox)).toBe("pyconweb");
    await sandbox.page.keyboard.type("sec");
    expect(await focused(sandbox)).toContain("Security python");
    await press(sandbox, "Home", "ArrowUp");
    expect(await sandbox.page.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("search");
  });

  test("ticks with Space, takes back with Mod+Z, opens with Enter and Mod+Enter", async () => {
    const sandbox = await openSandbox();
    await enter2(sandbox);
    await press(sandbox, "ArrowDown");
    await sandbox.page.keyboard.type("high");
    const before = await sandbox.noteText(NOTE);
    await press(sandbox, "Space");
    await sandbox.noteHolds(NOTE, "- [x] high-security");
    expect(await row(sandbox, "high-security").getAttribute("aria-checked")).toBe("true");
    expect(await focused(sandbox)).toContain("high-security");
    await press(sandbox, "ControlOrMeta+z");
    await sandbox.noteHolds(NOTE, "- [ ] high-security");
    expect(await sandbox.noteText(NOTE)).toBe(before);
    const leaves = await sandbox.page.evaluate(() => window.app.workspace.getLeavesOfType("markdown").length);
    await press(sandbox, "ControlOrMeta+Enter");
    await sandbox.page.waitForFunction((count) => window.app.workspace.getLeavesOfType("markdown").length === count, leaves + 1);
    await sandbox.page.locator(".cm-line.is-flashing", { hasText: "high-security" }).waitFor();
  });

  test("has the menu of a row by Shift+F10, beside the row, and gives the focus back", async () => {
    const sandbox = await openSandbox();
    await enter2(sandbox);
    await press(sandbox, "ArrowDown");
    await sandbox.page.keyboard.type("high");
    await press(sandbox, "Shift+F10");
    await menuItem(sandbox, "Open to the right").waitFor();
    const [menu, own] = [await sandbox.page.locator(".menu").boundingBox(), await row(sandbox, "high-security").boundingBox()];
    expect(menu?.y ?? 0).toBeGreaterThan((own?.y ?? 0) - 400);
    expect(menu?.x ?? 0).toBeGreaterThan((own?.x ?? 0) - 300);
    await press(sandbox, "Escape");
    expect(await focused(sandbox)).toContain("high-security");
  });

  test("answers a question: the menu, the answer, Enter", async () => {
    const sandbox = await openSandbox();
    await enter2(sandbox);
    await press(sandbox, "ArrowDown");
    await sandbox.page.keyboard.type("pip-t");
    await press(sandbox, "Shift+F10");
    await menuItem(sandbox, "Answer…").waitFor();
    for (let step = 0; step < 2; step++) await press(sandbox, "ArrowDown");
    await press(sandbox, "Enter");
    await sandbox.page.locator(".conference-notes-row-field").waitFor();
    await sandbox.page.keyboard.type("pins versions");
    await press(sandbox, "Enter");
    await sandbox.noteHolds(NOTE, "pip-tools?? → pins versions");
    expect(await focused(sandbox)).toContain("pip-tools");
  });

  test("adds a todo to a talk: the menu, the words, Enter, Escape", async () => {
    const sandbox = await openSandbox();
    await row(sandbox, "UUID").focus();
    await press(sandbox, "Shift+F10");
    await menuItem(sandbox, "Add todo…").waitFor();
    for (let step = 0; step < 2; step++) await press(sandbox, "ArrowDown");
    await press(sandbox, "Enter");
    await sandbox.page.locator(".conference-notes-row-field").waitFor();
    await sandbox.page.keyboard.type("compare the versions");
    await press(sandbox, "Enter");
    await sandbox.noteHolds(NOTE, "- [ ] compare the versions");
    await press(sandbox, "Escape");
    expect(await focused(sandbox)).toContain("UUID");
  });

  test("changes tabs with the arrows, and has one tab stop in the tree", async () => {
    const sandbox = await openSandbox();
    await enter(sandbox);
    await tab(sandbox, "Talks").focus();
    await press(sandbox, "ArrowRight", "ArrowRight");
    expect(await tab(sandbox, "Todos").getAttribute("aria-selected")).toBe("true");
    await press(sandbox, "End");
    expect(await tab(sandbox, "Takeaways").getAttribute("aria-selected")).toBe("true");
    await press(sandbox, "ArrowRight", "Tab");
    expect(await focused(sandbox)).toBe("pyconweb");
    await press(sandbox, "Tab");
    expect(await sandbox.pane().evaluate((el) => el.contains(document.activeElement))).toBe(false);
  });

  test("shows where the focus is", async () => {
    const sandbox = await openSandbox();
    await enter2(sandbox);
    await press(sandbox, "ArrowDown");
    const shadow = (): Promise<string> => sandbox.page.evaluate(() => getComputedStyle(document.activeElement as Element).boxShadow);
    expect(await shadow()).not.toBe("none");
    await press(sandbox, "Shift+Tab");
    expect(await shadow()).not.toBe("none");
  });

  test("keeps the focus through typing, folding and scrolling in a long list", async () => {
    const sandbox = await openSandbox();
    await putNote(sandbox, "Big.md", bigNote(1000));
    await sandbox.openNote("Big.md");
    await row(sandbox, "Big conference").waitFor();
    await sandbox.command("Open sidebar");
    await press(sandbox, "ControlOrMeta+f", "ArrowDown", "End");
    expect(await focused(sandbox)).toBe("todo number 999 of many, with some words");
    await press(sandbox, "Home");
    expect(await focused(sandbox)).toBe("Big conference");
    await press(sandbox, "PageDown", "PageDown");
    const at = await focused(sandbox);
    await list(sandbox).evaluate((el) => el.scrollTo(0, 15_000));
    await sandbox.page.waitForTimeout(100);
    expect(await list(sandbox).evaluate((el) => el.contains(document.activeElement))).toBe(true);
    await press(sandbox, "ArrowUp", "ArrowDown");
    expect(await focused(sandbox)).toBe(at);
  });

  test("keeps the focus on a row that goes past others", async () => {
    const sandbox = await openSandbox();
    await putNote(sandbox, "Dunes.md", "# Dunes #event\n\n## Ada Keynes > Sand\n- [ ] one\n- [x] two\n- [x] three\n- [x] four\n");
    await sandbox.openNote("Dunes.md");
    await tab(sandbox, "Todos").click();
    await sandbox.pane().getByRole("button", { name: "All", exact: true }).click();
    await row(sandbox, "four").focus();
    await sandbox.page.evaluate(async () => {
      const file = window.app.vault.getFileByPath("Dunes.md");
      if (file) await window.app.vault.process(file, (text) => text.replace("[x] four", "[ ] four"));
    });
    await row(sandbox, "four").and(sandbox.pane().locator("[aria-checked=false]")).waitFor();
    expect(await focused(sandbox)).toBe("four");
    await press(sandbox, "ArrowDown");
    expect(await focused(sandbox)).toBe("two");
  });

  test("says everything to a screen reader", async () => {
    const sandbox = await openSandbox();
    await row(sandbox, "7 talks").waitFor();
    await sandbox.cursorAfterLine("check prodigy");
    await sandbox.pane().locator("[aria-current]").waitFor();
    const tree = await list(sandbox).ariaSnapshot();
    expect(tree.split("\n").slice(0, 12)).toMatchInlineSnapshot(`
[
  "- tree "Conference notes":",
  "  - treeitem "pyconweb 7 talks · 2 speakers 0 of 4 todos done 4 open questions 6 takeaways 5 talks without speaker" [expanded] [level=1] [selected]:",
  "    - img",
  "    - text: pyconweb 7 talks · 2 speakers 0 of 4 todos done",
  "    - button "4 open questions"",
  "    - button "6 takeaways"",
  "    - button "5 talks without speaker"",
  "  - treeitem "1 Spacy Ines Montani 0 of 4 todos done" [expanded] [level=2]:",
  "    - img",
  "    - text: 1 Spacy Ines Montani",
  "    - img "0 of 4 todos done"",
  "  - treeitem "check prodigy from the same as spacy" [level=3]:",
]
`);
  });
});
