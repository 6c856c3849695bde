// Texts that break what they are put into: YAML, templates, links, file names, line ends, odd characters.
import fc from "fast-check";

const PIECES = [
  "---", "...", "\n", "\r", "\r\n", "\t", " ", ": ", "#", " #", "'", "''", "\"", "\\", "[[", "]]", "[", "]", "|", ">", "{{cursor}}", "{{title}}", "{{", "}}", "..", "/", "CON", "&a", "*a", "!x", "!!str ", "@", "`", "%", "%%", "- ", "-", "? ", "?", ":", "null", "Null", "~",
  "true", "yes", "No", "on", "y", "1e3", "0x1F", "0o17", "017", "1_000", "+1", ".5", ".inf", "-.INF", ".NaN", "10:30", "1:20:30", "2024-01-01", "2024-01-01T10:00:00Z", "2024-1-5", "<<", "=", "{", "}", ",", "\u202e", "\u0000", "\u0007", "\u0085", "\u2028", "\ufeff", "\uffff", "\ud800", "\udfff",
  "😀", "é", "e\u0301", "<%*", "[x](y)", "a", "b c", "\u00a0", "\u200b",
];

/** Made of such pieces, or of any characters. */
export const hostile: fc.Arbitrary<string> = fc.oneof(fc.constantFrom(...PIECES), fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((parts) => parts.join("")), fc.string({ unit: "binary", maxLength: 40 }));
