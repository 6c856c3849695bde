// The settings, declared: the app draws, searches, checks and saves them.
import { PluginSettingTab, type App, type Plugin, type Setting } from "obsidian";
import type { Actions } from "../app/actions";
import type { NoteKind } from "../app/template-copier";
import { CHECKS, cleanValue, DEFAULTS, type Settings } from "../core/settings";
import { EVENT_FIELDS, FIELDS } from "../core/template/fields";
import { ConfirmModal } from "./confirm";
import type { RebuildParts } from "./rebuild";
import { check, newNotesGroup, type Group, type Item, type Outcome } from "./settings-group";
import { pathPreview, templatePreview } from "./settings-preview";
import { statusItem } from "./settings-status";

/** Where the settings live. */
export interface SettingsHome {
  readonly get: () => Settings;
  readonly set: (settings: Settings) => Promise<void>;
}

/** What the settings show besides themselves. */
export interface SettingParts extends RebuildParts {
  readonly home: SettingsHome;
  readonly actions: Actions;
}

const named = (names: readonly string[]): string => names.filter((field) => field !== "cursor").map((field) => `{{${field}}}`).join(" ");
const fields = named(Object.keys(FIELDS));
const eventFields = named([...EVENT_FIELDS]);
const toggle = (key: keyof Settings & `${"show" | "leave" | "run" | "link"}${string}`, name: string, desc: string): Item => ({ name, desc, control: { type: "toggle", key, defaultValue: DEFAULTS[key] } });

const eventNotes = (): Group => ({
  type: "group", heading: "Event notes",
  items: [
    {
      name: "Event tag", desc: "Notes with this tag, or a tag below it, are read.", aliases: ["conference", "hashtag"],
      control: { type: "text", key: "eventTag", defaultValue: DEFAULTS.eventTag, placeholder: DEFAULTS.eventTag, validate: check("eventTag") },
    },
    {
      name: "Words for a talk", desc: "More words with which your talks begin, with commas between them. Many languages are known already.", aliases: ["label", "language", "heading"],
      control: { type: "text", key: "labelWords", defaultValue: DEFAULTS.labelWords, placeholder: "Ettekanne, Vortragstitel", validate: check("labelWords") },
    },
    {
      name: "Words for takeaways", desc: "More words over what you keep of a talk, with commas between them, alone in their line or before a colon.", aliases: ["section", "language", "lessons"],
      control: { type: "text", key: "takeawayWords", defaultValue: DEFAULTS.takeawayWords, placeholder: "Merke, Gwersi", validate: check("takeawayWords") },
    },
    {
      name: "Folders to leave out", desc: "One a line. Notes in them are not read, whatever their tags.", aliases: ["excluded", "ignored", "archive"],
      control: { type: "textarea", key: "excludedFolders", defaultValue: DEFAULTS.excludedFolders, placeholder: "Archive/2019", rows: 3, validate: check("excludedFolders") },
    },
    toggle("leaveOutTemplates", "Leave templates out", "Notes in the folders of the templates plugins, and the template below, are no events."),
  ],
});

const sidebar = (): Group => ({
  type: "group", heading: "Sidebar",
  items: [
    toggle("showDone", "Show done todos", "Todos that are done stay in the sidebar."),
    toggle("showQuestions", "Show questions among the talks", "They have a tab of their own in any case."),
    toggle("showTakeaways", "Show takeaways among the talks", "They have a tab of their own in any case."),
    toggle("showOffers", "Offer prose as todos", "Lines such as “look into …” stand below the todos of their talk, folded and in no count, until you take or refuse them."),
    {
      name: "Closed todos", desc: "The symbols between the brackets that count as closed. All others are open.", aliases: ["status", "checkbox", "cancelled", "done"],
      control: { type: "text", key: "closedSymbols", defaultValue: DEFAULTS.closedSymbols, placeholder: DEFAULTS.closedSymbols, validate: check("closedSymbols") },
    },
  ],
});

const talkNotes = (outcome: Outcome): Group => newNotesGroup({
  heading: "New talk notes", a: "a talk", fields, outcome,
  folder: { key: "talkFolder", desc: "Where talk notes are made. The folder is made when it is missing." },
  fileName: "talkFileName",
  template: { key: "templatePath", desc: "A note of yours with fields. Without one, the built-in template is used. A note “Talk (keynote)” beside a template “Talk” is used for keynotes." },
  more: [
    {
      name: "People folder", desc: "The notes in it, and all notes tagged #person, are suggested as speakers and known in your notes, as is everybody who spoke already.", aliases: ["speakers", "contacts"],
      control: { type: "folder", key: "peopleFolder", defaultValue: DEFAULTS.peopleFolder, validate: check("peopleFolder") },
    },
    toggle("linkBack", "Link it in the event note", "The note of the event gets a link to each new talk note, in its list of talks or below a heading of its own."),
  ],
});

const eventNotesMade = (outcome: Outcome): Group => newNotesGroup({
  heading: "New event notes", a: "an event", fields: eventFields, outcome,
  folder: { key: "eventFolder", desc: "Where event notes are made. Without one, where most of your event notes are." },
  fileName: "eventFileName",
  template: { key: "eventTemplatePath", desc: "A note of yours with fields. Without one, the built-in template is used." },
  more: [],
});

const newNotes = (): Group => ({
  type: "group", heading: "All new notes",
  items: [
    {
      name: "Open a new note", desc: "Ctrl/Cmd+Enter in its form opens a new tab in any case.", aliases: ["tab", "split"],
      control: { type: "dropdown", key: "openNew", defaultValue: DEFAULTS.openNew, options: { here: "In the same tab", tab: "In a new tab", split: "Beside it", stay: "Stay where I am" } },
    },
    toggle("runTemplater", "Run Templater", "Runs the commands of the Templater plugin in your template, once, when a note is made."),
  ],
});

export class ConferenceSettingTab extends PluginSettingTab {
  override icon = "presentation";
  /** What shows the outcome of other settings, drawn again after each change. */
  private readonly previews = new Set<() => void>();

  constructor(app: App, plugin: Plugin, private readonly parts: SettingParts) {
    super(app, plugin);
  }

  override getSettingDefinitions(): Group[] {
    const { actions, home } = this.parts;
    const { app, previews } = this;
    return [
      { type: "group", heading: "Status", items: [statusItem(this.parts)] },
      eventNotes(), sidebar(),
      talkNotes({
        path: pathPreview(actions.talkSamplePath, previews), copy: (setting) => this.drawCopy(setting, "talk"),
        text: templatePreview(app, "A talk note as it would be", actions.talkSample, () => home.get().templatePath, previews),
      }),
      eventNotesMade({
        path: pathPreview(actions.eventSamplePath, previews), copy: (setting) => this.drawCopy(setting, "event"),
        text: templatePreview(app, "An event note as it would be", actions.eventSample, () => home.get().eventTemplatePath, previews),
      }),
      newNotes(),
      { type: "group", heading: "Reset", items: [{ name: "Put all settings back", desc: "As they were when the plugin was new. Your notes stay as they are.", aliases: ["defaults"], render: (setting: Setting) => this.drawReset(setting) }] },
    ];
  }

  override getControlValue(key: string): unknown {
    const settings = this.parts.home.get();
    return Object.hasOwn(settings, key) ? settings[key as keyof Settings] : undefined;
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    const known = Object.hasOwn(DEFAULTS, key) ? (key as keyof Settings) : null;
    if (known === null || CHECKS[known](value) !== null) return;
    const { home } = this.parts;
    await home.set({ ...home.get(), [known]: cleanValue(known, value) });
    for (const draw of this.previews) draw();
  }

  private drawCopy(setting: Setting, kind: NoteKind): void {
    setting.addButton((button) => button.setButtonText("Copy to a note").onClick(() => void this.parts.actions.copyTemplate(kind).then((made) => {
      if (made) this.update();
    })));
  }

  private drawReset(setting: Setting): void {
    const { home, desk } = this.parts;
    setting.addButton((button) => button.setButtonText("Reset").onClick(() => new ConfirmModal(this.app, {
      title: "Put all settings back?", words: "Every setting of Conference notes gets its first value. This can't be undone.", button: "Reset",
      run: () => void home.set(DEFAULTS).then(() => {
        this.update();
        desk.say("All settings have their first values.");
      }),
    }).open()));
  }
}
