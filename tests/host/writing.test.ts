// What the plugin writes, on the host: undo, the Tasks plugin, and what is said when it can't be done.
import type { MarkdownView } from "obsidian";
import { PluginDesk } from "../support/plugin-desk";
import { fakeTasks, type FakeTasks } from "../support/tasks-plugin";

const NOTE = "# PyDays 2026\n\n#event\n\n## Talk 1: Ada Lovelace > Engines\n\n- [ ] read\n- [ ] write\n\n## Talk 2: Bob Kahn > Nets\n\n- [ ] call\n\n### Takeaways\n\n- small steps\n";
const desk = new PluginDesk();
const { open, all, tick, run, view, notices } = desk;

afterEach(() => {
  expect(desk.host.problems.found).toEqual([]);
  desk.host.stop();
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
    expect(desk.host.textOf("B.md")).toBe(NOTE.replaceAll("read", "look"));
    expect(desk.host.textOf("A.md")).toBe(NOTE.replace("- [ ] read", "- [x] read"));
    await run("undo-last-change");
    expect(desk.host.textOf("A.md")).toBe(NOTE);
    expect(notices()).toEqual(["Undone: ticking “call”. | Open note", "Undone: ticking “look”. | Open note", "Undone: ticking “read”. | Open note"]);
  });

  test("leaves what others have written since", async () => {
    await open({ "A.md": NOTE, "B.md": "" }, "B");
    await all();
    await tick("write");
    desk.host.writeOutside("A.md", `a new line\n${desk.host.textOf("A.md")}and another`);
    await run("undo-last-change");
    expect(desk.host.textOf("A.md")).toBe(`a new line\n${NOTE}and another`);
  });

  test("of what was changed since is refused in one sentence, and the step before it comes next", async () => {
    await open({ "A.md": NOTE, "B.md": "" }, "B");
    await all();
    await tick("read");
    await tick("write");
    const changed = desk.host.textOf("A.md").replace("- [x] write", "- [x] write it down");
    desk.host.writeOutside("A.md", changed);
    await run("undo-last-change");
    expect(desk.host.textOf("A.md")).toBe(changed);
    expect(notices()).toEqual(["Ticking “write” was not undone, because it is not in the note any more. | Open note"]);
    await run("undo-last-change");
    expect(desk.host.textOf("A.md")).toBe(changed.replace("- [x] read", "- [ ] read"));
  });

  test("follows a rename, and ends with a note that is deleted", async () => {
    await open({ "A.md": NOTE, "B.md": "" }, "B");
    await all();
    await tick("read");
    await desk.host.app.vault.rename(desk.host.app.vault.getFileByPath("A.md") as never, "Z.md");
    await desk.host.rest();
    await run("undo-last-change");
    expect(desk.host.textOf("Z.md")).toBe(NOTE);
    await tick("read");
    desk.host.removeOutside("Z.md");
    await desk.host.rest();
    expect(await run("undo-last-change")).toBe(false);
  });

  test("goes through the editor of a note that is open by now", async () => {
    await open({ "A.md": NOTE, "B.md": "" }, "B");
    await all();
    await tick("read");
    await desk.host.app.workspace.openLinkText("A", "");
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
    (desk.host.app.plugins.plugins as Record<string, unknown>)["obsidian-tasks-plugin"] = tasks;
    if (!isOpen) await all();
  };
  const talk = (lines: string): string => `#event\n\n## Talk 1: Ada > One\n\n${lines}\nend\n`;

  test.each([true, false])("a tick asks it, and its two lines are one step to undo (open: %s)", async (isOpen) => {
    const note = talk("- [ ] water 🔁 every week 📅 2026-05-24");
    await withTasks(note, fakeTasks(), isOpen);
    await tick("water");
    await desk.host.clock.advance(2100);
    const after = talk("- [ ] water 🔁 every week 📅 2026-05-31\n- [x] water 🔁 every week 📅 2026-05-24 ✅ 2026-05-24");
    expect(desk.host.textOf("A.md")).toBe(after);
    if (isOpen) view().editor.undo();
    else await run("undo-last-change");
    await desk.host.clock.advance(2100);
    expect(desk.host.textOf("A.md")).toBe(note);
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
    desk.host.faults.plan({ call: "vault.process", nth: 1, kind: "edit before", edit: () => desk.host.disk.write("A.md", NOTE.replace("- [ ] read", "- [/] read")) });
    await tick("read");
    expect(notices()).toEqual(["“read” was not ticked, because the note has “/” in its box by now. | Open note"]);
    expect(Array.from(desk.host.pane().querySelectorAll<HTMLElement>("[data-task='/']")).length).toBeGreaterThan(0);
    desk.host.removeOutside("A.md");
    document.querySelector<HTMLElement>(".notice button")?.click();
    await desk.host.rest();
    expect(desk.host.disk.file("A.md")).toBeNull();
  });

  test("of a note that was deleted and made again writes nothing into the new one", async () => {
    await open({ "A.md": NOTE, "B.md": "" }, "B");
    await all();
    desk.host.faults.plan({ call: "vault.process", nth: 1, kind: "edit before", edit: () => { desk.host.removeOutside("A.md"); desk.host.writeOutside("A.md", NOTE); } });
    await tick("read");
    expect(desk.host.textOf("A.md")).toBe(NOTE);
    expect(notices()).toEqual(["“read” was not ticked, because there is no note A.md any more."]);
  });

  test("of a note renamed meanwhile is none: the tick follows it", async () => {
    await open({ "A.md": NOTE, "B.md": "" }, "B");
    await all();
    desk.host.faults.plan({ call: "vault.process", nth: 1, kind: "edit before", edit: () => void desk.host.app.vault.rename(desk.host.app.vault.getFileByPath("A.md") as never, "Z.md") });
    await tick("read");
    expect(desk.host.textOf("Z.md")).toBe(NOTE.replace("- [ ] read", "- [x] read"));
    expect(notices()).toEqual([]);
  });

  test("a note in reading mode is saved first, then written on the disk", async () => {
    await open({ "A.md": NOTE }, "A");
    view().editor.replaceRange("typed\n", { line: 0, ch: 0 });
    await view().leaf.setViewState({ type: "markdown", state: { ...view().getState(), mode: "preview" } });
    await tick("read");
    expect(desk.host.textOf("A.md")).toBe(`typed\n${NOTE.replace("- [ ] read", "- [x] read")}`);
  });

  test("a note shown twice, with typing in one pane, takes the tick in its editor", async () => {
    await open({ "A.md": NOTE }, "A");
    await desk.host.app.workspace.duplicateLeaf(desk.host.app.workspace.getLeavesOfType("markdown")[0] as never, "split");
    const views = desk.host.app.workspace.getLeavesOfType("markdown").map((leaf) => leaf.view as MarkdownView);
    views[1]?.editor.replaceRange("typed\n", { line: 0, ch: 0 });
    await tick("read");
    await desk.host.clock.advance(2100);
    const wanted = `typed\n${NOTE.replace("- [ ] read", "- [x] read")}`;
    expect([desk.host.textOf("A.md"), ...views.map((each) => each.editor.getValue())]).toEqual([wanted, wanted, wanted]);
  });
});
