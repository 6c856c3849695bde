// A line of Markdown as pieces: what is shown of it, where links lead, and that no address but those of the web and of mail becomes a link.
import fc from "fast-check";
import { isSafeUrl, piecesOf, type Piece } from "../../../src/core/pieces";

const outline = (line: string): readonly string[] => piecesOf(line).map((piece: Piece) => {
  switch (piece.kind) {
    case "text": return piece.looks.length === 0 ? piece.text : `${piece.looks.join("+")}(${piece.text})`;
    case "code": return `code(${piece.text})`;
    case "tag": return `tag(${piece.text})`;
    case "link": return `link(${piece.text} → ${piece.url})`;
    case "note": return `note(${piece.text} → ${piece.target})`;
  }
});

test.each([
  ["plain words", ["plain words"]],
  ["a **bold _and_ more** end", ["a ", "strong(bold )", "strong+em(and)", "strong( more)", " end"]],
  ["~~gone~~ ==marked== `a*b*`", ["strike(gone)", " ", "mark(marked)", " ", "code(a*b*)"]],
  ["2 * 3 * 4 and snake_case_name", ["2 * 3 * 4 and snake_case_name"]],
  ["**never closed", ["**never closed"]],
  ["read [[Ada Lovelace|Ada]] and [[Notes#Part]]", ["read ", "note(Ada → Ada Lovelace)", " and ", "note(Notes#Part → Notes#Part)"]],
  ["see [the docs](https://a.b/c_(d) \"title\").", ["see ", "link(the docs → https://a.b/c_(d))", "."]],
  ["https://a.b/c, and <mailto:a@b.c>", ["link(https://a.b/c → https://a.b/c)", ", and ", "link(mailto:a@b.c → mailto:a@b.c)"]],
  ["[slides](files/My%20slides.pdf)", ["note(slides → files/My slides.pdf)"]],
  ["ask #team/web and issue #12 and a#b", ["ask ", "tag(#team/web)", " and issue #12 and a#b"]],
  ["\\*not\\* R&amp;D &unknown;", ["*not* R&D &unknown;"]],
  ["<b>not</b> HTML", ["<b>not</b> HTML"]],
])("%s", (line, expected) => {
  expect(outline(line)).toEqual(expected);
});

test.each(["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "file:///etc/passwd", "obsidian://open", "vbscript:x", "//evil.com/x", " javascript:alert(1)"])("%s never becomes a link", (url) => {
  for (const line of [`[x](${url})`, `<${url}>`, url, `![x](${url})`]) {
    for (const piece of piecesOf(line)) if (piece.kind === "link") expect(isSafeUrl(piece.url)).toBe(true);
    expect(piecesOf(line).filter((piece) => piece.kind === "note" && /^[a-z]+:|^\/\//iu.test(piece.target))).toEqual([]);
  }
});

test("any line gives pieces, all links of which are safe, and no letter is made up", () => {
  const mark = fc.constantFrom("*", "**", "_", "__", "~~", "==", "`", "``", "[[", "]]", "[", "](", ")", "|", "\\", "&amp;", "#", "https://", "mailto:", "<", ">", "javascript:", "a", "b ", " ", "%%");
  fc.assert(fc.property(fc.array(mark, { maxLength: 30 }).map((parts) => parts.join("")), (line) => {
    const pieces = piecesOf(line);
    for (const piece of pieces) if (piece.kind === "link") expect(isSafeUrl(piece.url)).toBe(true);
    const shown = pieces.map(({ text }) => text).join("").replace(/[^ab]/gu, "");
    const there = line.replace(/[^ab]/gu, "");
    let at = 0;
    for (const letter of shown) at = there.indexOf(letter, at) + 1 || Number.NaN;
    expect(at).not.toBeNaN();
  }), { numRuns: 500 });
});
