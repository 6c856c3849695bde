// The module object for built plugins. It is filled when the host starts: the loader needs it and is part of it.
import { strict } from "./strict";

const members: Record<string, unknown> = {};

export const hostModule: Readonly<Record<string, unknown>> = strict(members, "obsidian");

export function fillModule(all: Readonly<Record<string, unknown>>): void {
  Object.assign(members, all);
}
