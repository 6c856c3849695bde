// Notes made at random: lines of Markdown in every wrong place, and whole notes with lines changed, moved and put in.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";

const LEADS = ["", "", "", "", "", " ", "  ", "   ", "    ", "      ", "\t", "\t\t", "> ", ">", "> > ", ">\t", ">   ", "  > "];
const MARKS = [
  "- [ ] ", "- [x] ", "* [ ] ", "+ [X] ", "1. [ ] ", "2. [ ] ", "1) [x] ", "10. [ ] ", "-  [ ] ", "-     [ ] ", "-\t[ ] ", "-\t\t[ ] ", "- - [ ] ", "1. - [ ] ", "- > - [ ] ", "- [/] ", "- [ ]", "- [x](", "- [x]text ", "[ ] ",
  "- ", "* ", "1. ", "-", "1.", "", "", "", "", "# ", "## ", "---", "***", "===", "| a | b |", "> [!note] ", "Talk 1: ", "**", "`", "\\",
];
const FENCES = ["```", "~~~", "````", "```js", "<!--", "-->", "<!-- a -->"];
const APP = ["%%", "%% a %%", "$$", "$$ a $$", "a %% b", "• ", "☐ ", "– ", "<div>", "</div>", "-\u00a0[ ] ", "\u00a0", "---\ntags: [event]\n---\n"];
const WORDS = ["", "a", "b c", "word", "x `y` z", "- [ ] q", "# no", "```", "a <!-- b", "[[Ada]]", "#event", "??"];

const line = (marks: readonly string[]): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom(...LEADS), fc.constantFrom(...marks), fc.constantFrom(...WORDS), fc.boolean()).map(([lead, mark, word, blank]) => (blank && mark === "" ? "" : lead + mark + word));

const linesOf = (marks: readonly string[]): fc.Arbitrary<string> => fc.array(fc.oneof({ weight: 5, arbitrary: line(marks) }, { weight: 1, arbitrary: fc.constant("") }), { maxLength: 12 }).map((lines) => lines.join("\n"));

const folder = join(__dirname, "../notes");
const written = readdirSync(folder).filter((name) => name.endsWith(".md")).map((name) => readFileSync(join(folder, name), "utf8").replace(/^\ufeff/u, "").replace(/\r\n?/gu, "\n"));

/** What may be done to a line of a note. */
const changes: readonly ((old: string, other: string) => string)[] = [
  () => "", (old, other) => `${old}\n${other}`, (old) => `  ${old}`, (old) => `    ${old}`, (old) => `\t${old}`, (old) => `> ${old}`, (old) => old.trimStart(), (old) => `- ${old}`, (old) => `- [ ] ${old}`, (old) => old.replace(/^\s*[-*]\s/u, "1. "), (old) => `${old}\n`, (_, other) => other,
];

const mutated = (marks: readonly string[]): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom(...written), fc.array(fc.tuple(fc.nat(), fc.constantFrom(...changes), line(marks)), { minLength: 1, maxLength: 8 })).map(([note, edits]) => {
    const lines = note.split("\n");
    for (const [at, change, other] of edits) lines[at % lines.length] = change(lines[at % lines.length] ?? "", other);
    return lines.join("\n");
  });

const plain = [...MARKS, ...FENCES];
const all = [...plain, ...APP, ...APP];

/** Notes with line ends \n. One in three holds what only the app knows, such as `%%` comments. */
export const randomNote: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: linesOf(plain) }, { weight: 2, arbitrary: mutated(plain) }, { weight: 2, arbitrary: linesOf(all) }, { weight: 1, arbitrary: mutated(all) },
);
