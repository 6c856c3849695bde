// Texts that are made to be slow to read: long lines, openers that nothing closes, deep nesting, very many of one thing.

export interface Shape {
  readonly name: string;
  /** About so many characters of it. */
  readonly make: (size: number) => string;
}

const START = "#event\n\n";
const WORDS = "and then she said what the queues of the engine are for, ";

/** A piece as often as it fits. */
const filled = (piece: string) => (size: number): string => START + piece.repeat(Math.ceil(size / piece.length));

/** A few lines, each a piece as often as it fits. */
const longLines = (...pieces: readonly string[]) => (size: number): string =>
  `${START}${pieces.map((piece) => piece.repeat(Math.ceil(size / pieces.length / piece.length))).join("\n\n")}\n`;

/** What one after the other makes of a number, until there is enough. */
const counted = (make: (n: number) => string) => (size: number): string => {
  const parts = [START];
  for (let length = 0, n = 1; length < size; n++) {
    const part = make(n);
    parts.push(part);
    length += part.length;
  }
  return parts.join("");
};

/** Lists of a thousand levels, again and again. */
function nested(size: number): string {
  const parts = [START];
  for (let length = 0; length < size; ) for (let depth = 0; depth < 1000 && length < size; depth++) {
    const line = `${" ".repeat(2 * depth)}- [ ] level ${depth}\n`;
    parts.push(line);
    length += line.length;
  }
  return parts.join("");
}

/** So many of one thing, however long the text: the longer it is, the longer is what is said below each. */
const some = (count: number, make: (n: number, words: string) => string) => (size: number): string => {
  const words = WORDS.repeat(Math.ceil(size / count / WORDS.length)).slice(0, Math.max(1, Math.ceil(size / count) - make(count, "").length));
  return START + Array.from({ length: count }, (_, n) => make(n, words)).join("");
};

/** The same, as many as fit. */
const dense = (make: (n: number, words: string) => string) => counted((n) => make(n, "what she said about them"));

const todo = (n: number, words: string): string => `- [${n % 3 === 0 ? "x" : " "}] ${words}\n`;
const heading = (n: number, words: string): string => `## ${n}. Ada Lovelace - The loops of the engine\n\n${words}\n\n`;
const labelled = (n: number, words: string): string => `Talk ${n}: Ada Lovelace > Loops\nslides\n${words}\n`;
const takeaways = (n: number, words: string): string => `### Takeaways\n\n- what is it??\n- Q: is it so (?)\nTODO: ask ${n}\n\n${words}\n\n`;
const people = (_: number, words: string): string => `### Speakers: Ada Lovelace, Grace Hopper (MIT), Alan Turing & Barbara Liskov\n\n${words}\n\n`;
const row = (_: number, words: string): string => `|${` ${words} |`.repeat(10)}\n`;
const tableOf = (rows: number) => (size: number): string => `${START}|${" head |".repeat(10)}\n|${" --- |".repeat(10)}\n${some(rows, (n, words) => row(n, words.slice(0, Math.max(1, Math.floor(words.length / 10)))))(size).slice(START.length)}`;

/** The shapes; the words of a talk are there so that nothing is left out for want of one. */
export const SHAPES: readonly Shape[] = [
  { name: "one line of words", make: longLines("words of a talk - Ada Lovelace, ") },
  { name: "one heading", make: (size) => `${START}## Talk 1: ${"Ada Lovelace - Loops by Grace (Hopper) | 10:30 ".repeat(Math.ceil(size / 47))}\n` },
  { name: "nothing but blank lines", make: filled("\n") },
  { name: "lines of blanks and tabs", make: filled(`${" \t".repeat(40)}\n`) },
  { name: "1,000 levels of lists", make: nested },
  { name: "1,000 levels of quotes", make: filled(`${"> ".repeat(1000)}- [ ] deep\n`) },
  { name: "lists in one line", make: longLines("- ", "- > ", "1. ", "> ", ">") },
  { name: "20,000 todos", make: some(20_000, todo) },
  { name: "table of 100,000 cells", make: tableOf(10_000) },
  { name: "5,000 headings", make: some(5000, heading) },
  { name: "5,000 labelled lines", make: some(5000, labelled) },
  { name: "5,000 lines of names", make: some(5000, people) },
  { name: "5,000 lists of takeaways", make: some(5000, takeaways) },
  { name: "one list of names", make: (size) => `${START}## Panel\n\nSpeakers: ${"Ada Lovelace, Grace Hopper & Alan Turing (MIT), ".repeat(Math.ceil(size / 47))}\n` },
  { name: "emphasis that stays open", make: longLines("*a_ ", "**a", "__", "*".repeat(64), "~~=") },
  { name: "brackets that stay open", make: longLines("[", "[[", "](", "![a](", "(a", "[a|", "- [ ") },
  { name: "code that stays open", make: longLines("` `` #a ?? ", "`#a ??", "a ``` b ", "`".repeat(64)) },
  { name: "comments that stay open", make: longLines("a `%% #a ?? ", "<!-- #a ", "--> <!-- ??", "a %%") },
  { name: "math that stays open", make: longLines("$ $$a #b ?? ", "$", "a $$ #b ??") },
  { name: "fences that stay open", make: filled("```\n~~~\n> ```\n- ````\n") },
  { name: "addresses and tags", make: longLines("https://a.b/c?d=e ", "#tag ", "#tag", "&amp;", "@handle ") },
  { name: "one line of links", make: longLines("[a](https://a.b) ") },
  { name: "front matter that never ends", make: (size) => `---\n${`tags: [event, ${"a".repeat(2000)}]\n`.repeat(Math.ceil(size / 2018))}` },
  { name: "front matter of one list", make: (size) => `---\ntags: [event${", a".repeat(Math.ceil(size / 3))}]\n---\n\n# A\n` },
];

/** As many of one thing as fit: only the growth is judged, for each of them is a finding that has to be kept. */
export const DENSE: readonly Shape[] = [
  { name: "todos", make: dense(todo) },
  { name: "headings", make: dense(heading) },
  { name: "labelled lines", make: dense(labelled) },
  { name: "takeaways and questions", make: dense(takeaways) },
  { name: "lines of names", make: dense(people) },
  { name: "lone carriage returns", make: filled("- [ ] a todo of the old times\r") },
];
