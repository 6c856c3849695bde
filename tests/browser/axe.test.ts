// axe-core over everything the plugin shows, light and dark: no violation.
import { TABS } from "../../src/core/choice";
import { violations } from "./axe";
import { describeSandbox, openSandbox } from "./harness";
import { putNote, row, search, tab } from "./pane";

const PANE = ".workspace-leaf-content[data-type='conference-notes-sidebar']";
const KINDS = "# Kinds\n#event\n\n## Talk 1: Ada Lovelace > One\n- [ ] open 📅 2020-01-01 ⏫\n- [x] done\n- [-] dropped\n- [/] half **bold** `code` #tag [[Note]] https://example.com\nQ: Who?\nA: Me.\nWhy??\nTakeaway: this\nTODO: later\n\n## Talk 2\n";

for (const theme of ["light", "dark"] as const) {
  describeSandbox(`axe finds nothing in ${theme}`, () => {
    test("in any tab, for one event and for all", async () => {
      const sandbox = await openSandbox({ theme });
      await putNote(sandbox, "Kinds.md", KINDS);
      for (const note of ["Conferences/Northern Web Summit.md", "Kinds.md"]) {
        await sandbox.openNote(note);
        for (const name of TABS) {
          await tab(sandbox, name.slice(0, 1).toUpperCase() + name.slice(1)).click();
          expect(await violations(sandbox, PANE)).toEqual([]);
        }
      }
      await sandbox.pane().getByRole("button", { name: "Show all events" }).click();
      for (const name of ["Talks", "Speakers", "Todos"]) {
        await tab(sandbox, name).click();
        expect(await violations(sandbox, PANE)).toEqual([]);
      }
      await search(sandbox).fill("a");
      await row(sandbox, "Ada").waitFor();
      expect(await violations(sandbox, PANE)).toEqual([]);
      await search(sandbox).fill("zzzz");
      await sandbox.pane().getByText("Nothing matches").waitFor();
      expect(await violations(sandbox, PANE)).toEqual([]);
    });

    test("in the states, the answer field, the menu, the form and the settings", async () => {
      const sandbox = await openSandbox({ theme });
      await row(sandbox, "pip-audit").hover();
      await row(sandbox, "pip-audit").getByRole("button", { name: "Answer" }).click();
      expect(await violations(sandbox, PANE)).toEqual([]);
      await sandbox.page.keyboard.press("Escape");
      await row(sandbox, "Spacy").click({ button: "right" });
      expect(await violations(sandbox, ".menu")).toEqual([]);
      await sandbox.page.keyboard.press("Escape");
      await sandbox.openNote("Recipes/Lentil soup.md");
      await sandbox.pane().getByRole("button", { name: "Why?" }).click();
      await sandbox.pane().getByText("This note has no tag #event.").waitFor();
      expect(await violations(sandbox, PANE)).toEqual([]);
      await sandbox.command("New talk note");
      expect(await violations(sandbox, ".conference-notes-form")).toEqual([]);
      await sandbox.page.keyboard.press("Escape");
      await sandbox.page.getByRole("button", { name: "Settings", exact: true }).first().click();
      await sandbox.page.locator("[data-setting-id='conference-notes']").click();
      expect(await violations(sandbox, ".mod-settings .vertical-tab-content")).toEqual([]);
    });
  });
}
