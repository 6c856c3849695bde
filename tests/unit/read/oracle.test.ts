// What our own reader finds in notes recorded from the real app, against what the app found. Prints how many of them agree.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CachedMetadata } from "obsidian";
import { readBlocks } from "../../../src/core/read/blocks";
import { readFrontMatter } from "../../../src/core/read/front-matter";
import { scanLines } from "../../../src/core/read/lines";
import { findTodoMarks } from "../../../src/core/read/todo-marks";
import { readTags } from "../../../src/core/tags";
import { withSharedData } from "../../support/shared-data";

interface Recorded {
  readonly fileContents: string;
  readonly cachedMetadata: CachedMetadata;
  readonly getAllTags: readonly string[];
}

interface Part {
  readonly ours: (text: string) => unknown;
  readonly recorded: (note: Recorded, name: string) => unknown;
}

/** A value of the front matter as we keep it: texts. */
const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.flatMap(textsOf) : typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean" ? [] : [String(value)];

const byKey = (entries: readonly (readonly [string, readonly string[]])[]): unknown => Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));

/** Where we read tags otherwise than the app, on purpose. */
const OTHERWISE: Readonly<Record<string, { readonly why: string; readonly more: readonly string[]; readonly less: readonly string[] }>> = {
  "comments_markdown_style.json": { why: "what stands in a comment is no content: hiding `#event` takes a note out", more: [], less: ["i-am-parsed-by-obsidian"] },
  "yaml_complex_example.json": { why: "`tag:` is read like `tags:`", more: ["value1", "value2"], less: [] },
  "yaml_tags_with_two_values_on_one_line.json": { why: "`tags: a, b` is written by hand all the time", more: ["value-1-of-2-on-one-line", "value-2-of-2-on-one-line"], less: [] },
};

const unique = (tags: readonly string[]): readonly string[] => tags.filter((tag, at) => tags.findIndex((other) => other.toLowerCase() === tag.toLowerCase()) === at);

const PARTS: Readonly<Record<string, Part>> = {
  "task lines": {
    ours: (text) => findTodoMarks(text).filter(({ box }) => box === "task").map(({ line, symbol }) => [line, symbol]),
    recorded: ({ cachedMetadata }) => (cachedMetadata.listItems ?? []).flatMap(({ task, position }) => (task === undefined ? [] : [[position.start.line, task]])),
  },
  headings: {
    ours: (text) => readBlocks(text, scanLines(text)).filter(({ kind }) => kind === "heading").map(({ raw, level, line }) => [raw, level, line.index]),
    recorded: ({ cachedMetadata }) => (cachedMetadata.headings ?? []).map(({ heading, level, position }) => [heading, level, position.start.line]),
  },
  tags: {
    ours: (text) => readTags(text, scanLines(text), readFrontMatter(text, scanLines(text))),
    recorded: ({ getAllTags }, name) => {
      const { more, less } = OTHERWISE[name] ?? { more: [] as string[], less: [] as string[] };
      return unique([...more, ...getAllTags.map((tag) => tag.slice(1)).filter((tag) => !less.includes(tag))]);
    },
  },
  "front matter": {
    ours: (text) => byKey([...readFrontMatter(text, scanLines(text)).values]),
    recorded: ({ cachedMetadata }) => byKey(Object.entries(cachedMetadata.frontmatter ?? {}).map(([key, value]) => [key.toLowerCase(), textsOf(value)])),
  },
};

withSharedData("the reader and the recorded notes", (folder) => {
  const oracle = join(folder, "oracle");
  const notes = readdirSync(oracle).filter((name) => name.endsWith(".json")).map((name) => ({ name, recorded: JSON.parse(readFileSync(join(oracle, name), "utf8")) as Recorded }));

  test.each(Object.entries(PARTS))("agree on %s", (part, { ours, recorded }) => {
    const told = (find: (note: Recorded, name: string) => unknown): Readonly<Record<string, unknown>> => Object.fromEntries(notes.map((note) => [note.name, find(note.recorded, note.name)]));
    const found = told(({ fileContents }) => ours(fileContents));
    const expected = told(recorded);
    const right = notes.filter(({ name }) => JSON.stringify(found[name]) === JSON.stringify(expected[name])).length;
    process.stdout.write(`reader oracle: ${part} ${right} of ${notes.length}\n`);
    expect(found).toEqual(expected);
    expect(notes).toHaveLength(89);
  });
});
