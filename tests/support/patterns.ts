// All patterns of a folder of sources: the literals by their syntax, those made by `new RegExp` by watching them being made.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

export interface Pattern {
  /** The file and the line, from 1. */
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

export interface Written {
  readonly literals: readonly Pattern[];
  /** The files that call `new RegExp`, with how often. */
  readonly makers: ReadonlyMap<string, number>;
}

/** Reads every source below a folder. Files are named from the folder. */
export function patternsIn(folder: string): Written {
  const literals: Pattern[] = [];
  const makers = new Map<string, number>();
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts")).map((name) => name.replaceAll("\\", "/")).sort();
  for (const name of files) {
    const source = ts.createSourceFile(name, readFileSync(join(folder, name), "utf8"), ts.ScriptTarget.ES2022, true);
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf("/");
        literals.push({ place: `${name}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
      }
      const isMade = (ts.isNewExpression(node) || ts.isCallExpression(node)) && ts.isIdentifier(node.expression) && node.expression.text === "RegExp";
      if (isMade) makers.set(name, (makers.get(name) ?? 0) + 1);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { literals, makers };
}

/** The patterns that are made while something runs, each place and pattern once. */
export function patternsMadeBy(work: () => void): readonly Pattern[] {
  const made = new Map<string, Pattern>();
  const original = globalThis.RegExp;
  const watch = (args: readonly unknown[]): void => {
    const [pattern, flags] = args;
    // The first line is this file's, the next ones too: whoever makes the pattern comes right behind them.
    const caller = (new Error("place").stack ?? "").split("\n").slice(1).find((line) => !line.includes("patterns.ts"));
    const place = /[\\/]src[\\/]([^\s()]*?):(\d+):\d+\)?$/u.exec(caller ?? "");
    if (!place) return;
    const { source, flags: own } = new original(pattern as string, flags as string | undefined);
    const found = { place: `${(place[1] ?? "").replaceAll("\\", "/")}:${place[2] ?? ""}`, source, flags: own };
    made.set(JSON.stringify(found), found);
  };
  globalThis.RegExp = new Proxy(original, {
    construct(target, args: ConstructorParameters<RegExpConstructor>) {
      watch(args);
      return new target(...args);
    },
    apply(target, _, args: Parameters<RegExpConstructor>) {
      watch(args);
      return target(...args);
    },
  });
  try {
    work();
  } finally {
    globalThis.RegExp = original;
  }
  return [...made.values()];
}
