// The plugin's settings in the sandbox: opened and left, and one setting by its name.
import type { Locator } from "playwright-core";
import type { Sandbox } from "./sandbox";

export async function openSettings(sandbox: Sandbox): Promise<void> {
  await sandbox.page.getByRole("button", { name: "Settings", exact: true }).first().click();
  await sandbox.page.locator("[data-setting-id='conference-notes']").click();
  await setting(sandbox, "Event tag").waitFor();
}

/** The setting of exactly this name. */
export const setting = (sandbox: Sandbox, name: string): Locator =>
  sandbox.page.locator(".mod-settings .setting-item").filter({ has: sandbox.page.getByText(name, { exact: true }) });

export async function leaveSettings(sandbox: Sandbox): Promise<void> {
  await sandbox.page.keyboard.press("Escape");
  await sandbox.page.locator(".mod-settings").waitFor({ state: "detached" });
}
