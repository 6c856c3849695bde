// Talks that are told in sentences: `First up was Ada Lovelace from Engines with "Loops"`, `Then **Loops** by Ada Lovelace, good slides`.
// A title in quotes, bold or italics, and a name right behind it or before it.
import type { Block } from "./blocks";
import type { Candidate } from "./candidates";
import type { Setting } from "./evidence";
import { readHead } from "./head";
import { plainWords } from "./inline";
import { couldBeName, isFirstNameAlone, nameLikeness } from "./names";
import { readPeople } from "./people";
import { NOBODY } from "./people-below";

const SURE = 0.84;
/** Of a name that the lists know. */
const KNOWN = 0.95;

const WORD = "(?:(?:Dr|Prof|Mr|Mrs|Ms|Dra|Profa|St)\\.|\\p{Lu}\\.|\\p{Lu}[\\p{L}'’-]{0,24})";
const NAME = `${WORD}(?:\\s(?:(?:van|von|de|da|do|dos|di|del|der|den|la|le|el|al|bin|ter)\\s){0,2}${WORD}){0,3}`;
const JOIN = "(?:,\\s|\\s?[&+]\\s?|,?\\s(?:and|und|et|y|e|en|i|og|och|ja|ve|és|a)\\s)";
const NAMES = `${NAME}(?:${JOIN}${NAME}){0,3}`;
const BY = "(?:(?:(?:a )?(?:talk|lecture|keynote|vortrag|Vortrag|Talk|Keynote|Workshop|conférence|charla|palestra|intervento|lezing|föredrag|prelekcja) )?(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]a|[Dd]e|[Dd]oor|[Pp]rzez|[Aa]v|[Aa]f|[Ww]ith|[Mm]it|[Aa]vec|[Cc]on|[Cc]om|[Mm]et|[Mm]ed))";
/** What is said about somebody right behind the name: `(Engines)`, `from Engines`, `, the one from Engines`. */
const ABOUT = "(?:\\s?\\([^()]{2,60}\\)|,?\\s(?:from|of|at|vom?n?|von der|bei|beim|aus|de|du|di|da|van|från|z)\\s[^,.;:]{2,50}(?=[,:]\\s)|,?\\s(?:from|of|at|vom?n?|von der|bei|beim|aus|de|du|di|da|van|från|z)\\s[^,.;:]{2,50}?|,\\s[^,.;:\"“„«]{2,50}(?=[,:]))";

const BEHIND = new RegExp(`^[\\s,;:–—-]{0,5}(${BY}\\s)?(?:(${NAMES})(\\s?\\([^()]{2,60}\\))?(?=[\\s.,;:)(]|$))?`, "u");
/** One name or two, where they are from, and a few words up to the title: `Ada Lovelace from Engines spoke about`. */
const BEFORE = new RegExp(`(?:^|[\\s(:>])(${NAMES})(${ABOUT}?)(?:,?\\s\\p{Ll}[\\p{L}'’]{0,14}){0,4}\\s?[:,–—-]{0,2}\\s?$`, "u");

/** A title in a line, and the words around it. */
interface Marked {
  readonly title: string;
  readonly before: string;
  readonly behind: string;
}

const QUOTED = /[*_]{0,3}["“„«「『]\s?(\S[^"“”„«»「」『』]{2,150}?)[.,!]?\s?["”“»」』][*_]{0,3}/u;
/** An apostrophe within a word closes nothing. */
const SINGLE = /(^|[\s(:*_])['‘](\S(?:[^'’]|['’](?=\p{L})){2,150}?)[.,!]?['’](?=$|[\s.,;:)*_])/u;
const EMPHASISED = /(^|\s)(\*\*|__|\*|_)([^\s*_][^*_]{2,150}?)\2(?=$|[\s.,;:)–—-])/u;

function markedIn(raw: string): readonly Marked[] {
  const found = (match: RegExpExecArray | null, title: number, skip: number): readonly Marked[] => {
    if (!match) return [];
    const from = match.index + (match[skip] ?? "").length;
    return [{ title: plainWords(match[title] ?? ""), before: plainWords(raw.slice(0, from)), behind: plainWords(raw.slice(match.index + match[0].length)) }];
  };
  return [...found(QUOTED.exec(raw), 1, -1), ...found(SINGLE.exec(raw), 2, 1), ...found(EMPHASISED.exec(raw), 3, 1)];
}

/** A talk that a line tells of. */
export interface Told {
  readonly title: string;
  /** Empty if the line says only that somebody gave it. */
  readonly people: string;
  /** True if the lists know those people. */
  readonly sure: boolean;
}

const SPLIT = new RegExp(JOIN, "u");
const likenessOf = (names: string): number => Math.min(...names.split(SPLIT).map((name) => (isFirstNameAlone(name) && names !== name ? 0.9 : nameLikeness(name))));
/** Names without the word of the sentence before them: `Then Ada Lovelace`. */
const namesIn = (words: string): string => (likenessOf(words) >= SURE ? words : [words.replace(/^\S+\s/u, "")].find((rest) => rest.includes(" ") && likenessOf(rest) >= SURE) ?? words);
const mayBe = (names: string): boolean => (names.split(SPLIT).some((name) => nameLikeness(name) >= KNOWN) && names.split(SPLIT).every(couldBeName)) || names.split(SPLIT).every((name) => isFirstNameAlone(name) || (name.includes(" ") && couldBeName(name)));

function peopleOf({ before, behind }: Marked): Omit<Told, "title"> | null {
  const [, by, after, where = ""] = BEHIND.exec(behind) ?? [];
  if (after !== undefined && likenessOf(after) >= SURE) return { people: after + where, sure: by !== undefined || likenessOf(after) >= KNOWN };
  const [, names, about = ""] = BEFORE.exec(before.slice(-160)) ?? [];
  const name = names === undefined ? "" : namesIn(names);
  if (name !== "" && likenessOf(name) >= SURE) return { people: name + about, sure: likenessOf(name) >= KNOWN };
  if (by !== undefined) return { people: after !== undefined && mayBe(after) ? after + where : "", sure: false };
  return name !== "" && (mayBe(name) || (about !== "" && couldBeName(name))) ? { people: name + about, sure: false } : null;
}

/** A longer line is told by its beginning. */
const LONGEST = 400;
const MAY_TELL: ReadonlySet<Block["kind"]> = new Set(["plain", "lead", "bold", "item"]);

/** The talk that a line tells of; null for none. */
export function toldIn({ kind, raw, box, indent }: Block): Told | null {
  if (!MAY_TELL.has(kind) || box || (kind === "item" && indent > 1)) return null;
  const found = markedIn(raw.slice(0, LONGEST)).flatMap((marked): readonly Told[] => {
    const people = peopleOf(marked);
    return people ? [{ title: marked.title, ...people }] : [];
  });
  return found.find(({ sure }) => sure) ?? found[0] ?? null;
}

/** The lines that tell of a talk each. One alone says nothing, nor do the words of one and the same person. */
export function toldTalks({ blocks, labels }: Setting): readonly Candidate[] {
  // Below a heading, items without anything below them are a list: of books, say.
  const hasHeadings = blocks.filter(({ kind }) => kind === "heading").length > 1;
  const isListed = (block: Block, at: number): boolean => block.kind === "item" && (!hasHeadings || (blocks[at + 1]?.indent ?? 0) > block.indent);
  const all = blocks.flatMap((block, at) => {
    const told = block.first || isListed(block, at) || /^\p{Lu}[^"“„«]{3,80}["“„«]/u.test(block.raw) ? toldIn(block) : null;
    return told ? [{ block, at, told }] : [];
  });
  const sure = all.filter(({ told }) => told.sure);
  if (sure.length < 2 || new Set(sure.map(({ told }) => told.people)).size * 2 <= sure.length) return [];
  return all.map(({ block, at, told }): Candidate => {
    const below = told.people === "" ? NOBODY : ({ speakers: readPeople(told.people, true), block: null, form: "labelled", likeness: 1 } as const);
    return { block, shape: "plain", at, head: { ...readHead("", labels), rest: told.title }, below, reason: "speaker", never: false, named: told.people !== "", isPlural: false, place: 0, isOverHeading: false, hasNotes: true };
  });
}
