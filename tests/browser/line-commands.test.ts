// Commands for the talk and the line of the cursor or of the pane's row, by the keyboard alone; the same on a phone of 320 px.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { violations } from "./axe";
import { describeSandbox, openSandbox } from "./harness";
import { putNote, row } from "./pane";
import type { Sandbox } from "./sandbox";

const NOTE = "Conferences/PyConWeb.md";
const seed = readFileSync(join(__dirname, "../fixtures/seed/pyconweb.md"), "utf8");
const PROMPT = ".conference-notes-prompt";

const cursor = (sandbox: Sandbox): Promise<string> => sandbox.page.evaluate(() => {
  const editor = window.app.workspace.activeEditor?.editor;
  const { line, ch } = editor?.getCursor() ?? { line: -1, ch: 0 };
  return `${ch} in ${editor?.getLine(line) ?? ""}`;
});

const notice = (sandbox: Sandbox, words: string): Promise<void> => sandbox.page.locator(".notice", { hasText: words }).waitFor();
const offers = async (sandbox: Sandbox, name: string): Promise<boolean> => {
  await sandbox.page.keyboard.press("ControlOrMeta+p");
  await sandbox.page.locator(".prompt-input").fill(name);
  const found = await sandbox.page.locator(".prompt .suggestion-item", { hasText: name }).count();
  await sandbox.page.keyboard.press("Escape");
  return found > 0;
};

describeSandbox("commands for the line at hand", () => {
  test("add a todo, a question and a takeaway to the talk of the cursor, which stays", async () => {
    const sandbox = await openSandbox();
    await row(sandbox, "7 talks").waitFor();
    await sandbox.cursorAfterLine("check prodigy");
    const before = await cursor(sandbox);
    await sandbox.command("Add todo to current talk");
    await sandbox.page.keyboard.press("Enter");
    await sandbox.page.locator(PROMPT, { hasText: "Write something first." }).waitFor();
    expect(await violations(sandbox, PROMPT)).toEqual([]);
    await sandbox.page.keyboard.type("ask Ines for the slides");
    await sandbox.page.keyboard.press("Enter");
    await notice(sandbox, "Added the todo “ask Ines for the slides” to “Spacy”.");
    await row(sandbox, "ask Ines for the slides").waitFor();
    expect(await cursor(sandbox)).toBe(before);
    await sandbox.command("Add question to current talk");
    await sandbox.page.keyboard.type("is it free");
    await sandbox.page.keyboard.press("Enter");
    await row(sandbox, "is it free??").waitFor();
    await sandbox.command("Add takeaway to current talk");
    await sandbox.page.keyboard.type("small models do");
    await sandbox.page.keyboard.press("Enter");
    await row(sandbox, "small models do").waitFor();
    expect(await cursor(sandbox)).toBe(before);
    const left = (await sandbox.editorText()).split("\n").filter((line) => !/ask Ines|is it free|small models|[Tt]akeaways?$/u.test(line)).join("\n");
    expect(left.replace(/\n+/gu, "\n")).toBe(seed.split("\n").filter((line) => !/[Tt]akeaways?$/u.test(line)).join("\n").replace(/\n+/gu, "\n"));
  });

  test("keep the cursor in the blank line before which an item is put", async () => {
    const sandbox = await openSandbox();
    await sandbox.cursorAfterLine("used LLM during annotation");
    await sandbox.page.keyboard.press("ArrowDown");
    const before = await cursor(sandbox);
    await sandbox.command("Add todo to current talk");
    await sandbox.page.keyboard.type("one more");
    await sandbox.page.keyboard.press("Enter");
    await row(sandbox, "one more").waitFor();
    expect(before).toBe("0 in ");
    expect(await cursor(sandbox)).toBe(before);
  });

  test("take the row of the pane while that is active, and mark it as no talk and as one again", async () => {
    const sandbox = await openSandbox({ height: 2400 });
    await row(sandbox, "MTTR").focus();
    await sandbox.command("Add todo to current talk");
    await sandbox.page.locator(PROMPT, { hasText: "Add todo to MTTR" }).waitFor();
    await sandbox.page.keyboard.type("read the book");
    await sandbox.page.keyboard.press("Enter");
    await row(sandbox, "read the book").waitFor();
    await sandbox.command("Mark line as no talk");
    await notice(sandbox, "is no talk any more.");
    await row(sandbox, "6 talks").waitFor();
    await sandbox.page.locator(".cm-line", { hasText: "Talk 4: MTTR" }).click();
    await sandbox.page.keyboard.press("End");
    expect(await offers(sandbox, "Mark line as no talk")).toBe(false);
    await sandbox.command("Mark line as talk");
    await notice(sandbox, "is a talk now.");
    await row(sandbox, "7 talks").waitFor();
  });

  test("answer the question of the line, and are offered nowhere else", async () => {
    const sandbox = await openSandbox();
    await row(sandbox, "pip-audit").click();
    await sandbox.cursorAfterLine("pip-audit");
    await sandbox.command("Answer question");
    await sandbox.page.keyboard.type("an auditor");
    await sandbox.page.keyboard.press("Enter");
    await notice(sandbox, "Answered “pip-audit??”.");
    await sandbox.noteHolds(NOTE, "pip-audit?? → an auditor");
    expect(await offers(sandbox, "Answer question")).toBe(false);
    await sandbox.openNote("Recipes/Lentil soup.md");
    for (const name of ["Answer question", "Add todo to current talk", "Mark line as talk"]) expect(await offers(sandbox, name)).toBe(false);
  });

  test("make a todo of a line, and find lines that may be meant as todos", async () => {
    const sandbox = await openSandbox();
    await putNote(sandbox, "Prose.md", "# Prose 2024\n#event\n\n## Talk 1: Ada Lovelace > Numbers\n\n- read the room\n- look into UUIDs\n- a point\n\nWatch the recording\n");
    await sandbox.openNote("Prose.md");
    await row(sandbox, "1 talk").waitFor();
    await sandbox.command("Find todos in prose…");
    await sandbox.page.locator(".prompt .is-selected .suggestion-title", { hasText: "read the room" }).waitFor();
    await sandbox.page.keyboard.press("ControlOrMeta+Enter");
    await notice(sandbox, "“read the room” is not offered again.");
    await sandbox.command("Find todos in prose…");
    await sandbox.page.locator(".prompt .is-selected .suggestion-title", { hasText: "look into UUIDs" }).waitFor();
    expect(await violations(sandbox, ".prompt")).toEqual([]);
    await sandbox.page.keyboard.press("Enter");
    await notice(sandbox, "is a todo now.");
    await row(sandbox, "0 of 1 todo done").waitFor();
    await sandbox.cursorAfterLine("Watch the recording");
    await sandbox.command("Turn line into todo");
    await row(sandbox, "0 of 2 todos done").waitFor();
    expect(await sandbox.editorText()).toContain("- read the room\n- [ ] look into UUIDs\n- a point\n\n- [ ] Watch the recording\n");
    expect(await offers(sandbox, "Turn line into todo")).toBe(false);
    await sandbox.cursorAfterLine("# Prose");
    expect(await offers(sandbox, "Turn line into todo")).toBe(false);
    await sandbox.command("Find todos in prose…");
    await notice(sandbox, "No line of this note begins as a todo does");
  });

  test("fit a phone", async () => {
    const sandbox = await openSandbox({ width: 320, height: 640, touch: true });
    await sandbox.cursorAfterLine("check prodigy");
    await sandbox.command("Add todo to current talk");
    await sandbox.page.locator(PROMPT).waitFor();
    const wide = await sandbox.page.locator(`${PROMPT} *`).evaluateAll((all) => all.filter((el) => el.getBoundingClientRect().right > window.innerWidth).length);
    expect(wide).toBe(0);
    await sandbox.page.keyboard.type("from a phone");
    await sandbox.page.locator(`${PROMPT} .mod-cta`).tap();
    await sandbox.noteHolds(NOTE, "from a phone");
  });
});
