// How people count their talks where the reader takes the count for a part of the title: letters, Roman numerals, codes such as `T01`, parts such as `2/7`.

/** A line around its count: `### ` and `. ` of `### B. Title`, and which one it is, from 1. */
export interface Counted {
  readonly before: string;
  readonly count: string;
  readonly after: string;
  readonly value: number;
}

export interface Counter {
  /** Null for a line that is not counted so. */
  readonly read: (line: string) => Counted | null;
  /** The count as the other is written; null if there is none. */
  readonly write: (value: number, like: string) => string | null;
}

/** What may stand before a count: marks of a heading, of bold, of a list, and a label. */
const BEFORE = "^([\\s>]*(?:#{1,6}\\s+|\\*\\*|__|[-*+•]\\s+)?(?:\\p{L}{2,20}\\s)?";
const BEHIND = "([.):](?:\\s+|(?=\\*\\*|__|$)))";
const ROMANS = ["", "X", "XX", "XXX"].flatMap((tens) => ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"].map((ones) => tens + ones));

const isSmall = (count: string): boolean => count === count.toLowerCase();

function counter(count: string, behind: string, valueOf: (count: string) => number, write: Counter["write"]): Counter {
  const pattern = new RegExp(`${BEFORE}${count}${behind}`, "u");
  const read = (line: string): Counted | null => {
    const [, before = "", found = "", after = ""] = pattern.exec(line) ?? [];
    const value = valueOf(found);
    return value > 0 ? { before, count: found, after: after.trim() === after ? `${after} ` : after, value } : null;
  };
  return { read, write };
}

export const letters = counter(")([A-Za-z])", BEHIND, (count) => parseInt(count, 36) - 9, (value, like) => {
  const letter = value > 26 ? null : (value + 9).toString(36);
  return letter && (isSmall(like) ? letter : letter.toUpperCase());
});

export const romans = counter(")([IVX]{1,7}|[ivx]{1,7})", BEHIND, (count) => ROMANS.indexOf(count.toUpperCase()), (value, like) => {
  const roman = ROMANS[value] ?? null;
  return roman && (isSmall(like) ? roman.toLowerCase() : roman);
});

/** `T01`, `S-2`. */
const codes = counter("[A-Z]{1,3}-?)(\\d{1,3})", "((?:[.):\\]|]|\\s[-–—|](?=\\s))?(?:\\s+|(?=\\*\\*|__|$)))", Number, (value, like) => String(value).padStart(like.length, "0"));

/** `2/7`, `[2/7]`: there are as many as the last one, or more. */
const parts = counter("\\[?)(\\d{1,3}\\/\\d{1,3})", "([.):\\]]{0,2}(?:\\s+|(?=\\*\\*|__|$)))", (count) => parseInt(count, 10), (value, like) => `${value}/${Math.max(value, Number(like.split("/")[1]))}`);

export const COUNTERS: readonly Counter[] = [letters, romans, codes, parts];
