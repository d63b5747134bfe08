import { type AstNode, isNode, spanOf, typeOf } from "../../solidity/ast.ts";
import type { Change, Slice } from "../Mutant.ts";

/** Other numbers and booleans, and neighbouring arguments of one type that change places. */
export function values(node: AstNode, slice: Slice): Change[] {
  const { start, end } = spanOf(node);
  if (node.nodeType === "Literal" && node.kind === "bool") {
    return [{ operator: "constant", start, end, replacement: node.value === "true" ? "false" : "true" }];
  }
  if (node.nodeType === "Literal" && node.kind === "number") {
    const replacement = node.value === "0" ? "1" : `(${slice(start, end)} + 1)`;
    return [{ operator: "constant", start, end, replacement }];
  }
  if (node.nodeType === "YulLiteral" && node.kind === "number") {
    return [{ operator: "constant", start, end, replacement: `0x${(BigInt(String(node.value)) + 1n).toString(16)}` }];
  }
  if (node.nodeType === "FunctionCall" && node.kind === "functionCall" && Array.isArray(node.arguments)) {
    return swaps(node.arguments.filter(isNode), slice);
  }
  return [];
}

function swaps(args: readonly AstNode[], slice: Slice): Change[] {
  return args.flatMap((left, index) => {
    const right = args[index + 1];
    if (right === undefined || typeOf(left) !== typeOf(right)) return [];
    const [first, second] = [spanOf(left), spanOf(right)];
    const [a, b] = [slice(first.start, first.end), slice(second.start, second.end)];
    if (a === b) return [];
    const replacement = b + slice(first.end, second.start) + a;
    return [{ operator: "arguments", start: first.start, end: second.end, replacement }];
  });
}
