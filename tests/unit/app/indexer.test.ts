// The indexer on a vault of a few lines: one look, then change by change; late answers never overwrite newer ones.
import { allNotes, noteAt } from "../../../src/core/catalog";
import { Indexer } from "../../../src/app/indexer";
import { Store } from "../../../src/app/store";
import type { VaultReader } from "../../../src/app/ports";
import type { RawNote, Refusal } from "../../../src/core/model";
import { readEventNote } from "../../../src/core/read/read-event-note";
import { err, ok, type Result } from "../../../src/core/result";

class FakeReader implements VaultReader {
  readonly texts = new Map<string, string>();
  readonly reads: string[] = [];
  /** Reads that wait, by path. */
  readonly held = new Map<string, Promise<void>>();
  eventPaths = (): readonly string[] => [...this.texts.keys()].filter((path) => this.isEvent(path));
  isEmpty = (): boolean => this.texts.size === 0;
  peoplePaths = (): readonly string[] => [...this.texts.keys()].filter((path) => this.isPerson(path));
  isPerson = (path: string): boolean => path.startsWith("People/") && this.texts.has(path);
  missingNotes = (): readonly [] => [];
  isEvent = (path: string): boolean => (this.texts.get(path) ?? "").includes("#event");
  read = async (path: string): Promise<Result<RawNote, Refusal>> => {
    this.reads.push(path);
    const text = this.texts.get(path);
    await this.held.get(path);
    if (text === undefined) return err({ kind: "file gone", path });
    return text.includes("BROKEN") ? err({ kind: "unreadable", path, reason: "no access" }) : ok({ path, text });
  };
}

let reader: FakeReader;
let store: Store;
let indexer: Indexer;
let tag = "event";

beforeEach(() => {
  tag = "event";
  reader = new FakeReader();
  store = new Store();
  indexer = new Indexer(store, reader, { breathe: () => Promise.resolve() }, () => ({ tag, leftOut: [], closed: "xX-", peopleFolder: "People" }));
});

const known = (): readonly string[] => [...allNotes(store.get().catalog)].map((note) => `${note.path}: ${note.event ?? ""}`).sort();
const write = (path: string, text: string): Promise<void> => {
  reader.texts.set(path, text);
  return indexer.hear({ kind: "written", note: { path, text }, isEvent: reader.isEvent(path) });
};
const gate = (): { readonly wait: Promise<void>; readonly open: () => void } => {
  let open = (): void => undefined;
  const wait = new Promise<void>((resolve) => { open = resolve; });
  return { wait, open };
};

test("reads event notes only, and says how far it is", async () => {
  reader.texts.set("a.md", "# A\n#event").set("b.md", "# B").set("c.md", "BROKEN #event");
  const progress: unknown[] = [];
  store.watch(() => progress.push(store.get().progress));
  await indexer.look();
  expect(reader.reads).toEqual(["a.md", "c.md"]);
  expect(known()).toEqual(["a.md: A"]);
  expect(store.get().unreadable).toEqual(new Map([["c.md", "no access"]]));
  expect([progress[0], progress[progress.length - 1]]).toEqual([{ read: 0, all: 2 }, null]);
});

test("a tag in a comment, which the metadata counts, makes no event note", async () => {
  reader.texts.set("a.md", "# A\n%% #event %%");
  await indexer.look();
  expect(known()).toEqual([]);
});

test("hears of writing, renaming, removing and losing the tag", async () => {
  await write("a.md", "# A\n#event");
  await write("b.md", "# B\n#event");
  reader.texts.set("c.md", "# A\n#event");
  await indexer.hear({ kind: "renamed", from: "a.md", to: "c.md" });
  expect(known()).toEqual(["b.md: B", "c.md: A"]);
  await write("b.md", "# B");
  await indexer.hear({ kind: "removed", path: "c.md" });
  expect(known()).toEqual([]);
});

test("what was heard while a note was read is newer than what was read", async () => {
  reader.texts.set("a.md", "# Old\n#event");
  const { wait, open } = gate();
  reader.held.set("a.md", wait);
  const looking = indexer.look();
  await write("a.md", "# New\n#event");
  open();
  await looking;
  expect(known()).toEqual(["a.md: New"]);
});

test("a note removed while it was read stays away", async () => {
  reader.texts.set("a.md", "# Old\n#event");
  const { wait, open } = gate();
  reader.held.set("a.md", wait);
  const looking = indexer.look();
  await indexer.hear({ kind: "removed", path: "a.md" });
  open();
  await looking;
  expect(known()).toEqual([]);
});

test("a second look ends the first", async () => {
  reader.texts.set("a.md", "# A\n#event").set("b.md", "# B\n#conf");
  const { wait, open } = gate();
  reader.held.set("a.md", wait);
  const first = indexer.look();
  tag = "conf";
  reader.isEvent = (path): boolean => path === "b.md";
  await indexer.look();
  open();
  await first;
  expect(known()).toEqual(["b.md: B"]);
  expect(store.get().progress).toBeNull();
});

test("who becomes known from one note is known in the notes read before it", async () => {
  const speakers = (path: string): readonly string[] | undefined => noteAt(store.get().catalog, path)?.talks.flatMap((talk) => talk.speakers.map(({ name }) => name));
  await write("a.md", "# A\n#event\n## Ocean Parcel: What the wind says\n- listen\n## Sails and ropes\n- never enough\n## Knots\n- bowline\n## Tar - Ada Lovelace\n- black\n## Tides - Grace Hopper\n- moon");
  expect(speakers("a.md")).toEqual(["Ada Lovelace", "Grace Hopper"]);
  await write("b.md", "# B\n#event\n## Night watches\nSpeaker: Ocean Parcel\n- coffee");
  expect(speakers("a.md")).toEqual(["Ocean Parcel", "Ada Lovelace", "Grace Hopper"]);
  await indexer.hear({ kind: "removed", path: "b.md" });
  expect(speakers("a.md")).toEqual(["Ada Lovelace", "Grace Hopper"]);
});

test("a note that is heard of again and says what it said changes nothing", async () => {
  await write("a.md", "# A\n#event");
  const before = store.get();
  await write("a.md", "# A\n#event");
  await indexer.again("a.md");
  expect(store.get()).toBe(before);
  await write("a.md", "# B\n#event");
  expect(known()).toEqual(["a.md: B"]);
  tag = "talk";
  await write("a.md", "# B\n#event");
  expect(known()).toEqual([]);
});

test("whoever has a note is known in the event notes, as long as it is there", async () => {
  const first = (): string | undefined => noteAt(store.get().catalog, "a.md")?.talks[0]?.speakers[0]?.name;
  reader.texts.set("People/Zot.md", "# Zot");
  reader.texts.set("a.md", "# A\n#event\n## Zot: What the wind says\n- listen\n## Sails and ropes\n- never enough\n## Knots\n- bowline\n## Tar\n- black");
  await indexer.look();
  expect(first()).toBe("Zot");
  reader.texts.delete("People/Zot.md");
  await indexer.hear({ kind: "removed", path: "People/Zot.md" });
  expect(first()).toBeUndefined();
  reader.texts.set("People/Zot.md", "# Zot");
  await indexer.hear({ kind: "written", note: { path: "People/Zot.md", text: "# Zot" }, isEvent: false });
  expect(first()).toBe("Zot");
  // What writes into the note finds the talks that the index shows.
  const text = reader.texts.get("a.md") ?? "";
  expect(readEventNote({ path: "a.md", text }, indexer.options()).talks).toEqual(noteAt(store.get().catalog, "a.md")?.talks);
  expect(readEventNote({ path: "a.md", text }, { tag }).talks).not.toEqual(noteAt(store.get().catalog, "a.md")?.talks);
});
