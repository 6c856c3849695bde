// How a perfect app would merge two changes of one text. Every line carries an id (`t3`, `x5`), so that nothing can be mistaken:
// what is lost in a test that merges like this was lost by the plugin.

export const idOf = (line: string): string => /\b[ltxy]\d+\b/u.exec(line)?.[0] ?? "";

/** A checkbox line as the text before its symbol, the symbol, and the text behind it; any other line is all text before. */
const partsOf = (line: string): readonly [string, string, string] => {
  const match = /^(\s*- \[)(.)(\].*)$/u.exec(line);
  return match ? [match[1] ?? "", match[2] ?? "", match[3] ?? ""] : [line, "", ""];
};

const newer = (base: string | undefined, ours: string, theirs: string): string => (ours === base ? theirs : ours);

function mergeLine(base: string, ours: string, theirs: string): string {
  const [b, o, t] = [partsOf(base), partsOf(ours), partsOf(theirs)];
  return b.map((part, nth) => newer(part, o[nth] ?? "", t[nth] ?? "")).join("");
}

/** `ours` and `theirs` came from `base`; texts with \n only. */
export function mergeLines(base: string, ours: string, theirs: string): string {
  const was = new Map(base.split("\n").map((line) => [idOf(line), line]));
  const mine = new Map(ours.split("\n").map((line) => [idOf(line), line]));
  const merged = theirs.split("\n").map((line) => {
    const [before, now] = [was.get(idOf(line)), mine.get(idOf(line))];
    return before === undefined || now === undefined ? line : mergeLine(before, now, line);
  });
  const order = [...mine.keys()];
  for (const [nth, id] of order.entries()) {
    if (was.has(id) || merged.some((line) => idOf(line) === id)) continue;
    const after = merged.findIndex((line) => idOf(line) === order[nth - 1]);
    merged.splice(after + 1, 0, mine.get(id) ?? "");
  }
  return merged.join("\n");
}
