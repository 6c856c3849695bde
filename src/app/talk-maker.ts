// Makes talk notes: a free path, the user's template or the built-in one, one create that never overwrites.
import { eventKey, foldEvent } from "../core/events";
import { notesNaming } from "../core/catalog";
import type { Refusal } from "../core/model";
import { err, ok, type Result } from "../core/result";
import { freePath } from "../core/template/file-name";
import { talkFileName, talkNoteText, type TalkContext, type TalkForm } from "../core/template/talk-note";
import type { OpenHow } from "./ports";
import type { Tools } from "./tools";

const MOST_TRIES = 20;

/** The note that holds the event's programme, as link text, or null. */
function eventLink({ store, desk }: Tools, event: string, from: string): string | null {
  const key = foldEvent(event);
  const note = notesNaming(store.get().catalog, key).find((candidate) => candidate.kind === "programme" && eventKey(candidate) === key);
  return note ? desk.linkText(note.path, from) : null;
}

function contextOf(tools: Tools, form: TalkForm): TalkContext {
  const { desk, settings } = tools;
  const { eventTag, talkFolder } = settings();
  return {
    eventLink: eventLink(tools, form.event, `${talkFolder}/new.md`),
    eventTag,
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

function pathFor({ writer, settings }: Tools, form: TalkForm, context: TalkContext, refused: ReadonlySet<string>): Result<string, Refusal> {
  const { talkFolder, talkFileName: pattern } = settings();
  const name = talkFileName(form, context, pattern);
  const path = freePath(talkFolder, name, (candidate) => refused.has(candidate) || writer.taken(candidate));
  return path === null ? err({ kind: "name taken", path: name }) : ok(path);
}

/** Creates the note; a name that is taken by now gives way to the next one. */
async function create(tools: Tools, form: TalkForm, text: string, context: TalkContext): Promise<Result<string, Refusal>> {
  const refused = new Set<string>();
  for (let tries = 0; ; tries++) {
    const path = pathFor(tools, form, context, refused);
    if (!path.ok) return path;
    const made = await tools.writer.create(path.value, text);
    if (made.ok || made.error.kind !== "name taken" || tries >= MOST_TRIES) return made;
    refused.add(path.value);
  }
}

export interface TalkMaker {
  readonly talkPath: (form: TalkForm) => Result<string, Refusal>;
  readonly makeTalk: (form: TalkForm, how: OpenHow) => Promise<boolean>;
}

export function talkMaker(tools: Tools): TalkMaker {
  const { desk, refuse } = tools;
  return {
    talkPath: (form) => pathFor(tools, form, contextOf(tools, form), new Set()),
    makeTalk: async (form, how) => {
      const context = contextOf(tools, form);
      const template = await readTemplate(tools);
      if (!template.ok) {
        desk.say(refuse("The talk note was not made", template.error));
        return false;
      }
      const { text, cursor } = talkNoteText(form, context, template.value);
      const made = await create(tools, form, text, context);
      if (!made.ok) {
        desk.say(refuse("The talk note was not made", made.error));
        return false;
      }
      await desk.openAtCursor(made.value, cursor, how);
      return true;
    },
  };
}
