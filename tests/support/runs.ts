// How many cases a law is tried on: `npm test` takes the short number, `npm run test:long` the long one.

export const runs = (short: number, long: number): number => (process.env.LONG ? long : short);
