// One row of settings or of a form: name, description and controls, with the app's class names.
import type * as Api from "obsidian";
import type { BaseComponent } from "./base-component";
import * as parts from "./components";
import * as texts from "./text-components";
import { setTooltip } from "./tooltip";

export class Setting {
  readonly settingEl: HTMLElement;
  readonly infoEl: HTMLElement;
  readonly nameEl: HTMLElement;
  readonly descEl: HTMLElement;
  readonly controlEl: HTMLElement;
  errorEl: HTMLElement | null = null;
  components: BaseComponent[] = [];

  constructor(containerEl: HTMLElement) {
    this.settingEl = containerEl.createDiv("setting-item");
    this.infoEl = this.settingEl.createDiv("setting-item-info");
    this.nameEl = this.infoEl.createDiv("setting-item-name");
    this.descEl = this.infoEl.createDiv("setting-item-description");
    this.controlEl = this.settingEl.createDiv("setting-item-control");
  }

  setName(name: string | DocumentFragment): this {
    this.nameEl.setText(name);
    return this;
  }

  setDesc(desc: string | DocumentFragment): this {
    this.descEl.setText(desc);
    return this;
  }

  setClass(cls: string): this {
    this.settingEl.addClass(cls);
    return this;
  }

  setTooltip(tooltip: string, options?: Api.TooltipOptions): this {
    setTooltip(this.nameEl, tooltip, options);
    return this;
  }

  setHeading(): this {
    this.settingEl.addClass("setting-item-heading");
    return this;
  }

  setDisabled(disabled: boolean): this {
    this.settingEl.toggleClass("is-disabled", disabled);
    for (const component of this.components) component.setDisabled(disabled);
    return this;
  }

  setErrorMessage(message: string | null): this {
    this.errorEl?.remove();
    this.errorEl = message === null ? null : this.infoEl.createDiv({ cls: "setting-item-error", text: message, attr: { role: "alert" } });
    this.settingEl.toggleClass("has-error", message !== null);
    return this;
  }

  then(run: (setting: this) => unknown): this {
    run(this);
    return this;
  }

  clear(): this {
    this.controlEl.empty();
    this.components = [];
    return this;
  }

  addComponent<T extends BaseComponent>(make: (el: HTMLElement) => T): this {
    this.components.push(make(this.controlEl));
    return this;
  }

  private add<T extends BaseComponent>(component: T, fill: (component: T) => unknown): this {
    this.components.push(component);
    fill(component);
    return this;
  }

  addButton(fill: (component: parts.ButtonComponent) => unknown): this { return this.add(new parts.ButtonComponent(this.controlEl), fill); }
  addExtraButton(fill: (component: parts.ExtraButtonComponent) => unknown): this { return this.add(new parts.ExtraButtonComponent(this.controlEl), fill); }
  addText(fill: (component: texts.TextComponent) => unknown): this { return this.add(new texts.TextComponent(this.controlEl), fill); }
  addSearch(fill: (component: texts.SearchComponent) => unknown): this { return this.add(new texts.SearchComponent(this.controlEl), fill); }
  addTextArea(fill: (component: texts.TextAreaComponent) => unknown): this { return this.add(new texts.TextAreaComponent(this.controlEl), fill); }
  addMomentFormat(fill: (component: texts.MomentFormatComponent) => unknown): this { return this.add(new texts.MomentFormatComponent(this.controlEl), fill); }
  addDropdown(fill: (component: parts.DropdownComponent) => unknown): this { return this.add(new parts.DropdownComponent(this.controlEl), fill); }
  addColorPicker(fill: (component: parts.ColorComponent) => unknown): this { return this.add(new parts.ColorComponent(this.controlEl), fill); }
  addProgressBar(fill: (component: parts.ProgressBarComponent) => unknown): this { return this.add(new parts.ProgressBarComponent(this.controlEl), fill); }
  addSlider(fill: (component: parts.SliderComponent) => unknown): this { return this.add(new parts.SliderComponent(this.controlEl), fill); }

  addToggle(fill: (component: parts.ToggleComponent) => unknown): this {
    this.settingEl.addClass("mod-toggle");
    return this.add(new parts.ToggleComponent(this.controlEl), fill);
  }
}

export class SettingGroup {
  readonly groupEl: HTMLElement;
  readonly listEl: HTMLElement;
  private headingEl: HTMLElement | null = null;

  constructor(containerEl: HTMLElement) {
    this.groupEl = containerEl.createDiv("setting-group");
    this.listEl = this.groupEl.createDiv("setting-items");
  }

  setHeading(text: string | DocumentFragment): this {
    this.headingEl?.remove();
    const setting = new Setting(this.groupEl).setName(text).setHeading();
    this.headingEl = setting.settingEl;
    this.groupEl.prepend(this.headingEl);
    return this;
  }

  addClass(...names: string[]): this {
    this.groupEl.addClass(...names);
    return this;
  }

  addSetting(fill: (setting: Setting) => void): this {
    fill(new Setting(this.listEl));
    return this;
  }

  addSearch(fill: (component: texts.SearchComponent) => unknown): this {
    fill(new texts.SearchComponent(this.groupEl));
    return this;
  }

  addExtraButton(fill: (component: parts.ExtraButtonComponent) => unknown): this {
    fill(new parts.ExtraButtonComponent(this.headingEl ?? this.groupEl));
    return this;
  }
}
