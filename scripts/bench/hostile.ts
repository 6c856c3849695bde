// Texts made to be slow to read, at 5, 10, 20 and 50 million characters: under 2 s at the largest, and time that grows as the text does.
import { spawnSync } from "node:child_process";
import process from "node:process";
import { readEventNote } from "../../src/core/read/read-event-note";
import { DENSE, SHAPES, type Shape } from "./support/hostile-shapes";
import { asRead, printTable, timeOf } from "./support/measure";

/** In million characters. */
const SIZES = [5, 10, 20, 50];
const DENSE_SIZES = [0.5, 1, 2, 5];
const MOST = 2000;
const EXPONENT = 1.15;
/** A shape that is far from the goal is not waited for. */
const PATIENCE = 20_000;

/** The slope of the times over the sizes, both as logarithms: 1 is linear, 2 is quadratic. */
function exponentOf(sizes: readonly number[], times: readonly number[]): number {
  const points = times.map((time, at) => [Math.log(sizes[at] ?? 1), Math.log(time)] as const);
  const mean = (axis: 0 | 1): number => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  return points.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0) / points.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}

const read = (text: string): unknown => readEventNote({ path: "a.md", text }, { tag: "event" });

/** The times of one shape in milliseconds, the best of a few where they are short; ends early where waiting is no use. */
function timesOf(make: (size: number) => string, sizes: readonly number[]): readonly number[] {
  const times: number[] = [];
  for (let warm = 0; warm < 3; warm++) read(asRead(make(200_000)));
  for (const size of sizes) {
    const text = asRead(make(size * 1e6));
    let best = Infinity;
    for (let again = 0; again < (best < 500 ? 3 : 2); again++) {
      globalThis.gc?.();
      best = Math.min(best, timeOf(() => read(text)));
    }
    times.push(best);
    if (best > PATIENCE / 3) break;
  }
  return times;
}

/** Each shape has a process of its own: one that runs out of memory is a figure too. */
function measured(name: string): readonly number[] | null {
  const args = ["--expose-gc", "--max-old-space-size=4096", "scripts/run.mjs", process.argv[1] ?? ""];
  const { stdout, status } = spawnSync(process.execPath, args, { env: { ...process.env, SHAPE: name }, encoding: "utf8", timeout: 10 * PATIENCE, stdio: ["ignore", "pipe", "ignore"] });
  return status === 0 ? JSON.parse(stdout) as readonly number[] : null;
}

/** Prints the times of some shapes; gives back how many are short of the goal. */
function report(shapes: readonly Shape[], sizes: readonly number[], most: number): number {
  let short = 0;
  const rows = shapes.map(({ name }) => {
    const times = measured(name) ?? [];
    const exponent = times.length > 1 ? exponentOf(sizes, times) : NaN;
    const isGood = times.length === sizes.length && (times[sizes.length - 1] ?? Infinity) < most && exponent <= EXPONENT;
    short += isGood ? 0 : 1;
    return [name, ...sizes.map((_, at) => times[at]?.toFixed(0) ?? "-"), exponent.toFixed(2), isGood ? "" : times.length === 0 ? "stopped" : "short"];
  });
  printTable(["ms to read", ...sizes.map((size) => `${size} M`), "exponent", ""], rows);
  return short;
}

function main(): number {
  const asked = process.env.SHAPE;
  if (asked !== undefined) {
    const shape = SHAPES.find(({ name }) => name === asked);
    const times = shape ? timesOf(shape.make, SIZES) : timesOf(DENSE.find(({ name }) => name === asked)?.make ?? String, DENSE_SIZES);
    process.stdout.write(JSON.stringify(times));
    return 0;
  }
  const short = report(SHAPES, SIZES, MOST);
  process.stdout.write(`${SHAPES.length - short} of ${SHAPES.length} shapes under ${MOST} ms at ${SIZES[SIZES.length - 1] ?? 0} million characters and with an exponent of at most ${EXPONENT}\n\nas many as fit:\n`);
  const steep = report(DENSE, DENSE_SIZES, Infinity);
  process.stdout.write(`${DENSE.length - steep} of ${DENSE.length} with an exponent of at most ${EXPONENT}\n`);
  return short + steep === 0 ? 0 : 1;
}

process.exitCode = main();
