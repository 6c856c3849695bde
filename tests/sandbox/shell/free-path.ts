// A path that nothing has yet: "Untitled", then "Untitled 1", as the app counts.
import type { TFolder, Vault } from "obsidian";

export function freePath(vault: Vault, folder: TFolder, name: string, ending: string): string {
  const start = folder.isRoot() ? "" : `${folder.path}/`;
  for (let nth = 0; ; nth += 1) {
    const path = `${start}${name}${nth === 0 ? "" : ` ${nth}`}${ending}`;
    if (!vault.getAbstractFileByPath(path)) return path;
  }
}
