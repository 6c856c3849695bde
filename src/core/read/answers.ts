// What marks a question, and the answer that follows it: behind an arrow in its own line, or in a line below that begins with `A:`.
import type { Block } from "./blocks";

const ASKED = /^(?:\*\*)?(?:Q\d{0,2}|Question|Frage)(?:\*\*)?:/u;
const ANSWERED = /^(?:\*\*)?(?:A\d{0,2}|Answer|Antwort|R\d{0,2}|Réponse|Respuesta|Risposta|Resposta|Odpowiedź|Antwoord|Svar|Ответ|Відповідь)(?:\*\*)?\s?[:：](?:\*\*)?\s*(\S[^]*)$/u;
const ARROW = /(?:→|⇒|->|=>)\s*(\S[^]*)/u;

/** `??` and `(?)`, with the question marks of East Asia and of Arabic too. */
const MARK = /\?\?|？？|؟؟|[(（][?？؟][)）]/u;

/** Where a mark begins in words, or -1. */
export const markIn = (words: string): number => words.search(MARK);

/** True if a line is marked as a question: `??`, `(?)` or `Q:`. */
export function isQuestion(block: Block): boolean {
  const { raw } = block;
  if (!/[?？؟]/u.test(raw) && !(raw.startsWith("Q") && /^Q\d?:/u.test(raw))) return false;
  return markIn(block.visible) !== -1 || ASKED.test(block.visible);
}

/** True if a label says that the line is a question, such as `Q:`. */
export const isAsked = ({ raw }: Block): boolean => ASKED.test(raw);

function settled(answer: string | undefined): string | null {
  const words = answer?.trim().replace(/\s\^[\p{L}\p{N}-]{1,100}$/u, "").trimEnd() ?? "";
  return words === "" || markIn(words) !== -1 ? null : words;
}

function ownAnswer(block: Block): string | null {
  const { visible } = block;
  const mark = markIn(visible) === -1 ? visible.search(/[?？؟]/u) : markIn(visible);
  if (mark === -1) return null;
  const end = block.kind === "row" ? rowEnd(visible, mark) : visible.length;
  const arrow = ARROW.exec(visible.slice(mark, end));
  // The mask keeps every place, so the words are taken from the line itself.
  const words = arrow ? block.raw.slice(mark + arrow.index + arrow[0].length - (arrow[1] ?? "").length, end) : undefined;
  return settled(block.kind === "row" ? words?.replaceAll("\\|", "|") : words);
}

/** Where the cell of a table row ends that a place is in. */
export function rowEnd(row: string, from: number): number {
  for (let at = from; at < row.length; at++) if (row[at] === "|" && row[at - 1] !== "\\") return at;
  return row.length;
}

/** The answer to a question, or null while it is open. What holds a question mark of its own is no answer yet. */
export function answerOf(block: Block, next: Block | undefined): string | null {
  const own = ownAnswer(block);
  if (own !== null || !next || next.line.index > block.line.index + 2 || next.line.quote !== block.line.quote) return own;
  return settled(ANSWERED.exec(next.raw)?.[1] ?? (next.raw.startsWith("→") ? ARROW.exec(next.raw)?.[1] : undefined));
}
