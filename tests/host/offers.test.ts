// Prose offered in the pane, on the host: what happens between the offer and the click.
import { PluginDesk } from "../support/plugin-desk";

const NOTE = "# PyDays 2026\n\n#event\n\n## Talk 1: Ada Lovelace > Engines\n\n- a point\n- look into UUIDs\n";
const desk = new PluginDesk();
const { open, notices, view, data } = desk;

afterEach(() => {
  expect(desk.host.problems.found).toEqual([]);
  desk.host.stop();
});

/** Presses what stands in the row of these words. */
async function press(words: string, part: string): Promise<void> {
  const row = Array.from(desk.host.pane().querySelectorAll<HTMLElement>("[role=treeitem]")).find((el) => el.textContent?.includes(words));
  row?.querySelector<HTMLElement>(part)?.click();
  await desk.host.rest();

}
const ADD = "[aria-label='Add as a todo']";

async function unfolded(): Promise<void> {
  await open({ "A.md": NOTE }, "A");
  await press("Maybe to do", ".collapse-icon");
  expect(desk.host.rows().slice(-2)).toEqual(["    Maybe to do | 1", "      look into UUIDs"]);
}

test("a line that moved while the pane had not heard of it is found again", async () => {
  await unfolded();
  const typed = NOTE.replace("- a point", "- a point\n- and another\n- and more");
  view().editor.setValue(typed);
  await press("look into UUIDs", ADD);
  expect(view().editor.getValue()).toBe(typed.replace("- look", "- [ ] look"));
  expect(desk.host.rows().slice(-1)).toEqual(["    [ ] | look into UUIDs"]);
});

test("of a line that is gone by then nothing is made, and it is offered no more", async () => {
  await unfolded();
  view().editor.setValue(NOTE.replace("look into UUIDs", "nothing of it"));
  await press("look into UUIDs", ADD);
  expect(view().editor.getValue()).toBe(NOTE.replace("look into UUIDs", "nothing of it"));
  expect(notices()).toEqual(["No todo was made of the line, because it is not in the note any more. | Open note"]);
  expect(desk.host.rows().slice(-1)).toEqual(["  1 | Engines | Ada Lovelace"]);
});

test("undo makes prose of it again, which is offered as before; a refusal is kept with the settings", async () => {
  await unfolded();
  await press("look into UUIDs", ADD);
  await desk.run("undo-last-change");
  expect(view().editor.getValue()).toBe(NOTE);
  await press("look into UUIDs", "[aria-label='Not a todo']");
  expect(desk.host.rows().slice(-1)).toEqual(["  1 | Engines | Ada Lovelace"]);
  expect(data()).toMatchObject({ refusedOffers: expect.stringMatching(/^\w+$/u) as string });
});
