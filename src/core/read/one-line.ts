// A note without headings that is one talk: its first lines say who spoke, and about what.
import type { Block } from "./blocks";
import { isFull, type Candidate, type Series } from "./candidates";
import { isOnlyDate } from "./dates";
import type { Setting } from "./evidence";
import { readHead } from "./head";
import { couldBeName, nameLikeness } from "./names";
import { withoutCount } from "./one-heading";
import { peopleLikeness, readPeople } from "./people";
import { behindLabel } from "./people-labels";
import { habitOf, splitHeading, unquote } from "./split";
import { toldIn } from "./told";
import { isBreak, isContainer, isEventLike, isSectionWord, titleBehindLabel } from "./words";

/** How far at the top a note says who spoke. */
const MOST_TOP = 7;
const SURE = 0.9;
/** A longer line is no title. */
const LONGEST = 250;
/** A longer line is a paragraph, in which nobody is announced. */
const LONGEST_LINE = 1000;
const SAID = 0.84;

/** What the first lines say: a title as far as they give one, and the people. */
interface Statement {
  readonly block: Block;
  readonly title: string | null;
  readonly people: string;
  /** The line of the title, if that is another. */
  readonly by?: Block;
}

const withoutTags = (words: string): string => words.replace(/(?:^|[\s,])#[\p{L}\d][^\s#]{0,60}/gu, "").trim();

/** `… Dr. Ada Lovelace zum Thema: Loops für alle`. */
const ON_TOPIC = /(\S[^.!?]{2,90}?)\s(?:zum thema|über das thema|on the topic of|sur le thème|sobre el tema|sul tema|sobre o tema|na temat|over het onderwerp|om ämnet)\s?:?\s+(\S[^]{2,200})$/iu;

/** The last words of a text that are a sure name. */
function nameAtEnd(text: string): string {
  const words = text.split(" ");
  return [4, 3, 2].map((count) => words.slice(-count).join(" ")).find((name) => nameLikeness(name) >= SURE) ?? "";
}

/** True for words that could be the title of a talk and not the name of an event. */
const isTitle = (words: string): boolean => words.length < LONGEST && words.split(/\s+/u).filter((word) => /\p{L}/u.test(word)).length > 1 && !isEventLike(words) && !isOnlyDate(words) && !isContainer(words) && !isSectionWord(words) && !isBreak(words) && peopleLikeness(words) < 0.7 && !/[.,;:]$/u.test(words);

function saidIn(block: Block, { judge }: Setting): Statement | null {
  const words = withoutTags(block.words);
  const told = toldIn(block);
  if (told && (told.sure || nameLikeness(told.people) >= SAID)) return { block, title: told.title, people: told.people };
  const [, before = "", topic] = ON_TOPIC.exec(words) ?? [];
  const name = topic === undefined ? "" : nameAtEnd(before);
  if (topic !== undefined && name !== "") return { block, title: topic, people: name };
  const parts = isEventLike(words) ? null : splitHeading(words, habitOf([words], judge), judge);
  return parts && parts.title !== null && parts.likeness >= SURE && parts.speakers.every((each) => nameLikeness(each.name) >= SURE) && isTitle(parts.title) ? { block, title: parts.title, people: words.replace(parts.title, "") } : null;
}

/** `w/ Ada Lovelace, Loop evening, hall 3`: behind a word that is no label, the event and its place follow the names. */
function namesOf(people: string, block: Block): string {
  if (behindLabel(withoutTags(block.words))?.sure === true) return people;
  const parts = people.split(/,\s/u);
  const stop = parts.findIndex((part, nth) => nth > 0 && (isEventLike(part) || nameLikeness(part) < SURE));
  return (stop === -1 ? parts : parts.slice(0, stop)).join(", ");
}

/** The people of a line that names them and nothing else, or behind a word such as `with`. */
function peopleIn(block: Block): string {
  const words = withoutTags(block.words);
  const behind = behindLabel(words);
  const labelled = behind?.people ?? "";
  const first = labelled.split(/,\s|\s\/\s|\s\(/u)[0] ?? "";
  if (first.includes(" ") && (peopleLikeness(first) >= SAID || (behind?.sure === true && couldBeName(first)))) return namesOf(labelled.split(/\s\/\s/u)[0] ?? labelled, block);
  return words.includes(" ") && !isEventLike(words) && nameLikeness(words.split(/,\s|\s\(/u)[0] ?? "") >= SURE && peopleLikeness(words) >= SURE ? words : "";
}

/** A title for people who stand in a line of their own: the line above it, the name of the file, the line below it. */
function titleFor(top: readonly Block[], at: number, name: string): Omit<Statement, "people"> | null {
  const people = top[at] as Block;
  const [above, below] = [top[at - 1], top[at + 1]];
  const labelled = [below, above].find((block) => block && titleBehindLabel(block.words) !== block.words);
  if (labelled) return { block: labelled === below ? people : labelled, title: titleBehindLabel(labelled.words).trim(), by: labelled };
  // `Talk — Loops`, right below `Speaker — Ada Lovelace`.
  const head = below?.line.index === people.line.index + 1 ? readHead(below.words) : null;
  if (below && head?.labelled === true && head.rest !== "" && behindLabel(withoutTags(people.words))?.sure === true) return { block: people, title: head.rest, by: below };
  if (above && isTitle(withoutTags(above.words))) return { block: above, title: withoutTags(above.words) };
  const file = withoutCount(name).trim();
  if (isTitle(file) && /\p{L}{3}/u.test(file)) return { block: people, title: file };
  return below?.line.index === people.line.index + 1 && isTitle(withoutTags(below.words)) ? { block: people, title: unquote(withoutTags(below.words)) } : null;
}

/** A name and where it is from, in the first item below a title: `- Ada Lovelace, Engines`. */
function firstItem(content: readonly Block[]): Statement | null {
  const [title, item, next] = content;
  if (title?.kind !== "plain" || !title.first || item?.kind !== "item" || item.box || next?.kind !== "item" || !isTitle(withoutTags(title.words))) return null;
  const people = withoutTags(item.words);
  const names = people.split(/,\s|\s[–—|-]\s|\s\(|\s@/u);
  return names.length > 1 && nameLikeness(names[0] ?? "") >= SURE && peopleLikeness(people) >= SURE ? { block: title, title: withoutTags(title.words), people, by: item } : null;
}

const isProse = ({ kind, box, raw }: Block): boolean => (kind === "plain" || kind === "bold" || kind === "lead") && !box && raw.length < LONGEST_LINE;

/** True if other lines of the note could be its talks as well: they name people, or have a label. */
const hasRivals = (picked: Series | null, said: ReadonlySet<Block>): boolean => {
  const others = picked?.talks.filter(({ block }) => !said.has(block)) ?? [];
  return others.some((each) => each.named || each.reason === "label") || (picked?.shape === "row" && others.length > 0);
};

/** What an app writes above a note that it exports. */
const PROPERTY = /^\*{0,2}(?:created|updated|modified|notebook|tags?|source|url|status|last edited)\s?:/iu;

function talkOf({ blocks, labels }: Setting, said: Statement, below: Block | null): Candidate {
  const speakers = readPeople(said.people.replace(/^[\s,;:~|–—-]{1,9}|[\s,;:~|–—-]{1,9}$/gu, ""), true);
  return { block: said.block, shape: "plain", at: blocks.indexOf(said.block), head: { ...readHead("", labels), rest: said.title ?? "" }, below: { speakers, block: below, form: "labelled", likeness: 1 }, reason: "speaker", never: false, named: true, isPlural: false, place: 0, isOverHeading: false, hasNotes: true };
}

/** The talk that the first lines of a note without headings speak of; null for other notes. `picked` are the talks found otherwise. */
export function topStatement(setting: Setting, picked: Series | null, name: string): Candidate | null {
  const { blocks } = setting;
  const hasHeadings = blocks.some(({ kind }) => kind === "heading");
  const content = blocks.filter(({ words, kind }) => kind !== "rule" && /\p{L}/u.test(words));
  const stop = content.findIndex((block) => !isProse(block));
  const top = content.slice(0, Math.min(MOST_TOP, stop === -1 ? content.length : stop)).filter(({ raw }) => !PROPERTY.test(raw));
  // A line that counts a talk, or `who: Ada Lovelace` above one talk after the other.
  if (picked?.talks.filter(isFull).length === 1 && picked.talks[0]?.reason === "label" && picked.talks[0].head.number !== null) return null;
  if (blocks.filter((block) => block.kind === "plain" && block.first && behindLabel(block.words)?.sure === true).length > 1) return null;
  const item = hasHeadings || top.length !== 1 ? null : firstItem(content);
  if (item && !hasRivals(picked, new Set([item.block, ...(item.by ? [item.by] : [])]))) return talkOf(setting, item, item.by ?? null);
  for (const [at, block] of top.entries()) {
    const people = peopleIn(block);
    const found = people === "" ? null : titleFor(top, at, name);
    // Above headings only a title and `by Ada Lovelace` below it say so.
    const isSigned = found !== null && found.block !== block && behindLabel(withoutTags(block.words)) !== null && blocks.indexOf(found.block) > 0;
    const said = found && (!hasHeadings || isSigned) ? { ...found, people } : hasHeadings ? null : saidIn(block, setting);
    if (!said) continue;
    if (hasRivals(picked, new Set([said.block, block, said.by ?? block]))) return null;
    return talkOf(setting, said, said.block === block ? null : block);
  }
  return null;
}
