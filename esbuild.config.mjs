// Builds main.js. `production` minifies and stops; without it, it watches.
import { builtinModules } from "node:module";
import process from "node:process";
import esbuild from "esbuild";
import { buildSteps } from "./scripts/build-steps.mjs";

/** The plugin's build; tests and the sandbox build with the same options. */
export const pluginBuild = {
  entryPoints: ["src/main.ts"],
  outfile: "main.js",
  bundle: true,
  format: "cjs",
  // Of what is newer than 2020 only class fields are used, which iOS knows since 14.5.
  target: "es2022",
  external: ["obsidian", "electron", "@codemirror/*", "@lezer/*", ...builtinModules],
  logLevel: "warning",
  charset: "utf8",
  plugins: [buildSteps],
};

/** What a release is built with besides. */
export const shipped = { minify: true, legalComments: "none" };

if (process.argv[1] === import.meta.filename) {
  if (process.argv[2] === "production") {
    await esbuild.build({ ...pluginBuild, ...shipped });
  } else {
    const context = await esbuild.context({ ...pluginBuild, sourcemap: "inline", logLevel: "info" });
    await context.watch();
  }
}
