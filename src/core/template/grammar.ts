// The `{{…}}` grammar: text to tokens. Anything that is no known field stays text.
import { fieldNamed, type Field } from "./fields";

export type Token =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "field"; readonly field: Field; readonly format: string | null; readonly source: string };

/** A field that is not known, for the settings to show. Lines and columns count from 0. */
export interface TemplateProblem {
  readonly line: number;
  readonly column: number;
  readonly found: string;
}

function fieldToken(source: string): Token | null {
  const inside = source.slice(2, -2);
  const colon = inside.indexOf(":");
  const field = fieldNamed((colon === -1 ? inside : inside.slice(0, colon)).trim());
  if (!field || (colon !== -1 && field !== "date" && field !== "time")) return null;
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

/** The `{{…}}` of a template that name no field. */
export function templateProblems(template: string): readonly TemplateProblem[] {
  return template.split("\n").flatMap((text, line) =>
    [...text.matchAll(/\{\{([^{}]{0,100})\}\}/gu)].filter((match) => fieldToken(match[0]) === null).map((match) => ({ line, column: match.index, found: match[0] })),
  );
}
