// A line of Markdown as pieces to draw: words with their look, links with where they lead. Nothing of it is ever run, and
// only addresses of the web and of mail become links. One pass: a mark without its closing one is looked for once.

export type Look = "strong" | "em" | "strike" | "mark";

export type Piece =
  | { readonly kind: "text"; readonly text: string; readonly looks: readonly Look[] }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "tag"; readonly text: string }
  /** A link into the web or to a mail address. */
  | { readonly kind: "link"; readonly text: string; readonly url: string }
  /** A link to a note: link text as Obsidian takes it, with heading or block. */
  | { readonly kind: "note"; readonly text: string; readonly target: string };

const ALLOWED = /^(?:https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu;

/** True if an address may be opened: `http`, `https` and `mailto` and nothing else. */
export const isSafeUrl = (url: string): boolean => ALLOWED.test(url);

const LOOKS: readonly (readonly [string, Look])[] = [["**", "strong"], ["__", "strong"], ["~~", "strike"], ["==", "mark"], ["*", "em"], ["_", "em"]];
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: "\"", apos: "'", nbsp: " ", ndash: "–", mdash: "—" };
const TAG = /^#[\p{L}\p{N}\p{M}_/\p{Extended_Pictographic}-]{1,100}/u;
const BARE = /^(?:https?:\/\/|mailto:)[^\s<>"]{1,2000}/iu;
const ANGLE = /^<((?:https?:\/\/|mailto:)[^\s<>]{1,2000})>/iu;
const WIKI = /^!?\[\[([^\][|]{1,300})(?:\\?\|([^\][]{1,300}))?\]\]/u;
const LINK = /^!?\[([^\][]{0,500})\]\(([^()\s]{0,1500}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?)(?: "[^"]{0,200}")?\)/u;
const WORD = /[\p{L}\p{N}]/u;

class Reader {
  readonly pieces: Piece[] = [];
  private text = "";
  private at = 0;
  private readonly looks: { readonly mark: string; readonly look: Look }[] = [];
  /** Marks that close nowhere behind this place. */
  private readonly unclosed = new Set<string>();

  constructor(private readonly line: string) {}

  read(): readonly Piece[] {
    while (this.at < this.line.length) {
      if (!this.special()) this.plain(this.line[this.at] ?? "", 1);
    }
    this.flush();
    return this.pieces;
  }

  private plain(text: string, length: number): boolean {
    this.text += text;
    this.at += length;
    return true;
  }

  private put(piece: Piece, length: number): boolean {
    this.flush();
    this.pieces.push(piece);
    this.at += length;
    return true;
  }

  private flush(): void {
    if (this.text === "") return;
    this.pieces.push({ kind: "text", text: this.text, looks: this.looks.map(({ look }) => look) });
    this.text = "";
  }

  private special(): boolean {
    switch (this.line[this.at] ?? "") {
      case "\\": return this.escaped();
      case "`": return this.code();
      case "&": return this.entity();
      case "#": return this.tag();
      case "[": case "!": return this.wiki() || this.link();
      case "<": return this.angle();
      case "h": case "H": case "m": case "M": return this.bare();
      case "*": case "_": case "~": case "=": return this.look();
      default: return false;
    }
  }

  private rest(most: number): string {
    return this.line.slice(this.at, this.at + most);
  }

  private afterWord(): boolean {
    return this.at > 0 && WORD.test(this.line[this.at - 1] ?? "");
  }

  private escaped(): boolean {
    const next = this.line[this.at + 1] ?? "";
    return /[!-/:-@[-`{-~]/u.test(next) ? this.plain(next, 2) : false;
  }

  private code(): boolean {
    let run = 1;
    while (this.line[this.at + run] === "`") run += 1;
    const fence = "`".repeat(run);
    const end = this.closes(fence, this.at + run);
    if (end === -1) return this.plain(fence, run);
    return this.put({ kind: "code", text: this.line.slice(this.at + run, end).trim() }, end + run - this.at);
  }

  private entity(): boolean {
    const found = /^&([a-z]{2,5});/u.exec(this.rest(8));
    const letter = found ? ENTITIES[found[1] ?? ""] : undefined;
    return found && letter !== undefined ? this.plain(letter, found[0].length) : false;
  }

  private tag(): boolean {
    if (this.at > 0 && !/\s/u.test(this.line[this.at - 1] ?? "")) return false;
    const found = TAG.exec(this.rest(120));
    return found && /[^\d/#]/u.test(found[0]) ? this.put({ kind: "tag", text: found[0] }, found[0].length) : false;
  }

  private wiki(): boolean {
    const found = WIKI.exec(this.rest(620));
    if (!found) return false;
    const target = (found[1] ?? "").trim();
    return this.put({ kind: "note", text: (found[2] ?? target).trim(), target }, found[0].length);
  }

  private link(): boolean {
    const found = LINK.exec(this.rest(2700));
    if (!found) return false;
    const [whole, words = "", address = ""] = found;
    const text = words === "" ? address : words.replace(/\*\*|__|~~|==|`/gu, "");
    if (isSafeUrl(address)) return this.put({ kind: "link", text, url: address }, whole.length);
    // Other schemes stay words; what has no scheme is a note.
    if (/^[a-z][a-z0-9+.-]*:/iu.test(address) || address === "" || /^[\\/]{2}/u.test(address)) return this.plain(text, whole.length);
    return this.put({ kind: "note", text, target: decoded(address) }, whole.length);
  }

  private angle(): boolean {
    const url = ANGLE.exec(this.rest(2020))?.[1];
    return url !== undefined && isSafeUrl(url) ? this.put({ kind: "link", text: url, url }, url.length + 2) : false;
  }

  private bare(): boolean {
    if (this.afterWord()) return false;
    const found = BARE.exec(this.rest(2010))?.[0].replace(/[.,;:!?'*_~)\]]+$/u, "");
    return found !== undefined && isSafeUrl(found) ? this.put({ kind: "link", text: found, url: found }, found.length) : false;
  }

  private look(): boolean {
    const found = LOOKS.find(([mark]) => this.line.startsWith(mark, this.at));
    if (!found) return false;
    const [mark, look] = found;
    const next = this.line[this.at + mark.length] ?? " ";
    const top = this.looks[this.looks.length - 1];
    if (top?.mark === mark && this.at > 0 && !/\s/u.test(this.line[this.at - 1] ?? "")) {
      this.flush();
      this.looks.pop();
      this.at += mark.length;
      return true;
    }
    const opens = !/\s/u.test(next) && !(mark.startsWith("_") && this.afterWord()) && !this.looks.some((open) => open.mark === mark);
    if (!opens || this.closes(mark, this.at + mark.length + 1) === -1) return this.plain(mark, mark.length);
    this.flush();
    this.looks.push({ mark, look });
    this.at += mark.length;
    return true;
  }

  private closes(mark: string, from: number): number {
    if (this.unclosed.has(mark)) return -1;
    const end = this.line.indexOf(mark, from);
    if (end === -1) this.unclosed.add(mark);
    return end;
  }
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    // No percent code after all: the address is meant as it stands.
    return address;
  }
}

/** The pieces of one line, in order. Together they hold every word that the line shows. */
export const piecesOf = (line: string): readonly Piece[] => new Reader(line).read();
