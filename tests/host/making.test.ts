// The one place that makes notes: whatever the title and wherever it is asked for, the note is in its folder of the vault, nothing that was there
// is touched, and its values are read back as they were given by two YAML libraries.
import fc from "fast-check";
import { load } from "js-yaml";
import type { App } from "obsidian";
import { parse } from "yaml";
import { talkNoteText } from "../../src/core/template/talk-note";
import type { Made } from "../../src/app/ports";
import type { Refusal } from "../../src/core/model";
import type { Result } from "../../src/core/result";
import { createNote, freePathIn } from "../../src/host/note-maker";
import { ManualClock, ruleTimers } from "../support/host/clock";
import { Disk } from "../support/host/disk";
import { Faults } from "../support/host/faults";
import { foldPath } from "../support/host/paths";
import { Vault } from "../support/host/vault";
import { nasty } from "../support/nasty-words";
import { runs } from "../support/runs";

const restore = ruleTimers(window, new ManualClock());
afterAll(restore);

const vaultWith = (files: Readonly<Record<string, string>>, hidden: Readonly<Record<string, string>> = {}): { readonly app: App; readonly disk: Disk } => {
  const disk = new Disk(new ManualClock());
  for (const [path, text] of Object.entries(files)) disk.write(path, text);
  const vault = new Vault(disk, new Faults());
  // The app has not heard of these yet.
  for (const [path, text] of Object.entries(hidden)) disk.write(path, text);
  return { app: { vault } as unknown as App, disk };
};
const filesOf = (disk: Disk): readonly (readonly [string, string])[] => disk.paths().flatMap((path) => { const file = disk.file(path); return file ? [[path, file.text] as const] : []; });
const context = { eventLink: null, eventTag: "event", time: "10:00", format: (_: string, format: string) => format };
const form = fc.record({ title: nasty, event: nasty, speakers: fc.array(nasty.filter((name) => name.trim() !== ""), { maxLength: 2 }), kind: fc.constant("talk" as const), date: fc.constant("2024-05-24") });
const OLD = { "Talks/One.md": "mine", "Talks/caf\u00e9.md": "mine too", ".obsidian/app.json": "{}", "A.md": "a" };
const flat = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029\ufeff\ufffe\uffff\p{Cs}]+/gu, " ").trim();

test("hostile titles: the note is in its folder, and nothing is overwritten", async () => {
  await fc.assert(fc.asyncProperty(nasty, fc.constantFrom("Talks", "New folder", "", "/", "talks"), async (title, folder) => {
    const { app, disk } = vaultWith(OLD);
    const made = await createNote(app, { folder, name: title, text: title });
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    const { path, text } = made.value;
    const inside = folder === "" || folder === "/" ? path : path.replace(/^(?:Talks|New folder)\//u, "");
    const isInside = /^[^/\\.][^/\\]*\.md$/u.test(inside) && !/[\\:*?"<>|#^[\]\p{Cc}]/u.test(path);
    const now = filesOf(disk);
    const isAlone = now.length === 5 && now.every(([each, words]) => words === (each === path ? text : OLD[each as keyof typeof OLD]));
    if (!isInside || !isAlone || Object.hasOwn(OLD, path)) throw new Error(`made ${path}, and there are ${now.map(([each]) => each).join(", ")}`);
  }), { numRuns: runs(10_000, 100_000) });
}, 600_000);

/** A day without quotes is a date to js-yaml. */
const dayOf = (value: unknown): unknown => (value instanceof Date ? value.toISOString().slice(0, 10) : value);

test("hostile values are read back as they were given, by two YAML libraries", () => {
  fc.assert(fc.property(form, (given) => {
    const { text } = talkNoteText(given, context, null);
    const block = /^---\n([\s\S]*?)\n---\n/u.exec(text)?.[1] ?? "";
    const [ours, theirs] = [parse(block) as Record<string, unknown>, load(block) as Record<string, unknown>];
    const hasTitle = Object.hasOwn(ours, "title");
    const said = (read: Record<string, unknown>): string =>
      JSON.stringify([Object.keys(read), dayOf(read["event"]) ?? "", read["kind"], dayOf(read["date"]), read["tags"], (read["speakers"] as unknown[]).length, hasTitle ? dayOf(read["title"]) ?? "" : null]);
    const keys = ["event", "speakers", "kind", "date", "tags", ...(hasTitle ? ["title"] : [])];
    const wanted = JSON.stringify([keys, flat(given.event), "talk", "2024-05-24", ["event"], given.speakers.length, hasTitle ? flat(given.title) : null]);
    if (said(ours) !== wanted || said(theirs) !== wanted) throw new Error(`${said(ours)} and ${said(theirs)}`);
  }), { numRuns: runs(10_000, 100_000) });
}, 1_200_000);

test("hostile folders: inside the vault and out of its own folder, or refused", async () => {
  const folder = fc.oneof(nasty, fc.array(fc.oneof(nasty, fc.constantFrom("Talks", "..", ".", ".obsidian", ".OBSIDIAN", "", "A.md")), { maxLength: 4 }).map((parts) => parts.join("/")));
  await fc.assert(fc.asyncProperty(folder, nasty, async (wanted, name) => {
    const { app, disk } = vaultWith(OLD);
    const made = await createNote(app, { folder: wanted, name, text: "new" });
    const added = filesOf(disk).filter(([path]) => !Object.hasOwn(OLD, path));
    expect(filesOf(disk)).toEqual(expect.arrayContaining(Object.entries(OLD)));
    if (!made.ok) return expect(added).toEqual([]);
    expect(added).toEqual([[made.value.path, "new"]]);
    expect(made.value.path.split("/").some((part) => part.startsWith(".") || part === "")).toBe(false);
    expect(made.value.path).not.toMatch(/[\\:*?"<>|\p{Cc}]/u);
  }), { numRuns: runs(3_000, 50_000) });
}, 600_000);

test("as many notes of one title as are asked for, all at once too, on a disk that has some the app does not know", async () => {
  const spelling = fc.constantFrom("Caf\u00e9", "CAF\u00c9", "cafe\u0301", "caf\u00e9");
  await fc.assert(fc.asyncProperty(fc.array(spelling, { minLength: 2, maxLength: 5 }), fc.boolean(), async (names, atOnce) => {
    const { app, disk } = vaultWith({ "talks/x.md": "" }, { "talks/CAF\u00c9.md": "hidden", "talks/caf\u00e9 1.md": "hidden" });
    const make = (name: string, nth: number): Promise<Result<Made, Refusal>> => createNote(app, { folder: "Talks", name, text: `${nth}` });
    const made: Result<Made, Refusal>[] = [];
    if (atOnce) made.push(...(await Promise.all(names.map(make))));
    else for (const [nth, name] of names.entries()) made.push(await make(name, nth));
    const paths = made.map((each) => (each.ok ? each.value.path : ""));
    expect(new Set(paths.map(foldPath)).size).toBe(names.length);
    expect(paths.map((path) => disk.file(path)?.text)).toEqual(names.map((_, nth) => `${nth}`));
    expect([disk.file("talks/CAF\u00c9.md")?.text, disk.file("talks/caf\u00e9 1.md")?.text]).toEqual(["hidden", "hidden"]);
  }), { numRuns: runs(300, 5_000) });
}, 600_000);

test("what only the disk knows is not overwritten, even by a create that would", async () => {
  const { app, disk } = vaultWith({ "Talks/x.md": "" }, { "Talks/One.md": "hidden" });
  const vault = app.vault as unknown as Vault;
  vault.create = (path, text) => {
    disk.write(path, text);
    vault.noticeOutside(path);
    return Promise.resolve(vault.getFileByPath(path) as never);
  };
  expect(await createNote(app, { folder: "Talks", name: "One", text: "new" })).toMatchObject({ value: { path: "Talks/One 1.md" } });
  expect(disk.file("Talks/One.md")?.text).toBe("hidden");
});

test("999 numbers are tried, and then it says so", async () => {
  const taken = Object.fromEntries(Array.from({ length: 1000 }, (_, nth) => [`T/a${nth === 0 ? "" : ` ${nth}`}.md`, "x"]));
  const { app, disk } = vaultWith(taken);
  expect(await createNote(app, { folder: "T", name: "A", text: "new" })).toEqual({ ok: false, error: { kind: "name taken", path: "T/A.md" } });
  expect(freePathIn(app, "T", "A")).toEqual({ ok: false, error: { kind: "name taken", path: "T/A.md" } });
  disk.remove("T/a 7.md");
  (app.vault as unknown as Vault).noticeOutside("T/a 7.md");
  expect(freePathIn(app, "t", "A")).toEqual({ ok: true, value: "T/A 7.md" });
  expect(await createNote(app, { folder: "t", name: "A", text: "new" })).toMatchObject({ value: { path: "T/A 7.md" } });
});

test.each([
  ["..", "it leads out of its folder"], ["a/../../b", "it leads out of its folder"], ["a\\..\\b", "it leads out of its folder"], ["/abs", "it does not lead into the vault"], ["\\\\host\\share", "it does not lead into the vault"],
  ["C:/x", "it does not lead into the vault"], [".obsidian/plugins", "hidden folders and notes are not shown"], ["x/.git", "hidden folders and notes are not shown"], ["Config/Sub", "it is the app's own folder"],
  ["A.md", "A.md is a file"], ["New: one", "New: one can't be a folder on every device"], ["CON", "CON can't be a folder on every device"],
])("refuses the folder %s", async (folder, reason) => {
  const { app } = vaultWith(OLD);
  (app.vault as { configDir: string }).configDir = folder.startsWith("Config") ? "config" : ".obsidian";
  expect(await createNote(app, { folder, name: "x", text: "" })).toEqual({ ok: false, error: { kind: "bad name", name: folder, reason } });
});

test("makes folders that are missing, and uses those that are there whatever their case", async () => {
  const { app } = vaultWith({ "Work/Talks/x.md": "" });
  expect(await createNote(app, { folder: "work/TALKS/2026/May", name: "x", text: "" })).toMatchObject({ value: { path: "Work/Talks/2026/May/x.md" } });
});
