// The settings of one kind of new notes, which talk notes and event notes have alike: where, how called, out of which template, and what comes of it.
import type { Setting, SettingDefinition, SettingDefinitionItem } from "obsidian";
import { CHECKS, DEFAULTS, type Settings } from "../core/settings";

export type Item = SettingDefinition<keyof Settings>;
export type Group = SettingDefinitionItem<keyof Settings>;

export const check = (key: keyof Settings) => (value: unknown): string | undefined => CHECKS[key](value) ?? undefined;

/** What draws the outcome: the path and the text of a sample note, and the button that copies the built-in template. */
export interface Outcome {
  readonly path: (setting: Setting) => () => void;
  readonly text: (setting: Setting) => () => void;
  readonly copy: (setting: Setting) => void;
}

export interface NewNotes {
  readonly heading: string;
  /** What such a note is of, with its article. */
  readonly a: string;
  /** The fields of its template, in words. */
  readonly fields: string;
  readonly folder: { readonly key: "talkFolder" | "eventFolder"; readonly desc: string };
  readonly fileName: "talkFileName" | "eventFileName";
  readonly template: { readonly key: "templatePath" | "eventTemplatePath"; readonly desc: string };
  readonly outcome: Outcome;
  readonly more: readonly Item[];
}

/** The group, in this order. */
export const newNotesGroup = ({ heading, a, fields, folder, fileName, template, outcome, more }: NewNotes): Group => ({
  type: "group", heading,
  items: [
    { name: "Folder", desc: folder.desc, control: { type: "folder", key: folder.key, defaultValue: DEFAULTS[folder.key], includeRoot: true, validate: check(folder.key) } },
    {
      name: "File name", desc: "The pattern of the note's name, with fields of the template.",
      control: { type: "text", key: fileName, defaultValue: DEFAULTS[fileName], placeholder: DEFAULTS[fileName], validate: check(fileName) },
    },
    { name: "Preview of the name", desc: `What ${a} note would be called.`, render: outcome.path },
    {
      name: "Template", desc: template.desc, aliases: ["templates"],
      control: { type: "file", key: template.key, defaultValue: DEFAULTS[template.key], filter: (file) => file.extension === "md", validate: check(template.key) },
    },
    { name: "Built-in template", desc: "Makes a note of it, which you can change, and uses that one from then on. Nothing is overwritten.", aliases: ["copy"], render: outcome.copy },
    { name: "Preview of the template", desc: `What it makes of ${a}. Fields: ${fields}, and {{cursor}} where the cursor goes.`, render: outcome.text },
    ...more,
  ],
});
