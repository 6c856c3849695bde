// Small event notes in many styles, with everything in them that a careless write could damage.
import fc from "fast-check";

const opening = fc.constantFrom("# PyCon 2024\n", "PyCon 2024\n", "---\ntags: [event]\n---\n# PyCon\n", "#event\n", "");
const items = ["- a point\n", "- [ ] call Ada\n", "- [x] done\n", "  - nested\n", "\t- [ ] by tab\n", "* star\n", "1. first\n2. second\n", "• ☐ a box\n", "☑ another\n", "words\n", "more words  \n", "what is fairness??\n", "- who (?)\n", "Q: how many?\n", "Q: why?\nA: because\n", "TODO: a word\n", "Takeaway: a word\n", "```\n- [ ] code??\n```\n", "> a quote\n", "%% aside %%\n", "\n", "\n", "---\n", "| a?? | b |\n", "😀 smile\n", "- e\u0301 ^block-1\n", "Slides: https://a.b\n"] as const;
const item = fc.constantFrom(...items);

/** A style: how a talk and how a section begin. */
const STYLES = [
  { talk: (n: number) => `## Talk ${n}: Ada Lovelace > Engines ${n}\n`, section: (name: string) => `### ${name}\n` },
  { talk: (n: number) => `\n## Engines ${n}\n\n`, section: (name: string) => `\n### ${name}\n\n` },
  { talk: (n: number) => `\nTalk ${n}: Engines ${n}\n`, section: (name: string) => `\n${name}\n` },
  { talk: (n: number) => `\n**Talk ${n}: Engines**\n`, section: (name: string) => `\n**${name}:**\n` },
  { talk: (n: number) => `\nEngines ${n}\n---------\n\n`, section: (name: string) => `\n### ${name}\n` },
  { talk: (n: number) => `\n## Vortrag ${n}: Maschinen\n`, section: (name: string) => `\n### ${name === "Takeaways" ? "Fazit" : name === "Questions" ? "Fragen" : "Notizen"}\n` },
  { talk: (n: number) => `\n> [!talk] Engines ${n} — Ada Lovelace\n`, section: (name: string) => `> **${name}**\n` },
  { talk: (n: number) => `\n${n}. Talk: Engines\n`, section: (name: string) => `${name}\n` },
] as const;

const part = fc.oneof({ arbitrary: item, weight: 5 }, { arbitrary: fc.constantFrom("Takeaways", "Questions", "Todos", "Notes").map((name) => ({ name })), weight: 1 });

/** The text of such a note. Its last talk can hold a code block that never ends only with `unclosed`. */
export const eventText: fc.Arbitrary<string> = fc.record({
  opening, style: fc.constantFrom(...STYLES), bodies: fc.array(fc.array(part, { maxLength: 7 }), { minLength: 1, maxLength: 4 }),
  end: fc.constantFrom("", "\n", "\n#event\n", "\n\n"), eol: fc.constantFrom("\n", "\n", "\r\n", "\r"), bom: fc.boolean(),
}).map(({ opening: first, style, bodies, end, eol, bom }) => {
  const quoted = style.talk(1).includes("> [!");
  const body = (parts: readonly (string | { readonly name: string })[]): string =>
    parts.map((each) => (typeof each === "string" ? (quoted ? each.replace(/^(?=.)/gmu, "> ").replace(/^\n/u, ">\n") : each) : style.section(each.name))).join("");
  const text = first + bodies.map((parts, at) => style.talk(at + 1) + body(parts)).join("") + end;
  return (bom ? "\ufeff" : "") + text.replaceAll("\n", eol);
});

/** What people add: plain words, and words that could break something. */
export const words: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: fc.constantFrom("call Ada", "read the paper", "what is UUID", "50 % of it", "see [[Note]]", "a | b", "`code`", "“quoted”", "😀", "C# and F#", "a - b"), weight: 4 },
  { arbitrary: fc.constantFrom("%%", "<!--", "```", "$$", "# x", "[ ] x", "a??", "- x", "> x", "\n\n# y", "%% talk %%", "#event", "Takeaways", "---", "Talk 9: x", "→", "a → b", "A: x", " ^id", "\\", "|", "Ada Lovelace"), weight: 1 },
);
