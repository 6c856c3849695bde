// Characters that can't be seen and are not meant: taken out, but for joiners in emoji and in the scripts that need them, and outside inline code.
import { maskInline } from "../read/inline";

/** Zero width space, word joiner, byte order mark in the text, soft hyphen, and marks of direction that hold nothing together. */
const NEVER = "\u200b\u2060\ufeff\u00ad";
const JOINERS = "\u200c\u200d";
const BLANKS = "\u00a0\u2007\u202f";
const MEANT = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Thai}\p{Script=Lao}]/u;
/** These scripts part words by what can't be seen. */
const PARTED = /[\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Thai}\p{Script=Lao}\p{Script=Tibetan}]/u;
const ANY = /[\u00ad\u200b-\u200d\u2060\ufeff\u00a0\u2007\u202f]/u;

const before = (line: string, at: number): string => {
  const code = line.charCodeAt(at - 1);
  return code >= 0xdc00 && code <= 0xdfff ? line.slice(at - 2, at) : line.slice(at - 1, at);
};
const behind = (line: string, at: number): string => String.fromCodePoint(line.codePointAt(at + 1) ?? 0);

/** The line without characters that can't be seen; special blanks become blanks. */
export function visible(line: string): string {
  if (!ANY.test(line)) return line;
  const mask = maskInline(line);
  let out = "";
  for (let at = 0; at < line.length; at++) {
    const char = line[at] ?? "";
    const inCode = mask[at] !== char;
    const isMeant = MEANT.test(before(line, at)) && (JOINERS.includes(char) || PARTED.test(before(line, at)) || PARTED.test(behind(line, at)));
    if (inCode || (JOINERS.includes(char) && isMeant) || (NEVER.includes(char) && isMeant && char === "\u200b")) out += char;
    else if (BLANKS.includes(char)) out += " ";
    else if (!NEVER.includes(char) && !JOINERS.includes(char)) out += char;
  }
  return out;
}
