// New notes as a user makes them: who is suggested, where they open, and the link in the event note.
import { PluginDesk } from "../support/plugin-desk";

// The first suite on a busy machine compiles the plugin.
jest.setTimeout(30_000);

const EVENT = "# PyDays 2026\n#event\n\n## Talk 1: Ada Lovelace > Engines\n\n* one\n";
const desk = new PluginDesk();

afterEach(() => {
  expect(desk.host.problems.found).toEqual([]);
  desk.host.stop();
});

const input = (label: string): HTMLInputElement => {
  const found = document.querySelector<HTMLInputElement>(`.conference-notes-form input[aria-label='${label}']`);
  if (!found) throw new Error(`The form has no ${label}.`);
  return found;
};
const type = (label: string, words: string): void => {
  input(label).focus();
  input(label).value = words;
  input(label).dispatchEvent(new Event("input", { bubbles: true }));
};
const press = async (key: string, more: KeyboardEventInit = {}): Promise<void> => {
  document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }));
  await desk.host.rest();
};
const make = async (title: string, more: KeyboardEventInit = {}): Promise<void> => {
  await desk.run("new-talk-note");
  type("Title", title);
  await press("Enter", more);
};
const leaves = (): readonly string[] => desk.host.app.workspace.getLeavesOfType("markdown").map((leaf) => String(leaf.getViewState().state?.["file"]));

test("speakers are suggested out of talks and of notes of people", async () => {
  const linked = "# Camp 2025\n#event\n\n## Talk 1: Zoe Zahn > Loops\n";
  const people = { "Contacts/Zita Zabel.md": "friend", "Z/Zora Zorn.md": "---\ntags: person\n---\n", "Z/Zebra.md": "an animal", "Tpl/Z Person.md": "#person" };
  await desk.open({ "A.md": EVENT, "B.md": linked, ...people }, "A", JSON.stringify({ peopleFolder: "Contacts/", excludedFolders: "Tpl" }));
  await desk.run("new-talk-note");
  const suggestions = async (typed: string): Promise<readonly (string | undefined)[]> => {
    type("Speakers", typed);
    await desk.host.rest();
    return Array.from(document.querySelectorAll(".suggestion-item")).map((el) => el.textContent ?? undefined);
  };
  expect([...(await suggestions("z"))].sort()).toEqual(["Zita Zabel", "Zoe ZahnLoops · Camp 2025", "Zora Zorn"]);
});

test.each([
  ["here", {}, ["Talks/Loops.md"]],
  ["tab", {}, ["A.md", "Talks/Loops.md"]],
  ["split", {}, ["A.md", "Talks/Loops.md"]],
  ["stay", {}, ["A.md"]],
  ["stay", { ctrlKey: true }, ["A.md", "Talks/Loops.md"]],
] as const)("a new talk note opens as the settings say: %s %j", async (openNew, keys, wanted) => {
  await desk.open({ "A.md": EVENT }, "A", JSON.stringify({ openNew }));
  await make("Loops", keys);
  expect(leaves()).toEqual(wanted);
  expect(desk.host.textOf("Talks/Loops.md")).toContain("# Loops\n");
  expect(desk.notices()).toEqual(wanted.length === 1 && openNew === "stay" ? ["Made Talks/Loops.md. | Open note"] : []);
});

test("an event note opens there too", async () => {
  await desk.open({ "A.md": EVENT }, "A", JSON.stringify({ openNew: "stay" }));
  await desk.run("new-event-note");
  type("Name", "Camp");
  await press("Enter");
  expect(leaves()).toEqual(["A.md"]);
  expect(desk.notices()).toEqual(["Made Camp.md. | Open note"]);
});

describe("the event note", () => {
  const LINKED = `${EVENT}\n## Talks\n\n* [[Talks/Loops|Loops]]\n`;
  const data = JSON.stringify({ linkBack: true, openNew: "tab" });

  test("gets no link unless that is wanted", async () => {
    await desk.open({ "A.md": EVENT }, "A");
    await make("Loops");
    expect(desk.host.textOf("A.md")).toBe(EVENT);
  });

  test("gets a link in its own style, in its open editor, as one step to undo", async () => {
    await desk.open({ "A.md": EVENT, "B/Loops.md": "another" }, "A", data);
    await make("Loops");
    expect(desk.view().editor.getValue()).toBe(LINKED);
    expect(desk.notices()).toEqual(["PyDays 2026 has a link to “Loops” now."]);
    await desk.run("undo-last-change");
    expect(desk.view().editor.getValue()).toBe(EVENT);
    expect(desk.host.textOf("Talks/Loops.md")).not.toBe("");
  });

  test("gets it when it is closed, for any title, and reads as before", async () => {
    await desk.open({ "A.md": EVENT }, null, data);
    await make("Loops [1] | a #tag");
    expect(desk.host.textOf("A.md")).toBe(`${EVENT}\n## Talks\n\n* [[Loops 1 - a tag|Loops 1 a tag]]\n`);
    await desk.all();
    expect(desk.host.rows().join("\n")).toContain("PyDays 2026 | 2 talks");
  });

  test("that has no place for it stays, and one sentence says so; the talk note is made", async () => {
    const unclosed = "# PyDays 2026\n#event\n```\nx\n";
    await desk.open({ "A.md": unclosed }, "A", data);
    await make("Loops");
    expect(desk.view().editor.getValue()).toBe(unclosed);
    expect(desk.notices()).toEqual(["A got no link to “Loops”, because a code block or comment above that place is never closed. | Open note"]);
    expect(desk.host.textOf("Talks/Loops.md")).toContain("# Loops\n");
  });
});
