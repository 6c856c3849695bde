// Words that say that people follow: `Speaker:`, `Referent/in:`, `told by`, `prow.`.
import { keeping } from "./kept";
import { areFirstNames } from "./names";
import { peopleLikeness } from "./people";
import { PEOPLE_WORDS, SPEAKER_WORDS } from "./words";

const LABELS = new Set([...SPEAKER_WORDS, ...PEOPLE_WORDS]);
/** Words that stand before people at the beginning of a line, and before anything elsewhere. */
const BESIDE = new Set("with mit avec con com met z from".split(" "));
/** Words that say so only before a colon. */
const BEFORE_COLON = new Set("who wer qui quién quien chi quem wie kto кто".split(" "));
const MOST_LABEL = 40;
/** `speaker`, and not `by` or `with`. */
const LEAST_LABEL = 5;

/** A label without what makes it plural or covers both: `Referent/in`, `Докладчики`. */
/** Who wrote the notes, or made something else, and did not speak. */
const OTHERS = /^(?:notes?|notizen|mitschrift|notas|appunti|photos?|pictures?|written|organi[sz]ed|sponsored|transcribed|translated|recorded|edited|reviewed)\s/u;

function isLabel(word: string): boolean {
  if (OTHERS.test(word.toLowerCase())) return false;
  const label = word.toLowerCase().replace(/[.:：\s*_]{1,6}$/u, "").replace(/(?:['’]s?)?\s(?:bio|info|name|details?)$/u, "").replace(/(?:\(s\)|[/*:_](?:in|innen|a|e|s|trice|ère))$/u, "");
  if (LABELS.has(label) || BEFORE_COLON.has(label) || /^\S+ by$/u.test(label)) return true;
  if (/^\p{L}{3,16}\s(?:by|por|par|von|durch|door|da|przez|av|af)$/u.test(label)) return true;
  return label.length > 5 && (LABELS.has(label.slice(0, -1)) || LABELS.has(label.slice(0, -2)));
}

/** True for a line that is such a word and nothing else: `Speaker`, `Presenters:`. */
export const isSpeakerWord = (words: string): boolean => words.length < MOST_LABEL && words.length > LEAST_LABEL && !/\s/u.test(words.trim()) && isLabel(words);

/** What stands behind such a word; `sure` if a colon follows the word. */
export interface Labelled {
  readonly people: string;
  readonly sure: boolean;
  /** True if the label says that there are several: `Speakers:`. */
  readonly many: boolean;
  /** True if the line says that nobody knows who it was. */
  readonly unknown: boolean;
}

/** What stands where the people should and says that they are not known. */
const UNKNOWN = /^(?:\?+|-|n\/?a|tb[acd]|unknown|unbekannt|inconnue?|desconocid[oa]|various|several|many|someone|somebody|didn['’]t catch|don['’]t know|not sure|no idea|forgot|missed)(?!\p{L})/iu;

/** The people behind a label at the beginning of a text; empty `people` if the text ends there, null if there is no label. */
export const behindLabel = keeping(2000, labelledBy);

/** `Sprecher nicht verstanden` */
const NOT = /^(?:not|nicht|kein|no|pas|non|niet|nie|missed|unknown|unbekannt|inconnue?|desconocid[oa]|sconosciut[oa]|desconhecid[oa]|nieznan[ya]|onbekend)(?:\s|$)/iu;
const NOBODY_KNOWN: Labelled = { people: "", sure: true, many: false, unknown: true };
const labelled = (people: string, sure: boolean, many = false): Labelled => (sure && UNKNOWN.test(people) ? NOBODY_KNOWN : { people, sure, many, unknown: false });

/** `🎤 Ada Lovelace`: pictures of people who speak. */
const SPEAKER = /^(?:🎤|🎙|👤|👥|🗣|🧑|👩|👨)(?:\p{Emoji_Modifier}|\p{Extended_Pictographic}|\u200d|\ufe0f){0,6}\s*:?\s*(?=\S)/u;

const PICTURES = /^(?:(?![☑✅☒✔])\p{Extended_Pictographic}\ufe0f?\s?){1,3}/u;
/** `Speaker ..... Ada Lovelace`, `Oradora — Ada Lovelace`. */
const DASHED = /^(\p{L}{5,16})\s?(?:\.{3,}|\s[–—])\s(?=\S)/u;

function labelledBy(text: string): Labelled | null {
  const picture = text.charCodeAt(0) === 0xd83c || text.charCodeAt(0) === 0xd83d || text.charCodeAt(0) === 0xd83e ? SPEAKER.exec(text) : null;
  const shown = picture ? text.slice(picture[0].length).split(/,\s/u, 1)[0] ?? "" : "";
  if (picture && (peopleLikeness(shown) >= 0.3 || areFirstNames(shown))) return labelled(text.slice(picture[0].length), true);
  const bare = text.replace(PICTURES, "").replace(/^[-*•_~–—\s]{1,4}/u, "");
  const [leader, word = ""] = DASHED.exec(bare) ?? [];
  if (leader !== undefined && word.length > 4 && isLabel(word)) return labelled(bare.slice(leader.length).trim(), true);
  const colon = bare.search(/[:：]/u);
  if (colon > 0 && colon <= MOST_LABEL && isLabel(bare.slice(0, colon).trim())) return labelled(bare.slice(colon + 1).replace(/^:?[*_]{0,2}/u, "").trim(), true, /(?:s|en|innen|i|и|y)[/*:_]?(?:innen)?$/iu.test(bare.slice(0, colon).trim()));
  const [first = "", second = "", third = ""] = bare.split(/\s+/u, 3);
  if (third !== "" && /^by$/iu.test(second) && /^\p{L}{3,12}$/u.test(first) && !OTHERS.test(`${first.toLowerCase()} `)) return labelled(bare.slice(bare.indexOf(third, first.length + second.length)), false);
  if (first.length > LEAST_LABEL && LABELS.has(first.toLowerCase()) && NOT.test(bare.slice(first.length).trim())) return NOBODY_KNOWN;
  return second !== "" && (LABELS.has(first.toLowerCase()) || (first.length > 6 && first.endsWith("s") && LABELS.has(first.toLowerCase().slice(0, -1))) || BESIDE.has(first.toLowerCase())) || (second !== "" && LABELS.has(first.toLowerCase().replace(/\.$/u, ""))) ? labelled(bare.slice(first.length).trim(), false) : null;
}
