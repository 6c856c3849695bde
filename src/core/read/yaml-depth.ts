// How deep YAML is nested, told without parsing it: the library calls itself for each level, and a stack that runs out there
// can end the whole app, not only the reading of one note.

const DEEPEST = 64;
const MOST_COLUMNS = 400;

/** True if the YAML nests deeper than any list of properties does. Brackets in quotes count too: nobody writes so many. */
export function isTooDeep(yaml: string): boolean {
  let open = 0;
  let column = 0;
  // Marks of lists and keys at the start of a line each open a level: `- - - x`.
  let marks = 0;
  let atStart = true;
  for (let at = 0; at < yaml.length; at++) {
    const char = yaml[at];
    if (char === "\n" || char === "\r") {
      [column, marks, atStart] = [0, 0, true];
      continue;
    }
    column += 1;
    if (char === "[" || char === "{") open += 1;
    else if ((char === "]" || char === "}") && open > 0) open -= 1;
    if (atStart && (char === "-" || char === "?" || char === ":")) marks += 1;
    else if (atStart && char !== " " && char !== "\t") atStart = false;
    if (open > DEEPEST || (atStart && (marks > DEEPEST || column > MOST_COLUMNS))) return true;
  }
  return false;
}
