// Commands that write whole notes or parts of them: an event note, its next talk, and what was pasted cleaned up.
import type { App, Command } from "obsidian";
import type { Actions } from "../app/actions";
import type { Desk } from "../app/ports";
import { CleanUpModal } from "./clean-up-form";
import { EventFormModal } from "./event-form";
import { offered } from "./offered";

export interface WritingParts {
  readonly app: App;
  readonly actions: Actions;
  readonly desk: Desk;
}

async function cleanUp({ app, actions, desk }: WritingParts, path: string): Promise<void> {
  const range = desk.selectedLines();
  const changes = await actions.cleanUpChanges(path, range);
  if (changes === null) return;
  if (changes.length === 0) desk.say(range ? "Nothing to clean up in the selection." : "Nothing to clean up.");
  else new CleanUpModal(app, changes, (chosen) => actions.cleanUp(path, chosen), async () => (await actions.cleanUpChanges(path, range)) ?? []).open();
}

/** `here` is the event note in whose editor the cursor is. */
export function writingCommands(parts: WritingParts, here: () => { readonly path: string } | null): readonly Command[] {
  const { app, actions, desk } = parts;
  const inEditor = (): string | null => (desk.activeLine() === null ? null : desk.activePath());
  return [
    { id: "new-event-note", name: "New event note", icon: "calendar-plus", callback: () => new EventFormModal(app, actions).open() },
    { id: "next-talk", name: "Next talk", icon: "list-end", checkCallback: offered(here, ({ path }) => void actions.nextTalk(path)) },
    { id: "clean-up-pasted-note", name: "Clean up pasted note", icon: "eraser", checkCallback: offered(inEditor, (path) => void cleanUp(parts, path)) },
  ];
}
