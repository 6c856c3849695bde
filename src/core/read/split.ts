// Title and people out of the headings of one note. The form is decided for the whole note: people keep to one order.
import type { Speaker } from "../model";
import { couldBeName, isFirstKnown, isRoleLine, nameLikeness, peopleLikeness, readPeople } from "./names";

/** One way to cut a heading in two. `sure` forms say by themselves which side is the person. */
interface Form {
  readonly id: string;
  readonly sure: boolean;
  readonly cut: (heading: string) => { readonly title: string; readonly people: string } | null;
}

const cutAt = (marks: readonly string[], last: boolean, titleFirst: boolean): Form["cut"] => (heading) => {
  const places = marks.map((mark) => ({ mark, place: last ? heading.lastIndexOf(mark) : heading.indexOf(mark) })).filter(({ place }) => place > 0);
  if (places.length === 0) return null;
  const { mark, place } = places.reduce((best, each) => ((last ? each.place > best.place : each.place < best.place) ? each : best));
  const [before, after] = [heading.slice(0, place).trim(), heading.slice(place + mark.length).trim()];
  if (before === "" || after === "") return null;
  return titleFirst ? { title: before, people: after } : { title: after, people: before };
};

const DASHES = [" — ", " – ", " -- ", " - "];
const BY = [" by ", " presented by ", " By ", " w/ "];
const BY_OTHERS = [" von ", " par ", " por "];

const brackets: Form["cut"] = (heading) => {
  if (!heading.endsWith(")")) return null;
  const open = heading.lastIndexOf("(");
  return open <= 0 ? null : { title: heading.slice(0, open).trim(), people: heading.slice(open + 1, -1).trim() };
};

const quoted: Form["cut"] = (heading) => {
  const match = /^(.{2,200}?)[\s,:|–-]{1,4}["“„](.{2,300})["”]$/u.exec(heading);
  return match ? { title: match[2] ?? "", people: match[1] ?? "" } : null;
};

/** A handle that stands alone behind a title; one behind a name belongs to the name. */
const handle: Form["cut"] = (heading) => {
  const place = heading.lastIndexOf(" @");
  const name = heading.slice(place + 1);
  if (place <= 0 || /\s/u.test(name)) return null;
  const before = heading.slice(0, place).trim();
  const title = before.replace(/[\s–—|:-]{1,4}$/u, "");
  const segment = title.split(/\s[-–—|]\s/u).pop() ?? "";
  return title === before && peopleLikeness(segment) >= 0.7 ? null : { title, people: name };
};

const FORMS: readonly Form[] = [
  { id: "by", sure: true, cut: cutAt(BY, true, true) },
  { id: "by, other languages", sure: true, cut: cutAt(BY_OTHERS, true, true) },
  { id: "arrow", sure: false, cut: cutAt([" > ", " → ", " => ", " -> "], false, false) },
  { id: "pipe, title first", sure: false, cut: cutAt([" | ", " ｜ "], true, true) },
  { id: "pipe, people first", sure: false, cut: cutAt([" | "], false, false) },
  { id: "dash, title first", sure: false, cut: cutAt(DASHES, true, true) },
  { id: "dash, people first", sure: false, cut: cutAt(DASHES, false, false) },
  { id: "slash, title first", sure: false, cut: cutAt([" / ", " // "], true, true) },
  { id: "slash, people first", sure: false, cut: cutAt([" / "], false, false) },
  { id: "brackets", sure: false, cut: brackets },
  { id: "colon", sure: false, cut: cutAt([": "], false, false) },
  { id: "quotes", sure: false, cut: quoted },
  { id: "handle", sure: true, cut: handle },
];

export interface Parts {
  readonly title: string | null;
  readonly speakers: readonly Speaker[];
  /** From 0 to 1: how sure it is that those are people. */
  readonly likeness: number;
}

const unquote = (title: string): string => {
  const match = /^["“„«'‘](.{1,400})["”“»'’]$/u.exec(title.trim());
  return match ? (match[1] ?? title).trim() : title.trim();
};

const known = (people: string, names: ReadonlySet<string>): boolean => names.has(people.trim().toLowerCase());

/**
 * What a form makes of a heading: how likely its people's side is people, less what its title's side is.
 * `Apache Arrow: a platform for data` has the form of `Vipul Gupta: Docs`: names that no list knows only vote there.
 */
function weigh(form: Form, heading: string, names: ReadonlySet<string>, voting = false): number {
  const cut = form.cut(heading);
  if (!cut) return 0;
  if (known(cut.people, names)) return 1.2;
  const likeness = peopleLikeness(cut.people);
  if (form.id === "colon" && !voting && likeness < 0.92 && !cut.people.split(/,|&|\band\b/u).some((part) => isFirstKnown(part))) return 0;
  const other = peopleLikeness(cut.title);
  if (form.sure) return likeness >= 0.7 || (likeness >= 0.3 && (QUOTED.test(cut.title) || isFirstKnown(cut.people) || form.id === "handle")) ? 1.1 : 0;
  return likeness < 0.7 ? 0 : likeness - 0.5 * other;
}

const QUOTED = /^["“„«'‘].*["”“»'’]$/u;
const HABIT = 0.4;

/** The same where the note's habit is known: what stands where people stand in most headings may be one that no list knows. */
function weighByHabit(form: Form, heading: string, names: ReadonlySet<string>, habit: Habit): number {
  const alone = weigh(form, heading, names);
  const share = habit.get(form.id) ?? 0;
  if (alone > 0.6 || share < HABIT) return alone;
  const cut = form.cut(heading);
  if (!cut || !couldBeName(cut.people) || peopleLikeness(cut.title) > Math.max(0.9, peopleLikeness(cut.people))) return alone;
  return Math.max(alone, 0.6);
}

/** How much each form speaks for the headings of a note, for each heading: people keep to one order. */
export type Habit = ReadonlyMap<string, number>;

/** Which forms this note's headings use. */
export function habitOf(headings: readonly string[], names: ReadonlySet<string>): Habit {
  const votes = FORMS.map((form) => [form.id, headings.reduce((sum, heading) => sum + Math.max(0, weigh(form, heading, names, true)), 0)] as const);
  return new Map(votes.map(([id, count]) => [id, count / Math.max(1, headings.length)]));
}

/** Cuts one heading by the form that fits it best, the note's habit counted in. */
export function splitHeading(heading: string, habit: Habit, names: ReadonlySet<string>): Parts {
  let best: { readonly form: Form; readonly score: number; readonly likeness: number } | null = null;
  for (const form of FORMS) {
    const likeness = weighByHabit(form, heading, names, habit);
    const score = likeness + (habit.get(form.id) ?? 0);
    if (likeness > 0.2 && score > (best?.score ?? 0)) best = { form, score, likeness };
  }
  const cut = best?.form.cut(heading);
  const speakers = cut ? readPeople(cut.people, true) : [];
  const [speaker] = speakers;
  if (!best || !cut || !speaker) return { title: heading === "" ? null : unquote(heading), speakers: [], likeness: 0 };
  const likeness = Math.min(1, best.likeness);
  // `Kelsey Hightower - Staff developer advocate, Google`: what is left of the heading is about the person.
  if (isRoleLine(cut.title) && best.form.id.endsWith("people first")) return { title: null, speakers: readPeople(`${cut.people}, ${cut.title}`, true), likeness };
  return { title: unquote(cut.title), speakers, likeness };
}

/** From 0 to 1: how sure it is that a heading names people, with a title or alone. */
export function headingLikeness(heading: string, names: ReadonlySet<string>): number {
  if (heading === "" || heading.length > 300) return 0;
  const best = FORMS.reduce((most, form) => Math.max(most, weigh(form, heading, names)), 0);
  return Math.min(1, Math.max(best, namesOnlyPeople(heading) ? 1 : 0));
}

/** True if a whole heading is people and nothing else, at least as sure as `least`. */
export const namesOnlyPeople = (heading: string, least = 0.9): boolean => heading.startsWith("@") ? nameLikeness(heading) > 0 : peopleLikeness(heading) >= least;
