// Event notes: whole notes out of the form, with the built-in template and with the user's own; what was entered is read back.
import fc from "fast-check";
import { load } from "js-yaml";
import { parse } from "yaml";
import { readEventNote } from "../../../src/core/read/read-event-note";
import { eventFileName, eventNoteText, type EventContext, type EventForm } from "../../../src/core/template/event-note";
import { nasty } from "../../support/nasty-words";
import { runs } from "../../support/runs";

const context: EventContext = { eventTag: "event", time: "10:30", format: (field, format) => `(${field} ${format})` };
const form: EventForm = { name: "PyCon: 2026", date: "2026-05-08", endDate: "2026-05-10", place: "Berlin", url: "https://example.org/a?b", tags: ["python", "EVENT"] };
const note = (template: string | null, given = form, more: Partial<EventContext> = {}): string => {
  const { text, cursor } = eventNoteText(given, { ...context, ...more }, template);
  return cursor === null ? text : `${text.slice(0, cursor)}‸${text.slice(cursor)}`;
};

test("the built-in template says what the form does, and no more", () => {
  expect(note(null)).toBe("---\ndate: 2026-05-08\nend: 2026-05-10\nplace: Berlin\nurl: https://example.org/a?b\ntags: [\"event\", \"python\"]\n---\n\n# PyCon: 2026\n\n‸");
  expect(note(null, { name: "Camp", date: "2026-05-08", endDate: "2026-05-08", place: "", url: "", tags: [] })).toBe("---\ndate: 2026-05-08\ntags: [\"event\"]\n---\n\n# Camp\n\n‸");
});

test("what a template of the user's leaves out is put into its front matter", () => {
  expect(note("---\nrating: # later\n---\n# {{event}} in {{place}} {{unknown}}\n\n{{cursor}}\n")).toBe("---\nrating: # later\ndate: 2026-05-08\nend: 2026-05-10\nurl: https://example.org/a?b\ntags:\n  - event\n  - python\n---\n# PyCon: 2026 in Berlin {{unknown}}\n\n‸\n");
  expect(note("{{date}}{{endDate}}{{place}}{{url}} #event #python\n{{speakers}}")).toBe("2026-05-082026-05-10Berlinhttps://example.org/a?b #event #python\n");
});

test("days are written as the app writes them, but in properties as ISO dates; a format of the template's own wins", () => {
  const formats = { date: "DD.MM.YYYY", time: "HH[h]" };
  expect(note("---\ndate: {{date}}\ntags: {{tags}}\nplace: {{place}}\nurl: {{url}}\n---\n{{date}} to {{endDate}} {{date:YY}} {{time}}", form, { formats }))
    .toBe("---\ndate: 2026-05-08\ntags: [\"event\", \"python\"]\nplace: Berlin\nurl: https://example.org/a?b\n---\n(date DD.MM.YYYY) to (endDate DD.MM.YYYY) (date YY) (time HH[h])");
  expect(eventFileName(form, { ...context, formats }, "{{date}} {{event}}")).toBe("(date DD.MM.YYYY) PyCon - 2026");
});

test("hostile values are read back by two YAML libraries, the note is an event note, and no value is a command", () => {
  fc.assert(fc.property(nasty, nasty, (name, place) => {
    const { text } = eventNoteText({ ...form, name, place }, context, null);
    const block = /^---\n([\s\S]*?)\n---\n/u.exec(text)?.[1] ?? "";
    const flat = place.replace(/[\p{Cc}\u2028\u2029\ufeff\ufffe\uffff\p{Cs}]+/gu, " ").trim();
    const read = parse(block) as Record<string, unknown>;
    const bare = (value: unknown): unknown => (value instanceof Date ? value.toISOString().slice(0, 10) : value);
    expect(Object.entries(load(block) as object).map(([key, value]) => [key, bare(value)])).toEqual(Object.entries(read).map(([key, value]) => [key, value]));
    expect(read["place"] ?? "").toBe(flat);
    expect(text).not.toContain("<%");
    const { tags, date, endDate } = readEventNote({ path: "x.md", text }, { tag: "event" });
    expect([tags.slice(0, 2), date, endDate]).toEqual([["event", "python"], "2026-05-08", "2026-05-10"]);
  }), { numRuns: runs(1000, 100_000) });
});
