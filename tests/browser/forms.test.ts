// What every form owes its user: buttons in sight above a phone's keyboard, nothing typed lost by Escape, the name that was typed and no other, words a thumb can follow.
import { describeSandbox, openSandbox } from "./harness";
import { putNote, row } from "./pane";
import type { Sandbox } from "./sandbox";

const FORM = ".conference-notes-form";
const PROMPT = ".conference-notes-prompt";
const phone = { width: 320, height: 640, touch: true } as const;
const input = (sandbox: Sandbox, name: string): Promise<string> => sandbox.page.locator(`${FORM} input[aria-label='${name}']`).inputValue();

/** What a thumb would hit in the middle of the button; the keyboard of a phone has taken the lower half of the page. */
const hit = (sandbox: Sandbox, button: string): Promise<string> => sandbox.page.locator(".modal-button-container button", { hasText: button }).evaluate((el) => {
  const { left, top, width, height } = el.getBoundingClientRect();
  return document.elementFromPoint(left + width / 2, top + height / 2)?.textContent ?? "nothing";
});

/** The fields whose first line is hidden, or below the buttons, when Tab comes to them. */
async function hiddenFields(sandbox: Sandbox, fields: number): Promise<readonly string[]> {
  const hidden: string[] = [];
  for (let nth = 0; nth < fields; nth++) {
    await sandbox.page.keyboard.press("Tab");
    hidden.push(...await sandbox.page.evaluate(() => {
      const el = document.activeElement;
      if (!el?.closest(".modal") || el.closest(".modal-button-container")) return [];
      const { top, bottom } = el.getBoundingClientRect();
      const buttons = document.querySelector(".modal-button-container")?.getBoundingClientRect().top ?? 0;
      return top >= 0 && Math.min(bottom, top + 44) <= buttons + 1 ? [] : [`${el.getAttribute("aria-label") ?? el.tagName}: ${top} to ${bottom} of ${buttons}`];
    }));
  }
  return hidden;
}

describeSandbox("forms", () => {
  test.each([["New talk note", "Create", 22], ["New event note", "Create", 12], ["Add todo to current talk", "Add", 1], ["Clean up pasted note", "Change 3 lines", 6]] as const)(
    "%s: the buttons stay above the keyboard of a phone", async (command, button, fields) => {
      const sandbox = await openSandbox(phone);
      await putNote(sandbox, "Pasted.md", "# Pasted\n#event\n\n## Talk 1: Ada Lovelace > Engines\n• one\n• two\n• three\n");
      await sandbox.openNote("Pasted.md");
      await sandbox.cursorAfterLine("Talk 1");
      await sandbox.command(command);
      if (command === "New talk note") await sandbox.page.locator(".conference-notes-preview summary").tap();
      await sandbox.page.locator(".modal").evaluate((el) => el.scrollTo(0, 0));
      await sandbox.page.setViewportSize({ width: 320, height: 340 });
      expect(await hit(sandbox, button)).toBe(button);
      expect(await hiddenFields(sandbox, fields)).toEqual([]);
      expect(await hit(sandbox, "Cancel")).toBe("Cancel");
    });

  test("show the preview that was unfolded, above the buttons", async () => {
    const sandbox = await openSandbox(phone);
    await sandbox.command("New talk note");
    await sandbox.page.keyboard.type("Waves");
    await sandbox.page.locator(".conference-notes-preview summary").tap();
    await sandbox.page.waitForFunction(() => {
      const text = document.querySelector(".conference-notes-preview pre");
      const buttons = document.querySelector(".modal-button-container");
      return (text?.textContent ?? "").includes("# Waves") && (text?.getBoundingClientRect().bottom ?? Infinity) <= (buttons?.getBoundingClientRect().top ?? 0);
    });
  });

  test("keep what was typed when Escape closes them, until it is written", async () => {
    const sandbox = await openSandbox();
    await sandbox.cursorAfterLine("check prodigy");
    const typed = sandbox.page.locator(`${PROMPT} input`);
    await sandbox.command("Add todo to current talk");
    await sandbox.page.keyboard.type("half a thought");
    await sandbox.page.keyboard.press("Escape");
    await sandbox.command("Add question to current talk");
    expect(await typed.inputValue()).toBe("");
    await sandbox.page.keyboard.press("Escape");
    await sandbox.command("Add todo to current talk");
    expect(await typed.inputValue()).toBe("half a thought");
    await sandbox.page.keyboard.press("End");
    await sandbox.page.keyboard.type(" made whole");
    await sandbox.page.keyboard.press("Enter");
    await row(sandbox, "half a thought made whole").waitFor();
    await sandbox.command("Add todo to current talk");
    expect(await typed.inputValue()).toBe("");
  });

  test("keep what was typed over a selection, when they begin with the same again; with another they begin anew", async () => {
    const sandbox = await openSandbox();
    const title = sandbox.page.locator(".modal input[aria-label='Title']");
    const select = async (words: string): Promise<void> => {
      await sandbox.page.locator(".cm-line", { hasText: words }).first().dblclick();
      await sandbox.command("New talk note");
    };
    await select("high-security");
    const selected = await title.inputValue();
    expect(selected).not.toBe("");
    await sandbox.page.keyboard.type(" that last");
    await sandbox.page.keyboard.press("Escape");
    await sandbox.command("New talk note");
    expect(await title.inputValue()).toBe(`${selected} that last`);
    await sandbox.page.keyboard.press("Escape");
    await select("description");
    expect(await title.inputValue()).toBe("description");
    await sandbox.page.keyboard.press("Escape");
  });

  test("keep what was typed into a row, until it is written", async () => {
    const sandbox = await openSandbox();
    const field = sandbox.pane().locator(".conference-notes-row-field");
    const answer = async (): Promise<void> => {
      await row(sandbox, "pip-audit").hover();
      await row(sandbox, "pip-audit").getByRole("button", { name: "Answer" }).click();
      await field.waitFor();
    };
    await row(sandbox, "7 talks").waitFor();
    await sandbox.pane().getByRole("tab", { name: /^Questions/u }).click();
    await answer();
    await sandbox.page.keyboard.type("an auditor");
    await sandbox.page.keyboard.press("Escape");
    await field.waitFor({ state: "detached" });
    await answer();
    expect(await field.inputValue()).toBe("an auditor");
    await sandbox.page.keyboard.press("Enter");
    await sandbox.noteHolds("Conferences/PyConWeb.md", "pip-audit?? → an auditor");
    // The row says it once: the question, and below it the answer.
    const answered = row(sandbox, "pip-audit");
    await answered.locator(".conference-notes-answer", { hasText: "an auditor" }).waitFor();
    expect(await answered.locator(".conference-notes-text").textContent()).toBe("pip-audit??");
  });

  test("take the name that was typed, not one that is like it", async () => {
    const sandbox = await openSandbox();
    for (const year of [2025, 2026]) await putNote(sandbox, `Tide ${year}.md`, `# Tide ${year}\n#event\n\n## Talk 1: Ada > Moon ${year}\n\n## Talk 2: Ada Lovelace > Sun ${year}\n`);
    await sandbox.page.locator(".nav-file-title", { hasText: "Tide 2026" }).waitFor();
    await sandbox.command("New talk note");
    await sandbox.page.keyboard.type("Waves");
    await sandbox.page.keyboard.press("Tab");
    await sandbox.page.keyboard.type("Ada");
    await sandbox.page.locator(".suggestion-item", { hasText: "Ada Lovelace" }).waitFor();
    await sandbox.page.keyboard.press("Enter");
    expect(await sandbox.page.locator(".conference-notes-chip").allTextContents()).toEqual(["Ada"]);
    const event = sandbox.page.locator(`${FORM} input[aria-label='Event']`);
    await event.fill("");
    await sandbox.page.keyboard.type("Tide 20");
    await sandbox.page.locator(".suggestion-item", { hasText: "Tide 2026" }).waitFor();
    await sandbox.page.keyboard.type("27");
    await sandbox.page.locator(".suggestion-item").waitFor({ state: "detached" });
    expect(await input(sandbox, "Event")).toBe("Tide 2027");
    await sandbox.page.keyboard.press("Enter");
    await sandbox.noteHolds("Talks/Waves.md", "Tide 2027");
  });

  test("say what a thumb does, and open in a new tab on a long press", async () => {
    const sandbox = await openSandbox(phone);
    for (const [command, keys] of [["Go to talk…", "tap to open|long press to open in new tab"], ["Check event", "tap to go there|long press to open in new tab"]] as const) {
      await sandbox.command(command);
      await sandbox.page.locator(".prompt-instruction").first().waitFor();
      expect((await sandbox.page.locator(".prompt-instruction").evaluateAll((all) => all.map((el) => Array.from(el.children, ({ textContent }) => textContent).join(" ")))).join("|")).toBe(keys);
      await sandbox.page.keyboard.press("Escape");
    }
    const tabs = (): Promise<number> => sandbox.page.evaluate(() => window.app.workspace.getLeavesOfType("markdown").length);
    const before = await tabs();
    await sandbox.command("Go to talk…");
    // A browser without a window makes no gestures: this is what a long press becomes on a phone.
    await sandbox.page.locator(".prompt .suggestion-item", { hasText: "Streams for accountants" }).dispatchEvent("contextmenu");
    await sandbox.page.waitForFunction((count) => window.app.workspace.getLeavesOfType("markdown").length === count + 1, before);
    expect(await sandbox.page.evaluate(() => window.app.workspace.getActiveFile()?.basename)).toBe("Streams for accountants");
  });
});
