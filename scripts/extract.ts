// Reads a folder of Markdown without Obsidian and prints what was found as JSON. Usage: npm run --silent extract -- FOLDER [--tag event] [--labels "Ettekanne, Erindi"] [--takeaway-words "Merke"]
// Only the JSON goes to stdout; a bad file is named on stderr and never stops the rest.
import { readdirSync, readFileSync, realpathSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { KnownPeople } from "../src/app/known-people";
import type { EventNote, Items, Talk } from "../src/core/model";
import type { ReadOptions } from "../src/core/read/read-event-note";
import { labelWordsProblem, readOptions, tagProblem } from "../src/core/settings";
import { hasTag } from "../src/core/tags";

const STATUS: Readonly<Record<string, string>> = { "/": "in-progress", ">": "deferred", "-": "cancelled" };

function itemsOf({ todos, questions, takeaways, textTodos }: Items): object {
  return {
    todos: todos.map(({ text, state, symbol, source, section }) => {
      const status = state === "open" || state === "done" ? state : STATUS[symbol] ?? "other";
      return { text, status, done: state === "done", line: source.line + 1, section };
    }),
    takeaways: takeaways.map(({ text }) => text),
    questions: questions.map(({ text, source }) => ({ text, line: source.line + 1 })),
    textTodos: textTodos.map(({ text, source }) => ({ text, line: source.line + 1 })),
  };
}

function talkOf(talk: Talk): object {
  const named = talk.links.filter((link) => ["description", "slides", "video"].includes(link.kind));
  const links = Object.fromEntries([...named].reverse().map((link) => [link.kind, link.url]));
  const { number, title, speakers, kind, why, confidence, source } = talk;
  return { number, title, speakers: speakers.map((speaker) => speaker.name), line: source.line + 1, ...itemsOf(talk), links, kind, why, confidence };
}

const noteOf = (note: EventNote): object => ({
  path: note.path,
  isEvent: true,
  event: note.event,
  tags: note.tags,
  talks: note.talks.map(talkOf),
  ...itemsOf(note),
});

/** The notes below a folder, links to folders followed, but never into a folder they stand in. Only files are answered: a pipe would never end. */
function* notesBelow(folder: string, below: string, within: readonly string[]): Generator<string> {
  const here = realpathSync(join(folder, below));
  if (within.includes(here)) return;
  for (const name of readdirSync(join(folder, below)).sort()) {
    const path = below === "" ? name : `${below}/${name}`;
    if (name.startsWith(".")) continue;
    try {
      const stat = statSync(join(folder, path));
      if (stat.isDirectory()) yield* notesBelow(folder, path, [...within, here]);
      else if (!/\.(?:md|txt)$/iu.test(name)) continue;
      else if (stat.isFile()) yield path;
      else throw new Error("it is no file");
    } catch (error) {
      say(`${path} was left out: ${messageOf(error)}`);
    }
  }
}

const say = (line: string): void => void process.stderr.write(`extract: ${line}\n`);
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Every event note below the folder. Who is known from one note is known in the others. */
function readAll(folder: string, options: ReadOptions): readonly EventNote[] {
  const found = new Map<string, EventNote>();
  const people = new KnownPeople();
  const take = (path: string): readonly string[] => {
    try {
      const bytes = readFileSync(join(folder, path));
      const text = new TextDecoder("utf-8", { fatal: false, ignoreBOM: true }).decode(bytes);
      const { note, others } = people.read({ path, text }, options);
      if (!hasTag(note.tags, options.tag)) return [...others, ...people.forget(path)];
      found.set(path, note);
      return others;
    } catch (error) {
      say(`${path} was left out: ${messageOf(error)}`);
      return [];
    }
  };
  const again = new Set([...notesBelow(folder, "", [])].flatMap(take));
  for (const path of again) if (found.has(path)) take(path);
  return [...found.values()];
}

/** Writes everything, also into a pipe that takes it slowly. */
function print(text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(1, bytes, at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
    }
  }
}

/** The folder and how its notes are read, or null where the arguments are none of ours. */
function readArgs(args: readonly string[]): { readonly folder: string; readonly options: ReadOptions } | null {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: { tag: { type: "string", default: "event" }, labels: { type: "string", default: "" }, "takeaway-words": { type: "string", default: "" } }, allowPositionals: true });
    const [folder, ...more] = positionals;
    const eventTag = values.tag.replace(/^#/u, "");
    const problem = tagProblem(eventTag) ?? labelWordsProblem(values.labels) ?? labelWordsProblem(values["takeaway-words"]);
    return folder === undefined || more.length > 0 || problem !== null ? null : { folder, options: readOptions({ eventTag, labelWords: values.labels, takeawayWords: values["takeaway-words"] }) };
  } catch {
    return null;
  }
}

function main(args: readonly string[]): number {
  const read = readArgs(args);
  if (!read) {
    say("usage: npm run --silent extract -- FOLDER [--tag event] [--labels WORDS] [--takeaway-words WORDS]");
    return 2;
  }
  const { folder, options } = read;
  try {
    if (!statSync(folder).isDirectory()) throw new Error("it is no folder");
    readdirSync(folder);
  } catch (error) {
    say(`can't read the folder ${folder}: ${messageOf(error)}`);
    return 2;
  }
  print(`${JSON.stringify({ format: 1, notes: readAll(folder, options).map(noteOf) }, null, 1)}\n`);
  return 0;
}

process.exitCode = main(process.argv.slice(2));
