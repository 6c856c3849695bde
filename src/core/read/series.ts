// Which lines of a note are its talks: lines of one form make a series, and the series for which most speaks is taken.
import { alikeOf } from "./alike";
import { asNamed, type Candidate, type Shape } from "./evidence";
import { mayNameSomebody, namesOnlyPeople } from "./split";
import { isBeforehand, isLooseSection } from "./words";

/** Lines of one form that could be the talks of a note. */
export interface Series {
  readonly shape: Shape;
  readonly talks: readonly Candidate[];
  /** How much speaks for them, all told. */
  readonly weight: number;
}

export const isFull = (candidate: Candidate): boolean => candidate.reason !== null && !candidate.never;
const couldBe = (candidate: Candidate): boolean => !candidate.never;
const isHeading = (candidate: Candidate): boolean => candidate.shape === "heading";

const weightOf = (talks: readonly Candidate[]): number => talks.reduce((sum, { reason }) => sum + (reason === "label" ? 2 : reason === null ? 0 : 1), 0);

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

/**
 * How many headings of each level are clearly talks; the level with most, the higher one where two have as many. What stands under
 * `Lightning talks` counts for the level of that heading if other talks have it. `above` is the group of each.
 */
function levelOf(clear: readonly Candidate[], above: ReadonlyMap<Candidate, Candidate>): number {
  const own = new Set(clear.filter((each) => !above.has(each)).map(({ block }) => block.level));
  const rank = (each: Candidate): number => {
    const group = above.get(each)?.block.level ?? 0;
    return own.has(group) ? group : each.block.level;
  };
  const count = (level: number): number => clear.filter((each) => rank(each) === level).reduce((sum, { reason }) => sum + (reason === "label" ? 2 : 1), 0);
  return [1, 2, 3, 4, 5, 6].reduce((best, level) => (count(level) > count(best) ? level : best), 1);
}

/** A heading without people of its own over several that have some: `Lightning talks`, `Session 2`. */
const isGroup = (heading: Candidate, children: readonly Candidate[]): boolean =>
  (children.length > 0 && heading.isPlural) || (children.length > 1 && !heading.named && children.filter((child) => isFull(child) && child.named).length * 2 > children.length);

/** Talks among headings, by what is clear: the level with most of them, those below a group of that level, higher ones that hold no talk. */
function clearHeadings(all: readonly Candidate[]): readonly Candidate[] {
  const children = childrenOf(all);
  const groups = new Set(all.filter((heading) => isGroup(heading, children.get(heading) ?? [])));
  const headings = all.filter((heading) => !groups.has(heading));
  const clear = headings.filter(isFull);
  if (clear.length === 0) return [];
  const level = levelOf(clear, new Map([...groups].flatMap((group) => (group.isPlural ? (children.get(group) ?? []).map((child) => [child, group] as const) : []))));
  const holds = (heading: Candidate, wanted: (each: Candidate) => boolean): boolean => (children.get(heading) ?? []).some((child) => wanted(child) || holds(child, wanted));
  const isClear = new Set(clear);
  const atLevel = keepBare(headings.filter((each) => each.block.level === level && couldBe(each)));
  const kept = new Set(atLevel.filter((each) => each.reason !== null || !holds(each, (below) => isClear.has(below) && below.named)));
  const higher = clear.filter((each) => each.block.level < level && !holds(each, (below) => kept.has(below)));
  // What stands below a group, or below a heading of the level that holds talks itself, is one level down.
  const lower = [...groups, ...atLevel.filter((each) => !kept.has(each))].filter((each) => each.block.level >= level).flatMap((each) => keepBare((children.get(each) ?? []).filter(couldBe)));
  return [...new Set([...higher, ...kept, ...lower])].sort((a, b) => a.at - b.at);
}

const MOST_BARE_WORDS = 2;
const isNameAlone = ({ head }: Candidate): boolean => namesOnlyPeople(head.rest, 0.8);

/**
 * Lines about which nothing is known but their form stay, unless they sound like a section of the note. Where most of the others name
 * their people, a word or two without anybody is a remark about the day: `Links`, `wine`, `Offenes Ende`.
 */
function keepBare(all: readonly Candidate[]): readonly Candidate[] {
  const named = all.filter((each) => each.named).length;
  const isPeopled = named * 3 > all.length && (named > 1 || all.length === 2);
  // Where names alone stand over the talks, two words that could be one are no remark.
  const alone = all.filter((each) => each.named && isNameAlone(each)).length;
  const isRemark = (each: Candidate): boolean => !each.named && !(alone * 2 > named && isNameAlone(each)) && each.reason !== "label" && each.reason !== "fields" && each.head.number === null && !each.isOverHeading && each.block.kind !== "lead" && !mayNameSomebody(each.head.rest) && each.head.rest.split(/\s+/u).length <= MOST_BARE_WORDS;
  return all.filter((each) => (each.reason !== null || !isLooseSection(each.head.rest)) && !(isPeopled && isRemark(each)));
}

/** Headings where nothing is clear: the highest level with one that is no section. */
export function bareHeadings(headings: readonly Candidate[]): Series {
  const levels = [...new Set(headings.map(({ block }) => block.level))].sort((a, b) => a - b);
  const at = (level: number): readonly Candidate[] => keepBare(headings.filter((each) => each.block.level === level && couldBe(each)));
  // Before an event there is nothing to tell of talks.
  const isPlan = headings.filter(({ block }) => isBeforehand(block.words)).length > 1;
  const level = isPlan ? undefined : levels.find((each) => at(each).length > 0);
  return { shape: "heading", talks: level === undefined ? [] : at(level), weight: 0 };
}

/** Numbered or lettered lines that count up and have something between them: each opens a talk. */
function countedLines(candidates: readonly Candidate[]): Series {
  const ordered = candidates.filter((each) => each.shape === "ordered" && couldBe(each));
  const run: Candidate[] = [];
  for (const each of ordered) if (each.place === run.length + 1) run.push(each);
  const apart = run.filter((each, nth) => nth > 0 && each.at > (run[nth - 1]?.at ?? 0) + 1).length;
  const talks = run.length > 1 && apart * 2 > run.length - 1 ? run : [];
  return { shape: "ordered", talks, weight: talks.length };
}

/** Labelled lines that are no headings, such as `Talk 3: UUID` and `2. Talk: Daniel Hepper`, whatever their shapes. */
function labelledLines(candidates: readonly Candidate[]): Series {
  const talks = candidates.filter((each) => each.shape !== "heading" && each.shape !== "bullet" && each.shape !== "callout" && each.head.labelled && each.reason === "label" && (each.shape !== "bold" || each.block.first) && couldBe(each));
  return { shape: "plain", talks, weight: weightOf(talks) };
}

/** Lines of one shape other than headings, if at least two are clear and half of them are. */
function clearLines(lines: readonly Candidate[], shape: Shape): Series | null {
  const every = lines.filter((each) => each.shape === shape && couldBe(each) && (shape !== "bold" || each.block.first || each.named));
  // A paragraph with somebody in it and nothing below says nothing alone.
  const isClear = (each: Candidate): boolean => isFull(each) && (shape !== "plain" || each.reason !== "speaker" || each.hasNotes);
  const clear = every.filter(isClear);
  const alike = alikeOf(clear, every.filter((each) => !isClear(each)));
  const all = shape === "plain" ? every.filter((each) => isClear(each) || alike.has(each)) : every;
  if (clear.length * 2 < all.length || (clear.length < 2 && !clear.some(({ reason }) => reason === "label"))) return null;
  const isForm = shape === "callout" || shape === "capitals";
  const kept = keepBare(isForm ? all : all.filter((each) => isFull(each) || alike.has(each) || ((shape === "bullet" || each.block.kind === "lead") && each.hasNotes && clear.length * 3 >= all.length * 2)));
  return { shape, talks: kept, weight: weightOf(kept) };
}

/** Items of a list that begin in one way, bold or as a link, are a series of their own: `- **Title** - Name`. */
function clearItems(candidates: readonly Candidate[]): readonly (Series | null)[] {
  const items = candidates.filter((each) => each.shape === "bullet");
  const begins = (sign: string): readonly Candidate[] => items.filter(({ block }) => block.raw.startsWith(sign));
  return [clearLines(begins("**"), "bullet"), clearLines(begins("["), "bullet"), clearLines(items, "bullet"), clearLines(items.filter((each) => each.hasNotes), "bullet")];
}

/** Bold lines that are a name and nothing else by their form, each over something: the people of as many talks. */
function boldNames(candidates: readonly Candidate[]): Series {
  const bold = candidates.filter((each) => each.shape === "bold" && couldBe(each) && each.block.first);
  const names = bold.filter((each) => each.hasNotes && isNameAlone(each));
  return { shape: "bold", talks: names.length > 1 && names.length * 3 >= bold.length * 2 ? names.map(asNamed) : [], weight: names.length };
}

export function bareLines(candidates: readonly Candidate[], shape: Shape): Series {
  return { shape, talks: keepBare(candidates.filter((each) => each.shape === shape && couldBe(each) && each.block.first)), weight: 0 };
}

/** Bold items with something noted below each; other items if most have, and read as titles. */
function bareItems(candidates: readonly Candidate[]): Series {
  const bullets = candidates.filter((each) => each.shape === "bullet" && couldBe(each));
  const bold = bullets.filter((each) => each.block.raw.startsWith("**") && each.hasNotes);
  const titles = bullets.filter((each) => each.hasNotes && isTitle(each.head.rest));
  const items = bold.length > 1 ? bold : titles.length * 3 >= bullets.length * 2 ? titles : [];
  return { shape: "bullet", talks: items.length > 1 ? keepBare(items) : [], weight: 0 };
}

/** Two to ten words that begin with a capital and are no sentence. */
const isTitle = (words: string): boolean => /^\p{Lu}/u.test(words) && !/[.:;,]$/u.test(words) && words.split(" ").length > 1 && words.split(" ").length < 11;

/** Lines that name people beside a title, where the other talks have another form: the later the day, the less care. */
function withHurried(series: Series, candidates: readonly Candidate[], paragraphs: () => readonly Candidate[]): Series {
  const first = series.talks[0]?.at ?? 0;
  const used = new Set(series.talks.flatMap(({ block, below }) => [block, below.block]));
  const open = new Set(series.talks.map(({ block }) => block));
  const mayBe = (each: Candidate): boolean => !used.has(each.block) && !(each.below.block && open.has(each.below.block)) && !each.never && each.block.first && each.hasNotes;
  const isNamed = (each: Candidate): boolean => (each.named && !isNameAlone(each)) || (each.below.form === null && mayNameSomebody(each.head.rest));
  const more = (lines: readonly Candidate[]): readonly Candidate[] => {
    const named = lines.filter(isNamed);
    return named.length * 2 >= lines.length ? named : [];
  };
  const bold = series.shape === "bold" ? [] : more(candidates.filter((each) => each.shape === "bold" && (series.shape !== "heading" || each.at > first) && mayBe(each)));
  const plain = series.shape === "heading" ? [] : more(paragraphs().filter((each) => each.shape === "plain" && mayBe(each)));
  return bold.length + plain.length === 0 ? series : { ...series, talks: [...new Set([...series.talks, ...bold, ...plain])].sort((a, b) => a.at - b.at) };
}

/** `## Session 2` over `Ada Lovelace — Loops`: where headings name nobody and paragraphs right below them do, those are the talks. */
function underSessions(headings: Series, paragraphs: readonly Candidate[]): Series | null {
  const named = paragraphs.filter((each) => each.shape === "plain" && each.block.first && each.hasNotes && !each.never && !isNameAlone(each) && (each.named || mayNameSomebody(each.head.rest)));
  const places = new Set(named.map(({ at }) => at));
  const over = headings.talks.filter(({ at }) => places.has(at + 1)).length;
  return over > 1 && over * 2 >= headings.talks.length && named.length > over ? { shape: "plain", talks: named, weight: named.length } : null;
}

/** Heavier first; the earlier one of equals. */
const heaviest = (options: readonly (Series | null)[]): Series | null =>
  options.reduce((most, option) => (option && option.talks.length > 0 && option.weight > (most?.weight ?? 0) ? option : most), null);

/**
 * The talks of a programme. Headings weigh twice as much as lines; what needs a closer look (items, rows, paragraphs) gets it only where nothing
 * else is clear. `rows`, `told` and `paragraphs` are asked for then.
 */
export function pickSeries(candidates: readonly Candidate[], rows: () => readonly Candidate[], paragraphs: () => readonly Candidate[], told: () => readonly Candidate[]): Series | null {
  const headings = candidates.filter(isHeading);
  const clear = clearHeadings(headings);
  const lines = heaviest([
    { shape: "heading", talks: clear, weight: 2 * weightOf(clear) },
    labelledLines(candidates),
    clearLines(candidates, "bold"), clearLines(candidates, "callout"), clearLines(candidates, "plain"),
  ]);
  const sessions = lines?.shape === "heading" && !lines.talks.some(({ named }) => named) ? underSessions(lines, paragraphs()) : null;
  if (sessions) return sessions;
  if (lines && lines.talks.filter(isFull).length > 1) return lines.shape === "callout" ? lines : withHurried(lines, candidates, paragraphs);
  const table = rows();
  const best = heaviest([lines, { shape: "row", talks: table, weight: table.length }, countedLines(candidates), clearLines(candidates, "ordered"), ...clearItems(candidates)]);
  if (best) return best.shape === "row" || best.shape === "callout" ? best : withHurried(best, candidates, paragraphs);
  const sentences = told();
  if (sentences.length > 0) return { shape: "plain", talks: sentences, weight: sentences.length };
  const prose = paragraphs();
  const paragraph = heaviest([clearLines(prose, "capitals"), clearLines(prose, "plain")]);
  const bare = bareHeadings(headings);
  const names = boldNames(candidates);
  if (bare.talks.length < 2 && names.talks.length > 0) return names;
  if (paragraph && bare.talks.length < 2) return withHurried(paragraph, candidates, () => prose);
  if (bare.talks.length > 1) return underSessions(bare, prose) ?? bare;
  const items = bareItems(candidates);
  const last = [items, bare, bareLines(candidates, "callout"), bareLines(candidates, "bold"), bareLines(prose, "capitals")];
  return last.find(({ talks }) => talks.length > 0) ?? null;
}
