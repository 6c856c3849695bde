// The marks at which a heading can be cut: a dash, a pipe, a colon, an arrow and their like, outside brackets and quotes.

/** A mark between two parts of a heading. */
export interface Mark {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

const NAMES: readonly (readonly [string, string])[] = [["-–—−", "dash"], ["|｜¦│", "pipe"], ["/\\／", "slash"], ["·•∙", "dot"], [":：", "colon"], [",，、،", "comma"], [";；؛", "semicolon"], ["~～", "tilde"], ["=", "equals"], ["@", "at"]];
const SPACED = "-–—−|｜¦│/\\／·•∙:：;；~～>→⇒➜➔»›=<←⟵@";
const GLUED = ":：,，、،;；؛|｜—－／";

/** What a run of signs is called; null if it is no mark. */
function nameOf(run: string): string | null {
  if (/[>→⇒➜➔»›<←⟵]/u.test(run)) return "arrow";
  if (run.length > 3) return null;
  return NAMES.find(([signs]) => [...run].every((sign) => signs.includes(sign)))?.[1] ?? null;
}

const DASHES = "-–";

const isBlank = (char: string | undefined): boolean => char === " " || char === "\u00a0" || char === "\u3000" || char === "\t";
const isDigit = (char: string | undefined): boolean => char !== undefined && char >= "0" && char <= "9";
const OPEN = "([（【{«“„「『";
const CLOSE = ")]）】}»”“」』";

/** A mark that begins at the blank at a place: blanks, some signs, blanks. */
function spacedAt(text: string, at: number): Mark | null {
  let to = at;
  while (isBlank(text[to])) to += 1;
  const signs = to;
  while (SPACED.includes(text[to] ?? "\n")) to += 1;
  if (to === signs) return to - at > 2 ? { name: "gap", from: at, to } : null;
  // `Loops -Ada Lovelace`
  const isTight = to === signs + 1 && DASHES.includes(text[signs] ?? "\n") && /\p{Lu}/u.test(text[to] ?? "");
  const name = isBlank(text[to]) || isTight ? nameOf(text.slice(signs, to)) : null;
  while (isBlank(text[to])) to += 1;
  return name ? { name, from: at, to } : null;
}

/** A colon or comma right behind a word; a long dash or a wide mark between two words. */
function gluedAt(text: string, at: number): Mark | null {
  const sign = text[at] ?? "";
  // `Ada Lovelace- Loops`
  if (DASHES.includes(sign) && isBlank(text[at + 1]) && /\p{L}/u.test(text[at - 1] ?? "")) return { name: "dash", from: at, to: at + 2 };
  if (!GLUED.includes(sign)) return null;
  let to = at + (text[at + 1] === sign && sign === ":" ? 2 : 1);
  const needsBlank = sign === ":" || sign === "," || sign === "،" || sign === ";" || sign === "؛";
  if (needsBlank && !isBlank(text[to])) return null;
  if (isDigit(text[at - 1]) && isDigit(text[to])) return null;
  while (isBlank(text[to])) to += 1;
  const name = nameOf(sign) ?? "dash";
  return to < text.length ? { name, from: at, to } : null;
}

/** The marks of a heading outside brackets and quotes, in order. */
export function marksOf(text: string): readonly Mark[] {
  const marks: Mark[] = [];
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? "";
    if (depth > 0 && CLOSE.includes(char)) depth -= 1;
    else if (OPEN.includes(char)) depth += 1;
    if (depth > 0 || at === 0) continue;
    const mark = isBlank(char) ? spacedAt(text, at) : gluedAt(text, at);
    if (!mark) continue;
    marks.push(mark);
    at = mark.to - 1;
  }
  return marks;
}
