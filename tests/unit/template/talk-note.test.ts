// Templates: whole notes out of the form, and that values stay data wherever they are put.
import fc from "fast-check";
import { runs } from "../../support/runs";
import { load } from "js-yaml";
import { parse } from "yaml";
import { readEventNote } from "../../../src/core/read/read-event-note";
import { freePath, safeFileName } from "../../../src/core/template/file-name";
import { kindTemplatePath, talkFileName, talkNoteText, type TalkContext, type TalkForm } from "../../../src/core/template/talk-note";

const context: TalkContext = { eventLink: "PyCon 2024", eventTag: "event", time: "10:30", format: (field, format) => `<${field} ${format}>` };
const form: TalkForm = { event: "PyCon 2024", title: "Engines: a \"history\"", speakers: ["Ada Lovelace", "Grace Hopper"], kind: "keynote", date: "2024-05-24" };

const note = (template: string | null, given: TalkForm = form): string => {
  const { text, cursor } = talkNoteText(given, context, template);
  return cursor === null ? text : `${text.slice(0, cursor)}‸${text.slice(cursor)}`;
};

test("the built-in template", () => {
  expect(note(null)).toBe(`---
event: "[[PyCon 2024]]"
speakers: ["[[Ada Lovelace]]", "[[Grace Hopper]]"]
kind: keynote
date: 2024-05-24
tags: ["event"]
---

# Engines: a "history"

‸

## Takeaways

`);
});

test("a template of the user's, with what is missing put into its front matter", () => {
  expect(note("---\nrating: # later\n---\n## {{Title}} ({{date:DD.MM.}}) at {{unknown}} {{time}}\n{{cursor}}{{cursor}}")).toBe(`---
rating: # later
event: "[[PyCon 2024]]"
speakers:
  - "[[Ada Lovelace]]"
  - "[[Grace Hopper]]"
tags:
  - event
---
## Engines: a "history" (<date DD.MM.>) at {{unknown}} 10:30
‸`);
});

test("a template that says all of it is left as it is", () => {
  expect(note("{{event}} by {{speakers}} #event\n\n| {{title}} |\n", { ...form, title: "a | b", event: "" })).toBe("---\nspeakers:\n  - \"[[Ada Lovelace]]\"\n  - \"[[Grace Hopper]]\"\ndate: 2024-05-24\n---\n\n by Ada Lovelace, Grace Hopper #event\n\n| a \\| b |\n");
});

const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.array(fc.constantFrom("---", "\n", "\r", ": ", "#", " #", "'", "\"", "[[", "]]", "|", "{{cursor}}", "{{title}}", "{{", "}}", "..", "/", "\\", "CON", "&a", "*a", "!x", "@", "`", "%", "- ", "? ", "null", "true", "1e3", "2024-01-01", "\u202e", "\u0000", "\ud800", "😀", "é", "e\u0301", "<%*", "[x](y)", "~", "yes", "0x1F", "=", "{", "}", ","), { maxLength: 8 }).map((parts) => parts.join("")),
);
const hostileForm: fc.Arbitrary<TalkForm> = fc.record({ event: hostile, title: hostile, speakers: fc.array(hostile.filter((name) => name.trim() !== ""), { maxLength: 3 }), kind: fc.constant("talk" as const), date: fc.constant("2024-05-24") });
const shown = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029\ufeff\ufffe\uffff\p{Cs}]+/gu, " ").trim();

test("values are read back from the front matter as they were given, and are never template", () => {
  const template = "---\nplain: {{title}}\ndouble: \"a {{title}} b\"\nsingle: '{{title}}'\nlist: [{{speakers}}, x]\nmixed: on {{title}} today\npeople: {{speakerLinks}}\ntags: {{tags}}\nevent: x\nspeakers: y\n---\n{{cursor}}";
  fc.assert(fc.property(hostileForm, (given) => {
    const { text, cursor } = talkNoteText(given, { ...context, eventLink: null }, template);
    const yaml = /^---\n([\s\S]*?)\n---\n/u.exec(text)?.[1] ?? "";
    const read = parse(yaml) as Record<string, unknown>;
    // js-yaml takes a bare day for a date.
    const bare = (value: unknown): unknown => (value instanceof Date ? value.toISOString().slice(0, 10) : value);
    expect(Object.entries(load(yaml) as object).map(([key, value]) => [key, bare(value)])).toEqual(Object.entries(read));
    const title = shown(given.title);
    expect(Object.keys(read)).toEqual(["plain", "double", "single", "list", "mixed", "people", "tags", "event", "speakers", "date"]);
    if (!/^\d{4}-\d\d-\d\d$/u.test(title)) expect(read.plain ?? "").toBe(title);
    expect([read.double, read.single, read.mixed]).toEqual([`a ${title} b`, title, `on ${title} today`]);
    expect(read.list).toEqual([shown(given.speakers.join(", ")), "x"]);
    expect(cursor).toBe(text.length);
  }), { numRuns: runs(2000, 100_000), examples: [[{ event: "", title: "\n", speakers: [], kind: "talk", date: "2024-05-24" }]] });
});

test("values are encoded for their place, and are no command, comment, math or query there", () => {
  const say = (template: string, title: string): string => {
    const { text } = talkNoteText({ ...form, title, event: "", speakers: [] }, context, `---\ntitle: x\ntags: [event]\n---\n${template}`);
    return text.slice(text.indexOf("\n---\n") + 5);
  };
  expect(say("# {{title}}", "a <%* tR %> %% b <b>x</b> $$ `= this` `$= dv` <!-- [[L]]")).toBe("# a &lt;%* tR %> %&#37; b &lt;b>x&lt;/b> $&#36; &#96;= this` &#96;$= dv` &lt;!-- [[L]]");
  expect(say("[[{{title}}|x]] [{{title}}](https://example.org/{{title}})", "a [b] | (c)")).toBe("[[a b (c)|x]] [a \\[b\\] | (c)](https://example.org/a%20[b]%20%7C%20%28c%29)");
  expect(["```x", "~~~", "# x", "> x", "- x", "plain"].map((title) => say("{{title}}", title))).toEqual(["&#96;``x", "&#126;~~", "\\# x", "\\> x", "\\- x", "plain"]);
  expect(say("| {{title}} |", "a | b")).toBe("| a \\| b |");
});

test("no hostile value is a command of Templater, in the body or in the properties, and all are read back", () => {
  const commands = fc.array(fc.constantFrom("<%", "<%*", "%>", "'", "\"", ": ", "# ", "\\", "x", "<"), { maxLength: 7 }).map((parts) => parts.join(""));
  const template = "---\nplain: {{title}}\ndouble: \"a {{title}}\"\nsingle: 'it''s {{title}}'\nlist: [{{title}}, x]\nmixed: on {{title}} today\n---\n# {{title}}\n\n{{title}} [[{{title}}]] [x]({{title}})";
  fc.assert(fc.property(commands, commands, (title, name) => {
    const { text } = talkNoteText({ ...form, title, event: name, speakers: name.trim() === "" ? [] : [name] }, { ...context, eventLink: null }, template);
    expect(text).not.toContain("<%");
    const yaml = /^---\n([\s\S]*?)\n---\n/u.exec(text)?.[1] ?? "";
    const [read, theirs] = [parse(yaml), load(yaml)] as Record<string, unknown>[];
    const words = shown(title);
    expect(theirs).toMatchObject({ ...read, date: new Date("2024-05-24") });
    expect([read?.plain ?? "", read?.double, read?.single, read?.list, read?.mixed]).toEqual([words, `a ${words}`, `it's ${words}`, [words, "x"], `on ${words} today`]);
    if (Object.hasOwn(read ?? {}, "event")) expect(read?.event).toBe(shown(name));
  }), { numRuns: runs(2000, 100_000) });
});

test("the template says commands of its own, and values are none in it", () => {
  const { text } = talkNoteText({ ...form, title: "<% evil %>" }, context, "---\nmade: <% tp.date.now() %> {{title}}\n---\n<% tp.file.title %> {{title}}");
  expect(text.match(/<%/gu)).toHaveLength(2);
  expect(text).toContain("made: \"<% tp.date.now() %> \\x3c% evil %>\"");
});

test("room, start and tags of the form are in the note, whatever the template names", () => {
  const given = { ...form, room: "Hall 1", start: "09:30", tags: ["python", "Event"] };
  expect(note(null, given)).toContain("start: \"09:30\"\nroom: Hall 1\ntags: [\"event\", \"python\"]\n");
  expect(note("# {{title}}", given)).toContain("start: \"09:30\"\nroom: Hall 1\ntags:\n  - event\n  - python\n");
  expect(note("---\nroom: {{room}}\ntags: [conf]\n---\n{{start}}", given)).toContain("---\nroom: Hall 1\ntags: [conf, event, python]\n");
});

test("a kind of talk has a template of its own beside the template for all", () => {
  expect(kindTemplatePath("Templates/Talk.md", "keynote")).toBe("Templates/Talk (keynote).md");
});

test("a note without speakers is a talk by its heading and its event", () => {
  expect(note(null, { ...form, speakers: [], title: "Solo", date: "" })).toBe(`---
event: "[[PyCon 2024]]"
speakers: []
kind: keynote
date:${" "}
tags: ["event"]
---

# Solo

‸

## Takeaways

`);
});

test("a new note is read as a talk of its event, by its speakers, also by none", () => {
  const words = fc.constantFrom("Ada Lovelace", "Grace Hopper", "Jean-Luc O'Neill", "Łukasz Żak", "李 小龙");
  fc.assert(fc.property(hostile.map((title) => `Go ${title.replace(/[[\]|{}<>%`#*_\\&]/gu, "")}`), fc.uniqueArray(words, { maxLength: 3 }), (title, speakers) => {
    const { text } = talkNoteText({ ...form, title, speakers }, context, null);
    const read = readEventNote({ path: "x.md", text }, { tag: "event" });
    expect([read.kind, read.event, read.date, read.tags]).toEqual(["talk", "PyCon 2024", "2024-05-24", ["event"]]);
    expect(read.talks).toHaveLength(1);
    if (speakers.length > 0) expect(read.talks.map((talk) => talk.speakers.map((speaker) => speaker.name))).toEqual([speakers]);
  }), { numRuns: 2000 });
});

describe("file names", () => {
  test.each([
    ["Engines: a \"history\"", "Engines - a history"], ["a/b\\c|d", "a-b-c-d"], ["../../etc", "-..-etc"], [" .hidden. ", "hidden"], ["CON", "Talk CON"], ["nul.txt", "Talk nul.txt"], ["CON..---", "Talk CON..---"],
    ["", "Untitled talk"], ["???", "Untitled talk"], ["#tag ^block [[link]]", "tag block link"], ["e\u0301", "é"], ["a\u202eb\u0000c", "a b c"],
  ])("%p gives %p", (title, name) => expect(safeFileName(title)).toBe(name));

  test("are legal on every platform, short enough, and stay when made again", () => {
    fc.assert(fc.property(fc.oneof(hostile, fc.string({ unit: "grapheme", maxLength: 400 })), (title) => {
      const name = safeFileName(title);
      expect(name).not.toMatch(/[\\/:*?"<>|#^[\]\p{Cc}\u202a-\u202e]|^[. ]|[. ]$/u);
      expect(name).not.toBe("");
      expect(Buffer.byteLength(`${name} 999.md`)).toBeLessThanOrEqual(255);
      expect(safeFileName(name)).toBe(name);
    }), { numRuns: 10_000 });
  });

  test("follow the user's pattern", () => {
    expect(talkFileName(form, context, "{{date}} {{title}} ({{speakers}})")).toBe("2024-05-24 Engines - a history (Ada Lovelace, Grace Hopper)");
  });

  test("are free, or numbered, or none", () => {
    expect(freePath("Talks", "A", () => false)).toBe("Talks/A.md");
    expect(freePath("", "A", (path) => path === "A.md" || path === "A 1.md")).toBe("A 2.md");
    expect(freePath("/", "A", () => true)).toBeNull();
  });
});
