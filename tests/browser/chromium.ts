// Finds the Chromium to test with: CHROMIUM_PATH, else Chromium, Chrome or Edge by their usual names and places.
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import process from "node:process";

/** How it is started: without a window, and without what talks to the network. */
export const HEADLESS: readonly string[] = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

const NAMES = [
  "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "microsoft-edge-stable", "msedge",
];

const MAC = ["Chromium", "Google Chrome", "Microsoft Edge"].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);

const WINDOWS = ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe", "Chromium\\Application\\chrome.exe"];

/** What the search looks at; tests hand in their own. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isProgram: (path: string) => boolean;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

const thisMachine = (): Machine => ({ platform: process.platform, env: process.env, isProgram });

function* places({ platform, env }: Machine): Generator<string> {
  yield "/usr/bin/chromium";
  const folders = (env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const ending = platform === "win32" ? ".exe" : "";
  for (const name of NAMES) for (const folder of folders) yield join(folder, name + ending);
  if (platform === "darwin") for (const path of MAC) yield* [path, (env.HOME ?? "") + path];
  const roots = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].filter((root) => root !== undefined);
  if (platform === "win32") for (const root of roots) for (const path of WINDOWS) yield `${root}\\${path}`;
}

/** The path of a browser, or null. A CHROMIUM_PATH which is no program is an error, not a reason to look further. */
export function findChromium(machine: Machine = thisMachine()): string | null {
  const chosen = machine.env.CHROMIUM_PATH;
  if (chosen !== undefined && chosen !== "") {
    if (machine.isProgram(chosen)) return chosen;
    throw new Error(`CHROMIUM_PATH is "${chosen}", but that is no program.`);
  }
  for (const path of places(machine)) if (machine.isProgram(path)) return path;
  return null;
}
