// The commands of the palette. Ids never change; a command is offered only where it can do something.
import type { Command } from "obsidian";
import type { Actions } from "../app/actions";
import type { Desk, VaultReader } from "../app/ports";

export interface CommandParts {
  readonly actions: Actions;
  readonly desk: Desk;
  readonly reader: VaultReader;
  readonly icon: string;
  readonly openSidebar: () => void;
  readonly newTalkNote: () => void;
}

/** Offered where `can` answers with something, which `run` then gets. */
const offered = <T>(can: () => T | null, run: (found: T) => void): NonNullable<Command["checkCallback"]> => (checking) => {
  const found = can();
  if (found !== null && !checking) run(found);
  return found !== null;
};

export function commands({ actions, desk, reader, icon, openSidebar, newTalkNote }: CommandParts): readonly Command[] {
  /** The event note in whose editor the cursor is. */
  const here = (): { readonly path: string; readonly line: number } | null => {
    const [path, line] = [desk.activePath(), desk.activeLine()];
    return path !== null && line !== null && reader.isEvent(path) ? { path, line } : null;
  };
  const talkHere = (): ReturnType<typeof here> => {
    const place = here();
    return place && actions.canMoveTalk(place.path, place.line) ? place : null;
  };
  return [
    { id: "open-sidebar", name: "Open sidebar", icon, callback: openSidebar },
    { id: "new-talk-note", name: "New talk note", icon: "file-plus-2", callback: newTalkNote },
    { id: "insert-talk", name: "Insert talk section", icon: "list-plus", checkCallback: offered(here, ({ path }) => void actions.insertTalk(path)) },
    { id: "move-talk-into-note", name: "Move talk into its own note", icon: "file-output", checkCallback: offered(talkHere, ({ path, line }) => void actions.moveTalk(path, line)) },
    { id: "undo-last-change", name: "Undo last change", icon: "undo-2", checkCallback: offered(() => (actions.canUndo() ? true : null), () => void actions.undo()) },
  ];
}
