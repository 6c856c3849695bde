// What loading the plugin costs in Chromium: compiling and running main.js, and `onload`, at the machine's speed or slower.
import type { Page } from "playwright-core";
import { medianOf } from "./measure";

export interface Loading {
  readonly slowness: number;
  readonly bytes: number;
  readonly compile: number;
  readonly run: number;
  readonly onload: number;
  /** How many notes `onload` read. */
  readonly reads: number;
}

const ROUNDS = 11;

interface Round {
  readonly bytes: number;
  readonly compile: number;
  readonly run: number;
  readonly onload: number;
  readonly reads: number;
}

const round = (page: Page, nth: number): Promise<Round> => page.evaluate(async (salt) => {
  const code = await (await fetch("plugin/main.js")).text();
  const { benchModule, app } = window as unknown as { readonly benchModule: unknown; readonly app: Record<string, never> };
  const { plugins } = app as unknown as { readonly plugins: { readonly getPlugin: (id: string) => { readonly manifest: unknown }; readonly enablePlugin: (id: string) => Promise<void>; readonly disablePlugin: (id: string) => Promise<void> } };
  const { manifest } = plugins.getPlugin("conference-notes");
  await plugins.disablePlugin("conference-notes");
  // No two sources are the same: what the engine keeps of an earlier one would hide what compiling costs.
  const source = `${code}\n//${salt}`;
  const start = performance.now();
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- this is how the app loads a plugin
  const load = new Function("module", "exports", "require", source) as (module: unknown, exports: unknown, require: unknown) => void;
  const compiled = performance.now();
  const module = { exports: {} as { default?: unknown } };
  load(module, module.exports, () => benchModule);
  const ran = performance.now();
  const Made = module.exports.default as new (app: unknown, manifest: unknown) => { loadAndWait: () => Promise<void>; unload: () => void };
  let reads = 0;
  const { vault, workspace } = app as Readonly<Record<string, Record<string, (...args: readonly unknown[]) => unknown>>>;
  const old = { read: vault?.read, cachedRead: vault?.cachedRead, ready: workspace?.onLayoutReady };
  const counted = (run: unknown) => (...args: readonly unknown[]): unknown => {
    reads += 1;
    return Reflect.apply(run as () => unknown, vault, args) as unknown;
  };
  Object.assign(vault ?? {}, { read: counted(old.read), cachedRead: counted(old.cachedRead) });
  // The layout is not ready while plugins load.
  Object.assign(workspace ?? {}, { onLayoutReady: () => undefined });
  const before = performance.now();
  const plugin = new Made(app, manifest);
  await plugin.loadAndWait();
  const loaded = performance.now();
  Object.assign(vault ?? {}, { read: old.read, cachedRead: old.cachedRead });
  Object.assign(workspace ?? {}, { onLayoutReady: old.ready });
  plugin.unload();
  await plugins.enablePlugin("conference-notes");
  return { bytes: new TextEncoder().encode(code).length, compile: compiled - start, run: ran - compiled, onload: loaded - before, reads };
}, `${nth} ${Math.random()}`);

/** The medians of some rounds, on a machine so many times slower than this one. */
export async function measureLoading(page: Page, slowness: number): Promise<Loading> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowness });
  const rounds: Round[] = [];
  for (let nth = 0; nth < ROUNDS; nth++) rounds.push(await round(page, nth));
  await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  const middle = (part: keyof Round): number => medianOf(rounds.map((each) => each[part]));
  return { slowness, bytes: middle("bytes"), compile: middle("compile"), run: middle("run"), onload: middle("onload"), reads: Math.max(...rounds.map(({ reads }) => reads)) };
}
