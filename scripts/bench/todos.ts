// A note of 20,000 todos: how long it takes to read it, to find one of them again and to tick it, and how much memory each of them keeps.
import process from "node:process";
import type { EventNote, Todo } from "../../src/core/model";
import { readEventNote } from "../../src/core/read/read-event-note";
import { identifyTodo, setTodo } from "../../src/core/write/set-todo";
import { figure, medianOf, printTable, timeOf } from "./support/measure";

const COUNT = 20_000;
const MOST_MS = 100;
const ROUNDS = 15;

const lines = Array.from({ length: COUNT }, (_, n) => `${n % 40 === 0 ? `\n## Talk ${n / 40 + 1}: Ada Lovelace > Loops\n\n` : ""}- [${n % 3 === 0 ? "x" : " "}] ask ${n % 7 === 0 ? "Ada" : `number ${n}`} about the queues of the engine\n`);
const text = `#event\n${lines.join("")}`;

const read = (from: string): EventNote => readEventNote({ path: "a.md", text: from }, { tag: "event" });
const todosOf = (note: EventNote): readonly Todo[] => note.talks.flatMap(({ todos }) => todos);

/** One todo in the middle is ticked in a note whose text has a line more than when it was read, so that it is found by what it says. */
function toggle(note: EventNote, now: string): string {
  const todo = todosOf(note)[COUNT / 2 + 1];
  const written = todo && setTodo(now, identifyTodo(note, todo), "/");
  if (!written?.ok) throw new Error("the todo was not found");
  return written.value.text;
}

interface Round {
  readonly read: number;
  readonly same: number;
  readonly moved: number;
}

function round(): Round {
  let note = read("");
  const reading = timeOf(() => (note = read(text)));
  return { read: reading, same: timeOf(() => toggle(note, text)), moved: timeOf(() => toggle(note, `#event\n\n- [ ] new\n${text.slice(6)}`)) };
}

function heapOf(make: () => unknown): number {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const kept = make();
  globalThis.gc?.();
  const bytes = process.memoryUsage().heapUsed - before;
  return kept === null ? 0 : bytes;
}

for (let warm = 0; warm < 3; warm++) round();
const rounds = Array.from({ length: ROUNDS }, round);
const median = (each: (of: Round) => number): number => medianOf(rounds.map(each));
const whole = median((each) => each.read + each.same);
printTable(["20,000 todos, medians", "ms"], [
  ["read", figure(median((each) => each.read))],
  ["find and tick, the note as it was read", figure(median((each) => each.same))],
  ["find and tick, the note changed since", figure(median((each) => each.moved))],
  ["read, find and tick", figure(whole)],
]);
process.stdout.write(`${(heapOf(() => read(text)) / COUNT).toFixed(0)} bytes of memory for each todo, with its line\n`);
process.exitCode = whole <= MOST_MS ? 0 : 1;
