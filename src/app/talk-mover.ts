// Moves a talk's section into a note of its own. The new note is made and read back before anything is taken out of the old one,
// so at every moment each line stands in at least one of the two; a crash in between leaves both, and the journal tells of it.
import type { EventNote, RawNote, Refusal, Talk } from "../core/model";
import { readEventNote } from "../core/read/read-event-note";
import { err, ok, type Result } from "../core/result";
import { linkInPlace, movedTalkText } from "../core/template/moved-talk";
import { cutTalk, leaveLink, type Cut } from "../core/write/cut-talk";
import { identifyTalk } from "../core/write/find-again";
import type { NoteEditor } from "./note-editor";
import type { Tools } from "./tools";

/** The talk of a line, counted from 0. */
export const talkAt = (note: EventNote, line: number): Talk | null => note.talks.find((talk) => line >= talk.source.line && line < talk.endLine) ?? null;

/** True if the talk is lines of its own that can stand in another note; a row of a table can't. */
export const isMovable = (note: EventNote, talk: Talk): boolean => note.kind === "programme" && talk.why !== "table" && !talk.source.text.trimStart().startsWith("|");

interface Plan {
  readonly raw: RawNote;
  readonly talk: Talk;
  readonly name: string;
  readonly section: string;
  readonly text: string;
}

const quoted = (talk: Talk): string => `“${talk.title ?? "Untitled talk"}”`;

export interface TalkMover {
  /** Moves the talk at a line of the note, from 0, and leaves a link. */
  readonly moveTalk: (path: string, line: number) => Promise<void>;
  /** Tells of a move that a crash cut off before this start. */
  readonly tellInterrupted: () => Promise<void>;
}

/** What is to be moved, all from one text. */
async function planFor({ reader, desk, indexer }: Tools, path: string, line: number): Promise<Result<Plan, Refusal>> {
  const read = await reader.read(path);
  if (!read.ok) return read;
  const raw = read.value;
  const options = indexer.options();
  const note = readEventNote(raw, options);
  const talk = talkAt(note, line);
  if (!talk || !isMovable(note, talk)) return err({ kind: "no place" });
  const cut: Result<Cut, Refusal> = cutTalk(raw, identifyTalk(note, talk), options);
  if (!cut.ok) return cut;
  const { section } = cut.value;
  const text = movedTalkText(note, talk, section, { eventLink: desk.linkText(path, path), eventTag: options.tag });
  return ok({ raw, talk, name: talk.title ?? note.event ?? "", section, text });
}

const holdsAll = (text: string | null, section: string): boolean => text !== null && text.split(/\r\n?|\n/u).join("\n").includes(section.split(/\r\n?|\n/u).join("\n"));

/** How a move ended, in one sentence, and the note that its button opens. */
interface Ending {
  readonly sentence: string;
  readonly path: string;
}

/** The copy goes only where the old note is seen to hold the section still, and the copy to be nothing but the copy. */
async function takeBack({ reader, writer }: Tools, plan: Plan, path: string): Promise<boolean> {
  const source = await reader.read(plan.raw.path);
  return source.ok && holdsAll(source.value.text, plan.section) && writer.discard(path, plan.text);
}

/** The new note is there and the old one could not be changed, or it is not known whether it was. */
async function halfway(tools: Tools, plan: Plan, path: string, refusal: Refusal): Promise<Ending> {
  const from = plan.raw.path;
  const isKnown = refusal.kind !== "unreadable" && refusal.kind !== "no answer";
  const isBack = isKnown && (await takeBack(tools, plan, path));
  await tools.indexer.again(from);
  const sentence = tools.refuse(`${quoted(plan.talk)} was not moved out of ${from}`, refusal);
  return { sentence: isBack ? sentence : `${sentence} A copy of it is in ${path}.`, path: isBack || refusal.kind !== "file gone" ? from : path };
}

async function move(tools: Tools, editor: NoteEditor, plan: Plan, announce: (to: string) => Promise<void>): Promise<Ending> {
  const { writer, desk, settings } = tools;
  const { raw, talk, name, section } = plan;
  const made = await writer.create({ folder: settings().talkFolder, name, text: plan.text, announce });
  if (!made.ok) return { sentence: tools.refuse(`${quoted(talk)} was not moved out of ${raw.path}`, made.error), path: raw.path };
  const { path, text } = made.value;
  if (!holdsAll(text, section)) return { sentence: `${quoted(talk)} stays in ${raw.path}: ${path} was made for it, but does not hold all of it.`, path };
  const answer = await writer.edit(raw.path, (now) => leaveLink({ path: raw.path, text: now }, section, linkInPlace(section, desk.linkText(path, raw.path), talk.title), tools.indexer.options()));
  if (!answer.ok) return halfway(tools, plan, path, answer.error);
  await editor.wrote(answer.value, `moving ${quoted(talk)} out of ${answer.value.path}`, `${path} is still there.`);
  return { sentence: `${quoted(talk)} was moved to ${path}.`, path };
}

export function talkMover(tools: Tools, editor: NoteEditor): TalkMover {
  const { desk, journal } = tools;
  const openNote = (path: string): { readonly label: string; readonly run: () => void } => ({ label: "Open note", run: () => void desk.open(path, null, "here") });
  /** What is to be said if the journal can't be closed. */
  const close = async (): Promise<string> => {
    try {
      await journal.end();
      return "";
    } catch {
      return " The next start will mention this once more, because the settings could not be saved.";
    }
  };
  return {
    moveTalk: async (path, line) => {
      const plan = await planFor(tools, path, line);
      if (!plan.ok) return editor.refuse(path, "No talk was moved", plan.error);
      let began = false;
      const ending = await move(tools, editor, plan.value, (to) => {
        began = true;
        return journal.begin({ from: path, to });
      });
      desk.say(ending.sentence + (began ? await close() : ""), openNote(ending.path));
    },
    tellInterrupted: async () => {
      const left = journal.interrupted();
      if (!left) return;
      const more = await close();
      desk.say(`Conference notes was cut off while it moved a talk from ${left.from} to ${left.to}. Nothing is lost, but the talk may stand in both.${more}`, openNote(left.from));
    },
  };
}
