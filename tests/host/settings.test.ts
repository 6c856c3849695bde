// The settings act at once: in the index, in the pane, in the counts; the status block counts what there is; a rebuild can be stopped.
import { PluginDesk } from "../support/plugin-desk";
import { PLUGIN } from "../support/plugin-host";

// The first suite on a busy machine compiles the plugin.
jest.setTimeout(30_000);

const desk = new PluginDesk();
const at = "# Days 2024\n#event\n\n## Talk 1: Ada Lovelace > Numbers\n- [ ] open\n- [x] done\n- [/] half\n- [-] dropped\nwhat??\nTakeaway: this\n";

afterEach(() => {
  expect(desk.host.problems.found).toEqual([]);
  desk.host.stop();
});

const rows = (): string => desk.host.rows().join("\n");
const tab = (): HTMLElement => {
  if (!document.querySelector(".vertical-tab-content")) {
    desk.host.app.setting.open();
    desk.host.app.setting.openTabById(PLUGIN);
  }
  const el = document.querySelector<HTMLElement>(".vertical-tab-content");
  if (!el) throw new Error("The settings are not open.");
  return el;
};
const item = (name: string): HTMLElement => {
  const found = Array.from(tab().querySelectorAll<HTMLElement>(".setting-item")).find((el) => el.querySelector(".setting-item-name")?.textContent === name);
  if (!found) throw new Error(`There is no setting ${name}.`);
  return found;
};
const set = async (name: string, value: string): Promise<void> => {
  const input = item(name).querySelector<HTMLInputElement | HTMLTextAreaElement>("input, textarea");
  if (!input) throw new Error(`${name} has no field.`);
  input.value = value;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  await desk.host.rest();
};
const press = async (name: string, words: string): Promise<void> => {
  Array.from(item(name).querySelectorAll<HTMLElement>("button")).find((el) => el.textContent === words)?.click();
  await desk.host.rest();
};

test("a folder that is left out leaves index, pane and counts, and comes back", async () => {
  await desk.open({ "A.md": at, "Old/B.md": "# Camp 2019\n#event\n\n## Talk 1: Grace Hopper > Moths\n" }, null);
  await desk.all();
  expect(rows()).toContain("Camp 2019");
  await set("Folders to leave out", "Old/");
  expect(rows()).not.toContain("Camp 2019");
  expect(item("What is known").textContent).toContain("1 event note · 1 event · 1 talk · 1 speaker · 4 todos, 2 open.");
  await set("Folders to leave out", "../x");
  expect(item("Folders to leave out").textContent).toContain("Folders that begin with a dot can't be used.");
  await set("Folders to leave out", "");
  expect(item("What is known").textContent).toContain("2 event notes");
});

test("a note that is left out says why", async () => {
  await desk.open({ "Old/B.md": at }, "Old/B", JSON.stringify({ excludedFolders: "Old" }));
  Array.from(desk.host.pane().querySelectorAll<HTMLElement>("button")).find((el) => el.textContent === "Why?")?.click();
  await desk.host.rest();
  expect(desk.host.pane().textContent).toContain("The settings leave Old out.");
});

test("the template is no event, unless that is wanted", async () => {
  await desk.open({ "A.md": at, "T/Talk.md": "#event\n\n# {{title}}\n" }, null, JSON.stringify({ templatePath: "T/Talk.md" }));
  expect(item("What is known").textContent).toContain("1 event note ·");
  item("Leave templates out").querySelector<HTMLElement>(".checkbox-container")?.click();
  await desk.host.rest();
  expect(item("What is known").textContent).toContain("2 event notes ·");
});

test("what counts as closed is what the setting says, in rows and counts", async () => {
  await desk.open({ "A.md": at }, "A");
  expect(rows()).toContain("2/4");
  await set("Closed todos", "x / -");
  expect(rows()).toContain("3/4");
  expect(desk.data()).toMatchObject({ closedSymbols: "x/-" });
  await set("Closed todos", "x");
  expect(rows()).toContain("1/4");
  await set("Closed todos", "[");
  expect(item("Closed todos").textContent).toContain("A symbol is one character, and no bracket.");
});

test("kinds are hidden among the talks, and the name is shown as it would be", async () => {
  await desk.open({ "A.md": at }, "A");
  expect(rows()).toContain("what??");
  for (const kind of ["questions", "takeaways"]) item(`Show ${kind} among the talks`).querySelector<HTMLElement>(".checkbox-container")?.click();
  await desk.host.rest();
  expect(rows()).not.toMatch(/what\?\?|this/u);
  tab();
  const preview = item("Preview of the name");
  expect(preview.textContent).toContain("Talks/Queues - a love story.md");
  const input = item("File name").querySelector<HTMLInputElement>("input");
  expect(input).not.toBeNull();
  await set("File name", "{{event}}/{{title}}");
  expect(item("Preview of the name").textContent).toContain("PyCon 2025");
});

test("all settings are put back, after a question", async () => {
  await desk.open({ "A.md": at }, "A", JSON.stringify({ closedSymbols: "x", excludedFolders: "Old", other: 1 }));
  await press("Put all settings back", "Reset");
  const confirm = Array.from(document.querySelectorAll<HTMLElement>(".modal button")).filter((el) => el.textContent === "Reset").pop();
  expect(document.querySelector(".modal-container:last-of-type")?.textContent).toContain("Every setting of Conference notes gets its first value.");
  confirm?.click();
  await desk.host.rest();
  expect(desk.data()).toMatchObject({ closedSymbols: "xX-", excludedFolders: "", other: 1 });
  expect(desk.notices()).toContain("All settings have their first values.");
});

test("a rebuild says what it read, or that it was stopped", async () => {
  await desk.open({ "A.md": at, "Broken.md": "---\ntags: [event\n---\n#event\n" }, "A");
  expect(await desk.run("rebuild")).toBe(true);
  expect(desk.notices().pop()).toBe("Read 2 event notes: 1 talk, 1 speaker, 1 note with a problem.");
  expect(item("What is known").textContent).toContain("Broken.md");
  expect(item("What is known").textContent).toMatch(/All read at \d\d:\d\d:\d\d\./u);
});

test("a rebuild that takes long shows how far it is, and can be cancelled", async () => {
  await desk.open(Object.fromEntries(Array.from({ length: 9 }, (_, nth) => [`N${nth}.md`, at])), null);
  const { vault } = desk.host.app;
  const read = vault.cachedRead.bind(vault);
  vault.cachedRead = async (file) => {
    await new Promise((resolve) => window.setTimeout(resolve, 300));
    return read(file);
  };
  desk.host.app.commands.executeCommandById(`${PLUGIN}:rebuild`);
  await desk.host.clock.advance(400);
  expect(desk.notices()).toEqual([]);
  await desk.host.clock.advance(400);
  expect(desk.notices().join()).toContain("Reading 0 of 9 event notes");
  Array.from(document.querySelectorAll<HTMLElement>(".notice button")).find((el) => el.textContent === "Cancel")?.click();
  await desk.host.clock.advance(400);
  expect(desk.notices()).toEqual(["Reading was stopped. What was known of the other notes stays; rebuild again to read them."]);
  await desk.all();
  expect(rows()).toContain("Numbers");
});

test("the folders of the templates plugins are left out, whatever those plugins answer", async () => {
  await desk.open({ "A.md": at, "Tpl/B.md": at, "Other/C.md": at }, null);
  const app = desk.host.app as unknown as { internalPlugins?: unknown; plugins: { plugins: Record<string, unknown> } };
  for (const [answer, notes] of [
    [{ options: { folder: "Tpl" } }, 2], [{ options: { folder: "/" } }, 3], [{ options: { folder: 7 } }, 3], [null, 3], ["x", 3],
  ] as const) {
    app.internalPlugins = { getEnabledPluginById: (id: string) => (id === "templates" ? answer : null) };
    await desk.run("rebuild");
    expect(item("What is known").textContent).toContain(`${notes} event notes ·`);
  }
  app.internalPlugins = { getEnabledPluginById: () => { throw new Error("changed"); } };
  await desk.run("rebuild");
  expect(item("What is known").textContent).toContain("3 event notes ·");
});
