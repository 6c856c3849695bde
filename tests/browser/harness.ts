// Opens the sandbox in Chromium for a test, and fails the test on any error of the page.
// `describeSandbox` is skipped with one line where no browser is found, and fails when CI=true.
import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import process from "node:process";
import { chromium, type Browser } from "playwright-core";
import { findChromium, HEADLESS } from "./chromium";
import { Sandbox } from "./sandbox";
import { startServer, type Server } from "./server";

const SCREENSHOTS = resolve(__dirname, "../../docs/screenshots");
const START_MS = 60_000;

/** Which vault, which look, how big. A width up to 480 is a phone. */
export interface SandboxOptions {
  readonly vault?: "sample" | "seed" | "untagged" | "empty";
  readonly theme?: "light" | "dark";
  readonly width?: number;
  readonly height?: number;
  readonly touch?: boolean;
  /** Points of the picture for each pixel of the page. */
  readonly scale?: number;
  /** More of the address, such as `{ plugin: "off" }`. */
  readonly query?: Readonly<Record<string, string>>;
}

let server: Server | null = null;
let browser: Browser | null = null;
let open: Sandbox[] = [];

async function start(executablePath: string): Promise<void> {
  server = await startServer();
  browser = await chromium.launch({ executablePath, args: [...HEADLESS] });
}

async function stop(): Promise<void> {
  await browser?.close();
  server?.stop();
  browser = server = null;
}

/** Closes the pages of a test and fails with what they wrote to the console. */
async function closeAll(): Promise<void> {
  const errors = open.flatMap((sandbox) => sandbox.errors);
  await Promise.all(open.map((sandbox) => sandbox.page.context().close()));
  open = [];
  if (errors.length > 0) throw new Error(`The page reported ${errors.length} errors:\n${errors.join("\n")}`);
}

/** A fresh page with a fresh vault; it is closed after the test. */
export async function openSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  if (!browser || !server) throw new Error("openSandbox works inside describeSandbox.");
  const { vault = "sample", theme = "light", width = 1280, height = 800, touch = false, scale = 1, query = {} } = options;
  const context = await browser.newContext({ viewport: { width, height }, hasTouch: touch, deviceScaleFactor: scale, locale: "en-GB", reducedMotion: "reduce" });
  const sandbox = new Sandbox(await context.newPage(), process.env.SCREENSHOTS === "1" ? SCREENSHOTS : null);
  open.push(sandbox);
  const address = new URL(server.address);
  for (const [key, value] of Object.entries({ vault, theme, ...query })) address.searchParams.set(key, value);
  await sandbox.page.goto(address.href);
  await sandbox.ready();
  return sandbox;
}

/** A suite of scenarios in the browser. */
export function describeSandbox(name: string, scenarios: () => void): void {
  const path = findChromium();
  if (path === null && process.env.CI !== "true") {
    // Jest's console would put a stack of calls below it.
    process.stderr.write(`Skipped "${name}" in the browser: no Chromium, Chrome or Edge was found. Install one, or set CHROMIUM_PATH.\n`);
    describe.skip(name, scenarios);
    return;
  }
  describe(name, () => {
    jest.setTimeout(START_MS);
    beforeAll(async () => {
      if (path === null) throw new Error("No Chromium, Chrome or Edge was found. Install one, or set CHROMIUM_PATH.");
      mkdirSync(SCREENSHOTS, { recursive: true });
      await start(path);
    }, START_MS);
    afterEach(closeAll);
    afterAll(stop);
    scenarios();
  });
}
