// How well notes are understood: the two seed notes, the real notes, and generated ones, against their truth. Usage: npm run score [-- --seed 4711 --notes 4000 --errors 40 --style NAME]; with --clean each also after "Clean up pasted note": the pasted styles, the seed and the real notes
// Needs the data folder beside the project (or CONFERENCE_NOTES_DATA); nothing else in the project does.
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const data = resolve(root, process.env.CONFERENCE_NOTES_DATA ?? "../shared/data");
const { values: options } = parseArgs({ options: { seed: { type: "string", default: "4711" }, notes: { type: "string", default: "4000" }, errors: { type: "string", default: "0" }, style: { type: "string" }, only: { type: "string" }, clean: { type: "boolean", default: false } } });

if (!existsSync(data)) {
  process.stderr.write(`score: there is no ${data}; set CONFERENCE_NOTES_DATA to the folder with the data.\n`);
  process.exit(2);
}

const COLUMNS = ["talks", "titles", "speakerSets", "todos", "todoTalk", "questions", "takeaways", "links", "eventName"];
const work = mkdtempSync(join(tmpdir(), "score-"));

function node(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", cwd: root, maxBuffer: 1 << 30 });
  if (status !== 0) throw new Error(`${args.join(" ")}: ${stderr}`);
  return stdout;
}

/** The scorer's answer for the notes of a folder, as text or as JSON. */
function score(vault, truth, ...args) {
  const found = join(work, "found.json");
  writeFileSync(found, node(join(root, "scripts/run.mjs"), join(root, "scripts/extract.ts"), vault));
  return node(join(data, "score.mjs"), truth, found, ...args);
}

const figure = (value) => (value === null || value === undefined || Number.isNaN(value) ? "   -  " : value.toFixed(3)).padStart(8);
const row = (name, metrics) => process.stdout.write(`${name.padEnd(34)}${COLUMNS.map((column) => figure(metrics[column]?.tp + metrics[column]?.fp + metrics[column]?.fn === 0 ? null : metrics[column]?.f1)).join("")}\n`);
const head = (name) => process.stdout.write(`\n${name.padEnd(34)}${COLUMNS.map((column) => column.slice(0, 7).padStart(8)).join("")}\n`);

/** With --clean: the same notes cleaned up, and their figures below. */
function cleanedRow(vault, truth) {
  if (!options.clean) return;
  const said = node(join(root, "scripts/run.mjs"), join(root, "scripts/clean.ts"), vault).trim();
  row("  cleaned", JSON.parse(score(vault, truth, "--json")).total);
  process.stdout.write(`  (${said})\n`);
}

function seedNotes() {
  head("seed");
  for (const file of ["pyconweb.txt", "pyconweb.md"]) {
    const vault = join(work, file);
    mkdirSync(vault);
    copyFileSync(join(data, "seed", file), join(vault, file));
    const truth = join(data, "seed", file === "pyconweb.txt" ? "pyconweb.truth.json" : "pyconweb.md.truth.json");
    row(file, JSON.parse(score(vault, truth, "--json")).total);
    cleanedRow(vault, truth);
  }
}

function realNotes() {
  const out = join(work, "wild");
  node(join(data, "wild-vault.mjs"), "--in", join(data, "wild"), "--out", out);
  const { total } = JSON.parse(score(join(out, "vault"), join(out, "truth.json"), "--json"));
  head("real notes");
  row("all", total);
  if (Number(options.errors) > 0) process.stdout.write(score(join(out, "vault"), join(out, "truth.json"), "--errors", options.errors));
  cleanedRow(join(out, "vault"), join(out, "truth.json"));
}

function generated() {
  const out = join(work, "generated");
  const style = options.style ?? (options.clean ? "pasted-plain-mixed,pasted-plain-numbered" : undefined);
  node(join(data, "generate.mjs"), "--out", out, "--notes", options.notes, "--seed", options.seed, ...(style ? ["--styles", style] : []));
  const { total, styles } = JSON.parse(score(join(out, "vault"), join(out, "truth.json"), "--json"));
  head(`${options.notes} generated, seed ${options.seed}`);
  for (const [name, metrics] of Object.entries(styles)) if (!name.startsWith("not-event/")) row(name, metrics);
  row("all", total);
  if (Number(options.errors) > 0) process.stdout.write(score(join(out, "vault"), join(out, "truth.json"), "--errors", options.errors));
  cleanedRow(join(out, "vault"), join(out, "truth.json"));
}

const parts = { seed: seedNotes, real: realNotes, generated };
for (const [name, run] of Object.entries(parts)) if (options.only === undefined || options.only === name) run();
rmSync(work, { recursive: true, force: true });
