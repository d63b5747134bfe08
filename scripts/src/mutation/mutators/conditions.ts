import { type AstNode, isNode, spanOf } from "../../solidity/ast.ts";
import type { Change, Slice } from "../Mutant.ts";

const BOUNDARY: Record<string, string> = { "<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "==" };

/** Shifted boundaries, swapped, dropped and negated conditions, and refusals that never come. */
export function conditions(node: AstNode, slice: Slice): Change[] {
  const { start, end } = spanOf(node);
  switch (node.nodeType) {
    case "BinaryOperation":
      return binary(node, slice);
    case "UnaryOperation":
      if (node.operator !== "!") return [];
      return [{ operator: "negation", start, end, replacement: slice(start + 1, end) }];
    case "IfStatement":
      return isNode(node.condition) ? branch(node, node.condition, slice) : [];
    case "Conditional":
      return isNode(node.condition) ? [negated(node.condition, slice)] : [];
    default:
      return [];
  }
}

function binary(node: AstNode, slice: Slice): Change[] {
  const { leftExpression: left, rightExpression: right } = node;
  if (!isNode(left) || !isNode(right)) return [];
  const operator = String(node.operator);
  const gap = { start: spanOf(left).end, end: spanOf(right).start };
  const token = slice(gap.start, gap.end);
  const boundary = BOUNDARY[operator];
  if (boundary !== undefined) {
    return [{ operator: "boundary", ...gap, replacement: token.replace(operator, boundary) }];
  }
  if (operator !== "&&" && operator !== "||") return [];
  const { start, end } = spanOf(node);
  return [
    { operator: "logic", ...gap, replacement: token.replace(operator, operator === "&&" ? "||" : "&&") },
    { operator: "operand", start, end, replacement: slice(spanOf(left).start, spanOf(left).end) },
    { operator: "operand", start, end, replacement: slice(spanOf(right).start, spanOf(right).end) },
  ];
}

function branch(node: AstNode, condition: AstNode, slice: Slice): Change[] {
  if (isRefusal(node)) return [{ operator: "refusal", ...spanOf(condition), replacement: "false" }];
  // `==` and `!=` alone are negated as boundaries.
  const swapped = condition.operator === "==" || condition.operator === "!=" || condition.operator === "!";
  return swapped ? [] : [negated(condition, slice)];
}

/** `if (…) revert …;` */
function isRefusal({ trueBody, falseBody }: AstNode): boolean {
  if (!isNode(trueBody) || isNode(falseBody)) return false;
  if (trueBody.nodeType === "RevertStatement") return true;
  const statements = Array.isArray(trueBody.statements) ? trueBody.statements : [];
  return statements.length === 1 && isNode(statements[0]) && statements[0].nodeType === "RevertStatement";
}

function negated(condition: AstNode, slice: Slice): Change {
  const { start, end } = spanOf(condition);
  return { operator: "negation", start, end, replacement: `!(${slice(start, end)})` };
}
