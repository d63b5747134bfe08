import { type AstNode, isNode, spanOf, typeOf } from "../../solidity/ast.ts";
import type { Change, Slice } from "../Mutant.ts";

const DELETED = ["ExpressionStatement", "EmitStatement", "YulExpressionStatement", "YulAssignment"];

/** Statements left out, results replaced by zero or their opposite, functions without their guard. */
export function statements(node: AstNode, slice: Slice): Change[] {
  const { start, end } = spanOf(node);
  if (DELETED.includes(node.nodeType)) {
    // The span of an expression statement leaves out its semicolon, which may not stand alone.
    const semicolon = slice(end, end + 1) === ";" ? 1 : 0;
    return [{ operator: "statement", start, end: end + semicolon, replacement: "{}" }];
  }
  if (node.nodeType === "ModifierInvocation" && slice(start, end) === "nonReentrant") {
    return [{ operator: "guard", start, end, replacement: "" }];
  }
  if (node.nodeType === "Return" && isNode(node.expression)) {
    const value = spanOf(node.expression);
    const zero = zeroOf(typeOf(node.expression), slice(value.start, value.end));
    if (zero !== undefined) return [{ operator: "result", ...value, replacement: zero }];
  }
  return [];
}

function zeroOf(type: string, value: string): string | undefined {
  if (type === "tuple()") return "";
  if (type === "bool") return value === "true" || value === "false" ? undefined : `!(${value})`;
  if (type === "address" || type === "bytes32") return `${type}(0)`;
  return /^u?int\d+$/.test(type) ? "0" : undefined;
}
