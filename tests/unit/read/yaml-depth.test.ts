// YAML that nests without end is not handed to the library: where the stack runs out in it, a pattern that is compiled at that moment
// ends the whole process, which no `catch` sees. So the notes are read in a process of their own.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { readEventNote } from "../../../src/core/read/read-event-note";
import { isTooDeep } from "../../../src/core/read/yaml-depth";
import { withProperties } from "../../../src/core/write/new-properties";
import { setProperty } from "../../../src/core/write/set-property";

const root = join(__dirname, "../../..");
const SHAPES: Readonly<Record<string, string>> = {
  brackets: `event: ${"[".repeat(20_000)}`, braces: `event: ${"{a: ".repeat(20_000)}`, "closed brackets": `event: ${"[".repeat(20_000)}${"]".repeat(20_000)}`, dashes: `event:\n${"- ".repeat(20_000)}x`, marks: `${"? ".repeat(20_000)}x`, "both marks": `- ${"? - ".repeat(9_000)}x`,
  "deep maps": Array.from({ length: 440 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n"), "deep lists": Array.from({ length: 440 }, (_, depth) => `${" ".repeat(depth)}-`).join("\n"),
};
const note = (yaml: string): string => `---\n${yaml}\ntags: event\n---\n\n## Talk 1: Ada > One\n\n#event\n`;

test.each(Object.keys(SHAPES))("%s are told, and the note is read without them", (name) => {
  expect(isTooDeep(SHAPES[name] ?? "")).toBe(true);
  const read = readEventNote({ path: "a.md", text: note(SHAPES[name] ?? "") }, { tag: "event" });
  expect([read.talks.length, read.tags, read.problems.map(({ kind }) => kind)]).toEqual([1, ["event"], ["broken front matter"]]);
  expect(withProperties(note(SHAPES[name] ?? ""), { event: "x" }, ["event"]).text).toBe(note(SHAPES[name] ?? ""));
  expect(setProperty(note(SHAPES[name] ?? ""), "event", "x").ok).toBe(false);
});

test("properties as people write them are not", () => {
  expect(isTooDeep(`event: "[[${"a".repeat(900)}]]"\nspeakers:\n  - "[[x]]"\n  - - y\n    - {a: [b]}\n---\nlong: ${"- ".repeat(900)}\ntext: |\n  ${"[x] ".repeat(900)}`)).toBe(false);
});

test("no such note ends the process", () => {
  const code = `import { readEventNote } from ${JSON.stringify(join(root, "src/core/read/read-event-note"))};
    for (const text of ${JSON.stringify(Object.values(SHAPES).map(note))}) for (let nth = 0; nth < 3; nth++) readEventNote({ path: "a.md", text }, { tag: "event" });
    console.log("read");`;
  const bundle = spawnSync(join(root, "node_modules/.bin/esbuild"), ["--bundle", "--platform=node", "--format=cjs"], { input: code, encoding: "utf8", cwd: root, maxBuffer: 1 << 26 });
  const { stdout, status } = spawnSync(process.execPath, ["-"], { input: bundle.stdout, encoding: "utf8" });
  expect([stdout, status]).toEqual(["read\n", 0]);
}, 60_000);
