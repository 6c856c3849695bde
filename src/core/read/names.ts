// Is this piece of text a person? Judged by lists and by form; the note as a whole decides what is done with the answer.
import type { Speaker } from "../model";
import { FIRST_NAMES, HANGUL_SURNAMES, HAN_SURNAMES } from "./name-lists";

const PARTICLES = new Set("de da do dos das del della di du van von der den ter ten la le el al bin ibn y e i af zu zur zum st v v. d".split(" "));

/** Words of titles, not of names. */
/** Words between other words: no name holds one. */
const FUNCTION = new Set(
  ("the an of in on with for and or to from by at is are be how why what when where your our my we you it its this that as not no do does can using use into under inside beyond und mit für im am zu des les un une et pour avec dans sur los las una con para por il lo gli o os as um uma com em der die das ein eine vs vs. q&a & and don't doesn't can't won't isn't aren't let's i'm i've we're you're it's what's here's don’t doesn’t can’t won’t isn’t aren’t let’s i’m i’ve we’re you’re it’s what’s here’s i he she they me him her them us so if then than one two three four five six seven eight nine ten all any every some many more most much very just only also still never always ever").split(" "),
);

/** Words of titles, which can be a surname behind a first name at most. */
const COMMON = new Set(
  ("winner winners award awards hackathon summer winter spring autumn chief product director python django flask data science web api apis rest async code coding testing tests test software machine deep cloud open source security " +
  "new best better fast faster modern state future past intro guide practical advanced simple easy real live next big small good bad " +
  "kubernetes docker linux javascript typescript java rust sql nosql postgres postgresql pandas numpy scipy jupyter pytest asyncio celery fastapi redis kafka spark airflow github git aws azure google " +
  "development design patterns pattern performance community panel keynote workshop talk talks session sessions q&a part day track conference summit meetup university " +
  "der die das ein eine und mit für im am des les une un et pour avec dans sur los las una con para por il lo gli o os as um uma com em " +
  "notes takeaways links slides summary questions teams team systems models model artificial quantum " +
  "type types hints tips tricks tools tool things thing way ways world life people case cases use study studies story stories lessons lesson " +
  "business product user users time years year work home power value values problem problems solution solutions project projects app apps " +
  "network networks neural language languages natural vision computer game games music art science scientific social media news digital human humans agile lean devops " +
  "server servers client database databases graph graphs tree trees stream streams queue queues event events memory cache async threads thread files file text string strings list lists " +
  "black white red green blue dark box magic hello general group groups road map table deep dive art craft zen beginners beginner everyone everything anything nothing")
    .split(" "),
);

/** Ends of words that name a thing or an activity. */
const NOUN = /(?:[a-z]{4}ing|[a-z]{3}(?:tions?|sion|ments?|ness|ility|ivity|ality|ology|ologies|ics|tures?|ances?|ences?|sis|ware|works?|isms?|ships?|hood|able|ible|ful|less|ized|ised)|[a-z]{4}ies|ção|ções|ción|ciones|zione|zioni|[a-z]{4}ung|[a-z]{3}ungen|keit|heit|schaft|idade|idad|ität|driven|based|oriented|ability)$/u;

const COMPANY =
  /(?:^|[\s(])(?:gmbh|inc\.?|ltd\.?|llc|ag|s\.?a\.?|s\.?r\.?l\.?|b\.?v\.?|corp\.?|co\.|kg|plc|pty|labs?|analytics|systems|software|technolog(?:y|ies)|solutions?|consulting|consultants?|institute?|institut|university|universität|université|universidad|università|universidade|uniwersytet|college|school|group|foundation|research|studios?|robotics|networks?|bank|partners|agency|media|security|cloud|health|energy|capital|ventures|logistics|insurance|hospital|ministry|council|commission|project|team|company|airlines|museum|library|laboratory|center|centre|zentrum|cent(?:re|er) for)(?=$|[\s,.)])|\.(?:com|io|org|net|dev|ai|de|fr)$/iu;
const ROLE =
  /(?:^|[\s,&/(-])(?:senior|junior|lead|staff|principal|chief|head|director|manager|engineer|engineering|eng\.?|developer|dev|devs|advocate|evangelist|architect|arch|scientist|researcher|professor|prof\.?|lecturer|student|phd|postdoc|consultant|analyst|designer|founder|co-?founder|ceo|cto|cfo|coo|cio|ciso|vp|svp|president|owner|author|maintainer|contributor|committer|core dev|freelance(?:r)?|architekt|entwickler(?:in)?|leiter(?:in)?|ingénieure?|ingeniero|ingeniera|sviluppatore|desenvolvedor(?:a)?|programista|programmer|sre|devrel|trainer|coach|editor|journalist|teacher|specialist|expert|officer|member|fellow|intern|bioinformatician|statistician|mathematician|physicist|biologist|ex-)(?=$|[\s,.;:@&/)-])/iu;

const TITLES = /^(?:(?:dr|prof|mr|mrs|ms|mx|herr|frau|sir|dipl|ing|phd|msc|bsc)\.\s*|(?:dr|prof|mr|mrs|ms|mx|herr|frau|sir)\s+){0,3}/iu;
const PRONOUNS = /\s*\((?:she|he|they|sie|er|elle|il|ella|él|lei|lui)(?:\s*\/\s*\p{L}{2,6}){0,2}\)/iu;
const plainLetters = (word: string): string => word.toLowerCase().normalize("NFD").replace(/\p{Mn}/gu, "");

/** True for what somebody does: `Staff engineer`, `CEO`. */
export const isRole = (text: string): boolean => text.length < 80 && ROLE.test(text);
/** True if a text says what somebody does and nothing else: `Staff developer advocate, Google`, `CEO, Heptio`. */
export function isRoleLine(text: string): boolean {
  const words = text.trim().replace(/^(?:sr|jr)\.?\s/iu, "senior ").split(/\s+/u);
  const at = ROLE.exec(` ${words.join(" ")} `);
  if (text.length > 80 || !at || /^(?:the|a|an|my|our|your|how|why)$/iu.test(words[0] ?? "")) return false;
  const behind = /,|\s(?:at|@|of|for|bei|chez|en|presso)\s|\s[-–—]\s/u.test(text);
  return (behind && at.index < 20) || (words.length < 5 && ROLE.test(` ${words[words.length - 1] ?? ""} `));
}

/** True for where somebody works: `Acme Labs`, `University of X`. */
export const isCompany = (text: string): boolean => text.length < 80 && COMPANY.test(text);

/** True if the first word is a first name that many people have. */
export function isFirstKnown(name: string): boolean {
  const [first = ""] = name.trim().replace(TITLES, "").split(/\s/u);
  return FIRST_NAMES.has(plainLetters(first)) || FIRST_NAMES.has(plainLetters(first.split("-")[0] ?? ""));
}

/**
 * Whether a text could be a name where the note's habit says that one stands here: a few capitalised words,
 * or a few characters of a script without capitals.
 */
export function couldBeName(text: string): boolean {
  const name = text.trim();
  if (/^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー・\s]{2,14}$/u.test(name)) return true;
  const words = name.replace(/\s*\([^()]{1,60}\)$/u, "").split(/[\s,&]+/u);
  if (words.length < 4 && isFirstKnown(name) && words.every((word) => /^\p{L}[\p{L}.'’-]*$/u.test(word))) return true;
  return name.length < 60 && words.length < 6 && !/[\d:;!?"“”<>{}=+/\\]/u.test(name) && words.every((word) => /^\p{Lu}/u.test(word) || PARTICLES.has(word.toLowerCase()) || word === "and");
}

/** Names without blanks in Hangul or Han characters, by their surnames. */
function eastAsianLikeness(name: string): number {
  const bare = name.replace(/\s/gu, "");
  if (/^\p{Script=Hangul}{2,4}$/u.test(bare)) return HANGUL_SURNAMES.includes(bare[0] ?? "-") && bare.length < 5 ? (bare.length === 3 ? 0.95 : 0.6) : 0.1;
  if (/^\p{Script=Han}{1,3}\s\p{Script=Han}{1,3}$/u.test(name)) return HAN_SURNAMES.includes(bare[0] ?? "-") ? 0.95 : 0.75;
  if (/^\p{Script=Han}{2,4}$/u.test(bare)) return HAN_SURNAMES.includes(bare[0] ?? "-") ? (bare.length < 4 ? 0.95 : 0.8) : 0.2;
  if (/^\p{Script=Han}{1,3}\s?[\p{Script=Hiragana}\p{Script=Katakana}]{1,6}$/u.test(name)) return HAN_SURNAMES.includes(bare[0] ?? "-") ? 0.75 : 0.2;
  return 0;
}

type Word = "name" | "initial" | "particle" | "noun" | "acronym" | "none";

function wordKind(word: string, mixed: boolean): Word {
  const lower = word.toLowerCase();
  const bare = word.replace(/[.'’ʼ`-]/gu, "");
  if (/^\p{Lu}\.?$/u.test(word) || /^(?:\p{Lu}\.-?){2,3}$/u.test(word)) return "initial";
  if (PARTICLES.has(lower)) return "particle";
  if (FUNCTION.has(lower)) return "none";
  if (!/^\p{Lu}[\p{L}\p{M}]*$/u.test(bare)) return "none";
  if (bare.length > 1 && bare === bare.toUpperCase()) return mixed && bare.length > 4 ? "name" : bare.length === 2 && mixed ? "name" : "acronym";
  if (COMMON.has(lower)) return "noun";
  if (NOUN.test(lower) && !FIRST_NAMES.has(plainLetters(word))) return "noun";
  return "name";
}

/** From 0 to 1: how much a text looks like the name of one person. */
export function nameLikeness(text: string): number {
  const name = text.trim().replace(TITLES, "").replace(/\s\([\p{L}.-]{2,14}\)(?=\s\p{Lu})/u, "");
  if (name === "" || name.length > 60 || /[\d:;!?#"“”<>{}=+/\\()[\]|]/u.test(name)) return 0;
  if (/^@[\w.-]{2,40}$/u.test(name)) return 1;
  const eastAsian = eastAsianLikeness(name);
  if (eastAsian > 0) return eastAsian;
  const words = name.split(/\s+/u);
  if (words.length > 5) return 0;
  const kinds = words.filter((word, nth) => nth === 0 || !/^(?:jr|sr|ii|iii|iv|phd|msc)\.?$/iu.test(word)).map((word) => wordKind(word, /\p{Ll}/u.test(name)));
  // `Horace He`: short words that are surnames too.
  if (kinds.length === 2 && kinds[0] === "name" && kinds[1] === "none" && isFirstKnown(name) && /^\p{Lu}\p{Ll}{1,2}$/u.test(words[1] ?? "")) return 0.9;
  if (kinds.includes("none")) return 0;
  const count = (kind: Word): number => kinds.filter((each) => each === kind).length;
  const names = count("name");
  if (names === 0) return count("acronym") === words.length && words.length === 2 ? 0.4 : 0;
  const isKnown = isFirstKnown(name);
  if (words.length === 1) return isKnown ? 0.5 : 0.3;
  if (count("noun") > 0) return isKnown && count("noun") === 1 && words.length === 2 ? 0.85 : 0.4;
  if (count("acronym") > 0) return isKnown ? 0.75 : 0.3;
  if (isKnown) return 1;
  // `Khaznadar Georges`: the family name first.
  if (words.length === 2 && FIRST_NAMES.has(plainLetters(words[1] ?? ""))) return 0.95;
  return names >= 2 || count("initial") > 0 ? (/[^\p{ASCII}]|\p{Lu}\p{Ll}+\p{Lu}|['’-]/u.test(name) || count("initial") > 0 ? 0.92 : 0.85) : 0.7;
}

const SEPARATORS = /\s*(?:,|;|、|，|&|\s\/\s|\s\+\s|\s(?:and|und|et|y|e|i|en|och|with|mit|avec|con|и)\s)\s*/iu;
const BRACKETS = /^(.{2,60}?)\s*[([]([^)\]]{2,80})[)\]]\s*(.*)$/u;

const emptySpeaker: Speaker = { name: "", affiliation: null, role: null, handle: null, link: null };

const withDetail = (speaker: Speaker, detail: string): Speaker => {
  if (detail === "") return speaker;
  if (detail.startsWith("@")) return { ...speaker, handle: speaker.handle ?? detail.slice(1) };
  return isRole(detail) && speaker.role === null ? { ...speaker, role: detail } : { ...speaker, affiliation: speaker.affiliation ?? detail };
};

/** What stands behind a name and a dash: a role, a company, or a few capitalised words; not the title of a talk. */
const isAboutPerson = (text: string): boolean => text.split(/\s+/u).length < 7 && (isRoleLine(text) || isCompany(text) || (text.split(/\s+/u).length < 4 && text.split(/\s+/u).every((word) => /^[\p{Lu}\d@]/u.test(word))));

/** One person with what is said about them: `Ada Lovelace (she/her), Analytical Engines @ada`. Null if there is no person. */
function readPerson(text: string): Speaker | null {
  let rest = text.trim().replace(PRONOUNS, "").trim();
  const handle = /(?:^|[\s(])@([\w.-]{2,40})\)?/u.exec(rest);
  if (handle && rest.trim() !== handle[0].trim()) rest = rest.replace(handle[0], " ").trim();
  const inBrackets = BRACKETS.exec(rest);
  let detail = "";
  // `Michael (Stu) Stewart`: a name between names stays.
  if (inBrackets && !(/^\p{Lu}[\p{L}'’-]+$/u.test((inBrackets[3] ?? "").trim()) && /^[\p{L}.-]{2,14}$/u.test(inBrackets[2] ?? ""))) {
    detail = inBrackets[2] ?? "";
    rest = `${inBrackets[1] ?? ""} ${inBrackets[3] ?? ""}`.trim();
  }
  const dashed = /^(.{3,60}?)\s+(?:[-–—|]|at|from|von|de chez|@)\s+(.{2,80})$/iu.exec(rest);
  if (dashed && isAboutPerson(dashed[2] ?? "") && nameLikeness(dashed[1] ?? "") >= 0.7 && nameLikeness(rest) < 0.7) {
    detail = detail === "" ? dashed[2] ?? "" : detail;
    rest = dashed[1] ?? rest;
  }
  rest = rest.replace(TITLES, "").replace(/[\s,;:.–—-]{1,4}$/u, "").replace(/^[\s,;:–—-]{1,4}/u, "").trim();
  if (/\s\p{Lu}$/u.test(rest) && /\s\p{Lu}\.\s*$/u.test(text)) rest += ".";
  return rest === "" ? null : withDetail({ ...emptySpeaker, name: rest, handle: handle?.[1] ?? null }, detail);
}

/** Takes parts from the front while they look like people; what follows a person and is none is their affiliation or role. */
export function readPeople(text: string, sure: boolean): readonly Speaker[] {
  const people: Speaker[] = [];
  let afterPerson = false;
  for (const { part, comma } of splitPeople(text)) {
    const person = readPerson(part);
    if (!person) continue;
    const likeness = (isCompany(person.name) && nameLikeness(person.name) < 0.95 && !isFirstKnown(person.name)) || (people.length > 0 && isRole(person.name)) ? 0 : nameLikeness(person.name);
    const last = people[people.length - 1];
    const isPerson: boolean = likeness >= 0.7 || (sure && people.length === 0) || (likeness > 0.2 && sure && !comma && afterPerson);
    afterPerson = isPerson;
    if (isPerson) people.push(person);
    else if (last) people[people.length - 1] = withDetail(last, part.trim());
  }
  return people;
}

interface Part {
  readonly part: string;
  /** True if a comma stands before it: what follows one may say where somebody works. */
  readonly comma: boolean;
}

/** Cuts a list of people at its separators, brackets kept whole. */
function splitPeople(text: string): readonly Part[] {
  const held: string[] = [];
  const safe = text.replace(/\([^()]{0,120}\)/gu, (inside) => {
    held.push(inside);
    return `\ue001${held.length - 1}\ue002`;
  });
  const put = (part: string): string => part.replace(/\ue001(\d{1,4})\ue002/gu, (_, at: string) => held[Number(at)] ?? "");
  const parts: Part[] = [];
  let from = 0;
  let comma = false;
  const splitter = new RegExp(SEPARATORS, "giu");
  for (const match of safe.matchAll(splitter)) {
    parts.push({ part: put(safe.slice(from, match.index)), comma });
    from = match.index + match[0].length;
    comma = match[0].includes(",");
  }
  parts.push({ part: put(safe.slice(from)), comma });
  return parts.filter(({ part }) => part.trim() !== "");
}

/** How sure it is that a text names people and nothing else: the least sure of its parts, affiliations aside. */
export function peopleLikeness(text: string): number {
  if (text.length > 240) return 0;
  const parts = splitPeople(text);
  const [head, ...others] = parts;
  const name = head ? readPerson(head.part)?.name ?? "" : "";
  const first = nameLikeness(name);
  if (first === 0 || (isCompany(name) && !isFirstKnown(name))) return 0;
  const odd = others.filter(({ part, comma }) => nameLikeness(readPerson(part)?.name ?? "") < 0.7 && !isRole(part) && !isCompany(part) && !(comma && /^\p{Lu}/u.test(part.trim()) && part.trim().split(/\s+/u).length < 4));
  return others.length === 0 ? first : first * (1 - (0.5 * odd.length) / parts.length);
}
