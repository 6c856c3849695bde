// The metadata cache against notes recorded from the real app. Prints how many of them agree.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CachedMetadata } from "obsidian";
import { getAllTags, parseFrontMatterTags } from "../../support/host/front-matter";
import { parseMetadata } from "../../support/host/parse-metadata";
import { withSharedData } from "../../support/shared-data";

interface Recorded {
  readonly fileContents: string;
  readonly cachedMetadata: CachedMetadata;
  readonly getAllTags: readonly string[];
  readonly parseFrontMatterTags: readonly string[] | null;
}

const PARTS: Readonly<Record<string, (cache: CachedMetadata) => unknown>> = {
  sections: ({ sections }) => sections?.map(({ type, position }) => [type, position.start.line, position.end.line]),
  "task lines": ({ listItems }) => listItems?.map(({ position, task }) => [position.start.line, task ?? null]),
  "item parents": ({ listItems }) => listItems?.map(({ position, parent }) => [position.start.line, parent]),
  headings: ({ headings }) => headings?.map(({ heading, level, position }) => [heading, level, position.start.line]),
  tags: ({ tags }) => tags?.map(({ tag, position }) => [tag, position.start.offset]),
  "front matter": ({ frontmatter }) => frontmatter,
  links: ({ links }) => links?.map(({ link, position }) => [link, position.start.offset]),
};

withSharedData("the recorded notes", (folder) => {
  const oracle = join(folder, "oracle");
  const notes = readdirSync(oracle).filter((name) => name.endsWith(".json")).map((name) => ({ name, recorded: JSON.parse(readFileSync(join(oracle, name), "utf8")) as Recorded }));

  test.each(Object.keys(PARTS))("agree on %s", (part) => {
    const of = PARTS[part] as (cache: CachedMetadata) => unknown;
    const right = notes.filter(({ recorded }) => {
      try {
        expect(of(parseMetadata(recorded.fileContents))).toEqual(of(recorded.cachedMetadata));
        return true;
      } catch {
        return false;
      }
    });
    process.stdout.write(`oracle: ${part} ${right.length} of ${notes.length}\n`);
    expect(notes.filter((note) => !right.includes(note)).map(({ name }) => name)).toEqual([]);
    expect(notes).toHaveLength(89);
  });

  test("agree on all tags together, and on those of the front matter", () => {
    for (const { recorded } of notes) {
      const cache = parseMetadata(recorded.fileContents);
      expect(getAllTags(cache)).toEqual(recorded.getAllTags);
      expect(parseFrontMatterTags(cache.frontmatter ?? null)).toEqual(recorded.parseFrontMatterTags);
    }
  });
});
