// What is worth a look in a template, with its place; and that the README names every field.
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { EVENT_FIELDS, FIELDS } from "../../../src/core/template/fields";
import { templateProblems, tokensOf } from "../../../src/core/template/grammar";

const said = (template: string, known: typeof EVENT_FIELDS | null = null): readonly string[] => templateProblems(template, known).map(({ kind, line, column, found }) => `${line}:${column} ${kind} ${found}`);

test.each([
  ["nothing", "# {{title}}\n{{ DATE : DD.MM. }} {{cursor}} }} {x}", []],
  ["a field that is none", "a\n# {{titel}} {{title}} {{tp:x}}", ["1:2 unknown {{titel}}", "1:22 unknown {{tp:x}}"]],
  ["a format where none can be", "{{room:DD}} {{time:HH}}", ["0:0 unknown {{room:DD}}"]],
  ["braces that are never closed", "x {{title\n{{event}}", ["0:2 unclosed {{title"]],
  ["braces closed in another line", "{{title\n}}", ["0:0 unclosed {{title"]],
  ["braces before a field", "{{ti{{title}} {{", ["0:0 unclosed {{ti", "0:14 unclosed {{"]],
  ["braces around a field", "{{{title}}}", []],
  ["lines of any kind", "\r\n\r{{x}}", ["2:0 unknown {{x}}"]],
])("%s", (_, template, problems) => {
  expect(said(template)).toEqual(problems);
});

test("a field without a value in such a note", () => {
  expect(said("{{title}} {{speakers}}", EVENT_FIELDS)).toEqual(["0:10 empty {{speakers}}"]);
});

test("tokens are the text, every `{{` is a field or a problem, and each problem is where it says", () => {
  const template = fc.array(fc.constantFrom("{", "{{", "}}", "}", "title", "{{title}}", "{{date:DD}}", "x", " ", "\n", "\r\n", "{{x}}", "😀"), { maxLength: 14 }).map((parts) => parts.join(""));
  fc.assert(fc.property(template, (text) => {
    expect(tokensOf(text).map((token) => (token.kind === "text" ? token.text : token.source)).join("")).toBe(text);
    const lines = text.split(/\r\n?|\n/u);
    const problems = templateProblems(text);
    for (const { line, column, found } of problems) expect(lines[line]?.slice(column, column + found.length)).toBe(found);
    const fields = lines.flatMap((line) => tokensOf(line)).filter(({ kind }) => kind === "field").length;
    expect(fields + problems.length > 0).toBe(text.includes("{{"));
  }), { numRuns: 3000 });
});

test("the README names every field", () => {
  const readme = readFileSync(join(__dirname, "../../../README.md"), "utf8");
  expect(Object.keys(FIELDS).filter((field) => !readme.includes(`\`{{${field}}}\``))).toEqual([]);
});
