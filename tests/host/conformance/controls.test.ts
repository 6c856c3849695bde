// The rows of settings and their controls.
import type { Setting } from "obsidian";
import { behaves } from "../../support/conformance";
import { ManualClock } from "../../support/host/clock";
import { createHost, type Host } from "../../support/host/host";
import { hostModule } from "../../support/host/host-module";

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

const type = (el: HTMLInputElement, words: string): void => {
  el.value = words;
  el.dispatchEvent(new Event("input"));
};

describe("Setting", () => {
  const setting = (): Setting => new api.Setting(document.body);

  behaves("seen in the app: setValue shows and tells nobody", "tells of what the user does, not of setValue", () => {
    setting()
      .addText((text) => text.setValue("a").onChange((value) => log.push(`text ${value}`)).setValue("b"))
      .addToggle((toggle) => toggle.setValue(false).onChange((value) => log.push(`toggle ${value}`)).setValue(true))
      .addDropdown((dropdown) => dropdown.addOptions({ x: "X", y: "Y" }).onChange((value) => log.push(`dropdown ${value}`)).setValue("y"));
    expect(log).toEqual([]);
    type(document.querySelector("input[type=text]") as HTMLInputElement, "c");
    (document.querySelector(".checkbox-container") as HTMLElement).click();
    const select = document.querySelector("select") as HTMLSelectElement;
    select.value = "x";
    select.dispatchEvent(new Event("change"));
    expect(log).toEqual(["text c", "toggle false", "dropdown x"]);
  });

  behaves("obsidian.d.ts: SliderComponent, ColorComponent, TextAreaComponent, MomentFormatComponent, ExtraButtonComponent, ProgressBarComponent", "has every other control wired to the page", () => {
    const sample = createDiv();
    setting()
      .addTextArea((area) => area.setValue("a").onChange((value) => log.push(`area ${value}`)))
      .addSlider((slider) => slider.setLimits(0, 10, 2).setValue(4).onChange((value) => log.push(`slider ${value}`)))
      .addColorPicker((color) => color.setValue("#112233").onChange((value) => log.push(`color ${value}`)))
      .addMomentFormat((format) => format.setDefaultFormat("YYYY").setSampleEl(sample).onChange((value) => log.push(`format ${value}`)))
      .addExtraButton((button) => button.setIcon("x").onClick(() => log.push("extra")))
      .addProgressBar((bar) => bar.setValue(30));
    const set = (selector: string, value: string, event: string): void => {
      const el = document.querySelector(selector) as HTMLInputElement;
      el.value = value;
      el.dispatchEvent(new Event(event, { bubbles: true }));
    };
    set("textarea", "b", "input");
    set("input[type=range]", "6", "change");
    set("input[type=color]", "#445566", "change");
    set("input[type=text]", "[week] w", "input");
    (document.querySelector(".extra-setting-button") as HTMLElement).click();
    expect(log).toEqual(["area b", "slider 6", "color #445566", "format [week] w", "extra"]);
    expect(sample.textContent).toMatch(/^week \d{1,2}$/u);
    expect((document.querySelector(".setting-progress-bar-inner") as HTMLElement).style.width).toBe("30%");
  });

  behaves("obsidian.d.ts: SearchComponent.clearButtonEl", "a search can be cleared while there is something in it", () => {
    let told = "";
    const search = new api.SearchComponent(document.body).onChange((value) => void (told = value));
    const shown = (): boolean => (search as unknown as { clearButtonEl: HTMLElement }).clearButtonEl.style.display !== "none";
    expect(shown()).toBe(false);
    search.setValue("queues");
    expect(shown()).toBe(true);
    told = "unchanged";
    (search as unknown as { clearButtonEl: HTMLElement }).clearButtonEl.click();
    expect([search.getValue(), told, shown()]).toEqual(["", "", false]);
  });

  behaves("obsidian.d.ts: ButtonComponent.onClick, setDisabled", "a button is pressed, unless it is disabled", () => {
    setting().addButton((button) => button.setButtonText("Go").onClick(() => log.push("go")));
    Array.from(document.querySelectorAll("button")).find((el) => el.textContent === "Go")?.click();
    setting().setDisabled(true).addButton((button) => button.setButtonText("No").setDisabled(true).onClick(() => log.push("no")));
    Array.from(document.querySelectorAll("button")).find((el) => el.textContent === "No")?.click();
    expect(log).toEqual(["go"]);
  });
});
