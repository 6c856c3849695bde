// What the pane keeps over a restart, and what it says before, while and after the vault is read.
import { openPlugin, PLUGIN, type PluginHost } from "../support/plugin-host";
import type { HostOptions } from "../support/host/host";

const VIEW = "conference-notes-sidebar";
const A = "# Alpha\n#event\n\n## Talk 1: Ada Lovelace > One\n- [ ] first\n- [x] second\n\n## Talk 2: Bob Miller > Two\n- [ ] third\n";
const B = "# Beta\n#event\n\n## Talk 1: Cy Young > Three\nWhy??\n";
const FILES = { "A.md": A, "B.md": B };

let host: PluginHost;
afterEach(() => {
  expect(host.problems.found).toEqual([]);
  host.stop();
});

const open = async (files: Readonly<Record<string, string>>, note: string | null, more: Partial<HostOptions> = {}): Promise<void> => {
  host = await openPlugin({ files, ...more });
  if (note !== null) await host.app.workspace.openLinkText(note, "");
  host.app.commands.executeCommandById(`${PLUGIN}:open-sidebar`);
  await host.rest();
};
const tab = async (name: string): Promise<void> => {
  Array.from(host.pane().querySelectorAll<HTMLElement>("[role=tab]")).find((el) => el.getAttribute("aria-label")?.startsWith(name))?.click();
  await host.rest();
};
const button = async (label: string): Promise<void> => {
  const found = Array.from(host.pane().querySelectorAll<HTMLElement>("button")).find((el) => el.getAttribute("aria-label") === label || el.textContent === label);
  if (!found) throw new Error(`There is no button ${label}.`);
  found.click();
  await host.rest();
};
const said = (): string => host.pane().querySelector(".conference-notes-empty [role=status]")?.textContent ?? "";
const leaf = (): { getViewState: () => { state?: Record<string, unknown> }; setViewState: (state: unknown) => Promise<void>; detach: () => void } => host.app.workspace.getLeavesOfType(VIEW)[0] as never;

describe("the choice of a pane", () => {
  test("comes back with the workspace: tab, scope, order, filter, folds, query", async () => {
    await open(FILES, "A");
    await button("Show all events");
    await button("Sorted by date");
    await tab("Todos");
    await button("All");
    host.pane().querySelector<HTMLElement>("[data-key='todos event alpha'] .collapse-icon")?.click();
    await host.rest();
    const rows = host.rows();
    const { state } = leaf().getViewState();
    expect(state).toMatchObject({ tab: "todos", scope: "all", sort: "name", todos: "all", flipped: ["todos event alpha"] });
    leaf().detach();
    await host.app.workspace.getRightLeaf(false)?.setViewState({ type: VIEW, state: JSON.parse(JSON.stringify(state)) as Record<string, unknown> });
    await host.rest();
    expect(host.rows()).toEqual(rows);
  });

  test("is each pane's own", async () => {
    await open(FILES, "A");
    await host.app.workspace.getLeftLeaf(false)?.setViewState({ type: VIEW, state: { tab: "speakers", scope: "all" } });
    await host.rest();
    const panes = Array.from(document.querySelectorAll(`.workspace-leaf-content[data-type='${VIEW}']`));
    expect(panes.map((pane) => pane.querySelector("[role=tab][aria-selected=true]")?.getAttribute("aria-label")).sort()).toEqual(["Speakers 3", "Talks 2"]);
  });

  test("that is nonsense is the first one", async () => {
    await open(FILES, "A");
    await leaf().setViewState({ type: VIEW, state: { tab: 7, scope: "x", place: { key: 3 }, flipped: "no" } });
    await host.rest();
    expect(host.rows()[0]).toContain("Alpha");
  });

  test("a pinned event stays through a restart and a change of the note", async () => {
    await open(FILES, "A");
    await button("Pin this event");
    await host.app.workspace.openLinkText("B", "");
    await host.rest();
    expect(host.rows()[0]).toContain("Alpha");
    expect(leaf().getViewState().state).toMatchObject({ pinned: "alpha" });
  });
});

describe("the states", () => {
  test("before the layout is ready and while the vault is read, nothing is said to be missing", async () => {
    await open(FILES, null, { cold: true });
    expect(host.rows().length).toBeGreaterThan(0);
    expect(said()).toBe("");
  });

  test("a note that is none says why, and the step that mends it mends it", async () => {
    await open({ ...FILES, "C.md": "# Gamma\n\n## Talk 1: Di Fox > Four\n" }, "C");
    expect(said()).toBe("This note is not tagged #event.");
    await button("Why?");
    expect(host.pane().querySelector(".conference-notes-why")?.textContent).toBe("This note has no tag #event.");
    await button("Add the tag");
    await host.clock.advance(2100);
    expect(host.textOf("C.md")).toBe("#event\n\n# Gamma\n\n## Talk 1: Di Fox > Four\n");
    expect(host.rows()[0]).toContain("Gamma");
  });

  test("a tag that does not count is shown its line", async () => {
    await open({ ...FILES, "C.md": "# Gamma\n\nwords\n\n`#event`\n" }, "C");
    await button("Why?");
    expect(host.pane().querySelector(".conference-notes-why")?.textContent).toContain("#event stands in code, where it does not count.");
    await button("Show the line");
    const view = host.app.workspace.getLeavesOfType("markdown")[0]?.view as unknown as { editor: { getCursor: () => { line: number } } };
    expect(view.editor.getCursor().line).toBe(4);
  });

  test("a tab without rows, and a search without hits, say so", async () => {
    await open(FILES, "A");
    await tab("Questions");
    expect(said()).toBe("No questions yet.");
    await tab("Todos");
    await button("Done");
    expect(host.rows()).toContain("    [x] | second");
    const input = host.pane().querySelector<HTMLInputElement>("input[type=search]");
    if (input) input.value = "zzzz";
    input?.dispatchEvent(new Event("input", { bubbles: true }));
    await host.rest();
    expect(said()).toBe("Nothing matches “zzzz”.");
    await button("Clear search");
    expect(host.rows()).toContain("    [x] | second");
  });

  test("an event without talks offers to make one", async () => {
    await open({ "E.md": "# Empty\n#event\n" }, "E");
    expect(said()).toContain("No talks found in this note.");
    await button("New talk section");
    expect(host.rows().length).toBeGreaterThan(1);
  });

  test("done todos can be hidden, and one ticked just now stays a while", async () => {
    await open(FILES, "A");
    await tab("Todos");
    expect(host.rows().filter((row) => row.includes("["))).toEqual(["    [ ] | first", "    [ ] | third"]);
    const box = Array.from(host.pane().querySelectorAll<HTMLElement>(".conference-notes-todo")).find((el) => el.textContent?.includes("first"))?.querySelector("input");
    box?.click();
    await host.rest();
    expect(host.rows().filter((row) => row.includes("["))).toEqual(["    [x] | first", "    [ ] | third"]);
    await host.clock.advance(7000);
    expect(host.rows().filter((row) => row.includes("["))).toEqual(["    [ ] | third"]);
  });
});
