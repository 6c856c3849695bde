// The built plugin on the host, for tests in jsdom. Time stands still until the test moves it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PluginManifest } from "obsidian";
import { ManualClock } from "./host/clock";
import { createHost, type Host, type HostOptions } from "./host/host";

const root = join(__dirname, "../..");

export const PLUGIN = "conference-notes";

/** main.js as it was built before the tests began. */
export const builtPlugin = (): { code: string; manifest: PluginManifest } => ({
  code: readFileSync(join(root, "main.js"), "utf8"),
  manifest: JSON.parse(readFileSync(join(root, "manifest.json"), "utf8")) as PluginManifest,
});

export interface PluginHost extends Host {
  readonly clock: ManualClock;
  /** Lets everything that is under way come to rest, without a save two seconds after typing. */
  readonly rest: () => Promise<void>;
  readonly pane: () => HTMLElement;
  /** The rows of the pane as text, indented by level. */
  readonly rows: () => readonly string[];
  readonly textOf: (path: string) => string;
}

const rowText = (row: Element): string => {
  const box = row.querySelector<HTMLInputElement>("input[type=checkbox]");
  const words = [box ? (box.checked ? "[x]" : "[ ]") : "", ...Array.from(row.querySelectorAll(".conference-notes-number, .conference-notes-title, .conference-notes-text, .conference-notes-quiet, .tree-item-flair"))
    .filter((el) => el.querySelector(".conference-notes-title") === null).map((el) => el.textContent ?? "")];
  return `${"  ".repeat(Number(row.getAttribute("aria-level")) - 1)}${words.filter((part) => part !== "").join(" | ")}`;
};

/** A host with the plugin switched on and the pane open. */
export async function openPlugin(options: Omit<HostOptions, "clock" | "plugins"> & { readonly data?: string } = {}): Promise<PluginHost> {
  const clock = new ManualClock();
  const { data, files, ...rest } = options;
  const saved: Record<string, string> = data === undefined ? {} : { [`.obsidian/plugins/${PLUGIN}/data.json`]: data };
  const host = createHost({ enabled: [PLUGIN], ...rest, files: { ...files, ...saved }, clock, plugins: [builtPlugin()] });
  await host.start();
  await clock.advance(100);
  const pane = (): HTMLElement => {
    const el = document.querySelector<HTMLElement>(".workspace-leaf-content[data-type='conference-notes-sidebar']");
    if (!el) throw new Error("The pane is not open.");
    return el;
  };
  return {
    ...host, clock, pane,
    rest: () => clock.advance(100),
    rows: () => Array.from(pane().querySelectorAll("[role=treeitem]")).map(rowText),
    textOf: (path) => host.disk.file(path)?.text ?? "",
  };
}
