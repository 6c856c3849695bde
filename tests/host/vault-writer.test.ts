// The writer on the data half of the host: order, mtime, and what it does not write.
import fc from "fast-check";
import { err, ok } from "../../src/core/result";
import { vaultWriter } from "../../src/host/vault-writer";
import { ManualClock, ruleTimers } from "../support/host/clock";
import { SlimApp } from "../support/slim-app";
import { runs } from "../support/runs";

const clock = new ManualClock();
const restore = ruleTimers(window, clock);
afterAll(restore);
const atOnce = (): Promise<void> => Promise.resolve();

test("writes of one note are made in the order they were asked for, through the editor and on the disk", async () => {
  const panes = fc.array(fc.constantFrom("source" as const, "preview" as const), { maxLength: 2 });
  await fc.assert(fc.asyncProperty(panes, fc.constantFrom("a\n", "a\r\n"), fc.scheduler(), async (modes, text, scheduler) => {
    const slim = new SlimApp({ "A.md": text }, (label) => scheduler.schedule(Promise.resolve(), label));
    const file = slim.vault.getFileByPath("A.md");
    for (const mode of modes) if (file) slim.open(file, mode);
    const writer = vaultWriter(slim.app);
    const all = ["1", "2", "3"].map((digit) => writer.edit("A.md", (now) => ok({ text: now + digit, cursor: null })));
    const answers = await scheduler.waitFor(Promise.all(all));
    expect(answers.map((answer) => answer.ok && answer.value.text.slice(-1))).toEqual(["1", "2", "3"]);
    await scheduler.waitFor(Promise.all(slim.panes.map((pane) => pane.save())));
    expect(slim.disk.file("A.md")?.text).toBe(`${text}123`);
  }), { numRuns: runs(200, 10_000) });
}, 600_000);

test("what is refused, or is set already, is no write: the file keeps its time", async () => {
  const slim = new SlimApp({ "A.md": "a" }, atOnce);
  const writer = vaultWriter(slim.app);
  const before = slim.disk.file("A.md");
  expect(await writer.edit("A.md", () => err({ kind: "not found" }))).toEqual(err({ kind: "not found" }));
  expect(await writer.edit("A.md", (text) => ok({ text, cursor: null }))).toMatchObject({ ok: true });
  expect(await writer.edit("B.md", (text) => ok({ text, cursor: null }))).toEqual(err({ kind: "file gone", path: "B.md" }));
  expect(slim.disk.file("A.md")).toBe(before);
  expect(slim.disk.paths()).toEqual(["A.md"]);
});

test("a change that throws is refused, and the next one is made", async () => {
  const slim = new SlimApp({ "A.md": "a" }, atOnce);
  const writer = vaultWriter(slim.app);
  expect(await writer.edit("A.md", () => { throw new Error("a fault of ours"); })).toEqual(err({ kind: "unreadable", path: "A.md", reason: "a fault of ours" }));
  expect(await writer.edit("A.md", (text) => ok({ text: `${text}b`, cursor: null }))).toMatchObject({ ok: true });
  expect(slim.disk.file("A.md")?.text).toBe("ab");
});

test("an editor that does not take a change is no success", async () => {
  const slim = new SlimApp({ "A.md": "a" }, atOnce);
  const file = slim.vault.getFileByPath("A.md");
  const pane = file && slim.open(file, "source");
  if (pane) pane.type = () => undefined;
  expect(await vaultWriter(slim.app).edit("A.md", (text) => ok({ text: `${text}b`, cursor: null }))).toEqual(err({ kind: "unreadable", path: "A.md", reason: "its editor did not take the change" }));
});

test("the vault's own time is never passed on", async () => {
  const slim = new SlimApp({ "A.md": "- [ ] a" }, atOnce);
  await clock.advance(1_000);
  const passed: unknown[] = [];
  const { process } = slim.vault;
  slim.vault.process = (file, change, options) => {
    passed.push(options);
    return process.call(slim.vault, file, change, options);
  };
  await vaultWriter(slim.app).edit("A.md", (text) => ok({ text: text.replace("[ ]", "[x]"), cursor: null }));
  expect(passed).toEqual([undefined]);
});

test("a pane with nothing unsaved is not saved: that would convert the line ends", async () => {
  const slim = new SlimApp({ "A.md": "a\r\n" }, atOnce);
  const file = slim.vault.getFileByPath("A.md");
  if (!file) throw new Error("no file");
  const saved: string[] = [];
  for (const mode of ["source", "preview"] as const) {
    const pane = slim.open(file, mode);
    const save = (): Promise<void> => {
      saved.push(mode);
      slim.disk.write("A.md", pane.buffer);
      return Promise.resolve();
    };
    Object.assign(pane, { view: Object.create(pane.view, { save: { value: save } }) as object });
  }
  expect(await vaultWriter(slim.app).edit("A.md", (text) => ok({ text: `${text}b`, cursor: null }))).toMatchObject({ ok: true });
  expect([saved, slim.disk.file("A.md")?.text]).toEqual([[], "a\r\nb"]);
});
