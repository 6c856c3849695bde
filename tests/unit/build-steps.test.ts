// What the build does to a file: it says and does the same with its patterns made late and its word lists folded; names that can't be followed stop the build.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { transformSync } from "esbuild";
import fc from "fast-check";

interface Steps {
  readonly PATTERNS_TEXT: string;
  readonly UNFOLD_TEXT: string;
  readonly withLazyPatterns: (text: string, path: string) => string;
  readonly withFoldedWords: (text: string, path: string) => string;
  readonly foldWords: (text: string) => string;
}

/** The step is an ES module, which Jest can't load. */
function load(step: string): Steps {
  const path = join(__dirname, "../../scripts", step);
  const module = { exports: {} };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the text is that of the step
  (new Function("require", "module", transformSync(readFileSync(path, "utf8"), { format: "cjs" }).code) as (require: unknown, module: unknown) => void)(createRequire(path), module);
  return module.exports as Steps;
}

const { withLazyPatterns, PATTERNS_TEXT } = load("lazy-patterns.mjs");
const { withFoldedWords, foldWords, UNFOLD_TEXT } = load("folded-words.mjs");
const madeLate = (text: string): string => withLazyPatterns(text, "a.ts");

/** Runs a file that sets `answer`, with the few lines that the build gives it. */
function run(text: string): unknown {
  const shared = `${PATTERNS_TEXT}\n${UNFOLD_TEXT}`.replaceAll("export ", "");
  const code = transformSync(text, { loader: "ts" }).code.replace(/^import .*$/gmu, "");
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the text is that of this test
  return (new Function(`${shared}; ${code}; return answer;`) as () => unknown)();
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

test("folded words unfold to the same text", () => {
  const word = fc.string({ unit: fc.constantFrom(..."aabbcéłи'-"), minLength: 1, maxLength: 40 });
  fc.assert(fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), (words) => {
    const text = words.join(" ");
    expect(run(`const answer = unfoldWords(${JSON.stringify(foldWords(text))});`)).toBe(text);
  }));
});

test("a long list of words in small letters is shipped folded, and is the same list", () => {
  const words = Array.from({ length: 700 }, (_, nth) => `name${nth}`).join(" ");
  const text = `const NAMES =\n  ${JSON.stringify(words.slice(0, 900))} +\n  ${JSON.stringify(words.slice(900))};\nconst answer = new Set(NAMES.split(" ")).size + NAMES.length;`;
  const folded = withFoldedWords(text, "a.ts");
  expect(folded.length).toBeLessThan(text.length / 1.5);
  expect(run(folded)).toBe(run(text));
});

test.each([
  ["is short", "const A = \"anna bert\";"],
  ["has capital letters", `const A = ${JSON.stringify("Anna ".repeat(600).trim())};`],
  ["others import", `export const A = ${JSON.stringify("anna ".repeat(600).trim())};`],
])("a list that %s stays as it is", (_, text) => {
  expect(withFoldedWords(text, "a.ts")).toBe(text);
});
