// axe-core over everything the plugin shows, light and dark: no violation.
import { TABS } from "../../src/core/choice";
import { violations } from "./axe";
import { describeSandbox, openSandbox } from "./harness";
import { putNote, row, search, tab } from "./pane";
import { openSettings, setting } from "./settings";
import type { Sandbox } from "./sandbox";

const PANE = ".workspace-leaf-content[data-type='conference-notes-sidebar']";
const KINDS = "# Kinds\n#event\n\n## Talk 1: Ada Lovelace > One\n- [ ] open 📅 2020-01-01 ⏫\n- [x] done\n- [-] dropped\n- [/] half **bold** `code` #tag [[Note]] https://example.com\nQ: Who?\nA: Me.\nWhy??\nTakeaway: this\nTODO: later\n\n## Talk 2\n";

const command = (name: string) => (sandbox: Sandbox): Promise<void> => sandbox.command(name);
const inTalk = (name: string) => async (sandbox: Sandbox): Promise<void> => {
  await sandbox.cursorAfterLine("check prodigy");
  await sandbox.command(name);
};

/** Everything besides the tabs that the plugin can show: how it is opened, and which part of the page it is. Whatever is new gets its line here. */
const SHOWN: readonly { readonly name: string; readonly part: string; readonly open: (sandbox: Sandbox) => Promise<void> }[] = [
  {
    name: "the answer field", part: PANE, open: async (sandbox) => {
      await row(sandbox, "pip-audit").hover();
      await row(sandbox, "pip-audit").getByRole("button", { name: "Answer" }).click();
    },
  },
  {
    name: "prose that may be meant as todos", part: PANE, open: async (sandbox) => {
      await putNote(sandbox, "Prose.md", "# Prose\n#event\n\n## Talk 1: Ada Lovelace > One\n- look into UUIDs\n");
      await sandbox.openNote("Prose.md");
      await row(sandbox, "Maybe to do").click();
      await row(sandbox, "look into UUIDs").hover();
    },
  },
  { name: "the menu of a talk", part: ".menu", open: (sandbox) => row(sandbox, "Spacy").click({ button: "right" }) },
  { name: "the menu of a todo", part: ".menu", open: (sandbox) => row(sandbox, "high-security").click({ button: "right" }) },
  {
    name: "a tick that can be taken back", part: PANE, open: async (sandbox) => {
      await row(sandbox, "high-security").getByRole("checkbox").click();
      await row(sandbox, "high-security").getByRole("button", { name: "Undo" }).waitFor();
    },
  },
  {
    name: "the answer why a note is not listed", part: PANE, open: async (sandbox) => {
      await sandbox.openNote("Recipes/Lentil soup.md");
      await sandbox.pane().getByRole("button", { name: "Why?" }).click();
      await sandbox.pane().getByText("This note has no tag #event.").waitFor();
    },
  },
  { name: "the form of a talk note", part: ".conference-notes-form", open: command("New talk note") },
  { name: "the question for a todo", part: ".conference-notes-prompt", open: inTalk("Add todo to current talk") },
  {
    name: "the question before all settings are put back", part: ".modal-container:last-of-type .modal", open: async (sandbox) => {
      await openSettings(sandbox);
      await setting(sandbox, "Put all settings back").getByRole("button", { name: "Reset" }).click();
      await sandbox.page.getByText("Put all settings back?").waitFor();
    },
  },
  {
    name: "the settings", part: ".mod-settings .vertical-tab-content", open: async (sandbox) => {
      await sandbox.page.getByRole("button", { name: "Settings", exact: true }).first().click();
      await sandbox.page.locator("[data-setting-id='conference-notes']").click();
    },
  },
];

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

    test.each(SHOWN)("in $name", async ({ part, open }) => {
      const sandbox = await openSandbox({ theme });
      await row(sandbox, "7 talks").waitFor();
      await open(sandbox);
      await sandbox.page.locator(part).first().waitFor();
      expect(await violations(sandbox, part)).toEqual([]);
    });
  });
}
