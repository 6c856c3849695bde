// What is checked where. src/ takes every rule of the directory's review; tests and scripts run in Node, so some do not apply there.
import { defineConfig, globalIgnores } from "eslint/config";
import obsidianmd from "eslint-plugin-obsidianmd";
import tseslint from "typescript-eslint";

export default defineConfig([
  globalIgnores(["main.js", "coverage", "reports", ".stryker-tmp", "tests/sandbox/dist", "tests/fixtures", "tests/notes", "tests/sandbox/vault"]),
  ...obsidianmd.configs.recommended,
  {
    files: ["**/*.ts"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  },
  {
    files: ["src/**/*.ts"],
    rules: {
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "obsidianmd/prefer-active-doc": "error",
    },
  },
  {
    // The host stands in for the app and the scripts run in Node: they define what the rules below want code to use.
    files: ["*.mjs", "scripts/**", "tests/**"],
    rules: {
      "obsidianmd/no-nodejs-modules": "off",
      "obsidianmd/rule-custom-message": "off",
      "obsidianmd/prefer-window-timers": "off",
      "obsidianmd/prefer-create-el": "off",
      "obsidianmd/prefer-instanceof": "off",
      "obsidianmd/no-global-this": "off",
      "obsidianmd/hardcoded-config-path": "off",
      "obsidianmd/no-static-styles-assignment": "off",
      "obsidianmd/no-unsupported-api": "off",
      "obsidianmd/prefer-file-manager-trash-file": "off",
      "obsidianmd/vault/iterate": "off",
      "obsidianmd/no-forbidden-elements": "off",
      "obsidianmd/platform": "off",
      "obsidianmd/no-tfile-tfolder-cast": "off",
      "obsidianmd/object-assign": "off",
      "obsidianmd/ui/sentence-case": "off",
      "no-restricted-globals": "off",
      "no-restricted-imports": "off",
      "@typescript-eslint/no-restricted-imports": "off",
      // Members of prototypes and of windows are taken and put back as they are.
      "@typescript-eslint/unbound-method": "off",
      "no-undef": "off",
      "no-console": "off",
      // Development dependencies are what tests are made of.
      "import/no-extraneous-dependencies": "off",
    },
  },
  {
    // Jest loads its transform as CommonJS.
    files: ["**/*.cjs"],
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  {
    // Neither is in main.js. moment is what the app hands to plugins, so the host hands out the real one too;
    // js-yaml is the second library with which tests read the YAML that is written, so it must be another one than ours.
    files: ["package.json"],
    rules: { "depend/ban-dependencies": ["error", { presets: ["native", "microutilities", "preferred"], allowed: ["moment", "js-yaml"] }] },
  },
  {
    files: ["manifest.json"],
    plugins: { obsidianmd },
    languageOptions: { parser: tseslint.parser, parserOptions: { projectService: false, extraFileExtensions: [".json"] } },
    rules: { "obsidianmd/validate-manifest": "error", "@typescript-eslint/no-unused-expressions": "off" },
  },
]);
