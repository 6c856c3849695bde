// The signs that a note tells its talks by, besides numbers with a dot: letters, Roman numbers, codes.

/** Signs that a note tells its talks by: `B. Loops`, `II. Cells`, `ARC305: Cells`, `S3.1 Cells`, `Title: Range over func`. */
const SIGNS = {
  titles: /^(?:talk )?(?:title|titel|titre|título|titolo|tytuł)\s?[:：]\s*(?=\S)/iu,
  letters: /^[A-Z][.)]\s+(?=\S)/u,
  numbers: /^\d{1,2}\s+(?=\S)/u,
  roman: /^[IVX]{1,4}[.)]\s+(?=\S)/u,
  codes: /^(?:[A-Z]{1,3}\d{1,2}\.\d{1,2}|[A-Z]{1,2}\d{1,2}\s?#\d{1,2}|(?:[Tt]rack|트랙)\s?\d{1,2}[_-]\d{1,2}\.|[A-Z]{2,5}-?\d{2,4}[A-Z]?|[A-Z]-?\d{2,4}|\[[A-Za-z\d]{0,8}[-.]?\d{2,6}\])(?:\s?[:|]|\s[-–—])?\s+(?=\S)/u,
} as const;
export type Signs = keyof typeof SIGNS;

/** The signs with which at least two of some lines begin; null if there are none. Letters begin with an A. */
export function signsOf(lines: readonly string[]): Signs | null {
  const sign = (["codes", "titles"] as const).find((each) => lines.filter((line) => SIGNS[each].test(line)).length > 1);
  if (sign) return sign;
  if (["1 ", "2 ", "3 "].every((count) => lines.some((line) => line.startsWith(count)))) return "numbers";
  if (["I", "II"].every((count) => lines.some((line) => /^[IVX]{1,4}(?=[.)]\s)/u.exec(line)?.[0] === count))) return "roman";
  return ["A", "B"].every((letter) => lines.some((line) => line.startsWith(letter) && SIGNS.letters.test(line))) ? "letters" : null;
}

/** True for a line that begins with one of the signs. */
export const isSigned = (words: string, signs: Signs | null): boolean => signs !== null && SIGNS[signs].test(words);

/** A line without such a sign at its beginning. */
export const withoutSign = (words: string, signs: Signs): string => words.replace(SIGNS[signs], "");
