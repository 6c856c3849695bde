// What the build does to each file of src before it is bundled; what a file says and does stays the same.
import { readFile } from "node:fs/promises";
import { UNFOLD_TEXT, withFoldedWords } from "./folded-words.mjs";
import { PATTERNS_TEXT, withLazyPatterns } from "./lazy-patterns.mjs";

/** The few lines that changed files share, by the name under which they import them. */
const SHARED = { "folded-words": UNFOLD_TEXT, "lazy-patterns": PATTERNS_TEXT };

export const buildSteps = {
  name: "build-steps",
  setup(build) {
    build.onResolve({ filter: /^(?:folded-words|lazy-patterns)$/ }, ({ path }) => ({ path, namespace: "shared" }));
    build.onLoad({ filter: /.*/, namespace: "shared" }, ({ path }) => ({ contents: SHARED[path], loader: "js" }));
    build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/, namespace: "file" }, async ({ path }) => ({
      contents: withLazyPatterns(withFoldedWords(await readFile(path, "utf8"), path), path), loader: "ts",
    }));
  },
};
