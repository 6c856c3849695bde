// Catalogs out of whole notes, as a vault would give them.
import { EMPTY_CATALOG, put, type Catalog } from "../../src/core/catalog";
import type { EventNote } from "../../src/core/model";
import { readEventNote } from "../../src/core/read/read-event-note";

export const readNote = (path: string, text: string): EventNote => readEventNote({ path, text }, { tag: "event" });

export const catalogOf = (notes: Readonly<Record<string, string>>): Catalog =>
  Object.entries(notes).reduce((catalog, [path, text]) => put(catalog, readNote(path, text)), EMPTY_CATALOG);
