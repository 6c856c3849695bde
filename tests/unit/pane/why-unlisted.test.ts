// Why a note is not listed: the reason its writer would name, and the step that mends it; and the tag that is put in by a button.
import fc from "fast-check";
import { withTag } from "../../../src/core/tag-line";
import { hasTag } from "../../../src/core/tags";
import { whyUnlisted } from "../../../src/core/why-unlisted";
import { readNote } from "../../support/catalogs";

const why = (text: string, path = "A.md"): unknown => whyUnlisted({ path, text }, path, "event", null, null);

test.each<[string, unknown]>([
  ["# A\n\nwords", { kind: "no tag", mending: { kind: "add tag" } }],
  ["# A\n\n```\n#event\n```", { kind: "hidden tag", found: "a code block", mending: { kind: "open line", line: 3 } }],
  ["# A\n\n%% #event %%", { kind: "hidden tag", found: "a comment", mending: { kind: "open line", line: 2 } }],
  ["# A\n\n`#event`", { kind: "hidden tag", found: "code", mending: { kind: "open line", line: 2 } }],
  ["# A\n\nsee(#event)", { kind: "hidden tag", found: "a word: a tag begins after a blank", mending: { kind: "open line", line: 2 } }],
  ["---\ntags: #event\n---\n# A", { kind: "hidden tag", found: "the properties, where a # begins a comment", mending: { kind: "open line", line: 1 } }],
  ["---\ntags: [event\n---\n# A", { kind: "broken properties", mending: { kind: "open line", line: 0 } }],
  ["#events\n# A", { kind: "other tag", found: "events", mending: { kind: "add tag" } }],
  ["#work/event\n# A", { kind: "other tag", found: "work/event", mending: { kind: "add tag" } }],
  ["#event\n# A", { kind: "not read yet", mending: { kind: "wait" } }],
])("%j", (text, expected) => {
  expect(why(text)).toEqual(expected);
});

test("of a listed note, of one that can't be read, and of what is no note", () => {
  const note = readNote("A.md", "# A\n#event\n");
  expect(whyUnlisted({ path: "A.md", text: "# A\n#event\n" }, "A.md", "event", note, null)).toMatchObject({ kind: "no talks" });
  expect(whyUnlisted(null, "A.md", "event", null, "it is locked")).toMatchObject({ kind: "unreadable", found: "it is locked" });
  expect(why("", "A.canvas")).toMatchObject({ kind: "no markdown" });
});

test.each([
  ["# A\nwords\n", "#event\n\n# A\nwords\n"],
  ["---\ndate: 2024-01-01 # mine\n---\n# A\n", "---\ndate: 2024-01-01 # mine\n---\n#event\n\n# A\n"],
  ["---\r\ndate: x\r\n---\r\n\r\n# A\r\n", "---\r\ndate: x\r\n---\r\n#event\r\n\r\n# A\r\n"],
  ["", "#event\n"],
  ["#Event\n# A", "#Event\n# A"],
])("the tag is put into %j", (text, expected) => {
  expect(withTag({ path: "A.md", text }, "event")).toEqual({ ok: true, value: { text: expected, cursor: null } });
});

test("a note with the tag put in has it, and every other byte stays", () => {
  const lines = fc.constantFrom("# A", "---", "date: 2024-01-01", "", "words #other", "```", "%%", "- [ ] todo", "\ufeff");
  fc.assert(fc.property(fc.array(lines, { maxLength: 12 }), fc.constantFrom("\n", "\r\n", "\r"), (parts, end) => {
    const text = parts.join(end);
    const answer = withTag({ path: "A.md", text }, "event");
    if (!answer.ok) return;
    expect(hasTag(readNote("A.md", answer.value.text).tags, "event")).toBe(true);
    const at = answer.value.text.indexOf("#event");
    expect(text.startsWith(answer.value.text.slice(0, at).replace(/(?:\r\n|\n|\r)$/u, ""))).toBe(true);
    expect(answer.value.text.replace(/(?:\r\n|\n|\r)?#event(?:\r\n|\n|\r)*/u, "").replace(/[\r\n]/gu, "")).toBe(text.replace(/[\r\n]/gu, ""));
  }));
});
