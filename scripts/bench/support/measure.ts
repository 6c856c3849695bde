// Times and tables. Contenders take turns, so that what slows the machine slows all of them.
import process from "node:process";

export interface Contender {
  readonly name: string;
  /** One round; what it gives back is kept, so that no engine leaves the work out. */
  readonly round: () => unknown;
  /** How much of the whole work one round is, at most 1: slow ones do a part. */
  readonly share?: number;
}

export interface Measured {
  readonly name: string;
  /** The median time of the whole work, in milliseconds. */
  readonly median: number;
}

export const medianOf = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;

/** The time below which the share of all times lies. */
export const quantileOf = (times: readonly number[], share: number): number => [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;

let kept: unknown = null;

/** The time of one call in milliseconds. */
export function timeOf(work: () => unknown): number {
  const start = process.hrtime.bigint();
  kept = work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** True unless nothing was ever kept: reads what the rounds gave back. */
export const wasKept = (): boolean => kept !== null;

/** Measures all contenders in turns: at least `least` rounds each, more of those that are fast, about `budget` milliseconds for each. */
export function race(contenders: readonly Contender[], least = 5, budget = 1500): readonly Measured[] {
  const times = contenders.map((): number[] => []);
  const spent = contenders.map(() => 0);
  for (const { round, share = 1 } of contenders) for (let warm = 0; warm < (share < 1 ? 1 : 3); warm++) kept = round();
  for (let turn = 0; turn < 200; turn++) {
    for (const [at, { round, share = 1 }] of contenders.entries()) {
      if (turn >= least && (spent[at] ?? 0) > budget) continue;
      const time = timeOf(round);
      spent[at] = (spent[at] ?? 0) + time;
      times[at]?.push(time / share);
    }
  }
  return contenders.map(({ name }, at) => ({ name, median: medianOf(times[at] ?? []) }));
}

/** Prints a table: the first column to the left, figures to the right. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]): string => row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join("  ");
  process.stdout.write(`${[head, ...rows].map(line).join("\n")}\n`);
}

/** A number with as many digits as are worth reading. */
export const figure = (value: number): string => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));

/** A text as it comes from a file: flat, and one byte a character where its characters allow it. */
export const asRead = (text: string): string => Buffer.from(text, "utf8").toString("utf8");

/** A figure and the most that it may be. */
export interface Goal {
  readonly name: string;
  readonly value: number;
  readonly most: number;
}

/** Prints each figure beside its goal. True if all are met. */
export function printGoals(goals: readonly Goal[]): boolean {
  printTable(["goal", "is", "at most", ""], goals.map(({ name, value, most }) => [name, figure(value), String(most), value <= most ? "met" : "missed"]));
  return goals.every(({ value, most }) => value <= most);
}
