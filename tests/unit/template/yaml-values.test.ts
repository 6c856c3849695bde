// What breaks YAML, in every place of a template's front matter: two YAML libraries read it back as it was given, and no other property has changed.
import fc from "fast-check";
import { load } from "js-yaml";
import { parse } from "yaml";
import { fillTemplate, type TemplateValues } from "../../../src/core/template/fill";
import { NO_FORMATS } from "../../../src/core/template/talk-note";
import { nasty } from "../../support/nasty-words";
import { runs } from "../../support/runs";

const NONE = { kind: "talk", date: "2024-05-24", time: "10:30", room: "", start: "", end: "", number: "", url: "", abstract: "", tags: [], eventLink: "", endDate: "", place: "" } as const;
const TEMPLATE = `---
alone: {{title}}
among: on {{title}} today
double: "a {{title}} b"
single: 'it''s {{title}}'
brackets: [{{title}}, x]
dashes:
  - {{event}}
people: {{speakerLinks}}
quoted: "{{speakerLinks}}"
kept: '{{title}}'
last: 1
---
{{cursor}}{{title}}`;

const yamlBreaker = fc.array(fc.constantFrom(": ", " #", "'", "\"", "\\", "\n", "\r\n", "\t", "---", "...", "- ", "? ", "&a", "*a", "!x", "|", ">", "%", "@", "`", "{", "}", "[", "]", ",", "~", "null", "yes", "0o7", "1e3", "1:30", "2024-01-01", "<<", "=", "<%", "%>", "{{title}}", "\u0085", "\u2028", "\ud800", "x"), { maxLength: 6 }).map((parts) => parts.join(""));
const given = fc.oneof(nasty, yamlBreaker);

/** As it can stand in one line; what is no character is a blank. */
const shown = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029\ufeff\ufffe\uffff\p{Cs}]+/gu, " ").trim();
/** A day without quotes is a date to js-yaml. */
const bare = (value: unknown): unknown => (value instanceof Date ? value.toISOString().slice(0, 10) : value);

test("hostile values are read back as they were given, by two YAML libraries", () => {
  const RUNS = runs(10_000, 100_000);
  fc.assert(fc.property(given, given, fc.array(given, { maxLength: 2 }), (title, event, people) => {
    const data: TemplateValues = { values: { ...NONE, title, event, speakers: people.join(", "), speakerLinks: people }, format: (field) => field, formats: NO_FORMATS };
    const { text, cursor } = fillTemplate(TEMPLATE, data);
    const block = text.slice(4, text.indexOf("\n---\n"));
    const [words, name] = [shown(title), shown(event)];
    const wanted = JSON.stringify({ alone: words, among: `on ${words} today`, double: `a ${words} b`, single: `it's ${words}`, brackets: [words, "x"], dashes: [name], people: people.map(shown), quoted: people.map(shown), kept: words, last: 1 });
    for (const read of [parse(block), load(block)] as Record<string, unknown>[]) {
      const said = JSON.stringify({ ...read, alone: bare(read["alone"]) ?? "", kept: bare(read["kept"]) ?? "", dashes: [bare((read["dashes"] as unknown[])[0]) ?? ""] });
      if (said !== wanted) throw new Error(`${said} for ${wanted}`);
    }
    if (text.slice(0, cursor ?? 0) !== `---\n${block}\n---\n`) throw new Error("the cursor is behind the front matter");
    if (block.includes("<%")) throw new Error("a command of Templater");
  }), { numRuns: RUNS });
  process.stdout.write(`YAML: ${RUNS} hostile titles in nine places, 0 read back other than given\n`);
}, 1_200_000);
