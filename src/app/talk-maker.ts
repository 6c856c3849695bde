// Makes talk notes: a free path, the user's template or the built-in one, one create that never overwrites.
import { eventKey, foldEvent } from "../core/events";
import { notesNaming } from "../core/catalog";
import type { Edit, Refusal } from "../core/model";
import { ok, type Result } from "../core/result";
import { readOptions } from "../core/settings";
import { kindTemplatePath, talkFileName, talkNoteText, type TalkContext, type TalkForm } from "../core/template/talk-note";
import type { OpenHow } from "./ports";
import type { Tools } from "./tools";

/** The note that holds the event's programme, as link text, or null. */
function eventLink({ store, desk }: Tools, event: string, from: string): string | null {
  const key = foldEvent(event);
  const note = notesNaming(store.get().catalog, key).find((candidate) => candidate.kind === "programme" && eventKey(candidate) === key);
  return note ? desk.linkText(note.path, from) : null;
}

function contextOf(tools: Tools, form: TalkForm): TalkContext {
  const { desk, settings } = tools;
  const { talkFolder } = settings();
  const { tag, labels = [] } = readOptions(settings());
  return {
    eventLink: eventLink(tools, form.event, `${talkFolder}/new.md`),
    eventTag: tag,
    labels,
    time: desk.now("HH:mm"),
    format: (field, format) => (field === "time" ? desk.now(format) : form.date === "" ? "" : desk.format(form.date, format)),
  };
}

/** The user's template for the kind of talk or else for all, null for the built-in one, or why it can't be read. */
async function readTemplate({ reader, settings }: Tools, { kind }: TalkForm): Promise<Result<string | null, Refusal>> {
  const { templatePath } = settings();
  if (templatePath === "") return ok(null);
  const own = await reader.read(kindTemplatePath(templatePath, kind));
  const answer = own.ok || own.error.kind !== "file gone" ? own : await reader.read(templatePath);
  return answer.ok ? ok(answer.value.text) : answer;
}

/** Makes the note, and lets Templater run over it once if the person wants that. */
async function make(tools: Tools, form: TalkForm, context: TalkContext, { text, cursor }: Edit): Promise<Result<Edit & { readonly path: string; readonly more: readonly string[] }, Refusal>> {
  const { writer, neighbours, reader, settings } = tools;
  const templater = settings().runTemplater && text.includes("<%") ? neighbours.templater() : null;
  const announce = (path: string): Promise<void> => Promise.resolve(templater?.expect(path));
  const made = await writer.create({ ...placeOf(tools, form, context), text, ...(templater ? { announce } : {}) });
  if (!made.ok) return made;
  const { path, text: now } = made.value;
  if (templater) {
    const ran = await templater.run(path);
    const after = await reader.read(path);
    const isSame = after.ok && cursor !== null && after.value.text.startsWith(text.slice(0, cursor));
    return ok({ path, text, cursor: isSame ? cursor : null, more: ran ? [] : ["Templater did not run its commands"] });
  }
  return ok({ path, text, cursor: now === text ? cursor : null, more: now !== null && now !== text ? ["another plugin changed it at once"] : [] });
}

const placeOf = ({ settings }: Tools, form: TalkForm, context: TalkContext): { readonly folder: string; readonly name: string } => {
  const { talkFolder, talkFileName: pattern } = settings();
  return { folder: talkFolder, name: talkFileName(form, context, pattern) };
};

export interface TalkMaker {
  /** Where the note of a form would be made, or why it can't be. */
  readonly talkPath: (form: TalkForm) => Result<string, Refusal>;
  /** The text that the note would have, or why it can't be made. */
  readonly talkText: (form: TalkForm) => Promise<Result<string, Refusal>>;
  /** Makes the talk note and opens it. True if it was made. */
  readonly makeTalk: (form: TalkForm, how: OpenHow) => Promise<boolean>;
}

export function talkMaker(tools: Tools): TalkMaker {
  const { desk, refuse } = tools;
  return {
    talkPath: (form) => tools.writer.freePath(placeOf(tools, form, contextOf(tools, form))),
    talkText: async (form) => {
      const template = await readTemplate(tools, form);
      return template.ok ? ok(talkNoteText(form, contextOf(tools, form), template.value).text) : template;
    },
    makeTalk: async (form, how) => {
      const context = contextOf(tools, form);
      const template = await readTemplate(tools, form);
      if (!template.ok) {
        desk.say(refuse("The talk note was not made", template.error));
        return false;
      }
      const made = await make(tools, form, context, talkNoteText(form, context, template.value));
      if (!made.ok) {
        desk.say(refuse("The talk note was not made", made.error));
        return false;
      }
      const { path, cursor } = made.value;
      const isOpen = await desk.openAtCursor(path, cursor, how);
      const more = [...made.value.more, ...(isOpen ? [] : ["it could not be opened"])];
      if (more.length > 0) desk.say(`${path} was made, but ${more.join(" and ")}.`);
      return true;
    },
  };
}
