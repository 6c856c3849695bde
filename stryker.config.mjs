// One part of `npm run mutate`: what the tests of some files notice when the code of these is broken on purpose. See scripts/mutate.mjs.
import process from "node:process";
import { partNamed } from "./scripts/mutation-parts.mjs";

const part = partNamed(process.env.MUTATION_PART ?? "toggle");
const transform = { "\\.([cm]?[jt]s|json5)$": "<rootDir>/tests/support/esbuild-transform.cjs" };

/** Laws are tried on few cases, always the same ones. */
process.env.FEWER_RUNS = String(part.fewer ?? 200);

const inHost = { testEnvironment: "jsdom", moduleNameMapper: { "^obsidian$": "<rootDir>/tests/support/host/obsidian-module.ts" }, transformIgnorePatterns: ["/node_modules/(?!lucide-static/)"] };

export default {
  testRunner: "jest",
  // Without projects and without a build: the runner asks each test for what it covers.
  jest: {
    projectType: "custom",
    config: {
      testEnvironment: "node", transform, roots: ["<rootDir>/tests"], testMatch: part.tests.map((test) => `<rootDir>/tests/${test}.test.ts`),
      ...(part.inHost ? inHost : {}),
      setupFiles: ["<rootDir>/tests/support/fixed-seed.ts", ...(part.inHost ? ["<rootDir>/tests/support/host/jsdom-setup.ts"] : [])],
    },
  },
  coverageAnalysis: "perTest",
  mutate: part.files.map((file) => `src/${file}.ts`),
  ignoreStatic: true,
  concurrency: 1,
  timeoutMS: 20_000,
  reporters: ["clear-text", "json", ...(process.env.MUTATION_PROGRESS ? ["progress-append-only"] : [])],
  clearTextReporter: { reportTests: false, allowColor: false, reportScoreTable: false },
  jsonReporter: { fileName: `reports/mutation/${part.name}.json` },
  tempDirName: `.stryker-tmp/${part.name}`,
};
