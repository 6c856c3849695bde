// What was typed into a small field that was left by Escape: it stands there again when the same is asked the next time. Kept in memory only.

const kept = new Map<string, string>();

/** `asked` is what the field asks for, in words. */
export const keptWords = (asked: string): string => kept.get(asked) ?? "";

/** Nothing is kept of an empty field, nor of what was written into the note. */
export function keepWords(asked: string, words: string): void {
  if (words.trim() === "") kept.delete(asked);
  else kept.set(asked, words);
}
