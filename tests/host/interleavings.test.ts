// Clicks among outside edits, typing, renames and deletes, in any order: each click is applied exactly once or refused with one notice,
// and nobody's words are lost. The writers that people usually build fail here.
import fc from "fast-check";
import type { TFile } from "obsidian";
import type { VaultWriter, Written } from "../../src/app/ports";
import type { Refusal } from "../../src/core/model";
import { err, ok, type Result } from "../../src/core/result";
import { vaultWriter } from "../../src/host/vault-writer";
import { ManualClock, ruleTimers } from "../support/host/clock";
import { interleaving, Run, type Interleaving, type WriterOf } from "../support/interleaving";
import { runs } from "../support/runs";
import type { SlimApp } from "../support/slim-app";

const restore = ruleTimers(window, new ManualClock());
afterAll(restore);

async function play(example: Interleaving, scheduler: fc.Scheduler, writerOf: WriterOf): Promise<string | null> {
  const run = new Run(example, (label) => scheduler.schedule(Promise.resolve(), label), writerOf);
  await run.begin();
  const all = example.steps.map((step) => scheduler.schedule(Promise.resolve(), step.kind).then(() => run.take(step)));
  await scheduler.waitFor(Promise.all(all));
  await scheduler.waitFor(run.settled());
  return scheduler.waitFor(run.verdict());
}

const ours: WriterOf = (slim) => vaultWriter(slim.app);
const law = (writerOf: WriterOf): fc.IAsyncProperty<[Interleaving, fc.Scheduler]> =>
  fc.asyncProperty(interleaving, fc.scheduler(), async (example, scheduler) => {
    const lost = await play(example, scheduler, writerOf);
    if (lost !== null) throw new Error(lost);
  });

test("no click, no outside edit and no typing is lost in any order", async () => {
  await fc.assert(law(ours), { numRuns: runs(2_000, 150_000) });
}, 3_600_000);

describe("a wrong writer is caught", () => {
  type Edit = VaultWriter["edit"];
  type Answer = Result<Written, Refusal>;
  const gone = (path: string): Answer => err({ kind: "file gone", path });
  const at = (slim: SlimApp, path: string): TFile | null => slim.app.vault.getFileByPath(path);
  const writer = (edit: (slim: SlimApp) => Edit): WriterOf => (slim) => ({ ...vaultWriter(slim.app), edit: edit(slim) });

  /** Applies the change to the text of a moment that may be over. */
  const staleCopy = writer((slim) => async (path, change) => {
    const file = at(slim, path);
    if (!file) return gone(path);
    const before = await slim.app.vault.read(file);
    const answer = change(before);
    if (answer.ok && answer.value.text !== before) await slim.app.vault.modify(file, answer.value.text);
    return answer.ok ? ok({ path, before, ...answer.value }) : answer;
  });
  const onDisk = (slim: SlimApp, file: TFile, change: Parameters<Edit>[1]): Promise<Answer> => {
    let answer: Answer = gone(file.path);
    return slim.app.vault.process(file, (before) => {
      const edit = change(before);
      answer = edit.ok ? ok({ path: file.path, before, ...edit.value }) : edit;
      return edit.ok ? edit.value.text : before;
    }).then(() => answer, () => answer);
  };
  const pastTheEditor = writer((slim) => async (path, change) => {
    const file = at(slim, path);
    return file ? onDisk(slim, file, change) : gone(path);
  });
  /** Looks the path up again when its turn comes, and so writes into another note of that name. */
  const byPath = writer((slim) => {
    let turn: Promise<unknown> = Promise.resolve();
    return (path, change) => {
      const next = turn.then(() => slim.app.vault.adapter.exists(path)).then(() => vaultWriter(slim.app).edit(path, change));
      turn = next;
      return next;
    };
  });
  /** Makes the note again when it is gone. */
  const creating = writer((slim) => async (path, change) => {
    const answer = await vaultWriter(slim.app).edit(path, change);
    if (!answer.ok && answer.error.kind === "file gone") await slim.app.vault.create(path, "- [x] read t0").catch(() => null);
    return answer;
  });
  /** Tries again after a refusal, and sets what is there by then. */
  const retrying = writer((slim) => async (path, change) => {
    const first = await vaultWriter(slim.app).edit(path, change);
    if (!first.ok) return first;
    return vaultWriter(slim.app).edit(path, (text) => ok({ text: text.replace(/- \[ \] (?=write t1)/u, "- [x] "), cursor: null })).then((again) => (again.ok ? first : again));
  });
  const throughEditorOnly = writer((slim) => async (path, change) => {
    const file = at(slim, path);
    const pane = file && slim.panesOf(file)[0];
    if (!file) return gone(path);
    if (!pane) return onDisk(slim, file, change);
    const before = pane.buffer;
    const answer = change(before);
    if (answer.ok && answer.value.text !== before) pane.type(answer.value.text);
    return Promise.resolve(answer.ok ? ok({ path, before, ...answer.value }) : answer);
  });

  test.each(Object.entries({ staleCopy, pastTheEditor, byPath, creating, retrying, throughEditorOnly }))("%s", async (_, wrong) => {
    const details = await fc.check(law(wrong), { numRuns: 1_000, endOnFailure: true });
    expect(details.failed).toBe(true);
  }, 60_000);
});
