// The host at hand, for the classes that plugins make without an app: notices, menus, settings. One host lives at a time.
import type * as Api from "obsidian";
import { realClock, type Clock } from "./clock";

export interface Environment {
  readonly app: Api.App | null;
  readonly clock: Clock;
  readonly win: Window & typeof globalThis;
}

let current: Environment | null = null;

export const environment = (): Environment => current ?? { app: null, clock: realClock, win: window };

export function setEnvironment(next: Environment | null): void {
  current = next;
}

export const activeDoc = (): Document => environment().win.document;
