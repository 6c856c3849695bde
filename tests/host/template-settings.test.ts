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
  expect(shown(0)).toContain("date: \"2026-05-24\"\n");
  expect(shown(0)).toContain(`---\n${day}26`);
});
