// "Move talk into its own note" on the host: at every moment each line stands in one of the two notes, and what was cut off is told.
import { PluginDesk } from "../support/plugin-desk";

const NOTE = "# PyDays 2026\n\n#event\n\n## Talk 1: Ada Lovelace > Engines\n\n- [ ] read\n- [ ] write\n\n## Talk 2: Bob Kahn > Nets\n\n- [ ] call\n\n### Takeaways\n\n- small steps\n";
const desk = new PluginDesk();
const { open, at, run, view, notices, data } = desk;

afterEach(() => {
  expect(desk.host.problems.found).toEqual([]);
  desk.host.stop();
});

describe("move talk into its own note", () => {
  const SECTION = NOTE.slice(NOTE.indexOf("## Talk 2"));

  test("moves the section under the cursor, leaves a link, and the talk is shown under its event", async () => {
    await open({ "A.md": NOTE }, "A");
    at(11);
    expect(await run("move-talk-into-note")).toBe(true);
    await desk.host.clock.advance(2100);
    expect(desk.host.textOf("Talks/Nets.md")).toBe(`---\ntitle: Nets\nevent: "[[A|PyDays 2026]]"\nspeakers:\n  - "[[Bob Kahn]]"\nkind: talk\ntags:\n  - event\n---\n\n${SECTION}`);
    expect(desk.host.textOf("A.md")).toBe(NOTE.replace(SECTION, "→ [[Nets]]\n"));
    expect(notices()).toEqual(["“Nets” was moved to Talks/Nets.md. | Open note"]);
    expect(desk.host.rows().filter((row) => /^ {2}\S/u.test(row))).toEqual(["  1 | Engines | Ada Lovelace | 0/2", "  2 | Nets | Bob Kahn | 0/1"]);
    expect(data()).not.toHaveProperty("moving");
  });

  test("keeps the line ends of a note with \\r\\n that is open in an editor, and so does undo", async () => {
    const text = NOTE.replaceAll("\n", "\r\n");
    await open({ "A.md": text }, "A");
    at(5);
    await run("move-talk-into-note");
    await desk.host.clock.advance(2100);
    expect(desk.host.textOf("A.md")).toBe(text.replace(/## Talk 1[\s\S]*?(?=## Talk 2)/u, "→ [[Engines]]\r\n\r\n"));
    desk.host.writeOutside("A.md", `${desk.host.textOf("A.md")}one \\n\nmore`);
    await desk.host.clock.advance(2100);
    await run("undo-last-change");
    await desk.host.clock.advance(2100);
    expect(desk.host.textOf("A.md")).toBe(`${text}one \\n\nmore`);
  });

  test("is not offered outside of talks, in a note that is one talk, or without the tag", async () => {
    await open({ "A.md": NOTE, "B.md": "---\nevent: X\nspeakers: Ada\ntags: event\n---\n# One\n", "C.md": "## Talk 1: Ada > One\n" }, "A");
    at(0);
    expect(await run("move-talk-into-note")).toBe(false);
    for (const other of ["B", "C"]) {
      await desk.host.app.workspace.openLinkText(other, "");
      await desk.host.rest();
      at(0);
      expect(await run("move-talk-into-note")).toBe(false);
    }
  });

  test("undone, puts the section back and leaves the new note", async () => {
    await open({ "A.md": NOTE }, "A");
    at(5);
    await run("move-talk-into-note");
    await run("undo-last-change");
    expect(view().editor.getValue()).toBe(NOTE);
    expect(desk.host.textOf("Talks/Engines.md")).toContain("- [ ] write");
    expect(notices()[1]).toBe("Undone: moving “Engines” out of A.md. Talks/Engines.md is still there. | Open note");
  });

  test("leaves both when the section was changed meanwhile, and says so", async () => {
    await open({ "A.md": NOTE }, "A");
    at(5);
    desk.host.faults.plan({ call: "vault.create", nth: 1, kind: "edit before", edit: () => view().editor.replaceRange("more ", { line: 6, ch: 6 }) });
    await run("move-talk-into-note");
    await desk.host.clock.advance(2100);
    expect(desk.host.textOf("A.md")).toBe(NOTE.replace("read", "more read"));
    expect(desk.host.textOf("Talks/Engines.md")).toContain("- [ ] read");
    expect(notices()).toEqual(["“Engines” was not moved out of A.md, because it is not in the note any more. A copy of it is in Talks/Engines.md. | Open note"]);
  });

  test("takes the copy back when the section stands twice by then", async () => {
    await open({ "A.md": NOTE }, "A");
    at(11);
    desk.host.faults.plan({ call: "vault.create", nth: 1, kind: "edit before", edit: () => view().editor.replaceRange(`\n${SECTION}`, { line: 99, ch: 0 }) });
    await run("move-talk-into-note");
    expect(desk.host.disk.file("Talks/Nets.md")).toBeNull();
    expect(desk.host.textOf(".trash/Talks/Nets.md")).toContain(SECTION);
    expect(view().editor.getValue()).toBe(`${NOTE}\n${SECTION}`);
    expect(notices()).toEqual(["“Nets” was not moved out of A.md, because the note holds it more than once and has changed. | Open note"]);
  });

  test("does not take out what another plugin left out of the new note", async () => {
    await open({ "A.md": NOTE }, "A");
    at(11);
    desk.host.app.vault.on("create", (file: { path: string }) => file.path.endsWith(".md") && desk.host.disk.write(file.path, "a template"));
    await run("move-talk-into-note");
    expect(view().editor.getValue()).toBe(NOTE);
    expect(notices()).toEqual(["“Nets” stays in A.md: Talks/Nets.md was made for it, but does not hold all of it. | Open note"]);
  });

  test("leaves both when the vault may still write the old note, so that a late write loses nothing", async () => {
    await open({ "A.md": NOTE.replaceAll("\n", "\r\n") }, "A");
    at(11);
    const { vault } = desk.host.app;
    vault.process = (file, change) => {
      const text = change(desk.host.textOf(file.path));
      desk.host.clock.setTimeout(() => desk.host.writeOutside(file.path, text), 15_000);
      return new Promise<string>(() => undefined);
    };
    await run("move-talk-into-note");
    await desk.host.clock.advance(11_000);
    expect(notices()).toEqual(["“Nets” was not moved out of A.md, because the vault did not answer in time; it may still write A.md. A copy of it is in Talks/Nets.md. | Open note"]);
    await desk.host.clock.advance(11_000);
    expect(desk.host.textOf("A.md")).toContain("→ [[Nets]]");
    expect(desk.host.textOf("Talks/Nets.md")).toContain("- [ ] call");
  });

  test("a crash in between is told at the next start, once, with both names", async () => {
    await open({ "A.md": NOTE, "Talks/Nets.md": SECTION }, null, JSON.stringify({ eventTag: "event", moving: { from: "A.md", to: "Talks/Nets.md" } }));
    expect(notices()).toEqual(["Conference notes was cut off while it moved a talk from A.md to Talks/Nets.md. Nothing is lost, but the talk may stand in both. | Open note"]);
    expect(data()).not.toHaveProperty("moving");
    expect(data()).toMatchObject({ eventTag: "event" });
  });

  test("the journal is written before the new note is made", async () => {
    await open({ "A.md": NOTE }, "A");
    at(5);
    desk.host.faults.plan({ call: "vault.create", nth: 1, kind: "hang" });
    await run("move-talk-into-note");
    expect(data()).toMatchObject({ moving: { from: "A.md", to: "Talks/Engines.md" } });
    await desk.host.clock.advance(11_000);
    expect(data()).not.toHaveProperty("moving");
    expect(notices()).toHaveLength(1);
    expect(view().editor.getValue()).toBe(NOTE);
  });
});
