// A list of elements that follows a list of data by key: what stays is kept, so focus, hover and scroll stay too.
import { sameData } from "./same-data";

/** A drawn row: the element and how it takes in new data. */
export interface Drawn<T> {
  readonly el: HTMLElement;
  readonly update: (data: T) => void;
}

export interface PatchList<T> {
  /** Answers with the elements that were made or changed. */
  readonly draw: (list: readonly T[]) => readonly HTMLElement[];
  readonly elementOf: (key: string) => HTMLElement | null;
}

/**
 * Keeps the children of `parent` in step with data. `make` draws a row of one `kind`; a row whose kind changes is drawn anew.
 * A row whose data says what it said before is not touched.
 */
export function patchList<T extends { readonly key: string; readonly kind: string }>(parent: HTMLElement, make: (data: T) => Drawn<T>): PatchList<T> {
  let known = new Map<string, { readonly drawn: Drawn<T>; readonly data: T }>();
  let touched: HTMLElement[] = [];
  const next = (data: T): Drawn<T> => {
    const before = known.get(data.key);
    if (before && before.data.kind === data.kind) {
      if (sameData(before.data, data)) return before.drawn;
      before.drawn.update(data);
      touched.push(before.drawn.el);
      return before.drawn;
    }
    const made = make(data);
    touched.push(made.el);
    return made;
  };
  const draw = (list: readonly T[]): readonly HTMLElement[] => {
    touched = [];
    const rows = new Map(list.map((data) => [data.key, { drawn: next(data), data }] as const));
    for (const [key, { drawn }] of known) if (rows.get(key)?.drawn !== drawn) drawn.el.remove();
    let place = parent.firstElementChild;
    for (const { drawn } of rows.values()) {
      // What stood here went further down, and is put there when it is its turn: so one element moves, not all that it passed.
      if (place !== null && drawn.el === place.nextElementSibling) place = drawn.el;
      if (drawn.el === place) place = place.nextElementSibling;
      else parent.insertBefore(drawn.el, place);
    }
    known = rows;
    return touched;
  };
  return { draw, elementOf: (key) => known.get(key)?.drawn.el ?? null };
}
