// Runs once before all tests: builds the plugin as it is shipped, and the sandbox page around it.
import esbuild from "esbuild";
import { pluginBuild, shipped } from "../../esbuild.config.mjs";
import { buildSandbox } from "../sandbox/build.mjs";

export default async function build() {
  await esbuild.build({ ...pluginBuild, ...shipped });
  await buildSandbox();
}
