// styles.css keeps to the app's rules for plugins: own classes, the app's variables, logical properties.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const problemsIn = (css: string): readonly string[] => {
  // What a variable of our own is, is said once and restyles nothing.
  const plain = css.replace(/\/\*[\s\S]*?\*\//gu, "").replace(/@property --conference-notes-[\w-]+ \{[^{}]*\}/gu, "");
  const found: string[] = [];
  for (const [, between = ""] of css.matchAll(/\}([^{}]*)\{/gu)) {
    if (/[^\s/][^{}]*\/\*/u.test(between.replace(/^\s*(?:\/\*[\s\S]*?\*\/\s*)*/u, ""))) found.push(`${between.trim()}: a comment in a selector joins two rules.`);
  }
  for (const [, selectors = "", body = ""] of plain.matchAll(/([^{}]+)\{([^{}]*)\}/gu)) {
    for (const selector of selectors.split(",").map((part) => part.trim())) {
      if (!selector.includes(".conference-notes-")) found.push(`${selector}: restyles what is not ours.`);
      if (selector.includes(":has(")) found.push(`${selector}: :has() is slow in long documents.`);
    }
    for (const line of body.split(";").map((part) => part.trim()).filter((part) => part !== "")) {
      if (line.includes("!important")) found.push(`${line}: leave it to themes.`);
      if (/url\(/u.test(line)) found.push(`${line}: nothing is loaded.`);
      if (/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl)a?\(|:\s*(?:red|green|blue|black|white|gray|grey|orange|purple|yellow)\b/iu.test(line)) found.push(`${line}: take a colour of the app.`);
      if (/^(?:margin|padding|border|inset)?-?(?:left|right)\b|text-align:\s*(?:left|right)|^(?:float|clear):/u.test(line)) found.push(`${line}: use the logical property, for scripts that run the other way.`);
    }
  }
  return found;
};

test("styles.css keeps the rules", () => {
  const css = readFileSync(join(__dirname, "../../styles.css"), "utf8");
  expect(css).toContain(".conference-notes-row");
  expect(problemsIn(css)).toEqual([]);
});

test.each([
  ".tree-item { color: var(--text-normal); }", ".conference-notes-a:has(b) { gap: 1px; }", ".conference-notes-a { gap: 1px !important; }", ".conference-notes-a { background: url(x.png); }",
  "@property --size { inherits: false; }", ".conference-notes-a { color: #fff; }", ".conference-notes-a { color: red; }", ".conference-notes-a { margin-left: 1px; }", ".conference-notes-a { text-align: right; }",
  ".conference-notes-a { gap: 1px; }\n\n.conference-notes-b,\n.conference-notes-b /* As wide as a box. */\n.conference-notes-c { gap: 1px; }",
])("the check refuses %s", (css) => {
  expect(problemsIn(css)).toHaveLength(1);
});
