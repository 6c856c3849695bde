// The fields of Tasks and Dataview: found in both forms, taken out of the words, and words without them left as they are.
import fc from "fast-check";
import { taskFields, type TaskFields } from "../../../src/core/task-fields";
import { askedMarkdown, shownText } from "../../../src/core/shown-text";

const NONE: Omit<TaskFields, "words"> = { due: null, scheduled: null, start: null, done: null, priority: null, repeats: null };

test.each<[string, string, Partial<TaskFields>]>([
  ["call Ada 📅 2024-05-01", "call Ada", { due: "2024-05-01" }],
  ["call Ada ⏫ 🔁 every week ⏳ 2024-04-01 🛫2024-03-01 📅 2024-05-01 ✅ 2024-05-02", "call Ada", { due: "2024-05-01", scheduled: "2024-04-01", start: "2024-03-01", done: "2024-05-02", priority: "high", repeats: "every week" }],
  ["call Ada [due:: 2024-05-01] (priority:: lowest) [repeat:: every day]", "call Ada", { due: "2024-05-01", priority: "lowest", repeats: "every day" }],
  ["call [due:: soon] Ada", "call [due:: soon] Ada", {}],
  ["call Ada 🆔 abc ⛔ def,ghi ➕ 2024-01-01 #ask", "call Ada #ask", {}],
  ["a 🔽 b 📅 never", "a b 📅 never", { priority: "low" }],
  ["std::vector  keeps  its  blanks", "std::vector  keeps  its  blanks", {}],
])("%s", (text, words, fields) => {
  expect(taskFields(text)).toEqual({ words, ...NONE, ...fields });
});

test("a text without fields is its own words", () => {
  fc.assert(fc.property(fc.string(), (text) => {
    fc.pre(!/[📅📆🗓⏳⌛🛫✅➕❌🔺⏫🔼🔽⏬🔁🆔⛔🏁]|::/u.test(text));
    expect(taskFields(text)).toEqual({ words: text, ...NONE });
  }));
});

test.each([["[ ] what for??", "what for??"], ["[/] **why**?", "**why**?"], ["☐ who??", "who??"], ["[a](b) what??", "[a](b) what??"], ["[[Note]] what??", "[[Note]] what??"]])("the question %s is shown without its box", (text, words) => {
  expect(askedMarkdown({ text, answer: null })).toBe(words);
});

test.each([["| ?? | pip-audit |", "?? · pip-audit"], ["see **this** ^abc-1", "see this"], ["words %%hidden%% more", "words  more"], ["call Ada 📅 2024-05-01 ^x", "call Ada"]])("%s is shown as its words", (text, words) => {
  expect(shownText(text)).toBe(words);
});
