// What cleaning up does with one line.

export type CleanUpKind = "bullets" | "todos" | "headings" | "tables" | "invisible";

/** One line that could be changed. `line` counts from 0; the texts are without line ends. */
export interface CleanUpChange {
  readonly line: number;
  readonly kind: CleanUpKind;
  readonly before: string;
  readonly after: string;
}
