// Reading: event notes are found in the metadata cache alone, and a note's text is what the user sees, saved or not.
import { getAllTags, type App, type CachedMetadata } from "obsidian";
import type { VaultReader } from "../app/ports";
import { err, ok } from "../core/result";
import { hasTag } from "../core/tags";
import { editorOf } from "./open-editors";

/** True if the metadata carries the tag, or one below it. Tags come with `#` here. */
export function carriesTag(cache: CachedMetadata | null, tag: string): boolean {
  const tags = cache && getAllTags(cache);
  return !!tags && hasTag(tags.map((found) => found.replace(/^#/u, "")), tag);
}

/** The vault as the app's reader; `tag` answers with the event tag of the moment. */
export function vaultReader(app: App, tag: () => string): VaultReader {
  const { vault, metadataCache } = app;
  return {
    eventPaths: () => vault.getMarkdownFiles().filter((file) => carriesTag(metadataCache.getFileCache(file), tag())).map((file) => file.path),
    isEmpty: () => vault.getMarkdownFiles().length === 0,
    isEvent: (path) => {
      const file = vault.getFileByPath(path);
      return file !== null && carriesTag(metadataCache.getFileCache(file), tag());
    },
    read: async (path) => {
      const file = vault.getFileByPath(path);
      if (!file) return err({ kind: "file gone", path });
      try {
        const text = editorOf(app, file)?.getValue() ?? (await vault.cachedRead(file));
        return ok({ path, text });
      } catch (error) {
        return err({ kind: "unreadable", path, reason: error instanceof Error ? error.message : String(error) });
      }
    },
  };
}
