// A day in front of what opens a talk: `Friday 10:00 – Loops`, `Day 2 keynote: Engines`.
import { foldWord, weekdayOf } from "./month-names";

export interface DayBefore {
  /** As written. */
  readonly day: string;
  /** What stands behind it. */
  readonly rest: string;
}

const NUMBERED = /^(?:day|tag|jour|journée|día|dia|giorno|dag|dzień|den|день)\s?#?\d{1,2}(?!\d)/iu;
const WORD = /^\p{L}{2,14}(?:-feira)?(?=[\s.,:])/u;
const PART_OF_DAY = /^\.?\s(?:(?:early|late) )?(?:morning|afternoon|evening|vormittag|nachmittag|abend|matin|après-midi|soir|mañana|tarde|noche|mattina|pomeriggio|sera|manhã|noite|ochtend|middag|avond|rano|po południu|wieczór)(?!\p{L})/iu;
const MARK = /^\.?(?:\s?[,:|·]|\s[–—-])?\s+(?=\S)/u;

/** A day of the week or of the event at the beginning of a text, and what follows it; null if it begins otherwise. */
export function takeDay(text: string): DayBefore | null {
  const word = WORD.exec(text)?.[0] ?? "";
  const day = NUMBERED.exec(text)?.[0] ?? (word !== "" && weekdayOf(foldWord(word)) !== null ? word : "");
  if (day === "") return null;
  const behind = text.slice(day.length).replace(PART_OF_DAY, "");
  const mark = MARK.exec(behind);
  return mark ? { day, rest: behind.slice(mark[0].length) } : null;
}
