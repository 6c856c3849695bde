// A build step: the patterns of a file become one text, and each is made when it is first asked for.
// The engine checks every pattern while it loads main.js, in functions that never run too: half of the time that loading took.
import ts from "typescript";

/** What the files share: `source` is `body/flags` on each line. */
export const PATTERNS_TEXT = `export const lazyPatterns = (text) => {
  const made = [];
  let sources;
  const make = (nth) => {
    sources ??= text.raw[0].split("\\n");
    const source = sources[nth];
    const end = source.lastIndexOf("/");
    return new RegExp(source.slice(0, end), source.slice(end + 1));
  };
  return (nth) => (made[nth] ??= make(nth));
};`;

/** Such calls begin a pattern with \`g\` anew, so that it can be the same object each time. */
const STARTS_ANEW = new Set(["replace", "replaceAll", "split", "match", "matchAll"]);

const isPrivateConstant = (node) =>
  ts.isVariableDeclaration(node.parent) && ts.isIdentifier(node.parent.name) && node.parent.initializer === node &&
  node.parent.parent.declarations.length === 1 && ts.isVariableStatement(node.parent.parent.parent) &&
  ts.isSourceFile(node.parent.parent.parent.parent) && !node.parent.parent.parent.modifiers?.length;

const isInFunction = (node) => ts.findAncestor(node, ts.isFunctionLike) !== undefined;

/** True where each use has to have an object of its own: it remembers where it stopped. */
function remembers(node) {
  if (!/[gy]/u.test(node.text.slice(node.text.lastIndexOf("/")))) return false;
  const call = node.parent;
  const isHandedOver = ts.isCallExpression(call) && call.arguments[0] === node && ts.isPropertyAccessExpression(call.expression) && STARTS_ANEW.has(call.expression.name.text);
  return isInFunction(node) && !isHandedOver;
}

function nodesOf(file) {
  const found = [];
  const walk = (node) => {
    found.push(node);
    ts.forEachChild(node, walk);
  };
  walk(file);
  return found;
}

/** A name that stands for a value, not for a property or a key. */
const isUse = (node) =>
  !(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) && !(ts.isPropertyAssignment(node.parent) && node.parent.name === node);

const isDeclared = (name) => (ts.isBindingElement(name.parent) || ts.isParameter(name.parent) || ts.isVariableDeclaration(name.parent)) && name.parent.name === name;
const isHandedOn = ({ parent }) => ts.isShorthandPropertyAssignment(parent) || ts.isExportSpecifier(parent);

/** The text of a file with its patterns made late; the same text if it has none. */
export function withLazyPatterns(text, path) {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const nodes = nodesOf(file);
  const literals = nodes.filter((node) => ts.isRegularExpressionLiteral(node) && !remembers(node) && !/[`\n]|\$\{/u.test(node.text));
  if (literals.length === 0) return text;
  const edits = [];
  const change = (from, to, by) => edits.push({ from, to, by });
  literals.forEach((literal, nth) => {
    if (!isPrivateConstant(literal)) return void change(literal.getStart(), literal.end, `lazyPattern(${nth})`);
    const { name } = literal.parent;
    const uses = nodes.filter((node) => ts.isIdentifier(node) && node.text === name.text && node !== name && isUse(node));
    if (uses.some((use) => isDeclared(use) || isHandedOn(use)))
      throw new Error(`${path}: ${name.text} is the name of something else too, or handed on by its name.`);
    const statement = literal.parent.parent.parent;
    change(statement.getStart(), statement.end, "");
    for (const use of uses) change(use.getStart(), use.end, `lazyPattern(${nth})`);
  });
  const head = `import { lazyPatterns } from "lazy-patterns";const lazyPattern = lazyPatterns\`${literals.map((literal) => literal.text.slice(1)).join("\n")}\`;`;
  let rest = text;
  for (const { from, to, by } of edits.sort((a, b) => b.from - a.from)) rest = rest.slice(0, from) + by + rest.slice(to);
  return head + rest;
}
