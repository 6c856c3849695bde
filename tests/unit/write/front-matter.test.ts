// Values to YAML, and the properties of a note that is made.
import { insideDoubleQuotes, insideSingleQuotes, oneLine, readProperties, yamlKey, yamlText, yamlValue } from "../../../src/core/write/front-matter";

test.each([
  ["a\nb", "a b"], ["a\r\n\t b", "a  b"], ["  a  ", "a"], ["a\u0000b\u0085c\u2028d\u2029e", "a b c d e"], ["\ufeffa\ufffeb\uffffc", "a b c"], ["a\ud800b", "a b"], ["\u{1f600} é", "\u{1f600} é"], ["\n", ""],
])("%j in one line is %j", (text, line) => expect(oneLine(text)).toBe(line));

test.each([
  ["plain words", "plain words"], ["a: b", "\"a: b\""], ["[[Link]]", "\"[[Link]]\""], ["true", "\"true\""], ["yes", "\"yes\""], ["10:30", "\"10:30\""], ["1.5", "\"1.5\""], ["+49", "\"+49\""], ["-", "\"-\""], [".5", "\".5\""], ["-0o17", "\"-0o17\""], ["1 of 2", "1 of 2"], ["v1", "v1"],
  ["2024-05-24", "2024-05-24"], ["2024-05-24T10:00", "\"2024-05-24T10:00\""], ["2024-5-4", "\"2024-5-4\""], ["x2024-05-24", "x2024-05-24"], ["2024-05-24 x", "2024-05-24 x"], ["12024-05-24", "\"12024-05-24\""], ["a <%* b", "\"a \\x3c%* b\""], ["", ""], ["\n", ""], ["---", "\"---\""], ["--- x", "--- x"], ["... x", "... x"], ["it's \"it\"", "it's \"it\""], ["a\nb", "a b"], ["x".repeat(200) + " y", `${"x".repeat(200)} y`],
])("the value %j is %s", (value, yaml) => expect(yamlValue(value)).toBe(yaml));

test("a list is written in one line, quoted", () => {
  expect(yamlValue(["a", "b: c", "2024-05-24", "x\ny", ""])).toBe("[\"a\", \"b: c\", \"2024-05-24\", \"x y\", \"\"]");
  expect(yamlValue([])).toBe("[]");
});

test.each([
  ["a", "", false, "a"], ["a", "'", false, "'a'"], ["a", "\"", false, "\"a\""], ["it's", "'", false, "'it''s'"], ["say \"x\"", "\"", false, "\"say \\\"x\\\"\""], ["", "", false, "\"\""], ["", "'", true, "\"\""], ["a, b", "", false, "a, b"], ["a, b", "", true, "\"a, b\""], ["a]", "", true, "\"a]\""], ["a", "", true, "a"],
  ["10:30", "", true, "\"10:30\""], ["-1", "", true, "\"-1\""], ["2024-05-24", "", false, "\"2024-05-24\""], ["a\nb", "'", false, "'a b'"],
] as const)("the text %j quoted with %j, in brackets %j, is %s", (text, quote, inBrackets, yaml) => expect(yamlText(text, quote, inBrackets)).toBe(yaml));

test("a name is quoted where it must be", () => {
  expect([yamlKey("event"), yamlKey("a: b"), yamlKey("#x")]).toEqual(["event", "\"a: b\"", "\"#x\""]);
});

test("a text inside quotes is escaped for them", () => {
  expect(insideDoubleQuotes("a \"b\" \\ c\nd")).toBe("a \\\"b\\\" \\\\ c d");
  expect(insideSingleQuotes("it's\n'x'")).toBe("it''s ''x''");
});

describe("properties are placed", () => {
  const places = (yaml: string): unknown => {
    const read = readProperties(yaml);
    return read.ok ? read.value.all.map(({ key, kind, quote, from, to, text, items }) => [key, kind, quote, yaml.slice(from, to), text, items.map((item) => [yaml.slice(item.from, item.to), item.text, item.quote, item.dash === -1 ? "" : yaml[item.dash]])]) : read.error;
  };

  test.each([
    ["a: x\n", [["a", "text", "", "x", "x", []]]],
    ["a: 'x'' y' # c\n", [["a", "text", "'", "'x'' y'", "x' y", []]]],
    ["\"a\": \"x\\ty\"\n", [["a", "text", "\"", "\"x\\ty\"", "x\ty", []]]],
    ["a:\nb: # c\n", [["a", "empty", "", "", "", []], ["b", "empty", "", "", "", []]]],
    ["a: ''\n", [["a", "text", "'", "''", "", []]]],
    ["a: |\n  x\n\nb: 1\n", [["a", "text", "", "|\n  x", "x\n", []], ["b", "text", "", "1", "1", []]]],
    ["a: [x, 'y']\n", [["a", "brackets", "", "[x, 'y']", null, [["x", "x", "", ""], ["'y'", "y", "'", ""]]]]],
    ["a:\n  - x\n  - \"y\"\n", [["a", "dashes", "", "- x\n  - \"y\"", null, [["x", "x", "", "-"], ["\"y\"", "y", "\"", "-"]]]]],
    ["a: [[x]]\n", [["a", "brackets", "", "[[x]]", null, [["[x]", null, "", ""]]]]],
    ["a: {b: 1}\n", [["a", "other", "", "{b: 1}", null, []]]],
    ["a: &n x\nb: *n\n", [["a", "other", "", "x", null, []], ["b", "text", "", "*n", null, []]]],
    ["a: &n [x]\n", [["a", "other", "", "[x]", null, [["x", "x", "", ""]]]]],
    ["a: !!str x\n", [["a", "other", "", "x", null, []]]],
    ["a: !mine [x]\n", [["a", "other", "", "[x]", null, [["x", "x", "", ""]]]]],
    ["a: !!str\nb: &n\n", [["a", "other", "", "", "", []], ["b", "other", "", "", "", []]]],
    ["a: [&n x]\nb:\n  - k: &m y\nc: [[&l z]]\n", [["a", "other", "", "[&n x]", null, [["x", null, "", ""]]], ["b", "other", "", "- k: &m y", null, [["k: &m y", null, "", "-"]]], ["c", "other", "", "[[&l z]]", null, [["[&l z]", null, "", ""]]]]],
    ["a: 0x1F\nb: 1.50\nc: yes\n", [["a", "text", "", "0x1F", "0x1F", []], ["b", "text", "", "1.50", "1.50", []], ["c", "text", "", "yes", "yes", []]]],
    ["", []], ["# only a comment\n", []],
  ])("in %j", (yaml, expected) => expect(places(yaml)).toEqual(expected));

  test.each([["a: [\n", /./u], ["a: 1\na: 2\n", /unique/u], ["x\n", /no list of properties/u], ["- x\n", /no list of properties/u], ["? [x]\n: 1\n", /no name/u], ["a: 1\n? [x]\n: 1\n", /no name/u], ["{a, b: 1}\n", /no name/u], ["? a\n", /no name/u], [`a: ${"[".repeat(3000)}${"]".repeat(3000)}\n`, /nested too deeply/u], ["a: 'x\n", /quote/u]])("not in %j", (yaml, reason) => {
    const read = readProperties(yaml);
    expect(read.ok ? "" : read.error).toMatch(reason);
    expect(read.ok ? "" : read.error).not.toMatch(/\n|line \d/u);
  });

  test("and what is wrong is told in one sentence", () => expect(readProperties("a: 1\na: 2\n")).toEqual({ ok: false, error: "Map keys must be unique" }));

  test("with what stands before them, and with comments", () => {
    const all = (yaml: string): unknown => {
      const read = readProperties(yaml);
      return read.ok ? [read.value.indent, read.value.inBraces, read.value.comments] : read.error;
    };
    expect(all("a: 1\n")).toEqual(["", false, []]);
    expect(all("# top\n  a: \"# no\" # yes\n  b: |\n   # no\n# end\n")).toEqual(["  ", false, ["# top", "# yes", "# end"]]);
    expect(all("{a: 1, b: x}\n")).toEqual(["", true, []]);
    expect(all("# c\n")).toEqual(["", false, ["# c"]]);
  });
});
