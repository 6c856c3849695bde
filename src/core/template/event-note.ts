// A new event note out of the form: its text, and where the cursor goes.
import type { Edit } from "../model";
import type { Property } from "../write/front-matter";
import { withProperties } from "../write/new-properties";
import { asWords } from "./encode";

/** What the person entered; days are ISO dates, and all but the name may be empty. */
export interface EventForm {
  readonly name: string;
  readonly date: string;
  readonly endDate: string;
  readonly place: string;
  readonly url: string;
  /** Besides the event tag, without `#`. */
  readonly tags: readonly string[];
}

/** The text of the note; the cursor is where the first talk goes. */
export function eventNoteText({ name, date, endDate, place, url, tags }: EventForm, eventTag: string): Edit {
  const wanted: Readonly<Record<string, Property>> = {
    date, end: endDate === date ? "" : endDate, place, url,
    tags: [eventTag, ...tags.filter((tag) => tag.toLowerCase() !== eventTag.toLowerCase())],
  };
  const title = asWords(name.split(/[\s\p{Cc}]+/u).join(" ").trim(), false);
  const text = `${withProperties("", wanted, []).text}# ${title}\n\n`;
  return { text, cursor: text.length };
}
