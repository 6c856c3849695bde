// Makes talk notes: a free path, the user's template or the built-in one, one create that never overwrites.
import { eventKey, foldEvent } from "../core/events";
import { notesNaming } from "../core/catalog";
import type { Refusal } from "../core/model";
import { ok, type Result } from "../core/result";
import { readOptions } from "../core/settings";
import { talkFileName, talkNoteText, type TalkContext, type TalkForm } from "../core/template/talk-note";
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

/** The user's template, null for the built-in one, or why it can't be read. */
async function readTemplate({ reader, settings }: Tools): Promise<Result<string | null, Refusal>> {
  const { templatePath } = settings();
  if (templatePath === "") return ok(null);
  const answer = await reader.read(templatePath);
  return answer.ok ? ok(answer.value.text) : answer;
}

const placeOf = ({ settings }: Tools, form: TalkForm, context: TalkContext): { readonly folder: string; readonly name: string } => {
  const { talkFolder, talkFileName: pattern } = settings();
  return { folder: talkFolder, name: talkFileName(form, context, pattern) };
};

export interface TalkMaker {
  readonly talkPath: (form: TalkForm) => Result<string, Refusal>;
  readonly makeTalk: (form: TalkForm, how: OpenHow) => Promise<boolean>;
}

export function talkMaker(tools: Tools): TalkMaker {
  const { desk, refuse } = tools;
  return {
    talkPath: (form) => tools.writer.freePath(placeOf(tools, form, contextOf(tools, form))),
    makeTalk: async (form, how) => {
      const context = contextOf(tools, form);
      const template = await readTemplate(tools);
      if (!template.ok) {
        desk.say(refuse("The talk note was not made", template.error));
        return false;
      }
      const { text, cursor } = talkNoteText(form, context, template.value);
      const made = await tools.writer.create({ ...placeOf(tools, form, context), text });
      if (!made.ok) {
        desk.say(refuse("The talk note was not made", made.error));
        return false;
      }
      const { path, text: now } = made.value;
      const isOpen = await desk.openAtCursor(path, now === text ? cursor : null, how);
      const more = [...(now !== null && now !== text ? ["another plugin changed it at once"] : []), ...(isOpen ? [] : ["it could not be opened"])];
      if (more.length > 0) desk.say(`${path} was made, but ${more.join(" and ")}.`);
      return true;
    },
  };
}
