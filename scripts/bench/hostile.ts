// Texts made to be slow to read, at 5, 10, 20 and 50 million characters: under 2 s at the largest, and time that grows as the text does.
import { spawnSync } from "node:child_process";
import process from "node:process";
import { readEventNote } from "../../src/core/read/read-event-note";
import { SHAPES } from "./support/hostile-shapes";
import { asRead, printTable, timeOf } from "./support/measure";

const SIZES = [5, 10, 20, 50];
const MOST = 2000;
const EXPONENT = 1.15;
/** A shape that is far from the goal is not waited for. */
const PATIENCE = 20_000;

/** The slope of the times over the sizes, both as logarithms: 1 is linear, 2 is quadratic. */
function exponentOf(times: readonly number[]): number {
  const points = times.map((time, at) => [Math.log(SIZES[at] ?? 1), Math.log(time)] as const);
  const [x, y] = [0, 1].map((axis) => points.reduce((sum, point) => sum + (point[axis as 0 | 1]), 0) / points.length) as [number, number];
  return points.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0) / points.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}

const read = (text: string): unknown => readEventNote({ path: "a.md", text }, { tag: "event" });

/** The times of one shape in milliseconds, the best of a few for short ones; ends early where waiting is no use. */
function timesOf(make: (size: number) => string): readonly number[] {
  const times: number[] = [];
  read(asRead(make(200_000)));
  for (const size of SIZES) {
    const text = asRead(make(size * 1e6));
    let best = Infinity;
    for (let again = 0; again < (best < 300 ? 3 : 1); again++) {
      globalThis.gc?.();
      best = Math.min(best, timeOf(() => read(text)));
    }
    times.push(best);
    if (best > PATIENCE / 3) break;
  }
  return times;
}

/** Each shape has a process of its own: one that runs out of memory is a figure too. */
function main(): number {
  const asked = process.env.SHAPE;
  if (asked !== undefined) {
    const shape = SHAPES.find(({ name }) => name === asked);
    process.stdout.write(JSON.stringify(shape ? timesOf(shape.make) : []));
    return 0;
  }
  let short = 0;
  const rows = SHAPES.map(({ name }) => {
    const { stdout, status } = spawnSync(process.execPath, [...process.execArgv, "--max-old-space-size=4096", "scripts/run.mjs", process.argv[1] ?? ""], { env: { ...process.env, SHAPE: name }, encoding: "utf8", timeout: 10 * PATIENCE, stdio: ["ignore", "pipe", "ignore"] });
    const times = status === 0 ? JSON.parse(stdout) as readonly number[] : [];
    const exponent = times.length > 1 ? exponentOf(times) : NaN;
    const isGood = times.length === SIZES.length && (times[SIZES.length - 1] ?? Infinity) < MOST && exponent <= EXPONENT;
    short += isGood ? 0 : 1;
    return [name, ...SIZES.map((_, at) => times[at]?.toFixed(0) ?? "-"), exponent.toFixed(2), isGood ? "" : status === 0 ? "short" : "stopped"];
  });
  printTable(["ms to read", ...SIZES.map((size) => `${size} M`), "exponent", ""], rows);
  process.stdout.write(`${SHAPES.length - short} of ${SHAPES.length} shapes under ${MOST} ms at ${SIZES[SIZES.length - 1] ?? 0} million characters and with an exponent of at most ${EXPONENT}\n`);
  return short === 0 ? 0 : 1;
}

process.exitCode = main();
