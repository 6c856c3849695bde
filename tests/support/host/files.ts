// Files and folders as the app hands them out: one object for each path, the same for as long as it lives.
import type * as Api from "obsidian";

export abstract class TAbstractFile implements Api.TAbstractFile {
  parent: TFolder | null = null;

  constructor(readonly vault: Api.Vault, public path: string) {}

  get name(): string {
    return this.path.slice(this.path.lastIndexOf("/") + 1);
  }
}

export class TFile extends TAbstractFile implements Api.TFile {
  constructor(vault: Api.Vault, path: string, public stat: Api.FileStats) {
    super(vault, path);
  }

  get extension(): string {
    const dot = this.name.lastIndexOf(".");
    return dot <= 0 ? "" : this.name.slice(dot + 1).toLowerCase();
  }

  get basename(): string {
    const dot = this.name.lastIndexOf(".");
    return dot <= 0 ? this.name : this.name.slice(0, dot);
  }
}

export class TFolder extends TAbstractFile implements Api.TFolder {
  children: TAbstractFile[] = [];

  isRoot(): boolean {
    return this.path === "/";
  }
}
