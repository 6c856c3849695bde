// Which headings of a note are its talks: a level of them, what stands under a group of that level, and what is as clear above it.
import { keepBare } from "./bare-lines";
import { couldBe, isFull, type Candidate } from "./candidates";
import { isRole } from "./affiliation";
import { KNOWS_NOBODY } from "./judge";
import { headingLikeness, namesOnlyPeople } from "./split";
import { behindLabel } from "./people-labels";
import { isBeforehand, isContainer, isEventLike, isLooseSection, isSectionWord } from "./words";

/** The headings right below each heading: those of the next deeper level that occurs there. */
function childrenOf(headings: readonly Candidate[]): ReadonlyMap<Candidate, readonly Candidate[]> {
  const children = new Map<Candidate, Candidate[]>();
  const open: Candidate[] = [];
  for (const heading of headings) {
    while ((open[open.length - 1]?.block.level ?? 0) >= heading.block.level) open.pop();
    const parent = open[open.length - 1];
    const known = parent && children.get(parent);
    if (known) known.push(heading);
    else if (parent) children.set(parent, [heading]);
    open.push(heading);
  }
  return children;
}

/** All headings below one. */
const childrenBelow = (heading: Candidate, children: ReadonlyMap<Candidate, readonly Candidate[]>): readonly Candidate[] =>
  (children.get(heading) ?? []).flatMap((child) => [child, ...childrenBelow(child, children)]);

/** A number stands over the parts of a talk as often as over talks. */
const weightOf = (reason: Candidate["reason"]): number => (reason === "label" ? 2 : reason === "number" ? 0.2 : 1);

/**
 * How many headings of each level are clearly talks; the level with most, the higher one where two have as many. What stands under
 * `Lightning talks` counts for the level of that heading if other talks have it. `above` is the group of each.
 */
function levelOf(clear: readonly Candidate[], above: ReadonlyMap<Candidate, Candidate>): number {
  const own = new Map<number, number>();
  for (const each of clear) if (!above.has(each)) own.set(each.block.level, (own.get(each.block.level) ?? 0) + 1);
  const inside = Math.max(1, clear.filter((each) => above.has(each)).length);
  const rank = (each: Candidate): number => {
    const group = above.get(each)?.block.level ?? 0;
    return (own.get(group) ?? 0) * 2 >= inside ? group : each.block.level;
  };
  const count = (level: number): number => clear.filter((each) => rank(each) === level).reduce((sum, { reason }) => sum + weightOf(reason), 0);
  return [1, 2, 3, 4, 5, 6].reduce((best, level) => (count(level) > count(best) ? level : best), 1);
}

/** A heading without people of its own over several that have some: `Lightning talks`, `Session 2`. */
const isGroup = (heading: Candidate, children: readonly Candidate[]): boolean =>
  (children.length > 0 && heading.isPlural) || (children.length > 1 && !heading.named && children.filter((child) => isFull(child) && child.named).length * 2 > children.length);

/** `##### Speaker: Ada Lovelace`, at whatever level, under nothing but days. */
function spokenHeadings(all: readonly Candidate[], children: ReadonlyMap<Candidate, readonly Candidate[]>): readonly Candidate[] {
  const said = all.filter(({ block }) => block.line.quote === 0 && behindLabel(block.words)?.sure === true);
  if (said.length < 2) return [];
  const inside = new Set(all.filter(couldBe).flatMap((heading) => children.get(heading) ?? []));
  const free = said.filter((each) => !inside.has(each));
  return free.length > 1 ? free : [];
}

/** A title with people beside it, and no people alone. */
const isTitled = ({ head }: Candidate): boolean => !namesOnlyPeople(head.rest, 0.5) && !isRole(head.rest) && headingLikeness(head.rest, KNOWS_NOBODY) >= 0.84;

/** Talks among headings, by what is clear: the level with most of them, those below a group of that level, higher ones that hold no talk. */
export function clearHeadings(all: readonly Candidate[]): readonly Candidate[] {
  const children = childrenOf(all);
  const spoken = spokenHeadings(all, children);
  const groups = new Set(all.filter((heading) => isGroup(heading, children.get(heading) ?? [])));
  const headings = all.filter((heading) => !groups.has(heading));
  const clear = headings.filter(isFull);
  if (clear.length === 0) return [];
  const level = levelOf(clear, new Map([...groups].flatMap((group) => (group.isPlural ? (children.get(group) ?? []).map((child) => [child, group] as const) : []))));
  // A name in one of many headings is a name, and no sign that all of them are talks, where there are several above them.
  const same = headings.filter((each) => each.block.level === level && couldBe(each));
  const speak = same.filter(isFull);
  const above = headings.filter((each) => each.block.level < level && couldBe(each));
  if (speak.length * 5 < same.length && above.length > 2 && speak.every(({ reason }) => reason === "speaker" || reason === "fields")) return [];
  const holds = (heading: Candidate, wanted: (each: Candidate) => boolean): boolean => (children.get(heading) ?? []).some((child) => wanted(child) || holds(child, wanted));
  const isClear = new Set(clear);
  const atLevel = keepBare(headings.filter((each) => each.block.level === level && couldBe(each)));
  // Below several headings that name people, and none of whose own headings does, those are parts of a talk.
  const over = clear.filter((each) => each.block.level < level && each.named && !childrenBelow(each, children).some((child) => isFull(child) && (child.named || child.reason === "label")));
  const parts = new Set(over.length > 2 ? over.flatMap((each) => childrenBelow(each, children)) : []);
  const kept = new Set(atLevel.filter((each) => !parts.has(each)).filter((each) => each.reason !== null || !holds(each, (below) => isClear.has(below) && below.named)));
  // `## Talk 2: Loops` is a talk, whatever stands under it by somebody's mistake.
  const isCounted = ({ reason, head }: Candidate): boolean => reason === "label" && head.number !== null && head.rest !== "";
  const higher = clear.filter((each) => each.block.level < level && (isCounted(each) || !holds(each, (below) => kept.has(below))));
  // A talk among those of the level, one sign too high.
  const slips = clear.filter((each) => each.block.level < level && each.hasNotes && isTitled(each) && !isEventLike(each.head.rest) && !higher.includes(each));
  if (slips.length * SLIPS <= kept.size) higher.push(...slips);
  const inKept = new Set([...kept, ...higher.filter((each) => !slips.includes(each))].flatMap((each) => childrenBelow(each, children)));
  const deeper = clear.filter((each) => each.block.level > level && (each.reason === "label" || (each.reason === "speaker" && isTitled(each))) && !inKept.has(each));
  // Whoever writes later talks in larger letters does so more than once.
  const first = Math.min(...[...kept].map(({ at }) => at));
  const late = headings.filter((each) => each.block.level < level && each.at > first && couldBe(each) && each.hasNotes && !isLooseSection(each.head.rest) && !holds(each, (below) => kept.has(below)));
  // What stands below a group, or below a heading of the level that holds talks itself, is one level down.
  const lower = [...groups, ...atLevel.filter((each) => !kept.has(each))].filter((each) => each.block.level >= level).flatMap((each) => keepBare((children.get(each) ?? []).filter(couldBe)));
  return [...new Set([...higher, ...kept, ...lower, ...deeper, ...(late.length > 1 ? late : []), ...spoken])].sort((a, b) => a.at - b.at);
}

const LEAST_BESIDE = 3;
/** One slip in so many headings. */
const SLIPS = 3;

/** Headings where nothing is clear: the highest level with one that is no section. */
export function bareHeadings(headings: readonly Candidate[]): readonly Candidate[] {
  const all = [...new Set(headings.map(({ block }) => block.level))].sort((a, b) => a - b);
  // A level groups what is below where most have another heading right below them, and there are more of those.
  const isOver = (level: number): boolean => {
    const every = headings.filter((each) => each.block.level === level && couldBe(each));
    const same = every.filter((each) => !isLooseSection(each.block.words));
    const below = headings.filter((each) => each.block.level === all[all.indexOf(level) + 1]);
    return every.length > 1 && below.length * 2 >= same.length * 3 && same.filter(({ isOverHeading }) => isOverHeading).length * 4 >= same.length * 3;
  };
  const over = all.filter(isOver);
  const levels = over.length === all.length ? all : all.filter((level) => !over.includes(level));
  const at = (level: number): readonly Candidate[] => keepBare(headings.filter((each) => each.block.level === level && couldBe(each)));
  // Before an event there is nothing to tell of talks.
  const isPlan = headings.filter(({ block }) => isBeforehand(block.words)).length > 1;
  const children = childrenOf(headings);
  // One heading beside several deeper ones that do not stand under it is no talk among them: `## Other talks`.
  const isBeside = (each: number): boolean => {
    const [only, second] = at(each);
    const inside = new Set(only && !second ? children.get(only) : []);
    return only !== undefined && !second && levels.some((deeper) => deeper > each && at(deeper).filter((below) => !inside.has(below)).length >= LEAST_BESIDE);
  };
  // `# Monday morning` over talks, and a talk or two of its level by a slip.
  const days = headings.filter((each) => each.never && isContainer(each.block.words));
  const below = days.filter((each) => each.block.level === days[0]?.block.level).map((each) => keepBare((children.get(each) ?? []).filter(couldBe))).filter((each) => each.length > 0);
  const beside = days[0] ? at(days[0].block.level) : [];
  if (!isPlan && below.length > 1 && beside.length > 0 && below.flat().length > beside.length * SLIPS) return [...below.flat(), ...beside].sort((a, b) => a.at - b.at);
  const level = isPlan ? undefined : levels.find((each) => at(each).length > 0 && !isBeside(each));
  if (level === undefined) return [];
  // `## Notes` over talks, and later talks of its own level.
  const inside = headings.filter((each) => each.never && each.block.level === level && isSectionWord(each.block.words)).map((each) => keepBare((children.get(each) ?? []).filter(couldBe))).filter((below) => below.length > 1);
  return [...at(level), ...inside.flat()].sort((a, b) => a.at - b.at);
}
