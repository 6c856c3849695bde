// Is this piece of text a person? Judged by form alone; the note as a whole decides what is done with the answer.
import type { Speaker } from "../model";

const PARTICLES = new Set("de da do dos das del della di du van von der den ter ten la le el al bin ibn y e i af zu zur zum st".split(" "));
const NO_NAME = new Set(
  ("the a an of in on with for and or to from by at is are be how why what when where your our my we you it its this that as not no do does can using use " +
  "python django flask data science web api apis rest async code testing tests test software machine learning deep cloud open source security " +
  "new best better fast faster modern state future past building introduction intro guide beyond into under inside practical advanced " +
  "kubernetes docker linux javascript typescript java rust go sql nosql postgres postgresql pandas numpy scipy jupyter pytest asyncio celery " +
  "development design patterns performance community panel keynote workshop talk session q&a part day track conference summit meetup university " +
  "der die das ein eine und mit für im am zu den des le les des une un et pour avec dans sur el los las una con para por il lo gli una e o os as um uma com em " +
  "notes takeaways links slides summary questions testing teams team engineering architecture systems models model intelligence artificial quantum")
    .split(" "),
);

const TITLES = /^(?:dr|prof|mr|mrs|ms|herr|frau|sir)\.?\s+/iu;
const PRONOUNS = /\s*\((?:she|he|they|sie|er|elle|il|ella)(?:\s*\/\s*\p{L}{2,6}){0,2}\)/iu;

/** From 0 to 1: how much a text looks like the name of one person. */
export function nameLikeness(text: string): number {
  const name = text.trim().replace(TITLES, "");
  if (name === "" || name.length > 60 || /[\d:;!?#"“”<>{}=+/\\]/u.test(name)) return 0;
  if (/^@[\w.-]{2,40}$/u.test(name)) return 1;
  const words = name.split(/\s+/u);
  if (words.length > 5) return 0;
  let capital = 0;
  for (const word of words) {
    if (PARTICLES.has(word.toLowerCase()) && words.length > 1) continue;
    if (NO_NAME.has(word.toLowerCase())) return 0;
    const bare = word.replace(/[.'’,-]/gu, "");
    if (/^\p{Lu}\p{L}*$/u.test(bare) && !(bare.length > 3 && bare === bare.toUpperCase() && /\p{Ll}/u.test(name))) capital += 1;
    else if (/^[\p{Lo}]+$/u.test(bare)) capital += 1;
    else return 0;
  }
  if (capital === 0) return 0;
  if (words.length === 1) return 0.3;
  return capital >= 2 && words.length <= 4 ? 1 : 0.7;
}

const SEPARATORS = /\s*(?:,|;|&|\s\/\s|\s\+\s|\s(?:and|und|et|y|e|i|en|with|mit|&)\s)\s*/iu;

const affiliations = /^(.{2,60}?)\s*[([]([^)\]]{2,80})[)\]]\s*(.*)$/u;

const emptySpeaker: Speaker = { name: "", affiliation: null, role: null, handle: null, link: null };

/** One person with what is said about them: `Ada Lovelace (she/her), Analytical Engines @ada`. Null if there is no person. */
function readPerson(text: string): Speaker | null {
  let rest = text.trim().replace(PRONOUNS, "").trim();
  const handle = /(?:^|[\s(])@([\w.-]{2,40})\)?/u.exec(rest);
  if (handle && rest.trim() !== handle[0].trim()) rest = rest.replace(handle[0], " ").trim();
  const inBrackets = affiliations.exec(rest);
  let affiliation: string | null = null;
  if (inBrackets) {
    affiliation = inBrackets[2] ?? null;
    rest = `${inBrackets[1] ?? ""} ${inBrackets[3] ?? ""}`.trim();
  }
  rest = rest.replace(TITLES, "").replace(/[\s,;:.–—-]{1,4}$/u, "").replace(/^[\s,;:–—-]{1,4}/u, "").trim();
  return rest === "" ? null : { ...emptySpeaker, name: rest, affiliation, handle: handle?.[1] ?? null };
}

/** Takes parts from the front while they look like people; what follows a person after a comma is their affiliation or role. */
export function readPeople(text: string, sure: boolean): readonly Speaker[] {
  const people: Speaker[] = [];
  for (const part of splitPeople(text)) {
    const person = readPerson(part);
    if (!person) continue;
    const likeness = nameLikeness(person.name);
    const last = people[people.length - 1];
    if (likeness >= 0.7 || (sure && people.length === 0) || (likeness > 0 && sure && !looksLikeCompany(part, text))) people.push(person);
    else if (last) people[people.length - 1] = { ...last, affiliation: last.affiliation ?? person.name };
  }
  return people;
}

/** In `Ada Lovelace, Acme` a single word behind a comma is where she works. */
const looksLikeCompany = (part: string, whole: string): boolean => !part.trim().includes(" ") && whole.includes(",");

/** Cuts a list of people at its separators, brackets kept whole. */
function splitPeople(text: string): readonly string[] {
  const held: string[] = [];
  const safe = text.replace(/\([^()]{0,120}\)/gu, (inside) => {
    held.push(inside);
    return `\ue001${held.length - 1}\ue002`;
  });
  return safe.split(SEPARATORS).map((part) => part.replace(/\ue001(\d{1,4})\ue002/gu, (_, at: string) => held[Number(at)] ?? ""));
}

/** How sure it is that a text names people and nothing else: the least sure of its parts, affiliations aside. */
export function peopleLikeness(text: string): number {
  const parts = splitPeople(text).map(readPerson);
  const first = nameLikeness(parts[0]?.name ?? "");
  if (first === 0) return 0;
  const people = parts.filter((person) => person && nameLikeness(person.name) >= 0.7).length;
  return parts.length === 1 ? first : Math.min(1, first * (0.6 + (0.4 * people) / parts.length));
}
