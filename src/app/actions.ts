// The verbs: what a click or a command does. Each write is refused in one sentence or heard of again as a change.
import { noteAt } from "../core/catalog";
import type { NoteChange } from "../core/model";
import { insertTalk } from "../core/write/insert-talk";
import { cleanVerbs, type CleanVerbs } from "./clean-verbs";
import { eventMaker, type EventMaker } from "./event-maker";
import { itemVerbs, type ItemVerbs } from "./item-verbs";
import { lineVerbs, type LineVerbs } from "./line-verbs";
import { noteEditor } from "./note-editor";
import { promoteVerbs, type PromoteVerbs } from "./promote-verbs";
import { reporter, type Reporter } from "./reporter";
import { talkMaker, type TalkMaker } from "./talk-maker";
import { isMovable, talkAt, talkMover, type TalkMover } from "./talk-mover";
import { templateCopier, type TemplateCopier } from "./template-copier";
import { UndoSteps } from "./undo-steps";
import type { Tools } from "./tools";

export interface Actions extends TalkMover, ItemVerbs, LineVerbs, PromoteVerbs, Reporter, CleanVerbs, EventMaker, TalkMaker, TemplateCopier {
  /** Puts a new talk below the one the cursor is in, and the cursor into its title. */
  readonly insertTalk: (path: string) => Promise<void>;
  /** Puts a new talk behind all talks of the note, and the cursor into its title. */
  readonly nextTalk: (path: string) => Promise<void>;
  /** True if there is a talk at the line, from 0, that can be moved into a note of its own. */
  readonly canMoveTalk: (path: string, line: number) => boolean;
  readonly canUndo: () => boolean;
  /** Takes back the last change that was made in this session, wherever it was written, if it is still there. */
  readonly undo: () => Promise<void>;
  /** What can be undone follows a note that is renamed, and ends with one that is deleted. */
  readonly hear: (change: NoteChange) => void;
}

const INSERTED = "Added a talk: its title goes where the cursor is.";

export function makeActions(tools: Tools): Actions {
  const { store, desk } = tools;
  const steps = new UndoSteps();
  const editor = noteEditor(tools, steps);
  return {
    insertTalk: async (path) => {
      const line = desk.activePath() === path ? desk.activeLine() : null;
      desk.focusNote(path);
      const done = await editor.change(path, { refused: "No talk was inserted", undone: "inserting a talk" }, (text) => insertTalk({ path, text }, line, tools.indexer.options()));
      if (done.ok) desk.say(INSERTED);
    },
    nextTalk: async (path) => {
      desk.focusNote(path);
      const done = await editor.change(path, { refused: "No talk was added", undone: "adding a talk" }, (text) => insertTalk({ path, text }, null, tools.indexer.options()));
      if (done.ok) desk.say(INSERTED);
    },
    canMoveTalk: (path, line) => {
      const note = noteAt(store.get().catalog, path);
      const talk = note && talkAt(note, line);
      return !!talk && isMovable(note, talk);
    },
    canUndo: () => !steps.isEmpty,
    undo: editor.undo,
    hear: (change) => steps.hear(change),
    ...itemVerbs(tools, editor),
    ...lineVerbs(tools, editor),
    ...promoteVerbs(tools, editor),
    ...reporter(tools, editor),
    ...cleanVerbs(tools, editor),
    ...talkMover(tools, editor),
    ...talkMaker(tools, editor),
    ...eventMaker(tools),
    ...templateCopier(tools),
  };
}
