// The settings window: the app's own tabs and those of plugins. `app.setting` is not in the typings; plugins reach it by name.
import type * as Api from "obsidian";
import { Modal } from "./modal";
import type { SettingTab } from "./setting-tab";

interface NamedTab extends SettingTab {
  readonly id: string;
  readonly name: string;
}

export class SettingWindow extends Modal {
  private readonly tabs: NamedTab[] = [];
  private readonly coreEl: HTMLElement;
  private readonly pluginsEl: HTMLElement;
  private readonly holderEl: HTMLElement;
  activeTab: NamedTab | null = null;

  constructor(app: Api.App) {
    super(app);
    this.modalEl.addClasses(["mod-settings", "mod-sidebar-layout"]);
    this.contentEl.addClass("vertical-tabs-container");
    const header = this.contentEl.createDiv("vertical-tab-header");
    const group = (title: string): HTMLElement => {
      const el = header.createDiv("vertical-tab-header-group");
      el.createDiv({ cls: "vertical-tab-header-group-title", text: title });
      return el.createDiv("vertical-tab-header-group-items");
    };
    this.coreEl = group("Options");
    this.pluginsEl = group("Community plugins");
    this.holderEl = this.contentEl.createDiv("vertical-tab-content-container");
  }

  override onOpen(): void {
    const tab = this.activeTab ?? this.tabs[0];
    if (tab) this.openTab(tab);
  }

  override onClose(): void {
    this.activeTab?.hide();
    this.activeTab = null;
  }

  addTab(tab: SettingTab, isCore = false): void {
    const named = tab as NamedTab;
    this.tabs.push(named);
    const el = (isCore ? this.coreEl : this.pluginsEl).createDiv({ cls: ["vertical-tab-nav-item", "tappable"], text: named.name, attr: { "data-setting-id": named.id, tabindex: "0" } });
    el.addEventListener("click", () => this.openTab(named));
    el.addEventListener("keydown", (event) => {
      if (event.key === "Enter") this.openTab(named);
    });
    // Asked at registration too, as documented: before layout ready.
    named.settingItems = named.getSettingDefinitions();
  }

  removeTab(tab: SettingTab): void {
    const at = this.tabs.indexOf(tab as NamedTab);
    if (at === -1) return;
    this.tabs.splice(at, 1);
    this.contentEl.querySelector(`[data-setting-id='${(tab as NamedTab).id}']`)?.remove();
    if (this.activeTab === tab) this.closeTab();
  }

  openTabById(id: string): NamedTab | null {
    const tab = this.tabs.find((candidate) => candidate.id === id) ?? null;
    if (tab) this.openTab(tab);
    return tab;
  }

  private openTab(tab: NamedTab): void {
    this.closeTab();
    this.activeTab = tab;
    this.holderEl.replaceChildren(tab.containerEl);
    for (const el of this.contentEl.findAll(".vertical-tab-nav-item")) el.toggleClass("is-active", el.dataset.settingId === tab.id);
    tab.show();
  }

  private closeTab(): void {
    this.activeTab?.hide();
    this.activeTab = null;
    this.holderEl.empty();
  }
}
