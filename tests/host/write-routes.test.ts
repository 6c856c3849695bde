// Which way a write goes, and what it answers when the app fails on the way: one note, one write, one thing that happens at the worst moment.
import { err, ok } from "../../src/core/result";
import { vaultWriter } from "../../src/host/vault-writer";
import { ManualClock, ruleTimers } from "../support/host/clock";
import type { Pane } from "../support/slim-app";
import { Scene } from "../support/write-scene";

const clock = new ManualClock();
const restore = ruleTimers(window, clock);
afterAll(restore);

const fails = (): never => {
  throw new Error("the app failed");
};
const failed = err({ kind: "unreadable", path: "A.md", reason: "the app failed" });
const gone = err({ kind: "file gone", path: "A.md" });

describe("an open editor", () => {
  test("gets one transaction, and the cursor where it is asked for", async () => {
    const scene = new Scene("a");
    const pane = scene.open();
    expect(await scene.edit((text) => ok({ text: `${text}!`, cursor: 1 }))).toEqual(ok({ path: "A.md", before: "a", text: "a!", cursor: 1 }));
    expect([pane.buffer, scene.saved, scene.transactions, scene.cursors]).toEqual(["a!", "a", 1, [1]]);
  });

  test("keeps its cursor where none is asked for, and gets no transaction for what it says already", async () => {
    const scene = new Scene("a");
    scene.open();
    expect(await scene.edit((text) => ok({ text, cursor: null }))).toMatchObject({ ok: true });
    expect([scene.transactions, scene.cursors]).toEqual([0, []]);
  });

  test("is left alone by a refusal", async () => {
    const scene = new Scene("a");
    scene.open();
    expect(await scene.edit(() => err({ kind: "ambiguous" }))).toEqual(err({ kind: "ambiguous" }));
    expect([scene.transactions, scene.calls]).toEqual([0, ["read"]]);
  });

  test("that fails without the change is a failure, and with it none", async () => {
    const scene = new Scene("a");
    const pane = scene.open();
    scene.editorOf(pane).transaction = fails;
    expect(await scene.edit()).toEqual(failed);
    scene.editorOf(pane).transaction = () => {
      pane.type("a!");
      fails();
    };
    expect(await scene.edit()).toMatchObject({ ok: true, value: { text: "a!" } });
    expect(pane.buffer).toBe("a!");
  });

  test("that is closed while the disk is read leaves the write to the disk", async () => {
    const scene = new Scene("a");
    scene.open();
    scene.after("read", () => scene.close());
    expect(await scene.edit()).toMatchObject({ ok: true });
    expect([scene.saved, scene.transactions]).toEqual(["a!", 0]);
  });

  test("of a note that is deleted meanwhile is not written into", async () => {
    const scene = new Scene("a");
    const pane = scene.open();
    scene.after("read", () => {
      scene.slim.disk.remove("A.md");
      scene.slim.vault.noticeOutside("A.md");
      scene.slim.panes.push(pane);
    });
    expect(await scene.edit()).toEqual(gone);
    expect([pane.buffer, scene.transactions]).toEqual(["a", 0]);
  });

  test("with nothing unsaved leaves a note of other line ends to the disk; one with unsaved words is written into", async () => {
    const clean = new Scene("a\r\n");
    clean.open();
    expect(await clean.edit()).toMatchObject({ ok: true, value: { text: "a\r\n!" } });
    expect([clean.saved, clean.transactions]).toEqual(["a\r\n!", 0]);
    const dirty = new Scene("a\r\n");
    const pane = dirty.open();
    pane.type("a\ntyped");
    expect(await dirty.edit()).toMatchObject({ ok: true, value: { text: "a\ntyped!" } });
    expect([pane.buffer, dirty.saved, dirty.transactions]).toEqual(["a\ntyped!", "a\r\n", 1]);
  });

  test("whose unsaved words are taken back while the disk is read is one with nothing unsaved", async () => {
    const scene = new Scene("a\r\n");
    const pane = scene.open();
    pane.type("a\ntyped");
    scene.after("read", () => Object.assign(pane, { buffer: "a\n", isDirty: false }));
    expect(await scene.edit()).toMatchObject({ ok: true });
    expect([scene.saved, scene.transactions]).toEqual(["a\r\n!", 0]);
  });

  test("that is there only when the disk's turn has come is written into all the same", async () => {
    const scene = new Scene("a");
    let pane: Pane | null = null;
    scene.before("process", () => { pane ??= scene.open(); });
    expect(await scene.edit()).toMatchObject({ ok: true });
    expect([(pane as Pane | null)?.buffer, scene.saved, scene.transactions]).toEqual(["a!", "a", 1]);
  });

  test("that has unsaved words when the disk's turn has come is written into, whatever line ends the note has", async () => {
    const scene = new Scene("a\r\nb");
    const pane = scene.open();
    scene.before("process", () => { pane.type("a\nb and more"); });
    expect(await scene.edit()).toMatchObject({ ok: true });
    expect([pane.buffer, scene.saved, scene.transactions]).toEqual(["a\nb and more!", "a\r\nb", 1]);
  });

  test("of a note that can't be read is a failure, and of one that went meanwhile that", async () => {
    const scene = new Scene("a");
    scene.open();
    scene.before("read", fails);
    expect(await scene.edit()).toEqual(failed);
    const other = new Scene("a");
    other.open();
    other.before("read", () => {
      other.slim.disk.remove("A.md");
      other.slim.vault.noticeOutside("A.md");
      fails();
    });
    expect(await other.edit()).toEqual(gone);
  });

  test("that comes and goes for ever is told", async () => {
    const scene = new Scene("a");
    scene.before("process", () => void scene.open());
    scene.after("read", () => scene.close());
    expect(await scene.edit()).toEqual(err({ kind: "unreadable", path: "A.md", reason: "it was opened and changed all the while" }));
    expect([scene.saved, scene.calls.filter((call) => call === "process")]).toEqual(["a", ["process", "process", "process", "process"]]);
  });

  test("of a note with other line ends gets its cursor when it shows the text", async () => {
    const scene = new Scene("a\r\nb");
    scene.open();
    await scene.edit((text) => ok({ text: `${text}!`, cursor: 4 }));
    await clock.advance(1_000);
    expect([scene.saved, scene.cursors]).toEqual(["a\r\nb!", [3]]);
    await scene.edit();
    await scene.edit((text) => err({ kind: "changed", found: text }));
    await clock.advance(1_000);
    expect(scene.cursors).toEqual([3]);
  });
});

describe("the disk", () => {
  test("is asked once for a closed note", async () => {
    const scene = new Scene("a");
    expect(await scene.edit((text) => ok({ text: `${text}!`, cursor: 1 }))).toEqual(ok({ path: "A.md", before: "a", text: "a!", cursor: 1 }));
    expect([scene.saved, scene.calls, scene.cursors]).toEqual(["a!", ["process"], []]);
  });

  test("that fails before it writes is a failure, also where the note says something else by then", async () => {
    const scene = new Scene("a");
    scene.before("process", fails);
    expect(await scene.edit()).toEqual(failed);
    expect(scene.calls).toEqual([]);
  });

  test("that fails after it wrote has written", async () => {
    const scene = new Scene("a");
    scene.after("process", fails);
    expect(await scene.edit()).toEqual(ok({ path: "A.md", before: "a", text: "a!", cursor: null }));
    expect(scene.saved).toBe("a!");
  });

  test("that fails after it wrote, and another program has written since, is a failure", async () => {
    const scene = new Scene("a");
    scene.after("process", () => {
      scene.slim.outside("A.md", () => "theirs");
      fails();
    });
    expect(await scene.edit()).toEqual(failed);
  });

  test("that fails, and can't be read then, is a failure", async () => {
    const scene = new Scene("a");
    scene.after("process", fails);
    scene.before("read", fails);
    expect(await scene.edit()).toEqual(failed);
  });

  test("that fails when the note is gone says so", async () => {
    const scene = new Scene("a");
    scene.after("process", () => {
      scene.slim.disk.remove("A.md");
      scene.slim.vault.noticeOutside("A.md");
      fails();
    });
    expect(await scene.edit()).toEqual(gone);
  });

  test("of which another file took the place says that the note is gone", async () => {
    const scene = new Scene("a");
    scene.after("process", () => {
      scene.slim.disk.remove("A.md");
      scene.slim.vault.noticeOutside("A.md");
      scene.slim.disk.write("A.md", "a!");
      scene.slim.vault.noticeOutside("A.md");
      fails();
    });
    expect(await scene.edit()).toEqual(gone);
  });

  test("is not asked for a note that went before its turn", async () => {
    const scene = new Scene("a");
    const edits = scene.edit();
    scene.slim.disk.remove("A.md");
    scene.slim.vault.noticeOutside("A.md");
    expect([await edits, scene.calls]).toEqual([gone, []]);
  });
});

describe("an app that does not answer", () => {
  const never = (): Promise<void> => new Promise(() => undefined);
  const rest = async (): Promise<void> => {
    for (let nth = 0; nth < 20; nth++) await Promise.resolve();
  };

  test("is told, and nothing was written", async () => {
    const scene = new Scene("a");
    scene.before("process", never);
    const edits = scene.edit();
    await rest();
    await clock.advance(10_000);
    expect(await edits).toEqual(err({ kind: "no answer", path: "A.md", late: false }));
  });

  test("once it has the text is told, for it may be written still", async () => {
    const scene = new Scene("a");
    const { vault } = scene.slim;
    const whole = vault.process.bind(vault);
    vault.process = async (file, change) => {
      await whole(file, change);
      return new Promise<string>(() => undefined);
    };
    const edits = scene.edit();
    await rest();
    await clock.advance(10_000);
    expect(await edits).toEqual(err({ kind: "no answer", path: "A.md", late: true }));
  });

  test("does not write when it answers at last, through the disk or an editor", async () => {
    for (const isOpen of [false, true]) {
      const scene = new Scene("a");
      const pane = isOpen ? scene.open() : null;
      let answer = (): void => undefined;
      scene.before(isOpen ? "read" : "process", () => new Promise<void>((resolve) => { answer = resolve; }));
      const edits = scene.edit();
      await rest();
      await clock.advance(10_000);
      answer();
      await rest();
      expect(await edits).toMatchObject({ error: { kind: "no answer" } });
      expect([scene.saved, pane?.buffer ?? "a", scene.transactions, scene.slim.violations]).toEqual(["a", "a", 0, []]);
    }
  });
});

test("notes are made, named and taken back through the one place that does so", async () => {
  const { slim } = new Scene("a");
  const writer = vaultWriter(slim.app);
  expect(writer.freePath({ folder: "", name: "A" })).toEqual(ok("A 1.md"));
  expect(await writer.create({ folder: "T", name: "B", text: "b" })).toMatchObject({ ok: true, value: { path: "T/B.md", text: "b" } });
  expect(slim.disk.file("T/B.md")?.text).toBe("b");
  expect(await writer.discard("T/B.md", "other")).toBe(false);
});
