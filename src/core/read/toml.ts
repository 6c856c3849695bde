// Properties between `+++`, as Hugo writes them. Obsidian reads none of them; here they name the note, and none of their lines is content.
import type { Block } from "./blocks";
import type { FrontMatter } from "./front-matter";

const FENCE = "+++";
const MOST = 100;
/** `title = "Loops"`, `[params]`, and what a list goes on with. */
const PROPERTY = /^(?:[\w.-]{1,40}\s?=|\[{1,2}[\w.-]{1,40}\]|["'\]])/u;
const TITLE = /^title\s?=\s?(["'])(.{1,300}?)\1\s*$/u;

/** The blocks below the properties, and the properties with the title that they give; both as they were where there are none. */
export function withToml(blocks: readonly Block[], front: FrontMatter): { readonly blocks: readonly Block[]; readonly front: FrontMatter } {
  const end = blocks[0]?.raw.trimEnd() === FENCE && blocks[0].line.index === 0 ? blocks.findIndex(({ raw }, at) => at > 0 && raw.trimEnd() === FENCE) : -1;
  const inside = blocks.slice(1, Math.max(1, end));
  if (end < 2 || end > MOST || inside.some(({ raw, box }) => box !== null || !PROPERTY.test(raw))) return { blocks, front };
  const title = inside.find(({ raw }) => TITLE.test(raw));
  const [, , said] = TITLE.exec(title?.raw ?? "") ?? [];
  const known = title && said !== undefined ? { values: new Map([["title", [said]]]), lines: new Map([["title", title.line.index]]), broken: false } : front;
  return { blocks: blocks.slice(end + 1), front: known };
}
