// `npm run extract`: a folder of Markdown to JSON, without the app.
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(__dirname, "../..");
let folder: string;

const extract = (...args: string[]): { readonly status: number | null; readonly stdout: string; readonly stderr: string } =>
  spawnSync(process.execPath, [join(root, "scripts/run.mjs"), join(root, "scripts/extract.ts"), ...args], { encoding: "utf8", cwd: root, maxBuffer: 1 << 28, timeout: 30_000 });
const put = (path: string, text: string): void => {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), text);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "notes-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("prints what a note says", () => {
  put("A/PyCon.md", "# PyCon 2024\n\n## Talk 1: Ada Lovelace > Engines\n\n[slides](https://a.b/s)\n\n- [x] read it\n- cards??\n\n### Takeaways\n\n- loops\n\n#event\n");
  put("B.md", "# Not an event");
  const { status, stdout, stderr } = extract(folder);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(JSON.parse(stdout)).toEqual({
    format: 1,
    notes: [{
      path: "A/PyCon.md", isEvent: true, event: "PyCon 2024", tags: ["event"], todos: [], takeaways: [], questions: [], textTodos: [],
      talks: [{
        number: 1, title: "Engines", speakers: ["Ada Lovelace"], line: 3, kind: "talk", why: "label", confidence: expect.any(Number) as number,
        todos: [{ text: "read it", status: "done", done: true, line: 7, section: null }],
        takeaways: ["loops"], questions: [{ text: "cards??", line: 8 }], textTodos: [], links: { slides: "https://a.b/s" },
      }],
    }],
  });
});

test("takes another tag", () => {
  put("A.md", "#event");
  put("B.md", "#conf/2024");
  for (const args of [[folder, "--tag", "#conf"], ["--tag=conf", folder]]) {
    const { stdout } = extract(...args);
    expect((JSON.parse(stdout) as { notes: { path: string }[] }).notes.map(({ path }) => path)).toEqual(["B.md"]);
  }
});

test("takes words that open a talk", () => {
  put("A.md", "Con\n\nEsitelmä 3: Loops\n\n#event");
  expect((JSON.parse(extract(folder, "--labels", "Sunum, Esitelmä").stdout) as { notes: { talks: unknown[] }[] }).notes[0]?.talks).toMatchObject([{ number: 3, title: "Loops" }]);
});

test("takes words that open takeaways", () => {
  put("A.md", "# Con\n\n## Talk 1: Loops\n\n### Merke\n- Start small\n\n#event");
  expect((JSON.parse(extract(folder, "--takeaway-words", "Opit, Merke").stdout) as { notes: { talks: { takeaways: unknown }[] }[] }).notes[0]?.talks[0]?.takeaways).toEqual(["Start small"]);
});

test.each([
  ["a folder that is missing", (): string[] => [join(folder, "none")]],
  ["a file", (): string[] => [join(root, "package.json")]],
  ["nothing", (): string[] => []],
  ["two folders", (): string[] => [folder, folder]],
  ["an option that there is not", (): string[] => [folder, "--tags", "event"]],
  ["what is no tag", (): string[] => [folder, "--tag", "no tag"]],
  ["a word without a letter", (): string[] => [folder, "--labels", "12"]],
  ["such a word for takeaways", (): string[] => [folder, "--takeaway-words", "12"]],
])("answers %s with one line and exit code 2", (_, args) => {
  const { status, stdout, stderr } = extract(...args());
  expect({ status, stdout, lines: stderr.trim().split("\n").length }).toEqual({ status: 2, stdout: "", lines: 1 });
});

test("goes on past a file that can't be read, and past what is no text", () => {
  put("A.md", "#event A");
  symlinkSync(join(folder, "gone"), join(folder, "B.md"));
  writeFileSync(join(folder, "C.md"), Buffer.from([0xff, 0xfe, 0x00, 0x23]));
  put("D.md", "#event D");
  put("E.md", "secret");
  chmodSync(join(folder, "E.md"), 0);
  symlinkSync(folder, join(folder, "loop"));
  mkdirSync(join(folder, "F.md"));
  if (process.platform !== "win32") spawnSync("mkfifo", [join(folder, "pipe.md")]);
  const { status, stdout, stderr } = extract(folder);
  expect(status).toBe(0);
  expect((JSON.parse(stdout) as { notes: { path: string }[] }).notes.map(({ path }) => path)).toEqual(["A.md", "D.md"]);
  expect(stderr).toContain("B.md");
});

test("reads the notes of a folder that is a link", () => {
  put("vault/A.md", "");
  put("elsewhere/B.md", "#event");
  symlinkSync(join(folder, "elsewhere"), join(folder, "vault/shared"));
  const { stdout } = extract(join(folder, "vault"));
  expect((JSON.parse(stdout) as { notes: { path: string }[] }).notes.map(({ path }) => path)).toEqual(["shared/B.md"]);
});

test("prints everything into a pipe", () => {
  for (let at = 0; at < 400; at++) put(`${at}.md`, `#event\n\n## Talk 1: Ada > ${"long ".repeat(100)}${at}\n`);
  const { stdout } = extract(folder);
  expect((JSON.parse(stdout) as { notes: unknown[] }).notes).toHaveLength(400);
});
