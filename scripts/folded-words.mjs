// A build step: a long list of words in a text is shipped without the beginnings that each word shares with the one before it.
// The first names are half as long so. The list is unfolded where it is first used; what is used is the very same text.
import ts from "typescript";

/** A capital letter says how many letters are shared, and begins each word: lists of words in small letters only. */
const ZERO = "A".charCodeAt(0);
const MOST = 25;
const SHORTEST = 2000;

export const foldWords = (text) => {
  let before = "";
  return text.split(" ").map((word) => {
    let shared = 0;
    while (shared < MOST && shared < word.length && word[shared] === before[shared]) shared++;
    before = word;
    return String.fromCharCode(ZERO + shared) + word.slice(shared);
  }).join("");
};

export const UNFOLD_TEXT = `export const unfoldWords = (folded) => {
  let word = "";
  return folded.replace(/([A-Z])([^A-Z]*)/g, (_, shared, rest) => {
    word = word.slice(0, shared.charCodeAt(0) - 65) + rest;
    return word + " ";
  }).slice(0, -1);
};`;

/** What a text made of literals says; null for anything else. */
function literalText(node) {
  if (ts.isStringLiteral(node)) return node.text;
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return null;
  const [left, right] = [literalText(node.left), literalText(node.right)];
  return left === null || right === null ? null : left + right;
}

const isList = (text) => text !== null && text.length >= SHORTEST && !/[A-Z]/u.test(text) && /^\S+(?: \S+)*$/u.test(text);

/** The text of a file with its long lists folded; each private constant is unfolded where it is used. */
export function withFoldedWords(text, path) {
  if (text.length < SHORTEST) return text;
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const edits = [];
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement) || statement.modifiers?.length || statement.declarationList.declarations.length !== 1) continue;
    const [{ name, initializer }] = statement.declarationList.declarations;
    const list = initializer ? literalText(initializer) : null;
    if (!isList(list)) continue;
    edits.push({ from: initializer.getStart(), to: initializer.end, by: `() => unfoldWords(${JSON.stringify(foldWords(list))})` });
    const walk = (node) => {
      if (ts.isIdentifier(node) && node.text === name.text && node !== name) edits.push({ from: node.end, to: node.end, by: "()" });
      ts.forEachChild(node, walk);
    };
    walk(file);
  }
  if (edits.length === 0) return text;
  let rest = text;
  for (const { from, to, by } of edits.sort((a, b) => b.from - a.from)) rest = rest.slice(0, from) + by + rest.slice(to);
  return `import { unfoldWords } from "folded-words";${rest}`;
}
