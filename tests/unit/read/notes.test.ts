// Whole notes and what is read in them. Each note has its recording beside it; UPDATE_EXPECTED=1 writes those that differ, and fails, so that somebody reads them.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { readEventNote } from "../../../src/core/read/read-event-note";
import { outline } from "../../support/outline";

const root = join(__dirname, "../..");
const notes = ["fixtures/seed"].flatMap((folder) =>
  readdirSync(join(root, folder)).filter((name) => /\.(?:md|txt)$/u.test(name) && !name.endsWith(".found.txt")).map((name) => join(folder, name)));

test("there are notes to read", () => {
  expect(notes.map((note) => basename(note))).toEqual(expect.arrayContaining(["pyconweb.md", "pyconweb.txt"]));
});

test.each(notes)("%s", (path) => {
  const text = readFileSync(join(root, path), "utf8");
  const found = outline(readEventNote({ path: basename(path), text }, { tag: "event" }));
  const recording = join(root, `${path}.found.txt`);
  const expected = existsSync(recording) ? readFileSync(recording, "utf8") : "(no recording)\n";
  if (process.env.UPDATE_EXPECTED === "1" && found !== expected) writeFileSync(recording, found);
  expect(found).toBe(expected);
});
