// Whole notes and what is read in them. Each note has its recording beside it; UPDATE_EXPECTED=1 writes those that differ, and fails, so that somebody reads them.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { readEventNote } from "../../../src/core/read/read-event-note";
import { outline } from "../../support/outline";

const root = join(__dirname, "../..");
const notes = ["fixtures/seed", "notes"].flatMap((folder) =>
  readdirSync(join(root, folder)).filter((name) => /\.(?:md|txt)$/u.test(name) && !name.endsWith(".found.txt")).map((name) => join(folder, name)));
/** Notes that are not yet read as a person reads them, and so have no recording. */
const OPEN: readonly string[] = [
  "one-talk-dash-handle.md", "bullets-as-talks.md", "comma-emphasis-title.md", "quote-lines.md", "quoted-names-with-handles.md", "h1-talks.md", "session-labels.md", "time-first.md", "pasted-numbers.txt", "numbered-headings.md", "bold-lines.md",
];
/** Notes read with label words of the user's own. */
const OWN_WORDS: Readonly<Record<string, readonly string[]>> = { "finnish-own-labels.md": ["Esitelmä", "Työpaja"] };
const recordingOf = (note: string): string => join(root, `${note}.found.txt`);

test("there are notes to read, and those without a recording are the known ones", () => {
  expect(notes.map((note) => basename(note))).toEqual(expect.arrayContaining(["pyconweb.md", "pyconweb.txt"]));
  if (process.env.UPDATE_EXPECTED !== "1") expect(notes.filter((note) => !existsSync(recordingOf(note))).map((note) => basename(note)).sort()).toEqual([...OPEN].sort());
});

test.each(notes.filter((note) => !OPEN.includes(basename(note))))("%s", (path) => {
  const text = readFileSync(join(root, path), "utf8");
  const found = outline(readEventNote({ path: basename(path), text }, { tag: "event", labels: OWN_WORDS[basename(path)] ?? [] }));
  const recording = recordingOf(path);
  const expected = existsSync(recording) ? readFileSync(recording, "utf8") : "(no recording)\n";
  if (process.env.UPDATE_EXPECTED === "1" && found !== expected) writeFileSync(recording, found);
  expect(found).toBe(expected);
});
