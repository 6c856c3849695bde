// The rules of src/README.md hold, and the checks have teeth.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { circles, importsOf, problemsInSource, problemsInTests, type SourceFile } from "../support/architecture";

const root = join(__dirname, "../..");
const filesIn = (folder: string): readonly SourceFile[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts") && !entry.parentPath.includes("/dist"))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1).replaceAll("\\", "/"))
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));

/** Whole suites that show many notes; each is one subject. */
const LONG_SUITES = new Set(["tests/host/plugin.test.ts"]);

test("src keeps its rules", () => {
  const files = filesIn("src");
  expect(files.length).toBeGreaterThan(40);
  expect(problemsInSource(files)).toEqual([]);
});

/** Called as the app calls its class. */
const APP_NAMES = new Set(["tests/support/host/file-manager.ts"]);

test("tests and scripts keep theirs", () => {
  const files = [...filesIn("tests"), ...filesIn("scripts")].filter(({ path }) => !LONG_SUITES.has(path) && !APP_NAMES.has(path));
  expect(problemsInTests(files)).toEqual([]);
});

describe("the checks", () => {
  const problems = (path: string, text: string): readonly string[] => problemsInSource([{ path, text: `// A file.\n${text}` }]);

  test.each([
    ["src/core/a.ts", "import { b } from \"../app/b\";"],
    ["src/core/a.ts", "import { App } from \"obsidian\";"],
    ["src/core/a.ts", "import { parse } from \"yaml\";"],
    ["src/core/a.ts", "import fs from \"node:fs\";"],
    ["src/app/a.ts", "import { App } from \"obsidian\";"],
    ["src/host/a.ts", "import { Store } from \"../app/store\";"],
    ["src/ui/a.ts", "import { desk } from \"../host/desk\";"],
    ["src/core/a.ts", "export const now = Date.now();"],
    ["src/core/a.ts", "export const now = new Date();"],
    ["src/core/a.ts", "export const dice = Math.random();"],
    ["src/core/a.ts", "export default 1;"],
    ["src/core/a.ts", `export const behind = /(${"?<"}=a)b/;`],
    ["src/core/note-utils.ts", ""],
    ["src/core/NoteReader.ts", ""],
    ["src/core/a.ts", "\n".repeat(300)],
    ["src/main.ts", "\n".repeat(100)],
    ["src/core/a.ts", `export function long() {\n${"  f();\n".repeat(60)}}`],
  ])("refuse in %s: %s", (path, text) => {
    expect(problems(path, text)).toHaveLength(1);
  });

  test("allow what the table allows", () => {
    expect(problems("src/host/a.ts", "import { App } from \"obsidian\";\nimport type { Desk } from \"../app/ports\";\nimport { ok } from \"../core/result\";")).toEqual([]);
    expect(problems("src/core/search.ts", "import Fuse from \"fuse.js/basic\";")).toEqual([]);
  });

  test("find a file without a first line, and a circle", () => {
    expect(problemsInSource([{ path: "src/core/a.ts", text: "export const a = 1;" }])).toHaveLength(1);
    const a = { path: "src/core/a.ts", text: "// A.\nimport \"./b\";" };
    const b = { path: "src/core/b.ts", text: "// B.\nimport \"./a\";" };
    expect(circles([a, b])).toEqual(["src/core/a → src/core/b → src/core/a: what they share wants a file of its own."]);
    const before = { path: "src/core/_.ts", text: "// Leads into it from behind.\nimport \"./b\";" };
    expect(circles([before, a, b])).toEqual(circles([a, b]));
    expect(circles([a])).toEqual([]);
    expect(importsOf(a)).toEqual([{ from: "src/core/a.ts", to: "src/core/b" }]);
  });
});
