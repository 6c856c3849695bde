// The list follows its data: whatever the order before, the elements stand in the new one, and one that moved does not move all that it passed.
import fc from "fast-check";
import { patchList } from "../../src/ui/patch-list";

interface Item {
  readonly key: string;
  readonly kind: string;
}

const items = (keys: readonly string[]): readonly Item[] => keys.map((key) => ({ key, kind: "item" }));

function listIn(parent: HTMLElement): (keys: readonly string[]) => void {
  const list = patchList<Item>(parent, ({ key }) => {
    const el = document.createElement("li");
    el.textContent = key;
    return { el, update: () => undefined };
  });
  return (keys) => void list.draw(items(keys));
}

const shown = (parent: HTMLElement): readonly (string | null)[] => Array.from(parent.children, (el) => el.textContent);
const keysArbitrary = fc.uniqueArray(fc.constantFrom(..."abcdefghij"), { maxLength: 10 });

test("the elements stand in the order of the data, and those that stay are the same ones", () => {
  fc.assert(fc.property(fc.array(keysArbitrary, { minLength: 1, maxLength: 5 }), (pictures) => {
    const parent = document.createElement("ul");
    const show = listIn(parent);
    for (const keys of pictures) {
      const before = new Map(Array.from(parent.children, (el) => [el.textContent ?? "", el]));
      show(keys);
      expect(shown(parent)).toEqual(keys);
      for (const el of Array.from(parent.children)) if (before.has(el.textContent ?? "")) expect(before.get(el.textContent ?? "")).toBe(el);
    }
  }));
});

test.each([["down", "abcdefg", "acdefbg"], ["down by one", "abcdefg", "bacdefg"], ["up", "abcdefg", "abgcdef"]])("an element that goes %s is the only one that moves", (_, from, to) => {
  const parent = document.createElement("ul");
  const show = listIn(parent);
  show([...from]);
  const watcher = new MutationObserver(() => undefined);
  watcher.observe(parent, { childList: true });
  show([...to]);
  const moved = new Set(watcher.takeRecords().flatMap(({ addedNodes }) => Array.from(addedNodes, (node) => node.textContent)));
  watcher.disconnect();
  expect(shown(parent)).toEqual([...to]);
  expect(moved.size).toBe(1);
});
