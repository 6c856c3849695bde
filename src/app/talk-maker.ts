// Makes talk notes: a free path, the user's template or the built-in one, one create that never overwrites; and the link to it in its event note.
import { eventKey, eventName, foldEvent } from "../core/events";
import { notesNaming } from "../core/catalog";
import { formStart, type FormStart } from "../core/form-start";
import type { EventNote, Refusal, TalkKind } from "../core/model";
import { noteLink } from "../core/plain-markdown";
import { ok, type Result } from "../core/result";
import { readOptions } from "../core/settings";
import type { SaidTalk } from "../core/said-talk";
import { kindTemplatePath, safeLink, talkFileName, talkNoteText, type TalkContext, type TalkForm } from "../core/template/talk-note";
import { listTalk } from "../core/write/list-talk";
import { makeNote, readTemplate, sampleOf, type Sample } from "./make-note";
import type { NoteEditor } from "./note-editor";
import { momentsOf } from "./moments";
import type { OpenHow } from "./ports";
import type { Tools } from "./tools";

/** The note that holds the event's programme, or null. */
function programmeOf({ store }: Tools, event: string): EventNote | null {
  const key = foldEvent(event);
  return notesNaming(store.get().catalog, key).find((candidate) => candidate.kind === "programme" && eventKey(candidate) === key) ?? null;
}

/** A talk that nobody gave, for the settings to show. `date` is an ISO date. */
const sampleForm = (date: string): TalkForm => ({
  event: "PyCon 2025", title: "Queues: a love story", speakers: ["Ada Lovelace"], kind: "talk", date, start: "09:30", room: "Hall 1", tags: ["python"],
});

function contextOf(tools: Tools, form: TalkForm): TalkContext {
  const { desk, settings } = tools;
  const { talkFolder } = settings();
  const { tag, labels = [] } = readOptions(settings());
  const programme = programmeOf(tools, form.event);
  const endDate = programme?.endDate ?? "";
  return {
    eventLink: programme && desk.linkText(programme.path, `${talkFolder}/new.md`),
    eventTag: tag,
    labels,
    place: programme?.place ?? "",
    endDate,
    ...momentsOf(tools, { date: form.date, endDate }),
  };
}

/** The user's template for the kind of talk or else for all. */
const templateFor = (tools: Tools, kind: TalkKind): Promise<Result<string | null, Refusal>> => {
  const { templatePath } = tools.settings();
  return readTemplate(tools, templatePath === "" ? [] : [kindTemplatePath(templatePath, kind), templatePath]);
};

const placeOf = ({ settings }: Tools, form: TalkForm, context: TalkContext): { readonly folder: string; readonly name: string } => {
  const { talkFolder, talkFileName: pattern } = settings();
  return { folder: talkFolder, name: talkFileName(form, context, pattern) };
};

export interface TalkMaker {
  /** Where the note of a form would be made, or why it can't be. */
  readonly talkPath: (form: TalkForm) => Result<string, Refusal>;
  /** The text that the note would have, or why it can't be made. */
  readonly talkText: (form: TalkForm) => Promise<Result<string, Refusal>>;
  /** What the user's template, or the built-in one, makes of a talk that nobody gave; and where that would be. */
  readonly talkSample: () => Promise<Result<Sample, Refusal>>;
  readonly talkSamplePath: () => Result<string, Refusal>;
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
  const done = await editor.change(programme.path, { refused: `${nameOf(programme.path)} got no link to “${title}”`, undone: `adding ${words}` }, (text) => listTalk({ path: programme.path, text }, link, tools.indexer.options()));
  if (done.ok && done.value.before !== done.value.text) desk.say(`${eventName(programme)} has ${words} now.`);
}

export function talkMaker(tools: Tools, editor: NoteEditor): TalkMaker {
  const { desk, reader, settings, store } = tools;
  const pathOf = (form: TalkForm): Result<string, Refusal> => tools.writer.freePath(placeOf(tools, form, contextOf(tools, form)));
  return {
    startTalk: (path, talk) => formStart(store.get().catalog, path, { today: desk.now("YYYY-MM-DD"), time: desk.now("HH:mm") }, talk, reader.peoplePaths(settings().peopleFolder).map(nameOf)),
    talkPath: pathOf,
    talkText: async (form) => {
      const template = await templateFor(tools, form.kind);
      return template.ok ? ok(talkNoteText(form, contextOf(tools, form), template.value).text) : template;
    },
    talkSample: async () => {
      const form = sampleForm(desk.now("YYYY-MM-DD"));
      return sampleOf(await templateFor(tools, form.kind), null, (template) => talkNoteText(form, contextOf(tools, form), template));
    },
    talkSamplePath: () => pathOf(sampleForm(desk.now("YYYY-MM-DD"))),
    makeTalk: async (form, how) => {
      const context = contextOf(tools, form);
      const template = await templateFor(tools, form.kind);
      const text = template.ok ? ok(talkNoteText(form, context, template.value)) : template;
      const path = await makeNote(tools, placeOf(tools, form, context), text, how, { refused: "The talk note was not made", done: () => "" });
      if (path !== null) await linkBack(tools, editor, path, form);
      return path !== null;
    },
  };
}
