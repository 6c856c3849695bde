// Prose that may be meant as todos, offered in the pane: taken and refused by mouse, by the keyboard alone and by thumb, and never counted.
import { violations } from "./axe";
import { describeSandbox, openSandbox } from "./harness";
import { focused, menuItem, putNote, row, tab, titles } from "./pane";
import type { Sandbox } from "./sandbox";
import { leaveSettings, openSettings, setting } from "./settings";

const PROSE = "# Prose 2024\n#event\n\n## Talk 1: Ada Lovelace > Numbers\n\n- [ ] a todo\n- look into UUIDs\n- check out the paper\nwhy??\n\n## Talk 2: Grace Hopper > Moths\n\n- read the logbook\n- a point\nWatch the recording\n";
const notice = (sandbox: Sandbox, words: string): Promise<void> => sandbox.page.locator(".notice", { hasText: words }).first().waitFor();
const maybe = (sandbox: Sandbox, lines: string): ReturnType<typeof row> => row(sandbox, new RegExp(`^Maybe to do\\s*\\d+\\s*${lines}$`, "u"));

async function openProse(sandbox: Sandbox): Promise<void> {
  await putNote(sandbox, "Prose.md", PROSE);
  await sandbox.openNote("Prose.md");
}

describeSandbox("prose in the pane", () => {
  test("stands folded below the todos of its talk; a click takes a line, which is a todo then, and no count knew of it", async () => {
    const sandbox = await openSandbox();
    await openProse(sandbox);
    await maybe(sandbox, "2 lines").waitFor();
    expect(await titles(sandbox)).toEqual(["Prose 2024", "1 Numbers", "a todo", "Maybe to do", "why??", "2 Moths", "Maybe to do"]);
    expect(await tab(sandbox, "Todos").textContent()).toContain("1");
    await maybe(sandbox, "2 lines").click();
    expect(await maybe(sandbox, "2 lines").getAttribute("aria-expanded")).toBe("true");
    expect(await violations(sandbox, ".conference-notes-pane")).toEqual([]);
    await row(sandbox, "look into UUIDs").getByRole("button", { name: "Add as a todo" }).click();
    await notice(sandbox, "“look into UUIDs” is a todo now.");
    await row(sandbox, "0 of 2 todos done").waitFor();
    expect(await titles(sandbox)).toEqual(["Prose 2024", "1 Numbers", "a todo", "look into UUIDs", "Maybe to do", "check out the paper", "why??", "2 Moths", "Maybe to do"]);
    expect(await sandbox.editorText()).toBe(PROSE.replace("- look", "- [ ] look"));
  });

  test("shows its buttons beside the words, over none of them, in every width; and the one of a question too", async () => {
    const sandbox = await openSandbox();
    await putNote(sandbox, "Prose.md", PROSE.replace("UUIDs", "UUIDs and why they are so very long, and whatever else there is").replace("why??", "why is it that a question ends near the end of its line??"));
    await sandbox.openNote("Prose.md");
    await maybe(sandbox, "2 lines").click();
    for (let narrower = 0; narrower < 80; narrower += 7) {
      await sandbox.pane().getByRole("tree").evaluate((el, by) => el.setCssProps({ "padding-inline-end": `${by}px` }), narrower);
      for (const words of ["look into UUIDs", "check out", "why is it"]) {
        await row(sandbox, words).hover();
        expect(await row(sandbox, words).evaluate((el) => {
          const range = el.doc.createRange();
          range.selectNodeContents(el.querySelector(".conference-notes-text") as HTMLElement);
          const buttons = [...el.querySelectorAll("button")].map((button) => button.getBoundingClientRect());
          return [...range.getClientRects()].filter((of) => buttons.some((button) => of.right > button.left && of.left < button.right && of.bottom - 3 > button.top && of.top + 3 < button.bottom)).length;
        })).toBe(0);
      }
    }
  });

  test("by the keyboard alone: unfolded, taken with Space, refused with Delete, offered again from the notice, refused by the menu; the command tells of it too", async () => {
    const sandbox = await openSandbox();
    await openProse(sandbox);
    await row(sandbox, "Moths").focus();
    const press = (key: string): Promise<void> => sandbox.page.keyboard.press(key);
    await press("ArrowDown");
    expect(await focused(sandbox)).toBe("Maybe to do");
    await press("ArrowRight");
    await press("ArrowRight");
    expect(await focused(sandbox)).toBe("read the logbook");
    await press("Delete");
    await notice(sandbox, "“read the logbook” is not offered again.");
    await row(sandbox, "read the logbook").waitFor({ state: "detached" });
    expect(await focused(sandbox)).toBe("Watch the recording");
    await sandbox.page.getByRole("button", { name: "Offer it again" }).press("Enter");
    await row(sandbox, "read the logbook").focus();
    await press("Shift+F10");
    await menuItem(sandbox, "Not a todo").focus();
    await press("Enter");
    await row(sandbox, "read the logbook").waitFor({ state: "detached" });
    await row(sandbox, "Watch the recording").focus();
    await press("Space");
    await sandbox.noteHolds("Prose.md", "- [ ] Watch the recording\n");
    await row(sandbox, "Moths").getByText("0/1").waitFor();
    await sandbox.command("Find todos in prose…");
    expect(await sandbox.page.locator(".prompt .suggestion-title").allInnerTexts()).toEqual(["look into UUIDs", "check out the paper"]);
  });

  test("is offered no more where the settings say so", async () => {
    const sandbox = await openSandbox();
    await openProse(sandbox);
    await maybe(sandbox, "2 lines").waitFor();
    await openSettings(sandbox);
    await setting(sandbox, "Offer prose as todos").locator(".checkbox-container").click();
    await leaveSettings(sandbox);
    await maybe(sandbox, "2 lines").waitFor({ state: "detached" });
  });

  test("by thumb on a phone of 320 px", async () => {
    const sandbox = await openSandbox({ width: 320, height: 640, touch: true });
    await openProse(sandbox);
    await sandbox.page.getByRole("button", { name: "Open right sidebar" }).tap();
    await maybe(sandbox, "2 lines").tap();
    await row(sandbox, "look into UUIDs").getByRole("button", { name: "Not a todo" }).tap();
    await row(sandbox, "look into UUIDs").waitFor({ state: "detached" });
    const add = row(sandbox, "check out the paper").getByRole("button", { name: "Add as a todo" });
    const size = await add.boundingBox();
    expect(Math.min(size?.height ?? 0, 44)).toBe(44);
    expect((size?.x ?? 0) + (size?.width ?? 0)).toBeLessThanOrEqual(320);
    await add.tap();
    await sandbox.noteHolds("Prose.md", "- [ ] check out the paper\n");
  });
});
