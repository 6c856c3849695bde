// The threats that the plugin has to stand, row by row: what the words of notes, settings and file names may do is nothing.
// T2 markup, T3 links, T4 paths, T5 YAML, T6 prototypes, T7 YAML bombs, T11 patterns, T12 packages, T13 templates, T14 settings, T15 privacy.
// Proved in whole elsewhere: T7's depth, in a process of its own, by unit/read/yaml-depth.test.ts, T4 by making.test.ts and T5 by unit/template/yaml-values.test.ts (10,000 cases each, 100,000 with `npm run test:long`), T11 by recheck over every pattern (its own suite),
// T12 (no eval, no network, two equal builds) by unit/release.test.ts, T13 by unit/template, T14 by unit/settings.test.ts.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readEventNote } from "../../src/core/read/read-event-note";
import { openPlugin, PLUGIN, type PluginHost } from "../support/plugin-host";
import { NASTY } from "../support/nasty-words";

let host: PluginHost;
const line = (words: string): string => words.replace(/[\r\n]+/gu, " ").slice(0, 120);
const event = (body: string): string => `# Event\n\n#event\n\n${body}`;

const show = async (files: Readonly<Record<string, string>>, data?: string): Promise<void> => {
  host = await openPlugin({ files, ...(data === undefined ? {} : { data }) });
  host.app.commands.executeCommandById(`${PLUGIN}:open-sidebar`);
  await host.rest();
  for (let depth = 0; depth < 2; depth++) {
    for (const icon of Array.from(host.pane().querySelectorAll<HTMLElement>(".collapse-icon.is-collapsed"))) icon.click();
    await host.rest();
  }
};

beforeEach(() => {
  for (const method of ["log", "info", "warn", "error", "debug"] as const) jest.spyOn(console, method);
});
afterEach(() => {
  // T6 and T15, after every test: no prototype has grown, nothing asked for the network, nothing was logged.
  const grown = [Object.prototype, Array.prototype, String.prototype, Function.prototype].flatMap((prototype) => Object.keys(prototype));
  expect(grown).toEqual([]);
  expect(host.problems.found).toEqual([]);
  for (const method of ["log", "info", "warn", "error", "debug"] as const) expect(console[method]).not.toHaveBeenCalled();
  jest.restoreAllMocks();
  host.stop();
});

/** Elements that the pane, the form and notices are made of; the icons are the app's own, rings and bars hold numbers only. */
const OURS = new Set(["div", "s", "span", "input", "button", "a", "h1", "h2", "h3", "select", "option", "code", "em", "strong", "mark", "del", "ul", "li", "p", "label"]);
const ATTRIBUTES = /^(?:class|role|aria-[a-z]+|data-[a-z-]+|tabindex|type|style|dir|href|value|draggable|placeholder|spellcheck|title|rel|target|id|for|name|min|max|enterkeyhint|disabled|autocapitalize)$/u;

/** The form's preview, and nothing in it. */
const PREVIEW = "details.conference-notes-preview, .conference-notes-preview > summary, .conference-notes-preview > pre";

function foreign(root: ParentNode): readonly string[] {
  const icons = new Set(Array.from(root.querySelectorAll("svg.svg-icon, svg.svg-icon *, .conference-notes-ring svg, .conference-notes-ring svg *, svg.conference-notes-bars, svg.conference-notes-bars *")));
  const all = Array.from(root.querySelectorAll("*")).filter((el) => !icons.has(el));
  return all.flatMap((el) => [
    ...(OURS.has(el.localName) || el.matches(PREVIEW) ? [] : [`<${el.localName}>`]),
    ...el.getAttributeNames().filter((name) => !ATTRIBUTES.test(name)).map((name) => `${el.localName}[${name}]`),
    ...(el.localName === "a" && el.hasAttribute("href") && !/^(?:https?:|mailto:|#?$)/iu.test(el.getAttribute("href") ?? "") ? [`a[href=${el.getAttribute("href")}]`] : []),
  ]);
}

describe("T2 markup in notes", () => {
  const forms: Readonly<Record<string, (words: string, nth: number) => string>> = {
    titles: (words, nth) => `## Talk ${nth}: Ada > ${words}\n`,
    speakers: (words, nth) => `## Talk ${nth}: ${words} > Title ${nth}\n`,
    todos: (words, nth) => `## Talk ${nth}: Ada > T${nth}\n- [ ] ${words}\n☐ ${words}\n`,
    questions: (words, nth) => `## Talk ${nth}: Ada > T${nth}\n- ${words}??\nQ: ${words}\n`,
    takeaways: (words, nth) => `## Talk ${nth}: Ada > T${nth}\n### Takeaways\n- ${words}\n### ${words}\n- [ ] x\n`,
    links: (words, nth) => `## Talk ${nth}: [[${words}|${words}]] > T${nth}\n[slides](${words})\nSpeaker: [${words}](${words})\n`,
  };

  /** A list of so many talks is on the page as a whole. */
  const FEW = 25;

  test.each(Object.keys(forms))("%s reach the page as text only", async (name) => {
    for (let from = 0; from < NASTY.length; from += FEW) {
      if (from > 0) host.stop();
      const part = NASTY.slice(from, from + FEW);
      await show({ "A.md": event(part.map((words, nth) => forms[name]?.(line(words), nth + 1) ?? "").join("\n")) });
      expect(host.rows().length).toBeGreaterThan(part.length);
      expect(foreign(host.pane())).toEqual([]);
    }
  }, 60_000);

  test.each([0, 25, 50, 75])("so do front matter, events, file names, suggestions and notices, from the %s. word on", async (from) => {
    const part = NASTY.slice(from, from + FEW);
    const files = Object.fromEntries(part.map((words, nth) => [`N${nth} ${line(words).replace(/[\\/:*?"<>|#^[\]\p{Cc}\p{Cs}.]/gu, " ").slice(0, 40).trim()}.md`,
      `---\nevent: ${JSON.stringify(line(words))}\nspeakers: [${JSON.stringify(line(words))}]\ndate: ${JSON.stringify(line(words))}\nplace: ${JSON.stringify(line(words))}\ntags: event\n---\n# ${line(words)}\n- [ ] x\n`]));
    await show(files);
    expect(host.rows().length).toBeGreaterThan(part.length / 2);
    host.app.commands.executeCommandById(`${PLUGIN}:new-talk-note`);
    await host.rest();
    const input = document.querySelector<HTMLInputElement>("input[aria-label='Event']");
    for (const words of ["<", "x", "(", "="]) {
      if (input) input.value = words;
      input?.dispatchEvent(new Event("input", { bubbles: true }));
      await host.rest();
    }
    host.faults.plan({ call: "vault.process", nth: 1, kind: "throw before" });
    host.pane().querySelector<HTMLElement>("input[type=checkbox]")?.click();
    await host.rest();
    expect(document.querySelectorAll(".notice")).toHaveLength(1);
    expect([...foreign(host.pane()), ...Array.from(document.querySelectorAll(".modal, .notice, .suggestion-container")).flatMap(foreign)]).toEqual([]);
  }, 60_000);
});

describe("T3 links", () => {
  const targets = ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", " javascript:alert(1)", "&#106;avascript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "\\\\host\\share", "ms-msdt:x", "search-ms:x", "obsidian://open?vault=x", "ftp://a.b"];

  test("that are no web or mail address open nothing outside the app", async () => {
    await show({ "A.md": event(targets.map((target, nth) => `## Talk ${nth + 1}: [Ada](${target}) > T${nth}\n\nSlides: [slides](${target})\n- [ ] see [x](${target}) and <${target}>\n`).join("\n")) });
    expect(foreign(host.pane())).toEqual([]);
    for (const link of Array.from(host.pane().querySelectorAll<HTMLElement>("a"))) expect(link.getAttribute("href") ?? "").not.toMatch(/^(?!https?:|mailto:).+/iu);
  });
});

describe("T6 names of prototypes", () => {
  test("in notes and settings are words like any other", async () => {
    const names = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "valueOf"];
    const notes = Object.fromEntries(names.map((name) => [`${name}.md`, `---\n${name}: { polluted: true }\n"${name}": x\nevent: ${name}\nspeakers: [${name}]\ntags: [event]\n---\n# ${name}\n- [ ] ${name}\n`]));
    await show({ ...notes, "A.md": event(names.map((name, nth) => `## Talk ${nth + 1}: ${name} > ${name}\n- [ ] ${name}\n${name}:: x\n`).join("\n")) }, "{\"__proto__\":{\"polluted\":true},\"constructor\":{\"prototype\":{\"polluted\":true}},\"eventTag\":\"event\"}");
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    expect(host.rows().filter((row) => /constructor|toString/u.test(row)).length).toBeGreaterThanOrEqual(4);
  });
});

describe("T7 YAML bombs", () => {
  const aliases = `a: &a [x, x, x, x, x, x, x, x, x]\n${Array.from({ length: 20 }, (_, nth) => `${String.fromCharCode(98 + nth)}: &${String.fromCharCode(98 + nth)} [${`*${String.fromCharCode(97 + nth)}, `.repeat(9)}x]`).join("\n")}`;
  const shapes: Readonly<Record<string, string>> = {
    aliases: `${aliases}\nspeakers: *u\nevent: *u`, "deep brackets": `event: ${"[".repeat(20_000)}`, "deep maps": Array.from({ length: 2_000 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n"),
    "a long list": `speakers: [${"x, ".repeat(20_000)}x]`, merges: `x: &x {a: 1}\n<<: [${"*x, ".repeat(5_000)}*x]`,
  };

  test.each(Object.keys(shapes))("%s are read, and the other notes are shown", async (name) => {
    const text = `---\n${shapes[name]}\ntags: event\n---\n\n#event\n\n## Talk 1: Ada > One\n`;
    expect(readEventNote({ path: "x.md", text }, { tag: "event" }).tags).toContain("event");
    await show({ "B.md": event("## Talk 1: Bob > Two\n") });
    host.writeOutside("A.md", text);
    await host.rest();
    expect(host.rows().some((row) => row.includes("Two"))).toBe(true);
    host.problems.clear();
  }, 60_000);
});

describe("T12 packages", () => {
  test("that are shipped have no install scripts and a free licence", async () => {
    await show({});
    const json = (path: string): Record<string, unknown> => JSON.parse(readFileSync(join(__dirname, "../..", path), "utf8")) as Record<string, unknown>;
    const names = Object.keys(json("package.json")["dependencies"] as object);
    expect(names.length).toBeLessThanOrEqual(2);
    for (const name of names) {
      const { scripts = {}, license, dependencies = {} } = json(`node_modules/${name}/package.json`);
      expect(["MIT", "ISC", "Apache-2.0"]).toContain(license);
      expect(Object.keys(scripts as object).filter((script) => /^(?:pre|post)?install$/u.test(script))).toEqual([]);
      expect(dependencies).toEqual({});
    }
  });
});

describe("T13 and T15: a whole tour", () => {
  test("runs no code of other plugins' languages, reaches no network and logs nothing", async () => {
    const secret = "s3cret words";
    const note = event(`## Talk 1: Ada > <%* ${secret} %>\n- [ ] ${secret} \`$= x\`\n\n## Talk 2: Bob > {{title}} {{date}}\n${secret}\n`);
    await show({ "A.md": note });
    await host.app.workspace.openLinkText("A", "");
    await host.rest();
    host.pane().querySelector<HTMLElement>("input[type=checkbox]")?.click();
    await host.rest();
    const leaf = host.app.workspace.getLeavesOfType("markdown")[0];
    host.app.workspace.setActiveLeaf(leaf as never);
    (leaf?.view as unknown as { editor: { setCursor: (at: unknown) => void } }).editor.setCursor({ line: 8, ch: 0 });
    for (const id of ["move-talk-into-note", "undo-last-change", "insert-talk"]) {
      expect(host.app.commands.executeCommandById(`${PLUGIN}:${id}`)).toBe(true);
      await host.rest();
    }
    const made = host.disk.paths().find((path) => path.startsWith("Talks/") && path.endsWith(".md")) ?? "";
    expect(host.textOf(made)).toContain("## Talk 2: Bob > {{title}} {{date}}");
    expect(host.textOf(made)).toMatch(/^title: .*\{\{title\}\} \{\{date\}\}"?$/mu);
    await host.clock.advance(3_000);
  });
});
