// Settings out of any JSON: what can be used is used, what can't is said, what is not known is kept.
import fc from "fast-check";
import { CHECKS, cleanValue, DEFAULTS, readSettings, writeSettings, type Settings } from "../../src/core/settings";

test("nothing saved gives the defaults, without a word", () => {
  for (const nothing of [null, undefined, {}, [], "text", 3]) expect(readSettings(nothing)).toMatchObject({ settings: DEFAULTS, problems: [], newer: false });
});

test("bad values are put back one by one, and said", () => {
  const { settings, problems } = readSettings({ eventTag: "#conf/2024 ", talkFolder: "../out", showDone: "yes", templatePath: "T.md", talkFileName: "" });
  expect(settings).toEqual({ ...DEFAULTS, eventTag: "conf/2024", templatePath: "T.md" });
  expect(problems).toEqual([
    "The setting talkFolder was put back to its default. Folders that begin with a dot can't be used.",
    "The setting talkFileName was put back to its default. Name a pattern, such as {{title}}.",
    "The setting showDone was put back to its default. It is neither on nor off.",
  ]);
});

test("what a newer version saved is kept", () => {
  const saved = { version: 7, eventTag: "event", later: { a: [1] } };
  const { settings, unknown, newer } = readSettings(saved);
  expect(newer).toBe(true);
  expect(writeSettings(settings, unknown)).toEqual({ ...DEFAULTS, ...saved });
});

test("a newer version's value that can't be used here stays in the file until the user sets it", () => {
  const saved = { version: 7, eventTag: ["event", "conf"], showDone: false };
  const { settings, unknown, problems } = readSettings(saved);
  expect([settings.eventTag, problems]).toEqual(["event", []]);
  expect(writeSettings({ ...settings, showDone: true }, unknown)).toEqual({ ...DEFAULTS, ...saved, showDone: true });
  expect(writeSettings({ ...settings, eventTag: "talks" }, unknown)).toEqual({ ...DEFAULTS, ...saved, eventTag: "talks" });
});

test("any JSON is read, and what is written is read back equal", () => {
  fc.assert(fc.property(fc.oneof(fc.json().map((json): unknown => JSON.parse(json)), fc.object({ key: fc.constantFrom(...Object.keys(DEFAULTS), "version", "__proto__", "other") })), (data) => {
    const { settings, unknown } = readSettings(data);
    const again = readSettings(JSON.parse(JSON.stringify(writeSettings(settings, unknown))));
    expect(again.settings).toEqual(settings);
    expect(again.problems).toEqual([]);
  }), { numRuns: 2000 });
});

test.each([
  ["eventTag", ["event", "#event", "conf/2024", "konferenz-ü", "会议", "🎤"], ["", "#", "a b", "123", "a,b", "/x", "x/"]],
  ["talkFolder", ["", "/", "Talks", "A/B c", "Übung"], ["/abs", "..", "a/../b", ".obsidian", "C:/x", "a:b", "a|b"]],
  ["talkFileName", ["{{title}}", "x/{{title}}"], ["", " ", "/x", "../x", ".x"]],
  ["templatePath", ["", "T.md", "A/T.md"], ["T", "/T.md", "../T.md", ".obsidian/T.md"]],
  ["labelWords", ["", "Esitelmä, Vortragstitel", "講演、対談", "a\nb\n\n", "C++ (hour)", ",,", `${"x".repeat(40)},y`], ["123", "Vortrag, 1.", "x".repeat(41), Array.from({ length: 51 }, (_, nth) => `w${nth}`).join(",")]],
] as const)("%s is checked", (key: keyof Settings, good, bad) => {
  expect(good.filter((value) => CHECKS[key](value) !== null)).toEqual([]);
  expect(bad.filter((value) => CHECKS[key](value) === null)).toEqual([]);
  for (const value of good) expect(CHECKS[key](cleanValue(key, value))).toBeNull();
});
