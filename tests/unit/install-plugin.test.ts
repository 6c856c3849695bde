// `npm run install-plugin`: into a vault and nowhere else, and never over the user's settings.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(__dirname, "../..");
let vault: string;

const install = (...args: string[]): { readonly status: number | null; readonly said: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "scripts/install-plugin.mjs"), ...args], { encoding: "utf8" });
  return { status, said: stdout + stderr };
};

beforeEach(() => {
  vault = mkdtempSync(join(tmpdir(), "vault-"));
});
afterEach(() => rmSync(vault, { recursive: true, force: true }));

test("copies the three files and leaves the settings alone", () => {
  const folder = join(vault, ".obsidian/plugins/conference-notes");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "data.json"), "mine");
  expect(install(vault)).toMatchObject({ status: 0, said: expect.stringContaining("Community plugins") as string });
  for (const file of ["main.js", "manifest.json", "styles.css"]) expect(readFileSync(join(folder, file), "utf8")).toBe(readFileSync(join(root, file), "utf8"));
  expect(readFileSync(join(folder, "data.json"), "utf8")).toBe("mine");
});

test("finds a configuration folder of another name", () => {
  mkdirSync(join(vault, ".config"));
  expect(install(vault, "--config-dir", ".config").status).toBe(0);
  expect(existsSync(join(vault, ".config/plugins/conference-notes/main.js"))).toBe(true);
});

test.each([
  ["a folder that is no vault", (): string[] => [vault], "is no vault: it has no .obsidian folder"],
  ["a folder whose .obsidian is a file", (): string[] => (writeFileSync(join(vault, "file"), ""), [vault, "--config-dir", "file"]), "is no vault: it has no file folder"],
  ["a folder that is not there", (): string[] => [join(vault, "none")], "There is no folder"],
  ["nothing", (): string[] => [], "Usage: npm run install-plugin -- VAULT"],
])("refuses %s in one line", (_, args, sentence) => {
  const { status, said } = install(...args());
  expect({ status, lines: said.trim().split("\n").length }).toEqual({ status: 2, lines: 1 });
  expect(said).toContain(sentence);
  expect(existsSync(join(vault, ".obsidian"))).toBe(false);
});
