// Every member of obsidian.d.ts that src/ names is looked up on the host: what the plugin may ask for has to be there before it asks.
import { join } from "node:path";
import ts from "typescript";
import { ManualClock } from "../support/host/clock";
import { createHost } from "../support/host/host";
import { installDom } from "../support/host/dom";
import { hostModule } from "../support/host/host-module";
import { builtPlugin } from "../support/plugin-host";

const root = join(__dirname, "../..");

/** `Vault.process`, `function setIcon`, `HTMLElement.addClass`: what the compiler resolves to a declaration in the typings. */
function symbolsUsed(): readonly string[] {
  const config = ts.parseJsonConfigFileContent(ts.readConfigFile(join(root, "tsconfig.json"), (path) => ts.sys.readFile(path)).config, ts.sys, root);
  const program = ts.createProgram(config.fileNames.filter((path) => path.includes("/src/")), config.options);
  const checker = program.getTypeChecker();
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      const symbol = checker.getSymbolAtLocation(node);
      const real = symbol && (symbol.flags & ts.SymbolFlags.Alias) !== 0 ? checker.getAliasedSymbol(symbol) : symbol;
      for (const name of (real?.declarations ?? []).flatMap((declaration) => nameOf(declaration) ?? [])) found.add(name);
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) if (!file.isDeclarationFile) visit(file);
  return [...found].sort();
}

function nameOf(declaration: ts.Declaration): string | null {
  if (!declaration.getSourceFile().fileName.endsWith("/obsidian/obsidian.d.ts")) return null;
  const name = ts.getNameOfDeclaration(declaration)?.getText();
  if (name === undefined) return null;
  const { parent } = declaration;
  if (ts.isClassDeclaration(declaration) || ts.isFunctionDeclaration(declaration)) return parent.kind === ts.SyntaxKind.SourceFile ? `export ${name}` : `global ${name}`;
  if (ts.isClassDeclaration(parent)) return `${parent.name?.text ?? ""}.${name}`;
  // Interfaces have no class to ask: the DOM's are asked on the window, those of plain data are only shapes.
  return ts.isInterfaceDeclaration(parent) && parent.parent.kind !== ts.SyntaxKind.SourceFile ? `${parent.name.text}.${name}` : null;
}

const has = (target: unknown, name: string): boolean => (typeof target === "function" || (typeof target === "object" && target !== null)) && name in target;

describe("the typings that src/ uses", () => {
  const used = symbolsUsed();
  const host = createHost({ files: { "a.md": "" }, clock: new ManualClock() });
  const { app } = host;
  const scope = globalThis as unknown as Record<string, { readonly prototype?: object } | undefined>;
  installDom(window);
  // Fields are no part of a prototype: they are looked for on one that lives.
  const api = hostModule as unknown as typeof import("obsidian");
  const leaf = app.workspace.getLeaf(true);
  const view = new api.MarkdownView(leaf);
  class Suggest extends api.AbstractInputSuggest<string> {
    getSuggestions = (): string[] => [];
    renderSuggestion = (): void => undefined;
  }
  class List extends api.SuggestModal<string> {
    getSuggestions = (): string[] => [];
    renderSuggestion = (): void => undefined;
    onChooseSuggestion = (): void => undefined;
  }
  const plugin = new (class extends api.Plugin {})(host.api, builtPlugin().manifest);
  const text = new api.TextComponent(createDiv());
  const living: Readonly<Record<string, unknown>> = {
    App: app, Vault: app.vault, MetadataCache: app.metadataCache, FileManager: app.fileManager, Workspace: app.workspace, WorkspaceLeaf: leaf, Plugin: plugin,
    TFile: app.vault.getFileByPath("a.md"), TAbstractFile: app.vault.getFileByPath("a.md"), TFolder: app.vault.getRoot(),
    View: view, ItemView: view, FileView: view, TextFileView: view, MarkdownView: view, AbstractTextComponent: text, TextComponent: text, SearchComponent: new api.SearchComponent(createDiv()),
    DropdownComponent: new api.DropdownComponent(createDiv()), AbstractInputSuggest: new Suggest(host.api, createEl("input")),
    Modal: new api.Modal(host.api), Setting: new api.Setting(createDiv()), Notice: new api.Notice(""),
    SuggestModal: new List(host.api), SettingTab: new (class extends api.PluginSettingTab {})(host.api, plugin),
  };
  afterAll(() => host.stop());

  const isThere = (symbol: string): boolean => {
    const [kind = "", name = ""] = symbol.split(/[ .]/u);
    if (kind === "export") return has(hostModule, name);
    if (kind === "global") return has(window, name);
    const of = has(hostModule, kind) ? (hostModule[kind] as { readonly prototype?: object }) : scope[kind];
    return has(living[kind], name) || has(of?.prototype, name) || has(of, name);
  };

  test("are found by the compiler", () => {
    expect(used).toEqual(expect.arrayContaining(["Vault.process", "Workspace.ensureSideLeaf", "export Plugin", "export setIcon"]));
  });

  test("are all in the host", () => {
    expect(used.filter((symbol) => !isThere(symbol))).toEqual([]);
  });
});
