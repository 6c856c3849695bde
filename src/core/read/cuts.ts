// All ways to cut a heading into a title and the people of it: at a mark between blanks, a colon, a comma, a word such as `by`, brackets, quotes, a handle.
// Nothing is judged here but the form.
import { marksOf, type Mark } from "./cut-marks";
import { isFirstKnown, isHonorific, isThing, nameLikeness } from "./names";
import { behindLabel } from "./people-labels";
import { PEOPLE_WORDS } from "./words";

/** One way. */
export interface Cut {
  /** The mark and the side of the people, such as `dash, people last`: what headings of one note have in common. */
  readonly form: string;
  /** True if the form says by itself that people stand there: `by`, a label, a handle. */
  readonly sure: boolean;
  readonly title: string;
  readonly people: string;
}

/** `Netpipe | Sanne Kuipers | On-call for introverts`: people between where they work and the title. */
function between(text: string, [first, last, more]: readonly Mark[]): Cut | null {
  if (!first || !last || more || first.name !== last.name || (first.name !== "pipe" && first.name !== "slash")) return null;
  return { form: `${first.name}, people between`, sure: false, title: text.slice(last.to).trim(), people: `${text.slice(first.to, last.from).trim()} (${text.slice(0, first.from).trim()})` };
}

/** Marks that stand between any number of parts. */
const BETWEEN_PARTS: ReadonlySet<string> = new Set(["dot", "pipe", "slash"]);
const MOST_OTHER = 4;

/** `Room B · Loops for all · Ada Lovelace · Grace Hopper`: several parts, of which the last ones are people and the longest of the others is the title. */
function inParts(text: string, marks: readonly Mark[]): Cut | null {
  const [first] = marks;
  if (!first || marks.length < 2 || marks.length > 6 || !BETWEEN_PARTS.has(first.name) || marks.some(({ name }) => name !== first.name)) return null;
  const parts = [...marks.map(({ from }, nth) => text.slice(marks[nth - 1]?.to ?? 0, from).trim()), text.slice(marks[marks.length - 1]?.to ?? 0).trim()];
  let to = parts.length;
  while (to > 1 && nameLikeness((parts[to - 1] ?? "").split(/,\s|\s\(/u, 1)[0] ?? "") >= 0.7) to -= 1;
  const others = parts.slice(0, to);
  const title = others.reduce((longest, part) => (part.length > longest.length ? part : longest), "");
  const isClear = others.every((part) => part === title || part.split(/\s+/u).length <= MOST_OTHER);
  return to === parts.length || others.length === 0 || (others.length === 1 && parts.length - to === 1) || !isClear ? null : { form: `parts, ${first.name}`, sure: false, title, people: parts.slice(to).join(" & ") };
}

function cutAt(text: string, mark: Mark, peopleLast: boolean): Cut | null {
  const before = text.slice(0, mark.from).trim();
  const after = text.slice(mark.to).trim();
  const [title, people] = peopleLast ? [before, after] : [after, before];
  if (title === "" || people === "") return null;
  const labelled = behindLabel(people);
  return { form: `${mark.name}, people ${peopleLast ? "last" : "first"}`, sure: labelled !== null, title, people: labelled?.people || people };
}

/** Where the bracket opens that the last sign closes; -1 if that closes none. */
function openOf(text: string): number {
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    const char = text[at] ?? "";
    if (")]）】".includes(char)) depth += 1;
    else if ("([（【".includes(char)) depth -= 1;
    if (depth === 0) return at === text.length - 1 ? -1 : at;
  }
  return -1;
}

/** Who led a session. Elsewhere a host is the event's. */
const HOST = /^(?:hosts?|hosted by|chairs?|facilitators?|leads?|led by|leitung|moderation|mod\.|animation|anim\.|conduce|modera|moderatie)\s?[:：]\s*/iu;

function inBrackets(text: string): Cut | null {
  const open = openOf(text);
  const title = text.slice(0, Math.max(0, open)).trim();
  const people = text.slice(open + 1, -1).trim();
  if (title === "" || people === "") return null;
  const labelled = behindLabel(people.replace(HOST, "by: ").replace(/^\p{Ll}{1,6}:\s+(?=\p{Lu})/u, "by: "));
  return { form: "brackets", sure: labelled !== null, title: title.replace(/[\s–—|:,-]{1,4}$/u, ""), people: labelled?.people || people };
}

const AFTER_QUOTES = /^(["“„«「『][^"“”„«»「」『』]+["”“»」』])([^]+)$/u;
const BEFORE_QUOTES = /^([^"“”„«»「」『』]{2,})(["“„«「『][^"“”„«»「」『』]+["”“»」』])$/u;
const MARKS_FIRST = /^[\s,:|–—-]{1,9}/u;
/** `"Title" (Company) Name`. */
const COMPANY_FIRST = /^[([]([^()[\]]{2,40})[)\]]\s+(\S[^]*)$/u;
const MARKS_LAST = /[\s,:|–—-]{1,9}$/u;

/** `Henrike Sollmann zum Thema „Depots digital“`. */
const ABOUT = /(?:\s(?:eröffnet|eröffnete|sprach|spricht|began|begann|opened|opens|closed|spoke|speaks|schließt|ouvre|a ouvert|parle|habla|habló|falou|parla|ha parlato))?\s(?:zum thema|zu|über|on|about|talk(?:ing|s|ed)? (?:about|on)|with|mit|sur|avec|sobre|con|su|o|over|met)$/iu;

function aroundQuotes(text: string): readonly Cut[] {
  if (!/["“„«「『]/u.test(text)) return [];
  const after = AFTER_QUOTES.exec(text);
  const before = BEFORE_QUOTES.exec(text.replace(/[.:]$/u, ""));
  const cut = (form: string, title: string, people: string): Cut => ({ form, sure: behindLabel(people) !== null, title, people: behindLabel(people)?.people || people });
  return [
    ...(after ? [cut("quotes, people last", after[1] ?? "", (after[2] ?? "").replace(MARKS_FIRST, "").replace(COMPANY_FIRST, "$2 ($1)"))] : []),
    ...(before ? [cut("quotes, people first", before[2] ?? "", (before[1] ?? "").replace(MARKS_LAST, "").replace(/['’]s$/u, "").replace(ABOUT, ""))] : []),
  ].filter(({ people }) => people !== "");
}

const MORE_HANDLES = /\s@[\w.-]{2,40}\s?(?:[,&+]|and)$/u;

/** A handle that stands alone behind a title. */
function atHandle(text: string): Cut | null {
  let place = text.lastIndexOf(" @");
  // `Chaos @ada + @grace`: all of them.
  for (let before = MORE_HANDLES.exec(text.slice(0, Math.max(0, place)).slice(-60)); before && place > 0; before = MORE_HANDLES.exec(text.slice(0, place).slice(-60))) place -= before[0].length;
  const people = text.slice(place + 1);
  const behind = / [-–—|,] (\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,2})(?: [-–—|,])?$/u.exec(text.slice(0, Math.max(0, place)));
  // `Loops - Ada Lovelace - @alovelace`: the name that the handle is made of.
  if (behind && (behind[1] ?? "").toLowerCase().split(" ").some((word) => word.length > 2 && people.toLowerCase().includes(word.slice(0, 4)))) return { form: "handle", sure: true, title: text.slice(0, behind.index), people: `${behind[1] ?? ""} ${people}` };
  if (place <= 0 || !people.split(/[\s,&+]+/u).every((each) => each === "and" || each.startsWith("@"))) return null;
  return { form: "handle", sure: true, title: text.slice(0, place).replace(/[\s–—|:-]{1,4}$/u, "").replace(/\s(?:by|von|par|por|di|da|door|przez|av|af)$/u, ""), people };
}

const BY = new RegExp(`[\\s,](?:${PEOPLE_WORDS.filter((word) => /^[\p{L} /]+$/u.test(word)).sort((a, b) => b.length - a.length).join("|")})\\.?\\s`, "giu");

/** A word such as `by` between title and people: the last one. */
function atWord(text: string): Cut | null {
  let last: RegExpExecArray | null = null;
  BY.lastIndex = 1;
  for (let match = BY.exec(text); match; match = BY.exec(text)) {
    last = match;
    BY.lastIndex = match.index + match[0].length - 1;
  }
  if (!last) return null;
  // `Loops — told by Ada Lovelace`
  const title = text.slice(0, last.index).replace(/\s[–—-]\s\p{Ll}{2,12}$/u, "").replace(/[\s–—|:,-]{1,4}$/u, "");
  const people = text.slice(last.index + last[0].length).trim();
  return title === "" || people === "" ? null : { form: "by", sure: true, title, people };
}

const BY_FIRST = /^(?:by|with|von|mit|par|avec|por|con|di|de|da|do|del|door|przez|av|af)\s(.{3,120}?)(?:\s*[:,]\s|\s[-–—|]\s|\s(?=["“„«]))(\S[^]{1,200})$/u;

/** `by Ada Lovelace, Engines`, behind a label. */
function byFirst(text: string): Cut | null {
  const [, people, title] = BY_FIRST.exec(text) ?? [];
  return people === undefined || title === undefined ? null : { form: "by, people first", sure: true, title, people };
}

/** `Ada's keynote on loops`, `Ada Lovelace’s talk: Loops`. */
const OWN = /^(\p{Lu}[^:!?"“”]{1,58}?)(?:['’]s|s['’])\s(?:\p{L}{3,12}\s)?(?:talk|keynote|lecture|presentation|session|workshop|tutorial|demo)(?:\s(?:on|about)\s|\s?[:–—-]\s)(\S[^]{2,200})$/iu;

/** True for `Ada Lovelace's talk on loops`, which is one talk, whatever event it names. */
export function isOwnTalk(words: string): boolean {
  const [, people] = OWN.exec(words) ?? [];
  return people !== undefined && nameLikeness(people) >= 0.84;
}

function ofTheirOwn(text: string): Cut | null {
  const [, people, title] = OWN.exec(text) ?? [];
  return people === undefined || title === undefined ? null : { form: "own, people first", sure: true, title, people };
}

const ON = /\s(?:presents|introduces|présente|présentent|präsentiert|presenta|presentan|apresenta|presenteert|on|about|über|sur|sobre|su|o|over|om)\s/gu;
/** `Ada Lovelace told us`: a sure name, and a few small words. */
function withoutVerb(words: string): string {
  const spoke = words.replace(SPOKE, "");
  const said = /^(.{3,70}?)((?:\s\p{Ll}[\p{L}']{1,12}){1,3})$/u.exec(spoke);
  const names = (said?.[1] ?? "").replace(/\s\([^()]{2,60}\)$/u, "").split(/\s?[&+]\s?|\s(?:and|und|et|y|e|en|i|og|och)\s/u);
  return said && names.every((name) => nameLikeness(name) >= 0.95 || (isFirstKnown(name) && !name.includes(" ") && !isThing(name))) ? said[1] ?? spoke : spoke;
}

const SPOKE = /\s(?:then )?(?:talk(?:s|ed|ing)?|sp(?:oke|eaks|eaking)|present(?:s|ed|ing)|sprach|spricht)$/u;
const MOST_PEOPLE = 80;
const MOST_TITLE = 201;

/** People and what they talked about: `Mark Gerstein (Yale) on single cells`. */
function onWord(text: string): Cut | null {
  for (const { index, 0: word } of text.matchAll(ON)) {
    const people = withoutVerb(text.slice(0, index));
    const title = text.slice(index + word.length);
    if (people.length > MOST_PEOPLE) return null;
    if (people.length > 2 && title.length > 2 && title.length <= MOST_TITLE && title.trimStart() === title) return { form: "on, people first", sure: false, title, people };
  }
  return null;
}

const SENTENCE_END = /[\p{L}\d)"”](?:\.|\s?[!?]["”]?)\s+(?=\p{Lu})/gu;
const BEFORE_PEOPLE = /^(?:by|with|mit|von|avec|par|con|com|med|met|z)\s+/iu;

/** `Loops for all. Ada Lovelace`, `Whose loops? With Ada Lovelace`: a sentence, and people behind it. */
function behindSentence(text: string): readonly Cut[] {
  return [...text.matchAll(SENTENCE_END)].slice(0, 3).filter(({ index }) => !isHonorific(text.slice(Math.max(0, index - 12), index + 1).split(/\P{L}/u).pop() ?? "")).map(({ index, 0: end }) => {
    const people = text.slice(index + end.length);
    return { form: "dot, people last", sure: BEFORE_PEOPLE.test(people), title: text.slice(0, index + end.length).trimEnd().replace(/\.$/u, ""), people: people.replace(BEFORE_PEOPLE, "") };
  });
}

const NAME_THEN = /^(\S[^.!?:]{0,50}(?:\.[^.!?:]{1,40})?[\p{L}\d)]{2})\.\s+(?=\p{Lu}\S*\s)(\S[^]{2,200})$/u;
const IN_BRACKETS_FIRST = /^[([]([^()[\]]{3,80})[)\]]\s*[:–-]?\s+(\S[^]{2,200})$/u;

/** `Ada Lovelace (Engines) Loops for all` */
const WORK_THEN = /^(\p{Lu}[^()[\]:]{3,40}?)\s\(([^()]{2,40})\)\s+(\p{Lu}\S*\s[^]{2,200})$/u;

/** `Ada Lovelace. Loops for all`, `[Ada Lovelace] Loops for all`. */
function nameFirst(text: string): readonly (Cut | null)[] {
  const cut = (form: string, match: RegExpExecArray | null): Cut | null => (match ? { form, sure: false, title: match[2] ?? "", people: match[1] ?? "" } : null);
  const [, name, work, title] = WORK_THEN.exec(text) ?? [];
  return [name === undefined || title === undefined ? null : { form: "work, people first", sure: false, title, people: `${name} (${work ?? ""})` }, cut("dot, people first", NAME_THEN.exec(text)), cut("brackets, people first", IN_BRACKETS_FIRST.exec(text))];
}

const WITH = /[\s,](?:with|mit|avec|con|com|med|met|z)\s(?=\p{Lu})/gu;

/** `Loops for all with Ada Lovelace`. */
function withWord(text: string): Cut | null {
  let last: RegExpExecArray | null = null;
  for (const match of text.matchAll(WITH)) last = match;
  if (!last || last.index < 3) return null;
  return { form: "with, people last", sure: false, title: text.slice(0, last.index).replace(/[\s,–—-]{1,4}$/u, ""), people: text.slice(last.index + last[0].length) };
}

/** `Loops for all (A. Lovelace et al)`, `Loops for all? Lovelace et al.` */
function withOthers(text: string): Cut | null {
  const [, title, people] = /^(\S[^]{5,200}?)[\s,:–—-]{1,4}\(?((?:\p{Lu}\.\s?){0,2}\p{Lu}[\p{L}'’-]{1,24}(?:\s\p{Lu}[\p{L}'’-]{1,24})?)\s(?:et al|u\.\s?a|y otros|e altri|e outros|i in)\.?\)?$/u.exec(text) ?? [];
  return title === undefined || people === undefined ? null : { form: "signed", sure: true, title, people };
}

/** `Loops for all /Lovelace`: signed. */
function signed(text: string): Cut | null {
  const [, title, people] = /^(.{3,200}?)\s\/(\p{Lu}[\p{L}.’'-]{1,24}(?:\s\p{Lu}[\p{L}.’'-]{1,24}){0,2})$/u.exec(text) ?? [];
  return title === undefined || people === undefined ? null : { form: "signed", sure: true, title, people };
}

const JOINS = /^(?:and|und|et|y|e|i|en|og|och|with|mit|avec|con|com|met|by|von|par|por|of|for|to|dr|prof)$/iu;

/** `Loops for all Ada Lovelace`: a name behind a title, and nothing between. */
function unmarked(text: string): Cut | null {
  const words = text.split(" ");
  const [before = "", first = ""] = words.slice(-3);
  if (words.length < 4 || words.length > 20 || !/[\p{L}\d?!)”"]$/u.test(before) || JOINS.test(before) || !/^\p{Lu}\p{Ll}/u.test(first) || isThing(first)) return null;
  // Of three capitalised words any could begin the name.
  const people = words.slice(-2).join(" ");
  const isKnown = isFirstKnown(first) && (!/^\p{Lu}/u.test(before) || !isFirstKnown(before));
  return nameLikeness(people) >= 0.85 && (isKnown || /^\p{Ll}/u.test(before)) ? { form: "unmarked, people last", sure: false, title: words.slice(0, -2).join(" "), people } : null;
}

const MOST_MARKS = 12;

/** All cuts of a heading: people behind any mark, or before the first or the last of a kind. */
export function cutsOf(text: string): readonly Cut[] {
  const marks = marksOf(text).slice(0, MOST_MARKS);
  const cuts: (Cut | null)[] = [atWord(text), byFirst(text), ofTheirOwn(text), onWord(text), ...behindSentence(text), ...nameFirst(text), withWord(text), withOthers(text), signed(text), unmarked(text), atHandle(text), inBrackets(text), ...aroundQuotes(text), inParts(text, marks), between(text, marks)];
  for (const name of new Set(marks.map((mark) => mark.name))) {
    const same = marks.filter((mark) => mark.name === name);
    const [first, last] = [same[0], same[same.length - 1]];
    if (!first || !last) continue;
    cuts.push(cutAt(text, last, true));
    // `Ada Lovelace @ Engines`: where somebody works.
    if (name === "at") continue;
    cuts.push(cutAt(text, first, false));
    if (first !== last) cuts.push(cutAt(text, last, false), ...same.slice(0, -1).map((mark) => cutAt(text, mark, true)));
  }
  return cuts.filter((cut) => cut !== null);
}
