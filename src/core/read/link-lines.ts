// Lines that only carry a link of a talk: `Slides: …`, `[abstract](…)`, or the lost word alone.
import type { Block } from "./blocks";
import { keeping } from "./kept";
import { LINK_WORDS } from "./words";

const linkWords = new Set(LINK_WORDS.map(([word]) => word));
/** Words of links stand in short lines. */
const MOST_ROW = 120;
const ADDRESS = /^(?:<|\[?\(?)?https?:/u;
const WHOLE_LINK = /^\[[^\]]{1,60}\]\([^)]{1,400}\)[.,;]?$/u;
const LABEL = /^[*_]{0,2}([\p{L}' ]{2,24}?)[*_]{0,2}\s?(?:::?|[：])[*_]{0,2}\s?(?:<?https?:|\[|\()/u;

const trimmed = (words: string): string => words.toLowerCase().replace(/[\s:：.*_]{1,4}$/u, "").trim();

/** A line with several words of links between marks, such as `Description | Video | slide deck`. */
const isRowOfWords = (words: string): boolean => {
  if (!/[|·•,/]/u.test(words)) return false;
  const parts = words.split(/[|·•,/]/u);
  return parts.length > 1 && parts.length < 8 && parts.every((part) => linkWords.has(trimmed(part)) || /^(?:link|links|website|homepage|talk|watch)$/u.test(trimmed(part)));
};

/** True for a word that links of talks are called by: `Slides`. */
export const isLinkWord = (words: string): boolean => linkWords.has(trimmed(words));

const isLinkWords = keeping(2000, (words) => linkWords.has(trimmed(words)) || isRowOfWords(words));

/** True for a line of links and nothing else; with `talk`, only if a word says that it is a link of a talk. */
export function isLinkLine(block: Block, which: "any" | "talk" = "any"): boolean {
  if (block.words.length < MOST_ROW && isLinkWords(block.words)) return true;
  const label = /[:：]/u.test(block.raw) ? LABEL.exec(block.raw) : null;
  if (label && linkWords.has(trimmed(label[1] ?? ""))) return true;
  return which === "any" && (label !== null || ADDRESS.test(block.raw) || WHOLE_LINK.test(block.raw));
}

/** Words without the links of a talk that stand in brackets behind them: `Ada Lovelace (video)`. */
export function withoutLinkWords(words: string): string {
  const match = words.endsWith(")") || words.endsWith("]") ? /^([^]*)[([]([\p{L}' ,/|&]+)[)\]]$/u.exec(words) : null;
  return match && (match[2] ?? "").split(/[,/|&]/u).every((part) => linkWords.has(trimmed(part)) || /^(?:link|links|website|homepage|talk|watch)$/u.test(trimmed(part))) && match[1] !== "" ? (match[1] ?? words).trimEnd() : words;
}
