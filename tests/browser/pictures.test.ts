// The pictures of the README, taken anew with `npm run pictures`: each tab light, dark and on a phone, search, menu, card, form, settings.
// Without it the same walk is made and nothing is kept: what a picture shows can be reached.
import { TABS } from "../../src/core/choice";
import { describeSandbox, openSandbox } from "./harness";
import { menuItem, putNote, row, search, tab } from "./pane";
import type { Sandbox } from "./sandbox";

/** An event of two days, as somebody would note it, with something of each kind. */
const EVENT = `---
tags: [event]
date: 2025-05-09
endDate: 2025-05-10
place: Utrecht
---
# Lowland Python 2025

## 2025-05-09

### 09:00 Ada Keynes > Boring technology, on purpose
- [x] send her the paper on queues
- [ ] try the smallest thing that works 📅 2025-05-30 ⏫
- [ ] compare **uv** and \`pip-tools\`
#### Takeaways
- Choose once, write down why

### 10:00 Jonas Peeters (Waterschap) > Sensors below sea level
- [x] ask for the slides
what is a polder model??

### 10:45 Mei Tanaka > Types that pay rent
- [/] read the typing notes

## 2025-05-10

### 09:30 Noor El Idrissi > Search without a cluster
- [ ] measure our own queries
Q: How do you test ranking?
A: With queries people really typed.

### 10:30 Tests that read like notes
`;

const phone = { width: 390, height: 844, touch: true } as const;
const words = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);

async function openEvent(options: Parameters<typeof openSandbox>[0]): Promise<Sandbox> {
  const sandbox = await openSandbox(options);
  await putNote(sandbox, "Conferences/Lowland Python 2025.md", EVENT);
  await sandbox.openNote("Conferences/Lowland Python 2025.md");
  if (options?.touch === true) await sandbox.page.getByRole("button", { name: "Open right sidebar" }).tap();
  await row(sandbox, "5 talks").waitFor();
  await sandbox.page.mouse.move(600, 500);
  return sandbox;
}

describeSandbox("the pictures", () => {
  test.each(["light", "dark"] as const)("of the window and of each tab, %s", async (theme) => {
    const seed = await openSandbox({ theme });
    await row(seed, "7 talks").waitFor();
    await seed.screenshot(`sidebar-${theme}`);
    const sandbox = await openEvent({ theme, height: 720, scale: 1.5 });
    for (const name of TABS) {
      await tab(sandbox, words(name)).click();
      await sandbox.page.mouse.move(600, 500);
      await sandbox.screenshot(`${name}-${theme}`, sandbox.pane());
    }
  });

  test("of each tab on a phone", async () => {
    const sandbox = await openEvent(phone);
    for (const name of TABS) {
      await tab(sandbox, words(name)).tap();
      await sandbox.screenshot(`${name}-phone`);
    }
  });

  test("of all events, a search, the menu of a row, and a tick that can be taken back", async () => {
    const sandbox = await openEvent({ height: 720, scale: 1.5 });
    await row(sandbox, "smallest thing").getByRole("checkbox").click();
    await row(sandbox, "smallest thing").getByRole("button", { name: "Undo" }).waitFor();
    await sandbox.screenshot("undo", sandbox.pane());
    await sandbox.pane().getByRole("button", { name: "Show all events" }).click();
    await row(sandbox, "pyconweb").waitFor();
    await sandbox.screenshot("all-events", sandbox.pane());
    await search(sandbox).fill("serch cluster");
    await row(sandbox, "Search without a cluster").waitFor();
    await sandbox.screenshot("search", sandbox.pane());
    await row(sandbox, "Search without a cluster").click({ button: "right" });
    await menuItem(sandbox, "Copy as Markdown").waitFor();
    await sandbox.screenshot("menu", sandbox.pane());
  });

  test("of prose that may be meant as todos", async () => {
    const sandbox = await openSandbox({ height: 720, scale: 1.5 });
    await putNote(sandbox, "Conferences/Notes in prose.md", `${EVENT}\n- look into pytest-describe\nwatch the recording again, the middle part\n`);
    await sandbox.openNote("Conferences/Notes in prose.md");
    await row(sandbox, "Maybe to do").click();
    await row(sandbox, "watch the recording").hover();
    await row(sandbox, "watch the recording").scrollIntoViewIfNeeded();
    await sandbox.screenshot("maybe-to-do", sandbox.pane());
  });

  test("of an event's card", async () => {
    const sandbox = await openEvent({ height: 720, scale: 2 });
    await sandbox.screenshot("event-card", row(sandbox, "5 talks"));
  });

  test("of the form and the settings", async () => {
    const sandbox = await openSandbox();
    await row(sandbox, "7 talks").waitFor();
    await sandbox.command("New talk note");
    await sandbox.page.keyboard.type("Queues: a love story");
    await sandbox.page.keyboard.press("Tab");
    await sandbox.page.keyboard.type("Ines Mon");
    await sandbox.page.locator(".suggestion-item.is-selected", { hasText: "Ines Montani" }).waitFor();
    await sandbox.page.keyboard.press("Enter");
    await sandbox.page.locator(".conference-notes-path", { hasText: "Queues - a love story.md" }).waitFor();
    await sandbox.screenshot("form", sandbox.page.locator(".modal"));
    await sandbox.page.keyboard.press("Escape");
    await sandbox.page.getByRole("button", { name: "Settings", exact: true }).first().click();
    await sandbox.page.locator("[data-setting-id='conference-notes']").click();
    await sandbox.page.locator(".setting-item", { hasText: "Event tag" }).waitFor();
    await sandbox.screenshot("settings", sandbox.page.locator(".modal"));
  });
});
