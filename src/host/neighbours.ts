// Other plugins. They are not in the app's typings and may change any day: each step is looked at before it is taken.
import type { App } from "obsidian";
import type { Neighbours, Templater } from "../app/ports";
import type { Refusal } from "../core/model";
import { err, ok, type Result } from "../core/result";
import { inTime, messageOf } from "./patience";

const TASKS = "obsidian-tasks-plugin";
const TEMPLATER = "templater-obsidian";

/** By then Templater has looked at a new note by itself; it waits 300 ms. */
const OWN_RUN = 1000;

const member = (of: unknown, name: string): unknown => (typeof of === "object" && of !== null ? (of as Record<string, unknown>)[name] : undefined);

/** What one of the app's own plugins is set to, where it is switched on. */
function coreOption(app: App, plugin: string, name: string): string | null {
  const plugins = member(app, "internalPlugins");
  const enabled = member(plugins, "getEnabledPluginById");
  if (typeof enabled !== "function") return null;
  try {
    const value = member(member((enabled as (id: string) => unknown).call(plugins, plugin), "options"), name);
    return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
  } catch {
    // Not in the typings and changed by now: as if it were switched off.
    return null;
  }
}

const plugin = (app: App, id: string): unknown => member(member(member(app, "plugins"), "plugins"), id);

/** Templater's own run over a note. It also runs by itself over new notes where it is set so, but not over those it has as pending. */
function templaterOf(app: App): Templater | null {
  const templater = member(plugin(app, TEMPLATER), "templater");
  const run = member(templater, "overwrite_file_commands");
  if (typeof run !== "function") return null;
  const pending = member(templater, "files_with_pending_templates");
  return {
    expect: (path) => {
      if (pending instanceof Set) pending.add(path);
    },
    run: async (path) => {
      const file = app.vault.getFileByPath(path);
      try {
        if (!file) return false;
        return await inTime(async () => {
          await (run as (of: unknown) => unknown).call(templater, file);
          return true;
        }, () => false);
      } catch {
        // Whoever asked says so: the note is made, its commands stand in it.
        return false;
      } finally {
        // Templater takes the path out when it is done, and looks at new notes a moment after they were made: it would run a second time.
        if (pending instanceof Set) {
          pending.add(path);
          window.setTimeout(() => pending.delete(path), OWN_RUN);
        }
      }
    },
  };
}

/** A function of the Tasks plugin's API, or null where there is none. */
function tasksApi(app: App, name: string): ((...given: readonly string[]) => unknown) | null {
  const api = member(plugin(app, TASKS), "apiV1");
  const call = member(api, name);
  return typeof call === "function" ? (...given) => (call as (...all: readonly string[]) => unknown).apply(api, [...given]) : null;
}

const textOf = (answer: unknown): Result<string, Refusal> => (typeof answer === "string" ? ok(answer) : err({ kind: "tasks plugin", reason: "it answered with no text" }));
const failure = (error: unknown): Result<string, Refusal> => err({ kind: "tasks plugin", reason: messageOf(error) });

/** The plugins that are switched on now, as the app's other plugins. */
export function neighbours(app: App): Neighbours {
  return {
    templateFolders: () => {
      const templater = member(member(member(member(member(app, "plugins"), "plugins"), "templater-obsidian"), "settings"), "templates_folder");
      return [coreOption(app, "templates", "folder"), typeof templater === "string" ? templater.trim() : null].flatMap((folder) => (folder === null || folder === "" || folder === "/" ? [] : [folder]));
    },
    formats: () => {
      // A daily note's format may name folders; what is behind them is the day.
      const daily = coreOption(app, "daily-notes", "format")?.split("/").pop()?.trim() || null;
      return { date: coreOption(app, "templates", "dateFormat") ?? daily, time: coreOption(app, "templates", "timeFormat") };
    },
    templater: () => templaterOf(app),
    tasks: (path) => {
      const toggle = tasksApi(app, "executeToggleTaskDoneCommand");
      return toggle && ((line) => {
        try {
          return textOf(toggle(line, path));
        } catch (error) {
          return failure(error);
        }
      });
    },
    taskForm: () => {
      const edit = tasksApi(app, "editTaskLineModal");
      // No patience here: a person is filling in a form.
      return edit && (async (line) => {
        try {
          return textOf(await edit(line));
        } catch (error) {
          return failure(error);
        }
      });
    },
  };
}
