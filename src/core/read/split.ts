// Title and people out of the headings of one note. The form is decided for the whole note: people keep to one order.
import type { Speaker } from "../model";
import { isCompany, isKnownCompany, isRoleLine } from "./affiliation";
import type { Cut } from "./cuts";
import { cutAndJudged, FIRST_ALONE, judgedCuts, SURE, type Cuts, type JudgedCut } from "./judged-cuts";
import { withCapitals } from "./letter-case";
import { areFirstNames, couldBeName, isBetweenWords, isFirstKnown, nameLikeness } from "./names";
import type { Judge } from "./judge";
import { peopleLikeness, readPeople } from "./people";
import { behindLabel } from "./people-labels";

export interface Parts {
  readonly title: string | null;
  readonly speakers: readonly Speaker[];
  /** From 0 to 1: how sure it is that those are people. */
  readonly likeness: number;
}

/** A title without the quotes around it. */
export const unquote = (title: string): string => {
  const match = /^["“„«'‘]([^]+)["”“»'’]$/u.exec(title.trim()) ?? /^\[([^[\]]+)\]$/u.exec(title.trim());
  return match ? (match[1] ?? title).trim() : title.trim();
};

/** `Engines | "Loops for all"`: where somebody works, and the title in quotes. */
const WORK_THEN_TITLE = /^([^"“”„«»]{2,60}?)\s?[|·–—-]\s(["“„«][^"“”„«»]{3,}["”“»])$/u;

const HABIT = 0.4;
const FIRST_WORTH = 0.62;

/** In the habit: headings of a name and its handle, and nothing else. */
const HANDLED = "name and handle";
const isHandle = (people: string): boolean => /^@[\w.-]{2,40}$/u.test(people);
const MIDDLE = /^(?:dash|colon|comma|slash|tilde|gap), /u;
/** What is enough for a name by its form. */
const LIKELY = 0.25;
const QUOTES_FIRST = "quotes, people last";

/** The same where the note's habit is known: what stands where people stand in most headings may be one that no list knows. */
function weighByHabit(cut: JudgedCut, habit: Habit): number {
  const alone = cut.worth;
  const share = habit.ofSuch.get(cut.form) ?? 0;
  if (alone < FIRST_WORTH && (habit.ofAll.get(PEOPLED) ?? 0) >= MANY && isFirstNames(cut)) return FIRST_WORTH;
  // `Moving Castle - loops on wheels`: two words that no list knows are somebody where others are told so.
  if (habit.count > 3 && !cut.sure && cut.likeness < 0.9 && MIDDLE.test(cut.form) && (habit.ofAll.get(cut.form) ?? 0) < LIKELY && (habit.ofAll.get(PEOPLED) ?? 0) < FEW) return Math.min(alone, 0.2);
  if (alone > 0.6 || share < (cut.likeness >= 0.8 ? LIKELY : HABIT)) return alone;
  if (!(couldBeName(cut.people) || isSmall(cut)) || (cut.form.startsWith("comma") && cut.likeness < 0.7)) return alone;
  if ((share < 0.6 || cut.likeness < 0.8) && cut.titleLikeness > Math.max(0.9, cut.likeness)) return alone;
  return Math.max(alone, 0.6);
}

/** `emoji in cherokee (wilma soap)`: a heading without capitals, with two or three words where people stand. */
const isSmall = ({ title, people }: Cut): boolean =>
  !/\p{Lu}/u.test(title) && /^\p{Ll}[\p{Ll}'’-]+(?:\s\p{Ll}[\p{Ll}'’.-]*){1,2}$/u.test(people) && !people.split(" ").some((word) => isBetweenWords(word) && word.length > 2);

/** In the habit: how many headings name their people, in whatever form. */
const PEOPLED = "people";
const MANY = 0.3;
const FEW = 0.4;
/** Where people stand in headings, and first names alone may. */
const FIRST_HERE = /^(?:(?:dash|pipe|slash|comma|dot|arrow), people last|brackets|by|of)$/u;

/** `Calliope in Klasse 3 (Svenja)`: first names alone, where other headings name their people. */
const isFirstNames = ({ form, title, people, titleLikeness }: JudgedCut): boolean =>
  FIRST_HERE.test(form) && titleLikeness < 0.5 && title.length > 2 && people.length < 40 && areFirstNames(people);

/** True if a heading could name somebody by a first name alone. */
export const mayNameSomebody = (heading: string): boolean => cutAndJudged(heading).some((cut) => isFirstNames(cut) || (FIRST_ALONE.test(cut.form) && cut.titleLikeness < 0.5 && areFirstNames(cut.people)));

/** How the headings of one note name people: they keep to one order. Each form with how much speaks for it. */
export interface Habit {
  /** How many headings the note has. */
  readonly count: number;
  /** For each of all headings: which form is tried first. */
  readonly ofAll: ReadonlyMap<string, number>;
  /** For each heading that could be cut so: whether a name that no list knows is one there. */
  readonly ofSuch: ReadonlyMap<string, number>;
}

export const NO_HABIT: Habit = { count: 0, ofAll: new Map(), ofSuch: new Map() };

/** `Podcasts (Kaddi und Olli)`, `Envelopes — Nadia`: one word each, which is a first name if all are. */
const isFirstInBrackets = ({ form, people }: Cut): boolean =>
  (form === "brackets" || form === "dash, people last") && people.split(/\s?[,&+/]\s?|\s(?:and|und|et|y|e|i|en|och)\s/u).every((word) => /^\p{Lu}\p{Ll}{2,14}$/u.test(word));

const SURNAME = "colon, people first";
const LEAST_SURNAMES = 4;

/** `Demirtaş: Loops`, `Van Rossem: Engines`: how many headings begin with a surname, if most do, each with another, and some are sure or foreign. */
function surnamesOf(headings: readonly Cuts[]): number {
  const people = headings.flatMap((cuts) => cuts.find(({ form, likeness, people: said }) => form === SURNAME && likeness >= 0.3 && said.length < 24 && couldBeName(said)) ?? []);
  const names = new Set(people.map(({ people: name }) => name));
  const foreign = people.filter(({ people: name, likeness }) => likeness >= 0.92 || /[^\p{ASCII}]|\p{L}-\p{Lu}|\s(?:de|da|van|von)\s/u.test(name)).length;
  return names.size >= LEAST_SURNAMES && names.size === people.length && people.length * 2 >= headings.length && foreign > 1 ? people.length : 0;
}

/** In the habit: `Loops for all (adal)`, what each is called on the net, in most headings and each another. */
const NICKNAMES = "nicknames in brackets";
const LEAST_NICKNAMES = 4;
const nicknameOf = (cuts: Cuts): JudgedCut | undefined => cuts.find(({ form, people }) => form === "brackets" && /^[\p{L}\d][\p{L}\d_.-]{2,24}$/u.test(people));

function areNicknames(headings: readonly Cuts[]): boolean {
  const all = headings.flatMap((cuts) => nicknameOf(cuts)?.people ?? []);
  return all.length >= LEAST_NICKNAMES && all.length * 4 >= headings.length * 3 && new Set(all).size === all.length;
}

/** In the habit: `Ada Lovelace - Engines - Loops for all`, one word between the person and the title. */
const PLACED = "person, place of work, title";
const LEAST_PLACED = 3;
const WORK_FIRST = /^(\p{Lu}\S{1,24})\s[-–—|]\s(\S[^]{2,200})$/u;
const isPlaced = ({ form, title }: Cut): boolean => /^(?:dash|pipe), people first$/u.test(form) && WORK_FIRST.test(title);

/** Which forms this note's headings use. `below` is how many have their people in lines of their own. */
export function habitOf(headings: readonly string[], judge: Judge, below = 0): Habit {
  const votes = new Map<string, number>();
  const chances = new Map<string, number>();
  const sure = new Map<string, number>();
  const cutsOfEach = headings.map((heading) => judgedCuts(heading, judge));
  for (const cuts of cutsOfEach) {
    const best = new Map<string, JudgedCut>();
    for (const cut of cuts) if (cut.vote >= (best.get(cut.form)?.vote ?? 0)) best.set(cut.form, cut);
    for (const [form, { vote, likeness }] of best) {
      votes.set(form, (votes.get(form) ?? 0) + vote);
      chances.set(form, (chances.get(form) ?? 0) + 1);
      if (vote > 0 && likeness >= SURE) sure.set(form, (sure.get(form) ?? 0) + 1);
    }
  }
  const firsts = cutsOfEach.flatMap((cuts) => cuts.filter(isFirstInBrackets));
  for (const form of ["brackets", "dash, people last"]) {
    const same = firsts.filter((cut) => cut.form === form);
    const known = same.filter(({ people }) => areFirstNames(people)).length;
    if (same.length > 1 && (form === "brackets" ? same.some(({ people }) => isFirstKnown(people)) : known > 1 && known * 2 >= same.length)) votes.set(form, Math.max(votes.get(form) ?? 0, same.length));
  }
  if (areNicknames(cutsOfEach)) votes.set(NICKNAMES, headings.length);
  const worked = cutsOfEach.filter((cuts) => cuts.some((cut) => isPlaced(cut) && cut.likeness >= 0.7)).length;
  if (worked >= LEAST_PLACED) votes.set(PLACED, worked);
  const surnames = surnamesOf(cutsOfEach);
  if (surnames > 0) {
    votes.set(SURNAME, Math.max(votes.get(SURNAME) ?? 0, surnames));
    sure.set(SURNAME, surnames);
    chances.set(SURNAME, surnames);
  }
  votes.set(PEOPLED, headings.filter((heading) => headingLikeness(heading, judge) >= 0.7).length + below);
  const handled = cutsOfEach.filter((cuts) => cuts.some((cut) => isHandle(cut.people) && cut.titleLikeness >= 0.84)).length;
  if (handled > 1) votes.set(HANDLED, handled);
  const shares = (among: (form: string, count: number) => number): ReadonlyMap<string, number> => new Map([...votes].map(([form, count]) => [form, count / Math.max(1, among(form, count))]));
  // One heading that is cut so says nothing about the others, nor do names that no list knows.
  return { count: headings.length, ofAll: shares(() => headings.length), ofSuch: shares((form) => ((sure.get(form) ?? 0) > 1 ? chances.get(form) ?? headings.length : headings.length)) };
}

/** `(didn't catch the name)`: a remark at the end that nobody knows who it was. */
const NOT_KNOWN = /[\s,–—-]{1,4}\((?:hosts?:|by|speaker:)?[^()]{0,40}(?:^|[^\p{L}])(?:names?|nomen|namen?|naam|nom|nome|nombre|isim|ismini|konuşanı|navn|namn|jméno|imię|imienia|nimeä|kuka|quién|whoever|no idea who)(?!\p{L})[^()]{0,40}\)$|\s[·–—-]\s(?:no name|name missing|didn['’]t (?:catch|get)|forgot (?:the |his |her )?name|kein name|sans nom|sin nombre)(?!\p{L})[^]{0,40}$/iu;

/** `Loops, by a lady of the council`: somebody whom nobody can tell. */
const BY_SOMEBODY = /[\s,–—-]{1,3}\s?(?:by|von|par|por|di|da|door|av|af|przez)\s(?:a|an|the|some|someone|somebody|un|une|ein|eine|einem|einer|jemand|jemandem|quelqu['’]un|una|alguien|qualcuno|um|uma|alguém|een|iemand|en|någon|ktoś|kogoś)(?:\s\p{Ll}[^()]{0,60})?$/u;

/** `5 minutes on "Loops"`: the title is what stands in quotes. */
const aboutQuoted = (heading: string): string | null => /^[^"“„«»”]{3,40}\s(?:on|about|zu|über|zum thema|sur|sobre|su|over|om|o):?\s(["“„«][^"“”„«»]{3,150}["”“»])$/iu.exec(heading)?.[1] ?? null;

/** Cuts one heading by the form that fits it best, the note's habit counted in. */
export function splitHeading(heading: string, habit: Habit, judge: Judge): Parts {
  // `Speaker: Ada Lovelace`: there is no title.
  const labelled = behindLabel(heading);
  if (labelled?.sure === true && (peopleLikeness(labelled.people) >= 0.7 || couldBeName((labelled.people.split(/[,(]/u, 1)[0] ?? "").trim()))) return { title: null, speakers: readPeople(labelled.people, true, true), likeness: 1 };
  let best: { readonly cut: JudgedCut; readonly score: number; readonly likeness: number } | null = null;
  const cuts = judgedCuts(heading, judge);
  for (const cut of cuts) {
    const likeness = weighByHabit(cut, habit);
    // A comma stands between people as often as before them.
    const score = likeness + (habit.ofAll.get(cut.form) ?? 0) - (cut.form.startsWith("comma") ? 0.05 : 0);
    if (likeness > 0.2 && score > (best?.score ?? 0)) best = { cut, score, likeness };
  }
  const nickname = !best && habit.ofAll.has(NICKNAMES) ? nicknameOf(cuts) : undefined;
  if (nickname) return { title: unquote(nickname.title), speakers: readPeople(nickname.people, true), likeness: 0.7 };
  const speakers = best ? readPeople(isSmall(best.cut) ? withCapitals(best.cut.people) : best.cut.people, true, true) : [];
  // `Keynote by Ada Lovelace`: there is no title.
  const alone = best ? "" : behindLabel(heading)?.people ?? "";
  if (alone !== "" && peopleLikeness(alone) >= 0.7) return { title: null, speakers: readPeople(alone, true, true), likeness: 1 };
  // `"Title", some panel`, where other headings have people behind the quotes.
  const quoted = best || (habit.ofAll.get(QUOTES_FIRST) ?? 0) < HABIT ? undefined : cuts.find(({ form, people }) => form === QUOTES_FIRST && people.split(" ").length < 5);
  if (quoted) return { title: unquote(quoted.title), speakers: [], likeness: 0 };
  if (!best || speakers.length === 0) return { title: heading === "" ? null : unquote(aboutQuoted(heading) ?? heading.replace(NOT_KNOWN, "").replace(BY_SOMEBODY, "")), speakers: [], likeness: 0 };
  const { cut } = best;
  const likeness = Math.min(1, best.likeness);
  // `Kirsi Hunter - @synapsi`: the handle is the person's.
  if (isHandle(cut.people) && (cut.titleLikeness >= 0.95 || (cut.titleLikeness >= 0.84 && (habit.ofAll.get(HANDLED) ?? 0) >= HABIT))) return { title: null, speakers: readPeople(`${cut.title} ${cut.people}`, true), likeness };
  // `Kelsey Hightower - Staff developer advocate, Google`: what is left of the heading is about the person.
  if (isRoleLine(cut.title) && cut.form.endsWith("people first") && (!cut.form.startsWith("colon") || cut.title.split(" ").length < 5)) return { title: null, speakers: readPeople(`${cut.people}, ${cut.title}`, true), likeness };
  // `Ada Lovelace - Google`
  if (isKnownCompany(cut.title)) return { title: null, speakers: speakers.map((each) => ({ ...each, affiliation: each.affiliation ?? cut.title })), likeness };
  // `Ada Lovelace - Engines Inc.: Loops`
  const [, company = "", titled] = cut.form === "dash, people first" ? /^([^:]{2,70}):\s(\S[^]{2,200})$/u.exec(cut.title) ?? [] : [];
  if (titled !== undefined && speakers.length > 0 && isCompany(company)) return { title: unquote(titled), speakers: speakers.map((each) => ({ ...each, affiliation: each.affiliation ?? company })), likeness };
  const [, place, afterPlace] = habit.ofAll.has(PLACED) && isPlaced(cut) ? WORK_FIRST.exec(cut.title) ?? [] : [];
  if (afterPlace !== undefined && place !== undefined && speakers.length === 1) return { title: unquote(afterPlace), speakers: speakers.map((each) => ({ ...each, affiliation: each.affiliation ?? place })), likeness };
  const [, work, quotedTitle] = cut.form.endsWith("people first") ? WORK_THEN_TITLE.exec(cut.title) ?? [] : [];
  if (work !== undefined && quotedTitle !== undefined && speakers.length === 1) return { title: unquote(quotedTitle), speakers: readPeople(`${cut.people} (${work.replace(/[()]/gu, " ")})`, true), likeness };
  return { title: unquote(cut.title.replace(NOT_KNOWN, "")), speakers, likeness };
}

/** From 0 to 1: how sure it is that a heading names people, with a title or alone. */
export function headingLikeness(heading: string, judge: Judge): number {
  if (heading === "" || heading.length > 300) return 0;
  const best = judgedCuts(heading, judge).reduce((most, cut) => Math.max(most, cut.worth), 0);
  return Math.min(1, best >= 1 || !(namesOnlyPeople(heading) || judge.knows(heading)) ? best : 1);
}

/** True if a whole heading is people and nothing else, at least as sure as `least`. */
export const namesOnlyPeople = (heading: string, least = 0.9): boolean => heading.startsWith("@") ? nameLikeness(heading) > 0 : peopleLikeness(heading) >= least;
