// The cuts of a heading, with how much each side looks like people and what each cut is worth by itself. What else the note says is not asked here.
import { withSmallLetters } from "./letter-case";
import { cutsOf, type Cut } from "./cuts";
import { capitalised, isFirstKnown, isThing } from "./names";
import { keeping } from "./kept";
import { KNOWS_NOBODY, type Judge } from "./judge";
import { peopleLikeness } from "./people";

/** A cut with each side judged. */
export interface JudgedCut extends Cut {
  /** From 0 to 1: how much each side looks like people. */
  readonly likeness: number;
  readonly titleLikeness: number;
  /** What it is worth by itself, and as a vote for the note's habit. */
  readonly worth: number;
  readonly vote: number;
}

/** How sure a name is by itself, and how sure at most where any two words could be one and no list knows it. */
const KNOWN = 0.9;
const DOUBTED = 0.65;

/** The cuts of one heading. */
export type Cuts = readonly JudgedCut[];

export const cutAndJudged = keeping(1000, (heading: string): Cuts => {
  const said = withSmallLetters(heading);
  // In capitals any two words look like a name, and a title begins with two as often.
  const isDoubted = ({ form, people }: Cut): boolean => said !== heading && form.endsWith("people first") && peopleLikeness(people) < KNOWN && !isFirstKnown(people.split(" ", 1)[0] ?? "");
  const likenessOf = (cut: Cut): number => (isDoubted(cut) ? Math.min(DOUBTED, peopleLikeness(cut.people)) : peopleLikeness(cut.people));
  const cuts = cutsOf(said).map((found): JudgedCut => {
    const cut = { ...found, people: capitalised(found.people.replace(/^\[([^[\]]+)\]$/u, "$1").replace(/(\p{Ll}{2})\.$/u, "$1")) };
    const judged = { ...cut, likeness: likenessOf(cut), titleLikeness: peopleLikeness(cut.title) };
    return { ...judged, title: said === heading ? cut.title : cut.title.toUpperCase(), worth: weigh(judged, false), vote: weigh(judged, true) };
  });
  return cuts.filter((cut) => !cuts.some((other) => isPartOf(cut, other)));
});

/** A cut that leaves some of the people in the title, or the name that a handle belongs to: `Engines - Ada Lovelace, Grace Hopper`. */
function isPartOf(cut: JudgedCut, whole: JudgedCut): boolean {
  if (cut === whole || whole.likeness < 0.7 || whole.people.length <= cut.people.length || !whole.people.endsWith(cut.people)) return false;
  const more = whole.people.slice(0, -cut.people.length).replace(/[\s,;&+/@–—-]{1,4}$|\s(?:and|und|et|y|e|i|en|och|og|with|mit|avec|con)\s*$/u, "");
  return cut.form === "handle" || (cut.form.startsWith("comma") && peopleLikeness(more) >= 0.84);
}

/** As sure as the lists are of a name. */
export const SURE = 0.95;

/** The cuts with what is known from elsewhere: whoever is known is as sure as a name of the lists. */
export const judgedCuts = (heading: string, judge: Judge): Cuts =>
  judge === KNOWS_NOBODY ? cutAndJudged(heading) : cutAndJudged(heading).map((cut) => (cut.likeness < SURE && cut.titleLikeness < 0.7 && judge.knows(cut.people) ? asKnown(cut) : cut));

function asKnown(cut: JudgedCut): JudgedCut {
  const judged = { ...cut, likeness: SURE };
  return { ...judged, worth: Math.max(cut.worth, weigh(judged, false)), vote: Math.max(cut.vote, weigh(judged, true)) };
}

/** Marks that stand inside titles as often as before people: alone they need a name of which the lists are sure. */
const COMMON_MARKS = /^(?:work|colon|comma|semicolon|dot|gap|tilde|equals|at|on|with)/u;

/** A first name before these is somebody: `Martina: Rescuing legacy code`. */
export const FIRST_ALONE = /^(?:colon|dash|arrow|brackets), people first$/u;

/**
 * What a cut is worth: how likely its people's side is people, less what its title's side is.
 * `Apache Arrow: a platform for data` has the form of `Vipul Gupta: Docs`: names that no list knows only vote there.
 */
function weigh({ form, sure, title, people, likeness, titleLikeness }: Cut & { readonly likeness: number; readonly titleLikeness: number }, voting: boolean): number {
  // Nothing says that a name begins there, except that other headings of the note end so.
  if (form.startsWith("unmarked") && !(voting && likeness === 1)) return 0;
  // `Kelsey Hightower, Google`: what stands behind the comma is about the person.
  if (form === "comma, people first" && title.split(" ").length < 4) return 0;
  // Names on both sides of a comma are a list of people.
  if (form.startsWith("comma") && titleLikeness >= 0.7) return 0;
  if (COMMON_MARKS.test(form) && !sure && !(voting && !form.startsWith("with")) && (likeness < 0.92 || form.startsWith("with")) && !people.split(/,|&|\band\b/u).some((part) => isFirstKnown(part))) return 0;
  if (FIRST_ALONE.test(form) && !people.includes(" ") && likeness >= 0.5 && titleLikeness < 0.5 && isFirstKnown(people) && !isThing(people)) return 0.65;
  if (sure) return likeness >= 0.7 || (likeness >= 0.3 && (QUOTED.test(title) || isFirstKnown(people) || form === "handle" || form === "signed")) ? 1.1 : 0;
  return likeness < 0.7 ? 0 : likeness - 0.5 * titleLikeness;
}

const QUOTED = /^["“„«'‘][^]*["”“»'’]$/u;
