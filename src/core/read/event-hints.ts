// What an event note could belong to without saying so: links in its first lines, tags below the event tag, its folders and its file's name.
import type { EventHint } from "../model";
import type { Block } from "./blocks";
import { isOnlyDate } from "./dates";
import type { FrontMatter } from "./front-matter";
import { isContainer } from "./words";

const MOST_LINKS = 6;
const MOST_FOLDERS = 3;
const LINES = 8;
const LINK = /\[\[([^\][|#^]{1,200})/gu;
const YEAR = /^(?:19|20)\d\d$/u;

const lastPart = (path: string): string => path.slice(path.lastIndexOf("/") + 1).trim();
const linksIn = (text: string): readonly string[] => (text.includes("[[") ? [...text.matchAll(LINK)].map((match) => lastPart(match[1] ?? "")) : []);
const spaced = (tag: string): string => tag.replace(/[-_]+/gu, " ").trim();

/** The links of the first lines and of the front matter. */
function byLink(front: FrontMatter, blocks: readonly Block[]): readonly EventHint[] {
  const values = [...front.values.values()].flat().slice(0, 50);
  const lines = blocks.slice(0, LINES).filter((block) => !block.box).map(({ raw }) => raw);
  return [...values, ...lines].flatMap(linksIn).slice(0, MOST_LINKS).map((name) => ({ by: "link", name }));
}

/** `event/pycon-2024` and `event/2024/pycon` below the tag `event`. */
function byTag(tags: readonly string[], wanted: string): readonly EventHint[] {
  const below = tags.filter((tag) => tag.toLowerCase().startsWith(`${wanted.toLowerCase()}/`)).map((tag) => tag.slice(wanted.length + 1));
  return below.flatMap((tag) => {
    const parts = tag.split("/").map(spaced).filter((part) => part !== "");
    const names = parts.length < 2 ? parts : [parts.join(" "), [...parts].reverse().join(" "), ...[...parts].reverse().filter((part) => !YEAR.test(part))];
    return names.slice(0, 4).map((name): EventHint => ({ by: "tag", name }));
  });
}

/** The folders above a note, the nearest first; a year is joined to the folder beside it: of `PyCon/2024` and `2024/PyCon` `PyCon 2024`. */
function byFolder(path: string): readonly EventHint[] {
  const folders = path.split("/").slice(0, -1).reverse();
  const names: string[] = [];
  for (const [at, folder] of folders.entries()) {
    if (names.length >= MOST_FOLDERS) break;
    const above = folders[at + 1] ?? "";
    if (YEAR.test(folder)) {
      if (above !== "") names.push(`${above} ${folder}`);
    } else if (!isContainer(folder)) {
      if (YEAR.test(above)) names.push(`${folder} ${above}`);
      names.push(folder);
    }
  }
  return names.map((name) => ({ by: "folder", name }));
}

export interface Hinted {
  readonly path: string;
  readonly isTalk: boolean;
  readonly tags: readonly string[];
  /** The event tag without `#`. */
  readonly tag: string;
  readonly front: FrontMatter;
  readonly blocks: readonly Block[];
}

/** What a note could belong to, the nearest first, each name once; of a programme what its event is called besides. */
export function readHints({ path, isTalk, tags, tag, front, blocks }: Hinted): readonly EventHint[] {
  const file = lastPart(path).replace(/\.[^.]{1,8}$/u, "");
  const own: readonly EventHint[] = isTalk ? byLink(front, blocks) : [{ by: "file", name: file }];
  const seen = new Set<string>();
  return [...own, ...byTag(tags, tag), ...byFolder(path)].filter(({ name }) => name !== "" && !isOnlyDate(name) && !seen.has(name.toLowerCase()) && seen.add(name.toLowerCase()));
}
