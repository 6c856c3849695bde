const transform = { "\\.([cm]?[jt]s|json5)$": "<rootDir>/tests/support/esbuild-transform.cjs" };
const project = (displayName, testEnvironment, roots, more = {}) => ({ displayName, testEnvironment, roots, transform, transformIgnorePatterns: ["/node_modules/(?!lucide-static/)"], testMatch: ["**/*.test.ts"], ...more, setupFiles: [...(more.setupFiles ?? []), "<rootDir>/tests/support/same-cases.ts"] });

export default {
  // Jest leaves a core free; on the two of a small machine that is one worker.
  maxWorkers: "100%",
  globalSetup: "<rootDir>/tests/support/build.mjs",
  projects: [
    project("unit", "node", ["<rootDir>/src", "<rootDir>/tests/unit"]),
    // Suites of the host may also import src/host: what it asks of the app is answered by the host.
    project("host", "jsdom", ["<rootDir>/tests/host"], { setupFiles: ["<rootDir>/tests/support/host/jsdom-setup.ts"], moduleNameMapper: { "^obsidian$": "<rootDir>/tests/support/host/obsidian-module.ts" } }),
    project("browser", "node", ["<rootDir>/tests/browser"]),
  ],
};
