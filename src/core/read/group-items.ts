// The items right below a line such as `Lightning talks:`: each is a talk if most of them name somebody.
import type { Block } from "./blocks";
import type { Candidate } from "./candidates";
import { isPluralLabel } from "./evidence";
import { readHead } from "./head";
import type { Labels } from "./labels";

const LONGEST = 60;
/** A remark may stand between the heading of a list and the list. */
const MOST_BETWEEN = 6;
const isGroup = (block: Block, labels: Labels): boolean => (block.kind === "heading" || block.kind === "bold" || block.kind === "plain") && block.raw.length < LONGEST && !block.box && isPluralLabel(readHead(block.words, labels), block);

/** `Talks`, `More talks`, `Vorträge`: items that begin with a link or a quoted or bold title are talks under it. */
const TALKS = /(?:^|\s)(?:talks|sessions|lectures|keynotes|vorträge|conférences|exposés|charlas|ponencias|palestras|interventi|prelekcje|lezingen|föredrag|foredrag)(?:\s(?:i|we)\s[\p{L}’' ]{2,20})?[:.]?$/iu;
/** `Talks I attended`, `聞いた発表`: whatever stands under it is one. */
const ATTENDED = /^(?:(?:the )?(?:talks|sessions) (?:i|we) (?:attended|saw|went to|heard|watched|visited)|besuchte vorträge|gehörte vorträge|charlas a las que (?:fui|asistí)|(?:聞いた|見た|聴いた|参加した)(?:発表|セッション|トーク|講演))[:：]?$/iu;
const isTalks = (block: Block): boolean => block.kind === "heading" && block.raw.length < LONGEST && !block.box && (TALKS.test(block.words) || ATTENDED.test(block.words));
const isTitled = ({ block: { raw, box } }: Candidate): boolean => !box && (/^\[[^\]]{3,200}\](?:[([,:]|\s|$)/u.test(raw) || /^(?:\*\*|["“„«])\S/u.test(raw));

/** Those of the candidates that are items of such a list. Items that are under no such line are not looked at. */
export function groupItems(blocks: readonly Block[], candidates: readonly Candidate[], labels: Labels): readonly Candidate[] {
  const lists: Candidate[][] = [];
  const titled: Candidate[][] = [];
  const heard: Candidate[][] = [];
  let end = 0;
  let list: Candidate[] = [];
  for (const item of candidates) {
    if (item.block.kind !== "item") continue;
    if (item.at >= end) {
      end = item.at;
      while (blocks[end]?.kind === "item") end += 1;
      const label = blocks[item.at - 1];
      list = [];
      if (label && isGroup(label, labels)) lists.push(list);
      const over = label?.kind === "plain" ? blocks.slice(Math.max(0, item.at - MOST_BETWEEN), item.at).reverse().find(({ kind }) => kind !== "plain") : label;
      if (over && isTalks(over)) (ATTENDED.test(over.words) ? heard : titled).push(list);
    }
    list.push(item);
  }
  const named = lists.flatMap((all) => {
    const items = all.filter((item) => !item.never);
    const some = items.filter((item) => item.named).length;
    return some > 0 && some * 2 >= items.length ? items : [];
  });
  const linked = titled.flatMap((all) => (all.length > 1 && all.filter(isTitled).length * 3 >= all.length * 2 ? all.filter((item) => !item.never) : []));
  return [...new Set([...named, ...linked, ...heard.flat().filter((item) => !item.never && !item.block.box)])].sort((a, b) => a.at - b.at);
}
