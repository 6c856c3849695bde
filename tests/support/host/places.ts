// Offsets to lines and columns, counted from 0 in UTF-16 units.
import type { Loc, Pos } from "obsidian";

export class Places {
  private readonly starts: number[] = [0];

  constructor(text: string) {
    for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) this.starts.push(at + 1);
  }

  lineOf(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  at(offset: number): Loc {
    const line = this.lineOf(offset);
    return { line, col: offset - (this.starts[line] ?? 0), offset };
  }

  between(from: number, to: number): Pos {
    return { start: this.at(from), end: this.at(to) };
  }
}
