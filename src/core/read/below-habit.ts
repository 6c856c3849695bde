// The lines below the talks of one note that name their people: people keep to one place and one look for them.
import type { Block } from "./blocks";
import { isCompany, isRole } from "./affiliation";
import { areFirstNames, couldBeName, isFirstKnown, isFirstNameAlone } from "./names";
import { peopleLikeness, readPeople } from "./people";
import { NOBODY, type Below, type Form } from "./people-below";
import { isContainer, isSectionWord } from "./words";

/**
 * Keeps the people of a bare line or subheading only where they are known names, or where at least half of the talks with notes
 * have one: a single short line below a talk is far more often a section.
 */
export function keepHabits(found: readonly Below[], talksWithNotes: number): readonly Below[] {
  const count = (form: Form): number => found.filter((below) => below.form === form).length;
  const all = found.filter(({ form }) => form !== null).length;
  const isProse = found.length === 1 || all > 1 && (count("prose") > 2 || all * 2 >= talksWithNotes);
  const isHabit = (form: Form): boolean => (form === "prose" ? isProse : form === "labelled" || form === "emphasised" || count(form) * 2 >= talksWithNotes);
  // Two first names and nothing else are no section.
  const isPair = ({ form, speakers }: Below): boolean => form === "plain" && speakers.length > 1 && speakers.every(({ name }) => areFirstNames(name));
  return found.map((below) => (below.form !== null && below.likeness < 0.95 && !isHabit(below.form) && !isPair(below) ? NOBODY : below));
}

/** How a line looks that can hold people and nothing else; a label with its word. */
type Look = "emphasised" | "linked" | "quoted" | "plain" | "item" | "heading" | `label ${string}`;

/** `Host: Ada`: a word of the writer's own before the people. */
const LABEL = /^(\p{L}{3,16}?)s?\s?:\s+(?=\S)/u;
/** Those name somebody who gave no talk. */
const OTHERS = /^(?:chair|moderator|translator|thank|attendee|participant|contact|met|ask|via|room|raum|sala|salle|track|level|topic|tag|slide|link|video|where|when|time|day)$/iu;

const LONGEST = 100;
const LINKED = /^\[[^\]]{2,60}\]\([^()\s]{1,300}\)$/u;
const EMPHASISED = /^([*_]{1,3})[^*_]{2,100}\1$/u;

function lookOf({ kind, raw, words, box, line }: Block, talk: Block): Look | null {
  if (box || raw.length > LONGEST) return null;
  if (LINKED.test(raw)) return "linked";
  if (kind === "bold" || EMPHASISED.test(raw)) return "emphasised";
  const [, label = ""] = kind === "plain" || kind === "item" ? LABEL.exec(words) ?? [] : [];
  if (label !== "") return OTHERS.test(label) ? null : `label ${label.toLowerCase()}`;
  if (kind === "item") return "item";
  if (kind === "heading") return peopleLikeness(talk.words) >= 0.7 ? null : "heading";
  if (kind !== "plain") return null;
  return line.quote > talk.line.quote ? "quoted" : "plain";
}

/** A talk with the first line below it. */
export interface Headed {
  readonly talk: Block;
  readonly first: Block | undefined;
}

/** What stands before a place of work, a role, a handle. */
const nameIn = (words: string): string => (words.split(/\s[-–—|@(]|[,(]/u, 1)[0] ?? "").replace(/[.!…\s]{1,4}$/u, "");

const bare = ({ words }: Block): string => words.replace(LABEL, "");
const isSure = (words: string): boolean => (words.includes(" ") && peopleLikeness(words) >= 0.95) || areFirstNames(words);

/** At least that many talks show the look, and at least half of those whose first line has it. */
const LEAST = 2;

/**
 * Where the first lines below most talks that look alike name people, those of the others do too, though no list knows them:
 * `*Amaru Choque – a startup*` beside `*Saskia ten Brinke – Wageningen*`.
 */
export function withAlike(found: readonly Below[], talks: readonly Headed[]): readonly Below[] {
  const looks = talks.map(({ talk, first }) => (first ? lookOf(first, talk) : null));
  const isNamed = (at: number): boolean => {
    const { first } = talks[at] as Headed;
    return (found[at]?.form !== null && found[at]?.block === first) || (first !== undefined && isSure(bare(first)));
  };
  const count = new Map<Look, { same: number; named: number }>();
  for (const [at, look] of looks.entries()) {
    if (look === null) continue;
    const { same, named } = count.get(look) ?? { same: 0, named: 0 };
    count.set(look, { same: same + 1, named: named + (isNamed(at) ? 1 : 0) });
  }
  const common = new Set([...count].flatMap(([look, { same, named }]) => (named >= LEAST && named * 2 >= same ? [look] : [])));
  return found.map((below, at) => {
    const { first } = talks[at] as Headed;
    const look = looks[at] ?? null;
    if (below.form !== null || !first || look === null || !common.has(look)) return below;
    const words = bare(first);
    const name = nameIn(words);
    const isName = couldBeName(name) && !isSectionWord(name) && !isContainer(name) && !isRole(name) && !isCompany(name) && ((look !== "plain" && look !== "item") || name.includes(" ") || (isFirstKnown(name) && (name.length < words.length - 2 || isFirstNameAlone(name))));
    // `Ada Lovelace (@ada) using loops`: prose behind the name.
    const isProse = /^\s*(?:\([^()]{1,60}\))?\s+\p{Ll}/u.test(words.slice(name.length));
    // `Ada Lovelace – works for herself`: whatever is said behind a dash is about the person.
    const [, about] = /^\s[-–—|@]\s+(\S[^]*)$/u.exec(words.slice(name.length)) ?? [];
    const said = isProse ? name : about === undefined || /[(),&]/u.test(about) ? words : `${name} (${about})`;
    return isName ? { speakers: readPeople(said.replace(/[.!…\s]{1,4}$/u, ""), true), block: first, form: look === "plain" ? "plain" : "emphasised", likeness: 1 } : below;
  });
}
