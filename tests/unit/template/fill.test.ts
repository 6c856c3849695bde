// A template is filled in one pass: what stands for a field is its value, all else stays, and what a value says is never template again.
import fc from "fast-check";
import type { Field } from "../../../src/core/template/fields";
import { fillTemplate, type TemplateValues } from "../../../src/core/template/fill";
import { NO_FORMATS } from "../../../src/core/template/talk-note";
import { runs } from "../../support/runs";

/** Words that need no code where they stand, and signs of templates among them. */
const value = fc.array(fc.constantFrom("word", "$1", "$&", "$'", "{{title}}", "{{cursor}}", "{{", "}}", "{{event}}", "{{date:YYYY}}", "}}x", "é", "\u{1F600}", "it's", "\"", ":"), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(" "));
const fields = fc.constantFrom("title", "event", "speakers", "room", "start", "end", "number", "kind", "url", "abstract", "date", "time");
const piece: fc.Arbitrary<{ readonly source: string; readonly field: Field | null }> = fc.oneof(
  fields.map((field) => ({ source: `{{${field}}}`, field })),
  fields.map((field) => ({ source: `{{ ${field.toUpperCase()} }}`, field })),
  fc.constantFrom("{{unknown}}", "{{}}", "{{room:x}}", "}}", "{", "words ", "x: ", "\n", "\n\nx", ", ").map((source) => ({ source, field: null })),
);

test("the text is the template with its fields replaced, whatever the values say", () => {
  const RUNS = runs(10_000, 100_000);
  fc.assert(fc.property(fc.array(piece, { maxLength: 8 }), fc.array(value, { minLength: 12, maxLength: 12 }), (pieces, said) => {
    const [title, event, speakers, room, start, end, number, kind, url, abstract, date, time] = said.map((words) => `w${words}`) as [string, string, string, string, string, string, string, string, string, string, string, string];
    const values: TemplateValues["values"] = { title, event, eventLink: event, speakers, speakerLinks: [], room, start, end, number, kind, url, abstract, date, time, tags: [], endDate: "", place: "" };
    const wanted = pieces.map(({ source, field }) => (field && field !== "cursor" ? String(values[field]) : source)).join("");
    const { text, cursor } = fillTemplate(pieces.map(({ source }) => source).join(""), { values, format: () => "", formats: NO_FORMATS });
    if (text !== wanted || cursor !== null) throw new Error(`${JSON.stringify(text)} for ${JSON.stringify(wanted)}`);
  }), { numRuns: RUNS });
  process.stdout.write(`templates: ${RUNS} filled, 0 other than the model\n`);
});
