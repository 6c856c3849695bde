// One open sandbox page: what a person does there, in the words of the app.
// Everything goes through keyboard and mouse where a person would use them; the vault is read through window.app.
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";

export class Sandbox {
  /** What the page wrote to the console as errors, and what it threw. */
  readonly errors: string[] = [];

  constructor(readonly page: Page, private readonly screenshots: string | null) {
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") this.errors.push(`${message.type()}: ${message.text()}`);
    });
    page.on("pageerror", (error) => this.errors.push(error.stack ?? error.message));
  }

  /** Waits until the layout is ready, the plugin is on, and the page has drawn it. */
  async ready(): Promise<void> {
    await this.page.waitForSelector("body[data-sandbox='ready']", { state: "attached" });
  }

  /** Runs a command through the palette by keyboard. `name` may leave out the plugin's name. */
  async command(name: string): Promise<void> {
    await this.page.keyboard.press("ControlOrMeta+p");
    await this.page.locator(".prompt-input").waitFor();
    await this.page.keyboard.type(name);
    await this.page.locator(".prompt .suggestion-item.is-selected", { hasText: name }).waitFor();
    await this.page.keyboard.press("Enter");
    await this.page.locator(".prompt-input[placeholder^='Select a command']").waitFor({ state: "detached" });
  }

  /** Opens a note by a click in the file explorer; its folders unfold first. On a phone the drawer opens and closes. */
  async openNote(path: string): Promise<void> {
    const phone = await this.page.locator("body.is-phone").count();
    if (phone > 0) await this.page.getByRole("button", { name: "Open left sidebar" }).click();
    const folders = path.split("/").slice(0, -1);
    for (const at of folders.keys()) {
      const folder = this.page.locator(`.nav-folder-title[data-path=${JSON.stringify(folders.slice(0, at + 1).join("/"))}]`);
      if ((await folder.getAttribute("aria-expanded")) !== "true") await folder.click();
    }
    await this.page.locator(`.nav-file-title[data-path=${JSON.stringify(path)}]`).click();
    await this.page.waitForFunction((wanted) => window.app.workspace.getActiveFile()?.path === wanted, path);
  }

  /** The text of a note on the disk: what is typed arrives there two seconds after the last key. */
  async noteText(path: string): Promise<string> {
    return this.page.evaluate(async (wanted) => {
      const file = window.app.vault.getFileByPath(wanted);
      if (!file) throw new Error(`There is no note ${wanted}.`);
      return window.app.vault.read(file);
    }, path);
  }

  /** Resolves once the note on the disk holds `text`. A predicate of waitForFunction can't wait for the read itself. */
  async noteHolds(path: string, text: string): Promise<void> {
    const end = Date.now() + 10_000;
    while (!(await this.noteText(path)).includes(text)) {
      if (Date.now() > end) throw new Error(`${path} does not hold "${text}" after ten seconds.`);
      await this.page.waitForTimeout(50);
    }
  }

  /** The text in the active editor, saved or not. */
  async editorText(): Promise<string> {
    return this.page.evaluate(() => {
      const editor = window.app.workspace.activeEditor?.editor;
      if (!editor) throw new Error("No editor is active.");
      return editor.getValue();
    });
  }

  /** Puts the cursor at the end of the first line that holds `text`, ready to type. */
  async cursorAfterLine(text: string): Promise<void> {
    await this.page.locator(".workspace-leaf.mod-active .cm-line", { hasText: text }).first().click();
    await this.page.keyboard.press("End");
  }

  /** The plugin's pane. */
  pane(): Locator {
    return this.page.locator(".workspace-leaf-content[data-type='conference-notes-sidebar']");
  }

  /** The paths of all notes, sorted. */
  async notes(): Promise<string[]> {
    return this.page.evaluate(() => window.app.vault.getMarkdownFiles().map((file) => file.path).sort());
  }

  /** Keeps a picture of the page, or of a part of it, in docs/screenshots when SCREENSHOTS=1. */
  async screenshot(name: string, part?: Locator): Promise<void> {
    if (this.screenshots !== null) await (part ?? this.page).screenshot({ path: join(this.screenshots, `${name}.png`), animations: "disabled", caret: "hide" });
  }
}
