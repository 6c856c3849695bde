// A test runner for Stryker that starts no process and no Jest for a mutant: the tests of a part are bundled and evaluated once, so that one takes a fraction of a second.
// They are evaluated anew for mutants in constants, so that these count too, and always where tests keep a host: the core keeps nothing from one mutant to the next.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import process from "node:process";
import vm from "node:vm";
import { partNamed } from "./mutation-parts.mjs";

const require = createRequire(import.meta.url);
const space = (globalThis.__stryker__ ??= {});
const [SUCCESS, FAILED] = [0, 1];
/** What the tests see of Jest: as parameters, for in a scope of its own each name would be looked up again and again. */
const API = ["test", "it", "describe", "expect", "afterAll", "beforeAll"];

/** In a bundle each file's own folder is none, so it is written in. */
const folders = {
  name: "folders",
  setup: ({ onLoad }) => onLoad({ filter: /tests\/.*\.ts$/ }, ({ path }) => ({ contents: readFileSync(path, "utf8").replaceAll("__dirname", JSON.stringify(dirname(path))), loader: "ts" })),
};

async function bundle({ tests, inHost }) {
  const files = ["tests/support/fixed-seed.ts", ...(inHost ? ["tests/support/host/jsdom-setup.ts"] : []), ...tests.map((test) => `tests/${test}.test.ts`)];
  const { outputFiles } = await require("esbuild").build({
    stdin: { contents: files.map((file) => `require("./${file}");`).join("\n"), resolveDir: process.cwd() },
    bundle: true, write: false, plugins: [folders], platform: "node", format: "cjs", target: "node20", external: ["fast-check", "js-yaml", "yaml", "jsdom", "lucide-static", "@codemirror/*", "@lezer/*", "moment"],
    ...(inHost ? { alias: { obsidian: join(process.cwd(), "tests/support/host/obsidian-module.ts") } } : {}),
  });
  return new vm.Script(`(function (require, module, exports, { ${API.join(", ")} }) { ${outputFiles[0].text}\n})`);
}

/** A page for tests of the host. */
function openPage() {
  const { window } = new (require("jsdom").JSDOM)("<!doctype html>", { url: "http://localhost", pretendToBeVisual: true });
  for (const key of Object.getOwnPropertyNames(window)) if (!(key in globalThis)) Object.defineProperty(globalThis, key, { value: window[key], configurable: true, writable: true });
}

const filled = (name, row, at) => {
  let nth = 0;
  return name.replace(/%(?:[sdipjo]|#)/gu, (mark) => (mark === "%#" ? String(at) : String(row[nth++])));
};

/** The test API, and the list of tests they make. */
function testApi() {
  const tests = [];
  let path = [];
  const seen = new Map();
  const add = (name, run) => {
    const full = [...path, name].join(" ");
    const nth = seen.get(full) ?? 0;
    seen.set(full, nth + 1);
    tests.push({ id: nth === 0 ? full : `${full} (${nth})`, run });
  };
  const rowsOf = (table) => table.map((row) => (Array.isArray(row) ? row : [row]));
  const test = Object.assign(add, { each: (table) => (name, run) => rowsOf(table).forEach((row, at) => add(filled(name, row, at), () => run(...row))) });
  const describe = Object.assign((name, body) => {
    path = [...path, name];
    body();
    path = path.slice(0, -1);
  }, { each: (table) => (name, body) => rowsOf(table).forEach((row, at) => describe(filled(name, row, at), () => body(...row))) });
  const none = () => undefined;
  return { tests, api: { test, it: test, describe, expect: require("expect").expect, afterAll: none, beforeAll: none } };
}

class QuickRunner {
  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const part = partNamed(process.env.MUTATION_PART ?? "toggle");
    if (part.inHost) openPage();
    this.script = await bundle(part);
    this.keeps = !part.inHost;
  }

  /** The tests as they were evaluated without a mutant. */
  loadOnce() {
    if (!this.keeps) return this.load();
    this.tests ??= this.load();
    return this.tests;
  }

  load() {
    const { tests, api } = testApi();
    this.script.runInThisContext()(createRequire(join(process.cwd(), "package.json")), { exports: {} }, {}, api);
    return tests;
  }

  async runAll(tests, { bail }) {
    const results = [];
    for (const { id, run } of tests) {
      space.currentTestId = id;
      const start = performance.now();
      let failure;
      try {
        await run();
      } catch (error) {
        failure = String(error?.message ?? error);
      }
      results.push({ id, name: id, timeSpentMs: performance.now() - start, status: failure === undefined ? SUCCESS : FAILED, ...(failure === undefined ? {} : { failureMessage: failure }) });
      if (failure !== undefined && bail) break;
    }
    space.currentTestId = undefined;
    return results;
  }

  async dryRun({ coverageAnalysis }) {
    try {
      space.mutantCoverage = { static: {}, perTest: {} };
      const tests = await this.runAll(this.load(), { bail: false });
      return { status: "complete", tests, ...(coverageAnalysis === "off" ? {} : { mutantCoverage: space.mutantCoverage }) };
    } catch (error) {
      return { status: "error", errorMessage: String(error?.stack ?? error) };
    }
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation, disableBail }) {
    space.mutantCoverage = undefined;
    space.hitLimit = hitLimit;
    space.hitCount = hitLimit === undefined ? undefined : 0;
    try {
      const isStatic = mutantActivation === "static";
      space.activeMutant = isStatic ? activeMutant.id : undefined;
      const all = isStatic ? this.load() : this.loadOnce();
      space.activeMutant = activeMutant.id;
      const wanted = testFilter ? all.filter(({ id }) => testFilter.includes(id)) : all;
      const results = await this.runAll(wanted, { bail: !disableBail });
      if (hitLimit !== undefined && space.hitCount > hitLimit) return { status: "timeout", reason: "it went on without end" };
      const killed = results.filter(({ status }) => status === FAILED);
      if (killed.length === 0) return { status: "survived", nrOfTests: results.length };
      return { status: "killed", killedBy: killed.map(({ id }) => id), failureMessage: killed[0].failureMessage, nrOfTests: results.length };
    } catch (error) {
      // What can't even be loaded is noticed by every test.
      return { status: "killed", killedBy: [], failureMessage: String(error), nrOfTests: 1 };
    } finally {
      space.activeMutant = undefined;
    }
  }

  dispose() {}
}

const factory = () => new QuickRunner();
factory.inject = [];

export const strykerPlugins = [{ kind: "TestRunner", name: "quick", factory }];
