// The heights of rows: tops are sums, the row at a place is the one whose part of the list it is, and what was measured is kept by key.
import fc from "fast-check";
import { blockOf, RowList } from "../../../src/core/rows/row-list";
import type { Row } from "../../../src/core/sidebar";
import { RowHeights } from "../../../src/ui/pane/row-heights";
import { positionOf } from "../../../src/ui/pane/row-positions";

const keys = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 40 });
const row = (key: number): Row => ({ kind: key % 2 === 0 ? "takeaway" : "section", key: String(key), level: 1, path: "", line: 0, text: "", heading: "", found: null });
/** The rows in blocks of three. */
const rowsOf = (list: readonly number[]): RowList<Row> =>
  new RowList(Array.from({ length: Math.ceil(list.length / 3) }, (_, nth) => blockOf(list.slice(3 * nth, 3 * nth + 3).map(row))));

test("tops are sums of heights, and each place belongs to one row", () => {
  fc.assert(fc.property(keys, fc.array(fc.tuple(fc.nat(39), fc.integer({ min: 1, max: 90 }))), (list, measured) => {
    const heights = new RowHeights();
    heights.set(rowsOf(list));
    for (const [at, height] of measured) heights.measure(at, height);
    // A block that nobody looked at is as high as all are: looking at it may move what is below.
    for (const at of list.keys()) heights.topOf(at);
    let top = 0;
    for (const at of list.keys()) {
      expect(heights.topOf(at)).toBe(top);
      expect(heights.rowAt(top)).toBe(at);
      top = heights.topOf(at + 1);
      expect(heights.rowAt(top - 0.5)).toBe(at);
    }
    expect(heights.total).toBe(top);
    expect(heights.below(0)).toBe(top);
  }));
});

test("a row keeps its height wherever it comes to stand", () => {
  fc.assert(fc.property(keys, keys, (before, after) => {
    const heights = new RowHeights();
    heights.set(rowsOf(before));
    for (const [at, key] of before.entries()) heights.measure(at, 20 + key);
    heights.set(rowsOf(after));
    for (const at of after.keys()) heights.topOf(at);
    for (const [at, key] of after.entries()) if (before.includes(key)) expect(heights.topOf(at + 1) - heights.topOf(at)).toBeCloseTo(20 + key);
  }));
});

test("a list that nobody looked into is about as high as what was measured says", () => {
  const heights = new RowHeights();
  heights.set(rowsOf([1, 2, 3]));
  for (const at of [0, 1, 2]) heights.measure(at, 50);
  heights.set(rowsOf([4, 5, 6, 7, 8, 9]));
  expect(heights.total).toBe(300);
});

test("the place of a row among its siblings is told across blocks, and within them level by level", () => {
  const at = (key: number, level: number): Row => ({ ...row(key), level });
  const rows = new RowList([blockOf([at(1, 1), at(2, 2), at(3, 3), at(4, 2)]), blockOf([at(5, 1)]), blockOf([at(6, 1), at(7, 2)])]);
  expect([...rows].map((_, nth) => positionOf(rows, nth).join(" of "))).toEqual(["1 of 3", "1 of 2", "1 of 1", "2 of 2", "2 of 3", "3 of 3", "1 of 1"]);
});
