// Event notes for measuring, made of the words of the seed note: 7 talks, about 20 todos and 7.5 KB each, the same on every machine.
import { asRead } from "./measure";

/** Numbers from 0 to 1 that look like chance and are the same each time. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const FIRST = ["Ines", "Daniel", "Ada", "Grace", "Miguel", "Anna", "Jörg", "Marta", "Kenji", "Laura", "Peter", "Sofia"];
const LAST = ["Montani", "Hepper", "Lovelace", "Hopper", "Grinberg", "Nowak", "Weber", "Silva", "Tanaka", "Rossi", "Schmidt", "García"];
const TALKS = 7;
const TODOS = 20;
const CHARACTERS = 7500;

/** What the seed note says, by form. */
interface Words {
  readonly sections: readonly string[];
  readonly bullets: readonly string[];
  readonly prose: readonly string[];
}

function wordsOf(seed: string): Words {
  const lines = seed.split("\n").map((line) => line.trim());
  return {
    sections: lines.filter((line) => line.startsWith("### ")),
    bullets: lines.filter((line) => line.startsWith("- ") && !line.startsWith("- [")).map((line) => line.slice(2)),
    prose: lines.filter((line) => /^[A-Za-z]/u.test(line) && line.length > 20),
  };
}

function makeNote(words: Words, nth: number): string {
  const next = chance(nth + 1);
  const pick = (list: readonly string[]): string => list[Math.floor(next() * list.length)] ?? "";
  const person = (): string => `${pick(FIRST)} ${pick(LAST)}`;
  const title = (): string => pick(words.bullets).split(/[>:,(]/u)[0]?.trim() ?? "";
  const heads = [
    (n: number): string => `## Talk ${n}: ${person()} > ${title()}`,
    (n: number): string => `## ${n}. Talk: ${person()}`,
    (n: number): string => `## Talk ${n}: ${title()}`,
  ];
  const lines = [`# Python Events: pyconweb ${2000 + (nth % 25)}`, ""];
  let length = 0;
  const add = (...more: readonly string[]): void => {
    lines.push(...more);
    length += more.reduce((sum, line) => sum + line.length + 1, 0);
  };
  for (let talk = 1; talk <= TALKS; talk++) {
    add((heads[nth % 4 === 3 ? Math.floor(next() * 3) : nth % 4] ?? heads[0])?.(talk) ?? "", "", "description", "", pick(words.prose), "");
    for (let todo = 0; todo < (talk < TALKS ? 3 : TODOS - 3 * (TALKS - 1)); todo++) add(`- [${next() < 0.3 ? "x" : " "}] ${pick(words.bullets)}`);
    while (length < (CHARACTERS * talk) / TALKS - 150) {
      add("", pick(words.sections), "");
      for (let bullets = 2 + Math.floor(next() * 4); bullets > 0; bullets--) add(`- ${pick(words.bullets)}`);
    }
    add("");
  }
  return `${lines.join("\n")}\n#python #online #event\n`;
}

/** Every other note is of characters that need one byte, as a text without typographic quotes is held in memory. */
const plain = (note: string): string => note.replace(/[’‘]/gu, "'").replace(/…/gu, "...").replace(/[^\n\x20-\xff]/gu, "-");

/** So many notes out of the seed note's text. */
export function eventNotes(seed: string, count: number): readonly string[] {
  const words = wordsOf(seed);
  return Array.from({ length: count }, (_, nth) => asRead(nth % 2 === 0 ? makeNote(words, nth) : plain(makeNote(words, nth))));
}
