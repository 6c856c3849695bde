// A new note out of a template gets the properties that it lacks; every other byte of the template stays.
import { withProperties } from "../../../src/core/write/new-properties";

describe("a new note", () => {
  const TEMPLATE = "---\n# mine\nzoo:   'a'   # why\nevent: x\nspeakers: # later\ntags:  # of all\n  - a # first\n  - 'b'\nlast: {x:   1}\n\n---\n# A\n";
  const wanted = { event: "[[PyCon]]", speakers: ["Ada"], empty: "", none: [] };

  test.each([
    ["without front matter gets it", "# A\n", null, "---\nevent: \"[[PyCon]]\"\nspeakers:\n  - Ada\n---\n\n# A\n"],
    ["with front matter gets what it lacks", "---\nevent: x # mine\n---\n# A\n", null, "---\nevent: x # mine\nspeakers:\n  - Ada\n---\n# A\n"],
    ["with a list of tags gets one more", "---\nevent: x\nspeakers: y\ntags:\n  - a\n---\n", "event", "---\nevent: x\nspeakers: y\ntags:\n  - a\n  - event\n---\n"],
    ["with tags in one text gets one more", "---\nevent: x\nspeakers: y\ntags: a, b\n---\n", "event", "---\nevent: x\nspeakers: y\ntags: [\"a\", \"b\", \"event\"]\n---\n"],
    ["with empty tags gets one", "---\nevent: x\nspeakers: y\ntags:\n---\n", "event", "---\nevent: x\nspeakers: y\ntags: [\"event\"]\n---\n"],
    ["with all of it stays", "---\nevent: x\nspeakers: y\n---\n# A\n", null, "---\nevent: x\nspeakers: y\n---\n# A\n"],
    ["with all of it and no tags stays", "---\nevent: x\nspeakers: y\n---\n", "event", "---\nevent: x\nspeakers: y\n---\n"],
    ["with broken front matter stays", "---\na: [\n---\n", "event", "---\na: [\n---\n"],
    ["with a list as front matter stays", "---\n- a\n---\n", "event", "---\n- a\n---\n"],
    ["with a rule further down gets it on top", "x\n---\na: 1\n---\n", null, "---\nevent: \"[[PyCon]]\"\nspeakers:\n  - Ada\n---\n\nx\n---\na: 1\n---\n"],
    ["with a rule first gets it on top", "---\nx\n", null, "---\nevent: \"[[PyCon]]\"\nspeakers:\n  - Ada\n---\n\n---\nx\n"],
    ["that ends with its front matter", "---\nevent: x\n---", null, "---\nevent: x\nspeakers:\n  - Ada\n---"],
    ["with comments, an order and quotes of its own keeps them all", TEMPLATE, "event", TEMPLATE.replace("speakers: # later", "speakers: [\"Ada\"] # later").replace("  - 'b'", "  - 'b'\n  - 'event'")],
    ["with names in other case has those properties", "---\nEvent: x\nSpeakers: y\n---\n", "event", "---\nEvent: x\nSpeakers: y\n---\n"],
    ["with a byte order mark keeps it in front", "\ufeff---\nevent: x\n---\n# A\n", null, "\ufeff---\nevent: x\nspeakers:\n  - Ada\n---\n# A\n"],
    ["with tags in brackets gets one more", "---\nevent: x\nspeakers: y\ntags: [a, b]\n---\n", "event", "---\nevent: x\nspeakers: y\ntags: [a, b, event]\n---\n"],
    ["with a list among its tags keeps them", "---\nevent: x\nspeakers: y\ntags: [[a], b]\n---\n", "event", "---\nevent: x\nspeakers: y\ntags: [[a], b]\n---\n"],
    ["with tags in one text and none to add keeps them", "---\nevent: x\nspeakers: y\ntags: a, b\n---\n", null, "---\nevent: x\nspeakers: y\ntags: a, b\n---\n"],
    ["with tags that are no texts keeps them", "---\nevent: x\nspeakers: y\ntags: {a: 1}\n---\n", "event", "---\nevent: x\nspeakers: y\ntags: {a: 1}\n---\n"],
  ])("%s", (_, text, tag, expected) => {
    const made = withProperties(text, wanted, tag === null ? [] : [tag]);
    expect(made.text).toBe(expected);
    const block = /^\ufeff?---\n[\s\S]*?^---(?:\n|$)/mu.exec(text);
    const body = text.slice(block?.index === 0 ? block[0].length : 0);
    expect(made.text.endsWith(body)).toBe(true);
    expect(made.shift).toBe(made.text.length - text.length);
  });
});

test("a new note that lacks nothing stays", () => {
  expect(withProperties("# A\n", { none: [] }, ["event"])).toEqual({ text: "# A\n", shift: 0 });
});

test("tags that are wanted anyhow are not lost among more", () => {
  expect(withProperties("---\ntags:\n---\n", { tags: ["a"] }, ["event"]).text).toBe("---\ntags: [\"event\"]\n---\n");
  expect(withProperties("# A\n", { tags: ["a"] }, ["event"]).text).toBe("---\ntags:\n  - a\n---\n\n# A\n");
});

test("a byte order mark stays in front of what a note gets", () => {
  expect(withProperties("\ufeff# A\n", { event: "PyCon" }, [])).toEqual({ text: "\ufeff---\nevent: PyCon\n---\n\n# A\n", shift: "---\nevent: PyCon\n---\n\n".length });
});
