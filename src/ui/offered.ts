// When a command is offered.
import type { Command } from "obsidian";

/** Offered where `can` answers with something, which `run` then gets. */
export const offered = <T>(can: () => T | null, run: (found: T) => void): NonNullable<Command["checkCallback"]> => (checking) => {
  const found = can();
  if (found !== null && !checking) run(found);
  return found !== null;
};
