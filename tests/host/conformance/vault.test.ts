// The vault of the host, behaviour by behaviour.
import type { TFile, TFolder } from "obsidian";
import { ManualClock } from "../../support/host/clock";
import { createHost, type Host } from "../../support/host/host";
import { normalizePath } from "../../support/host/paths";
import { behaves } from "../../support/conformance";

let host: Host & { clock: ManualClock };

const open = (files: Record<string, string> = {}): void => {
  host = createHost({ files, clock: new ManualClock() }) as typeof host;
};
const file = (path: string): TFile => {
  const found = host.app.vault.getFileByPath(path);
  if (!found) throw new Error(`There is no ${path}.`);
  return found;
};
const heard = (): string[] => {
  const log: string[] = [];
  for (const name of ["create", "modify", "delete"]) host.app.vault.on(name, (each: TFile) => log.push(`${name} ${each.path}`));
  host.app.vault.on("rename", (each: TFile, from: string) => log.push(`rename ${from} ${each.path}`));
  return log;
};

afterEach(() => host.stop());

describe("the tree", () => {
  behaves("obsidian.d.ts: Vault.getFileByPath, getFolderByPath, getAbstractFileByPath", "finds files and folders by their exact path", () => {
    open({ "A/b.md": "" });
    const { vault } = host.app;
    expect(vault.getFileByPath("A/b.md")?.name).toBe("b.md");
    expect(vault.getFileByPath("a/B.md")).toBeNull();
    expect(vault.getFileByPath("A")).toBeNull();
    expect(vault.getFolderByPath("A")?.children.map((child) => child.path)).toEqual(["A/b.md"]);
    expect(vault.getAbstractFileByPath("/")).toBe(vault.getRoot());
  });

  behaves("obsidian.d.ts: TFile, TFolder, FileStats", "gives each file name, base name, extension, parent and times", async () => {
    open({ "A/Note one.MD": "né" });
    const note = file("A/Note one.MD");
    expect([note.name, note.basename, note.extension, note.parent?.path]).toEqual(["Note one.MD", "Note one", "md", "A"]);
    expect(note.stat).toEqual({ ctime: host.clock.now(), mtime: host.clock.now(), size: 3 });
    await host.clock.advance(10);
    await host.app.vault.modify(note, "x");
    expect(note.stat).toEqual({ ctime: host.clock.now() - 10, mtime: host.clock.now(), size: 1 });
  });

  behaves("obsidian.d.ts: Vault.getMarkdownFiles, getFiles, getAllLoadedFiles", "lists notes, files, and everything with the root", () => {
    open({ "a.md": "", "b.png": "", "C/d.md": "" });
    const { vault } = host.app;
    expect(vault.getMarkdownFiles().map((each) => each.path).sort()).toEqual(["C/d.md", "a.md"]);
    expect(vault.getFiles()).toHaveLength(3);
    expect(vault.getAllLoadedFiles()).toHaveLength(5);
    expect(vault.getAllFolders(false).map((each) => each.path)).toEqual(["C"]);
  });

  behaves("obsidian.d.ts: Vault.configDir", "keeps the configuration folder out of the tree, and in the adapter", async () => {
    open({ ".obsidian/app.json": "{}" });
    expect(host.app.vault.getFileByPath(".obsidian/app.json")).toBeNull();
    expect(await host.app.vault.adapter.read(".obsidian/app.json")).toBe("{}");
  });

  behaves("obsidian.d.ts: normalizePath", "normalises slashes, NBSP and Unicode", () => {
    open();
    expect(normalizePath("/A//b\\c\u00a0d/e\u0301/")).toBe("A/b/c d/\u00e9");
    expect(normalizePath("")).toBe("/");
  });
});

describe("create", () => {
  behaves("obsidian.d.ts: Vault.create; shown by the app as \"File already exists.\"", "throws over a path that exists, also in other case or Unicode form", async () => {
    open({ "Caf\u00e9.md": "mine" });
    for (const path of ["Caf\u00e9.md", "CAF\u00c9.md", "Cafe\u0301.md"]) await expect(host.app.vault.create(path, "")).rejects.toThrow("File already exists.");
    expect(host.disk.file("Caf\u00e9.md")?.text).toBe("mine");
  });

  behaves("obsidian.d.ts: Vault.createFolder", "throws where the folder exists", async () => {
    open({ "A/b.md": "" });
    await expect(host.app.vault.createFolder("a")).rejects.toThrow("Folder already exists.");
  });

  behaves("report: note made in a missing folder fails with ENOENT", "throws in a folder that is missing", async () => {
    open();
    await expect(host.app.vault.create("None/a.md", "")).rejects.toThrow("ENOENT");
  });

  behaves("help: file names; developer docs: Vault", "refuses paths out of the vault and illegal names", async () => {
    open();
    for (const path of ["../a.md", "A/../../a.md", "/a.md", "a:b.md", "a?.md", "a*.md", "a\"b.md", "a<b>.md", "a|b.md", "a\nb.md", ".hidden.md", "a./b.md", ""]) {
      await expect(host.app.vault.create(path, "")).rejects.toThrow();
    }
    expect(host.disk.paths().filter((path) => !path.startsWith(".obsidian"))).toEqual([]);
  });

  behaves("POSIX: NAME_MAX", "refuses a name of more than 255 bytes", async () => {
    open();
    await expect(host.app.vault.create(`${"é".repeat(127)}.md`, "")).rejects.toThrow("ENAMETOOLONG");
  });

  behaves("obsidian.d.ts: Vault.on('create')", "tells it, and tells every file there is before the layout is ready", async () => {
    open({ "A/b.md": "" });
    const log = heard();
    let ready = 0;
    host.app.workspace.onLayoutReady(() => (ready = log.length));
    await host.start();
    expect(log).toEqual(["create A", "create A/b.md"]);
    expect(ready).toBe(2);
    await host.app.vault.create("c.md", "");
    expect(log[2]).toBe("create c.md");
  });
});

describe("writing", () => {
  behaves("obsidian.d.ts: Vault.process", "serialises changes of one file", async () => {
    open({ "a.md": "0" });
    const { vault } = host.app;
    await Promise.all([1, 2, 3].map(() => vault.process(file("a.md"), (text) => String(Number(text) + 1))));
    expect(host.disk.file("a.md")?.text).toBe("3");
  });

  behaves("obsidian.d.ts: Vault.process (a synchronous callback)", "refuses a promise for an answer", async () => {
    open({ "a.md": "0" });
    const slow = (async () => Promise.resolve("1")) as unknown as () => string;
    await expect(host.app.vault.process(file("a.md"), slow)).rejects.toThrow("and not with a promise");
    expect(host.disk.file("a.md")?.text).toBe("0");
  });

  behaves("obsidian.d.ts: Vault.process", "leaves file and queue whole when the callback throws", async () => {
    open({ "a.md": "0" });
    const { vault } = host.app;
    await expect(vault.process(file("a.md"), () => { throw new Error("no"); })).rejects.toThrow("no");
    await vault.process(file("a.md"), (text) => `${text}1`);
    expect(host.disk.file("a.md")?.text).toBe("01");
  });

  behaves("report: an unchanged text is written all the same", "counts writing the same text as a write", async () => {
    open({ "a.md": "0" });
    const log = heard();
    await host.app.vault.process(file("a.md"), (text) => text);
    expect(log).toEqual(["modify a.md"]);
  });

  behaves("report: mtime passed on with as many bytes goes unseen", "does not notice a change with the old time and size", async () => {
    open({ "a.md": "- [ ] x" });
    const log = heard();
    const note = file("a.md");
    await host.app.vault.process(note, () => "- [x] x", { mtime: note.stat.mtime });
    expect(log).toEqual([]);
  });

  behaves("obsidian.d.ts: Vault.read, Vault.modify", "keeps every byte: marks, line ends, lone returns, astral symbols", async () => {
    const text = "\ufeffa\r\nb\rc\n\td  \n\u{1f600}\u0000e";
    open({ "a.md": text });
    expect(await host.app.vault.read(file("a.md"))).toBe(text);
    await host.app.vault.process(file("a.md"), (old) => `${old}!`);
    expect(host.disk.file("a.md")?.text).toBe(`${text}!`);
  });

  behaves("obsidian.d.ts: Vault.append, modify, readBinary, modifyBinary", "appends, replaces and reads bytes", async () => {
    open({ "a.md": "a" });
    const { vault } = host.app;
    await vault.append(file("a.md"), "b");
    expect(new TextDecoder().decode(await vault.readBinary(file("a.md")))).toBe("ab");
    await vault.modifyBinary(file("a.md"), new TextEncoder().encode("c").buffer);
    expect(await vault.cachedRead(file("a.md"))).toBe("c");
  });

  behaves("obsidian.d.ts: Vault.read", "throws for a file that is gone", async () => {
    open({ "a.md": "a" });
    const gone = file("a.md");
    host.removeOutside("a.md");
    await expect(host.app.vault.read(gone)).rejects.toThrow("ENOENT");
  });
});

describe("moving and removing", () => {
  behaves("obsidian.d.ts: Vault.rename; report: one event for each child of a folder", "moves a folder with all below it, and tells each", async () => {
    open({ "A/b.md": "", "A/C/d.md": "" });
    const log = heard();
    const note = file("A/C/d.md");
    await host.app.vault.rename(host.app.vault.getFolderByPath("A") as unknown as TFolder, "Z");
    expect(log).toEqual(["rename A Z", "rename A/C Z/C", "rename A/C/d.md Z/C/d.md", "rename A/b.md Z/b.md"]);
    expect(note.path).toBe("Z/C/d.md");
    expect(host.disk.file("Z/C/d.md")).not.toBeNull();
  });

  behaves("obsidian.d.ts: Vault.rename", "throws over a path that exists", async () => {
    open({ "a.md": "a", "b.md": "b" });
    await expect(host.app.vault.rename(file("a.md"), "B.md")).rejects.toThrow("already exists");
    expect(host.disk.file("b.md")?.text).toBe("b");
  });

  behaves("obsidian.d.ts: Vault.delete", "removes, and asks for force where a folder holds something", async () => {
    open({ "A/b.md": "" });
    const log = heard();
    const folder = host.app.vault.getFolderByPath("A") as unknown as TFolder;
    await expect(host.app.vault.delete(folder)).rejects.toThrow("not empty");
    await host.app.vault.delete(folder, true);
    expect(log).toEqual(["delete A/b.md", "delete A"]);
  });

  behaves("obsidian.d.ts: Vault.trash, FileManager.trashFile", "moves to the vault's own trash", async () => {
    open({ "a.md": "text" });
    await host.app.fileManager.trashFile(file("a.md"));
    expect(host.disk.file(".trash/a.md")?.text).toBe("text");
    expect(host.app.vault.getFileByPath("a.md")).toBeNull();
  });

  behaves("maintainer in obsidian-developer-docs#249", "tells changes from outside too, and does not wait for those who hear", async () => {
    open({ "a.md": "a" });
    const log = heard();
    host.writeOutside("B/c.md", "new");
    await host.clock.advance(5);
    host.writeOutside("a.md", "changed");
    host.removeOutside("B/c.md");
    expect(log).toEqual(["create B", "create B/c.md", "modify a.md", "delete B/c.md"]);
  });
});

describe("faults", () => {
  behaves("the host's own", "throw before and after the effect of the n-th call", async () => {
    open({ "a.md": "0" });
    host.faults.plan({ call: "vault.process", nth: 2, kind: "throw before" });
    host.faults.plan({ call: "vault.process", nth: 3, kind: "throw after" });
    const add = (): Promise<string> => host.app.vault.process(file("a.md"), (text) => String(Number(text) + 1));
    await add();
    await expect(add()).rejects.toThrow("before its effect");
    expect(host.disk.file("a.md")?.text).toBe("1");
    await expect(add()).rejects.toThrow("after its effect");
    expect(host.disk.file("a.md")?.text).toBe("2");
  });

  behaves("the host's own", "hang, and put an outside edit before a call", async () => {
    open({ "a.md": "0" });
    host.faults.plan({ call: "*", nth: 1, kind: "edit before", edit: () => host.disk.write("a.md", "7") });
    expect(await host.app.vault.process(file("a.md"), (text) => `${text}!`)).toBe("7!");
    host.faults.plan({ call: "vault.read", nth: 1, kind: "hang" });
    const settled = jest.fn();
    void host.app.vault.read(file("a.md")).then(settled, settled);
    await host.clock.advance(60_000);
    expect(settled).not.toHaveBeenCalled();
    expect(host.faults.calls).toEqual(["vault.process", "vault.read"]);
  });

  behaves("the host's own", "name a member that the host does not have", () => {
    open();
    expect(() => (host.app.vault as unknown as { getAvailablePath: unknown }).getAvailablePath).toThrow("host: Vault.getAvailablePath is not in the host");
    expect(() => (host.app as unknown as { dragManager: unknown }).dragManager).toThrow("host: App.dragManager is not in the host");
  });
});
