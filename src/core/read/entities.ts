// HTML entities to characters: those that people meet in pasted text, letters with accents, and every number.

const NAMED: ReadonlyMap<string, string> = new Map(Object.entries({
  amp: "&", lt: "<", gt: ">", quot: "\"", apos: "'", nbsp: " ", ensp: " ", emsp: " ", thinsp: " ", shy: "", zwj: "", zwnj: "",
  ndash: "–", mdash: "—", hellip: "…", lsquo: "‘", rsquo: "’", sbquo: "‚", ldquo: "“", rdquo: "”", bdquo: "„", laquo: "«", raquo: "»", lsaquo: "‹", rsaquo: "›",
  bull: "•", middot: "·", copy: "©", reg: "®", trade: "™", deg: "°", sect: "§", para: "¶", euro: "€", pound: "£", cent: "¢", yen: "¥",
  times: "×", divide: "÷", plusmn: "±", minus: "−", ne: "≠", le: "≤", ge: "≥", asymp: "≈", infin: "∞", frac12: "½", frac14: "¼", frac34: "¾", sup2: "²", sup3: "³", micro: "µ", permil: "‰",
  larr: "←", rarr: "→", uarr: "↑", darr: "↓", harr: "↔", rArr: "⇒", lArr: "⇐", hearts: "♥", check: "✓", star: "☆", iexcl: "¡", iquest: "¿", ordf: "ª", ordm: "º",
  num: "#", ast: "*", lowbar: "_", grave: "`", lsqb: "[", rsqb: "]", lbrack: "[", rbrack: "]", lpar: "(", rpar: ")", vert: "|", verbar: "|", bsol: "\\", sol: "/", colon: ":", semi: ";", comma: ",", period: ".", excl: "!", quest: "?", commat: "@", percnt: "%", plus: "+", equals: "=", dollar: "$", tilde: "~",
  szlig: "ß", aelig: "æ", AElig: "Æ", oelig: "œ", OElig: "Œ", oslash: "ø", Oslash: "Ø", aring: "å", Aring: "Å", eth: "ð", ETH: "Ð", thorn: "þ", THORN: "Þ", lstrok: "ł", Lstrok: "Ł", inodot: "ı",
}));

/** What the ends of names such as `eacute` put on the letter before them. */
const ACCENTS: ReadonlyMap<string, string> = new Map(Object.entries({ grave: "\u0300", acute: "\u0301", circ: "\u0302", tilde: "\u0303", uml: "\u0308", cedil: "\u0327", caron: "\u030c", ogon: "\u0328", ring: "\u030a", dot: "\u0307", breve: "\u0306", macr: "\u0304", dblac: "\u030b" }));

function named(name: string): string | null {
  const char = NAMED.get(name);
  if (char !== undefined) return char;
  const accent = ACCENTS.get(name.slice(1));
  const letter = accent === undefined ? "" : `${name.slice(0, 1)}${accent}`.normalize("NFC");
  return letter.length === 1 ? letter : null;
}

/** The character of a number; the replacement character for those that are none. */
function numbered(code: number): string {
  if (code === 160) return " ";
  if (code < 32 || (code > 126 && code < 160)) return " ";
  return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? "\ufffd" : String.fromCodePoint(code);
}

const ENTITY = /&(?:#(\d{1,7})|#[xX]([\dA-Fa-f]{1,6})|([A-Za-z][A-Za-z\d]{1,9}));/gu;

/** The text with its entities as characters; what is no entity stays as it is. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(ENTITY, (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) =>
    decimal !== undefined ? numbered(Number(decimal)) : hex !== undefined ? numbered(Number.parseInt(hex, 16)) : named(name ?? "") ?? whole);
}
