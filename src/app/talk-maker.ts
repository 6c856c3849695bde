// Makes talk notes: a free path, the user's template or the built-in one, one create that never overwrites; and the link to it in its event note.
import { eventKey, eventName, foldEvent } from "../core/events";
import { notesNaming } from "../core/catalog";
import { formStart, type FormStart } from "../core/form-start";
import type { Edit, EventNote, Refusal } from "../core/model";
import { noteLink } from "../core/plain-markdown";
import { ok, type Result } from "../core/result";
import { readOptions } from "../core/settings";
import type { SaidTalk } from "../core/said-talk";
import { kindTemplatePath, safeLink, talkFileName, talkNoteText, type TalkContext, type TalkForm } from "../core/template/talk-note";
import { listTalk } from "../core/write/list-talk";
import type { NoteEditor } from "./note-editor";
import { openNew } from "./open-new";
import type { OpenHow } from "./ports";
import type { Tools } from "./tools";

/** The note that holds the event's programme, or null. */
function programmeOf({ store }: Tools, event: string): EventNote | null {
  const key = foldEvent(event);
  return notesNaming(store.get().catalog, key).find((candidate) => candidate.kind === "programme" && eventKey(candidate) === key) ?? null;
}

function contextOf(tools: Tools, form: TalkForm): TalkContext {
  const { desk, settings } = tools;
  const { talkFolder } = settings();
  const { tag, labels = [] } = readOptions(settings());
  const programme = programmeOf(tools, form.event);
  return {
    eventLink: programme && desk.linkText(programme.path, `${talkFolder}/new.md`),
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
  /** Makes the talk note and opens it, where the settings say if `how` is null. True if it was made. */
  readonly makeTalk: (form: TalkForm, how: OpenHow | null) => Promise<boolean>;
  /** What the form of a new talk note begins with. `path` is the note it is for, `talk` what is known of the talk. */
  readonly startTalk: (path: string | null, talk: SaidTalk | null) => FormStart;
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1).replace(/\.md$/u, "");

/** Puts a link to the new note into the note of its event. */
async function linkBack(tools: Tools, editor: NoteEditor, path: string, { event, title }: TalkForm): Promise<void> {
  const { desk, settings } = tools;
  const programme = programmeOf(tools, event);
  if (!settings().linkBack || !programme) return;
  const words = `a link to “${title}”`;
  const link = noteLink(desk.linkText(path, programme.path), safeLink(title));
  const done = await editor.change(programme.path, { refused: `${nameOf(programme.path)} got no link to “${title}”`, undone: `adding ${words}` }, (text) => listTalk({ path: programme.path, text }, link, readOptions(settings())));
  if (done.ok && done.value.before !== done.value.text) desk.say(`${eventName(programme)} has ${words} now.`);
}

export function talkMaker(tools: Tools, editor: NoteEditor): TalkMaker {
  const { desk, reader, refuse, settings, store } = tools;
  return {
    startTalk: (path, talk) => formStart(store.get().catalog, path, desk.now("YYYY-MM-DD"), talk, reader.peoplePaths(settings().peopleFolder).map(nameOf)),
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
      const opened = await openNew(tools, path, cursor, how);
      const more = [...made.value.more, ...(opened === "failed" ? ["it could not be opened"] : [])];
      if (more.length > 0) desk.say(`${path} was made, but ${more.join(" and ")}.`);
      else if (opened === "left") desk.say(`Made ${path}.`, { label: "Open note", run: () => void desk.open(path, null, "here") });
      await linkBack(tools, editor, path, form);
      return true;
    },
  };
}
