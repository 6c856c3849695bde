// Asks recheck about patterns, in a process of its own: there it is twice as fast as inside a test. Patterns in, answers out, as JSON.
import { readFileSync } from "node:fs";
import process from "node:process";

process.env.RECHECK_SYNC_BACKEND = "pure";
const { checkSync } = await import("recheck");

const { patterns, timeout } = JSON.parse(readFileSync(0, "utf8"));
// Steps are counted and no time is taken for an attack, so that a busy machine gives no other answers.
const answers = patterns.map(({ place, source, flags }) => {
  const { status, complexity, attack, error } = checkSync(source, flags, { timeout, attackTimeout: null });
  const why = status === "vulnerable" ? `${complexity.summary}, ${attack.pattern}` : error?.kind ?? "";
  return { place, text: `/${source}/${flags}`, status, why };
});
process.stdout.write(JSON.stringify(answers));
