// Texts that are made to be slow to read: long lines, openers that nothing closes, deep nesting, very many of one thing.

export interface Shape {
  readonly name: string;
  /** About so many characters of it. */
  readonly make: (size: number) => string;
}

const START = "#event\n\n";

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

/** So many todos, however long the text: the longer it is, the longer they are. */
const todos = (count: number) => (size: number): string => {
  const words = "check what he said about queues ".repeat(Math.ceil(size / count / 32)).slice(0, Math.ceil(size / count) - 12);
  return START + Array.from({ length: count }, (_, n) => `- [${n % 3 === 0 ? "x" : " "}] ${n} ${words}`).join("\n");
};

/** A table of so many cells in rows of ten. */
const table = (cells: number) => (size: number): string => {
  const word = "cell ".repeat(Math.ceil(size / cells / 5)).slice(0, Math.max(1, Math.floor(size / cells) - 3));
  const row = `|${` ${word} |`.repeat(10)}\n`;
  return `${START}|${" head |".repeat(10)}\n|${" --- |".repeat(10)}\n${row.repeat(cells / 10)}`;
};

/** The shapes; the words of a talk are there so that nothing is left out for want of one. */
export const SHAPES: readonly Shape[] = [
  { name: "one line of words", make: longLines("words of a talk - Ada Lovelace, ") },
  { name: "one heading", make: (size) => `${START}## Talk 1: ${"Ada Lovelace - Loops by Grace (Hopper) | 10:30 ".repeat(Math.ceil(size / 47))}\n` },
  { name: "nothing but blank lines", make: filled("\n") },
  { name: "lines of blanks and tabs", make: filled(`${" \t".repeat(40)}\n`) },
  { name: "1,000 levels of lists", make: nested },
  { name: "1,000 levels of quotes", make: filled(`${"> ".repeat(1000)}- [ ] deep\n`) },
  { name: "20,000 todos", make: todos(20_000) },
  { name: "equal todos in one talk", make: (size) => `${START}## Talk 1: Ada Lovelace > Loops\n\n${"- [ ] write to her about the loops of the engine\n".repeat(Math.ceil(size / 49))}` },
  { name: "table of 100,000 cells", make: table(100_000) },
  { name: "headings with people", make: counted((n) => `## ${n}. Ada Lovelace - The loops of the engine\n\nwhat she said about them, and what was not said\n\n`) },
  { name: "labelled lines", make: counted((n) => `Talk ${n}: Ada Lovelace > Loops\nslides\n`) },
  { name: "lines of names", make: filled("Speakers: Ada Lovelace, Grace Hopper, Alan Turing & Barbara Liskov (MIT), Donald Knuth\n") },
  { name: "one list of names", make: (size) => `${START}## Panel\n\nSpeakers: ${"Ada Lovelace, Grace Hopper & Alan Turing (MIT), ".repeat(Math.ceil(size / 47))}\n` },
  { name: "emphasis that stays open", make: longLines("*a_ ", "**a", "__", "*".repeat(64), "~~=") },
  { name: "brackets that stay open", make: longLines("[", "[[", "](", "![a](", "(a", "[a|") },
  { name: "code that stays open", make: longLines("` ``", "`", "a ``` b ") },
  { name: "comments that stay open", make: longLines("%% a %", "<!-- ", "a %%", "--> <!--") },
  { name: "math that stays open", make: longLines("$ $$a", "$", "a $$ ") },
  { name: "fences that stay open", make: filled("```\n~~~\n> ```\n- ````\n") },
  { name: "addresses and tags", make: longLines("https://a.b/c?d=e ", "#tag ", "#tag", "&amp;", "@handle ") },
  { name: "questions and takeaways", make: filled("### Takeaways\n\n- what is it??\n- Q: is it so (?)\nTODO: ask\n\n") },
  { name: "front matter that never ends", make: (size) => `---\n${"tags: [event, a]\n".repeat(Math.ceil(size / 17))}` },
  { name: "front matter of one list", make: (size) => `---\ntags: [event${", a".repeat(Math.ceil(size / 3))}]\n---\n\n# A\n` },
  { name: "lone carriage returns", make: filled("- [ ] a todo of the old times\r") },
];
