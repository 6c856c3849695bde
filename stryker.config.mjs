// `npm run mutate`: what the tests of the writing core notice when its code is broken on purpose. See CONTRIBUTING.md.
const transform = { "\\.([cm]?[jt]s|json5)$": "<rootDir>/tests/support/esbuild-transform.cjs" };

/** Laws are tried on few cases, always the same ones. */
process.env.FEWER_RUNS = "40";

export default {
  testRunner: "jest",
  // Without projects and build: the runner asks each test for what it covers.
  jest: {
    projectType: "custom",
    config: {
      testEnvironment: "node", transform, roots: ["<rootDir>/tests/unit"], setupFiles: ["<rootDir>/tests/support/fixed-seed.ts"],
      testMatch: ["**/unit/write/*.test.ts", "**/unit/keys.test.ts"],
    },
  },
  coverageAnalysis: "perTest",
  // The words of sections are a table: a test of it would be the table again.
  mutate: ["src/core/keys.ts", "src/core/write/*.ts", "!src/core/write/section-words.ts"],
  ignoreStatic: true,
  concurrency: 1,
  timeoutMS: 10_000,
  reporters: ["clear-text", "json", "progress-append-only"],
  clearTextReporter: { reportTests: false, allowColor: false },
  jsonReporter: { fileName: "reports/mutation/core.json" },
  thresholds: { high: 95, low: 90, break: 90 },
};
