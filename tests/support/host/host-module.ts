// The module object for built plugins. It is filled when the host starts: the loader needs it and is part of it.
import { strict } from "./strict";

const exports: Record<string, unknown> = {};

export const hostModule: Readonly<Record<string, unknown>> = strict(exports, "obsidian");

export function fillModule(members: Readonly<Record<string, unknown>>): void {
  Object.assign(exports, members);
}
