// A tab of the settings window. Declared settings are drawn, checked and saved here: a value that does not pass is shown with its message and not saved.
import type * as Api from "obsidian";
import { notInHost } from "./strict";
import { problems } from "./problems";
import { drawControl } from "./setting-control";
import { Setting, SettingGroup } from "./setting";

type Definition = Api.SettingDefinitionItem;

const isOn = (value: boolean | (() => boolean) | undefined, usual: boolean): boolean => (typeof value === "function" ? value() : value ?? usual);

export abstract class SettingTab {
  icon = "lucide-settings";
  readonly containerEl = createDiv("vertical-tab-content");
  settingItems: Definition[] = [];
  private states: (() => void)[] = [];
  private endings: (() => void)[] = [];

  constructor(readonly app: Api.App) {}

  getSettingDefinitions(): Definition[] { return []; }

  display(): void {
    // For subclasses that declare nothing.
  }

  hide(): void {
    for (const end of this.endings.splice(0)) problems.guard(end);
    this.containerEl.empty();
  }

  /** Draws what is declared, or else asks `display`. */
  show(): void {
    this.hide();
    this.settingItems = this.getSettingDefinitions();
    this.states = [];
    if (this.settingItems.length === 0) return this.display();
    this.drawAll(this.settingItems);
    this.refreshDomState();
  }

  update(): void {
    if (this.containerEl.isConnected) this.show();
    else this.settingItems = this.getSettingDefinitions();
  }

  refreshDomState(): void {
    for (const state of this.states) state();
  }

  abstract getControlValue(key: string): unknown;
  abstract setControlValue(key: string, value: unknown): void | Promise<void>;

  private drawAll(items: readonly Definition[]): void {
    let group: SettingGroup | null = null;
    for (const item of items) {
      if ("type" in item && (item.type === "group" || item.type === "list")) {
        group = null;
        this.drawGroup(item);
      } else {
        group ??= new SettingGroup(this.containerEl);
        this.drawItem(item as Api.SettingDefinition, group);
      }
    }
  }

  private drawGroup(item: Api.SettingDefinitionGroup | Api.SettingDefinitionList): void {
    const group = new SettingGroup(this.containerEl);
    if (item.heading !== undefined) group.setHeading(item.heading);
    this.states.push(() => group.groupEl.toggle(isOn(item.visible, true)));
    for (const child of item.items ?? []) {
      if ("type" in child && child.type === "page") throw notInHost("SettingDefinitionPage");
      this.drawItem(child, group);
    }
  }

  private drawItem(item: Api.SettingDefinition, group: SettingGroup): void {
    group.addSetting((setting) => {
      setting.setName(item.name);
      if (item.desc !== undefined) setting.setDesc(item.desc);
      this.states.push(() => setting.settingEl.toggle(isOn(item.visible, true)));
      if ("control" in item && item.control) this.drawControl(setting, item.control);
      else if ("render" in item && item.render) {
        const end: unknown = item.render(setting as unknown as Api.Setting, group as unknown as Api.SettingGroup);
        if (typeof end === "function") this.endings.push(end as () => void);
      } else if ("action" in item && item.action) {
        const { action } = item;
        setting.settingEl.addEventListener("click", () => problems.guard(() => action(setting.settingEl, 0)));
      }
    });
  }

  private drawControl(setting: Setting, control: Api.SettingControl): void {
    const check = async (value: unknown): Promise<void> => {
      const validate = control.validate as ((value: unknown) => unknown) | undefined;
      const problem: unknown = await validate?.(value);
      setting.setErrorMessage(typeof problem === "string" && problem !== "" ? problem : null);
    };
    const save = async (value: unknown): Promise<void> => {
      await check(value);
      if (setting.errorEl) return;
      await this.setControlValue(control.key, value);
      this.refreshDomState();
    };
    const saved = this.getControlValue(control.key) ?? control.defaultValue;
    // As documented: what is stored may not pass any more, and is shown with its message, not replaced.
    if (saved !== undefined) problems.guard(() => check(saved));
    drawControl(this.app, setting, control, saved, (value) => void problems.guard(() => save(value)));
    this.states.push(() => {
      setting.setDisabled(isOn(control.disabled, false));
    });
  }
}

/** The default storage is `plugin.settings`, saved as a whole. */
export abstract class PluginSettingTab extends SettingTab {
  constructor(app: Api.App, readonly plugin: Api.Plugin) {
    super(app);
  }

  get id(): string { return this.plugin.manifest.id; }
  get name(): string { return this.plugin.manifest.name; }

  getControlValue(key: string): unknown {
    return (this.plugin.settings as Record<string, unknown> | undefined)?.[key];
  }

  setControlValue(key: string, value: unknown): void | Promise<void> {
    const settings = (this.plugin.settings ?? {}) as Record<string, unknown>;
    settings[key] = value;
    this.plugin.settings = settings;
    return this.plugin.saveData(settings);
  }
}
