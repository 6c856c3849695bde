// The pane on a phone of 320 px, by thumb: nothing scrolls sideways, everything is big enough, the menu is a long press away. And from right to left.
import { describeSandbox, openSandbox } from "./harness";
import { box, list, menuItem, putNote, row, search, tab } from "./pane";
import type { Sandbox } from "./sandbox";

const NOTE = "Conferences/PyConWeb.md";
const TABS = ["Talks", "Speakers", "Todos", "Questions", "Takeaways"];
const KINDS = "# Kinds\n#event\n\n## Talk 1: Ada Lovelace > Averyveryverylongwordthatnobodycanreadonasmallscreenatallatall\n- [ ] open 📅 2020-01-01 ⏫ 🔁 every week https://example.com/a/very/long/address/that/has/no/blank/anywhere\n- [x] done\n  - [ ] nested\n    - [ ] deeper\nQ: Who?\nTakeaway: this\nTODO: later\n";

async function openPhone(options: { readonly width?: number } = {}): Promise<Sandbox> {
  const sandbox = await openSandbox({ width: options.width ?? 320, height: 640, touch: true });
  await sandbox.page.getByRole("button", { name: "Open right sidebar" }).click();
  await row(sandbox, "7 talks").waitFor();
  return sandbox;
}

/** What is wider than it may be, or smaller than a thumb. */
const misfits = (sandbox: Sandbox): Promise<readonly string[]> => sandbox.pane().evaluate((pane) => {
  const name = (el: Element): string => `${el.tagName} ${el.className} ${(el.textContent ?? "").slice(0, 30)}`;
  const seen = Array.from(pane.querySelectorAll<HTMLElement>("*")).filter((el) => el.getClientRects().length > 0);
  const { left, right } = pane.getBoundingClientRect();
  const wide = seen.filter((el) => !el.closest(".conference-notes-spoken") && (el.getBoundingClientRect().right > right + 1 || el.getBoundingClientRect().left < left - 1));
  const sideways = seen.filter((el) => el.scrollWidth > el.clientWidth + 1 && /auto|scroll/u.test(getComputedStyle(el).overflowX));
  const small = seen.filter((el) => el.matches("button, [role=treeitem], .conference-notes-fold:not(.conference-notes-leaf)") && el.getBoundingClientRect().height < 43.5);
  return [...wide.map((el) => `wide: ${name(el)}`), ...sideways.map((el) => `scrolls sideways: ${name(el)}`), ...small.map((el) => `small: ${name(el)}`)];
});

describeSandbox("the pane on a phone", () => {
  test("fits 320 px in every tab, with targets of 44 px", async () => {
    const sandbox = await openPhone();
    await putNote(sandbox, "Kinds.md", KINDS);
    await sandbox.pane().getByRole("button", { name: "Show all events" }).tap();
    await row(sandbox, "Kinds").waitFor();
    await sandbox.pane().getByRole("button", { name: "Fold or unfold all" }).tap();
    for (const name of TABS) {
      await tab(sandbox, name).tap();
      expect(await misfits(sandbox)).toEqual([]);
    }
    await search(sandbox).fill("a");
    await sandbox.pane().locator(".conference-notes-match").first().waitFor();
    expect(await misfits(sandbox)).toEqual([]);
  });

  test("ticks by a tap near the box, and takes it back", async () => {
    const sandbox = await openPhone();
    const before = await sandbox.noteText(NOTE);
    await box(sandbox, "high-security").scrollIntoViewIfNeeded();
    const place = await box(sandbox, "high-security").boundingBox();
    if (!place) throw new Error("There is no box.");
    await sandbox.page.touchscreen.tap(place.x - 8, place.y + place.height / 2);
    await sandbox.noteHolds(NOTE, "- [x] high-security");
    await row(sandbox, "high-security").getByRole("button", { name: "Undo" }).tap();
    await sandbox.noteHolds(NOTE, "- [ ] high-security");
    expect(await sandbox.noteText(NOTE)).toBe(before);
  });

  test("has the menu on a long press, and on its button", async () => {
    const sandbox = await openPhone();
    // A browser without a window makes no gestures: this is what a long press becomes on a phone.
    await row(sandbox, "Spacy").dispatchEvent("contextmenu", { clientX: 100, clientY: 300, button: 0 });
    await menuItem(sandbox, "This is no talk").waitFor();
    await sandbox.page.keyboard.press("Escape");
    await row(sandbox, "UUID").getByRole("button", { name: "More actions" }).tap();
    await menuItem(sandbox, "Copy link").waitFor();
  });

  test("adds a todo to a talk from its menu", async () => {
    const sandbox = await openPhone();
    await row(sandbox, "UUID").getByRole("button", { name: "More actions" }).tap();
    await menuItem(sandbox, "Add todo…").tap();
    const field = sandbox.pane().locator(".conference-notes-row-field");
    await field.waitFor();
    expect(await field.evaluate((el) => el === document.activeElement && el.getBoundingClientRect().bottom < window.innerHeight * 0.6)).toBe(true);
    await sandbox.page.keyboard.type("compare the versions");
    await sandbox.page.keyboard.press("Enter");
    await row(sandbox, "compare the versions").waitFor();
  });

  test("shows the note when a row is tapped", async () => {
    const sandbox = await openPhone();
    await row(sandbox, "MTTR").tap();
    await sandbox.page.locator(".cm-line.is-flashing", { hasText: "MTTR" }).waitFor();
  });

  test("brings the answer field into sight", async () => {
    const sandbox = await openPhone();
    await tab(sandbox, "Questions").tap();
    await row(sandbox, "pip-audit").getByRole("button", { name: "Answer" }).tap();
    const field = sandbox.pane().locator(".conference-notes-row-field");
    await field.waitFor();
    expect(await field.evaluate((el) => el === document.activeElement && el.getBoundingClientRect().bottom < window.innerHeight * 0.6)).toBe(true);
  });
});

describeSandbox("the pane from right to left", () => {
  test("fits, and its arrows run the other way", async () => {
    const sandbox = await openSandbox();
    await sandbox.page.evaluate(() => {
      document.documentElement.dir = "rtl";
      document.body.classList.add("mod-rtl");
    });
    await row(sandbox, "7 talks").waitFor();
    expect(await list(sandbox).evaluate((el) => el.scrollWidth <= el.clientWidth + 1)).toBe(true);
    const [icon, text] = await row(sandbox, "Spacy").evaluate((el) => [".conference-notes-fold", ".conference-notes-text"].map((part) => el.querySelector(part)?.getBoundingClientRect().right ?? 0));
    expect(icon).toBeGreaterThan(text ?? 0);
    await row(sandbox, "Spacy").focus();
    await sandbox.page.keyboard.press("ArrowRight");
    expect(await row(sandbox, "Spacy").getAttribute("aria-expanded")).toBe("false");
    await sandbox.page.keyboard.press("ArrowLeft");
    expect(await row(sandbox, "Spacy").getAttribute("aria-expanded")).toBe("true");
  });
});
