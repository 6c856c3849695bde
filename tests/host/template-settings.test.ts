// Templates as the settings show them, and as they are used: previews that follow each change, problems with their place, formats of the app's own plugins.
import { PluginDesk } from "../support/plugin-desk";
import { PLUGIN } from "../support/plugin-host";

// The first suite on a busy machine compiles the plugin.
jest.setTimeout(30_000);

const desk = new PluginDesk();

afterEach(() => {
  expect(desk.host.problems.found).toEqual([]);
  desk.host.stop();
});

/** The settings named so, in the order of the groups: talk notes, then event notes. */
const items = (name: string): readonly HTMLElement[] => {
  if (!document.querySelector(".vertical-tab-content")) {
    desk.host.app.setting.open();
    desk.host.app.setting.openTabById(PLUGIN);
  }
  return Array.from(document.querySelectorAll<HTMLElement>(".vertical-tab-content .setting-item")).filter((el) => el.querySelector(".setting-item-name")?.textContent === name);
};
const set = async (name: string, nth: number, value: string): Promise<void> => {
  const input = items(name)[nth]?.querySelector<HTMLInputElement>("input");
  if (!input) throw new Error(`There is no field ${name}.`);
  input.value = value;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  await desk.host.rest();
};
const shown = (nth: number): string => items("Preview of the template")[nth]?.querySelector("pre")?.textContent ?? "";
const problems = (nth: number): readonly string[] => Array.from(items("Preview of the template")[nth]?.querySelectorAll("[role=status] div") ?? []).map((el) => el.textContent ?? "");
const type = (label: string, words: string): void => {
  const input = document.querySelector<HTMLInputElement>(`.conference-notes-form input[aria-label='${label}']`);
  if (!input) throw new Error(`The form has no ${label}.`);
  input.focus();
  input.value = words;
  input.dispatchEvent(new Event("input", { bubbles: true }));
};
const enter = async (): Promise<void> => {
  document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
  await desk.host.rest();
};
const internal = (options: Readonly<Record<string, unknown>>): void => {
  (desk.host.app as unknown as { internalPlugins: unknown }).internalPlugins = { getEnabledPluginById: (id: string) => options[id] ?? null };
};

test("the built-in templates are shown as notes, without problems", async () => {
  await desk.open({}, null);
  items("Preview of the template");
  await desk.host.rest();
  expect(shown(0)).toContain("speakers: [\"[[Ada Lovelace]]\"]\nkind: talk\ndate: 2026-05-24\nstart: \"09:30\"\nroom: Hall 1\ntags: [\"event\", \"python\"]\n---\n\n# Queues: a love story\n");
  expect(shown(1)).toBe("---\ndate: 2026-05-24\nplace: Berlin\nurl: https://example.org\ntags: [\"event\", \"python\"]\n---\n\n# PyCon: 2025\n\n");
  expect([...problems(0), ...problems(1)]).toEqual([]);
});

test("a template of the user's is shown as it fills, with what is wrong in it, and again when it is changed", async () => {
  await desk.open({ "T/Talk.md": "# {{title}}\n{{x}} and {{room\n", "T/Event.md": "# {{event}} {{speakers}}" }, null, JSON.stringify({ eventTemplatePath: "T/Event.md" }));
  await set("Template", 0, "T/Talk.md");
  expect(shown(0)).toContain("# Queues: a love story\n{{x}} and {{room\n");
  expect(problems(0)).toEqual(["Line 2, column 1: {{x}} is no field, and stays as it is.", "Line 2, column 11: {{room is never closed in its line, and stays as it is."]);
  expect(problems(1)).toEqual(["Line 1, column 13: {{speakers}} says nothing in such a note."]);
  desk.host.writeOutside("T/Talk.md", "## {{title}} in {{room}}\n");
  await desk.host.rest();
  expect([shown(0).includes("## Queues: a love story in Hall 1\n"), problems(0)]).toEqual([true, []]);
  await set("Template", 0, "T/None.md");
  expect([shown(0), problems(0)]).toEqual(["", ["No note can be made, because there is no note T/None.md any more."]]);
});

test("an event note is made in its folder, under its name, out of its template, which is no event itself", async () => {
  await desk.open({ "A.md": "# Camp 2025\n#event\n", "T/Event.md": "---\ntags: [event]\n---\n# {{title}} in {{place}}\n\n{{cursor}}\n" }, null);
  await set("Folder", 1, "Trips/");
  await set("File name", 1, "{{date:YYYY}} {{event}}");
  await set("Template", 1, "T/Event.md");
  expect(items("Preview of the name")[1]?.textContent).toContain("Trips/2026 PyCon - 2025.md");
  expect(items("What is known")[0]?.textContent).toContain("1 event note ·");
  desk.host.app.setting.close();
  await desk.run("new-event-note");
  type("First day", "2027-03-01");
  type("Place", "Oslo");
  type("Name", "Fjord Days");
  await enter();
  expect(desk.host.textOf("Trips/2027 Fjord Days.md")).toBe("---\ntags: [event]\ndate: 2027-03-01\n---\n# Fjord Days in Oslo\n\n\n");
  expect(desk.view().editor.getCursor().line).toBe(6);
});

test.each([
  [{ templates: { options: { dateFormat: "DD.MM.YYYY", timeFormat: "HH[h]" } }, "daily-notes": { options: { format: "YY" } } }, "24.05.2026 "],
  [{ "daily-notes": { options: { format: "YYYY/MM/DD MMM" } } }, "24 May "],
  [{ "daily-notes": { options: { format: "YYYY/" } } }, "2026-05-24 "],
  [{ templates: { options: { dateFormat: 7, timeFormat: "" } } }, "2026-05-24 "],
  [{ templates: 3 }, "2026-05-24 "],
])("days are written as the app's own plugins write them: %j", async (options, day) => {
  await desk.open({ "T.md": "---\ndate: \"{{date}}\"\nevent: x\nspeakers: y\n---\n{{date}} {{date:YY}}" }, null, JSON.stringify({ templatePath: "T.md" }));
  internal(options);
  items("Preview of the template");
  await desk.host.rest();
  expect(shown(0)).toContain("date: 2026-05-24\n");
  expect(shown(0)).toContain(`---\n${day}26`);
});

/** Templater as far as it is asked: it runs a command by removing it, takes the note out of the pending ones, and runs by itself 300 ms later over new notes that are not pending. */
function fakeTemplater(): { readonly runs: string[]; readonly pending: ReadonlySet<string>; readonly templater: unknown } {
  const runs: string[] = [];
  const pending = new Set<string>();
  const run = async (file: { readonly path: string }): Promise<void> => {
    runs.push(file.path);
    const note = desk.host.app.vault.getFileByPath(file.path);
    if (note) await desk.host.app.vault.process(note, (text) => text.replace("<% now %>", `run ${runs.length}`));
    pending.delete(file.path);
  };
  const { vault } = desk.host.app;
  vault.on("create", ({ path }: { readonly path: string }) => window.setTimeout(() => {
    if (path.endsWith(".md") && !pending.has(path)) void run({ path });
  }, 300));
  return { runs, pending, templater: { overwrite_file_commands: run, files_with_pending_templates: pending } };
}

test.each([["new-talk-note", "Title", "Talks/Loops.md"], ["new-event-note", "Name", "Talks/Loops.md"]])("Templater runs once over a note of %s, though it runs over new notes by itself, and never over what a person typed", async (command, field, path) => {
  await desk.open({ "T.md": "# {{title}}\n<% now %> {{cursor}}\n" }, null, JSON.stringify({ templatePath: "T.md", eventTemplatePath: "T.md", runTemplater: true }));
  const { runs, pending, templater } = fakeTemplater();
  (desk.host.app.plugins.plugins as Record<string, unknown>)["templater-obsidian"] = { templater };
  await desk.run(command);
  type(field, "Loops");
  await enter();
  await desk.host.clock.advance(1000);
  expect(runs).toEqual([path]);
  expect(desk.host.textOf(path)).toContain("# Loops\nrun 1 \n");
  await desk.run(command);
  type(field, "<% now %>");
  await enter();
  await desk.host.clock.advance(1000);
  expect([runs.length, pending.size]).toEqual([2, 0]);
  expect(Array.from(runs).map((each) => desk.host.textOf(each)).join()).toContain("# &lt;% now %>\nrun 2 \n");
});

test("the properties of a made note are what Bases and Dataview read: links in quotes, ISO days, a list of tags", async () => {
  await desk.open({ "PyDays.md": "---\ndate: 2026-05-20\n---\n# PyDays 2026\n#event\n" }, "PyDays");
  await desk.run("new-talk-note");
  type("Title", "Loops");
  type("Speakers", "Ada Lovelace, Grace: Hopper");
  type("Tags", "python");
  await enter();
  const file = desk.host.app.vault.getFileByPath("Talks/Loops.md");
  const cache = file && desk.host.app.metadataCache.getFileCache(file);
  expect(cache?.frontmatter).toMatchObject({ event: "[[PyDays|PyDays 2026]]", speakers: ["[[Ada Lovelace]]", "[[Grace: Hopper]]"], kind: "talk", date: "2026-05-20", tags: ["event", "python"] });
  expect(cache?.frontmatterLinks?.map(({ link, key }) => [key, link])).toEqual([["event", "PyDays"], ["speakers.0", "Ada Lovelace"], ["speakers.1", "Grace: Hopper"]]);
  expect(desk.host.textOf("Talks/Loops.md")).toContain("\ndate: 2026-05-20\n");
});

const copy = async (nth: number): Promise<void> => {
  items("Built-in template")[nth]?.querySelector("button")?.click();
  await desk.host.rest();
};
const field = (nth: number): string => items("Template")[nth]?.querySelector("input")?.value ?? "";

test("the built-in template becomes a note, which is used and makes the same notes; one that is there is never overwritten", async () => {
  await desk.open({ "Templates/Talk.md": "mine" }, null);
  items("Preview of the template");
  await desk.host.rest();
  const before = [shown(0), shown(1)];
  await copy(0);
  await copy(1);
  expect(desk.host.textOf("Templates/Talk.md")).toBe("mine");
  expect([field(0), field(1)]).toEqual(["Templates/Talk 1.md", "Templates/Event.md"]);
  expect(desk.host.textOf("Templates/Talk 1.md")).toContain("speakers: \"{{speakerLinks}}\"\n");
  // A copy says also what is empty: the built-in one leaves out what the form leaves out.
  expect([shown(0), shown(1)]).toEqual([before[0], before[1]?.replace("place:", "end: \"\"\nplace:")]);
  expect([...problems(0), ...problems(1)]).toEqual([]);
  expect(desk.notices()).toEqual(["Made Templates/Talk 1.md. New talk notes are made of it. | Open note", "Made Templates/Event.md. New event notes are made of it. | Open note"]);
  expect(desk.data()).toMatchObject({ templatePath: "Templates/Talk 1.md", eventTemplatePath: "Templates/Event.md" });
});

test("the note is made where the core plugin keeps its templates", async () => {
  await desk.open({}, null);
  internal({ templates: { options: { folder: "Meta/Mine" } } });
  await copy(0);
  expect(field(0)).toBe("Meta/Mine/Talk.md");
});
