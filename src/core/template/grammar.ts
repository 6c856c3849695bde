// The `{{…}}` grammar: text to tokens. Anything that is no known field stays text.
import { fieldNamed, isTimed, type Field } from "./fields";

export type Token =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "field"; readonly field: Field; readonly format: string | null; readonly source: string };

/**
 * Something that stays in the note as it stands in the template, or says nothing there: braces around no field, braces that are never closed in their line,
 * a field that the kind of note has no value for. Lines and columns (UTF-16 units) count from 0.
 */
export interface TemplateProblem {
  readonly kind: "unknown" | "unclosed" | "empty";
  readonly line: number;
  readonly column: number;
  readonly found: string;
}

function fieldToken(source: string): Token | null {
  const inside = source.slice(2, -2);
  const colon = inside.indexOf(":");
  const field = fieldNamed((colon === -1 ? inside : inside.slice(0, colon)).trim());
  if (!field || (colon !== -1 && !isTimed(field))) return null;
  return { kind: "field", field, format: colon === -1 ? null : inside.slice(colon + 1).trim(), source };
}

/** Cuts one line or a whole template into tokens; joined, their sources are the text again. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (let open = text.indexOf("{{"); open !== -1; open = text.indexOf("{{", open + 1)) {
    const close = text.indexOf("}}", open + 2);
    if (close === -1) break;
    const token = open < at ? null : fieldToken(text.slice(open, close + 2));
    if (!token) continue;
    if (open > at) tokens.push({ kind: "text", text: text.slice(at, open) });
    tokens.push(token);
    at = close + 2;
  }
  if (at < text.length) tokens.push({ kind: "text", text: text.slice(at) });
  return tokens;
}

const LONGEST = 60;

/** The braces in a text between fields. */
function bracesIn(text: string, line: number, start: number): readonly TemplateProblem[] {
  const found: TemplateProblem[] = [];
  for (let open = text.indexOf("{{"); open !== -1; open = text.indexOf("{{", open + 2)) {
    const [close, next] = [text.indexOf("}}", open + 2), text.indexOf("{{", open + 2)];
    const isOpen = close === -1 || (next !== -1 && next < close);
    const end = isOpen ? (next === -1 ? text.length : next) : close + 2;
    found.push({ kind: isOpen ? "unclosed" : "unknown", line, column: start + open, found: text.slice(open, Math.min(end, open + LONGEST)).trimEnd() });
  }
  return found;
}

/** What is worth a look in a template; `known` are the fields that its kind of note has values for. In the order of the text. */
export function templateProblems(template: string, known: ReadonlySet<Field> | null = null): readonly TemplateProblem[] {
  return template.split(/\r\n?|\n/u).flatMap((text, line) => {
    let column = 0;
    return tokensOf(text).flatMap((token) => {
      const at = column;
      column += token.kind === "text" ? token.text.length : token.source.length;
      if (token.kind === "text") return bracesIn(token.text, line, at);
      return known === null || known.has(token.field) ? [] : [{ kind: "empty" as const, line, column: at, found: token.source }];
    });
  });
}
