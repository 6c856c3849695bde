// Makes a note out of a template: the template is read, one create never overwrites, Templater runs over it once where that is wanted, and the note is opened.
import type { Edit, Refusal } from "../core/model";
import { err, ok, type Result } from "../core/result";
import type { Field } from "../core/template/fields";
import { templateProblems, type TemplateProblem } from "../core/template/grammar";
import type { NewNote, OpenHow } from "./ports";
import type { Tools } from "./tools";

/** The user's template at the first of the paths where there is one, null for the built-in one, or why it can't be read. An empty path is none. */
export async function readTemplate({ reader }: Tools, paths: readonly string[]): Promise<Result<string | null, Refusal>> {
  let answer: Result<string | null, Refusal> = ok(null);
  for (const path of paths.filter((each) => each !== "")) {
    const read = await reader.read(path);
    answer = read.ok ? ok(read.value.text) : read;
    if (read.ok || read.error.kind !== "file gone") return answer;
  }
  return answer;
}

/** A note as it would be made, and what is worth a look in its template. */
export interface Sample {
  readonly text: string;
  readonly problems: readonly TemplateProblem[];
}

export const sampleOf = (template: Result<string | null, Refusal>, known: ReadonlySet<Field> | null, fill: (template: string | null) => Edit): Result<Sample, Refusal> =>
  (template.ok ? ok({ text: fill(template.value).text, problems: template.value === null ? [] : templateProblems(template.value, known) }) : err(template.error));

interface MadeNote {
  readonly path: string;
  readonly cursor: number | null;
  /** What went on besides, each as the end of a sentence. */
  readonly more: readonly string[];
}

async function create(tools: Tools, place: Pick<NewNote, "folder" | "name">, { text, cursor }: Edit): Promise<Result<MadeNote, Refusal>> {
  const { writer, neighbours, reader, settings } = tools;
  const templater = settings().runTemplater && text.includes("<%") ? neighbours.templater() : null;
  const announce = (path: string): Promise<void> => Promise.resolve(templater?.expect(path));
  const made = await writer.create({ ...place, text, ...(templater ? { announce } : {}) });
  if (!made.ok) return made;
  const { path, text: now } = made.value;
  if (templater) {
    const ran = await templater.run(path);
    const after = await reader.read(path);
    const isSame = after.ok && cursor !== null && after.value.text.startsWith(text.slice(0, cursor));
    return ok({ path, cursor: isSame ? cursor : null, more: ran ? [] : ["Templater did not run its commands"] });
  }
  return ok({ path, cursor: now === text ? cursor : null, more: now !== null && now !== text ? ["another plugin changed it at once"] : [] });
}

/** How the making is spoken of: `refused` begins a sentence, `done` is said where the note is open, empty for nothing. */
export interface MakeWords {
  readonly refused: string;
  readonly done: (path: string) => string;
}

/** Makes and opens the note, where the settings say if `how` is null, and says what is to be said. The path, or null if nothing was made. */
export async function makeNote(tools: Tools, place: Pick<NewNote, "folder" | "name">, text: Result<Edit, Refusal>, how: OpenHow | null, words: MakeWords): Promise<string | null> {
  const { desk, settings, refuse } = tools;
  const made = text.ok ? await create(tools, place, text.value) : text;
  if (!made.ok) {
    desk.say(refuse(words.refused, made.error));
    return null;
  }
  const { path, cursor } = made.value;
  const where = how ?? settings().openNew;
  const isOpen = where === "stay" || (await desk.openAtCursor(path, cursor, where));
  const more = [...made.value.more, ...(isOpen ? [] : ["it could not be opened"])];
  if (more.length > 0) desk.say(`${path} was made, but ${more.join(" and ")}.`);
  else if (where === "stay") desk.say(`Made ${path}.`, { label: "Open note", run: () => void desk.open(path, null, "here") });
  else if (words.done(path) !== "") desk.say(words.done(path));
  return path;
}
