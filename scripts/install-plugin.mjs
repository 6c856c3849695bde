// Builds the plugin and copies it into a vault. Usage: npm run install-plugin -- VAULT [--config-dir .obsidian]
// Copies main.js, manifest.json and styles.css only: the vault's settings of the plugin (data.json) are never touched.
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import esbuild from "esbuild";
import { pluginBuild, shipped } from "../esbuild.config.mjs";

const FILES = ["main.js", "manifest.json", "styles.css"];
const root = resolve(import.meta.dirname, "..");

/** The folder the plugin goes into. Throws one clear sentence where the folder is no vault. */
export function pluginFolder(vault, configDir) {
  if (!existsSync(vault)) throw new Error(`There is no folder ${vault}. Name the folder of your vault.`);
  if (!statSync(vault).isDirectory()) throw new Error(`${vault} is no folder. Name the folder of your vault.`);
  const config = join(vault, configDir);
  if (!existsSync(config) || !statSync(config).isDirectory()) throw new Error(`${vault} is no vault: it has no ${configDir} folder. Open it in Obsidian once, or name its folder with --config-dir.`);
  return join(config, "plugins", "conference-notes");
}

/** Copies the built files from `from` into the vault and answers with the folder. */
export function install(from, vault, configDir) {
  const folder = pluginFolder(vault, configDir);
  mkdirSync(folder, { recursive: true });
  for (const file of FILES) copyFileSync(join(from, file), join(folder, file));
  return folder;
}

async function main(args) {
  const at = args.indexOf("--config-dir");
  const configDir = at === -1 ? ".obsidian" : args[at + 1];
  const [vault, ...more] = args.filter((_, index) => at === -1 || (index !== at && index !== at + 1));
  if (!vault || more.length > 0 || !configDir) {
    console.error("Usage: npm run install-plugin -- VAULT [--config-dir .obsidian]");
    return 2;
  }
  try {
    pluginFolder(resolve(vault), configDir);
  } catch (error) {
    console.error(error.message);
    return 2;
  }
  try {
    await esbuild.build({ ...pluginBuild, ...shipped, absWorkingDir: root });
    const folder = install(root, resolve(vault), configDir);
    const { version } = JSON.parse(readFileSync(join(root, "manifest.json"), "utf8"));
    console.log(`Conference notes ${version} is in ${folder}. Reload the app, then switch it on under Settings, Community plugins.`);
    return 0;
  } catch (error) {
    console.error(`Conference notes was not installed: ${error.message}`);
    return 1;
  }
}

if (process.argv[1] === import.meta.filename) process.exitCode = await main(process.argv.slice(2));
