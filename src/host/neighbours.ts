// Other plugins. They are not in the app's typings and may change any day: each step is looked at before it is taken.
import type { App } from "obsidian";
import type { Neighbours } from "../app/ports";
import { err, ok } from "../core/result";
import { messageOf } from "./patience";

const TASKS = "obsidian-tasks-plugin";

const member = (of: unknown, name: string): unknown => (typeof of === "object" && of !== null ? (of as Record<string, unknown>)[name] : undefined);

/** The plugins that are switched on now, as the app's other plugins. */
export function neighbours(app: App): Neighbours {
  return {
    tasks: (path) => {
      const api = member(member(member(member(app, "plugins"), "plugins"), TASKS), "apiV1");
      const toggle = member(api, "executeToggleTaskDoneCommand");
      if (typeof toggle !== "function") return null;
      return (line) => {
        try {
          const answer: unknown = (toggle as (line: string, path: string) => unknown).call(api, line, path);
          return typeof answer === "string" ? ok(answer) : err({ kind: "tasks plugin", reason: "it answered with no text" });
        } catch (error) {
          return err({ kind: "tasks plugin", reason: messageOf(error) });
        }
      };
    },
  };
}
