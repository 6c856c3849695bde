// Keys: scopes are asked from the top one down; a handler that answers `false` ends it and prevents the default.
import type * as Api from "obsidian";
import { Platform } from "./platform";
import { problems } from "./problems";

const pressed = (event: KeyboardEvent | MouseEvent | TouchEvent): string =>
  [event.ctrlKey && "Ctrl", event.metaKey && "Meta", event.altKey && "Alt", event.shiftKey && "Shift"].filter(Boolean).join(",");

const wanted = (modifiers: readonly Api.Modifier[]): string => {
  const names = modifiers.map((name) => (name === "Mod" ? (Platform.isMacOS ? "Meta" : "Ctrl") : name));
  return ["Ctrl", "Meta", "Alt", "Shift"].filter((name) => names.includes(name as "Ctrl")).join(",");
};

interface Handler extends Api.KeymapEventHandler {
  readonly run: Api.KeymapEventListener;
}

export class Scope implements Api.Scope {
  private handlers: Handler[] = [];

  constructor(readonly parent?: Api.Scope) {}

  register(modifiers: Api.Modifier[] | null, key: string | null, run: Api.KeymapEventListener): Api.KeymapEventHandler {
    const handler: Handler = { scope: this, modifiers: modifiers === null ? null : wanted(modifiers), key, run };
    this.handlers = [handler, ...this.handlers];
    return handler;
  }

  unregister(handler: Api.KeymapEventHandler): void {
    this.handlers = this.handlers.filter((other) => other !== handler);
  }

  /** What the first fitting handler answers; undefined if none fits. */
  handle(event: KeyboardEvent): unknown {
    const modifiers = pressed(event);
    for (const handler of this.handlers) {
      const fits = (handler.key === null || handler.key.toLowerCase() === event.key.toLowerCase()) && (handler.modifiers === null || handler.modifiers === modifiers);
      if (!fits) continue;
      const answer: unknown = problems.guard(() => handler.run(event, { vkey: event.key, key: event.key, modifiers }) as unknown);
      if (answer !== undefined) return answer;
    }
    return this.parent instanceof Scope ? this.parent.handle(event) : undefined;
  }
}

export class Keymap implements Api.Keymap {
  private scopes: Scope[] = [];
  private readonly ending = new AbortController();

  /** `base` is the app's own scope, or the active view's. */
  constructor(win: Window, private readonly base: () => Scope) {
    win.addEventListener("keydown", (event) => {
      const scope = this.scopes[this.scopes.length - 1] ?? this.base();
      if (scope.handle(event) === false) {
        event.preventDefault();
        event.stopPropagation();
      }
    }, { capture: true, signal: this.ending.signal });
  }

  /** No key is heard any more. */
  stop(): void {
    this.ending.abort();
  }

  pushScope(scope: Api.Scope): void {
    this.popScope(scope);
    this.scopes.push(scope as Scope);
  }

  popScope(scope: Api.Scope): void {
    this.scopes = this.scopes.filter((other) => other !== scope);
  }

  static isModifier(event: MouseEvent | TouchEvent | KeyboardEvent, modifier: Api.Modifier): boolean {
    return pressed(event).split(",").includes(wanted([modifier]));
  }

  /** As documented: Mod or middle click is a tab, Mod+Alt a split, Mod+Alt+Shift a window. */
  static isModEvent(event?: Api.UserEvent | null): Api.PaneType | boolean {
    if (!event) return false;
    const middle = "button" in event && event.button === 1;
    if (!Keymap.isModifier(event, "Mod") && !middle) return false;
    if (event.altKey) return event.shiftKey ? "window" : "split";
    return "tab";
  }
}
