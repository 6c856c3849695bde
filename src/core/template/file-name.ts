// Titles to file names that every platform, and a link, can carry. Nothing leaves its folder.

const MOST_BYTES = 200;
const WINDOWS = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

const bytesOf = (char: string): number => {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
};

function cutToBytes(name: string): string {
  let bytes = 0;
  let out = "";
  for (const char of name) {
    bytes += bytesOf(char);
    if (bytes > MOST_BYTES) break;
    out += char;
  }
  return out;
}

const trimDots = (name: string): string => {
  let from = 0;
  let to = name.length;
  while (from < to && ". ".includes(name[from] ?? "x")) from += 1;
  while (to > from && ". ".includes(name[to - 1] ?? "x")) to -= 1;
  return name.slice(from, to);
};

/**
 * A file name without extension for a title: NFC, no control or direction characters, none of `\ / : * ? " < > | # ^ [ ]`,
 * no dot or blank at its ends, no name that Windows keeps for itself, at most 200 bytes of UTF-8.
 */
export function safeFileName(title: string): string {
  const plain = title
    .normalize("NFC")
    .replace(/[\p{Cc}\u2028\u2029\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffd\p{Cs}]/gu, " ")
    .replace(/\s?:\s/gu, " - ")
    .replace(/[\\/|]/gu, "-")
    .replace(/[:*?"<>#^[\]]/gu, "")
    .split(/\s+/u)
    .join(" ");
  const name = trimDots(cutToBytes(trimDots(plain)));
  if (name === "") return "Untitled talk";
  return WINDOWS.test(name) ? cutToBytes(`Talk ${name}`) : name;
}

const MOST_TRIES = 999;

/** A path in the folder that nothing stands at: the name, or the name with a number behind it. Null if 999 are taken. */
export function freePath(folder: string, name: string, taken: (path: string) => boolean): string | null {
  const prefix = folder === "" || folder === "/" ? "" : `${folder}/`;
  for (let nth = 0; nth <= MOST_TRIES; nth++) {
    const path = `${prefix}${name}${nth === 0 ? "" : ` ${nth}`}.md`;
    if (!taken(path)) return path;
  }
  return null;
}
