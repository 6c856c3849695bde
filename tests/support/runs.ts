// How often a law is tried: a little in `npm test`, much more in `npm run test:long`.
import process from "node:process";

/** True in `npm run test:long`. */
export const isLong: boolean = process.env.LONG === "1";

/** The number of runs: the first in `npm test`, the second in `npm run test:long`. */
export const runs = (short: number, long: number): number => (isLong ? long : short);
