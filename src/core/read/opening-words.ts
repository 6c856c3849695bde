// The words of a line that can open a talk: what is bold apart from what follows it, a number or a time with its title.
import type { Block } from "./blocks";
import { takeTime } from "./head";
import { plainWords } from "./inline";
import { isLinkWord } from "./link-lines";
import { areFirstNames, couldBeName } from "./names";
import { peopleLikeness } from "./people";
import { behindLabel } from "./people-labels";

/** `**Title** rest`: where the rest is prose, only the bold part is the head. */
const BOLD_START = /^(?:\*\*([^*\s][^*]{1,200})\*\*|__([^*_\s][^*_]{1,200})__)\s?[-–—:,.]?([^]*)$/u;

/** A bold part right before what begins like a name: they are cut where the bold ends. */
const BOLD_THEN = /^\*\*([^*]{2,200})\*\*\s+(?=[\p{Lu}(*_"“]|(?:di|de|da|do|von|par|por|by|av|af|door|przez|od|with|mit)\s\p{Lu})/u;
/** `**Ada Lovelace** from Engines on *Loops*`: who, where from, and about what. */
const WHO_THEN = /^(?:\(([^()]{2,60})\)|(?:from|of|at|von|bei|de|di|da|del|van|från|z)\s(\S[^]{1,60}?))?,?\s?(?:on|about|über|zu|sur|sobre|su|over|om|o)\s+(\S[^]{2,200})$/u;

/** `**Ada Lovelace**, Engines: *Loops*`: who, where from, and the title in italics. */
const TITLE_LAST = /^\s?(?:([^*_:]{2,60}?)\s?[:,–—-]\s)?[*_]([^*_]{3,200})[*_]\.?$/u;

function leadWords(raw: string, words: string): string {
  const match = BOLD_THEN.exec(raw);
  const inside = plainWords(match?.[1] ?? "").replace(/[.:,]$/u, "");
  return match && !/["”»]$/u.test(inside) ? `${inside} – ${plainWords(raw.slice(match[0].length))}` : words;
}

/** `*10:00* **Title** by Ada Lovelace`: an emphasised time before the title. */
const TIME_BEFORE = /^([*_]{1,2})([^*_]{1,16})\1\s+(?=\*\*)/u;

/** `[Loops], by [Ada Lovelace]: prose`: a title in a link, and a name. */
const LINK_BY = /^\[([^[\]]{3,200})\](?:\([^()\s]{1,400}\)|\[[^[\]]{0,40}\])?,?\s(?:by|de|von|par|por|di|da|av|af|door|przez|with|con)\s\[?([^[\]():.,]{3,60})\]?/u;

/** `Ada Lovelace: "Loops". Rather good, …`: a title in quotes, and prose behind it. */
const QUOTED_THEN = /^([^"“„«»”]{0,90}["“„«][^"“”„«»]{3,150}["“”»])[.,;:!]?\s+(\p{L}[^]{12,})$/u;

/** A line that is no heading up to the prose behind its title. */
function withoutProse(words: string): string {
  const [, head, prose = ""] = QUOTED_THEN.exec(words) ?? [];
  return head === undefined || PEOPLE_BEHIND.test(prose) || peopleLikeness(prose.split(/[.,;:(]|\s[–—-]\s/u, 1)[0] ?? "") >= 0.95 ? words : head;
}
/** A shorter line has no prose behind a title. */
const LONGEST_HEAD = 40;
const PEOPLE_BEHIND = /^(?:by|von|par|por|di|da|de|door|przez|av|af|with|mit|avec|con|com)\s+\p{Lu}/u;

function openingWords(block: Block): string {
  const shown = block.kind === "plain" && block.raw.charCodeAt(0) > 0xd83b ? behindLabel(block.words) : null;
  if (shown?.sure === true) return `Speaker: ${shown.people}`;
  const by = block.kind === "item" && block.raw.startsWith("[") ? LINK_BY.exec(block.raw) : null;
  if (by && couldBeName(by[2] ?? "")) return `${plainWords(by[1] ?? "")} – ${plainWords(by[2] ?? "")}`;
  const [, link] = block.raw.endsWith(")") ? MORE_LINKS.exec(block.raw) ?? [] : [];
  if (link !== undefined) return plainWords(link);
  if (block.raw.startsWith("[[") && TWO_LINKS.test(block.raw)) return plainWords(block.raw.replace(TWO_LINKS, "$1 – "));
  const linked = block.kind === "heading" && block.raw.endsWith(")") ? LINK_LAST.exec(block.raw) : null;
  if (linked && isLinkWord(linked[2] ?? "")) return plainWords(linked[1] ?? "");
  if (block.kind === "lead") return withoutProse(leadWords(block.raw, block.words));
  const timed = TIME_BEFORE.exec(block.raw);
  if (timed && takeTime(timed[2] ?? "").rest.trim() === "") return `${timed[2] ?? ""} ${leadWords(block.raw.slice(timed[0].length), plainWords(block.raw.slice(timed[0].length)))}`;
  if (block.kind === "plain" && block.raw.length > LONGEST_HEAD) return withoutProse(block.words);
  const match = block.kind === "item" && (block.raw.startsWith("**") || block.raw.startsWith("__")) ? BOLD_START.exec(block.raw) : null;
  // `**Title** - `track` - *Ada Lovelace - Engineer*`: the people are what is emphasised at the end.
  const [, last] = match ? /\s[*_]([^*_]{3,120})[*_]$/u.exec(match[3] ?? "") ?? [] : [];
  if (last !== undefined && peopleLikeness(last) >= 0.7) return `${plainWords(match?.[2] ?? "").replace(/[\s:]{1,3}$/u, "")} - ${last}`;
  const rest = plainWords(match?.[3] ?? "");
  // `- **0930** Title`: a bold number of four digits is a time.
  const bold = match?.[1] ?? match?.[2] ?? "";
  if (match && /^(?:[01]\d|2[0-3])[0-5]\d$/u.test(bold)) return `${bold.slice(0, 2)}:${bold.slice(2)} ${rest}`;
  const told = match && (bold.includes(" ") ? couldBeName(bold) : areFirstNames(bold)) ? TITLE_LAST.exec(match[3] ?? "") : null;
  if (told && peopleLikeness(plainWords(told[2] ?? "")) < 0.7) return `${plainWords(bold)}${told[1] === undefined ? "" : ` (${told[1]})`} – ${plainWords(told[2] ?? "")}`;
  const who = match && peopleLikeness(plainWords(bold)) >= 0.84 ? WHO_THEN.exec(rest) : null;
  if (who) return `${plainWords(bold)}${who[1] ?? who[2] ? ` (${who[1] ?? who[2] ?? ""})` : ""}: ${who[3] ?? ""}`;
  const behind = rest.replace(/^(?:→|[-–—>|/]{1,2}|by\s)\s*/u, "").split(/\s[-–—|]\s|,\s/u)[0] ?? "";
  if (!match || rest === "" || peopleLikeness(behind) >= 0.7 || areFirstNames(behind) || (rest.length < 60 && /^(?:→|[-–—>|/(@]|by\s)/u.test(rest))) return block.words;
  return plainWords(bold).replace(/[\s:]{1,3}$/u, "");
}

/** `Loops - Ada Lovelace [Slides](https://…)` */
const LINK_LAST = /^(\S.{2,200}?)\s[-–—|(]?\s?\[([^[\]]{2,20})\]\([^()\s]{1,400}\)$/u;

/** `[[Loops]] [[Ada Lovelace]]`: two links with nothing between them. */
const TWO_LINKS = /^(\[\[[^[\]]{2,200}\]\])\s+(?=\[\[)/u;

/** `[Loops](https://…) ([mirror](https://…))`: other addresses of the same. */
const MORE_LINKS = /^(\[[^[\]]{2,200}\]\([^()\s]{1,400}\))(?:\s?\(\[[^[\]]{1,40}\]\([^()\s]{1,400}\)\)){1,4}$/u;

/** `Loops (https://…)`, `Ada Lovelace <https://…>`: an address behind the words. */
const ADDRESS_LAST = /\s*[(<]?https?:\/\/[^\s<>()]{3,200}[)>]?$/u;

const bareWords = (block: Block): string =>
  (/^[#[]?\d/u.test(block.mark) ? `${/\d{1,3}/u.exec(block.mark)?.[0] ?? ""}. ${block.words}` : openingWords(block)).replace(/%%[^%]{0,40}%%/gu, "").trim();

/** The words a head is read from: of a numbered item with its number, without an address behind them. */
export function headWords(block: Block): string {
  const words = bareWords(block);
  const bare = words.includes("://") ? words.replace(ADDRESS_LAST, "") : words;
  return bare === "" ? words : bare;
}
