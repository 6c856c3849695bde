// The sandbox in Chromium for measuring: a page with a vault of one's own, and what runs inside it.
import { createRequire } from "node:module";
import { join } from "node:path";
import process from "node:process";
import type { Browser, Page } from "playwright-core";
import { findChromium, HEADLESS } from "../../../tests/browser/chromium";
import { startServer } from "../../../tests/browser/server";

// Not bundled with the script: they look for files beside themselves.
const load = createRequire(join(process.cwd(), "package.json"));
const ARGS = [...HEADLESS, "--enable-precise-memory-info"];

export interface Bench {
  /** A fresh page with the vault, once its notes are read. */
  readonly open: (files: Readonly<Record<string, string>>) => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** The contenders of page-lists, as one script. */
async function lists(): Promise<string> {
  const esbuild = load("esbuild") as typeof import("esbuild");
  const { outputFiles } = await esbuild.build({
    entryPoints: ["scripts/bench/support/page-lists.ts"], bundle: true, write: false, format: "iife", target: "es2022", logLevel: "error", minify: true,
    alias: { obsidian: join(process.cwd(), "tests/support/host/obsidian-module.ts") },
  });
  return outputFiles[0]?.text ?? "";
}

async function openPage(browser: Browser, address: string, files: Readonly<Record<string, string>>, script: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" })).newPage();
  await page.route("**/vaults.json", (route) => route.fulfill({ json: { sample: files, seed: {} } }));
  await page.goto(`${address}?vault=sample&theme=light`);
  await page.waitForSelector("body[data-sandbox='ready']", { state: "attached" });
  await page.addScriptTag({ content: script });
  await page.evaluate(IN_PAGE);
  await page.waitForFunction((count) => (window as unknown as PageWindow).bench.store().catalog.size === count, Object.keys(files).length);
  return page;
}

/** Starts the browser; null where there is none. */
export async function startBench(): Promise<Bench | null> {
  const executablePath = findChromium();
  if (executablePath === null) return null;
  const { chromium } = load("playwright-core") as typeof import("playwright-core");
  const [server, script, browser] = await Promise.all([startServer({ builds: true, root: process.cwd() }), lists(), chromium.launch({ executablePath, args: ARGS })]);
  return {
    open: (files) => openPage(browser, server.address, files, script),
    close: async () => {
      await browser.close();
      server.stop();
    },
  };
}

/** What one piece of work cost, in milliseconds: its own script, with layout, and until the frame that shows it is painted. */
export interface Cost {
  readonly script: number;
  readonly layout: number;
  readonly paint: number;
}

/** What the page offers while it is measured. */
export interface PageWindow {
  readonly bench: {
    readonly store: () => { readonly catalog: { readonly size: number } };
    readonly view: () => { readonly shown: { readonly rows: { readonly length: number } & Iterable<unknown> }; readonly choice: Readonly<Record<string, unknown>>; readonly choose: (choice: unknown) => void; readonly reveal: (path: string, line: number) => void };
    readonly pane: () => HTMLElement;
    /** Does the work at the beginning of a frame; what it asks for the next frame is done at once, so that no waiting is measured. */
    readonly inFrame: (work: () => unknown, eager?: boolean) => Promise<Cost>;
    readonly rest: () => Promise<void>;
  };
  readonly benchLists: Readonly<Record<string, (el: HTMLElement) => { readonly draw: (rows: readonly unknown[]) => void }>>;
}

const IN_PAGE = `{
  const plugin = () => window.app.plugins.getPlugin("conference-notes");
  const leaf = () => window.app.workspace.getLeavesOfType("conference-notes-sidebar")[0];
  const pane = () => leaf().view.contentEl;
  const frame = window.requestAnimationFrame.bind(window);
  const task = (run) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = run; port2.postMessage(0); };
  window.bench = {
    store: () => plugin().store.get(),
    view: () => Object.assign(leaf().view, { reveal(path, line) { this.pane.list.reveal([...this.shown.rows].find((row) => row.kind === 'todo' && row.path === path && row.line === line).key); } }),
    pane,
    rest: () => new Promise((done) => setTimeout(done, 60)),
    inFrame: (work, eager = true) => new Promise((done) => frame(async () => {
      const start = performance.now();
      if (eager) window.requestAnimationFrame = (run) => { run(performance.now()); return 0; };
      work();
      for (let turn = 0; turn < 12; turn++) await null;
      const script = performance.now() - start;
      window.requestAnimationFrame = frame;
      void pane().offsetHeight;
      const layout = performance.now() - start;
      task(() => done({ script, layout, paint: performance.now() - start }));
    })),
  };
}`;
