// Talks in another form than the first ones of their note: the later the day, the less care.
import { isNameAlone } from "./bare-lines";
import type { Candidate, Series } from "./candidates";
import { mayNameSomebody } from "./split";

/** Lines that name people beside a title, where the other talks have another form. */
export function withHurried(series: Series, candidates: readonly Candidate[], paragraphs: () => readonly Candidate[]): Series {
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
export function underSessions(headings: Series, paragraphs: readonly Candidate[]): Series | null {
  const named = paragraphs.filter((each) => each.shape === "plain" && each.block.first && each.hasNotes && !each.never && !isNameAlone(each) && (each.named || mayNameSomebody(each.head.rest)));
  const places = new Set(named.map(({ at }) => at));
  const over = headings.talks.filter(({ at }) => places.has(at + 1)).length;
  return over > 1 && over * 2 >= headings.talks.length && named.length > over ? { shape: "plain", talks: named, weight: named.length } : null;
}
