// The previews of templates in the settings: they follow what is typed, say what is wrong and where, and fit a phone of 320 px.
import { violations } from "./axe";
import { describeSandbox, openSandbox } from "./harness";
import { putNote } from "./pane";
import { openSettings, setting } from "./settings";

const TEMPLATE = "# {{title}}\n\nIn {{roon}} at {{start\n\n{{cursor}}\n";

describeSandbox("the previews of templates", () => {
  test.each(["light", "dark"] as const)("show the note and the problems of the template, %s", async (theme) => {
    const sandbox = await openSandbox({ theme });
    await putNote(sandbox, "Notes/Talk.md", TEMPLATE);
    await openSettings(sandbox);
    const preview = setting(sandbox, "Preview of the template").first();
    await preview.locator("pre", { hasText: "## Takeaways" }).waitFor();
    const path = setting(sandbox, "Template").first().locator("input");
    await path.fill("Notes/Talk.md");
    await preview.getByText("Line 3, column 4: {{roon}} is no field, and stays as it is.").waitFor();
    await preview.getByText("Line 3, column 16: {{start is never closed in its line, and stays as it is.").waitFor();
    await preview.locator("pre", { hasText: "# Queues: a love story" }).waitFor();
    await preview.scrollIntoViewIfNeeded();
    await sandbox.screenshot(`template-${theme}`, sandbox.page.locator(".modal"));
    expect(await violations(sandbox, ".mod-settings .vertical-tab-content")).toEqual([]);
    await setting(sandbox, "File name").nth(1).locator("input").fill("{{date:YYYY}}/{{event}}");
    await setting(sandbox, "Preview of the name").nth(1).getByText("Conferences/2026-PyCon - 2025.md").waitFor();
  });

  test("fit a phone of 320 px", async () => {
    const sandbox = await openSandbox({ width: 320, height: 640, touch: true });
    await putNote(sandbox, "Notes/Talk.md", TEMPLATE);
    await sandbox.page.getByRole("button", { name: "Open left sidebar" }).click();
    await openSettings(sandbox);
    await setting(sandbox, "Template").first().locator("input").fill("Notes/Talk.md");
    const preview = setting(sandbox, "Preview of the template").first();
    await preview.getByText("Line 3, column 4").waitFor();
    await preview.scrollIntoViewIfNeeded();
    await sandbox.screenshot("template-phone");
    expect(await preview.evaluate((el) => Array.from(el.querySelectorAll("*")).filter((part) => part.getBoundingClientRect().right > window.innerWidth + 1).length)).toBe(0);
  });
});
