// Reading event notes: ours beside the least that any reader has to do, and beside general Markdown parsers.
import { readFileSync } from "node:fs";
import process from "node:process";
import { GFM, parser } from "@lezer/markdown";
import MarkdownIt from "markdown-it";
import { marked } from "marked";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { readEventNote } from "../../src/core/read/read-event-note";
import { eventNotes } from "./support/event-notes";
import { figure, printTable, race, wasKept, type Contender } from "./support/measure";

const COUNT = 200;
const notes = eventNotes(readFileSync("tests/fixtures/seed/pyconweb.md", "utf8"), COUNT);
const characters = notes.reduce((sum, note) => sum + note.length, 0);
const few = notes.filter((_, at) => at % 20 < 2);

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) lines += 1;
  return lines;
}

const LINE = /^\s*(?:(#{1,6})\s+(.*)|[-*+]\s+\[(.)\]\s+(.*))$/u;
const matchLines = (text: string): number => text.split("\n").filter((line) => LINE.test(line)).length;

function lezerTasks(text: string): number {
  let tasks = 0;
  tree.parse(text).iterate({ enter: ({ name }) => void (tasks += name === "TaskMarker" ? 1 : 0) });
  return tasks;
}

const tree = parser.configure(GFM);
const markdownIt = new MarkdownIt();
const each = (read: (text: string) => unknown, texts = notes) => (): unknown => texts.map(read).length;

const FLOOR = "line scan by indexOf";
const OURS = "this plugin, everything it finds";
const contenders: readonly Contender[] = [
  { name: FLOOR, round: each(countLines) },
  { name: "split and one regex per line", round: each(matchLines) },
  { name: OURS, round: each((text) => readEventNote({ path: "a.md", text }, { tag: "event" })) },
  { name: "marked", round: each((text) => marked.lexer(text)) },
  { name: "markdown-it", round: each((text) => markdownIt.parse(text, {})) },
  { name: "@lezer/markdown and tasks", round: each(lezerTasks) },
  { name: "mdast and gfm", round: each((text) => fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }), few), share: few.length / notes.length },
];

const measured = race(contenders);
const timeOf = (name: string): number => measured.find((each) => each.name === name)?.median ?? NaN;
process.stdout.write(`${COUNT} notes of ${(characters / COUNT / 1000).toFixed(1)} thousand characters, medians\n`);
printTable(["", "MB/s", "µs per note", "of the line scan", "times ours"], measured.map(({ name, median }) => [
  name, figure(characters / 1000 / median), figure((median * 1000) / COUNT), (timeOf(FLOOR) / median).toFixed(3), (median / timeOf(OURS)).toPrecision(2),
]));
process.exitCode = wasKept() ? 0 : 1;
