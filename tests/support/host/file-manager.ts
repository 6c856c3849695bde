// What the app does with files for the user: links in the user's manner, renaming, the trash, front matter.
import type * as Api from "obsidian";
import type { Faults } from "./faults";
import { getFrontMatterInfo, parseYaml, stringifyYaml } from "./front-matter";
import type { MetadataCache } from "./metadata-cache";
import type { Vault } from "./vault";

export class FileManager implements Api.FileManager {
  constructor(private readonly vault: Vault, private readonly cache: MetadataCache, private readonly faults: Faults) {}

  getNewFileParent(): Api.TFolder {
    return this.vault.getRoot();
  }

  /** Links in other notes are not changed by the host. */
  renameFile(file: Api.TAbstractFile, newPath: string): Promise<void> {
    return this.vault.rename(file, newPath);
  }

  async promptForDeletion(file: Api.TAbstractFile): Promise<boolean> {
    await this.trashFile(file);
    return true;
  }

  trashFile(file: Api.TAbstractFile): Promise<void> {
    return this.faults.run("fileManager.trashFile", () => this.vault.trash(file, false));
  }

  generateMarkdownLink(file: Api.TFile, sourcePath: string, subpath = "", alias = ""): string {
    const text = this.cache.fileToLinktext(file, sourcePath);
    return `[[${text}${subpath}${alias === "" ? "" : `|${alias}`}]]`;
  }

  /** Writes the whole block anew, as the app does: comments and quoting are lost. Broken YAML throws and changes nothing. */
  async processFrontMatter(file: Api.TFile, change: (frontmatter: unknown) => void, options?: Api.DataWriteOptions): Promise<void> {
    await this.vault.process(file, (data) => {
      const info = getFrontMatterInfo(data);
      const value = info.exists ? parseYaml(info.frontmatter) ?? {} : {};
      change(value);
      const empty = Object.keys(value).length === 0;
      return (empty ? "" : `---\n${stringifyYaml(value)}---\n`) + data.slice(info.contentStart);
    }, options);
  }

  async getAvailablePathForAttachment(filename: string): Promise<string> {
    const dot = filename.lastIndexOf(".");
    const [name, extension] = dot <= 0 ? [filename, ""] : [filename.slice(0, dot), filename.slice(dot)];
    for (let nth = 0; ; nth++) {
      const path = `${name}${nth === 0 ? "" : ` ${nth}`}${extension}`;
      if (!(await this.vault.adapter.exists(path))) return path;
    }
  }
}
