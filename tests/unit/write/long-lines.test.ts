// Every verb on notes with a line of a megabyte: the same laws, and an end.
import { isLong } from "../../support/runs";
import { checkAll } from "../../support/write-laws";

const MB = 2 ** 20;
type Long = (unit: string, end?: string) => string;
const longOf = (size: number): Long => (unit, end = "") => unit.repeat(Math.floor(size / unit.length)) + end;

describe("a line of a megabyte", () => {
  const shapesOf = (long: Long): Readonly<Record<string, string>> => ({
    letters: long("x"), words: long("some words "), blanks: long(" ", "x"), tabs: long("\t", "- [ ] x"), hashes: long("#"), "blanks before closing hashes": `## Talk 2: x${long(" ", "#")}`, "quote marks": long("> ", "- [ ] x"), dashes: long("- ", "[ ] x"),
    digits: long("1", ". [ ] x"), boxes: long("- [ ] "), ballots: long("☐ "), "a todo": `- [ ] ${long("call Ada ")}`, "a todo of emoji": `- [ ] ${long("\u{1f600}")}`, accents: long("e\u0301"), "question marks": long("??"), "a question": `Q: ${long("why ", "??")}`,
    "a label": `Takeaway: ${long("small ")}`, bars: long("| "), "a row": long("| why?? "), brackets: long("["), links: long("[[a|b]] "), "open links": long("[["), addresses: long("[x](https://a.b) "), emphasis: long("*a_ "), stars: long("**"), code: long("`"),
    comments: long("%% x %% "), "comment marks": long("<!-- "), math: long("$$ "), "a talk": `## Talk 2: ${long("Ada, Bob ", "> Nets")}`, "a talk of dashes": `## Talk 2: ${long("a - ")}`, times: `## ${long("10:00 ")}`, tags: long("#event "), "block ids": long(" ^id"), colons: long("a: "), brace: long("{{"), returns: "## Talk 2: x ".concat(long("\u2028")),
  });
  const around = (line: string): string => `# PyDays #event\n\n## Talk 1: Ada > Engines\n${line}\n- [ ] read\n- what??\n`;
  // In `npm test` most of them are shorter: a megabyte is read many times for all verbs.
  const shapes = shapesOf(longOf(isLong ? MB : 2 ** 13));
  const whole = shapesOf(longOf(MB));

  test.each(Object.keys(shapes))("of %s is written around, and nothing else changes", (name) => checkAll(around(shapes[name] ?? ""), "call Bob", 3), 120_000);

  test("of letters in whole is, too", () => checkAll(around(whole["letters"] ?? ""), "call Bob", 3), 120_000);

  test("is what is added, asked and answered", () => {
    for (const name of ["letters", "stars"]) checkAll("# PyDays #event\n\n## Talk 1: Ada > Engines\n- [ ] read\n- what??\n", whole[name] ?? "", 3);
  }, 120_000);

  test("is in the front matter", () => {
    const long = longOf(MB);
    for (const line of [`event: ${long("x")}`, `tags: [event, ${long(`${"x".repeat(1000)}, `, "y")}]`]) checkAll(`---\n${line}\n---\n# PyDays #event\n\n## Talk 1: Ada > Engines\n- [ ] read\n`, "PyCon", 8);
  }, 120_000);
});
