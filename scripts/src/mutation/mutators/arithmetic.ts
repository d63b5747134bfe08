import { type AstNode, isNode, spanOf } from "../../solidity/ast.ts";
import type { Change, Slice } from "../Mutant.ts";

const BINARY: Record<string, string> = {
  "+": "-",
  "-": "+",
  "*": "/",
  "/": "*",
  "%": "*",
  "**": "*",
  "<<": ">>",
  ">>": "<<",
  "&": "|",
  "|": "&",
};
const ASSIGNMENT: Record<string, readonly string[]> = {
  "+=": ["-=", "="],
  "-=": ["+=", "="],
  "*=": ["/=", "="],
  "|=": ["&=", "="],
};

/** Other operators in calculations, compound assignments and steps. */
export function arithmetic(node: AstNode, slice: Slice): Change[] {
  const operator = String(node.operator);
  if (node.nodeType === "UnaryOperation" && (operator === "++" || operator === "--")) {
    const { start, end } = spanOf(node);
    const replacement = slice(start, end).replace(operator, operator === "++" ? "--" : "++");
    return [{ operator: "step", start, end, replacement }];
  }
  if (node.nodeType === "BinaryOperation" && isNode(node.leftExpression) && isNode(node.rightExpression)) {
    const replacement = BINARY[operator];
    if (replacement === undefined) return [];
    return [between(node.leftExpression, node.rightExpression, operator, replacement, slice)];
  }
  if (node.nodeType === "Assignment" && isNode(node.leftHandSide) && isNode(node.rightHandSide)) {
    const [left, right] = [node.leftHandSide, node.rightHandSide];
    return (ASSIGNMENT[operator] ?? []).map((replacement) => between(left, right, operator, replacement, slice));
  }
  return [];
}

function between(left: AstNode, right: AstNode, operator: string, replacement: string, slice: Slice): Change {
  const [start, end] = [spanOf(left).end, spanOf(right).start];
  return { operator: "arithmetic", start, end, replacement: slice(start, end).replace(operator, replacement) };
}
