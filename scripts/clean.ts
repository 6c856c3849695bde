// Cleans up all notes of a folder in place, with every change that "Clean up pasted note" would offer. Usage: node scripts/run.mjs scripts/clean.ts FOLDER
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { cleanUp, cleanUpChanges } from "../src/core/write/clean-up";

const folder = process.argv[2] ?? ".";
let [cleaned, refused, lines] = [0, 0, 0];
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !/\.(?:md|txt)$/u.test(entry.name)) continue;
  const path = join(entry.parentPath, entry.name);
  const text = readFileSync(path, "utf8");
  const raw = { path: entry.name, text };
  const changes = cleanUpChanges(raw, { tag: "event" }, null);
  if (changes.length === 0) continue;
  const answer = cleanUp(raw, changes, { tag: "event" });
  if (answer.ok) {
    writeFileSync(path, answer.value.text);
    cleaned += 1;
    lines += changes.length;
  } else refused += 1;
}
process.stdout.write(`${cleaned} notes cleaned, ${lines} changes, ${refused} refused\n`);
