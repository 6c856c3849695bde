// The rules of src/README.md, checked on source text. Each answer says what to do instead.
import ts from "typescript";

export interface SourceFile {
  /** Relative to the project, such as `src/core/model.ts`. */
  readonly path: string;
  readonly text: string;
}

interface Import {
  readonly from: string;
  readonly to: string;
}

/** May import; `app/ports` is the one file of app/ that host/ may see. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  core: ["core"],
  app: ["core", "app"],
  host: ["core", "host", "app/ports", "obsidian"],
  ui: ["core", "app", "ui", "obsidian"],
  main: ["core", "app", "host", "ui", "obsidian"],
};
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  "fuse.js/basic": ["src/core/search.ts"],
  yaml: ["src/core/read/front-matter.ts", "src/core/write/front-matter.ts"],
};
const LAYERS: Readonly<Record<string, string>> = {
  core: "what needs neither Obsidian nor the screen", app: "state and verbs, through ports", host: "Obsidian's side of the ports", ui: "pixels", main: "building the parts",
};
const NAMES = /(?:^|-)(?:utils?|helpers?|common|types?|manager|service)(?:-|$)/u;
const BANNED = [/\bDate\.now\(/u, /\bnew Date\(\)/u, /\bMath\.random\(/u];

const layerOf = (path: string): string => /^src\/(\w+)(?:\/|\.ts$)/u.exec(path)?.[1] ?? "";

/** The imports of a file; relative ones as paths from the project, without `.ts`. */
export function importsOf({ path, text }: SourceFile): readonly Import[] {
  const folder = path.slice(0, path.lastIndexOf("/"));
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => {
    if (!fileName.startsWith(".")) return { from: path, to: fileName };
    const parts = `${folder}/${fileName}`.split("/").reduce<string[]>((done, part) => (part === ".." ? done.slice(0, -1) : part === "." ? done : [...done, part]), []);
    return { from: path, to: parts.join("/") };
  });
}

function importProblem({ from, to }: Import): string | null {
  const layer = layerOf(from);
  if (to.startsWith("src/")) {
    const target = layerOf(`${to}.ts`);
    const may = MAY[layer] ?? [];
    if (may.includes(target) || may.some((name) => to === `src/${name}`)) return null;
    return `${from} imports ${to}: ${layer}/ is for ${LAYERS[layer] ?? "nothing known"}. Move the code, or hand it over as an argument or a port.`;
  }
  if (to === "obsidian") return MAY[layer]?.includes("obsidian") ? null : `${from} imports obsidian: only host/, ui/ and main.ts know it. Put a word for it into app/ports.ts.`;
  const homes = PACKAGES[to];
  if (homes?.includes(from)) return null;
  return `${from} imports ${to}: ${homes ? `only ${homes.join(" and ")} may. Call that file` : "a new package needs a line in tests/support/architecture.ts and its reason in src/README.md"}.`;
}

function functionProblems({ path, text }: SourceFile, most: number): readonly string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && "body" in node && node.body) {
      const [first, last] = [node.getStart(), node.end].map((at) => source.getLineAndCharacterOfPosition(at).line);
      const lines = (last ?? 0) - (first ?? 0) + 1;
      if (lines > most) found.push(`${path}:${(first ?? 0) + 1} is a function of ${lines} lines: at most ${most}. Cut it where it changes the subject.`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const linesOf = (text: string): number => text.split("\n").length - (text.endsWith("\n") ? 1 : 0);

function fileProblems(file: SourceFile): readonly string[] {
  const { path, text } = file;
  const most = path === "src/main.ts" ? 100 : 300;
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/(?:\.test|\.d)?\.ts$/u, "");
  return [
    ...(linesOf(text) > most ? [`${path} has ${linesOf(text)} lines: at most ${most}. A second concept in it wants a file of its own.`] : []),
    ...(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(name) ? [] : [`${path}: file names are kebab-case.`]),
    ...(NAMES.test(name) ? [`${path}: name the file after the one thing it exports.`] : []),
    ...(/^\/\/ \S/u.test(text) || path.endsWith(".d.ts") ? [] : [`${path}: begin with a line that says what the file is for.`]),
  ];
}

function sourceProblems(file: SourceFile): readonly string[] {
  const { path, text } = file;
  const banned = layerOf(path) === "core" ? BANNED.filter((pattern) => pattern.test(text)).map((pattern) => `${path} uses ${pattern.source}: "now" and chance are arguments of the core.`) : [];
  const exported = path !== "src/main.ts" && /^export default/mu.test(text) ? [`${path} has a default export: only the plugin has one.`] : [];
  const behind = /\(\?<[=!]/u.test(text) ? [`${path} looks behind in a pattern: older phones can't read it.`] : [];
  return [...importsOf(file).map(importProblem).filter((problem) => problem !== null), ...banned, ...exported, ...behind];
}

/** Files that import each other in a circle. A file is walked once: of circles that share a file not each is named, but none stays unnoticed. */
export function circles(files: readonly SourceFile[]): readonly string[] {
  const edges = new Map(files.map((file) => [file.path.replace(/\.ts$/u, ""), importsOf(file).map(({ to }) => to)]));
  const found = new Set<string>();
  const walked = new Set<string>();
  const walk = (at: string, way: readonly string[]): void => {
    const seen = way.indexOf(at);
    if (seen !== -1) {
      const circle = way.slice(seen);
      const first = circle.indexOf([...circle].sort()[0] ?? at);
      const turned = [...circle.slice(first), ...circle.slice(0, first)];
      found.add(`${[...turned, turned[0] ?? at].join(" → ")}: what they share wants a file of its own.`);
      return;
    }
    if (walked.has(at)) return;
    for (const to of edges.get(at) ?? []) if (edges.has(to)) walk(to, [...way, at]);
    walked.add(at);
  };
  for (const path of edges.keys()) walk(path, []);
  return [...found];
}

/** What breaks the rules in src/. */
export const problemsInSource = (files: readonly SourceFile[]): readonly string[] =>
  [...files.flatMap((file) => [...fileProblems(file), ...functionProblems(file, 60), ...sourceProblems(file)]), ...circles(files)];

/** What breaks the rules of length and naming in tests and scripts. A suite is one function to the parser, so functions are not counted there. */
export const problemsInTests = (files: readonly SourceFile[]): readonly string[] => files.flatMap(fileProblems);
