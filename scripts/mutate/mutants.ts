// Every one-line change of a source file that is likely to change what it does.

import ts from "typescript";

export interface Mutant {
  readonly file: string;
  readonly line: number;
  /** What was changed, in the words of the table. */
  readonly change: string;
  /** The file's text with the change. */
  readonly text: string;
}

interface Edit {
  readonly node: ts.Node;
  readonly change: string;
  readonly text: string;
}

export function mutantsOf(file: string, text: string): readonly Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const edits: Edit[] = [];
  const visit = (node: ts.Node): void => {
    // An internal error is nothing a document can bring about, and types are not run.
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || endsInBug(node)) return;
    edits.push(...editsOf(node));
    node.forEachChild(visit);
  };
  visit(source);
  return edits.flatMap(({ node, change, text: replacement }) => {
    const [start, end] = [node.getStart(source), node.end];
    const first = source.getLineAndCharacterOfPosition(start).line;
    if (first !== source.getLineAndCharacterOfPosition(end).line) return [];
    return [{ file, line: first + 1, change, text: text.slice(0, start) + replacement + text.slice(end) }];
  });
}

/** A statement or an operand that does nothing but report an internal error. */
function endsInBug(node: ts.Node): boolean {
  if (ts.isIfStatement(node)) return callsBug(node.thenStatement);
  return ts.isStatement(node) && !ts.isBlock(node) && !isCompound(node) && /\bbug\(/.test(node.getText());
}

const callsBug = (node: ts.Node): boolean => /^(\{\s*)?(return |throw )?bug\(/.test(node.getText());

const isCompound = (node: ts.Node): boolean =>
  ts.isFunctionDeclaration(node) ||
  ts.isClassDeclaration(node) ||
  ts.isIterationStatement(node, false) ||
  ts.isSwitchStatement(node) ||
  ts.isVariableStatement(node);

const swapped: ReadonlyMap<ts.SyntaxKind, string> = new Map([
  [ts.SyntaxKind.EqualsEqualsEqualsToken, "!=="],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, "==="],
  [ts.SyntaxKind.LessThanToken, "<="],
  [ts.SyntaxKind.LessThanEqualsToken, "<"],
  [ts.SyntaxKind.GreaterThanToken, ">="],
  [ts.SyntaxKind.GreaterThanEqualsToken, ">"],
  [ts.SyntaxKind.AmpersandAmpersandToken, "||"],
  [ts.SyntaxKind.BarBarToken, "&&"],
]);

/** Methods that give a list of the same type: without the call there is still a list. */
const dropped = new Set(["filter", "sort", "toSorted", "reverse", "slice", "trim"]);

function editsOf(node: ts.Node): readonly Edit[] {
  if (ts.isBinaryExpression(node)) return binaryEdits(node);
  if (ts.isIfStatement(node)) return [negation(node.expression)];
  if (ts.isConditionalExpression(node)) return [negation(node.condition)];
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [{ node, change: "true becomes false", text: "false" }];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [{ node, change: "false becomes true", text: "true" }];
  if (ts.isNumericLiteral(node)) {
    const text = `${Number(node.text) + 1}`;
    return [{ node, change: `${node.text} becomes ${text}`, text }];
  }
  if (ts.isArrayLiteralExpression(node)) return elementEdits(node);
  if (ts.isExpressionStatement(node)) return [{ node, change: `without ${shown(node)}`, text: ";" }];
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const { expression: subject, name } = node.expression;
    if (!dropped.has(name.text)) return [];
    return [{ node, change: `without .${name.text}(…)`, text: subject.getText() }];
  }
  return [];
}

function binaryEdits(node: ts.BinaryExpression): readonly Edit[] {
  const operator = node.operatorToken;
  if (operator.kind === ts.SyntaxKind.QuestionQuestionToken) {
    return [{ node, change: `without ?? ${shown(node.right)}`, text: node.left.getText() }];
  }
  const other = swapped.get(operator.kind);
  if (other === undefined) return [];
  return [{ node: operator, change: `${operator.getText()} becomes ${other}`, text: other }];
}

function negation(node: ts.Expression): Edit {
  return { node, change: `not (${shown(node)})`, text: `!(${node.getText()})` };
}

function elementEdits(node: ts.ArrayLiteralExpression): readonly Edit[] {
  if (node.elements.length < 2) return [];
  return node.elements.map((gone) => ({
    node,
    change: `without the element ${shown(gone)}`,
    text: `[${node.elements
      .filter((element) => element !== gone)
      .map((element) => element.getText())
      .join(", ")}]`,
  }));
}

function shown(node: ts.Node): string {
  const text = node.getText().replace(/\s+/g, " ");
  return text.length > 50 ? `${text.slice(0, 49)}…` : text;
}
