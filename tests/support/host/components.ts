// Controls to choose and press.
import type * as Api from "obsidian";
import { BaseComponent, ValueComponent } from "./base-component";
import { setIcon } from "./icons";
import { problems } from "./problems";
import { setTooltip } from "./tooltip";

export class ToggleComponent extends ValueComponent<boolean> {
  readonly toggleEl: HTMLElement;
  private readonly checkEl: HTMLInputElement;

  constructor(containerEl: HTMLElement) {
    super();
    this.toggleEl = containerEl.createDiv("checkbox-container");
    this.checkEl = this.toggleEl.createEl("input", { type: "checkbox", attr: { tabindex: "0" } });
    this.checkEl.addEventListener("click", (event) => event.stopPropagation());
    this.checkEl.addEventListener("change", () => {
      this.show();
      this.tell();
    });
    this.toggleEl.addEventListener("click", () => this.onClick());
  }

  override setDisabled(disabled: boolean): this {
    this.toggleEl.toggleClass("is-disabled", disabled);
    this.checkEl.disabled = disabled;
    return super.setDisabled(disabled);
  }

  getValue(): boolean { return this.checkEl.checked; }

  setValue(on: boolean): this {
    this.checkEl.checked = on;
    this.show();
    return this;
  }

  setTooltip(tooltip: string, options?: Api.TooltipOptions): this {
    setTooltip(this.toggleEl, tooltip, options);
    return this;
  }

  onClick(): void {
    if (this.disabled) return;
    this.setValue(!this.getValue());
    this.tell();
  }

  private show(): void { this.toggleEl.toggleClass("is-enabled", this.getValue()); }
}

export class DropdownComponent extends ValueComponent<string> {
  readonly selectEl: HTMLSelectElement;

  constructor(containerEl: HTMLElement) {
    super();
    this.selectEl = containerEl.createEl("select", "dropdown");
    this.selectEl.addEventListener("change", () => this.tell());
  }

  override setDisabled(disabled: boolean): this {
    this.selectEl.disabled = disabled;
    return super.setDisabled(disabled);
  }

  addOption(value: string, display: string): this {
    this.selectEl.createEl("option", { value, text: display });
    return this;
  }

  addOptions(options: Record<string, string>): this {
    for (const [value, display] of Object.entries(options)) this.addOption(value, display);
    return this;
  }

  getValue(): string { return this.selectEl.value; }

  setValue(value: string): this {
    this.selectEl.value = value;
    return this;
  }
}

export class SliderComponent extends ValueComponent<number> {
  readonly sliderEl: HTMLInputElement;
  private format = (value: number): string => String(value);

  constructor(containerEl: HTMLElement) {
    super();
    this.sliderEl = containerEl.createEl("input", { cls: "slider", type: "range" });
    this.sliderEl.addEventListener("change", () => this.tell());
  }

  override setDisabled(disabled: boolean): this {
    this.sliderEl.disabled = disabled;
    return super.setDisabled(disabled);
  }

  setInstant(instant: boolean): this {
    if (instant) this.sliderEl.addEventListener("input", () => this.tell());
    return this;
  }

  setLimits(min: number | null, max: number | null, step: number | "any"): this {
    this.sliderEl.setAttrs({ min, max, step });
    return this;
  }

  getValue(): number { return this.sliderEl.valueAsNumber; }

  setValue(value: number): this {
    this.sliderEl.value = String(value);
    return this;
  }

  getValuePretty(): string { return this.format(this.getValue()); }

  setDisplayFormat(format: (value: number) => string): this {
    this.format = format;
    return this;
  }

  setDynamicTooltip(): this { return this; }
}

export class ButtonComponent extends BaseComponent {
  readonly buttonEl: HTMLButtonElement;
  protected clicked: ((event: MouseEvent) => unknown) | null = null;

  constructor(containerEl: HTMLElement) {
    super();
    this.buttonEl = containerEl.createEl("button", { attr: { type: "button" } });
    this.buttonEl.addEventListener("click", (event) => void this.press(event));
  }

  override setDisabled(disabled: boolean): this {
    this.buttonEl.disabled = disabled;
    return super.setDisabled(disabled);
  }

  private mark(cls: string, on: boolean): this {
    this.buttonEl.toggleClass(cls, on);
    return this;
  }

  setCta(): this { return this.mark("mod-cta", true); }
  removeCta(): this { return this.mark("mod-cta", false); }
  setWarning(): this { return this.mark("mod-warning", true); }
  setDestructive(): this { return this.mark("mod-destructive", true); }
  removeDestructive(): this { return this.mark("mod-destructive", false); }
  setClass(cls: string): this { return this.mark(cls, true); }

  setTooltip(tooltip: string, options?: Api.TooltipOptions): this {
    setTooltip(this.buttonEl, tooltip, options);
    return this;
  }

  setButtonText(name: string): this {
    this.buttonEl.setText(name);
    return this;
  }

  setIcon(icon: string): this {
    setIcon(this.buttonEl, icon);
    return this;
  }

  onClick(callback: (event: MouseEvent) => unknown): this {
    this.clicked = callback;
    return this;
  }

  /** A promise shows that it is at work until it is settled. */
  protected async press(event: MouseEvent): Promise<unknown> {
    const answer = problems.guard(() => this.clicked?.(event));
    if (!(answer instanceof Promise)) return answer;
    this.mark("mod-loading", true);
    const settled: unknown = await answer.catch(() => undefined);
    this.mark("mod-loading", false);
    return settled;
  }
}

export class ExtraButtonComponent extends BaseComponent {
  readonly extraSettingsEl: HTMLElement;
  private clicked: (() => unknown) | null = null;

  constructor(containerEl: HTMLElement) {
    super();
    this.extraSettingsEl = containerEl.createDiv({ cls: ["clickable-icon", "extra-setting-button"], attr: { tabindex: "0", role: "button" } });
    this.extraSettingsEl.addEventListener("click", () => {
      if (!this.disabled) problems.guard(() => this.clicked?.());
    });
  }

  setTooltip(tooltip: string, options?: Api.TooltipOptions): this {
    setTooltip(this.extraSettingsEl, tooltip, options);
    return this;
  }

  setIcon(icon: string): this {
    setIcon(this.extraSettingsEl, icon);
    return this;
  }

  onClick(callback: () => unknown): this {
    this.clicked = callback;
    return this;
  }
}

export class ProgressBarComponent extends ValueComponent<number> {
  private readonly barEl: HTMLElement;
  private value = 0;

  constructor(containerEl: HTMLElement) {
    super();
    this.barEl = containerEl.createDiv("setting-progress-bar").createDiv("setting-progress-bar-inner");
  }

  getValue(): number { return this.value; }

  setValue(value: number): this {
    this.value = value;
    this.barEl.style.width = `${value}%`;
    return this;
  }
}

export class ColorComponent extends ValueComponent<string> {
  private readonly colorEl: HTMLInputElement;

  constructor(containerEl: HTMLElement) {
    super();
    this.colorEl = containerEl.createEl("input", { type: "color" });
    this.colorEl.addEventListener("change", () => this.tell());
  }

  getValue(): string { return this.colorEl.value; }

  setValue(value: string): this {
    this.colorEl.value = value;
    return this;
  }
}
