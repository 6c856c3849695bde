// The settings, declared: the app draws, searches, checks and saves them.
import { PluginSettingTab, type App, type Plugin, type SettingDefinitionItem } from "obsidian";
import { CHECKS, cleanValue, DEFAULTS, type Settings } from "../core/settings";
import { FIELDS } from "../core/template/fields";

/** Where the settings live. */
export interface SettingsHome {
  readonly get: () => Settings;
  readonly set: (settings: Settings) => Promise<void>;
}

const check = (key: keyof Settings) => (value: unknown): string | undefined => CHECKS[key](value) ?? undefined;
const fields = Object.keys(FIELDS).filter((field) => field !== "cursor").map((field) => `{{${field}}}`).join(" ");

export class ConferenceSettingTab extends PluginSettingTab {
  override icon = "presentation";

  constructor(app: App, plugin: Plugin, private readonly home: SettingsHome) {
    super(app, plugin);
  }

  override getSettingDefinitions(): SettingDefinitionItem<keyof Settings>[] {
    return [
      {
        name: "Event tag", desc: "Notes with this tag, or a tag below it, are read.", aliases: ["conference", "hashtag"],
        control: { type: "text", key: "eventTag", defaultValue: DEFAULTS.eventTag, placeholder: DEFAULTS.eventTag, validate: check("eventTag") },
      },
      {
        name: "Words for a talk", desc: "More words with which your talks begin, with commas between them. Many languages are known already.", aliases: ["label", "language", "heading"],
        control: { type: "text", key: "labelWords", defaultValue: DEFAULTS.labelWords, placeholder: "Esitelmä, Vortragstitel", validate: check("labelWords") },
      },
      { name: "Show done todos", desc: "Todos that are done stay in the sidebar.", control: { type: "toggle", key: "showDone", defaultValue: DEFAULTS.showDone } },
      {
        type: "group", heading: "New talk notes",
        items: [
          {
            name: "Folder", desc: "Where talk notes are made. The folder is made when it is missing.",
            control: { type: "folder", key: "talkFolder", defaultValue: DEFAULTS.talkFolder, includeRoot: true, validate: check("talkFolder") },
          },
          {
            name: "File name", desc: `The pattern of the note's name. Fields: ${fields}`,
            control: { type: "text", key: "talkFileName", defaultValue: DEFAULTS.talkFileName, placeholder: DEFAULTS.talkFileName, validate: check("talkFileName") },
          },
          {
            name: "Template", desc: "A note with the same fields, and {{cursor}} where the cursor goes. Without one, the built-in template is used. A note “Talk (keynote)” beside a template “Talk” is used for keynotes.", aliases: ["templates"],
            control: { type: "file", key: "templatePath", defaultValue: DEFAULTS.templatePath, filter: (file) => file.extension === "md", validate: check("templatePath") },
          },
          { name: "Run Templater", desc: "Runs the commands of the Templater plugin in your template, once, when a note is made.", control: { type: "toggle", key: "runTemplater", defaultValue: DEFAULTS.runTemplater } },
        ],
      },
    ];
  }

  override getControlValue(key: string): unknown {
    const settings = this.home.get();
    return Object.hasOwn(settings, key) ? settings[key as keyof Settings] : undefined;
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    const known = Object.hasOwn(DEFAULTS, key) ? (key as keyof Settings) : null;
    if (known === null || CHECKS[known](value) !== null) return;
    await this.home.set({ ...this.home.get(), [known]: cleanValue(known, value) });
  }
}
