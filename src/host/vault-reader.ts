// Reading: event notes are found in the metadata cache alone, and a note's text is what the user sees, saved or not.
import { getAllTags, type App, type CachedMetadata, type TFile } from "obsidian";
import type { VaultReader } from "../app/ports";
import type { RawNote, Refusal } from "../core/model";
import { leftOutBy, type Reach } from "../core/reach";
import { err, ok, type Result } from "../core/result";
import { hasTag } from "../core/tags";
import { editorOf } from "./open-editors";
import { inTime, messageOf } from "./patience";

const PERSON_TAG = "person";

/** True if the metadata carries the tag, or one below it. Tags come with `#` here. */
export function carriesTag(cache: CachedMetadata | null, tag: string): boolean {
  const tags = cache && getAllTags(cache);
  return !!tags && hasTag(tags.map((found) => found.replace(/^#/u, "")), tag);
}

/** The vault as the app's reader; `reach` answers with what is an event note at the moment. */
export function vaultReader(app: App, reach: () => Reach): VaultReader {
  const { vault, metadataCache } = app;
  const isEvent = (file: TFile, now: Reach): boolean => leftOutBy(now, file.path) === null && carriesTag(metadataCache.getFileCache(file), now.tag);
  const isPerson = (file: TFile, folder: string, now: Reach): boolean =>
    leftOutBy(now, file.path) === null && ((folder !== "" && file.path.startsWith(`${folder}/`)) || carriesTag(metadataCache.getFileCache(file), PERSON_TAG));
  return {
    eventPaths: () => {
      const now = reach();
      return vault.getMarkdownFiles().filter((file) => isEvent(file, now)).map((file) => file.path);
    },
    peoplePaths: (folder) => {
      const now = reach();
      return vault.getMarkdownFiles().filter((file) => isPerson(file, folder, now)).map((file) => file.path);
    },
    isPerson: (path, folder) => {
      const file = vault.getFileByPath(path);
      return file !== null && isPerson(file, folder, reach());
    },
    missingNotes: (path) => {
      const file = vault.getFileByPath(path);
      const cache = file && metadataCache.getFileCache(file);
      return [...(cache?.links ?? []), ...(cache?.embeds ?? [])].flatMap(({ link, position }) => {
        const target = link.split("#")[0] ?? "";
        return target === "" || metadataCache.getFirstLinkpathDest(target, path) ? [] : [{ target, line: position.start.line }];
      }).sort((a, b) => a.line - b.line);
    },
    isEmpty: () => vault.getMarkdownFiles().length === 0,
    isEvent: (path) => {
      const file = vault.getFileByPath(path);
      return file !== null && isEvent(file, reach());
    },
    read: async (path) => {
      const file = vault.getFileByPath(path);
      if (!file) return err({ kind: "file gone", path });
      const unreadable = (reason: string): Result<RawNote, Refusal> => err({ kind: "unreadable", path, reason });
      try {
        const typed = editorOf(app, file)?.getValue();
        if (typed !== undefined) return ok({ path, text: typed });
        return await inTime<Result<RawNote, Refusal>>(async () => ok({ path, text: await vault.cachedRead(file) }), () => unreadable("it did not answer in time"));
      } catch (error) {
        return unreadable(messageOf(error));
      }
    },
  };
}
