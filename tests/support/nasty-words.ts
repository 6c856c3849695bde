// Words that break programs: markup, script, paths, YAML, templates of other plugins, Unicode at its edges.
import fc from "fast-check";

export const NASTY: readonly string[] = [
  "<img src=x onerror=alert(1)>", "<script>alert(1)</script>", "<svg/onload=alert(1)>", "\"><b onmouseover=alert(1)>bold</b>", "<a href=\"javascript:alert(1)\">x</a>",
  "<iframe src=//a.b></iframe>", "&lt;b&gt; &amp; &#60;i&#62;", "<!-- hidden -->", "</div></div><h1>out", "<style>*{display:none}</style>", "<math><mi xlink:href=\"data:x\">",
  "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](java\tscript:alert(1))", "[x](data:text/html,<b>)", "[x](file:///etc/passwd)", "[x](\\\\host\\share)", "![x](http://a.b/p.png)", "[[x|<b>y</b>]]", "![[x]]", "<javascript:alert(1)>",
  "`= this.file.name`", "`$= dv.pages()`", "<%* await tp.file.rename(\"x\") %>", "{{title}}", "{{cursor}}{{cursor}}", "{{date:YYYY}}", "%% comment %%", "$$x$$", "${alert(1)}", "#{7*7}",
  "__proto__", "constructor", "toString", "hasOwnProperty", "null", "undefined", "NaN", "true", "no", "~", "0x1F", "1e3", "2024-01-01", "12:30", "- x", "? x", "# x", ": x", "x: y", "'", "\"", "'\"'", "&a *a", "!!js/function x", "|", ">", "@x", "%x", "---", "...", "{a: b}", "[a, b]",
  "../../etc/passwd", "..\\..\\x", "/etc/x", "C:\\x", "CON", "nul.md", "com1", ".hidden", "x.", "x ", ".obsidian/app.json", "a/b\\c", "x".repeat(400), "é".repeat(300), "\u{1F600}".repeat(120),
  "\u202egnp.x", "\u200b", "\ufeffx", "a\u0000b", "a\u0007b", "a\u2028b", "a\u0085b", "\ud800", "x\udc00", "e\u0301", "Z\u0351\u036b\u0343a\u0329", "مرحبا", "שלום", "日本語", "🏳️‍🌈", "İ", "ß", "ﬁ", "Ⅷ",
];

const part = fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: "binary", maxLength: 12 }), fc.string({ unit: "grapheme", maxLength: 20 }), fc.constantFrom("/", "\\", "..", ".", ":", " ", "\n", "\r", "\t", "CON", "aux.", "~", "*", "?"));

/** Nasty words alone, joined, or random. */
export const nasty: fc.Arbitrary<string> = fc.oneof(part, fc.array(part, { maxLength: 4 }).map((parts) => parts.join("")), fc.array(part, { maxLength: 4 }).map((parts) => parts.join(" ")));
