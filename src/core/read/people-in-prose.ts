// People whom prose names: `Ada Lovelace begins with a wheel`, `Guest lecture by Ada Lovelace`, `The speaker was Ada Lovelace`.
import type { Block } from "./blocks";
import { areFirstNames, nameLikeness } from "./names";

/** `Ada Lovelace begins with a wheel`, `Ada (she was late), two machines`. */
const SENTENCE = /^(\p{Lu}[\p{L}'’-]{1,20}?(?:\s(?:(?:van|von|de|da|di|del|der|den|la|le|el|al|bin|ter)\s){0,2}\p{Lu}[\p{L}'’-]{1,24}?){0,3})(?:['’]s)?(?:\s?\([^()]{2,40}\))?(?:[,.](?:\s|$)|\s(?=\p{Ll}))/u;

/** What a speaker does. */
const SPOKE = /^(?:then |has |hat |a |ha )?(?:spoke|speaks|talk(?:s|ed)|show(?:s|ed)|present(?:s|ed)|explain(?:s|ed)|open(?:s|ed)|tells|told|gave|gives|demonstrated|described|describes|walked us|introduced|argue[sd]|sprach|spricht|zeigte?|erzählte?|erklärte?|stellte?|parle|parlé|présente|présenté|montre|montré|explique|habló|habla|presentó|contó|mostró|explicó|falou|apresentou|mostrou|contou|ha parlato|parlato|presentato|mostrato|raccontato|mówił|mówiła|pokazał|pokazała|vertelde|sprak|liet|berättade|visade|talade)(?!\p{L})/u;

const NAME = "\\p{Lu}[\\p{L}'’-]{1,20}(?:\\s(?:(?:van|von|de|da|di|del|der|den|la|le|el|al|bin|ter)\\s){0,2}\\p{Lu}[\\p{L}'’.-]{0,24}){1,3}";
/** `Guest lecture by Ada Lovelace, 12 Nov`, `Speaker is Ada Lovelace, an engineer`; not who wrote the notes. */
const TOLD_BY = new RegExp(`^(?:[\\p{L}'’-]{2,20}\\s){1,4}(?:by|of|von|par|por|di|de|da|do|del|door|av|af|przez|is|was|ist|war|est|es|era|é|foi)\\s(${NAME})(?=[\\s,.;:(]|$)`, "u");
/** `it was five minutes, by Ada Lovelace, …`: at the end of a part of a sentence. */
const BY_WITHIN = new RegExp(`(?:^|[,;–—(]\\s?|\\s(?:talk|lecture|keynote|session|workshop)\\s|given\\s|presented\\s|held\\s)(?:by|von|par|por|door|przez|av|af)\\s(${NAME})(?=[,.;:)]|$|\\s(?:at|during|in|for|from|of|auf|bei|beim|à|au|aux|en|na|op|al|alla)\\s)`, "u");
const OF_NOTES = /^(?:(?:my|conference|talk) )?(?:notes?|notizen|notas|appunti|notatki|summary|recap|written|photos?|report|transcri|organi|mitschrift)(?!\p{L})/iu;

/** `The speaker was …`, `This was the talk of …`. */
const TALK_OR_SPEAKER = /^(?:(?:this was|das war|c['’]était|era) )?(?:the |a |an |der |die |ein |le |la |el |una |il |un |o |uma |a |de |een )?(?:guest |invited |short )?(?:speaker|presenter|lecturer|referent(?:in)?|vortragende|conférencière?|ponente|oradora?|palestrante|relatore|relatrice|spreker|prelegent(?:ka)?|talk|lecture|seminar|keynote|vortrag|conférence|charla|ponencia|palestra|intervento|lezing|wykład|prelekcja)\s/iu;

/** `This talk by Ada Lovelace was …`, `Ce talk de Ada Lovelace était …` */
const THIS_TALK = new RegExp(`^(?:[Tt]h[ei]s?|[Cc]e|[Cc]ette|[Dd]iese[rs]?|[Qq]uest[oa]|[Ee]st[ea]|[Tt]en|[Tt]a|[Dd]eze|[Dd]it)\\s(?:[\\p{Ll}\\d'’-]{1,16}\\s){1,10}(?:by|de|von|di|do|da|por|par|door|przez)\\s(${NAME})(?=[\\s,.;:(]|$)`, "u");
const TALK_WORD = /(?:^|\s)(?:talk|session|keynote|lecture|presentation|workshop|conférence|présentation|vortrag|charla|ponencia|sesión|palestra|apresentação|intervento|presentazione|sessione|prelekcja|wykład|lezing|presentatie)(?:\s|$)/iu;

/** Who is said in the first words of a line to have spoken; empty if nobody is. */
export function toldBy(words: string): string {
  const name = OF_NOTES.test(words) ? "" : TOLD_BY.exec(words)?.[1] ?? "";
  const [start = "", who = ""] = name === "" ? THIS_TALK.exec(words) ?? [] : [];
  if (who !== "" && TALK_WORD.test(start) && nameLikeness(who) >= 0.75) return who;
  const isSaid = TALK_OR_SPEAKER.test(words) || /^(?:\S+\s){1,3}(?:by|von|par|por|di|da|door|av|af|przez)\s/iu.test(words);
  return isSaid && /^\p{Lu}/u.test(name) && nameLikeness(name) >= 0.84 ? name : "";
}

/** A link to somebody's page in a network. */
const PROFILE = /\[([^[\]]{4,60})\]\(https?:\/\/(?:www\.|mobile\.)?(?:twitter\.com|x\.com|github\.com|linkedin\.com\/in|mastodon\.social|fosstodon\.org|bsky\.app\/profile|noti\.st)\/[^()\s/?]{1,60}\/?(?:\?[^()\s]{1,100})?\)/gu;

/** The only one whose page in a network some lines link to, as written; empty if there is none, or more than one. */
export function profileIn(blocks: readonly Pick<Block, "raw">[]): string {
  const names = new Set(blocks.flatMap(({ raw }) => (raw.includes("](http") ? [...raw.matchAll(PROFILE)] : [])).map((match) => match[1] ?? "").filter((name) => nameLikeness((name.split(" (", 1)[0] ?? "").trim()) >= 0.84));
  return names.size === 1 ? [...names][0] ?? "" : "";
}

const SPEAKER_WAS = /^(?:the |der |die |le |la |el |il |o |a |de )?(?:speaker|presenter|lecturer|referent(?:in)?|vortragende|conférencière?|ponente|orador(?:a)?|palestrante|relatore|relatrice|spreker|prelegent(?:ka)?)\s/iu;

const GIVEN_BY = /^(?:the |this )?(?:talk|lecture|keynote|session|workshop) was (?:given|held|presented|led) by\s/iu;

/** The name in `The speaker was Ada Lovelace, …`, wherever it stands in a talk; empty if a line says nothing of the kind. */
export const speakerWas = ({ kind, words }: Pick<Block, "kind" | "words">): string => (kind === "plain" && (SPEAKER_WAS.test(words) || GIVEN_BY.test(words)) ? toldBy(words.slice(0, 160)) : "");

const MOST_NAMES = 40;
const LONGEST = 200;

/** Whoever a sentence begins with, or who is said in its first words to have spoken, as written; empty if nobody is. */
export function peopleInProse({ kind, first, words }: Pick<Block, "kind" | "first" | "words">): string {
  if (kind !== "plain") return "";
  const told = toldBy(words.slice(0, 160));
  if (told !== "") return told;
  if (!first && words.length < MOST_NAMES && areFirstNames(words)) return words;
  const within = words.length < LONGEST ? BY_WITHIN.exec(words)?.[1] ?? "" : "";
  if (within !== "" && nameLikeness(within) >= 0.95) return within;
  const [start = "", name = ""] = SENTENCE.exec(words) ?? [];
  const least = !name.includes(" ") ? 0.5 : start.trimEnd().endsWith(".") || SPOKE.test(words.slice(start.length)) ? 0.84 : 0.95;
  // A paragraph of its own begins with a first name, or with an example, as often as with whoever spoke.
  return (first && !name.includes(" ")) || nameLikeness(name) < least ? "" : name;
}
