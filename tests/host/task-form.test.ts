// A todo written in the form of the Tasks plugin: what the form makes of it comes into the talk, or nothing does.
import { PluginDesk } from "../support/plugin-desk";

const NOTE = "# Days 2026\n#event\n\n## Talk 1: Ada Lovelace > Engines\n\n- [ ] read\n\n### Takeaways\n- small steps\n";
const desk = new PluginDesk();
const { open, run, at, notices, view } = desk;
/** The lines that the form was opened with. */
let asked: unknown[] = [];

afterEach(() => {
  expect(desk.host.problems.found).toEqual([]);
  desk.host.stop();
});

/** Opens the window of "Add todo" with the cursor in the talk. `form` is the plugin's, undefined where it has none. */
async function openPrompt(form?: (line: string) => unknown, note = NOTE): Promise<void> {
  asked = [];
  await open({ "A.md": note }, "A");
  const api = { editTaskLineModal: (line: string): unknown => { asked.push(line); return form?.(line); } };
  (desk.host.app.plugins.plugins as Record<string, unknown>)["obsidian-tasks-plugin"] = { apiV1: form ? api : {} };
  at(5);
  await run("add-todo");
}
const prompt = (): HTMLInputElement | null => document.querySelector(".conference-notes-prompt input");
const button = (): HTMLElement | undefined => Array.from(document.querySelectorAll<HTMLElement>(".conference-notes-prompt button")).find((el) => el.textContent === "Edit in Tasks…");
async function edit(words: string): Promise<void> {
  const input = prompt();
  if (!input) throw new Error("The window is not open.");
  input.value = words;
  button()?.click();
  await desk.host.rest();
}

test("it begins with what was typed, and the line it makes is added below the others; the window closes", async () => {
  await openPrompt((line) => Promise.resolve(`${line} ⏫ 📅 2026-06-01`));
  await edit(" ask Ines ");
  expect(asked).toEqual(["- [ ] ask Ines"]);
  expect(view().editor.getValue()).toBe(NOTE.replace("- [ ] read\n", "- [ ] read\n- [ ] ask Ines ⏫ 📅 2026-06-01\n"));
  expect(prompt()).toBeNull();
  expect(notices()).toEqual(["Added the todo “ask Ines ⏫ 📅 2026-06-01” to “Engines”."]);
});

test("in a note of ballots it becomes a task all the same: the Tasks plugin finds no others", async () => {
  const note = NOTE.replace("- [ ] read", "☐ read");
  await openPrompt((line) => Promise.resolve(`${line} 📅 2026-06-01`), note);
  await edit("ask Ines");
  expect(view().editor.getValue()).toBe(note.replace("☐ read\n", "☐ read\n\n- [ ] ask Ines 📅 2026-06-01\n"));
});

test("a form that is left changes nothing, and what was typed stays", async () => {
  await openPrompt(() => Promise.resolve(""));
  await edit("ask Ines");
  expect([view().editor.getValue(), prompt()?.value, notices()]).toEqual([NOTE, "ask Ines", []]);
});

test.each([
  ["a task that is done", () => Promise.resolve("- [x] ask Ines ✅ 2026-05-24"), "what it made is no single open task"],
  ["two lines", () => Promise.resolve("- [ ] ask Ines\n- [ ] ask Bob"), "what it made is no single open task"],
  ["no text", () => Promise.resolve(42), "it answered with no text"],
  ["nothing at all", () => undefined, "it answered with no text"],
  ["a failure", () => Promise.reject(new Error("no settings")), "no settings"],
  ["an exception", () => { throw new Error("no window"); }, "no window"],
])("of %s nothing is made; it is said, and what was typed stays", async (_, form, reason) => {
  await openPrompt(form);
  await edit("ask Ines");
  expect([view().editor.getValue(), prompt()?.value]).toEqual([NOTE, "ask Ines"]);
  expect(notices()).toEqual([`The todo was not added, because the Tasks plugin did not answer as it should: ${reason}. | Open note`]);
});

test("without that plugin, or with an older one, there is no such button", async () => {
  await openPrompt();
  expect(prompt()).not.toBeNull();
  expect(button()).toBeUndefined();
});
