// Plugins on the host: loading, what they register, their settings and data, and that nothing of them stays.
import type { TFile } from "obsidian";
import { behaves } from "../../support/conformance";
import { ManualClock } from "../../support/host/clock";
import { createHost, type Host } from "../../support/host/host";
import { Menu } from "../../support/host/menu";
import type { Plugin } from "../../support/host/plugin";

let host: Host & { clock: ManualClock };

const manifest = { id: "p", name: "Plug", version: "1.0.0", minAppVersion: "1.13.0", description: "", author: "" };

/** A plugin as esbuild writes it, with `body` as the lines of `onload`. */
const open = async (body: string, files: Record<string, string> = {}): Promise<Plugin> => {
  const code = `"use strict"; const o = require("obsidian"); module.exports.default = class extends o.Plugin { log = []; async onload() { ${body} } };`;
  host = createHost({ files: { "a.md": "a [[b]]\n", ...files }, clock: new ManualClock(), plugins: [{ code, manifest }], enabled: ["p"] }) as typeof host;
  await host.start();
  return host.plugin("p");
};
const logOf = (plugin: Plugin): string[] => (plugin as unknown as { log: string[] }).log;

afterEach(() => {
  expect(host.problems.found).toEqual([]);
  host.stop();
});

describe("loading", () => {
  behaves("stricter than the app", "refuses what the module does not have, with its name", async () => {
    await expect(open("o.noSuchThing();")).rejects.toThrow("obsidian.noSuchThing is not in the host");
  });

  behaves("stricter than the app: isDesktopOnly is false", "refuses Node and Electron, which a phone has not", async () => {
    await expect(open('require("fs");')).rejects.toThrow("requires fs");
  });

  behaves("obsidian.d.ts: Plugin.onload; Vault.on('create')", "runs before the layout is ready; every file is told in between", async () => {
    const plugin = await open('this.log.push(`ready ${this.app.workspace.layoutReady}`); this.registerEvent(this.app.vault.on("create", (f) => this.log.push(f.path)));');
    expect(logOf(plugin)).toEqual(["ready false", "a.md"]);
  });

  behaves("obsidian.d.ts: Plugin.onUserEnable", "tells when the user switched it on, not at a start", async () => {
    const plugin = await open("this.onUserEnable = () => this.log.push('user');");
    expect(logOf(plugin)).toEqual([]);
    await host.app.plugins.disablePlugin("p");
    const again = await host.app.plugins.enablePluginAndSave("p");
    expect(logOf(again)).toEqual(["user"]);
  });
});

describe("commands", () => {
  behaves("obsidian.d.ts: Plugin.addCommand (id and name get the plugin's)", "carry the plugin's id and name", async () => {
    const plugin = await open('this.addCommand({ id: "go", name: "Go", callback: () => this.log.push("go") });');
    expect(host.app.commands.findCommand("p:go")?.name).toBe("Plug: Go");
    expect(host.app.commands.executeCommandById("p:go")).toBe(true);
    expect(logOf(plugin)).toEqual(["go"]);
  });

  behaves("obsidian.d.ts: Command.checkCallback", "are listed only where they may run", async () => {
    const plugin = await open('this.may = false; this.addCommand({ id: "c", name: "C", checkCallback: (checking) => { if (!this.may) return false; if (!checking) this.log.push("c"); return true; } });');
    expect(host.app.commands.listCommands().map(({ id }) => id)).not.toContain("p:c");
    expect(host.app.commands.executeCommandById("p:c")).toBe(false);
    Object.assign(plugin, { may: true });
    expect(host.app.commands.executeCommandById("p:c")).toBe(true);
    expect(logOf(plugin)).toEqual(["c"]);
  });

  behaves("obsidian.d.ts: Command.editorCallback (with an active editor only)", "for editors need one in source mode", async () => {
    const plugin = await open('this.addCommand({ id: "e", name: "E", editorCallback: (editor, view) => this.log.push(view.file.path) });');
    expect(host.app.commands.executeCommandById("p:e")).toBe(false);
    await host.app.workspace.openLinkText("a", "");
    expect(host.app.commands.executeCommandById("p:e")).toBe(true);
    const leaf = host.app.workspace.getLeavesOfType("markdown")[0];
    await leaf?.setViewState({ type: "markdown", state: { file: "a.md", mode: "preview" } });
    expect(host.app.commands.executeCommandById("p:e")).toBe(false);
    expect(logOf(plugin)).toEqual(["a.md"]);
  });
});

describe("data", () => {
  behaves("obsidian.d.ts: Plugin.loadData, saveData", "is null without a file, and what was saved otherwise", async () => {
    const plugin = await open("this.first = await this.loadData();");
    expect((plugin as unknown as { first: unknown }).first).toBeNull();
    await plugin.saveData({ a: 1 });
    expect(await plugin.loadData()).toEqual({ a: 1 });
    expect(host.disk.file(".obsidian/plugins/p/data.json")?.text).toBe('{\n  "a": 1\n}');
  });

  behaves("JSON.parse", "throws for a file that is no JSON", async () => {
    const plugin = await open("", { ".obsidian/plugins/p/data.json": "{" });
    await expect(plugin.loadData()).rejects.toThrow(SyntaxError);
  });
});

describe("events of the app", () => {
  behaves("obsidian.d.ts: Workspace.on('file-menu'), Menu", "a plugin adds items to the menu of a file", async () => {
    await open('this.registerEvent(this.app.workspace.on("file-menu", (menu, file, source) => menu.addItem((item) => item.setTitle(`${file.path} ${source}`))));');
    const menu = new Menu();
    host.app.workspace.trigger("file-menu", menu, host.app.vault.getFileByPath("a.md"), "file-explorer-context-menu");
    menu.showAtPosition({ x: 0, y: 0 });
    expect(document.querySelector(".menu-item")?.textContent).toBe("a.md file-explorer-context-menu");
    menu.hide();
  });

  behaves("obsidian.d.ts: Plugin.registerHoverLinkSource, Workspace.on('hover-link')", "a source of hover previews is known by its id, once", async () => {
    const plugin = await open('this.registerHoverLinkSource("p", { display: "Plug", defaultMod: true });');
    expect([...(host.app.registered.hoverLinkSources?.keys() ?? [])]).toContain("p");
    expect(() => plugin.registerHoverLinkSource("p", { display: "Again", defaultMod: true })).toThrow("registered already");
  });
});

describe("declared settings", () => {
  const body = `
    this.settings = { name: "start", on: true, size: 3 };
    const plugin = this;
    this.addSettingTab(new (class extends o.PluginSettingTab {
      getSettingDefinitions() { return [
        { name: "Name", desc: "What it is called", control: { type: "text", key: "name", validate: (value) => value === "" ? "A name is needed." : undefined } },
        { type: "group", heading: "More", items: [
          { name: "On", control: { type: "toggle", key: "on" } },
          { name: "Size", visible: () => plugin.settings.on, control: { type: "number", key: "size" } },
        ] },
      ]; }
    })(this.app, this));`;
  const draw = async (): Promise<{ plugin: Plugin; el: HTMLElement; name: HTMLInputElement }> => {
    const plugin = await open(body);
    host.app.setting.open();
    host.app.setting.openTabById("p");
    const el = document.querySelector<HTMLElement>(".vertical-tab-content");
    const name = el?.querySelector<HTMLInputElement>("input[type=text]");
    if (!el || !name) throw new Error("the settings are not drawn");
    return { plugin, el, name };
  };
  const type = async (input: HTMLInputElement, words: string): Promise<void> => {
    input.value = words;
    input.dispatchEvent(new Event("input"));
    await host.clock.advance(0);
  };
  const settings = (plugin: Plugin): unknown => plugin.settings;

  behaves("obsidian.d.ts: SettingTab.getSettingDefinitions, getControlValue", "are drawn with their values, by group", async () => {
    const { el, name } = await draw();
    expect(name.value).toBe("start");
    expect(Array.from(el.querySelectorAll(".setting-item-name")).map((each) => each.textContent)).toEqual(["Name", "More", "On", "Size"]);
  });

  behaves("obsidian.d.ts: SettingControlBase.validate", "are saved when they pass, and shown with their message when they do not", async () => {
    const { plugin, el, name } = await draw();
    await type(name, "new");
    expect(settings(plugin)).toMatchObject({ name: "new" });
    await type(name, "");
    expect(settings(plugin)).toMatchObject({ name: "new" });
    expect(el.querySelector(".setting-item-error")?.textContent).toBe("A name is needed.");
    expect(await plugin.loadData()).toMatchObject({ name: "new" });
  });

  behaves("obsidian.d.ts: SettingControlBase.validate (once on mount)", "that were stored and do not pass are shown with their message, not replaced", async () => {
    const plugin = await open(body.replace('"start"', '""'));
    host.app.setting.open();
    host.app.setting.openTabById("p");
    await host.clock.advance(0);
    expect(document.querySelector(".setting-item-error")?.textContent).toBe("A name is needed.");
    expect(settings(plugin)).toMatchObject({ name: "" });
  });

  behaves("obsidian.d.ts: SettingDefinitionBase.visible", "show and hide with what they depend on", async () => {
    const { el } = await draw();
    const size = Array.from(el.querySelectorAll<HTMLElement>(".setting-item")).find((each) => each.textContent === "Size");
    expect(size?.isShown()).toBe(true);
    (el.querySelector(".checkbox-container") as HTMLElement).click();
    await host.clock.advance(0);
    expect(size?.isShown()).toBe(false);
  });
});

describe("disabling", () => {
  behaves("obsidian.d.ts: Component.register, Plugin.add*", "takes away everything that was registered", async () => {
    const plugin = await open(`
      this.addRibbonIcon("link", "Ribbon", () => undefined);
      this.addStatusBarItem().setText("status");
      this.addCommand({ id: "c", name: "C", callback: () => undefined });
      this.registerEvent(this.app.vault.on("modify", () => this.log.push("modify")));
      this.registerDomEvent(document, "click", () => this.log.push("click"));
      this.registerView("v", (leaf) => new (class extends o.ItemView { getViewType() { return "v"; } getDisplayText() { return "V"; } })(leaf));
      this.addSettingTab(new (class extends o.PluginSettingTab {})(this.app, this));
      this.registerHoverLinkSource("p", { display: "P", defaultMod: true });
      this.register(() => this.log.push("end"));`);
    await host.app.plugins.disablePlugin("p");
    await host.app.vault.modify(host.app.vault.getFileByPath("a.md") as TFile, "x");
    document.body.click();
    expect(logOf(plugin)).toEqual(["end"]);
    expect(host.app.commands.findCommand("p:c")).toBeUndefined();
    expect(document.body.textContent).not.toContain("status");
    expect(document.querySelector(".side-dock-ribbon-action[aria-label=Ribbon]")).toBeNull();
    expect(host.app.registered.hoverLinkSources?.size).toBe(0);
    host.app.workspace.registerView("v", () => { throw new Error("free again"); });
  });
});

describe("faults on demand", () => {
  const process = (): Promise<string> => host.app.vault.process(host.app.vault.getFileByPath("a.md") as TFile, (text) => `${text}!`);
  const disk = (): string => host.disk.file("a.md")?.text ?? "";

  behaves("this project: Faults", "throw before or after the effect, at the n-th call", async () => {
    await open("");
    host.faults.plan({ call: "vault.process", nth: 2, kind: "throw before" });
    await process();
    await expect(process()).rejects.toThrow("before its effect");
    expect(disk()).toBe("a [[b]]\n!");
    host.faults.plan({ call: "*", nth: 1, kind: "throw after" });
    await expect(process()).rejects.toThrow("after its effect");
    expect(disk()).toBe("a [[b]]\n!!");
  });

  behaves("this project: Faults", "hang, or let another program write first", async () => {
    await open("");
    host.faults.plan({ call: "vault.process", nth: 1, kind: "edit before", edit: () => host.writeOutside("a.md", "outside") });
    await process();
    expect(disk()).toBe("outside!");
    host.faults.plan({ call: "vault.process", nth: 1, kind: "hang" });
    let done = false;
    void process().then(() => { done = true; });
    await host.clock.advance(600_000);
    expect(done).toBe(false);
  });
});
