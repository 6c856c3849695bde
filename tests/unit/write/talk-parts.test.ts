// A talk in parts, and where in each of them something new goes. A note is shown by the numbers of its lines, from 0.
import { readEventNote } from "../../../src/core/read/read-event-note";
import { behindHeading, isBlank, itemEnd, lineText, openNote, partsOf, wordsEnd, type OpenNote } from "../../../src/core/write/talk-parts";

const open = (text: string): OpenNote => openNote({ path: "a.md", text }, readEventNote({ path: "a.md", text }, { tag: "event" }));

/** Each part as `heading from-words-to`. */
function parts(text: string, nth = 0): readonly string[] {
  const note = open(text);
  const talk = note.note.talks[nth];
  if (!talk) throw new Error("no talk");
  return partsOf(note, talk).map((part) => `${part.heading?.heading ?? ""} ${part.from}-${wordsEnd(note, part)}-${part.to}`.trim());
}

test.each([
  ["a talk of words", "# E #event\n\n## Talk 1: A\nwords\n\n## Talk 2: B\n", ["3-4-5"]],
  ["a talk of nothing", "# E #event\n\n## Talk 1: A\n## Talk 2: B\n", ["3-3-3"]],
  ["a talk of nothing at the end", "# E #event\n\n## Talk 1: A", ["3-3-3"]],
  ["a talk with blank lines only", "# E #event\n\n## Talk 1: A\n\n\n## Talk 2: B\n", ["3-3-5"]],
  ["sections", "# E #event\n\n## Talk 1: A\nwords\n\n### One\n\n- x\n\n### Two\n### Three\ny\n", ["3-4-5", "One 6-8-9", "Two 10-10-10", "Three 11-12-13"]],
  ["underlined headings", "# E #event\n\nTalk 1: A\n---------\nwords\n\nTodos\n-----\n- [ ] x\n\nTalk 2: B\n---------\n", ["4-5-6"]],
  ["a section with an underline", "#event\n\n# Talk 1: A\nwords\n\nTodos\n-----\n- [ ] x\n\n# Talk 2: B\n", ["3-4-5", "Todos 7-8-9"]],
  ["a line taken for a heading because a list follows", "# E #event\n\n## Talk 1: A\n\nwe said:\n- x\n\nTakeaways:\n- y\n", ["3-6-7", "Takeaways 8-9-10"]],
  ["an item above a list", "# E #event\n\n## Talk 1: A\n\n- we said:\n  - x\n- Todos:\n  - [ ] y\n", ["3-8-9"]],
  ["bold lines", "# E #event\n\n## Talk 1: A\n\n**Notes we made**\nx\n", ["3-3-4", "Notes we made 5-6-7"]],
  ["lines of tags at the end of the note", "# E\n\n## Talk 1: A\nwords\n\n#event\n#conf\n\n", ["3-4-9"]],
  ["lines of tags in the middle of the note", "# E\n\n## Talk 1: A\nwords\n#event\n\n## Talk 2: B\n", ["3-5-6"]],
  ["tags in code at the end", "# E #event\n\n## Talk 1: A\n```\n#event\n```", ["3-6-6"]],
  ["a rule between talks", "# E #event\n\n## Talk 1: A\nwords\n\n---\n\n## Talk 2: B\n", ["3-4-5"]],
  ["a rule in a talk", "# E #event\n\n## Talk 1: A\nwords\n\n***\nmore\n\n## Talk 2: B\n", ["3-7-8"]],
  ["a rule between sections", "# E #event\n\n## Talk 1: A\n\n### One\nx\n\n***\n\n### Two\ny\n", ["3-3-4", "One 5-6-9", "Two 10-11-12"]],
  ["tags in code without an end", "# E #event\n\n## Talk 1: A\n```\n#event", ["3-5-5"]],
  ["items that are sections, and one that is none", "# E #event\n\n* Ada Lovelace - Engines\n  * we said\n    * x\n  * Takeaways\n    * y\n* Grace Hopper - Loops\n", ["3-5-5", "Takeaways 6-7-7"]],
  ["a heading, and a second one with an underline", "#event\n\nTalk 1: A\n=====\nwords\n\nTodos\n-----\n- [ ] x\n", ["4-5-6", "Todos 8-9-10"]],
  ["quote marks without words", "#event\n\n> [!talk] A — Ada Lovelace\n> words\n>\n> \n", ["3-4-7"]],
  ["a note that is one talk", "---\nevent: E\nspeaker: Ada Lovelace\ntags: event\n---\nwords\n\n## Takeaways\n- x\n", ["5-6-7", "Takeaways 8-9-10"]],
  ["a note of front matter only", "---\nevent: E\nspeaker: Ada Lovelace\ntags: event\n---", ["5-5-5"]],
])("%s", (_, text, expected) => expect(parts(text)).toEqual(expected));

/** The line behind each block's own lines. */
function ends(text: string): readonly string[] {
  const note = open(text);
  return note.blocks.filter(({ kind }) => kind === "item" || kind === "plain").map((block) => `${block.line.index}-${itemEnd(note, block, note.lines.length)}`);
}

test.each([
  ["items", "- a\n- b\n\nwords", ["0-1", "1-2", "3-4"]],
  ["what is nested", "- a\n  - b\n    - c\n- d", ["0-3", "1-3", "2-3", "3-4"]],
  ["what goes on", "- a\ngoes on\n  and on\n- b", ["0-3", "1-3", "2-3", "3-4"]],
  ["what is nested behind a blank line", "- a\n\n  more\n\n- b", ["0-3", "2-3", "4-5"]],
  ["words behind a blank line", "- a\n\nmore", ["0-1", "2-3"]],
  ["blank lines at the end", "- a\n\n\n", ["0-1"]],
  ["two blank lines before what is nested", "- a\n\n\n  more", ["0-1", "3-4"]],
  ["code inside", "- a\n  ```\n  - no\n\n  x\n  ```\n- b", ["0-6", "6-7"]],
  ["a heading", "- a\n# H\n- b", ["0-1", "2-3"]],
  ["quotes", "> - a\n> goes on\n>\n> - b\nlazy", ["0-2", "1-2", "3-4", "4-5"]],
  ["a comment behind", "- a\n%%\nx\n%%\n- b", ["0-4", "4-5"]],
  ["bold words that go on", "- a\n**bold words** by Ada\n- c", ["0-2", "2-3"]],
  ["bold words alone", "- a\n**b**\n- c", ["0-1", "2-3"]],
  ["a quote that is over", "> - a\n  b", ["0-1", "1-2"]],
  ["a quote inside", "- a\n  > b\n- c", ["0-2", "1-2", "2-3"]],
  ["a quote inside behind a blank line", "- a\n\n  > b\n- c", ["0-3", "2-3", "3-4"]],
  ["a quote behind a blank line", "- a\n\n> b\n- c", ["0-1", "2-3", "3-4"]],
  ["a quote inside a nested item, and one that is not", "- a\n  - b\n\n    > c\n\n  > d\n", ["0-6", "1-4", "3-4", "5-6"]],
  ["a quote without a blank inside an item of a quote", "> - a\n>\n>   >b\n", ["0-3", "2-3"]],
  ["what is nested by a tab below two blanks", "- x\n  - a\n\t- b\n", ["0-3", "1-3", "2-3"]],
  ["a quote inside an item of a quote", "> - a\n>\n>   > b\n>\n> > c\n", ["0-3", "2-3", "4-5"]],
  ["words that are no item", "one\ntwo\n  three", ["0-1", "1-3", "2-3"]],
])("the end of %s", (_, text, expected) => expect(ends(text)).toEqual(expected));

test("an item ends where its part does", () => {
  const note = open("- a\n  - b\n  - c\n");
  const [item] = note.blocks;
  if (!item) throw new Error("no item");
  expect([1, 2, 3, 4].map((to) => itemEnd(note, item, to))).toEqual([1, 2, 3, 3]);
});

test("lines, and those without words", () => {
  const note = open("a\n > \n\t\r\n\nb");
  expect([0, 1, 2, 3, 4, 5].map((at) => isBlank(note, at))).toEqual([false, true, true, true, false, true]);
  expect([0, 1, 4, 5].map((at) => lineText(note, at))).toEqual(["a", " > ", "b", ""]);
});

test.each([
  ["a heading", "# A\n---\n", 1], ["an underlined one", "A\n---\n", 2], ["one underlined twice", "A\n  ===  \n", 2], ["an indented heading", "  # A\n---\n", 1], ["words", "A\nb\n", 1], ["words above dashes of a list", "A\n- b\n", 1], ["the last line", "A", 1], ["a quote", "> A\n> ---\n", 1],
  ["a heading in a list", "- ## A\nx --\n", 1], ["a bold line", "**A**: \nb\n", 1], ["a bold paragraph", "**A\nb\nc**\nd\n", 3], ["one with underscores in its words", "**A\nb__c\nd**  \ne\n", 3], ["one at the end", "**A\nb**", 2],
  ["one above dashes with words", "- ## A\n--- x", 1],
  ["words over a row of signs", "A name <- B\n^^^^^^^^\nc\n", 2], ["words between signs", "===== A / B =====\n- c\n", 1], ["words between signs over a row", "===== A / B =====\n======\n", 2], ["words that a tag makes bold", "<u>A</u>\n- b**\n", 1], ["bold words of a quote", "> **A\n> b**\nc\n", 2],
  ["words between signs over a row with words", "===== A / B =====\n====== x\n", 1], ["words between signs over two signs", "===== A / B =====\n==\n", 1], ["words between signs over a row with blanks around", "===== A / B =====\n  ======  \n", 2],
  ["a line with a bold word over a row of signs", "Engines of **steam** now\n^^^^^^^^\n\n- x\n- **y**", 2],
  ["a framed line over words that end in signs", "===== Engines =====\nvery loud ~~~~\n\n- x", 1],
])("behind %s", (_, text, line) => expect(behindHeading(open(text), 0)).toBe(line));

test("behind a line of words that dashes follow, for it is no heading", () => expect(behindHeading(open("# x\n\nx\nA\n---\n"), 3)).toBe(4));
test("behind an underlined heading below another one", () => expect(behindHeading(open("# x\n\nA\n---\n"), 2)).toBe(4));
