// Runs a TypeScript script: esbuild bundles it in memory, Node runs it. Usage: node scripts/run.mjs FILE.ts ARGS…
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";
import esbuild from "esbuild";

const entry = resolve(process.argv[2]);
const folder = mkdtempSync(join(tmpdir(), "conference-notes-"));
const outfile = join(folder, "script.cjs");
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
await esbuild.build({ entryPoints: [entry], outfile, bundle: true, platform: "node", format: "cjs", target: "es2022", logLevel: "error", sourcemap: "inline" });
process.argv.splice(1, 2, entry);
createRequire(import.meta.url)(outfile);
