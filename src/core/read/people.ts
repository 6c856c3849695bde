// Pieces of text to people, with what is said about each: affiliation, role, handle, pronouns, honorific.
import type { Speaker } from "../model";
import { isCompany, isRole, isRoleLine } from "./affiliation";
import { isOnlyDate } from "./dates";
import { keeping } from "./kept";
import { bareName, isFirstKnown, isFirstNameAlone, isHonorific, nameLikeness } from "./names";

const PRONOUNS = /\s?[([](?:she|he|they|xe|ze|sie|er|elle|il|iel|ella|él|lei|lui|ela|ele|hij|zij|ona|on)(?:\s?\/\s?\p{L}{2,6}){0,2}[)\]]/iu;
const SEPARATOR = /[,;、，；،؛&]|\s(?:[/+]|and|und|u\.|et|y|e|i|en|och|og|ja|ve|és|и|та|with|mit|avec|con|與|和|与|及|と)\s(?!\d)/u;
/** `D. Jain. Michigan`: the end of a sentence, and of no initial. */
const SENTENCE = /\.\s+(?=\p{Lu})/gu;
/** `سارة علي وعمر حسن`: Arabic and Hebrew write `and` and the next word as one. */
const AND_GLUED = /\s([وו])([\p{Script=Arabic}\p{Script=Hebrew}]{2,20})/gu;
const LONGEST_WORD = 40;

/** The end of a sentence is one of a list, unless an initial or a title stands before it. */
function asList(written: string): string {
  const text = written.replace(AND_GLUED, (all, _and, next: string) => (isFirstKnown(next) && !isFirstKnown(all.trim()) ? ` & ${next}` : all));
  return text.replace(SENTENCE, (end, at: number) => {
    const word = text.slice(Math.max(0, at - LONGEST_WORD), at).split(/\P{L}/u).pop() ?? "";
    return word.length < 3 || isHonorific(word) ? end : ", ";
  });
}
const BRACKETS = /^([^([（]{1,60})[([（]([^)\]）]{2,80})[)\]）]([^]*)$/u;

const nobody: Speaker = { name: "", affiliation: null, role: null, handle: null, link: null, pronouns: null, honorific: null };

const EMAIL = /^<?[\w.+-]{1,60}@[\w-]{1,60}\.[\w.]{2,20}>?$/u;

const withDetail = (speaker: Speaker, said: string): Speaker => {
  const handle = /(?:^|\s)@([\w.-]{2,40})$/u.exec(said);
  // `MILO @ada`: the handle behind a place of work.
  if (handle && handle.index > 0) return withDetail({ ...speaker, handle: speaker.handle ?? handle[1] ?? null }, said.slice(0, handle.index));
  const detail = said.replace(/^[\s|｜/／·–—-]{1,4}|[\s|｜/／·–—-]{1,4}$/gu, "");
  // `Ada Lovelace - February 5, 2019`
  if (detail === "" || EMAIL.test(detail) || isOnlyDate(detail) || /^\d{4}$/u.test(detail)) return speaker;
  if (detail.startsWith("@")) return { ...speaker, handle: speaker.handle ?? detail.slice(1) };
  return isRole(detail) && speaker.role === null ? { ...speaker, role: detail } : { ...speaker, affiliation: speaker.affiliation ?? detail };
};

/** What stands behind a name and a dash: a role, a company, or a few capitalised words; not the title of a talk. */
const isAboutPerson = (text: string): boolean => {
  const words = text.split(/\s+/u);
  return (words.length < 11 && isRoleLine(text)) || words.length < 7 && (/(?:^|\s)@\w|^(?:twitter|company)\b/iu.test(text) || isRoleLine(text) || isCompany(text) || (words.length < 4 && words.every((word) => /^[\p{Lu}\p{Lo}\d@&]/u.test(word))));
};

const DASHED = /\s(?:-{1,2}|[–—|/／｜@]|(?:who )?works (?:at|for)|at|from|von|de chez|bei|chez)\s/iu;
const LEAST_NAME = 3;
const MOST_NAME = 60;

interface Taken {
  readonly rest: string;
  readonly details: readonly string[];
}

/** Takes off what stands in brackets or behind a dash. */
function takeDetails(written: string): Taken {
  // The wide sign of East Asia stands without blanks.
  const text = written.includes("／") ? written.replace(/\s?／\s?/gu, " ／ ") : written;
  const inBrackets = /[([（]/u.test(text) ? BRACKETS.exec(text) : null;
  // `Michael (Stu) Stewart`: a name between names stays.
  const isNick = inBrackets !== null && /^\p{Lu}[\p{L}'’-]+$/u.test((inBrackets[3] ?? "").trim()) && /^[\p{L}.-]{2,14}$/u.test(inBrackets[2] ?? "");
  const outside = inBrackets && !isNick ? `${(inBrackets[1] ?? "").trim()} ${(inBrackets[3] ?? "").trim()}`.trim() : text;
  const details = inBrackets && !isNick ? [(inBrackets[2] ?? "").trim()] : [];
  const dashed = DASHED.exec(outside.slice(LEAST_NAME));
  const to = LEAST_NAME + (dashed?.index ?? outside.length);
  const [name, about] = [outside.slice(0, to), outside.slice(to + (dashed?.[0].length ?? 0)).trim()];
  if (!dashed || name.length > MOST_NAME || about.length < 2 || !isAboutPerson(about) || (nameLikeness(name) < 0.7 && !isFirstNameAlone(name)) || nameLikeness(outside) >= 0.7) return { rest: outside, details };
  return { rest: name, details: [...details, about] };
}

const HANDLE = /(?:^|[\s([,])@([\w.-]{2,40})[)\]]?/u;

/** The handle in a piece of text, and the text without it. */
function takeHandle(text: string): { readonly rest: string; readonly handle: string | null } {
  const found = text.includes("@") ? HANDLE.exec(text) : null;
  return found ? { rest: text.replace(found[0], " ").trim(), handle: found[1] ?? null } : { rest: text, handle: null };
}

const withHandle = (text: string, known: string | null): { readonly rest: string; readonly handle: string | null } => (known === null ? takeHandle(text) : { rest: text, handle: known });

/** `Ada Lovelace again`: who spoke before. */
const AGAIN = /\s(?:again|wieder|nochmal|encore|de nouveau|otra vez|de nuevo|de novo|outra vez|ancora|di nuovo|znowu|weer|opnieuw|igen)$/u;

/** One person with what is said about them: `Dr. Ada Lovelace (she/her), Analytical Engines @ada`. Null if there is no text. */
function readPerson(text: string): Speaker | null {
  const pronouns = /[([]/u.test(text) ? PRONOUNS.exec(text) : null;
  const said = pronouns ? text.replace(pronouns[0], " ").trim() : text.trim();
  // `佐藤氏 株式会社エンジン`: where somebody works, behind the name and how one speaks of people.
  const [, spoken, work] = /^([^\s@]{1,20}(?:さん|氏))\s(\S.{1,60})$/u.exec(said) ?? [];
  if (spoken !== undefined && work !== undefined) return withDetail({ ...nobody, name: bareName(spoken).name }, work);
  // `@ada - engineer`: who has no other name is called by the handle.
  const alone = /^(@[\w.-]{2,40})(?:\s*$|\s+[-–—|(]\s*(.*?)\)?$)/u.exec(said);
  if (alone) return withDetail({ ...nobody, name: alone[1] ?? "", handle: (alone[1] ?? "").slice(1) }, (alone[2] ?? "").trim());
  // `Ada Lovelace @ada - Engines`: the handle between the name and the dash.
  const between = /^([^@()[\]|/｜–—]{2,60}[^\s|/｜–—@-]\s)@([\w.-]{2,40})\s(?=[-–—|]\s)/u.exec(said);
  const { rest: outside, details } = takeDetails(between ? `${between[1] ?? ""}${said.slice(between[0].length)}` : said);
  const { rest: name, handle } = withHandle(outside, between?.[2] ?? null);
  const { name: bare, honorific } = bareName(name.replace(AGAIN, "").replace(/[\s,;:–—-]{1,4}$/u, "").replace(/^[\s,;:–—-]{1,4}/u, ""));
  // The dot of an initial stays, the one of a sentence goes.
  const clean = bare.endsWith(".") && !/(?:^|\s|\.)\p{Lu}\.$|\s[JS]r\.$/u.test(bare) ? bare.slice(0, -1) : bare;
  if (clean === "") return null;
  const person: Speaker = { ...nobody, name: clean, honorific, handle, pronouns: pronouns ? pronouns[0].replace(/[\s()[\]]/gu, "") : null };
  return details.reduce((known, detail) => {
    const { rest, handle: inside } = takeHandle(detail);
    return withDetail({ ...known, handle: known.handle ?? inside }, rest.replace(/^[\s,;]{1,3}|[\s,;]{1,3}$/gu, ""));
  }, person);
}

/** `佐藤氏` of `佐藤氏 エンジン社`: a name as one speaks of people, which says that it is one; empty if a text begins with none. */
const spokenOf = (text: string): string => /^[^\s@]{1,20}(?:さん|氏)(?=\s|$)/u.exec(text)?.[0] ?? "";

/** Takes parts from the front while they look like people; what follows a person and is none is their affiliation or role. */
export function readPeople(text: string, sure: boolean, many = false): readonly Speaker[] {
  const people: Speaker[] = [];
  let afterPerson = false;
  const parts = splitPeople(text);
  for (const { part, comma } of parts) {
    const person = readPerson(part);
    if (!person) continue;
    // `Ioannis Papadakis, Aegean Microgrids`: two parts with a comma are two people only if the second is surely one.
    const isPlace = !many && comma && parts.length === 2 && people.length === 1 && nameLikeness(person.name) < 0.9 && !isFirstKnown(person.name);
    const likeness = isPlace ? 0 : (isCompany(person.name) && nameLikeness(person.name) < 0.95 && !isFirstKnown(person.name)) || (people.length > 0 && isRole(person.name)) ? 0 : nameLikeness(spokenOf(part) || person.name);
    const last = people[people.length - 1];
    // `Ada Lovelace, Henk`: whoever comes behind somebody may be told by the first name.
    const isCalled = people.length > 0 && isFirstNameAlone(person.name);
    // `Surma, Developer Advocate`: one name that a role explains.
    const isExplained = people.length === 0 && likeness >= 0.3 && parts.length === 2 && parts[1]?.comma === true && isRole(parts[1].part);
    // `Ada Lovelace, engineer, Mozilla Firefox`: behind a role comes where somebody works.
    const isWork = comma && !many && people.length === 1 && last !== undefined && (last.role !== null || last.affiliation !== null) && !isFirstKnown(person.name);
    const isPerson: boolean = isWork ? false : isExplained || isCalled || (likeness >= 0.7 && (people.length > 0 || sure || !isRoleLine(person.name) || isFirstKnown(part))) || (sure && people.length === 0) || (likeness > 0.2 && !comma && afterPerson);
    afterPerson = isPerson;
    if (isPerson) people.push(person);
    else if (last) people[people.length - 1] = withDetail(last, part.trim());
  }
  const [first, handle] = people;
  // `Ada Lovelace, @ada`: one name and one handle are one person.
  return people.length === 2 && first && handle && parts[1]?.comma && handle.name.startsWith("@") && !first.name.startsWith("@") && first.handle === null ? [{ ...first, handle: handle.name.slice(1) }] : people;
}

interface Part {
  readonly part: string;
  /** True if a comma stands before it: what follows one may say where somebody works. */
  readonly comma: boolean;
}

/** What is longer is no list of people that anybody wrote. */
const LONGEST_LIST = 10_000;

/** `Puigdevall i Serra`: between two surnames of one person. */
const IN_NAME = /^\si\s(?=(\p{Lu}[\p{L}'’-]+)(?:[,;&(]|$))/u;

function separatorIn(text: string): RegExpExecArray | null {
  const match = SEPARATOR.exec(text);
  const [, next = ""] = match ? IN_NAME.exec(text.slice(match.index)) ?? [] : [];
  return next !== "" && !isFirstKnown(next) && match && match.index > 0 && text.slice(0, match.index).includes(" ") ? null : match;
}

/** Cuts a list of people at its separators, brackets kept whole. */
function splitPeople(whole: string): readonly Part[] {
  const text = whole.slice(0, LONGEST_LIST).replace(/,\s?(?=\([^()]{2,80}\)$)|,\s(?=(?:Inc|Ltd|LLC|GmbH|Corp)(?![\p{L}]))/gu, " ");
  // `Stellan Åberg — Kvist & Son`: a sign between the words of a company.
  const placed = /^([^,;&—–-]{3,60}) [—–-] ([^,;—–-]{2,60}&[^,;—–-]{2,40})$/u.exec(text);
  if (placed && nameLikeness(placed[1] ?? "") >= 0.84 && nameLikeness((placed[2] ?? "").split("&")[0]?.trim() ?? "") < 0.7) return [{ part: text, comma: false }];
  if (!SEPARATOR.test(text) && text.search(AND_GLUED) === -1 && !text.includes(". ") && !/\s[-–—]\s/u.test(text)) return text.trim() === "" ? [] : [{ part: text, comma: false }];
  const held: string[] = [];
  // `Kinuko Yasuda - Rudy Galfi`: a dash between two people of whom the second is surely one.
  const [before = "", behind = "", more] = text.split(/\s[-–—]\s/u, 3);
  const isPair = more === undefined && behind !== "" && isFirstKnown(behind) && nameLikeness(behind.split(/[,(]/u, 1)[0] ?? "") >= 0.95 && nameLikeness(before) >= 0.7;
  const safe = asList(isPair ? `${before} & ${behind}` : text).replace(/[(（][^()（）]{0,120}[)）]/gu, (inside) => {
    held.push(inside);
    return `\ue001${held.length - 1}\ue002`;
  });
  const put = (part: string): string => (held.length === 0 ? part : part.replace(/\ue001(\d{1,4})\ue002/gu, (_, at: string) => held[Number(at)] ?? ""));
  const parts: Part[] = [];
  let comma = false;
  let rest = safe;
  for (let match = separatorIn(rest); match; match = separatorIn(rest)) {
    parts.push({ part: put(rest.slice(0, match.index)), comma });
    rest = rest.slice(match.index + match[0].length);
    comma = /[,，]/u.test(match[0]);
  }
  parts.push({ part: put(rest), comma });
  return parts.filter(({ part }) => part.trim() !== "");
}

/** False for what is told at a glance: many words without anything that could stand between people or behind one. */
const mayBePeople = (text: string): boolean => text.length < 40 || SEPARATOR.test(text) || /[([（@|]|\s[-–—]\s/u.test(text) || text.split(" ", 8).length < 8;

/** What stands behind a name and a comma and is no person: a few capitalised words, or something at some place. */
const isPlaceOfWork = (text: string): boolean => (/^\p{Lu}/u.test(text) && text.split(/\s+/u).length < 4) || /\s(?:at|of|for|from|in|bei|chez|en|de|da|van|von|@)\s/u.test(text) || text.startsWith("@");

/** How sure it is that a text names people and nothing else, from 0 to 1: the least sure of its parts, affiliations aside. */
export const peopleLikeness = keeping(2000, likenessOf);

function likenessOf(text: string): number {
  if (text.length > 240 || !mayBePeople(text)) return 0;
  const parts = splitPeople(text);
  const [head, ...others] = parts;
  const person = head ? readPerson(head.part) : null;
  const name = person === null ? "" : person.honorific === null ? person.name : `${person.honorific} ${person.name}`;
  const first = nameLikeness(spokenOf(head?.part ?? "") || name);
  if (first === 0 || (isCompany(name) && !isFirstKnown(name))) return 0;
  if (others.length === 0) return first;
  // `Utako & Dan`: first names alone, if everybody is called by one.
  if (first === 0.5 && others.every(({ part }) => !part.trim().includes(" ") && isFirstKnown(part))) return 0.8;
  // `Utako and Dan Abe`, `Ugochi and @n0m`: with whoever is told more of.
  const isJoined = others.every(({ comma }) => !comma) && others.every(({ part }) => nameLikeness(part.trim()) >= 0.95);
  if (isJoined && (first === 0.5 || (first === 0.3 && others.some(({ part }) => part.trim().startsWith("@"))))) return 0.84;
  if (others.some(({ part }) => /^\p{Ll}/u.test(part.trim()) && part.trim().split(/\s+/u).length > 2 && !isRole(part) && !isPlaceOfWork(part.trim()) && nameLikeness(part) < 0.7)) return 0;
  // `Surma, Developer Advocate`: one name that a role explains.
  if (parts.length === 2 && first >= 0.3 && first < 0.7 && parts[1]?.comma && isRole(parts[1].part)) return 0.8;
  const isOdd = (name: string): boolean => nameLikeness(name) < 0.7 && !(first >= 0.7 && isFirstNameAlone(name));
  const odd = others.filter(({ part, comma }) => isOdd(readPerson(part)?.name ?? "") && !isRole(part) && !isCompany(part) && !(comma && isPlaceOfWork(part.trim())));
  return first * (1 - (0.5 * odd.length) / parts.length);
}
