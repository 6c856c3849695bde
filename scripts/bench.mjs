// Measures the plugin beside others on the same work. Usage: npm run bench [-- reader hostile …]; without names every part that this machine can run.
// A part is a file scripts/bench/NAME.ts; each runs in a process of its own, so that none is slowed by what another left behind.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const folder = join(dirname(fileURLToPath(import.meta.url)), "bench");
const parts = readdirSync(folder).filter((name) => name.endsWith(".ts")).map((name) => name.slice(0, -3)).sort();
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !parts.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`bench: there is no ${unknown.join(", ")}; there are ${parts.join(", ")}.\n`);
  process.exit(2);
}
const failed = (asked.length > 0 ? asked : parts).filter((name) => {
  process.stdout.write(`\n== ${name}\n`);
  return spawnSync(process.execPath, ["--expose-gc", resolve(folder, "../run.mjs"), join(folder, `${name}.ts`)], { stdio: "inherit" }).status !== 0;
});
if (failed.length > 0) process.stdout.write(`\nbench: short of the goal or stopped: ${failed.join(", ")}\n`);
process.exitCode = failed.length > 0 ? 1 : 0;
