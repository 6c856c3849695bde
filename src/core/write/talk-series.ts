// How talks that are counted by letters, or stand in the rows of a table, go on.
import type { EventNote, Talk } from "../model";
import { plainWords } from "../read/inline";
import { cellsOf } from "../read/tables";

/** A talk's line around its letter: `### ` and `. ` of `### B. Title`. */
interface Lettered {
  readonly before: string;
  readonly letter: string;
  readonly after: string;
}

const LETTER = /^([\s>]*(?:#{1,6}\s+|\*\*|__|[-*+•]\s+)?(?:\p{L}{2,20}\s)?)([A-Za-z])([.):](?:\s+|(?=\*\*|__|$)))/u;

function letterOf(talk: Talk): Lettered | null {
  const [, before, letter, after] = LETTER.exec(talk.source.text.trimStart()) ?? [];
  return before === undefined || letter === undefined || after === undefined ? null : { before, letter, after: after.trim() === after ? `${after} ` : after };
}

const isNext = (a: string, b: string): boolean => b.charCodeAt(0) === a.charCodeAt(0) + 1;

/** Where letters count the talks: the talk behind which the next one goes, and what stands before its title. Null if they don't, or after the last letter. */
export function nextLettered({ talks }: EventNote, line: number | null): { readonly talk: Talk; readonly before: string } | null {
  const all = talks.map(letterOf);
  const known = all.filter((each) => each !== null);
  const isCounted = known.some(({ letter }) => letter === "A" || letter === "a") && known.some((each, nth) => nth > 0 && isNext(known[nth - 1]?.letter ?? "", each.letter));
  if (!isCounted || known.length * 2 <= talks.length) return null;
  // Letters begin anew under each day: the new talk goes behind the last one of the cursor's.
  let at = line === null ? talks.length - 1 : talks.findIndex((talk) => line >= talk.source.line && line < talk.endLine);
  if (at === -1) at = talks.length - 1;
  while (isNext(all[at]?.letter ?? "", all[at + 1]?.letter ?? "")) at += 1;
  const [form, talk] = [all[at], talks[at]];
  if (!form || !talk || /z/iu.test(form.letter)) return null;
  return { talk, before: form.before + String.fromCharCode(form.letter.charCodeAt(0) + 1) + form.after };
}

/** A row like that of a talk with nothing in it but the next number; `cursor` is the UTF-16 offset in it where the title goes. */
export function nextRow({ source: { text }, title, number }: Talk, next: number): { readonly row: string; readonly cursor: number } {
  const lead = /^[\s>]*/u.exec(text)?.[0] ?? "";
  const cells = cellsOf(text.slice(lead.length).trimEnd());
  const numbered = number === null ? -1 : cells.findIndex((cell) => plainWords(cell).replace(/\D/gu, "") === String(number));
  const titled = cells.findIndex((cell, nth) => nth !== numbered && title !== null && (plainWords(cell) === title || cell.includes(title)));
  const place = titled === -1 ? cells.findIndex((_, nth) => nth !== numbered) : titled;
  const written = cells.map((_, nth) => (nth === numbered ? ` ${next} ` : "  "));
  const before = `${lead}|${written.slice(0, place).map((cell) => `${cell}|`).join("")} `;
  return { row: `${before}${written.slice(place).join("|").slice(1)}|`, cursor: before.length };
}
