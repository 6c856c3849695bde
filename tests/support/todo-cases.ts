// Cases for setting todos: a note whose lines have hidden ids, what happens to it, and which todo is to be set afterwards.
// The ids are the ground truth: whatever is written must have changed the line with the todo's id, and nothing else.
import fc from "fast-check";

export interface HiddenLine {
  readonly id: number;
  readonly text: string;
}

export interface TodoCase {
  readonly before: readonly HiddenLine[];
  readonly after: readonly HiddenLine[];
  /** Which todo of the note before, counted over its todos. */
  readonly pick: number;
  /** The line end of the note; `mixed` has two kinds. */
  readonly eol: "\n" | "\r\n" | "\r" | "mixed";
  readonly bom: boolean;
  readonly to: string;
}

const symbol = fc.constantFrom(" ", "x", "X", "/", "-", "\u{1f525}");
const words = fc.constantFrom("call Ada", "call Ada", "read", "héé", "a [x] b", "**bold**", "\u{1f600} smile", "trailing  ", "x");
const marker = fc.constantFrom("- ", "* ", "+ ", "1. ", "2) ", "-  ", "\t- ", "  - ", "> - ", "> > * ");
const task = fc.tuple(marker, symbol, words).map(([mark, sign, text]) => `${mark}[${sign}] ${text}`);
const ballot = fc.tuple(fc.constantFrom("", "• ", "- ", "  • "), fc.constantFrom("☐", "☑", "☒"), words).map(([mark, box, text]) => `${mark}${box} ${text}`);
const other = fc.constantFrom("", "", "## Talk 1: Ada > One", "plain words", "> [!todo] Callout", "```", "%%", "- [x](https://a.b)", "- no box", "| a | b |", "text - [ ] inside");
const line = fc.oneof({ arbitrary: task, weight: 6 }, { arbitrary: ballot, weight: 2 }, { arbitrary: other, weight: 4 });

type Change =
  | { readonly kind: "insert" | "edit"; readonly at: number; readonly text: string }
  | { readonly kind: "remove" | "double" | "toggle"; readonly at: number }
  | { readonly kind: "move"; readonly at: number; readonly to: number };

const at = fc.nat(40);
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constantFrom("insert" as const, "edit" as const), at, text: line }),
  fc.record({ kind: fc.constantFrom("remove" as const, "double" as const, "toggle" as const, "toggle" as const), at }),
  fc.record({ kind: fc.constant("move" as const), at, to: at }),
);

function applied(lines: readonly HiddenLine[], change_: Change, newId: number): readonly HiddenLine[] {
  const place = lines.length === 0 ? 0 : change_.at % lines.length;
  const here = lines[place];
  const put = (index: number, remove: number, ...items: HiddenLine[]): readonly HiddenLine[] => [...lines.slice(0, index), ...items, ...lines.slice(index + remove)];
  switch (change_.kind) {
    case "insert": return put(place, 0, { id: newId, text: change_.text });
    case "edit": return here ? put(place, 1, { id: newId, text: change_.text }) : lines;
    case "remove": return put(place, 1);
    case "double": return here ? put(place, 0, { id: newId, text: here.text }) : lines;
    case "toggle": return here ? put(place, 1, { id: here.id, text: here.text.replace(/\[ \]/u, "[x]").replace(/☐/u, "☑") }) : lines;
    case "move": {
      if (!here) return lines;
      const rest = put(place, 1);
      const to = change_.to % lines.length;
      return [...rest.slice(0, to), here, ...rest.slice(to)];
    }
  }
}

export const todoCase: fc.Arbitrary<TodoCase> = fc.record({
  texts: fc.array(line, { minLength: 1, maxLength: 14 }),
  changes: fc.array(change, { maxLength: 4 }),
  pick: fc.nat(20),
  eol: fc.constantFrom("\n", "\n", "\r\n", "\r", "mixed"),
  bom: fc.boolean(),
  to: fc.constantFrom("x", "x", " "),
}).map(({ texts, changes, ...rest }) => {
  const before = texts.map((text, id) => ({ id, text }));
  const after = changes.reduce<readonly HiddenLine[]>((lines, each, nth) => applied(lines, each, 1000 + nth), before);
  return { ...rest, before, after };
});

type Ends = Pick<TodoCase, "eol" | "bom">;

/** Where each line begins, and behind them the end of the text. */
export function startsOf(lines: readonly HiddenLine[], ends: Ends): readonly number[] {
  const starts = [ends.bom ? 1 : 0];
  for (const line of lines) starts.push((starts[starts.length - 1] ?? 0) + line.text.length + eolOf(line, ends).length);
  return starts;
}

const eolOf = ({ id }: HiddenLine, { eol }: Ends): string => (eol === "mixed" ? (id % 2 === 0 ? "\n" : "\r\n") : eol);

/** The note as text. */
export const render = (lines: readonly HiddenLine[], ends: Ends): string =>
  (ends.bom ? "\ufeff" : "") + lines.map((line, at) => line.text + (at < lines.length - 1 ? eolOf(line, ends) : "")).join("");

/** A line with its box emptied, as the reader must see it to call two lines equal. */
export const emptied = ({ text }: HiddenLine): string => text.replace(/\[[^\]]{1,2}\]|[☐☑☒]/u, (box) => (box.startsWith("[") ? "[]" : "□"));

/**
 * The id of the line that a todo means after the changes. Among as many equal todos as before, the n-th stays the n-th:
 * that two of them changed places, or one went and another came, can't be seen by anybody.
 */
export function meantId(example: TodoCase, line: number, todoLines: (lines: readonly HiddenLine[]) => ReadonlySet<number>): number | undefined {
  const { before, after } = example;
  const original = before[line];
  if (!original) return undefined;
  const equal = (lines: readonly HiddenLine[]): readonly HiddenLine[] => {
    const todos = todoLines(lines);
    return lines.filter((each, at) => todos.has(at) && emptied(each) === emptied(original));
  };
  const [then, now] = [equal(before), equal(after)];
  return then.length === now.length ? now[then.indexOf(original)]?.id : original.id;
}
