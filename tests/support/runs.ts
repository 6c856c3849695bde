// How often a law is tried: a little in `npm test`, much more in `npm run test:long`, hardly in `npm run mutate`, which runs the tests once for each mutant.
import process from "node:process";

/** True in `npm run test:long`. */
export const isLong: boolean = process.env.LONG === "1";

/** In `npm run mutate`: one run in so many of those of `npm test`. */
const fewer = Number(process.env.FEWER_RUNS ?? 1);

/** The number of runs: the first in `npm test`, the second in `npm run test:long`. */
export const runs = (short: number, long: number): number => (isLong ? long : Math.ceil(short / fewer));
