// The choice of a pane comes back from the workspace as it was saved, whatever else stands there.
import fc from "fast-check";
import { FIRST_CHOICE, flip, QUESTION_FILTERS, readChoice, TABS, TODO_FILTERS, writeChoice, type Choice } from "../../../src/core/choice";

const choice: fc.Arbitrary<Choice> = fc.record({
  tab: fc.constantFrom(...TABS), scope: fc.constantFrom("active" as const, "all" as const), pinned: fc.option(fc.string({ minLength: 1 })), sort: fc.constantFrom("date" as const, "name" as const),
  query: fc.string(), todos: fc.constantFrom(...TODO_FILTERS), questions: fc.constantFrom(...QUESTION_FILTERS), flipped: fc.uniqueArray(fc.string()).map((keys) => new Set(keys)),
});

test("is read back as it was written, through JSON", () => {
  fc.assert(fc.property(choice, (before) => {
    expect(readChoice(JSON.parse(JSON.stringify(writeChoice(before))))).toEqual(before);
  }));
});

test("out of anything is a choice", () => {
  fc.assert(fc.property(fc.anything(), (state) => {
    const found = readChoice(state);
    expect(TABS).toContain(found.tab);
    expect(readChoice(writeChoice(found))).toEqual(found);
  }));
  expect(readChoice({ tab: "nothing", scope: 3, pinned: "", flipped: ["a", 1] })).toEqual({ ...FIRST_CHOICE, flipped: new Set(["a"]) });
});

test("folding twice changes nothing", () => {
  fc.assert(fc.property(choice, fc.uniqueArray(fc.string()), (before, keys) => {
    expect(flip(flip(before, keys), keys).flipped).toEqual(before.flipped);
  }));
});
