// Windows, lists of suggestions, menus, notices and icons of the host.
import type { App, Menu, Modal } from "obsidian";
import { behaves } from "../../support/conformance";
import { ManualClock } from "../../support/host/clock";
import { createHost, type Host } from "../../support/host/host";
import { hostModule } from "../../support/host/host-module";
import { emulateMac } from "../../support/host/platform";

type Typings = typeof import("obsidian");

let host: Host & { clock: ManualClock };
let api: Typings;
let log: string[] = [];

beforeEach(async () => {
  log = [];
  host = createHost({ clock: new ManualClock() }) as typeof host;
  api = hostModule as unknown as Typings;
  await host.start();
});

afterEach(() => {
  expect(host.problems.found).toEqual([]);
  host.stop();
});

const press = (key: string, more: KeyboardEventInit = {}): KeyboardEvent => {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more });
  (document.activeElement ?? document.body).dispatchEvent(event);
  return event;
};
const type = (el: HTMLInputElement, words: string): void => {
  el.value = words;
  el.dispatchEvent(new Event("input"));
};

describe("Modal", () => {
  const open = (): Modal => {
    const Base = api.Modal;
    const modal = new (class extends Base {
      override onOpen(): void {
        this.contentEl.createEl("input", { cls: "first" });
        log.push("open");
      }
      override onClose(): void { log.push("close"); }
    })(host.api);
    modal.open();
    return modal;
  };

  behaves("obsidian.d.ts: Modal.open, onOpen, close, onClose", "is in the page from open to close", () => {
    const modal = open();
    expect(document.body.contains(modal.containerEl)).toBe(true);
    modal.close();
    modal.close();
    expect(document.body.contains(modal.containerEl)).toBe(false);
    expect(log).toEqual(["open", "close"]);
  });

  behaves("WAI-ARIA: dialog; Modal.shouldRestoreSelection", "takes the focus and gives it back", () => {
    const before = document.body.createEl("button");
    before.focus();
    const modal = open();
    expect(document.activeElement?.className).toBe("first");
    modal.close();
    expect(document.activeElement).toBe(before);
  });

  behaves("obsidian.d.ts: Modal.scope, CloseableComponent", "is closed by Escape, a click beside it and its close button", () => {
    open();
    press("Escape");
    (open().containerEl.querySelector(".modal-bg") as HTMLElement).click();
    (open().containerEl.querySelector(".modal-close-button") as HTMLElement).click();
    expect(log).toEqual(["open", "close", "open", "close", "open", "close"]);
  });
});

describe("SuggestModal and FuzzySuggestModal", () => {
  const open = (): InstanceType<Typings["FuzzySuggestModal"]> => {
    const Base = api.FuzzySuggestModal;
    const modal = new (class extends Base<string> {
      override getItems(): string[] { return ["Spacy", "Celery", "UUID"]; }
      override getItemText(item: string): string { return item; }
      override onChooseItem(item: string, event: MouseEvent | KeyboardEvent): void { log.push(`${item} ${event.type}`); }
      override onClose(): void { log.push("close"); }
    })(host.api);
    modal.open();
    return modal;
  };
  const found = (): string[] => Array.from(document.querySelectorAll(".suggestion-item")).map((el) => el.textContent ?? "");

  behaves("obsidian.d.ts: FuzzySuggestModal.getSuggestions", "lists what fits what is typed", async () => {
    const modal = open();
    await host.clock.advance(0);
    expect(found()).toEqual(["Spacy", "Celery", "UUID"]);
    type(modal.inputEl, "cy");
    await host.clock.advance(0);
    expect(found()).toContain("Spacy");
    expect(found()).not.toContain("UUID");
  });

  behaves("forum and peers: onClose comes before onChooseSuggestion", "closes before it tells of the choice", async () => {
    open();
    await host.clock.advance(0);
    press("ArrowDown");
    press("Enter");
    expect(log).toEqual(["close", "Celery keydown"]);
  });

  behaves("obsidian.d.ts: prepareFuzzySearch", "finds the words as they are typed before letters here and there", () => {
    const search = api.prepareFuzzySearch("new talk");
    const [words, letters] = [search("Conference notes: New talk note"), search("Never would they walk")];
    expect(words?.matches).toEqual([[18, 26]]);
    expect(words && letters && words.score > letters.score).toBe(true);
    expect(search("Open sidebar")).toBeNull();
  });

  behaves("obsidian.d.ts: SuggestModal.emptyStateText", "says so when nothing fits", async () => {
    const modal = open();
    type(modal.inputEl, "xyz");
    await host.clock.advance(0);
    expect(modal.resultContainerEl.textContent).toBe("No results found.");
  });
});

describe("AbstractInputSuggest", () => {
  const make = (): HTMLInputElement => {
    const Base = api.AbstractInputSuggest;
    const input = document.body.createEl("input");
    class Names extends Base<string> {
      constructor(app: App) { super(app, input); }
      protected getSuggestions(query: string): string[] { return ["Ann", "Anton"].filter((name) => name.startsWith(query)); }
      renderSuggestion(name: string, el: HTMLElement): void { el.setText(name); }
      override selectSuggestion(name: string): void {
        this.setValue(name);
        this.close();
      }
    }
    new Names(host.api);
    return input;
  };

  behaves("obsidian.d.ts: AbstractInputSuggest.getSuggestions, selectSuggestion", "opens below the input while it is typed in, and Enter takes the selected one", async () => {
    const input = make();
    input.focus();
    type(input, "Ant");
    await host.clock.advance(0);
    expect(document.querySelectorAll(".suggestion-item")).toHaveLength(1);
    const event = press("Enter");
    expect([input.value, event.defaultPrevented, document.querySelectorAll(".suggestion-item").length]).toEqual(["Anton", true, 0]);
  });

  behaves("obsidian.d.ts: AbstractInputSuggest", "is gone when nothing fits or the input is left", async () => {
    const input = make();
    input.focus();
    await host.clock.advance(0);
    expect(document.querySelectorAll(".suggestion-item")).toHaveLength(2);
    type(input, "x");
    await host.clock.advance(0);
    expect(document.querySelectorAll(".suggestion-item")).toHaveLength(0);
  });
});

describe("Menu", () => {
  const show = (): Menu => new api.Menu()
    .addItem((item) => item.setTitle("Open").setIcon("link").onClick(() => log.push("open")))
    .addItem((item) => item.setTitle("Never").setDisabled(true).onClick(() => log.push("never")))
    .addItem((item) => item.setTitle("Delete").setSection("danger").onClick(() => log.push("delete")))
    .showAtPosition({ x: 5, y: 5 });
  const items = (): HTMLElement[] => Array.from(document.querySelectorAll<HTMLElement>(".menu-item"));

  behaves("obsidian.d.ts: Menu.addItem, MenuItem.onClick, setSection", "shows its items by section; a choice closes it", () => {
    show();
    expect(items().map((el) => el.textContent)).toEqual(["Open", "Never", "Delete"]);
    expect(document.querySelectorAll(".menu-separator")).toHaveLength(1);
    items()[0]?.click();
    expect([log, items().length]).toEqual([["open"], 0]);
  });

  behaves("obsidian.d.ts: MenuItem.setDisabled", "does not take a disabled item", () => {
    show();
    items()[1]?.click();
    expect([log, items().length]).toEqual([[], 3]);
  });

  behaves("obsidian.d.ts: Menu.hide, onHide", "is closed by Escape and by a press elsewhere", () => {
    show().onHide(() => log.push("hidden"));
    press("Escape");
    show().onHide(() => log.push("hidden"));
    document.body.dispatchEvent(new MouseEvent("mousedown", { bubbles: true }));
    expect([log, items().length]).toEqual([["hidden", "hidden"], 0]);
  });
});

describe("Notice", () => {
  behaves("obsidian.d.ts: Notice (duration in milliseconds, 0 stays)", "goes after its time, or stays", async () => {
    new api.Notice("short", 1000);
    const stays = new api.Notice("long", 0);
    await host.clock.advance(60_000);
    expect(Array.from(document.querySelectorAll(".notice")).map((el) => el.textContent)).toEqual(["long"]);
    stays.hide();
    expect(document.querySelector(".notice")).toBeNull();
  });

  behaves("obsidian.d.ts: Notice.setMessage", "shows text as text", () => {
    new api.Notice("<b>x</b>").setMessage("<i>y</i>");
    expect(document.querySelector(".notice")?.textContent).toBe("<i>y</i>");
  });
});

describe("icons, keys and the page", () => {
  behaves("obsidian.d.ts: setIcon; lucide.dev", "draws Lucide's icons, and refuses what is none", () => {
    const el = document.body.createDiv();
    api.setIcon(el, "presentation");
    expect(el.querySelector("svg.lucide-presentation path")).not.toBeNull();
    expect(() => api.setIcon(el, "no-such-icon")).toThrow("no-such-icon");
  });

  behaves("obsidian.d.ts: Keymap.isModEvent", "knows tab, split and window from the keys of a click", () => {
    const { Keymap } = api;
    const click = (init: MouseEventInit): MouseEvent => new MouseEvent("click", init);
    expect([click({}), click({ ctrlKey: true }), click({ button: 1 }), click({ ctrlKey: true, altKey: true }), click({ ctrlKey: true, altKey: true, shiftKey: true })]
      .map((event) => Keymap.isModEvent(event))).toEqual([false, "tab", "tab", "split", "window"]);
  });

  behaves("obsidian.d.ts: Modifier (Mod is Cmd on macOS, Ctrl elsewhere)", "takes Cmd for Mod on a Mac", () => {
    emulateMac(true);
    const keys = [{ metaKey: true }, { ctrlKey: true }].map((init) => api.Keymap.isModEvent(new MouseEvent("click", init)));
    emulateMac(false);
    expect(keys).toEqual(["tab", false]);
  });

  behaves("obsidian.d.ts: Scope.register (false prevents the default)", "asks the newest scope first", () => {
    const scope = new api.Scope();
    scope.register(["Mod"], "k", () => { log.push("k"); return false; });
    host.app.keymap.pushScope(scope);
    expect(press("k", { ctrlKey: true }).defaultPrevented).toBe(true);
    expect(press("k").defaultPrevented).toBe(false);
    host.app.keymap.popScope(scope);
    expect(press("k", { ctrlKey: true }).defaultPrevented).toBe(false);
    expect(log).toEqual(["k"]);
  });

  behaves("obsidian.d.ts: DOM helpers", "makes, finds and empties elements", () => {
    const el = createDiv({ cls: "a b", text: "x", attr: { "data-y": "1" } });
    el.createEl("a", { href: "https://example.org", text: "z" });
    el.toggleClass("b", false);
    expect(el.outerHTML).toBe('<div class="a" data-y="1">x<a href="https://example.org">z</a></div>');
    el.empty();
    el.toggle(false);
    expect([el.childNodes.length, el.isShown()]).toEqual([0, false]);
  });
});
