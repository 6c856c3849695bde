// Jest's transform: esbuild turns TypeScript and ES modules into CommonJS. No type check, no hoisting of jest.mock.
const { createHash } = require("node:crypto");
const esbuild = require("esbuild");

const options = { format: "cjs", target: "node20", sourcemap: "inline", sourcesContent: true };

module.exports = {
  process(source, filename) {
    const loader = filename.endsWith("ts") ? "ts" : "js";
    return { code: esbuild.transformSync(source, { ...options, loader, sourcefile: filename }).code };
  },
  getCacheKey(source, filename, { instrument }) {
    return createHash("sha1").update(esbuild.version + JSON.stringify(options) + source + filename + instrument).digest("hex");
  },
};
