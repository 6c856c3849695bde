// What the plugin writes, on the host: undo, the Tasks plugin, a talk moved into its own note, and what is said when it can't be done.
import type { MarkdownView } from "obsidian";
import { openPlugin, PLUGIN, type PluginHost } from "../support/plugin-host";
import { fakeTasks, type FakeTasks } from "../support/tasks-plugin";

const NOTE = "# PyDays 2026\n\n#event\n\n## Talk 1: Ada Lovelace > Engines\n\n- [ ] read\n- [ ] write\n\n## Talk 2: Bob Kahn > Nets\n\n- [ ] call\n\n### Takeaways\n\n- small steps\n";
let host: PluginHost;

const open = async (files: Readonly<Record<string, string>>, note: string | null, data?: string): Promise<void> => {
  host = await openPlugin({ files, ...(data === undefined ? {} : { data }) });
  if (note !== null) await host.app.workspace.openLinkText(note, "");
  host.app.commands.executeCommandById(`${PLUGIN}:open-sidebar`);
  await host.rest();
};
const all = async (): Promise<void> => {
  host.pane().querySelector<HTMLElement>("[aria-label='Show all events']")?.click();
  await host.rest();
  for (const icon of Array.from(host.pane().querySelectorAll<HTMLElement>(".collapse-icon.is-collapsed"))) icon.click();
  await host.rest();
};
const tick = async (words: string): Promise<void> => {
  const row = Array.from(host.pane().querySelectorAll<HTMLElement>("[role=treeitem]")).find((el) => el.textContent?.includes(words));
  row?.querySelector<HTMLElement>("input[type=checkbox]")?.click();
  await host.rest();
};
const run = async (id: string): Promise<boolean> => {
  const done = host.app.commands.executeCommandById(`${PLUGIN}:${id}`);
  await host.rest();
  return done;
};
const view = (): MarkdownView => host.app.workspace.getLeavesOfType("markdown")[0]?.view as MarkdownView;
const notices = (): string[] => Array.from(document.querySelectorAll(".notice .notice-message")).map((el) => Array.from(el.childNodes).map((node) => node.textContent).filter((words) => words !== "").join(" | "));
const data = (): unknown => JSON.parse(host.textOf(`.obsidian/plugins/${PLUGIN}/data.json`) || "null");

afterEach(() => {
  expect(host.problems.found).toEqual([]);
  host.stop();
});

describe("undo last change", () => {
  test("is offered only when there is something to undo", async () => {
    await open({ "A.md": NOTE, "B.md": "" }, "B");
    await all();
    expect(await run("undo-last-change")).toBe(false);
    await tick("read");
    expect(await run("undo-last-change")).toBe(true);
    expect(await run("undo-last-change")).toBe(false);
  });

  test("takes back ticks in closed notes, several steps, and says so", async () => {
    await open({ "A.md": NOTE, "B.md": NOTE.replaceAll("read", "look"), "C.md": "" }, "C");
    await all();
    await tick("read");
    await tick("look");
    await tick("call");
    await run("undo-last-change");
    await run("undo-last-change");
    expect(host.textOf("B.md")).toBe(NOTE.replaceAll("read", "look"));
    expect(host.textOf("A.md")).toBe(NOTE.replace("- [ ] read", "- [x] read"));
    await run("undo-last-change");
    expect(host.textOf("A.md")).toBe(NOTE);
    expect(notices()).toEqual(["Undone: ticking “call”. | Open note", "Undone: ticking “look”. | Open note", "Undone: ticking “read”. | Open note"]);
  });

  test("leaves what others have written since", async () => {
    await open({ "A.md": NOTE, "B.md": "" }, "B");
    await all();
    await tick("write");
    host.writeOutside("A.md", `a new line\n${host.textOf("A.md")}and another`);
    await run("undo-last-change");
    expect(host.textOf("A.md")).toBe(`a new line\n${NOTE}and another`);
  });

  test("of what was changed since is refused in one sentence, and the step before it comes next", async () => {
    await open({ "A.md": NOTE, "B.md": "" }, "B");
    await all();
    await tick("read");
    await tick("write");
    const changed = host.textOf("A.md").replace("- [x] write", "- [x] write it down");
    host.writeOutside("A.md", changed);
    await run("undo-last-change");
    expect(host.textOf("A.md")).toBe(changed);
    expect(notices()).toEqual(["Ticking “write” was not undone, because it is not in the note any more. | Open note"]);
    await run("undo-last-change");
    expect(host.textOf("A.md")).toBe(changed.replace("- [x] read", "- [ ] read"));
  });

  test("follows a rename, and ends with a note that is deleted", async () => {
    await open({ "A.md": NOTE, "B.md": "" }, "B");
    await all();
    await tick("read");
    await host.app.vault.rename(host.app.vault.getFileByPath("A.md") as never, "Z.md");
    await host.rest();
    await run("undo-last-change");
    expect(host.textOf("Z.md")).toBe(NOTE);
    await tick("read");
    host.removeOutside("Z.md");
    await host.rest();
    expect(await run("undo-last-change")).toBe(false);
  });

  test("goes through the editor of a note that is open by now", async () => {
    await open({ "A.md": NOTE, "B.md": "" }, "B");
    await all();
    await tick("read");
    await host.app.workspace.openLinkText("A", "");
    view().editor.replaceRange("typed\n", { line: 0, ch: 0 });
    await run("undo-last-change");
    expect(view().editor.getValue()).toBe(`typed\n${NOTE}`);
    view().editor.undo();
    expect(view().editor.getValue()).toBe(`typed\n${NOTE.replace("- [ ] read", "- [x] read")}`);
  });
});

describe("with the Tasks plugin", () => {
  const withTasks = async (note: string, tasks: FakeTasks, isOpen = true): Promise<void> => {
    await open({ "A.md": note, "B.md": "" }, isOpen ? "A" : "B");
    (host.app.plugins.plugins as Record<string, unknown>)["obsidian-tasks-plugin"] = tasks;
    if (!isOpen) await all();
  };
  const talk = (lines: string): string => `#event\n\n## Talk 1: Ada > One\n\n${lines}\nend\n`;

  test.each([true, false])("a tick asks it, and its two lines are one step to undo (open: %s)", async (isOpen) => {
    const note = talk("- [ ] water 🔁 every week 📅 2026-05-24");
    await withTasks(note, fakeTasks(), isOpen);
    await tick("water");
    await host.clock.advance(2100);
    const after = talk("- [ ] water 🔁 every week 📅 2026-05-31\n- [x] water 🔁 every week 📅 2026-05-24 ✅ 2026-05-24");
    expect(host.textOf("A.md")).toBe(after);
    if (isOpen) view().editor.undo();
    else await run("undo-last-change");
    await host.clock.advance(2100);
    expect(host.textOf("A.md")).toBe(note);
  });

  test("keeps statuses of the user's own, and deletes what is to be deleted", async () => {
    await withTasks(talk("- [ ] water\n- [ ] once 🏁 delete"), fakeTasks({ " ": "/", "/": "x" }));
    await tick("water");
    expect(view().editor.getValue()).toContain("- [/] water\n");
    await tick("once");
    expect(view().editor.getValue()).toContain("- [/] once");
    await tick("once");
    expect(view().editor.getValue()).toBe(talk("- [/] water"));
  });

  test("leaves ballot boxes to the plugin", async () => {
    const tasks = fakeTasks();
    await withTasks(talk("☐ water"), tasks);
    await tick("water");
    expect(view().editor.getValue()).toBe(talk("☑ water"));
    expect(tasks.asked).toEqual([]);
  });

  test.each([
    ["throws", () => { throw new Error("no settings"); }, "no settings"],
    ["answers nonsense", () => 42, "it answered with no text"],
    ["answers with another line", () => "- [x] something else", "it answered with another line"],
  ])("that %s, a tick is refused in one sentence", async (_, answer, reason) => {
    const note = talk("- [ ] water 🔁 every week");
    await withTasks(note, fakeTasks({}, answer));
    await tick("water");
    expect(view().editor.getValue()).toBe(note);
    expect(notices()).toEqual([`“water 🔁 every week” was not ticked, because the Tasks plugin did not answer as it should: ${reason}. | Open note`]);
  });

  test("that has another API, a tick is the plugin's own", async () => {
    await withTasks(talk("- [ ] water"), { asked: [], apiV1: {} as never });
    await tick("water");
    expect(view().editor.getValue()).toBe(talk("- [x] water"));
  });
});

describe("a refused tick", () => {
  test("shows what the file says, and its button makes no note", async () => {
    await open({ "A.md": NOTE, "B.md": "" }, "B");
    await all();
    host.faults.plan({ call: "vault.process", nth: 1, kind: "edit before", edit: () => host.disk.write("A.md", NOTE.replace("- [ ] read", "- [/] read")) });
    await tick("read");
    expect(notices()).toEqual(["“read” was not ticked, because the note has “/” in its box by now. | Open note"]);
    expect(Array.from(host.pane().querySelectorAll<HTMLElement>("[data-task='/']")).length).toBeGreaterThan(0);
    host.removeOutside("A.md");
    document.querySelector<HTMLElement>(".notice button")?.click();
    await host.rest();
    expect(host.disk.file("A.md")).toBeNull();
  });

  test("of a note that was deleted and made again writes nothing into the new one", async () => {
    await open({ "A.md": NOTE, "B.md": "" }, "B");
    await all();
    host.faults.plan({ call: "vault.process", nth: 1, kind: "edit before", edit: () => { host.removeOutside("A.md"); host.writeOutside("A.md", NOTE); } });
    await tick("read");
    expect(host.textOf("A.md")).toBe(NOTE);
    expect(notices()).toEqual(["“read” was not ticked, because there is no note A.md any more."]);
  });

  test("of a note renamed meanwhile is none: the tick follows it", async () => {
    await open({ "A.md": NOTE, "B.md": "" }, "B");
    await all();
    host.faults.plan({ call: "vault.process", nth: 1, kind: "edit before", edit: () => void host.app.vault.rename(host.app.vault.getFileByPath("A.md") as never, "Z.md") });
    await tick("read");
    expect(host.textOf("Z.md")).toBe(NOTE.replace("- [ ] read", "- [x] read"));
    expect(notices()).toEqual([]);
  });

  test("a note in reading mode is saved first, then written on the disk", async () => {
    await open({ "A.md": NOTE }, "A");
    view().editor.replaceRange("typed\n", { line: 0, ch: 0 });
    await view().leaf.setViewState({ type: "markdown", state: { ...view().getState(), mode: "preview" } });
    await tick("read");
    expect(host.textOf("A.md")).toBe(`typed\n${NOTE.replace("- [ ] read", "- [x] read")}`);
  });

  test("a note shown twice, with typing in one pane, takes the tick in its editor", async () => {
    await open({ "A.md": NOTE }, "A");
    await host.app.workspace.duplicateLeaf(host.app.workspace.getLeavesOfType("markdown")[0] as never, "split");
    const views = host.app.workspace.getLeavesOfType("markdown").map((leaf) => leaf.view as MarkdownView);
    views[1]?.editor.replaceRange("typed\n", { line: 0, ch: 0 });
    await tick("read");
    await host.clock.advance(2100);
    const wanted = `typed\n${NOTE.replace("- [ ] read", "- [x] read")}`;
    expect([host.textOf("A.md"), ...views.map((each) => each.editor.getValue())]).toEqual([wanted, wanted, wanted]);
  });
});

describe("move talk into its own note", () => {
  const at = (line: number): void => {
    host.app.workspace.setActiveLeaf(host.app.workspace.getLeavesOfType("markdown")[0] as never);
    view().editor.setCursor({ line, ch: 0 });
  };
  const SECTION = NOTE.slice(NOTE.indexOf("## Talk 2"));

  test("moves the section under the cursor, leaves a link, and the talk is shown under its event", async () => {
    await open({ "A.md": NOTE }, "A");
    at(11);
    expect(await run("move-talk-into-note")).toBe(true);
    await host.clock.advance(2100);
    expect(host.textOf("Talks/Nets.md")).toBe(`---\ntitle: Nets\nevent: "[[A|PyDays 2026]]"\nspeakers:\n  - "[[Bob Kahn]]"\nkind: talk\ntags:\n  - event\n---\n\n${SECTION}`);
    expect(host.textOf("A.md")).toBe(NOTE.replace(SECTION, "→ [[Nets]]\n"));
    expect(notices()).toEqual(["“Nets” was moved to Talks/Nets.md. | Open note"]);
    expect(host.rows().filter((row) => /^ {2}\S/u.test(row))).toEqual(["  1 | Engines | Ada Lovelace | 2/2", "  Nets | Bob Kahn | 1/1"]);
    expect(data()).not.toHaveProperty("moving");
  });

  test("is not offered outside of talks, in a note that is one talk, or without the tag", async () => {
    await open({ "A.md": NOTE, "B.md": "---\nevent: X\nspeakers: Ada\ntags: event\n---\n# One\n", "C.md": "## Talk 1: Ada > One\n" }, "A");
    at(0);
    expect(await run("move-talk-into-note")).toBe(false);
    for (const other of ["B", "C"]) {
      await host.app.workspace.openLinkText(other, "");
      await host.rest();
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
    expect(host.textOf("Talks/Engines.md")).toContain("- [ ] write");
    expect(notices()[1]).toBe("Undone: moving “Engines” out of A.md. Talks/Engines.md is still there. | Open note");
  });

  test("leaves both when the section was changed meanwhile, and says so", async () => {
    await open({ "A.md": NOTE }, "A");
    at(5);
    host.faults.plan({ call: "vault.create", nth: 1, kind: "edit before", edit: () => view().editor.replaceRange("more ", { line: 6, ch: 6 }) });
    await run("move-talk-into-note");
    await host.clock.advance(2100);
    expect(host.textOf("A.md")).toBe(NOTE.replace("read", "more read"));
    expect(host.textOf("Talks/Engines.md")).toContain("- [ ] read");
    expect(notices()).toEqual(["“Engines” was not moved out of A.md, because it is not in the note any more. A copy of it is in Talks/Engines.md. | Open note"]);
  });

  test("takes the copy back when the section stands twice by then", async () => {
    await open({ "A.md": NOTE }, "A");
    at(11);
    host.faults.plan({ call: "vault.create", nth: 1, kind: "edit before", edit: () => view().editor.replaceRange(`\n${SECTION}`, { line: 99, ch: 0 }) });
    await run("move-talk-into-note");
    expect(host.disk.file("Talks/Nets.md")).toBeNull();
    expect(host.textOf(".trash/Talks/Nets.md")).toContain(SECTION);
    expect(view().editor.getValue()).toBe(`${NOTE}\n${SECTION}`);
    expect(notices()).toEqual(["“Nets” was not moved out of A.md, because the note holds it more than once and has changed. | Open note"]);
  });

  test("does not take out what another plugin left out of the new note", async () => {
    await open({ "A.md": NOTE }, "A");
    at(11);
    host.app.vault.on("create", (file: { path: string }) => file.path.endsWith(".md") && host.disk.write(file.path, "a template"));
    await run("move-talk-into-note");
    expect(view().editor.getValue()).toBe(NOTE);
    expect(notices()).toEqual(["“Nets” stays in A.md: Talks/Nets.md was made for it, but does not hold all of it. | Open note"]);
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
    host.faults.plan({ call: "vault.create", nth: 1, kind: "hang" });
    await run("move-talk-into-note");
    expect(data()).toMatchObject({ moving: { from: "A.md", to: "Talks/Engines.md" } });
    await host.clock.advance(11_000);
    expect(data()).not.toHaveProperty("moving");
    expect(notices()).toHaveLength(1);
    expect(view().editor.getValue()).toBe(NOTE);
  });
});
