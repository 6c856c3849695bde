// The pane in Chromium: drawing 10,000 todos, one of them changed, typing, searching, and what loading the plugin costs; each beside its goal and the alternatives.
import { readFileSync } from "node:fs";
import process from "node:process";
import type { Page } from "playwright-core";
import { eventNotes } from "./support/event-notes";
import { figure, medianOf, printGoals, printTable, quantileOf } from "./support/measure";
import { startBench, type Bench, type Cost, type PageWindow } from "./support/page";
import { measureLoading, type Loading } from "./support/page-loading";

const TODOS = 10_000;
const PAGES = 3;
const seed = readFileSync("tests/fixtures/seed/pyconweb.md", "utf8");
const files: Readonly<Record<string, string>> = Object.fromEntries(eventNotes(seed, TODOS / 20).map((text, nth) => [`Conferences/${nth}.md`, text.replace("pyconweb", `conference ${nth}`)]));

const median = (costs: readonly Cost[]): Cost => ({ script: medianOf(costs.map((cost) => cost.script)), layout: medianOf(costs.map((cost) => cost.layout)), paint: medianOf(costs.map((cost) => cost.paint)) });

interface Drawn {
  readonly unfolded: Cost;
  readonly folded: Cost;
  readonly again: Cost;
  readonly nodes: number;
  readonly rows: number;
}

/** A fresh page each time: the first draw is the first, with nothing remembered. */
const firstDraws = (page: Page): Promise<Drawn> => page.evaluate(async () => {
  const { bench } = window as unknown as PageWindow;
  const view = bench.view();
  const show = (change: Readonly<Record<string, unknown>>): (() => void) => () => view.choose({ ...view.choice, ...change });
  show({ scope: "all", query: "nothing is called so" })();
  await bench.rest();
  const unfolded = await bench.inFrame(show({ tab: "todos", todos: "all", query: "" }));
  const { length } = view.shown.rows;
  const nodes = bench.pane().querySelectorAll("*").length;
  show({ query: "nothing is called so" })();
  await bench.rest();
  const folded = await bench.inFrame(show({ tab: "talks", query: "" }));
  show({ query: "nothing is called so" })();
  await bench.rest();
  return { unfolded, folded, again: await bench.inFrame(show({ tab: "todos", query: "" })), nodes, rows: length };
});

interface Changed {
  readonly whole: readonly Cost[];
  readonly touched: number;
}

/**
 * One note says that one todo is done, and the next time that it is open again: read, put, arranged, drawn. Done ones stand behind the open
 * ones of their talk: the last one of a talk stays where it is, the first one passes the others.
 */
const changes = (page: Page, which: "first" | "last"): Promise<Changed> => page.evaluate(async (which) => {
  const { bench } = window as unknown as PageWindow;
  const view = bench.view();
  const { vault, metadataCache } = window.app;
  const file = vault.getFileByPath("Conferences/3.md");
  if (!file) throw new Error("There is no such note.");
  await window.app.workspace.getLeaf(false).openFile(vault.getFileByPath("Conferences/4.md") ?? file);
  view.choose({ ...view.choice, scope: "all", pinned: null, tab: "todos", todos: "all", query: "" });
  const text = await vault.read(file);
  const rows = [...view.shown.rows] as readonly { readonly kind: string; readonly path: string; readonly state?: string; readonly line: number }[];
  const isOpen = (at: number): boolean => rows[at]?.kind === "todo" && rows[at].state === "open";
  const at = rows.findIndex((row, nth) => row.path === file.path && isOpen(nth) && isOpen(nth + 1) === (which === "first") && (which === "first" || rows[nth + 1]?.kind !== "todo"));
  const { line } = rows[at] ?? {};
  if (line === undefined) throw new Error("There is no such todo.");
  const done = text.split("\n").map((words, nth) => (nth === line ? words.replace("[ ]", "[x]") : words)).join("\n");
  // Its row is one of those on the page.
  view.reveal(file.path, line);
  await bench.rest();
  const whole = [];
  let touched = 0;
  for (let round = 0; round < 40; round++) {
    const seen = new Set<Element>();
    const watcher = new MutationObserver((records) => {
      for (const { target, addedNodes } of records) for (const node of [target, ...addedNodes]) {
        const row = (node instanceof Element ? node : node.parentElement)?.closest("li.conference-notes-todo");
        if (row) seen.add(row);
      }
    });
    watcher.observe(bench.pane(), { subtree: true, childList: true, attributes: true, characterData: true });
    const next = round % 2 === 0 ? done : text;
    const cost = await bench.inFrame(() => metadataCache.trigger("changed", file, next, metadataCache.getFileCache(file)));
    touched = Math.max(touched, seen.size);
    watcher.disconnect();
    if (round >= 10) whole.push(cost);
  }
  return { whole, touched };
}, which);

/** The rows that the pane shows, drawn by other means beside it. */
const contend = (page: Page, how: string): Promise<{ readonly first: Cost; readonly changed: Cost; readonly nodes: number }> => page.evaluate(async (name) => {
  const { bench, benchLists } = window as unknown as PageWindow;
  const view = bench.view();
  view.choose({ ...view.choice, scope: "all", pinned: null, tab: "todos", todos: "all", query: "" });
  await bench.rest();
  const rows = [...view.shown.rows] as readonly { readonly kind: string; readonly state?: string; readonly symbol?: string }[];
  view.choose({ ...view.choice, query: "nothing is called so" });
  const panel = bench.pane().querySelector(".conference-notes-panel");
  const el = panel?.createDiv({ cls: ["conference-notes-rows", "markdown-rendered"] });
  const list = el && benchLists[name]?.(el);
  if (!el || !list) throw new Error(`There is no list ${name}.`);
  await bench.rest();
  const first = await bench.inFrame(() => list.draw(rows));
  const nodes = el.querySelectorAll("*").length;
  const at = rows.findIndex(({ kind }) => kind === "todo") + 3;
  const times: Cost[] = [];
  for (let round = 0; round < 7; round++) {
    const next = rows.map((row, nth) => (nth === at ? { ...row, state: round % 2 === 0 ? "done" : "open", symbol: round % 2 === 0 ? "x" : " " } : row));
    await bench.rest();
    times.push(await bench.inFrame(() => list.draw(next)));
  }
  el.remove();
  const middle = (part: keyof Cost): number => times.map((cost) => cost[part]).sort((a, b) => a - b)[3] ?? NaN;
  return { first, nodes, changed: { script: middle("script"), layout: middle("layout"), paint: middle("paint") } };
}, how);

interface Typed {
  /** From the key to the row of the pane, and to the frame that shows it. */
  readonly shown: readonly number[];
  readonly painted: readonly number[];
  readonly script: readonly number[];
}

/** Types into an open note by real keys, with real frames. */
async function typing(page: Page): Promise<Typed> {
  await page.evaluate(async () => {
    const { bench } = window as unknown as PageWindow;
    const { workspace, vault } = window.app;
    const view = bench.view();
    view.choose({ ...view.choice, scope: "active", pinned: null, tab: "talks", query: "" });
    const file = vault.getFileByPath("Conferences/4.md");
    if (file) await workspace.getLeaf(false).openFile(file, { active: true });
    const editor = workspace.activeEditor?.editor;
    const line = editor?.getValue().split("\n").findIndex((words) => words.startsWith("- [ ]")) ?? 0;
    editor?.setCursor({ line, ch: editor.getLine(line).length });
    editor?.focus();
    const times = { shown: [] as number[], painted: [] as number[], script: [] as number[] };
    let key = 0;
    let spent = 0;
    const plugin = (window.app as unknown as { plugins: { getPlugin: (id: string) => Record<string, unknown> } }).plugins.getPlugin("conference-notes");
    const timed = (of: Record<string, unknown>, name: string): void => {
      const run = (of[name] as (...args: readonly unknown[]) => unknown).bind(of);
      of[name] = (...args: readonly unknown[]) => {
        const start = performance.now();
        const answer = run(...args);
        spent += performance.now() - start;
        return answer;
      };
    };
    const { indexer } = plugin as { readonly indexer?: Record<string, unknown> };
    timed(indexer ?? {}, "hear");
    timed(view, "draw");
    document.addEventListener("keydown", (event) => {
      key = event.timeStamp;
      spent = 0;
    }, true);
    const todos = bench.pane().querySelector(".conference-notes-rows");
    new MutationObserver((records) => {
      // A row whose words change has another name, and is made anew.
      if (key === 0 || !records.some(({ target, addedNodes }) => [target, ...addedNodes].some((node) => (node instanceof Element ? node : node.parentElement)?.closest("li.conference-notes-todo")))) return;
      const at = key;
      key = 0;
      times.shown.push(performance.now() - at);
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          times.painted.push(performance.now() - at);
          times.script.push(spent);
        };
        port2.postMessage(0);
      });
    }).observe(todos ?? document.body, { subtree: true, childList: true, characterData: true });
    Object.assign(window, { typedTimes: times });
  });
  for (let key = 0; key < 60; key++) {
    await page.keyboard.press("abcdefghij"[key % 10] ?? "a");
    await page.waitForTimeout(60);
  }
  const { shown, painted, script } = await page.evaluate(() => (window as unknown as { typedTimes: Typed }).typedTimes);
  if (shown.length < 50) throw new Error(`Only ${shown.length} of 60 keys reached the pane.`);
  return { shown: shown.slice(10), painted: painted.slice(10), script: script.slice(10) };
}

const QUERIES = ["ines montani", "celery tasks", "microservices", "prodigy spacy", "security web", "daniel hepper", "trading insights", "modulith async", "mtttr", "djagno orchestrator", "lovelace", "real-time data"];

/** Types queries letter by letter. */
const searching = (page: Page): Promise<readonly Cost[]> => page.evaluate(async (queries) => {
  const { bench } = window as unknown as PageWindow;
  const input = bench.pane().querySelector<HTMLInputElement>("input[type=search]");
  if (!input) throw new Error("There is no search box.");
  const costs = [];
  const type = (words: string): (() => void) => () => {
    input.value = words;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  };
  type("warm up qwertz")();
  for (const query of queries) {
    for (let end = 1; end <= query.length; end++) {
      costs.push(await bench.inFrame(type(query.slice(0, end))));
      await new Promise((done) => setTimeout(done, 5));
    }
  }
  type("")();
  return costs;
}, QUERIES);

const cells = ({ script, layout, paint }: Cost): readonly string[] => [figure(script), figure(layout), figure(paint)];

async function measure(bench: Bench): Promise<boolean> {
  const draws: Drawn[] = [];
  let page: Page | null = null;
  for (let nth = 0; nth < PAGES; nth++) {
    await page?.context().close();
    page = await bench.open(files);
    draws.push(await firstDraws(page));
  }
  if (!page) return false;
  const passing = await changes(page, "first");
  const here = await changes(page, "last");
  const typed = await typing(page);
  const searched = await searching(page);
  const others = [];
  for (const how of ["windowed", "keyed", "rebuilt", "bare"]) others.push({ how, ...(await contend(page, how)) });
  await page.context().close();
  const fresh = await bench.open(Object.fromEntries(Object.entries(files).slice(0, 10)));
  const loading = await measureLoading(fresh, 1);
  const slow = await measureLoading(fresh, 4);
  const part = (of: "unfolded" | "folded" | "again"): Cost => median(draws.map((drawn) => drawn[of]));
  const one = median(here.whole);
  const NAMES: Readonly<Record<string, string>> = { windowed: "the pane's list alone", keyed: "the same rows, keyed, all on the page", rebuilt: "the same rows, emptied and rebuilt", bare: "bare rows, emptied and rebuilt" };
  process.stdout.write(`${TODOS} todos in ${TODOS / 20} event notes, ${draws[0]?.rows ?? 0} rows unfolded; milliseconds: script / with layout / to the end of the frame\n`);
  printTable(["first draw and one todo changed", "script", "layout", "paint", "one: script", "layout", "paint", "nodes"], [
    ["the whole pane, first time, unfolded", ...cells(part("unfolded")), ...cells(one), String(draws[0]?.nodes ?? 0)],
    ["the whole pane, folded", ...cells(part("folded")), "", "", "", ""],
    ["the whole pane, unfolded, once more", ...cells(part("again")), "", "", "", ""],
    ...others.map(({ how, first, changed, nodes }) => [NAMES[how] ?? how, ...cells(first), ...cells(changed), String(nodes)]),
  ]);
  process.stdout.write(`one todo changed that goes behind the open ones of its talk: ${cells(median(passing.whole)).join(" / ")}, ${passing.touched} todo rows touched, as those it passes count themselves anew\n`);
  printLoading([loading, slow]);
  const alone = others[0];
  const yardstick = others.find(({ how }) => how === "bare");
  process.stdout.write(`the machine just now: bare rows, emptied and rebuilt, took ${figure(yardstick?.first.script ?? NaN)} ms of script; where the goals were set, a plain list took 71\n`);
  return printGoals([
    { name: "first draw, 10,000 todos unfolded, the list: paint, ms", value: alone?.first.paint ?? NaN, most: 6 },
    { name: "first draw, 10,000 todos unfolded, the whole pane: paint, ms", value: part("unfolded").paint, most: 6 },
    { name: "first draw, folded, the whole pane: paint, ms", value: part("folded").paint, most: 4 },
    { name: "nodes in the pane", value: Math.max(...draws.map(({ nodes }) => nodes)), most: 999 },
    { name: "one todo changed in 10,000, the list: paint, ms", value: alone?.changed.paint ?? NaN, most: 2 },
    { name: "one todo changed in 10,000, note read, arranged, drawn: paint, ms", value: one.paint, most: 2 },
    { name: "todo rows touched by it", value: here.touched, most: 1 },
    { name: "typing in an open note: key to the row in the pane, ms (p95)", value: quantileOf(typed.shown, 0.95), most: 50 },
    { name: "typing in an open note: key to paint, ms (p95)", value: quantileOf(typed.painted, 0.95), most: 50 },
    { name: "typing in an open note: script, ms (median)", value: medianOf(typed.script), most: 4 },
    { name: "search: script, ms (p95)", value: quantileOf(searched.map(({ script }) => script), 0.95), most: 4 },
    { name: "search: key to paint, ms (p95)", value: quantileOf(searched.map(({ paint }) => paint), 0.95), most: 16 },
    { name: "main.js, KB", value: loading.bytes / 1000, most: 180 },
    { name: "main.js: compile and run, ms", value: loading.compile + loading.run, most: 5 },
    { name: "main.js on a CPU four times slower: compile, run and onload, ms", value: slow.compile + slow.run + slow.onload, most: 25 },
    { name: "onload, ms", value: loading.onload, most: 2 },
    { name: "notes read in onload", value: loading.reads, most: 0 },
  ]);
}

function printLoading(loads: readonly Loading[]): void {
  printTable(["loading, ms", "compile", "run", "onload"], loads.map(({ slowness, compile, run, onload }) => [slowness === 1 ? "this machine" : `${slowness} times slower`, figure(compile), figure(run), figure(onload)]));
}

async function main(): Promise<void> {
  const bench = await startBench();
  if (!bench) {
    process.stdout.write("Left out: no Chromium, Chrome or Edge was found. Install one, or set CHROMIUM_PATH.\n");
    return;
  }
  try {
    process.exitCode = (await measure(bench)) ? 0 : 1;
  } finally {
    await bench.close();
  }
}

void main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack ?? error.message : String(error)}\n`);
  process.exitCode = 1;
});
