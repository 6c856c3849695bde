// Which lines of a note are its talks: lines of one form make a series, and the series for which most speaks is taken.
import { alikeOf } from "./alike";
import { isNameAlone, keepBare } from "./bare-lines";
import { asNamed, couldBe, isFull, type Candidate, type Series, type Shape } from "./candidates";
import { countWords } from "./one-heading";
import { bareHeadings, clearHeadings } from "./heading-talks";
import { underSessions, withHurried } from "./hurried";

const isHeading = (candidate: Candidate): boolean => candidate.shape === "heading";

const weightOf = (talks: readonly Candidate[]): number => talks.reduce((sum, { reason }) => sum + (reason === "label" ? 2 : reason === null ? 0 : 1), 0);

/** Numbered or lettered lines that count up and have something between them: each opens a talk. */
function countedLines(candidates: readonly Candidate[]): Series {
  const ordered = candidates.filter((each) => each.shape === "ordered" && couldBe(each));
  // What is counted anew under one heading after the other are lists within talks.
  if (ordered.filter(({ place }) => place === 1).length > 2) return { shape: "ordered", talks: [], weight: 0 };
  const run: Candidate[] = [];
  for (const each of ordered) if (each.place === run.length + 1) run.push(each);
  const apart = run.filter((each, nth) => nth > 0 && each.at > (run[nth - 1]?.at ?? 0) + 1).length;
  const talks = run.length > 1 && apart * 2 > run.length - 1 ? run : [];
  return { shape: "ordered", talks, weight: talks.length };
}

/** Lines that count up and below which a label says who spoke, where no heading names anybody: the headings between them are parts of talks. */
function spokenLines(candidates: readonly Candidate[], headings: readonly Candidate[]): Series | null {
  const said = candidates.filter((each) => each.shape === "ordered" && couldBe(each) && each.below.form === "labelled");
  const counts = said.every((each, nth) => nth === 0 || each.place > (said[nth - 1]?.place ?? 0));
  const people = new Set(said.map(({ below }) => below.block));
  const isOther = ({ named, reason, below }: Candidate): boolean => (named && !people.has(below.block)) || reason === "label" || reason === "time";
  return said.length > 2 && counts && !headings.some(isOther) ? { shape: "ordered", talks: said, weight: weightOf(said) } : null;
}

/** Labelled lines that are no headings, such as `Talk 3: UUID` and `2. Talk: Daniel Hepper`, whatever their shapes. */
function labelledLines(candidates: readonly Candidate[]): Series {
  const talks = candidates.filter((each) => each.shape !== "heading" && each.shape !== "bullet" && each.shape !== "callout" && each.head.labelled && each.reason === "label" && (each.shape !== "bold" || each.block.first) && couldBe(each));
  return { shape: "plain", talks, weight: weightOf(talks) };
}

const LEAST_TITLE_WORDS = 3;

/** A bold paragraph of several words over notes, which no colon or full stop ends: a title in most hands. */
const isBoldTitle = ({ block, head, hasNotes }: Candidate): boolean => block.first && hasNotes && countWords(head.rest) >= LEAST_TITLE_WORDS && !/[.:：]$/u.test(block.raw);

/** The bold paragraphs, where there are some and most of those about which nothing is known are titles. */
function boldTitles(candidates: readonly Candidate[]): readonly Candidate[] {
  const bold = candidates.filter((each) => each.shape === "bold" && couldBe(each) && each.block.first && each.block.indent < 2 && !/[.:：]$/u.test(each.block.raw));
  const titles = bold.filter(isBoldTitle).length;
  const bare = bold.filter((each) => !isFull(each));
  return titles > 0 && bare.filter(isBoldTitle).length * 2 >= bare.length ? bold : [];
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
  // Where talks have people, labels or times, lines that have none are parts of talks.
  const titled = new Set(shape === "bold" && clear.every(({ reason }) => reason === "fields") ? boldTitles(every) : []);
  const isForm = shape === "callout" || shape === "capitals";
  const kept = keepBare(isForm ? all : all.filter((each) => isFull(each) || alike.has(each) || ((shape === "bullet" || each.block.kind === "lead") && each.hasNotes && clear.length * 3 >= all.length * 2) || (shape === "bold" && titled.has(each))));
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

function bareLines(candidates: readonly Candidate[], shape: Shape): Series {
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

/** Lines one below the other, with nothing between them: the programme that some write down first. */
const isBareList = ({ shape, talks }: Series): boolean => shape !== "heading" && talks.length > 1 && talks.every(({ at }, nth) => nth === 0 || at === (talks[nth - 1]?.at ?? 0) + 1);

const LEAST_HEADINGS = 3;
const LEAST_BOLD = 3;

/** True for lines that all stand under one of several headings that could be talks themselves: a list in a talk. */
function isInside({ talks }: Series, headings: readonly Candidate[]): boolean {
  const bare = bareHeadings(headings);
  const [first, last] = [talks[0]?.at ?? 0, talks[talks.length - 1]?.at ?? 0];
  const before = bare.filter(({ at }) => at < first).length;
  return bare.length >= LEAST_HEADINGS && before > 0 && !bare.some(({ at }) => at > first && at < last);
}

/** Heavier first; the earlier one of equals. */
const heaviest = (options: readonly (Series | null)[]): Series | null =>
  options.reduce((most, option) => (option && option.talks.length > 0 && option.weight > (most?.weight ?? 0) ? option : most), null);

/**
 * The talks of a programme. Headings weigh twice as much as lines; what needs a closer look (items, rows, paragraphs) gets it only where nothing
 * else is clear. `rows`, `told`, `paragraphs`, `inside` and `listed` are asked for then.
 */
export function pickSeries(candidates: readonly Candidate[], rows: () => readonly Candidate[], paragraphs: () => readonly Candidate[], told: () => readonly Candidate[], inside: () => readonly Candidate[], listed: () => readonly Candidate[]): Series | null {
  const headings = candidates.filter(isHeading);
  const clear = clearHeadings(headings);
  const lines = spokenLines(candidates, clear) ?? heaviest([
    { shape: "heading", talks: clear, weight: 2 * weightOf(clear) },
    labelledLines(candidates),
    clearLines(candidates, "bold"), clearLines(candidates, "callout"), clearLines(candidates, "plain"),
  ]);
  const sessions = lines?.shape === "heading" && !lines.talks.some(({ named }) => named) ? underSessions(lines, paragraphs()) : null;
  if (sessions) return sessions;
  if (lines && isBareList(lines)) {
    const sentences = told();
    if (sentences.length > 1) return { shape: "plain", talks: sentences, weight: sentences.length };
  }
  if (lines && lines.talks.filter(isFull).length > 1) return lines.shape === "callout" ? lines : withHurried(lines, candidates, paragraphs);
  const table = rows();
  // A list that counts and names nobody, below a heading that does, is a part of that talk.
  const isTold = clear.length === 1 && clear[0]?.named === true && headings.filter(couldBe).length === 1 && !candidates.some((each) => each.shape === "ordered" && each.named);
  const best = heaviest([lines, { shape: "row", talks: table, weight: table.length }, isTold ? null : countedLines(candidates), clearLines(candidates, "ordered"), ...clearItems(candidates)]);
  const bold = best?.talks.length === 1 && best.shape !== "heading" && best.talks[0]?.named === false ? bareLines(boldTitles(candidates), "bold") : null;
  if (bold && bold.talks.length >= LEAST_BOLD) return { ...bold, talks: [...new Set([...bold.talks, ...(best?.talks ?? [])])].sort((a, b) => a.at - b.at) };
  if (best && best.shape !== "heading" && isInside(best, headings)) return { shape: "heading", talks: bareHeadings(headings), weight: 0 };
  if (best) return best.shape === "row" || best.shape === "callout" ? best : withHurried(best, candidates, paragraphs);
  const nested = clearLines(inside(), "bullet");
  if (nested) return nested;
  const sentences = told();
  if (sentences.length > 0) return withHurried({ shape: "plain", talks: sentences, weight: sentences.length }, candidates, paragraphs);
  const prose = paragraphs();
  const paragraph = heaviest([clearLines(prose, "capitals"), clearLines(prose, "plain")]);
  const bare: Series = { shape: "heading", talks: bareHeadings(headings), weight: 0 };
  const names = boldNames(candidates);
  const titles = bareLines(boldTitles(candidates), "bold");
  if (titles.talks.length >= LEAST_BOLD && titles.talks.length > bare.talks.length * 3) return titles;
  if (bare.talks.length < 2 && names.talks.length > 0) return names;
  if (paragraph && bare.talks.length < 2) return withHurried(paragraph, candidates, () => prose);
  if (bare.talks.length > 1) return underSessions(bare, prose) ?? bare;
  const points = headings.length === 0 ? listed() : [];
  if (points.length > 0) return { shape: "plain", talks: points, weight: 0 };
  const items = bareItems(candidates);
  const last = [items, bare, bareLines(candidates, "callout"), bareLines(candidates, "bold"), bareLines(prose, "capitals")];
  return last.find(({ talks }) => talks.length > 0) ?? null;
}
