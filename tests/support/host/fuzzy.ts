// Fuzzy search as suggesters use it: the query as it stands first, else all its letters in order, where few long runs count for more.
import type * as Api from "obsidian";

export function prepareFuzzySearch(query: string): (text: string) => Api.SearchResult | null {
  const phrase = query.trim().toLowerCase();
  const letters = [...query.toLowerCase()].filter((letter) => letter.trim() !== "");
  return (text) => {
    const lower = text.toLowerCase();
    const whole = lower.indexOf(phrase);
    if (phrase !== "" && whole !== -1) return { score: -whole / Math.max(1, text.length), matches: [[whole, whole + phrase.length]] };
    const matches: [number, number][] = [];
    let score = 0;
    let from = 0;
    for (const letter of letters) {
      const at = lower.indexOf(letter, from);
      if (at === -1) return null;
      const last = matches[matches.length - 1];
      if (last && last[1] === at) last[1] = at + letter.length;
      else matches.push([at, at + letter.length]);
      score -= (at - from) / Math.max(1, text.length);
      from = at + letter.length;
    }
    return { score: score - 1 - matches.length / 10, matches };
  };
}

export function prepareSimpleSearch(query: string): (text: string) => Api.SearchResult | null {
  const words = query.toLowerCase().split(/\s+/u).filter((word) => word !== "");
  return (text) => {
    const lower = text.toLowerCase();
    const matches = words.map((word): [number, number] => [lower.indexOf(word), lower.indexOf(word) + word.length]);
    return matches.some(([at]) => at === -1) ? null : { score: 0, matches: matches.sort((a, b) => a[0] - b[0]) };
  };
}

export function renderMatches(el: HTMLElement | DocumentFragment, text: string, matches: Api.SearchMatches | null, offset = 0): void {
  let from = 0;
  for (const [start, end] of matches ?? []) {
    const [a, b] = [start + offset, end + offset];
    if (a < from) continue;
    el.appendText(text.slice(from, a));
    el.createSpan({ cls: "suggestion-highlight", text: text.slice(a, b) });
    from = b;
  }
  el.appendText(text.slice(from));
}

export const renderResults = (el: HTMLElement, text: string, result: Api.SearchResult, offset?: number): void => renderMatches(el, text, result.matches, offset);

export const sortSearchResults = (results: Api.SearchResultContainer[]): void => void results.sort((a, b) => b.match.score - a.match.score);
