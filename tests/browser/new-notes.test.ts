// A new talk note beside its event: speakers out of notes of people, the place it opens in, the link in the event note; by the keyboard alone, and on a phone of 320 px.
import { violations } from "./axe";
import { describeSandbox, openSandbox } from "./harness";
import { putNote, row, titles } from "./pane";
import { leaveSettings, openSettings, setting } from "./settings";

const EVENT = "Conferences/PyConWeb.md";
const PROGRAMME = `---
tags: [event]
date: 2026-05-09
---
# Lowland Python 2026

| Time | Talk | Speaker | Room |
| --- | --- | --- | --- |
| 09:00 | Boring technology | Ada Keynes | Big |
| 10:00 | Sensors below sea level | Jonas Peeters | Small |
`;

describeSandbox("new talk notes and their event", () => {
  test("suggest people who have a note, stay where one is, and leave a link in the event note", async () => {
    const sandbox = await openSandbox();
    await row(sandbox, "7 talks").waitFor();
    await openSettings(sandbox);
    await setting(sandbox, "Open a new note").locator("select").selectOption("stay");
    await setting(sandbox, "Link it in the event note").locator(".checkbox-container").click();
    await leaveSettings(sandbox);
    await sandbox.cursorAfterLine("check prodigy");
    await sandbox.command("New talk note");
    await sandbox.page.keyboard.type("Tides: a history");
    await sandbox.page.keyboard.press("Tab");
    await sandbox.page.keyboard.type("ngaire");
    await sandbox.page.locator(".suggestion-item.is-selected", { hasText: "Ngaire Pohatu" }).waitFor();
    expect(await violations(sandbox, ".conference-notes-form")).toEqual([]);
    await sandbox.page.keyboard.press("Enter");
    await sandbox.page.keyboard.type("ines");
    await sandbox.page.locator(".suggestion-item.is-selected .suggestion-note", { hasText: "Spacy · pyconweb" }).waitFor();
    await sandbox.page.keyboard.press("Enter");
    await sandbox.page.locator(".conference-notes-chip", { hasText: "Ines Montani" }).waitFor();
    await sandbox.page.keyboard.press("Enter");
    await sandbox.page.locator(".notice", { hasText: "Made Talks/Tides - a history.md." }).waitFor();
    await sandbox.page.locator(".notice", { hasText: "pyconweb has a link to “Tides: a history” now." }).waitFor();
    expect(await sandbox.page.evaluate(() => window.app.workspace.getActiveFile()?.path)).toBe(EVENT);
    await sandbox.noteHolds(EVENT, "[[Tides - a history|Tides: a history]]");
    expect(await sandbox.noteText("Talks/Tides - a history.md")).toContain("[[Ngaire Pohatu]]");
    await row(sandbox, "8 talks").waitFor();
  });

  test("take everything that the programme says of a talk, which stands in the pane once", async () => {
    const sandbox = await openSandbox();
    await putNote(sandbox, "Conferences/Lowland.md", PROGRAMME);
    await sandbox.openNote("Conferences/Lowland.md");
    await row(sandbox, "2 talks").waitFor();
    await sandbox.command("New talk note");
    await sandbox.page.locator(".suggestion-item.is-selected", { hasText: "Boring technology" }).waitFor();
    await sandbox.page.keyboard.type("jonas");
    await sandbox.page.locator(".suggestion-item.is-selected .suggestion-note", { hasText: "10:00 · Jonas Peeters · Small" }).waitFor();
    await sandbox.page.keyboard.press("Enter");
    await sandbox.page.locator(".conference-notes-chip", { hasText: "Jonas Peeters" }).waitFor();
    await sandbox.page.keyboard.press("Enter");
    await sandbox.page.waitForFunction(() => window.app.workspace.getActiveFile()?.path === "Talks/Sensors below sea level.md");
    const text = await sandbox.noteText("Talks/Sensors below sea level.md");
    for (const said of ['event: "[[Lowland|Lowland Python 2026]]"', 'speakers: ["[[Jonas Peeters]]"]', "date: 2026-05-09", 'start: "10:00"', "room: Small"]) expect(text).toContain(said);
    await row(sandbox, "2 talks").waitFor();
    expect(await titles(sandbox)).toEqual(["Lowland Python 2026", "09:00 Boring technology", "10:00 Sensors below sea level"]);
  });

  test("show their suggestions on a phone of 320 px", async () => {
    const sandbox = await openSandbox({ width: 320, height: 640, touch: true });
    await sandbox.command("New talk note");
    await sandbox.page.locator(".conference-notes-form input[aria-label='Speakers']").tap();
    await sandbox.page.keyboard.type("ines");
    const suggestion = sandbox.page.locator(".suggestion-item", { hasText: "Spacy · pyconweb" });
    await suggestion.waitFor();
    expect(await suggestion.evaluate((el) => el.getBoundingClientRect().right)).toBeLessThanOrEqual(320);
    await suggestion.tap();
    await sandbox.page.locator(".conference-notes-chip", { hasText: "Ines Montani" }).waitFor();
  });
});
