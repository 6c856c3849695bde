// Which quotes and list items of Markdown a line stands in, line after line, so that indented code and fences in them are told from content.
// CommonMark's rules, with what is pasted from other programs: bullets such as `•` open items too, and no indentation makes code of them.

const TAB = 9;
const SPACE = 32;
const HASH = 35;
const STAR = 42;
const PLUS = 43;
const DASH = 45;
const DOT = 46;
const BRACKET = 41;
const EQUALS = 61;
const QUOTE = 62;
const UNDERSCORE = 95;
const BACKTICK = 96;
const TILDE = 126;

/** An open container is a quote, or else a list item: how many columns of white space its lines begin with. */
const IS_QUOTE = -1;
const MOST_DIGITS = 9;

const PASTED_BULLETS = "•◦▪‣∙·–";
const PASTED_BOXES = "☐☑☒✅";

const isBlankCode = (code: number): boolean => code === SPACE || code === TAB;
const isPastedBullet = (text: string, at: number): boolean => text.charCodeAt(at) > 127 && PASTED_BULLETS.includes(text[at] ?? "\n");
const isPasted = (text: string, at: number): boolean => isPastedBullet(text, at) || (text.charCodeAt(at) > 127 && PASTED_BOXES.includes(text[at] ?? "\n"));

/** How many signs long a fence is that begins at a place, or 0. Behind one of backticks no further backtick may stand. */
export function fenceLength(text: string, from: number, end: number): number {
  const code = text.charCodeAt(from);
  if (code !== BACKTICK && code !== TILDE) return 0;
  let at = from;
  while (at < end && text.charCodeAt(at) === code) at += 1;
  if (at - from < 3) return 0;
  for (let rest = at; code === BACKTICK && rest < end; rest++) if (text.charCodeAt(rest) === BACKTICK) return 0;
  return at - from;
}

/** Reads lines in order: first `enter`, then `place` unless the line belongs to what is open already. All places are UTF-16 offsets. */
export class Nesting {
  /** Where the content of the line begins that was entered or placed last. */
  content = 0;
  /** How many of the open containers that line is in. */
  depth = 0;
  private readonly open: number[] = [];
  private readonly quotes: number[] = [];
  /** The column up to which the line has been taken by containers, and the one where its content begins. */
  private column = 0;
  private contentColumn = 0;
  private inParagraph = false;
  /** True if the innermost item began with nothing behind its marker: a blank line ends it. */
  private isEmpty = false;
  /** No rule of this sign begins before this place. */
  private ruleSign = 0;
  private noRuleBefore = 0;

  /** How many containers are open. */
  get count(): number {
    return this.open.length;
  }

  /** How far the content is indented in its container. */
  get indent(): number {
    return this.contentColumn - this.column;
  }

  endParagraph(): void {
    this.inParagraph = false;
  }

  /** Goes into the open containers that go on in this line. */
  enter(text: string, start: number, end: number): void {
    this.depth = 0;
    this.column = 0;
    this.noRuleBefore = start;
    this.look(text, start, 0, end);
    while (this.depth < this.open.length) {
      const width = this.open[this.depth] ?? 0;
      if (this.content >= end) {
        this.depth = this.firstQuote();
        return;
      }
      if (width === IS_QUOTE) {
        if (text.charCodeAt(this.content) !== QUOTE) return;
        this.takeQuote(text, end);
      } else if (this.indent >= width) this.column += width;
      else return;
      this.depth += 1;
    }
  }

  /** Opens what the entered line opens, and says what it is. */
  place(text: string, end: number): "blank" | "text" | "code" | "fence" {
    const wasEmpty = this.isEmpty;
    this.isEmpty = false;
    if (this.content >= end) {
      this.close(wasEmpty && this.depth === this.open.length ? this.depth - 1 : this.depth);
      this.inParagraph = false;
      return "blank";
    }
    const before = this.content;
    let hasItem = false;
    for (;;) {
      const goesOn = this.inParagraph && this.content === before;
      if (this.indent > 3 && !isPasted(text, this.content)) {
        if (goesOn) return "text";
        this.close(this.depth);
        this.inParagraph = false;
        return hasItem ? "text" : "code";
      }
      if (text.charCodeAt(this.content) === QUOTE) this.openQuote(text, end);
      else {
        const marker = this.markerLength(text, end, goesOn && this.depth === this.open.length);
        if (marker === 0) return this.leaf(text, end, goesOn);
        this.openItem(text, end, marker);
        hasItem = true;
      }
      if (this.content >= end) return hasItem ? "text" : "blank";
    }
  }

  /** Finds the next sign that is not white space; `column` is the column of `from`. */
  private look(text: string, from: number, column: number, end: number): void {
    let at = from;
    let reached = column;
    for (; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code === SPACE) reached += 1;
      else if (code === TAB) reached += 4 - (reached % 4);
      else break;
    }
    this.content = at;
    this.contentColumn = reached;
  }

  /** The first quote among the containers that the line is not in: a line without content is in all items, but in no quote. */
  private firstQuote(): number {
    let first = this.open.length;
    for (let nth = this.quotes.length - 1; nth >= 0 && (this.quotes[nth] ?? 0) >= this.depth; nth--) first = this.quotes[nth] ?? first;
    return first;
  }

  private close(depth: number): void {
    // Most often nothing is to be closed, and setting a length is slow.
    if (this.open.length > depth) this.open.length = depth;
    while ((this.quotes[this.quotes.length - 1] ?? -1) >= depth) this.quotes.pop();
  }

  private takeQuote(text: string, end: number): void {
    const column = this.contentColumn + 1;
    const at = this.content + 1;
    this.look(text, at, column, end);
    this.column = at < end && isBlankCode(text.charCodeAt(at)) ? column + 1 : column;
  }

  private openQuote(text: string, end: number): void {
    this.close(this.depth);
    this.quotes.push(this.depth);
    this.open.push(IS_QUOTE);
    this.depth += 1;
    this.inParagraph = false;
    this.takeQuote(text, end);
  }

  private openItem(text: string, end: number, marker: number): void {
    const from = this.column;
    const column = this.contentColumn + marker;
    this.close(this.depth);
    this.look(text, this.content + marker, column, end);
    this.isEmpty = this.content >= end;
    // Five columns are one, and code behind it.
    this.column = this.isEmpty || this.contentColumn - column > 4 ? column + 1 : this.contentColumn;
    this.open.push(this.column - from);
    this.depth += 1;
    this.inParagraph = false;
  }

  /** How many signs the marker of a list item has that begins here, or 0. In a paragraph only an item with content begins, and no number but 1. */
  private markerLength(text: string, end: number, inParagraph: boolean): number {
    const at = this.content;
    const code = text.charCodeAt(at);
    if (isPastedBullet(text, at)) return isBlankCode(text.charCodeAt(at + 1)) && at + 1 < end ? 1 : 0;
    let to = at;
    if (code === DASH || code === STAR || code === PLUS) {
      if (code !== PLUS && this.isRule(text, end)) return 0;
      to += 1;
    } else {
      while (to < end && to - at < MOST_DIGITS && text.charCodeAt(to) >= 48 && text.charCodeAt(to) <= 57) to += 1;
      const sign = text.charCodeAt(to);
      if (to === at || to >= end || (sign !== DOT && sign !== BRACKET)) return 0;
      if (inParagraph && Number(text.slice(at, to)) !== 1) return 0;
      to += 1;
    }
    if (to < end && !isBlankCode(text.charCodeAt(to))) return 0;
    if (inParagraph) {
      let rest = to;
      while (rest < end && isBlankCode(text.charCodeAt(rest))) rest += 1;
      if (rest >= end) return 0;
    }
    return to - at;
  }

  /** True if the rest of the line is `---`, `* * *` or the like. */
  private isRule(text: string, end: number): boolean {
    const sign = text.charCodeAt(this.content);
    if (sign === this.ruleSign && this.content < this.noRuleBefore) return false;
    let count = 0;
    let at = this.content;
    for (; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code === sign) count += 1;
      else if (!isBlankCode(code)) break;
    }
    if (at === end && count > 2) return true;
    this.ruleSign = sign;
    this.noRuleBefore = at;
    return false;
  }

  private leaf(text: string, end: number, goesOn: boolean): "text" | "fence" {
    const code = text.charCodeAt(this.content);
    const isFence = fenceLength(text, this.content, end) > 0;
    const isAlone = isFence || this.isHeading(text, end) || ((code === DASH || code === STAR || code === UNDERSCORE) && this.isRule(text, end)) || text.startsWith("<!--", this.content);
    if (isAlone) this.close(this.depth);
    if (goesOn && !isAlone) {
      if (this.depth === this.open.length && (code === EQUALS || code === DASH) && this.isUnderline(text, end, code)) this.inParagraph = false;
      return "text";
    }
    this.close(this.depth);
    this.inParagraph = !isAlone;
    return isFence ? "fence" : "text";
  }

  private isHeading(text: string, end: number): boolean {
    let at = this.content;
    while (at < end && text.charCodeAt(at) === HASH) at += 1;
    const level = at - this.content;
    return level > 0 && level < 7 && (at === end || isBlankCode(text.charCodeAt(at)));
  }

  private isUnderline(text: string, end: number, sign: number): boolean {
    let at = this.content;
    while (at < end && text.charCodeAt(at) === sign) at += 1;
    while (at < end && isBlankCode(text.charCodeAt(at))) at += 1;
    return at === end;
  }
}
