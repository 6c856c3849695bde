// Builds the sandbox page into dist/: static files only, so any web server can show it. The plugin's main.js must be built before.
import { copyFile, cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import esbuild from "esbuild";

const here = import.meta.dirname;
const root = resolve(here, "../..");
const dist = join(here, "dist");
const PLUGIN_FILES = ["main.js", "manifest.json", "styles.css"];

const seed = (name) => readFile(join(root, "tests/fixtures/seed", name), "utf8");

/** The sample vault as `{ path: text }`: the notes in vault/, and the seed note. */
export async function sampleVault() {
  const folder = join(here, "vault");
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = {};
  for (const entry of entries.filter((each) => each.isFile())) {
    const file = join(entry.parentPath, entry.name);
    files[file.slice(folder.length + 1).replaceAll("\\", "/")] = await readFile(file, "utf8");
  }
  return { ...files, "Conferences/PyConWeb.md": await seed("pyconweb.md") };
}

/** The vault that holds the seed note alone, as its author pasted it. */
export const seedVault = async () => ({ "PyConWeb.md": await seed("pyconweb.txt") });

/** Bundles the page and puts everything it loads beside it. */
export async function buildSandbox() {
  const entry = join(here, "shell/main.ts");
  if (!existsSync(entry)) return;
  await rm(dist, { recursive: true, force: true });
  await mkdir(join(dist, "plugin"), { recursive: true });
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: { sandbox: entry, style: join(here, "css/style.css") },
    outdir: dist,
    bundle: true,
    // The page's own views are written against the app's module too.
    alias: { obsidian: join(root, "tests/support/host/obsidian-module.ts") },
    format: "iife",
    target: "es2022",
    sourcemap: "linked",
    logLevel: "warning",
  });
  for (const file of PLUGIN_FILES) await copyFile(join(root, file), join(dist, "plugin", file));
  await cp(join(here, "index.html"), join(dist, "index.html"));
  await writeFile(join(dist, "vaults.json"), JSON.stringify({ sample: await sampleVault(), seed: await seedVault() }));
}

if (process.argv[1] === import.meta.filename) await buildSandbox();
