// The pane as a person sees it: its rows, boxes and tabs by their words.
import type { Locator } from "playwright-core";
import type { Sandbox } from "./sandbox";

export const row = (sandbox: Sandbox, words: string | RegExp): Locator => sandbox.pane().getByRole("treeitem").filter({ hasText: words }).first();
export const box = (sandbox: Sandbox, words: string): Locator => row(sandbox, words).getByRole("checkbox");
export const tab = (sandbox: Sandbox, name: string): Locator => sandbox.pane().getByRole("tab", { name: new RegExp(`^${name}`, "u") });
export const list = (sandbox: Sandbox): Locator => sandbox.pane().getByRole("tree");
export const search = (sandbox: Sandbox): Locator => sandbox.pane().getByRole("searchbox");
export const menuItem = (sandbox: Sandbox, name: string | RegExp): Locator => sandbox.page.getByRole("menuitem", { name, exact: typeof name === "string" });

/** The words of the titles of all rows on the page, in order. */
export const titles = (sandbox: Sandbox): Promise<readonly string[]> => sandbox.pane().locator("[role=treeitem] .conference-notes-text").allTextContents();

/** Puts a note into the vault from outside the pane, and waits until the pane could know of it. */
export async function putNote(sandbox: Sandbox, path: string, text: string): Promise<void> {
  await sandbox.page.evaluate(async ({ path: at, text: words }) => {
    await window.app.vault.create(at, words);
  }, { path, text });
}

/** A note of one event with many todos, 50 in each talk. */
export function bigNote(todos: number): string {
  const lines = ["# Big conference", "#event", ""];
  for (let nth = 0; nth < todos; nth++) {
    if (nth % 50 === 0) lines.push("", `## Talk ${nth / 50 + 1}: Speaker ${nth / 50} Smith > Title ${nth / 50}`, "");
    lines.push(`- [ ] todo number ${nth} of many, with some words`);
  }
  return `${lines.join("\n")}\n`;
}

/** What the keyboard is in: the words of the focused row, or of whatever has the focus. */
export const focused = (sandbox: Sandbox): Promise<string> => sandbox.page.evaluate(() => {
  const el = document.activeElement;
  return el?.querySelector(".conference-notes-text")?.textContent ?? el?.getAttribute("aria-label") ?? el?.textContent ?? "";
});
