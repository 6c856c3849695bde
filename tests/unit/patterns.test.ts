// No pattern of ours can run away, whatever a note holds. Checked by recheck, which proves it or finds the text that is slow.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import process from "node:process";
import { patternsIn, patternsMadeBy, type Pattern } from "../support/patterns";
import { isLong } from "../support/runs";

const { literals, makers } = patternsIn(join(__dirname, "../../src"));

/** Time for each pattern. In `npm test` those that take longer to prove are left for `npm run test:long`. */
const PATIENCE = isLong ? 60_000 : 150;

interface Answer {
  readonly place: string;
  readonly text: string;
  readonly status: "safe" | "vulnerable" | "unknown";
  readonly why: string;
}

function prove(patterns: readonly Pattern[], timeout: number): readonly Answer[] {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(__dirname, "../support/prove-patterns.mjs")], { input: JSON.stringify({ patterns, timeout }), encoding: "utf8", maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as readonly Answer[];
}

/** Loads what makes patterns, and calls what makes them later than that. */
const made = patternsMadeBy(() => {
  for (const name of makers.keys()) jest.requireActual(join(__dirname, "../../src", name));
  const { insertTalk } = jest.requireActual<typeof import("../../src/core/write/insert-talk")>("../../src/core/write/insert-talk");
  insertTalk({ path: "a.md", text: "#event\n\n## Talk 1: Ada Lovelace > Loops\n" }, null, { tag: "event" });
});

test("the check has teeth", () => {
  expect(prove([{ place: "here", source: "\\s+$", flags: "u" }], 10_000)).toMatchObject([{ status: "vulnerable" }]);
});

test("every place that makes a pattern is watched", () => {
  const places = new Map<string, Set<string>>();
  const written = new Set(literals.map(({ place, source }) => `${place} ${source}`));
  // What esbuild makes of a literal is made too.
  for (const { place } of made.filter(({ place, source }) => !written.has(`${place} ${source}`))) {
    const name = place.slice(0, place.lastIndexOf(":"));
    places.set(name, new Set([...(places.get(name) ?? []), place]));
  }
  expect([...makers.keys()].sort()).toEqual([...places.keys()].filter((name) => makers.has(name)).sort());
  for (const [name, count] of makers) expect([name, places.get(name)?.size]).toEqual([name, count]);
});

test("no pattern can run away", () => {
  const patterns = [...new Map([...literals, ...made].map((pattern) => [`/${pattern.source}/${pattern.flags}`, pattern])).values()];
  expect(patterns.length).toBeGreaterThan(120);
  const answers = prove(patterns, PATIENCE);
  const [bad, open] = (["vulnerable", "unknown"] as const).map((status) => answers.filter((answer) => answer.status === status));
  process.stdout.write(`patterns: ${patterns.length}, vulnerable ${bad?.length ?? 0}, unknown ${open?.length ?? 0}${isLong ? "" : ` in ${PATIENCE} ms each; npm run test:long waits longer`}\n`);
  expect(bad).toEqual([]);
  if (isLong) expect(open).toEqual([]);
}, 1_800_000);
