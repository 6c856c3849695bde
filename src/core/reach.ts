// Which notes are read as event notes, and which symbols close a todo: what the settings and the other plugins' folders say together.
import type { EventNote, Items, TalkKind, Todo } from "./model";
import type { ReadOptions } from "./read/read-event-note";
import { DEFAULTS, readOptions, type Settings } from "./settings";
import { kindTemplatePath } from "./template/talk-note";

export interface Reach extends ReadOptions {
  /** Folders, from the vault's root without slashes at their ends, and notes, whose notes are left out. */
  readonly leftOut: readonly string[];
  /** The symbols of tasks that count as closed. */
  readonly closed: string;
  /** The folder with the notes of people; empty if none is named. */
  readonly peopleFolder: string;
}

/** The folders of a setting, one a line. */
export const foldersIn = (lines: string): readonly string[] =>
  lines.split("\n").map((line) => line.trim().replace(/^\/|\/$/gu, "")).filter((line) => line !== "");

const KINDS: readonly TalkKind[] = ["talk", "keynote", "workshop", "tutorial", "panel", "lightning", "poster", "conversation"];

/** `templates` are the folders in which other plugins keep templates. */
export function reachOf(settings: Settings, templates: readonly string[]): Reach {
  const { excludedFolders, leaveOutTemplates, templatePath, eventTemplatePath, closedSymbols, peopleFolder } = settings;
  const own = [templatePath, ...KINDS.map((kind) => kindTemplatePath(templatePath, kind)), eventTemplatePath];
  const ours = leaveOutTemplates ? [...templates, ...own] : [];
  return { ...readOptions(settings), leftOut: [...new Set([...foldersIn(excludedFolders), ...ours.flatMap(foldersIn)])], closed: closedSymbols, peopleFolder };
}

/** The folder, or the note itself, for which a note is left out; null if it is not. Case counts, as in paths of links. */
export const leftOutBy = ({ leftOut }: Reach, path: string): string | null =>
  leftOut.find((folder) => path === folder || path.startsWith(`${folder}/`)) ?? null;

/** The state of a todo by its symbol: what the settings count as closed is, everything else is not. */
function restated(todo: Todo, closed: ReadonlySet<string>): Todo {
  if (todo.box === "ballot" || todo.symbol === " ") return todo;
  const state: Todo["state"] = !closed.has(todo.symbol) ? "other" : todo.symbol === "-" ? "dropped" : "done";
  return state === todo.state ? todo : { ...todo, state };
}

const withTodos = <T extends Items>(items: T, closed: ReadonlySet<string>): T =>
  (items.todos.length === 0 ? items : { ...items, todos: items.todos.map((todo) => restated(todo, closed)) });

/** The note with its todos closed by these symbols. */
export function closedBy(note: EventNote, symbols: string): EventNote {
  if (symbols === DEFAULTS.closedSymbols) return note;
  const closed = new Set(symbols);
  return { ...withTodos(note, closed), talks: note.talks.map((talk) => withTodos(talk, closed)) };
}
