// One part of `npm run mutate`: what the tests of some files notice when the code of these is broken on purpose. See scripts/mutate.mjs.
import process from "node:process";
import { partNamed } from "./scripts/mutation-parts.mjs";

const part = partNamed(process.env.MUTATION_PART ?? "toggle");

/** Laws are tried on few cases, always the same ones. */
process.env.FEWER_RUNS = String(part.fewer ?? 50);

export default {
  plugins: ["./scripts/mutation-runner.mjs"],
  testRunner: "quick",
  coverageAnalysis: "perTest",
  mutate: part.files.map((file) => `src/${file}.ts`),
  // The rest of the project is not copied: what is left there of a run that was stopped would be copied with it.
  ignorePatterns: ["*", "!src", "!src/**", "!tests", "!tests/support", "!tests/support/**", "!tests/unit", "!tests/unit/**", "!tests/host", "!tests/host/**", "!tests/fixtures", "!tests/fixtures/**", "!tests/notes", "!tests/notes/**", "!scripts", "!scripts/*", "!*.json", "!*.mjs"],
  concurrency: 1,
  timeoutMS: 5_000,
  reporters: ["clear-text", "json", ...(process.env.MUTATION_PROGRESS ? ["progress-append-only"] : [])],
  clearTextReporter: { reportTests: false, allowColor: false, reportScoreTable: false },
  jsonReporter: { fileName: `reports/mutation/${part.name}.json` },
  tempDirName: `.stryker-tmp/${part.name}`,
};
