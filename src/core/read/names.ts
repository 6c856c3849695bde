// Is this piece of text the name of a person? Judged word by word, by lists and by form; the note as a whole decides what is done with the answer.
import { keeping } from "./kept";
import { HANGUL_SURNAMES, HAN_SURNAMES, isFirstName, isTitleWord } from "./name-lists";

const set = (text: string): ReadonlySet<string> => new Set(text.split(" "));

const PARTICLES = set("de da do dos das del della di du d van von der den ter ten 't la le el al bin ben ibn binti y e i af zu zur zum st v v. o' mac mc abu ould");

/** Words between other words: no name holds one. */
const FUNCTION = set(
  "the an of in on with for and or to from by at is are be how why what when where your our my we you it its this that as not no do does did can could will would should shall may must has have had was were been being get gets got let lets make makes made go goes using use used into under inside beyond without within about after before between through over off out up down via per than then there here who whose which while because until since again against " +
  "und mit für im am zum zur vom beim ins dem den wenn weil dass mehr alle alles mein meine unser unsere des von auf aus bei nach über unter ohne gegen wie was wer wann wo warum ist sind war nicht kein keine un une et pour avec dans sur les las los una con para por il lo gli os as um uma com em sem na no nas nos dla jak czy nie jest der die das ein eine einen einem einer vs vs. q&a & don't doesn't can't won't isn't aren't let's i'm i've we're you're it's what's here's don’t doesn’t can’t won’t isn’t aren’t let’s i’m i’ve we’re you’re it’s what’s here’s " +
  "i he she they me him her them us so if one two three four five six seven eight nine ten all any every some many more most much very just only also still never always ever too don’t een het voor met niet och att för som är inte для как что это не по из или на с и в о",
);

/** True for a word that stands between others, in whatever letters. */
export const isBetweenWords = (word: string): boolean => FUNCTION.has(word.toLowerCase()) || PARTICLES.has(word.toLowerCase());

/** Those of them that are surnames of many: `Brad Green`. */
const SURNAMES = set("black white green best small good day winter");

/** Ends of words that name a thing or an activity. */
const NOUN = /(?:[a-z]{4}ing|[a-z]{3}(?:tions?|sion|ments?|ness|ility|ivity|ality|ology|ologies|ics|tures?|ances?|ences?|sis|ware|works?|isms?|ships?|hood|able|ible|ful|less|ized|ised)|[a-z]{4}ies|ção|ções|ción|ciones|zione|zioni|[a-z]{3}[a-np-xz]ung|[a-z]{3}ungen|keit|heit|schaft|idade|idad|ität|driven|based|oriented|ability)$/u;

/** What stands before a name and is none: `Dr.`, `prof.ssa`, `Mme`. */
const HONORIFICS = set(
  "dr dra hon pr prof profa profssa professor professora mr mrs ms mx miss herr frau hr fr sir dame lord lady dipl ing dipling mag phd msc bsc rev revd reverend father sister brother schwester bruder pastor pfarrer rabbi imam imán don doña dott dottssa sig sigra sr sra srta monsieur madame mme mlle me maître mgr inż hab dhr mw mevr drs ir enf enfa eng enga arq lic licda mtra mtro ing mgr bc doc doz privdoz univprof ph judge justice senator captain capt colonel major col gen sgt adv",
);
/** What stands behind a name and is none: degrees and offices. */
const DEGREES = set("phd md mba msc bsc ma ba rn kc qc esq frcs frcp mp mep dphil llm jd cpa pe jr sr ii iii iv dds rgn obe mbe cbe");

/** `Dr.ª` and `Profª` are written with a sign for their last letter. */
const letters = (word: string): string => (/[.'’ªº]/u.test(word) ? word.replace(/[.'’]/gu, "").replace(/ª/gu, "a").replace(/º/gu, "o") : word).toLowerCase();

export const plainLetters = (word: string): string => {
  const lower = word.toLowerCase();
  return /^\p{ASCII}*$/u.test(lower) ? lower : lower.normalize("NFD").replace(/\p{Mn}/gu, "");
};

/** True if a text has a character of a script that writes names without blanks. */
export const isEastAsian = (text: string): boolean => EAST_ASIAN.test(text);
const EAST_ASIAN = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u;

/** True for a word that stands before a name: `Prof`. */
export const isHonorific = (word: string): boolean => HONORIFICS.has(word.toLowerCase());

/** A name without what stands before and behind it. */
export interface Bare {
  readonly honorific: string | null;
  readonly name: string;
}

/** Takes `Dr.`, `Rev.`, `RN` and their like off a name; a word alone stays. */
export function bareName(text: string): Bare {
  const trimmed = text.trim();
  const words = (EAST_ASIAN.test(trimmed) ? trimmed.replace(/(?:さん|氏|様|先生|\s?님)$/u, "").trim() : trimmed).split(/\s+/u);
  let from = 0;
  while (from < 3 && from < words.length - 1 && HONORIFICS.has(letters(words[from] ?? ""))) from += 1;
  let to = words.length;
  // `MA` and `JR` are degrees; `Ma` and `Sr` behind a name can be names.
  while (to - from > 2 && DEGREES.has(letters(words[to - 1] ?? "")) && /^(?:\p{Lu}[\p{Lu}.]+|PhD|DPhil|MSc|BSc|Esq\.?)$/u.test(words[to - 1] ?? "")) to -= 1;
  const glued = from === 0 ? /^((?:dr|dra|prof|mr|mrs|ms|rev)\.)(?=\p{Lu}\p{Ll})/iu.exec(words[0] ?? "") : null;
  const name = words.slice(from, to).join(" ");
  const honorific = glued ? glued[1] ?? "" : words.slice(0, from).join(" ");
  return { honorific: honorific === "" ? null : honorific, name: glued ? name.slice(glued[0].length) : name };
}

/** `Ada "Countess" Lovelace`: what somebody is called, between the names. */
const NICK = /["“][\p{L}.-]{2,14}["”]\s/u;

/** True if the first word is a first name that many people have. */
export const isFirstKnown = keeping(2000, (name) => {
  const [first = ""] = bareName(name).name.split(" ", 1);
  const plain = plainLetters(first);
  return isFirstName(plain) || (plain.includes("-") && isFirstName(plain.split("-")[0] ?? ""));
});

/**
 * Whether a text could be a name where the note's habit says that one stands here: a few capitalised words, a first name
 * however it is written, or a few characters of a script without capitals.
 */
export function couldBeName(text: string): boolean {
  const name = text.trim().replace(NICK, "");
  if (/^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー・\s]{2,14}$/u.test(name)) return true;
  if (name.includes(" ") && WITHOUT_CAPITALS.test(name)) return true;
  const words = name.replace(/\([^()]{1,60}\)$/u, "").trimEnd().split(/[\s,&+]+/u);
  if (words.length < 4 && isFirstKnown(name) && words.every((word) => /^\p{L}[\p{L}.'’-]*$/u.test(word))) return true;
  return name.length < 60 && words.length < 6 && !/[\d:;!?"“”<>{}=/\\]/u.test(name) && words.every((word) => /^\p{Lu}/u.test(word) || PARTICLES.has(word.toLowerCase()) || word === "and" || word === "und" || word === "et");
}

const SMALL = /^\p{Ll}[\p{Ll}'’-]{2,20}$/u;

/** True for a name without capitals: a first name of the lists, and words that are none of a title. */
function isSmallName(written: string): boolean {
  const text = bareName(written).name;
  const words = text.split(" ");
  if (words.length === 2 && /^\p{Ll}\.$/u.test(words[0] ?? "")) return SMALL.test(words[1] ?? "") && !isThing(words[1] ?? "");
  return words.length < 4 && SMALL.test(words[0] ?? "") && isFirstKnown(words[0] ?? "") && !isThing(words[0] ?? "") &&
    words.slice(1).every((word) => PARTICLES.has(word) || /^\p{Ll}\.$/u.test(word) || (SMALL.test(word) && ["name", "first"].includes(wordKind(`${word.charAt(0).toUpperCase()}${word.slice(1)}`))));
}

/** `jo okpara + caz`: the names of somebody who types no capitals, with capitals; any other text as it is. With `mixed` also `Ada lovelace`. */
export function capitalised(written: string, mixed = false): string {
  // `ada lovelace (engines)`, `ada lovelace @ada`: what stands behind a name stays as it is.
  const behind = /\s(?:\([^()]{2,40}\)|@[\w.-]{2,40})$/u.exec(written);
  if (behind) return capitalised(written.slice(0, behind.index), mixed) + behind[0];
  const text = mixed ? written.charAt(0).toLowerCase() + written.slice(1) : written;
  if (text.length > 60 || /\p{Lu}/u.test(text) || !/^\p{Ll}/u.test(text)) return written;
  const names = text.split(/\s?[,&+/]\s?|\s(?:and|und|et|y|e|i|en|och|w\/)\s/u);
  // `ada lovelace, engineer`: what stands behind a comma stays as it is.
  const comma = text.indexOf(", ");
  if (comma > 0 && !names.every(isSmallName) && text.slice(0, comma).includes(" ") && isSmallName(text.slice(0, comma))) return capitalised(text.slice(0, comma), mixed) + text.slice(comma);
  return names.every(isSmallName) ? text.replace(/(^|[\s+&,/'’-])(\p{Ll})(?=\p{Ll}{2}|\.\s\p{Ll})/gu, (_, before: string, letter: string) => `${before}${letter.toUpperCase()}`).replace(/\s(And|Und|Och)\s/gu, (all) => all.toLowerCase()) : written;
}

/** First names that are things as often. */
const THINGS = set("ada julia ruby crystal pascal jade sage april june may august rose summer amber dawn faith grace hope joy will mark bill dot jasper jupyter haskell carbon iris violet");
export const isThing = (word: string): boolean => THINGS.has(word.toLowerCase());

/** True for one or several first names, one word each, that are no things. */
export const areFirstNames = (text: string): boolean =>
  text.split(/\s?[,&+/]\s?|\s(?:and|und|et|y|e|i|en|och)\s/u).every((word) => /^\p{Lu}[\p{L}'’-]{1,14}$/u.test(word) && isFirstKnown(word) && !isThing(word));

/** Towns and countries that are first names too: behind a comma they say where somebody is from. */
const PLACES = set("adelaide alexandria asia aurora austin brooklyn carolina charlotte chelsea dallas denver florence geneva haifa holland ireland jena georgia houston india israel jackson jordan kenya london lourdes madison memphis milan odessa orlando paris petra phoenix salem shannon valencia san santiago savannah siena sofia sydney verona victoria vienna virginia");

/** True for a first name alone that says neither where somebody is from nor what it is about. */
export const isFirstNameAlone = (word: string): boolean => /^\p{Lu}[\p{L}'’-]{1,14}$/u.test(word) && isFirstKnown(word) && !isThing(word) && !PLACES.has(word.toLowerCase());

/** Words of scripts that have no capitals and put blanks between words: Arabic, Hebrew, those of India. */
const PLAIN_WORD = "[\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Georgian}\\p{Script=Ethiopic}'’״׳.-]+";
const WITHOUT_CAPITALS = new RegExp(`^${PLAIN_WORD}(?: ${PLAIN_WORD}){0,3}$`, "u");
/** How sure a name is there that no list knows: nothing tells it from other words. */
const WITHOUT_SIGN = 0.6;

function plainLikeness(name: string): number {
  const [first = "", ...others] = name.split(" ");
  const isKnown = isFirstName(plainLetters(first));
  if (others.length === 0) return isKnown ? 0.5 : 0;
  return isKnown ? 0.95 : WITHOUT_SIGN;
}

/** Names without blanks in Hangul or Han characters, by their surnames. */
function eastAsianLikeness(name: string): number {
  const bare = name.replace(/\s/gu, "");
  if (/^\p{Script=Hangul}{2,4}$/u.test(bare)) return HANGUL_SURNAMES.includes(bare[0] ?? "-") && bare.length < 5 ? (bare.length === 3 ? 0.95 : 0.6) : 0.1;
  if (/^\p{Script=Han}{1,3}\s\p{Script=Han}{1,3}$/u.test(name)) return HAN_SURNAMES.includes(bare[0] ?? "-") ? 0.95 : 0.75;
  if (/^\p{Script=Han}{2,4}$/u.test(bare)) return HAN_SURNAMES.includes(bare[0] ?? "-") ? (bare.length < 4 ? 0.95 : 0.8) : 0.2;
  if (/^\p{Script=Han}{1,3}\s?[\p{Script=Hiragana}\p{Script=Katakana}]{1,6}$/u.test(name)) return HAN_SURNAMES.includes(bare[0] ?? "-") ? 0.75 : 0.2;
  return /^[\p{Script=Katakana}ー]{2,8}[\s・＝][\p{Script=Katakana}ー]{2,8}$/u.test(name) ? 0.9 : 0;
}

type Word = "name" | "first" | "initial" | "particle" | "noun" | "acronym" | "none";

/** `SwiftData`, `PyARIMA`: a capital inside a word, but for what names begin with. */
const PRODUCT = /^(?!(?:Mc|Mac|De|Di|Du|Da|Del|Den|La|Le|Lo|Li|O|Van|Von|Vander|Fitz|St|San|Ben|El|Al|Ab|Ap|Abd|Abu|Jean|Mary|Anna)\p{Lu})\p{Lu}\p{Ll}+\p{Lu}/u;

/** Surnames of East Asia in Latin letters. */
const ROMANISED = set("kim lee yi park choi jung jeong kang cho yoon yun jang lim im han oh seo shin kwon hwang ahn song ryu yoo hong jeon ko moon yang son bae baek heo nam noh cha joo min chung koo wang li zhang liu chen huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie tang xiao chan wong ng cheng leung tan lau nguyen tran pham");

function judgeWord(word: string): Word {
  const lower = word.toLowerCase();
  if (/^\p{Lu}\.?$/u.test(word) || /^(?:\p{Lu}\.-?){2,3}$/u.test(word)) return "initial";
  if (PARTICLES.has(lower)) return "particle";
  if (FUNCTION.has(lower)) return "none";
  const bare = word.replace(/[.'’ʼ`-]/gu, "");
  if (!/^(?:['’]t)?\p{Lu}[\p{L}\p{M}]*$/u.test(bare) && !/^(?:d|l|o)['’]\p{Lu}[\p{L}\p{M}]+$/u.test(word)) return "none";
  if (bare.length > 1 && bare === bare.toUpperCase()) return "acronym";
  if (PRODUCT.test(word)) return "noun";
  const first = isFirstName(plainLetters(word));
  if (isTitleWord(lower)) return "noun";
  if (!first && NOUN.test(lower)) return "noun";
  return first ? "first" : "name";
}

/** What a word can be in a name. */
const wordKind = keeping(4000, judgeWord);

const NEVER = /[\d:;!?#"“”„«»<>{}=+/\\()[\]|…]/u;
const RARE = /[^\p{ASCII}]|\p{Lu}\p{Ll}+\p{Lu}|['’]|-\p{Lu}/u;

/** The kinds of the words of a name; null as soon as one can stand in none. */
function kindsOf(words: readonly string[], mixed: boolean): Word[] | null {
  const kinds: Word[] = [];
  for (const word of words) {
    const said = wordKind(word);
    // `Will Hunter`: a word between words is a first name too where one follows.
    const kind = said === "none" && kinds.length === 0 && words.length === 2 && /^\p{Lu}/u.test(word) && isFirstName(word.toLowerCase()) ? "first" : said;
    // `HyungKwan Kim`: two syllables with a capital each, where a surname of East Asia follows.
    const isTwoSyllables = kind === "noun" && words.length === 2 && PRODUCT.test(word) && ROMANISED.has((words[1 - kinds.length] ?? "").toLowerCase());
    // `Horace He`: short words that are surnames too.
    const isSurname = kind === "none" && words.length === 2 && kinds[0] === "first" && /^\p{Lu}\p{Ll}{1,2}$/u.test(word);
    // `Berenice Lo Cascio`: an article that a surname begins with.
    const isArticle = kind === "none" && kinds[0] === "first" && kinds.length < words.length - 1 && /^(?:Lo|La|Li|Los|Las|Il|Dei)$/u.test(word);
    if (kind === "none" && !isSurname && !isArticle) return null;
    kinds.push(isArticle ? "particle" : isTwoSyllables || isSurname || (kind === "acronym" && mixed && word.length !== 3 && word.length !== 4) ? "name" : kind);
  }
  return kinds;
}

/** From 0 to 1: how much a text looks like the name of one person. */
export const nameLikeness = keeping(2000, (text): number => {
  if (text.length > 90) return 0;
  const { name: titled, honorific } = bareName(text);
  const name = titled.includes("(") ? titled.replace(/\s\([\p{L}.-]{2,14}\)(?=\s\p{Lu})/u, "") : titled.includes("\"") || titled.includes("“") ? titled.replace(NICK, "") : titled;
  if (name === "" || name.length > 60) return 0;
  if (/^[\p{L}\d][\p{L}\d_.-]{0,20}(?:さん|氏)$/u.test(text.trim())) return 0.95;
  if (name.startsWith("@")) return /^@[\w.-]{2,40}$/u.test(name) ? 1 : 0;
  if (NEVER.test(name)) return 0;
  // Nothing but people are spoken of so.
  if (EAST_ASIAN.test(name)) return /[^\s](?:さん|氏|先生|\s?님)$/u.test(text.trim()) && name.length < 12 ? Math.max(0.9, eastAsianLikeness(name)) : eastAsianLikeness(name);
  if (WITHOUT_CAPITALS.test(name)) return plainLikeness(name);
  const words = name.split(" ");
  if (words.length > 6) return 0;
  const kinds = kindsOf(words, /\p{Ll}/u.test(name));
  if (!kinds) return 0;
  return Math.min(1, likenessOf(words, kinds, name) + (honorific === null ? 0 : 0.4));
});

function likenessOf(words: readonly string[], kinds: readonly Word[], name: string): number {
  let [names, nouns, acronyms, initials] = [0, 0, 0, 0];
  for (const kind of kinds) {
    if (kind === "name" || kind === "first") names += 1;
    else if (kind === "noun") nouns += 1;
    else if (kind === "acronym") acronyms += 1;
    else if (kind === "initial") initials += 1;
  }
  const first = kinds[0];
  const isKnown = first === "first" || isFirstName(plainLetters(words[0]?.split("-")[0] ?? ""));
  if (names === 0) return acronyms > 1 && acronyms + initials === words.length && words.length < 4 ? (isFirstName(plainLetters(words[0] ?? "")) ? 0.9 : 0.4) : 0;
  if (words.length === 1) return isKnown ? 0.5 : 0.3;
  if (nouns > 0) return !isKnown || nouns > 1 || words.length > 2 ? 0.4 : SURNAMES.has((words[1] ?? "").toLowerCase()) ? 0.95 : 0.85;
  if (acronyms > 0) return isKnown ? 0.75 : 0.3;
  if (kinds[kinds.length - 1] === "particle") return 0.3;
  if (isKnown) return 1;
  // `Khaznadar Georges`: the family name first.
  if (words.length === 2 && kinds[1] === "first") return 0.95;
  return names >= 2 || initials > 0 ? (initials > 0 || RARE.test(name) ? 0.92 : 0.85) : 0.7;
}
