// Characters that can't be seen and are not meant: taken out, but for joiners in emoji and in the scripts that need them, and outside inline code.
import { maskInline } from "./inline";

const JOINERS = "\u200c\u200d";
const BLANKS = "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f";
const MEANT = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Thai}\p{Script=Lao}]/u;
/** These scripts part words by what can't be seen. */
const PARTED = /[\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Thai}\p{Script=Lao}\p{Script=Tibetan}]/u;
/** Blanks, and besides them soft hyphens, zero width spaces and joiners, word joiners and byte order marks in the text. */
const ANY = /[\u00a0\u00ad\u2000-\u200d\u202f\u205f\u2060\ufeff]/u;
const EACH = new RegExp(ANY, "gu");

const before = (line: string, at: number): string => {
  const code = line.charCodeAt(at - 1);
  return code >= 0xdc00 && code <= 0xdfff ? line.slice(at - 2, at) : line.slice(at - 1, at);
};
const behind = (line: string, at: number): string => String.fromCodePoint(line.codePointAt(at + 1) ?? 0);

/** True if a text has characters that can't be seen, or special blanks. */
export const hasInvisible = (text: string): boolean => ANY.test(text);

/** The line without characters that can't be seen; special blanks become blanks. */
export function visible(line: string): string {
  if (!ANY.test(line)) return line;
  const mask = maskInline(line);
  return line.replace(EACH, (char, at: number) => {
    if (mask[at] !== char) return char;
    if (BLANKS.includes(char)) return " ";
    const isJoiner = JOINERS.includes(char);
    const isMeant = (isJoiner || char === "\u200b") && MEANT.test(before(line, at)) && (isJoiner || PARTED.test(before(line, at)) || PARTED.test(behind(line, at)));
    return isMeant ? char : "";
  });
}
