// npm run mutate [-- PART…]: breaks the writing code on purpose, bit by bit, and counts how much of it the tests notice. Fails below 90 %.
// With `--last` it runs nothing and counts what the last runs of the parts left in reports/mutation.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import process from "node:process";
import { explain } from "./mutation-explained.mjs";
import { PARTS, partNamed } from "./mutation-parts.mjs";

const LEAST = 90;
const NOTICED = new Set(["Killed", "Timeout"]);
const MISSED = new Set(["Survived", "NoCoverage"]);

const wanted = process.argv.slice(2).filter((each) => each !== "--last");
const isLast = process.argv.includes("--last");
const parts = wanted.length === 0 ? PARTS : wanted.map(partNamed);

function scores({ name }) {
  const { files } = JSON.parse(readFileSync(`reports/mutation/${name}.json`, "utf8"));
  return Object.entries(files).map(([file, { source, mutants }]) => {
    const missed = mutants.filter(({ status }) => MISSED.has(status));
    const told = missed.map((mutant) => ({ at: mutant.location.start.line, replacement: mutant.replacement, why: explain(file, source, mutant) }));
    return { file, noticed: mutants.filter(({ status }) => NOTICED.has(status)).length, missed: missed.length, told };
  });
}

const percent = ({ noticed, missed }) => (100 * noticed) / Math.max(1, noticed + missed);
const sum = (rows) => rows.reduce((all, { noticed, missed }) => ({ noticed: all.noticed + noticed, missed: all.missed + missed }), { noticed: 0, missed: 0 });
const line = (name, row, more = "") => console.log(`${name.padEnd(40)} ${String(row.noticed).padStart(5)} of ${String(row.noticed + row.missed).padStart(5)}  ${percent(row).toFixed(1).padStart(5)} %${more}`);

if (!isLast) for (const part of parts) {
  const run = spawnSync("npx", ["stryker", "run"], { stdio: "inherit", env: { ...process.env, MUTATION_PART: part.name } });
  if (run.status !== 0) process.exit(run.status ?? 1);
}
const rows = parts.flatMap(scores);
for (const row of rows) {
  const open = row.told.filter(({ why }) => why === null);
  line(row.file, row, row.missed === 0 ? "" : `  ${row.missed - open.length} of the rest explained`);
  for (const { at, replacement } of open) console.log(`    ${row.file}:${at} as ${JSON.stringify(replacement)} is neither noticed nor explained`);
}
// The claim is for each of these, so each is counted by itself.
const groups = [["core/keys", "src/core/keys"], ["core/write", "src/core/write/"], ["host/vault-writer", "src/host/"]];
const poor = groups.filter(([name, start]) => {
  const own = rows.filter(({ file }) => file.startsWith(start));
  if (own.length === 0) return false;
  line(name, sum(own));
  return percent(sum(own)) < LEAST;
});
line("all of it", sum(rows));
if (poor.length > 0) {
  console.error(`Below ${LEAST} %: ${poor.map(([name]) => name).join(", ")}. reports/mutation says which mutants are left.`);
  process.exitCode = 1;
}
