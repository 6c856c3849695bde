// Commands that lead to a talk or a speaker of any event; offered where there is one.
import type { Command } from "obsidian";
import { findGoals } from "../core/goals";
import { GoToModal, type GoToParts } from "./go-to";
import { offered } from "./offered";

export function goCommands(parts: GoToParts): readonly Command[] {
  const command = (kind: "talk" | "speaker", icon: string): Command => ({
    id: `go-to-${kind}`, name: `Go to ${kind}…`, icon,
    checkCallback: offered(() => (findGoals(parts.store.get().catalog, kind, "", 1).length > 0 ? kind : null), () => new GoToModal(parts.app, parts, kind).open()),
  });
  return [command("talk", "text-search"), command("speaker", "user-search")];
}
