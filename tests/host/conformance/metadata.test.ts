// The metadata cache of the host, and the parse helpers of the module.
import type { CachedMetadata, TFile } from "obsidian";
import { ManualClock } from "../../support/host/clock";
import { createHost, type Host } from "../../support/host/host";
import * as obsidian from "../../support/host/obsidian-module";
import { parseMetadata } from "../../support/host/parse-metadata";
import { behaves } from "../../support/conformance";

let host: Host & { clock: ManualClock };

const open = async (files: Record<string, string>, cold = false): Promise<string[]> => {
  host = createHost({ files, cold, clock: new ManualClock() }) as typeof host;
  const log: string[] = [];
  const { metadataCache } = host.app;
  metadataCache.on("changed", (file: TFile, data: string, cache: CachedMetadata) => log.push(`changed ${file.path} ${data.length} ${cache.tags?.length ?? 0}`));
  metadataCache.on("deleted", (file: TFile, before: CachedMetadata | null) => log.push(`deleted ${file.path} ${before === null ? "unknown" : "known"}`));
  metadataCache.on("resolve", (file: TFile) => log.push(`resolve ${file.path}`));
  metadataCache.on("resolved", () => log.push("resolved"));
  await host.start();
  return log;
};
const file = (path: string): TFile => host.app.vault.getFileByPath(path) as unknown as TFile;

afterEach(() => host?.stop());

describe("when", () => {
  behaves("obsidian.d.ts: MetadataCache.on('changed'); platform timing as reported", "parses later than the write, never inside it", async () => {
    const log = await open({ "a.md": "#one" });
    await host.clock.advance(100);
    log.length = 0;
    const before = host.app.metadataCache.getFileCache(file("a.md"));
    await host.app.vault.process(file("a.md"), () => "#one #two");
    expect(host.app.metadataCache.getFileCache(file("a.md"))).toBe(before);
    expect(log).toEqual([]);
    await host.clock.advance(100);
    expect(log).toEqual(["changed a.md 9 2", "resolve a.md", "resolved"]);
    expect(before?.tags).toHaveLength(1);
  });

  behaves("obsidian.d.ts: MetadataCache.on('changed') is not called on rename", "moves the entry on rename and tells nothing", async () => {
    const log = await open({ "a.md": "#one" });
    await host.clock.advance(100);
    log.length = 0;
    const cache = host.app.metadataCache.getCache("a.md");
    await host.app.vault.rename(file("a.md"), "b.md");
    await host.clock.advance(100);
    expect(host.app.metadataCache.getCache("b.md")).toBe(cache);
    expect(host.app.metadataCache.getCache("a.md")).toBeNull();
    expect(log).toEqual([]);
  });

  behaves("obsidian.d.ts: MetadataCache.on('deleted')", "tells a deletion with what was known", async () => {
    const log = await open({ "a.md": "#one" });
    await host.clock.advance(100);
    log.length = 0;
    await host.app.vault.delete(file("a.md"));
    expect(host.app.metadataCache.getCache("a.md")).toBeNull();
    await host.clock.advance(10);
    expect(log).toEqual(["deleted a.md known"]);
  });

  behaves("obsidian.d.ts: MetadataCache.on('resolved'); report: caches are null at a cold start", "knows nothing at the layout of a cold start, and tells each note later", async () => {
    const log = await open({ "a.md": "#one", "b.md": "" }, true);
    expect(host.app.metadataCache.getCache("a.md")).toBeNull();
    await host.clock.advance(100);
    expect(log).toEqual(["changed a.md 4 1", "changed b.md 0 0", "resolve a.md", "resolve b.md", "resolved"]);
  });

  behaves("obsidian.d.ts: MetadataCache.resolvedLinks, unresolvedLinks", "counts links by what they lead to", async () => {
    await open({ "a.md": "[[b]] [[b|x]] [[gone]]", "C/b.md": "" });
    expect(host.app.metadataCache.resolvedLinks["a.md"]).toEqual({ "C/b.md": 2 });
    expect(host.app.metadataCache.unresolvedLinks["a.md"]).toEqual({ gone: 1 });
  });

  behaves("obsidian.d.ts: MetadataCache.getFirstLinkpathDest, fileToLinktext", "resolves link texts, and names a file as shortly as can be", async () => {
    await open({ "A/x.md": "", "B/x.md": "", "y.md": "" });
    const { metadataCache } = host.app;
    expect(metadataCache.getFirstLinkpathDest("x", "B/other.md")?.path).toBe("B/x.md");
    expect(metadataCache.getFirstLinkpathDest("none", "")).toBeNull();
    expect(metadataCache.fileToLinktext(file("y.md"), "")).toBe("y");
    expect(metadataCache.fileToLinktext(file("A/x.md"), "")).toBe("A/x");
  });
});

describe("what", () => {
  behaves("recorded notes", "leaves lists out where they would be empty", () => {
    expect(Object.keys(parseMetadata("plain"))).toEqual(["sections"]);
    expect(parseMetadata("")).toEqual({});
  });

  behaves("recorded notes: comments", "takes tags from a comment, and no tasks", () => {
    const cache = parseMetadata("%%\n#hidden\n- [ ] no task\n%%\n\n- [ ] task #shown");
    expect(cache.tags?.map(({ tag }) => tag)).toEqual(["#hidden", "#shown"]);
    expect(cache.listItems).toHaveLength(1);
    expect(cache.sections?.map(({ type }) => type)).toEqual(["comment", "list"]);
  });

  behaves("recorded notes: code; help: tags", "takes no tags or tasks from code and HTML comments", () => {
    const cache = parseMetadata("```\n#a\n- [ ] x\n```\n\n`#b`\n\n<!-- #c\n- [ ] y -->\n\n    #d\n\n#1984 #event/2024");
    expect(cache.tags?.map(({ tag }) => tag)).toEqual(["#event/2024"]);
    expect(cache.listItems).toBeUndefined();
  });

  behaves("recorded notes: tasks", "takes any one symbol for a task's state", () => {
    const cache = parseMetadata("- [ ] a\n* [x] b\n1. [/] c\n2) [\u{1f525}] d\n- [] e\n> - [-] f");
    expect(cache.listItems?.map(({ task }) => task ?? null)).toEqual([" ", "x", "/", "\u{1f525}", null, "-"]);
  });

  behaves("developer docs: front matter; obsidian.d.ts: CachedMetadata", "takes broken YAML for no front matter, and says where good one is", () => {
    expect(parseMetadata("---\na: [\n---\ntext").frontmatter).toBeUndefined();
    const cache = parseMetadata("---\nspeakers:\n  - \"[[Ada|A]]\"\ndate: 2024-05-24\n---\ntext");
    expect(cache.frontmatter).toEqual({ speakers: ["[[Ada|A]]"], date: "2024-05-24" });
    expect(cache.frontmatterLinks).toEqual([{ key: "speakers.0", link: "Ada", original: "[[Ada|A]]", displayText: "A" }]);
    expect(cache.frontmatterPosition?.end.line).toBe(4);
  });

  behaves("not documented; the host is tolerant", "reads notes with a byte order mark and Windows line ends", () => {
    const cache = parseMetadata("\ufeff---\r\ntags: [event]\r\n---\r\n# Head\r\n\r\n- [ ] a\r\n");
    expect(cache.frontmatter).toEqual({ tags: ["event"] });
    expect(cache.headings?.[0]).toMatchObject({ heading: "Head", level: 1, position: { start: { line: 3 } } });
    expect(cache.listItems?.[0]).toMatchObject({ task: " ", position: { start: { line: 5 } } });
  });

  behaves("obsidian.d.ts: HeadingCache", "reads headings of both kinds, without closing marks", () => {
    const cache = parseMetadata("# One #\n\nTwo\n---\n\n#notag no\n");
    expect(cache.headings?.map(({ heading, level }) => [heading, level])).toEqual([["One", 1], ["Two", 2]]);
  });

  behaves("recorded notes: getAllTags; obsidian.d.ts", "lists front matter's tags first, and splits no text at commas", () => {
    expect(obsidian.getAllTags(parseMetadata("---\ntags: [a, b/c]\n---\n#D #a"))).toEqual(["#a", "#b/c", "#D", "#a"]);
    expect(obsidian.parseFrontMatterTags({ tags: "a, b" })).toEqual([]);
    expect(obsidian.parseFrontMatterTags(null)).toBeNull();
  });

  behaves("obsidian.d.ts: getFrontMatterInfo, parseLinktext, getLinkpath", "takes texts apart by their documented places", () => {
    expect(obsidian.getFrontMatterInfo("---\na: 1\n---\nx")).toEqual({ exists: true, frontmatter: "a: 1\n", from: 4, to: 9, contentStart: 13 });
    expect(obsidian.getFrontMatterInfo("x\n---\n").exists).toBe(false);
    expect(obsidian.parseLinktext("A/b#Head")).toEqual({ path: "A/b", subpath: "#Head" });
    expect(obsidian.getLinkpath("A/b#Head")).toBe("A/b");
  });
});

describe("the file manager", () => {
  behaves("obsidian.d.ts: FileManager.processFrontMatter; forum 65851", "writes the whole block anew, and throws on broken YAML", async () => {
    await open({ "a.md": "---\n# note\na: 'x'\n---\ntext", "b.md": "---\na: [\n---\n" });
    await host.app.fileManager.processFrontMatter(file("a.md"), (front) => ((front as { b: number }).b = 2));
    expect(host.disk.file("a.md")?.text).toBe("---\na: x\nb: 2\n---\ntext");
    await expect(host.app.fileManager.processFrontMatter(file("b.md"), () => undefined)).rejects.toThrow();
    expect(host.disk.file("b.md")?.text).toBe("---\na: [\n---\n");
  });

  behaves("obsidian.d.ts: FileManager.generateMarkdownLink", "writes links as the vault would", async () => {
    await open({ "A/b.md": "" });
    expect(host.app.fileManager.generateMarkdownLink(file("A/b.md"), "", "#Head", "Name")).toBe("[[b#Head|Name]]");
  });
});
