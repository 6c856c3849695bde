// Reads a folder of Markdown without Obsidian and prints what was found as JSON. Usage: npm run --silent extract -- FOLDER [--tag event]
// Only the JSON goes to stdout; a bad file is named on stderr and never stops the rest.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { writeSync } from "node:fs";
import type { EventNote, Items, Talk } from "../src/core/model";
import { readEventNote } from "../src/core/read/read-event-note";
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

function* filesBelow(folder: string, below: string): Generator<string> {
  const entries = readdirSync(join(folder, below), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.name.startsWith(".")) continue;
    if (entry.isDirectory()) {
      try {
        yield* filesBelow(folder, path);
      } catch (error) {
        say(`${path}: ${messageOf(error)}`);
      }
    } else if (/\.(?:md|txt)$/iu.test(entry.name)) yield path;
  }
}

const say = (line: string): void => void process.stderr.write(`extract: ${line}\n`);
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function readAll(folder: string, tag: string): readonly EventNote[] {
  const found: EventNote[] = [];
  for (const path of filesBelow(folder, "")) {
    try {
      const bytes = readFileSync(join(folder, path));
      const text = new TextDecoder("utf-8", { fatal: false, ignoreBOM: true }).decode(bytes);
      const note = readEventNote({ path, text }, { tag });
      if (hasTag(note.tags, tag)) found.push(note);
    } catch (error) {
      say(`${path} was left out: ${messageOf(error)}`);
    }
  }
  return found;
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

function main(args: readonly string[]): number {
  const at = args.indexOf("--tag");
  const tag = (at === -1 ? "event" : args[at + 1] ?? "").replace(/^#/u, "");
  const folders = args.filter((arg, index) => !arg.startsWith("--") && (at === -1 || index !== at + 1));
  const [folder] = folders;
  if (folder === undefined || folders.length > 1 || tag === "") {
    say("usage: npm run --silent extract -- FOLDER [--tag event]");
    return 2;
  }
  try {
    if (!statSync(folder).isDirectory()) throw new Error("it is no folder");
    readdirSync(folder);
  } catch (error) {
    say(`can't read the folder ${folder}: ${messageOf(error)}`);
    return 2;
  }
  print(`${JSON.stringify({ format: 1, notes: readAll(folder, tag).map(noteOf) }, null, 1)}\n`);
  return 0;
}

process.exitCode = main(process.argv.slice(2));
