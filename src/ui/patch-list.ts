// A list of elements that follows a list of data by key: what stays is kept, so focus, hover and scroll stay too.

/** A drawn row: the element and how it takes in new data. */
export interface Drawn<T> {
  readonly el: HTMLElement;
  readonly update: (data: T) => void;
}

export interface PatchList<T> {
  readonly draw: (list: readonly T[]) => void;
  readonly elementOf: (key: string) => HTMLElement | null;
}

/**
 * Keeps the children of `parent` in step with data. `make` draws a row of one `kind`; a row whose kind changes is drawn anew.
 * A row that is the same object as before is not touched.
 */
export function patchList<T extends { readonly key: string; readonly kind: string }>(parent: HTMLElement, make: (data: T) => Drawn<T>): PatchList<T> {
  let known = new Map<string, { readonly drawn: Drawn<T>; readonly data: T }>();
  const next = (data: T): Drawn<T> => {
    const before = known.get(data.key);
    if (!before || before.data.kind !== data.kind) return make(data);
    if (before.data !== data) before.drawn.update(data);
    return before.drawn;
  };
  const draw = (list: readonly T[]): void => {
    const rows = new Map(list.map((data) => [data.key, { drawn: next(data), data }] as const));
    for (const [key, { drawn }] of known) if (rows.get(key)?.drawn !== drawn) drawn.el.remove();
    let place = parent.firstElementChild;
    for (const { drawn } of rows.values()) {
      if (drawn.el === place) place = place.nextElementSibling;
      else parent.insertBefore(drawn.el, place);
    }
    known = rows;
  };
  return { draw, elementOf: (key) => known.get(key)?.drawn.el ?? null };
}
