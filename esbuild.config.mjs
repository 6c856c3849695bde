// Builds main.js. `production` minifies and stops; without it, it watches.
import { builtinModules } from "node:module";
import process from "node:process";
import esbuild from "esbuild";

/** The plugin's build; tests and the sandbox build with the same options. */
export const pluginBuild = {
  entryPoints: ["src/main.ts"],
  outfile: "main.js",
  bundle: true,
  format: "cjs",
  target: "es2020",
  external: ["obsidian", "electron", "@codemirror/*", "@lezer/*", ...builtinModules],
  logLevel: "warning",
  charset: "utf8",
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
