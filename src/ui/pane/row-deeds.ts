// What can be done with a row, by click, key or menu.
import type { Row } from "../../core/sidebar";

export interface RowDeeds {
  /** Opens the row's note at its line; modifier keys say where. */
  readonly open: (row: Row, event: MouseEvent | KeyboardEvent) => void;
  readonly openBeside: (row: Row) => void;
  readonly fold: (row: Row) => void;
  readonly tick: (row: Row) => void;
  /** Gives a todo this symbol. */
  readonly setStatus: (row: Row, symbol: string) => void;
  readonly undo: (row: Row) => void;
  readonly menu: (row: Row, event: MouseEvent) => void;
  /** Opens the note of a speaker, or else shows their talks. */
  readonly speaker: (row: Row, name: string, event: MouseEvent | KeyboardEvent) => void;
  readonly link: (url: string) => void;
  readonly note: (row: Row, target: string, event: MouseEvent) => void;
  /** Shows the field for an answer in the row. */
  readonly answer: (row: Row) => void;
  /** Shows the field for a todo in the row of a talk. */
  readonly addTodo: (row: Row) => void;
  /** Makes a todo of a line of prose. */
  readonly accept: (row: Row) => void;
  /** Says of a line of prose that it is no todo. */
  readonly refuse: (row: Row) => void;
  readonly copy: (row: Row) => void;
  readonly jump: (row: Row, to: string) => void;
  readonly hover: (row: Row, el: HTMLElement, event: MouseEvent) => void;
  readonly drag: (row: Row, event: DragEvent) => void;
}
