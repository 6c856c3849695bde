// One property of the front matter: what is asked is read back by two libraries, and every other byte stays.
import fc from "fast-check";
import { load } from "js-yaml";
import { parse } from "yaml";
import { readEventNote } from "../../../src/core/read/read-event-note";
import { oneLine, type Property } from "../../../src/core/write/front-matter";
import { setProperty } from "../../../src/core/write/set-property";
import { runs } from "../../support/runs";
import { hostile } from "../../support/hostile-text";

const set = (text: string, name: string, value: Property): string => {
  const answer = setProperty(text, name, value);
  return answer.ok ? answer.value.text : JSON.stringify(answer.error);
};

const HEAD = "---\ntitle: 'It''s'   # as said\n# a line of its own\nRating: # later\ntags:\n  - event # ours\n  - \"2024\"\nflow: [a, 'b c', \"d\"]\nnested: {x: 1}\nlong: >\n  folded\n  text\n\nlast: 1\n---\nbody\n---\n";

test.each([
  ["a text keeps its quotes and its comment", "title", "It's new", HEAD.replace("'It''s' ", "'It''s new' ")],
  ["a text in quotes that needs none keeps them", "title", "plain", HEAD.replace("'It''s' ", "'plain' ")],
  ["a text without quotes gets them where it needs them", "last", "a: b", HEAD.replace("last: 1", "last: \"a: b\"")],
  ["a text that some read as a number gets quotes", "last", "-0o17", HEAD.replace("last: 1", "last: \"-0o17\"")],
  ["an item that some read as a number gets quotes", "flow", ["-0o17", "b c", "d"], HEAD.replace("[a,", "[\"-0o17\",")],
  ["a day stays without quotes", "last", "2024-05-24", HEAD.replace("last: 1", "last: 2024-05-24")],
  ["an item that is a day gets quotes", "tags", ["event", "2024", "2024-05-24", "x"], HEAD.replace("  - \"2024\"\n", "  - \"2024\"\n  - \"2024-05-24\"\n  - \"x\"\n")],
  ["a property without a value gets one before its comment", "rating", "5 of 5", HEAD.replace("Rating: #", "Rating: 5 of 5 #")],
  ["an empty text empties it", "title", "", HEAD.replace("title: 'It''s'   #", "title:   #")],
  ["a text of several lines becomes one", "long", "short", HEAD.replace(">\n  folded\n  text\n", "short\n")],
  ["a new property stands last", "event", "[[PyCon]]", HEAD.replace("last: 1\n", "last: 1\nevent: \"[[PyCon]]\"\n")],
  ["a new list is written as the app does", "speakers", ["Ada", "[[Grace]]"], HEAD.replace("last: 1\n", "last: 1\nspeakers:\n  - Ada\n  - \"[[Grace]]\"\n")],
  ["a new list without items is written in brackets", "speakers", [], HEAD.replace("last: 1\n", "last: 1\nspeakers: []\n")],
  ["a list with dashes gets an item more, quoted like the one before it", "tags", ["event", "2024", "2025"], HEAD.replace("  - \"2024\"\n", "  - \"2024\"\n  - \"2025\"\n")],
  ["a list with dashes changes one item", "tags", ["event", "new"], HEAD.replace("\"2024\"", "\"new\"")],
  ["a list with dashes loses one item", "tags", ["event"], HEAD.replace("  - \"2024\"\n", "")],
  ["a list with dashes gets an item in front", "tags", ["first", "event", "2024"], HEAD.replace("  - event", "  - first\n  - event")],
  ["a list in brackets gets an item more", "flow", ["a", "b c", "d", "e, f"], HEAD.replace("\"d\"]", "\"d\", \"e, f\"]")],
  ["a list in brackets loses its first items", "flow", ["d"], HEAD.replace("a, 'b c', \"d\"", "\"d\"")],
  ["a list in brackets loses its last item", "flow", ["a", "b c"], HEAD.replace(", \"d\"", "")],
  ["a list in brackets loses all", "flow", [], HEAD.replace("a, 'b c', \"d\"", "")],
  ["a list in brackets gets an item in front", "flow", ["z", "a", "b c", "d"], HEAD.replace("[a", "[z, a")],
  ["a list in brackets gets one in the middle", "flow", ["a", "m", "b c", "d"], HEAD.replace("[a,", "[a, m,")],
  ["a list becomes a text", "flow", "one", HEAD.replace("[a, 'b c', \"d\"]", "one")],
  ["a text becomes a list", "last", ["one", "two"], HEAD.replace("last: 1", "last: [\"one\", \"two\"]")],
  ["an empty text is a new property without a value", "event", "", HEAD.replace("last: 1\n", "last: 1\nevent:\n")],
  ["what it says already is not quoted", "last", "1", HEAD],
  ["what it says already is not written", "tags", ["event", "2024"], HEAD],
  ["what it says already is not written in other quotes", "title", "It's", HEAD],
] as const)("%s", (_, name, value, expected) => {
  expect(set(HEAD, name, value)).toBe(expected);
});

test.each([
  ["no front matter", "body", "---\nevent: x\n---\nbody"],
  ["no text", "", "---\nevent: x\n---\n"],
  ["a byte order mark", "\ufeffbody\r\nmore", "\ufeff---\r\nevent: x\r\n---\r\nbody\r\nmore"],
  ["a rule that opens nothing", "---\nbody", "---\nevent: x\n---\n---\nbody"],
  ["an empty one", "---\n---\nbody", "---\nevent: x\n---\nbody"],
  ["one of comments", "---\n# later\n---\nbody", "---\n# later\nevent: x\n---\nbody"],
  ["one at the end of the note", "\ufeff---\r\na: 1\r\n---", "\ufeff---\r\na: 1\r\nevent: x\r\n---"],
  ["lone returns", "---\ra: 1\rEvent: 'y'\r---\rbody", "---\ra: 1\rEvent: 'x'\r---\rbody"],
  ["blanks in front of all", "---\n  a: 1\n---\n", "---\n  a: 1\n  event: x\n---\n"],
  ["blanks behind the fences", "---  \na: 1\n---\t\nbody", "---  \na: 1\nevent: x\n---\t\nbody"],
  ["a blank before the colon", "---\nevent : y\n---\n", "---\nevent : x\n---\n"],
  ["a blank before the colon, and no value", "---\nevent :\n---\n", "---\nevent : x\n---\n"],
  ["a name for all properties", "---\n&all a: 1\n---\n", "---\n&all a: 1\nevent: x\n---\n"],
  ["an explicit key", "---\n? event\n: y\n---\n", "---\n? event\n: x\n---\n"],
  ["two kinds of line ends", "---\r\na: 1\nevent: y\r\n---\n", "---\r\na: 1\nevent: x\r\n---\n"],
  ["an alias", "---\na: &b 1\nevent: *b\n---\n", "---\na: &b 1\nevent: x\n---\n"],
])("a note with %s", (_, before, after) => {
  expect(set(before, "event", "x")).toBe(after);
  expect(set(after, "event", "x")).toBe(after);
});

test.each([
  ["takes one of two that are the same", "[a, a]", ["a"], "[a]"],
  ["gets one that is there already", "[a]", ["a", "a"], "[a, a]"],
  ["gets one in quotes where it has a comma", "[a]", ["x, y"], "[\"x, y\"]"],
  ["that is empty gets one", "[]", ["x"], "[x]"],
  ["gets one in the quotes of its first", "['x', y]", ["x", "y", "z"], "['x', y, 'z']"],
  ["loses the one in the middle", "[a, b, c]", ["a", "c"], "[a, c]"],
  ["over two lines gets one", "[x,\n  y ]", ["x", "y", "z"], "[x,\n  y, z ]"],
  ["that ends with a comma gets one", "[x, ]", ["x", "z"], "[x, z, ]"],
  ["of links that were meant loses one", "[[Ada], b]", ["b"], "[b]"],
  ["of properties loses one", "[{k: v}, b]", ["b"], "[b]"],
  ["with dashes gets one with a comma", "\n  - a", ["a", "x, y"], "\n  - a\n  - x, y"],
  ["with dashes gets one with a comma in the place of another", "\n  - a", ["x, y"], "\n  - x, y"],
  ["with dashes loses all", "\n  - a\n  - b", [], " []"],
  ["with dashes above its items gets one in front", "\n  -\n    a\n  - b", ["c", "a", "b"], "\n  - c\n  -\n    a\n  - b"],
  ["with dashes loses its first", "\n- a\n- b", ["b"], "\n- b"],
])("a list %s", (_, before, value, after) => {
  const list = (written: string): string => `---\nmine:${written.startsWith("[") ? " " : ""}${written}\nlast: 1\n---\n`;
  expect(set(list(before), "mine", value)).toBe(list(after));
});

test.each([
  ["---\n{b: 1}\n---\n", "a", "they are written in braces"],
  ["---\na:\n  b: 1\n---\n", "a", "“a” is more than a text or a list of texts"],
  ["---\na: |  # why\n  x\n---\n", "a", "a comment or another property would change with it"],
  ["---\na: 1\n...\n---\n", "b", "a comment or another property would change with it"],
  ["---\na:\n  - &n 1\nb: *n\n---\n", "a", "“a” is more than a text or a list of texts"],
])("%j with another %s is refused, as %s", (text, name, reason) => {
  expect(setProperty(text, name, ["x"])).toEqual({ ok: false, error: { kind: "broken front matter", reason } });
});

test.each([
  ["YAML that is broken", "---\na: [1\n---\n", "a", "x", "broken front matter"],
  ["a line that is no property", "---\njust words\n---\n", "a", "x", "broken front matter"],
  ["a list in the place of properties", "---\n- a\n---\n", "a", "x", "broken front matter"],
  ["a property that stands there twice", "---\na: 1\na: 2\n---\n", "a", "x", "broken front matter"],
  ["another one that stands there twice", "---\nb: 1\nb: 2\n---\n", "a", "x", "broken front matter"],
  ["two that differ in case only", "---\na: 1\nA: 2\n---\n", "a", "x", "ambiguous"],
  ["properties inside of it", "---\na:\n  b: 1\n---\n", "a", "x", "broken front matter"],
  ["a name for its value", "---\na: &n 1\nb: *n\n---\n", "a", "x", "broken front matter"],
  ["a type for its value", "---\na: !!set {x}\n---\n", "a", "x", "broken front matter"],
  ["a new one where all are in braces", "---\n{b: 1}\n---\n", "a", "x", "broken front matter"],
  ["a comment that would go", "---\na:\n  - x # why\n  - y\n---\n", "a", ["y"], "broken front matter"],
  ["a comment behind a text of several lines", "---\na: | # why\n  x\n---\n", "a", "y", "broken front matter"],
  ["a name that is a list", "---\n? [x]\n: 1\n---\n", "a", "y", "broken front matter"],
] as const)("refuses %s", (_, text, name, value, kind) => {
  const answer = setProperty(text, name, value);
  expect(answer.ok ? answer.value.text : answer.error.kind).toBe(kind);
});

test("a property in braces is changed where it stands", () => {
  expect(set("---\n{a: 1, b: [x]}\n---\n", "a", "y, z")).toBe("---\n{a: \"y, z\", b: [x]}\n---\n");
});

const value: fc.Arbitrary<Property> = fc.oneof(hostile, hostile, fc.array(hostile, { maxLength: 4 }));
const asRead = (property: Property): unknown => (typeof property === "string" ? oneLine(property) : property.map(oneLine));

/** Front matter with everything that people write in it; `mine` is what is set. */
const MINE = ["mine: old", "mine:", "mine: # why", "mine: 'old' # why", "mine: \"old\"", "mine: [a, 'b']", "mine: []", "mine:\n- a\n- 'b'", "mine:\n    - a\n    - b", "mine: |\n  x\n  y", "mine: >-\n  x\n", "Mine: old", "'mine': old", "mine: a\n  b"];
const OTHERS = ["", "# a comment", "title: 'It''s' # as said", "list:\n  - x # one\n  - \"y\"", "flow: [a, 'b c']", "date: 2024-05-24", "nested:\n  deep: {x: 1}", "text: |\n  # no comment\n  mine: no\n", "émoji: 😀", "empty:", "tags: [event]"];
const few = fc.array(fc.constantFrom(...OTHERS), { maxLength: 2 });
const text = fc.record({ before: few, mine: fc.constantFrom("", ...MINE), after: few, eol: fc.constantFrom("\n", "\r\n", "\r"), bom: fc.boolean(), body: fc.constantFrom("", "body\n", "\n---\nmine: no\n---\n") })
  .map(({ before, mine, after, eol, bom, body }) => {
    const others = [...new Set([...before, mine, ...after])].filter((part) => part !== "");
    return { text: (bom ? "\ufeff" : "") + ["---", ...others, "---", body].join("\n").replaceAll("\n", eol), eol };
  });

const frontOf = (note: string): string => /^\ufeff?---(?:\r\n|\r|\n)([\s\S]*?)(?:^|\r\n|\r|\n)---(?:\r\n|\r|\n|$)/mu.exec(note)?.[1]?.replace(/\r\n?/gu, "\n") ?? "";
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? "") === JSON.stringify(other ?? "");
const isDay = (said: unknown): boolean => typeof said === "string" && /^\d{4}-\d\d-\d\d$/u.test(said);

/** Matchers of the test runner take longer than what they look at here. */
function must(holds: boolean, law: string): void {
  if (!holds) throw new Error(law);
}

function checkValue(before: string, eol: string, next: string, given: Property): void {
  const [then, first, second] = [parse(frontOf(before)) as Record<string, unknown> | null, parse(frontOf(next)) as Record<string, unknown>, load(frontOf(next)) as Record<string, unknown>];
  const name = Object.keys(first).find((key) => key.toLowerCase() === "mine") ?? "";
  const said = asRead(given);
  must(same(first[name], said), "read back by yaml");
  must(isDay(said) || same(second[name], said), "read back by js-yaml");
  const others = (read: Record<string, unknown> | null): Record<string, unknown> => ({ ...read, [name]: null, [`${name} `]: null });
  must(Object.keys(first).every((key) => key === name || same(first[key], then?.[key])) && Object.keys(others(first)).length === Object.keys(others(then)).length, "every other property is as it was");
  must(next.split(/\r\n|\r|\n/u).length === next.split(eol).length, "line ends are as they were");
  must(next.slice(next.lastIndexOf(`---${eol}`)) === before.slice(before.lastIndexOf(`---${eol}`)), "the text is as it was");
}

test("hostile values are read back equal by two libraries, all else is as it was, and setting twice is setting once", () => {
  const RUNS = runs(10_000, 100_000);
  let refused = 0;
  fc.assert(fc.property(text, value, ({ text: before, eol }, given) => {
    const answer = setProperty(before, "mine", given);
    if (!answer.ok) {
      refused += 1;
      return;
    }
    const next = answer.value.text;
    checkValue(before, eol, next, given);
    if (given.length % 4 > 0) return;
    const again = setProperty(next, "mine", given);
    must(again.ok && again.value.text === next, "set twice is set once");
  }), { numRuns: RUNS });
  process.stdout.write(`properties: ${RUNS} values in front matter, ${refused} refused, 0 read back other than given\n`);
  expect(refused).toBe(0);
});

test("the reader sees what was set", () => {
  expect(readEventNote({ path: "a.md", text: set("\ufeff---\r\ntags: event\r\n---\r\n# Talk\r\n", "event", "PyCon: \"2024\"") }, { tag: "event" }).event).toBe("PyCon: \"2024\"");
});
