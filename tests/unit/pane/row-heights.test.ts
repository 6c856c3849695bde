// The heights of rows: tops are sums, the row at a place is the one whose part of the list it is, and what was measured is kept by key.
import fc from "fast-check";
import { RowHeights } from "../../../src/ui/pane/row-heights";

const keys = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 40 });
const rowsOf = (list: readonly number[]): readonly { key: string; kind: string }[] => list.map((key) => ({ key: String(key), kind: key % 2 === 0 ? "todo" : "talk" }));

test("tops are sums of heights, and each place belongs to one row", () => {
  fc.assert(fc.property(keys, fc.array(fc.tuple(fc.nat(39), fc.integer({ min: 1, max: 90 }))), (list, measured) => {
    const heights = new RowHeights();
    heights.set(rowsOf(list));
    for (const [at, height] of measured) heights.measure(at, height);
    let top = 0;
    for (const at of list.keys()) {
      expect(heights.topOf(at)).toBe(top);
      expect(heights.rowAt(top)).toBe(at);
      top = heights.topOf(at + 1);
      expect(heights.rowAt(top - 0.5)).toBe(at);
    }
    expect(heights.total).toBe(top);
  }));
});

test("a row keeps its height wherever it comes to stand", () => {
  fc.assert(fc.property(keys, keys, (before, after) => {
    const heights = new RowHeights();
    heights.set(rowsOf(before));
    for (const [at, key] of before.entries()) heights.measure(at, 20 + key);
    heights.set(rowsOf(after));
    for (const [at, key] of after.entries()) if (before.includes(key)) expect(heights.topOf(at + 1) - heights.topOf(at)).toBeCloseTo(20 + key);
  }));
});
