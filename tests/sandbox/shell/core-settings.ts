// The app's own tabs in the settings window: how it looks, and which plugins are on.
import { Setting, type App } from "obsidian";
import type { PluginLoader } from "../../support/host/plugin-loader";
import { SettingTab } from "../../support/host/setting-tab";
import { setTheme, themeNow } from "./theme";

export class AppearanceTab extends SettingTab {
  readonly id = "appearance";
  readonly name = "Appearance";

  override display(): void {
    new Setting(this.containerEl).setName("Base color scheme").addDropdown((dropdown) => dropdown
      .addOptions({ light: "Light", dark: "Dark" })
      .setValue(themeNow())
      .onChange((value) => setTheme(value === "dark" ? "dark" : "light")));
  }

  override getControlValue(): unknown { return undefined; }
  override setControlValue(): void { return; }
}

export class PluginsTab extends SettingTab {
  readonly id = "community-plugins";
  readonly name = "Community plugins";

  constructor(app: App, private readonly plugins: PluginLoader) {
    super(app);
  }

  override display(): void {
    for (const manifest of Object.values(this.plugins.manifests)) {
      new Setting(this.containerEl).setName(manifest.name).setDesc(`Version ${manifest.version}. ${manifest.description}`).addToggle((toggle) => toggle
        .setValue(this.plugins.enabledPlugins.has(manifest.id))
        .onChange(async (on) => {
          if (on) await this.plugins.enablePluginAndSave(manifest.id);
          else await this.plugins.disablePluginAndSave(manifest.id);
        }));
    }
  }

  override getControlValue(): unknown { return undefined; }
  override setControlValue(): void { return; }
}
