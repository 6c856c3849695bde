// The build makes patterns late: a file does the same with them made late, and names that it can't follow stop the build.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { transformSync } from "esbuild";

const root = join(__dirname, "../..");

/** What the build makes of a file. The build step is an ES module, which Jest can't load. */
function madeLate(text: string): string {
  const script = `import { withLazyPatterns } from "./scripts/lazy-patterns.mjs"; process.stdout.write(withLazyPatterns(${JSON.stringify(text)}, "a.ts"));`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], { cwd: root, encoding: "utf8" });
  if (stdout === "") throw new Error(stderr);
  return stdout;
}

/** Runs a file that sets `answer`; patterns made late come from the build's own few lines. */
function run(text: string): unknown {
  const script = `import { RUNTIME_TEXT } from "./scripts/lazy-patterns.mjs"; process.stdout.write(RUNTIME_TEXT);`;
  const { stdout: runtime } = spawnSync(process.execPath, ["--input-type=module", "-e", script], { cwd: root, encoding: "utf8" });
  const code = transformSync(text, { loader: "ts" }).code.replace(/^import \{ lazyPatterns \}.*$/mu, runtime.replace(/^export /u, ""));
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the text is that of this test
  return (new Function(`${code}; return answer;`) as () => unknown)();
}

const FILE = String.raw`
const WORD = /\p{L}+/u, NUMBER = /\d+/gu;
const SLASH = /a\/b/;
const UP = /\p{Lu}/gu;
const TICK = /${"`"}[^${"`"}]*${"`"}/u;
const KINDS = { word: WORD, up: [/^\p{Lu}/u, /x/iu] };
const all = (text: string): readonly string[] => {
  const one = /\p{L}/gu;
  const found: string[] = [];
  for (let hit = one.exec(text); hit !== null && found.length < 2; hit = one.exec(text)) found.push(hit[0]);
  return found;
};
const named = { UP: 1 };
const answer = JSON.stringify([
  all("Äbc"), all("Äbc"), WORD.exec("1 Ünder")?.[0], SLASH.test("a/b"), "a1b22".replace(NUMBER, "#"), "AxB".match(UP), "AxB".match(UP),
  KINDS.up.map((each) => each.test("Xx")), KINDS.word.test("-"), "a${"`"}b${"`"}c".replace(TICK, ""), named.UP, "a b".split(/\s/gu), [..."aBc".matchAll(/[a-z]/gu)].length,
]);`;

test("a file says the same with its patterns made late", () => {
  const late = madeLate(FILE);
  expect(late).toContain("lazyPattern(");
  expect(run(late)).toBe(run(FILE));
});

test("a pattern that remembers where it stopped is made anew each time", () => {
  expect(madeLate("const f = (text: string) => { const one = /x/gu; return one.test(text); }; const g = /y/u;")).toContain("const one = /x/gu");
});

test("nothing is made before it is asked for", () => {
  expect(madeLate("const A = /x/u; export const f = (text: string): boolean => A.test(text);")).not.toContain("const A");
});

test.each([
  "const A = /x/u; const f = (A: string): string => A;",
  "const A = /x/u; export { A };",
  "const A = /x/u; const all = { A };",
])("the build stops at a name that it can't follow: %s", (text) => {
  expect(() => madeLate(text)).toThrow("A is the name of something else too");
});
