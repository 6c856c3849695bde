// Makes a note of a built-in template, for the user to change, and has new notes made of it from then on.
import type { Settings } from "../core/settings";
import { BUILT_IN_EVENT_TEMPLATE } from "../core/template/event-note";
import { quoteFields } from "../core/template/fill";
import { BUILT_IN_TEMPLATE } from "../core/template/talk-note";
import type { Tools } from "./tools";

/** What new notes are of. */
export type NoteKind = "talk" | "event";

export interface TemplateCopier {
  /** Makes the note where the user's templates are, never over another one, and says so. True if it was made. */
  readonly copyTemplate: (kind: NoteKind) => Promise<boolean>;
}

const FOLDER = "Templates";

const KINDS: Readonly<Record<NoteKind, { readonly name: string; readonly text: string; readonly setting: keyof Settings }>> = {
  talk: { name: "Talk", text: BUILT_IN_TEMPLATE, setting: "templatePath" },
  event: { name: "Event", text: BUILT_IN_EVENT_TEMPLATE, setting: "eventTemplatePath" },
};

export const templateCopier = ({ writer, neighbours, desk, settings, saveSettings, refuse }: Tools): TemplateCopier => ({
  copyTemplate: async (kind) => {
    const { name, text, setting } = KINDS[kind];
    const made = await writer.create({ folder: neighbours.templateFolders()[0] ?? FOLDER, name, text: quoteFields(text) });
    if (!made.ok) {
      desk.say(refuse("The template was not copied", made.error));
      return false;
    }
    const { path } = made.value;
    await saveSettings({ ...settings(), [setting]: path });
    desk.say(`Made ${path}. New ${kind} notes are made of it.`, { label: "Open note", run: () => void desk.open(path, null, "here") });
    return true;
  },
});
