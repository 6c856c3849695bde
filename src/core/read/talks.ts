// The talks of a programme: each line that opens one, its blocks up to the next, its title, its people and its items.
import { emphasisedTitle } from "./emphasis";
import { keyMaker } from "../keys";
import type { Speaker, Talk } from "../model";
import { keepHabits, withAlike } from "./below-habit";
import type { Block } from "./blocks";
import { detailOf } from "./details";
import { insideOf, whenAndWhere, type EventDays } from "./containers";
import { plainWords } from "./inline";
import { blankedOf, readItems, type Maker } from "./items";
import { isTimeOnly } from "./evidence";
import { readHead } from "./head";
import type { Judge } from "./judge";
import { peopleLikeness, readPeople } from "./people";
import { behindLabel } from "./people-labels";
import { NOBODY, type Below } from "./people-below";
import { speakerWas } from "./people-in-prose";
import { withLinks } from "./speaker-links";
import { habitOf, namesOnlyPeople, splitHeading, unquote, type Habit, type Parts } from "./split";
import type { Layout, TalkLine } from "./layout";
import { isLinkLine, withoutLinkWords } from "./link-lines";
import { hasTitleLabel, isSectionWord, titleBehindLabel } from "./words";

/** How many lines there can be down to the one with the time. */
const MOST_ABOVE_DETAIL = 2;

interface Piece {
  readonly talk: TalkLine;
  readonly blocks: readonly Block[];
  readonly endLine: number;
}

/** A talk with the time that stands above it. */
function atTime(talk: TalkLine, { words }: Block): TalkLine {
  const { start, end } = readHead(words);
  return talk.head.start === null ? { ...talk, head: { ...talk.head, start, end } } : talk;
}

/** A talk with the time and the room that a line right below its title gives. */
function withDetail(piece: Piece): Piece {
  const { talk, blocks } = piece;
  const near = talk.head.start === null ? blocks.slice(0, MOST_ABOVE_DETAIL).filter(({ kind, line, box }, nth) => (kind === "plain" || kind === "item" || kind === "bold") && !box && line.index <= talk.block.line.index + 2 + nth) : [];
  const detail = near.map(({ kind, words }) => detailOf(words, kind === "plain")).find((each) => each !== null);
  return detail ? { ...piece, talk: { ...talk, head: { ...talk.head, date: talk.head.date ?? detail.date, start: detail.start, end: detail.end, room: talk.head.room ?? detail.room } } } : piece;
}

function piecesOf(blocks: readonly Block[], layout: Layout, lineCount: number): readonly Piece[] {
  const opening = new Map(layout.talks.map((talk) => [talk.block, talk]));
  const pieces: { talk: TalkLine; blocks: Block[]; endLine: number }[] = [];
  let open = false;
  for (const [at, block] of blocks.entries()) {
    const talk = opening.get(block);
    const last = pieces[pieces.length - 1];
    // A time in a line of its own is that of the talk in the line below it.
    const next = blocks[at + 1];
    if (next && opening.has(next) && next.line.index === block.line.index + 1 && isTimeOnly(block)) continue;
    const before = blocks[at - 1];
    const time = talk && before?.line.index === block.line.index - 1 && isTimeOnly(before) ? before : null;
    const ended = open && last !== undefined && (talk !== undefined || layout.ends.has(block));
    if (ended) last.endLine = (time ?? block).line.index;
    if (talk) pieces.push({ talk: time ? atTime(talk, time) : talk, blocks: [], endLine: lineCount });
    else if (ended) open = false;
    else if (open) last?.blocks.push(block);
    if (talk) open = true;
  }
  return pieces;
}

const MOST_WORK = 40;
/** A line in emphasis or in quotes from end to end. */
const WHOLE = /^(?:\*{1,2}[^*]{3,200}\*{1,2}|_{1,2}[^_]{3,200}_{1,2}|["“„«][^"“”„«»]{3,200}["”“»])$/u;

/** `Conference talk, 45 minutes`. */
const LENGTH = /^.{0,40}\d{1,3}\s?(?:min|mins|minutes?|minuten|minutos|minuti|minut|minuter|分)\.?$/iu;

/** The first line of prose below a heading that gave no title. */
function proseBelow(blocks: readonly Block[], not: Block | null): Block | null {
  const goesOn = (block: Block, before: Block | undefined): boolean => block.kind === "plain" && before?.kind === "item" && block.line.index === before.line.index + 1;
  // Of several headings none is the title.
  const headings = blocks.filter(({ kind }) => kind === "heading");
  const isOne = (block: Block): boolean => block === headings[0] && headings.filter(({ level }) => level === block.level).length === 1;
  // What stands below a heading is that heading's.
  const end = headings[0] ? blocks.indexOf(headings[0]) + 1 : blocks.length;
  const all = blocks.slice(0, Math.min(8, end)).filter((block, nth) => block !== not && !goesOn(block, blocks[nth - 1]) && !LENGTH.test(block.words) && (block.kind === "plain" || block.kind === "lead" || (block === blocks[0] && block.kind === "bold" && !/[:：]$/u.test(block.raw)) || (block.kind === "heading" && isOne(block) && !/[:：]$/u.test(block.words))) && !isLinkLine(block) && !block.box && detailOf(block.words) === null);
  const [first, second] = all;
  // `## Ada Lovelace`, `Engines Ltd`, `*Loops for all*`: the line that is marked as a whole is the title.
  const isMarked = first !== undefined && second?.line.index === first.line.index + 1 && first.words.length < MOST_WORK && WHOLE.test(second.raw) && !WHOLE.test(first.raw);
  const prose = isMarked ? second : first;
  return prose && !isSectionWord(prose.words) ? prose : null;
}

const proseTitle = (blocks: readonly Block[], not: Block | null): string | null => {
  const prose = proseBelow(blocks, not);
  const head = prose && !prose.first ? readHead(prose.words) : null;
  // `Talk — Loops`, right below `Speaker — Ada Lovelace`.
  const words = head?.labelled === true && head.rest !== "" ? head.rest : prose?.words;
  return words === undefined ? null : unquote(titleBehindLabel(words.replace(/^(?:(?![☑✅☒✔])\p{Extended_Pictographic}\ufe0f?\s?){1,3}/u, "")));
};

/** How the talks of a note name their people. */
interface NamingHabit {
  /** Most in a line below the heading. */
  readonly below: boolean;
  /** Half of them by a heading that is their name and nothing else. */
  readonly alone: boolean;
}

interface Named {
  readonly title: string | null;
  readonly speakers: readonly Speaker[];
}

/** Whether a heading is a person's name and nothing else. Where several are, one that no list knows is one too if a title can be found below it. */
function isPersonAlone({ talk: { head }, blocks }: Piece, judge: Judge, named: NamingHabit): boolean {
  if (namesOnlyPeople(head.rest, 0.95) || judge.knows(head.rest)) return true;
  // `Keynote - Baratunde Thurston`: two words that no list knows are somebody there.
  if (head.kind === "keynote" && head.labelled && head.rest.split(/\s+/u).length === 2 && namesOnlyPeople(head.rest, 0.84)) return true;
  const prose = proseBelow(blocks, null);
  if (!prose || !(named.alone || head.labelled)) return false;
  if (namesOnlyPeople(head.rest, named.alone ? 0.74 : 0.84)) return named.alone || prose.kind === "plain";
  return named.alone && prose.kind === "heading" && prose === blocks[0] && peopleLikeness(prose.words) < 0.7 && head.rest.split(/\s+/u).length < 5;
}

/** The people of a panel in a list right below it, one an item. */
function panelists({ talk: { head }, blocks }: Piece): readonly Speaker[] {
  if (head.kind !== "panel") return [];
  const stop = blocks.findIndex(({ kind, words }) => kind !== "item" || peopleLikeness(words) < 0.84);
  return blocks.slice(0, stop === -1 ? blocks.length : stop).flatMap(({ words }) => readPeople(words, true).slice(0, 1));
}

const MOST_LABELLED = 200;

/** A `Speaker:` line in a section of the talk, which keeps its particulars there. */
function labelledLater({ blocks }: Piece): readonly Speaker[] {
  for (const { kind, box, raw, words } of blocks) {
    const labelled = (kind === "heading" || ((kind === "item" || kind === "plain") && !box && /[:：]/u.test(raw))) && raw.length < MOST_LABELLED ? behindLabel(words) : null;
    // `## Speaker Ada Lovelace`
    if (labelled && (labelled.sure || kind === "heading") && peopleLikeness(labelled.people) >= 0.84) return readPeople(labelled.people, true, labelled.many);
    const said = speakerWas({ kind, words });
    if (said !== "") return readPeople(said, true);
  }
  return [];
}

/** The title that a line right below a heading gives: `title: Sheets in boxes`. */
const labelledTitle = (blocks: readonly Block[]): string | null =>
  blocks.slice(0, 2).filter(({ kind, words }) => (kind === "plain" || kind === "item" || kind === "bold") && hasTitleLabel(words)).map(({ words }) => titleBehindLabel(words))[0] ?? null;

function nameByHeading(piece: Piece, below: Below, habit: Habit, judge: Judge, named: NamingHabit): Named {
  const { head } = piece.talk;
  const marked = emphasisedTitle(piece.talk.block.raw);
  const cut: Parts = marked ? { title: marked.title, speakers: readPeople(marked.people, true), likeness: 1 } : splitHeading(head.rest, habit, judge);
  const said = cut.title === null ? null : withoutLinkWords(cut.title);
  // `Ada Lovelace - Loops @ada`: the handle is the person's.
  const title = said !== null && cut.speakers.length > 0 ? said.replace(/\s(?:[-–—|]\s)?@[\w.-]{2,40}$/u, "") : said;
  const parts = cut.title === title ? cut : { ...cut, title };
  const handles = below.speakers.length > 0 && below.speakers.every(({ name }) => name.startsWith("@"));
  if (handles && parts.speakers.length > 0) return parts;
  if (below.form === "prose" && parts.speakers.length > 0) return parts;
  // `# Ada Lovelace - Loops`, and where she works in the line below.
  if ((below.form === "emphasised" || below.form === "plain") && parts.title !== null && parts.likeness >= 0.95 && below.likeness < 0.9) return parts;
  if (below.form !== null && below.form !== "labelled" && named.below && !sameSpeakers(parts, below)) return { title: unquote(head.rest) || proseTitle(piece.blocks, below.block), speakers: below.speakers };
  if (below.form === "labelled") return { title: parts.likeness >= 1 && (sameSpeakers(parts, below) || parts.speakers.every(({ name }) => name.startsWith("@"))) ? parts.title : unquote(head.rest) || proseTitle(piece.blocks, below.block), speakers: below.speakers };
  if (parts.speakers.length > 0) return { title: parts.title ?? proseTitle(piece.blocks, below.block), speakers: parts.speakers };
  if (below.speakers.length === 0 && isPersonAlone(piece, judge, named)) return { title: proseTitle(piece.blocks, null), speakers: readPeople(head.rest, true) };
  return { title: parts.title ?? proseTitle(piece.blocks, below.block), speakers: below.speakers };
}

function nameTalk(piece: Piece, below: Below, habit: Habit, judge: Judge, named: NamingHabit): Named {
  const { title, speakers } = nameByHeading(piece, below, habit, judge, named);
  const bare = title === null ? null : withoutLinkWords(hasTitleLabel(title) ? titleBehindLabel(title) : title);
  return { title: labelledTitle(piece.blocks) ?? bare, speakers: [speakers, panelists(piece), labelledLater(piece)].find((people) => people.length > 0) ?? [] };
}

/** How many lines below its heading can name the people of a talk. */
const MOST_NAMING = 8;
const rawsOf = ({ talk, blocks }: Piece): readonly string[] => [talk.block, ...blocks.slice(0, MOST_NAMING)].map(({ raw }) => raw);

/** The blocks below a heading that belong to it: the people's and the title's. */
const headOf = (piece: Piece, below: Below, title: string | null): ReadonlySet<Block> =>
  new Set([below.block, proseBelow(piece.blocks, below.block), proseBelow(piece.blocks, null)].flatMap((block) => (block && (block === below.block || proseTitle([block], null) === title) ? [block] : [])));

const sameSpeakers = (parts: Parts, below: Below): boolean =>
  parts.speakers.some((speaker) => below.speakers.some((other) => other.name.toLowerCase() === speaker.name.toLowerCase()));

/** A title with a few capitalised words in brackets at its end. */
const PLACED = /^(\S[^()]{2,200})\s\((\p{Lu}[^()]{1,40})\)$/u;

/** `Marek Sowa - Logs nobody reads (Bluebird)`: where most titles with people end in brackets, those hold where the people work. */
function withPlaces(all: readonly Named[]): readonly Named[] {
  const peopled = all.filter(({ speakers }) => speakers.length === 1 && speakers[0]?.affiliation === null);
  const placed = peopled.filter(({ title }) => title !== null && PLACED.test(title));
  if (placed.length < 2 || placed.length * 2 <= peopled.length) return all;
  return all.map((each) => {
    const [, title = null, affiliation = null] = placed.includes(each) ? PLACED.exec(each.title ?? "") ?? [] : [];
    return title === null ? each : { title, speakers: each.speakers.map((speaker) => ({ ...speaker, affiliation })) };
  });
}

const SHARED = /^(\p{Lu}{2,14}|\p{Ll}{2,14})\s?:\s+(?=\S)/u;
const LEAST_SHARED = 3;

/** `NOW: Loops`, `NOW: Engines`: a word of the writer's own that opens most of the talks is a part of no title. */
function withoutShared(pieces: readonly Piece[]): readonly Piece[] {
  const count = new Map<string, number>();
  const wordOf = ({ talk: { head } }: Piece): string => behindLabel(head.rest)?.sure === true ? "" : SHARED.exec(head.rest)?.[1]?.toLowerCase() ?? "";
  for (const word of pieces.map(wordOf)) count.set(word, (count.get(word) ?? 0) + 1);
  const shared = new Set([...count].flatMap(([word, times]) => (word !== "" && times >= LEAST_SHARED && times * 2 >= pieces.length ? [word] : [])));
  return shared.size === 0 ? pieces : pieces.map((piece) => (shared.has(wordOf(piece)) ? { ...piece, talk: { ...piece.talk, head: { ...piece.talk.head, rest: piece.talk.head.rest.replace(SHARED, "") } } } : piece));
}

/** Reads the talks that a layout found. `days` are the event's, which days without a year are counted by. */
export function readTalks(maker: Maker, blocks: readonly Block[], layout: Layout, judge: Judge, days: EventDays, lineCount: number): readonly Talk[] {
  const pieces = withoutShared(piecesOf(blocks, layout, lineCount)).map(withDetail);
  const withNotes = pieces.filter((piece) => piece.blocks.length > 0).length;
  // What stands below the next talk is the next talk's.
  const own = pieces.map(({ talk, endLine }) => (talk.below.block !== null && talk.below.block.line.index >= endLine ? NOBODY : talk.below));
  const belows = withAlike(keepHabits(own, withNotes), pieces.map(({ talk, blocks: inside }) => ({ talk: talk.block, first: inside.find(({ kind }) => kind !== "rule") })));
  const habit = habitOf(pieces.map((piece) => piece.talk.head.rest), judge, belows.filter(({ form }) => form !== null).length);
  const named: NamingHabit = {
    below: belows.filter((below) => below.form !== null).length * 2 > withNotes,
    alone: pieces.filter(({ talk }) => talk.head.rest !== "" && namesOnlyPeople(talk.head.rest, 0.84)).length * 2 >= Math.max(pieces.length, 3),
  };
  const all = withPlaces(pieces.map((piece, at) => nameTalk(piece, belows[at] as Below, habit, judge, named)));
  const key = keyMaker();
  const inside = insideOf(days);
  return pieces.map((piece, at) => {
    const { head, block, why, confidence } = piece.talk;
    const below = belows[at] as Below;
    const { title, speakers } = all[at] as Named;
    const source = { path: maker.path, line: block.line.index, text: maker.text.slice(block.line.start, block.line.end) };
    // A box in the heading may be ticked: the names must not change with it.
    const heading = blankedOf(maker, block);
    const { number, kind } = head;
    return {
      key: key(plainWords(heading)), number, title, speakers: withLinks(speakers, rawsOf(piece)), kind, ...whenAndWhere(head, piece.blocks, piece.talk.containers.map(inside), days),
      ...readItems(maker, heading, block.box || block.kind === "row" ? [block, ...piece.blocks] : piece.blocks, headOf(piece, below, title)), why, confidence, source, endLine: piece.endLine, empty: piece.blocks.length === 0,
    };
  });
}
