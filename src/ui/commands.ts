// The commands of the palette. Ids never change; a command is offered only where it can do something.
import type { Command } from "obsidian";
import { eventCommands, type EventParts } from "./event-commands";
import { goCommands } from "./go-commands";
import type { GoToParts } from "./go-to";
import { lineCommands, type LineParts } from "./line-commands";
import { rebuild, type RebuildParts } from "./rebuild";
import { offered } from "./offered";
import { writingCommands } from "./writing-commands";

export interface CommandParts extends LineParts, GoToParts, EventParts, RebuildParts {
  readonly icon: string;
  readonly openSidebar: () => void;
  readonly newTalkNote: () => void;
}

export function commands(parts: CommandParts): readonly Command[] {
  const { actions, desk, reader, icon, openSidebar, newTalkNote } = parts;
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
    ...writingCommands(parts, here),
    ...lineCommands(parts),
    ...goCommands(parts),
    ...eventCommands(parts),
    { id: "rebuild", name: "Rebuild: read all event notes again", icon: "refresh-cw", callback: () => void rebuild(parts) },
    { id: "undo-last-change", name: "Undo last change", icon: "undo-2", checkCallback: offered(() => (actions.canUndo() ? true : null), () => void actions.undo()) },
  ];
}
