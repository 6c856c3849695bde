// A title that is told from its people by emphasis: `Ada Lovelace, University of X, *Engines*`, `*Engines* - Ada Lovelace`.
import { plainWords } from "./inline";
import { readHead } from "./head";
import { isFirstKnown, nameLikeness } from "./names";
import { peopleLikeness } from "./people";

export interface Emphasised {
  readonly title: string;
  readonly people: string;
}

const LONGEST = 500;
const LAST = /^([^*_]{3,200})(\*{1,2}|_{1,2})([^*_]{3,300})\2$/u;
const FIRST = /^(\*{1,2}|_{1,2})([^*_]{3,300})\1([^*_]{3,200})$/u;
const SURE = 0.7;
/** A name that nothing but emphasis tells from the title. */
const SURE_NAME = 0.84;
const LEAST_TITLE = 3;

/** The two sides of a heading of which one is emphasised and the other is people, with a mark between them; null if it is none such. */
export function emphasisedTitle(raw: string): Emphasised | null {
  if (raw.length > LONGEST || !/[*_]/u.test(raw)) return null;
  const last = LAST.exec(raw);
  const first = last ? null : FIRST.exec(raw);
  const beside = (last?.[1] ?? first?.[3] ?? "").trim();
  const inside = plainWords(last?.[3] ?? first?.[2] ?? "");
  // `Loops for all *Ada Lovelace*`, `**Ada Lovelace** Loops for all`: the name is what is marked.
  const words = readHead(plainWords(beside)).rest;
  if (peopleLikeness(inside) >= SURE_NAME && words.includes(" ") && !(first && !/^["“„«'(]?[\p{Lu}\d]/u.test(beside)) && !/[,:|–—(-]$|^[,:|–—)-]/u.test(beside) && peopleLikeness(words) < SURE) return { title: words, people: inside };
  // `Ada Lovelace, Engines *Loops for all of us*`
  const isPlaced = nameLikeness(/^([^,]{4,40}),\s[^,]{2,40}$/u.exec(beside)?.[1] ?? "") >= SURE_NAME && inside.split(" ").length > LEAST_TITLE;
  const marked = last ? isPlaced || /[,:|–—-]$/u.test(beside) : /^(?:[,:|–—-]|by\s)/u.test(beside);
  if (!marked) return null;
  const named = readHead(plainWords(beside).replace(/^(?:[\s,:|–—-]{1,4}|by\s)|[\s,:|–—-]{1,4}$/gu, "")).rest;
  const title = readHead(inside).rest;
  // `Tariffs, Ada Lovelace — *Loops*`: what it was about stands before the name.
  const [topic = "", name = "", more] = named.split(/,\s/u, 3);
  const people = more === undefined && !topic.includes(" ") && !isFirstKnown(topic) && nameLikeness(name) >= 0.84 ? name : named;
  return peopleLikeness(people) >= SURE && peopleLikeness(title) < SURE ? { title, people } : null;
}
