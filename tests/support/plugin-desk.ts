// The built plugin at a user's desk: open a note, tick a box, run a command, read what was said.
import type { MarkdownView } from "obsidian";
import { openPlugin, PLUGIN, type PluginHost } from "./plugin-host";

export class PluginDesk {
  host!: PluginHost;

  /** Starts with the vault, opens a note, or none, and the pane. `data` is what data.json holds. */
  readonly open = async (files: Readonly<Record<string, string>>, note: string | null, data?: string): Promise<void> => {
    this.host = await openPlugin({ files, ...(data === undefined ? {} : { data }) });
    if (note !== null) await this.host.app.workspace.openLinkText(note, "");
    this.host.app.commands.executeCommandById(`${PLUGIN}:open-sidebar`);
    await this.host.rest();
  };

  /** Shows all events, and unfolds them. */
  readonly all = async (): Promise<void> => {
    const { host } = this;
    host.pane().querySelector<HTMLElement>("[aria-label='Show all events']")?.click();
    await host.rest();
    for (const icon of Array.from(host.pane().querySelectorAll<HTMLElement>(".collapse-icon.is-collapsed"))) icon.click();
    await host.rest();
  };

  readonly tick = async (words: string): Promise<void> => {
    const row = Array.from(this.host.pane().querySelectorAll<HTMLElement>("[role=treeitem]")).find((el) => el.textContent?.includes(words));
    row?.querySelector<HTMLElement>("input[type=checkbox]")?.click();
    await this.host.rest();
  };

  /** True if the command was offered. */
  readonly run = async (id: string): Promise<boolean> => {
    const done = this.host.app.commands.executeCommandById(`${PLUGIN}:${id}`);
    await this.host.rest();
    return done;
  };

  readonly view = (): MarkdownView => this.host.app.workspace.getLeavesOfType("markdown")[0]?.view as MarkdownView;

  /** Puts the cursor at the start of a line, from 0, of the first open note. */
  readonly at = (line: number): void => {
    this.host.app.workspace.setActiveLeaf(this.host.app.workspace.getLeavesOfType("markdown")[0] as never);
    this.view().editor.setCursor({ line, ch: 0 });
  };

  /** What notices say, with their buttons behind a bar. */
  readonly notices = (): string[] =>
    Array.from(document.querySelectorAll(".notice .notice-message")).map((el) => Array.from(el.childNodes).map((node) => node.textContent).filter((words) => words !== "").join(" | "));

  readonly data = (): unknown => JSON.parse(this.host.textOf(`.obsidian/plugins/${PLUGIN}/data.json`) || "null");
}
